import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// Gradients within graphs, and functions with gradients of their own.
enum GradientTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.gradients",
      signature: "ys, xs, grad_ys=None, name='gradients', gate_gradients=False, aggregation_method=None, stop_gradients=None, "
        + "unconnected_gradients='none'",
      summary: "Gradients of the sum of tensors, within a graph; outside of it, tf.GradientTape is the way."
    ) { (call: APICall) throws -> Handle in try call.graphGradients() },
    APIFunction("tf.custom_gradient", signature: "f=None", summary: "A decorator for functions that give their result and its gradient.") {
      (call: APICall) throws -> Handle in
      guard !call[0].isNoneOrUndefined else {
        return .object(
          NativeFunctionObject(name: "custom_gradient", signature: "f") { (inner: NativeCall) throws -> Handle in
            .object(CustomGradient.decorated(inner[0], inner.interpreter))
          })
      }
      return .object(CustomGradient.decorated(call[0], call.interpreter))
    },
    APIFunction("tf.grad_pass_through", signature: "f", summary: "The function, with a gradient that passes through it unchanged.") {
      (call: APICall) throws -> Handle in .object(CustomGradient.passingThrough(call[0], call.interpreter))
    },
    APIFunction("tf.recompute_grad", signature: "f", summary: "The function, computed again for its gradient instead of keeping what it computed.") {
      (call: APICall) throws -> Handle in .object(RecomputedGradient.decorated(call[0], call.interpreter))
    },
  ]
}

extension APICall {
  /// `tf.gradients`: tensors of the graph that is being traced.
  fileprivate func graphGradients() throws -> Handle {
    guard let graph = ExecutionContext.graph as? Graph else {
      throw Failure(
        .runtimeError, "tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.")
    }
    let targets = try symbolic(list(self[0]), graph)
    let sources = try symbolic(list(self[1]), graph)
    var seeds: [AnyTensor?] = targets.map { (_: SymbolicTensor) -> AnyTensor? in nil }
    for (index, seed) in list(self["grad_ys"]).enumerated() where index < seeds.count && !seed.isNone {
      seeds[index] = try TensorConversion.tensor(seed, name: "grad_ys_\(index)", interpreter)
    }
    let stopping = try symbolic(list(self["stop_gradients"]), graph)
    let gradients = try GraphGradients.compute(
      in: graph, targets: targets, sources: sources, seeds: seeds, stopping: stopping, name: self["name"].asString ?? "gradients")
    let wantsZeros = try interpreter.str(self["unconnected_gradients"]).lowercased().hasSuffix("zero")
    return .list(
      try zip(gradients, sources).map { (gradient: AnyTensor?, source: SymbolicTensor) throws -> Handle in
        if let gradient { return .gradient(gradient) }
        return wantsZeros ? .tensor(try Call.zerosLike(source)) : .none
      })
  }

  private func list(_ handle: Handle) -> [Handle] { handle.isNoneOrUndefined ? [] : handle.asSequence ?? [handle] }

  private func symbolic(_ items: [Handle], _ graph: Graph) throws -> [SymbolicTensor] {
    try items.map { (item: Handle) throws -> SymbolicTensor in
      if item.asObject is any VariableHolding {
        throw Failure(
          .attributeError, "Tensor.op is undefined when eager execution is enabled.",
          hint: "tf.gradients takes tensors of the graph; use tf.GradientTape for variables")
      }
      let tensor = try TensorConversion.tensor(item, interpreter)
      guard let local = try tensor as? SymbolicTensor ?? (graph.capture(tensor, name: nil) as? SymbolicTensor) else {
        throw Failure(.typeError, "tf.gradients takes tensors of the graph, got \(tensor.errorText)")
      }
      return local
    }
  }
}

/// `tf.custom_gradient` and `tf.grad_pass_through`.
enum CustomGradient {
  static func decorated(_ function: Handle, _ interpreter: Interpreter) -> NativeFunctionObject {
    NativeFunctionObject(name: name(of: function, interpreter), signature: "*args, **kwargs") {
      (call: NativeCall) throws -> Handle in
      try run(call.variadic(0), call.keywords(1), call.interpreter) {
        (arguments: [Handle], keywords: [(String, Handle)]) throws -> (Handle, Handle) in
        let result = try call.interpreter.call(function, arguments, keywords: keywords)
        guard let parts = result.asSequence, parts.count == 2 else {
          throw Failure(.typeError, "a function with a custom gradient must give a pair: its result and a gradient function")
        }
        return (parts[0], parts[1])
      }
    }
  }

