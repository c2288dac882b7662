import Diagnostics

/// What `await`, `async for` and `async with` ask of objects.
extension Interpreter {
  /// What `await value` steps through, owned: a coroutine itself, else the iterator that `__await__` gives.
  func awaitable(_ value: Value) throws -> Value {
    if let found = try findAwaitable(value) { return found }
    throw Failure(.typeError, "object \(typeName(value)) can't be used in 'await' expression")
  }

  /// The same, or nil when the object can't be awaited.
  func findAwaitable(_ value: Value) throws -> Value? {
    if value.isUndefined { throw UndefinedOperand() }
    if let coroutine = value.as(GeneratorObject.self) {
      if coroutine.flavor == .coroutine && coroutine.isDelegate {
        throw Failure(.runtimeError, "coroutine is being awaited already")
      }
      return coroutine.isAwaitable ? value.retained() : nil
    }
    guard let iterator = try callSpecial(Names.await, value) else { return nil }
    let isCoroutine = iterator.as(GeneratorObject.self).map { $0.flavor == .coroutine } ?? false
    if isCoroutine || !isIterator(iterator) {
      let name = typeName(iterator)
      iterator.release()
      throw Failure(
        .typeError,
        isCoroutine ? "__await__() returned a coroutine" : "__await__() returned non-iterator of type '\(name)'")
    }
    return iterator
  }

  func isIterator(_ value: Value) -> Bool {
    switch value.objectKind {
    case .iterator, .generator: true
    default: !typeOf(value).lookup(Names.next).isUndefined
    }
  }

  /// `value.__aiter__()`.
  func asyncIterator(_ value: Value) throws -> Value {
    guard let iterator = try callSpecial(Names.aiter, value) else {
      throw Failure(
        .typeError, "'async for' requires an object with __aiter__ method, got \(typeName(value))")
    }
    if typeOf(iterator).lookup(Names.anext).isUndefined {
      defer { iterator.release() }
      throw Failure(
        .typeError,
        "'async for' received an object from __aiter__ that does not implement __anext__: \(typeName(iterator))")
    }
    return iterator
  }

  /// What is to be awaited for the next element.
  func asyncNext(_ iterator: Value) throws -> Value {
    guard let step = try callSpecial(Names.anext, iterator) else {
      throw Failure(
        .typeError, "'async for' requires an iterator with __anext__ method, got \(typeName(iterator))")
    }
    defer { step.release() }
    if let found = try findAwaitable(step) { return found }
    throw Failure(.typeError, "'async for' received an invalid object from __anext__: \(typeName(step))")
  }

  // MARK: async with

  func enterAsyncContext(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let manager = registers[Int(i.b)].retained()
    defer { manager.release() }
    if manager.isUndefined { throw UndefinedOperand() }
    let type = typeOf(manager)
    let enter = type.lookup(Names.aenter)
    let exit = type.lookup(Names.aexit)
    if enter.isUndefined || exit.isUndefined {
      let missed = enter.isUndefined ? "" : " (missed __aexit__ method)"
      throw Failure(
        .typeError,
        "'\(type.name)' object does not support the asynchronous context manager protocol\(missed)")
    }
    put(registers + Int(i.c), try bind(exit, instance: manager, type: type))
    let entered = try callSpecial(Names.aenter, manager) ?? .none
    defer { entered.release() }
    put(registers + Int(i.a), try awaitable(entered, from: "__aenter__"))
  }

  func exitAsyncContext(_ exit: Value, _ exception: ExceptionObject?) throws -> Value {
    var arguments: [Handle] = [.none, .none, .none]
    if let exception {
      arguments = [.object(exception.type), .object(exception), .object(TracebackObject(of: exception))]
    }
    let left = try call(Handle(exit), arguments).owned
    defer { left.release() }
    return try awaitable(left, from: "__aexit__")
  }

  private func awaitable(_ value: Value, from method: String) throws -> Value {
    if let found = try findAwaitable(value) { return found }
    throw Failure(
      .typeError,
      "'async with' received an object from \(method) that does not implement __await__: \(typeName(value))")
  }
}

/// `coroutine.__await__()`: steps through the coroutine.
final class CoroutineIterator: Object {
  nonisolated(unsafe) static let iteratorType: TypeObject = {
    let type = TypeObject.sealed("coroutine_wrapper")
    CoroutineMethods.defineSteps(on: type) { (instance: Handle) in instance.as(CoroutineIterator.self)?.coroutine }
    type.defineMethod("__iter__", "self") { (call: NativeCall) in call[0] }
    type.defineMethod("__next__", "self") { (call: NativeCall) in
      try call[0].as(CoroutineIterator.self)?.coroutine.send(.none, call.interpreter) ?? .none
    }
    return type
  }()

  private let coroutineValue: Value
  var coroutine: GeneratorObject { coroutineValue.unsafeAs(GeneratorObject.self) }

  init(_ coroutine: GeneratorObject) {
    coroutineValue = Value(coroutine)
    super.init(type: CoroutineIterator.iteratorType, isContainer: true)
  }

  deinit { coroutineValue.release() }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(self) }
  override func traverse(_ visit: (Value) -> Void) { visit(coroutineValue) }
}

