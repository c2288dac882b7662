import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Hears of each op that a running script dispatches, and tells a listener.
final class EagerWalk: OpRecorder {
  private let listener: any StepListener
  private let interpreter: Interpreter
  /// How many frames were there before the run.
  private let outerFrames: Int
  private var count = 0
  private var uses: [String: Int] = [:]
  private var origins: [ObjectIdentifier: EagerOrigin] = [:]
  /// Keeps the tensors alive that `origins` knows, oldest first, up to a bound.
  private var remembered: [Tensor] = []
  private var isTelling = false

  private static let rememberedCount = 4096

  init(_ listener: any StepListener, _ interpreter: Interpreter) {
    self.listener = listener
    self.interpreter = interpreter
    outerFrames = interpreter.currentFrames.count
  }

  /// How many ops have run.
  var stepCount: Int { count }

  func run(_ body: () throws -> Handle) throws -> Handle {
    try ExecutionContext.observed(by: self) { try TracingMode.with(runsFunctionsEagerly: true, body) }
  }

  func record(_ op: Op, inputs: [AnyTensor], outputs: [AnyTensor], attributes: Attributes) throws {
    // What a prompt evaluates, and what is traced, is not part of the run.
    guard !isTelling, ExecutionContext.graph == nil else { return }
    isTelling = true
    defer { isTelling = false }
    count += 1
    let frames = interpreter.currentFrames.dropFirst(outerFrames)
    let place = frames.last.map { SourcePlace(file: $0.file, span: $0.span) }
    let path = frames.map { $0.function == "<module>" ? $0.file.name : $0.function }
    let name = self.name(for: op)
    let sources = inputs.map { labelled($0) }
    let results = outputs.enumerated().map { (index: Int, tensor: AnyTensor) -> StepView.Labelled in
      let label = index == 0 ? name : "\(name):\(index)"
      let origin = EagerOrigin(number: count, op: op.name, name: label, place: place, sources: sources)
      remember(tensor, origin)
      return StepView.Labelled(name: label, tensor: tensor, origin: origin)
    }
    try listener.stepped(
      StepView(
        phase: .done, number: count, op: op.name, name: name, inputs: sources, outputs: results, place: place,
        path: path.count > 1 ? Array(path.dropFirst()) : path, depth: frames.count))
  }

  /// `mul`, `mul_1`: as the op's nodes would be called in a graph.
  private func name(for op: Op) -> String {
    let base = op.scopeName
    let number = uses[base, default: 0]
    uses[base] = number + 1
    return number == 0 ? base : "\(base)_\(number)"
  }

  /// What an input is called: the step that made it, or the script's name for it.
  private func labelled(_ tensor: AnyTensor) -> StepView.Labelled {
    if let origin = origins[ObjectIdentifier(tensor)] {
      return StepView.Labelled(name: origin.name, tensor: tensor, origin: origin)
    }
    if let variable = VariableResource.of(tensor) {
      return StepView.Labelled(name: variable.name, tensor: tensor, origin: nil)
    }
    let local = interpreter.currentLocals.first { (_: String, value: Handle) -> Bool in value.asTensor === tensor }
    return StepView.Labelled(name: local?.0 ?? "", tensor: tensor, origin: nil)
  }

  private func remember(_ tensor: AnyTensor, _ origin: EagerOrigin) {
    guard let tensor = tensor as? Tensor else { return }
    origins[ObjectIdentifier(tensor)] = origin
    remembered.append(tensor)
    guard remembered.count > 2 * EagerWalk.rememberedCount else { return }
    for old in remembered.prefix(EagerWalk.rememberedCount) {
      origins[ObjectIdentifier(old)]?.sources = []
      origins[ObjectIdentifier(old)] = nil
    }
    remembered.removeFirst(EagerWalk.rememberedCount)
  }
}

/// The op call that made a tensor.
private final class EagerOrigin: StepOrigin {
  let number: Int
  let op: String
  let name: String
  let place: SourcePlace?
  fileprivate(set) var sources: [StepView.Labelled]

  init(number: Int, op: String, name: String, place: SourcePlace?, sources: [StepView.Labelled]) {
    self.number = number
    self.op = op
    self.name = name
    self.place = place
    self.sources = sources
  }
}
