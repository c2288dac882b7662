import Diagnostics

/// Attribute instructions and what they remember.
extension Interpreter {
  // MARK: Reading

  /// Reads an attribute and remembers where it was; owned by the caller.
  @inline(never)
  func loadAttribute(
    _ object: Value, _ frame: UnsafeMutablePointer<Frame>, _ name: Int, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws -> Value {
    if object.isUndefined { throw UndefinedOperand() }
    let key = frame.pointee.code.nameReferences[name].takeUnretainedValue()
    if object.objectKind == .module {
      let members = object.unsafeAs(ModuleObject.self).members
      if cache.pointee.key == members.layout { return members.entries[cache.pointee.index].value.retained() }
      let place = members.find(key)
      if place >= 0 {
        cache.pointee.key = members.layout
        cache.pointee.second = 0
        cache.pointee.index = place
        return members.entries[place].value.retained()
      }
    } else if object.isInstance {
      remember(object.unsafeAs(InstanceObject.self), key, cache)
    }
    return try getAttribute(object, key)
  }

  /// Notes the slot of an instance's own attribute, if nothing in the class goes before it.
  private func remember(
    _ instance: InstanceObject, _ key: StringObject, _ cache: UnsafeMutablePointer<InlineCache>
  ) {
    guard !instance.isDictionaryMode else { return }
    let slot = instance.shape._withUnsafeGuaranteedRef { $0.slot(key) }
    guard slot >= 0 else { return }
    let type = instance.type
    let found = type.lookup(key)
    if !found.isUndefined && isDataDescriptor(found) && !isOwnSlot(found, type) { return }
    let hook = type.lookup(Names.getattribute)
    guard hook.isUndefined || isDefaultHook(hook) else { return }
    cache.pointee.key = type.version
    cache.pointee.second = UInt(bitPattern: instance.shape.toOpaque())
    cache.pointee.index = slot
  }

  /// A member of `__slots__` that lies where plain attributes do.
  private func isOwnSlot(_ found: Value, _ type: TypeObject) -> Bool {
    found.objectKind == .getSet && !type.instancesHaveDictionary && found.unsafeAs(GetSetObject.self).isSlot
  }

  // MARK: Methods

  /// Whether the cache holds the method that this object's class gives, and the object has no attribute of its own in
  /// front of it.
  @inline(__always)
  func isCachedMethod(_ object: Value, _ cache: UnsafeMutablePointer<InlineCache>) -> Bool {
    object.unmanaged._withUnsafeGuaranteedRef { (target: Object) -> Bool in
      guard target.typeReference._withUnsafeGuaranteedRef({ $0.version }) == cache.pointee.key else { return false }
      if target.kind == .instance {
        let shape = object.unsafeUnmanaged(InstanceObject.self)._withUnsafeGuaranteedRef { $0.shape }
        return UInt(bitPattern: shape.toOpaque()) == cache.pointee.second
      }
      return cache.pointee.second == 1
    }
  }

  /// Puts a method and its receiver into r[a] and r[a+1], or only the attribute into r[a+1].
  @inline(never)
  func loadMethod(
    _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws {
    let target = frame.pointee.base + Int(i.a)
    let object = frame.pointee.base[Int(i.b)]
    if object.isUndefined { throw UndefinedOperand() }
    let key = frame.pointee.code.nameReferences[Int(i.c)].takeUnretainedValue()
    if object.objectKind == .module {
      let value = try loadAttribute(object, frame, Int(i.c), cache)
      Script.clear(target)
      put(target + 1, value)
      return
    }
    if let method = try plainMethod(object, key, cache) {
      let receiver = object.retained()
      put(target, method.retained())
      put(target + 1, receiver)
      return
    }
    let value = try getAttribute(object, key)
    Script.clear(target)
    put(target + 1, value)
  }

  /// The function in the object's class that `object.key(…)` calls with the object in front, borrowed; nil when it takes
  /// more than that to find out.
  private func plainMethod(
    _ object: Value, _ key: StringObject, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws -> Value? {
    let type = typeOf(object)
    let found = type.lookup(key)
    switch found.objectKind {
    case .function: break
    case .native: guard found.unsafeAs(NativeFunctionObject.self).isMethod else { return nil }
    default: return nil
    }
    guard let target = object.object else { return found }
    if target.kind == .type || target.kind == .super { return nil }
    if target.flags & ObjectFlags.dispatchesByType != 0 {
      let hook = type.lookup(Names.getattribute)
      guard hook.isUndefined || isDefaultHook(hook) else { return nil }
    }
    if target.kind == .instance {
      let instance = object.unsafeAs(InstanceObject.self)
      guard instance.ownAttribute(key).isUndefined else { return nil }
      guard !instance.isDictionaryMode else { return found }
      cache.pointee.second = UInt(bitPattern: instance.shape.toOpaque())
    } else {
      // Objects of other kinds may answer for themselves.
      guard target.hasPlainAttributes, target.attributeDictionary == nil else { return nil }
      cache.pointee.second = 1
    }
    cache.pointee.key = type.version
    cache.pointee.value = found
    return found
  }

  // MARK: Writing

  /// Writes where the cache says, if the instance still looks that way.
  @inline(__always)
  func storeCached(
    _ instance: InstanceObject, _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>
  ) -> Bool {
    guard UInt(bitPattern: instance.shape.toOpaque()) == cache.pointee.second,
      instance.typeReference._withUnsafeGuaranteedRef({ $0.version }) == cache.pointee.key
    else { return false }
    if cache.pointee.third == 0 {
      put(instance.slots + cache.pointee.index, value.retained())
    } else {
      let shape = Unmanaged<Shape>.fromOpaque(UnsafeRawPointer(bitPattern: cache.pointee.third).unsafelyUnwrapped)
      shape._withUnsafeGuaranteedRef { instance.append($0, value.retained()) }
    }
    return true
  }

  @inline(never)
  func storeAttribute(
    _ object: Value, _ value: Value, _ frame: UnsafeMutablePointer<Frame>, _ name: Int,
    _ cache: UnsafeMutablePointer<InlineCache>
  ) throws {
    if object.isUndefined || value.isUndefined { throw UndefinedOperand() }
    let key = frame.pointee.code.nameReferences[name].takeUnretainedValue()
    if object.isInstance { rememberStore(object.unsafeAs(InstanceObject.self), key, cache) }
    try setAttribute(object, key, value)
  }

  private func rememberStore(
    _ instance: InstanceObject, _ key: StringObject, _ cache: UnsafeMutablePointer<InlineCache>
  ) {
    let type = instance.type
    guard !instance.isDictionaryMode else { return }
    let hook = type.lookup(Names.setattr)
    guard hook.isUndefined || isDefaultHook(hook) else { return }
    let found = type.lookup(key)
    let isSlot = !found.isUndefined && isOwnSlot(found, type)
    guard isSlot || type.instancesHaveDictionary else { return }
    if !found.isUndefined && !isSlot && (isDataDescriptor(found) || found.isInstance) { return }
    let slot = instance.shape._withUnsafeGuaranteedRef { $0.slot(key) }
    if slot < 0 && instance.slotCount >= InstanceObject.maximumSlots { return }
    cache.pointee.key = type.version
    cache.pointee.second = UInt(bitPattern: instance.shape.toOpaque())
    cache.pointee.index = slot
    if slot >= 0 {
      cache.pointee.third = 0
    } else {
      let next = instance.shape.takeUnretainedValue().adding(key)
      cache.pointee.third = UInt(bitPattern: Unmanaged.passUnretained(next).toOpaque())
    }
  }
}

extension Object {
  /// Whether attributes are looked up in the class and nowhere else.
  final var hasPlainAttributes: Bool {
    switch kind {
    case .string, .bytes, .byteArray, .bigInt, .complex, .list, .tuple, .dict, .set, .frozenSet, .range, .slice, .generator,
      .coroutine, .iterator:
      true
    default: usesClassAttributes
    }
  }
}