  static func passingThrough(_ function: Handle, _ interpreter: Interpreter) -> NativeFunctionObject {
    NativeFunctionObject(name: name(of: function, interpreter), signature: "*args, **kwargs") {
      (call: NativeCall) throws -> Handle in
      try run(call.variadic(0), call.keywords(1), call.interpreter) {
        (arguments: [Handle], keywords: [(String, Handle)]) throws -> (Handle, Handle) in
        let gradient = NativeFunctionObject(name: "grad", signature: "*args, variables=None") { (inner: NativeCall) throws -> Handle in
          let upstreams = Handle.tuple(inner.variadic(0))
          guard let variables = inner[1].asSequence else { return upstreams }
          return .tuple([upstreams, .list(variables.map { (_: Handle) -> Handle in .none })])
        }
        return (try call.interpreter.call(function, arguments, keywords: keywords), .object(gradient))
      }
    }
  }

  static func name(of function: Handle, _ interpreter: Interpreter) -> String {
    ((try? interpreter.findAttribute(function, "__name__")) ?? nil)?.asString ?? "decorated"
  }

  /// Runs a function that gives its result and a gradient function, and makes that the gradient of the result.
  static func run(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter,
    _ body: ([Handle], [(String, Handle)]) throws -> (Handle, Handle)
  ) throws -> Handle {
    let inGraph = ExecutionContext.isGraph
    if inGraph, !keywords.isEmpty {
      throw Failure(
        .valueError, "The custom_gradient decorator currently supports keywords arguments only when eager execution is enabled.")
    }
    func tensor(_ leaf: Handle) throws -> Handle { .tensor(try TensorConversion.tensor(leaf, interpreter)) }
    // A graph's function is given tensors, an eager one what the caller gave.
    let given = try inGraph ? arguments.map { try Nest.map($0, interpreter, tensor) } : arguments
    let watcher = Tape(isPersistent: false, watchesVariables: true)
    TapeStack.push(watcher)
    let (result, gradient): (Handle, Handle)
    do {
      defer { TapeStack.remove(watcher) }
      (result, gradient) = try body(given, keywords)
    }
    let leaves = try (given + keywords.map { $0.1 }).flatMap { try Nest.flatten($0, interpreter) }
    let inputs = try leaves.map { try TensorConversion.tensor($0, interpreter) }
    let results = try Nest.flatten(result, interpreter).map { try TensorConversion.tensor($0, interpreter) }
    let own = leaves.compactMap { ($0.asObject as? any VariableHolding)?.resource }
    var variables = watcher.variables.filter { (variable: VariableResource) -> Bool in !own.contains { $0 === variable } }
    if inGraph { variables.sort { $0.name < $1.name } }
    if !variables.isEmpty, !takesVariables(gradient) {
      let objects = variables.compactMap { VariableObject.object(of: $0).map { Handle.object($0) } }
      throw Failure(
        .typeError, "@tf.custom_gradient grad_fn must accept keyword argument 'variables', since function uses variables: "
          + (try interpreter.repr(.list(objects))))
    }
    let outputs = try CustomOperation.record(results: results, arguments: inputs, variables: variables) {
      (upstreams: [AnyTensor]) throws -> [AnyTensor?] in
      try gradients(gradient, upstreams, inputs.count, variables, interpreter)
    }
    return try Nest.pack(result, outputs.map { .tensor($0) }, interpreter)
  }

  private static func gradients(
    _ function: Handle, _ upstreams: [AnyTensor], _ count: Int, _ variables: [VariableResource], _ interpreter: Interpreter
  ) throws -> [AnyTensor?] {
    var given = try interpreter.call(
      function, upstreams.map { .gradient($0) },
      keywords: variables.isEmpty
        ? [] : [("variables", .list(variables.compactMap { VariableObject.object(of: $0).map { Handle.object($0) } }))])
    var variableGradients: [Handle] = []
    if !variables.isEmpty {
      guard let parts = given.asSequence, parts.count == 2 else {
        throw Failure(.typeError, "a gradient function of a function with variables must give the gradients of its arguments and of the variables")
      }
      variableGradients = parts[1].asSequence ?? [parts[1]]
      given = parts[0]
      guard variableGradients.count == variables.count else {
        throw Failure(.valueError, "Must return gradient for each variable from @custom_gradient grad_fn.")
      }
    }
    let argumentGradients = try Nest.flatten(given, interpreter)
    guard argumentGradients.count == count else {
      throw Failure(
        .valueError, "custom_gradient function expected to return \(count) gradients, but returned \(argumentGradients.count) instead.")
    }
    return try (argumentGradients + variableGradients).map { (item: Handle) throws -> AnyTensor? in
      if item.isNone { return nil }
      if let slices = item.as(IndexedSlicesObject.self)?.slices { return slices }
      return try TensorConversion.tensor(item, interpreter)
    }
  }

  private static func takesVariables(_ gradient: Handle) -> Bool {
    if gradient.asObject is NativeFunctionObject { return true }
    guard let function = gradient.as(FunctionObject.self) else { return false }
    return function.code.parameterNames.contains("variables") || function.code.takesKeywords
  }
}

