import Diagnostics
import Tensors

/// Ops that write and read the elements of tensor lists.
public enum ListElements {
  public static let all: [Op] = [
    .tensorListSetItem, .tensorListGetItem, .tensorListPushBack, .tensorListPopBack, .tensorListResize,
    .tensorListStack, .tensorListGather, .tensorListConcat, .tensorListConcatLists, .tensorListScatterIntoExisting,
  ]

  /// The shape argument and the list's own element shape together.
  static func merged(_ argument: Tensor, _ list: TensorList) throws -> PartialShape {
    let wanted = try TensorList.shape(argument)
    guard wanted.isCompatible(with: list.elementShape) else {
      throw Failure(
        .invalidArgumentError,
        "Incompatible shapes during merge: \(wanted.kernelText) vs. \(list.elementShape.kernelText)")
    }
    return try wanted.merged(with: list.elementShape)
  }

  /// Element `index`, or zeros where nothing was written.
  static func item(_ list: TensorList, _ index: Int, _ wanted: PartialShape) throws -> Tensor {
    if let element = list[index] {
      guard wanted.isCompatible(with: element.partialShape) else {
        throw Failure(
          .invalidArgumentError,
          "Tried to get an element with shape \(element.shape) from a list with element shape \(wanted.kernelText)")
      }
      return element
    }
    return try list.zero(
      wanted,
      otherwise: Failure(
        .invalidArgumentError,
        "Trying to read an uninitialized tensor but element_shape is not fully defined: \(wanted.kernelText) and no "
          + "list element is set."))
  }

  /// All elements along a new first axis.
  static func stacked(_ list: TensorList, _ indices: [Int], _ wanted: PartialShape, what: String) throws -> Tensor {
    var shape = wanted
    for index in indices {
      guard let element = list[index] else { continue }
      guard shape.isCompatible(with: element.partialShape) else {
        throw Failure(
          .invalidArgumentError,
          "Tried to \(what) list with elements of different shapes: \(shape.kernelText) vs. \(element.shape)")
      }
      shape = element.partialShape
    }
    guard let inner = shape.knownDims else {
      throw Failure(
        .invalidArgumentError,
        "Tried to \(what) list which only contains uninitialized tensors and has a non-fully-defined element_shape: "
          + wanted.kernelText)
    }
    let zero = try Tensor.zeros(list.elementType, Shape(inner))
    let elements = indices.map { (index: Int) -> Tensor in list[index] ?? zero }
    if elements.isEmpty { return try Tensor.zeros(list.elementType, Shape([0] + inner)) }
    return try EagerExecution.run(.pack, elements, KernelCall(op: .pack, attributes: .none))[0]
  }

  /// All elements along their first axis, and how long each is there.
  static func joined(_ list: TensorList, _ shape: PartialShape, _ lengths: [Int]) throws -> [Tensor] {
    let elements = try (0..<list.count).map { (index: Int) throws -> Tensor in
      if let element = list[index] { return element }
      var wanted = shape
      if let dims = shape.dims, !dims.isEmpty, index < lengths.count { wanted = PartialShape([lengths[index]] + dims.dropFirst()) }
      return try list.zero(
        wanted,
        otherwise: Failure(
          .invalidArgumentError,
          "Trying to concat list with only uninitialized tensors but element_shape_except_first_dim is not fully "
            + "defined: \(shape.dims.map { PartialShape(Array($0.dropFirst())).kernelText } ?? "<unknown>")"))
    }
    if let scalar = elements.first(where: { (element: Tensor) -> Bool in element.rank == 0 }) {
      throw Failure(.invalidArgumentError, "Concat saw a scalar shape at index 0 but requires at least vectors: \(scalar.shape)")
    }
    let counts = Tensor.vector(elements.map { (element: Tensor) -> Int in element.shape[0] })
    guard !elements.isEmpty else {
      guard let dims = shape.dims, !dims.isEmpty, let inner = PartialShape(Array(dims.dropFirst())).knownDims else {
        throw Failure(
          .invalidArgumentError,
          "All except the first dimension must be fully defined when concating an empty tensor list. element_shape: "
            + shape.kernelText)
      }
      return [try Tensor.zeros(list.elementType, Shape([0] + inner)), counts]
    }
    let axis = Tensor.scalar(0, as: .int32)
    return [try EagerExecution.run(.concat, elements + [axis], KernelCall(op: .concat, attributes: .none))[0], counts]
  }
}

