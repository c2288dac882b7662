import Diagnostics
import Script

/// `np.seterr` and `np.errstate`: what happens on a division by zero, an overflow, an underflow, an invalid operation.
enum ErrorState {
  enum Mode: String {
    case ignore, warn, raise, call, print
  }

  static let all: [NumPyFunction] = [
    NumPyFunction(
      "seterr", signature: "all=None, divide=None, over=None, under=None, invalid=None",
      summary: "Sets what arithmetic errors do: 'ignore', 'warn', 'raise', 'call' or 'print'; gives what they did."
    ) { (call: NativeCall) in
      let old = current
      try set(call, first: 0)
      return old
    },
    NumPyFunction("geterr", signature: "", summary: "What arithmetic errors do.") { (_: NativeCall) in current },
    NumPyFunction("seterrcall", signature: "func", summary: "Sets the function that mode 'call' calls.") {
      (call: NativeCall) in
      let old = function
      function = call[0]
      return old
    },
    NumPyFunction("geterrcall", signature: "", summary: "The function that mode 'call' calls.") { (_: NativeCall) in
      function
    },
  ]

  private static let kinds: [(name: String, flag: ArithmeticFlags)] = [
    ("divide", .divideByZero), ("over", .overflow), ("under", .underflow), ("invalid", .invalid),
  ]

  private nonisolated(unsafe) static var modes: [Mode] = [.warn, .warn, .ignore, .warn]
  nonisolated(unsafe) static var function = Handle.none

  static func mode(of flag: ArithmeticFlags) -> Mode {
    kinds.firstIndex { $0.flag == flag }.map { modes[$0] } ?? .ignore
  }

  private static var current: Handle {
    .dict(zip(kinds, modes).map { (kind: (name: String, flag: ArithmeticFlags), mode: Mode) -> (String, Handle) in
      (kind.name, .string(mode.rawValue))
    })
  }

  /// Reads `all, divide, over, under, invalid`.
  private static func set(_ call: NativeCall, first: Int) throws {
    var next = modes
    for index in 0..<5 where !call[first + index].isNoneOrUndefined {
      guard let mode = call[first + index].asString.flatMap({ Mode(rawValue: $0) }) else {
        throw Failure(.valueError, "invalid error mode \(try call.interpreter.repr(call[first + index]))")
      }
      if index == 0 { next = next.map { _ in mode } } else { next[index - 1] = mode }
    }
    modes = next
  }

  /// `with np.errstate(divide='ignore'):`, also a decorator.
  nonisolated(unsafe) static let errstate: TypeObject = {
    let type = TypeObject.sealed("errstate", module: "numpy")
    let parameters = ParameterList("*, call=..., all=None, divide=None, over=None, under=None, invalid=None")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "errstate", isMethod: false)
      return Value(ErrorStateObject(NativeCall(arguments: bound, interpreter: interpreter), type))
    }
    type.defineMethod("__enter__", "self") { (call: NativeCall) throws -> Handle in
      try (call[0].asObject as? ErrorStateObject)?.enter()
      return .none
    }
    type.defineMethod("__exit__", "self, *args") { (call: NativeCall) throws -> Handle in
      (call[0].asObject as? ErrorStateObject)?.exit()
      return .none
    }
    type.defineMethod("__call__", "self, func") { (call: NativeCall) throws -> Handle in
      guard let state = call[0].asObject as? ErrorStateObject else { return call[1] }
      let function = call[1]
      return .object(
        NativeFunctionObject(name: "inner", signature: "*args, **kwargs") { (inner: NativeCall) throws -> Handle in
          try state.enter()
          defer { state.exit() }
          return try inner.interpreter.call(function, inner.variadic(0), keywords: inner.keywords(1))
        })
    }
    return type
  }()

  fileprivate static func enter(_ options: NativeCall) throws -> () -> Void {
    let (saved, savedFunction) = (modes, function)
    try set(options, first: 1)
    if !options[0].isUndefined { function = options[0] }
    return {
      modes = saved
      function = savedFunction
    }
  }
}

final class ErrorStateObject: Object {
  private let options: NativeCall
  private var undo: [() -> Void] = []

  init(_ options: NativeCall, _ type: TypeObject) {
    self.options = options
    super.init(type: type)
  }

  func enter() throws { undo.append(try ErrorState.enter(options)) }
  func exit() { undo.popLast()?() }
}
