import Diagnostics

extension Interpreter {
  /// Calls anything the way lowered code calls it: builtins give way to the delegate's overloads, script functions,
  /// methods and `__call__` run their lowered code, and pass conversion on.
  public func callConverted(
    _ callee: Handle, _ arguments: [Handle] = [], keywords: [(String, Handle)] = []
  ) throws -> Handle {
    let replaced = try controlFlowDelegate?.convertedCallee(callee, self) ?? callee
    return try call(replaced, arguments, keywords: keywords)
  }
}
