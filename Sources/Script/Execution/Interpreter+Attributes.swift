import Diagnostics

extension Object {
  /// The attribute lookup of `object.__getattribute__`: data descriptors of the class, the object's own attributes, then
  /// the rest of the class. Owned by the caller; nil when there is none.
  public final func genericAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    let name = name.interned
    if kind == .type { return try (self as? TypeObject)?.classAttribute(name, interpreter) }
    let type = self.type
    let found = type.lookup(name)
    if !found.isUndefined && interpreter.isDataDescriptor(found) {
      return try interpreter.bind(found, instance: Value(borrowing: self), type: type)
    }
    if kind == .instance {
      let own = Value(borrowing: self).unsafeAs(InstanceObject.self).ownAttribute(name)
      if !own.isUndefined { return own.retained() }
    } else if let own = attributeDictionary?.lookup(name) {
      return own.retained()
    }
    if !found.isUndefined {
      return try interpreter.bind(found, instance: Value(borrowing: self), type: type)
    }
    return nil
  }

  final func setGenericAttribute(_ name: StringObject, _ value: Value, _ interpreter: Interpreter) throws {
    let name = name.interned
    let found = type.lookup(name)
    if !found.isUndefined,
      try interpreter.setThroughDescriptor(found, Value(borrowing: self), value, name)
    {
      return
    }
    guard acceptsAttributes, type.instancesHaveDictionary || kind == .function else {
      throw missingAttribute(name, isReadOnly: !found.isUndefined)
    }
    if kind == .instance {
      Value(borrowing: self).unsafeAs(InstanceObject.self).setOwnAttribute(name, value.retained())
      return
    }
    if attributeDictionary == nil { attributeDictionary = DictObject() }
    attributeDictionary?.set(name, value.retained())
  }

  final func deleteGenericAttribute(_ name: StringObject, _ interpreter: Interpreter) throws {
    let name = name.interned
    let found = type.lookup(name)
    if !found.isUndefined, try interpreter.deleteThroughDescriptor(found, Value(borrowing: self), name) { return }
    if kind == .instance {
      let instance = Value(borrowing: self).unsafeAs(InstanceObject.self)
      if !instance.ownAttribute(name).isUndefined {
        instance.useDictionary().remove(name)
        return
      }
    } else if let attributeDictionary, attributeDictionary.remove(name) {
      return
    }
    throw missingAttribute(name, isReadOnly: !found.isUndefined)
  }

  private final func missingAttribute(_ name: StringObject, isReadOnly: Bool) -> Failure {
    if isReadOnly {
      return Failure(.attributeError, "'\(typeName)' object attribute '\(name.string)' is read-only")
    }
    return Failure(.attributeError, "'\(typeName)' object has no attribute '\(name.string)'")
  }
}

extension TypeObject {
  /// `Class.name`: the metaclass's data descriptors, then the class and its bases, then the metaclass.
  func classAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    let meta = type.lookup(name)
    if !meta.isUndefined && interpreter.isDataDescriptor(meta) {
      return try interpreter.bind(meta, instance: Value(borrowing: self), type: type)
    }
    let own = lookup(name)
    if !own.isUndefined { return try interpreter.bind(own, instance: nil, type: self) }
    if !meta.isUndefined { return try interpreter.bind(meta, instance: Value(borrowing: self), type: type) }
    return nil
  }
}

extension Interpreter {
  // MARK: For library code

  /// `x.name`. Throws AttributeError.
  public func getAttribute(_ object: Handle, _ name: String) throws -> Handle {
    let value = object.owned
    defer { value.release() }
    return Handle(consuming: try getAttribute(value, StringObject.intern(name)))
  }

  /// `getattr(x, name, None)`; nil when there is none.
  public func findAttribute(_ object: Handle, _ name: String) throws -> Handle? {
    let value = object.owned
    defer { value.release() }
    return try findAttribute(value, StringObject.intern(name)).map { Handle(consuming: $0) }
  }

  /// `x.name = value`.
  public func setAttribute(_ object: Handle, _ name: String, _ value: Handle) throws {
    let target = object.owned
    let content = value.owned
    defer {
      target.release()
      content.release()
    }
    try setAttribute(target, StringObject.intern(name), content)
  }

  // MARK: Values

  /// `x.name`; the result is owned by the caller. Throws AttributeError.
  public func getAttribute(_ object: Value, _ name: StringObject) throws -> Value {
    if let value = try findAttribute(object, name, keepingError: true) { return value }
    throw missingAttribute(attributeError(object, name), object, name)
  }

