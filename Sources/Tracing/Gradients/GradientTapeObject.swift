import Diagnostics
import Ops
import Script
import Tensors

/// `tf.GradientTape`.
public final class GradientTapeObject: Object {
  var tape: Tape
  var isRecording = false
  private var isUsed = false

  public init(isPersistent: Bool, watchesVariables: Bool) {
    tape = Tape(isPersistent: isPersistent, watchesVariables: watchesVariables)
    super.init(type: .gradientTape)
  }

  deinit { TapeStack.remove(tape) }

  // MARK: Recording

  /// - Errors: `ValueError` when it records already.
  public func start() throws {
    guard !isRecording else {
      throw Failure(
        .valueError, "Tape is still recording, This can happen if you try to re-enter an already-active tape.")
    }
    if isUsed || !tape.entries.isEmpty {
      tape = Tape(isPersistent: tape.isPersistent, watchesVariables: tape.watchesVariables)
      isUsed = false
    }
    resume()
  }

  func resume() {
    isRecording = true
    TapeStack.push(tape)
  }

  public func stop() {
    guard isRecording else { return }
    isRecording = false
    TapeStack.remove(tape)
  }

  /// Runs `body` while this tape does not listen.
  func whileStopped<Result>(_ body: () throws -> Result) throws -> Result {
    guard isRecording else { throw Failure(.valueError, "Tape is not recording.") }
    stop()
    defer { resume() }
    return try body()
  }

  /// Forgets everything and listens on.
  func reset() {
    let wasRecording = isRecording
    stop()
    tape = Tape(isPersistent: tape.isPersistent, watchesVariables: tape.watchesVariables)
    isUsed = false
    if wasRecording { resume() }
  }

  /// Follows tensors and variables, in any structure.
  public func watch(_ structure: Handle, _ interpreter: Interpreter) throws {
    for leaf in try Nest.flatten(structure, interpreter) {
      if let variable = leaf.asObject as? any VariableHolding {
        tape.watch(variable.resource)
      } else {
        let tensor = try TensorConversion.tensor(leaf, interpreter)
        if Tape.carriesGradient(tensor.dtype) { tape.watch(tensor) }
      }
    }
  }

  var watchedVariables: [VariableResource] { tape.variables }

  // MARK: Gradients

  /// - Parameter zeros: gives zeros instead of None for sources that don't affect the target.
  /// - Errors: `RuntimeError` when a tape that is not persistent is used again; `TypeError` for sources that are no
  ///   tensors.
  public func gradient(
    of target: Handle, _ sources: Handle, seeds: Handle, zeros: Bool, _ interpreter: Interpreter
  ) throws -> Handle {
    try use()
    let wasRecording = isRecording
    if wasRecording && !tape.isPersistent { stop() }
    defer { if wasRecording && !isRecording && tape.isPersistent { resume() } }
    let targets = try differentiable(target, interpreter)
    let leaves = try Nest.flatten(sources, interpreter)
    let keys = try leaves.map { (leaf: Handle) throws -> AnyTensor in try self.source(leaf, interpreter) }
    let results = try backpropagate(targets, keys, try seedTensors(seeds, targets.count, interpreter))
    let handles = try zip(results, keys).map { (result: AnyTensor?, key: AnyTensor) throws -> Handle in
      if let result { return .gradient(result) }
      return zeros ? .tensor(try self.zeros(for: key)) : .none
    }
    return try Nest.pack(sources, handles, interpreter)
  }

  /// - Errors: `RuntimeError` when a tape that is not persistent is used again.
  func use() throws {
    guard !isUsed else {
      throw Failure(
        .runtimeError,
        "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)",
        hint: "make it persistent: tf.GradientTape(persistent=True)")
    }
    isUsed = !tape.isPersistent
  }

  func backpropagate(
    _ targets: [AnyTensor], _ sources: [AnyTensor], _ seeds: [AnyTensor?], keeps: Bool = false
  ) throws -> [AnyTensor?] {
    var walk = Backpropagation(tape, targets: targets, keeps: keeps)
    // A persistent tape that still records would record its own gradient.
    if tape.isPersistent && isRecording {
      stop()
      defer { resume() }
      return try walk.run(targets: targets, seeds: seeds, sources: sources)
    }
    return try walk.run(targets: targets, seeds: seeds, sources: sources)
  }

  func differentiable(_ target: Handle, _ interpreter: Interpreter) throws -> [AnyTensor] {
    try Nest.flatten(target, interpreter).compactMap { (leaf: Handle) throws -> AnyTensor? in
      if leaf.isNone { throw Failure(.typeError, "Argument `target` should be a list or nested structure of Tensors, "
        + "Variables or CompositeTensors to be differentiated, but received None.") }
      let tensor: AnyTensor
      if let variable = leaf.asObject as? any VariableHolding {
        tensor = variable.resource.handle
      } else {
        tensor = try TensorConversion.tensor(leaf, interpreter)
      }
      return Tape.carriesGradient(tensor.dtype) ? tensor : nil
    }
  }

  func source(_ leaf: Handle, _ interpreter: Interpreter) throws -> AnyTensor {
    if let variable = leaf.asObject as? any VariableHolding { return variable.resource.handle }
    if let tensor = leaf.asTensor { return tensor }
    let text = try interpreter.repr(leaf)
    throw Failure(
      .valueError,
      "Passed in object \(text) of type '\(leaf.typeName)', not tf.Tensor or tf.Variable or ExtensionType.",
      hint: "gradients are taken with respect to tensors that the tape watches, and variables")
  }

