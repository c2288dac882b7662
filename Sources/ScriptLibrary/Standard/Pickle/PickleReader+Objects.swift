import Diagnostics
import Script

/// The instructions that make containers and fill them, find classes, and make objects.
extension PickleReader {
  /// False for an instruction of another kind.
  func loadContainer(_ opcode: PickleOpcode) throws -> Bool {
    switch opcode {
    case .emptyTuple: push(.tuple([]))
    case .tuple1: try loadTuple(1)
    case .tuple2: try loadTuple(2)
    case .tuple3: try loadTuple(3)
    case .tuple: try push(.tuple(popMark()))
    case .emptyList: push(.list([]))
    case .list: try push(.list(popMark()))
    case .emptyDict: push(.object(DictObject()))
    case .dict:
      let items = try popMark()
      push(.object(DictObject()))
      try setItems(items)
    case .emptySet: push(.object(SetObject()))
    case .frozenSet: try push(interpreter.call(.object(TypeObject.frozenset), [.list(popMark())]))
    case .append: try append([pop()])
    case .appends: try append(popMark())
    case .setItem:
      let value = try pop()
      try setItems([pop(), value])
    case .setItems: try setItems(popMark())
    case .addItems: try addItems(popMark())
    default: return false
    }
    return true
  }

  private func loadTuple(_ count: Int) throws {
    var items: [Handle] = []
    for _ in 0..<count { items.append(try pop()) }
    push(.tuple(items.reversed()))
  }

  private func append(_ items: [Handle]) throws {
    let target = try top()
    if let list = target.as(ListObject.self), list.type === TypeObject.list {
      for item in items { list.append(item) }
    } else if let extend = try interpreter.findAttribute(target, "extend") {
      _ = try interpreter.call(extend, [.list(items)])
    } else {
      let append = try interpreter.getAttribute(target, "append")
      for item in items { _ = try interpreter.call(append, [item]) }
    }
  }

  private func setItems(_ items: [Handle]) throws {
    let target = try top()
    if items.count % 2 != 0 { throw try error("odd number of items for SETITEMS") }
    for index in stride(from: 0, to: items.count, by: 2) { try interpreter.setItem(target, items[index], items[index + 1]) }
  }

  private func addItems(_ items: [Handle]) throws {
    let target = try top()
    if target.type === TypeObject.set {
      _ = try interpreter.callMethod(target, "update", [.list(items)])
      return
    }
    let add = try interpreter.getAttribute(target, "add")
    for item in items { _ = try interpreter.call(add, [item]) }
  }

  // MARK: Objects

  func loadObject(_ opcode: PickleOpcode) throws {
    switch opcode {
    case .global:
      let module = String(decoding: try line(), as: UTF8.self)
      try push(find(module, String(decoding: line(), as: UTF8.self)))
    case .stackGlobal:
      let name = try pop()
      guard let module = try pop().asString, let text = name.asString else {
        throw try error("STACK_GLOBAL requires str")
      }
      try push(find(module, text))
    case .extension1: try loadExtension(Int(number(1)))
    case .extension2: try loadExtension(Int(number(2)))
    case .extension4: try loadExtension(Int(Int32(truncatingIfNeeded: number(4))))
    case .reduce:
      let arguments = try pop()
      try push(call(pop(), arguments))
    case .newObject:
      let arguments = try pop()
      try loadNew(pop(), arguments, keywords: nil)
    case .newObjectWithKeywords:
      let keywords = try pop()
      let arguments = try pop()
      try loadNew(pop(), arguments, keywords: keywords)
    case .object:
      let items = try popMark()
      guard let type = items.first else { throw try error("unpickling stack underflow") }
      try push(instance(of: type, Array(items.dropFirst())))
    case .instance:
      let module = String(decoding: try line(), as: UTF8.self)
      let type = try find(module, String(decoding: line(), as: UTF8.self))
      try push(instance(of: type, popMark()))
    case .build:
      let state = try pop()
      try ObjectState.restore(state, in: top(), interpreter) { (message: String) throws -> any Error in
        try self.error(message)
      }
    default: try loadOutside(opcode)
    }
  }