  func attributeError(_ object: Value, _ name: StringObject) -> Failure {
    if let type = object.as(TypeObject.self) {
      return Failure(.attributeError, "type object '\(type.name)' has no attribute '\(name.string)'")
    }
    let kind = object.object?.messageTypeName ?? typeName(object)
    return Failure(.attributeError, "'\(kind)' object has no attribute '\(name.string)'")
  }

  /// `x.name`, or nil. An AttributeError that the object itself raises is nil, too.
  public func findAttribute(_ object: Value, _ name: StringObject) throws -> Value? {
    try findAttribute(object, name, keepingError: false)
  }

  private func findAttribute(_ object: Value, _ name: StringObject, keepingError: Bool) throws -> Value? {
    guard object.isObject else {
      let type = typeOf(object)
      let found = type.lookup(name.interned)
      return found.isUndefined ? nil : try bind(found, instance: object, type: type)
    }
    do {
      if let value = try ownLookup(object, name) { return value }
    } catch {
      guard matches(error, .attributeError) else { throw error }
      if let value = try fallback(object, name, keepingError: keepingError) { return value }
      if keepingError {
        // A module words its own error; who missed what is needed for the suggestion.
        if let failure = error as? Failure, object.objectKind == .module { throw missingAttribute(failure, object, name) }
        throw error
      }
      return nil
    }
    return try fallback(object, name, keepingError: keepingError)
  }

  /// What `__getattr__` gives; its AttributeError is no error where nobody wants one.
  private func fallback(_ object: Value, _ name: StringObject, keepingError: Bool) throws -> Value? {
    do {
      return try fallbackAttribute(object, name)
    } catch {
      if keepingError || !matches(error, .attributeError) { throw error }
      return nil
    }
  }

  private func ownLookup(_ object: Value, _ name: StringObject) throws -> Value? {
    try object.unmanaged._withUnsafeGuaranteedRef { (target: Object) throws -> Value? in
      if target.flags & ObjectFlags.dispatchesByType != 0 && target.kind != .type {
        let hook = target.type.lookup(Names.getattribute)
        if !hook.isUndefined && hook.objectKind != .native {
          return try callSpecial(Names.getattribute, object, Value(borrowing: name))
        }
      }
      return try target.getAttribute(name, self)
    }
  }

  /// `__getattr__`.
  private func fallbackAttribute(_ object: Value, _ name: StringObject) throws -> Value? {
    guard object.unmanaged._withUnsafeGuaranteedRef({ $0.type.dispatchesByType }) else { return nil }
    return try callSpecial(Names.getattr, object, Value(borrowing: name))
  }

  /// `x.name = value`; the value is borrowed.
  public func setAttribute(_ object: Value, _ name: StringObject, _ value: Value) throws {
    guard object.isObject else {
      throw Failure(.attributeError, "'\(typeName(object))' object has no attribute '\(name.string)'")
    }
    try object.unmanaged._withUnsafeGuaranteedRef { (target: Object) in
      if asksClassForAssignment(target) {
        let hook = target.type.lookup(Names.setattr)
        if !hook.isUndefined && !isDefaultHook(hook) {
          try callSpecial(Names.setattr, object, Value(borrowing: name), value)?.release()
          return
        }
      }
      try target.setAttribute(name, value, self)
    }
  }

  /// Whether `__setattr__` and `__delattr__` may be the script's: for classes those of their metaclass.
  private func asksClassForAssignment(_ target: Object) -> Bool {
    if target.kind == .type { return target.type !== TypeObject.type }
    return target.flags & ObjectFlags.dispatchesByType != 0
  }

  /// `del x.name`.
  public func deleteAttribute(_ object: Value, _ name: StringObject) throws {
    guard object.isObject else {
      throw Failure(.attributeError, "'\(typeName(object))' object has no attribute '\(name.string)'")
    }
    try object.unmanaged._withUnsafeGuaranteedRef { (target: Object) in
      if asksClassForAssignment(target) {
        let hook = target.type.lookup(Names.delattr)
        if !hook.isUndefined && !isDefaultHook(hook) {
          try callSpecial(Names.delattr, object, Value(borrowing: name))?.release()
          return
        }
      }
      try target.deleteAttribute(name, self)
    }
  }

  /// Whether a hook is `object`'s own: the Swift class then does it.
  func isDefaultHook(_ hook: Value) -> Bool {
    hook.objectKind == .native && hook.unsafeAs(NativeFunctionObject.self).isOwned(by: .object)
  }

  // MARK: Descriptors

