import GraphMessages
import Ops
import Tensors

extension ConcreteGraphFunction {
  /// The function as the library of a graph definition holds it.
  public func definition() -> FunctionDefinition {
    if let importedDefinition { return importedDefinition }
    var builder = FunctionDefinitionBuilder(self)
    return builder.build()
  }
}

/// Builds one `FunctionDef`: the node names of a graph become argument names and `node:output:0` references.
private struct FunctionDefinitionBuilder {
  private let function: ConcreteGraphFunction
  private let graph: FunctionGraph
  private var names = FunctionNames()
  private var definition: FunctionDefinition
  /// How the body refers to a tensor.
  private var references: [SymbolicTensor: String] = [:]
  private var nodeNames: [Node: String] = [:]

  init(_ function: ConcreteGraphFunction) {
    self.function = function
    graph = function.graph
    definition = FunctionDefinition(signature: FunctionDefinition.Signature(name: function.name))
  }

  mutating func build() -> FunctionDefinition {
    // Outputs first: they keep their names, an input of the same name gives way.
    for output in graph.outputs {
      let name = names.argument(from: output.node.name)
      definition.signature.outputs.append(.init(name: name, type: output.dtype.enumName))
    }
    for (index, input) in graph.inputs.enumerated() { addInput(input, index) }
    let inputNodes = Set(graph.inputs.map { (input: SymbolicTensor) -> Node in input.node })
    let body = graph.nodes.filter { (node: Node) -> Bool in !inputNodes.contains(node) }
    for node in body { addReferences(to: node) }
    for node in body { addNode(node) }
    addReturns()
    addAttributes()
    return definition
  }

  private mutating func addInput(_ input: SymbolicTensor, _ index: Int) {
    let name = names.argument(from: input.node.name)
    definition.signature.inputs.append(.init(name: name, type: input.dtype.enumName))
    references[input] = name
    var attributes: [NamedAttribute] = []
    for entry in input.node.attributes.entries {
      if entry.name.hasPrefix("_"), entry.name != ConstantFill.mark {
        attributes.append(NamedAttribute(entry.name, DefinitionBuilder.definition(of: entry.value)))
      } else if let shape = FunctionDefinitionBuilder.shape(entry.name, entry.value, input.dtype) {
        var list = AttributeList()
        list.shapes = [TensorEncoding.shape(shape)]
        attributes.append(NamedAttribute("_output_shapes", .list(list)))
      }
    }
    if attributes.isEmpty { return }
    definition.argumentAttributes.append(.init(index: index, attributes: MapOrder.sorted(attributes)))
  }

  /// The shape that an argument's attributes keep: a placeholder's, or that of an inlined constant.
  private static func shape(_ name: String, _ value: AttributeValue, _ dtype: DType) -> PartialShape? {
    switch value {
    case .shape(let shape) where name == "shape" && dtype != .resource: shape
    case .tensor(let tensor) where name == "value": tensor.partialShape
    default: nil
    }
  }

  private mutating func addReferences(to node: Node) {
    let name = names.unique(node.name)
    nodeNames[node] = name
    var index = 0
    let outputs = node.outputs
    for output in node.op.outputs {
      let count = FunctionDefinitionBuilder.count(of: output, node)
      for element in 0..<count where index < outputs.count {
        references[outputs[index]] = "\(name):\(output.name):\(element)"
        index += 1
      }
    }
  }

  private static func count(of output: Op.Output, _ node: Node) -> Int {
    if let attribute = output.countAttribute { return max(0, node.attributes.int(attribute)) }
    if case .typeList(let attribute) = output.type { return node.attributes.types(attribute).count }
    return 1
  }

  private mutating func addNode(_ node: Node) {
    var inputs = node.inputs.map { (input: SymbolicTensor) -> String in references[input] ?? input.definitionName }
    let controls = node.sortedControlInputs.compactMap { (control: Node) -> String? in nodeNames[control] }
    inputs += controls.map { (name: String) -> String in "^" + name }
    definition.nodes.append(DefinitionBuilder.definition(of: node, name: nodeNames[node] ?? node.name, inputs: inputs))
  }

  private mutating func addReturns() {
    var returns: [FunctionDefinition.NamedText] = []
    for (argument, output) in zip(definition.signature.outputs, graph.outputs) {
      returns.append(.init(argument.name, references[output] ?? output.definitionName))
    }
    definition.returns = MapOrder.sorted(returns)
    let controls = Set(graph.controlOutputs.map { (node: Node) -> String in node.name })
    definition.signature.controlOutputs = controls.sorted()
    let controlReturns = graph.controlOutputs.map { (node: Node) -> FunctionDefinition.NamedText in
      .init(node.name, nodeNames[node] ?? node.name)
    }
    definition.controlReturns = MapOrder.sorted(controlReturns)
  }

  private mutating func addAttributes() {
    definition.signature.isStateful = graph.isStateful
    var attributes = [NamedAttribute("_construction_context", .string(Array("kEagerRuntime".utf8)))]
    for entry in function.attributes.entries {
      attributes.append(NamedAttribute(entry.name, DefinitionBuilder.definition(of: entry.value)))
    }
    definition.attributes = MapOrder.sorted(attributes)
  }
}
