import Diagnostics
import Ops
import Script
import Tensors

extension ConcreteFunctionObject {
  /// Calls with arguments as the Python function takes them, or with all tensors by position or by their names.
  func call(_ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter) throws -> Handle {
    try callStructured(tensors(of: arguments, keywords, interpreter), interpreter)
  }

  /// The tensors of a call's arguments, in the order of the graph's inputs.
  func tensors(
    of arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> [AnyTensor] {
    do {
      return try structured(arguments, keywords, interpreter)
    } catch let failure as Failure where failure.kind == .typeError && failure.message.hasPrefix("Binding inputs") {
      do {
        return try flat(arguments, keywords, interpreter)
      } catch let second as Failure where second.kind == .typeError {
        throw Failure(
          .typeError,
          failure.message + "\nFallback to flat signature also failed due to: " + second.message,
          hint: "pass what the function was traced for: all its arguments, or its \(argumentCount) tensors")
      }
    }
  }

  // MARK: By the Python function's parameters

  private func structured(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> [AnyTensor] {
    do {
      let values = try arranged(arguments, keywords)
      var tensors: [AnyTensor] = []
      for (value, parameter) in zip(values, parameters) {
        try collect(value, parameter.type, into: &tensors, interpreter)
      }
      return tensors
    } catch let failure as Failure where failure.kind == .typeError || failure.kind == .valueError {
      let given = try interpreter.repr(.tuple(arguments))
      let named = try interpreter.repr(.dict(keywords))
      throw Failure(
        .typeError,
        "Binding inputs to tf.function failed due to `\(failure.message)`. Received args: \(given) and kwargs: \(named) "
          + "for signature: \(try signatureText(interpreter)).")
    }
  }

  /// One value a parameter; all must be given.
  private func arranged(_ arguments: [Handle], _ keywords: [(String, Handle)]) throws -> [Handle] {
    var remaining = keywords
    var values: [Handle] = []
    let positional = parameters.filter { $0.kind.isPositional }
    if arguments.count > positional.count { throw Failure(.typeError, "too many positional arguments") }
    for (index, parameter) in parameters.enumerated() {
      let named = remaining.firstIndex { $0.0 == parameter.name }
      if parameter.kind.isPositional, index < arguments.count {
        if named != nil, parameter.kind == .positionalOrKeyword {
          throw Failure(.typeError, "multiple values for argument '\(parameter.name)'")
        }
        values.append(arguments[index])
      } else if let named, parameter.kind != .positionalOnly {
        values.append(remaining.remove(at: named).1)
      } else {
        throw Failure(.typeError, "missing a required argument: '\(parameter.name)'")
      }
    }
    if let unknown = remaining.first {
      throw Failure(.typeError, "got an unexpected keyword argument '\(unknown.0)'")
    }
    return values
  }

  /// The tensors of a value that fits `type`.
  ///
  /// - Errors: `TypeError` where it does not fit.
  private func collect(
    _ value: Handle, _ type: TraceType, into tensors: inout [AnyTensor], _ interpreter: Interpreter
  ) throws {
    func refuse(_ kind: String) throws -> Never {
      throw Failure(.typeError, "Can not cast \(try interpreter.repr(value)) to \(kind)")
    }
    func collectParts(_ parts: [Handle], _ types: [TraceType]) throws {
      guard parts.count == types.count else {
        throw Failure(.typeError, "Expected \(try interpreter.str(value)) to have length of \(types.count)")
      }
      for (part, type) in zip(parts, types) { try collect(part, type, into: &tensors, interpreter) }
    }
    switch type {
    case .tensor(let dtype, let shape, let name):
      tensors.append(try ArgumentReading.tensor(value, fitting: dtype, shape, name, interpreter))
    case .literal(let expected):
      if try !interpreter.equals(expected, value) { try refuse(type.text(interpreter)) }
    case .reference(let held):
      guard let object = held.object, value.asObject === object else { try refuse(type.text(interpreter)) }
    case .declared: return
    case .variable:
      guard let variable = value.asObject as? any VariableHolding else { try refuse(type.text(interpreter)) }
      let resource = variable.resourceTensor
      if !tensors.contains(where: { $0 === resource }) { tensors.append(resource) }
    case .list(let types):
      guard let list = value.as(ListObject.self) else { try refuse("list type.") }
      try collectParts(list.items, types)
    case .tuple(let types), .namedTuple(_, _, let types):
      guard let tuple = value.as(TupleObject.self) else { try refuse("tuple type.") }
      try collectParts(tuple.items, types)
    case .dict(let entries):
      guard let dict = value.as(DictObject.self) else { try refuse("a Dict type.") }
      try collectEntries(dict, entries, into: &tensors, interpreter)
    case .composite(let name, let types):
      guard let parts = try ConcreteFunctionObject.components(of: value, interpreter) else { try refuse(name) }
      try collectParts(parts.map { .tensor($0) }, types)
    case .attributes(let kind, _, let types):
      guard value.type === kind else { try refuse(kind.name) }
      try collectParts(try Nest.children(value, interpreter) ?? [], types)
    case .flattened(let kind, _, let types):
      guard value.type === kind else { try refuse(kind.name) }
      try collectParts(try Nest.flattened(value, interpreter).parts, types)
    }
  }

  /// Entries stand in the order of their sorted keys, as inputs do.
  private func collectEntries(
    _ dict: DictObject, _ entries: [TraceType.Entry], into tensors: inout [AnyTensor], _ interpreter: Interpreter
  ) throws {
    func refuse() throws -> Never {
      let type = try TraceType.dict(entries).text(interpreter)
      throw Failure(
        .typeError, "\(try interpreter.repr(.object(dict))) has different keys with the TraceType \(type).")
    }
    guard dict.count == entries.count else { try refuse() }
    for item in try Nest.sortedItems(dict, interpreter) {
      guard let entry = try entries.first(where: { try interpreter.equals($0.key, item.key) }) else { try refuse() }
      try collect(item.value, entry.type, into: &tensors, interpreter)
    }
  }

  private static func components(of value: Handle, _ interpreter: Interpreter) throws -> [AnyTensor]? {
    if let composite = value.composite(interpreter) { return composite.components }
    return try (value.asObject as? any FlowCarrying).map { [try $0.argumentFlow()] }
  }

  // MARK: By position

  /// The names under which tensors may be given: those of the placeholders' arguments, numbered where they repeat.
  var flatNames: [String] {
    var names: [String] = []
    for input in graph.inputs.prefix(argumentCount) {
      let wanted = input.node.attributes.string("_user_specified_name", default: "tensor_arg")
      var name = wanted
      var number = 1
      while names.contains(name) {
        name = "\(wanted)_\(number)"
        number += 1
      }
      names.append(name)
    }
    return names
  }

  /// - Errors: `TypeError` when these are not the function's tensors.
  private func flat(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> [AnyTensor] {
    let slots = try flatSlots(arguments, keywords)
    var tensors: [AnyTensor] = []
    for (index, slot) in slots.enumerated() {
      if let tensor = slot.asTensor {
        tensors.append(tensor)
      } else if let variable = slot.asObject as? any VariableHolding {
        tensors.append(variable.resourceTensor)
      } else {
        let text = "\(slot.typeName) (\(try interpreter.str(slot)))"
        throw Failure(
          .typeError, "\(flatCall): expected argument #\(index)(zero-based) to be a Tensor; got \(text).")
      }
    }
    for (index, tensor) in tensors.enumerated() where tensor.dtype != graph.inputs[index].dtype {
      throw wrongType(tensor.dtype, graph.inputs[index].dtype, at: index)
    }
    return tensors
  }

  private var flatCall: String { "\(name)(\(flatNames.joined(separator: ", ")))" }

  private func flatSlots(_ arguments: [Handle], _ keywords: [(String, Handle)]) throws -> [Handle] {
    let names = flatNames
    if arguments.count > names.count {
      throw Failure(.typeError, "\(flatCall) takes \(names.count) positional arguments, got \(arguments.count).")
    }
    var remaining = keywords
    var slots = arguments
    for name in names.dropFirst(arguments.count) {
      guard let place = remaining.firstIndex(where: { $0.0 == name }) else {
        let known = names.prefix(arguments.count) + keywords.map { $0.0 }
        let missing = names.filter { !known.contains($0) }.sorted()
        throw Failure(.typeError, "\(flatCall) missing required arguments: \(missing.joined(separator: ", ")).")
      }
      slots.append(remaining.remove(at: place).1)
    }
    if let twice = remaining.first(where: { names.prefix(arguments.count).contains($0.0) }) {
      throw Failure(.typeError, "\(flatCall) got two values for '\(twice.0)'.")
    }
    if !remaining.isEmpty {
      let unknown = remaining.map { $0.0 }.sorted().joined(separator: ", ")
      throw Failure(.typeError, "\(flatCall) got unexpected keyword arguments: \(unknown).")
    }
    return slots
  }

  private func wrongType(_ given: DType, _ wanted: DType, at index: Int) -> Failure {
    Failure(
      .invalidArgumentError,
      "cannot compute \(function.name) as input #\(index)(zero-based) was expected to be a \(wanted.kernelName) tensor but "
        + "is a \(given.kernelName) tensor [Op:\(function.name)]")
  }
}
