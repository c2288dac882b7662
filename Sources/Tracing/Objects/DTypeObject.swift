import Diagnostics
import Script
import Tensors

/// `tf.float32` and its like: one object a dtype.
public final class DTypeObject: Object {
  public let dtype: DType

  private init(_ dtype: DType) {
    self.dtype = dtype
    super.init(type: .dtype)
  }

  private nonisolated(unsafe) static let all: [DTypeObject] = DType.allCases.map { DTypeObject($0) }

  /// The object of a dtype.
  public static func of(_ dtype: DType) -> DTypeObject {
    all[DType.allCases.firstIndex(of: dtype) ?? 0]
  }

  public override func repr(_ interpreter: Interpreter) throws -> String { "tf.\(dtype.name)" }
  public override func str(_ interpreter: Interpreter) throws -> String { "<dtype: '\(dtype.name)'>" }
  public override func hash(_ interpreter: Interpreter) throws -> Int { Int(dtype.rawValue) &+ 1 }

  /// Equal to the same dtype and to whatever names it: `'float32'`, `np.float32`.
  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual else { return nil }
    let same = (try? DTypeConversion.dtype(Handle(other), interpreter)) == dtype
    return .bool(same == (op == .equal))
  }
}

extension TypeObject {
  public nonisolated(unsafe) static let dtype = TypeObject.sealed(
    "DType", module: "tensorflow.python.framework.dtypes")
}

/// What stands for a dtype without being a `tf.DType`: NumPy's dtypes and scalar types implement it.
public protocol DTypeNaming: AnyObject {
  var namedDType: DType? { get }
}

/// Reading a dtype that a script gives in any of its forms.
public enum DTypeConversion {
  /// - Errors: `TypeError` where the value names no dtype.
  public static func dtype(_ handle: Handle, _ interpreter: Interpreter) throws -> DType {
    if let object = handle.asObject as? DTypeObject { return object.dtype }
    if let text = handle.asString, let dtype = DType(name: text) { return dtype }
    if let naming = handle.asObject as? DTypeNaming, let dtype = naming.namedDType { return dtype }
    if let type = handle.asObject as? TypeObject {
      // Of Python's own types only these name a dtype: an int could be of 32 or of 64 bits.
      if type === TypeObject.float { return .float32 }
      if type === TypeObject.bool { return .bool }
      if type === TypeObject.object { return .string }
      if let naming = type.payload as? DType { return naming }
    }
    if case .int(let number) = handle, let dtype = DType.allCases.first(where: { $0.protoNumber == number }) {
      return dtype
    }
    throw Failure(
      .typeError, "Cannot convert the argument `type_value`: \(try interpreter.repr(handle)) to a TensorFlow DType.")
  }

  /// The same, nil for None or a missing argument.
  public static func optional(_ handle: Handle, _ interpreter: Interpreter) throws -> DType? {
    handle.isNoneOrUndefined ? nil : try dtype(handle, interpreter)
  }
}
