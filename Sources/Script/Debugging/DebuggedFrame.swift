import Diagnostics

/// A frame as a debugger looks at it: alive on the stack, or kept with an exception.
public final class DebuggedFrame {
  enum Storage {
    /// The frame of that depth.
    case live(Int)
    case kept(KeptFrame)
    /// Its variables are gone.
    case none
  }

  unowned let interpreter: Interpreter
  let storage: Storage
  public let file: SourceFile
  public let function: String
  /// The line that is being executed.
  var line: Int
  /// Values that the prompt has assigned and the code has no variable for.
  private var extra: DictObject?

  init(_ interpreter: Interpreter, depth: Int, line: Int? = nil) {
    self.interpreter = interpreter
    storage = .live(depth)
    let frame = interpreter.frame(depth)
    file = frame.code.file
    function = frame.code.name
    self.line = line ?? file.lineNumber(at: frame.span.start)
  }

  init(_ interpreter: Interpreter, _ entry: TracebackEntry) {
    self.interpreter = interpreter
    file = entry.file
    function = entry.function
    line = entry.lineNumber
    if let kept = entry.frame {
      storage = .kept(kept)
    } else if let depth = DebuggedFrame.liveDepth(of: entry, interpreter) {
      storage = .live(depth)
    } else {
      storage = .none
    }
  }

  /// The innermost live frame that runs the code of a traceback's entry: the one that has caught the exception.
  private static func liveDepth(of entry: TracebackEntry, _ interpreter: Interpreter) -> Int? {
    guard interpreter.top >= 0 else { return nil }
    return (0...interpreter.top).last { (depth: Int) -> Bool in
      let code = interpreter.frame(depth).code
      return code.file === entry.file && code.name == entry.function
    }
  }

  var code: Code? {
    switch storage {
    case .live(let depth): interpreter.frame(depth).code
    case .kept(let kept): kept.code
    case .none: nil
    }
  }

  var activation: Activation? {
    guard case .live(let depth) = storage else { return nil }
    return interpreter.activation(depth)
  }

  /// The source of the line, without blanks around it.
  var source: String { DebuggedFrame.trimmed(file.line(line - file.firstLine)) }

  static func trimmed(_ text: String) -> String {
    var rest = text[...].drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  // MARK: Variables

  var globals: DictObject {
    switch storage {
    case .live(let depth): interpreter.frame(depth).globals
    case .kept(let kept): kept.globals
    case .none: interpreter.globals
    }
  }

  /// Whether its names are the globals themselves.
  var isModule: Bool {
    switch storage {
    case .live(let depth): !interpreter.frame(depth).functionValue.isObject && !(code?.usesNamespace ?? false)
    case .kept(let kept): kept.isModule
    case .none: true
    }
  }

  private var registers: UnsafePointer<Value>? {
    switch storage {
    case .live(let depth): UnsafePointer(interpreter.frame(depth).base)
    case .kept(let kept): UnsafePointer(kept.registers)
    case .none: nil
    }
  }

  private var closure: UnsafeMutablePointer<Value>? {
    switch storage {
    case .live(let depth): interpreter.frame(depth).closure
    case .kept(let kept): kept.closure
    case .none: nil
    }
  }

  /// The names of the frame's own variables, those of enclosing functions included, that have values.
  var variables: [(name: String, value: Handle)] {
    guard let code, !isModule else { return globals.items.map { ($0.key.asString ?? "", $0.value) } }
    var found: [(name: String, value: Handle)] = []
    if code.usesNamespace {
      found = (registers?[0].as(DictObject.self)?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
    } else if let registers {
      for (index, name) in code.localNames.enumerated() { append(name, registers[index], to: &found) }
      if let closure {
        for (index, name) in code.freeNames.enumerated() { append(name, closure[index], to: &found) }
      }
    }
    return found + (extra?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
  }

  private func append(_ name: String, _ value: Value, to found: inout [(name: String, value: Handle)]) {
    let content = value.objectKind == .cell ? value.unsafeAs(CellObject.self).content : value
    if !content.isUndefined { found.append((name, Handle(content))) }
  }

  /// Gives a variable of the frame a value; undefined unbinds it.
  private func assign(_ name: String, _ value: Handle) {
    guard let code, let registers else { return }
    if let index = code.localNames.firstIndex(of: name) {
      let register = UnsafeMutablePointer(mutating: registers) + index
      if register.pointee.objectKind == .cell {
        interpreter.setCell(register.pointee, value.owned)
      } else {
        put(register, value.owned)
      }
    } else if let index = code.freeNames.firstIndex(of: name), let closure {
      interpreter.setCell(closure[index], value.owned)
    } else {
      let names = extra ?? DictObject()
      names[name] = value.isUndefined ? nil : value
      extra = names
    }
  }

  // MARK: Evaluation

  /// Runs a text in the frame: it reads and assigns the frame's variables.
  ///
  /// - Returns: the value of a last expression, else None.
  func evaluate(_ text: String, name: String = "<stdin>") throws -> Handle {
    let file = SourceFile(name: name, text: text)
    let body = try Parser.parseModule(file)
    if isModule {
      let code = try Compiler.compileModule(body, file: file, lastExpressionIsResult: true)
      return try interpreter.execute(code, globals: globals)
    }
    let code = try Compiler.compileModule(body, file: file, lastExpressionIsResult: true, inNamespace: true)
    if self.code?.usesNamespace == true, let namespace = registers?[0].as(DictObject.self) {
      return try interpreter.execute(code, globals: globals, locals: namespace)
    }
    let before = variables
    let namespace = DictObject()
    for (name, value) in before { namespace[name] = value }
    defer { writeBack(namespace, before) }
    return try interpreter.execute(code, globals: globals, locals: namespace)
  }

  private func writeBack(_ namespace: DictObject, _ before: [(name: String, value: Handle)]) {
    for (name, value) in before {
      let now = namespace[name] ?? .undefined
      if !now.isIdentical(to: value) { assign(name, now) }
    }
    let known = Set(before.map { $0.name })
    for item in namespace.items {
      guard let name = item.key.asString, !known.contains(name) else { continue }
      assign(name, item.value)
    }
  }
}

extension Interpreter {
  func activation(_ depth: Int) -> Activation {
    let generator = registers.frames[depth].generator
    return Activation(depth: depth, generator: generator.map { ObjectIdentifier($0.takeUnretainedValue()) })
  }
}
