import SwiftProtobuf

extension MessageSchemas {
  /// A oneof in full: each field is there or not, whatever its value.
  public static let attrValue: TypedSchema<ProtoAttrValue> = TypedSchema("AttrValue", scalarRows + messageRows)

  private static let scalarRows: [FieldRow<ProtoAttrValue>] = [
    .choice(
      "s", 2, .bytes, in: "value",
      load: { if case .s(let bytes)? = $0.value { .scalar(.bytes(Array(bytes))) } else { nil } },
      store: { if case .scalar(.bytes(let bytes)) = $1 { $0.s = .init(bytes) } }),
    .choice(
      "i", 3, .int64, in: "value",
      load: { if case .i(let number)? = $0.value { .scalar(.int(Int(number))) } else { nil } },
      store: { if case .scalar(.int(let number)) = $1 { $0.i = Int64(number) } }),
    .choice(
      "f", 4, .float, in: "value",
      load: { if case .f(let number)? = $0.value { .scalar(.float(number)) } else { nil } },
      store: { if case .scalar(.float(let number)) = $1 { $0.f = number } }),
    .choice(
      "b", 5, .bool, in: "value",
      load: { if case .b(let truth)? = $0.value { .scalar(.bool(truth)) } else { nil } },
      store: { if case .scalar(.bool(let truth)) = $1 { $0.b = truth } }),
    .choice(
      "type", 6, .enumeration(.dataType), in: "value",
      load: { if case .type(let type)? = $0.value { .scalar(.int(type.rawValue)) } else { nil } },
      store: { if case .scalar(.int(let number)) = $1 { $0.type = ProtoDataType(rawValue: number) ?? .dtInvalid } }),
    .choice(
      "placeholder", 9, .text, in: "value",
      load: { if case .placeholder(let name)? = $0.value { .scalar(.text(name)) } else { nil } },
      store: { if case .scalar(.text(let name)) = $1 { $0.placeholder = name } }),
  ]

  private static let messageRows: [FieldRow<ProtoAttrValue>] = [
    .choice(
      "list", 1, .message({ listValue }), in: "value",
      load: { if case .list(let list)? = $0.value { .message(listValue.tree(of: list)) } else { nil } },
      store: { if case .message(let tree) = $1 { $0.list = listValue.message(of: tree) } }),
    .choice(
      "shape", 7, .message({ tensorShapeProto }), in: "value",
      load: { if case .shape(let shape)? = $0.value { .message(tensorShapeProto.tree(of: shape)) } else { nil } },
      store: { if case .message(let tree) = $1 { $0.shape = tensorShapeProto.message(of: tree) } }),
    .choice(
      "tensor", 8, .message({ tensorProto }), in: "value",
      load: { if case .tensor(let tensor)? = $0.value { .message(tensorProto.tree(of: tensor)) } else { nil } },
      store: { if case .message(let tree) = $1 { $0.tensor = tensorProto.message(of: tree) } }),
    .choice(
      "func", 10, .message({ nameAttrList }), in: "value",
      load: { if case .func(let function)? = $0.value { .message(nameAttrList.tree(of: function)) } else { nil } },
      store: { if case .message(let tree) = $1 { $0.func = nameAttrList.message(of: tree) } }),
  ]
}
