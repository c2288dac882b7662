import Diagnostics

/// Instructions that make functions, and match patterns.
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
  func cells(_ sources: [CellSource], _ frame: UnsafeMutablePointer<Frame>) -> [Value] {
    sources.map { (source: CellSource) -> Value in
      switch source {
      case .register(let register): frame.pointee.base[register]
      case .closure(let index): frame.pointee.closure[index]
      }
    }
  }

  /// `super()`.
  func makeSuper(_ frame: UnsafeMutablePointer<Frame>) throws -> Value {
    let (start, receiver) = try superOperands(frame)
    return Value(try makeSuper(start.unsafeAs(TypeObject.self), receiver))
  }

  /// What `super()` works on: the class whose body defines the method, and the method's first argument; both borrowed.
  func superOperands(_ frame: UnsafeMutablePointer<Frame>) throws -> (start: Value, receiver: Value) {
    let (place, parameters) = frame.pointee.codeReference._withUnsafeGuaranteedRef {
      ($0.classCellPlace, $0.parameterCount)
    }
    guard parameters > 0 else { throw Failure(.runtimeError, "super(): no arguments") }
    guard place >= 0 else { throw Failure(.runtimeError, "super(): __class__ cell not found") }
    let start = frame.pointee.closure[place].unsafeUnmanaged(CellObject.self)._withUnsafeGuaranteedRef { $0.content }
    guard start.objectKind == .type else { throw Failure(.runtimeError, "super(): empty __class__ cell") }
    var receiver = frame.pointee.base[0]
    if receiver.objectKind == .cell {
      receiver = receiver.unsafeUnmanaged(CellObject.self)._withUnsafeGuaranteedRef { $0.content }
    }
    if receiver.isUndefined { throw Failure(.runtimeError, "super(): arg[0] deleted") }
    return (start, receiver)
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
