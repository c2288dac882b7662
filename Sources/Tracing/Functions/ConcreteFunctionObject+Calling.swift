import Diagnostics
import Ops
import Script
import Tensors

extension ConcreteFunctionObject {
  /// Calls with arguments as the Python function takes them, or with all tensors by position or by their names.
  func call(_ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter) throws -> Handle {
    do {
      return try callStructured(structured(arguments, keywords, interpreter), interpreter)
    } catch let failure as Failure where failure.kind == .typeError && failure.message.hasPrefix("Binding inputs") {
      guard let tensors = try flat(arguments, keywords, interpreter) else {
        throw Failure(
          .typeError,
          failure.message + "\nFallback to flat signature also failed due to: "
            + flatMismatch(arguments, keywords, interpreter))
      }
      return try callStructured(tensors, interpreter)
    }
  }

  // MARK: By the Python function's parameters

  private func structured(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> [AnyTensor] {
    let values: [Handle]
    do {
      values = try arranged(arguments, keywords)
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

  /// One value a parameter; Python values of the trace may be left out.
  private func arranged(_ arguments: [Handle], _ keywords: [(String, Handle)]) throws -> [Handle] {
    var remaining = keywords
    var values: [Handle] = []
    var next = 0
    for parameter in parameters {
      if parameter.kind.isPositional, next < arguments.count {
        values.append(arguments[next])
        next += 1
      } else if let index = remaining.firstIndex(where: { $0.0 == parameter.name }) {
        values.append(remaining.remove(at: index).1)
      } else if case .literal(let value) = parameter.type {
        values.append(value)
      } else {
        throw Failure(.typeError, "missing a required argument: '\(parameter.name)'")
      }
    }
    if next < arguments.count { throw Failure(.typeError, "too many positional arguments") }
    if let unknown = remaining.first {
      throw Failure(.typeError, "got an unexpected keyword argument '\(unknown.0)'")
    }
    return values
  }

  /// The tensors of a value that fits `type`.
  private func collect(
    _ value: Handle, _ type: TraceType, into tensors: inout [AnyTensor], _ interpreter: Interpreter
  ) throws {
    switch type {
    case .tensor(let dtype, _, _):
      if let tensor = value.asTensor {
        guard tensor.dtype == dtype else { throw wrongType(tensor.dtype, dtype, at: tensors.count) }
        tensors.append(tensor)
      } else {
        tensors.append(try TensorConversion.tensor(value, dtype: dtype, interpreter))
      }
    case .literal(let expected):
      guard try interpreter.equals(expected, value) else {
        throw Failure(
          .typeError, "Can not cast \(try interpreter.repr(value)) to \(try type.text(interpreter))")
      }
    case .reference: return
    case .variable:
      guard let variable = value.asObject as? any VariableHolding else {
        throw Failure(.typeError, "Can not cast \(try interpreter.repr(value)) to \(try type.text(interpreter))")
      }
      tensors.append(variable.resourceTensor)
    case .list(let types), .tuple(let types), .namedTuple(_, _, let types):
      guard let items = value.asSequence, items.count == types.count else {
        throw Failure(.typeError, "Can not cast \(try interpreter.repr(value)) to \(try type.text(interpreter))")
      }
      for (item, type) in zip(items, types) { try collect(item, type, into: &tensors, interpreter) }
    case .dict(let entries):
      guard let dict = value.as(DictObject.self), dict.count == entries.count else {
        throw Failure(.typeError, "Can not cast \(try interpreter.repr(value)) to \(try type.text(interpreter))")
      }
      for item in try Nest.sortedItems(dict, interpreter) {
        guard let entry = try entries.first(where: { try interpreter.equals($0.key, item.key) }) else {
          throw Failure(.typeError, "Can not cast \(try interpreter.repr(value)) to \(try type.text(interpreter))")
        }
        try collect(item.value, entry.type, into: &tensors, interpreter)
      }
    }
  }

  private func wrongType(_ given: DType, _ wanted: DType, at index: Int) -> Failure {
    Failure(
      .invalidArgumentError,
      "cannot compute \(function.name) as input #\(index)(zero-based) was expected to be a \(wanted.kernelName) tensor but "
        + "is a \(given.kernelName) tensor [Op:\(function.name)]")
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

  private func flat(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws -> [AnyTensor]? {
    var slots = arguments
    for name in flatNames.dropFirst(arguments.count) {
      guard let value = keywords.first(where: { $0.0 == name })?.1 else { return nil }
      slots.append(value)
    }
    guard slots.count == argumentCount, slots.count == arguments.count + keywords.count else { return nil }
    var tensors: [AnyTensor] = []
    for slot in slots {
      if let tensor = slot.asTensor {
        tensors.append(tensor)
      } else if let variable = slot.asObject as? any VariableHolding {
        tensors.append(variable.resourceTensor)
      } else {
        return nil
      }
    }
    return tensors
  }

  private func flatMismatch(
    _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) -> String {
    let names = flatNames
    let call = "\(name)(\(parameters.map { $0.name }.joined(separator: ", ")))"
    if arguments.count > names.count {
      return "\(call) takes \(names.count) positional arguments, got \(arguments.count)."
    }
    let missing = names.dropFirst(arguments.count).filter { name in !keywords.contains { $0.0 == name } }
    if !missing.isEmpty { return "\(call) missing required arguments: \(missing.joined(separator: ", "))." }
    let index = arguments.firstIndex { $0.asTensor == nil } ?? 0
    let culprit = index < arguments.count ? arguments[index] : .none
    let text = (try? interpreter.repr(culprit)) ?? "?"
    return "\(call): expected argument #\(index)(zero-based) to be a Tensor; got \(culprit.typeName) (\(text))."
  }
}
