import Diagnostics

/// `__traceback__`: the frames that an exception left, outermost first.
public final class TracebackObject: Object {
  public private(set) lazy var entries = LeftFrame.entries(of: frames)
  /// Innermost first.
  private let frames: [LeftFrame]

  init(_ entries: [TracebackEntry]) {
    frames = entries.reversed().map { .known($0) }
    super.init(type: .traceback)
  }

  /// Of an exception, as far as it has come.
  init(of exception: ExceptionObject) {
    frames = exception.unwound
    super.init(type: .traceback)
  }

  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    guard let first = entries.first else { return try genericAttribute(name, interpreter) }
    switch name.string {
    case "tb_lineno": return .int(first.lineNumber)
    case "tb_lasti": return .int(0)
    case "tb_next": return entries.count > 1 ? Value(TracebackObject(Array(entries.dropFirst()))) : .none
    case "tb_frame": return Value(TracebackFrameObject(first))
    default: return try genericAttribute(name, interpreter)
    }
  }

  public override func attributeNames(_ interpreter: Interpreter) -> [String] {
    ["tb_frame", "tb_lasti", "tb_lineno", "tb_next"]
  }
}

/// `tb_frame`: what is known of a frame that is gone.
final class TracebackFrameObject: Object {
  let entry: TracebackEntry

  init(_ entry: TracebackEntry) {
    self.entry = entry
    super.init(kind: .frame, type: .frame)
  }

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    switch name.string {
    case "f_lineno": .int(entry.lineNumber)
    case "f_code": Value(TracebackCodeObject(entry))
    case "f_globals": Value(interpreter.globals)
    case "f_builtins": Value(interpreter.builtins.members)
    case "f_locals": Value(DictObject())
    case "f_back": Value.none
    default: try genericAttribute(name, interpreter)
    }
  }
}

/// `tb_frame.f_code`.
final class TracebackCodeObject: Object {
  let entry: TracebackEntry

  init(_ entry: TracebackEntry) {
    self.entry = entry
    super.init(type: .code)
  }

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    switch name.string {
    case "co_name", "co_qualname": .string(entry.function)
    case "co_filename": .string(entry.file.name)
    case "co_firstlineno": .int(entry.lineNumber)
    default: try genericAttribute(name, interpreter)
    }
  }
}
