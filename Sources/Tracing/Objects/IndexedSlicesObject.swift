import Diagnostics
import Ops
import Script
import Tensors

/// `tf.IndexedSlices`: rows of a tensor that is zero elsewhere, as gradients of gathers are. Where a tensor is expected it
/// stands for the dense one.
public final class IndexedSlicesObject: Object, TensorConvertible, CompositeObject {
  public let slices: IndexedSlices

  public init(_ slices: IndexedSlices) {
    self.slices = slices
    super.init(type: .indexedSlices)
  }

  public var convertedDType: DType { slices.dtype }

  public func makeTensor(dtype: DType?, name: String, _ interpreter: Interpreter) throws -> AnyTensor {
    if let dtype, dtype != slices.dtype {
      throw Failure(
        .valueError,
        "Tensor conversion requested dtype \(dtype.name) for IndexedSlices with dtype \(slices.dtype.name)")
    }
    return try slices.dense()
  }

  public var specificationName: String { "IndexedSlicesSpec" }

  public var components: [AnyTensor] {
    [slices.values, slices.indices] + (slices.denseShape.map { [$0] } ?? [])
  }

  public func over(components: [AnyTensor]) throws -> Object {
    guard components.count >= 2 else { throw Failure(.valueError, "IndexedSlices has values and indices") }
    let shape = components.count > 2 ? components[2] : nil
    return IndexedSlicesObject(IndexedSlices(values: components[0], indices: components[1], denseShape: shape))
  }

  public override func str(_ interpreter: Interpreter) throws -> String {
    var text = "IndexedSlices(indices=" + (try interpreter.str(.tensor(slices.indices)))
    text += ", values=" + (try interpreter.str(.tensor(slices.values)))
    if let shape = slices.denseShape { text += ", dense_shape=" + (try interpreter.str(.tensor(shape))) }
    return text + ")"
  }

  public override func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    guard op == .negate else { return nil }
    let negative = IndexedSlices(
      values: try Op.neg(slices.values), indices: slices.indices, denseShape: slices.denseShape)
    return Value(IndexedSlicesObject(negative))
  }
}

extension Handle {
  /// A gradient as the script sees it: a tensor, or slices.
  public static func gradient(_ gradient: AnyTensor) -> Handle {
    guard gradient.isSymbolic, let slices = gradient as? IndexedSlices else { return .tensor(gradient) }
    return .object(IndexedSlicesObject(slices))
  }
}

extension TypeObject {
  public nonisolated(unsafe) static let indexedSlices: TypeObject = {
    let type = TypeObject(name: "IndexedSlices", module: "tensorflow.python.framework.indexed_slices")
    let parameters = ParameterList("values, indices, dense_shape=None")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "IndexedSlices.__init__", isMethod: false)
      let shape = bound[2].isNoneOrUndefined ? nil : try TensorConversion.tensor(bound[2], interpreter)
      return Value(
        IndexedSlicesObject(
          IndexedSlices(
            values: try TensorConversion.tensor(bound[0], interpreter),
            indices: try TensorConversion.tensor(bound[1], interpreter), denseShape: shape)))
    }
    func property(_ name: String, _ body: @escaping (IndexedSlices) -> Handle) {
      type.defineProperty(name, get: { (instance: Handle, _: Interpreter) -> Handle in
        instance.as(IndexedSlicesObject.self).map { (object: IndexedSlicesObject) -> Handle in body(object.slices) }
          ?? .none
      })
    }
    property("values") { (slices: IndexedSlices) in .tensor(slices.values) }
    property("indices") { (slices: IndexedSlices) in .tensor(slices.indices) }
    property("dense_shape") { (slices: IndexedSlices) in slices.denseShape.map { .tensor($0) } ?? .none }
    property("dtype") { (slices: IndexedSlices) in .object(DTypeObject.of(slices.dtype)) }
    property("shape") { (slices: IndexedSlices) in .object(TensorShapeObject(slices.partialShape)) }
    for name in ["device", "graph", "name", "op"] {
      type.defineProperty(name, get: { (instance: Handle, interpreter: Interpreter) throws -> Handle in
        guard let object = instance.as(IndexedSlicesObject.self) else { return .none }
        return try interpreter.getAttribute(.tensor(object.slices.values), name)
      })
    }
    type.defineMethod("consumers", "self") { (call: NativeCall) throws -> Handle in
      guard let values = call[0].as(IndexedSlicesObject.self)?.slices.values, values.isSymbolic else { return .list([]) }
      return try call.interpreter.callMethod(.tensor(values), "consumers", [])
    }
    return type
  }()
}
