import Graphs
import Ops
import Tensors

/// What a gradient tape wrote down: op calls whose results depend on something that it watches.
///
/// Tensors are told apart by identity. A placeholder that stands for a captured tensor *is* that tensor to a tape, so
/// that a variable is found in whatever graph it is read.
public final class Tape {
  /// One recorded call.
  struct Entry {
    let op: Op
    let inputs: [AnyTensor]
    let outputs: [AnyTensor]
    let attributes: Attributes
    /// The name scope at the call: gradients of `mul/…` stand under `gradient_tape/mul/`.
    let scope: String
    /// Replaces the op's gradient rule: `tf.custom_gradient`, calls of concrete functions.
    let rule: CustomRule?
  }

  /// Gradients with respect to the inputs, from those with respect to the outputs (nil where none reached one).
  public typealias CustomRule = (_ upstreams: [AnyTensor?]) throws -> [AnyTensor?]
  typealias Key = ObjectIdentifier

  public let isPersistent: Bool
  /// Whether trainable variables are watched when they are read.
  public let watchesVariables: Bool
  private(set) var entries: [Int: Entry] = [:]
  private var nextEntry = 0
  /// Which entry made a tensor; nil for one that is watched and was made elsewhere.
  private(set) var makers: [Key: Int?] = [:]
  /// Keeps watched tensors alive, so that an identity is not used again.
  private var watched: [AnyTensor] = []
  /// Trainable variables that were read, in order.
  public private(set) var variables: [VariableResource] = []

  /// How the name scopes of gradients are made from those of the calls.
  enum Naming {
    /// `gradient_tape/SCOPE/…`, as tapes do it.
    case tape
    /// `CALL_grad/…`, as gradients of a graph do it.
    case graph
  }

  let naming: Naming

  public convenience init(isPersistent: Bool, watchesVariables: Bool) {
    self.init(isPersistent: isPersistent, watchesVariables: watchesVariables, naming: .tape)
  }

  init(isPersistent: Bool, watchesVariables: Bool, naming: Naming) {
    self.isPersistent = isPersistent
    self.watchesVariables = watchesVariables
    self.naming = naming
  }

  /// The tensor that `tensor` stands for, through however many captures.
  static func canonical(_ tensor: AnyTensor) -> AnyTensor {
    var tensor = tensor
    while let symbolic = tensor as? SymbolicTensor, let graph = symbolic.graph as? FunctionGraph,
      let external = graph.captures.external(for: symbolic) {
      tensor = external
    }
    return tensor
  }

  static func key(_ tensor: AnyTensor) -> Key { ObjectIdentifier(canonical(tensor)) }

  func isTracked(_ tensor: AnyTensor) -> Bool { makers[Tape.key(tensor)] != nil }

  /// Follows a tensor that was not made by recorded calls.
  public func watch(_ tensor: AnyTensor) {
    let key = Tape.key(tensor)
    guard makers[key] == nil else { return }
    makers[key] = .some(nil)
    watched.append(Tape.canonical(tensor))
  }

  /// Follows a variable.
  public func watch(_ variable: VariableResource) {
    watch(variable.handle)
    if !variables.contains(where: { $0 === variable }) { variables.append(variable) }
  }

  func record(
    _ op: Op, inputs: [AnyTensor], outputs: [AnyTensor], attributes: Attributes, scope: String, rule: CustomRule? = nil
  ) {
    if watchesVariables { watchVariables(read: inputs) }
    guard inputs.contains(where: { Tape.carriesGradient($0.dtype) && isTracked($0) }) else { return }
    // What is behind a stopped gradient is a constant to the tape.
    if op === Op.stopGradient { return }
    let entry = Entry(op: op, inputs: inputs, outputs: outputs, attributes: attributes, scope: scope, rule: rule)
    entries[nextEntry] = entry
    for output in outputs where Tape.carriesGradient(output.dtype) { makers[Tape.key(output)] = .some(nextEntry) }
    nextEntry += 1
  }

