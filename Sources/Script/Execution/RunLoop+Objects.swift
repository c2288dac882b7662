import Diagnostics

/// Instructions that make functions and classes, and match patterns.
extension Interpreter {
  // MARK: Functions

  func makeFunction(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) -> Value {
    let template = frame.pointee.code.functionTemplates[Int(i.d)]
    var place = frame.pointee.base + Int(i.b)
    func take() -> Value {
      let value = place.pointee
      place.pointee = .undefined
      place += 1
      return value
    }
    let defaults = (0..<template.defaultCount).map { _ in take() }
    var keywordDefaults: DictObject?
    if !template.keywordDefaultNames.isEmpty {
      let dict = DictObject()
      CycleCollector.leaveToOwner(dict)
      for name in template.keywordDefaultNames { dict.set(name, take()) }
      keywordDefaults = dict
    }
    let function = FunctionObject(
      code: template.code, globals: frame.pointee.globals, closure: cells(template.closure, frame),
      defaults: defaults, keywordDefaults: keywordDefaults)
    if !template.annotationNames.isEmpty {
      let dict = DictObject()
      CycleCollector.leaveToOwner(dict)
      for name in template.annotationNames { dict.set(name, take()) }
      function.annotations = dict
    }
    if let text = template.documentation { function.documentation = .string(text) }
    if let module = frame.pointee.globals.lookup(Names.name)?.asString { function.module = module }
    return Value(function)
  }

  /// The cells for a closure, borrowed.
  private func cells(_ sources: [CellSource], _ frame: UnsafeMutablePointer<Frame>) -> [Value] {
    sources.map { (source: CellSource) -> Value in
      switch source {
      case .register(let register): frame.pointee.base[register]
      case .closure(let index): frame.pointee.closure[index]
      }
    }
  }

  /// `super()`: the class whose body defines the method, and the method's first argument.
  func makeSuper(_ frame: UnsafeMutablePointer<Frame>) throws -> Value {
    let code = frame.pointee.code
    guard let place = code.freeNames.firstIndex(of: "__class__") else {
      throw Failure(.runtimeError, "super(): __class__ cell not found")
    }
    guard code.parameterCount > 0 else { throw Failure(.runtimeError, "super(): no arguments") }
    let cell = frame.pointee.closure[place].unsafeAs(CellObject.self)
    guard let start = cell.content.as(TypeObject.self) else {
      throw Failure(.runtimeError, "super(): empty __class__ cell")
    }
    var receiver = frame.pointee.base[0]
    if receiver.objectKind == .cell { receiver = receiver.unsafeAs(CellObject.self).content }
    if receiver.isUndefined { throw Failure(.runtimeError, "super(): arg[0] deleted") }
    return Value(try makeSuper(start, receiver))
  }

  func makeSuper(_ start: TypeObject, _ receiver: Value) throws -> SuperObject {
    if let type = receiver.as(TypeObject.self), type.isSubclass(of: start) {
      return SuperObject(start: start, receiver: receiver, receiverType: type)
    }
    let type = typeOf(receiver)
    guard type.isSubclass(of: start) else {
      throw Failure(.typeError, "super(type, obj): obj must be an instance or subtype of type")
    }
    return SuperObject(start: start, receiver: receiver, receiverType: type)
  }

  // MARK: Classes

