import Diagnostics
import Ops
import Tensors

/// The functions of a definition, made into functions that run when a node first names them.
final class FunctionLibrary {
  private let definitions: [String: FunctionDefinition]
  private var made: [String: ConcreteGraphFunction] = [:]
  /// Functions that are being made, outermost first.
  private var open: [String] = []

  init(_ definition: GraphDefinition) {
    let pairs = definition.functions.map { (each: FunctionDefinition) -> (String, FunctionDefinition) in
      (each.signature.name, each)
    }
    definitions = Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  var decoding: AttributeDecoding {
    AttributeDecoding { (name: String) throws -> ConcreteGraphFunction in try self.function(named: name) }
  }

  /// The function of that name, or nil.
  func function(ifNamed name: String) throws -> ConcreteGraphFunction? {
    definitions[name] == nil ? nil : try function(named: name)
  }

  /// - Throws: `NotFoundError` for a name that is not in the library, and what is wrong with the function.
  func function(named name: String) throws -> ConcreteGraphFunction {
    if let known = made[name] { return known }
    guard let definition = definitions[name] else {
      throw Failure(.notFoundError, "function '\(name)' is not in the graph definition's library")
    }
    guard !open.contains(name) else {
      let path = (open + [name]).joined(separator: " > ")
      throw Failure(.notImplementedError, "functions that call themselves are not supported: \(path)")
    }
    open.append(name)
    defer { open.removeLast() }
    var builder = FunctionBuilder(definition, self)
    let function = try builder.build()
    made[name] = function
    return function
  }
}

/// Builds the graph of one library function. In its body tensors are named `argument` or `node:output:0`.
private struct FunctionBuilder {
  private let definition: FunctionDefinition
  private let library: FunctionLibrary
  private let graph: FunctionGraph
  private var arguments: [String: SymbolicTensor] = [:]
  private var nodes: [String: Node] = [:]

  init(_ definition: FunctionDefinition, _ library: FunctionLibrary) {
    self.definition = definition
    self.library = library
    graph = FunctionGraph(name: definition.signature.name, outer: nil)
  }

  mutating func build() throws -> ConcreteGraphFunction {
    do {
      try addArguments()
      try addNodes()
      try finish()
    } catch var failure as Failure {
      if !failure.message.contains("(in function ") { failure.message += " (in function '\(definition.signature.name)')" }
      throw failure
    }
    let function = ConcreteGraphFunction(name: definition.signature.name, graph: graph)
    for attribute in definition.attributes where attribute.name != "_construction_context" {
      if case .string(let bytes) = attribute.value {
        function.attributes[attribute.name] = .string(String(decoding: bytes, as: UTF8.self))
      }
    }
    function.importedDefinition = definition
    return function
  }

  private mutating func addArguments() throws {
    for (index, argument) in definition.signature.inputs.enumerated() {
      let own = definition.argumentAttributes.first { (each) -> Bool in each.index == index }?.attributes ?? []
      var shape = PartialShape.unknown
      var userName: String?
      for attribute in own {
        switch (attribute.name, attribute.value) {
        case ("_output_shapes", .list(let list)): if let first = list.shapes.first { shape = AttributeDecoding.shape(first) }
        case ("_user_specified_name", .string(let bytes)): userName = String(decoding: bytes, as: UTF8.self)
        default: continue
        }
      }
      let dtype = try AttributeDecoding.dtype(argument.type)
      arguments[argument.name] = try graph.addInput(dtype, shape, name: argument.name, userName: userName)
    }
  }

  private mutating func addNodes() throws {
    // Arguments are no nodes of the body: inputs that name one are left out of the order.
    let ordered = definition.nodes.map { (node: NodeDefinition) -> NodeDefinition in
      var copy = node
      copy.inputs.removeAll { (input: String) -> Bool in arguments[DefinitionOrder.nodeName(input)] != nil }
      return copy
    }
    for index in try DefinitionOrder.indices(of: ordered) { try add(definition.nodes[index]) }
  }

  private mutating func add(_ node: NodeDefinition) throws {
    let op = try OpLookup.op(of: node, library)
    let attributes = try library.decoding.attributes(of: node, op.op).merging(op.attributes)
    var inputs: [SymbolicTensor] = []
    var controls: [Node] = []
    for input in node.inputs {
      if input.hasPrefix("^") {
        // A control edge from an argument says nothing: arguments are there from the start.
        if let control = nodes[String(input.dropFirst())] { controls.append(control) }
      } else {
        inputs.append(try tensor(input))
      }
    }
    let name = try graph.importedName(node.name)
    nodes[node.name] = try graph.addImported(
      op.op, node: node, name: name, inputs: inputs, controls: controls, attributes: attributes)
  }

  private func tensor(_ name: String) throws -> SymbolicTensor {
    if let argument = arguments[name] { return argument }
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let node = nodes[parts[0]] else {
      throw Failure(.valueError, "'\(name)' names no node and no argument")
    }
    let outputs = node.outputs
    let index = parts.count == 3 ? node.outputIndex(parts[1], Int(parts[2]) ?? -1) : parts.count == 2 ? Int(parts[1]) : 0
    guard let index, index >= 0, index < outputs.count else {
      throw Failure(.valueError, "'\(name)' names no output of \(node.op.name)")
    }
    return outputs[index]
  }

  private func finish() throws {
    let returns = Dictionary(
      definition.returns.map { (pair) -> (String, String) in (pair.name, pair.value) }, uniquingKeysWith: { $1 })
    let outputs = try definition.signature.outputs.map { (output) throws -> SymbolicTensor in
      guard let source = returns[output.name] else {
        throw Failure(.valueError, "the result '\(output.name)' is not among 'ret'")
      }
      return try tensor(source)
    }
    let controls = definition.controlReturns.compactMap { (pair) -> Node? in nodes[pair.value] }
    graph.finishImported(outputs: outputs, controlOutputs: controls)
  }
}

extension Node {
  /// The number of an output from its name in the op's declaration and its place in that list.
  fileprivate func outputIndex(_ name: String, _ element: Int) -> Int? {
    var start = 0
    for output in op.outputs {
      let count: Int
      if let attribute = output.countAttribute {
        count = attributes.int(attribute)
      } else if case .typeList(let attribute) = output.type {
        count = attributes.types(attribute).count
      } else {
        count = 1
      }
      if output.name == name { return element >= 0 && element < count ? start + element : nil }
      start += count
    }
    return nil
  }
}
