import Diagnostics
import Script
import Tensors
import Tracing

/// `tf.autograph`.
enum AutoGraphTable {
  static let rows: [APIFunction] = [
    APIFunction("tf.autograph.experimental.do_not_convert", signature: "func=None", summary: "A decorator for functions that run as they are written.") {
      (call: APICall) throws -> Handle in
      let plain = { (function: Handle) -> Handle in
        // A native is called, not converted: what it calls runs as it is written.
        .object(
          NativeFunctionObject(name: "wrapper", signature: "*args, **kwargs") { (inner: NativeCall) throws -> Handle in
            try inner.interpreter.call(function, inner.variadic(0), keywords: inner.keywords(1))
          })
      }
      if !call[0].isNone { return plain(call[0]) }
      return .object(NativeFunctionObject(name: "do_not_convert", signature: "func") { (inner: NativeCall) in plain(inner[0]) })
    },
    APIFunction(
      "tf.autograph.experimental.set_loop_options",
      signature: "parallel_iterations=..., swap_memory=..., maximum_iterations=..., shape_invariants=...",
      summary: "Options of the loop in which it stands, in converted code."
    ) { (_: APICall) -> Handle in .none },
    APIFunction(
      "tf.autograph.to_code", signature: "entity, recursive=True, experimental_optional_features=None",
      summary: "The code that AutoGraph makes of a function."
    ) { (call: APICall) throws -> Handle in
      let (function, definition) = try source(of: call[0], call.interpreter)
      guard let lowered = AutoGraph.lower(definition, reserved: Set(function.globals.stringKeys)) else {
        return .string(AutoGraph.printedAsIs(definition))
      }
      return .string(AutoGraph.printed(lowered))
    },
    APIFunction(
      "tf.autograph.to_graph", signature: "entity, recursive=True, experimental_optional_features=None",
      summary: "A function whose control flow tensors may decide."
    ) { (call: APICall) throws -> Handle in
      let entity = call[0]
      let (function, _) = try source(of: entity, call.interpreter)
      return .object(
        NativeFunctionObject(name: "tf__" + function.name, signature: "*args, **kwargs") {
          (inner: NativeCall) throws -> Handle in
          try inner.interpreter.callConverted(entity, inner.variadic(0), keywords: inner.keywords(1))
        })
    },
    APIFunction(
      "tf.autograph.set_verbosity", signature: "level, alsologtostdout=False", summary: "Accepted; there is no log."
    ) { (call: APICall) throws -> Handle in
      _ = try call.interpreter.integer(call[0])
      return .none
    },
    APIFunction("tf.autograph.trace", signature: "*args", summary: "Prints values while tracing.") {
      (call: APICall) throws -> Handle in
      let texts = try (call[0].asSequence ?? []).map { try call.interpreter.str($0) }
      call.interpreter.output(texts.joined(separator: " ") + "\n")
      return .none
    },
  ]

  /// `tf.autograph.experimental.Feature`.
  static func addFeatures(to namespace: APINamespace) {
    namespace.add("tf.autograph.experimental.Feature") { (interpreter: Interpreter) throws -> Handle in
      let names = [
        "ALL", "AUTO_CONTROL_DEPS", "ASSERT_STATEMENTS", "BUILTIN_FUNCTIONS", "EQUALITY_OPERATORS", "LISTS", "NAME_SCOPES",
      ]
      let base = try interpreter.getAttribute(interpreter.importModule("enum"), "Enum")
      let members = Handle.dict(names.map { ($0, Handle.string($0)) })
      return try interpreter.call(.object(base.type), [.string("Feature"), .tuple([base]), members])
    }
  }

  /// The Python function behind an entity, and its definition.
  ///
  /// - Errors: `ValueError` for what has no source text.
  private static func source(
    of entity: Handle, _ interpreter: Interpreter
  ) throws -> (function: FunctionObject, definition: FunctionDefinition) {
    var function = entity
    if let traced = function.as(TracedFunctionObject.self) { function = traced.pythonFunction }
    if let method = function.as(BoundMethodObject.self) { function = method.function }
    guard let object = function.as(FunctionObject.self), let definition = object.definition else {
      throw Failure(.valueError, "\(try interpreter.repr(entity)) has no source to convert")
    }
    return (object, definition)
  }
}
