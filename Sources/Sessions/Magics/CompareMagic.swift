import Diagnostics
import Ops
import Script
import Tensors
import Tracing

extension Magic {
  static let compare = Magic(
    "compare", usage: "compare FUNCTION(ARGUMENTS)",
    summary: "Call a function eagerly and as a graph: values, equality to the bit, times.",
    details: """
      %compare traces the function for these arguments, then calls it both ways, five times each for the times. Variables
      that it captures have their values again before each call. Its output is shown once, from the eager call.

          %compare f(tf.constant([1.0, 2.0]))
      """
  ) { (call: MagicCall) throws -> Handle? in
    try call.requireCode("compare")
    let function = try FunctionCall(call, magic: "compare", text: call.code)
    guard function.isCall else {
      throw Failure(.valueError, "%compare expects a call, got '\(call.code)'", hint: "write %compare \(call.code)(…)")
    }
    let comparison = try Comparison(function, call.session)
    call.session.display(comparison.values)
    call.session.display(comparison.times, isVolatile: true)
    return nil
  }
}

/// One function called both ways from equal state.
private struct Comparison {
  private static let runs = 5
  private let eager: Outcome
  private let graph: Outcome
  private let traceSeconds: Double
  private let interpreter: Interpreter

  /// What one way of calling gave.
  private struct Outcome {
    var value: Handle = .none
    var error: (any Error)?
    var seconds: [Double] = []

    var median: Double { seconds.isEmpty ? 0 : seconds.sorted()[seconds.count / 2] }
  }

  init(_ call: FunctionCall, _ session: Session) throws {
    interpreter = session.interpreter
    let traced = try call.traced(interpreter)
    let start = Clock.now
    let concrete = try call.concrete(interpreter)
    traceSeconds = Clock.now - start
    let state = VariableState(concrete)
    let plain = traced.callee
    eager = Comparison.run(call, plain, session, state, eagerly: true)
    graph = Comparison.run(call, .object(traced), session, state, eagerly: false)
  }

  private static func run(
    _ call: FunctionCall, _ callee: Handle, _ session: Session, _ state: VariableState, eagerly: Bool
  ) -> Outcome {
    var outcome = Outcome()
    let interpreter = session.interpreter
    let saved = TracingMode.runsFunctionsEagerly
    TracingMode.runsFunctionsEagerly = eagerly
    defer { TracingMode.runsFunctionsEagerly = saved }
    for run in 0..<runs {
      state.restore()
      let isShown = eagerly && run == 0
      session.muted(!isShown) {
        do {
          let start = Clock.now
          outcome.value = try interpreter.call(callee, call.arguments, keywords: call.keywords)
          outcome.seconds.append(Clock.now - start)
        } catch {
          outcome.error = error
        }
      }
      if outcome.error != nil { break }
    }
    return outcome
  }

  // MARK: Words

  var values: String {
    if let difference = errorDifference { return difference }
    let lines = ["eager  \(text(eager.value))", "graph  \(text(graph.value))"]
    return (lines + [verdict]).joined(separator: "\n")
  }

  private var verdict: String {
    do {
      return try firstDifference() ?? "equal to the bit"
    } catch {
      return "the results can't be compared: \(interpreter.exception(for: error).typeName)"
    }
  }

  private var errorDifference: String? {
    guard eager.error != nil || graph.error != nil else { return nil }
    return "eager  \(errorText(eager))\ngraph  \(errorText(graph))"
  }

  private func errorText(_ outcome: Outcome) -> String {
    guard let error = outcome.error else { return text(outcome.value) }
    let exception = interpreter.exception(for: error)
    return "\(exception.typeName): \((try? exception.message(interpreter)) ?? "")"
  }

  private func text(_ value: Handle) -> String { (try? interpreter.repr(value)) ?? value.typeName }

  var times: String {
    guard eager.error == nil, graph.error == nil else { return "trace \(TimeText.short(traceSeconds))" }
    let ratio = eager.median / max(graph.median, 1e-12)
    let words = ratio >= 1
      ? "the graph is \(TimeText.significant(ratio)) times quicker"
      : "eager is \(TimeText.significant(1 / ratio)) times quicker"
    return "eager \(TimeText.short(eager.median)), graph \(TimeText.short(graph.median)) "
      + "(median of \(Comparison.runs) calls), trace \(TimeText.short(traceSeconds)); \(words)"
  }

