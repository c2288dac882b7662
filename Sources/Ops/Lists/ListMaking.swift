import Diagnostics
import Tensors

/// Ops that make tensor lists, and say what they are.
public enum ListMaking {
  public static let all: [Op] = [
    .tensorListReserve, .emptyTensorList, .tensorListFromTensor, .tensorListSplit, .tensorListScatter,
    .tensorListLength, .tensorListElementShape,
  ]

  static let handle: [Op.Output] = [.fixed(.variant, name: "output_handle")]
  static let typed: [Op.Attribute] = [.type("element_dtype", .all)]
  static let shaped: [Op.Attribute] = [.type("element_dtype", .all), .type("shape_type", .indices)]

  /// The dtype of a list that a call makes.
  static func elementType(_ call: borrowing KernelCall) throws -> DType {
    guard let dtype = call.attributes.type("element_dtype") else {
      throw Failure(.valueError, "\(call.op.name) needs the attribute 'element_dtype'")
    }
    return dtype
  }
}

extension Op {
  /// A list of `num_elements` places without tensors.
  ///
  /// - Source: TensorFlow op `TensorListReserve`; `tf.TensorArray(dtype, size)` in a function.
  public static let tensorListReserve: Op = Op(
    "TensorListReserve", scope: "TensorListReserve",
    inputs: [.same("element_shape", "shape_type"), .fixed("num_elements", .int32)],
    outputs: [.fixed(.variant, name: "handle")], attributes: ListMaking.shaped, shape: .scalar,
    kernel: .binary { (shape: Tensor, count: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard count.elementCount == 1, count.int(at: 0) >= 0 else {
        throw Failure(
          .invalidArgumentError,
          "The num_elements to reserve must be a non negative number, but got \(count.elementCount == 1 ? count.int(at: 0) : -1)")
      }
      // Refused like a tensor of as many elements.
      _ = try Tensor(uninitialized: .variant, Shape(vector: count.int(at: 0)))
      return TensorList(
        elementType: try ListMaking.elementType(call), elementShape: try TensorList.shape(shape),
        elements: [Tensor?](repeating: nil, count: count.int(at: 0))
      ).handle
    },
    gradient: .notDifferentiable("holds no tensors yet"), summary: "A list of places for tensors.")

  /// A list without elements.
  ///
  /// - Source: TensorFlow op `EmptyTensorList`.
  public static let emptyTensorList: Op = Op(
    "EmptyTensorList", scope: "EmptyTensorList",
    inputs: [.same("element_shape", "shape_type"), .fixed("max_num_elements", .int32)],
    outputs: [.fixed(.variant, name: "handle")], attributes: ListMaking.shaped, shape: .scalar,
    kernel: .binary { (shape: Tensor, maximum: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let limit = maximum.elementCount == 1 ? maximum.int(at: 0) : -1
      return TensorList(
        elementType: try ListMaking.elementType(call), elementShape: try TensorList.shape(shape),
        maximumCount: limit < 0 ? nil : limit
      ).handle
    },
    gradient: .notDifferentiable("holds no tensors yet"), summary: "A list without elements.")

  /// The slices of a tensor along its first axis as a list.
  ///
  /// - Gradient: the list of gradients, stacked.
  /// - Source: TensorFlow op `TensorListFromTensor`; `TensorArray.unstack` in a function.
  public static let tensorListFromTensor: Op = Op(
    "TensorListFromTensor", scope: "TensorListFromTensor",
    inputs: [.same("tensor", "element_dtype"), .same("element_shape", "shape_type")], outputs: ListMaking.handle,
    attributes: ListMaking.shaped, shape: .scalar,
    kernel: .binary { (tensor: Tensor, shape: Tensor, _: borrowing KernelCall) throws -> Tensor in
      guard tensor.rank > 0 else {
        throw Failure(
          .invalidArgumentError, "Tensor must be at least a vector, but saw shape: \(tensor.shape)")
      }
      let wanted = try TensorList.shape(shape)
      let inner = PartialShape(tensor.shape.dims.dropFirst().map { (dim: Int) -> Int? in dim })
      guard wanted.isCompatible(with: inner) else {
        throw Failure(
          .invalidArgumentError,
          "Specified a list with shape \(wanted.kernelText) from a tensor with shape \(inner.kernelText)")
      }
      return TensorList(
        elementType: tensor.dtype, elementShape: wanted, elements: try ListRows.rows(of: tensor)
      ).handle
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let tensor = step.inputs[0]
      let shape = try ListRows.innerShape(of: tensor)
      let count = tensor.partialShape[0] ?? -1
      let stacked = try Op.tensorListStack(
        step.upstream, shape,
        Attributes(["element_dtype": .type(tensor.dtype), "num_elements": .int(count)]))
      return [stacked, nil]
    },
    summary: "The slices of a tensor as a list.")

  /// A tensor cut along its first axis into parts of given lengths, as a list.
  ///
  /// - Source: TensorFlow op `TensorListSplit`; `TensorArray.split` in a function.
  public static let tensorListSplit: Op = Op(
    "TensorListSplit", scope: "TensorListSplit",
    inputs: [.same("tensor", "element_dtype"), .same("element_shape", "shape_type"), .fixed("lengths", .int64)],
    outputs: ListMaking.handle, attributes: ListMaking.shaped, shape: .scalar,
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      let (tensor, lengths) = (inputs[0], inputs[2].ints)
      guard tensor.rank > 0 else {
        throw Failure(.invalidArgumentError, "Tensor must be at least a vector, but saw shape: \(tensor.shape)")
      }
      guard !lengths.contains(where: { (length: Int) -> Bool in length < 0 }) else {
        throw Failure(.invalidArgumentError, "Invalid value in lengths: \(lengths.min() ?? 0)")
      }
      let total = lengths.reduce(0) { $0 &+ $1 }
      guard total == tensor.shape[0] else {
        throw Failure(
          .invalidArgumentError,
          "Attempted to copy \(total) rows from a tensor of \(tensor.shape[0])")
      }
      let parts = try ListRows.parts(of: tensor, lengths)
      return [
        TensorList(elementType: tensor.dtype, elementShape: try TensorList.shape(inputs[1]), elements: parts).handle
      ]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let tensor = step.inputs[0]
      let shape = try Call.concat([.vector([-1]), .tensor(ListRows.innerShape(of: tensor))])
      let joined = try Op.tensorListConcat.call(
        [step.upstream, shape, step.inputs[2]], Attributes(["element_dtype": .type(tensor.dtype)]))
      return [joined[0], nil, nil]
    },
    summary: "A tensor cut into a list of parts.")

  /// A list with the rows of a tensor at given places.
  ///
  /// - Source: TensorFlow op `TensorListScatterV2`; `TensorArray.scatter` in a function.
  public static let tensorListScatter: Op = Op(
    "TensorListScatterV2", scope: "TensorListScatterV2",
    inputs: [
      .same("tensor", "element_dtype"), .fixed("indices", .int32), .same("element_shape", "shape_type"),
      .fixed("num_elements", .int32),
    ],
    outputs: ListMaking.handle, attributes: ListMaking.shaped, shape: .scalar,
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      let (tensor, indices) = (inputs[0], inputs[1].ints)
      let highest = (indices.max() ?? -1) + 1
      let given = inputs[3].int(at: 0)
      guard given < 0 || highest <= given else {
        throw Failure(
          .invalidArgumentError, "TensorListScatter: Trying to scatter at index \(highest - 1) in list with size \(given)")
      }
      var elements = [Tensor?](repeating: nil, count: given < 0 ? highest : given)
      try ListRows.scatter(tensor, indices, into: &elements)
      return [
        TensorList(
          elementType: tensor.dtype, elementShape: try TensorList.shape(inputs[2]), elements: elements
        ).handle
      ]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let tensor = step.inputs[0]
      let rows = try Op.tensorListGather(
        [step.upstream, step.inputs[1], ListRows.innerShape(of: tensor)],
        Attributes(["element_dtype": .type(tensor.dtype)]))
      return [rows, nil, nil, nil]
    },
    summary: "A list with rows of a tensor at given places.")

