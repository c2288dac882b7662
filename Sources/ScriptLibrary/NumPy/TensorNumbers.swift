import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// `.numpy()` and `__array__` of tensors and variables.
enum TensorNumbers {
  static func install() {
    TypeObject.eagerTensor.defineMethod("numpy", "self") { (call: NativeCall) throws -> Handle in
      try value(of: call[0].asTensor)
    }
    TypeObject.eagerTensor.defineMethod("__array__", "self, dtype=None, *, copy=None") {
      (call: NativeCall) throws -> Handle in
      ArrayResult.array(try NumPyReading.array(call[0], type: call.type(1), call.interpreter))
    }
    TypeObject.symbolicTensor.defineMethod("__array__", "self, dtype=None, *, copy=None") {
      (call: NativeCall) throws -> Handle in
      ArrayResult.array(try NumPyReading.array(call[0], type: call.type(1), call.interpreter))
    }
    TypeObject.variable.defineMethod("numpy", "self") { (call: NativeCall) throws -> Handle in
      guard let variable = call[0].asObject as? VariableObject, ExecutionContext.graph == nil else {
        throw Failure(.notImplementedError, "numpy() is only available when eager execution is enabled.")
      }
      return try value(of: variable.read())
    }
    TypeObject.variable.defineMethod("__array__", "self, dtype=None, *, copy=None") {
      (call: NativeCall) throws -> Handle in
      ArrayResult.array(try NumPyReading.array(call[0], type: call.type(1), call.interpreter))
    }
  }

  /// An array; of a scalar tensor, a scalar.
  static func value(of tensor: AnyTensor?) throws -> Handle {
    guard let tensor else { throw Failure(.typeError, "expected a tensor") }
    let concrete = try NumPyReading.value(of: tensor)
    if concrete.dtype == .resource || concrete.dtype == .variant {
      throw Failure(
        .invalidArgumentError, "Cannot convert a Tensor of dtype \(concrete.dtype.name) to a NumPy array.")
    }
    if concrete.rank == 0, concrete.dtype == .string { return .bytes(concrete.bytes(at: 0)) }
    return ArrayResult.element(try NDArray(copying: concrete))
  }
}
