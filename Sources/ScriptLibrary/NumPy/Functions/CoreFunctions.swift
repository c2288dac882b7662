import Diagnostics
import Ops
import Script
import Tensors

/// `np._core`: what functions of NumPy that are written in the script language need and scripts have no use for.
enum CoreFunctions {
  static let all: [NumPyFunction] = [
    NumPyFunction(
      "_core.run", signature: "op, inputs, attributes=None",
      summary: "The outputs of an op of the library, run at once on arrays, also while a function is traced."
    ) { (call: NativeCall) in
      guard let name = call[0].asString, let op = OpCatalog.named(name) else {
        throw Failure(.valueError, "no op of this name: \(try call.interpreter.repr(call[0]))")
      }
      let inputs = try call.arrays(1).map { (array: NDArray) throws -> AnyTensor in try array.makeTensor(call.interpreter) }
      let outputs = try ExecutionContext.with(nil) { () throws -> [AnyTensor] in
        try EagerExecution.run(op, inputs, attributes(call), name: nil)
      }
      return .list(
        try outputs.map { (output: AnyTensor) throws -> Handle in
          guard let tensor = output as? Tensor else { throw Failure(.systemError, "\(name) gave no value") }
          return ArrayResult.array(try NDArray(copying: tensor))
        })
    },
    NumPyFunction("_core.convolve", signature: "a, v", summary: "The full convolution of two vectors.") {
      (call: NativeCall) in
      try ArrayResult.array(convolution(call.array(0), call.array(1), call.interpreter))
    },
  ]

  private static func attributes(_ call: NativeCall) throws -> Attributes {
    var values = Attributes.none
    for entry in call[2].as(DictObject.self)?.items ?? [] {
      let name = entry.key.asString ?? ""
      switch entry.value {
      case .bool(let value): values[name] = .bool(value)
      case .int(let value): values[name] = .int(value)
      default:
        guard let type = try NumPyDTypes.elementType(entry.value, call.interpreter).dtype else {
          throw Failure(.typeError, "an attribute must be a bool, an integer or a dtype")
        }
        values[name] = .type(type)
      }
    }
    return values
  }

  /// Sums of products, the longer vector scaled by each element of the shorter one.
  private static func convolution(_ a: NDArray, _ v: NDArray, _ interpreter: Interpreter) throws -> NDArray {
    guard let type = a.type.promoted(with: v.type) else { throw UfuncRunner.unsupported("multiply") }
    let (x, y) = try (a.cast(to: type, interpreter), v.cast(to: type, interpreter))
    let out = try NDArray(zeros: type, [a.count + v.count - 1])
    for index in 0..<v.count {
      let part = Selecting.slice(out, 0, index, index + a.count)
      let scaled = try UfuncRunner.binary(.multiply, .array(x), .array(y.at(index, axis: 0)), interpreter)
      try part.assign(UfuncRunner.binary(.add, .array(part), .array(scaled), interpreter))
    }
    return out
  }
}
