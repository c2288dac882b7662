import Diagnostics
import Script
import Tracing

/// The first lines of a page of help: how the thing is called, what it is, where it comes from.
struct HelpHeading {
  private let value: Handle
  private let name: String
  private let session: Session

  init(_ value: Handle, _ name: String, _ session: Session) {
    self.value = value
    self.name = name
    self.session = session
  }

  private var interpreter: Interpreter { session.interpreter }

  /// The native behind a function or a bound method.
  static func native(_ value: Handle) -> NativeFunctionObject? {
    if let method = value.asObject as? BoundMethodObject { return native(method.function) }
    return value.asObject as? NativeFunctionObject
  }

  /// - Errors: what a value's `__repr__` raises.
  func text() throws -> String {
    if let native = HelpHeading.native(value) { return ofNative(native) }
    if let function = SessionLint.function(value), let definition = function.definition {
      return ofFunction(function, definition)
    }
    if let type = value.asObject as? TypeObject { return ofClass(type) }
    if let module = value.asObject as? ModuleObject { return try ofModule(module) }
    return try ofValue()
  }

  // MARK: Functions

  private func ofNative(_ native: NativeFunctionObject) -> String {
    let isBound = value.asObject is BoundMethodObject
    let call = native.shownSignature.map { isBound ? HelpHeading.withoutSelf($0) : $0 } ?? "(...)"
    return wrapped(name + call) + "\n" + kind(of: native)
  }

  private static let roots = ["tf": "tensorflow", "np": "numpy"]

  private func kind(of native: NativeFunctionObject) -> String {
    if native.isMethod, let owner = native.ownerName { return "method of \(owner)" }
    if let module = native.module, module != "builtins", !module.isEmpty {
      let root = String(module.prefix { $0 != "." })
      return "function of \(HelpHeading.roots[root].map { $0 + module.dropFirst(root.count) } ?? module)"
    }
    return "built-in function"
  }

  private func ofFunction(_ function: FunctionObject, _ definition: FunctionDefinition) -> String {
    let kind = value.asObject is TracedFunctionObject ? "@tf.function " : ""
    var parameters = "(\(SourcePrinter.text(of: definition.parameters)))"
    if value.asObject is BoundMethodObject { parameters = HelpHeading.withoutSelf(parameters) }
    var text = wrapped("\(kind)\(name)\(parameters)")
    let file = function.code.file
    text += "\ndefined in \(file.name), line \(file.lineNumber(at: definition.span.start))"
    if let traced = value.asObject as? TracedFunctionObject {
      text += "; \(SessionNames.info(.object(traced), interpreter)): %traces \(name)"
    }
    return text
  }

  /// `(self, x)` → `(x)`; `(self, /, x)` → `(x)`, `(self, x, /)` → `(x, /)`.
  private static func withoutSelf(_ signature: String) -> String {
    var rest = signature.dropFirst().drop { $0 != "," && $0 != ")" }
    if rest.hasPrefix(", /,") || rest == ", /)" { rest = rest.dropFirst(3) }
    if rest.hasPrefix(",") { rest = rest.dropFirst(2) }
    return "(" + rest
  }

  // MARK: Classes and modules

  private func ofClass(_ type: TypeObject) -> String {
    let bases = type.bases.map(\.name).joined(separator: ", ")
    var lines = ["class \(name)(\(bases))"]
    if let signature = initializer(type) { lines.append(wrapped(name + signature)) }
    let derived = type.subclasses.map(\.name)
    if !derived.isEmpty, derived.count <= 12 {
      lines.append("classes derived from it: \(derived.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  /// How instances are made.
  private func initializer(_ type: TypeObject) -> String? {
    if let page = BuiltinDocumentation.page(of: type) { return page.signature }
    guard let found = type.find("__init__") else { return nil }
    if let function = Handle(found).asObject as? FunctionObject, let definition = function.definition {
      return HelpHeading.withoutSelf("(\(SourcePrinter.text(of: definition.parameters)))")
    }
    guard let native = Handle(found).asObject as? NativeFunctionObject, native.ownerName != "object" else { return nil }
    return native.shownSignature.map { HelpHeading.withoutSelf($0) }
  }

  private func ofModule(_ module: ModuleObject) throws -> String {
    let file = try interpreter.findAttribute(.object(module), "__file__")?.asString
    return "module \(module.name)" + (file.map { "\nfile \($0)" } ?? "")
  }

  // MARK: Values

  private func ofValue() throws -> String {
    var lines = ["\(name): \(SessionNames.typeName(value))", ShortText.cut(try interpreter.repr(value), 800)]
    if value.asTensor == nil, value.asString == nil, let length = try? interpreter.length(value) {
      lines[0] += ", length \(TimeText.grouped(length))"
    }
    let call = value.type.find("__call__").flatMap { SessionLint.function(Handle($0))?.definition }
    if let call {
      let parameters = HelpHeading.withoutSelf("(\(SourcePrinter.text(of: call.parameters)))")
      lines.append(wrapped("called as \(name)\(parameters)"))
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Lines

  /// Breaks between parameters what is wider than the window; what follows stands under the first parameter.
  private func wrapped(_ signature: String) -> String {
    let width = max(40, session.width)
    guard signature.count > width, let open = signature.firstIndex(of: "(") else { return signature }
    let start = signature[...open]
    let margin = String(repeating: " ", count: start.count <= width / 2 ? start.count : 4)
    var lines = [String(start)]
    for parameter in HelpHeading.parameters(signature[signature.index(after: open)...]) {
      let last = lines.count - 1
      if lines[last].count + parameter.count > width, lines[last].count > margin.count {
        while lines[last].hasSuffix(" ") { lines[last].removeLast() }
        lines.append(margin)
      }
      lines[lines.count - 1] += parameter
    }
    return lines.joined(separator: "\n")
  }

  /// The parameters with the commas and blanks behind them; defaults may have commas of their own.
  private static func parameters(_ text: Substring) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      parts[parts.count - 1].append(character)
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if character == " ", depth == 0, parts[parts.count - 1].hasSuffix(", ") { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }
  }
}
