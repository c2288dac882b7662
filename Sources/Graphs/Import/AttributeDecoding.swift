import Diagnostics
import Ops
import Tensors

/// Attributes of a definition as those of an op call.
struct AttributeDecoding {
  /// The function of a name in the library.
  let function: (String) throws -> ConcreteGraphFunction

  /// The attributes of a node, those that the op doesn't declare but begin with `_` among them.
  ///
  /// - Throws: `NotFoundError` for a function that is not in the library, `ValueError` for a value that is not of the
  ///   declared kind.
  func attributes(of node: NodeDefinition, _ op: Op) throws -> Attributes {
    var result = Attributes()
    // In the order of the declaration, as nodes have them that were traced.
    let declared = op.attributes.map { (attribute: Op.Attribute) -> String in attribute.name }
    for attribute in op.attributes {
      if let value = node.attribute(attribute.name) { result[attribute.name] = try decode(value, attribute, node) }
    }
    let others = node.attributes.filter { (each: NamedAttribute) -> Bool in !declared.contains(each.name) }
    for attribute in others.reversed() {
      if let value = try decodeUndeclared(attribute.value) { result[attribute.name] = value }
    }
    if op.name == "Const", case .tensor(let tensor)? = node.attribute("value"), tensor.isShortened {
      result[ConstantFill.mark] = .bool(true)
    }
    return result
  }

  private func decode(
    _ value: AttributeDefinition, _ attribute: Op.Attribute, _ node: NodeDefinition
  ) throws -> AttributeValue {
    switch (value, attribute.kind) {
    case (.list(let list), .typeList): return .types(try list.types.map { try dtype($0) })
    case (.list(let list), .intList): return .ints(list.ints)
    case (.list(let list), .floatList): return .floats(list.floats)
    case (.list(let list), .boolList): return .bools(list.bools)
    case (.list(let list), .stringList): return .strings(list.strings.map(AttributeDecoding.text))
    case (.list(let list), .shapeList): return .shapes(list.shapes.map(AttributeDecoding.shape))
    case (.list(let list), .functionList): return .functions(try list.functions.map { try function($0) })
    case (.string(let bytes), .string):
      // What every call carries is written again whatever stands here.
      return .string(bytes == CallConfiguration.bytes ? "" : AttributeDecoding.text(bytes))
    case (.int, .int), (.float, .float), (.bool, .bool), (.type, .type), (.shape, .shape), (.tensor, .tensor),
      (.function, .function):
      if let decoded = try decodeUndeclared(value) { return decoded }
    default: break
    }
    throw Failure(
      .valueError, "AttrValue had value with another type than declared for attr '\(attribute.name)'; NodeDef: "
        + "{{node \(node.name)}}")
  }

  /// A value by what it holds; nil for lists that nodes here don't have, and for a placeholder.
  private func decodeUndeclared(_ value: AttributeDefinition) throws -> AttributeValue? {
    switch value {
    case .string(let bytes): return .string(AttributeDecoding.text(bytes))
    case .int(let number): return .int(number)
    case .float(let number): return .float(number)
    case .bool(let truth): return .bool(truth)
    case .type(let name): return .type(try dtype(name))
    case .shape(let shape): return .shape(AttributeDecoding.shape(shape))
    case .tensor(let tensor): return .tensor(try tensor.tensor())
    case .function(let name, _): return .function(try function(name))
    case .placeholder: return nil
    case .list(let list):
      if !list.shapes.isEmpty { return .shapes(list.shapes.map(AttributeDecoding.shape)) }
      if !list.strings.isEmpty { return .strings(list.strings.map(AttributeDecoding.text)) }
      if !list.ints.isEmpty { return .ints(list.ints) }
      if !list.floats.isEmpty { return .floats(list.floats) }
      if !list.bools.isEmpty { return .bools(list.bools) }
      if !list.types.isEmpty { return .types(try list.types.map { try dtype($0) }) }
      // An empty list is written the same whatever it is a list of.
      return list.tensors.isEmpty && list.functions.isEmpty ? .ints([]) : nil
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  static func shape(_ shape: ShapeDefinition) -> PartialShape {
    shape.isRankUnknown ? .unknown : PartialShape(shape.dims.map { (dim: Int) -> Int? in dim < 0 ? nil : dim })
  }

  private func dtype(_ name: String) throws -> DType { try AttributeDecoding.dtype(name) }

  /// - Throws: `NotImplementedError` for a dtype that is unknown here.
  static func dtype(_ name: String) throws -> DType {
    guard let dtype = DType(enumName: name) else {
      throw Failure(.notImplementedError, "tensors of dtype \(name) are not supported")
    }
    return dtype
  }
}
