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
      try FunctionalControlFlow.cond(call[0], call[1], call[2], name: call.name, call.interpreter)
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
    APIFunction(
      "tf.map_fn",
      signature: "fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False, infer_shape=True, "
        + "name=None, fn_output_signature=None",
      summary: "The results of a function for each slice, stacked."
    ) { (call: APICall) throws -> Handle in try call.mapSlices() },
    APIFunction("tf.vectorized_map", signature: "fn, elems, fallback_to_while_loop=True, warn=True", summary: "The results of a function for each slice, stacked.") {
      (call: APICall) throws -> Handle in try call.mapSlices()
    },
    APIFunction(
      "tf.foldl", signature: "fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None",
      summary: "A function of the result so far and each slice, from the first one on."
    ) { (call: APICall) throws -> Handle in try call.fold(reversed: false, keepsAll: false) },
    APIFunction(
      "tf.foldr", signature: "fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None",
      summary: "A function of the result so far and each slice, from the last one on."
    ) { (call: APICall) throws -> Handle in try call.fold(reversed: true, keepsAll: false) },
    APIFunction(
      "tf.scan",
      signature: "fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, infer_shape=True, "
        + "reverse=False, name=None",
      summary: "All results of a function of the result so far and each slice, stacked."
    ) { (call: APICall) throws -> Handle in try call.fold(reversed: call.bool(7), keepsAll: true) },
  ]

  private static let scopes: [APIFunction] = [
    APIFunction("tf.name_scope", signature: "name", summary: "A context in which nodes get a prefix.") {
      (call: APICall) throws -> Handle in
      guard let name = call[0].asString else {
        throw Failure(.valueError, "name for name_scope must be a string.")
      }
      return .object(ScopeContext { ExecutionContext.graph?.enterScope(name) ?? name + "/" } leave: { ExecutionContext.graph?.leaveScope() })
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
    APIFunction("tf.gradients", signature: "ys, xs, grad_ys=None, name='gradients', gate_gradients=False, aggregation_method=None, stop_gradients=None, unconnected_gradients=None", summary: "Gradients within a graph; tf.GradientTape is the way.") {
      (_: APICall) throws -> Handle in
      if !ExecutionContext.isGraph {
        throw Failure(
          .runtimeError, "tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.")
      }
      throw Failure(.notImplementedError, "tf.gradients is not there", hint: "use tf.GradientTape")
    },
    APIFunction("tf.custom_gradient", signature: "f=None", summary: "A decorator for functions that give their result and its gradient.") {
      (call: APICall) throws -> Handle in
      let function = call[0]
      return .object(
        NativeFunctionObject(name: "decorated", signature: "*args, **kwargs") { (inner: NativeCall) throws -> Handle in
          try CustomGradient.call(function, inner.variadic(0), inner.keywords(1), inner.interpreter)
        })
    },
    APIFunction("tf.py_function", "tf.numpy_function", signature: "func=None, inp=None, Tout=None, name=None", summary: "Calls a Python function on the values of tensors.") {
      (call: APICall) throws -> Handle in
      if ExecutionContext.isGraph { throw Failure(.notImplementedError, "tf.\(call.function.shortName) while tracing is not there") }
      var arguments = try call.interpreter.elements(call[1]).map { (item: Handle) throws -> Handle in
        .tensor(try TensorConversion.tensor(item, call.interpreter))
      }
      if call.function.shortName == "numpy_function" {
        arguments = try arguments.map { try call.interpreter.callMethod($0, "numpy", []) }
      }
      let result = try call.interpreter.call(call[0], arguments)
      if let types = call[2].asSequence {
        let items = result.asSequence ?? [result]
        return .list(try zip(items, types).map { (item: Handle, type: Handle) throws -> Handle in
          .tensor(try TensorConversion.tensor(item, dtype: DTypeConversion.optional(type, call.interpreter), call.interpreter))
        })
      }
      return .tensor(try TensorConversion.tensor(result, dtype: call.dtype(2), call.interpreter))
    },
  ]
}

/// A `with` context made of two functions: name scopes and their like.
final class ScopeContext: Object {
  private let enter: () throws -> String
  private let leave: () -> Void

  init(_ enter: @escaping () throws -> String, leave: @escaping () -> Void) {
    self.enter = enter
    self.leave = leave
    super.init(type: ScopeContext.contextType)
  }

  static var nothing: ScopeContext { ScopeContext { "" } leave: {} }

  private nonisolated(unsafe) static let contextType: TypeObject = {
    let type = TypeObject.sealed("name_scope", module: "tensorflow.python.framework.ops")
    type.defineMethod("__enter__", "self") { (call: NativeCall) throws -> Handle in
      .string(try (call[0].asObject as? ScopeContext)?.enter() ?? "")
    }
    type.defineMethod("__exit__", "self, type, value, traceback") { (call: NativeCall) -> Handle in
      (call[0].asObject as? ScopeContext)?.leave()
      return .bool(false)
    }
    return type
  }()
}