  /// The number of elements of a list.
  ///
  /// - Source: TensorFlow op `TensorListLength`; `TensorArray.size` in a function.
  public static let tensorListLength: Op = Op(
    "TensorListLength", scope: "TensorListLength", inputs: [.fixed("input_handle", .variant)],
    outputs: [.fixed(.int32, name: "length")], shape: .scalar,
    kernel: .unary { (handle: Tensor, _: borrowing KernelCall) throws -> Tensor in
      Tensor.scalar(try TensorList.resolved(handle).count, as: .int32)
    },
    gradient: .notDifferentiable("integer result"), summary: "The number of elements of a list.")

  /// The shape of a list's elements as far as it is known: -1 for unknown dimensions, the scalar -1 for anything.
  ///
  /// - Source: TensorFlow op `TensorListElementShape`.
  public static let tensorListElementShape: Op = Op(
    "TensorListElementShape", scope: "TensorListElementShape", inputs: [.fixed("input_handle", .variant)],
    outputs: [.same("shape_type", name: "element_shape")], attributes: [.type("shape_type", .indices)], shape: .unknown,
    kernel: .unary { (handle: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let dtype = call.attributes.type("shape_type") ?? .int32
      guard let dims = try TensorList.resolved(handle).elementShape.dims else { return Tensor.scalar(-1, as: dtype) }
      return Call.vector(dims.map { (dim: Int?) -> Int in dim ?? -1 }, dtype)
    },
    gradient: .notDifferentiable("integer result"), summary: "The shape of a list's elements.")
}

/// Rows of tensors as elements of lists.
enum ListRows {
  static func rows(of tensor: Tensor) throws -> [Tensor?] {
    let inner = Shape(trusted: Array(tensor.shape.dims.dropFirst()))
    return try parts(of: tensor, [Int](repeating: 1, count: tensor.shape[0])).map { (part: Tensor?) -> Tensor? in
      part?.reshaped(to: inner)
    }
  }

