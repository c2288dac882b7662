import Diagnostics
import Ops
import Script

/// What `x?` and `%help x` show of a value; with `x??` its source as well.
///
/// From top to bottom: how it is called or what it is, its documentation, the op that it becomes, an example that is
/// run, the names in it.
struct HelpPage {
  let value: Handle
  /// As it was written.
  let name: String
  let session: Session

  init(_ value: Handle, _ name: String, _ session: Session) {
    self.value = value
    self.name = name
    self.session = session
  }

  private var interpreter: Interpreter { session.interpreter }

  /// - Errors: what a value's `__repr__` or `__doc__` raises.
  func text(showsSource: Bool) throws -> String {
    var parts = [try HelpHeading(value, name, session).text()]
    if showsSource, let source = HelpSource.of(value) {
      parts.append(source)
      return parts.joined(separator: "\n\n")
    }
    if let documentation = try documentation() { parts.append(documentation) }
    if let initializing = try initializerDocumentation() { parts.append("Making one: " + initializing) }
    if let op { parts.append(HelpPage.declaration(op)) }
    for each in [name, "tf." + documentedName] {
      guard let example = try HelpExample(each, session) else { continue }
      parts.append(example.text)
      break
    }
    if let members { parts.append(members) }
    if showsSource { parts.append("its source is not written in the script language") }
    return parts.joined(separator: "\n\n")
  }

  // MARK: Documentation

  /// The text, without a first line that repeats the heading.
  private func documentation() throws -> String? {
    if let module = value.asObject as? ModuleObject, let text = HelpModules.text(module.name) { return text }
    // Pages of the library are written without an indent; that of an example in them stays.
    let type = value.asObject as? TypeObject ?? plainClass
    if let text = type.flatMap({ BuiltinDocumentation.text(of: $0) }) { return text }
    guard let text = try interpreter.findAttribute(value, "__doc__")?.asString else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let first = lines.first, first.hasSuffix(")"), first.hasPrefix(documentedName + "(") { lines.removeFirst() }
    return HelpPage.unindented(lines)
  }

  /// What the `__init__` of a script's class says.
  private func initializerDocumentation() throws -> String? {
    guard let type = value.asObject as? TypeObject, let found = type.find("__init__"),
      let function = Handle(found).asObject as? FunctionObject
    else { return nil }
    guard let text = try interpreter.findAttribute(.object(function), "__doc__")?.asString else { return nil }
    return HelpPage.unindented(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  private static func unindented(_ lines: [String]) -> String? {
    let indent = lines.dropFirst().filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let shown = lines.enumerated().map { (index: Int, line: String) -> String in
      index == 0 ? String(line.drop { $0 == " " }) : String(line.dropFirst(min(indent, line.prefix { $0 == " " }.count)))
    }
    let joined = shown.joined(separator: "\n").trimmingBlankEnds
    return joined.isEmpty ? nil : joined
  }

  /// The class of a value that is no class, function or module itself.
  private var plainClass: TypeObject? {
    guard HelpHeading.native(value) == nil, SessionLint.function(value) == nil else { return nil }
    return value.asObject is ModuleObject ? nil : value.type
  }

  private var native: NativeFunctionObject? { HelpHeading.native(value) }

  /// `linalg.matmul`, however the session calls it.
  private var documentedName: String {
    if value.asObject is TypeObject, name.hasSuffix("function") { return "tf.function" }
    guard let native, let text = native.documentation else { return name }
    return String(text.prefix { $0 != "(" && $0 != "\n" })
  }

  // MARK: Graphs

  /// The op that an API function becomes.
  private var op: Op? {
    guard let native, let text = native.documentation, let start = text.ranges(of: "In a graph: a node ").first else {
      return nil
    }
    return OpCatalog.named(String(text[start.upperBound...].prefix { $0 != "." }))
  }

  /// `MatMul(a: T, b: T) → product: T`, with its attributes.
  static func declaration(_ op: Op) -> String {
    func type(_ type: Op.ArgumentType, _ count: String?) -> String {
      let text = switch type {
      case .fixed(let dtype): dtype.name
      case .attribute(let name): name
      case .typeList(let name): name
      }
      return count.map { "\($0) × \(text)" } ?? text
    }
    let inputs = op.inputs.map { "\($0.name): \(type($0.type, $0.countAttribute))" }
    let outputs = op.outputs.map { "\($0.name): \(type($0.type, $0.countAttribute))" }
    var text = "op \(op.name)(\(inputs.joined(separator: ", "))) → \(outputs.joined(separator: ", "))"
    let attributes = op.attributes.map(\.name)
    if !attributes.isEmpty { text += "\n   attributes: \(attributes.joined(separator: ", "))" }
    if op.isStateful { text += "\n   stateful: keeps its place in the program's order" }
    return text
  }

  // MARK: Names

  /// What a module or a class has.
  private var members: String? {
    guard value.asObject is ModuleObject || value.asObject is TypeObject, let object = value.asObject else { return nil }
    let names = Set(interpreter.attributeNames(.object(object))).filter { !$0.hasPrefix("_") }.sorted()
    guard !names.isEmpty else { return nil }
    let shown = names.count > 60 ? Array(names.prefix(60)) : names
    let more = names.count > shown.count
      ? "\n… and \(names.count - shown.count) more; Tab behind \(name). lists them, \(name).*part*? finds some" : ""
    return "names in it:\n" + Columns.text(shown, width: session.width) + more
  }
}

extension String {
  fileprivate var trimmingBlankEnds: String {
    var text = self[...]
    while let first = text.first, first.isNewline { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
