import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `keras.optimizers`: SGD and Adam.
enum Optimizers {
  /// What an optimiser keeps between steps.
  final class State {
    let rate: KerasVariableObject
    let iterations: KerasVariableObject
    let rule: Rule
    /// Averages of gradients and the like, by variable.
    var slots: [ObjectIdentifier: [KerasVariableObject]] = [:]

    init(rate: KerasVariableObject, iterations: KerasVariableObject, rule: Rule) {
      self.rate = rate
      self.iterations = iterations
      self.rule = rule
    }
  }

  enum Rule {
    case descent(momentum: Double, nesterov: Bool)
    case adam(beta1: Double, beta2: Double, epsilon: Double)

    var slotCount: Int {
      switch self {
      case .descent(let momentum, _): momentum == 0 ? 0 : 1
      case .adam: 2
      }
    }
  }

  nonisolated(unsafe) static let sgd = define(
    "SGD", "sgd", "learning_rate=0.01, momentum=0.0, nesterov=False, name='SGD'"
  ) { (call: NativeCall) throws -> Rule in
    .descent(momentum: call[2].asDouble ?? 0, nesterov: call[3].asBool ?? false)
  }

  nonisolated(unsafe) static let adam = define(
    "Adam", "adam", "learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-07, amsgrad=False, name='adam'"
  ) { (call: NativeCall) throws -> Rule in
    guard call[5].asBool == false else { throw Failure(.notImplementedError, "Adam with amsgrad is not there") }
    return .adam(beta1: call[2].asDouble ?? 0.9, beta2: call[3].asDouble ?? 0.999, epsilon: call[4].asDouble ?? 1e-7)
  }

  private static func define(
    _ name: String, _ module: String, _ signature: String, _ rule: @escaping (NativeCall) throws -> Rule
  ) -> TypeObject {
    let type = TypeObject(name: name, module: "keras.src.optimizers.\(module)", isHeapType: true)
    type.defineMethod("__init__", "self, \(signature)") { (call: NativeCall) throws -> Handle in
      guard call[1].asDouble != nil else {
        throw Failure(.notImplementedError, "\(name) expects a number as learning_rate, got \(call[1].typeName)")
      }
      let instance = try LayerClass.instance(call[0])
      let rate = try slot(call[1], "learning_rate", module, .float32, call.interpreter)
      let iterations = try slot(.int(0), "iteration", module, .int64, call.interpreter)
      instance.payload = State(rate: rate, iterations: iterations, rule: try rule(call))
      instance["name"] = .string(module == "sgd" ? "SGD" : module)
      return .none
    }
    type.defineMethod("apply_gradients", "self, grads_and_vars") { (call: NativeCall) throws -> Handle in
      let pairs = try call.interpreter.elements(call[1]).map { (pair: Handle) throws -> (Handle, Handle) in
        let items = try call.interpreter.elements(pair)
        guard items.count == 2 else { throw Failure(.valueError, "apply_gradients expects pairs of gradient and variable") }
        return (items[0], items[1])
      }
      return try apply(pairs, state(call[0]), call.interpreter)
    }
    type.defineMethod("apply", "self, grads, trainable_variables") { (call: NativeCall) throws -> Handle in
      let gradients = try call.interpreter.elements(call[1])
      let variables = try call.interpreter.elements(call[2])
      return try apply(Array(zip(gradients, variables)), state(call[0]), call.interpreter)
    }
    type.defineMethod("build", "self, variables") { (call: NativeCall) throws -> Handle in
      let state = try state(call[0])
      for variable in try call.interpreter.elements(call[1]) { _ = try slots(variable, state, call.interpreter) }
      return .none
    }
    defineProperties(type)
    return type
  }

