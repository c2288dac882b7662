import SwiftProtobuf

/// The schemas of all messages, under the messages' names: field names and numbers are those of the definitions in
/// `Messages`.
public enum MessageSchemas {
  public static let all: [MessageSchema] = [
    graphDef, versionDef, nodeDef, nodeDebugInfo, nameAttrList, attrValue, listValue, tensorShapeProto, dim, tensorProto,
    resourceHandleProto, dtypeAndShape, variantTensorDataProto, fullTypeDef, functionDefLibrary, functionDef, argAttrs,
    gradientDef, registeredGradient, opDef, argDef, attrDef, opDeprecation,
  ]

  public static let graphDef: TypedSchema<ProtoGraphDef> = TypedSchema("GraphDef", [
    .messages("node", 1, \.node, { nodeDef }),
    .message("library", 2, \.library, has: \.hasLibrary, { functionDefLibrary }),
    .int32("version", 3, \.version),
    .message("versions", 4, \.versions, has: \.hasVersions, { versionDef }),
  ])

  public static let versionDef: TypedSchema<ProtoVersionDef> = TypedSchema("VersionDef", [
    .int32("producer", 1, \.producer), .int32("min_consumer", 2, \.minConsumer),
    .int32s("bad_consumers", 3, \.badConsumers),
  ])

  public static let nodeDef: TypedSchema<ProtoNodeDef> = TypedSchema("NodeDef", [
    .text("name", 1, \.name), .text("op", 2, \.op), .texts("input", 3, \.input), .text("device", 4, \.device),
    .map("attr", 5, \.attr, .text, { attrValue }),
    .message(
      "experimental_debug_info", 6, \.experimentalDebugInfo, has: \.hasExperimentalDebugInfo, { nodeDebugInfo }),
    .message("experimental_type", 7, \.experimentalType, has: \.hasExperimentalType, { fullTypeDef }),
  ])

  static let nodeDebugInfo: TypedSchema<ProtoNodeDef.ExperimentalDebugInfo> = TypedSchema("NodeDef.ExperimentalDebugInfo", [
    .texts("original_node_names", 1, \.originalNodeNames), .texts("original_func_names", 2, \.originalFuncNames),
  ])

  public static let nameAttrList: TypedSchema<ProtoNameAttrList> = TypedSchema("NameAttrList", [
    .text("name", 1, \.name), .map("attr", 2, \.attr, .text, { attrValue }),
  ])

  static let listValue: TypedSchema<ProtoAttrValue.ListValue> = TypedSchema("AttrValue.ListValue", [
    .byteStrings("s", 2, \.s), .int64s("i", 3, \.i), .floats("f", 4, \.f), .bools("b", 5, \.b),
    .enumerations("type", 6, \.type, .dataType), .messages("shape", 7, \.shape, { tensorShapeProto }),
    .messages("tensor", 8, \.tensor, { tensorProto }), .messages("func", 9, \.func, { nameAttrList }),
  ])

  // MARK: Tensors

  public static let tensorShapeProto: TypedSchema<ProtoTensorShapeProto> = TypedSchema("TensorShapeProto", [
    .messages("dim", 2, \.dim, { dim }), .bool("unknown_rank", 3, \.unknownRank),
  ])

  static let dim: TypedSchema<ProtoTensorShapeProto.Dim> = TypedSchema("TensorShapeProto.Dim", [
    .int64("size", 1, \.size), .text("name", 2, \.name),
  ])

  public static let tensorProto: TypedSchema<ProtoTensorProto> = TypedSchema("TensorProto", [
    .enumeration("dtype", 1, \.dtype, .dataType),
    .message("tensor_shape", 2, \.tensorShape, has: \.hasTensorShape, { tensorShapeProto }),
    .int32("version_number", 3, \.versionNumber), .bytes("tensor_content", 4, \.tensorContent),
    .floats("float_val", 5, \.floatVal), .doubles("double_val", 6, \.doubleVal), .int32s("int_val", 7, \.intVal),
    .byteStrings("string_val", 8, \.stringVal), .floats("scomplex_val", 9, \.scomplexVal),
    .int64s("int64_val", 10, \.int64Val), .bools("bool_val", 11, \.boolVal),
    .doubles("dcomplex_val", 12, \.dcomplexVal), .int32s("half_val", 13, \.halfVal),
    .messages("resource_handle_val", 14, \.resourceHandleVal, { resourceHandleProto }),
    .messages("variant_val", 15, \.variantVal, { variantTensorDataProto }),
    .uint32s("uint32_val", 16, \.uint32Val), .uint64s("uint64_val", 17, \.uint64Val),
    .bytes("float8_val", 18, \.float8Val),
  ])

  static let resourceHandleProto: TypedSchema<ProtoResourceHandleProto> = TypedSchema("ResourceHandleProto", [
    .text("device", 1, \.device), .text("container", 2, \.container), .text("name", 3, \.name),
    .uint64("hash_code", 4, \.hashCode), .text("maybe_type_name", 5, \.maybeTypeName),
    .messages("dtypes_and_shapes", 6, \.dtypesAndShapes, { dtypeAndShape }),
  ])

  static let dtypeAndShape: TypedSchema<ProtoResourceHandleProto.DtypeAndShape> = TypedSchema("ResourceHandleProto.DtypeAndShape", [
    .enumeration("dtype", 1, \.dtype, .dataType), .message("shape", 2, \.shape, has: \.hasShape, { tensorShapeProto }),
  ])

