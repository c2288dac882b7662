import Diagnostics
import Tensors

extension Op {
  /// The elements of one list that are not in another, in their order.
  ///
  /// - Inputs: `x`, `y`: vectors of one dtype.
  /// - Outputs: `out`: the elements; `idx`: their positions in `x`.
  /// - Source: TensorFlow op `ListDiff`; the gradient of `Prod` finds the axes that stay with it.
  public static let listDiff: Op = Op(
    "ListDiff", scope: "ListDiff", inputs: [.same("x"), .same("y")],
    outputs: [.same(name: "out"), .same("out_idx", name: "idx")],
    attributes: [.type("T", .all), .type("out_idx", .indices, default: .int32)],
    shape: ShapeRule { (_: ShapeContext) throws -> [PartialShape] in [.unknown(rank: 1), .unknown(rank: 1)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      for (name, input) in [("x", inputs[0]), ("y", inputs[1])] where input.rank != 1 {
        throw Failure(.invalidArgumentError, "\(name) should be a 1D vector.")
      }
      return try ListDifference(inputs[0], inputs[1]).outputs(call.attributes.type("out_idx") ?? .int32)
    }, gradient: .notDifferentiable("positions"), summary: "Elements of one list that are not in another.")
}

/// Which elements of `x` are not in `y`.
private struct ListDifference {
  private let x: Tensor
  private let kept: [Int]

  init(_ x: Tensor, _ y: Tensor) throws {
    guard !x.dtype.isObject || x.dtype == .string else {
      throw Failure(.unimplementedError, "ListDiff of \(x.dtype.name) is not supported")
    }
    self.x = x
    let others = Set((0..<y.elementCount).map { (index: Int) -> [UInt8] in ListDifference.key(y, index) })
    kept = (0..<x.elementCount).filter { (index: Int) -> Bool in !others.contains(ListDifference.key(x, index)) }
  }

  /// What two equal elements have in common: their bytes, with one zero for both signs.
  private static func key(_ x: Tensor, _ index: Int) -> [UInt8] {
    if x.dtype == .string { return x.bytes(at: index) }
    if x.dtype.isFloating && x.double(at: index) == 0 { return [] }
    let size = x.dtype.byteSize
    return Array(UnsafeRawBufferPointer(start: x.pointer + index * size, count: size))
  }

  func outputs(_ indexType: DType) throws -> [Tensor] {
    let shape = Shape(vector: kept.count)
    let positions = try Tensor(uninitialized: indexType, shape)
    for (row, index) in kept.enumerated() { positions.store(index, at: row) }
    if x.dtype == .string {
      return [try .strings(kept.map { (index: Int) -> [UInt8] in x.bytes(at: index) }, shape: shape), positions]
    }
    let values = try Tensor(uninitialized: x.dtype, shape)
    let size = x.dtype.byteSize
    for (row, index) in kept.enumerated() {
      (values.pointer + row * size).copyMemory(from: x.pointer + index * size, byteCount: size)
    }
    return [values, positions]
  }
}