  func makeClass(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws -> Value {
    let template = frame.pointee.code.classTemplates[Int(i.d)]
    let start = frame.pointee.base + Int(i.b)
    var bases: [Handle]
    var keywords: [(String, Handle)]
    if template.isUnpacked {
      bases = Handle(start[0]).asSequence ?? []
      keywords = (start[1].as(DictObject.self)?.items ?? []).map { ($0.key.asString ?? "", $0.value) }
      for index in 0..<2 { Script.clear(start + index) }
    } else {
      bases = (0..<template.baseCount).map { Handle(start[$0]) }
      keywords = template.keywordNames.enumerated().map { ($1.string, Handle(start[template.baseCount + $0])) }
      for index in 0..<(bases.count + keywords.count) { Script.clear(start + index) }
    }
    let namespace = DictObject()
    let namespaceValue = Value(namespace)
    defer { namespaceValue.release() }
    let module = frame.pointee.globals.lookup(Names.name)?.asString ?? "__main__"
    namespace.set(Names.module, .string(module))
    namespace.set(Names.qualname, .string(template.code.qualifiedName))
    if let text = template.documentation { namespace.set(Names.doc, .string(text)) }
    let cell = template.classCellRegister == nil ? Value.undefined : Value(CellObject())
    defer { cell.release() }
    let closure = cells(template.closure, frame)
    try closure.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<Value>) in
      let none = registers.base
      let pointer = buffer.baseAddress.map { UnsafeMutablePointer(mutating: $0) } ?? none
      try executeClassBody(
        template.code, namespace: namespaceValue, cell: cell, closure: pointer,
        globals: frame.pointee.globalsReference)
    }
    let made = try makeClass(template.name, bases, namespace, keywords)
    if cell.isObject { setCell(cell, made.owned) }
    return made.owned
  }

  /// What a `class` statement does once its body has run.
  func makeClass(
    _ name: String, _ bases: [Handle], _ namespace: DictObject, _ keywords: [(String, Handle)]
  ) throws -> Handle {
    var keywords = keywords
    var metaclass: TypeObject?
    if let place = keywords.firstIndex(where: { $0.0 == "metaclass" }) {
      metaclass = keywords.remove(at: place).1.as(TypeObject.self)
    }
    var types: [TypeObject] = []
    for base in bases {
      guard let type = base.as(TypeObject.self) else {
        if let resolved = try findAttribute(base, "__mro_entries__") {
          types += try elements(call(resolved, [.tuple(bases)])).compactMap { $0.as(TypeObject.self) }
          continue
        }
        throw Failure(.typeError, "\(base.typeName)() takes no keyword arguments")
      }
      types.append(type)
      if type.type !== TypeObject.type && metaclass == nil { metaclass = type.type }
    }
    if let metaclass, metaclass !== TypeObject.type {
      return try call(
        .object(metaclass), [.string(name), .tuple(types.map { .object($0) }), .object(namespace)],
        keywords: keywords)
    }
    return .object(try makeType(name, types, namespace, metaclass: .type, keywords: keywords))
  }

  /// `type(name, bases, namespace)`.
  public func makeType(
    _ name: String, _ bases: [TypeObject], _ namespace: DictObject, metaclass: TypeObject = .type,
    keywords: [(String, Handle)] = []
  ) throws -> TypeObject {
    for base in bases where !base.isSubclassable {
      throw Failure(.typeError, "type '\(base.name)' is not an acceptable base type")
    }
    for (index, base) in bases.enumerated() where bases[..<index].contains(where: { $0 === base }) {
      throw Failure(.typeError, "duplicate base class \(base.name)")
    }
    let type = TypeObject(
      name: name, module: namespace.lookup(Names.module)?.asString ?? "__main__",
      bases: bases.isEmpty ? nil : bases, isHeapType: true, metaclass: metaclass)
    _ = try TypeObject.linearize(type, type.bases)
    for item in namespace.items {
      guard let key = item.key.asString else { continue }
      type.members.set(StringObject.intern(key), item.value.owned)
      if key == "__del__" { type.definesFinalizer = true }
    }
    if type.members.lookup(Names.eq) != nil && type.members.lookup(Names.hash) == nil {
      type.members.set(Names.hash, .none)
    }
    for hook in [Names.initSubclass, StringObject.intern("__class_getitem__")] {
      if let function = type.members.lookup(hook), function.objectKind == .function {
        type.members.set(hook, Value(ClassMethodObject(Handle(function))))
      }
    }
    if let new = type.members.lookup(Names.new), new.objectKind == .function {
      type.members.set(Names.new, Value(StaticMethodObject(Handle(new))))
    }
    try applySlots(type)
    type.changed()
    try announce(type, keywords)
    return type
  }

  private func applySlots(_ type: TypeObject) throws {
    guard let slots = type.members.lookup(Names.slots) else {
      type.instancesHaveDictionary = true
      return
    }
    let names = try slots.asString.map { [$0] } ?? elements(Handle(slots)).compactMap { $0.asString }
    type.slotNames = names
    let basesHaveNone = type.bases.allSatisfy { $0 === TypeObject.object || !$0.instancesHaveDictionary }
    type.instancesHaveDictionary = names.contains("__dict__") || !basesHaveNone
  }

  /// `__set_name__` of the attributes, then `__init_subclass__` of the bases.
  private func announce(_ type: TypeObject, _ keywords: [(String, Handle)]) throws {
    for item in type.members.items {
      guard let object = item.value.asObject, object.kind == .instance,
        !object.type.lookup(Names.setName).isUndefined
      else { continue }
      try withValues(item.value, item.key) { (value: Value, key: Value) in
        try callSpecial(Names.setName, value, Value(borrowing: type), key)?.release()
      }
    }
    for base in type.mro.dropFirst() { if let hook = base.onSubclass { try hook(type, self) } }
    var hook: Value?
    for base in type.mro.dropFirst() {
      if let found = base.members.lookup(Names.initSubclass) {
        hook = found
        break
      }
    }
    if let hook {
      let bound = Handle(consuming: try bind(hook, instance: nil, type: type))
      _ = try call(bound, [], keywords: keywords)
    } else if let first = keywords.first {
      _ = first
      throw Failure(.typeError, "\(type.name).__init_subclass__() takes no keyword arguments")
    }
  }

  /// `Class(…)`; arguments are borrowed, the result is owned by the caller.
  func instantiate(_ type: TypeObject, _ arguments: Arguments) throws -> Value {
    if type.type !== TypeObject.type {
      let hook = type.type.lookup(Names.call)
      if hook.objectKind == .function { return try callSpecial(hook, Value(borrowing: type), arguments) }
    }
    return try makeInstance(type, arguments)
  }

  /// Whether a `__new__` is `object`'s own, a static method.
  func isDefaultNew(_ hook: Value) -> Bool {
    guard hook.objectKind == .staticMethod else { return isDefaultHook(hook) }
    return isDefaultHook(hook.unsafeAs(StaticMethodObject.self).functionValue)
  }

  /// `type.__call__`: `__new__`, then `__init__`.
  func makeInstance(_ type: TypeObject, _ arguments: Arguments) throws -> Value {
    let new = type.lookup(Names.new)
    let initializer = type.lookup(Names.initialize)
    let hasInitializer = !initializer.isUndefined && !isDefaultHook(initializer)
    let instance: Value
    if !new.isUndefined && !isDefaultNew(new) {
      let bound = try bind(new, instance: nil, type: type)
      defer { bound.release() }
      instance = try call(bound, prepending: Value(borrowing: type), arguments)
      guard typeOf(instance).isSubclass(of: type) else { return instance }
    } else if let constructor = type.constructor {
      instance = try constructor(type, arguments, self)
      // A builtin class's constructor fills the instance; `__init__` is for derived classes.
      if !type.isHeapType { return instance }
    } else {
      if !hasInitializer && (arguments.count > 0 || arguments.hasKeywords) {
        throw Failure(.typeError, "\(type.name)() takes no arguments")
      }
      instance = Value(InstanceObject(type: type))
    }
    guard hasInitializer else { return instance }
    do {
      let result = try callSpecial(initializer, instance, arguments)
      if !result.isNone { try refuseInitializer(result, .undefined) }
    } catch {
      instance.release()
      throw error
    }
    return instance
  }

  // MARK: Patterns

  func matchesSequence(_ subject: Value, _ count: Int, atLeast: Bool) -> Bool {
    switch subject.objectKind {
    case .list, .tuple, .range: break
    default: return false
    }
    guard let length = try? length(subject) else { return false }
    return atLeast ? length >= count : length == count
  }

  func matchesMapping(_ subject: Value) -> Bool { subject.objectKind == .dict }

  func matchKeys(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws -> Bool {
    let template = frame.pointee.code.matchTemplates[Int(i.d)]
    let registers = frame.pointee.base
    let dict = registers[Int(i.b)].unsafeAs(DictObject.self)
    for (source, target) in zip(template.sources, template.targets) {
      guard let value = try dict.lookup(registers[source], self) else { return false }
      put(registers + target, value.retained())
    }
    if let rest = template.rest {
      let copy = dict.copy()
      for source in template.sources { try copy.remove(registers[source], self)?.release() }
      put(registers + rest, Value(copy))
    }
    return true
  }

  func matchClass(_ frame: UnsafeMutablePointer<Frame>, _ i: Instruction) throws -> Bool {
    let template = frame.pointee.code.matchTemplates[Int(i.d)]
    let registers = frame.pointee.base
    let subject = registers[Int(i.b)]
    guard let type = registers[template.sources[0]].as(TypeObject.self) else {
      throw Failure(.typeError, "called match pattern must be a class")
    }
    guard typeOf(subject).isSubclass(of: type) else { return false }
    var names = template.names
    if template.positionalCount > 0 {
      if template.positionalCount == 1 && TypeObject.matchesItself(type) {
        put(registers + template.targets[0], subject.retained())
        return try matchAttributes(names, subject, template.targets.dropFirst(), registers)
      }
      let listed = type.lookup(Names.matchArguments)
      let arguments = listed.isUndefined ? [] : try elements(Handle(listed)).compactMap { $0.asString }
      if arguments.count < template.positionalCount {
        throw Failure(
          .typeError,
          "\(type.name)() accepts \(arguments.count) positional sub-pattern\(arguments.count == 1 ? "" : "s") "
            + "(\(template.positionalCount) given)")
      }
      names = arguments.prefix(template.positionalCount).map { StringObject.intern($0) } + names
    }
    return try matchAttributes(names, subject, template.targets[...], registers)
  }

  private func matchAttributes(
    _ names: [StringObject], _ subject: Value, _ targets: ArraySlice<Int>, _ registers: UnsafeMutablePointer<Value>
  ) throws -> Bool {
    for (name, target) in zip(names, targets) {
      guard let value = try findAttribute(subject, name) else { return false }
      put(registers + target, value)
    }
    return true
  }
}

extension TypeObject {
  /// Classes whose single positional pattern is the subject itself.
  fileprivate static func matchesItself(_ type: TypeObject) -> Bool {
    [.int, .float, .bool, .str, .bytes, .list, .tuple, .dict, .set, .frozenset].contains { type.isSubclass(of: $0) }
  }
}
