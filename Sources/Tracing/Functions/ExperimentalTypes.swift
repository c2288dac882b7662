import Diagnostics
import Script

/// The classes of `tf.types.experimental`: what `isinstance` asks about functions, and what classes derive from that say
/// themselves how they are traced.
extension TypeObject {
  private static let core = "tensorflow.python.types.core"

  /// `tf.types.experimental.Callable`: traced functions and concrete ones.
  public nonisolated(unsafe) static let tracedCallable = TypeObject(name: "Callable", module: core)
  /// `PolymorphicFunction`, also called `GenericFunction`.
  public nonisolated(unsafe) static let polymorphicFunction = TypeObject(
    name: "PolymorphicFunction", module: core, bases: [.tracedCallable])
  /// The abstract `ConcreteFunction`.
  public nonisolated(unsafe) static let abstractConcreteFunction = TypeObject(
    name: "ConcreteFunction", module: core, bases: [.tracedCallable])
  public nonisolated(unsafe) static let atomicFunction = TypeObject(
    name: "AtomicFunction", module: core, bases: [.tracedCallable])
  public nonisolated(unsafe) static let abstractFunctionType = TypeObject(name: "FunctionType", module: core)

  /// `tf.types.experimental.TraceType`: scripts derive their own from it.
  public nonisolated(unsafe) static let traceType: TypeObject = {
    let type = TypeObject(name: "TraceType", module: "tensorflow.python.types.trace")
    for name in ["is_subtype_of", "most_specific_common_supertype", "placeholder_value"] {
      type.defineMethod(name, "self, other=None") { (call: NativeCall) throws -> Handle in
        throw Failure(
          .notImplementedError, "\(call[0].typeName) does not implement TraceType.\(name)",
          hint: "a class derived from TraceType defines is_subtype_of, most_specific_common_supertype and "
            + "placeholder_value")
      }
    }
    type.defineMethod("cast", "self, value, cast_context=None") { (call: NativeCall) in call[1] }
    type.defineMethod("to_tensors", "self, value") { (_: NativeCall) in .list([]) }
    type.defineMethod("flatten", "self") { (_: NativeCall) in .list([]) }
    return type
  }()

  nonisolated(unsafe) static let tracingContext = TypeObject.sealed(
    "InternalTracingContext", module: "tensorflow.core.function.trace_type.trace_type_builder")
  nonisolated(unsafe) static let placeholderContext = TypeObject.sealed(
    "InternalPlaceholderContext", module: "tensorflow.core.function.trace_type.trace_type_builder")
}

/// What `__tf_tracing_type__` is given.
final class TracingContextObject: Object {
  init() { super.init(type: .tracingContext) }
}

/// What `TraceType.placeholder_value` is given.
final class PlaceholderContextObject: Object {
  init() { super.init(type: .placeholderContext) }
}

/// The kind of an argument as a script sees it: `function_type.parameters['x'].type_constraint`.
public final class TraceTypeObject: Object {
  let traceType: TraceType

  init(_ traceType: TraceType) {
    self.traceType = traceType
    super.init(type: .shownTraceType)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String { try traceType.text(interpreter) }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(TraceTypeObject.self) else { return nil }
    let same = try traceType.serves(other.traceType, interpreter) && other.traceType.serves(traceType, interpreter)
    return .bool(same == (op == .equal))
  }
}

extension TypeObject {
  nonisolated(unsafe) static let shownTraceType = TypeObject(
    name: "TraceType", module: "tensorflow.core.function.trace_type.default_types", bases: [.traceType])
}

extension TraceType {
  /// The type as an attribute gives it: a `tf.TensorSpec` for tensors.
  var object: Handle {
    switch self {
    case .tensor(let dtype, let shape, let name): .object(TensorSpecObject(dtype, shape, name: name))
    case .declared(let type): type
    default: .object(TraceTypeObject(self))
    }
  }
}