extension Op {
  /// A list with another element at `index`.
  ///
  /// - Errors: `InvalidArgumentError` for an index out of range, another dtype, a shape that doesn't fit.
  /// - Source: TensorFlow op `TensorListSetItem`; `TensorArray.write` in a function.
  public static let tensorListSetItem: Op = Op(
    "TensorListSetItem", scope: "TensorListSetItem",
    inputs: [.fixed("input_handle", .variant), .fixed("index", .int32), .same("item", "element_dtype")],
    outputs: ListMaking.handle,
    attributes: ListMaking.typed + [.bool("resize_if_index_out_of_bounds", default: false)], shape: .scalar,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      var list = try TensorList.resolved(inputs[0])
      let index = inputs[1].int(at: 0)
      try list.check(inputs[2])
      if index >= list.count, index >= 0, call.attributes.bool("resize_if_index_out_of_bounds") {
        while list.count <= index { list = list.pushing(nil) }
      }
      guard index >= 0, index < list.count else {
        throw Failure(
          .invalidArgumentError, "Trying to modify element \(index) in a list with \(list.count) elements.")
      }
      return [list.setting(index, to: inputs[2]).handle]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try ListGradient.setItem(step) },
    summary: "A list with one element replaced.")

  /// Element `index` of a list; zeros where nothing was written.
  ///
  /// - Source: TensorFlow op `TensorListGetItem`; `TensorArray.read` in a function.
  public static let tensorListGetItem: Op = Op(
    "TensorListGetItem", scope: "TensorListGetItem",
    inputs: [.fixed("input_handle", .variant), .fixed("index", .int32), .same("element_shape", "Tshape")],
    outputs: [.same("element_dtype", name: "item")],
    attributes: ListMaking.typed + [.type("Tshape", .indices, default: .int32)],
    shape: ShapeRule { context in [context.shapeValue(2)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let list = try TensorList.resolved(inputs[0])
      try list.checkType(call)
      let index = inputs[1].int(at: 0)
      guard index >= 0, index < list.count else {
        throw Failure(
          .invalidArgumentError, "Trying to access element \(index) in a list with \(list.count) elements.")
      }
      return [try ListElements.item(list, index, ListElements.merged(inputs[2], list))]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try ListGradient.getItem(step) },
    summary: "One element of a list.")

  /// A list with one more element.
  ///
  /// - Source: TensorFlow op `TensorListPushBack`.
  public static let tensorListPushBack: Op = Op(
    "TensorListPushBack", scope: "TensorListPushBack",
    inputs: [.fixed("input_handle", .variant), .same("tensor", "element_dtype")], outputs: ListMaking.handle,
    attributes: ListMaking.typed, shape: .scalar,
    kernel: .binary { (handle: Tensor, item: Tensor, _: borrowing KernelCall) throws -> Tensor in
      let list = try TensorList.resolved(handle)
      try list.check(item)
      if let maximum = list.maximumCount, list.count >= maximum {
        throw Failure(
          .invalidArgumentError, "Tried to push item into a full list list size: \(list.count) max_num_elements: \(maximum)")
      }
      return list.pushing(item).handle
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let item = step.inputs[1]
      return try Op.tensorListPopBack.call(
        [step.upstream, Call.shape(item)], Attributes(["element_dtype": .type(item.dtype)]))
    },
    summary: "A list with one more element.")

  /// A list without its last element, and that element.
  ///
  /// - Source: TensorFlow op `TensorListPopBack`.
  public static let tensorListPopBack: Op = Op(
    "TensorListPopBack", scope: "TensorListPopBack",
    inputs: [.fixed("input_handle", .variant), .fixed("element_shape", .int32)],
    outputs: [.fixed(.variant, name: "output_handle"), .same("element_dtype", name: "tensor")],
    attributes: ListMaking.typed, shape: ShapeRule { context in [.scalar, context.shapeValue(1)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let list = try TensorList.resolved(inputs[0])
      try list.checkType(call)
      guard list.count > 0 else { throw Failure(.invalidArgumentError, "Trying to pop from an empty list.") }
      let item = try ListElements.item(list, list.count - 1, ListElements.merged(inputs[1], list))
      return [list.popping().handle, item]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try ListGradient.popBack(step) },
    summary: "A list without its last element, and the element.")

  /// A list cut to, or filled up to, `size` places.
  ///
  /// - Source: TensorFlow op `TensorListResize`.
  public static let tensorListResize: Op = Op(
    "TensorListResize", scope: "TensorListResize", inputs: [.fixed("input_handle", .variant), .fixed("size", .int32)],
    outputs: ListMaking.handle, shape: .scalar,
    kernel: .binary { (handle: Tensor, size: Tensor, _: borrowing KernelCall) throws -> Tensor in
      let list = try TensorList.resolved(handle)
      let count = size.int(at: 0)
      guard count >= 0 else {
        throw Failure(.invalidArgumentError, "TensorListSlice expects size to be non-negative. Got: \(count)")
      }
      _ = try Tensor(uninitialized: .variant, Shape(vector: count))
      var elements = Array(list.elements.prefix(count))
      elements += [Tensor?](repeating: nil, count: count - elements.count)
      return TensorList(
        elementType: list.elementType, elementShape: list.elementShape, elements: elements,
        maximumCount: list.maximumCount
      ).handle
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.tensorListResize(step.upstream, Op.tensorListLength(step.inputs[0])), nil]
    },
    summary: "A list of another length.")

  /// The elements of a list along a new first axis; zeros where nothing was written.
  ///
  /// - Gradient: the upstream as a list.
  /// - Source: TensorFlow op `TensorListStack`; `TensorArray.stack` in a function.
  public static let tensorListStack: Op = Op(
    "TensorListStack", scope: "TensorListStack",
    inputs: [.fixed("input_handle", .variant), .fixed("element_shape", .int32)],
    outputs: [.same("element_dtype", name: "tensor")],
    attributes: ListMaking.typed + [.int("num_elements", default: -1)],
    shape: ShapeRule { context in
      let count = context.attributes.int("num_elements", default: -1)
      return [PartialShape([count < 0 ? nil : count]).concatenated(with: context.shapeValue(1))]
    },
    kernel: .binary { (handle: Tensor, shape: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let list = try TensorList.resolved(handle)
      try list.checkType(call)
      let count = call.attributes.int("num_elements", default: -1)
      guard count == -1 || count == list.count else {
        throw Failure(
          .invalidArgumentError, "Operation expected a list with \(count) elements but got a list with \(list.count) elements.")
      }
      let wanted = try ListElements.merged(shape, list)
      if list.count == 0, wanted.knownDims == nil {
        throw Failure(
          .invalidArgumentError,
          "Tried to stack elements of an empty list with non-fully-defined element_shape: \(wanted.kernelText)")
      }
      return try ListElements.stacked(list, Array(0..<list.count), wanted, what: "stack")
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try ListGradient.stack(step), nil] },
    summary: "The elements of a list as one tensor.")

  /// The elements at some indices along a new first axis.
  ///
  /// - Source: TensorFlow op `TensorListGather`; `TensorArray.gather` in a function.
  public static let tensorListGather: Op = Op(
    "TensorListGather", scope: "TensorListGather",
    inputs: [.fixed("input_handle", .variant), .fixed("indices", .int32), .fixed("element_shape", .int32)],
    outputs: [.same("element_dtype", name: "values")], attributes: ListMaking.typed,
    shape: ShapeRule { context in
      [PartialShape([context.shape(1)[0]]).concatenated(with: context.shapeValue(2))]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let list = try TensorList.resolved(inputs[0])
      try list.checkType(call)
      let indices = inputs[1].ints
      if let bad = indices.first(where: { (index: Int) -> Bool in index < 0 || index >= list.count }) {
        throw Failure(
          .invalidArgumentError, "Trying to access element \(bad) in a list with \(list.count) elements.")
      }
      return [try ListElements.stacked(list, indices, ListElements.merged(inputs[2], list), what: "gather")]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try ListGradient.gather(step) },
    summary: "Some elements of a list as one tensor.")

  /// The elements of a list joined along their first axis, and their lengths.
  ///
  /// - Source: TensorFlow op `TensorListConcatV2`; `TensorArray.concat` in a function.
  public static let tensorListConcat: Op = Op(
    "TensorListConcatV2", scope: "TensorListConcatV2",
    inputs: [
      .fixed("input_handle", .variant), .same("element_shape", "shape_type"), .fixed("leading_dims", .int64),
    ],
    outputs: [.same("element_dtype", name: "tensor"), .fixed(.int64, name: "lengths")],
    attributes: ListMaking.shaped,
    shape: ShapeRule { context in
      guard let dims = context.shapeValue(1).dims, !dims.isEmpty else { return [.unknown, .unknown(rank: 1)] }
      return [PartialShape([nil] + dims.dropFirst()), .unknown(rank: 1)]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let list = try TensorList.resolved(inputs[0])
      try list.checkType(call)
      return try ListElements.joined(list, ListElements.merged(inputs[1], list), inputs[2].ints)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      guard let upstream = step.upstreams.first ?? nil else { return [nil, nil, nil] }
      let shape = try Op.tensorListElementShape(step.inputs[0], Attributes(["shape_type": .type(.int32)]))
      return [try Op.tensorListSplit([upstream, shape, step.outputs[1]]), nil, nil]
    },
    summary: "The elements of a list joined along their first axis.")

  /// Two lists, one after the other.
  ///
  /// - Source: TensorFlow op `TensorListConcatLists`.
  public static let tensorListConcatLists: Op = Op(
    "TensorListConcatLists", scope: "TensorListConcatLists",
    inputs: [.fixed("input_a", .variant), .fixed("input_b", .variant)], outputs: [.fixed(.variant, name: "output")],
    attributes: ListMaking.typed, shape: .sameAsInput,
    kernel: .binary { (a: Tensor, b: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let (first, second) = (try TensorList.resolved(a), try TensorList.resolved(b))
      try first.checkType(call)
      try second.checkType(call)
      return TensorList(
        elementType: first.elementType, elementShape: first.elementShape, elements: first.elements + second.elements
      ).handle
    },
    gradient: .notDifferentiable("TensorFlow has none"), summary: "Two lists, one after the other.")

  /// A list with rows of a tensor written over the elements at given places.
  ///
  /// - Source: TensorFlow op `TensorListScatterIntoExistingList`.
  public static let tensorListScatterIntoExisting: Op = Op(
    "TensorListScatterIntoExistingList", scope: "TensorListScatterIntoExistingList",
    inputs: [.fixed("input_handle", .variant), .same("tensor", "element_dtype"), .fixed("indices", .int32)],
    outputs: ListMaking.handle, attributes: ListMaking.typed, shape: .scalar,
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      let list = try TensorList.resolved(inputs[0])
      let indices = inputs[2].ints
      var elements = list.elements
      let needed = (indices.max() ?? -1) + 1
      if needed > elements.count { elements += [Tensor?](repeating: nil, count: needed - elements.count) }
      try ListRows.scatter(inputs[1], indices, into: &elements)
      return [
        TensorList(elementType: list.elementType, elementShape: list.elementShape, elements: elements).handle
      ]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (tensor, indices) = (step.inputs[1], step.inputs[2])
      let rows = try Op.tensorListGather(
        [step.upstream, indices, ListRows.innerShape(of: tensor)], Attributes(["element_dtype": .type(tensor.dtype)]))
      let zeros = try Call.zerosLike(tensor)
      return [try Op.tensorListScatterIntoExisting([step.upstream, zeros, indices]), rows, nil]
    },
    summary: "A list with rows of a tensor written into it.")
}