  /// Whether a class attribute goes before the instance's own attributes.
  func isDataDescriptor(_ value: Value) -> Bool {
    switch value.objectKind {
    case .property, .getSet: return true
    case .instance: return !typeOf(value).lookup(Names.set).isUndefined || !typeOf(value).lookup(Names.delete).isUndefined
    default: return false
    }
  }

  /// What reading the class attribute `found` (borrowed) gives: a bound method, a property's value, or itself. Owned by
  /// the caller. `instance` is nil when it is read from the class.
  func bind(_ found: Value, instance: Value?, type: TypeObject) throws -> Value {
    switch found.objectKind {
    case .function:
      guard let instance else { return found.retained() }
      return Value(BoundMethodObject(function: found, receiver: instance))
    case .native:
      guard let instance, found.unsafeAs(NativeFunctionObject.self).isMethod else { return found.retained() }
      return Value(BoundMethodObject(function: found, receiver: instance))
    case .property:
      guard let instance else { return found.retained() }
      let getter = found.unsafeAs(PropertyObject.self).getter
      if getter.isNone {
        let name = type.mro.lazy.flatMap { $0.members.items }.first { $0.value.asObject === found.object }?.key.asString
        let shown = name.map { "property '\($0)' of" } ?? "property of"
        throw Failure(.attributeError, "\(shown) '\(type.name)' object has no getter")
      }
      return try call(getter, [Handle(instance)]).owned
    case .getSet:
      guard let instance else { return found.retained() }
      return try found.unsafeAs(GetSetObject.self).getter(Handle(instance), self).owned
    case .staticMethod:
      return found.unsafeAs(StaticMethodObject.self).functionValue.retained()
    case .classMethod:
      let function = found.unsafeAs(ClassMethodObject.self).functionValue
      return Value(BoundMethodObject(function: function, receiver: Value(borrowing: type)))
    case .instance:
      let hook = typeOf(found).lookup(Names.get)
      if hook.isUndefined { return found.retained() }
      let owner = Value(borrowing: type)
      return try callSpecial(Names.get, found, instance ?? .none, owner) ?? found.retained()
    default:
      if found.isObject, let custom = found.object as? any BindableObject {
        return try custom.bound(to: instance.map { Handle($0) }, type: type, self).owned
      }
      return found.retained()
    }
  }

  /// Sets through a data descriptor; false when `found` is none.
  func setThroughDescriptor(_ found: Value, _ instance: Value, _ value: Value, _ name: StringObject) throws -> Bool {
    switch found.objectKind {
    case .property:
      let setter = found.unsafeAs(PropertyObject.self).setter
      if setter.isNone {
        throw Failure(.attributeError, "\(propertyText(name)) of '\(typeName(instance))' object has no setter")
      }
      _ = try call(setter, [Handle(instance), Handle(value)])
      return true
    case .getSet:
      guard let setter = found.unsafeAs(GetSetObject.self).setter else {
        throw Failure(
          .attributeError, "attribute '\(name.string)' of '\(typeName(instance))' objects is not writable")
      }
      try setter(Handle(instance), Handle(value), self)
      return true
    case .instance:
      guard let result = try callSpecial(Names.set, found, instance, value) else { return false }
      result.release()
      return true
    default: return false
    }
  }

  /// How messages name a property; the name is not known where `__delete__` is called by hand.
  private func propertyText(_ name: StringObject) -> String {
    name.string.isEmpty ? "property" : "property '\(name.string)'"
  }

  func deleteThroughDescriptor(_ found: Value, _ instance: Value, _ name: StringObject) throws -> Bool {
    switch found.objectKind {
    case .property:
      let deleter = found.unsafeAs(PropertyObject.self).deleter
      if deleter.isNone {
        throw Failure(.attributeError, "\(propertyText(name)) of '\(typeName(instance))' object has no deleter")
      }
      _ = try call(deleter, [Handle(instance)])
      return true
    case .getSet:
      guard let deleter = found.unsafeAs(GetSetObject.self).deleter else { return false }
      try deleter(Handle(instance), self)
      return true
    case .instance:
      guard let result = try callSpecial(Names.delete, found, instance) else { return false }
      result.release()
      return true
    default: return false
    }
  }
}

/// A native object that binds to instances when it is read from a class, as functions do (`tf.function` objects).
public protocol BindableObject: Object {
  /// What reading the attribute gives; `instance` is nil when it is read from the class.
  func bound(to instance: Handle?, type: TypeObject, _ interpreter: Interpreter) throws -> Handle
}
