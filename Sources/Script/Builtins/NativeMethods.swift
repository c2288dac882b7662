import Diagnostics

/// How methods of builtin classes are declared: with the kind of their receiver and the number of their arguments, which
/// are checked in CPython's words before the body runs.
extension TypeObject {
  typealias ReceiverBody = (_ receiver: Value, _ rest: Arguments, _ interpreter: Interpreter) throws -> Value

  /// A method of `minimum` to `maximum` positional arguments behind the receiver, and no keywords.
  @inline(__always)
  func method(
    _ name: String, _ kind: ObjectKind, _ minimum: Int, _ maximum: Int, _ body: @escaping ReceiverBody
  ) {
    let owner = self.name
    defineFastMethod(name) { (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.checkReceiver(kind, owner, name, interpreter)
      let rest = arguments.dropFirst
      if rest.count < minimum || rest.count > maximum || rest.hasKeywords {
        try rest.refuse(owner, name, minimum, maximum)
      }
      return try body(arguments[0], rest, interpreter)
    }
  }

  /// A method whose arguments may be given by keyword: the body reads them with `named`.
  @inline(__always)
  func keywordMethod(_ name: String, _ kind: ObjectKind, _ body: @escaping ReceiverBody) {
    let owner = self.name
    defineFastMethod(name) { (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.checkReceiver(kind, owner, name, interpreter)
      return try body(arguments[0], arguments.dropFirst, interpreter)
    }
  }

  /// A special method that does what the Swift class does.
  func slot(_ name: String, _ count: Int, _ body: @escaping ReceiverBody) {
    let owner = self
    defineFastMethod(name) { (arguments: Arguments, interpreter: Interpreter) throws -> Value in
      guard arguments.count > 0, interpreter.typeOf(arguments[0]).isSubclass(of: owner) else {
        let given = arguments.count > 0 ? interpreter.typeName(arguments[0]) : nil
        guard let given else {
          throw Failure(.typeError, "descriptor '\(name)' of '\(owner.name)' object needs an argument")
        }
        throw Failure(.typeError, "descriptor '\(name)' requires a '\(owner.name)' object but received a '\(given)'")
      }
      let rest = arguments.dropFirst
      if rest.count != count || rest.hasKeywords {
        throw Failure(.typeError, "expected \(count) argument\(count == 1 ? "" : "s"), got \(rest.count)")
      }
      return try body(arguments[0], rest, interpreter)
    }
  }
}

extension Arguments {
  @inline(__always)
  func checkReceiver(_ kind: ObjectKind, _ owner: String, _ name: String, _ interpreter: Interpreter) throws {
    if count == 0 || base[0].objectKind != kind { try refuseReceiver(owner, name, interpreter) }
  }

  @inline(never)
  private func refuseReceiver(_ owner: String, _ name: String, _ interpreter: Interpreter) throws {
    if count == 0 { throw Failure(.typeError, "unbound method \(owner).\(name)() needs an argument") }
    throw Failure(
      .typeError,
      "descriptor '\(name)' for '\(owner)' objects doesn't apply to a '\(interpreter.typeName(base[0]))' object")
  }

  /// Refuses a wrong number of arguments: with the class's name where CPython shows it.
  @inline(never)
  func refuse(_ owner: String, _ name: String, _ minimum: Int, _ maximum: Int) throws {
    let showsOwner = hasKeywords || (minimum == maximum && maximum < 2)
    try refuse(showsOwner ? "\(owner).\(name)" : name, minimum, maximum)
  }

  /// The arguments by position or name, borrowed; `.undefined` where none is given.
  ///
  /// - Parameters:
  ///   - names: the parameters in order; ones that have no name for callers are "".
  ///   - required: how many of them must be given.
  func named(_ function: String, _ names: [String], required: Int = 0) throws -> [Value] {
    var result: [Value] = Array(repeating: .undefined, count: names.count)
    if count > names.count {
      let bound = required == names.count ? "exactly" : "at most"
      throw Failure(
        .typeError,
        "\(function)() takes \(bound) \(names.count) argument\(names.count == 1 ? "" : "s") "
          + "(\(count + keywordCount) given)")
    }
    for index in 0..<count { result[index] = base[index] }
    for index in 0..<keywordCount {
      let name = keywordName(index).string
      guard let place = names.firstIndex(of: name), !name.isEmpty else {
        throw Failure(.typeError, "'\(name)' is an invalid keyword argument for \(function)()")
      }
      if !result[place].isUndefined {
        throw Failure(
          .typeError, "argument for \(function)() given by name ('\(name)') and position (\(place + 1))")
      }
      result[place] = keywordValue(index)
    }
    for index in 0..<required where result[index].isUndefined {
      throw Failure(.typeError, "\(function)() missing required argument '\(names[index])' (pos \(index + 1))")
    }
    return result
  }

  /// Keyword arguments only by these names, borrowed; `.undefined` where none is given.
  func keywordsOnly(_ function: String, _ names: [String]) throws -> [Value] {
    var result: [Value] = Array(repeating: .undefined, count: names.count)
    for index in 0..<keywordCount {
      let name = keywordName(index).string
      guard let place = names.firstIndex(of: name) else {
        throw Failure(.typeError, "'\(name)' is an invalid keyword argument for \(function)()")
      }
      result[place] = keywordValue(index)
    }
    return result
  }
}

/// Special methods that several builtin classes share.
public enum SharedSlots {
  static var notImplemented: Value { Value(SingletonObject.notImplemented) }

  /// `list[int]` and the like: the class itself, remembered with its parameters.
  public static func generic(_ type: TypeObject) {
    let function = NativeFunctionObject(name: "__class_getitem__", owner: type, isMethod: true) {
      (arguments: Arguments, _: Interpreter) in
      try arguments.check("__class_getitem__", 2)
      return Value(GenericAliasObject(origin: Handle(arguments[0]), parameters: Handle(arguments[1])))
    }
    type.define("__class_getitem__", .object(ClassMethodObject(.object(function))))
  }
}

/// `list[int]`: calling it makes what the class makes.
public final class GenericAliasObject: Object {
  public nonisolated(unsafe) static let aliasType: TypeObject = {
    let type = TypeObject.sealed("GenericAlias", module: "types")
    type.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) in
      try arguments.check("GenericAlias", 2)
      return Value(GenericAliasObject(origin: Handle(arguments[0]), parameters: Handle(arguments[1])))
    }
    return type
  }()
  public let origin: Handle
  public let parameters: Handle

