import Diagnostics
import Script

/// `copy`.
enum CopyModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("copy")
    module.define("copy", "x, /") { (call: NativeCall) in try shallow(call[0], call.interpreter) }
    module.define("deepcopy", "x, memo=None, /") { (call: NativeCall) in
      let copier = DeepCopier(call.interpreter, memo: call[1].as(DictObject.self) ?? DictObject())
      return try copier.copy(call[0])
    }
    return module
  }

  private static func shallow(_ value: Handle, _ interpreter: Interpreter) throws -> Handle {
    guard let object = value.asObject else { return value }
    if let hook = try interpreter.findAttribute(value, "__copy__"), object.kind != .type {
      return try interpreter.call(hook)
    }
    if ObjectCopies.applies(to: object) { return try ObjectCopies(interpreter: interpreter) { $0 }.copy(value) }
    switch object {
    case let list as ListObject where !list.type.isHeapType: return .list(list.items)
    case let dict as DictObject where !dict.type.isHeapType: return .object(dict.copy())
    case let set as SetObject where !set.isFrozen: return try interpreter.callMethod(value, "copy")
    case let instance as InstanceObject: return fresh(instance) { $0 }
    default:
      if object.type.isHeapType, let method = try interpreter.findAttribute(value, "copy") {
        return try interpreter.call(method)
      }
      return value
    }
  }

  /// An instance of the same class with the same attributes, each mapped.
  static func fresh(_ instance: InstanceObject, _ map: (Handle) throws -> Handle) rethrows -> Handle {
    let made = InstanceObject.make(instance.type)
    for (name, attribute) in instance.ownAttributes { made[name] = try map(attribute) }
    made.payload = instance.payload
    return .object(made)
  }
}

/// One `deepcopy`: what has been copied already is copied once.
private final class DeepCopier {
  private let interpreter: Interpreter
  private let memo: DictObject
  private var copies: [ObjectIdentifier: Handle] = [:]
  /// Originals stay alive, so that their identities stay theirs.
  private var originals: [Object] = []

  init(_ interpreter: Interpreter, memo: DictObject) {
    self.interpreter = interpreter
    self.memo = memo
  }

  private func remember(_ object: Object, _ copy: Handle) -> Handle {
    copies[ObjectIdentifier(object)] = copy
    originals.append(object)
    return copy
  }

  func copy(_ value: Handle) throws -> Handle {
    guard let object = value.asObject else { return value }
    if let known = copies[ObjectIdentifier(object)] { return known }
    if object.kind != .type, let hook = try interpreter.findAttribute(value, "__deepcopy__") {
      return remember(object, try interpreter.call(hook, [.object(memo)]))
    }
    if ObjectCopies.applies(to: object) {
      let copies = ObjectCopies(interpreter: interpreter) { try self.copy($0) }
      return remember(object, try copies.copy(value) { _ = self.remember(object, $0) })
    }
    switch object {
    case let list as ListObject: return try copyList(list)
    case let tuple as TupleObject:
      let items = try tuple.items.map { try copy($0) }
      if zip(items, tuple.items).allSatisfy({ $0.isIdentical(to: $1) }) { return value }
      return remember(object, .object(TupleObject(items, type: tuple.type)))
    case let dict as DictObject: return try copyDict(dict)
    case let set as SetObject:
      return remember(object, try interpreter.call(.object(set.type), [.list(try set.items.map { try copy($0) })]))
    case let instance as InstanceObject:
      let made = InstanceObject.make(instance.type)
      _ = remember(object, .object(made))
      for (name, attribute) in instance.ownAttributes { made[name] = try copy(attribute) }
      made.payload = instance.payload
      return .object(made)
    case let deque as DequeObject:
      let made = DequeObject(limit: deque.limit, type: deque.type)
      _ = remember(object, .object(made))
      for item in deque.items { made.append(try copy(item)) }
      return .object(made)
    default: return value
    }
  }

  private func copyList(_ list: ListObject) throws -> Handle {
    let made = ListObject(capacity: list.count, type: list.type)
    _ = remember(list, .object(made))
    for item in list.items { made.append(try copy(item)) }
    return .object(made)
  }

  private func copyDict(_ dict: DictObject) throws -> Handle {
    let made = DictObject(type: dict.type)
    _ = remember(dict, .object(made))
    for item in dict.items {
      let key = try copy(item.key).owned
      defer { key.release() }
      try made.set(key, try copy(item.value).owned, interpreter)
    }
    if let attributes = dict.attributeDictionary {
      for item in attributes.items {
        try interpreter.setAttribute(.object(made), item.key.asString ?? "", try copy(item.value))
      }
    }
    return .object(made)
  }
}
