import GraphMessages
import Ops
import Tensors

extension Graph {
  /// The graph with all functions that it calls: `graph.as_graph_def()`.
  public func graphDefinition() -> GraphDefinition {
    var definition = GraphDefinition()
    definition.nodes = nodes.map { (node: Node) -> NodeDefinition in DefinitionBuilder.definition(of: node) }
    let library = functionLibrary()
    definition.functions = library.map { (function: ConcreteGraphFunction) -> FunctionDefinition in
      function.definition()
    }
    definition.versions.producer = Graph.producerVersion
    if !library.isEmpty { definition.versions.minConsumer = Graph.functionConsumerVersion }
    return definition
  }

  /// The version of graph definitions that TensorFlow 2.21 writes.
  static let producerVersion = 2474
  /// The oldest TensorFlow version number that understands function libraries.
  static let functionConsumerVersion = 12

  /// The functions that the graph calls, and those that they call, by name.
  public func functionLibrary() -> [ConcreteGraphFunction] {
    var found: [String: ConcreteGraphFunction] = [:]
    collectFunctions(into: &found)
    return found.values.sorted { (a: ConcreteGraphFunction, b: ConcreteGraphFunction) -> Bool in a.name < b.name }
  }

  private func collectFunctions(into found: inout [String: ConcreteGraphFunction]) {
    for function in functions {
      guard let concrete = function as? ConcreteGraphFunction, found[concrete.name] == nil else { continue }
      found[concrete.name] = concrete
      concrete.graph.collectFunctions(into: &found)
    }
  }
}

/// Makes definitions of nodes.
enum DefinitionBuilder {
  /// A node of a main graph: inputs are `x`, `x:1`, `^x`.
  static func definition(of node: Node) -> NodeDefinition {
    var inputs = node.inputs.map { (input: SymbolicTensor) -> String in input.definitionName }
    inputs += node.sortedControlInputs.map { (control: Node) -> String in "^" + control.name }
    return definition(of: node, name: node.name, inputs: inputs)
  }

  static func definition(of node: Node, name: String, inputs: [String]) -> NodeDefinition {
    var definition = NodeDefinition(name: name, op: node.op.name)
    definition.inputs = inputs
    let attributes = node.attributes.entries.compactMap { (entry: (name: String, value: AttributeValue)) -> NamedAttribute? in
      attribute(entry.name, entry.value, node)
    }
    definition.attributes = MapOrder.sorted(attributes)
    definition.fullType = FullType(of: node)
    return definition
  }

  private static func attribute(_ name: String, _ value: AttributeValue, _ node: Node) -> NamedAttribute? {
    if name == ConstantFill.mark { return nil }
    if name == "config_proto", case .string("") = value {
      return NamedAttribute(name, .string(CallConfiguration.bytes))
    }
    if case .tensor(let tensor) = value {
      let isFilled = ConstantFill.isFilled(node, tensor)
      return NamedAttribute(name, .tensor(TensorEncoding.definition(of: tensor, isFilled: isFilled)))
    }
    return NamedAttribute(name, definition(of: value))
  }

  static func definition(of value: AttributeValue) -> AttributeDefinition {
    var list = AttributeList()
    switch value {
    case .int(let value): return .int(value)
    case .float(let value): return .float(value)
    case .bool(let value): return .bool(value)
    case .string(let value): return .string(Array(value.utf8))
    case .type(let dtype): return .type(dtype.enumName)
    case .shape(let shape): return .shape(TensorEncoding.shape(shape))
    case .tensor(let tensor): return .tensor(TensorEncoding.definition(of: tensor, isFilled: false))
    case .function(let function): return .function(function.name, [])
    case .ints(let values): list.ints = values
    case .floats(let values): list.floats = values
    case .bools(let values): list.bools = values
    case .strings(let values): list.strings = values.map { (value: String) -> [UInt8] in Array(value.utf8) }
    case .types(let dtypes): list.types = dtypes.map { (dtype: DType) -> String in dtype.enumName }
    case .shapes(let shapes): list.shapes = shapes.map(TensorEncoding.shape)
    case .functions(let functions): list.functions = functions.map { (function: any GraphFunction) -> String in function.name }
    }
    return .list(list)
  }
}

/// Which constants were made by filling a shape with one value: their definition holds that value once.
public enum ConstantFill {
  /// The attribute that marks such a constant; it is not printed.
  static let mark = "_filled"

  /// Names that TensorFlow gives to filled constants only.
  private static let names: Set<String> = ["zeros", "zeros_like", "ones", "ones_like"]

  static func isFilled(_ node: Node, _ tensor: Tensor) -> Bool {
    guard tensor.elementCount > 1, !tensor.dtype.isObject else { return false }
    guard node.attributes.bool(mark) || names.contains(baseName(node.name)) else { return false }
    return isUniform(tensor)
  }

  /// The last part of a name, without the number that made it unique.
  private static func baseName(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let mark = last.lastIndex(of: "_"), Int(last[last.index(after: mark)...]) != nil else { return last }
    return String(last[..<mark])
  }

  private static func isUniform(_ tensor: Tensor) -> Bool {
    let size = tensor.dtype.byteSize
    let bytes = UnsafeRawBufferPointer(start: tensor.pointer, count: tensor.byteCount)
    for index in size..<bytes.count where bytes[index] != bytes[index - size] { return false }
    return true
  }
}

/// What TensorFlow writes into every function call: a `ConfigProto` that counts one CPU and no GPU.
enum CallConfiguration {
  static let bytes: [UInt8] = {
    let devices: [UInt8] = [0x0A, 0x07, 0x0A, 0x03, 0x43, 0x50, 0x55, 0x10, 0x01, 0x0A, 0x07, 0x0A, 0x03, 0x47, 0x50, 0x55, 0x10, 0]
    let rest: [UInt8] = [0x32, 0x02, 0x4A, 0, 0x38, 0x01, 0x82, 0x01, 0, 0x92, 0x01, 0x02, 0x4A, 0]
    return devices + rest
  }()
}

extension FullType {
  /// What the node's outputs hold, for the ops whose declaration says so in TensorFlow.
  init?(of node: Node) {
    switch node.op.name {
    case "Shape":
      let dtype = node.attributes.type("out_type") ?? .int32
      self.init("TFT_PRODUCT", [FullType("TFT_SHAPE_TENSOR", [FullType(dtype)])])
    case "TensorListReserve", "EmptyTensorList", "TensorListFromTensor", "TensorListPushBack", "TensorListSetItem":
      guard let dtype = node.attributes.type("element_dtype") else { return nil }
      self.init("TFT_PRODUCT", [FullType("TFT_ARRAY", [FullType("TFT_TENSOR", [FullType(dtype)])])])
    default: return nil
    }
  }

  private init(_ dtype: DType) { self.init("TFT_" + dtype.enumName.dropFirst(3)) }
}