  public init(origin: Handle, parameters: Handle) {
    self.origin = origin
    self.parameters = parameters
    super.init(type: GenericAliasObject.aliasType)
  }

  /// `__args__`.
  public var arguments: [Handle] { parameters.as(TupleObject.self)?.items ?? [parameters] }

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let callee = origin.owned
    defer { callee.release() }
    return try interpreter.call(callee, arguments)
  }

  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    switch name.string {
    case "__origin__": return origin.owned
    case "__args__": return Value(TupleObject(arguments))
    case "__parameters__": return Value(TupleObject(try variables(interpreter)))
    case "__class__": return Value(type)
    case "__unpacked__": return .bool(false)
    case "__copy__", "__deepcopy__", "__getstate__": return nil
    case "__reduce__", "__reduce_ex__":
      // The class of the alias makes it again, not its origin.
      let parts: [Handle] = [.object(type), .tuple([origin, .tuple(arguments)])]
      return Value(NativeFunctionObject(name: name.string, signature: "*protocol") { (_: NativeCall) in .tuple(parts) })
    default: return try interpreter.getAttribute(origin, name.string).owned
    }
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    func shown(_ handle: Handle) throws -> String {
      if let type = handle.as(TypeObject.self) { return type.qualifiedName }
      if handle.asObject === SingletonObject.ellipsis { return "..." }
      if let list = handle.as(ListObject.self) {
        return "[\(try list.items.map { try shown($0) }.joined(separator: ", "))]"
      }
      return try interpreter.repr(handle)
    }
    let inner = try arguments.map { try shown($0) }.joined(separator: ", ")
    return "\(try shown(origin))[\(inner.isEmpty ? "()" : inner)]"
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(GenericAliasObject.self) else { return nil }
    let same = try interpreter.equals(origin, other.origin)
      && interpreter.equals(.tuple(arguments), .tuple(other.arguments))
    return .bool(same == (op == .equal))
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    try interpreter.hash(origin) ^ interpreter.hash(.tuple(arguments))
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr else { return nil }
    let own = Value(borrowing: self)
    return UnionTypeObject.joining(reflected ? [other, own] : [own, other])
  }

  /// Whether both name the same class with the same arguments, as far as identity tells.
  func isSame(as other: GenericAliasObject) -> Bool {
    func same(_ first: Handle, _ second: Handle) -> Bool {
      if first.isIdentical(to: second) { return true }
      guard let first = first.as(GenericAliasObject.self), let second = second.as(GenericAliasObject.self) else {
        return false
      }
      return first.isSame(as: second)
    }
    let (mine, others) = (arguments, other.arguments)
    return same(origin, other.origin) && mine.count == others.count && zip(mine, others).allSatisfy { same($0, $1) }
  }

  // MARK: Type variables

  /// The type variables among the arguments and in them, each once.
  private func variables(_ interpreter: Interpreter) throws -> [Handle] {
    var found: [Handle] = []
    func add(_ variable: Handle) {
      if !found.contains(where: { $0.isIdentical(to: variable) }) { found.append(variable) }
    }
    for argument in arguments where argument.as(TypeObject.self) == nil {
      if try isVariable(argument, interpreter) {
        add(argument)
      } else {
        for variable in try inner(argument, interpreter) { add(variable) }
      }
    }
    return found
  }

  /// `typing.TypeVar` and its like say of themselves how they are replaced.
  private func isVariable(_ argument: Handle, _ interpreter: Interpreter) throws -> Bool {
    try interpreter.findAttribute(argument, "__typing_subst__") != nil
  }

  private func inner(_ argument: Handle, _ interpreter: Interpreter) throws -> [Handle] {
    guard argument.asObject != nil, let names = try interpreter.findAttribute(argument, "__parameters__") else { return [] }
    return names.as(TupleObject.self)?.items ?? []
  }

  /// `list[T][int]`: the same with its type variables replaced.
  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let wanted = try variables(interpreter)
    let given = Handle(key).as(TupleObject.self)?.items ?? [Handle(key)]
    guard !wanted.isEmpty else { throw Failure(.typeError, "\(try repr(interpreter)) is not a generic class") }
    guard wanted.count == given.count else {
      let much = given.count > wanted.count ? "many" : "few"
      throw Failure(
        .typeError,
        "Too \(much) arguments for \(try repr(interpreter)); actual \(given.count), expected \(wanted.count)")
    }
    func value(of variable: Handle) throws -> Handle {
      guard let place = wanted.firstIndex(where: { $0.isIdentical(to: variable) }) else { return variable }
      return try interpreter.callMethod(variable, "__typing_subst__", [given[place]])
    }
    let replaced = try arguments.map { (argument: Handle) throws -> Handle in
      if argument.as(TypeObject.self) != nil { return argument }
      if try isVariable(argument, interpreter) { return try value(of: argument) }
      let names = try inner(argument, interpreter)
      if names.isEmpty { return argument }
      return try interpreter.getItem(argument, .tuple(try names.map { try value(of: $0) }))
    }
    return Value(GenericAliasObject(origin: origin, parameters: .tuple(replaced)))
  }
}
