import Diagnostics

extension Interpreter {
  // MARK: For library code

  /// `repr(x)`.
  public func repr(_ handle: Handle) throws -> String { try withValue(handle) { try repr($0) } }

  /// `str(x)`.
  public func str(_ handle: Handle) throws -> String { try withValue(handle) { try str($0) } }

  /// `format(x, specification)`.
  public func format(_ handle: Handle, _ specification: String) throws -> String {
    try withValue(handle) { try format($0, specification) }
  }

  // MARK: Values

  public func repr(_ value: Value) throws -> String {
    switch value.tag {
    case Value.Tag.none: return "None"
    case Value.Tag.bool: return value.uncheckedBool ? "True" : "False"
    case Value.Tag.int: return String(value.uncheckedInt)
    case Value.Tag.float: return FloatRepresentation.text(value.uncheckedFloat)
    case Value.Tag.undefined: throw UndefinedOperand()
    default: break
    }
    if let text = try specialText(Names.repr, value) { return text }
    try enterNative()
    defer { leaveNative() }
    return try value.unmanaged._withUnsafeGuaranteedRef { try $0.repr(self) }
  }

  public func str(_ value: Value) throws -> String {
    guard value.isObject else { return try repr(value) }
    if value.objectKind == .string && !value.unmanaged._withUnsafeGuaranteedRef({ $0.type.isHeapType }) {
      return value.unsafeAs(StringObject.self).string
    }
    if let text = try specialText(Names.str, value) { return text }
    if value.objectKind != .string && value.objectKind != .exception,
      let text = try specialText(Names.repr, value)
    {
      return text
    }
    try enterNative()
    defer { leaveNative() }
    return try value.unmanaged._withUnsafeGuaranteedRef { try $0.str(self) }
  }

  /// The text that a class written in the script gives; nil when it leaves it to the Swift class.
  private func specialText(_ name: StringObject, _ value: Value) throws -> String? {
    let dispatches = value.unmanaged._withUnsafeGuaranteedRef {
      $0.flags & ObjectFlags.dispatchesByType != 0 && $0.kind != .type
    }
    guard dispatches else { return nil }
    let hook = typeOf(value).lookup(name)
    if hook.isUndefined || isDefaultHook(hook) { return nil }
    guard let result = try callSpecial(name, value) else { return nil }
    defer { result.release() }
    guard let text = result.asString else {
      throw Failure(.typeError, "\(name.string) returned non-string (type \(typeName(result)))")
    }
    return text
  }

  public func format(_ value: Value, _ specification: String) throws -> String {
    if value.isObject {
      let dispatches = value.unmanaged._withUnsafeGuaranteedRef { $0.flags & ObjectFlags.dispatchesByType != 0 }
      if dispatches {
        let hook = typeOf(value).lookup(Names.format)
        if !hook.isUndefined && !isDefaultHook(hook) {
          let text = Value.string(specification)
          defer { text.release() }
          if let result = try callSpecial(Names.format, value, text) {
            defer { result.release() }
            guard let shown = result.asString else {
              throw Failure(.typeError, "__format__ must return a str, not \(typeName(result))")
            }
            return shown
          }
        }
      }
      return try value.unmanaged._withUnsafeGuaranteedRef { try $0.format(specification, self) }
    }
    if specification.isEmpty { return try str(value) }
    return try formatUnboxed(value, specification)
  }

  /// Calls `body` unless `object`'s repr is being made already, which gives `recursive`.
  public func guardingRepr(_ object: Object, recursive: String, _ body: () throws -> String) throws -> String {
    let reference = Unmanaged.passUnretained(object)
    let address = reference.toOpaque()
    if reprStack.contains(where: { $0.toOpaque() == address }) { return recursive }
    reprStack.append(reference)
    defer { reprStack.removeLast() }
    return try body()
  }

  // MARK: Types

  /// `type(x)`.
  public func typeOf(_ value: Value) -> TypeObject {
    switch value.tag {
    case Value.Tag.int: .int
    case Value.Tag.float: .float
    case Value.Tag.bool: .bool
    case Value.Tag.object: value.unmanaged._withUnsafeGuaranteedRef { $0.typeReference }.takeUnretainedValue()
    default: .none
    }
  }

  /// `type(x).__name__`.
  public func typeName(_ value: Value) -> String { typeOf(value).name }

  /// `isinstance(x, type)` for one class.
  public func isInstance(_ handle: Handle, _ type: TypeObject) -> Bool { handle.type.isSubclass(of: type) }

  /// `isinstance(x, classinfo)`.
  public func isInstance(_ handle: Handle, _ info: Handle) throws -> Bool {
    try classTest(info, "isinstance() arg 2 must be a type, a tuple of types, or a union") { (type: TypeObject) in
      if handle.type.isSubclass(of: type) { return true }
      return try claimedClass(handle)?.isSubclass(of: type) ?? false
    } hook: { (classInfo: Handle) in
      if let type = classInfo.as(TypeObject.self), type.type === TypeObject.type { return nil }
      return try callHook(Names.instancecheck, classInfo, handle)
    }
  }

  /// `issubclass(type, classinfo)`.
  public func isSubclass(_ type: TypeObject, _ info: Handle) throws -> Bool {
    try classTest(info, "issubclass() arg 2 must be a class, a tuple of classes, or a union") { (other: TypeObject) in
      type.isSubclass(of: other)
    } hook: { (classInfo: Handle) in
      if let other = classInfo.as(TypeObject.self), other.type === TypeObject.type { return nil }
      return try callHook(Names.subclasscheck, classInfo, .object(type))
    }
  }

  /// The class that an instance's `__class__` property names.
  private func claimedClass(_ handle: Handle) throws -> TypeObject? {
    guard case .object(let object) = handle, object.flags & ObjectFlags.dispatchesByType != 0, object.kind == .instance
    else { return nil }
    let found = object.type.lookup(Names.classAttribute)
    guard found.objectKind == .property else { return nil }
    return try findAttribute(handle, "__class__")?.as(TypeObject.self)
  }

  private func callHook(_ name: StringObject, _ classInfo: Handle, _ argument: Handle) throws -> Bool? {
    guard let asked = classInfo.asObject else { return nil }
    return try withValue(argument) { (value: Value) throws -> Bool? in
      guard let result = try callSpecial(name, Value(borrowing: asked), value) else { return nil }
      defer { result.release() }
      return try truth(result)
    }
  }

  private func classTest(
    _ info: Handle, _ message: String, _ test: (TypeObject) throws -> Bool, hook: (Handle) throws -> Bool?
  ) throws -> Bool {
    switch info.asObject {
    case let type as TypeObject:
      if let answer = try hook(info) { return answer }
      return try test(type)
    case let tuple as TupleObject:
      for item in tuple.items where try classTest(item, message, test, hook: hook) { return true }
      return false
    default:
      if let union = info.asObject as? any ClassUnion {
        for item in union.members where try classTest(item, message, test, hook: hook) { return true }
        return false
      }
      if info.asObject is GenericAliasObject {
        let function = message.prefix { $0 != "(" }
        throw Failure(.typeError, "\(function)() argument 2 cannot be a parameterized generic")
      }
      if let answer = try hook(info) { return answer }
      throw Failure(.typeError, message)
    }
  }
}

/// `int | str`: several classes where `isinstance` takes one.
public protocol ClassUnion: Object {
  var members: [Handle] { get }
}
