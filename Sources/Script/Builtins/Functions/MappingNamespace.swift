import Diagnostics

/// A mapping that `exec` and `eval` take as locals though it is no dict: a dict whose items are the mapping's.
enum MappingNamespace {
  private nonisolated(unsafe) static let type: TypeObject = {
    let type = TypeObject(name: "dict", bases: [.dict], isHeapType: true)
    type.defineMethod("__getitem__", "self, key, /") { (call: NativeCall) in
      try call.interpreter.getItem(mapping(call[0]), call[1])
    }
    type.defineMethod("__setitem__", "self, key, value, /") { (call: NativeCall) in
      try call.interpreter.setItem(mapping(call[0]), call[1], call[2])
      return .none
    }
    type.defineMethod("__delitem__", "self, key, /") { (call: NativeCall) in
      let target = mapping(call[0]).owned
      let key = call[1].owned
      defer {
        target.release()
        key.release()
      }
      try call.interpreter.deleteItem(target, key)
      return .none
    }
    return type
  }()

  private static func mapping(_ namespace: Handle) -> Handle {
    namespace.asObject?.attributeDictionary?["mapping"] ?? .none
  }

  /// The namespace; nil when the object has no items.
  static func wrapping(_ mapping: Handle, _ interpreter: Interpreter) throws -> DictObject? {
    // A native class may have items and no method of that name.
    let isNative = mapping.asObject?.kind == .other
    guard try isNative || interpreter.findAttribute(mapping, "__getitem__") != nil else { return nil }
    let result = DictObject(type: type)
    let attributes = DictObject()
    attributes["mapping"] = mapping
    result.attributeDictionary = attributes
    return result
  }

  /// Whether names are to be looked up through `__getitem__`: a class derived from dict has one of its own, or
  /// `__missing__`.
  static func hasOwnItems(_ namespace: DictObject) -> Bool {
    guard namespace.type.isHeapType else { return false }
    if namespace.type === type { return true }
    return namespace.type.lookup(Names.getitem).objectKind == .function
      || !namespace.type.lookup(StringObject.intern("__missing__")).isUndefined
  }
}
