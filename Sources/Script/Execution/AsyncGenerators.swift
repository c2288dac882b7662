import Diagnostics

/// What an asynchronous generator's `yield` gives, to tell it from what awaiting inside of it yields.
final class AsyncYieldObject: Object {
  private nonisolated(unsafe) static let yieldType = TypeObject.sealed("async_generator_wrapped_value")
  let value: Value

  init(_ value: Value) {
    self.value = value.retained()
    super.init(type: AsyncYieldObject.yieldType, isContainer: true)
  }

  deinit { value.release() }

  override func traverse(_ visit: (Value) -> Void) { visit(value) }
}

/// What `__anext__`, `asend`, `athrow` and `aclose` give to be awaited: one step of an asynchronous generator.
final class AsyncGeneratorStep: Object {
  enum Request {
    case send(Handle)
    case raise(ExceptionObject)
    case close(ExceptionObject)
  }

  private enum State { case initial, iterating, closed }

  nonisolated(unsafe) static let sendType = TypeObject.sealed("async_generator_asend")
  nonisolated(unsafe) static let throwType = TypeObject.sealed("async_generator_athrow")

  private let generatorValue: Value
  private let request: Request
  private var state = State.initial
  private var generator: GeneratorObject { generatorValue.unsafeAs(GeneratorObject.self) }

  init(_ generator: GeneratorObject, _ request: Request) {
    generatorValue = Value(generator)
    self.request = request
    if case .send = request {
      super.init(type: AsyncGeneratorStep.sendType, isContainer: true)
    } else {
      super.init(type: AsyncGeneratorStep.throwType, isContainer: true)
    }
  }

  deinit { generatorValue.release() }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(self) }
  override func traverse(_ visit: (Value) -> Void) { visit(generatorValue) }

  private var methodName: String {
    switch request {
    case .send: "anext"
    case .raise: "athrow"
    case .close: "aclose"
    }
  }

  /// `send`: what awaiting yields. The step's own value leaves as StopIteration.
  func send(_ value: Handle, _ interpreter: Interpreter) throws -> Handle {
    if state == .closed {
      let names = if case .send = request { "__anext__()/asend()" } else { "aclose()/athrow()" }
      throw Failure(.runtimeError, "cannot reuse already awaited \(names)")
    }
    if state == .iterating {
      return try finish(interpreter) { try generator.step(sending: value, interpreter) }
    }
    if generator.isStepping {
      throw Failure(.runtimeError, "\(methodName)(): asynchronous generator is already running")
    }
    state = .iterating
    generator.isStepping = true
    return try finish(interpreter) {
      switch request {
      case .send(let first): return try generator.step(sending: value.isNone ? first : value, interpreter)
      case .raise(let exception):
        if generator.state == .finished { throw end() }
        return try generator.step(throwing: exception, interpreter)
      case .close(let exit):
        if generator.state == .created { generator.clear() }
        return generator.state == .finished ? nil : try generator.step(throwing: exit, interpreter)
      }
    }
  }

  func raise(_ exception: ExceptionObject, _ interpreter: Interpreter) throws -> Handle {
    if state == .closed {
      let names = if case .send = request { "__anext__()/asend()" } else { "aclose()/athrow()" }
      throw Failure(.runtimeError, "cannot reuse already awaited \(names)")
    }
    generator.isStepping = true
    state = .iterating
    return try finish(interpreter) { try generator.step(throwing: exception, interpreter) }
  }

  func close() {
    if state == .iterating { generator.isStepping = false }
    state = .closed
  }

  private func end() -> ScriptError {
    ScriptError(ExceptionObject(type: ExceptionHierarchy.named("StopAsyncIteration")))
  }

  private func stop(_ interpreter: Interpreter, _ value: Handle) -> ScriptError {
    interpreter.error(interpreter.exceptionClass(for: .stopIteration), value.isNone ? [] : [value])
  }

  /// Runs the generator and says what the step's await sees of it.
  private func finish(_ interpreter: Interpreter, _ run: () throws -> Value?) throws -> Handle {
    let isClosing = if case .close = request { true } else { false }
    let result: Value?
    do {
      result = try run()
    } catch {
      close(running: false)
      let raised = interpreter.exception(for: error).type
      let isEnd = raised.isSubclass(of: ExceptionHierarchy.named("StopAsyncIteration"))
        || raised.isSubclass(of: ExceptionHierarchy.named("GeneratorExit"))
      if isClosing && isEnd { throw stop(interpreter, .none) }
      throw error
    }
    guard let result else {
      close(running: false)
      throw isClosing ? stop(interpreter, .none) : end()
    }
    let handle = Handle(consuming: result)
    guard let yielded = handle.as(AsyncYieldObject.self) else { return handle }
    close(running: false)
    if isClosing { throw Failure(.runtimeError, "async generator ignored GeneratorExit") }
    throw stop(interpreter, Handle(yielded.value))
  }

  private func close(running: Bool) {
    generator.isStepping = running
    state = .closed
  }
}

