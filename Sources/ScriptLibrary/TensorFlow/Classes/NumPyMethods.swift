import Diagnostics
import Script
import Tracing

/// Methods of NumPy's arrays that tensors have in the mode of `experimental_enable_numpy_behavior`, and not otherwise.
enum NumPyMethods {
  /// A method, and the script function that it is.
  private static let methods: [(name: String, function: String, module: String)] = [
    ("transpose", "transpose", "_tf_numpy_shaping"), ("flatten", "flatten", "_tf_numpy_shaping"),
    ("reshape", "reshape_method", "_tf_numpy_shaping"), ("ravel", "ravel", "_tf_numpy_shaping"),
    ("tolist", "tolist", "_tf_numpy_shaping"), ("clip", "clip", "_tf_numpy_math"),
    ("max", "amax", "_tf_numpy_reductions"), ("min", "amin", "_tf_numpy_reductions"),
    ("mean", "mean", "_tf_numpy_reductions"),
  ]

  /// What TensorFlow tells people about who look for it without the mode.
  private static let hinted: Set<String> = [
    "T", "astype", "ravel", "transpose", "reshape", "clip", "size", "tolist", "data",
  ]

  static func install() {
    for type in [TypeObject.eagerTensor, TypeObject.symbolicTensor] {
      for method in methods {
        define(type, method.name) { (object: Handle, interpreter: Interpreter) throws -> Handle in
          let function = try ScriptFunctions.object(method.function, in: method.module, interpreter)
          return .object(BoundMethodObject(function: function, receiver: object))
        }
      }
      define(type, "astype") { (object: Handle, interpreter: Interpreter) throws -> Handle in
        let cast = try interpreter.getAttribute(interpreter.importModule("tensorflow"), "cast")
        return .object(BoundMethodObject(function: cast, receiver: object))
      }
      for (name, function) in [("T", "transpose"), ("size", "element_count")] {
        define(type, name) { (object: Handle, interpreter: Interpreter) throws -> Handle in
          try interpreter.call(ScriptFunctions.object(function, in: "_tf_numpy_shaping", interpreter), [object])
        }
      }
      define(type, "data") { (object: Handle, _: Interpreter) -> Handle in object }
    }
  }

  private static func define(_ type: TypeObject, _ name: String, _ get: @escaping (Handle, Interpreter) throws -> Handle) {
    type.defineProperty(name, get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
      if NumPyBehavior.mode(interpreter) != nil { return try get(object, interpreter) }
      guard hinted.contains(name) else {
        throw Failure(.attributeError, "'\(object.asObject?.messageTypeName ?? "")' object has no attribute '\(name)'")
      }
      throw Failure(
        .attributeError,
        "\(object.typeName) object has no attribute '\(name)'. \n        If you are looking for numpy-related methods, "
          + "please run the following:\n        tf.experimental.numpy.experimental_enable_numpy_behavior()\n      ",
        hint: "use TensorFlow's functions: tf.transpose(x), tf.cast(x, dtype), tf.reshape(x, shape), tf.size(x)")
    })
  }
}