  private func watchVariables(read inputs: [AnyTensor]) {
    for input in inputs where input.dtype == .resource {
      guard let handle = Tape.canonical(input) as? Tensor,
        let variable = handle.reference(at: 0) as? VariableResource, variable.isTrainable
      else { continue }
      watch(variable)
    }
  }

  static func carriesGradient(_ dtype: DType) -> Bool {
    dtype.isFloating || dtype.isComplex || dtype == .resource || dtype == .variant
  }

  /// Takes over what a gradient has added to a recorded node.
  func amend(_ node: Node) {
    let outputs = node.outputs
    for output in outputs {
      guard case .some(.some(let index)) = makers[Tape.key(output)], let entry = entries[index] else { continue }
      let inputs = entry.inputs + node.inputs.dropFirst(entry.inputs.count).map { $0 as AnyTensor }
      entries[index] = Entry(
        op: entry.op, inputs: inputs, outputs: outputs, attributes: node.attributes, scope: entry.scope, rule: entry.rule)
      for output in outputs where Tape.carriesGradient(output.dtype) { makers[Tape.key(output)] = .some(index) }
      return
    }
  }

  func reset() {
    entries = [:]
    makers = [:]
    watched = []
    variables = []
  }

  func forget(_ entry: Int) { entries[entry] = nil }
}

/// The tapes that are recording, innermost last: the recorder of `ExecutionContext`.
public final class TapeStack: OpRecorder {
  private var tapes: [Tape] = []
  nonisolated(unsafe) private static var shared = TapeStack()

  /// Starts recording.
  public static func push(_ tape: Tape) {
    shared.tapes.append(tape)
    ExecutionContext.recorder = shared
  }

  /// Stops recording. Tapes may end in any order.
  public static func remove(_ tape: Tape) {
    shared.tapes.removeAll { $0 === tape }
    if shared.tapes.isEmpty { ExecutionContext.recorder = ExecutionContext.observer }
  }

  /// The tapes that record now.
  public static var active: [Tape] { ExecutionContext.recorder === shared ? shared.tapes : [] }

  /// Tells the tapes that a gradient has added inputs and outputs to a node that they may have recorded.
  static func amend(_ node: Node) {
    for tape in shared.tapes { tape.amend(node) }
  }

  /// Runs `body` with no tape that was started before it; tapes that it starts itself do record.
  public static func isolated<Result>(_ body: () throws -> Result) rethrows -> Result {
    let saved = (shared.tapes, ExecutionContext.recorder)
    shared.tapes = []
    ExecutionContext.recorder = ExecutionContext.observer
    defer { (shared.tapes, ExecutionContext.recorder) = saved }
    return try body()
  }

  public func record(_ op: Op, inputs: [AnyTensor], outputs: [AnyTensor], attributes: Attributes) throws {
    let scope = TapeStack.scope
    for tape in tapes { tape.record(op, inputs: inputs, outputs: outputs, attributes: attributes, scope: scope) }
    try ExecutionContext.observer?.record(op, inputs: inputs, outputs: outputs, attributes: attributes)
  }

  /// The name scope that gradients of a call made now will stand in, below `gradient_tape`.
  private static var scope: String {
    let scope = (ExecutionContext.graph as? Graph)?.nameScope ?? ""
    guard ExecutionContext.isInOwnScope else { return scope }
    guard let end = scope.lastIndex(of: "/") else { return "" }
    return String(scope[..<end])
  }

  /// Records a call with a gradient of its own.
  public static func record(
    _ op: Op, inputs: [AnyTensor], outputs: [AnyTensor], attributes: Attributes = .none,
    rule: @escaping Tape.CustomRule
  ) {
    let scope = scope
    for tape in active {
      tape.record(op, inputs: inputs, outputs: outputs, attributes: attributes, scope: scope, rule: rule)
    }
  }
}
