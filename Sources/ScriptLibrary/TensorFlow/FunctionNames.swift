import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.function` and what goes with it.
enum FunctionNames {
  static func add(to namespace: APINamespace) {
    namespace.add(rows)
    namespace.add("tf.IndexedSlices") { (_: Interpreter) in .object(TypeObject.indexedSlices) }
    let types: [(String, TypeObject)] = [
      ("Callable", .tracedCallable), ("PolymorphicFunction", .polymorphicFunction),
      ("GenericFunction", .polymorphicFunction), ("ConcreteFunction", .abstractConcreteFunction),
      ("AtomicFunction", .atomicFunction), ("FunctionType", .abstractFunctionType), ("TraceType", .traceType),
    ]
    for (name, type) in types {
      namespace.add("tf.types.experimental." + name) { (_: Interpreter) in .object(type) }
    }
  }

  private static let signature =
    "func=None, input_signature=None, autograph=True, jit_compile=None, reduce_retracing=False, "
    + "experimental_implements=None, experimental_autograph_options=None, experimental_attributes=None, "
    + "experimental_relax_shapes=None, experimental_compile=None, experimental_follow_type_hints=None"

  static let function = APIFunction(
    "tf.function", signature: signature,
    summary: "Traces a function into graphs, one for each kind of arguments, and runs those. A decorator."
  ) { (call: APICall) throws -> Handle in
    let options = try options(call)
    if !call[0].isNoneOrUndefined {
      return .object(try TracedFunctionObject(call[0], options: options, call.interpreter))
    }
    let decorator = NativeFunctionObject(name: "decorated", signature: "inner_function") {
      (inner: NativeCall) throws -> Handle in
      .object(try TracedFunctionObject(inner[0], options: options, inner.interpreter))
    }
    return .object(decorator)
  }

  private static func options(_ call: APICall) throws -> FunctionOptions {
    var options = FunctionOptions()
    if !call[1].isNoneOrUndefined { options.inputSignature = try inputSignature(call[1], call.interpreter) }
    options.usesAutoGraph = call[2].isNoneOrUndefined ? true : try call.bool(2)
    options.compilesJustInTime = call[3].isNoneOrUndefined ? nil : try call.bool(3)
    options.reducesRetracing = try call.bool(4) || (try call.bool(8))
    return options
  }

  /// The entries of `input_signature`.
  ///
  /// - Errors: `TypeError` for something else than a tuple or list, or for leaves that describe no tensor.
  private static func inputSignature(_ given: Handle, _ interpreter: Interpreter) throws -> [Handle] {
    guard given.asObject is TupleObject || given.asObject is ListObject, let entries = given.asSequence else {
      throw Failure(
        .typeError,
        "input_signature must be either a tuple or a list, got \(try interpreter.repr(.object(given.type))).",
        hint: "write input_signature=[…], one entry for each argument")
    }
    let leaves = try Nest.flatten(given, interpreter)
    let wrong = leaves.filter { !($0.asObject is any TensorSpecifying || $0.asObject is any VariableHolding) }
    if !wrong.isEmpty {
      let types = try wrong.map { try interpreter.repr(.object($0.type)) }.joined(separator: ", ")
      throw Failure(
        .typeError,
        "input_signature must be a possibly nested sequence of TensorSpec objects, got invalid args "
          + "\(try interpreter.repr(.list(wrong))) with types [\(types)].",
        hint: "describe each tensor: tf.TensorSpec(shape=[None], dtype=tf.float32)")
    }
    return entries
  }

  private static let rows: [APIFunction] = [
    function,
    APIFunction(
      "tf.config.run_functions_eagerly", signature: "run_eagerly",
      summary: "Whether functions run their Python code, op by op, instead of a graph."
    ) { (call: APICall) throws -> Handle in
      TracingMode.runsFunctionsEagerly = try call.bool(0)
      return .none
    },
    APIFunction("tf.config.functions_run_eagerly", signature: "", summary: "Whether functions run eagerly.") {
      (_: APICall) throws -> Handle in .bool(TracingMode.runsFunctionsEagerly)
    },
    APIFunction("tf.executing_eagerly", signature: "", summary: "Whether ops run at once: False while tracing.") {
      (_: APICall) throws -> Handle in .bool(ExecutionContext.graph == nil)
    },
    APIFunction("tf.inside_function", signature: "", summary: "Whether a function is being traced.") {
      (_: APICall) throws -> Handle in .bool(ExecutionContext.graph != nil)
    },
  ]
}
