import GraphMessages

extension GraphDefinition {
  /// The definition as the generated message.
  public var message: ProtoGraphDef {
    var message = ProtoGraphDef()
    message.node = nodes.map(MessageWriter.node)
    if !functions.isEmpty { message.library.function = functions.map(MessageWriter.function) }
    message.versions = ProtoVersionDef()
    message.versions.producer = Int32(truncatingIfNeeded: versions.producer)
    message.versions.minConsumer = Int32(truncatingIfNeeded: versions.minConsumer)
    return message
  }

  /// The text that `print(graph_def)` shows, without the newline that `print` adds.
  public var text: String { MessageText.text(of: MessageSchemas.graphDef.tree(of: message)) }

  /// The binary form, in which equal definitions have equal bytes.
  public func serialized() throws -> [UInt8] { try MessageBytes.serialized(message) }
}

extension NodeDefinition {
  /// The node as the generated message.
  public var message: ProtoNodeDef { MessageWriter.node(self) }

  /// The text that `print(node_def)` shows, without the newline that `print` adds.
  public var text: String { MessageText.text(of: MessageSchemas.nodeDef.tree(of: message)) }
}

extension FunctionDefinition {
  /// The function as the generated message.
  public var message: ProtoFunctionDef { MessageWriter.function(self) }
}

extension TensorDefinition {
  /// The tensor as the generated message.
  public var message: ProtoTensorProto { MessageWriter.tensor(self) }
}

/// From the model to generated messages.
private enum MessageWriter {
  static func node(_ node: NodeDefinition) -> ProtoNodeDef {
    var message = ProtoNodeDef()
    message.name = node.name
    message.op = node.op
    message.input = node.inputs
    message.device = node.device
    message.attr = attributes(node.attributes)
    if let fullType = node.fullType { message.experimentalType = self.fullType(fullType) }
    return message
  }

  private static func fullType(_ type: FullType) -> ProtoFullTypeDef {
    var message = ProtoFullTypeDef()
    message.typeID = ProtoFullTypeId(rawValue: EnumNames.fullTypeId.number(of: type.id) ?? 0) ?? .tftUnset
    message.args = type.arguments.map(fullType)
    return message
  }

  static func function(_ function: FunctionDefinition) -> ProtoFunctionDef {
    var message = ProtoFunctionDef()
    message.signature = signature(function.signature)
    message.nodeDef = function.nodes.map(node)
    message.ret = texts(function.returns)
    message.attr = attributes(function.attributes)
    message.controlRet = texts(function.controlReturns)
    for argument in function.argumentAttributes {
      var entry = ProtoFunctionDef.ArgAttrs()
      entry.attr = attributes(argument.attributes)
      message.argAttr[UInt32(truncatingIfNeeded: argument.index)] = entry
    }
    return message
  }

  private static func signature(_ signature: FunctionDefinition.Signature) -> ProtoOpDef {
    var message = ProtoOpDef()
    message.name = signature.name
    message.inputArg = signature.inputs.map(argument)
    message.outputArg = signature.outputs.map(argument)
    message.isStateful = signature.isStateful
    message.controlOutput = signature.controlOutputs
    return message
  }

  private static func argument(_ argument: FunctionDefinition.Argument) -> ProtoOpDef.ArgDef {
    var message = ProtoOpDef.ArgDef()
    message.name = argument.name
    message.type = type(argument.type)
    if let fullType = argument.fullType { message.experimentalFullType = self.fullType(fullType) }
    return message
  }

  private static func texts(_ pairs: [FunctionDefinition.NamedText]) -> [String: String] {
    Dictionary(pairs.map { (pair) -> (String, String) in (pair.name, pair.value) }, uniquingKeysWith: { $1 })
  }

  private static func type(_ name: String) -> ProtoDataType {
    ProtoDataType(rawValue: EnumNames.dataType.number(of: name) ?? Int(name) ?? 0) ?? .dtInvalid
  }

  // MARK: Attributes

  private static func attributes(_ attributes: [NamedAttribute]) -> [String: ProtoAttrValue] {
    let pairs = attributes.map { (each: NamedAttribute) -> (String, ProtoAttrValue) in (each.name, value(each.value)) }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  private static func value(_ value: AttributeDefinition) -> ProtoAttrValue {
    var message = ProtoAttrValue()
    switch value {
    case .string(let bytes): message.s = .init(bytes)
    case .int(let number): message.i = Int64(number)
    case .float(let number): message.f = number
    case .bool(let truth): message.b = truth
    case .type(let name): message.type = type(name)
    case .shape(let shape): message.shape = self.shape(shape)
    case .tensor(let tensor): message.tensor = self.tensor(tensor)
    case .list(let list): message.list = self.list(list)
    case .placeholder(let name): message.placeholder = name
    case .function(let name, let attributes): message.func = call(name, attributes)
    }
    return message
  }

  private static func call(_ name: String, _ attributes: [NamedAttribute] = []) -> ProtoNameAttrList {
    var message = ProtoNameAttrList()
    message.name = name
    message.attr = self.attributes(attributes)
    return message
  }

  private static func list(_ list: AttributeList) -> ProtoAttrValue.ListValue {
    var message = ProtoAttrValue.ListValue()
    message.s = list.strings.map { (bytes: [UInt8]) in .init(bytes) }
    message.i = list.ints.map { (number: Int) -> Int64 in Int64(number) }
    message.f = list.floats
    message.b = list.bools
    message.type = list.types.map(type)
    message.shape = list.shapes.map(shape)
    message.tensor = list.tensors.map(tensor)
    message.func = list.functions.map { (name: String) -> ProtoNameAttrList in call(name) }
    return message
  }

  private static func shape(_ shape: ShapeDefinition) -> ProtoTensorShapeProto {
    var message = ProtoTensorShapeProto()
    message.dim = shape.dims.map { (size: Int) -> ProtoTensorShapeProto.Dim in
      var dim = ProtoTensorShapeProto.Dim()
      dim.size = Int64(size)
      return dim
    }
    message.unknownRank = shape.isRankUnknown
    return message
  }

  static func tensor(_ tensor: TensorDefinition) -> ProtoTensorProto {
    var message = ProtoTensorProto()
    message.dtype = type(tensor.dtype)
    message.tensorShape = shape(tensor.shape)
    switch tensor.values {
    case .none: break
    case .content(let bytes): message.tensorContent = .init(bytes)
    case .halves(let values): message.halfVal = narrow(values)
    case .floats(let values): message.floatVal = values
    case .doubles(let values): message.doubleVal = values
    case .ints(let values): message.intVal = narrow(values)
    case .strings(let values): message.stringVal = values.map { (bytes: [UInt8]) in .init(bytes) }
    case .complexFloats(let values): message.scomplexVal = values
    case .longs(let values): message.int64Val = values.map { (value: Int) -> Int64 in Int64(value) }
    case .bools(let values): message.boolVal = values
    case .complexDoubles(let values): message.dcomplexVal = values
    case .unsigned(let values): message.uint32Val = values.map { (value: Int) -> UInt32 in UInt32(truncatingIfNeeded: value) }
    case .unsignedLongs(let values): message.uint64Val = values
    }
    return message
  }

  private static func narrow(_ values: [Int]) -> [Int32] {
    values.map { (value: Int) -> Int32 in Int32(truncatingIfNeeded: value) }
  }
}