/// `tf.recompute_grad`: nothing that the function computes is kept for the gradient, which runs the function again.
enum RecomputedGradient {
  static func decorated(_ function: Handle, _ interpreter: Interpreter) -> NativeFunctionObject {
    NativeFunctionObject(name: CustomGradient.name(of: function, interpreter), signature: "*args, **kwargs") {
      (call: NativeCall) throws -> Handle in
      let interpreter = call.interpreter
      return try CustomGradient.run(call.variadic(0), call.keywords(1), interpreter) {
        (arguments: [Handle], keywords: [(String, Handle)]) throws -> (Handle, Handle) in
        // Variables are still noticed: the innermost tape is the one that watches for them.
        let result = try interpreter.call(function, arguments, keywords: keywords)
        let gradient = NativeFunctionObject(name: "grad_wrapper", signature: "*wrapper_args, variables=None") {
          (inner: NativeCall) throws -> Handle in
          let variables = inner[1].asSequence
          return try CustomGradient.run(inner.variadic(0), [], interpreter) {
            (upstreams: [Handle], _: [(String, Handle)]) throws -> (Handle, Handle) in
            let gradients = try again(function, arguments, keywords, upstreams, variables ?? [], interpreter)
            return (gradients, .object(refusal(function, interpreter)))
          }
        }
        return (result, .object(gradient))
      }
    }
  }

  /// Forward mode would need the gradient's own gradient, which TensorFlow refuses.
  private static func refusal(_ function: Handle, _ interpreter: Interpreter) -> NativeFunctionObject {
    let name = CustomGradient.name(of: function, interpreter)
    return NativeFunctionObject(name: "transpose", signature: "*t_args, **t_kwargs") { (_: NativeCall) throws -> Handle in
      throw Failure(
        .notImplementedError, "recompute_grad tried to transpose grad of \(name). Consider not using recompute_grad in forward "
          + "modeautodiff")
    }
  }

  /// Runs the function once more under a tape; in a graph, made to wait for the upstream gradient.
  private static func again(
    _ function: Handle, _ arguments: [Handle], _ keywords: [(String, Handle)], _ upstreams: [Handle], _ variables: [Handle],
    _ interpreter: Interpreter
  ) throws -> Handle {
    var copies = try arguments.map { (argument: Handle) throws -> Handle in
      try Nest.map(argument, interpreter) { .tensor(try Op.identity(TensorConversion.tensor($0, interpreter))) }
    }
    let tape = GradientTapeObject(isPersistent: false, watchesVariables: true)
    try tape.start()
    let results: Handle
    do {
      defer { tape.stop() }
      if ExecutionContext.isGraph, let first = upstreams.first {
        let waiting = try waitingZero(TensorConversion.tensor(first, interpreter))
        copies = try copies.map { (copy: Handle) throws -> Handle in
          try Nest.map(copy, interpreter) { (leaf: Handle) throws -> Handle in
            let x = try TensorConversion.tensor(leaf, interpreter)
            return .tensor(try Call.add(x, Call.cast(waiting, to: x.dtype, name: "Cast")))
          }
        }
      }
      try tape.watch(.list(copies), interpreter)
      try tape.watch(.list(variables), interpreter)
      results = try interpreter.call(function, copies, keywords: keywords)
    }
    let gradients = try tape.gradient(
      of: results, .list(copies + variables), seeds: upstreams.count == 1 ? upstreams[0] : .list(upstreams), zeros: true,
      interpreter)
    let items = try interpreter.elements(gradients)
    let own = Handle.list(Array(items.prefix(copies.count)))
    return variables.isEmpty ? .tuple([own, .list([])]) : .tuple([own, .list(Array(items.dropFirst(copies.count)))])
  }

  /// Zero, computed from the upstream gradient so that the graph can't run the function again before that is there.
  private static func waitingZero(_ upstream: AnyTensor) throws -> AnyTensor {
    let flat = try Call.slice(Call.reshape(upstream, [-1]), from: nil, to: 1)
    let element = try Call.reduce(.max, flat)
    let flag = try Op.cast(element, Attributes(["DstT": .type(.bool)]), name: "Cast")
    let isEqual = try ExecutionContext.withScope("Equal") { (scope: String) throws -> AnyTensor in
      try Op.equal(flag, flag, Attributes(["incompatible_shape_error": .bool(false)]), name: scope)
    }
    return try ExecutionContext.withScope("SelectV2") { (scope: String) throws -> AnyTensor in
      let zero = try constant(.scalar(Float(0)), name: "t")
      let invalid = try constant(.scalar(Float.nan), name: "e")
      return try Op.selectV2([isEqual, zero, invalid], name: scope)
    }
  }
}
