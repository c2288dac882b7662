import Script
import Tensors

/// Which traces serve which arguments, and what covers several of them.
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
    case (.variable(let kind), .variable(let other)):
      return kind.dtype == other.dtype && kind.isTrainable == other.isTrainable && kind.alias == other.alias
        && kind.shape.isSupershape(of: other.shape)
    case (.list(let items), .list(let others)), (.tuple(let items), .tuple(let others)):
      return try TraceType.allServe(items, others, interpreter)
    case (.namedTuple(let name, let fields, let items), .namedTuple(let otherName, let otherFields, let others)):
      return try name == otherName && fields == otherFields && TraceType.allServe(items, others, interpreter)
    case (.dict(let entries), .dict(let others)): return try TraceType.dictServes(entries, others, interpreter)
    case (.composite(let name, let parts), .composite(let other, let others)):
      return try name == other && TraceType.allServe(parts, others, interpreter)
    case (.flattened(let type, let metadata, let parts), .flattened(let other, let otherMetadata, let others)):
      return try type === other && interpreter.equals(metadata, otherMetadata)
        && TraceType.allServe(parts, others, interpreter)
    case (.attributes(let type, _, let parts), .attributes(let other, _, let others)):
      return try type === other && TraceType.allServe(parts, others, interpreter)
    case (.declared(let type), .declared(let other)):
      return try interpreter.truth(interpreter.callMethod(other, "is_subtype_of", [type]))
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
    case (.variable(let kind), .variable(let other)):
      guard kind.dtype == other.dtype, kind.isTrainable == other.isTrainable, kind.alias == other.alias else { return nil }
      let shape = kind.shape.generalized(with: other.shape)
      return .variable(
        VariableKind(dtype: kind.dtype, shape: shape, isTrainable: kind.isTrainable, alias: kind.alias))
    case (.composite(let name, let parts), .composite(let other, let others)):
      guard name == other else { return nil }
      return try TraceType.generalizedAll(parts, others, interpreter).map { .composite(name, $0) }
    case (.flattened(let type, let metadata, let parts), .flattened(let other, let otherMetadata, let others)):
      guard type === other, try interpreter.equals(metadata, otherMetadata) else { return nil }
      return try TraceType.generalizedAll(parts, others, interpreter).map { .flattened(type, metadata: metadata, $0) }
    case (.attributes(let type, let fields, let parts), .attributes(let other, _, let others)):
      guard type === other else { return nil }
      return try TraceType.generalizedAll(parts, others, interpreter).map { .attributes(type, fields: fields, $0) }
    case (.declared(let type), .declared(let other)):
      let common = try interpreter.callMethod(type, "most_specific_common_supertype", [.list([other])])
      return common.isNone ? nil : .declared(common)
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
