import Script

/// A breakpoint on a traced function is one on the function that it traces.
extension TracedFunctionObject: FunctionWrapping {
  public var wrappedFunction: Handle { callee }
}
