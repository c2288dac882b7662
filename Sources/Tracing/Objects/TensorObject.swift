import Diagnostics
import Script
import Tensors

/// A tensor as a script sees it: `EagerTensor` when it holds a value, `SymbolicTensor` within a trace.
public final class TensorObject: Object {
  public let tensor: AnyTensor

  public init(_ tensor: AnyTensor) {
    self.tensor = tensor
    super.init(type: tensor.isSymbolic ? .symbolicTensor : .eagerTensor)
  }

  /// The value; nil for a symbolic tensor.
  public var concrete: Tensor? { tensor.isSymbolic ? nil : unsafeDowncast(tensor, to: Tensor.self) }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    tensor.errorText
  }

  public override func str(_ interpreter: Interpreter) throws -> String {
    tensor.errorText
  }

  public override func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    if let concrete, concrete.shape.rank == 0, !specification.isEmpty {
      return try interpreter.format(concrete.element(at: 0), specification)
    }
    if specification.isEmpty { return try str(interpreter) }
    throw Failure(.typeError, "unsupported format string passed to \(typeName).__format__")
  }
}

extension Handle {
  public static func tensor(_ tensor: AnyTensor) -> Handle { .object(TensorObject(tensor)) }

  /// The tensor of a tensor object; nil for everything else, variables included.
  public var asTensor: AnyTensor? { (asObject as? TensorObject)?.tensor }
}

extension TypeObject {
  /// `tf.Tensor`: what `isinstance` asks for; both kinds derive from it.
  public nonisolated(unsafe) static let tensor = TypeObject(
    name: "Tensor", module: "tensorflow.python.framework.tensor")
  public nonisolated(unsafe) static let eagerTensor = TypeObject.sealed(
    "EagerTensor", module: "tensorflow.python.framework.ops", bases: [.tensor])
  public nonisolated(unsafe) static let symbolicTensor = TypeObject.sealed(
    "SymbolicTensor", module: "tensorflow.python.framework.ops", bases: [.tensor])
}
