import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `KerasTensor`: what `Input` and layers give while a functional model is put together; a shape, a dtype and a history.
final class KerasTensorObject: Object, TensorConvertible {
  let shape: PartialShape
  let dtype: DType
  let name: String
  /// The call that it comes from.
  var node: KerasNode?
  /// Which of the call's outputs it is.
  var index = 0

  init(_ shape: PartialShape, _ dtype: DType, name: String? = nil) {
    self.shape = shape
    self.dtype = dtype
    self.name = name ?? KerasNames.unique("keras_tensor")
    super.init(type: KerasTensorObject.kerasType)
  }

  var convertedDType: DType { dtype }

  /// - Errors: `ValueError`, always: it has no value.
  func makeTensor(dtype: DType?, name: String, _ interpreter: Interpreter) throws -> AnyTensor {
    throw Failure(.valueError, KerasTensorObject.refusal)
  }

  private static let refusal = """
    A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is a symbolic placeholder for a shape \
    and dtype, used when constructing Keras Functional models or Keras Functions. You can only use it as input to a Keras \
    layer or a Keras operation (from the namespaces `keras.layers` and `keras.ops`). You are likely doing something like:

    ```
    x = Input(...)
    ...
    tf_fn(x)  # Invalid.
    ```

    What you should do instead is wrap `tf_fn` in a layer:

    ```
    class MyLayer(Layer):
        def call(self, x):
            return tf_fn(x)

    x = MyLayer()(x)
    ```

    """

  override func repr(_ interpreter: Interpreter) throws -> String {
    "<KerasTensor shape=\(KerasShapes.text(shape)), dtype=\(dtype.name), sparse=False, ragged=False, name=\(name)>"
  }

  override func truth(_ interpreter: Interpreter) throws -> Bool? {
    throw Failure(.typeError, "A symbolic KerasTensor cannot be used as a boolean.")
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    throw Failure(.notImplementedError, "Iterating over a symbolic KerasTensor is not supported.")
  }

  override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    let operands = reflected ? [Handle(other), .object(self)] : [.object(self), Handle(other)]
    let result = try KerasOperation.call(OperatorBody(op), operands, interpreter)
    return result.owned
  }

  override func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    guard op == .negate else { return nil }
    return try binary(.multiply, .int(-1), reflected: false, interpreter)
  }
}

extension KerasTensorObject {
  nonisolated(unsafe) static let kerasType: TypeObject = {
    let type = TypeObject(name: "KerasTensor", module: "keras.src.backend.common.keras_tensor")
    func property(_ name: String, _ get: @escaping (KerasTensorObject) -> Handle) {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        guard let tensor = object.asObject as? KerasTensorObject else { return .none }
        return get(tensor)
      })
    }
    property("shape") { KerasShapes.handle($0.shape) }
    property("dtype") { .string($0.dtype.name) }
    property("name") { .string($0.name) }
    property("ndim") { $0.shape.rank.map { .int($0) } ?? .none }
    property("sparse") { (_: KerasTensorObject) -> Handle in .bool(false) }
    for (method, target) in [("__float__", "float"), ("__int__", "int")] {
      type.defineMethod(method, "self") { (_: NativeCall) throws -> Handle in
        throw Failure(
          .valueError,
          "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical "
            + "value. You cannot convert it to \(target == "int" ? "an int" : "a float").")
      }
    }
    return type
  }()
}

/// Shapes as Keras shows them: tuples with None for what is open.
enum KerasShapes {
  static func handle(_ shape: PartialShape) -> Handle {
    guard let dims = shape.dims else { return .none }
    return .tuple(dims.map { (dim: Int?) -> Handle in dim.map { .int($0) } ?? .none })
  }

  /// `(None, 3)`.
  static func text(_ shape: PartialShape) -> String {
    guard let dims = shape.dims else { return "None" }
    let parts = dims.map { (dim: Int?) -> String in dim.map { String($0) } ?? "None" }
    return parts.count == 1 ? "(\(parts[0]),)" : "(\(parts.joined(separator: ", ")))"
  }

  /// The shape of a tensor in any clothes; nil for what is none.
  static func shape(of leaf: Handle) -> PartialShape? {
    switch leaf.asObject {
    case let tensor as TensorObject: tensor.tensor.partialShape
    case let tensor as KerasTensorObject: tensor.shape
    case let variable as any VariableHolding: variable.resource.shape
    default: nil
    }
  }
}

/// One call of a layer on Keras tensors.
final class KerasNode {
  let operation: InstanceObject
  let arguments: [Handle]
  let keywords: [(String, Handle)]
  let inputs: [KerasTensorObject]
  /// What the call gave, in its structure. The tensors hold the node, not the other way round.
  var outputs: [WeakTensor] = []

  struct WeakTensor {
    weak var tensor: KerasTensorObject?
    let shape: PartialShape
  }

  /// What the call gave, where it is still in use.
  var outputHandle: Handle {
    let tensors = outputs.compactMap { $0.tensor }
    return tensors.count == 1 ? .object(tensors[0]) : .list(tensors.map { .object($0) })
  }

  init(
    _ operation: InstanceObject, _ arguments: [Handle], _ keywords: [(String, Handle)], outputs: Handle,
    _ interpreter: Interpreter
  ) throws {
    self.operation = operation
    self.arguments = arguments
    self.keywords = keywords
    var found: [KerasTensorObject] = []
    for argument in arguments + keywords.map({ $0.1 }) {
      found += try Nest.flatten(argument, interpreter).compactMap { $0.as(KerasTensorObject.self) }
    }
    inputs = found
    let tensors = try Nest.flatten(outputs, interpreter).compactMap { $0.as(KerasTensorObject.self) }
    for (place, tensor) in tensors.enumerated() {
      tensor.node = self
      tensor.index = place
      self.outputs.append(WeakTensor(tensor: tensor, shape: tensor.shape))
    }
  }
}
