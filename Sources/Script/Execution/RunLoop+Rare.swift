import Diagnostics

extension Interpreter {
  /// The instructions that are no part of any hot loop. True when the jump is to be taken.
  @inline(never)
  func performRare(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws -> Bool {
    let registers = frame.pointee.base
    let b = Int(i.b)
    let target = registers + Int(i.a)
    switch i.op {
    case .awaitable: put(target, try awaitable(registers[b]))
    case .asyncIterator: put(target, try asyncIterator(registers[b]))
    case .asyncNext: put(target, try asyncNext(registers[b]))
    case .wrapAsyncYield: put(target, Value(AsyncYieldObject(registers[b])))
    case .enterAsyncContext: try enterAsyncContext(i, registers)
    case .exitAsyncContext:
      let exception = i.c < 0 ? nil : registers[Int(i.c)].as(ExceptionObject.self)
      put(target, try exitAsyncContext(registers[b], exception))
    case .endAsyncFor:
      let exception = registers[b].unsafeAs(ExceptionObject.self)
      guard exception.type.isSubclass(of: ExceptionHierarchy.named("StopAsyncIteration")) else {
        throw Reraise(exception: exception)
      }
      Script.clear(registers + b)
      return true
    case .matchGroup: return try matchGroup(i, registers)
    case .joinGroup:
      guard let joined = try joinGroup(registers[b].unsafeAs(ExceptionObject.self), registers[Int(i.c)]) else {
        return true
      }
      put(target, Value(joined))
    case .importRelative:
      let name = frame.pointee.code.names[Int(i.c)].string
      put(target, try importRelative(name, level: b, from: frame.pointee.globals).owned)
    default: break
    }
    return false
  }
}
