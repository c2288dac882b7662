import Diagnostics
import Script
import Tensors
import Tracing

/// The code that is compared, with every call in it led through here: so that plain functions can be traced for the run
/// as a graph, and only the calls are timed, not the making of their arguments.
///
/// What a call becomes as a graph is learnt from the first eager run. A function that calls traced functions itself stays
/// as it is: those run as graphs. Another plain function, method or callable object is traced as a whole. Library
/// functions are called as they are.
final class CallSites {
  /// What the sites do in a run.
  enum Run {
    /// Calls as they are written, and notes what is called.
    case learning
    case eager
    case graph
  }

  private static let nativeName = "%call"
  private let interpreter: Interpreter
  private let code: Code
  private let native: NativeFunctionObject
  private let sites: Sites

  /// - Errors: `SyntaxError`.
  init(_ statements: [Statement], _ file: SourceFile, _ interpreter: Interpreter) throws {
    self.interpreter = interpreter
    let pass = CallPass(nativeName: CallSites.nativeName)
    code = try Compiler.compileModule(pass.transform(statements), file: file, lastExpressionIsResult: true)
    let sites = Sites(interpreter)
    self.sites = sites
    native = NativeFunctionObject(name: "call", signature: "site, function, /, *arguments, **keywords") {
      (call: NativeCall) throws -> Handle in
      try sites.call(call[0].asInt ?? 0, call[1], call.variadic(2), call.keywords(3))
    }
  }

  /// Whether nothing was called that a script has written or traced: only library functions, or nothing.
  var callsLibraryOnly: Bool { sites.learnt.isEmpty }
  /// The plain functions that are traced for the run as a graph, by name.
  var tracedNames: [String] { sites.tracedNames }
  /// Seconds that the last run spent in calls of functions, or, where there were none, in all.
  private(set) var seconds = 0.0

  func run(_ run: Run) throws -> Handle {
    let saved = interpreter.builtins[CallSites.nativeName]
    interpreter.builtins[CallSites.nativeName] = .object(native)
    defer { interpreter.builtins[CallSites.nativeName] = saved }
    sites.begin(run)
    let start = Clock.now
    defer { seconds = sites.hasTimed ? sites.seconds : Clock.now - start }
    return try interpreter.execute(code)
  }

  /// Leads calls through a native, `call(site, function, arguments)`; not those within functions, which belong to them.
  private final class CallPass: TreeTransformer {
    private let nativeName: String
    private var count = 0

    init(nativeName: String) {
      self.nativeName = nativeName
      super.init()
    }

    override func transform(_ definition: FunctionDefinition) -> FunctionDefinition { definition }
    override func transform(_ definition: ClassDefinition) -> ClassDefinition { definition }

    override func transform(_ expression: Expression) -> Expression {
      let inner = rebuilt(expression)
      guard case .call(let callee, let arguments) = inner.kind else { return inner }
      count += 1
      let site = Argument(.positional, Expression(.int(count), expression.span))
      let function = Expression(.name(nativeName), expression.span)
      return Expression(
        .call(function, arguments: [site, Argument(.positional, callee)] + arguments), expression.span)
    }
  }
}

/// The calls of one comparison while they happen.
private final class Sites {
  private let interpreter: Interpreter
  private var mode = CallSites.Run.learning
  /// What the sites call as a graph: true for a function to be traced.
  private(set) var learnt: [Int: Bool] = [:]
  private(set) var tracedNames: [String] = []
  private var made: [CalleeIdentity: TracedFunctionObject] = [:]
  private(set) var seconds = 0.0
  private(set) var hasTimed = false
  private var depth = 0
  /// Calls of traced functions while learning.
  private var tracedCalls = 0

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  func begin(_ mode: CallSites.Run) {
    self.mode = mode
    seconds = 0
    hasTimed = false
    depth = 0
  }

