import Diagnostics

extension GraphDefinition {
  /// Reads the text form of a `GraphDef`, as `print(graph_def)` writes it. Fields that the model doesn't hold (debug
  /// information) are passed over.
  ///
  /// - Throws: `ValueError` with the line of what can't be read.
  public init(parsing text: String) throws {
    self.init()
    let message = try TextMessage.parse(text)
    nodes = try message.messages("node").map { (each: TextMessage) throws -> NodeDefinition in
      try DefinitionReader.node(each)
    }
    for library in message.messages("library") {
      functions += try library.messages("function").map(DefinitionReader.function)
    }
    if let versions = message.message("versions") {
      self.versions.producer = try versions.int("producer")
      self.versions.minConsumer = try versions.int("min_consumer")
    }
  }
}

/// From the tree of a text to the model.
private enum DefinitionReader {
  static func node(_ message: TextMessage) throws -> NodeDefinition {
    var node = NodeDefinition(name: message.string("name"), op: message.string("op"))
    node.inputs = message.strings("input")
    node.device = message.string("device")
    node.attributes = try attributes(message, "attr")
    node.fullType = message.message("experimental_type").map(fullType)
    return node
  }

  private static func fullType(_ message: TextMessage) -> FullType {
    FullType(message.word("type_id") ?? "TFT_UNSET", message.messages("args").map(fullType))
  }

  static func function(_ message: TextMessage) throws -> FunctionDefinition {
    var function = FunctionDefinition(signature: signature(message.message("signature") ?? TextMessage()))
    function.nodes = try message.messages("node_def").map(node)
    function.returns = pairs(message, "ret")
    function.attributes = try attributes(message, "attr")
    function.controlReturns = pairs(message, "control_ret")
    for entry in message.messages("arg_attr") {
      let value = try attributes(entry.message("value") ?? TextMessage(), "attr")
      function.argumentAttributes.append(.init(index: try entry.int("key"), attributes: value))
    }
    return function
  }

  private static func signature(_ message: TextMessage) -> FunctionDefinition.Signature {
    var signature = FunctionDefinition.Signature(name: message.string("name"))
    signature.inputs = message.messages("input_arg").map(argument)
    signature.outputs = message.messages("output_arg").map(argument)
    signature.isStateful = message.bools("is_stateful").first ?? false
    signature.controlOutputs = message.strings("control_output")
    return signature
  }

  private static func argument(_ message: TextMessage) -> FunctionDefinition.Argument {
    var argument = FunctionDefinition.Argument(
      name: message.string("name"), type: message.word("type") ?? "DT_INVALID")
    argument.fullType = message.message("experimental_full_type").map(fullType)
    return argument
  }

  private static func pairs(_ message: TextMessage, _ name: String) -> [FunctionDefinition.NamedText] {
    message.messages(name).map { (entry: TextMessage) -> FunctionDefinition.NamedText in
      .init(entry.string("key"), entry.string("value"))
    }
  }

  static func attributes(_ message: TextMessage, _ name: String) throws -> [NamedAttribute] {
    try message.messages(name).map { (entry: TextMessage) throws -> NamedAttribute in
      NamedAttribute(entry.string("key"), try value(entry.message("value") ?? TextMessage()))
    }
  }

  private static func value(_ message: TextMessage) throws -> AttributeDefinition {
    guard let field = message.fields.first else { return .placeholder("") }
    switch field.name {
    case "s": return .string(message.byteStrings("s").first ?? [])
    case "i": return .int(try message.int("i"))
    case "f": return .float(try message.floats("f").first ?? 0)
    case "b": return .bool(message.bools("b").first ?? false)
    case "type": return .type(message.word("type") ?? "DT_INVALID")
    case "shape": return .shape(try shape(message.message("shape") ?? TextMessage()))
    case "tensor": return .tensor(try tensor(message.message("tensor") ?? TextMessage()))
    case "list": return .list(try list(message.message("list") ?? TextMessage()))
    case "func":
      let function = message.message("func") ?? TextMessage()
      return .function(function.string("name"), try attributes(function, "attr"))
    case "placeholder": return .placeholder(message.string("placeholder"))
    default: throw Failure(.valueError, "Message type \"tensorflow.AttrValue\" has no field named \"\(field.name)\".")
    }
  }

  private static func list(_ message: TextMessage) throws -> AttributeList {
    var list = AttributeList()
    list.strings = message.byteStrings("s")
    list.ints = try message.ints("i")
    list.floats = try message.floats("f")
    list.bools = message.bools("b")
    list.types = message.words("type")
    list.shapes = try message.messages("shape").map(shape)
    list.tensors = try message.messages("tensor").map(tensor)
    list.functions = message.messages("func").map { (each: TextMessage) -> String in each.string("name") }
    return list
  }

  private static func shape(_ message: TextMessage) throws -> ShapeDefinition {
    var shape = ShapeDefinition()
    shape.dims = try message.messages("dim").map { (each: TextMessage) throws -> Int in try each.int("size") }
    shape.isRankUnknown = message.bools("unknown_rank").first ?? false
    return shape
  }

  private static func tensor(_ message: TextMessage) throws -> TensorDefinition {
    var tensor = TensorDefinition(
      dtype: message.word("dtype") ?? "DT_INVALID", shape: try shape(message.message("tensor_shape") ?? TextMessage()))
    for field in message.fields {
      if let values = try values(field.name, message) {
        tensor.values = values
        break
      }
    }
    return tensor
  }

  private static func values(_ name: String, _ message: TextMessage) throws -> TensorDefinition.Values? {
    switch name {
    case "tensor_content": return .content(message.byteStrings(name).first ?? [])
    case "half_val": return .halves(try message.ints(name))
    case "float_val": return .floats(try message.floats(name))
    case "double_val": return .doubles(try message.doubles(name))
    case "int_val": return .ints(try message.ints(name))
    case "string_val": return .strings(message.byteStrings(name))
    case "scomplex_val": return .complexFloats(try message.floats(name))
    case "int64_val": return .longs(try message.ints(name))
    case "bool_val": return .bools(message.bools(name))
    case "dcomplex_val": return .complexDoubles(try message.doubles(name))
    case "uint32_val": return .unsigned(try message.ints(name))
    case "uint64_val":
      return .unsignedLongs(
        try message.words(name).map { (word: String) throws -> UInt64 in
          guard let value = UInt64(word) else { throw TextMessage.notA("integer", word) }
          return value
        })
    default: return nil
    }
  }
}
