/// What hot operations on instances of a class need to know of it.
struct ClassPlan {
  /// The class's version when this was found out; 0 is never valid.
  var version: UInt = 0
  /// `__init__`, borrowed, if it is a script function; else undefined.
  var initializer = Value.undefined
  /// Whether `Class(…)` is making an `InstanceObject` and calling `__init__`: no metaclass, `__new__` or constructor.
  var makesPlainInstances = false
  /// The same with the constructor of a builtin class in place of making an `InstanceObject`.
  var constructs = false
  /// Whether `Class(…)` is making an `ExceptionObject` that keeps the arguments, and calling `initializer` if there is one.
  var makesPlainExceptions = false
  /// Whether `Class(…)` is the constructor of a builtin class and no more.
  var constructsOnly = false
  /// Whether reading attributes is `object`'s way: no `__getattribute__`.
  var readsPlainly = false
  /// Whether `__getattr__` is asked for what is not there.
  var hasFallback = false
  /// Whether writing attributes is `object`'s way: no `__setattr__`.
  var writesPlainly = false
}

extension TypeObject {
  /// What hot operations on instances ask of the class.
  var plan: ClassPlan {
    @inline(__always) get {
      if knownPlan.version != version { makePlan() }
      return knownPlan
    }
  }

  @inline(never)
  private func makePlan() {
    var plan = ClassPlan()
    plan.version = version
    let reader = lookup(Names.getattribute)
    plan.readsPlainly = reader.isUndefined || isObjectsOwn(reader)
    let writer = lookup(Names.setattr)
    plan.writesPlainly = writer.isUndefined || isObjectsOwn(writer)
    plan.hasFallback = !lookup(Names.getattr).isUndefined
    let new = lookup(Names.new)
    let isOrdinary =
      isHeapType && type === TypeObject.type && abstractNames.isEmpty && (new.isUndefined || isObjectsOwn(new))
    plan.makesPlainInstances = isOrdinary && constructor == nil
    plan.constructs = isOrdinary && constructor != nil
    plan.constructsOnly =
      !isHeapType && constructor != nil && type === TypeObject.type && abstractNames.isEmpty
      && (new.isUndefined || isObjectsOwn(new))
    let initializer = lookup(Names.initialize)
    if initializer.objectKind == .function { plan.initializer = initializer }
    if isOrdinary || !isHeapType {
      plan.makesPlainExceptions = ExceptionHierarchy.keepsArgumentsOnly(self)
        && (plan.initializer.isObject || initializer.isIdentical(to: ExceptionHierarchy.base.lookup(Names.initialize)))
    }
    knownPlan = plan
  }

  /// Whether a special method is `object`'s own, so that the Swift class does it.
  private func isObjectsOwn(_ method: Value) -> Bool {
    switch method.objectKind {
    case .native: method.unsafeAs(NativeFunctionObject.self).isOwned(by: .object)
    case .staticMethod: isObjectsOwn(method.unsafeAs(StaticMethodObject.self).functionValue)
    default: false
    }
  }

  /// Assigns to a class attribute that is there already, when neither the old value nor the new one is anything that
  /// reading an attribute looks into: then lookups find the same place, and no cache need forget it. False when the
  /// assignment is more than that.
  func replaceData(_ name: StringObject, _ value: Value) -> Bool {
    guard value.isPlainData, let place = members.place(of: name), place.pointee.isPlainData, !name.isSpecialName
    else { return false }
    put(place, value.retained())
    return true
  }
}

extension Value {
  /// Whether it is given as it is when it is read from a class: no function, no descriptor.
  var isPlainData: Bool {
    switch objectKind {
    case nil: !isUndefined
    case .string, .bytes, .byteArray, .bigInt, .complex, .list, .tuple, .dict, .set, .frozenSet, .range, .slice, .module: true
    default: false
    }
  }
}

extension StringObject {
  /// `__name__`: what the interpreter itself may look at.
  var isSpecialName: Bool { string.utf8.starts(with: "__".utf8) }
}

extension DictObject {
  /// Where the value of a str key lies, until `layout` changes.
  func place(of name: StringObject) -> UnsafeMutablePointer<Value>? {
    let index = find(name)
    if index < 0 { return nil }
    let offset = MemoryLayout<Entry>.offset(of: \.value).unsafelyUnwrapped
    return (UnsafeMutableRawPointer(entries + index) + offset).assumingMemoryBound(to: Value.self)
  }
}

/// Remembers where lookups in classes ended: one table for all classes, keyed by the class's version and the name.
enum MethodCache {
  private struct Entry {
    var version: UInt
    var name: UnsafeMutableRawPointer?
    /// In the dict of a class, which moves only when the version changes.
    var place: UnsafeMutablePointer<Value>?
  }

  private static var size: Int { 4096 }
  /// Made at the first lookup; a static that is made by an expression would ask each time whether it is there.
  private nonisolated(unsafe) static var entries: UnsafeMutablePointer<Entry>?

  @inline(__always)
  static func lookup(_ type: TypeObject, _ name: StringObject) -> Value {
    place(type, name)?.pointee ?? .undefined
  }

  @inline(__always)
  static func place(_ type: TypeObject, _ name: StringObject) -> UnsafeMutablePointer<Value>? {
    let address = Unmanaged.passUnretained(name).toOpaque()
    let version = type.version
    let mixed = (version >> 1) &* 31 &+ UInt(bitPattern: address) >> 4
    if let entries {
      let slot = entries + Int(bitPattern: mixed & UInt(bitPattern: size - 1))
      if slot.pointee.version == version && slot.pointee.name == address { return slot.pointee.place }
    }
    return find(type, name, mixed)
  }

  @inline(never)
  private static func find(_ type: TypeObject, _ name: StringObject, _ mixed: UInt) -> UnsafeMutablePointer<Value>? {
    let table: UnsafeMutablePointer<Entry>
    if let entries {
      table = entries
    } else {
      table = .allocate(capacity: size)
      table.initialize(repeating: Entry(version: 0, name: nil, place: nil), count: size)
      entries = table
    }
    let place = type.search(name)
    table[Int(bitPattern: mixed & UInt(bitPattern: size - 1))] = Entry(
      version: type.version, name: Unmanaged.passUnretained(name).toOpaque(), place: place)
    return place
  }
}
