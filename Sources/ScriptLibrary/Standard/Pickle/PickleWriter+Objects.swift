import Diagnostics
import Script

/// Objects that are written as a call that makes them again, and those that are written as their names.
extension PickleWriter {
  /// Anything that is no builtin value or container.
  func saveOther(_ object: Object) throws {
    let value = Handle.object(object)
    if try isBuffer(value) { return try save(buffer: value) }
    if let override = options.reducerOverride {
      let reduced = try interpreter.call(override, [value])
      if !reduced.isIdentical(to: notImplemented) { return try save(reduced: reduced, of: value) }
    }
    if let type = object as? TypeObject, type.type === TypeObject.type { return try saveType(type) }
    if object is FunctionObject { return try saveGlobal(value, name: nil) }
    if let reduce = try registeredReduction(of: value) {
      return try save(reduced: interpreter.call(reduce, [value]), of: value)
    }
    if object is TypeObject { return try saveGlobal(value, name: nil) }
    if let hook = try interpreter.findAttribute(value, "__reduce_ex__") {
      return try save(reduced: interpreter.call(hook, [.int(options.version)]), of: value)
    }
    throw try error("PicklingError", "can't pickle '\(object.type.name)' object: \(interpreter.repr(value))")
  }

  private func isBuffer(_ value: Handle) throws -> Bool {
    guard value.typeName == "PickleBuffer", let type = try interpreter.findAttribute(module, "PickleBuffer") else {
      return false
    }
    return Handle.object(value.type).isIdentical(to: type)
  }

  private var notImplemented: Handle { interpreter.builtins["NotImplemented"] ?? .none }

  /// What the `Pickler`'s `dispatch_table`, or `copyreg`'s, has for the object's class.
  private func registeredReduction(of value: Handle) throws -> Handle? {
    let table = try options.dispatchTable ?? interpreter.getAttribute(interpreter.importModule("copyreg"), "dispatch_table")
    let key = Handle.object(value.type)
    if let dict = table.as(DictObject.self) {
      let owned = key.owned
      defer { owned.release() }
      return try dict.lookup(owned, interpreter).map { Handle($0) }
    }
    do {
      return try interpreter.getItem(table, key)
    } catch where interpreter.matches(error, .keyError) {
      return nil
    }
  }

  private func save(reduced: Handle, of value: Handle) throws {
    if reduced.as(StringObject.self) != nil { return try saveGlobal(value, name: reduced.asString) }
    guard let parts = reduced.as(TupleObject.self) else {
      throw try error("PicklingError", "__reduce__ must return a string or tuple")
    }
    try saveReduced(parts.items, of: value)
  }

  // MARK: Calls

  /// A call, and what the object that it makes is filled with.
  func saveReduced(_ parts: [Handle], of value: Handle?) throws {
    guard (2...6).contains(parts.count) else {
      throw try error("PicklingError", "tuple returned by __reduce__ must contain 2 through 6 elements")
    }
    let rest = parts + Array(repeating: Handle.none, count: 6 - parts.count)
    try check(rest)
    try saveCall(rest[0], rest[1].as(TupleObject.self)?.items ?? [], arguments: rest[1], of: value)
    if let object = value?.asObject {
      if isKnown(object) {
        // The object's own parts led back to it: it is there already.
        put(.pop)
        _ = refer(to: object)
      } else {
        memoize(object)
      }
    }
    if !rest[3].isNone { try append(rest[3]) }
    if !rest[4].isNone { try setItems(rest[4]) }
    if rest[2].isNone { return }
    if rest[5].isNone {
      try save(rest[2])
      return put(.build)
    }
    try save(rest[5])
    try save(value ?? .none)
    try save(rest[2])
    put(.tuple2)
    put(.reduce)
    put(.pop)
  }

  private func check(_ parts: [Handle]) throws {
    if parts[1].as(TupleObject.self) == nil {
      throw try error("PicklingError", "second item of the tuple returned by __reduce__ must be a tuple")
    }
    if !isCallable(parts[0]) {
      throw try error("PicklingError", "first item of the tuple returned by __reduce__ must be callable")
    }
    for (index, place) in [(3, "fourth"), (4, "fifth")] as [(Int, String)] where !parts[index].isNone {
      if try interpreter.findAttribute(parts[index], "__next__") == nil {
        throw try error(
          "PicklingError",
          "\(place) element of the tuple returned by __reduce__ must be an iterator, not \(parts[index].typeName)")
      }
    }
    if !parts[5].isNone && !isCallable(parts[5]) {
      throw try error(
        "PicklingError",
        "sixth element of the tuple returned by __reduce__ must be a function, not \(parts[5].typeName)")
    }
  }

  private func isCallable(_ value: Handle) -> Bool {
    guard let object = value.asObject else { return false }
    return object.isCallable || object.type.find("__call__") != nil
  }

  private func saveCall(_ callee: Handle, _ given: [Handle], arguments: Handle, of value: Handle?) throws {
    let name = options.version >= 2 ? try interpreter.findAttribute(callee, "__name__")?.asString : nil
    switch name {
    case "__newobj_ex__": try saveNewWithKeywords(given)
    case "__newobj__": try saveNew(given, of: value)
    default:
      try save(callee)
      try save(arguments)
      put(.reduce)
    }
  }

