import Diagnostics
import Ops
import Tensors

/// The graph of a function while and after it is traced: inputs, outputs, captures, and the order of its side effects.
///
/// Make one inside of the graph or eager context that calls it, trace with it as `ExecutionContext.graph`, hand results
/// to `markAsReturn`, then `finish`.
public final class FunctionGraph: Graph, @unchecked Sendable {
  public let name: String
  /// Arguments, then the placeholders of captures once `finish` has run.
  public private(set) var inputs: [SymbolicTensor] = []
  public private(set) var outputs: [SymbolicTensor] = []
  /// Nodes that must run although no output may need them.
  public private(set) var controlOutputs: [Node] = []
  /// What the function uses from outside, in the order of first use.
  public private(set) var captures = Captures()
  /// Whether it is a branch or a loop's condition or body.
  public let isControlFlow: Bool
  private weak var outer: Graph?
  var returned: [SymbolicTensor] = []
  private var isFinished = false

  /// Asked first when a tensor from outside is used; nil leaves the capture to the graph. For gradients of loops, whose
  /// bodies take some tensors off lists.
  public var captureRule: ((SymbolicTensor, String?) throws -> SymbolicTensor?)?

  /// Is told of each new capture: the gradient tape treats the placeholder as its external tensor.
  nonisolated(unsafe) public static var captureObserver: ((AnyTensor, SymbolicTensor) -> Void)? = nil

  /// - Parameters:
  ///   - outer: the graph that is being traced around this one; nil when eager code calls the function.
  ///   - isControlFlow: a branch or loop part: it starts in the name scope that is open in `outer`.
  ///   - nameScope: the scope that it starts in, if another one.
  public init(name: String, outer: Graph?, isControlFlow: Bool = false, nameScope: String? = nil) {
    self.name = name
    self.outer = outer
    self.isControlFlow = isControlFlow
    super.init(nameScope: nameScope ?? (isControlFlow ? outer?.nameScope ?? "" : ""))
    TensorCounter.useDefaultGraph()
    TensorCounter.skip(1)
  }

  public override var outerGraph: Graph? { outer }

  // MARK: Inputs

  /// Adds an argument.
  ///
  /// - Parameters:
  ///   - name: the node's name before uniquifying; one that can't be a node name gives `Placeholder`.
  ///   - userName: what the script calls it, recorded as `_user_specified_name`; nil for none.
  @discardableResult
  public func addInput(
    _ dtype: DType, _ shape: PartialShape, name: String, userName: String?
  ) throws -> SymbolicTensor {
    let placeholder = try makePlaceholder(dtype, shape, name: name, userName: userName)
    inputs.append(placeholder)
    return placeholder
  }

  func makePlaceholder(
    _ dtype: DType, _ shape: PartialShape, name: String, userName: String?
  ) throws -> SymbolicTensor {
    // Captures are made in the middle of a script's control scopes, but wait for nothing.
    enterNoControlDependencies()
    defer { leaveControlDependencies() }
    var attributes = Attributes(["dtype": .type(dtype), "shape": .shape(shape)])
    if let userName { attributes["_user_specified_name"] = .string(userName) }
    let usable = NameTable.isValidNodeName(name) ? name : "Placeholder"
    let node = try addNode(GraphOps.placeholder, inputs: [], attributes: attributes, dtypes: [dtype], name: usable)
    return node.outputs[0]
  }

  /// Replaces inputs and captures, for loops that pair the captures of condition and body.
  public func resetInputs(_ inputs: [SymbolicTensor], captures: Captures) {
    self.inputs = inputs
    self.captures = captures
  }

  /// Records that `placeholder`, made by the caller, stands for `external`, and appends it to the inputs.
  public func addCapture(_ external: AnyTensor, placeholder: SymbolicTensor) {
    captures.add(external: external, internal: placeholder)
    if !inputs.contains(where: { (input: SymbolicTensor) -> Bool in input === placeholder }) {
      inputs.append(placeholder)
    }
    if external.dtype == .resource { placeholder.capturedResource = external }
    FunctionGraph.captureObserver?(external, placeholder)
  }

  // MARK: Captures

  /// The largest eager tensor that becomes a constant instead of an input, in elements.
  private static let inlinedElements = 128

  /// The tensor of this graph that stands for one from outside: a constant for small eager ones, else a placeholder.
  ///
  /// - Throws: `InaccessibleTensorError` for a tensor of a graph inside of this one, `TypeError` for one whose graph has
  ///   nothing to do with this one.
  public override func captured(_ tensor: AnyTensor, name: String?) throws -> SymbolicTensor {
    // A capture without a name takes a number, even if the tensor has been captured before.
    let number = name == nil && !tensor.isSymbolic ? UniqueNumber.next() : nil
    if let known = captures.internal(for: tensor) { return known }
    if tensor.isSymbolic {
      let symbolic = unsafeDowncast(tensor, to: SymbolicTensor.self)
      if let captureRule, let made = try captureRule(symbolic, name) { return made }
      try checkScope(symbolic)
      return try capturePlaceholder(tensor, name: name ?? symbolic.node.name)
    }
    let value = unsafeDowncast(tensor, to: Tensor.self)
    let name = name ?? String(number ?? UniqueNumber.next())
    guard !value.dtype.isObject || value.dtype == .string, value.elementCount <= FunctionGraph.inlinedElements else {
      return try capturePlaceholder(tensor, name: name)
    }
    enterNoControlDependencies()
    defer { leaveControlDependencies() }
    let constant = try constantNode(value, name: name)
    captures.add(external: tensor, internal: constant)
    FunctionGraph.captureObserver?(tensor, constant)
    return constant
  }

