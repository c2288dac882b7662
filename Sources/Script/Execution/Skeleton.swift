import Diagnostics

extension Interpreter {
  func callFunction(_ function: FunctionObject, _ arguments: Arguments) throws -> Value { .none }
  func instantiate(_ type: TypeObject, _ arguments: Arguments) throws -> Value { .none }
  func frame(_ index: Int) -> Frame { registers.frames[index] }
  func readState(_ site: ControlSite, _ place: Int, _ frame: Int) throws -> Handle { .none }
  func writeState(_ site: ControlSite, _ place: Int, _ value: Handle, _ frame: Int) throws {}
  func runBlock(_ block: ControlBlock, _ site: ControlSite, _ frame: Int) throws -> Handle { .none }
  func assignTarget(_ site: ControlSite, _ value: Handle, _ frame: Int) throws {}
  func options(_ site: ControlSite, _ frame: Int) throws -> [(String, Handle)] { [] }
  func local(_ name: String, _ frame: Int) -> Handle? { nil }
}
extension GeneratorObject {
  func resume(_ sent: Value, _ interpreter: Interpreter) throws -> Value? { nil }
}
final class Scope {}
