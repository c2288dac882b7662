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
    index < inputs.count ? inputs[index].staticValue : nil
  }
}

extension ShapeRule {
  /// One output with the shape of the first input.
  public static let sameAsInput = ShapeRule { context in [context.shape(0)] }
  /// One output with the broadcast shape of the first two inputs.
  public static let broadcast = ShapeRule { context in
    [try context.shape(0).broadcast(with: context.shape(1))]
  }
  public static let scalar = ShapeRule { _ in [.scalar] }
  /// One output of which nothing is known.
  public static let unknown = ShapeRule { _ in [.unknown] }
  public static let noOutput = ShapeRule { _ in [] }
}
