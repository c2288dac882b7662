import Diagnostics
import Script
import Tensors

/// What of an argument a trace depends on: a tensor's dtype and shape, a Python value, an object's identity.
public indirect enum TraceType {
  /// `name` is what the script asked the placeholder to be called; it plays no part in comparisons.
  case tensor(DType, PartialShape, name: String?)
  /// A Python value, compared by `==`: `1`, `1.0` and `True` share a trace.
  case literal(Handle)
  /// An object, held weakly.
  case reference(WeakObject)
  case variable(VariableKind)
  case list([TraceType])
  case tuple([TraceType])
  case namedTuple(String, fields: [String], [TraceType])
  /// In the order of the dict.
  case dict([Entry])

  public struct Entry {
    public let key: Handle
    public let type: TraceType
  }

  /// Variables of one kind share a trace; `alias` tells which arguments are the same variable.
  public struct VariableKind: Equatable {
    public let dtype: DType
    public let shape: PartialShape
    public let isTrainable: Bool
    public let alias: Int
  }
}

/// An object that a trace must not keep alive.
public final class WeakObject {
  public private(set) weak var object: Object?
  private let description: String

  init(_ object: Object) {
    self.object = object
    description = "to '\(object.typeName)' at \(object.addressText)"
  }

  var text: String { object == nil ? "<weakref; dead>" : "<weakref at \(object?.addressText ?? ""); \(description)>" }
}

// MARK: Comparing

extension TraceType {
  /// Whether a trace for this type serves an argument of type `request`: shapes may be more general here.
  func serves(_ request: TraceType, _ interpreter: Interpreter) throws -> Bool {
    switch (self, request) {
    case (.tensor(let dtype, let shape, _), .tensor(let other, let otherShape, _)):
      return dtype == other && shape.isSupershape(of: otherShape)
    case (.literal(let value), .literal(let other)): return try TraceType.areEqual(value, other, interpreter)
    case (.reference(let held), .reference(let other)):
      guard let object = held.object, let given = other.object else { return false }
      if object === given { return true }
      return try interpreter.equals(.object(object), .object(given))
    case (.variable(let kind), .variable(let other)): return kind == other
    case (.list(let items), .list(let others)), (.tuple(let items), .tuple(let others)):
      return try TraceType.allServe(items, others, interpreter)
    case (.namedTuple(let name, let fields, let items), .namedTuple(let otherName, let otherFields, let others)):
      return try name == otherName && fields == otherFields && TraceType.allServe(items, others, interpreter)
    case (.dict(let entries), .dict(let others)): return try TraceType.dictServes(entries, others, interpreter)
    default: return false
    }
  }

  private static func allServe(_ types: [TraceType], _ others: [TraceType], _ interpreter: Interpreter) throws -> Bool {
    guard types.count == others.count else { return false }
    for (type, other) in zip(types, others) {
      if try !type.serves(other, interpreter) { return false }
    }
    return true
  }

  private static func dictServes(_ entries: [Entry], _ others: [Entry], _ interpreter: Interpreter) throws -> Bool {
    guard entries.count == others.count else { return false }
    for entry in entries {
      guard let other = try others.first(where: { try interpreter.equals($0.key, entry.key) }),
        try entry.type.serves(other.type, interpreter)
      else { return false }
    }
    return true
  }

  /// `==` of two Python values; what can't be compared differs.
  private static func areEqual(_ left: Handle, _ right: Handle, _ interpreter: Interpreter) throws -> Bool {
    if left.isIdentical(to: right) { return true }
    if left.isNone != right.isNone { return false }
    return try interpreter.equals(left, right)
  }

  /// The type that covers both, with unknown dimensions where shapes differ; nil when there is none.
  func generalized(with other: TraceType, _ interpreter: Interpreter) throws -> TraceType? {
    switch (self, other) {
    case (.tensor(let dtype, let shape, let name), .tensor(let otherDType, let otherShape, _)):
      guard dtype == otherDType else { return nil }
      return .tensor(dtype, shape.generalized(with: otherShape), name: name)
    case (.list(let items), .list(let others)):
      return try TraceType.generalizedAll(items, others, interpreter).map { .list($0) }
    case (.tuple(let items), .tuple(let others)):
      return try TraceType.generalizedAll(items, others, interpreter).map { .tuple($0) }
    case (.namedTuple(let name, let fields, let items), .namedTuple(let otherName, let otherFields, let others)):
      guard name == otherName, fields == otherFields else { return nil }
      return try TraceType.generalizedAll(items, others, interpreter).map { .namedTuple(name, fields: fields, $0) }
    case (.dict(let entries), .dict(let others)):
      guard entries.count == others.count else { return nil }
      var merged: [Entry] = []
      for entry in entries {
        guard let match = try others.first(where: { try interpreter.equals($0.key, entry.key) }),
          let type = try entry.type.generalized(with: match.type, interpreter)
        else { return nil }
        merged.append(Entry(key: entry.key, type: type))
      }
      return .dict(merged)
    default: return try serves(other, interpreter) ? self : nil
    }
  }

  private static func generalizedAll(
    _ types: [TraceType], _ others: [TraceType], _ interpreter: Interpreter
  ) throws -> [TraceType]? {
    guard types.count == others.count else { return nil }
    var merged: [TraceType] = []
    for (type, other) in zip(types, others) {
      guard let common = try type.generalized(with: other, interpreter) else { return nil }
      merged.append(common)
    }
    return merged
  }
}

// MARK: Text

extension TraceType {
  /// As TensorFlow writes the type of a parameter: `TensorSpec(shape=(), dtype=tf.int32, name=None)`, `Literal[3]`.
  func text(_ interpreter: Interpreter) throws -> String {
    switch self {
    case .tensor(let dtype, let shape, _): return TraceType.specText(dtype, shape, name: nil)
    case .literal(let value): return "Literal[\(try interpreter.repr(value))]"
    case .reference(let held): return held.text
    case .variable(let kind):
      return "VariableSpec(shape=\(kind.shape), dtype=\(kind.dtype.pythonRepr), "
        + "trainable=\(kind.isTrainable ? "True" : "False"), alias_id=\(kind.alias))"
    case .list(let items): return "List[\(try TraceType.joined(items, interpreter))]"
    case .tuple(let items): return "Tuple[\(try TraceType.joined(items, interpreter))]"
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
    }
  }

  static func specText(_ dtype: DType, _ shape: PartialShape, name: String?) -> String {
    "TensorSpec(shape=\(shape), dtype=\(dtype.pythonRepr), name=\(name.map { "'\($0)'" } ?? "None"))"
  }

  private static func joined(_ types: [TraceType], _ interpreter: Interpreter) throws -> String {
    try types.map { try $0.text(interpreter) }.joined(separator: ", ")
  }
}
