import Diagnostics
import Tensors

/// Sets along the last axis of dense or sparse tensors: one for each group of outer indices.
public enum SetOperations {
  public static let all: [Op] = [.denseToDenseSet, .denseToSparseSet, .sparseToSparseSet, .setSize]

  static let types = DTypeSet(listing: "int8 int16 int32 int64 uint8 uint16 string")

  /// An element that can be compared and sorted.
  enum Member: Hashable, Comparable {
    case number(Int)
    case text([UInt8])

    static func < (a: Member, b: Member) -> Bool {
      switch (a, b) {
      case (.number(let x), .number(let y)): x < y
      case (.text(let x), .text(let y)): x.lexicographicallyPrecedes(y)
      default: false
      }
    }
  }

  static func member(_ x: Tensor, _ index: Int) -> Member {
    x.dtype == .string ? .text(x.bytes(at: index)) : .number(x.int(at: index))
  }

  /// The groups of an operand, by their outer indices, and the shape of those.
  struct Groups {
    var sets: [[Int]: Set<Member>] = [:]
    let outer: [Int]

    /// - Throws: `InvalidArgumentError` for a scalar or a vector.
    init(dense x: Tensor) throws {
      guard x.rank >= 2 else { throw Failure(.invalidArgumentError, "Invalid rank: expected at least 2, got \(x.rank)") }
      outer = Array(x.shape.dims.dropLast())
      let width = x.shape[x.rank - 1]
      let steps = Shape.rowMajorStrides(outer)
      for row in 0..<(width == 0 ? 0 : x.elementCount / width) {
        let key = zip(outer, steps).map { (size: Int, step: Int) -> Int in row / step % size }
        sets[key] = Set((row * width..<(row + 1) * width).map { (index: Int) -> Member in SetOperations.member(x, index) })
      }
    }

    /// - Throws: `InvalidArgumentError` for tensors that are no sparse one, and for indices out of bounds.
    init(indices: Tensor, values: Tensor, shape: Tensor) throws {
      guard indices.rank == 2, values.rank == 1, shape.rank == 1, indices.shape[0] == values.elementCount,
        indices.shape[1] == shape.elementCount, shape.elementCount >= 2
      else {
        throw Failure(
          .invalidArgumentError,
          "Sparse tensor with indices \(indices.shape), values \(values.shape) and shape \(shape.shape) is not valid")
      }
      let sizes = shape.ints
      outer = Array(sizes.dropLast())
      for row in 0..<values.elementCount {
        let key = (0..<sizes.count).map { (axis: Int) -> Int in indices.int(at: row * sizes.count + axis) }
        for (axis, index) in key.enumerated() where index < 0 || index >= sizes[axis] {
          throw Failure(
            .invalidArgumentError,
            "Index rank \(row) out of bounds: \(index) is not in [0, \(sizes[axis]))")
        }
        sets[Array(key.dropLast()), default: []].insert(SetOperations.member(values, row))
      }
    }
  }

  /// The sets of both operands combined, as a sparse tensor: each group's elements in ascending order.
  static func combined(_ a: Groups, _ b: Groups, _ dtype: DType, _ call: borrowing KernelCall) throws -> [Tensor] {
    guard a.outer == b.outer else {
      throw Failure(.invalidArgumentError, "Mismatched group shapes: \(Shape.text(a.outer)) vs. \(Shape.text(b.outer))")
    }
    let name = call.attributes.string("set_operation")
    let combine: (Set<Member>, Set<Member>) -> Set<Member>
    switch name.lowercased() {
    case "a-b": combine = { $0.subtracting($1) }
    case "b-a": combine = { $1.subtracting($0) }
    case "intersection": combine = { $0.intersection($1) }
    case "union": combine = { $0.union($1) }
    default: throw Failure(.invalidArgumentError, "Invalid set_operation \(name).")
    }
    var (indices, members, width): ([Int64], [Member], Int) = ([], [], 0)
    let keys = Set(a.sets.keys).union(b.sets.keys).sorted { (x: [Int], y: [Int]) -> Bool in x.lexicographicallyPrecedes(y) }
    for key in keys {
      let result = combine(a.sets[key] ?? [], b.sets[key] ?? []).sorted()
      width = max(width, result.count)
      for (column, item) in result.enumerated() {
        indices += key.map { (index: Int) -> Int64 in Int64(index) } + [Int64(column)]
        members.append(item)
      }
    }
    let values: Tensor
    if dtype == .string {
      let texts = members.map { (item: Member) -> [UInt8] in if case .text(let bytes) = item { bytes } else { [] } }
      values = try Tensor.strings(texts, shape: Shape([texts.count]))
    } else {
      values = try Tensor(uninitialized: dtype, Shape([members.count]))
      for (index, item) in members.enumerated() {
        if case .number(let number) = item { values.store(number, at: index) }
      }
    }
    let places = try Tensor.from(indices, shape: [members.count, a.outer.count + 1])
    return [places, values, Tensor.vector((a.outer + [width]).map { (size: Int) -> Int64 in Int64(size) })]
  }
}

