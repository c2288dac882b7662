import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// Control flow made of functions, scopes, and functions with gradients of their own.
enum ControlFlowTable {
  static let rows: [APIFunction] = branches + loops + scopes

  private static let branches: [APIFunction] = [
    APIFunction("tf.cond", signature: "pred, true_fn=None, false_fn=None, name=None", summary: "Calls one of two functions.", op: "If") {
      (call: APICall) throws -> Handle in
      for (index, name) in [(1, "true_fn"), (2, "false_fn")] where call[index].isNone {
        throw Failure(.typeError, "cond(): '\(name)' argument required")
      }
      return try FunctionalControlFlow.cond(call[0], call[1], call[2], name: call.name, call.interpreter)
    },
    APIFunction("tf.switch_case", signature: "branch_index, branch_fns, default=None, name='switch_case'", summary: "Calls the function at an index.") {
      (call: APICall) throws -> Handle in
      let branches = try call.numberedBranches(call[1])
      let fallback: Handle? = call[2].isNone ? nil : call[2]
      return try FunctionalControlFlow.switchCase(
        call[0], branches, defaultBranch: fallback, name: call.name, call.interpreter)
    },
    APIFunction("tf.case", signature: "pred_fn_pairs, default=None, exclusive=False, strict=False, name='case'", summary: "Calls the function of the first condition that is true.") {
      (call: APICall) throws -> Handle in
      let pairs = try call.interpreter.elements(call[0]).map { (pair: Handle) throws -> (Handle, Handle) in
        guard let parts = pair.asSequence, parts.count == 2 else {
          throw Failure(.typeError, "Each entry in pred_fn_pairs must be a 2-tuple. Received \(try call.interpreter.repr(pair)).")
        }
        return (parts[0], parts[1])
      }
      return try call.inScope("case") { (_: String?) throws -> Handle in try call.firstTrue(pairs[...], call[1]) }
    },
    APIFunction("tf.no_op", signature: "name=None", summary: "Does nothing.", op: "NoOp") { (call: APICall) throws -> Handle in
      guard let graph = ExecutionContext.graph as? Graph else { return .none }
      _ = try Op.noOp.call([], .none, name: call.name)
      return graph.nodes.last.map { .object(OperationObject($0)) } ?? .none
    },
    APIFunction("tf.timestamp", signature: "name=None", summary: "Seconds since 1970, at every call.", op: "Timestamp") {
      (call: APICall) throws -> Handle in
      .tensor(try Op.timestamp([], .none, name: call.name))
    },
    APIFunction("tf.group", signature: "*inputs, **kwargs", summary: "An operation that waits for others.") {
      (call: APICall) throws -> Handle in
      guard let graph = ExecutionContext.graph as? Graph else { return .none }
      graph.enterControlDependencies(nodes: try call.nodes(call[0]))
      defer { graph.leaveControlDependencies() }
      _ = try Op.noOp.call([], .none, name: "group_deps")
      return graph.nodes.last.map { .object(OperationObject($0)) } ?? .none
    },
  ]

  private static let loops: [APIFunction] = [
    APIFunction(
      "tf.while_loop",
      signature: "cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, back_prop=True, swap_memory=False, "
        + "maximum_iterations=None, name=None",
      summary: "Calls a function again and again while another gives true.", op: "While"
    ) { (call: APICall) throws -> Handle in
      var arguments = FunctionalControlFlow.LoopArguments()
      arguments.shapeInvariants = call[3]
      arguments.parallelIterations = try call.int(4) ?? 10
      arguments.maximumIterations = call[7]
      arguments.name = call.name
      return try FunctionalControlFlow.whileLoop(call[0], call[1], call[2], arguments, call.interpreter)
    },
  ]

  private static let scopes: [APIFunction] = [
    APIFunction("tf.name_scope", signature: "name", summary: "A context in which nodes get a prefix.") {
      (call: APICall) throws -> Handle in
      guard let name = call[0].asString else {
        throw Failure(.valueError, "name for name_scope must be a string.")
      }
      return .object(ScopeContext.named(name))
    },
    APIFunction("tf.get_current_name_scope", signature: "", summary: "The prefix of nodes that are made now, without the slash at its end.") {
      (_: APICall) throws -> Handle in
      let scope = (ExecutionContext.graph as? Graph)?.currentScope ?? ScopeContext.eagerNames.joined(separator: "/")
      return .string(scope.hasSuffix("/") ? String(scope.dropLast()) : scope)
    },
    APIFunction("tf.variable_creator_scope", signature: "variable_creator", summary: "A context in which a function makes the variables.") {
      (call: APICall) throws -> Handle in
      let creator = call[0]
      return .object(
        ScopeContext {
          VariableCreators.stack.append(creator)
          return ""
        } leave: { _ = VariableCreators.stack.popLast() })
    },
    APIFunction("tf.control_dependencies", signature: "control_inputs", summary: "A context in which nodes wait for others.") {
      (call: APICall) throws -> Handle in
      guard let graph = ExecutionContext.graph as? Graph else { return .object(ScopeContext.nothing) }
      let nodes = try call.nodes(call[0])
      return .object(
        ScopeContext {
          graph.enterControlDependencies(nodes: nodes)
          return ""
        } leave: { graph.leaveControlDependencies() })
    },
    APIFunction("tf.device", signature: "device_name", summary: "A context; there is one device, the CPU.") {
      (_: APICall) -> Handle in .object(ScopeContext.nothing)
    },
    APIFunction("tf.init_scope", signature: "", summary: "A context outside of all traces.") { (_: APICall) -> Handle in
      var saved: Executor?
      return .object(
        ScopeContext {
          saved = ExecutionContext.graph
          ExecutionContext.graph = nil
          return ""
        } leave: {
          ExecutionContext.graph = saved
          saved = nil
        })
    },
  ]
}

