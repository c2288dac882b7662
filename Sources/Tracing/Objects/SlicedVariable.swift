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

  /// The slice, a tensor that has `assign`, `assign_add` and `assign_sub`.
  func read(_ interpreter: Interpreter) throws -> TensorObject {
    let sliced = TensorObject(try TensorIndexing.item(try variable.read(), key, interpreter))
    for name in ["assign", "assign_add", "assign_sub"] {
      let method = NativeFunctionObject(name: name, signature: "value, name=None") {
        // The method outlives the slice in `v[0].assign(x)`, so it holds the tensor and not its object.
        [self, tensor = sliced.tensor] (call: NativeCall) throws -> Handle in
        try assign(call[0], like: tensor, method: name, call.interpreter)
      }
      try interpreter.setAttribute(.object(sliced), name, .object(method))
    }
    return sliced
  }

  private func assign(
    _ value: Handle, like slice: AnyTensor, method: String, _ interpreter: Interpreter
  ) throws -> Handle {
    let dtype = variable.resource.dtype
    var new = try TensorConversion.tensor(value, dtype: dtype, interpreter)
    if method == "assign_add" { new = try Op.addV2(slice, new, name: ExecutionContext.isGraph ? "add" : nil) }
    if method == "assign_sub" { new = try Op.sub(slice, new, name: ExecutionContext.isGraph ? "sub" : nil) }
    try TensorIndexing.assign(variable.handle, key, new, interpreter)
    return .object(VariableObject(variable.resource, isUnread: true))
  }
}
