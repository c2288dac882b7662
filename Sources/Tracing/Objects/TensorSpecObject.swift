import Diagnostics
import Script
import Tensors

/// `tf.TensorSpec`: dtype, shape and name of a tensor that a function takes.
public final class TensorSpecObject: Object, TensorSpecifying {
  public let specifiedDType: DType
  public let specifiedShape: PartialShape
  public let specifiedName: String?

  public init(_ dtype: DType, _ shape: PartialShape, name: String? = nil) {
    specifiedDType = dtype
    specifiedShape = shape
    specifiedName = name
    super.init(type: .tensorSpec)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    TraceType.specText(specifiedDType, specifiedShape, name: specifiedName)
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    var hasher = Hasher()
    hasher.combine(specifiedDType)
    hasher.combine(specifiedShape)
    return hasher.finalize()
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(TensorSpecObject.self) else { return nil }
    let same =
      specifiedDType == other.specifiedDType && specifiedShape == other.specifiedShape
      && specifiedName == other.specifiedName
    return .bool(same == (op == .equal))
  }

  /// Whether a value could be the tensor that is described.
  func isCompatible(with value: Handle, _ interpreter: Interpreter) throws -> Bool {
    if let other = value.as(TensorSpecObject.self) {
      return specifiedDType == other.specifiedDType && specifiedShape.isCompatible(with: other.specifiedShape)
    }
    guard let tensor = value.asTensor else { return false }
    return specifiedDType == tensor.dtype && specifiedShape.isCompatible(with: tensor.partialShape)
  }
}

extension TypeObject {
  /// `tf.TypeSpec`: what all specifications of values derive from, those of scripts as well.
  public nonisolated(unsafe) static let typeSpec = TypeObject(
    name: "TypeSpec", module: "tensorflow.python.framework.type_spec", bases: [.traceType], isHeapType: true
  ) { (type: TypeObject, _: Arguments, _: Interpreter) -> Value in Value(InstanceObject.make(type)) }

  public nonisolated(unsafe) static let tensorSpec: TypeObject = {
    let type = TypeObject(name: "TensorSpec", module: "tensorflow.python.framework.tensor", bases: [.typeSpec])
    let parameters = ParameterList("shape, dtype=None, name=None")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "TensorSpec.__init__", isMethod: false)
      let dtype = try DTypeConversion.optional(bound[1], interpreter) ?? .float32
      return Value(
        TensorSpecObject(dtype, try ShapeConversion.partialShape(bound[0], interpreter), name: bound[2].asString))
    }
    func property(_ name: String, _ body: @escaping (TensorSpecObject) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(TensorSpecObject.self).map(body) ?? .none
      })
    }
    property("shape") { (spec: TensorSpecObject) in .object(TensorShapeObject(spec.specifiedShape)) }
    property("dtype") { (spec: TensorSpecObject) in .object(DTypeObject.of(spec.specifiedDType)) }
    property("name") { (spec: TensorSpecObject) in spec.specifiedName.map { .string($0) } ?? .none }
    type.defineMethod("is_compatible_with", "self, spec_or_tensor") { (call: NativeCall) throws -> Handle in
      guard let spec = call[0].as(TensorSpecObject.self) else { return .bool(false) }
      return .bool(try spec.isCompatible(with: call[1], call.interpreter))
    }
    type.defineStaticMethod("from_tensor", "tensor, name=None") { (call: NativeCall) throws -> Handle in
      let tensor = try TensorConversion.tensor(call[0], call.interpreter)
      return .object(TensorSpecObject(tensor.dtype, tensor.partialShape, name: call[1].asString))
    }
    return type
  }()
}
