import Diagnostics

/// A frame as a control-flow delegate sees it: state to read and write, blocks to run. Good during the delegate's call.
public struct FrameReference {
  public let interpreter: Interpreter
  let index: Int

  init(interpreter: Interpreter, index: Int) {
    self.interpreter = interpreter
    self.index = index
  }

  public var code: Code { interpreter.frame(index).code }
  public var file: SourceFile { code.file }
  public var globals: DictObject { interpreter.frame(index).globals }

  /// The state place `place` of the site; `.undefined` when it has no value (a missing attribute or key included).
  public func readState(_ site: ControlSite, _ place: Int) throws -> Handle {
    try interpreter.readState(site, place, index)
  }

  /// Writes a state place; `.undefined` unbinds it (composites are left alone then).
  public func writeState(_ site: ControlSite, _ place: Int, _ value: Handle) throws {
    try interpreter.writeState(site, place, value, index)
  }

  /// Runs a block on this frame. For expression blocks the value; for statements None. What the block throws leaves the
  /// frame as it was at the throw: restore the state before you go on.
  @discardableResult
  public func run(_ block: ControlBlock, of site: ControlSite) throws -> Handle {
    try interpreter.runBlock(block, site, index)
  }

  /// Assigns the target of a `for`.
  public func assignTarget(of site: ControlSite, _ value: Handle) throws {
    try interpreter.assignTarget(site, value, index)
  }

  /// The value of a keyword of `site.state.options`.
  public func options(of site: ControlSite) throws -> [(String, Handle)] {
    try interpreter.options(site, index)
  }

  /// A local variable by name, for messages.
  public func local(_ name: String) -> Handle? { interpreter.local(name, index) }
}