extension Op {
  private static func setOperation(
    _ name: String, _ inputs: [Op.Input], _ summary: String,
    _ groups: @escaping @Sendable ([Tensor]) throws -> (SetOperations.Groups, SetOperations.Groups)
  ) -> Op {
    Op(
      name, scope: name, inputs: inputs,
      outputs: [
        .fixed(.int64, name: "result_indices"), .same("T", name: "result_values"), .fixed(.int64, name: "result_shape"),
      ],
      attributes: [.string("set_operation"), .bool("validate_indices", default: true), .type("T", SetOperations.types)],
      shape: ShapeRule { context in
        let rank = context.op.name.hasPrefix("Dense") ? context.shape(0).rank : context.shape(2)[0]
        return [PartialShape([nil, rank]), PartialShape([nil]), PartialShape([rank])]
      },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        let (a, b) = try groups(inputs)
        let values = call.op.name.hasPrefix("Dense") ? inputs[0] : inputs[1]
        return try SetOperations.combined(a, b, values.dtype, call)
      },
      gradient: .notDifferentiable("it works on sets"), summary: summary)
  }

  private static func sparse(_ number: Int) -> [Op.Input] {
    [
      .fixed("set\(number)_indices", .int64), .same("set\(number)_values"), .fixed("set\(number)_shape", .int64),
    ]
  }

  /// - Source: TensorFlow op `DenseToDenseSetOperation`; scripts call `tf.sets.union` and its like.
  public static let denseToDenseSet: Op = setOperation(
    "DenseToDenseSetOperation", [.same("set1"), .same("set2")], "The sets of two tensors' rows combined."
  ) { (inputs: [Tensor]) throws in
    (try SetOperations.Groups(dense: inputs[0]), try SetOperations.Groups(dense: inputs[1]))
  }

  /// - Source: TensorFlow op `DenseToSparseSetOperation`.
  public static let denseToSparseSet: Op = setOperation(
    "DenseToSparseSetOperation", [.same("set1")] + sparse(2), "The sets of a tensor's and a sparse one's rows combined."
  ) { (inputs: [Tensor]) throws in
    (
      try SetOperations.Groups(dense: inputs[0]),
      try SetOperations.Groups(indices: inputs[1], values: inputs[2], shape: inputs[3])
    )
  }

  /// - Source: TensorFlow op `SparseToSparseSetOperation`.
  public static let sparseToSparseSet: Op = setOperation(
    "SparseToSparseSetOperation", sparse(1) + sparse(2), "The sets of two sparse tensors' rows combined."
  ) { (inputs: [Tensor]) throws in
    (
      try SetOperations.Groups(indices: inputs[0], values: inputs[1], shape: inputs[2]),
      try SetOperations.Groups(indices: inputs[3], values: inputs[4], shape: inputs[5])
    )
  }

  /// How many different elements each row of a sparse tensor has.
  ///
  /// - Source: TensorFlow op `SetSize`; scripts call `tf.sets.size`.
  public static let setSize: Op = Op(
    "SetSize", scope: "SetSize",
    inputs: [.fixed("set_indices", .int64), .same("set_values"), .fixed("set_shape", .int64)],
    outputs: [.fixed(.int32, name: "size")],
    attributes: [.bool("validate_indices", default: true), .type("T", SetOperations.types)],
    shape: ShapeRule { context in
      guard let dims = context.shapeValue(2).dims else { return [.unknown] }
      return [PartialShape(Array(dims.dropLast()))]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let groups = try SetOperations.Groups(indices: inputs[0], values: inputs[1], shape: inputs[2])
      let shape = try Shape(groups.outer)
      let out = try call.output(.int32, shape)
      try out.clear()
      for (key, set) in groups.sets {
        let place = zip(key, shape.strides).reduce(0) { (sum: Int, pair: (Int, Int)) -> Int in sum + pair.0 * pair.1 }
        out.store(set.count, at: place)
      }
      return [out]
    },
    gradient: .notDifferentiable("integer result"), summary: "How many different elements each row has.")
}
