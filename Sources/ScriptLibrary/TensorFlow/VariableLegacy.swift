import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// What `tf.Variable` keeps of TensorFlow 1, where a variable is a part of a graph and is run in a session: some of it works
/// eagerly, the rest says that it doesn't, as TensorFlow does.
enum VariableLegacy {
  static func install(_ type: TypeObject) {
    installReplicas(type)
    installRefusals(type)
    installUpdates(type)
    type.define("SaveSliceInfo", .object(saveSliceInfo))
    for name in ["op", "graph"] {
      type.defineProperty(name, get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
        try interpreter.getAttribute(.tensor(try VariableMembers.variable(object).handle), name)
      })
    }
  }

  private nonisolated(unsafe) static let saveSliceInfo = TypeObject.sealed(
    "Variable.SaveSliceInfo", module: "tensorflow.python.ops.variables")

  /// `synchronization` and `aggregation`: what was given, or the defaults.
  private static func installReplicas(_ type: TypeObject) {
    let members = [("synchronization", "VariableSynchronization", "AUTO"), ("aggregation", "VariableAggregation", "NONE")]
    for (name, owner, fallback) in members {
      type.defineProperty(name, get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
        let variable = try VariableMembers.variable(object)
        let given = name == "aggregation" ? variable.aggregation : variable.synchronization
        guard given.isNoneOrUndefined else { return given }
        let choices = try ScriptFunctions.object(owner, in: "_tf_devices", interpreter)
        return try interpreter.getAttribute(choices, fallback)
      })
    }
  }

  private static func installRefusals(_ type: TypeObject) {
    let unsupported = "This operation is not supported when eager execution is enabled."
    for (name, signature) in [("eval", "self, session=None"), ("to_proto", "self, export_scope=None")] {
      type.defineMethod(name, signature) { (_: NativeCall) throws -> Handle in throw Failure(.runtimeError, unsupported) }
    }
    type.defineProperty("initial_value", get: { (_: Handle, _: Interpreter) throws -> Handle in
      throw Failure(.runtimeError, "This property is not supported when eager execution is enabled.")
    })
    type.defineProperty("initializer", get: { (_: Handle, _: Interpreter) -> Handle in .none })
    type.defineMethod("initialized_value", "self") { (_: NativeCall) throws -> Handle in
      throw Failure(.notImplementedError, "")
    }
    type.defineStaticMethod("from_proto", "variable_def, import_scope=None") { (_: NativeCall) throws -> Handle in
      throw Failure(.notImplementedError, "")
    }
  }

  private static func installUpdates(_ type: TypeObject) {
    type.defineMethod("load", "self, value, session=None") { (call: NativeCall) throws -> Handle in
      _ = try call.interpreter.callMethod(call[0], "assign", [call[1]])
      return .none
    }
    type.defineMethod("set_shape", "self, shape") { (call: NativeCall) throws -> Handle in
      let shape = try ShapeConversion.partialShape(call[1], call.interpreter)
      let resource = try VariableMembers.variable(call[0]).resource
      guard resource.shape.isCompatible(with: shape) else {
        throw Failure(.valueError, "Shapes \(resource.shape) and \(shape) are not compatible")
      }
      resource.shape = try resource.shape.merged(with: shape)
      return .none
    }
    type.defineMethod("count_up_to", "self, limit") { (call: NativeCall) throws -> Handle in
      let variable = try VariableMembers.variable(call[0])
      let attributes = Attributes([
        "limit": .int(try call.interpreter.integer(call[1])), "T": .type(variable.resource.dtype),
      ])
      return .tensor(try TensorOperators.op("ResourceCountUpTo")([variable.handle], attributes))
    }
    type.defineMethod("batch_scatter_update", "self, sparse_delta, use_locking=False, name=None") {
      (call: NativeCall) throws -> Handle in
      guard call[1].as(IndexedSlicesObject.self) != nil else {
        throw Failure(
          .typeError, "Argument `sparse_delta` must be a `tf.IndexedSlices`. Received arg: \(try call.interpreter.str(call[1]))")
      }
      let update = try ScriptFunctions.object("batch_scatter_update", in: "_tf_core", call.interpreter)
      return try call.interpreter.call(update, [call[0], call[1], call[3]])
    }
  }
}
