import Diagnostics
import Graphs
import Ops
import Script
import Tracing

/// What graphs and their functions can do that needs the API's classes.
enum GraphMembers {
  static func install() {
    TypeObject.graph.defineMethod("as_default", "self") { (call: NativeCall) throws -> Handle in
      guard let graph = call[0].as(GraphObject.self)?.graph else { return .none }
      var saved: Executor?
      return .object(
        GraphContext(call[0]) {
          saved = ExecutionContext.graph
          ExecutionContext.graph = graph
        } leave: {
          ExecutionContext.graph = saved
          saved = nil
        })
    }
    TypeObject.concreteFunction.defineMethod("prune", "self, feeds, fetches, name='pruned', input_signature=None") {
      (call: NativeCall) throws -> Handle in
      guard let function = call[0].as(ConcreteFunctionObject.self) else { return .none }
      let name = try call.interpreter.str(call[3])
      return .object(
        try WrappedFunction.pruned(function, feeds: call[1], fetches: call[2], name: name, call.interpreter))
    }
  }
}

/// A `with` context that makes a graph the one that is built; gives the graph.
private final class GraphContext: Object {
  private let graph: Handle
  private let enter: () -> Void
  private let leave: () -> Void

  init(_ graph: Handle, _ enter: @escaping () -> Void, leave: @escaping () -> Void) {
    self.graph = graph
    self.enter = enter
    self.leave = leave
    super.init(type: GraphContext.contextType)
  }

  private nonisolated(unsafe) static let contextType: TypeObject = {
    let type = TypeObject.sealed("_GeneratorContextManager", module: "contextlib")
    type.defineMethod("__enter__", "self") { (call: NativeCall) throws -> Handle in
      guard let context = call[0].as(GraphContext.self) else { return .none }
      context.enter()
      return context.graph
    }
    type.defineMethod("__exit__", "self, type, value, traceback") { (call: NativeCall) -> Handle in
      call[0].as(GraphContext.self)?.leave()
      return .bool(false)
    }
    return type
  }()
}
