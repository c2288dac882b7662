import Diagnostics
import Script

/// `contextlib`.
enum ContextlibModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("contextlib")
    module.define("contextmanager", "func, /") { (call: NativeCall) in
      let function = call[0]
      let factory = NativeFunctionObject(name: "helper", signature: "*args, **kwds") { (inner: NativeCall) in
        let generator = try inner.interpreter.call(function, inner.variadic(0), keywords: inner.keywords(1))
        let manager = InstanceObject(type: GeneratorContext.type)
        manager["gen"] = generator
        return .object(manager)
      }
      let handle = Handle.object(ContextFactory(factory))
      try FunctoolsModule.update(handle, from: function, call.interpreter)
      return handle
    }
    module["suppress"] = .object(suppress)
    module["nullcontext"] = .object(nullContext)
    module["closing"] = .object(closing)
    return module
  }

  private nonisolated(unsafe) static let suppress: TypeObject = {
    let type = TypeObject(name: "suppress", module: "contextlib", isHeapType: true)
    type.defineMethod("__init__", "self, *exceptions") { (call: NativeCall) in
      call[0].as(InstanceObject.self)?["_exceptions"] = call[1]
      return .none
    }
    type.defineMethod("__enter__", "self") { (_: NativeCall) in .none }
    type.defineMethod("__exit__", "self, exctype, excinst, exctb, /") { (call: NativeCall) in
      guard let raised = call[1].as(TypeObject.self), let wanted = call[0].as(InstanceObject.self)?["_exceptions"]
      else { return .bool(false) }
      return .bool(try call.interpreter.isSubclass(raised, wanted))
    }
    return type
  }()

  private nonisolated(unsafe) static let nullContext: TypeObject = {
    let type = TypeObject(name: "nullcontext", module: "contextlib", isHeapType: true)
    type.defineMethod("__init__", "self, enter_result=None") { (call: NativeCall) in
      call[0].as(InstanceObject.self)?["enter_result"] = call[1]
      return .none
    }
    type.defineMethod("__enter__", "self") { (call: NativeCall) in
      call[0].as(InstanceObject.self)?["enter_result"] ?? .none
    }
    type.defineMethod("__exit__", "self, *excinfo") { (_: NativeCall) in .none }
    return type
  }()

  private nonisolated(unsafe) static let closing: TypeObject = {
    let type = TypeObject(name: "closing", module: "contextlib", isHeapType: true)
    type.defineMethod("__init__", "self, thing") { (call: NativeCall) in
      call[0].as(InstanceObject.self)?["thing"] = call[1]
      return .none
    }
    type.defineMethod("__enter__", "self") { (call: NativeCall) in
      call[0].as(InstanceObject.self)?["thing"] ?? .none
    }
    type.defineMethod("__exit__", "self, *excinfo") { (call: NativeCall) in
      guard let thing = call[0].as(InstanceObject.self)?["thing"] else { return .none }
      _ = try call.interpreter.callMethod(thing, "close")
      return .none
    }
    return type
  }()
}

/// What `contextmanager` makes of a function: binds as functions do.
private final class ContextFactory: Object, BindableObject {
  nonisolated(unsafe) static let factoryType = TypeObject.sealed("function")
  private let function: NativeFunctionObject

  init(_ function: NativeFunctionObject) {
    self.function = function
    super.init(type: ContextFactory.factoryType)
  }

  override var isCallable: Bool { true }
  override var acceptsAttributes: Bool { true }

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try function.call(arguments, interpreter)
  }

  func bound(to instance: Handle?, type: TypeObject, _ interpreter: Interpreter) throws -> Handle {
    guard let instance else { return .object(self) }
    return .object(BoundMethodObject(function: .object(self), receiver: instance))
  }
}

/// The context managers that generators are.
private enum GeneratorContext {
  nonisolated(unsafe) static let type: TypeObject = {
    let type = TypeObject(name: "_GeneratorContextManager", module: "contextlib", isHeapType: true)
    type.defineMethod("__enter__", "self") { (call: NativeCall) in
      guard let generator = call[0].as(InstanceObject.self)?["gen"] else { return .none }
      if let value = try call.interpreter.next(generator) { return value }
      throw Failure(.runtimeError, "generator didn't yield")
    }
    type.defineMethod("__exit__", "self, typ, value, traceback, /") { (call: NativeCall) in
      guard let generator = call[0].as(InstanceObject.self)?["gen"] else { return .none }
      return try leave(generator, call[1], call[2], call.interpreter)
    }
    type.defineMethod("__call__", "self, func, /") { (call: NativeCall) in
      let manager = call[0]
      let function = call[1]
      return .object(
        NativeFunctionObject(name: "inner", signature: "*args, **kwds") { (inner: NativeCall) in
          _ = try inner.interpreter.callMethod(manager, "__enter__")
          let result = try inner.interpreter.call(function, inner.variadic(0), keywords: inner.keywords(1))
          _ = try inner.interpreter.callMethod(manager, "__exit__", [.none, .none, .none])
          return result
        })
    }
    return type
  }()

  private static func leave(
    _ generator: Handle, _ type: Handle, _ value: Handle, _ interpreter: Interpreter
  ) throws -> Handle {
    guard !type.isNone else {
      if try interpreter.next(generator) == nil { return .bool(false) }
      throw Failure(.runtimeError, "generator didn't stop")
    }
    do {
      _ = try interpreter.callMethod(generator, "throw", [value.isNone ? type : value])
    } catch {
      let raised = interpreter.exception(for: error)
      if raised.typeName == "StopIteration" { return .bool(true) }
      // The generator let the exception through.
      if raised === value.asObject { return .bool(false) }
      throw error
    }
    throw Failure(.runtimeError, "generator didn't stop after throw()")
  }
}