  private func seedTensors(_ seeds: Handle, _ count: Int, _ interpreter: Interpreter) throws -> [AnyTensor?] {
    guard !seeds.isNoneOrUndefined else { return Array(repeating: nil, count: count) }
    let leaves = try Nest.flatten(seeds, interpreter)
    guard leaves.count == count else {
      throw Failure(
        .valueError, "target and output_gradients should have the same number of elements, got \(count) and "
          + "\(leaves.count)")
    }
    return try leaves.map { (leaf: Handle) throws -> AnyTensor? in
      leaf.isNone ? nil : try TensorConversion.tensor(leaf, interpreter)
    }
  }

  func zeros(for source: AnyTensor) throws -> AnyTensor {
    if let handle = source as? Tensor, source.dtype == .resource,
      let variable = handle.reference(at: 0) as? VariableResource, let shape = variable.shape.shape {
      return try constant(Tensor.zeros(variable.dtype, shape), name: "zeros")
    }
    return try Call.zerosLike(source)
  }
}

/// A variable in whatever clothes: `tf.Variable`, Keras's.
public protocol VariableHolding: Object {
  var resource: VariableResource { get }
}

extension TypeObject {
  public nonisolated(unsafe) static let gradientTape: TypeObject = makeGradientTapeType()

  private static func makeGradientTapeType() -> TypeObject {
    let type = TypeObject(name: "GradientTape", module: "tensorflow.python.eager.backprop")
    type.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) throws -> Value in
      let parameters = ParameterList("persistent=False, watch_accessed_variables=True")
      let bound = try parameters.bind(arguments, function: "GradientTape.__init__", isMethod: false)
      return Value(
        GradientTapeObject(
          isPersistent: bound[0].asBool ?? false, watchesVariables: bound[1].asBool ?? true))
    }
    func method(
      _ name: String, _ signature: String, _ body: @escaping (GradientTapeObject, NativeCall) throws -> Handle
    ) {
      type.defineMethod(name, signature) { (call: NativeCall) throws -> Handle in
        guard let tape = call[0].asObject as? GradientTapeObject else {
          throw Failure(.typeError, "\(name)() expects a GradientTape, got \(call[0].typeName)")
        }
        return try body(tape, call)
      }
    }
    method("__enter__", "self") { (tape: GradientTapeObject, call: NativeCall) throws -> Handle in
      try tape.start()
      return call[0]
    }
    method("__exit__", "self, type, value, traceback") { (tape: GradientTapeObject, _: NativeCall) -> Handle in
      tape.stop()
      return .none
    }
    method("watch", "self, tensor") { (tape: GradientTapeObject, call: NativeCall) throws -> Handle in
      try tape.watch(call[1], call.interpreter)
      return .none
    }
    method("reset", "self") { (tape: GradientTapeObject, _: NativeCall) -> Handle in
      tape.reset()
      return .none
    }
    method("gradient", "self, target, sources, output_gradients=None, unconnected_gradients=None") {
      (tape: GradientTapeObject, call: NativeCall) throws -> Handle in
      let unconnected = try call.interpreter.str(call[4])
      return try tape.gradient(
        of: call[1], call[2], seeds: call[3], zeros: unconnected.lowercased().hasSuffix("zero"), call.interpreter)
    }
    let options = "unconnected_gradients=None, parallel_iterations=None, experimental_use_pfor=True"
    method("jacobian", "self, target, sources, \(options)") {
      (tape: GradientTapeObject, call: NativeCall) throws -> Handle in
      let unconnected = try call.interpreter.str(call[3])
      return try tape.jacobian(
        of: call[1], call[2], zeros: unconnected.lowercased().hasSuffix("zero"), call.interpreter)
    }
    method("batch_jacobian", "self, target, source, \(options)") {
      (tape: GradientTapeObject, call: NativeCall) throws -> Handle in
      let unconnected = try call.interpreter.str(call[3])
      return try tape.batchJacobian(
        of: call[1], call[2], zeros: unconnected.lowercased().hasSuffix("zero"), call.interpreter)
    }
    method("watched_variables", "self") { (tape: GradientTapeObject, _: NativeCall) -> Handle in
      .tuple(tape.watchedVariables.compactMap { (variable: VariableResource) -> Handle? in
        VariableObject.object(of: variable).map { .object($0) }
      })
    }
    method("stop_recording", "self") { (tape: GradientTapeObject, _: NativeCall) -> Handle in
      .object(StoppedRecording(tape))
    }
    return type
  }
}

/// What `tape.stop_recording()` gives: a context in which the tape does not listen.
final class StoppedRecording: Object {
  private let tape: GradientTapeObject

  init(_ tape: GradientTapeObject) {
    self.tape = tape
    super.init(type: StoppedRecording.contextType)
  }

  private nonisolated(unsafe) static let contextType: TypeObject = {
    let type = TypeObject.sealed("_GeneratorContextManager", module: "contextlib")
    type.defineMethod("__enter__", "self") { (call: NativeCall) throws -> Handle in
      (call[0].asObject as? StoppedRecording)?.tape.stop()
      return .none
    }
    type.defineMethod("__exit__", "self, type, value, traceback") { (call: NativeCall) throws -> Handle in
      (call[0].asObject as? StoppedRecording)?.tape.resume()
      return .none
    }
    return type
  }()
}
