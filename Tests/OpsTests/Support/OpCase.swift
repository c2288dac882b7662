import Diagnostics
import Tensors
import Testing

@testable import Ops

/// One row of an op's tests: inputs and attributes, and what TensorFlow gives for them.
///
///     OpCase("Relu", [.float32([-1, 0, 2, .nan])], gives: .float32([0, 0, 2, .nan])),
///     OpCase("AddV2", [.int32([1]), .float32([1])], fails: .invalidArgumentError, "cannot compute AddV2 as …"),
///
/// A row is checked in four ways: the eager value; the shape and dtype that are inferred, from full knowledge and from
/// less, against the real ones; the gradient against central differences, where a row's floats are all float64; the
/// whole text of an error. Expected values come from TensorFlow, never from our own output.
struct OpCase: CustomTestStringConvertible, @unchecked Sendable {
  enum Expectation {
    case outputs([Tensor])
    case failure(ErrorKind, String)
  }

  /// How near values must be: relative, and absolute below 1.
  enum Tolerance {
    /// 1e-6 for float32, 1e-12 for float64, one unit in the last place of half precision; everything else exactly.
    case usual
    case exact
    case relative(Double)
  }

  let op: String
  let inputs: [Tensor]
  let attributes: Attributes
  let expectation: Expectation
  let tolerance: Tolerance
  /// Whether to compare the gradient with differences: off at points where the function has a corner.
  let checksGradient: Bool
  /// The only output that the checked gradient starts from; nil for all. TensorFlow's rules ignore some paths.
  let upstream: Int?

  init(
    _ op: String, _ inputs: [Tensor], _ attributes: KeyValuePairs<String, AttributeValue> = [:], gives outputs: Tensor...,
    within tolerance: Tolerance = .usual, gradient: Bool = true, from upstream: Int? = nil
  ) {
    self.op = op
    self.inputs = inputs
    self.attributes = Attributes(attributes)
    self.expectation = .outputs(outputs)
    self.tolerance = tolerance
    self.checksGradient = gradient
    self.upstream = upstream
  }

  init(
    _ op: String, _ inputs: [Tensor], _ attributes: KeyValuePairs<String, AttributeValue> = [:], fails kind: ErrorKind,
    _ message: String
  ) {
    self.op = op
    self.inputs = inputs
    self.attributes = Attributes(attributes)
    self.expectation = .failure(kind, message)
    self.tolerance = .usual
    self.checksGradient = false
    self.upstream = nil
  }

  var testDescription: String {
    let shapes = inputs.map { (tensor: Tensor) -> String in tensor.dtype.name + tensor.shape.description }
    return op + "(" + shapes.joined(separator: ", ") + ")"
  }

  /// The op of the row that ran last.
  nonisolated(unsafe) private static var lastOp = ""

  /// Runs all the checks of the row.
  func check() throws {
    let op = try #require(OpCatalog.named(self.op), "no op of that name in the catalog")
    switch expectation {
    case .failure(let kind, let message): try checkFailure(op, kind, message)
    case .outputs(let expected):
      // Generators that other tests have used would go on; those of one op's rows do, as in TensorFlow.
      if OpCase.lastOp != self.op { RandomState.setSeed(nil) }
      OpCase.lastOp = self.op
      let outputs = try concrete(op.call(inputs, attributes))
      try checkValues(outputs, expected)
      try checkInference(op, outputs)
      let gradient = GradientCheck(
        op: op, inputs: inputs, attributes: attributes, outputs: outputs, upstream: upstream)
      try gradient.run(isWanted: checksGradient)
    }
  }

  private func concrete(_ outputs: [AnyTensor]) throws -> [Tensor] {
    try outputs.map { (output: AnyTensor) throws -> Tensor in try #require(output as? Tensor) }
  }

  private func checkFailure(_ op: Op, _ kind: ErrorKind, _ message: String) throws {
    // Through the same door as a script: one, two or more inputs take different paths.
    let failure = #expect(throws: Failure.self) {
      switch inputs.count {
      case 1 where op.outputs.count == 1: _ = try op(inputs[0], attributes)
      case 2 where op.outputs.count == 1: _ = try op(inputs[0], inputs[1], attributes)
      default: _ = try op.call(inputs, attributes)
      }
    }
    #expect(failure?.kind == kind)
    #expect(failure?.message == message)
  }

