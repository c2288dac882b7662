import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// `layer(x)`: inputs are converted and checked, the layer is built on its first call, then `call` runs.
struct LayerCall {
  let layer: InstanceObject
  let state: LayerState
  let interpreter: Interpreter

  /// `training=` of the calls around.
  nonisolated(unsafe) private static var training: Handle = .none

  init(_ layer: InstanceObject, _ interpreter: Interpreter) throws {
    self.layer = layer
    state = try LayerState.of(.object(layer))
    self.interpreter = interpreter
  }

  func run(_ arguments: [Handle], _ keywords: [(String, Handle)]) throws -> Handle {
    let arguments = try arguments.map { try converted($0, isPositional: true) }
    var keywords = try keywords.map { ($0.0, try converted($0.1, isPositional: false)) }
    let leaves = try (arguments + keywords.map { $0.1 }).flatMap { try Nest.flatten($0, interpreter) }
    let first = arguments.first ?? keywords.first?.1
    let shapes = try first.map { try self.shapes(of: $0) } ?? []
    if let first, state.body?.needsList ?? false, first.asSequence == nil {
      throw Failure(
        .valueError,
        "A merge layer should be called on a list of inputs. Received: input_shape="
          + "\(shapes.first.map { KerasShapes.text($0) } ?? "None") (not a list of shapes)")
    }
    try state.body?.check(shapes, layer: state)
    try inScope { try build(first, shapes, arguments, keywords) }
    let outer = LayerCall.training
    defer { LayerCall.training = outer }
    if let place = keywords.firstIndex(where: { $0.0 == "training" }) {
      if keywords[place].1.isNone { keywords[place].1 = outer }
      LayerCall.training = keywords[place].1
    }
    let isSymbolic = leaves.contains { $0.asObject is KerasTensorObject }
    let outputs = try inScope { () throws -> Handle in
      isSymbolic ? try symbolic(arguments, keywords, shapes) : try described(arguments, keywords)
    }
    state.isBuilt = true
    if isSymbolic {
      state.add(try KerasNode(layer, arguments, keywords, outputs: outputs, interpreter))
    }
    return outputs
  }

  /// The layer's scope: part of variables' paths and of nodes' names.
  private func inScope<Result>(_ body: () throws -> Result) throws -> Result {
    let parent = state.parentPath ?? KerasScope.path
    state.parentPath = parent
    return try KerasScope.with(state.name, layer) { () throws -> Result in
      try ExecutionContext.withScope(state.name) { (_: String) throws -> Result in try body() }
    }
  }

  // MARK: Inputs

  /// - Errors: `ValueError` for a positional argument that is no tensor.
  private func converted(_ argument: Handle, isPositional: Bool) throws -> Handle {
    let acceptsAnything = state is ModelState
    return try Nest.map(argument, interpreter) { (leaf: Handle) throws -> Handle in
      if let array = leaf.asObject as? any TensorConvertible, array is any ArrayLike {
        return .tensor(try cast(array.makeTensor(dtype: nil, name: "Const", interpreter)))
      }
      if let tensor = leaf.asTensor { return tensor.dtype == state.dtype ? leaf : .tensor(try cast(tensor)) }
      if leaf.asObject is any TensorConvertible || leaf.isNone || !isPositional { return leaf }
      if acceptsAnything { return .tensor(try TensorConversion.tensor(leaf, preferred: state.dtype, interpreter)) }
      throw Failure(
        .valueError,
        "Only input tensors may be passed as positional arguments. The following argument value should be passed as a "
          + "keyword argument: \(try interpreter.str(leaf)) (of type \(try interpreter.repr(.object(leaf.type))))")
    }
  }

  /// Floats take the layer's dtype.
  private func cast(_ tensor: AnyTensor) throws -> AnyTensor {
    guard tensor.dtype.isFloating, state.dtype.isFloating, tensor.dtype != state.dtype else { return tensor }
    return try Op.cast(tensor, Attributes(["DstT": .type(state.dtype)]), name: "Cast")
  }

  private func shapes(of argument: Handle) throws -> [PartialShape] {
    try Nest.flatten(argument, interpreter).compactMap { KerasShapes.shape(of: $0) }
  }

  // MARK: Building

  private func build(
    _ first: Handle?, _ shapes: [PartialShape], _ arguments: [Handle], _ keywords: [(String, Handle)]
  ) throws {
    guard !state.isBuilt else { return }
    let build = try interpreter.getAttribute(.object(layer), "build")
    let shape = try first.map { (structure: Handle) throws -> Handle in
      try Nest.map(structure, interpreter) { KerasShapes.shape(of: $0).map { KerasShapes.handle($0) } ?? .none }
    }
    state.buildShape = shape ?? .none
    if layer.type.find("build")?.as(NativeFunctionObject.self)?.module != LayerClass.defaultBuildMark {
      _ = try interpreter.call(build, shape.map { [$0] } ?? [])
      try state.body?.check(shapes, layer: state)
    } else if state.layers.contains(where: { !((($0.payload as? LayerState)?.isBuilt) ?? true) }) {
      // Sublayers are built by running the call on symbolic tensors; the call itself tells what is wrong with it.
      _ = try? LayerCall.spec(arguments, keywords, interpreter) { try plain($0, $1) }
    }
    state.isBuilt = true
  }

  // MARK: Calling

