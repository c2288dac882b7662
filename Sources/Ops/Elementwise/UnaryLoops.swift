import Diagnostics
import Kernels
import Tensors

/// The compiled loops of one elementwise op with one operand, for every dtype, in a flat table.
struct UnaryLoops: @unchecked Sendable {
  private let table: UnsafePointer<k_unary_fn?>
  private let result: ResultType

  /// What dtype comes out.
  enum ResultType: Sendable {
    case same
    case fixed(DType)
    /// float32 from complex64, float64 from complex128.
    case real
  }

  init(_ op: k_unary_op, result: ResultType = .same) {
    self.init(result: result) { (dtype: DType) -> k_unary_fn? in k_unary(op, dtype.rawValue) }
  }

  init(result: ResultType, _ find: (DType) -> k_unary_fn?) {
    let table = UnsafeMutablePointer<k_unary_fn?>.allocate(capacity: DType.allCases.count)
    table.initialize(repeating: nil, count: DType.allCases.count)
    for dtype in DType.allCases where !dtype.isObject { table[Int(dtype.rawValue)] = find(dtype) }
    self.table = UnsafePointer(table)
    self.result = result
  }

  @inline(__always)
  func run(_ x: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard let loop = table[Int(x.dtype.rawValue)] else { throw call.unsupported(x.dtype) }
    let output = try call.output(outputType(x.dtype), x.shape)
    try UnaryLoops.apply(loop, x, output)
    return output
  }

  @inline(__always)
  private func outputType(_ dtype: DType) -> DType {
    switch result {
    case .same: dtype
    case .fixed(let fixed): fixed
    case .real: dtype.realDType
    }
  }

  /// Runs a loop over a tensor's elements, in tiles that are shared among threads if there are many.
  @inline(__always)
  static func apply(_ loop: k_unary_fn, _ x: Tensor, _ output: Tensor) throws {
    let count = output.elementCount
    if count <= Tiles.elements {
      _ = loop(x.pointer, output.pointer, count)
      return
    }
    let size = x.dtype.byteSize
    let outputSize = output.dtype.byteSize
    let (a, out) = (SharedAddress(x.pointer), SharedAddress(output.pointer))
    try Tiles.each(count) { (start: Int, length: Int) -> Int32 in
      loop(a.pointer + start &* size, out.pointer + start &* outputSize, length)
    }
  }
}

extension Kernel {
  /// The kernel of an elementwise op with one operand.
  static func elementwise(_ op: k_unary_op, result: UnaryLoops.ResultType = .same) -> Kernel {
    let loops = UnaryLoops(op, result: result)
    return .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in try loops.run(x, call) }
  }
}
