import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// What `x?` and `%help x` show of a value; with `x??` its source as well.
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
    var parts = [try heading()]
    if showsSource, let source = HelpSource.of(value) {
      parts.append(source)
      return parts.joined(separator: "\n\n")
    }
    if let documentation = try documentation() { parts.append(documentation) }
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

  /// The signature of what can be called, else type and value.
  private func heading() throws -> String {
    if let native = value.asObject as? NativeFunctionObject {
      return "\(name)(\(native.parameters?.signature ?? "..."))"
    }
    if let function = SessionLint.function(value), let definition = function.definition {
      let kind = value.asObject is TracedFunctionObject ? "@tf.function " : ""
      var text = "\(kind)\(name)(\(SourcePrinter.text(of: definition.parameters)))"
      let file = function.code.file
      text += "\ndefined in \(file.name), line \(file.lineNumber(at: definition.span.start))"
      if let traced = value.asObject as? TracedFunctionObject {
        text += "; \(SessionNames.info(.object(traced), interpreter)): %traces \(name)"
      }
      return text
    }
    if let type = value.asObject as? TypeObject {
      let bases = type.bases.map(\.name).joined(separator: ", ")
      return "class \(name)(\(bases))\(initializer(type))"
    }
    if let module = value.asObject as? ModuleObject { return "module \(module.name)" }
    return "\(name): \(SessionNames.typeName(value))\n\(ShortText.cut(try interpreter.repr(value), 800))"
  }

  private func initializer(_ type: TypeObject) -> String {
    guard let found = type.find("__init__"), let function = Handle(found).asObject as? FunctionObject,
      let definition = function.definition
    else { return "" }
    return "\n\(name)(\(SourcePrinter.text(of: definition.parameters).drop { $0 != "," }.drop { ", ".contains($0) }))"
  }

  /// The text, without a first line that repeats the heading.
  private func documentation() throws -> String? {
    guard let text = try interpreter.findAttribute(value, "__doc__")?.asString else { return nil }
    // A value shows what its class says only where the class is the script's own.
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let first = lines.first, first.hasSuffix(")"), first.hasPrefix(documentedName + "(") { lines.removeFirst() }
    let indent = lines.dropFirst().filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let shown = lines.enumerated().map { (index: Int, line: String) -> String in
      index == 0 ? String(line.drop { $0 == " " }) : String(line.dropFirst(min(indent, line.prefix { $0 == " " }.count)))
    }
    let joined = shown.joined(separator: "\n").trimmingBlankEnds
    return joined.isEmpty ? nil : joined
  }

  /// `linalg.matmul`, however the session calls it.
  private var documentedName: String {
    if value.asObject is TypeObject, name.hasSuffix("function") { return "tf.function" }
    guard let native = value.asObject as? NativeFunctionObject, let text = native.documentation else { return name }
    return String(text.prefix { $0 != "(" && $0 != "\n" })
  }

  /// The op that an API function becomes.
  private var op: Op? {
    guard let native = value.asObject as? NativeFunctionObject, let text = native.documentation,
      let start = text.range(of: "In a graph: a node ")
    else { return nil }
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

  /// What a module or a class of the script has.
  private var members: String? {
    guard value.asObject is ModuleObject || value.asObject is TypeObject, let object = value.asObject else { return nil }
    let names = Set(interpreter.attributeNames(.object(object))).filter { !$0.hasPrefix("_") }.sorted()
    guard !names.isEmpty else { return nil }
    let shown = names.count > 60 ? Array(names.prefix(60)) : names
    let more = names.count > shown.count ? "\n… and \(names.count - shown.count) more; Tab behind \(name). lists them" : ""
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

  fileprivate func range(of part: String) -> Range<String.Index>? { ranges(of: part).first }
}

/// The source text of functions and classes that a script defines.
enum HelpSource {
  static func of(_ value: Handle) -> String? {
    if let function = SessionLint.function(value), let definition = function.definition {
      return numbered(function.code.file, definition.span)
    }
    guard let type = value.asObject as? TypeObject ?? (value.asObject as? InstanceObject)?.type else { return nil }
    return ofClass(type)
  }

  /// A class is found in the file of one of its methods.
  private static func ofClass(_ type: TypeObject) -> String? {
    let functions = type.members.items.compactMap { SessionLint.function($0.value) }
    guard let file = functions.first?.code.file, let statements = try? Parser.parseModule(file) else { return nil }
    let found = statements.last { (statement: Statement) -> Bool in
      if case .class(let definition) = statement.kind { return definition.name.text == type.name }
      return false
    }
    return found.map { numbered(file, $0.span) }
  }

  /// Whole lines, with their numbers.
  private static func numbered(_ file: SourceFile, _ span: SourceSpan) -> String {
    let first = file.lineIndex(at: span.start)
    let last = max(first, file.lineIndex(at: max(span.start, span.end - 1)))
    let width = String(last + file.firstLine).count
    return (first...last).map { (index: Int) -> String in
      let number = String(index + file.firstLine)
      return String(repeating: " ", count: width + 2 - number.count) + number + "  " + file.line(index)
    }.joined(separator: "\n")
  }
}