  // MARK: Equality

  /// nil when all leaves are equal to the bit.
  private func firstDifference() throws -> String? {
    let left = try Nest.flatten(eager.value, interpreter)
    let right = try Nest.flatten(graph.value, interpreter)
    guard left.count == right.count else { return "\(left.count) results eagerly, \(right.count) as a graph" }
    for (index, pair) in zip(left, right).enumerated() {
      if let difference = try difference(pair.0, pair.1) {
        return left.count == 1 ? difference : "result \(index): \(difference)"
      }
    }
    return nil
  }

  private func difference(_ eager: Handle, _ graph: Handle) throws -> String? {
    if eager.isNone && graph.isNone { return nil }
    guard let x = try TensorConversion.tensor(eager, interpreter) as? Tensor,
      let y = try TensorConversion.tensor(graph, interpreter) as? Tensor
    else { return "one of them is no value" }
    if x.dtype != y.dtype { return "dtype \(x.dtype.name) eagerly, \(y.dtype.name) as a graph" }
    if x.shape != y.shape { return "shape \(x.partialShape) eagerly, \(y.partialShape) as a graph" }
    return BitComparison(x, y).text
  }
}

/// The values of the variables that a function captures.
private struct VariableState {
  private let values: [(variable: VariableResource, value: Tensor)]

  init(_ concrete: ConcreteFunctionObject) {
    values = concrete.capturedInputs.compactMap { (tensor: AnyTensor) -> (variable: VariableResource, value: Tensor)? in
      guard tensor.dtype == .resource, let variable = VariableResource.of(tensor), let value = variable.value
      else { return nil }
      return (variable: variable, value: value)
    }
  }

  func restore() {
    for entry in values { try? entry.variable.assign(entry.value) }
  }
}

/// How far two tensors of one dtype and shape are apart.
struct BitComparison {
  /// nil when they are equal to the bit.
  let text: String?

  init(_ x: Tensor, _ y: Tensor) {
    guard x.dtype != .string, x.dtype != .resource, x.dtype != .variant else {
      let same = (0..<x.elementCount).allSatisfy { x.dtype != .string || x.bytes(at: $0) == y.bytes(at: $0) }
      text = same ? nil : "the strings differ"
      return
    }
    let size = x.dtype.byteSize
    let different = (0..<x.elementCount).filter { (index: Int) -> Bool in
      let left = UnsafeRawBufferPointer(start: x.pointer + index * size, count: size)
      let right = UnsafeRawBufferPointer(start: y.pointer + index * size, count: size)
      return !left.elementsEqual(right)
    }
    guard !different.isEmpty else {
      text = nil
      return
    }
    let worst = different.map { abs(x.double(at: $0) - y.double(at: $0)) }.max() ?? 0
    let ulps = BitComparison.largestDistance(x, y, different)
    text = "\(different.count) of \(x.elementCount) elements differ, by \(worst) at most"
      + (ulps.map { " (\($0) ULPs)" } ?? "")
  }

  /// In units in the last place; nil for dtypes that have none.
  private static func largestDistance(_ x: Tensor, _ y: Tensor, _ places: [Int]) -> Int? {
    switch x.dtype {
    case .float32:
      let a = x.pointer(as: UInt32.self), b = y.pointer(as: UInt32.self)
      return places.map { abs(ordered(Int(a[$0]), 31) - ordered(Int(b[$0]), 31)) }.max()
    case .float16, .bfloat16:
      let a = x.pointer(as: UInt16.self), b = y.pointer(as: UInt16.self)
      return places.map { abs(ordered(Int(a[$0]), 15) - ordered(Int(b[$0]), 15)) }.max()
    default: return nil
    }
  }

  /// Bit patterns of floats in the order of their values.
  private static func ordered(_ bits: Int, _ signBit: Int) -> Int {
    bits & (1 << signBit) == 0 ? bits : (1 << signBit) - bits
  }
}