/// `tf.custom_gradient`: the function's ops are not recorded, its gradient function stands for them.
enum CustomGradient {
  static func call(
    _ function: Handle, _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> Handle {
    let inputs = try arguments.map { (argument: Handle) throws -> AnyTensor in
      try TensorConversion.tensor(argument, interpreter)
    }
    let result = try TapeStack.isolated { () throws -> Handle in
      try interpreter.call(function, inputs.map { .tensor($0) }, keywords: keywords)
    }
    guard let parts = result.asSequence, parts.count == 2 else {
      throw Failure(.typeError, "a function with a custom gradient must give a pair: its result and a gradient function")
    }
    let outputs = try Nest.flatten(parts[0], interpreter).map { (leaf: Handle) throws -> AnyTensor in
      try TensorConversion.tensor(leaf, interpreter)
    }
    // New tensors, so that a result that is an argument is not taken for it.
    let identity = Attributes(["T": .types(outputs.map { $0.dtype })])
    let fresh = try TapeStack.isolated { () throws -> [AnyTensor] in try Op.identityN.call(outputs, identity) }
    let gradient = parts[1]
    TapeStack.record(.identityN, inputs: inputs, outputs: fresh, attributes: identity) {
      (upstreams: [AnyTensor?]) throws -> [AnyTensor?] in
      let given = try zip(upstreams, fresh).map { (upstream: AnyTensor?, output: AnyTensor) throws -> Handle in
        .tensor(try upstream ?? Call.zerosLike(output))
      }
      let gradients = try interpreter.call(gradient, given)
      let items = gradients.asSequence ?? [gradients]
      return try items.map { (item: Handle) throws -> AnyTensor? in
        item.isNone ? nil : try TensorConversion.tensor(item, interpreter)
      }
    }
    return try Nest.pack(parts[0], fresh.map { .tensor($0) }, interpreter)
  }
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

  /// The slices of every leaf along its first axis, one structure a place.
  private func slices(_ elements: Handle) throws -> [Handle] {
    let columns = try Nest.flatten(elements, interpreter).map { (leaf: Handle) throws -> [AnyTensor] in
      let tensor = try TensorConversion.tensor(leaf, interpreter)
      guard let count = tensor.partialShape[0] else {
        throw Failure(
          .notImplementedError,
          "tf.\(function.shortName) over a tensor whose length is not known while tracing", hint: "write a for loop")
      }
      return try Op.unpack.call([tensor], Attributes(["num": .int(count), "axis": .int(0)]))
    }
    guard let count = columns.first?.count else { return [] }
    return try (0..<count).map { (place: Int) throws -> Handle in
      try Nest.pack(elements, columns.map { .tensor($0[place]) }, interpreter)
    }
  }

  /// Results of one structure stacked, leaf by leaf.
  private func stacked(_ results: [Handle]) throws -> Handle {
    guard let first = results.first else {
      throw Failure(.valueError, "tf.\(function.shortName) needs at least one element")
    }
    let rows = try results.map { try Nest.flatten($0, interpreter) }
    let leaves = try (rows.first ?? []).indices.map { (leaf: Int) throws -> Handle in
      let tensors = try rows.map { try TensorConversion.tensor($0[leaf], interpreter) }
      return .tensor(try Op.pack(tensors, Attributes(["N": .int(tensors.count), "axis": .int(0)])))
    }
    return try Nest.pack(first, leaves, interpreter)
  }

  fileprivate func mapSlices() throws -> Handle {
    try inScope("map") { (_: String?) throws -> Handle in
      try stacked(try slices(self[1]).map { try interpreter.call(self[0], [$0]) })
    }
  }

  fileprivate func fold(reversed: Bool, keepsAll: Bool) throws -> Handle {
    try inScope(function.shortName) { (_: String?) throws -> Handle in
      var items = try slices(self[1])
      if reversed { items.reverse() }
      var results: [Handle] = []
      var current: Handle
      if self[2].isNone {
        guard let first = items.first else { throw Failure(.valueError, "elems must not be empty without an initializer") }
        current = first
        items.removeFirst()
        results.append(current)
      } else {
        current = try Nest.map(self[2], interpreter) { .tensor(try TensorConversion.tensor($0, interpreter)) }
      }
      for item in items {
        current = try interpreter.call(self[0], [current, item])
        results.append(current)
      }
      guard keepsAll else { return current }
      return try stacked(reversed ? results.reversed() : results)
    }
  }
}
