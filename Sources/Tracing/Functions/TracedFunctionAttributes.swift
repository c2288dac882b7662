import Diagnostics
import Script

/// What a script can ask of a traced function.
enum TracedFunctionAttributes {
  static func define(on type: TypeObject) {
    property(type, "python_function") { (function: TracedFunctionObject, _: Interpreter) in function.pythonFunction }
    property(type, "__wrapped__") { (function: TracedFunctionObject, _: Interpreter) in function.pythonFunction }
    property(type, "__name__") { (function: TracedFunctionObject, interpreter: Interpreter) in
      // A functools.partial has no name to take over.
      guard try interpreter.findAttribute(function.pythonFunction, "__name__") != nil else {
        throw Failure(.attributeError, "'Function' object has no attribute '__name__'")
      }
      return .string(function.name)
    }
    property(type, "name") { (function: TracedFunctionObject, _: Interpreter) in .string(function.name) }
    property(type, "traces") { (function: TracedFunctionObject, _: Interpreter) in
      .object(TraceListObject(function.name, function.traceRecords))
    }
    property(type, "__doc__") { (function: TracedFunctionObject, interpreter: Interpreter) in
      let text = try interpreter.findAttribute(function.pythonFunction, "__doc__") ?? .none
      return text.isNone ? .string("") : text
    }
    property(type, "__module__") { (function: TracedFunctionObject, interpreter: Interpreter) in
      try interpreter.findAttribute(function.pythonFunction, "__module__") ?? .string("__main__")
    }
    property(type, "function_type") { (function: TracedFunctionObject, interpreter: Interpreter) in
      .object(try FunctionTypeObject(function.traces.signature, interpreter))
    }
    property(type, "function_spec") { (function: TracedFunctionObject, _: Interpreter) in
      .object(FunctionSpecObject(function))
    }
    method(type, "experimental_get_compiler_ir", "self, *args, **kwargs") {
      (function: TracedFunctionObject, _: NativeCall) throws -> Handle in
      if function.options.compilesJustInTime != true {
        throw Failure(
          .valueError, "Compiler IR can only be returned for functions marked with 'jit_compile=True'",
          hint: "Tandem has no XLA compiler; %graph shows what it runs")
      }
      throw Failure(
        .notImplementedError, "experimental_get_compiler_ir: there is no XLA compiler here, so no compiler IR",
        hint: "%graph shows the graph; jit_compile=True gives the same results as without")
    }
    property(type, "input_signature") { (function: TracedFunctionObject, _: Interpreter) in
      function.options.inputSignature.map { .tuple($0) } ?? .none
    }
    method(type, "get_concrete_function", "self, *args, **kwargs") {
      (function: TracedFunctionObject, call: NativeCall) throws -> Handle in
      .object(try function.concreteFunction(call.variadic(1), call.keywords(2), call.interpreter))
    }
    method(type, "experimental_get_tracing_count", "self") {
      (function: TracedFunctionObject, _: NativeCall) -> Handle in .int(function.traces.traceCount)
    }
    method(type, "pretty_printed_concrete_signatures", "self, verbose=True") {
      (function: TracedFunctionObject, call: NativeCall) throws -> Handle in
      let texts = try function.traces.concreteFunctions.map { try $0.signatureListing(call.interpreter) }
      return .string(texts.joined(separator: "\n\n"))
    }
  }

  private static func property(
    _ type: TypeObject, _ name: String, _ body: @escaping (TracedFunctionObject, Interpreter) throws -> Handle
  ) {
    type.defineProperty(name, get: { (instance: Handle, interpreter: Interpreter) throws -> Handle in
      guard let function = instance.as(TracedFunctionObject.self) else { return .none }
      return try body(function, interpreter)
    })
  }

  private static func method(
    _ type: TypeObject, _ name: String, _ signature: String,
    _ body: @escaping (TracedFunctionObject, NativeCall) throws -> Handle
  ) {
    type.defineMethod(name, signature) { (call: NativeCall) throws -> Handle in
      guard let function = call[0].as(TracedFunctionObject.self) else {
        throw Failure(.typeError, "\(name)() expects a Function, got \(call[0].typeName)")
      }
      return try body(function, call)
    }
  }
}

extension TracedFunctionObject {
  /// `get_concrete_function`: the trace for arguments of these kinds, which may be given as `tf.TensorSpec`s.
  public func concreteFunction(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> ConcreteFunctionObject {
    var arguments = arguments
    if arguments.isEmpty, keywords.isEmpty, let specified = options.inputSignature { arguments = specified }
    let request = try self.request(arguments, keywords, interpreter)
    let reason: TraceReason? = traces.traceCount == 0 ? .requested : nil
    return try concreteFunction(for: request, reason: reason, interpreter)
  }
}