  func call(_ site: Int, _ callee: Handle, _ arguments: [Handle], _ keywords: [(String, Handle)]) throws -> Handle {
    switch mode {
    case .learning: return try learn(site, callee, arguments, keywords)
    case .eager: return try timed(site) { try interpreter.call(callee, arguments, keywords: keywords) }
    case .graph:
      let function = learnt[site] == true ? try traced(callee) : callee
      return try timed(site) { try interpreter.call(function, arguments, keywords: keywords) }
    }
  }

  /// Only the outermost calls of functions are timed.
  private func timed(_ site: Int, _ body: () throws -> Handle) throws -> Handle {
    guard learnt[site] != nil, depth == 0 else { return try body() }
    depth += 1
    hasTimed = true
    let start = Clock.now
    defer {
      seconds += Clock.now - start
      depth -= 1
    }
    return try body()
  }

  // MARK: Learning

  private func learn(
    _ site: Int, _ callee: Handle, _ arguments: [Handle], _ keywords: [(String, Handle)]
  ) throws -> Handle {
    if callee.asObject is TracedFunctionObject || callee.asObject is ConcreteFunctionObject {
      learnt[site] = false
    } else if CallSites.isPlain(callee) {
      return try learnPlain(site, callee, arguments, keywords)
    }
    return try timed(site) { try interpreter.call(callee, arguments, keywords: keywords) }
  }

  private func learnPlain(
    _ site: Int, _ callee: Handle, _ arguments: [Handle], _ keywords: [(String, Handle)]
  ) throws -> Handle {
    let before = tracedCalls
    let listening = (TracingMode.interceptor, TraceLedger.listener)
    TraceLedger.listener = { (_: FunctionEvent) in }
    TracingMode.interceptor = { [unowned self] (_: FunctionCallInProgress) -> Handle? in
      tracedCalls += 1
      return nil
    }
    defer {
      (TracingMode.interceptor, TraceLedger.listener) = listening
      if learnt[site] != false { learnt[site] = tracedCalls == before }
    }
    if learnt[site] == nil { learnt[site] = true }
    return try timed(site) { try interpreter.call(callee, arguments, keywords: keywords) }
  }

  /// A traced function for a plain one, the same one at every call.
  private func traced(_ callee: Handle) throws -> Handle {
    guard CallSites.isPlain(callee), let identity = CalleeIdentity(callee) else { return callee }
    if let known = made[identity] { return .object(known) }
    let function = try TracedFunctionObject(callee, options: FunctionOptions(), interpreter)
    made[identity] = function
    tracedNames.append(CallSites.name(callee))
    return .object(function)
  }
}

/// What makes two callables the same function: a method is made anew whenever it is read, a lambda whenever it is met.
private struct CalleeIdentity: Hashable {
  private let parts: [ObjectIdentifier]

  init?(_ callee: Handle) {
    switch callee.asObject {
    case let method as BoundMethodObject:
      guard let function = method.function.asObject, let receiver = method.receiver.asObject else { return nil }
      parts = [ObjectIdentifier(function), ObjectIdentifier(receiver)]
    case let function as FunctionObject where function.closureCount == 0 && function.defaultCount == 0:
      parts = [ObjectIdentifier(function.code)]
    case let object?: parts = [ObjectIdentifier(object)]
    case nil: return nil
    }
  }
}

extension CallSites {
  /// Whether something is Python code that can be traced: a function, a method, an object with `__call__`.
  static func isPlain(_ callee: Handle) -> Bool {
    switch callee.asObject {
    case let function as FunctionObject: function.code.isPlainFunction
    case let method as BoundMethodObject: method.function.as(FunctionObject.self)?.code.isPlainFunction ?? false
    case let instance as InstanceObject: instance.type.find("__call__") != nil
    default: false
    }
  }

  static func name(_ callee: Handle) -> String {
    switch callee.asObject {
    case let function as FunctionObject: function.name
    case let method as BoundMethodObject: name(method.function)
    case let traced as TracedFunctionObject: traced.name
    default: callee.typeName
    }
  }
}
