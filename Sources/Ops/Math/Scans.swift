import Diagnostics
import Kernels
import Tensors

/// Running sums and products along an axis.
enum Scans {
  static let all: [Op] = [.cumsum, .cumprod, .cumulativeLogsumexp]
}

extension Op {
  /// Running sum along an axis.
  ///
  /// - Inputs: `x`: numbers; `axis`: a scalar.
  /// - Attributes: `exclusive`: each element's own value is left out; `reverse`: from the end.
  /// - Gradient: the running sum of the upstream gradient, from the other end.
  /// - Source: TensorFlow op `Cumsum`; scripts call `tf.cumsum`.
  public static let cumsum: Op = scan("Cumsum", K_ADD, identity: 0, "Running sum along an axis.") {
    (step: GradientStep, grad: AnyTensor, exclusive: Bool, reverse: Bool) throws -> AnyTensor in
    try Call.cumulative(.cumsum, grad, step.inputs[1], exclusive: exclusive, reverse: !reverse)
  }

  /// Running product along an axis.
  ///
  /// - Gradient: running sum of result times upstream, from the other end, divided by the input.
  /// - Source: TensorFlow op `Cumprod`; scripts call `tf.math.cumprod`.
  public static let cumprod: Op = scan("Cumprod", K_MUL, identity: 1, "Running product along an axis.") {
    (step: GradientStep, grad: AnyTensor, exclusive: Bool, reverse: Bool) throws -> AnyTensor in
    let (x, axis) = (step.inputs[0], step.inputs[1])
    let product = try Call.cumulative(.cumprod, x, axis, exclusive: exclusive, reverse: reverse)
    let sum = try Call.cumulative(
      .cumsum, Call.multiply(product, grad), axis, exclusive: exclusive, reverse: !reverse)
    return try divNoNan(sum, x)
  }

  private static func scan(
    _ name: String, _ loop: k_binary_op, identity: Int, _ summary: String,
    gradient: @escaping @Sendable (GradientStep, AnyTensor, _ exclusive: Bool, _ reverse: Bool) throws -> AnyTensor
  ) -> Op {
    Op(
      name, scope: name, inputs: [.same("x"), .same("axis", "Tidx")], outputs: [.same(name: "out")],
      attributes: [
        .bool("exclusive", default: false), .bool("reverse", default: false), .type("T", .numeric),
        .type("Tidx", .indices, default: .int32),
      ], shape: .sameAsInput, kernel: .scan(loop, identity: identity),
      gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
        let exclusive = step.attributes.bool("exclusive")
        let reverse = step.attributes.bool("reverse")
        return [try gradient(step, try step.upstream, exclusive, reverse), nil]
      }, summary: summary)
  }
}

extension Call {
  /// `tf.cumsum` or `tf.math.cumprod` along an axis that is a tensor.
  static func cumulative(
    _ op: Op, _ x: AnyTensor, _ axis: AnyTensor, exclusive: Bool = false, reverse: Bool = false
  ) throws -> AnyTensor {
    try op(x, axis, Attributes(["exclusive": .bool(exclusive), "reverse": .bool(reverse)]))
  }

  /// The same along an axis that is known now.
  public static func cumulative(
    _ op: Op, _ x: AnyTensor, axis: Int, exclusive: Bool = false, reverse: Bool = false
  ) throws -> AnyTensor {
    try with(op.scopeName, "axis", .scalar(Int32(truncatingIfNeeded: axis))) {
      (axis: AnyTensor, name: String?) throws -> AnyTensor in
      try op(x, axis, Attributes(["exclusive": .bool(exclusive), "reverse": .bool(reverse)]), name: name)
    }
  }
}

extension Kernel {
  /// Each row is the one before combined with the input's row.
  fileprivate static func scan(_ op: k_binary_op, identity: Int) -> Kernel {
    let loops = BinaryLoops(op)
    return .binary { (x: Tensor, axis: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard axis.elementCount == 1 else {
        throw Failure(.invalidArgumentError, "ScanOp: axis must be a scalar, not \(axis.shape)")
      }
      guard let index = x.shape.axis(axis.int(at: 0)) else {
        throw Failure(
          .invalidArgumentError,
          "ScanOp: Expected scan axis in the range [\(-x.rank), \(x.rank)), but got \(axis.int(at: 0))")
      }
      let output = try call.output(x.dtype, x.shape)
      let outer = x.shape.elementCount(in: 0..<index)
      let count = x.shape[index]
      let inner = x.shape.elementCount(in: index + 1..<x.rank)
      guard inner > 1 else {
        try scanRows(op, x, output, rows: outer, count: count, call)
        return output
      }
      let scan = Scan(
        rowBytes: inner * x.dtype.byteSize, count: count, exclusive: call.attributes.bool("exclusive"),
        reverse: call.attributes.bool("reverse"), identity: .scalar(identity, as: x.dtype))
      for block in 0..<outer {
        if block & 1023 == 1023 { try Interrupt.poll() }
        let offset = block * count * scan.rowBytes
        try scan.run(loops.contiguous(x.dtype, call), x.pointer + offset, output.pointer + offset, inner: inner)
      }
      return output
    }
  }
}

/// Contiguous rows, many of them shared among threads.
private func scanRows(
  _ op: k_binary_op, _ x: Tensor, _ output: Tensor, rows: Int, count: Int, _ call: borrowing KernelCall
) throws {
  let (exclusive, reverse) = (call.attributes.bool("exclusive"), call.attributes.bool("reverse"))
  let (from, to, dtype) = (SharedAddress(x.pointer), SharedAddress(output.pointer), x.dtype.rawValue)
  let rowBytes = count * x.dtype.byteSize
  let status = try Tiles.eachRun(rows: rows, of: count) { (row: Int, rows: Int) -> Int32 in
    k_scan(
      op, dtype, from.pointer + row * rowBytes, to.pointer + row * rowBytes, rows, count, exclusive ? 1 : 0,
      reverse ? 1 : 0)
  }
  if status != K_OK { throw call.unsupported(x.dtype) }
}

/// One block `[count, inner]` of a running sum or product.
private struct Scan {
  let rowBytes: Int
  let count: Int
  let exclusive: Bool
  let reverse: Bool
  let identity: Tensor

  func run(
    _ loop: k_binary_fn, _ x: UnsafeMutableRawPointer, _ output: UnsafeMutableRawPointer, inner: Int
  ) throws {
    for step in 0..<count {
      if step & 0xFFFF == 0xFFFF { try Interrupt.poll() }
      let row = (reverse ? count - 1 - step : step) * rowBytes
      let before = row + (reverse ? rowBytes : -rowBytes)
      if step == 0 {
        if exclusive {
          k_fill(output + row, identity.pointer, identity.dtype.byteSize, inner)
        } else {
          (output + row).copyMemory(from: x + row, byteCount: rowBytes)
        }
      } else {
        _ = loop(output + before, x + (exclusive ? before : row), output + row, inner)
      }
    }
  }
}
