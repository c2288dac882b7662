import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// A function traced for one kind of arguments: a graph, what it captures, and how its results are put together.
public final class ConcreteFunctionObject: Object {
  /// The Python function's name.
  public let name: String
  public let parameters: [TracedParameter]
  public let function: ConcreteGraphFunction
  /// How many of the graph's inputs are arguments; the others are captures.
  public let argumentCount: Int
  /// What is captured, in the order of the inputs that stand for it.
  public let capturedInputs: [AnyTensor]
  /// What TensorFlow calls captures: small eager tensors that have become constants of the graph are among them.
  let allCaptures: Captures
  /// The captures, when all of them have values: the function was not traced inside of another that it captures from.
  let capturedValues: [Tensor]?
  let outputs: OutputStructure
  let structuredOutputs: Handle
  /// What the arguments of the quick way must look like; nil when there is no quick way.
  let quickChecks: [QuickCheck]?
  public internal(set) var record: TraceRecord?
  /// The form for gradient tapes, made when one first needs it.
  private var differentiableCall: DifferentiableCall?

  init(
    name: String, parameters: [TracedParameter], function: ConcreteGraphFunction, argumentCount: Int,
    structuredOutputs: Handle, allCaptures: Captures
  ) {
    self.name = name
    // What the function was traced with need not live as long as the trace.
    self.parameters = parameters.map { (parameter: TracedParameter) -> TracedParameter in
      TracedParameter(name: parameter.name, kind: parameter.kind, type: parameter.type, value: .undefined)
    }
    self.function = function
    self.argumentCount = argumentCount
    self.structuredOutputs = structuredOutputs
    self.allCaptures = allCaptures
    outputs = OutputStructure(structuredOutputs)
    let graph = function.graph
    var captured: [AnyTensor] = []
    for input in graph.inputs.dropFirst(argumentCount) {
      if let external = graph.captures.external(for: input) { captured.append(external) }
    }
    capturedInputs = captured
    let values = captured.compactMap { $0 as? Tensor }
    capturedValues = values.count == captured.count ? values : nil
    if case .single = outputs, capturedValues != nil {
      quickChecks = QuickCheck.all(for: parameters)
    } else {
      quickChecks = nil
    }
    super.init(type: .concreteFunction)
  }

  public var graph: FunctionGraph { function.graph }

  // MARK: Running

  /// Runs the function on the tensors of its arguments, in the order of its inputs: at once, or as a node of the graph
  /// that is being traced.
  func callFlat(_ arguments: [AnyTensor]) throws -> [AnyTensor] {
    record?.callCount += 1
    if let graph = ExecutionContext.graph as? Graph { return try addCall(to: graph, arguments) }
    if ExecutionContext.recorder != nil, DifferentiableCall.isWanted(for: arguments + capturedInputs) {
      return try differentiable().call(arguments + capturedInputs)
    }
    return try run(values(of: arguments))
  }

  /// Runs the plan on values.
  func run(_ arguments: [Tensor]) throws -> [Tensor] {
    guard let capturedValues else {
      let lost = capturedInputs.first { $0.isSymbolic } ?? capturedInputs[0]
      throw EagerExecution.outOfScope(lost)
    }
    return try function.run(capturedValues.isEmpty ? arguments : arguments + capturedValues)
  }

  private func values(of arguments: [AnyTensor]) throws -> [Tensor] {
    try arguments.map { (tensor: AnyTensor) throws -> Tensor in
      guard let value = tensor as? Tensor else { throw EagerExecution.outOfScope(tensor) }
      return value
    }
  }

  private func addCall(to graph: Graph, _ arguments: [AnyTensor]) throws -> [AnyTensor] {
    var inputs = try arguments.map { try graph.capture($0, name: nil) }
    for captured in capturedInputs { inputs.append(try graph.capture(captured, name: nil)) }
    if ExecutionContext.recorder != nil, DifferentiableCall.isWanted(for: inputs) {
      return try differentiable().call(inputs)
    }
    let op = function.isStateful ? FunctionCallOps.statefulPartitionedCall : FunctionCallOps.partitionedCall
    return try op.call(inputs, ConcreteFunctionObject.callAttributes(function))
  }

  static func callAttributes(_ function: ConcreteGraphFunction) -> Attributes {
    Attributes([
      "Tout": .types(function.outputTypes), "f": .function(function), "config": .string(""), "config_proto": .string(""),
      "executor_type": .string(""), "_collective_manager_ids": .ints([]),
      "_read_only_resource_inputs": .ints(function.graph.readOnlyResourceInputs),
    ])
  }

  private func differentiable() throws -> DifferentiableCall {
    if let known = differentiableCall { return known }
    let made = try DifferentiableCall(function, name: name)
    differentiableCall = made
    return made
  }

  /// Runs the function for a script: flat tensors in, structured results out.
  func callStructured(_ arguments: [AnyTensor], _ interpreter: Interpreter) throws -> Handle {
    guard let record, TraceLedger.listener != nil else { return try outputs.pack(callFlat(arguments), flows: true, interpreter) }
    let start = Stopwatch.now
    let result = try outputs.pack(callFlat(arguments), flows: true, interpreter)
    TraceLedger.noteCall(record, seconds: Stopwatch.now - start)
    return result
  }

  // MARK: As a script's object

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try call(arguments.handles, arguments.keywordHandles, interpreter).owned
  }

  public override func str(_ interpreter: Interpreter) throws -> String {
    "ConcreteFunction " + (try signatureListing(interpreter))
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    let digits = addressText.dropFirst(2).drop { $0 == "0" }.uppercased()
    return "<ConcreteFunction \(try signatureText(interpreter)) at 0x\(digits)>"
  }
}

extension TypeObject {
  public nonisolated(unsafe) static let concreteFunction: TypeObject = {
    let type = TypeObject.sealed(
      "ConcreteFunction", module: "tensorflow.python.eager.polymorphic_function.concrete_function",
      bases: [.abstractConcreteFunction])
    ConcreteFunctionAttributes.define(on: type)
    return type
  }()
}
