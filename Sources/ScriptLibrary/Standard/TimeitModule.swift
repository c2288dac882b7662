import Diagnostics
import Glibc
import Script

/// `timeit`: callables and statements, repeated and timed.
enum TimeitModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("timeit")
    let clock = NativeFunctionObject(name: "perf_counter") { (arguments: Arguments, _: Interpreter) in
      try arguments.check("time.perf_counter", 0)
      return .float(TimeModule.seconds(CLOCK_MONOTONIC))
    }
    clock.module = "time"
    module["default_timer"] = .object(clock)
    module["default_number"] = .int(1_000_000)
    module["default_repeat"] = .int(5)
    module["Timer"] = .object(TimerObject.timerType)
    module.define("timeit", "stmt='pass', setup='pass', timer=..., number=1000000, globals=None") {
      (call: NativeCall) in
      let timer = try TimerObject(call[0], setup: call[1], clock: call[2], globals: call[4], call.interpreter)
      return .float(try timer.run(count(call[3], call.interpreter), call.interpreter))
    }
    module.define("repeat", "stmt='pass', setup='pass', timer=..., repeat=5, number=1000000, globals=None") {
      (call: NativeCall) in
      let timer = try TimerObject(call[0], setup: call[1], clock: call[2], globals: call[5], call.interpreter)
      return try timer.repeated(
        count(call[3], call.interpreter), count(call[4], call.interpreter), call.interpreter)
    }
    return module
  }

  static func count(_ handle: Handle, _ interpreter: Interpreter) throws -> Int { try interpreter.integer(handle) }
}

/// `timeit.Timer`.
final class TimerObject: Object {
  nonisolated(unsafe) static let timerType: TypeObject = {
    let type = TypeObject(name: "Timer", module: "timeit") {
      (_: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      let bound = try ParameterList("stmt='pass', setup='pass', timer=..., globals=None")
        .bind(arguments, function: "Timer.__init__", isMethod: false)
      return Value(
        try TimerObject(bound[0], setup: bound[1], clock: bound[2], globals: bound[3], interpreter))
    }
    type.defineMethod("timeit", "self, number=1000000") { (call: NativeCall) in
      guard let timer = call[0].as(TimerObject.self) else { return .none }
      return .float(try timer.run(TimeitModule.count(call[1], call.interpreter), call.interpreter))
    }
    type.defineMethod("repeat", "self, repeat=5, number=1000000") { (call: NativeCall) in
      guard let timer = call[0].as(TimerObject.self) else { return .none }
      return try timer.repeated(
        TimeitModule.count(call[1], call.interpreter), TimeitModule.count(call[2], call.interpreter), call.interpreter)
    }
    type.defineMethod("autorange", "self, callback=None") { (call: NativeCall) in
      guard let timer = call[0].as(TimerObject.self) else { return .none }
      return try timer.autorange(call[1], call.interpreter)
    }
    return type
  }()

  /// What is timed: a callable, or code that runs with `globals`.
  private enum Work {
    case callable(Handle)
    case code(Code)
  }

  private let statement: Work
  private let setup: Work
  private let clock: Handle
  private let globals: DictObject

  init(_ statement: Handle, setup: Handle, clock: Handle, globals: Handle, _ interpreter: Interpreter) throws {
    self.statement = try TimerObject.work(statement, "stmt", interpreter)
    self.setup = try TimerObject.work(setup, "setup", interpreter)
    self.clock = clock
    // Names that the statement and its setup assign stay their own.
    self.globals = globals.as(DictObject.self)?.copy() ?? DictObject()
    super.init(type: TimerObject.timerType)
  }

  private static func work(_ handle: Handle, _ name: String, _ interpreter: Interpreter) throws -> Work {
    if let text = handle.asString {
      let file = SourceFile(name: "<timeit-src>", text: text)
      return .code(try Compiler.compileModule(Parser.parseModule(file), file: file))
    }
    guard interpreter.isCallable(handle) else {
      throw Failure(.valueError, "\(name) is neither a string nor callable")
    }
    return .callable(handle)
  }

  private func now(_ interpreter: Interpreter) throws -> Double {
    if clock.isNoneOrUndefined { return TimeModule.seconds(CLOCK_MONOTONIC) }
    return try interpreter.double(interpreter.call(clock))
  }

  private func perform(_ work: Work, times: Int, _ interpreter: Interpreter) throws {
    switch work {
    case .callable(let handle):
      let callee = handle.owned
      defer { callee.release() }
      try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) {
        (buffer: UnsafeMutableBufferPointer<Value>) in
        let none = Arguments.none(buffer)
        for _ in 0..<max(0, times) {
          try Interrupt.poll()
          try interpreter.call(callee, none).release()
        }
      }
    case .code(let code):
      for _ in 0..<max(0, times) {
        try Interrupt.poll()
        _ = try interpreter.execute(code, globals: globals)
      }
    }
  }

  /// Seconds that `number` runs of the statement take.
  func run(_ number: Int, _ interpreter: Interpreter) throws -> Double {
    try perform(setup, times: 1, interpreter)
    let start = try now(interpreter)
    try perform(statement, times: number, interpreter)
    return try now(interpreter) - start
  }

  func repeated(_ times: Int, _ number: Int, _ interpreter: Interpreter) throws -> Handle {
    var results: [Handle] = []
    for _ in 0..<max(0, times) { results.append(.float(try run(number, interpreter))) }
    return .list(results)
  }

  /// Raises the number of runs until they take a fifth of a second.
  fileprivate func autorange(_ callback: Handle, _ interpreter: Interpreter) throws -> Handle {
    var scale = 1
    while true {
      for factor in [1, 2, 5] {
        let number = scale * factor
        let taken = try run(number, interpreter)
        if !callback.isNone { _ = try interpreter.call(callback, [.int(number), .float(taken)]) }
        if taken >= 0.2 || number > 1 << 50 { return .tuple([.int(number), .float(taken)]) }
      }
      scale *= 10
    }
  }
}
