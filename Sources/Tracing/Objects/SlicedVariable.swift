import Diagnostics
import Ops
import Script
import Tensors

/// `v[…]` of a variable: reads as the slice, and can be assigned to.
struct SlicedVariable {
  private let variable: VariableObject
  private let key: Handle

  init(_ variable: VariableObject, key: Handle) {
    self.variable = variable
    self.key = key
  }

  /// The slice, a tensor that has `assign`.
  func read(_ interpreter: Interpreter) throws -> TensorObject {
    let value = try variable.read()
    if let mask = key.asTensor, mask.dtype == .bool {
      return TensorObject(try TensorIndexing.item(value, key, interpreter))
    }
    let slice = try TensorIndexing.sliced(value, key, interpreter)
    let sliced = TensorObject(slice.tensor)
    // The method outlives the object in `v[0].assign(x)`, so it holds the slice and not the object.
    let method = NativeFunctionObject(name: "assign", signature: "val, name=None") {
      [self] (call: NativeCall) throws -> Handle in
      let value = try TensorConversion.tensor(call[0], dtype: variable.resource.dtype, call.interpreter)
      try slice.assign(value, to: variable.handle)
      return .object(VariableObject(variable.resource, isUnread: true))
    }
    try interpreter.setAttribute(.object(sliced), "assign", .object(method))
    return sliced
  }
}
