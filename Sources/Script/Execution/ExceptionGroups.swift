import Diagnostics

/// `ExceptionGroup` and `BaseExceptionGroup`: several exceptions raised as one.
enum ExceptionGroups {
  static var base: TypeObject { ExceptionHierarchy.named("BaseExceptionGroup") }

  static func isGroup(_ exception: ExceptionObject) -> Bool { exception.type.isSubclass(of: base) }

  /// The exceptions of a group.
  static func members(_ group: ExceptionObject) -> [ExceptionObject] {
    guard group.arguments.count > 1 else { return [] }
    let list = group.arguments[1]
    return (list.asSequence ?? []).compactMap { $0.as(ExceptionObject.self) }
  }

  /// `message (2 sub-exceptions)`.
  static func text(_ group: ExceptionObject, _ interpreter: Interpreter) throws -> String {
    let count = members(group).count
    let message = try group.arguments.first.map { try interpreter.str($0) } ?? ""
    return "\(message) (\(count) sub-exception\(count == 1 ? "" : "s"))"
  }

  /// The class of the group that `type(message, exceptions)` makes: ExceptionGroup where nothing else is needed.
  static func checked(_ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter) throws -> TypeObject {
    guard arguments.count == 2, !arguments.hasKeywords else {
      throw Failure(
        .typeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (\(arguments.count) given)")
    }
    guard arguments[0].asString != nil else {
      throw Failure(.typeError, "BaseExceptionGroup.__new__() argument 1 must be str, not \(interpreter.typeName(arguments[0]))")
    }
    guard let items = Handle(arguments[1]).asSequence else {
      throw Failure(.typeError, "second argument (exceptions) must be a sequence")
    }
    if items.isEmpty {
      throw Failure(.valueError, "second argument (exceptions) must be a non-empty sequence")
    }
    let exception = ExceptionHierarchy.named("Exception")
    var holdsOnlyExceptions = true
    for (index, item) in items.enumerated() {
      guard let member = item.as(ExceptionObject.self) else {
        throw Failure(.valueError, "Item \(index) of second argument (exceptions) is not an exception")
      }
      if !member.type.isSubclass(of: exception) { holdsOnlyExceptions = false }
    }
    if type === base { return holdsOnlyExceptions ? ExceptionHierarchy.named("ExceptionGroup") : type }
    if !holdsOnlyExceptions && type.isSubclass(of: exception) {
      let what = type === ExceptionHierarchy.named("ExceptionGroup") ? "an ExceptionGroup" : "'\(type.name)'"
      throw Failure(.typeError, "Cannot nest BaseExceptions in \(what)")
    }
    return type
  }

  // MARK: Methods

  static func define(on type: TypeObject) {
    type.defineProperty("message") { (instance: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.arguments.first ?? .none
    }
    type.defineProperty("exceptions") { (instance: Handle, _: Interpreter) in
      .tuple(instance.as(ExceptionObject.self).map { members($0).map { .object($0) } } ?? [])
    }
    type.defineMethod("derive", "self, excs, /") { (call: NativeCall) in
      let message = call[0].as(ExceptionObject.self)?.arguments.first ?? .string("")
      return try call.interpreter.call(.object(base), [message, call[1]])
    }
    type.defineMethod("split", "self, condition, /") { (call: NativeCall) in
      guard let group = call[0].as(ExceptionObject.self) else { return .none }
      let test = try condition(call[1], call.interpreter)
      let parts = try split(group, call.interpreter, test)
      return .tuple([parts.matching.map { .object($0) } ?? .none, parts.rest.map { .object($0) } ?? .none])
    }
    type.defineMethod("subgroup", "self, condition, /") { (call: NativeCall) in
      guard let group = call[0].as(ExceptionObject.self) else { return .none }
      let test = try condition(call[1], call.interpreter)
      return try split(group, call.interpreter, test).matching.map { .object($0) } ?? .none
    }
    let generic = NativeFunctionObject(name: "__class_getitem__", owner: type, isMethod: true) {
      (arguments: Arguments, _: Interpreter) in
      try arguments.check("__class_getitem__", 2)
      return Value(GenericAliasObject(origin: Handle(arguments[0]), parameters: Handle(arguments[1])))
    }
    type.define("__class_getitem__", .object(ClassMethodObject(.object(generic))))
  }

  /// A class, a tuple of classes or a function, as a test.
  private static func condition(
    _ given: Handle, _ interpreter: Interpreter
  ) throws -> (ExceptionObject) throws -> Bool {
    let root = ExceptionHierarchy.named("BaseException")
    if let type = given.as(TypeObject.self), type.isSubclass(of: root) {
      return { (exception: ExceptionObject) in exception.type.isSubclass(of: type) }
    }
    if let tuple = given.as(TupleObject.self) {
      let types = tuple.items.compactMap { $0.as(TypeObject.self) }.filter { $0.isSubclass(of: root) }
      if types.count == tuple.items.count {
        return { (exception: ExceptionObject) in types.contains { exception.type.isSubclass(of: $0) } }
      }
    } else if interpreter.isCallable(given) && given.as(TypeObject.self) == nil {
      return { (exception: ExceptionObject) in try interpreter.truth(interpreter.call(given, [.object(exception)])) }
    }
    throw Failure(.typeError, "expected a function, exception type or tuple of exception types")
  }

  // MARK: Splitting

  /// The parts of `exception` that pass the test and that do not; groups within groups keep their form.
  static func split(
    _ exception: ExceptionObject, _ interpreter: Interpreter, _ test: (ExceptionObject) throws -> Bool
  ) throws -> (matching: ExceptionObject?, rest: ExceptionObject?) {
    if try test(exception) { return (exception, nil) }
    guard isGroup(exception) else { return (nil, exception) }
    try interpreter.enterNative()
    defer { interpreter.leaveNative() }
    var matching: [ExceptionObject] = []
    var rest: [ExceptionObject] = []
    for member in members(exception) {
      let parts = try split(member, interpreter, test)
      if let part = parts.matching { matching.append(part) }
      if let part = parts.rest { rest.append(part) }
    }
    return (try derive(exception, matching, interpreter), try derive(exception, rest, interpreter))
  }

  /// A group like `group` with other members: `derive`, then the traceback, cause, context and notes.
  private static func derive(
    _ group: ExceptionObject, _ members: [ExceptionObject], _ interpreter: Interpreter
  ) throws -> ExceptionObject? {
    if members.isEmpty { return nil }
    let list = Handle.list(members.map { .object($0) })
    let made = try interpreter.callMethod(.object(group), "derive", [list])
    guard let derived = made.as(ExceptionObject.self), isGroup(derived) else {
      throw Failure(.typeError, "derive must return an instance of BaseExceptionGroup")
    }
    derived.unwound = group.unwound
    derived.cause = group.cause
    derived.context = group.context
    derived.suppressesContext = group.suppressesContext
    derived.notes = group.notes
    if group.groupIdentity == nil { group.groupIdentity = GroupIdentity() }
    derived.groupIdentity = group.groupIdentity
    return derived
  }

  private final class GroupIdentity {}

  /// The leaves of a group.
  static func leaves(_ exception: ExceptionObject) -> [ExceptionObject] {
    isGroup(exception) ? members(exception).flatMap { leaves($0) } : [exception]
  }

  /// Whether a part comes from `group` as it was: raised again, not anew.
  static func isPart(_ part: ExceptionObject, of group: ExceptionObject) -> Bool {
    if part === group { return true }
    guard let identity = group.groupIdentity, part.groupIdentity === identity else { return false }
    return part.unwound.count == group.unwound.count && part.context === group.context
  }
}

extension Interpreter {
  /// One `except* type`; true when nothing of the rest in r[b] is of that class.
  func matchGroup(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws -> Bool {
    let wanted = registers[Int(i.c)]
    registers[Int(i.c)] = .undefined
    defer { wanted.release() }
    try refuseGroups(wanted)
    let rest = registers[Int(i.b)]
    guard rest.isObject else { return true }
    let exception = rest.unsafeAs(ExceptionObject.self)
    return try withExtendedLifetime(exception) { () throws -> Bool in
      if try matchesException(Value(borrowing: exception), wanted) {
        var matching = exception
        if !ExceptionGroups.isGroup(exception) {
          let member = Handle.tuple([.object(exception)])
          guard let wrapped = try call(.object(ExceptionGroups.base), [.string(""), member]).as(ExceptionObject.self)
          else { return true }
          matching = wrapped
        }
        put(registers + Int(i.a), Value(matching))
        put(registers + Int(i.b), .none)
        return false
      }
      guard ExceptionGroups.isGroup(exception) else { return true }
      let parts = try ExceptionGroups.split(exception, self) { (member: ExceptionObject) in
        try matchesException(Value(borrowing: member), wanted)
      }
      guard let matching = parts.matching else { return true }
      put(registers + Int(i.a), Value(matching))
      put(registers + Int(i.b), parts.rest.map { Value($0) } ?? .none)
      return false
    }
  }

  private func refuseGroups(_ wanted: Value) throws {
    let types = wanted.as(TupleObject.self)?.items ?? [Handle(wanted)]
    for type in types {
      guard let type = type.as(TypeObject.self), type.isSubclass(of: ExceptionHierarchy.named("BaseException")) else {
        throw Failure(.typeError, "catching classes that do not inherit from BaseException is not allowed")
      }
      if type.isSubclass(of: ExceptionGroups.base) {
        throw Failure(.typeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
      }
    }
  }

  /// What is raised after all handlers of `original`: the parts that no handler took or that were raised again, as they
  /// lay in the group, and what the handlers raised; nil when there is nothing.
  func joinGroup(_ original: ExceptionObject, _ collected: Value) throws -> ExceptionObject? {
    let all = (Handle(collected).asSequence ?? []).compactMap { $0.as(ExceptionObject.self) }
    guard ExceptionGroups.isGroup(original) else { return all.first }
    let again = all.filter { ExceptionGroups.isPart($0, of: original) }
    var raised = all.filter { (exception: ExceptionObject) in !again.contains { $0 === exception } }
    let kept = again.flatMap { ExceptionGroups.leaves($0) }
    var projected: ExceptionObject?
    if !kept.isEmpty {
      projected = try ExceptionGroups.split(original, self) { (member: ExceptionObject) in
        kept.contains { $0 === member }
      }.matching
    }
    if raised.isEmpty { return projected }
    if let projected { raised.append(projected) }
    if raised.count == 1 { return raised[0] }
    let list = Handle.list(raised.map { .object($0) })
    return try call(.object(ExceptionGroups.base), [.string(""), list]).as(ExceptionObject.self)
  }
}
