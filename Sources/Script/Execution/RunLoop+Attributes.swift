import Diagnostics

/// Attribute instructions beyond what the run loop does by itself: reading and writing.
extension Interpreter {
  // MARK: Reading

  /// What the slot that the cache remembers holds, borrowed, if the instance still looks that way; undefined if not.
  @inline(__always)
  func cachedSlot(_ instance: Unmanaged<InstanceObject>, _ cache: UnsafeMutablePointer<InlineCache>) -> Value {
    instance._withUnsafeGuaranteedRef { (instance: InstanceObject) -> Value in
      instance.stamp == cache.pointee.key ? instance.slots[cache.pointee.index] : .undefined
    }
  }

  /// An instance's attribute that lies in a slot or in its class, borrowed, if some instruction has met its like; else
  /// undefined.
  @inline(never)
  func recalledAttribute(
    _ object: Value, _ i: UnsafeMutablePointer<Instruction>, _ frame: UnsafeMutablePointer<Frame>
  ) -> Value {
    let cache = frame.cache(i.d)
    let name = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.nameReferences[i.c] }
    return object.unsafeUnmanaged(InstanceObject.self)._withUnsafeGuaranteedRef { (instance: InstanceObject) -> Value in
      let stamp = instance.stamp
      guard cache.pointee.fits(stamp) || AttributeCache.recall(stamp, name, .load, into: cache) else {
        return .undefined
      }
      switch cache.pointee.index {
      case InlineCache.property: return .undefined
      case InlineCache.classValue: return cache.pointee.place.pointee
      default: return instance.slots[cache.pointee.index]
      }
    }
  }

  /// Puts an attribute that the run loop did not find at once into r[a], or enters the getter of a property.
  @inline(never)
  func loadAttribute(
    _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws {
    let registers = frame.pointee.base
    let object = registers[Int(i.b)]
    let name = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.nameReferences[Int(i.c)] }
    let value: Value
    switch object.objectKind {
    case .instance:
      if isKnown(object.unsafeUnmanaged(InstanceObject.self), name, .load, cache) {
        switch cache.pointee.index {
        case InlineCache.classValue: value = cache.pointee.place.pointee.retained()
        case InlineCache.property:
          if try enterGetter(object, i, frame, cache.pointee.value) { return }
          value = try name._withUnsafeGuaranteedRef { try getAttribute(object, $0) }
        default: value = object.unsafeUnmanaged(InstanceObject.self)._withUnsafeGuaranteedRef {
            $0.slots[cache.pointee.index].retained()
          }
        }
      } else {
        value = try name._withUnsafeGuaranteedRef { try getAttribute(object, $0) }
      }
    case .type: value = try loadClassAttribute(object, name, cache)
    case .module: value = try loadModuleAttribute(object, name, cache)
    case nil where object.isUndefined: throw UndefinedOperand()
    default: value = try name._withUnsafeGuaranteedRef { try getAttribute(object, $0) }
    }
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    put(registers + Int(i.a), value)
  }

  /// Whether the inline cache holds what it takes for this instance, if need be after looking for it.
  @inline(__always)
  private func isKnown(
    _ instance: Unmanaged<InstanceObject>, _ name: Unmanaged<StringObject>, _ use: AttributeCache.Use,
    _ cache: UnsafeMutablePointer<InlineCache>
  ) -> Bool {
    instance._withUnsafeGuaranteedRef { (instance: InstanceObject) -> Bool in
      let stamp = instance.stamp
      if cache.pointee.fits(stamp) || AttributeCache.recall(stamp, name, use, into: cache) { return true }
      guard !instance.isDictionaryMode, let found = examine(instance, name.takeUnretainedValue(), use) else { return false }
      cache.pointee.take(found)
      AttributeCache.remember(name, use, found)
      return true
    }
  }

  @inline(never)
  private func examine(_ instance: InstanceObject, _ name: StringObject, _ use: AttributeCache.Use) -> InlineCache? {
    use == .store ? examineStore(instance, name) : examineLoad(instance, name)
  }

  /// Where an instance's attribute is found.
  private func examineLoad(_ instance: InstanceObject, _ name: StringObject) -> InlineCache? {
    let type = instance.type
    let plan = type.plan
    guard plan.readsPlainly else { return nil }
    var found = InlineCache()
    found.key = instance.stamp
    let inClass = type.lookup(name)
    if !inClass.isUndefined, isDataDescriptor(inClass), !isOwnSlot(inClass, type) {
      // An AttributeError of a getter would have to go on to `__getattr__`.
      guard inClass.objectKind == .property, !plan.hasFallback else { return nil }
      found.key |= 1
      found.index = InlineCache.property
      found.value = inClass
      return found
    }
    found.index = instance.shape._withUnsafeGuaranteedRef { $0.slot(name) }
    if found.index >= 0 { return found }
    guard inClass.isPlainData, let place = MethodCache.place(type, name) else { return nil }
    found.key |= 1
    found.index = InlineCache.classValue
    found.third = UInt(bitPattern: place)
    return found
  }

  /// A member of `__slots__` that lies where plain attributes do.
  private func isOwnSlot(_ found: Value, _ type: TypeObject) -> Bool {
    found.objectKind == .getSet && !type.instancesHaveDictionary && found.unsafeAs(GetSetObject.self).isSlot
  }

  /// An attribute of a class; owned by the caller.
  private func loadClassAttribute(
    _ object: Value, _ name: Unmanaged<StringObject>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws -> Value {
    let version = object.unsafeUnmanaged(TypeObject.self)._withUnsafeGuaranteedRef { $0.version }
    if cache.pointee.key == version && cache.pointee.second == InlineCache.ofClass {
      return cache.pointee.place.pointee.retained()
    }
    let name = name.takeUnretainedValue()
    rememberClassValue(object.unsafeAs(TypeObject.self), name, cache)
    return try getAttribute(object, name)
  }

  /// Notes where a class attribute lies that is given as it is, if no metaclass has a say.
  private func rememberClassValue(
    _ type: TypeObject, _ name: StringObject, _ cache: UnsafeMutablePointer<InlineCache>
  ) {
    guard type.type === TypeObject.type, let place = MethodCache.place(type, name) else { return }
    switch place.pointee.objectKind {
    case .function, .native: break
    default: guard place.pointee.isPlainData else { return }
    }
    let meta = TypeObject.type.lookup(name)
    if !meta.isUndefined && isDataDescriptor(meta) { return }
    cache.pointee.key = type.version
    cache.pointee.second = InlineCache.ofClass
    cache.pointee.third = UInt(bitPattern: place)
  }

  /// An attribute of a module; owned by the caller.
  private func loadModuleAttribute(
    _ object: Value, _ name: Unmanaged<StringObject>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws -> Value {
    let members = object.unsafeUnmanaged(ModuleObject.self)._withUnsafeGuaranteedRef { $0.members }
    let key = InlineCache.key(ofModule: members)
    if cache.pointee.key == key { return members.entries[cache.pointee.index].value.retained() }
    let name = name.takeUnretainedValue()
    let place = members.find(name)
    if place < 0 { return try getAttribute(object, name) }
    cache.pointee.key = key
    cache.pointee.second = 0
    cache.pointee.index = place
    return members.entries[place].value.retained()
  }

  // MARK: Writing

  /// Writes where the cache says, if the instance still looks that way.
  @inline(__always)
  func storeCached(
    _ instance: Unmanaged<InstanceObject>, _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>
  ) -> Bool {
    instance._withUnsafeGuaranteedRef { (instance: InstanceObject) -> Bool in
      guard instance.stamp == cache.pointee.key else { return false }
      storeSlot(instance, value, cache)
      return true
    }
  }

  @inline(__always)
  private func storeSlot(_ instance: InstanceObject, _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>) {
    if cache.pointee.third == 0 {
      put(instance.slots + cache.pointee.index, value.retained())
    } else {
      let shape = Unmanaged<Shape>.fromOpaque(UnsafeRawPointer(bitPattern: cache.pointee.third).unsafelyUnwrapped)
      instance.append(shape, value.retained())
    }
  }

  /// Writes an attribute that the run loop did not write at once, or enters the setter of a property.
  @inline(never)
  func storeAttribute(
    _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws {
    let registers = frame.pointee.base
    let object = registers[Int(i.b)]
    let value = registers[Int(i.a)]
    if object.isUndefined || value.isUndefined { throw UndefinedOperand() }
    let name = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.nameReferences[Int(i.c)] }
    if object.isInstance, isKnown(object.unsafeUnmanaged(InstanceObject.self), name, .store, cache) {
      if cache.pointee.index == InlineCache.property {
        if try enterSetter(object, value, i, frame, cache.pointee.value) { return }
        try name._withUnsafeGuaranteedRef { try setAttribute(object, $0, value) }
      } else {
        object.unsafeUnmanaged(InstanceObject.self)._withUnsafeGuaranteedRef { storeSlot($0, value, cache) }
      }
    } else if object.objectKind == .type {
      try storeClassAttribute(object, name, value, cache)
    } else {
      try name._withUnsafeGuaranteedRef { try setAttribute(object, $0, value) }
    }
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
  }

  /// Writes an attribute of a class.
  private func storeClassAttribute(
    _ object: Value, _ name: Unmanaged<StringObject>, _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws {
    let (version, isOpen) = object.unsafeUnmanaged(TypeObject.self)._withUnsafeGuaranteedRef {
      ($0.version, $0.isHeapType)
    }
    if cache.pointee.key == version, cache.pointee.second == InlineCache.ofClass, value.isPlainData,
      cache.pointee.place.pointee.isPlainData
    {
      return put(cache.pointee.place, value.retained())
    }
    try name._withUnsafeGuaranteedRef { (name: StringObject) in
      try setAttribute(object, name, value)
      // Only what lies in the class itself, and may change without anybody noticing.
      if isOpen, !name.isSpecialName { rememberOwnValue(object.unsafeAs(TypeObject.self), name, cache) }
    }
  }

  private func rememberOwnValue(
    _ type: TypeObject, _ name: StringObject, _ cache: UnsafeMutablePointer<InlineCache>
  ) {
    guard type.members.place(of: name) == MethodCache.place(type, name) else { return }
    rememberClassValue(type, name, cache)
  }

  /// Where an instance's attribute is to be written.
  private func examineStore(_ instance: InstanceObject, _ name: StringObject) -> InlineCache? {
    let type = instance.type
    guard type.plan.writesPlainly else { return nil }
    var found = InlineCache()
    found.key = instance.stamp
    let inClass = type.lookup(name)
    let isSlot = !inClass.isUndefined && isOwnSlot(inClass, type)
    if inClass.objectKind == .property {
      found.key |= 1
      found.index = InlineCache.property
      found.value = inClass
      return found
    }
    guard isSlot || type.instancesHaveDictionary else { return nil }
    if !inClass.isUndefined && !isSlot && (isDataDescriptor(inClass) || inClass.isInstance) { return nil }
    found.index = instance.shape._withUnsafeGuaranteedRef { $0.slot(name) }
    if found.index >= 0 { return found }
    guard instance.shape._withUnsafeGuaranteedRef({ $0.count }) < InstanceObject.maximumSlots else { return nil }
    let next = instance.shape._withUnsafeGuaranteedRef { $0.adding(name) }
    let count = next._withUnsafeGuaranteedRef { $0.count }
    type.rootShapeReference._withUnsafeGuaranteedRef { $0.makeRoom(for: count) }
    found.third = UInt(bitPattern: next.toOpaque())
    found.index = 0
    return found
  }
}

/// Properties, whose functions run in the loop that is on its way.
extension Interpreter {
  /// Enters a property's getter; false when it is no script function of one parameter.
  private func enterGetter(
    _ object: Value, _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>, _ property: Value
  ) throws -> Bool {
    let function = property.unsafeUnmanaged(PropertyObject.self)._withUnsafeGuaranteedRef { $0.getterValue }
    guard isEnterable(function, 1) else { return false }
    let base = frame.pointee.top
    if i.flags & Instruction.consumesB != 0 {
      frame.pointee.base[Int(i.b)] = .undefined
      put(base, object)
    } else {
      put(base, object.retained())
    }
    try enterAbove(function, base, 1, slot: i.a, mode: .call)
    return true
  }

  /// Enters a property's setter; false when it is no script function of two parameters.
  private func enterSetter(
    _ object: Value, _ value: Value, _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>, _ property: Value
  ) throws -> Bool {
    let function = property.unsafeUnmanaged(PropertyObject.self)._withUnsafeGuaranteedRef { $0.setterValue }
    guard isEnterable(function, 2) else { return false }
    let base = frame.pointee.top
    put(base + 1, value.retained())
    if i.flags & Instruction.consumesB != 0 {
      frame.pointee.base[Int(i.b)] = .undefined
      put(base, object)
    } else {
      put(base, object.retained())
    }
    try enterAbove(function, base, 2, slot: i.a, mode: .discard)
    return true
  }

  /// Whether a value is a script function that can be entered at once with so many positional arguments.
  @inline(__always)
  func isEnterable(_ function: Value, _ count: Int) -> Bool {
    guard function.objectKind == .function, !EffectObservation.isActive else { return false }
    return function.unsafeUnmanaged(FunctionObject.self)._withUnsafeGuaranteedRef {
      $0.directCount == count
    }
  }

  /// Enters a function (borrowed) whose arguments lie where its first registers are to be: behind the registers of the frame
  /// on top, or at the end of them. On failure they are dropped.
  @inline(__always)
  func enterAbove(
    _ function: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, slot: UInt16, mode: Frame.Mode
  ) throws {
    let target = function.unsafeUnmanaged(FunctionObject.self)
    do {
      try target._withUnsafeGuaranteedRef { (target: FunctionObject) throws in
        _ = try enter(
          function.retained(), target.codeReference, globals: target.globalsReference, closure: target.closure,
          base: base, count: count, slot: slot, mode: mode)
      }
    } catch {
      function.release()
      for index in 0..<count { Script.clear(base + index) }
      throw error
    }
  }
}
