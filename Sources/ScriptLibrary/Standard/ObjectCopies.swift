import Diagnostics
import Script

/// Copies of objects, shallow and deep.
struct ObjectCopies {
  private let interpreter: Interpreter
  /// What a deep copy has copied already, by identity: a dict unless the script gave something else.
  private let memo: Handle?

  /// - Parameter memo: nil for shallow copies.
  init(_ interpreter: Interpreter, memo: Handle? = nil) {
    self.interpreter = interpreter
    self.memo = memo
  }

  // MARK: Shallow

  func shallow(_ value: Handle) throws -> Handle {
    guard let object = value.asObject, !ObjectCopies.isAtomic(object) else { return value }
    switch object {
    case let list as ListObject where list.type === TypeObject.list: return .list(list.items)
    case let dict as DictObject where dict.type === TypeObject.dict: return .object(dict.copy())
    case let array as ByteArrayObject where array.type === TypeObject.bytearray:
      return .object(ByteArrayObject(array.bytes))
    case let set as SetObject where set.type === TypeObject.set: return try interpreter.callMethod(value, "copy")
    case is TupleObject where object.type === TypeObject.tuple: return value
    case is SetObject where object.type === TypeObject.frozenset: return value
    default: break
    }
    if try interpreter.findAttribute(.object(value.type), "__copy__") != nil,
      let hook = try interpreter.findAttribute(value, "__copy__") { return try interpreter.call(hook) }
    if let instance = object as? InstanceObject, ObjectCopies.isPlain(instance) { return fresh(instance) }
    return try remade(value)
  }

  /// An instance of the same class with the same attributes.
  private func fresh(_ instance: InstanceObject) -> Handle {
    let made = InstanceObject.make(instance.type)
    for (name, attribute) in instance.ownAttributes { made[name] = attribute }
    made.payload = instance.payload
    return .object(made)
  }

  // MARK: Deep

  func deep(_ value: Handle) throws -> Handle {
    try Interrupt.poll()
    guard let object = value.asObject, !ObjectCopies.isAtomic(object) else { return value }
    let identity = Handle.int(value.identity)
    if let known = try known(identity) { return known }
    return try interpreter.nesting("") { () throws -> Handle in
      let made = try deepCopy(object)
      if !made.isIdentical(to: value) { try remember(identity, made, of: value) }
      return made
    }
  }

  private func deepCopy(_ object: Object) throws -> Handle {
    let value = Handle.object(object)
    switch object {
    case let list as ListObject where list.type === TypeObject.list:
      let made = ListObject(capacity: list.count)
      try remember(value, .object(made))
      for item in list.items { made.append(try deep(item)) }
      return .object(made)
    case let dict as DictObject where dict.type === TypeObject.dict:
      let made = DictObject()
      try remember(value, .object(made))
      for item in dict.items { try interpreter.setItem(.object(made), deep(item.key), deep(item.value)) }
      return .object(made)
    case let tuple as TupleObject where tuple.type === TypeObject.tuple: return try deepCopy(tuple)
    case let method as BoundMethodObject:
      return .object(BoundMethodObject(function: method.function, receiver: try deep(method.receiver)))
    default: break
    }
    if try interpreter.findAttribute(.object(value.type), "__deepcopy__") != nil,
      let hook = try interpreter.findAttribute(value, "__deepcopy__") { return try interpreter.call(hook, [memo ?? .none]) }
    if let instance = object as? InstanceObject, ObjectCopies.isPlain(instance) {
      let made = InstanceObject.make(instance.type)
      try remember(value, .object(made))
      for (name, attribute) in instance.ownAttributes { made[name] = try deep(attribute) }
      made.payload = instance.payload
      return .object(made)
    }
    return try remade(value)
  }

  private func deepCopy(_ tuple: TupleObject) throws -> Handle {
    let items = try tuple.items.map { try deep($0) }
    // An element may have led back here.
    if let known = try known(.int(Handle.object(tuple).identity)) { return known }
    if zip(items, tuple.items).allSatisfy({ $0.isIdentical(to: $1) }) { return .object(tuple) }
    return .tuple(items)
  }

  // MARK: The memo

  private func known(_ identity: Handle) throws -> Handle? {
    guard let memo else { return nil }
    if let dict = memo.as(DictObject.self), dict.type === TypeObject.dict {
      guard dict.count > 0, case .int(let address) = identity else { return nil }
      return try dict.lookup(.int(address), interpreter).map { Handle($0) }
    }
    let missing = Handle.object(ListObject())
    let found = try interpreter.callMethod(memo, "get", [identity, missing])
    return found.isIdentical(to: missing) ? nil : found
  }

