import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// Attributes and methods of `tf.Tensor`, `EagerTensor` and `SymbolicTensor`.
enum TensorMembers {
  static func install() {
    installProperties()
    installNumbers()
    installMethods()
    installSymbolic()
    NumPyMethods.install()
  }

  /// The tensor that a method or property was called on.
  static func tensor(_ handle: Handle) throws -> AnyTensor {
    guard let tensor = handle.asTensor else {
      throw Failure(.typeError, "expected a tensor, got \(handle.typeName)")
    }
    return tensor
  }

  private static func installProperties() {
    let type = TypeObject.tensor
    type.defineProperty("shape", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .object(TensorShapeObject(try tensor(object).partialShape))
    })
    type.defineProperty("dtype", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .object(DTypeObject.of(try tensor(object).dtype))
    })
    type.defineProperty("ndim", get: { (object: Handle, _: Interpreter) throws -> Handle in
      try tensor(object).partialShape.rank.map { .int($0) } ?? .none
    })
    type.defineProperty("device", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .string(try tensor(object).isSymbolic ? "" : "/job:localhost/replica:0/task:0/device:CPU:0")
    })
    for name in ["name", "op", "graph", "value_index"] {
      TypeObject.eagerTensor.defineProperty(name, get: { (_: Handle, _: Interpreter) throws -> Handle in
        throw Failure(.attributeError, "Tensor.\(name) is undefined when eager execution is enabled.")
      })
    }
  }

  private static func installNumbers() {
    for type in [TypeObject.eagerTensor] {
      type.defineMethod("__int__", "self") { (call: NativeCall) throws -> Handle in
        try call.interpreter.call(.object(TypeObject.int), [try scalar(call[0])])
      }
      type.defineMethod("__float__", "self") { (call: NativeCall) throws -> Handle in
        try call.interpreter.call(.object(TypeObject.float), [try scalar(call[0])])
      }
      type.defineMethod("__complex__", "self") { (call: NativeCall) throws -> Handle in
        try call.interpreter.call(.object(TypeObject.complex), [try scalar(call[0])])
      }
    }
    // NumPy's rounding is what is tried, and tensors have it only in NumPy's mode.
    TypeObject.tensor.defineMethod("__round__", "self, ndigits=None") { (call: NativeCall) throws -> Handle in
      guard NumPyBehavior.mode(call.interpreter) != nil else {
        return try call.interpreter.getAttribute(call[0], "astype")
      }
      let round = try ScriptFunctions.object("around", in: "_tf_numpy_math", call.interpreter)
      return try call.interpreter.call(round, call[1].isNone ? [call[0]] : [call[0], call[1]])
    }
    TypeObject.tensor.defineMethod("__abs__", "self") { (call: NativeCall) throws -> Handle in
      let x = try tensor(call[0])
      return try Call.scoped("Abs") { (name: String?) throws -> Handle in
        .tensor(try (x.dtype.isComplex ? Op.complexAbs : Op.abs)(x, name: name))
      }
    }
  }

  /// The one element of a rank-0 tensor.
  static func scalar(_ handle: Handle) throws -> Handle {
    guard let tensor = try tensor(handle) as? Tensor else {
      throw Failure(.typeError, "a symbolic tensor has no value yet")
    }
    guard tensor.rank == 0 else {
      throw Failure(.typeError, "only 0-dimensional arrays can be converted to Python scalars")
    }
    return tensor.element(at: 0)
  }

  private static func installMethods() {
    let type = TypeObject.tensor
    type.defineMethod("get_shape", "self") { (call: NativeCall) throws -> Handle in
      .object(TensorShapeObject(try tensor(call[0]).partialShape))
    }
    type.defineMethod("set_shape", "self, shape") { (call: NativeCall) throws -> Handle in
      let shape = try ShapeConversion.partialShape(call[1], call.interpreter)
      let tensor = try tensor(call[0])
      if let symbolic = tensor as? SymbolicTensor {
        try symbolic.setShape(shape)
      } else if !tensor.partialShape.isCompatible(with: shape) {
        throw Failure(
          .valueError,
          "Tensor's shape \(tensor.partialShape) is not compatible with supplied shape \(shape).")
      }
      return .none
    }
    for name in ["ref", "experimental_ref"] {
      type.defineMethod(name, "self") { (call: NativeCall) throws -> Handle in .object(ReferenceObject(call[0])) }
    }
    installPlaces()
    TypeObject.eagerTensor.defineMethod("eval", "self, feed_dict=None, session=None") { (_: NativeCall) throws -> Handle in
      throw Failure(
        .notImplementedError, "eval is not supported when eager execution is enabled, is .numpy() what you're looking for?")
    }
  }

  /// `tf.Tensor.OVERLOADABLE_OPERATORS`, a set.
  static func installOperatorNames(_ interpreter: Interpreter) {
    let names = overloadable.split(separator: " ").map { (name: Substring) -> Handle in .string("__\(name)__") }
    guard let set = try? interpreter.call(.object(TypeObject.set), [.list(names)]) else { return }
    TypeObject.tensor.define("OVERLOADABLE_OPERATORS", set)
  }

  private static let overloadable =
    "abs add and div eq floordiv ge getitem gt invert le lt matmul mod mul ne neg or pow radd rand rdiv rfloordiv rmatmul "
    + "rmod rmul ror rpow rsub rtruediv rxor sub truediv xor"

  /// Where eager tensors are: on the processor.
  private static func installPlaces() {
    let type = TypeObject.eagerTensor
    type.defineProperty("backing_device", get: { (_: Handle, _: Interpreter) -> Handle in
      .string("/job:localhost/replica:0/task:0/device:CPU:0")
    })
    type.defineProperty("is_packed", get: { (_: Handle, _: Interpreter) -> Handle in .bool(false) })
    type.defineMethod("cpu", "self") { (call: NativeCall) -> Handle in call[0] }
    type.defineMethod("gpu", "self, gpu_index=0") { (call: NativeCall) throws -> Handle in
      throw Failure(.runtimeError, "GPU:\(try call.interpreter.integer(call[1])) unknown device.")
    }
    type.defineMethod("consumers", "self") { (_: NativeCall) throws -> Handle in
      throw Failure(.notImplementedError, "Tensor.consumers is undefined when eager execution is enabled.")
    }
  }

  private static func installSymbolic() {
    TypeObject.symbolicTensor.defineProperty("name", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .string((try tensor(object) as? SymbolicTensor)?.name ?? "")
    })
    TypeObject.symbolicTensor.defineProperty("op", get: { (object: Handle, _: Interpreter) throws -> Handle in
      (try tensor(object) as? SymbolicTensor).map { .object(OperationObject($0.node)) } ?? .none
    })
    TypeObject.symbolicTensor.defineProperty("graph", get: { (object: Handle, _: Interpreter) throws -> Handle in
      (try tensor(object) as? SymbolicTensor)?.graph.map { .object(GraphObject($0)) } ?? .none
    })
    TypeObject.symbolicTensor.defineMethod("consumers", "self") { (call: NativeCall) throws -> Handle in
      guard let symbolic = try tensor(call[0]) as? SymbolicTensor, let graph = symbolic.graph else { return .list([]) }
      let users = graph.nodes.filter { (node: Node) -> Bool in node.inputs.contains { $0 === symbolic } }
      return .list(users.map { .object(OperationObject($0)) })
    }
    TypeObject.symbolicTensor.defineMethod("eval", "self, feed_dict=None, session=None") {
      (_: NativeCall) throws -> Handle in
      throw Failure(
        .valueError,
        "Cannot evaluate tensor using `eval()`: No default session is registered. Use `with sess.as_default()` or pass an "
          + "explicit session to `eval(session=sess)`",
        hint: "there are no sessions: return the tensor from the function and call the function")
    }
    TypeObject.symbolicTensor.defineProperty("value_index", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .int((try tensor(object) as? SymbolicTensor)?.index ?? 0)
    })
  }
}

/// `tensor.ref()` and `variable.ref()`: hashable, equal for the same object.
final class ReferenceObject: Object {
  private let target: Handle

  init(_ target: Handle) {
    self.target = target
    super.init(type: ReferenceObject.referenceType)
  }

  private nonisolated(unsafe) static let referenceType: TypeObject = {
    let type = TypeObject.sealed("Reference", module: "tensorflow.python.util.object_identity")
    type.defineMethod("deref", "self") { (call: NativeCall) throws -> Handle in
      (call[0].asObject as? ReferenceObject)?.target ?? .none
    }
    return type
  }()

  override func repr(_ interpreter: Interpreter) throws -> String {
    "<Reference wrapping \(try interpreter.repr(target))>"
  }

  override func hash(_ interpreter: Interpreter) throws -> Int { target.asObject?.identityHash ?? 0 }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(ReferenceObject.self) else { return nil }
    return .bool(target.isIdentical(to: other.target) == (op == .equal))
  }
}
