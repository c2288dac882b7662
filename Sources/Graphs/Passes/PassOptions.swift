/// Which passes are done when a plan is made: all of them, unless a script turns some off by
/// `tf.config.optimizer.set_experimental_options`. No pass changes a bit of a result. Steps whose values nobody needs are
/// dropped in any case: that they don't run is what a graph means, not a pass.
public struct PassOptions: Sendable, Equatable {
  public var foldsConstants = true
  public var mergesEqualSteps = true
  /// Branches whose condition is known are decided.
  public var decidesBranches = true
  /// Calls become the callee's steps.
  public var takesCallsApart = true

  public init() {}

  /// Every node as it was traced.
  public static let none: PassOptions = {
    var options = PassOptions()
    options.foldsConstants = false
    options.mergesEqualSteps = false
    options.decidesBranches = false
    options.takesCallsApart = false
    return options
  }()

  /// What plans are made with from now on; those that exist stay as they are.
  nonisolated(unsafe) public static var current = PassOptions()
}
