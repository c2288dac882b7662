import Diagnostics

/// What an instruction remembers of the last time. Which fields are used depends on the operation.
struct InlineCache {
  /// A shape's stamp, a class's version or a dict's layout; 0 is never valid.
  var key: UInt = 0
  /// What else must be so: the layout of the builtins, where `super()` starts, or what kind of thing was found.
  var second: UInt = 0
  /// The shape after an attribute is added.
  var third: UInt = 0
  /// Slot or place.
  var index = 0
  /// The value found, borrowed: `key` says whether it still lives.
  var value = Value.undefined
  /// The place of the name that is looked up, where the instruction has no room for it.
  var name = 0
}

/// The compiled form of a module, a function, a class body or a generator expression.
public final class Code: @unchecked Sendable {
  public let name: String
  public internal(set) var qualifiedName: String
  public let file: SourceFile
  /// The definition that it was compiled from; nil for modules, class bodies and generator expressions.
  public let definition: FunctionDefinition?
  /// Whether calls in it pass conversion on.
  public internal(set) var isLowered = false

  final var instructions: UnsafeMutablePointer<Instruction>
  final var instructionCount = 0
  /// Parallel to the instructions: what a traceback underlines.
  final var spans: [SourceSpan] = []
  final var constants: UnsafeMutablePointer<Value>
  final var constantCount = 0
  final var names: [StringObject] = []
  final var nameReferences: UnsafeMutablePointer<Unmanaged<StringObject>>
  final var caches: UnsafeMutablePointer<InlineCache>
  final var cacheCount = 0
  final var keywordNames: [KeywordNames] = []
  final var handlers: [ExceptionRange] = []
  /// Where statements begin.
  final var statements: [StatementMark] = []
  /// The instructions that a debugger has watched, made when one first does.
  final var traps: TrapTable?
  /// Comprehensions that run in this code's frame, inner ones first.
  final var comprehensions: [ComprehensionRange] = []
  final var functionTemplates: [FunctionTemplate] = []
  final var classTemplates: [ClassTemplate] = []
  final var matchTemplates: [MatchTemplate] = []
  /// The lowered statements and expressions.
  public internal(set) final var sites: [ControlSite] = []

  // MARK: Registers
  /// Parameters, then other locals, then temporaries.
  final var registerCount = 0
  final var localCount = 0
  /// The names of the first registers.
  public internal(set) final var localNames: [String] = []
  /// Names that come from enclosing functions, in the order of the closure.
  public internal(set) final var freeNames: [String] = [] {
    didSet { classCellPlace = freeNames.firstIndex(of: "__class__") ?? -1 }
  }
  /// The place of the class around a method among the free names, or -1.
  private(set) final var classCellPlace = -1

  // MARK: Parameters
  /// The names of the parameters that arguments can be given by, interned, in the order of their registers; names that
  /// are interned live as long as the process. Made when keywords are first bound.
  final var parameterKeys: UnsafeMutablePointer<Unmanaged<StringObject>> {
    if let knownParameterKeys { return knownParameterKeys }
    let count = positionalCount + keywordOnlyCount
    let made = UnsafeMutablePointer<Unmanaged<StringObject>>.allocate(capacity: max(count, 1))
    for index in 0..<count {
      (made + index).initialize(to: Unmanaged.passUnretained(StringObject.intern(localNames[index])))
    }
    knownParameterKeys = made
    return made
  }
  private final var knownParameterKeys: UnsafeMutablePointer<Unmanaged<StringObject>>?
  final var positionalOnlyCount = 0
  /// Positional-only ones included.
  final var positionalCount = 0
  final var keywordOnlyCount = 0
  final var hasVariadic = false
  final var hasKeywords = false
  /// Whether it takes any keyword arguments, `**kwargs`.
  public final var takesKeywords: Bool { hasKeywords }
  /// Whether a call makes an object that runs the code step by step, and which.
  public internal(set) final var flavor = CodeFlavor.function
  /// A generator function that `types.coroutine` has marked: its generators may be awaited.
  public final var isIterableCoroutine = false
  public var isGenerator: Bool { flavor != .function }
  final var isClassBody = false
  /// Whether annotations are kept as texts: `from __future__ import annotations`.
  final var annotatesByText = false
  /// Whether register 0 holds a namespace in which names are looked up before the globals: class bodies, `exec` with
  /// locals.
  final var usesNamespace = false
  /// What is to be warned of before the program runs for the first time.
  final var remarks: [SyntaxRemark] = []

