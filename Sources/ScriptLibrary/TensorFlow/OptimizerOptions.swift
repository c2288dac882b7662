import Diagnostics
import Graphs
import Script

/// `tf.config.optimizer`: which passes are done when the plan of a function's graph is made.
///
/// `constant_folding` covers branches with known conditions, too; `arithmetic_optimization` merges equal steps;
/// `function_optimization` takes calls apart; `disable_meta_optimizer` turns all of them off. The other names that
/// TensorFlow knows are kept and change nothing here.
enum OptimizerOptions {
  /// In the order in which they were first set.
  nonisolated(unsafe) private static var settings: [(name: String, value: Handle)] = []
  nonisolated(unsafe) private static var jit = ""
  /// What TensorFlow reports in any case, behind the options that were set.
  private static let reported = ["disable_model_pruning", "disable_meta_optimizer"]

  static let rows: [APIFunction] = [
    APIFunction(
      "tf.config.optimizer.set_experimental_options", signature: "options",
      summary: "Turn passes over graphs on or off, by a dict such as {'constant_folding': False}."
    ) { (call: APICall) throws -> Handle in
      try set(call[0], call.interpreter)
      return .none
    },
    APIFunction(
      "tf.config.optimizer.get_experimental_options", signature: "", summary: "The passes that were turned on or off."
    ) { (call: APICall) throws -> Handle in try current(call.interpreter) },
    APIFunction(
      "tf.config.optimizer.set_jit", signature: "enabled", summary: "Accepted; plans are made in the same way."
    ) { (call: APICall) throws -> Handle in
      let isOn = try call.interpreter.truth(call[0])
      jit = call[0].asString ?? (isOn ? "autoclustering" : "")
      return .none
    },
    APIFunction("tf.config.optimizer.get_jit", signature: "", summary: "What set_jit was given.") {
      (_: APICall) -> Handle in .string(jit)
    },
  ]

  /// - Errors: `TypeError` for something that is no dict.
  private static func set(_ options: Handle, _ interpreter: Interpreter) throws {
    guard let dict = options.as(DictObject.self) else {
      throw Failure(.typeError, "'\(options.typeName)' object is not a dict of options")
    }
    for (key, value) in dict.items {
      let name = try interpreter.str(key)
      settings.removeAll { (setting: (name: String, value: Handle)) -> Bool in setting.name == name }
      settings.append((name: name, value: value))
    }
    PassOptions.current = try passes(interpreter)
  }

  private static func isOn(_ name: String, otherwise: Bool, _ interpreter: Interpreter) throws -> Bool {
    guard let setting = settings.first(where: { $0.name == name }) else { return otherwise }
    return try interpreter.truth(setting.value)
  }

  private static func passes(_ interpreter: Interpreter) throws -> PassOptions {
    if try isOn("disable_meta_optimizer", otherwise: false, interpreter) { return .none }
    var options = PassOptions()
    options.foldsConstants = try isOn("constant_folding", otherwise: true, interpreter)
    options.decidesBranches = options.foldsConstants
    options.mergesEqualSteps = try isOn("arithmetic_optimization", otherwise: true, interpreter)
    options.takesCallsApart = try isOn("function_optimization", otherwise: true, interpreter)
    return options
  }

  private static func current(_ interpreter: Interpreter) throws -> Handle {
    var items = settings.filter { (setting: (name: String, value: Handle)) -> Bool in !reported.contains(setting.name) }
      .map { (setting: (name: String, value: Handle)) -> (String, Handle) in (setting.name, setting.value) }
    for name in reported { items.append((name, .bool(try isOn(name, otherwise: false, interpreter)))) }
    return .dict(items)
  }
}