  private func saveNew(_ given: [Handle], of value: Handle?) throws {
    guard let type = given.first else { throw try error("PicklingError", "__newobj__ arglist is empty") }
    guard try interpreter.findAttribute(type, "__new__") != nil else {
      throw try error("PicklingError", "args[0] from __newobj__ args has no __new__")
    }
    if let value, try !interpreter.getAttribute(value, "__class__").isIdentical(to: type) {
      throw try error("PicklingError", "args[0] from __newobj__ args has the wrong class")
    }
    try save(type)
    try save(.tuple(Array(given.dropFirst())))
    put(.newObject)
  }

  private func saveNewWithKeywords(_ given: [Handle]) throws {
    guard given.count == 3 else {
      throw try error("PicklingError", "length of the NEWOBJ_EX argument tuple must be exactly 3, not \(given.count)")
    }
    if options.version >= 4 {
      for part in given { try save(part) }
      return put(.newObjectWithKeywords)
    }
    let partial = try interpreter.getAttribute(interpreter.importModule("functools"), "partial")
    let new = try interpreter.getAttribute(given[0], "__new__")
    let keywords: [(String, Handle)] = (given[2].as(DictObject.self)?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
    let positional: [Handle] = [new, given[0]] + (given[1].asSequence ?? [])
    try save(interpreter.call(partial, positional, keywords: keywords))
    try save(.tuple([]))
    put(.reduce)
  }

  // MARK: Names

  /// Classes that have no name are made by asking for the class of their only object.
  private func saveType(_ type: TypeObject) throws {
    let value = Handle.object(type)
    for name in ["NoneType", "ellipsis", "NotImplementedType"] where type.name == name && type.module == "builtins" {
      let single = name == "NoneType" ? Handle.none : interpreter.builtins[name == "ellipsis" ? "Ellipsis" : "NotImplemented"]
      return try saveReduced([.object(TypeObject.type), .tuple([single ?? .none])], of: value)
    }
    try saveGlobal(value, name: nil)
  }

  /// An object that is found again by its module and its name.
  func saveGlobal(_ value: Handle, name given: String?) throws {
    let names = PickleNames(interpreter)
    var name = given
    if name == nil { name = try interpreter.findAttribute(value, "__qualname__")?.asString }
    if name == nil { name = try interpreter.getAttribute(value, "__name__").asString }
    let path = name ?? ""
    let parts = try names.parts(path)
    let moduleName = try names.module(of: value, parts)
    let shown = try interpreter.repr(value)
    let owner: Handle
    do {
      owner = try interpreter.importModule(moduleName)
    } catch where interpreter.matches(error, .importError) {
      throw try self.error("PicklingError", "Can't pickle \(shown): import of module \(moduleName.quoted) failed")
    }
    guard let (found, parent) = try names.find(parts, in: owner) else {
      throw try error("PicklingError", "Can't pickle \(shown): attribute lookup \(path) on \(moduleName) failed")
    }
    if !names.isSame(found, value) {
      throw try error("PicklingError", "Can't pickle \(shown): it's not the same object as \(moduleName).\(path)")
    }
    if options.version >= 2, try saveExtension(moduleName, path) { return }
    if options.version >= 4 {
      try save(.object(StringObject.intern(moduleName)))
      try save(.object(isScriptClass(value) ? StringObject.intern(path) : StringObject.make(path)))
      put(.stackGlobal)
    } else if parts.count > 1 {
      let getattr = interpreter.builtins["getattr"] ?? .none
      try saveReduced([getattr, .tuple([parent, .string(parts[parts.count - 1])])], of: nil)
    } else {
      var pair = (moduleName, path)
      if options.fixesImports && options.version < 3 { pair = OldNames.old(pair) }
      if options.version < 3 && !(pair.0 + pair.1).utf8.allSatisfy({ $0 < 128 }) {
        throw try error(
          "PicklingError",
          "can't pickle global identifier '\(pair.0).\(pair.1)' using pickle protocol \(options.version)")
      }
      put(.global, Array("\(pair.0)\n\(pair.1)\n".utf8))
    }
    if let object = value.asObject { memoize(object) }
  }

  /// Names of classes that scripts define are the texts that stand in the code; others are made anew for each pickle.
  private func isScriptClass(_ value: Handle) -> Bool {
    guard let type = value.as(TypeObject.self) else { return value.as(FunctionObject.self) != nil }
    // CPython's own datetime is written in C: there the two strings are no object that both names share.
    return type.isHeapType && type.module != "datetime"
  }

  /// A number that `copyreg.add_extension` gave to the name.
  private func saveExtension(_ module: String, _ name: String) throws -> Bool {
    let registry = try interpreter.getAttribute(interpreter.importModule("copyreg"), "_extension_registry")
    guard let dict = registry.as(DictObject.self), dict.count > 0 else { return false }
    let key = Handle.tuple([.string(module), .string(name)]).owned
    defer { key.release() }
    guard let code = try dict.lookup(key, interpreter)?.asInt else { return false }
    if code < 256 {
      put(.extension1, [UInt8(code)])
    } else if code < 65536 {
      put(.extension2, PickleWriter.number(UInt64(code), 2))
    } else {
      put(.extension4, PickleWriter.number(UInt64(code), 4))
    }
    return true
  }
}

extension String {
  fileprivate var quoted: String { "'\(self)'" }
}