  private static func defineProperties(_ type: TypeObject) {
    type.defineProperty(
      "learning_rate", get: { (object: Handle, _: Interpreter) throws -> Handle in .object(try state(object).rate) },
      set: { (object: Handle, value: Handle, interpreter: Interpreter) throws -> Void in
        try state(object).rate.assign(value, interpreter)
      })
    type.defineProperty("iterations", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .object(try state(object).iterations)
    })
  }

  private static func state(_ handle: Handle) throws -> State {
    guard let state = handle.as(InstanceObject.self)?.payload as? State else {
      throw Failure(.runtimeError, "the optimizer's __init__ has not been called")
    }
    return state
  }

  // MARK: A step

  private static func slot(
    _ value: Handle, _ name: String, _ scope: String, _ dtype: DType, _ interpreter: Interpreter
  ) throws -> KerasVariableObject {
    try TracingMode.eagerly {
      let tensor = try TensorConversion.tensor(value, dtype: dtype, interpreter)
      guard let tensor = tensor as? Tensor else { throw EagerExecution.outOfScope(tensor) }
      return KerasVariableObject(tensor, name: name, path: "\(scope)/\(name)", isTrainable: false)
    }
  }

  private static func slots(
    _ variable: Handle, _ state: State, _ interpreter: Interpreter
  ) throws -> [KerasVariableObject] {
    guard let holder = variable.asObject as? any VariableHolding else {
      throw Failure(.typeError, "an optimizer changes variables, got \(variable.typeName)")
    }
    let key = ObjectIdentifier(holder.resource)
    if let known = state.slots[key] { return known }
    let made = try (0..<state.rule.slotCount).map { (place: Int) throws -> KerasVariableObject in
      guard let shape = holder.resource.shape.shape else {
        throw Failure(.valueError, "an optimizer expects variables of known shape, got \(holder.resource.shape)")
      }
      let zeros = try Tensor.zeros(holder.resource.dtype, shape)
      return KerasVariableObject(zeros, name: "slot_\(place)", path: "optimizer/slot_\(place)", isTrainable: false)
    }
    state.slots[key] = made
    return made
  }

  private static func apply(
    _ pairs: [(Handle, Handle)], _ state: State, _ interpreter: Interpreter
  ) throws -> Handle {
    let present = pairs.filter { !$0.0.isNone }
    guard !present.isEmpty else {
      throw Failure(.valueError, "No gradients provided for any variable.")
    }
    let rate = try state.rate.variable.read()
    let step = try Op.cast(
      Call.add(state.iterations.variable.read(), Double(1)), Attributes(["DstT": .type(.float32)]))
    for (gradient, variable) in present {
      guard let holder = variable.asObject as? any VariableHolding else { continue }
      let slots = try slots(variable, state, interpreter)
      let upstream = try TensorConversion.tensor(gradient, interpreter)
      try update(holder.resource, upstream, slots, rate, step, state.rule, interpreter)
    }
    _ = try interpreter.callMethod(.object(state.iterations), "assign_add", [.int(1)])
    return .object(state.iterations)
  }

  private static func update(
    _ variable: VariableResource, _ gradient: AnyTensor, _ slots: [KerasVariableObject], _ rate: AnyTensor,
    _ step: AnyTensor, _ rule: Rule, _ interpreter: Interpreter
  ) throws {
    func change(_ op: String, _ amount: AnyTensor) throws {
      let attributes = Attributes(["dtype": .type(variable.dtype)])
      _ = try TensorOperators.op(op).call([variable.handle, amount], attributes)
    }
    switch rule {
    case .descent(let momentum, let nesterov):
      let scaled = try Call.multiply(gradient, rate)
      guard momentum != 0, let velocity = slots.first else { return try change("AssignSubVariableOp", scaled) }
      let next = try Call.subtract(Call.multiply(velocity.variable.read(), momentum), scaled)
      try velocity.assign(.tensor(next), interpreter)
      let moved = nesterov ? try Call.subtract(Call.multiply(next, momentum), scaled) : next
      try change("AssignAddVariableOp", moved)
    case .adam(let beta1, let beta2, let epsilon):
      let one = try constant(.scalar(1.0, as: .float32))
      func rest(_ beta: Double) throws -> AnyTensor {
        let base = try constant(.scalar(beta, as: .float32))
        return try Call.subtract(one, TensorOperators.op("Pow")(base, step))
      }
      let root = try TensorOperators.op("Sqrt")([rest(beta2)])
      let alpha = try Call.divide(Call.multiply(rate, root), rest(beta1))
      let square = try TensorOperators.op("Square")([gradient])
      var means: [AnyTensor] = []
      for (slot, (new, beta)) in zip(slots, [(gradient, beta1), (square, beta2)]) {
        let old = try slot.variable.read()
        let next = try Call.add(old, Call.multiply(Call.subtract(new, old), 1 - beta))
        try slot.assign(.tensor(next), interpreter)
        means.append(next)
      }
      guard means.count == 2 else { return }
      let scale = try Call.add(TensorOperators.op("Sqrt")([means[1]]), epsilon)
      try change("AssignSubVariableOp", Call.divide(Call.multiply(means[0], alpha), scale))
    }
  }
}

/// What a model needs `compile` for: not there, and said so by name.
enum Training {
  static func define(on type: TypeObject) {
    for name in ["compile", "fit", "evaluate", "train_on_batch", "test_on_batch"] {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        throw Failure(
          .attributeError, "'\(object.typeName)' object has no attribute '\(name)'",
          hint: "write the loop yourself: tf.GradientTape and optimizer.apply_gradients are there")
      })
    }
  }
}
