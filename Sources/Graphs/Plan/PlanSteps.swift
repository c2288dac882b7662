import Diagnostics
import Ops
import Tensors

/// A value of a plan before it has a slot: a number, given once.
typealias PlanValue = Int

/// A straight run of steps, with branches and loops as nested blocks.
final class PlanBlock {
  var steps: [PlanStep] = []
}

enum PlanStep {
  case kernel(KernelStep)
  case branch(BranchStep)
  case loop(LoopStep)

  var origin: PlanOrigin {
    switch self {
    case .kernel(let kernel): kernel.origin
    case .branch(let branch): branch.origin
    case .loop(let loop): loop.origin
    }
  }
}

/// One kernel call.
final class KernelStep {
  let op: Op
  let attributes: Attributes
  let inputs: [PlanValue]
  let outputs: [PlanValue]
  let origin: PlanOrigin

  init(op: Op, attributes: Attributes, inputs: [PlanValue], outputs: [PlanValue], origin: PlanOrigin) {
    self.op = op
    self.attributes = attributes
    self.inputs = inputs
    self.outputs = outputs
    self.origin = origin
  }
}

/// One of two blocks runs; its results become the step's.
final class BranchStep {
  let condition: PlanValue
  let thenBlock: PlanBlock
  let elseBlock: PlanBlock
  var thenResults: [PlanValue]
  var elseResults: [PlanValue]
  var results: [PlanValue]
  let origin: PlanOrigin

  init(condition: PlanValue, thenBlock: PlanBlock, elseBlock: PlanBlock, origin: PlanOrigin) {
    self.condition = condition
    self.thenBlock = thenBlock
    self.elseBlock = elseBlock
    thenResults = []
    elseResults = []
    results = []
    self.origin = origin
  }
}

/// The body runs while the condition holds; `states` are what it carries, and its results.
final class LoopStep {
  var initial: [PlanValue]
  var states: [PlanValue]
  let conditionBlock = PlanBlock()
  var condition: PlanValue = 0
  let bodyBlock = PlanBlock()
  /// The next value of each state.
  var bodyResults: [PlanValue] = []
  let origin: PlanOrigin

  init(initial: [PlanValue], states: [PlanValue], origin: PlanOrigin) {
    self.initial = initial
    self.states = states
    self.origin = origin
  }
}

/// Which node a step comes from, for errors: within called functions the path to it.
struct PlanOrigin {
  let name: String
  let stack: [NodeFrame]
}
