import Diagnostics
import Script
import Tensors

/// `tf.TensorShape`.
public final class TensorShapeObject: Object {
  public let shape: PartialShape

  public init(_ shape: PartialShape) {
    self.shape = shape
    super.init(type: .tensorShape)
  }

  /// The dimensions as a tuple of numbers.
  ///
  /// - Errors: `ValueError` where one of them is unknown.
  func dimensions() throws -> Handle {
    guard let known = shape.shape else {
      throw Failure(.valueError, "Cannot convert a partially known TensorShape \(shape) to a Tensor.")
    }
    return .tuple((0..<known.rank).map { .int(known[$0]) })
  }

  public override func repr(_ interpreter: Interpreter) throws -> String { shape.pythonRepr }
  public override func str(_ interpreter: Interpreter) throws -> String { shape.description }
  public override func hash(_ interpreter: Interpreter) throws -> Int { shape.hashValue }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { shape.isRankKnown }

  public override func length(_ interpreter: Interpreter) throws -> Int? { try known().count }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual else { return nil }
    guard let other = try? ShapeConversion.partialShape(Handle(other), interpreter) else { return nil }
    return .bool((shape == other) == (op == .equal))
  }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let slice = key.as(SliceObject.self) {
      guard shape.isRankKnown else { return Value(TensorShapeObject(.unknown)) }
      let dims = TupleObject(try known().map(TensorShapeObject.handle))
      let part = try interpreter.getItem(.object(dims), .object(slice))
      return Value(TensorShapeObject(try ShapeConversion.partialShape(part, interpreter)))
    }
    guard shape.isRankKnown else { return .none }
    let dims = try known()
    let index = try interpreter.sequenceIndex(key, dims.count, "tuple")
    return TensorShapeObject.handle(dims[index]).owned
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    guard shape.isRankKnown else { throw Failure(.valueError, "Cannot iterate over a shape with unknown rank.") }
    return try interpreter.makeIterator(.object(TupleObject(known().map(TensorShapeObject.handle)))).owned
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .add, let other = try? ShapeConversion.partialShape(Handle(other), interpreter) else { return nil }
    return Value(TensorShapeObject(reflected ? other.concatenated(with: shape) : shape.concatenated(with: other)))
  }

  private func known() throws -> [Int?] {
    guard let dims = shape.dims else {
      throw Failure(.valueError, "Cannot take the length of shape with unknown rank.")
    }
    return dims
  }

  static func handle(_ dim: Int?) -> Handle { dim.map { .int($0) } ?? .none }
}

extension TypeObject {
  public nonisolated(unsafe) static let tensorShape = TypeObject(
    name: "TensorShape", module: "tensorflow.python.framework.tensor_shape")
}

/// Reading a shape that a script gives in any of its forms.
public enum ShapeConversion {
  /// None: unknown rank; an int: rank 1; a list, tuple or TensorShape of ints and Nones; a concrete tensor of integers.
  ///
  /// - Errors: `TypeError` for entries that are no dimensions, `ValueError` for negative ones.
  public static func partialShape(_ handle: Handle, _ interpreter: Interpreter) throws -> PartialShape {
    if handle.isNoneOrUndefined { return .unknown }
    if let object = handle.asObject as? TensorShapeObject { return object.shape }
    if case .int(let dim) = handle { return PartialShape([try checked(dim)]) }
    if let tensor = handle.asTensor, let value = tensor.staticValue {
      return PartialShape(try value.ints.map { try checked($0) })
    }
    var dims: [Int?] = []
    for item in try interpreter.elements(handle) { dims.append(try dimension(item, interpreter)) }
    return PartialShape(dims)
  }

  private static func dimension(_ item: Handle, _ interpreter: Interpreter) throws -> Int? {
    if item.isNone { return nil }
    if let number = try interpreter.clampedIndex(item) { return try checked(number) }
    throw Failure(
      .typeError,
      "Dimension value must be integer or None or have an __index__ method, got value "
        + "'\(try interpreter.repr(item))' with type '\(try interpreter.repr(.object(item.type)))'")
  }

  private static func checked(_ dim: Int) throws -> Int {
    guard dim >= 0 else { throw Failure(.valueError, "Dimension \(dim) must be >= 0") }
    return dim
  }
}