  private func capturePlaceholder(_ tensor: AnyTensor, name: String) throws -> SymbolicTensor {
    let placeholder = try makePlaceholder(tensor.dtype, tensor.partialShape, name: name, userName: name)
    if tensor.dtype == .resource { placeholder.capturedResource = tensor }
    captures.add(external: tensor, internal: placeholder)
    FunctionGraph.captureObserver?(tensor, placeholder)
    return placeholder
  }

  /// Throws unless `tensor` lives in one of the graphs around this one.
  private func checkScope(_ tensor: SymbolicTensor) throws {
    guard let home = tensor.graph else { throw EagerExecution.outOfScope(tensor) }
    var graph: Graph? = outer
    while let current = graph {
      if current === home { return }
      graph = current.outerGraph
    }
    graph = home
    while let current = graph {
      if current === self { throw inaccessible(tensor, home) }
      graph = current.outerGraph
    }
    throw EagerExecution.outOfScope(tensor)
  }

  private func inaccessible(_ tensor: SymbolicTensor, _ home: Graph) -> Failure {
    let homeName = (home as? FunctionGraph)?.name ?? "the main graph"
    var text = "\(tensor.errorText) is out of scope and cannot be used here. Use return values, explicit Python locals or "
    text += "TensorFlow collections to access it.\n"
    text += "Please see https://www.tensorflow.org/guide/function#all_outputs_of_a_tffunction_must_be_return_values "
    text += "for more information.\n\n\(tensor.errorText) was defined here:\n"
    if let place = tensor.node.place { text += "    File \"\(place.file.name)\", line \(place.lineNumber)\n" }
    text += "\nThe tensor \(tensor.errorText) cannot be accessed from FuncGraph(name=\(name), id=\(identity(self))), "
    text += "because it was defined in FuncGraph(name=\(homeName), id=\(identity(home))), which is out of scope."
    return Failure(.inaccessibleTensorError, text)
  }

  /// What Python's `id` of a graph is here.
  private func identity(_ graph: Graph) -> Int { Int(bitPattern: Unmanaged.passUnretained(graph).toOpaque()) }

  // MARK: Outputs

  /// An `Identity` of a result, which the function's side effects will run before.
  public func markAsReturn(_ tensor: AnyTensor) throws -> SymbolicTensor {
    let identity = try call(GraphOps.identity, [tensor], .none, name: nil)[0]
    let symbolic = unsafeDowncast(identity, to: SymbolicTensor.self)
    returned.append(symbolic)
    return symbolic
  }

  /// Ends the trace: orders the side effects and fixes inputs and outputs.
  ///
  /// - Parameter outputs: in the order of the flat results; tensors from outside are captured.
  public func finish(outputs: [AnyTensor]) throws {
    self.outputs = try outputs.map { (tensor: AnyTensor) throws -> SymbolicTensor in
      tensor.isSymbolic && unsafeDowncast(tensor, to: SymbolicTensor.self).graph === self
        ? unsafeDowncast(tensor, to: SymbolicTensor.self) : try captured(tensor, name: nil)
    }
    if !isFinished { controlOutputs = try addAutomaticControlDependencies() }
    isFinished = true
    appendCaptures()
  }

  /// Fixes the results of a graph that was read from a definition: its side effects are in order already.
  func finishImported(outputs: [SymbolicTensor], controlOutputs: [Node]) {
    self.outputs = outputs
    self.controlOutputs = controlOutputs
    isFinished = true
  }

  /// Replaces the outputs, for functions that a gradient extends.
  public func replaceOutputs(_ outputs: [SymbolicTensor]) { self.outputs = outputs }

  /// Puts the placeholders of captures behind the arguments.
  public func appendCaptures() {
    for placeholder in captures.internals
    where !inputs.contains(where: { (input: SymbolicTensor) -> Bool in input === placeholder }) {
      inputs.append(placeholder)
    }
  }

  /// Whether a stateful op is among the nodes.
  public var isStateful: Bool {
    nodes.contains { (node: Node) -> Bool in node.op.isStateful }
  }
}

/// The tensors that a function uses from outside, with what stands for them inside, in the order of first use.
public struct Captures {
  public private(set) var externals: [AnyTensor] = []
  public private(set) var internals: [SymbolicTensor] = []
  private var indices: [ObjectIdentifier: Int] = [:]

  public init() {}

  public var count: Int { externals.count }

  /// What stands for `external` inside, or nil.
  public func `internal`(for external: AnyTensor) -> SymbolicTensor? {
    indices[ObjectIdentifier(external)].map { (index: Int) -> SymbolicTensor in internals[index] }
  }

  /// What `internal` stands for, or nil.
  public func external(for internal: SymbolicTensor) -> AnyTensor? {
    internals.firstIndex { (each: SymbolicTensor) -> Bool in each === `internal` }
      .map { (index: Int) -> AnyTensor in externals[index] }
  }

  public mutating func add(external: AnyTensor, internal: SymbolicTensor) {
    if let known = indices[ObjectIdentifier(external)] {
      internals[known] = `internal`
      return
    }
    indices[ObjectIdentifier(external)] = externals.count
    externals.append(external)
    internals.append(`internal`)
  }
}
