import Diagnostics

/// The attributes that `__slots__` makes.
///
/// Instances without a `__dict__` keep them where plain instances keep all attributes; others beside their dict, which must
/// not show them.
enum SlotMembers {
  static func member(_ name: StringObject, of type: TypeObject) -> GetSetObject {
    GetSetObject(
      slot: name.string, owner: type,
      getter: { (instance: Handle, _: Interpreter) in
        guard let object = instance.as(InstanceObject.self), let value = read(name, object) else {
          throw Failure(.attributeError, "'\(instance.typeName)' object has no attribute '\(name.string)'")
        }
        return value
      },
      setter: { (instance: Handle, value: Handle, _: Interpreter) in
        guard let object = instance.as(InstanceObject.self) else {
          throw Failure(
            .typeError,
            "descriptor '\(name.string)' for '\(type.name)' objects doesn't apply to a '\(instance.typeName)' object")
        }
        if object.type.instancesHaveDictionary {
          if object.hiddenSlots == nil { object.hiddenSlots = DictObject() }
          object.hiddenSlots?.set(name, value.owned)
        } else {
          object.setOwnAttribute(name, value.owned)
        }
      },
      deleter: { (instance: Handle, _: Interpreter) in
        guard let object = instance.as(InstanceObject.self), read(name, object) != nil else {
          throw Failure(.attributeError, name.string)
        }
        if object.type.instancesHaveDictionary {
          object.hiddenSlots?.remove(name)
        } else {
          object.useDictionary().remove(name)
        }
      })
  }

  private static func read(_ name: StringObject, _ object: InstanceObject) -> Handle? {
    if object.type.instancesHaveDictionary { return object.hiddenSlots?.lookup(name).map { Handle($0) } }
    let own = object.ownAttribute(name)
    return own.isUndefined ? nil : Handle(own)
  }

  /// The members of an instance that have values; nil where there are none.
  static func values(of instance: InstanceObject) -> DictObject? {
    let result = DictObject()
    for type in instance.type.mro where type.isHeapType {
      for (key, member) in type.members.items where member.as(GetSetObject.self)?.isSlot == true {
        guard let name = key.asString, let value = read(StringObject.intern(name), instance) else { continue }
        result[name] = value
      }
    }
    return result.count > 0 ? result : nil
  }

  /// What a class body's `__slots__` says: makes the members, and decides whether instances have a `__dict__`.
  static func apply(to type: TypeObject, _ interpreter: Interpreter) throws {
    guard let slots = type.members.lookup(Names.slots) else {
      type.instancesHaveDictionary = true
      return
    }
    let listed = slots.asString.map { [Handle.string($0)] }
    var names: [String] = []
    for item in try listed ?? interpreter.elements(Handle(slots)) {
      guard let name = item.asString else {
        throw Failure(.typeError, "__slots__ items must be strings, not '\(item.typeName)'")
      }
      if !isIdentifier(name) { throw Failure(.typeError, "__slots__ must be identifiers") }
      names.append(mangled(name, type.name))
    }
    let basesHaveNone = type.bases.allSatisfy { !$0.instancesHaveDictionary }
    type.instancesHaveDictionary = names.contains("__dict__") || !basesHaveNone
    for name in names where name != "__dict__" && name != "__weakref__" {
      let key = StringObject.intern(name)
      if type.members.lookup(key) != nil {
        throw Failure(.valueError, "'\(name)' in __slots__ conflicts with class variable")
      }
      type.members.set(key, Value(member(key, of: type)))
    }
  }

  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    let isStart = first == "_" || first.properties.isXIDStart
    return isStart && name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
  }

  private static func mangled(_ name: String, _ className: String) -> String {
    guard name.hasPrefix("__"), !name.hasSuffix("__") else { return name }
    let stem = className.drop { $0 == "_" }
    return stem.isEmpty ? name : "_\(stem)\(name)"
  }
}
