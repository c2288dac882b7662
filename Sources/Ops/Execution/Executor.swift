import Diagnostics
import Tensors

/// Where an op call goes when it does not run at once: a graph that is being traced.
///
/// Eager execution is not an object: it is what happens while `ExecutionContext.graph` is nil, so that the eager path has
/// no dynamic call in it.
open class Executor {
  public init() {}

  /// How many seeds random ops have drawn from this graph.
  public final var seedsDrawn = 0

  /// Shapes and axes for which the gradient of a reduction has written its arithmetic into this graph already.
  public final var reducedShapes: Set<ReducedShape> = []

  /// Adds a node and gives its outputs. `name` is the node's name before uniquifying; nil takes `op.scopeName`.
  /// Concrete tensors among the inputs are inlined as constants or captured.
  open func call(
    _ op: Op, _ inputs: [AnyTensor], _ attributes: Attributes, name: String?
  ) throws -> [AnyTensor] {
    throw Failure(.internalError, "no executor for \(op.name)")
  }

  /// A constant node with that value, named `name` before uniquifying.
  open func constant(_ value: Tensor, name: String) throws -> AnyTensor {
    throw Failure(.internalError, "no executor for Const")
  }

  /// A tensor of this graph that stands for `tensor`: itself if it lives here, else a capture.
  open func capture(_ tensor: AnyTensor, name: String?) throws -> AnyTensor {
    throw Failure(.internalError, "no executor to capture for")
  }

  /// Opens a name scope and gives its full name with a final slash, as TensorFlow's `name_scope` returns it. A name that
  /// ends in a slash re-enters that scope without uniquifying.
  open func enterScope(_ name: String) -> String { "" }
  open func leaveScope() {}

  /// Nodes made until `leaveControlDependencies` run after those that `tensors` come from.
  open func enterControlDependencies(_ tensors: [AnyTensor]) throws {}
  open func leaveControlDependencies() {}
}

/// A shape and the axes that a reduction takes from it.
public struct ReducedShape: Hashable, Sendable {
  public let dims: [Int]
  public let axes: [Int]

  public init(dims: [Int], axes: [Int]) {
    self.dims = dims
    self.axes = axes
  }
}

/// Sees every op call, eager or traced: the gradient tape, and those who go through a run op by op. What it throws is
/// thrown by the call.
public protocol OpRecorder: AnyObject {
  func record(_ op: Op, inputs: [AnyTensor], outputs: [AnyTensor], attributes: Attributes) throws
}

/// The current executor and who listens to it. One interpreter thread at a time.
public enum ExecutionContext {
  /// The graph being traced; nil while ops run eagerly.
  @exclusivity(unchecked) nonisolated(unsafe) public static var graph: Executor? = nil
  /// The innermost recorder that is listening, nil for none. It passes calls on to those around it.
  @exclusivity(unchecked) nonisolated(unsafe) public static var recorder: (any OpRecorder)? = nil

  /// Whether the innermost name scope was opened by the op that is being called, for its constants: to those who listen,
  /// the call then stands in the scope around it. TensorFlow's generated wrappers do so, those written by hand do not.
  nonisolated(unsafe) public static var isInOwnScope = false

  @inlinable public static var isGraph: Bool { graph != nil }

  /// Runs `body` with another executor (nil for eager), whatever it does at its end.
  public static func with<Result>(_ executor: Executor?, _ body: () throws -> Result) rethrows -> Result {
    let saved = graph
    graph = executor
    defer { graph = saved }
    return try body()
  }

  /// Who wants to see the calls that no tape records, too; a tape passes its calls on to it.
  nonisolated(unsafe) public private(set) static var observer: (any OpRecorder)? = nil

  /// Runs `body` while nobody records.
  public static func withoutRecording<Result>(_ body: () throws -> Result) rethrows -> Result {
    let saved = recorder
    recorder = observer
    defer { recorder = saved }
    return try body()
  }

  /// Runs `body` while `observer` sees every op call.
  public static func observed<Result>(by observer: any OpRecorder, _ body: () throws -> Result) rethrows -> Result {
    let saved = (self.observer, recorder)
    self.observer = observer
    if recorder == nil { recorder = observer }
    defer { (self.observer, recorder) = saved }
    return try body()
  }

  /// Runs `body` within a name scope of the graph being traced; eagerly, just runs it. The scope's full name with its
  /// final slash is handed in, and is what the scope's main op is called.
  public static func withScope<Result>(_ name: String, _ body: (String) throws -> Result) rethrows -> Result {
    guard let graph else { return try body("") }
    let scope = graph.enterScope(name)
    defer { graph.leaveScope() }
    return try body(scope)
  }
}
