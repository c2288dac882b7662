import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Methods of variables that read and write parts of them: gathers and scatters, by the variable's handle.
enum VariableParts {
  static func install(_ type: TypeObject) {
    for kind in ["update", "add", "sub", "min", "max", "mul", "div"] { installRows(type, kind) }
    for kind in ["update", "add", "sub", "min", "max"] { installPlaces(type, kind) }
    type.defineMethod("sparse_read", "self, indices, name=None") { (call: NativeCall) throws -> Handle in
      .tensor(try gather(try VariableMembers.variable(call[0]), call[1], name: call[2].asString, call.interpreter))
    }
    type.defineMethod("gather_nd", "self, indices, name=None") { (call: NativeCall) throws -> Handle in
      .tensor(try gatherNd(try VariableMembers.variable(call[0]), call[1], name: call[2].asString, call.interpreter))
    }
  }

  // MARK: Reading

  /// Rows at indices: a `ResourceGather`, named `Gather`.
  static func gather(
    _ variable: VariableObject, _ indices: Handle, name: String?, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    try ExecutionContext.withScope(name ?? "Gather") { (scope: String) throws -> AnyTensor in
      let places = try TensorConversion.tensor(indices, preferred: .int32, name: "indices", interpreter)
      let attributes = Attributes(["dtype": .type(variable.resource.dtype), "batch_dims": .int(0)])
      return try Op.resourceGather(variable.handle, places, attributes, name: scope.isEmpty ? nil : scope)
    }
  }

  /// Elements or slices at places: a `ResourceGatherNd`, and TensorFlow's `Identity` behind it.
  static func gatherNd(
    _ variable: VariableObject, _ indices: Handle, name: String?, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let value = try ExecutionContext.withScope(name ?? "GatherNd") { (scope: String) throws -> AnyTensor in
      let places = try TensorConversion.tensor(indices, preferred: .int32, name: "indices", interpreter)
      let attributes = Attributes(["dtype": .type(variable.resource.dtype)])
      return try Op.resourceGatherND(variable.handle, places, attributes, name: scope.isEmpty ? nil : scope)
    }
    return try Op.identity(value)
  }

  // MARK: Writing

  /// `v.scatter_add(tf.IndexedSlices(values, indices))` and its like.
  private static func installRows(_ type: TypeObject, _ kind: String) {
    type.defineMethod("scatter_\(kind)", "self, sparse_delta, use_locking=False, name=None") {
      (call: NativeCall) throws -> Handle in
      let variable = try VariableMembers.variable(call[0])
      guard let slices = call[1].as(IndexedSlicesObject.self)?.slices else {
        throw Failure(
          .typeError, "Argument `sparse_delta` must be a `tf.IndexedSlices`. Received arg: \(try call.interpreter.str(call[1]))")
      }
      guard slices.values.dtype == variable.resource.dtype else {
        throw Failure(
          .valueError, "Tensor conversion requested dtype \(variable.resource.dtype.name) for Tensor with dtype "
            + "\(slices.values.dtype.name): \(try call.interpreter.repr(.tensor(slices.values)))")
      }
      let op = try TensorOperators.op("ResourceScatter" + kind.capitalizedFirst)
      let attributes = Attributes(["dtype": .type(variable.resource.dtype)])
      _ = try op.call([variable.handle, slices.indices, slices.values], attributes, name: call[3].asString)
      return .object(VariableObject(variable.resource, isUnread: true))
    }
  }

  /// `v.scatter_nd_add(indices, updates)` and its like.
  private static func installPlaces(_ type: TypeObject, _ kind: String) {
    type.defineMethod("scatter_nd_\(kind)", "self, indices, updates, name=None") { (call: NativeCall) throws -> Handle in
      let variable = try VariableMembers.variable(call[0])
      let op = try TensorOperators.op("ResourceScatterNd" + kind.capitalizedFirst)
      // The updates are converted by the method, outside of the op's scope; the indices by the op.
      let updates = try TensorConversion.tensor(call[2], dtype: variable.resource.dtype, call.interpreter)
      try ExecutionContext.withScope(call[3].asString ?? op.name) { (scope: String) throws in
        let indices = try TensorConversion.tensor(call[1], preferred: .int32, name: "indices", call.interpreter)
        _ = try op.call([variable.handle, indices, updates], .none, name: scope.isEmpty ? nil : scope)
      }
      return .object(VariableObject(variable.resource, isUnread: true))
    }
  }
}

extension String {
  /// `update` as `Update`.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
