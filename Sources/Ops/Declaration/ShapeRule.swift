import Diagnostics
import Tensors

/// How an op's output shapes follow from its inputs. Knows unknown dimensions; throws what TensorFlow's shape function says.
public struct ShapeRule: Sendable {
  public let infer: @Sendable (ShapeContext) throws -> [PartialShape]

  public init(_ infer: @escaping @Sendable (ShapeContext) throws -> [PartialShape]) { self.infer = infer }
}

/// What a shape rule may look at: the inputs' static shapes, their values where they are constants, and the attributes.
public struct ShapeContext {
  public let op: Op
  public let inputs: [AnyTensor]
  public let attributes: Attributes
  /// Which values the rule has asked for, because an error text lists them.
  public let consulted = ConsultedInputs()

  public init(op: Op, inputs: [AnyTensor], attributes: Attributes) {
    self.op = op
    self.inputs = inputs
    self.attributes = attributes
  }

  /// The static shape of input `index`; of unknown rank where there is no such input.
  public func shape(_ index: Int) -> PartialShape {
    index < inputs.count ? inputs[index].partialShape : .unknown
  }

  /// The value of input `index` if it is known while tracing: a concrete tensor, or a node whose value is static.
  public func constant(_ index: Int) -> Tensor? {
    guard index < inputs.count, let value = inputs[index].staticValue else { return nil }
    consulted.values.insert(index)
    return value
  }

  /// Input `index` read as a shape, as far as it is known while tracing: -1 and unknown elements are nil. Of unknown rank
  /// where not even the number of elements is known, and where the value is the scalar -1.
  public func shapeValue(_ index: Int) -> PartialShape {
    guard index < inputs.count else { return .unknown }
    if let value = inputs[index].staticValue {
      consulted.shapes.insert(index)
      guard value.rank == 1 else { return .unknown }
      return PartialShape(value.ints.map { (dim: Int) -> Int? in dim < 0 ? nil : dim })
    }
    if let elements = inputs[index].partialInts {
      consulted.shapes.insert(index)
      return PartialShape(elements.map { (dim: Int?) -> Int? in dim.map { $0 < 0 ? nil : $0 } ?? nil })
    }
    guard let count = shape(index)[0], shape(index).rank == 1 else { return .unknown }
    return .unknown(rank: count)
  }

  /// ` with input shapes: [2,2], [] and with computed input tensors: input[1] = <3>.`, the end of a shape error's text.
  public var inputsText: String {
    let shapes = inputs.map { (input: AnyTensor) -> String in input.partialShape.kernelText }
    var text = " with input shapes: " + shapes.joined(separator: ", ")
    let values = consulted.values.sorted().compactMap { (index: Int) -> String? in
      inputs[index].staticValue.map { (value: Tensor) -> String in "input[\(index)] = <\(ShapeContext.summary(value))>" }
    }
    if !values.isEmpty { text += " and with computed input tensors: " + values.joined(separator: ", ") }
    let partial = consulted.shapes.subtracting(consulted.values).sorted()
    if !partial.isEmpty {
      let parts = partial.map { (index: Int) -> String in "input[\(index)] = \(shapeValue(index).kernelText)" }
      text += " and with input tensors computed as partial shapes: " + parts.joined(separator: ",")
    }
    return text + "."
  }

  /// The first elements, as TensorFlow's `SummarizeValue` writes them: `1 2 3`, nested rows in brackets.
  private static func summary(_ value: Tensor) -> String {
    let count = min(value.elementCount, 6)
    guard value.rank <= 1 || value.elementCount <= 6 else { return "..." }
    if value.rank == 2 {
      let columns = value.shape[1]
      return (0..<value.shape[0]).map { (row: Int) -> String in
        "[" + (0..<columns).map { (column: Int) -> String in element(value, row * columns + column) }.joined(separator: " ")
          + "]"
      }.joined()
    }
    let elements = (0..<count).map { (index: Int) -> String in element(value, index) }.joined(separator: " ")
    return value.elementCount > count ? elements + "..." : elements
  }

  private static func element(_ value: Tensor, _ index: Int) -> String {
    value.dtype.isFloating ? "\(value.double(at: index))" : String(value.int(at: index))
  }
}

/// The inputs of which a shape rule has asked the value, or the value as a shape.
public final class ConsultedInputs {
  public var values: Set<Int> = []
  public var shapes: Set<Int> = []
  public init() {}
}

extension ShapeRule {
  /// One output with the shape of the first input.
  public static let sameAsInput = ShapeRule { context in [context.shape(0)] }
  public static let scalar = ShapeRule { _ in [.scalar] }
  /// One output of which nothing is known.
  public static let unknown = ShapeRule { _ in [.unknown] }
  public static let noOutput = ShapeRule { _ in [] }
}
