import Diagnostics

/// Finds modules that are files: the shell says where they may lie.
public protocol ModuleFinder {
  /// The source of the module `name`, looked for in the directories of `path` (a package's own), or, without one, beside the
  /// notebook and in the working directory; nil when there is no such file. May throw where the file must not be read.
  func source(of name: String, in path: [String]?) throws -> ModuleSource?
}

/// A module's source as a finder gives it.
public struct ModuleSource {
  public let file: SourceFile
  /// `__file__`.
  public let path: String
  /// `__path__` of a package: where its parts lie. nil for a plain module.
  public let searchPath: [String]?

  public init(file: SourceFile, path: String, searchPath: [String]? = nil) {
    self.file = file
    self.path = path
    self.searchPath = searchPath
  }
}

extension Interpreter {
  /// `sys.modules`: what is imported. A script may put modules into it and take them out.
  public var importedModules: DictObject {
    let table = moduleTable ?? ModuleTable()
    moduleTable = table
    table.update(&modules)
    return table.dict
  }

  /// Imports a module; with `first` the package of a dotted name.
  public func importModule(_ name: String, first: Bool = false) throws -> Handle {
    moduleTable?.update(&modules)
    if let put = moduleTable?.dict[name], put.as(ModuleObject.self) == nil {
      if !put.isNone { return put }
      throw Failure(.moduleNotFoundError, "import of \(name) halted; None in sys.modules")
    }
    let parts = name.split(separator: ".").map(String.init)
    var current = ""
    var module: ModuleObject?
    for part in parts {
      let parent = module
      current = current.isEmpty ? part : "\(current).\(part)"
      module = try loadModule(current, parent, part)
      if let parent, let module, parent[part] == nil { parent[part] = .object(module) }
    }
    guard let module else { throw notFound(name) }
    if first, let root = modules[parts[0]] { return .object(root) }
    return .object(module)
  }

  /// `from ..name import`: the module `name` of the package that is `level` steps up from the code with these globals.
  func importRelative(_ name: String, level: Int, from globals: DictObject) throws -> Handle {
    let package = packageName(of: globals)
    guard !package.isEmpty else {
      throw Failure(.importError, "attempted relative import with no known parent package")
    }
    var parts = package.split(separator: ".").map(String.init)
    guard level - 1 < parts.count else {
      throw Failure(.importError, "attempted relative import beyond top-level package")
    }
    parts.removeLast(level - 1)
    if !name.isEmpty { parts.append(name) }
    return try importModule(parts.joined(separator: "."))
  }

  /// `__package__`, or what `__name__` says of it.
  private func packageName(of globals: DictObject) -> String {
    if let package = globals["__package__"]?.asString { return package }
    guard let name = globals["__name__"]?.asString, name != "__main__" else { return "" }
    if globals["__path__"] != nil { return name }
    return name.split(separator: ".").dropLast().joined(separator: ".")
  }

  private func notFound(_ name: String, notPackage parent: ModuleObject? = nil) -> ScriptError {
    let reason = parent.map { "; '\($0.name)' is not a package" } ?? ""
    let made = exception(for: Failure(.moduleNotFoundError, "No module named '\(name)'\(reason)"))
    let attributes = DictObject()
    attributes["name"] = .string(name)
    made.attributeDictionary = attributes
    return ScriptError(made)
  }

  private func loadModule(_ name: String, _ parent: ModuleObject?, _ part: String) throws -> ModuleObject {
    if let known = modules[name] { return known }
    if let factory = moduleFactories[name] {
      let made = try factory(self)
      modules[name] = made
      return made
    }
    if let parent, parent["__path__"] == nil { return try attributeModule(name, parent, part) }
    let path = try parent?["__path__"].map { try elements($0).compactMap { $0.asString } }
    guard let source = try moduleFinder?.source(of: name, in: path) else {
      if let parent { return try attributeModule(name, parent, part) }
      throw notFound(name)
    }
    return try run(source, as: name)
  }

  /// A module that is only an attribute of its package, as in libraries.
  private func attributeModule(_ name: String, _ parent: ModuleObject, _ part: String) throws -> ModuleObject {
    let value = Value(parent)
    defer { value.release() }
    if let attribute = try findAttribute(value, StringObject.intern(part)) {
      defer { attribute.release() }
      if let module = attribute.as(ModuleObject.self) {
        modules[name] = module
        return module
      }
    }
    throw notFound(name, notPackage: parent["__path__"] == nil && !isNamespace(parent) ? parent : nil)
  }

  /// A library's module that has modules below it.
  private func isNamespace(_ module: ModuleObject) -> Bool {
    module.resolver != nil || moduleFactories.keys.contains { $0.hasPrefix("\(module.name).") }
  }

  /// Runs a module's file. It is known while it runs, so that modules may import each other.
  private func run(_ source: ModuleSource, as name: String) throws -> ModuleObject {
    let module = ModuleObject(name)
    module["__file__"] = .string(source.path)
    let package = source.searchPath != nil ? name : name.split(separator: ".").dropLast().joined(separator: ".")
    module["__package__"] = .string(package)
    if let searchPath = source.searchPath { module["__path__"] = .list(searchPath.map { .string($0) }) }
    modules[name] = module
    do {
      let body = try Parser.parseModule(source.file)
      module["__doc__"] = FunctionCompiler.documentation(body).map { .string($0) } ?? Handle.none
      let code = try Compiler.compileModule(body, file: source.file)
      loadedCode.append(code)
      _ = try execute(code, globals: module.members)
    } catch {
      modules[name] = nil
      throw error
    }
    return modules[name] ?? module
  }

  func importName(_ module: Value, _ name: StringObject) throws -> Value {
    if let value = try findAttribute(module, name) { return value }
    guard let object = module.as(ModuleObject.self) else { throw attributeError(module, name) }
    let full = "\(object.name).\(name.string)"
    if moduleFactories[full] != nil || object["__path__"] != nil {
      do {
        return try importModule(full).owned
      } catch let script as ScriptError where matches(script, .moduleNotFoundError) {
        guard script.exception.attributeDictionary?["name"]?.asString == full else { throw script }
      }
    }
    let made = exception(
      for: Failure(
        .importError,
        "cannot import name '\(name.string)' from '\(object.name)' (\(object["__file__"]?.asString ?? "unknown location"))"))
    made.missingName = name.string
    made.missingOwner = .object(object)
    let attributes = DictObject()
    attributes["name"] = .string(object.name)
    made.attributeDictionary = attributes
    throw ScriptError(made)
  }

  func importAll(_ module: Value, into globals: DictObject) throws {
    guard let object = module.as(ModuleObject.self) else { return }
    let listed = try object["__all__"].map { try elements($0).compactMap { $0.asString } }
    let names = listed ?? object.attributeNames(self).filter { !$0.hasPrefix("_") }
    for name in names {
      globals.set(StringObject.intern(name), try getAttribute(module, StringObject.intern(name)))
    }
  }
}
