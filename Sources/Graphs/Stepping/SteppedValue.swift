import Ops
import Tensors

/// A value that came up while a graph was walked, with where it came from.
public final class SteppedValue {
  public let tensor: Tensor
  /// What it is called where it was made: a node's name, an argument's.
  public let name: String
  /// The step that made it; 0 for arguments and captures.
  public let step: Int
  /// The node that made it; nil for arguments and captures.
  public let node: Node?
  /// What the node made it of. Empty once that is long ago: a walk does not keep all values of a long loop.
  public internal(set) var sources: [SteppedValue]

  init(_ tensor: Tensor, name: String, step: Int = 0, node: Node? = nil, sources: [SteppedValue] = []) {
    self.tensor = tensor
    self.name = name
    self.step = step
    self.node = node
    self.sources = sources
  }

  /// Whether a NaN or an infinity is among the elements.
  public var isFinite: Bool {
    guard tensor.dtype.isFloating || tensor.dtype.isComplex else { return true }
    return (0..<tensor.elementCount).allSatisfy { (index: Int) -> Bool in
      guard tensor.dtype.isComplex else { return tensor.double(at: index).isFinite }
      let value = tensor.complex(at: index)
      return value.real.isFinite && value.imaginary.isFinite
    }
  }
}

/// One of the functions that a walk is within, from the outside in.
public enum StepScope: Equatable, Sendable {
  /// The function that was called.
  case function(String)
  /// A function that a node calls.
  case call(node: String, function: String)
  case branch(node: String, isThen: Bool)
  /// Iterations count from 1.
  case loopTest(node: String, iteration: Int)
  case loopBody(node: String, iteration: Int)

  /// `while iteration 3`.
  public var text: String {
    switch self {
    case .function(let name): name
    case .call(let node, let function): node == function ? function : "\(node) calls \(function)"
    case .branch(let node, let isThen): "\(node) \(isThen ? "true" : "false") branch"
    case .loopTest(let node, let iteration): "\(node) test \(iteration)"
    case .loopBody(let node, let iteration): "\(node) iteration \(iteration)"
    }
  }
}

/// One step of a walk.
public struct GraphStep {
  public enum Phase: Sendable {
    /// A node has run.
    case done
    /// A branch, loop or call is about to run.
    case entering
    /// It has run.
    case left
  }

  public let phase: Phase
  /// Counts the nodes that have run, from 1.
  public let number: Int
  public let node: Node
  public let inputs: [SteppedValue]
  /// Empty while `entering`.
  public let outputs: [SteppedValue]
}

/// Watches a walk. What it throws ends the walk.
public protocol SteppingDelegate: AnyObject {
  /// Nodes of a function are about to run, or a loop's next iteration.
  func willEnter(_ scope: StepScope, path: [StepScope]) throws
  func step(_ step: GraphStep, path: [StepScope]) throws
}
