import Diagnostics

/// Methods that are called right after they are looked up: no bound method is made.
extension Interpreter {
  /// Whether the cache holds the method that this object's class gives, and the object has no attribute of its own in
  /// front of it.
  @inline(__always)
  func isCachedMethod(_ object: Value, _ cache: UnsafeMutablePointer<InlineCache>) -> Bool {
    object.unmanaged._withUnsafeGuaranteedRef { (target: Object) -> Bool in
      if target.kind == .instance {
        return object.unsafeUnmanaged(InstanceObject.self)._withUnsafeGuaranteedRef { $0.stamp } == cache.pointee.key
      }
      return target.typeReference._withUnsafeGuaranteedRef { $0.version } == cache.pointee.key && cache.pointee.second == 1
    }
  }

  /// Whether some instruction has met this method of an instance's class; the cache then holds it.
  @inline(never)
  func recallsMethod(
    _ object: Value, _ i: UnsafeMutablePointer<Instruction>, _ frame: UnsafeMutablePointer<Frame>
  ) -> Bool {
    guard object.isInstance else { return false }
    let name = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.nameReferences[i.c] }
    return object.unsafeUnmanaged(InstanceObject.self)._withUnsafeGuaranteedRef {
      AttributeCache.recall($0.stamp, name, .method, into: frame.cache(i.d))
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
    let name = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.nameReferences[Int(i.c)] }
    switch object.objectKind {
    case .instance:
      let stamp = object.unsafeUnmanaged(InstanceObject.self)._withUnsafeGuaranteedRef { $0.stamp }
      if AttributeCache.recall(stamp, name, .method, into: cache) {
        return place(cache.pointee.value, receiver: object, at: target)
      }
    case .type: if try loadClassMethod(object, name, cache, target) { return }
    default: break
    }
    let key = name.takeUnretainedValue()
    if let method = try plainMethod(object, key, cache) { return place(method, receiver: object, at: target) }
    let value = try getAttribute(object, key)
    Script.clear(target)
    put(target + 1, value)
  }

  /// A function and what goes in front of its arguments, both borrowed.
  @inline(__always)
  private func place(_ method: Value, receiver: Value, at target: UnsafeMutablePointer<Value>) {
    let receiver = receiver.retained()
    put(target, method.retained())
    put(target + 1, receiver)
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
    if target.kind == .type || target.kind == .super || target.kind == .module { return nil }
    if target.flags & ObjectFlags.dispatchesByType != 0, !type.plan.readsPlainly { return nil }
    if target.kind == .instance {
      let instance = object.unsafeAs(InstanceObject.self)
      guard instance.ownAttribute(key).isUndefined else { return nil }
      guard !instance.isDictionaryMode else { return found }
      cache.pointee.key = instance.stamp
      cache.pointee.second = 0
    } else {
      // Objects of other kinds may answer for themselves.
      guard target.hasPlainAttributes, target.attributeDictionary == nil else { return nil }
      cache.pointee.key = type.version
      cache.pointee.second = 1
    }
    cache.pointee.value = found
    if target.kind == .instance {
      AttributeCache.remember(Unmanaged.passUnretained(key), .method, cache.pointee)
    }
    return found
  }

  // MARK: Of classes

  /// `Class.name(…)`: a function is called as it is, a class method with the class in front. False when it is neither.
  private func loadClassMethod(
    _ object: Value, _ name: Unmanaged<StringObject>, _ cache: UnsafeMutablePointer<InlineCache>,
    _ target: UnsafeMutablePointer<Value>
  ) throws -> Bool {
    let version = object.unsafeUnmanaged(TypeObject.self)._withUnsafeGuaranteedRef { $0.version }
    if cache.pointee.key != version || cache.pointee.second & (InlineCache.ofClass | InlineCache.ofClassBound) == 0 {
      guard rememberClassMethod(object.unsafeAs(TypeObject.self), name.takeUnretainedValue(), cache) else { return false }
    }
    if cache.pointee.second == InlineCache.ofClassBound {
      place(cache.pointee.value, receiver: object, at: target)
    } else {
      let function = cache.pointee.value.retained()
      Script.clear(target)
      put(target + 1, function)
    }
    return true
  }

  private func rememberClassMethod(
    _ type: TypeObject, _ name: StringObject, _ cache: UnsafeMutablePointer<InlineCache>
  ) -> Bool {
    guard type.type === TypeObject.type else { return false }
    let meta = TypeObject.type.lookup(name)
    if !meta.isUndefined && isDataDescriptor(meta) { return false }
    let found = type.lookup(name)
    switch found.objectKind {
    case .function, .native:
      cache.pointee.second = InlineCache.ofClass
      cache.pointee.value = found
    case .staticMethod:
      cache.pointee.second = InlineCache.ofClass
      cache.pointee.value = found.unsafeAs(StaticMethodObject.self).functionValue
    case .classMethod:
      let function = found.unsafeAs(ClassMethodObject.self).functionValue
      guard function.objectKind == .function || function.objectKind == .native else { return false }
      cache.pointee.second = InlineCache.ofClassBound
      cache.pointee.value = function
    default: return false
    }
    cache.pointee.key = type.version
    return true
  }

  // MARK: super()

  /// `super().name(…)`: the method of the class after the one whose body this is, and the frame's first argument; no
  /// super object is made.
  @inline(never)
  func loadSuperMethod(
    _ i: Instruction, _ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws {
    let target = frame.pointee.base + Int(i.a)
    let (start, receiver) = try superOperands(frame)
    let name = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.nameReferences[Int(i.c)] }
    let isPlain = receiver.isObject && receiver.objectKind != .type
    if isPlain {
      let version = receiver.unmanaged._withUnsafeGuaranteedRef { $0.typeReference._withUnsafeGuaranteedRef { $0.version } }
      if cache.pointee.key == version && cache.pointee.second == start.bits
        || AttributeCache.recall(version, name, .method, from: start.bits, into: cache)
      {
        return place(cache.pointee.value, receiver: receiver, at: target)
      }
    }
    let parent = try makeSuper(start.unsafeAs(TypeObject.self), receiver)
    if isPlain, let method = parent.plainMethod(name.takeUnretainedValue()) {
      cache.pointee.key = parent.receiverType.version
      cache.pointee.second = start.bits
      cache.pointee.value = method
      AttributeCache.remember(name, .method, cache.pointee)
      return place(method, receiver: receiver, at: target)
    }
    let value = try getAttribute(Value(borrowing: parent), name.takeUnretainedValue())
    Script.clear(target)
    put(target + 1, value)
  }
}

extension SuperObject {
  /// The function that a method call finds, borrowed; nil when it takes more to find out.
  fileprivate func plainMethod(_ name: StringObject) -> Value? {
    if name === Names.classAttribute { return nil }
    let found = search(name)
    switch found.objectKind {
    case .function: return found
    case .native: return found.unsafeAs(NativeFunctionObject.self).isMethod ? found : nil
    default: return nil
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
