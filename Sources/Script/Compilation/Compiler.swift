import Diagnostics

/// Turns trees into code.
public enum Compiler {
  /// The code of a module or a cell.
  ///
  /// - Parameters:
  ///   - lastExpressionIsResult: a last statement that is an expression gives the value of the whole.
  ///   - inNamespace: names are looked up in a namespace of its own before the globals, as in a class body.
  ///   - isCoroutine: the code awaits outside of functions; `Interpreter.coroutine` makes what can be run.
  public static func compileModule(
    _ body: [Statement], file: SourceFile, lastExpressionIsResult: Bool = false, inNamespace: Bool = false,
    isCoroutine: Bool = false
  ) throws -> Code {
    let scope = try ScopeBuilder.module(body, file: file)
    let code = Code(name: "<module>", qualifiedName: "<module>", file: file, definition: nil, scope: scope)
    code.usesNamespace = inNamespace
    code.annotatesByText = asksForTextAnnotations(body)
    if isCoroutine { code.flavor = .coroutine }
    if !file.isLibrary { code.remarks = SyntaxRemark.all(in: body) }
    let compiler = FunctionCompiler(code: code, scope: scope)
    try compiler.compileModule(body, lastExpressionIsResult: lastExpressionIsResult)
    return code
  }

  private static func asksForTextAnnotations(_ body: [Statement]) -> Bool {
    body.contains { (statement: Statement) -> Bool in
      guard case .importFrom("__future__", 0, let names, _) = statement.kind else { return false }
      return names.contains { $0.name.text == "annotations" }
    }
  }

  /// The code of an expression, which gives its value.
  public static func compileExpression(
    _ expression: Expression, file: SourceFile, inNamespace: Bool = false
  ) throws -> Code {
    try compileModule(
      [Statement(.expression(expression), expression.span)], file: file, lastExpressionIsResult: true,
      inNamespace: inNamespace)
  }

  /// Code for `definition`, a lowered form of the definition that `function` was made from. It runs with the cells,
  /// defaults and globals of `function`: parameters and free variables are the same, other locals need not be.
  public static func compileLowered(_ definition: FunctionDefinition, for function: FunctionObject) throws -> Code {
    let original = function.code
    let scope = try ScopeBuilder.function(definition, parent: original.scope?.parent, file: original.file)
    scope.freeNames = original.freeNames
    let code = Code(
      name: original.name, qualifiedName: original.qualifiedName, file: original.file, definition: definition,
      scope: scope)
    code.isLowered = true
    code.annotatesByText = original.annotatesByText
    try FunctionCompiler(code: code, scope: scope).compileFunction(definition)
    return code
  }
}

/// Compiles one code object.
final class FunctionCompiler {
  let code: Code
  /// The scope of the code itself.
  let scope: Scope
  /// The scopes of the comprehensions that are being compiled, innermost last, with the registers of their variables.
  var comprehensions: [(scope: Scope, registers: [String: Int])] = []
  var instructions: [Instruction] = []
  var constants: [Value] = []
  var constantPlaces: [ConstantKey: Int] = [:]
  var namePlaces: [ExactText: Int] = [:]
  /// Names that belong to inline caches.
  var cacheNames: [Int: Int] = [:]
  var registers: [String: Int] = [:]
  /// The next free temporary.
  var next = 0
  var highest = 0
  /// What has to be done on the way out of the statement at hand, innermost last.
  var blocks: [Block] = []
  var depth = 0

  enum ConstantKey: Hashable {
    case int(Int)
    case float(UInt64)
    case string(ExactText)
    case other(Int)
  }

  enum Block {
    case loop(exit: Label, again: Label)
    case finally([Statement], ProtectedRegion)
    case context(exit: Int, ProtectedRegion, SourceSpan, isAsync: Bool)
    case handler(saved: Int, name: Name?, ProtectedRegion)
    /// A try whose handlers must not see exceptions of code that runs on the way out.
    case protected(ProtectedRegion)
  }

  init(code: Code, scope: Scope) {
    self.code = code
    self.scope = scope
  }

  /// The scope in which names are looked up now.
  var currentScope: Scope { comprehensions.last?.scope ?? scope }

  func error(_ message: String, _ span: SourceSpan) -> Failure {
    Failure(.syntaxError, message, place: SourcePlace(file: code.file, span: span))
  }

  // MARK: Entry points

  func compileModule(_ body: [Statement], lastExpressionIsResult: Bool) throws {
    if code.usesNamespace {
      next = 1
      highest = 1
      code.localCount = 1
      code.localNames = [".namespace"]
    }
    if lastExpressionIsResult, let last = body.last, case .expression(let value) = last.kind {
      try compile(Array(body.dropLast()))
      let result = temporary()
      mark(last.span)
      try compile(value, into: result)
      emit(.returnValue, b: result, span: last.span)
    } else {
      try compile(body)
      emit(.returnNone, span: body.last?.span ?? .none)
    }
    try finish()
  }

  func compileFunction(_ definition: FunctionDefinition) throws {
    let parameters = definition.parameters
    code.positionalOnlyCount = parameters.positionalOnly.count
    code.positionalCount = parameters.positionalOnly.count + parameters.positional.count
    code.keywordOnlyCount = parameters.keywordOnly.count
    code.hasVariadic = parameters.variadic != nil
    code.hasKeywords = parameters.keywords != nil
    code.flavor = CodeFlavor(isGenerator: scope.isGenerator, isAsync: scope.isAsync)
    declareLocals()
    try compile(definition.body)
    emit(.returnNone, span: definition.body.last?.span ?? definition.span)
    try finish()
  }

