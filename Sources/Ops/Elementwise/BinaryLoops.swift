import Diagnostics
import Kernels
import Tensors

/// The compiled loops of one elementwise op with two operands, for every dtype and form, in a flat table.
///
/// An op's kernel holds its table, so that a call finds its loop with one load. Tables live as long as the program.
struct BinaryLoops: @unchecked Sendable {
  /// Index: dtype * 3 + form.
  private let table: UnsafePointer<k_binary_fn?>
  /// The dtype of the result where it isn't the operands': bool for comparisons.
  private let result: DType?

  init(_ op: k_binary_op, result: DType? = nil) {
    let count = DType.allCases.count * 3
    let table = UnsafeMutablePointer<k_binary_fn?>.allocate(capacity: count)
    table.initialize(repeating: nil, count: count)
    for dtype in DType.allCases where !dtype.isObject {
      for form in 0..<3 {
        table[Int(dtype.rawValue) * 3 + form] = k_binary(op, dtype.rawValue, Int32(form))
      }
    }
    self.table = UnsafePointer(table)
    self.result = result
  }

  @inline(__always)
  private func loop(_ dtype: DType, _ form: BinaryForm) -> k_binary_fn? {
    table[Int(dtype.rawValue) &* 3 &+ form.rawValue]
  }

  /// The loop over two contiguous operands.
  func contiguous(_ dtype: DType, _ call: borrowing KernelCall) throws -> k_binary_fn {
    guard let loop = loop(dtype, .vectorVector) else { throw call.unsupported(dtype) }
    return loop
  }

  /// The result for two tensors of one dtype, broadcast against each other.
  @inline(__always)
  func run(_ x: Tensor, _ y: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    if x.shape == y.shape {
      let output = try call.output(result ?? x.dtype, x.shape)
      guard let loop = loop(x.dtype, .vectorVector) else { throw call.unsupported(x.dtype) }
      try BinaryLoops.apply(loop, .vectorVector, x, y, output)
      return output
    }
    return try runBroadcast(x, y, call)
  }

  private func runBroadcast(_ x: Tensor, _ y: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let dtype = x.dtype
    if y.elementCount == 1, y.rank <= x.rank {
      guard let loop = loop(dtype, .vectorScalar) else { throw call.unsupported(dtype) }
      let output = try call.output(result ?? dtype, x.shape)
      try BinaryLoops.apply(loop, .vectorScalar, x, y, output)
      return output
    }
    if x.elementCount == 1, x.rank <= y.rank {
      guard let loop = loop(dtype, .scalarVector) else { throw call.unsupported(dtype) }
      let output = try call.output(result ?? dtype, y.shape)
      try BinaryLoops.apply(loop, .scalarVector, x, y, output)
      return output
    }
    guard let broadcast = Broadcast(x.shape, y.shape) else {
      throw Failure(.invalidArgumentError, "Incompatible shapes: \(x.shape) vs. \(y.shape)")
    }
    let output = try call.output(result ?? dtype, broadcast.shape)
    guard output.elementCount > 0 else { return output }
    guard let loop = loop(dtype, broadcast.form) else { throw call.unsupported(dtype) }
    let size = dtype.byteSize
    let outputSize = output.dtype.byteSize
    let (a, b, out) = (SharedAddress(x.pointer), SharedAddress(y.pointer), SharedAddress(output.pointer))
    let length = broadcast.rowLength
    let status = try broadcast.eachSharedRow { (row: Int, xOffset: Int, yOffset: Int) -> Int32 in
      loop(a.pointer + xOffset &* size, b.pointer + yOffset &* size, out.pointer + row &* outputSize, length)
    }
    try KernelStatus.check(status)
    return output
  }

  /// Runs a loop over contiguous operands, in tiles that are shared among threads if there are many.
  @inline(__always)
  private static func apply(_ loop: k_binary_fn, _ form: BinaryForm, _ x: Tensor, _ y: Tensor, _ output: Tensor) throws {
    let count = output.elementCount
    if count <= Tiles.elements {
      let status = loop(x.pointer, y.pointer, output.pointer, count)
      if status != 0 { try KernelStatus.check(status) }
      return
    }
    let size = x.dtype.byteSize
    let xStep = form == .scalarVector ? 0 : size
    let yStep = form == .vectorScalar ? 0 : size
    let outputStep = output.dtype.byteSize
    let (a, b, out) = (SharedAddress(x.pointer), SharedAddress(y.pointer), SharedAddress(output.pointer))
    try Tiles.each(count) { (start: Int, length: Int) -> Int32 in
      loop(
        a.pointer + start &* xStep, b.pointer + start &* yStep, out.pointer + start &* outputStep, length)
    }
  }
}

/// Which operand of a binary loop is a vector and which one element; numbered as `Kernels` does.
enum BinaryForm: Int {
  case vectorVector = 0
  case scalarVector = 1
  case vectorScalar = 2
}

extension Kernel {
  /// The kernel of an elementwise op with two operands.
  static func elementwise(_ op: k_binary_op, result: DType? = nil) -> Kernel {
    let loops = BinaryLoops(op, result: result)
    return .binary { (x: Tensor, y: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try loops.run(x, y, call)
    }
  }
}

extension KernelCall {
  /// The error for a dtype that the declaration allows and no kernel serves, as TensorFlow's placer words it.
  func unsupported(_ dtype: DType) -> Failure {
    Failure(
      .notFoundError,
      "Could not find device for node: {{node \(op.name)}} = \(op.name)[T=\(dtype.enumName)]\n"
        + "No kernel of \(op.name) for \(dtype.name) on this device")
  }
}

/// What the loops of `Kernels` report.
enum KernelStatus {
  @inline(never)
  static func check(_ status: Int32) throws {
    if status & Int32(K_DIVISION_BY_ZERO) != 0 { throw Failure(.invalidArgumentError, "Integer division by zero") }
    if status & Int32(K_NEGATIVE_EXPONENT) != 0 {
      throw Failure(.invalidArgumentError, "Integers to negative integer powers are not allowed")
    }
  }
}