  /// Parts along the first axis; numbers and objects alike.
  static func parts(of tensor: Tensor, _ lengths: [Int]) throws -> [Tensor?] {
    guard tensor.dtype.isObject else { return try Splitting.parts(tensor, axis: 0, sizes: lengths) }
    return try ObjectMovement([tensor], 0..<1).run { (numbered: [Tensor]) throws -> [Tensor] in
      try Splitting.parts(numbered[0], axis: 0, sizes: lengths)
    }
  }

  static func scatter(_ tensor: Tensor, _ indices: [Int], into elements: inout [Tensor?]) throws {
    guard tensor.rank > 0, indices.count == tensor.shape[0] else {
      throw Failure(
        .invalidArgumentError,
        "Invalid number of rows in input tensor. Expected: \(indices.count) Actual: \(tensor.shape[0])")
    }
    for (row, index) in zip(try rows(of: tensor), indices) {
      guard index >= 0, index < elements.count else {
        throw Failure(
          .invalidArgumentError,
          "Trying to scatter at index \(index) in list with size \(elements.count)")
      }
      elements[index] = row
    }
  }

  /// `tf.slice(tf.shape(tensor), [1], [-1])`.
  static func innerShape(of tensor: AnyTensor) throws -> AnyTensor {
    let shape = try Call.shape(tensor)
    return try Call.scoped("Slice") { (scope: String?) throws -> AnyTensor in
      let begin = try constant(Call.vector([1]), name: "begin")
      return try Op.slice([shape, begin, constant(Call.vector([-1]), name: "size")], name: scope)
    }
  }
}
