import Diagnostics
import Script

/// Watches the lists and dicts among a traced function's arguments: a trace that changed one would not change it when the
/// graph runs, so TensorFlow refuses it.
struct ArgumentMutation {
  private struct Watched {
    let parameter: TracedParameter
    let value: Handle
    let outline: String
    let leaves: [Handle]
  }

  private let watched: [Watched]

  /// Notes what the arguments hold before the function runs.
  init(_ arguments: [Handle], of parameters: [TracedParameter], _ interpreter: Interpreter) throws {
    var watched: [Watched] = []
    for (parameter, value) in zip(parameters, arguments) where Nest.isNested(value) {
      watched.append(
        Watched(
          parameter: parameter, value: value, outline: try ArgumentMutation.outline(of: value, interpreter),
          leaves: try Nest.flatten(value, interpreter)))
    }
    self.watched = watched
  }

  /// - Errors: `ValueError` that names the parameters whose arguments are not what they were.
  func check(_ callee: Handle, _ interpreter: Interpreter) throws {
    let changed = try watched.filter { try hasChanged($0, interpreter) }
    guard !changed.isEmpty else { return }
    let declared = FunctionSignature.of(callee, isMethod: false).parameters
    var names: [String] = []
    for argument in changed {
      let name = ArgumentMutation.name(argument.parameter, among: declared)
      if !names.contains(name) { names.append(name) }
    }
    throw Failure(
      .valueError,
      "\(try signature(of: callee, interpreter)) should not modify its Python input arguments. Modifying a copy is allowed. "
        + "The following parameter(s) were modified: \(names.joined(separator: ", "))",
      hint: "change a copy, and return it")
  }

  private func hasChanged(_ argument: Watched, _ interpreter: Interpreter) throws -> Bool {
    let leaves = try Nest.flatten(argument.value, interpreter)
    if leaves.count != argument.leaves.count { return true }
    if zip(leaves, argument.leaves).contains(where: { !$0.isIdentical(to: $1) }) { return true }
    return try ArgumentMutation.outline(of: argument.value, interpreter) != argument.outline
  }

  /// How it is nested: lists with their lengths, dicts with their keys.
  private static func outline(of value: Handle, _ interpreter: Interpreter) throws -> String {
    guard let children = try Nest.children(value, interpreter) else { return "." }
    let inner = try children.map { try outline(of: $0, interpreter) }.joined(separator: ",")
    guard let dict = value.as(DictObject.self) else { return "[\(inner)]" }
    let keys = try Nest.sortedItems(dict, interpreter).map { try interpreter.repr($0.key) }.joined(separator: ",")
    return "{\(keys):\(inner)}"
  }

  /// The name in the function's declaration: what was caught by `*rest` or `**named` stands under theirs.
  private static func name(_ parameter: TracedParameter, among declared: [FunctionSignature.Parameter]) -> String {
    let rest = parameter.kind.isPositional ? ParameterKind.variadic : .keywords
    if declared.contains(where: { $0.name == parameter.name && $0.kind != rest }) { return parameter.name }
    return declared.first { $0.kind == rest }?.name ?? parameter.name
  }

  /// `f(x, kept=[])`.
  private func signature(of callee: Handle, _ interpreter: Interpreter) throws -> String {
    let inspect = try interpreter.importModule("inspect")
    let signature = try interpreter.str(interpreter.callMethod(inspect, "signature", [callee]))
    let name = try? interpreter.str(interpreter.getAttribute(callee, "__qualname__"))
    return try (name ?? interpreter.str(callee)) + signature
  }
}