/// A `with` context made of two functions: name scopes and their like.
final class ScopeContext: Object {
  private let enter: () throws -> String
  private let leave: () -> Void
  /// What scripts read as `name`; nil for contexts that have none.
  private let name: String?

  init(name: String? = nil, _ enter: @escaping () throws -> String, leave: @escaping () -> Void) {
    self.name = name
    self.enter = enter
    self.leave = leave
    super.init(type: ScopeContext.contextType)
  }

  static var nothing: ScopeContext { ScopeContext { "" } leave: {} }

  /// The open name scopes outside of graphs: they name nothing, but can be asked for.
  nonisolated(unsafe) fileprivate(set) static var eagerNames: [String] = []

  /// The context of `tf.name_scope`.
  static func named(_ name: String) -> ScopeContext {
    var isEager = false
    return ScopeContext(name: name) {
      if let graph = ExecutionContext.graph { return graph.enterScope(name) }
      isEager = true
      eagerNames.append(name)
      return eagerNames.joined(separator: "/") + "/"
    } leave: {
      if isEager { _ = eagerNames.popLast() } else { ExecutionContext.graph?.leaveScope() }
    }
  }

  private nonisolated(unsafe) static let contextType: TypeObject = {
    let type = TypeObject.sealed("name_scope", module: "tensorflow.python.framework.ops")
    type.defineMethod("__enter__", "self") { (call: NativeCall) throws -> Handle in
      .string(try (call[0].asObject as? ScopeContext)?.enter() ?? "")
    }
    type.defineProperty("name", get: { (object: Handle, _: Interpreter) throws -> Handle in
      guard let name = (object.asObject as? ScopeContext)?.name else {
        throw Failure(.attributeError, "'name_scope' object has no attribute 'name'")
      }
      return .string(name)
    })
    type.defineMethod("__exit__", "self, type, value, traceback") { (call: NativeCall) -> Handle in
      (call[0].asObject as? ScopeContext)?.leave()
      return .bool(false)
    }
    return type
  }()
}

extension APICall {
  /// The functions of `tf.switch_case` in the order of their numbers.
  fileprivate func numberedBranches(_ handle: Handle) throws -> [Handle] {
    var pairs: [(Int, Handle)] = []
    if let dict = handle.as(DictObject.self) {
      for item in dict.items { pairs.append((try interpreter.integer(item.key), item.value)) }
    } else {
      for (place, item) in try interpreter.elements(handle).enumerated() {
        if let parts = item.asSequence, parts.count == 2 {
          pairs.append((try interpreter.integer(parts[0]), parts[1]))
        } else {
          pairs.append((place, item))
        }
      }
    }
    return pairs.sorted { $0.0 < $1.0 }.map { $0.1 }
  }

  fileprivate func firstTrue(_ pairs: ArraySlice<(Handle, Handle)>, _ fallback: Handle) throws -> Handle {
    guard let (condition, function) = pairs.first else { return try interpreter.call(fallback) }
    if pairs.count == 1, fallback.isNone { return try interpreter.call(function) }
    if !ExecutionContext.isGraph {
      return try interpreter.truth(condition) ? interpreter.call(function) : firstTrue(pairs.dropFirst(), fallback)
    }
    let rest = NativeFunctionObject(name: "otherwise", signature: "") { (_: NativeCall) throws -> Handle in
      try firstTrue(pairs.dropFirst(), fallback)
    }
    return try FunctionalControlFlow.cond(condition, function, .object(rest), name: "cond", interpreter)
  }

  /// The nodes that tensors and operations of a list come from.
  fileprivate func nodes(_ handle: Handle) throws -> [Node] {
    try Nest.flatten(handle, interpreter).compactMap { (item: Handle) -> Node? in
      if let operation = item.as(OperationObject.self) { return operation.node }
      return (item.asTensor as? SymbolicTensor)?.node
    }
  }
}
