/// What a frame that an exception has left knew: its variables as they were.
public final class KeptFrame: @unchecked Sendable {
  let code: Code
  let globals: DictObject
  /// The function, which owns the closure; None for modules.
  private let function: Handle
  let closure: UnsafeMutablePointer<Value>?
  /// The named registers, owned.
  let registers: UnsafeMutablePointer<Value>
  private let count: Int

  init(_ frame: UnsafeMutablePointer<Frame>) {
    code = frame.pointee.code
    globals = frame.pointee.globals
    function = Handle(frame.pointee.functionValue)
    closure = frame.pointee.functionValue.isObject ? frame.pointee.closure : nil
    count = code.localCount
    registers = .allocate(capacity: max(count, 1))
    for index in 0..<count { (registers + index).initialize(to: frame.pointee.base[index].retained()) }
  }

  deinit {
    for index in 0..<count { registers[index].release() }
    registers.deallocate()
  }

  var isModule: Bool { function.isNoneOrUndefined && !code.usesNamespace }

  func traverse(_ visit: (Value) -> Void) {
    for index in 0..<count { visit(registers[index]) }
  }

  func clear() {
    for index in 0..<count { Script.clear(registers + index) }
  }
}