/// `anext(iterator, default)`: awaits the step, and gives the default where the iterator has ended.
final class AsyncNextWithDefault: Object {
  nonisolated(unsafe) static let awaitableType = TypeObject.sealed("anext_awaitable")
  let step: Handle
  let fallback: Handle

  init(step: Handle, fallback: Handle) {
    self.step = step
    self.fallback = fallback
    super.init(type: AsyncNextWithDefault.awaitableType)
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(self) }

  func run(_ interpreter: Interpreter, _ method: String, _ arguments: [Handle]) throws -> Handle {
    do {
      return try interpreter.callMethod(step, method, arguments)
    } catch {
      let raised = interpreter.exception(for: error)
      guard raised.type.isSubclass(of: ExceptionHierarchy.named("StopAsyncIteration")) else { throw error }
      throw interpreter.error(interpreter.exceptionClass(for: .stopIteration), [fallback])
    }
  }
}

/// The methods of asynchronous generators and of their steps.
enum AsyncGeneratorMethods {
  static func define(on type: TypeObject) {
    func step(_ name: String, _ signature: String, _ make: @escaping (NativeCall) throws -> AsyncGeneratorStep.Request) {
      type.defineMethod(name, signature) { (call: NativeCall) in
        guard let generator = call[0].as(GeneratorObject.self) else { return .none }
        return .object(AsyncGeneratorStep(generator, try make(call)))
      }
    }
    type.defineMethod("__aiter__", "self") { (call: NativeCall) in call[0] }
    step("__anext__", "self") { (_: NativeCall) in .send(.none) }
    step("asend", "self, value, /") { (call: NativeCall) in .send(call[1]) }
    step("athrow", "self, type, value=None, traceback=None, /") { (call: NativeCall) in
      .raise(try call.interpreter.thrown(call[1], call[2]))
    }
    step("aclose", "self") { (_: NativeCall) in
      .close(ExceptionObject(type: ExceptionHierarchy.named("GeneratorExit")))
    }
    defineSteps(on: AsyncGeneratorStep.sendType)
    defineSteps(on: AsyncGeneratorStep.throwType)
    defineDefault(on: AsyncNextWithDefault.awaitableType)
  }

  private static func defineSteps(on type: TypeObject) {
    for name in ["__await__", "__iter__"] { type.defineMethod(name, "self") { (call: NativeCall) in call[0] } }
    type.defineMethod("__next__", "self") { (call: NativeCall) in
      try call[0].as(AsyncGeneratorStep.self)?.send(.none, call.interpreter) ?? .none
    }
    type.defineMethod("send", "self, value, /") { (call: NativeCall) in
      try call[0].as(AsyncGeneratorStep.self)?.send(call[1], call.interpreter) ?? .none
    }
    type.defineMethod("throw", "self, type, value=None, traceback=None, /") { (call: NativeCall) in
      let exception = try call.interpreter.thrown(call[1], call[2])
      return try call[0].as(AsyncGeneratorStep.self)?.raise(exception, call.interpreter) ?? .none
    }
    type.defineMethod("close", "self") { (call: NativeCall) in
      call[0].as(AsyncGeneratorStep.self)?.close()
      return .none
    }
  }

  private static func defineDefault(on type: TypeObject) {
    for name in ["__await__", "__iter__"] { type.defineMethod(name, "self") { (call: NativeCall) in call[0] } }
    type.defineMethod("__next__", "self") { (call: NativeCall) in
      try call[0].as(AsyncNextWithDefault.self)?.run(call.interpreter, "send", [.none]) ?? .none
    }
    for (name, signature) in [("send", "self, value, /"), ("throw", "self, type, /"), ("close", "self")] {
      type.defineMethod(name, signature) { (call: NativeCall) in
        try call[0].as(AsyncNextWithDefault.self)?
          .run(call.interpreter, name, Array(call.arguments.dropFirst())) ?? .none
      }
    }
  }
}

extension GeneratorObject {
  /// Runs to the next `yield` or `await`; nil at the end.
  func step(sending value: Handle, _ interpreter: Interpreter) throws -> Value? {
    let sent = value.owned
    defer { sent.release() }
    return try resume(sent, interpreter)
  }

  func step(throwing exception: ExceptionObject, _ interpreter: Interpreter) throws -> Value? {
    try resume(throwing: exception, interpreter)
  }
}
