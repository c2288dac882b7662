import Diagnostics
import Ops
import Tensors

extension Graph {
  /// The name that a node of a definition gets: its own, made unique, whatever scope is open.
  final func importedName(_ name: String) throws -> String {
    guard NameTable.isValidNodeName(name) else { throw NameTable.invalidNodeName(name) }
    _ = names.enter("")
    defer { names.leave() }
    return names.unique(name)
  }

  /// Adds a node of a definition: complete attributes, checked dtypes, control inputs as they stand.
  final func addImported(
    _ op: Op, node: NodeDefinition, name: String, inputs: [SymbolicTensor], controls: [Node], attributes: Attributes
  ) throws -> Node {
    let types = inputs.map { (input: SymbolicTensor) -> DType in input.dtype }
    let resolved = op.resolved(attributes, inputTypes: types)
    for attribute in op.attributes where resolved[attribute.name] == nil {
      throw Failure(
        .valueError, "NodeDef missing attr '\(attribute.name)' from \(op.definitionText); NodeDef: {{node \(name)}}")
    }
    try checkTypes(op, node, name, inputs, resolved)
    let outputTypes = try op.outputTypes(resolved, inputTypes: types)
    // Scopes of control dependencies that are open around the import are for what it adds, too.
    let made = try addNode(op, inputs: inputs, attributes: resolved, dtypes: outputTypes, name: name + "/")
    made.addControlInputs(controls)
    return made
  }

  private final func checkTypes(
    _ op: Op, _ node: NodeDefinition, _ name: String, _ inputs: [SymbolicTensor], _ attributes: Attributes
  ) throws {
    let bound = op.bound(inputCount: inputs.count, attributes)
    let taken = bound.last?.range.upperBound ?? 0
    let isComplete = bound.allSatisfy { (each: Op.BoundInput) -> Bool in each.input.isList || each.range.count == 1 }
    guard taken == inputs.count, isComplete else {
      throw Failure(
        .valueError, "NodeDef expected inputs '\(op.inputs.map { $0.name }.joined(separator: ", "))' do not match "
          + "\(inputs.count) inputs specified; \(op.definitionText); NodeDef: {{node \(name)}}")
    }
    for item in bound {
      for (offset, index) in item.range.enumerated() {
        guard let expected = expectedType(item.input, offset, attributes), expected != inputs[index].dtype else { continue }
        throw Failure(
          .valueError,
          "Input \(index) of node \(name) was passed \(inputs[index].dtype.kernelName) from \(inputs[index].name) "
            + "incompatible with expected \(expected.kernelName).")
      }
    }
  }

  private final func expectedType(_ input: Op.Input, _ offset: Int, _ attributes: Attributes) -> DType? {
    switch input.type {
    case .fixed(let dtype): return dtype
    case .attribute(let name): return attributes.type(name)
    case .typeList(let name):
      let types = attributes.types(name)
      return offset < types.count ? types[offset] : nil
    }
  }
}