/// Gradients of list ops: lists of gradients, as TensorFlow's `list_ops` makes them.
private enum ListGradient {
  private static let int32 = Attributes(["shape_type": .type(.int32)])

  static func setItem(_ step: GradientStep) throws -> [AnyTensor?] {
    let (list, index, item) = (step.inputs[0], step.inputs[1], step.inputs[2])
    let upstream = try step.upstream
    var toList = try Op.tensorListSetItem([upstream, index, Call.zerosLike(item)])
    let toItem = try Op.tensorListGetItem(
      [upstream, index, Call.shape(item)], Attributes(["element_dtype": .type(item.dtype)]))
    if step.attributes.bool("resize_if_index_out_of_bounds") {
      toList = try Op.tensorListResize(toList, Op.tensorListLength(list))
    }
    return [toList, nil, toItem]
  }

  static func getItem(_ step: GradientStep) throws -> [AnyTensor?] {
    let upstream = try step.upstream
    let count = try Op.tensorListLength(step.inputs[0])
    let shape = try Op.tensorListElementShape(step.inputs[0], int32)
    let empty = try Op.tensorListReserve(shape, count, Attributes(["element_dtype": .type(upstream.dtype)]))
    return [try Op.tensorListSetItem([empty, step.inputs[1], upstream]), nil, nil]
  }

