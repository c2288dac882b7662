import Diagnostics
import Script
import Tensors
import Tracing

/// What `tf.TensorShape`, `tf.DType` and `tf.TensorSpec` share as types of a function's arguments.
enum TraceTypeMembers {
  /// Methods of a type whose values hold no tensors: nothing goes into a graph, and nothing comes out.
  static func installTensorless(_ type: TypeObject) {
    type.defineMethod("flatten", "self") { (_: NativeCall) -> Handle in .list([]) }
    type.defineMethod("to_tensors", "self, value") { (_: NativeCall) -> Handle in .list([]) }
    type.defineMethod("from_tensors", "self, tensors") { (_: NativeCall) -> Handle in .none }
    type.defineMethod("placeholder_value", "self, placeholder_context=None") { (_: NativeCall) -> Handle in .none }
    type.defineMethod("cast", "self, value, cast_context=None") { (call: NativeCall) throws -> Handle in
      guard call[1].isNone else {
        throw Failure(
          .assertionError,
          "Can not cast \(try call.interpreter.repr(call[1])) to type \(try call.interpreter.repr(call[0]))")
      }
      return .none
    }
  }
}
