import Diagnostics

/// A generator: a frame that rests between its values, on registers of its own.
public final class GeneratorObject: Object {
  enum State { case created, suspended, running, finished }

  final var state = State.created
  /// The resting frame; its registers are `registers`.
  final var frame: Frame
  let registers: UnsafeMutablePointer<Value>
  let registerCount: Int
  public let name: String
  let qualifiedName: String
  /// What `return` gave: `StopIteration.value`.
  final var returned: Value = .none
  /// What the generator is handling while it rests, owned.
  final var handled = Value.undefined

  /// Takes over a frame whose registers it allocates; the caller moves the arguments in.
  init(frame: Frame, function: FunctionObject) {
    self.frame = frame
    let code = frame.code
    registerCount = code.registerCount
    registers = .allocate(capacity: max(registerCount, 1))
    registers.initialize(repeating: .undefined, count: registerCount)
    name = function.name
    qualifiedName = function.qualifiedName
    super.init(kind: .generator, type: .generator, isContainer: true)
    self.frame.base = registers
  }

  deinit {
    for index in 0..<registerCount { registers[index].release() }
    registers.deallocate()
    returned.release()
    handled.release()
    if state != .finished { frame.functionValue.release() }
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(self) }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<generator object \(qualifiedName) at \(addressText)>"
  }

  public override func traverse(_ visit: (Value) -> Void) {
    for index in 0..<registerCount { visit(registers[index]) }
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