  static func popBack(_ step: GradientStep) throws -> [AnyTensor?] {
    let item = step.outputs[1]
    var list = step.upstreams[0]
    if list == nil {
      let shape = try Op.tensorListElementShape(step.outputs[0], int32)
      list = try Call.scoped("EmptyTensorList") { (scope: String?) throws -> AnyTensor in
        let maximum = try constant(Tensor.scalar(-1, as: .int32), name: "max_num_elements")
        return try Op.emptyTensorList(
          shape, maximum, Attributes(["element_dtype": .type(item.dtype)]), name: scope)
      }
    }
    guard let list else { return [nil, nil] }
    let element = try step.upstreams[1] ?? Call.zerosLike(item)
    return [try Op.tensorListPushBack(list, element), nil]
  }

  static func stack(_ step: GradientStep) throws -> AnyTensor {
    let upstream = try step.upstream
    return try Call.scoped("TensorListFromTensor") { (scope: String?) throws -> AnyTensor in
      let dims = upstream.partialShape.dims.map { (dims: [Int?]) -> [Int] in dims.dropFirst().map { $0 ?? -1 } }
      let shape = dims.map { (dims: [Int]) -> Tensor in Call.vector(dims) } ?? Tensor.scalar(-1, as: .int32)
      return try Op.tensorListFromTensor(upstream, constant(shape, name: "element_shape"), name: scope)
    }
  }

  static func gather(_ step: GradientStep) throws -> [AnyTensor?] {
    let upstream = try step.upstream
    let shape = try Op.tensorListElementShape(step.inputs[0], int32)
    let count = try Op.tensorListLength(step.inputs[0])
    let empty = try Op.tensorListReserve(shape, count, Attributes(["element_dtype": .type(upstream.dtype)]))
    return [try Op.tensorListScatterIntoExisting([empty, upstream, step.inputs[1]]), nil, nil]
  }
}
