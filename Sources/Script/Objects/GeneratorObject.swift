import Diagnostics

/// A generator, a coroutine or an asynchronous generator: a frame that rests between its values, on registers of its
/// own.
public final class GeneratorObject: Object {
  enum State { case created, suspended, running, finished }

  final var state = State.created
  /// The resting frame; its registers are `registers`.
  final var frame: Frame
  let registers: UnsafeMutablePointer<Value>
  let registerCount: Int
  /// Where they are not the code's.
  private final var ownNames: (name: String, qualifiedName: String)?
  public internal(set) final var name: String {
    get { ownNames?.name ?? code.name }
    set { ownNames = (newValue, qualifiedName) }
  }
  final var qualifiedName: String {
    get { ownNames?.qualifiedName ?? code.qualifiedName }
    set { ownNames = (name, newValue) }
  }
  let code: Code
  /// What `return` gave: `StopIteration.value`.
  final var returned: Value = .none
  /// What the generator is handling while it rests, owned.
  final var handled = Value.undefined
  /// A coroutine that another one awaits.
  final var isDelegate = false
  /// An asynchronous generator whose `asend`, `athrow` or `aclose` is on its way.
  final var isStepping = false

  /// Takes over a frame whose registers it allocates; the caller moves the arguments in.
  init(frame: Frame, function: FunctionObject) {
    self.frame = frame
    let code = frame.code
    self.code = code
    registerCount = code.registerCount
    registers = RegisterRows.take(registerCount)
    if function.hasOwnNames { ownNames = (function.name, function.qualifiedName) }
    switch code.flavor {
    case .coroutine: super.init(kind: .coroutine, type: .coroutine, isContainer: true)
    case .asyncGenerator: super.init(kind: .coroutine, type: .asyncGenerator, isContainer: true)
    default: super.init(kind: .generator, type: .generator, isContainer: true)
    }
    self.frame.base = registers
    // `finally` and `with` blocks run when the last reference goes.
    if !code.handlers.isEmpty { flags |= ObjectFlags.hasFinalizer }
  }

  deinit {
    if state == .created && code.flavor == .coroutine { warnNeverAwaited() }
    for index in 0..<registerCount { registers[index].release() }
    RegisterRows.give(registers, registerCount)
    returned.release()
    handled.release()
    if state != .finished { frame.functionValue.release() }
  }

  var flavor: CodeFlavor { code.flavor }

  /// Whether `await` takes it as it is.
  var isAwaitable: Bool { flavor == .coroutine || (flavor == .generator && code.isIterableCoroutine) }

  private func warnNeverAwaited() {
    guard let interpreter = Finalizers.interpreter, !interpreter.isEnding else { return }
    let place = interpreter.currentPlace.map { "\($0.file):\($0.line)" } ?? "sys:1"
    interpreter.errorOutput("\(place): RuntimeWarning: coroutine '\(qualifiedName)' was never awaited\n")
  }

  // MARK: The resting frame

  /// What `yield from` or `await` steps through, or None.
  var delegateHandle: Handle {
    guard state == .suspended, frame.next.pointee.op == .yieldFrom else { return .none }
    return Handle(registers[Int(frame.next.pointee.b)])
  }

  var lineNumber: Int {
    if state == .created { return code.file.lineNumber(at: code.definition?.span.start ?? 0) }
    return code.file.lineNumber(at: frame.span.start)
  }

  var locals: DictObject {
    let result = DictObject()
    for (index, name) in code.localNames.enumerated() where !registers[index].isUndefined {
      var value = registers[index]
      if value.objectKind == .cell { value = value.unsafeAs(CellObject.self).content }
      if !value.isUndefined { result[name] = Handle(value) }
    }
    return result
  }

  // MARK: Operations

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    flavor == .generator ? Value(self) : nil
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<\(typeName) object \(qualifiedName) at \(addressText)>"
  }

  public override func traverse(_ visit: (Value) -> Void) {
    for index in 0..<registerCount { visit(registers[index]) }
    visit(handled)
    visit(returned)
    if state != .finished { visit(frame.functionValue) }
  }

  public override func clear() {
    for index in 0..<registerCount { Script.clear(registers + index) }
    if state != .finished {
      state = .finished
      let function = frame.functionValue
      frame.functionValue = .undefined
      function.release()
    }
  }
}
