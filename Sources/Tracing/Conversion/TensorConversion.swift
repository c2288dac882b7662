import Diagnostics
import Ops
import Script
import Tensors

/// What can stand where a tensor is expected without being one: variables, NumPy arrays, Keras variables.
public protocol TensorConvertible: Object {
  /// The tensor that it stands for, through the current executor.
  ///
  /// - Parameters:
  ///   - dtype: what the result must be; nil: the object's own.
  ///   - name: the name of a constant node that it may become.
  func makeTensor(dtype: DType?, name: String, _ interpreter: Interpreter) throws -> AnyTensor
  /// The dtype of that tensor.
  var convertedDType: DType { get }
}

/// Python values to tensors, as `tf.convert_to_tensor` does it.
public enum TensorConversion {
  /// A tensor for the current executor.
  ///
  /// - Parameters:
  ///   - dtype: what the result must be: `TypeError`/`ValueError` where the value does not fit.
  ///   - preferred: tried first when `dtype` is nil and the value is a Python one.
  ///   - name: the name of the constant node in a graph, `Const` unless an operand's (`mul/y`).
  public static func tensor(
    _ handle: Handle, dtype: DType? = nil, preferred: DType? = nil, name: String = "Const", _ interpreter: Interpreter
  ) throws -> AnyTensor {
    if let object = handle.asObject {
      if let object = object as? TensorObject { return try checked(object.tensor, dtype, interpreter) }
      if let shape = object as? TensorShapeObject {
        return try tensor(shape.dimensions(), dtype: dtype ?? .int32, name: name, interpreter)
      }
      if let convertible = object as? any TensorConvertible {
        // Arrays take the dtype of the tensor that they meet, if they fit; variables keep theirs.
        if dtype == nil, let preferred, preferred != convertible.convertedDType, object is any ArrayLike,
          let converted = try? convertible.makeTensor(dtype: preferred, name: name, interpreter) {
          return converted
        }
        return try convertible.makeTensor(dtype: dtype, name: name, interpreter)
      }
      if object.kind == .instance, let made = try ConversionRegistry.tensor(handle, dtype ?? preferred, name, interpreter) {
        return try checked(made, dtype, interpreter)
      }
    }
    if let packed = try packed(handle, dtype ?? preferred, name: name, interpreter) { return packed }
    if dtype == nil, let preferred {
      if let value = try? constantTensor(handle, dtype: preferred, strict: true, interpreter) {
        return try constant(value, name: name)
      }
    }
    return try constant(constantTensor(handle, dtype: dtype, strict: true, interpreter), name: name)
  }

  /// - Errors: `ValueError` in TensorFlow's words where the tensor has another dtype.
  private static func checked(_ tensor: AnyTensor, _ dtype: DType?, _ interpreter: Interpreter) throws -> AnyTensor {
    if let dtype, tensor.dtype != dtype {
      throw Failure(
        .valueError,
        "Tensor conversion requested dtype \(dtype.name) for Tensor with dtype \(tensor.dtype.name): "
          + (try interpreter.repr(.tensor(tensor))))
    }
    if tensor.isSymbolic, ExecutionContext.graph == nil { throw EagerExecution.outOfScope(tensor) }
    return tensor
  }

  /// A list or tuple that holds tensors becomes a `Pack` of its elements; nil when it holds none.
  private static func packed(
    _ handle: Handle, _ dtype: DType?, name: String, _ interpreter: Interpreter
  ) throws -> AnyTensor? {
    guard let items = handle.asSequence, let found = firstTensorType(items) else { return nil }
    return try pack(items, dtype ?? found, name: name == "Const" ? "packed" : name, interpreter)
  }

  private static func firstTensorType(_ items: [Handle]) -> DType? {
    for item in items {
      if let tensor = item.asTensor { return tensor.dtype }
      if let convertible = item.asObject as? any TensorConvertible, !(item.asObject is any ArrayLike) {
        return convertible.convertedDType
      }
      if let inner = item.asSequence, let found = firstTensorType(inner) { return found }
    }
    return nil
  }

  private static func pack(
    _ items: [Handle], _ dtype: DType, name: String, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    try ExecutionContext.withScope(name) { scope in
      var tensors: [AnyTensor] = []
      for (index, item) in items.enumerated() {
        if let inner = item.asSequence {
          tensors.append(try pack(inner, dtype, name: "\(index)", interpreter))
        } else {
          tensors.append(try tensor(item, dtype: dtype, name: "\(index)", interpreter))
        }
      }
      return try TensorOperators.pack(tensors, name: scope)
    }
  }
}

/// What is an array of its own elements rather than a tensor in waiting: lists of it convert by value.
public protocol ArrayLike: AnyObject {}
