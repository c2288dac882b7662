import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// Decides control flow on tensors while a function is traced: what the interpreter asks in lowered code.
public final class ControlFlowTracer: ControlFlowDelegate {
  private let overloads: BuiltinOverloads

  public init(_ interpreter: Interpreter) { overloads = BuiltinOverloads(interpreter) }

  /// Makes `interpreter` trace control flow.
  public static func install(in interpreter: Interpreter) {
    interpreter.controlFlowDelegate = ControlFlowTracer(interpreter)
    interpreter.builtins[ExtendedStatements.assertion] = .object(ExtendedControlFlow.assertion())
    FunctionGradients.install()
    // Not by a weak reference to this one, which would make every count of it slow.
    GraphRefusal.hintProvider = { () -> String? in
      guard let interpreter = Interpreter.running, let code = interpreter.currentCode else { return nil }
      if !TracingMode.isConverting { return "the function is traced with autograph=False: use tf.cond or tf.while_loop" }
      guard let definition = code.definition, !code.isLowered, let reason = AutoGraph.reasonLeftAlone(definition) else {
        return "AutoGraph does not convert the code here: move it to a function that converted code calls, or use tf.cond"
      }
      return "AutoGraph leaves functions with \(reason) as they are: write it in another way, or %config dialect=extended"
    }
    Graph.stackProvider = { () -> [NodeFrame] in
      guard let interpreter = Interpreter.running else { return [] }
      return interpreter.currentFrames.filter { $0.isVisible }.map { (frame: TracebackEntry) -> NodeFrame in
        NodeFrame(function: frame.function, place: SourcePlace(file: frame.file, span: frame.span))
      }
    }
  }

  /// The graph that is being traced; nil while ops run eagerly.
  var graph: Graph? { ExecutionContext.graph as? Graph }

  public func isSymbolic(_ value: Handle) -> Bool {
    guard graph != nil, let object = value.asObject else { return false }
    return object is TensorObject || object is any VariableHolding
  }

  // MARK: Expressions

  public func conditional(_ site: ControlSite, _ condition: Handle, _ frame: FrameReference) throws -> Handle? {
    guard let graph, isSymbolic(condition) else { return nil }
    let interpreter = frame.interpreter
    let text = frame.file.text(of: site.testSpan)
    let tensor = try TensorConversion.tensor(condition, interpreter)
    var first: Handle?
    return try Conditional.trace(tensor, in: graph, interpreter) { () throws -> Handle in
      let value = try frame.run(.then, of: site)
      first = value
      return value
    } otherwise: { () throws -> Handle in
      let value = try frame.run(.orElse, of: site)
      if let first { try BranchState.checkLeaf(first, value, text, interpreter) }
      return value
    }
  }

  public func and(_ site: ControlSite, _ left: Handle, _ frame: FrameReference) throws -> Handle? {
    guard let graph, isSymbolic(left) else { return nil }
    let tensor = try TensorConversion.tensor(left, frame.interpreter)
    return try Conditional.trace(tensor, in: graph, frame.interpreter) {
      try frame.run(.right, of: site)
    } otherwise: {
      .tensor(tensor)
    }
  }

  public func or(_ site: ControlSite, _ left: Handle, _ frame: FrameReference) throws -> Handle? {
    guard let graph, isSymbolic(left) else { return nil }
    let tensor = try TensorConversion.tensor(left, frame.interpreter)
    return try Conditional.trace(tensor, in: graph, frame.interpreter) {
      .tensor(tensor)
    } otherwise: {
      try frame.run(.right, of: site)
    }
  }

  public func not(_ site: ControlSite, _ operand: Handle, _ frame: FrameReference) throws -> Handle? {
    guard isSymbolic(operand) else { return nil }
    return .tensor(try TensorOperators.op("LogicalNot")(TensorConversion.tensor(operand, frame.interpreter)))
  }

  /// Tensors have an `==` of their own.
  public func equal(
    _ site: ControlSite, _ left: Handle, _ right: Handle, negated: Bool, _ frame: FrameReference
  ) throws -> Handle? { nil }

  // MARK: Calls

  public func convertedCallee(_ callee: Handle, _ interpreter: Interpreter) throws -> Handle? {
    if graph == nil { return nil }
    return try overloads.overload(of: callee) ?? convertedPartial(callee, interpreter)
  }

  /// A `functools.partial` converts the function that it holds.
  private func convertedPartial(_ callee: Handle, _ interpreter: Interpreter) throws -> Handle? {
    guard let object = callee.asObject, object.type.name == "partial", object.type.module == "functools" else { return nil }
    let function = try interpreter.getAttribute(callee, "func")
    let positional = try interpreter.getAttribute(callee, "args").asSequence ?? []
    let keywords = try interpreter.getAttribute(callee, "keywords").as(DictObject.self)?.items ?? []
    let fixed = keywords.map { (item: (key: Handle, value: Handle)) -> (String, Handle) in
      (item.key.asString ?? "", item.value)
    }
    let call = NativeFunctionObject(name: "partial", owner: nil, isMethod: false) {
      (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let given = arguments.keywordHandles
      let kept = fixed.filter { (entry: (String, Handle)) -> Bool in !given.contains { $0.0 == entry.0 } }
      return try interpreter.callConverted(function, positional + arguments.handles, keywords: kept + given).owned
    }
    return .object(call)
  }

  public func loweredCode(of function: FunctionObject, _ interpreter: Interpreter) throws -> Code? {
    guard !(function.payload is UnconvertedMark), let definition = function.definition else { return nil }
    let reserved = Set(function.globals.stringKeys)
    guard let lowered = AutoGraph.lower(definition, reserved: reserved) else { return nil }
    return try Compiler.compileLowered(lowered, for: function)
  }
}

/// Marks functions that AutoGraph must leave alone: `tf.autograph.experimental.do_not_convert`.
public final class UnconvertedMark: LibraryNamed {
  /// `tf.linalg.expm`, for a function that the library has written in the script language.
  public var libraryName: String?

  public init() {}

  /// Marks a function; other callables are never converted by name and come back as they are.
  public static func mark(_ function: Handle) {
    function.as(FunctionObject.self)?.payload = UnconvertedMark()
    if let method = function.as(BoundMethodObject.self) { mark(method.function) }
  }
}
