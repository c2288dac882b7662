/// Writes a graph definition as text, byte for byte as `str(graph_def)` is in TensorFlow 2.21.
///
/// Fields stand in the order of their numbers in the message definitions, two spaces deeper in each message.
struct DefinitionWriter {
  private(set) var text = ""
  private var indentation = ""

  mutating func write(_ graph: GraphDefinition) {
    for node in graph.nodes { message("node") { $0.write(node) } }
    if !graph.functions.isEmpty {
      message("library") { (writer: inout DefinitionWriter) -> Void in
        for function in graph.functions { writer.message("function") { $0.write(function) } }
      }
    }
    message("versions") { (writer: inout DefinitionWriter) -> Void in
      if graph.versions.producer != 0 { writer.field("producer", String(graph.versions.producer)) }
      if graph.versions.minConsumer != 0 { writer.field("min_consumer", String(graph.versions.minConsumer)) }
    }
  }

  mutating func write(_ node: NodeDefinition) {
    string("name", node.name)
    string("op", node.op)
    for input in node.inputs { string("input", input) }
    if !node.device.isEmpty { string("device", node.device) }
    write(node.attributes)
    if let fullType = node.fullType { message("experimental_type") { $0.write(fullType) } }
  }

  private mutating func write(_ type: FullType) {
    field("type_id", type.id)
    for argument in type.arguments { message("args") { $0.write(argument) } }
  }

  mutating func write(_ function: FunctionDefinition) {
    message("signature") { $0.write(function.signature) }
    for node in function.nodes { message("node_def") { $0.write(node) } }
    for entry in function.returns { pair("ret", entry) }
    write(function.attributes)
    for entry in function.controlReturns { pair("control_ret", entry) }
    for argument in function.argumentAttributes {
      message("arg_attr") { (writer: inout DefinitionWriter) -> Void in
        writer.field("key", String(argument.index))
        writer.message("value") { $0.write(argument.attributes) }
      }
    }
  }

  private mutating func write(_ signature: FunctionDefinition.Signature) {
    string("name", signature.name)
    for argument in signature.inputs { message("input_arg") { $0.write(argument) } }
    for argument in signature.outputs { message("output_arg") { $0.write(argument) } }
    if signature.isStateful { field("is_stateful", "true") }
    for name in signature.controlOutputs { string("control_output", name) }
  }

  private mutating func write(_ argument: FunctionDefinition.Argument) {
    string("name", argument.name)
    field("type", argument.type)
    if let fullType = argument.fullType { message("experimental_full_type") { $0.write(fullType) } }
  }

  private mutating func pair(_ name: String, _ entry: FunctionDefinition.NamedText) {
    message(name) { (writer: inout DefinitionWriter) -> Void in
      writer.string("key", entry.name)
      writer.string("value", entry.value)
    }
  }

  // MARK: Attributes

  private mutating func write(_ attributes: [NamedAttribute]) {
    for attribute in attributes {
      message("attr") { (writer: inout DefinitionWriter) -> Void in
        writer.string("key", attribute.name)
        writer.message("value") { $0.write(attribute.value) }
      }
    }
  }

  private mutating func write(_ value: AttributeDefinition) {
    switch value {
    case .string(let bytes): self.bytes("s", bytes)
    case .int(let number): field("i", String(number))
    case .float(let number): field("f", FloatText.shortest(number))
    case .bool(let truth): field("b", truth ? "true" : "false")
    case .type(let name): field("type", name)
    case .shape(let shape): message("shape") { $0.write(shape) }
    case .tensor(let tensor): message("tensor") { $0.write(tensor) }
    case .list(let list): message("list") { $0.write(list) }
    case .placeholder(let name): string("placeholder", name)
    case .function(let name, let attributes):
      message("func") { (writer: inout DefinitionWriter) -> Void in
        writer.string("name", name)
        writer.write(attributes)
      }
    }
  }

  private mutating func write(_ list: AttributeList) {
    for value in list.strings { bytes("s", value) }
    for value in list.ints { field("i", String(value)) }
    for value in list.floats { field("f", FloatText.shortest(value)) }
    for value in list.bools { field("b", value ? "true" : "false") }
    for value in list.types { field("type", value) }
    for value in list.shapes { message("shape") { $0.write(value) } }
    for value in list.tensors { message("tensor") { $0.write(value) } }
    for name in list.functions { message("func") { $0.string("name", name) } }
  }

  private mutating func write(_ shape: ShapeDefinition) {
    for dim in shape.dims {
      message("dim") { (writer: inout DefinitionWriter) -> Void in
        if dim != 0 { writer.field("size", String(dim)) }
      }
    }
    if shape.isRankUnknown { field("unknown_rank", "true") }
  }

  private mutating func write(_ tensor: TensorDefinition) {
    field("dtype", tensor.dtype)
    message("tensor_shape") { $0.write(tensor.shape) }
    switch tensor.values {
    case .none: break
    case .content(let content): bytes("tensor_content", content)
    case .halves(let values): fields("half_val", values)
    case .floats(let values): for value in values { field("float_val", FloatText.shortest(value)) }
    case .doubles(let values): for value in values { field("double_val", FloatText.shortest(value)) }
    case .ints(let values): fields("int_val", values)
    case .strings(let values): for value in values { bytes("string_val", value) }
    case .complexFloats(let values): for value in values { field("scomplex_val", FloatText.shortest(value)) }
    case .longs(let values): fields("int64_val", values)
    case .bools(let values): for value in values { field("bool_val", value ? "true" : "false") }
    case .complexDoubles(let values): for value in values { field("dcomplex_val", FloatText.shortest(value)) }
    case .unsigned(let values): fields("uint32_val", values)
    case .unsignedLongs(let values): for value in values { field("uint64_val", String(value)) }
    }
  }

  // MARK: Fields

  private mutating func message(_ name: String, _ body: (inout DefinitionWriter) -> Void) {
    text += indentation
    text += name
    text += " {\n"
    indentation += "  "
    body(&self)
    indentation.removeLast(2)
    text += indentation
    text += "}\n"
  }

  private mutating func field(_ name: String, _ value: String) {
    text += indentation
    text += name
    text += ": "
    text += value
    text += "\n"
  }

  private mutating func fields(_ name: String, _ values: [Int]) {
    for value in values { field(name, String(value)) }
  }

  private mutating func string(_ name: String, _ value: String) { bytes(name, Array(value.utf8)) }

  private mutating func bytes(_ name: String, _ value: [UInt8]) { field(name, TextEscapes.quoted(value)) }
}

extension GraphDefinition {
  /// The text that `print(graph_def)` shows, without the newline that `print` adds.
  public var text: String {
    var writer = DefinitionWriter()
    writer.write(self)
    return writer.text
  }
}

extension NodeDefinition {
  /// The text that `print(node_def)` shows, without the newline that `print` adds.
  public var text: String {
    var writer = DefinitionWriter()
    writer.write(self)
    return writer.text
  }
}
