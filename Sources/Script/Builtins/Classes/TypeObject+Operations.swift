import Diagnostics

/// Operators on classes: `Enum["name"]`, `list[int]`, `for member in Enum`, `int | str`. What a metaclass defines goes
/// first.
extension TypeObject {
  private func hook(_ name: StringObject, _ interpreter: Interpreter, _ arguments: Value...) throws -> Value? {
    let method = type.lookup(name)
    if method.isUndefined { return nil }
    let bound = try interpreter.bind(method, instance: Value(borrowing: self), type: type)
    defer { bound.release() }
    return try interpreter.call(Handle(bound), arguments.map { Handle($0) }).owned
  }

  /// What a metaclass written in the script defines; nil without one.
  private func scriptHook(_ name: StringObject, _ interpreter: Interpreter, _ arguments: Value...) throws -> Value? {
    if type === TypeObject.type { return nil }
    let method = type.lookup(name)
    guard method.isObject, method.objectKind != .native else { return nil }
    let bound = try interpreter.bind(method, instance: Value(borrowing: self), type: type)
    defer { bound.release() }
    return try interpreter.call(Handle(bound), arguments.map { Handle($0) }).owned
  }

  func classText(_ name: StringObject, _ interpreter: Interpreter) throws -> String? {
    guard let result = try scriptHook(name, interpreter) else { return nil }
    defer { result.release() }
    guard let text = result.asString else {
      throw Failure(.typeError, "\(name.string) returned non-string (type \(interpreter.typeName(result)))")
    }
    return text
  }

  func classHash(_ interpreter: Interpreter) throws -> Int? {
    guard let result = try scriptHook(Names.hash, interpreter) else { return nil }
    defer { result.release() }
    return try interpreter.integer(result)
  }

  func classTruth(_ interpreter: Interpreter) throws -> Bool? {
    if let result = try scriptHook(Names.bool, interpreter) {
      defer { result.release() }
      return try interpreter.truth(result)
    }
    return nil
  }

  func order(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op.rawValue < Names.comparison.count,
      let result = try scriptHook(Names.comparison[Int(op.rawValue)], interpreter, other)
    else { return nil }
    if !interpreter.isNotImplemented(result) { return result }
    result.release()
    return nil
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let result = try hook(Names.getitem, interpreter, key) { return result }
    if self === TypeObject.type { return Value(GenericAliasObject(origin: .object(self), parameters: Handle(key))) }
    let generic = lookup(StringObject.intern("__class_getitem__"))
    guard !generic.isUndefined else { throw Failure(.typeError, "type '\(name)' is not subscriptable") }
    let bound = try interpreter.bind(generic, instance: nil, type: self)
    defer { bound.release() }
    return try interpreter.callOne(bound, key)
  }

  func classIterator(_ interpreter: Interpreter) throws -> Value? { try hook(Names.iter, interpreter) }

  func classLength(_ interpreter: Interpreter) throws -> Int? {
    guard let result = try hook(Names.len, interpreter) else { return nil }
    defer { result.release() }
    return result.asInt
  }

  func holds(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    guard let result = try hook(Names.contains, interpreter, item) else { return nil }
    defer { result.release() }
    return try interpreter.truth(result)
  }

  /// `int | str`.
  func combine(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    let name = (reflected ? Names.reflected : Names.binary)[Int(op.index)]
    if let result = try scriptHook(name, interpreter, other) {
      if !interpreter.isNotImplemented(result) { return result }
      result.release()
    }
    guard op == .bitOr else { return nil }
    let own = Value(borrowing: self)
    return UnionTypeObject.joining(reflected ? [other, own] : [own, other])
  }
}

/// `int | str`: what `isinstance` takes, and annotations hold.
public final class UnionTypeObject: Object, ClassUnion {
  public nonisolated(unsafe) static let unionType = TypeObject.sealed("UnionType", module: "types")
  public let members: [Handle]

  /// Unions among the members are taken apart; None stands for its class; doubles are dropped.
  public init(_ members: [Handle]) {
    var flat: [Handle] = []
    for member in members {
      let parts = member.as(UnionTypeObject.self)?.members ?? [member.isNone ? .object(TypeObject.none) : member]
      for part in parts where !flat.contains(where: { UnionTypeObject.same($0, part) }) { flat.append(part) }
    }
    self.members = flat
    super.init(type: UnionTypeObject.unionType)
  }

  private static func same(_ first: Handle, _ second: Handle) -> Bool {
    if first.isIdentical(to: second) { return true }
    guard let first = first.as(GenericAliasObject.self), let second = second.as(GenericAliasObject.self) else {
      return false
    }
    return first.isSame(as: second)
  }

  /// `a | b`; nil when one of them stands for no class.
  static func joining(_ parts: [Value]) -> Value? {
    let handles = parts.map { Handle($0) }
    let isJoinable = handles.allSatisfy { (part: Handle) -> Bool in
      part.isNone || part.as(TypeObject.self) != nil || part.as(GenericAliasObject.self) != nil
        || part.as(UnionTypeObject.self) != nil
    }
    guard isJoinable, !handles.allSatisfy({ $0.isNone }) else { return nil }
    let union = UnionTypeObject(handles)
    return union.members.count == 1 ? union.members[0].owned : Value(union)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    try members.map { (member: Handle) throws -> String in
      guard let type = member.as(TypeObject.self) else { return try interpreter.repr(member) }
      return type === TypeObject.none ? "None" : type.qualifiedName
    }.joined(separator: " | ")
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr else { return nil }
    let own = Value(borrowing: self)
    return UnionTypeObject.joining(reflected ? [other, own] : [own, other])
  }

  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if name.string == "__args__" { return Value(TupleObject(members)) }
    return try genericAttribute(name, interpreter)
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(UnionTypeObject.self) else { return nil }
    let same =
      members.count == other.members.count
      && members.allSatisfy { (member: Handle) in other.members.contains { UnionTypeObject.same($0, member) } }
    return .bool(same == (op == .equal))
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    try members.reduce(0) { (sum: Int, member: Handle) in try sum ^ interpreter.hash(member) }
  }
}
