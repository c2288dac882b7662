import Diagnostics
import GraphMessages

extension GraphDefinition {
  /// Reads the text form of a `GraphDef`, as `print(graph_def)` writes it.
  ///
  /// - Throws: `ValueError` with line and column of what can't be read.
  public init(parsing text: String) throws {
    try self.init(parsing: Array(text.utf8))
  }

  private init(parsing text: [UInt8]) throws {
    let tree = MessageTree(MessageSchemas.graphDef)
    do {
      try MessageTextReader.read(bytes: text, into: tree)
    } catch let error as MessageTextError {
      throw Failure(.valueError, error.description)
    }
    self.init(MessageSchemas.graphDef.message(of: tree))
  }

  /// Reads the binary form of a `GraphDef`.
  ///
  /// - Throws: `ValueError` for bytes that are none.
  public init(serialized bytes: [UInt8]) throws {
    guard let message = try? MessageBytes.parsed(bytes, ProtoGraphDef.self) else {
      throw Failure(.valueError, "the bytes are no graph definition")
    }
    self.init(message)
  }

  /// Reads a file's content, text or binary, whichever it is.
  ///
  /// - Throws: `ValueError` for what is neither.
  public init(contents bytes: [UInt8]) throws {
    if GraphDefinition.isBinary(bytes) {
      try self.init(serialized: bytes)
    } else {
      try self.init(parsing: bytes)
    }
  }

  /// Whether a file's content is binary: the tag of a node's op is a control character, and a text has none but white
  /// space, since strings escape them.
  public static func isBinary(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(4096).contains { (byte: UInt8) -> Bool in byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 }
  }

  public init(_ message: ProtoGraphDef) {
    self.init()
    nodes = message.node.map(NodeDefinition.init)
    functions = message.library.function.map(FunctionDefinition.init)
    versions.producer = Int(message.versions.producer)
    versions.minConsumer = Int(message.versions.minConsumer)
  }
}

extension NodeDefinition {
  public init(_ message: ProtoNodeDef) {
    self.init(name: message.name, op: message.op)
    inputs = message.input
    device = message.device
    attributes = MessageReader.attributes(message.attr)
    if message.hasExperimentalType { fullType = MessageReader.fullType(message.experimentalType) }
  }
}

extension FunctionDefinition {
  public init(_ message: ProtoFunctionDef) {
    self.init(signature: MessageReader.signature(message.signature))
    nodes = message.nodeDef.map(NodeDefinition.init)
    returns = MessageReader.texts(message.ret)
    attributes = MessageReader.attributes(message.attr)
    controlReturns = MessageReader.texts(message.controlRet)
    for (index, value) in message.argAttr.sorted(by: { $0.key < $1.key }) {
      argumentAttributes.append(.init(index: Int(index), attributes: MessageReader.attributes(value.attr)))
    }
  }
}

extension TensorDefinition {
  public init(_ message: ProtoTensorProto) { self = MessageReader.tensor(message) }
}

/// From generated messages to the model.
private enum MessageReader {
  static func fullType(_ message: ProtoFullTypeDef) -> FullType {
    FullType(EnumNames.fullTypeId.name(of: message.typeID.rawValue), message.args.map(fullType))
  }

  static func signature(_ message: ProtoOpDef) -> FunctionDefinition.Signature {
    var signature = FunctionDefinition.Signature(name: message.name)
    signature.inputs = message.inputArg.map(argument)
    signature.outputs = message.outputArg.map(argument)
    signature.isStateful = message.isStateful
    signature.controlOutputs = message.controlOutput
    return signature
  }

  private static func argument(_ message: ProtoOpDef.ArgDef) -> FunctionDefinition.Argument {
    var argument = FunctionDefinition.Argument(name: message.name, type: type(message.type))
    if message.hasExperimentalFullType { argument.fullType = fullType(message.experimentalFullType) }
    return argument
  }

  static func texts(_ map: [String: String]) -> [FunctionDefinition.NamedText] {
    MapOrder.sorted(map.map { (name: String, value: String) -> FunctionDefinition.NamedText in .init(name, value) })
  }

  private static func type(_ type: ProtoDataType) -> String { EnumNames.dataType.name(of: type.rawValue) }

  static func attributes(_ map: [String: ProtoAttrValue]) -> [NamedAttribute] {
    MapOrder.sorted(map.map { (name: String, message: ProtoAttrValue) -> NamedAttribute in
      NamedAttribute(name, value(message))
    })
  }

  private static func value(_ message: ProtoAttrValue) -> AttributeDefinition {
    switch message.value {
    case .s(let bytes)?: .string(Array(bytes))
    case .i(let number)?: .int(Int(number))
    case .f(let number)?: .float(number)
    case .b(let truth)?: .bool(truth)
    case .type(let type)?: .type(self.type(type))
    case .shape(let shape)?: .shape(self.shape(shape))
    case .tensor(let tensor)?: .tensor(self.tensor(tensor))
    case .list(let list)?: .list(self.list(list))
    case .func(let function)?: .function(function.name, attributes(function.attr))
    case .placeholder(let name)?: .placeholder(name)
    case nil: .placeholder("")
    }
  }

  private static func list(_ message: ProtoAttrValue.ListValue) -> AttributeList {
    var list = AttributeList()
    list.strings = message.s.map { (bytes) -> [UInt8] in Array(bytes) }
    list.ints = message.i.map { (number: Int64) -> Int in Int(number) }
    list.floats = message.f
    list.bools = message.b
    list.types = message.type.map(type)
    list.shapes = message.shape.map(shape)
    list.tensors = message.tensor.map(tensor)
    list.functions = message.func.map { (function: ProtoNameAttrList) -> String in function.name }
    return list
  }

  private static func shape(_ message: ProtoTensorShapeProto) -> ShapeDefinition {
    var shape = ShapeDefinition()
    shape.dims = message.dim.map { (dim: ProtoTensorShapeProto.Dim) -> Int in Int(dim.size) }
    shape.isRankUnknown = message.unknownRank
    return shape
  }

  static func tensor(_ message: ProtoTensorProto) -> TensorDefinition {
    TensorDefinition(dtype: type(message.dtype), shape: shape(message.tensorShape), values: values(message))
  }

  private static func values(_ message: ProtoTensorProto) -> TensorDefinition.Values {
    if !message.tensorContent.isEmpty { return .content(Array(message.tensorContent)) }
    if !message.floatVal.isEmpty { return .floats(message.floatVal) }
    if !message.doubleVal.isEmpty { return .doubles(message.doubleVal) }
    if !message.intVal.isEmpty { return .ints(wide(message.intVal)) }
    if !message.int64Val.isEmpty { return .longs(message.int64Val.map { (value: Int64) -> Int in Int(value) }) }
    if !message.stringVal.isEmpty { return .strings(message.stringVal.map { (bytes) -> [UInt8] in Array(bytes) }) }
    if !message.boolVal.isEmpty { return .bools(message.boolVal) }
    if !message.halfVal.isEmpty { return .halves(wide(message.halfVal)) }
    if !message.scomplexVal.isEmpty { return .complexFloats(message.scomplexVal) }
    if !message.dcomplexVal.isEmpty { return .complexDoubles(message.dcomplexVal) }
    if !message.uint32Val.isEmpty { return .unsigned(message.uint32Val.map { (value: UInt32) -> Int in Int(value) }) }
    if !message.uint64Val.isEmpty { return .unsignedLongs(message.uint64Val) }
    return .none
  }

  private static func wide(_ values: [Int32]) -> [Int] { values.map { (value: Int32) -> Int in Int(value) } }
}
