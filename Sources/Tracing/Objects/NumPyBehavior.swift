import Diagnostics
import Ops
import Script
import Tensors

/// What `tf.experimental.numpy.experimental_enable_numpy_behavior` asks for, interpreter by interpreter: operators that
/// promote dtypes as NumPy does, NumPy's indexing, and NumPy's methods of tensors.
///
/// The rules are the library's, which knows NumPy: it installs them here.
public enum NumPyBehavior {
  public struct Mode {
    /// Whether operators promote their operands' dtypes.
    public let promotes: Bool
    /// Whether Python's floats count as float32.
    public let prefersFloat32: Bool

    public init(promotes: Bool, prefersFloat32: Bool) {
      self.promotes = promotes
      self.prefersFloat32 = prefersFloat32
    }
  }

  nonisolated(unsafe) private static var modes: [ObjectIdentifier: Mode] = [:]

  /// The mode that a script has asked for; nil where none has.
  public static func mode(_ interpreter: Interpreter) -> Mode? {
    modes.isEmpty ? nil : modes[ObjectIdentifier(interpreter)]
  }

  /// - Parameter mode: nil when an interpreter begins, which may lie where another one lay.
  public static func set(_ mode: Mode?, _ interpreter: Interpreter) { modes[ObjectIdentifier(interpreter)] = mode }

  static func promotes(_ interpreter: Interpreter) -> Bool { mode(interpreter)?.promotes == true }

  /// The dtype that NumPy computes in for operands of those kinds.
  nonisolated(unsafe) public static var resultType: (([Handle], Interpreter) throws -> DType)?
  /// `tensor[key]` with arrays among the indices.
  nonisolated(unsafe) public static var item: ((_ tensor: Handle, _ key: Handle, Interpreter) throws -> AnyTensor)?
  /// NumPy's matrix product, which takes vectors as well.
  nonisolated(unsafe) public static var matrixProduct: ((AnyTensor, AnyTensor, Interpreter) throws -> AnyTensor)?

  /// Both operands, cast to the dtype that NumPy computes in.
  static func promoted(
    _ own: Handle, _ other: Handle, _ interpreter: Interpreter
  ) throws -> (own: AnyTensor, other: AnyTensor) {
    guard let resultType else { throw Failure(.notImplementedError, "NumPy's promotion of dtypes is not there") }
    let dtype = try resultType([own, other], interpreter)
    return (try operand(own, dtype, "x", interpreter), try operand(other, dtype, "y", interpreter))
  }

  /// In a graph a tensor is cast in any case, as TensorFlow's operators do.
  private static func operand(
    _ value: Handle, _ dtype: DType, _ name: String, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    guard let tensor = try value.asTensor ?? (value.asObject as? VariableObject)?.read() else {
      return try TensorConversion.tensor(value, dtype: dtype, name: name, interpreter)
    }
    if tensor.dtype == dtype, !ExecutionContext.isGraph { return tensor }
    return try Op.cast(tensor, Attributes(["DstT": .type(dtype)]), name: "Cast")
  }

  /// Whether a subscript has entries that only NumPy's indexing knows.
  static func concerns(_ key: Handle) -> Bool {
    let keys = (key.asObject as? TupleObject)?.items ?? [key]
    return !keys.allSatisfy(isBasic)
  }

  private static func isBasic(_ key: Handle) -> Bool {
    if let slice = key.asObject as? SliceObject {
      return [slice.start, slice.stop, slice.step].allSatisfy { $0.isNoneOrUndefined || isIndex($0) }
    }
    return key.isNone || key.asObject === SingletonObject.ellipsis || isIndex(key)
  }

  private static func isIndex(_ key: Handle) -> Bool {
    if case .int = key { return true }
    guard let tensor = key.asTensor else { return false }
    return (tensor.dtype == .int32 || tensor.dtype == .int64) && tensor.partialShape.rank ?? 0 == 0
  }
}