/// The methods of generators and coroutines.
enum CoroutineMethods {
  static func define() {
    defineSteps(on: .generator) { (instance: Handle) in instance.as(GeneratorObject.self) }
    TypeObject.generator.defineMethod("__next__", "self") { (call: NativeCall) in
      try call[0].as(GeneratorObject.self)?.send(.none, call.interpreter) ?? .none
    }
    TypeObject.generator.defineMethod("__iter__", "self") { (call: NativeCall) in call[0] }
    defineSteps(on: .coroutine) { (instance: Handle) in instance.as(GeneratorObject.self) }
    TypeObject.coroutine.defineMethod("__await__", "self") { (call: NativeCall) in
      call[0].as(GeneratorObject.self).map { .object(CoroutineIterator($0)) } ?? .none
    }
    defineState(on: .generator, prefix: "gi", delegate: "gi_yieldfrom")
    defineState(on: .coroutine, prefix: "cr", delegate: "cr_await")
    defineState(on: .asyncGenerator, prefix: "ag", delegate: "ag_await")
    TypeObject.coroutine.defineProperty("cr_origin") { (_: Handle, _: Interpreter) in .none }
    AsyncGeneratorMethods.define(on: .asyncGenerator)
    SharedSlots.generic(.asyncGenerator)
    for type in [TypeObject.generator, .coroutine, .asyncGenerator] {
      type.defineMethod("__del__", "self") { (call: NativeCall) in
        try call[0].as(GeneratorObject.self)?.close(call.interpreter)
        return .none
      }
    }
  }

  /// `send`, `throw` and `close`.
  static func defineSteps(on type: TypeObject, _ find: @escaping (Handle) -> GeneratorObject?) {
    type.defineMethod("send", "self, value, /") { (call: NativeCall) in
      try find(call[0])?.send(call[1], call.interpreter) ?? .none
    }
    type.defineMethod("close", "self") { (call: NativeCall) in
      try find(call[0])?.close(call.interpreter)
      return .none
    }
    type.defineMethod("throw", "self, type, value=None, traceback=None, /") { (call: NativeCall) in
      let exception = try call.interpreter.thrown(call[1], call[2])
      return try find(call[0])?.throw(exception, call.interpreter) ?? .none
    }
  }

  private static func defineState(on type: TypeObject, prefix: String, delegate: String) {
    func property(
      _ name: String, _ get: @escaping (GeneratorObject) -> Handle, set: ((GeneratorObject, String) -> Void)? = nil
    ) {
      type.defineProperty(
        name, get: { (instance: Handle, _: Interpreter) in instance.as(GeneratorObject.self).map(get) ?? .none },
        set: set.map { (set) in
          { (instance: Handle, value: Handle, _: Interpreter) in
            guard let text = value.asString, let generator = instance.as(GeneratorObject.self) else {
              throw Failure(.typeError, "\(name) must be set to a string object")
            }
            set(generator, text)
          }
        })
    }
    property("__name__", { .string($0.name) }) { $0.name = $1 }
    property("__qualname__", { .string($0.qualifiedName) }) { $0.qualifiedName = $1 }
    property("\(prefix)_running", { .bool($0.state == .running) })
    property("\(prefix)_suspended", { .bool($0.state == .suspended) })
    property("\(prefix)_code", { .object(CodeObject($0.code)) })
    property("\(prefix)_frame", { $0.state == .finished ? .none : .object(GeneratorFrameObject($0)) })
    property(delegate, { $0.delegateHandle })
  }
}

/// `gi_frame`: what a script asks of a resting generator's frame.
final class GeneratorFrameObject: Object {
  let generator: GeneratorObject

  init(_ generator: GeneratorObject) {
    self.generator = generator
    super.init(kind: .frame, type: .frame)
  }

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    switch name.string {
    case "f_code": Value(CodeObject(generator.code))
    case "f_lineno": .int(generator.lineNumber)
    case "f_lasti": .int(generator.state == .created ? -1 : 0)
    case "f_locals": Value(generator.locals)
    default: try genericAttribute(name, interpreter)
    }
  }
}

extension Interpreter {
  /// The exception that `throw(type, value)` is about.
  func thrown(_ type: Handle, _ value: Handle) throws -> ExceptionObject {
    if type.as(ExceptionObject.self) != nil && !value.isNone {
      throw Failure(.typeError, "instance exception may not have a separate value")
    }
    var raised = value.as(ExceptionObject.self) == nil ? type : value
    if let classObject = type.as(TypeObject.self), !value.isNone, value.as(ExceptionObject.self) == nil,
      classObject.isSubclass(of: ExceptionHierarchy.named("BaseException"))
    {
      raised = try call(type, value.as(TupleObject.self)?.items ?? [value])
    }
    do {
      try raise(raised)
    } catch let script as ScriptError {
      return script.exception
    } catch let failure as Failure where failure.kind == .typeError {
      throw Failure(
        .typeError,
        "exceptions must be classes or instances deriving from BaseException, not \(type.typeName)")
    }
  }
}

extension Interpreter {
  /// The coroutine of code that was compiled as one: a cell that awaits outside of functions. An event loop runs it.
  public func coroutine(_ code: Code) throws -> Handle {
    let function = FunctionObject(code: code, globals: main.members, closure: [], defaults: [])
    return try call(.object(function))
  }
}
