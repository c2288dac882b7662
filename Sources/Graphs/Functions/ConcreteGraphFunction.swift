import Diagnostics
import Ops
import Tensors

/// A traced graph as a function: what call nodes name, what `f` runs.
///
/// The plan is made at the first run. Inputs are the arguments, then the captures.
public final class ConcreteGraphFunction: GraphFunction, @unchecked Sendable {
  public let name: String
  public let graph: FunctionGraph
  /// Attributes of the function itself (`forward_function_name`, …), printed with its definition.
  public var attributes = Attributes()
  /// The definition that it was read from, which names arguments and results as their writer did.
  var importedDefinition: FunctionDefinition?
  private var compiled: Plan?

  /// - Parameter graph: finished.
  public init(name: String, graph: FunctionGraph) {
    self.name = name
    self.graph = graph
  }

  public var inputTypes: [DType] { graph.inputs.map { (input: SymbolicTensor) -> DType in input.dtype } }
  public var outputTypes: [DType] { graph.outputs.map { (output: SymbolicTensor) -> DType in output.dtype } }
  public var inputShapes: [PartialShape] { graph.inputs.map { (input: SymbolicTensor) -> PartialShape in input.partialShape } }
  public var outputShapes: [PartialShape] {
    graph.outputs.map { (output: SymbolicTensor) -> PartialShape in output.partialShape }
  }
  public var isStateful: Bool { graph.isStateful }

  /// The plan, made when it is first asked for.
  public func plan() throws -> Plan {
    if let compiled { return compiled }
    let plan = try Plan(graph, name: name)
    compiled = plan
    return plan
  }

  public func run(_ inputs: [Tensor]) throws -> [Tensor] { try plan().run(inputs) }
}
