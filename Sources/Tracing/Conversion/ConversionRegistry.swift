import Diagnostics
import Script
import Tensors

/// What `tf.register_tensor_conversion_function` has been told: how objects of scripts' classes become tensors.
public enum ConversionRegistry {
  private struct Entry {
    let type: TypeObject
    let function: Handle
    let priority: Int
  }

  nonisolated(unsafe) private static var entries: [Entry] = []

  /// Registers a function for a class and what derives from it. Low priorities are tried first, equal ones in order.
  public static func register(_ type: TypeObject, _ function: Handle, priority: Int) {
    let place = entries.firstIndex { (entry: Entry) -> Bool in entry.priority > priority } ?? entries.count
    entries.insert(Entry(type: type, function: function, priority: priority), at: place)
  }

  /// The tensor that the first function makes which takes the object; nil where none does.
  ///
  /// - Errors: `RuntimeError` for a function that gives something else than a tensor.
  static func tensor(
    _ value: Handle, _ dtype: DType?, _ name: String, _ interpreter: Interpreter
  ) throws -> AnyTensor? {
    for entry in entries where value.type.isSubclass(of: entry.type) {
      let wanted: Handle = dtype.map { .object(DTypeObject.of($0)) } ?? .none
      let made = try interpreter.call(
        entry.function, [value], keywords: [("dtype", wanted), ("name", .string(name)), ("as_ref", .bool(false))])
      if made.type === TypeObject.notImplemented { continue }
      guard let tensor = made.asTensor else {
        throw Failure(
          .runtimeError,
          "Error converting \(name) to a Tensor: Conversion function \(try interpreter.repr(entry.function)) for type "
            + "\(try interpreter.repr(.object(entry.type))) returned non-Tensor: \(try interpreter.repr(made))")
      }
      return tensor
    }
    return nil
  }
}
