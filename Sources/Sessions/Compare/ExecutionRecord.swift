import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// What one execution of the compared code gave and did.
struct ExecutionRecord {
  /// The value of the last expression, None where there is none; variables in it by what they held.
  private(set) var value: Handle = .none
  /// The value as it came.
  private(set) var givenValue: Handle = .none
  private(set) var error: Raised?
  private(set) var output = ""
  private(set) var errorOutput = ""
  private(set) var variables: [VariableChange] = []
  private(set) var changes: [SessionState.Change] = []
  private(set) var traces: [TraceRecord] = []
  /// What Python did beside computing the value: prints, changes of outer objects, questions for the time.
  private(set) var effects: [Effect] = []
  /// Whether stateful random ops ran.
  private(set) var drewRandomNumbers = false
  private(set) var seconds = 0.0
  /// What was thrown, to be thrown on.
  private(set) var thrown: (any Error)?

  /// An exception as it is shown: the class and message of the cause, without the frames that a trace's message lists.
  struct Raised: Equatable {
    let type: String
    let message: String
    let line: Int?
  }

  struct VariableChange {
    let variable: VariableResource
    let before: Tensor?
    let after: Tensor?
  }

  /// Runs `body` from the state, watches it, and puts the state back unless it is to be kept.
  ///
  /// - Errors: `KeyboardInterrupt`; other errors are part of the record.
  init(
    _ session: Session, from state: SessionState, eagerly: Bool, keepsState: Bool = false,
    _ body: () throws -> (value: Handle, seconds: Double)
  ) throws {
    let interpreter = session.interpreter
    let watch = VariableWatch()
    let draws = RandomState.drawCount
    let firstTrace = TraceLedger.records.count
    var interrupt: (any Error)?
    let log = EffectLog()
    let captured = session.capturing {
      do {
        let result = try TracingMode.with(runsFunctionsEagerly: eagerly) {
          try watch.during { try interpreter.observingEffects(by: log, body) }
        }
        (givenValue, seconds) = (result.value, result.seconds)
        value = try ExecutionRecord.settled(givenValue, interpreter)
      } catch {
        if interpreter.matches(error, .keyboardInterrupt) { interrupt = error }
        self.error = Raised(error, interpreter)
        thrown = error
      }
    }
    (output, errorOutput) = captured
    effects = log.effects
    drewRandomNumbers = RandomState.drawCount != draws
    traces = TraceLedger.records.dropFirst(firstTrace).filter { $0.failure == nil }
    variables = watch.changed.map {
      VariableChange(variable: $0.variable, before: $0.before, after: $0.variable.value)
    }
    changes = state.changes()
    if !keepsState {
      watch.restore()
      try state.restoreChanged()
    }
    if let interrupt { throw interrupt }
  }
}

extension ExecutionRecord {
  /// The value with the tensors that its variables hold at the moment: they are about to be put back.
  private static func settled(_ value: Handle, _ interpreter: Interpreter) throws -> Handle {
    try Nest.map(value, interpreter) { (leaf: Handle) -> Handle in
      guard let tensor = (leaf.asObject as? any VariableHolding)?.resource.value else { return leaf }
      return .tensor(tensor)
    }
  }
}

extension ExecutionRecord.Raised {
  fileprivate init(_ error: any Error, _ interpreter: Interpreter) {
    let exception = interpreter.exception(for: error)
    let message = (try? exception.message(interpreter)) ?? ""
    line = exception.traceback.last { $0.isVisible }?.lineNumber
    if let cause = exception.stagedCause, let colon = cause.firstRange(of: ": ") {
      type = String(cause[..<colon.lowerBound])
      self.message = ShortText.cut(ShortText.oneLine(String(cause[colon.upperBound...])), 160)
    } else {
      type = exception.typeName
      self.message = ShortText.cut(ShortText.oneLine(message), 160)
    }
  }

  /// `ValueError: text, line 3`.
  var text: String {
    (message.isEmpty ? type : "\(type): \(message)") + (line.map { ", line \($0)" } ?? "")
  }
}

extension TracingMode {
  /// Runs `body` with traced functions running their Python code, or their graphs.
  static func with<Result>(runsFunctionsEagerly: Bool, _ body: () throws -> Result) rethrows -> Result {
    let saved = TracingMode.runsFunctionsEagerly
    TracingMode.runsFunctionsEagerly = runsFunctionsEagerly
    defer { TracingMode.runsFunctionsEagerly = saved }
    return try body()
  }
}

extension Session {
  /// Runs `body`; gives what it printed to both streams instead of showing it.
  func capturing(_ body: () -> Void) -> (output: String, errorOutput: String) {
    let saved = (interpreter.output, interpreter.errorOutput)
    var output = ""
    var errors = ""
    interpreter.output = { (text: String) in output += text }
    interpreter.errorOutput = { (text: String) in errors += text }
    defer { (interpreter.output, interpreter.errorOutput) = saved }
    body()
    return (output, errors)
  }
}