  private func plain(_ arguments: [Handle], _ keywords: [(String, Handle)]) throws -> Handle {
    var keywords = keywords
    let call = try interpreter.getAttribute(.object(layer), "call")
    let takesTraining = LayerCall.takesTraining(call) && !keywords.contains { $0.0 == "training" }
    if takesTraining, !LayerCall.training.isNone { keywords.append(("training", LayerCall.training)) }
    return try interpreter.call(call, arguments, keywords: keywords)
  }

  private static func takesTraining(_ call: Handle) -> Bool {
    guard let method = call.as(BoundMethodObject.self) else { return false }
    if method.function.asObject is NativeFunctionObject { return true }
    guard let declared = method.function.as(FunctionObject.self)?.definition?.parameters else { return false }
    return (declared.positional + declared.keywordOnly).contains { $0.name.text == "training" }
  }

  /// The call; errors say which layer it was and what it was given.
  private func described(_ arguments: [Handle], _ keywords: [(String, Handle)]) throws -> Handle {
    do {
      return try plain(arguments, keywords)
    } catch {
      throw try LayerCallError.described(error, layer: layer, arguments, keywords, interpreter)
    }
  }

  private func symbolic(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ shapes: [PartialShape]
  ) throws -> Handle {
    try state.body?.checkSymbolic(shapes)
    return try LayerCall.spec(arguments, keywords, interpreter) { try described($0, $1) }
  }

  /// Runs a call in a graph of its own, to learn shapes and dtypes of what it gives: Keras tensors for Keras tensors.
  static func spec(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter, named name: String? = nil,
    _ body: ([Handle], [(String, Handle)]) throws -> Handle
  ) throws -> Handle {
    let graph = FunctionGraph(name: "scratch_graph", outer: nil)
    var placeholders: [ObjectIdentifier: Handle] = [:]
    func placeholder(_ leaf: Handle) throws -> Handle {
      guard let tensor = leaf.as(KerasTensorObject.self) else { return leaf }
      if let known = placeholders[ObjectIdentifier(tensor)] { return known }
      let made = Handle.tensor(try graph.addInput(tensor.dtype, tensor.shape, name: "Placeholder", userName: nil))
      placeholders[ObjectIdentifier(tensor)] = made
      return made
    }
    let outputs = try ExecutionContext.with(graph) { () throws -> Handle in
      try TapeStack.isolated {
        let arguments = try arguments.map { try Nest.map($0, interpreter, placeholder) }
        let keywords = try keywords.map { ($0.0, try Nest.map($0.1, interpreter, placeholder)) }
        return try body(arguments, keywords)
      }
    }
    return try Nest.map(outputs, interpreter) { (leaf: Handle) -> Handle in
      guard let tensor = leaf.asTensor else { return leaf }
      return .object(KerasTensorObject(tensor.partialShape, tensor.dtype, name: name))
    }
  }
}

/// What goes wrong in a layer's `call`, with the layer's name and its arguments around the message.
enum LayerCallError {
  private static let head = "Exception encountered when calling "

  static func described(
    _ error: any Error, layer: InstanceObject, _ arguments: [Handle], _ keywords: [(String, Handle)],
    _ interpreter: Interpreter
  ) throws -> any Error {
    let original = interpreter.exception(for: error)
    let isError = original.type.isSubclass(of: interpreter.exceptionClass(for: .exception))
    let message = try interpreter.str(.object(original))
    guard isError, !message.hasPrefix(head) else { return error }
    let title = "\(layer.typeName).call()"
    var text = "\(head)\(title).\n\n\u{1B}[1m\(message)\u{1B}[0m\n\nArguments received by \(title):"
    for (name, value) in try named(layer, arguments, keywords, interpreter) { text += "\n  • \(name)=\(value)" }
    if let failure = error as? Failure { return Failure(failure.kind, text, hint: failure.hint, place: failure.place) }
    original.arguments = [.string(text)]
    return error
  }

  /// The arguments under the names of `call`'s parameters.
  private static func named(
    _ layer: InstanceObject, _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> [(String, String)] {
    var parameters = (layer.payload as? LayerState)?.body?.callParameters ?? ["inputs"]
    var defaults: [String: Handle] = [:]
    if let function = layer.type.find("call")?.as(FunctionObject.self), let declared = function.definition?.parameters {
      parameters = (declared.positionalOnly + declared.positional).dropFirst().map { $0.name.text }
      for (name, value) in zip(parameters.reversed(), function.defaultValues.reversed()) { defaults[name] = value }
    }
    return try parameters.enumerated().compactMap { (place: Int, parameter: String) throws -> (String, String)? in
      let parts = parameter.split(separator: "=", maxSplits: 1).map(String.init)
      let given = place < arguments.count ? arguments[place] : keywords.first { $0.0 == parts[0] }?.1
      if let value = given ?? defaults[parts[0]] { return (parts[0], try text(value, interpreter)) }
      return (parts[0], parts.count > 1 ? parts[1] : "<class 'inspect._empty'>")
    }
  }

  private static func text(_ value: Handle, _ interpreter: Interpreter) throws -> String {
    if let items = value.as(ListObject.self)?.items {
      let quoted = try items.map { (item: Handle) throws -> String in
        item.asTensor == nil ? try text(item, interpreter) : "'\(try text(item, interpreter))'"
      }
      return "[" + quoted.joined(separator: ", ") + "]"
    }
    guard let tensor = value.asTensor else { return try interpreter.str(value) }
    return "tf.Tensor(shape=\(KerasShapes.text(tensor.partialShape)), dtype=\(tensor.dtype.name))"
  }
}
