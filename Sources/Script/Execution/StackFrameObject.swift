import Diagnostics

/// `sys._getframe()`: a frame of the stack as a script sees it. While the frame runs its variables are read live; later
/// it knows those that it had when it was asked for, if it was the one that was asked for.
public final class StackFrameObject: Object {
  private let index: Int
  private let code: Code
  private let globals: DictObject
  private let base: UnsafeMutablePointer<Value>
  private let line: Int
  private let back: StackFrameObject?
  private var kept: DictObject?

  private init(_ index: Int, _ back: StackFrameObject?, _ interpreter: Interpreter) {
    let frame = interpreter.frame(index)
    self.index = index
    self.back = back
    code = frame.code
    globals = frame.globals
    base = frame.base
    line = frame.code.file.lineNumber(at: frame.span.start)
    super.init(kind: .frame, type: .frame)
  }

  /// The frame `depth` below the one that runs.
  public static func current(depth: Int, _ interpreter: Interpreter) throws -> StackFrameObject {
    let wanted = interpreter.top - max(0, depth)
    guard wanted >= 0 else { throw Failure(.valueError, "call stack is not deep enough") }
    var made: StackFrameObject?
    for index in 0...wanted { made = StackFrameObject(index, made, interpreter) }
    guard let made else { throw Failure(.valueError, "call stack is not deep enough") }
    made.kept = made.locals(interpreter)
    return made
  }

  /// Whether the frame still runs.
  private func isRunning(_ interpreter: Interpreter) -> Bool {
    guard index <= interpreter.top else { return false }
    let frame = interpreter.frame(index)
    return frame.code === code && frame.base == base
  }

  private func locals(_ interpreter: Interpreter) -> DictObject {
    guard isRunning(interpreter) else { return kept ?? DictObject() }
    let frame = interpreter.frame(index)
    guard frame.functionValue.isObject else { return frame.namespace ?? frame.globals }
    let result = DictObject()
    for name in code.localNames + code.freeNames {
      if let value = interpreter.local(name, index), !value.isUndefined { result[name] = value }
    }
    return result
  }

  private func lineNumber(_ interpreter: Interpreter) -> Int {
    guard isRunning(interpreter) else { return line }
    return code.file.lineNumber(at: interpreter.frame(index).span.start)
  }

  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    switch name.string {
    case "f_code": Value(CodeObject(code))
    case "f_lineno": .int(lineNumber(interpreter))
    case "f_locals": Value(locals(interpreter))
    case "f_globals": Value(globals)
    case "f_builtins": Value(interpreter.builtins.members)
    case "f_back": back.map { Value($0) } ?? Value.none
    case "f_lasti": .int(0)
    case "f_trace": Value.none
    default: try genericAttribute(name, interpreter)
    }
  }

  public override func attributeNames(_ interpreter: Interpreter) -> [String] {
    ["f_back", "f_builtins", "f_code", "f_globals", "f_lasti", "f_lineno", "f_locals", "f_trace"]
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<frame at \(addressText), file '\(code.file.name)', line \(lineNumber(interpreter)), code \(code.name)>"
  }

  /// The same frame, however often it is asked for.
  public override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(StackFrameObject.self) else { return nil }
    let isSame = index == other.index && code === other.code && base == other.base
    return .bool(isSame == (op == .equal))
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int { index }
}