  static let variantTensorDataProto: TypedSchema<ProtoVariantTensorDataProto> = TypedSchema("VariantTensorDataProto", [
    .text("type_name", 1, \.typeName), .bytes("metadata", 2, \.metadata), .messages("tensors", 3, \.tensors, { tensorProto }),
  ])

  public static let fullTypeDef: TypedSchema<ProtoFullTypeDef> = TypedSchema("FullTypeDef", [
    .enumeration("type_id", 1, \.typeID, .fullTypeId), .messages("args", 2, \.args, { fullTypeDef }),
    .choice(
      "s", 3, .text, in: "attr",
      load: { if case .s(let text)? = $0.attr { .scalar(.text(text)) } else { nil } },
      store: { if case .scalar(.text(let text)) = $1 { $0.s = text } }),
    .choice(
      "i", 4, .int64, in: "attr",
      load: { if case .i(let number)? = $0.attr { .scalar(.int(Int(number))) } else { nil } },
      store: { if case .scalar(.int(let number)) = $1 { $0.i = Int64(number) } }),
  ])

  // MARK: Functions

  public static let functionDefLibrary: TypedSchema<ProtoFunctionDefLibrary> = TypedSchema("FunctionDefLibrary", [
    .messages("function", 1, \.function, { functionDef }), .messages("gradient", 2, \.gradient, { gradientDef }),
    .messages("registered_gradients", 3, \.registeredGradients, { registeredGradient }),
  ])

  public static let functionDef: TypedSchema<ProtoFunctionDef> = TypedSchema("FunctionDef", [
    .message("signature", 1, \.signature, has: \.hasSignature, { opDef }), .messages("node_def", 3, \.nodeDef, { nodeDef }),
    .scalarMap("ret", 4, .text, \.ret, .text, .text), .map("attr", 5, \.attr, .text, { attrValue }),
    .scalarMap("control_ret", 6, .text, \.controlRet, .text, .text), .map("arg_attr", 7, \.argAttr, .uint32, { argAttrs }),
    .scalarMap("resource_arg_unique_id", 8, .uint32, \.resourceArgUniqueID, .uint32, .uint32),
  ])

  static let argAttrs: TypedSchema<ProtoFunctionDef.ArgAttrs> = TypedSchema("FunctionDef.ArgAttrs", [
    .map("attr", 1, \.attr, .text, { attrValue })
  ])

  static let gradientDef: TypedSchema<ProtoGradientDef> = TypedSchema("GradientDef", [
    .text("function_name", 1, \.functionName), .text("gradient_func", 2, \.gradientFunc),
  ])

  static let registeredGradient: TypedSchema<ProtoRegisteredGradient> = TypedSchema("RegisteredGradient", [
    .text("gradient_func", 1, \.gradientFunc), .text("registered_op_type", 2, \.registeredOpType),
  ])

  public static let opDef: TypedSchema<ProtoOpDef> = TypedSchema("OpDef", [
    .text("name", 1, \.name), .messages("input_arg", 2, \.inputArg, { argDef }),
    .messages("output_arg", 3, \.outputArg, { argDef }), .messages("attr", 4, \.attr, { attrDef }),
    .text("summary", 5, \.summary), .text("description", 6, \.description_p),
    .message("deprecation", 8, \.deprecation, has: \.hasDeprecation, { opDeprecation }),
    .bool("is_aggregate", 16, \.isAggregate), .bool("is_stateful", 17, \.isStateful),
    .bool("is_commutative", 18, \.isCommutative), .bool("allows_uninitialized_input", 19, \.allowsUninitializedInput),
    .texts("control_output", 20, \.controlOutput),
    .bool("is_distributed_communication", 21, \.isDistributedCommunication),
  ])

  static let argDef: TypedSchema<ProtoOpDef.ArgDef> = TypedSchema("OpDef.ArgDef", [
    .text("name", 1, \.name), .text("description", 2, \.description_p), .enumeration("type", 3, \.type, .dataType),
    .text("type_attr", 4, \.typeAttr), .text("number_attr", 5, \.numberAttr),
    .text("type_list_attr", 6, \.typeListAttr), .messages("handle_data", 7, \.handleData, { dtypeAndShape }),
    .bool("is_ref", 16, \.isRef),
    .message(
      "experimental_full_type", 17, \.experimentalFullType, has: \.hasExperimentalFullType, { fullTypeDef }),
  ])

  static let attrDef: TypedSchema<ProtoOpDef.AttrDef> = TypedSchema("OpDef.AttrDef", [
    .text("name", 1, \.name), .text("type", 2, \.type),
    .message("default_value", 3, \.defaultValue, has: \.hasDefaultValue, { attrValue }),
    .text("description", 4, \.description_p), .bool("has_minimum", 5, \.hasMinimum_p), .int64("minimum", 6, \.minimum),
    .message("allowed_values", 7, \.allowedValues, has: \.hasAllowedValues, { attrValue }),
  ])

  static let opDeprecation: TypedSchema<ProtoOpDeprecation> = TypedSchema("OpDeprecation", [
    .int32("version", 1, \.version), .text("explanation", 2, \.explanation),
  ])
}