  /// Gives every local its register, parameters first; variables that inner functions see get cells.
  func declareLocals() {
    for name in scope.bound where scope.isBound(name) {
      registers[name] = next
      code.localNames.append(name)
      next += 1
    }
    code.localCount = next
    highest = next
    code.freeNames = scope.freeNames
    for name in code.localNames where scope.cells.contains(name) {
      emit(.makeCell, a: registers[name] ?? 0, span: .none)
    }
  }

  /// Moves what was collected into the code object.
  func finish() throws {
    if highest > Int(UInt16.max) { throw Failure(.syntaxError, "too many values in one expression") }
    code.registerCount = max(highest, 1)
    code.instructions.deallocate()
    code.instructions = .allocate(capacity: max(instructions.count, 1))
    code.instructions.initialize(from: instructions, count: instructions.count)
    code.instructionCount = instructions.count
    code.constants.deallocate()
    code.constants = .allocate(capacity: max(constants.count, 1))
    code.constants.initialize(from: constants, count: constants.count)
    code.constantCount = constants.count
    code.nameReferences.deallocate()
    code.nameReferences = .allocate(capacity: max(code.names.count, 1))
    for (index, name) in code.names.enumerated() {
      (code.nameReferences + index).initialize(to: Unmanaged.passUnretained(name))
    }
    code.caches.deallocate()
    code.caches = .allocate(capacity: max(code.cacheCount, 1))
    code.caches.initialize(repeating: InlineCache(), count: max(code.cacheCount, 1))
    for (place, name) in cacheNames { code.caches[place].name = name }
  }

  // MARK: Emitting

  @discardableResult
  func emit(
    _ op: Op, a: Int = 0, b: Int = 0, c: Int = 0, d: Int = 0, flags: UInt8 = 0, span: SourceSpan
  ) -> Int {
    instructions.append(Instruction(op, a: a, b: b, c: c, d: d, flags: flags))
    code.spans.append(span)
    return instructions.count - 1
  }

  var position: Int { instructions.count }

  /// Notes that a statement begins here, for debuggers.
  func mark(_ span: SourceSpan) {
    code.statements.append(StatementMark(pc: Int32(truncatingIfNeeded: position), offset: span.startOffset))
  }

  func emitJump(_ op: Op, a: Int = 0, b: Int = 0, c: Int = 0, to label: Label, flags: UInt8 = 0, span: SourceSpan) {
    let index = emit(op, a: a, b: b, c: c, flags: flags, span: span)
    label.use(index, field: .d, &instructions)
  }

  func bind(_ label: Label) { label.bind(position, &instructions) }

  func constant(_ value: Value, _ key: ConstantKey? = nil) -> Int {
    let key = key ?? .other(constants.count)
    if let known = constantPlaces[key] {
      value.release()
      return known
    }
    constants.append(value)
    constantPlaces[key] = constants.count - 1
    return constants.count - 1
  }

  func name(_ text: String) -> Int {
    let key = ExactText(text)
    if let known = namePlaces[key] { return known }
    code.names.append(StringObject.intern(text))
    namePlaces[key] = code.names.count - 1
    return code.names.count - 1
  }

  func cache() -> Int {
    code.cacheCount += 1
    return code.cacheCount - 1
  }

  // MARK: Temporaries

  func temporary() -> Int {
    let register = next
    next += 1
    if next > highest { highest = next }
    return register
  }

  func isLocal(_ register: Int) -> Bool { register < code.localCount }

  /// Counts a level of nesting, so that no tree can overflow the stack.
  func nested(_ span: SourceSpan, _ body: () throws -> Void) throws {
    depth += 1
    defer { depth -= 1 }
    if depth > 2000 { throw Failure(.recursionError, "maximum recursion depth exceeded during compilation") }
    try body()
  }
}

/// A place in the code that may be jumped to before it is known.
final class Label {
  enum Field { case b, c, d }

  private(set) var position: Int?
  private var waiting: [(index: Int, field: Field)] = []

  func use(_ index: Int, field: Field, _ instructions: inout [Instruction]) {
    if let position { Label.set(index, field, position, &instructions) } else { waiting.append((index, field)) }
  }

  func bind(_ position: Int, _ instructions: inout [Instruction]) {
    self.position = position
    for use in waiting { Label.set(use.index, use.field, position, &instructions) }
    waiting = []
  }

  private static func set(_ index: Int, _ field: Field, _ position: Int, _ instructions: inout [Instruction]) {
    switch field {
    case .b: instructions[index].b = Int32(truncatingIfNeeded: position)
    case .c: instructions[index].c = Int32(truncatingIfNeeded: position)
    case .d: instructions[index].d = Int32(truncatingIfNeeded: position)
    }
  }
}

/// Instructions whose exceptions a handler takes, with holes for code that runs on the way out.
final class ProtectedRegion {
  private var start: Int?
  private var ranges: [Range<Int>] = []
  let register: Int

  init(register: Int) { self.register = register }

  func open(_ position: Int) { start = position }

  func close(_ position: Int) {
    if let start, position > start { ranges.append(start..<position) }
    start = nil
  }

  var isOpen: Bool { start != nil }

  func ranges(handler: Int) -> [ExceptionRange] {
    ranges.map { ExceptionRange(range: $0, handler: handler, register: register) }
  }
}