  private func remember(_ value: Handle, _ made: Handle) throws {
    guard let memo else { return }
    try interpreter.setItem(memo, .int(value.identity), made)
  }

  /// With the original kept alive, so that its identity stays its own.
  private func remember(_ identity: Handle, _ made: Handle, of value: Handle) throws {
    guard let memo else { return }
    try interpreter.setItem(memo, identity, made)
    let own = Handle.int(memo.identity)
    if let kept = try known(own)?.as(ListObject.self) {
      kept.append(value)
    } else {
      try interpreter.setItem(memo, own, .list([value]))
    }
  }

  // MARK: By reduction

  /// The copy that the object's own reduction says how to make.
  private func remade(_ value: Handle) throws -> Handle {
    guard let reduced = try reduction(of: value), reduced.asString == nil else { return value }
    guard let parts = reduced.as(TupleObject.self)?.items, (2...6).contains(parts.count) else {
      throw Failure(.typeError, "cannot unpack the reduction of '\(value.typeName)' object")
    }
    let map: (Handle) throws -> Handle = { (part: Handle) throws -> Handle in self.memo == nil ? part : try self.deep(part) }
    let made = try interpreter.call(parts[0], interpreter.elements(parts[1]).map(map))
    try remember(value, made)
    if parts.count > 2, !parts[2].isNone {
      let state = try map(parts[2])
      if parts.count > 5, !parts[5].isNone {
        _ = try interpreter.call(parts[5], [made, state])
      } else {
        try ObjectState.restore(state, in: made, interpreter) { (message: String) in Failure(.typeError, message) }
      }
    }
    if parts.count > 3, !parts[3].isNone {
      try interpreter.iterate(parts[3]) { (item: Handle) throws -> Void in
        _ = try interpreter.callMethod(made, "append", [map(item)])
      }
    }
    if parts.count > 4, !parts[4].isNone {
      try interpreter.iterate(parts[4]) { (entry: Handle) throws -> Void in
        let pair = try interpreter.elements(entry)
        if pair.count == 2 { try interpreter.setItem(made, map(pair[0]), map(pair[1])) }
      }
    }
    return made
  }

  /// What `copyreg` or the object says; nil for objects of libraries that are not made of scripts' values: they are
  /// shared.
  private func reduction(of value: Handle) throws -> Handle? {
    let table = try interpreter.getAttribute(interpreter.importModule("copyreg"), "dispatch_table")
    if let dict = table.as(DictObject.self) {
      let key = Handle.object(value.type).owned
      defer { key.release() }
      if let reduce = try dict.lookup(key, interpreter) { return try interpreter.call(Handle(reduce), [value]) }
    }
    let root = value.type.module.split(separator: ".").first.map(String.init) ?? ""
    let isNative = !value.type.isHeapType && ["tensorflow", "keras", "numpy"].contains(root)
    if isNative, let own = value.type.find("__reduce__"), TypeObject.object.find("__reduce__")?.object === own.object {
      return nil
    }
    return try interpreter.callMethod(value, "__reduce_ex__", [.int(4)])
  }

  // MARK: Kinds

  /// Objects that are their own copies.
  private static func isAtomic(_ object: Object) -> Bool {
    switch object.kind {
    case .type, .function, .property: return true
    case .string, .bytes, .bigInt, .complex, .range: return !object.type.isHeapType
    case .native: return !object.type.isHeapType
    default: break
    }
    let type = object.type
    return type === TypeObject.range || type === TypeObject.ellipsis || type === TypeObject.notImplemented
      || type === TypeObject.code || type === TypeObject.weakReference
  }

  private static let hooks = [
    "__reduce_ex__", "__reduce__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__", "__slots__",
    "__new__",
  ]

  /// Whether an instance is made of its attributes alone: no class of its has a say in how it is copied.
  private static func isPlain(_ instance: InstanceObject) -> Bool {
    if !instance.type.isHeapType { return true }
    return !instance.type.mro.contains { (type: TypeObject) -> Bool in
      type.isHeapType && hooks.contains { (name: String) -> Bool in
        guard let found = type.members[name] else { return false }
        return found.as(NativeFunctionObject.self) == nil
      }
    }
  }
}