  /// What is not in the pickle itself.
  private func loadOutside(_ opcode: PickleOpcode) throws {
    switch opcode {
    case .persistentID: try push(persistent(.string(String(decoding: line(), as: UTF8.self))))
    case .binaryPersistentID:
      if options.persistentLoad == nil { _ = try persistent(.none) }
      try push(persistent(pop()))
    case .nextBuffer:
      guard let buffers = options.buffers else {
        throw try error("pickle stream refers to out-of-band data but no *buffers* argument was given")
      }
      guard let buffer = try interpreter.next(buffers) else { throw try error("not enough out-of-band buffers") }
      push(buffer)
    case .readOnlyBuffer:
      let view = try interpreter.call(.object(interpreter.builtins["memoryview"]?.as(TypeObject.self) ?? .object), [pop()])
      try push(interpreter.callMethod(view, "toreadonly"))
    default: throw try error("invalid load key, '\\x\(String(opcode.rawValue, radix: 16))'.")
    }
  }

  private func persistent(_ id: Handle) throws -> Handle {
    guard let hook = options.persistentLoad else {
      throw try error(
        "A load persistent id instruction was encountered,\nbut no persistent_load function was specified.")
    }
    return try interpreter.call(hook, [id])
  }

  /// A class or function by its name.
  func find(_ module: String, _ name: String) throws -> Handle {
    if let hook = options.findClass { return try interpreter.call(hook, [.string(module), .string(name)]) }
    return try defaultFind(module, name)
  }

  /// What `Unpickler.find_class` does.
  func defaultFind(_ module: String, _ name: String) throws -> Handle {
    var pair = (module, name)
    if version < 3 && options.fixesImports { pair = OldNames.new(pair) }
    return try names.resolve(module: pair.0, name: pair.1, isDotted: version >= 4)
  }

  private func loadExtension(_ code: Int) throws {
    if code <= 0 { throw try error("EXT specifies code <= 0") }
    let registry = try interpreter.getAttribute(interpreter.importModule("copyreg"), "_inverted_registry")
    guard let pair = try registry.as(DictObject.self)?.lookup(.int(code), interpreter).map({ Handle($0) })?.asSequence,
      pair.count == 2, let module = pair[0].asString, let name = pair[1].asString
    else {
      throw Failure(.valueError, "unregistered extension code \(code)")
    }
    try push(find(module, name))
  }

  private func call(_ callee: Handle, _ arguments: Handle) throws -> Handle {
    guard let given = arguments.as(TupleObject.self)?.items else {
      throw Failure(.typeError, "argument list must be a tuple")
    }
    try refuseAttributeAccess(callee, given)
    return try interpreter.call(callee, given)
  }

  /// `getattr` must not get at what naming it would not.
  private func refuseAttributeAccess(_ callee: Handle, _ given: [Handle]) throws {
    guard let getattr = interpreter.builtins["getattr"], callee.isIdentical(to: getattr), given.count >= 2,
      let name = given[1].asString, let value = try interpreter.findAttribute(given[0], name)
    else { return }
    try names.check(value, given[0].as(ModuleObject.self)?.name ?? given[0].type.module, name)
  }

  private func loadNew(_ type: Handle, _ arguments: Handle, keywords: Handle?) throws {
    let opcode = keywords == nil ? "NEWOBJ" : "NEWOBJ_EX"
    guard type.as(TypeObject.self) != nil else {
      throw try error("\(opcode) class argument must be a type, not \(type.typeName)")
    }
    guard let given = arguments.as(TupleObject.self)?.items else {
      throw try error("\(opcode) expected an arg tuple, got \(arguments.typeName)")
    }
    var named: [(String, Handle)] = []
    if let keywords {
      guard let dict = keywords.as(DictObject.self) else {
        throw try error("\(opcode) kwargs argument must be a dict, not \(keywords.typeName)")
      }
      named = dict.items.map { ($0.key.asString ?? "", $0.value) }
    }
    try push(interpreter.callMethod(type, "__new__", [type] + given, keywords: named))
  }

  /// An instance as protocol 0 of old classes wants it: without arguments nothing is called.
  private func instance(of type: Handle, _ arguments: [Handle]) throws -> Handle {
    if arguments.isEmpty, type.as(TypeObject.self) != nil, try interpreter.findAttribute(type, "__getinitargs__") == nil {
      return try interpreter.callMethod(type, "__new__", [type])
    }
    return try interpreter.call(type, arguments)
  }
}