  /// How many positional arguments are bound by copying them, after which the frame can be entered at once: all of the
  /// parameters; -1 where there are `*`, `**` or keyword-only ones, or a generator is made.
  final var directCount: Int {
    keywordOnlyCount == 0 && !hasVariadic && !hasKeywords && !isGenerator ? positionalCount : -1
  }

  /// What `loweredCode(of:)` gave: unknown, none, or code.
  enum LoweredState {
    case unknown
    case none
    case code(Code)
  }
  final var lowered = LoweredState.unknown
  /// The interpreter's `loweringGeneration` when that was made.
  final var loweredGeneration = 0
  /// The form that reports effects, once somebody observed a call.
  final var observedForm: Code?
  /// In code that reports effects: the operations in whose place `observedEffect` and `observedCall` stand.
  final var observedOps: [Op]?
  /// The scopes around the definition, for compiling it again.
  final let scope: Scope?

  init(name: String, qualifiedName: String, file: SourceFile, definition: FunctionDefinition?, scope: Scope?) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.file = file
    self.definition = definition
    self.scope = scope
    instructions = .allocate(capacity: 1)
    constants = .allocate(capacity: 1)
    nameReferences = .allocate(capacity: 1)
    caches = .allocate(capacity: 1)
  }

  deinit {
    for index in 0..<constantCount { constants[index].release() }
    instructions.deallocate()
    constants.deallocate()
    nameReferences.deallocate()
    caches.deallocate()
    knownParameterKeys?.deallocate()
  }

  /// Whether the function is what the tracer converts: no generator, no class body.
  public var isPlainFunction: Bool { definition != nil && !isGenerator && !isClassBody }

  /// Names of the parameters in the order of their registers.
  public var parameterNames: [String] {
    let count = positionalCount + keywordOnlyCount + (hasVariadic ? 1 : 0) + (hasKeywords ? 1 : 0)
    return Array(localNames.prefix(count))
  }

  /// The place of the instruction before `next`, which may point to one that a debugger has moved aside.
  @inline(__always)
  func place(before next: UnsafeMutablePointer<Instruction>) -> Int {
    let offset = next - instructions
    if offset >= 0 && offset <= instructionCount { return offset - 1 }
    return traps?.place(before: next) ?? -1
  }

  /// The span of the instruction at `pc`.
  func span(at pc: Int) -> SourceSpan {
    if pc >= 0 && pc < spans.count { return spans[pc] }
    guard let start = definition?.span.start else { return .none }
    return SourceSpan(start: start, end: start)
  }
}

/// What a call of code does.
public enum CodeFlavor: Sendable {
  /// Runs it.
  case function
  case generator
  case coroutine
  case asyncGenerator

  init(isGenerator: Bool, isAsync: Bool) {
    switch (isGenerator, isAsync) {
    case (false, false): self = .function
    case (true, false): self = .generator
    case (false, true): self = .coroutine
    case (true, true): self = .asyncGenerator
    }
  }
}

/// The first instruction of a statement, or of one more turn of a loop: where a debugger that goes line by line may
/// stop.
struct StatementMark {
  let pc: Int32
  /// The byte of the file at which the statement begins.
  let offset: UInt32
}

/// Instructions whose exceptions are handled at a place of the same code. Inner ranges come first.
struct ExceptionRange {
  var range: Range<Int>
  var handler: Int
  /// Where the exception is put.
  var register: Int
}

/// The instructions of a comprehension, and what a traceback says of them.
struct ComprehensionRange {
  let range: Range<Int>
  let name: String
  let span: SourceSpan
}

/// How `makeFunction` builds its function.
struct FunctionTemplate {
  let code: Code
  let defaultCount: Int
  let keywordDefaultNames: [StringObject]
  let annotationNames: [StringObject]
  let documentation: String?
  /// Where the cells come from: registers that hold cells, or the closure's own cells.
  let closure: [CellSource]
}

enum CellSource {
  case register(Int)
  case closure(Int)
}

/// How `makeClass` builds its class.
struct ClassTemplate {
  let name: String
  let code: Code
  let baseCount: Int
  let keywordNames: [StringObject]
  let closure: [CellSource]
  let documentation: String?
  /// Bases are a tuple in one register, keywords a dict in the next: there was a `*` or `**`.
  let isUnpacked: Bool
  /// The place of the `__class__` cell among the body's registers, if a method asks for it.
  let classCellRegister: Int?
}

/// How `matchKeys` and `matchClass` take a subject apart.
struct MatchTemplate {
  /// Registers of keys, or of the class.
  let sources: [Int]
  let names: [StringObject]
  let positionalCount: Int
  /// Where the parts go.
  let targets: [Int]
  /// Where the rest of a mapping goes.
  let rest: Int?
}
