import Diagnostics
import Script

/// Modules made of API tables: `tf`, `tf.math`, … Every attribute is made when it is first asked for.
final class APINamespace {
  /// How the module is named in errors: `tensorflow`, `tensorflow._api.v2.nn`.
  private let displayName: (String) -> String
  private let root: String
  private var functions: [String: APIFunction] = [:]
  private var values: [String: (Interpreter) throws -> Handle] = [:]
  private var modules: [String: ModuleObject] = [:]
  /// By canonical name: aliases are the same object.
  private var objects: [String: NativeFunctionObject] = [:]

  /// - Parameter root: what full names begin with, `tf`.
  init(root: String, displayName: @escaping (String) -> String) {
    self.root = root
    self.displayName = displayName
  }

  func add(_ table: [APIFunction]) {
    for row in table {
      for name in row.names { functions[name] = row }
    }
  }

  /// A class, constant or object under a full name.
  func add(_ name: String, _ make: @escaping (Interpreter) throws -> Handle) { values[name] = make }

  /// The module of a dotted name below the root, the root itself for `tf`.
  func module(_ path: String) -> ModuleObject {
    if let known = modules[path] { return known }
    let module = ModuleObject(displayName(path))
    modules[path] = module
    let prefix = path + "."
    module.lazyNames = childNames(prefix)
    module.resolver = { [self] (name: String, interpreter: Interpreter) throws -> Handle? in
      try resolve(prefix + name, interpreter)
    }
    return module
  }

  private func resolve(_ name: String, _ interpreter: Interpreter) throws -> Handle? {
    if let function = functions[name] { return .object(object(of: function)) }
    if let make = values[name] { return try make(interpreter) }
    let prefix = name + "."
    let isModule = functions.keys.contains { $0.hasPrefix(prefix) } || values.keys.contains { $0.hasPrefix(prefix) }
    return isModule ? .object(module(name)) : nil
  }

  private func object(of function: APIFunction) -> NativeFunctionObject {
    if let known = objects[function.names[0]] { return known }
    let made = function.makeObject()
    objects[function.names[0]] = made
    return made
  }

  private func childNames(_ prefix: String) -> [String] {
    var names: Set<String> = []
    for name in Array(functions.keys) + Array(values.keys) where name.hasPrefix(prefix) {
      if let child = name.dropFirst(prefix.count).split(separator: ".").first { names.insert(String(child)) }
    }
    return names.sorted()
  }

  /// Every full name, for coverage tables and completion.
  var allNames: [String] { (Array(functions.keys) + Array(values.keys)).sorted() }
}
