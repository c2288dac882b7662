import Diagnostics
import Graphs
import Ops
import Tensors

/// One step of a walk, through a graph or op by op, as it is shown.
struct StepView {
  enum Phase { case done, entering, left }

  let phase: Phase
  /// Counts ops from 1.
  let number: Int
  /// The op's type: `AddV2`.
  let op: String
  /// What the result is called: a node's name; eagerly the op's with a number.
  let name: String
  let inputs: [Labelled]
  let outputs: [Labelled]
  let place: SourcePlace?
  /// Functions, branches and iterations around it, from the outside in.
  let path: [String]
  /// How far `n` and `o` compare: nested functions of a graph, frames of a script.
  let depth: Int

  /// A value and what it is called; an empty name for one that has none.
  struct Labelled {
    let name: String
    let tensor: AnyTensor
    /// The step that it comes from, where that is known.
    let origin: (any StepOrigin)?
  }

  /// Constants and identities say little: a prompt passes them.
  var isPlumbing: Bool { op == "Const" || op == "Identity" }

  /// Whether a NaN or an infinity has come up here that no input had.
  var bearsNonFinite: Bool {
    phase == .done && outputs.contains { !$0.isFinite } && inputs.allSatisfy { $0.isFinite }
  }

  var line: Int? { place?.lineNumber }
}

extension StepView.Labelled {
  var isFinite: Bool {
    guard let tensor = tensor as? Tensor, tensor.dtype.isFloating || tensor.dtype.isComplex else { return true }
    return (0..<tensor.elementCount).allSatisfy { (index: Int) -> Bool in
      guard tensor.dtype.isComplex else { return tensor.double(at: index).isFinite }
      let value = tensor.complex(at: index)
      return value.real.isFinite && value.imaginary.isFinite
    }
  }
}

/// The step that made a value.
protocol StepOrigin {
  var number: Int { get }
  var op: String { get }
  var place: SourcePlace? { get }
  /// What it was made of; empty where that is forgotten.
  var sources: [StepView.Labelled] { get }
}

/// What a prompt or a listing does with a walk's steps.
protocol StepListener: AnyObject {
  /// Nodes of a function, or another iteration, are about to run.
  func entered(_ scope: String, depth: Int) throws
  func stepped(_ view: StepView) throws
}

/// Thrown to end a walk before its end.
///
/// As a keyboard interrupt it passes the script's `except Exception`.
enum StepQuit {
  static var failure: Failure { Failure(.keyboardInterrupt, "") }
}