  private func checkValues(_ outputs: [Tensor], _ expected: [Tensor]) throws {
    try #require(outputs.count == expected.count)
    for (output, expected) in zip(outputs, expected) {
      let isEqual = Closeness(tolerance).areClose(output, expected)
      #expect(isEqual, "got \(output.listing), expected \(expected.listing)")
    }
  }

  /// The shape rule must say what came out: exactly from concrete inputs, and nothing wrong from unknown ones.
  private func checkInference(_ op: Op, _ outputs: [Tensor]) throws {
    let types = try op.outputTypes(attributes, inputTypes: inputs.map { (tensor: Tensor) -> DType in tensor.dtype })
    #expect(types == outputs.map { (tensor: Tensor) -> DType in tensor.dtype })
    let full = op.resolved(attributes, inputTypes: inputs.map { (tensor: Tensor) -> DType in tensor.dtype })
    let views: [(String, (Tensor) -> AnyTensor)] = [
      ("values", { (tensor: Tensor) -> AnyTensor in tensor }),
      ("shapes", { (tensor: Tensor) -> AnyTensor in UnknownTensor(tensor.dtype, PartialShape(tensor.shape)) }),
      ("ranks", { (tensor: Tensor) -> AnyTensor in UnknownTensor(tensor.dtype, .unknown(rank: tensor.rank)) }),
      ("nothing", { (tensor: Tensor) -> AnyTensor in UnknownTensor(tensor.dtype, .unknown) }),
    ]
    for (knowledge, view) in views {
      let shapes = try op.shape.infer(ShapeContext(op: op, inputs: inputs.map(view), attributes: full))
      try #require(shapes.count == outputs.count, "the shape rule gives \(shapes.count) shapes from \(knowledge)")
      for (shape, output) in zip(shapes, outputs) {
        let real = PartialShape(output.shape)
        #expect(shape.isSupershape(of: real), "from \(knowledge): inferred \(shape), is \(real)")
      }
    }
  }
}

/// When two tensors count as equal.
struct Closeness {
  let tolerance: OpCase.Tolerance

  init(_ tolerance: OpCase.Tolerance) { self.tolerance = tolerance }

  func areClose(_ a: Tensor, _ b: Tensor) -> Bool {
    guard a.dtype == b.dtype, a.shape == b.shape else { return false }
    for index in 0..<a.elementCount {
      if a.dtype == .string {
        if a.bytes(at: index) != b.bytes(at: index) { return false }
      } else if a.dtype.isComplex {
        let (x, y) = (a.complex(at: index), b.complex(at: index))
        let size = max(abs(y.real), abs(y.imaginary), 1)
        if !near(x.real, y.real, size, a.dtype) || !near(x.imaginary, y.imaginary, size, a.dtype) { return false }
      } else if a.dtype.isFloating {
        let (x, y) = (a.double(at: index), b.double(at: index))
        if !near(x, y, max(abs(y), smallest), a.dtype) { return false }
      } else if a.int(at: index) != b.int(at: index) {
        return false
      }
    }
    return true
  }

  /// Below this size errors are absolute.
  private var smallest: Double {
    if case .relative = tolerance { return 1 }
    return 1e-6
  }

  private func near(_ x: Double, _ y: Double, _ size: Double, _ dtype: DType) -> Bool {
    if x == y || (x.isNaN && y.isNaN) { return true }
    return abs(x - y) <= limit(dtype) * size
  }

  private func limit(_ dtype: DType) -> Double {
    switch tolerance {
    case .exact: 0
    case .relative(let limit): limit
    case .usual:
      switch dtype {
      case .float32, .complex64: 1e-6
      case .float64, .complex128: 1e-12
      case .float16: 0x1p-10
      case .bfloat16: 0x1p-7
      default: 0
      }
    }
  }
}
