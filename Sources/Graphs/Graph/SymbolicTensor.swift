import Diagnostics
import Ops
import Tensors

/// One output of a node: a tensor without a value.
public final class SymbolicTensor: AnyTensor, @unchecked Sendable {
  public let node: Node
  /// Which of the node's outputs it is.
  public let index: Int
  private var shape: PartialShape
  private var foldedValue: FoldedValue = .notTried
  /// What a placeholder stands for, when it captures a resource: its variable is known while tracing.
  var capturedResource: AnyTensor?

  enum FoldedValue {
    case notTried
    case unknown
    case known(Tensor)
  }

  init(node: Node, index: Int, dtype: DType, shape: PartialShape) {
    self.node = node
    self.index = index
    self.shape = shape
    super.init(dtype: dtype, isSymbolic: true)
  }

  /// The graph it lives in; nil once that is gone.
  public var graph: Graph? { node.graph }

  public override var partialShape: PartialShape { shape }

  /// The value, if it follows from constants and known shapes; computed once.
  public override var staticValue: Tensor? {
    switch foldedValue {
    case .known(let value): return value
    case .unknown: return nil
    case .notTried:
      let value = StaticValues.value(of: self)
      foldedValue = value.map { (found: Tensor) -> FoldedValue in .known(found) } ?? .unknown
      return value
    }
  }

  /// What is known of the elements of an integer vector, for shapes of which some dimensions are known.
  public override var partialInts: [Int?]? {
    if let known = super.partialInts { return known }
    return index == 0 ? PartialInts.infer(node.op, node.inputs, node.attributes) : nil
  }

  /// Merges what else is known of the shape: `tf.Tensor.set_shape`.
  ///
  /// - Throws: `ValueError` if the shapes contradict each other.
  public func setShape(_ more: PartialShape) throws {
    shape = try shape.merged(with: more)
    if case .unknown = foldedValue { foldedValue = .notTried }
  }

  /// Replaces the shape; for what a trace knows better than a shape rule (loop invariants).
  public func replaceShape(_ new: PartialShape) { shape = new }

  /// `x:0`, as scripts see it (`tensor.name`).
  public var name: String { "\(node.name):\(index)" }

  /// As a graph definition refers to it: `x`, `x:1`.
  public var definitionName: String { index == 0 ? node.name : name }

  /// As `repr` prints it: `<tf.Tensor 'x:0' shape=() dtype=int32>`.
  public override var errorText: String { "<tf.Tensor '\(name)' shape=\(shape) dtype=\(dtype.name)>" }

  /// The places in the script that made it, and its graph.
  public override var originText: String? {
    var text = "\(errorText) was defined here:\n"
    for frame in node.stack {
      text += "    File \"\(frame.place.file.name)\", line \(frame.place.lineNumber), in \(frame.function)\n"
    }
    text += "\nThe tensor \(errorText) cannot be accessed from here, because it was defined in "
    guard let home = graph else { return text + "a graph that is gone." }
    let identity = UInt(bitPattern: Unmanaged.passUnretained(home).toOpaque())
    let name = (home as? FunctionGraph)?.name ?? "graph"
    return text + "FuncGraph(name=\(name), id=\(identity)), which is out of scope."
  }

  /// As `str` prints it: `Tensor("x:0", shape=(), dtype=int32)`.
  public var printedText: String {
    let shapeText = shape.isRankKnown ? ", shape=\(shape)" : ", shape=<unknown>"
    return "Tensor(\"\(name)\"\(shapeText), dtype=\(dtype.name))"
  }
}
