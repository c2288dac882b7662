/// `sys.modules`, kept in step with what the interpreter knows of modules.
final class ModuleTable {
  let dict = DictObject()
  /// The names that have been put there: one of them that is missing was taken out by a script.
  private var listed: Set<String> = []

  func update(_ modules: inout [String: ModuleObject]) {
    for (name, module) in modules.sorted(by: { $0.key < $1.key }) {
      if listed.insert(name).inserted {
        dict[name] = .object(module)
      } else if dict[name] == nil {
        modules[name] = nil
        listed.remove(name)
      }
    }
    for (key, value) in dict.items {
      guard let name = key.asString, let module = value.as(ModuleObject.self) else { continue }
      if modules[name] !== module { modules[name] = module }
      listed.insert(name)
    }
  }
}
