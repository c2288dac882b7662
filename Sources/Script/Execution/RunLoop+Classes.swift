import Diagnostics

/// The `class` statement, `type(…)`, and calls of classes.
extension Interpreter {
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
    let heritage = try Heritage(bases: bases, keywords: keywords, self)
    let namespace = try makeNamespace(template.name, heritage)
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
    if cell.isObject { namespace.set(Names.classCell, cell.retained()) }
    let made = try finishClass(template.name, heritage, namespace)
    if cell.isObject, cell.unsafeAs(CellObject.self).content.isUndefined { setCell(cell, made.owned) }
    return made.owned
  }

  /// The namespace of a class body: what the metaclass's `__prepare__` gives.
  func makeNamespace(_ name: String, _ heritage: Heritage) throws -> DictObject {
    guard let metaclass = heritage.metaclass.as(TypeObject.self), metaclass !== TypeObject.type,
      !metaclass.lookup(Names.prepare).isUndefined,
      !metaclass.lookup(Names.prepare).isIdentical(to: TypeObject.type.lookup(Names.prepare))
    else { return DictObject() }
    let prepare = try getAttribute(heritage.metaclass, "__prepare__")
    let made = try call(
      prepare, [.string(name), .tuple(heritage.bases.map { .object($0) })], keywords: heritage.keywords)
    guard let namespace = made.as(DictObject.self) else {
      throw Failure(.typeError, "\(metaclass.name).__prepare__() must return a mapping, not \(made.typeName)")
    }
    return namespace
  }

  /// What a `class` statement does once its body has run.
  func finishClass(_ name: String, _ heritage: Heritage, _ namespace: DictObject) throws -> Handle {
    if let original = heritage.originalBases { namespace["__orig_bases__"] = .tuple(original) }
    let bases = heritage.bases
    if heritage.metaclass.asObject === TypeObject.type {
      return .object(try makeType(name, bases, namespace, metaclass: .type, keywords: heritage.keywords))
    }
    return try call(
      heritage.metaclass, [.string(name), .tuple(bases.map { .object($0) }), .object(namespace)],
      keywords: heritage.keywords)
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
    let cell = namespace.lookup(Names.classCell)?.retained()
    defer { cell?.release() }
    if let cell, cell.objectKind == .cell { setCell(cell, Value(type)) }
    for item in namespace.items {
      guard let key = item.key.asString, key != "__classcell__" else { continue }
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
    try SlotMembers.apply(to: type, self)
    type.changed()
    if metaclass !== TypeObject.type {
      for ancestor in metaclass.mro { if let hook = ancestor.onClass { try hook(type, self) } }
    }
    try announce(type, keywords)
    return type
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
    let hook = type.mro.dropFirst().lazy.compactMap { $0.members.lookup(Names.initSubclass) }.first
    guard let hook, !hook.isIdentical(to: TypeObject.object.lookup(Names.initSubclass)) else {
      if !keywords.isEmpty { throw Failure(.typeError, "\(type.name).__init_subclass__() takes no keyword arguments") }
      return
    }
    let bound = Handle(consuming: try bind(hook, instance: nil, type: type))
    _ = try call(bound, [], keywords: keywords)
  }

  /// `Class(…)`; arguments are borrowed, the result is owned by the caller.
  func instantiate(_ type: TypeObject, _ arguments: Arguments) throws -> Value {
    if type.plan.constructsOnly, let constructor = type.constructor { return try constructor(type, arguments, self) }
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
    if !type.abstractNames.isEmpty { throw abstractClass(type) }
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
      instance = InstanceObject.makeValue(type)
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
}

extension Interpreter {
  func abstractClass(_ type: TypeObject) -> Failure {
    let names = type.abstractNames
    return Failure(
      .typeError,
      "Can't instantiate abstract class \(type.name) with abstract method\(names.count == 1 ? "" : "s") "
        + names.joined(separator: ", "))
  }
}

/// What a class statement names beside its body: bases as they count, the metaclass, other keywords.
struct Heritage {
  private(set) var bases: [TypeObject] = []
  /// The bases as written, when some of them stood for others (`__mro_entries__`).
  private(set) var originalBases: [Handle]?
  private(set) var metaclass: Handle = .object(TypeObject.type)
  private(set) var keywords: [(String, Handle)]

  init(bases given: [Handle], keywords: [(String, Handle)], _ interpreter: Interpreter) throws {
    self.keywords = keywords
    var named: Handle?
    if let place = keywords.firstIndex(where: { $0.0 == "metaclass" }) { named = self.keywords.remove(at: place).1 }
    for base in given {
      if let type = base.as(TypeObject.self) {
        bases.append(type)
      } else if let resolve = try interpreter.findAttribute(base, "__mro_entries__") {
        bases += try interpreter.elements(interpreter.call(resolve, [.tuple(given)])).compactMap { $0.as(TypeObject.self) }
        originalBases = given
      } else if let alias = base.as(GenericAliasObject.self), let type = alias.origin.as(TypeObject.self) {
        bases.append(type)
        originalBases = given
      } else {
        // A base that is no class: its type makes what stands for the class, or refuses.
        named = .object(base.type)
        unusableBase = base
      }
    }
    try choose(named)
  }

  private var unusableBase: Handle?

  private mutating func choose(_ named: Handle?) throws {
    if let unusableBase {
      let name = unusableBase.typeName
      switch unusableBase.asObject {
      case .none:
        throw Failure(
          .typeError, name == "NoneType" ? "NoneType takes no arguments" : "\(name)() takes at most 2 arguments (3 given)")
      case is FunctionObject: throw Failure(.typeError, "function() argument 'code' must be code, not str")
      case is ModuleObject: throw Failure(.typeError, "module() takes at most 2 arguments (3 given)")
      default: throw Failure(.typeError, "\(name)() takes no arguments")
      }
    }
    guard named == nil || named?.as(TypeObject.self) != nil else {
      if let named { metaclass = named }
      return
    }
    var winner = named?.as(TypeObject.self) ?? bases.first?.type ?? .type
    for base in bases {
      if winner.isSubclass(of: base.type) { continue }
      guard base.type.isSubclass(of: winner) else {
        throw Failure(
          .typeError,
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of "
            + "all its bases")
      }
      winner = base.type
    }
    metaclass = .object(winner)
  }
}
