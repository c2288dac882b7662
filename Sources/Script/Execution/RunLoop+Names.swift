import Diagnostics

/// Globals, class namespaces and cells.
extension Interpreter {
  /// The global that the cache remembers, borrowed, if neither namespace has changed its layout.
  @inline(__always)
  func cachedGlobal(_ frame: UnsafeMutablePointer<Frame>, _ cache: UnsafeMutablePointer<InlineCache>) -> Value? {
    let globals = frame.pointee.globalsReference
    guard globals._withUnsafeGuaranteedRef({ $0.layout }) == cache.pointee.key else { return nil }
    if cache.pointee.second == 0 {
      return globals._withUnsafeGuaranteedRef { $0.entries[cache.pointee.index].value }
    }
    let names = builtinNames
    guard names._withUnsafeGuaranteedRef({ $0.layout }) == cache.pointee.second else { return nil }
    return names._withUnsafeGuaranteedRef { $0.entries[cache.pointee.index].value }
  }

  /// Looks a global up and remembers its place; owned by the caller.
  @inline(never)
  func loadGlobal(
    _ frame: UnsafeMutablePointer<Frame>, _ name: Int, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws -> Value {
    let key = frame.pointee.code.names[name]
    let globals = frame.pointee.globals
    let place = globals.find(key)
    if place >= 0 {
      cache.pointee.key = globals.layout
      cache.pointee.second = 0
      cache.pointee.index = place
      return globals.entries[place].value.retained()
    }
    let builtinPlace = builtins.members.find(key)
    guard builtinPlace >= 0 else { throw Failure(.nameError, "name '\(key.string)' is not defined") }
    cache.pointee.key = globals.layout
    cache.pointee.second = builtins.members.layout
    cache.pointee.index = builtinPlace
    return builtins.members.entries[builtinPlace].value.retained()
  }

  /// `global = value` for the first time, or after the namespace has changed.
  func storeGlobal(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws {
    let register = frame.pointee.base + Int(i.b)
    if register.pointee.isUndefined { throw UndefinedOperand() }
    let value = register.pointee.retained()
    if i.flags & Instruction.consumesB != 0 { Script.clear(register) }
    storeGlobal(frame, Int(i.c), frame.cache(Int(i.d)), value)
  }

  func storeGlobal(
    _ frame: UnsafeMutablePointer<Frame>, _ name: Int, _ cache: UnsafeMutablePointer<InlineCache>, _ owned: Value
  ) {
    let globals = frame.pointee.globals
    let key = frame.pointee.code.names[name]
    globals.set(key, owned)
    cache.pointee.key = globals.layout
    cache.pointee.index = globals.find(key)
  }

  func deleteGlobal(_ frame: UnsafeMutablePointer<Frame>, _ name: Int) throws {
    let key = frame.pointee.code.names[name]
    if !frame.pointee.globals.remove(key) { throw Failure(.nameError, "name '\(key.string)' is not defined") }
  }

  // MARK: Class bodies

  func loadName(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws -> Value {
    let key = frame.pointee.code.names[Int(i.c)]
    let namespace = frame.pointee.base[0].unsafeAs(DictObject.self)
    if MappingNamespace.hasOwnItems(namespace) {
      if let value = try itemOrNil(frame.pointee.base[0], key) { return value }
    } else if let value = namespace.lookup(key) {
      return value.retained()
    }
    if i.op == .loadNameOrFree {
      let content = frame.pointee.closure[Int(i.b)].unsafeAs(CellObject.self).content
      if content.isUndefined { throw unboundCell(frame, Int(i.c), isFree: true) }
      return content.retained()
    }
    if let value = frame.pointee.globals.lookup(key) ?? builtins.members.lookup(key) { return value.retained() }
    throw Failure(.nameError, "name '\(key.string)' is not defined")
  }

  /// `namespace[name]`, owned; nil where that is a KeyError.
  private func itemOrNil(_ namespace: Value, _ name: StringObject) throws -> Value? {
    do {
      return try getItem(namespace, Value(borrowing: name))
    } catch where matches(error, .keyError) {
      return nil
    }
  }

  func storeName(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws {
    let register = frame.pointee.base + Int(i.b)
    let namespace = frame.pointee.base[0]
    if dispatches(namespace) {
      // What a metaclass prepared.
      try setItem(namespace, Value(borrowing: frame.pointee.code.names[Int(i.c)]), register.pointee)
      if i.flags & Instruction.consumesB != 0 { Script.clear(register) }
      return
    }
    let value = register.pointee.retained()
    if i.flags & Instruction.consumesB != 0 { Script.clear(register) }
    frame.pointee.base[0].unsafeAs(DictObject.self).set(frame.pointee.code.names[Int(i.c)], value)
  }

  func deleteName(_ frame: UnsafeMutablePointer<Frame>, _ name: Int) throws {
    let key = frame.pointee.code.names[name]
    if MappingNamespace.hasOwnItems(frame.pointee.base[0].unsafeAs(DictObject.self)) {
      do {
        try deleteItem(frame.pointee.base[0], Value(borrowing: key))
        return
      } catch where matches(error, .keyError) {
        throw Failure(.nameError, "name '\(key.string)' is not defined")
      }
    }
    if !frame.pointee.base[0].unsafeAs(DictObject.self).remove(key) {
      throw Failure(.nameError, "name '\(key.string)' is not defined")
    }
  }

  func storeAnnotation(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) {
    let code = frame.pointee.code
    let namespace = code.usesNamespace ? frame.pointee.base[0].unsafeAs(DictObject.self) : frame.pointee.globals
    let annotations: DictObject
    if let known = namespace.lookup(Names.annotations)?.as(DictObject.self) {
      annotations = known
    } else {
      annotations = DictObject()
      namespace.set(Names.annotations, Value(annotations))
    }
    let register = frame.pointee.base + Int(i.b)
    annotations.set(code.names[Int(i.c)], register.pointee.retained())
    Script.clear(register)
  }

  // MARK: Cells

  @inline(__always)
  func setCell(_ cell: Value, _ owned: Value) {
    let old = cell.unsafeUnmanaged(CellObject.self)._withUnsafeGuaranteedRef { (cell: CellObject) -> Value in
      let old = cell.content
      cell.content = owned
      return old
    }
    old.release()
  }

  func unboundCell(_ frame: UnsafeMutablePointer<Frame>, _ name: Int, isFree: Bool) -> Failure {
    let text = frame.pointee.code.names[name].string
    if isFree {
      return Failure(
        .nameError, "cannot access free variable '\(text)' where it is not associated with a value in enclosing scope")
    }
    return unboundLocal(text)
  }

  func unboundLocal(_ name: String) -> Failure {
    // AutoGraph gives names that a lowered statement may define a value of their own, which says this.
    if top >= 0, registers.frames[top].isConverted,
      registers.frames[top].code.sites.contains(where: { $0.placeNames.contains(name) })
    {
      return Failure(
        .unboundLocalError, "'\(name)' is used before assignment", hint: "give '\(name)' a value on every way to here")
    }
    return Failure(.unboundLocalError, "cannot access local variable '\(name)' where it is not associated with a value")
  }
}
