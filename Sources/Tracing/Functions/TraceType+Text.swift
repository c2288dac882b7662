import Script
import Tensors

/// Types in TensorFlow's words, and in the shell's.
extension TraceType {
  /// As TensorFlow writes the type of a parameter: `TensorSpec(shape=(), dtype=tf.int32, name=None)`, `Literal[3]`.
  func text(_ interpreter: Interpreter) throws -> String {
    switch self {
    case .tensor(let dtype, let shape, let name): return TraceType.specText(dtype, shape, name: name)
    case .literal(let value): return "Literal[\(try interpreter.repr(value))]"
    case .reference(let held): return held.text
    case .variable(let kind):
      return "VariableSpec(shape=\(kind.shape), dtype=\(kind.dtype.pythonRepr), "
        + "trainable=\(kind.isTrainable ? "True" : "False"), alias_id=\(kind.alias))"
    case .list(let items): return "List[\(try TraceType.joined(items, interpreter))]"
    case .tuple(let items): return "Tuple[\(try TraceType.joined(items, interpreter))]"
    case .attributes(let type, let fields, let items):
      return try TraceType.namedTuple(type.name, fields: fields, items).text(interpreter)
    case .namedTuple(let name, let fields, let items):
      let parts = try zip(fields, items).map { (field: String, type: TraceType) throws -> String in
        "['\(field)', \(try type.text(interpreter))]"
      }
      return "\(name)[\(parts.joined(separator: ", "))]"
    case .dict(let entries):
      let parts = try entries.map { (entry: Entry) throws -> String in
        "[\(try interpreter.repr(entry.key)), \(try entry.type.text(interpreter))]"
      }
      return "Dict[\(parts.joined(separator: ", "))]"
    case .composite(let name, let parts): return "\(name)(\(try TraceType.joined(parts, interpreter)))"
    case .flattened(let type, let metadata, let parts):
      return "\(type.name) [metadata = \(try interpreter.repr(metadata)), components = "
        + "(\(try TraceType.joined(parts, interpreter))\(parts.count == 1 ? "," : ""))]"
    case .declared(let type): return try interpreter.repr(type)
    }
  }

  /// The short form of the shell: `int32[]`, `float32[?,2]`, `3`, `'a'`.
  func shortText(_ interpreter: Interpreter) -> String {
    switch self {
    case .tensor(let dtype, let shape, _):
      return dtype.name + (shape.isRankKnown ? shape.kernelText : "[...]")
    case .literal(let value): return (try? interpreter.repr(value)) ?? "?"
    case .reference(let held): return held.object?.typeName ?? "?"
    case .variable(let kind): return "Variable(\(kind.dtype.name)\(kind.shape.kernelText))"
    case .list(let items): return "[" + items.map { $0.shortText(interpreter) }.joined(separator: ", ") + "]"
    case .tuple(let items), .namedTuple(_, _, let items):
      return "(" + items.map { $0.shortText(interpreter) }.joined(separator: ", ") + ")"
    case .dict(let entries):
      let parts = entries.map { (entry: Entry) -> String in
        "\((try? interpreter.repr(entry.key)) ?? "?"): \(entry.type.shortText(interpreter))"
      }
      return "{" + parts.joined(separator: ", ") + "}"
    case .composite(let name, let parts):
      let kind = name.hasSuffix("Spec") ? String(name.dropLast(4)) : name
      return "\(kind)(\(parts.map { $0.shortText(interpreter) }.joined(separator: ", ")))"
    case .flattened(let type, _, let parts), .attributes(let type, _, let parts):
      return "\(type.name)(\(parts.map { $0.shortText(interpreter) }.joined(separator: ", ")))"
    case .declared(let type): return (try? interpreter.str(type)) ?? "?"
    }
  }

  static func specText(_ dtype: DType, _ shape: PartialShape, name: String?) -> String {
    "TensorSpec(shape=\(shape), dtype=\(dtype.pythonRepr), name=\(name.map { "'\($0)'" } ?? "None"))"
  }

  private static func joined(_ types: [TraceType], _ interpreter: Interpreter) throws -> String {
    try types.map { try $0.text(interpreter) }.joined(separator: ", ")
  }
}
