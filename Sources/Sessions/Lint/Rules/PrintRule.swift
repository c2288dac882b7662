import Script

/// `print` in a traced function: it runs while tracing only, and shows symbols.
///
/// A text that speaks of tracing is meant to be printed then.
enum PrintRule: LintRule {
  static let name = "print"

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    guard function.isOuter("print"), module.assignments["print"] == nil else { return [] }
    return function.statements.flatMap { (statement: Statement) -> [LintFinding] in
      let stands = function.definition.body.contains { $0 === statement }
      return statement.expressions.flatMap { $0.all }.compactMap { finding($0, stands: stands, function, module) }
    }
  }

  /// - Parameter stands: whether the call is in a statement that always runs.
  private static func finding(
    _ call: Expression, stands: Bool, _ function: LintedFunction, _ module: LintedModule
  ) -> LintFinding? {
    guard case .call(let callee, let arguments) = call.kind, case .name("print") = callee.kind,
      !speaksOfTracing(arguments)
    else { return nil }
    let values = arguments.flatMap { (argument: Argument) -> [Expression] in
      if case .formatted = argument.value.kind { return argument.value.parts }
      return [argument.value]
    }
    let showsSymbols = values.contains { function.isSymbolic($0, module) }
    // Shapes and other Python values are known while tracing: who prints them means to see them then.
    let isPlainText = values.allSatisfy { $0.isText }
    guard showsSymbols || (isPlainText && stands) else { return nil }
    let message = "print runs while tracing only" + (showsSymbols ? ", and shows symbols instead of values" : "")
    return LintFinding(name, module.file, call.span, message, edits: edits(call, callee, arguments, module))
  }

  private static func speaksOfTracing(_ arguments: [Argument]) -> Bool {
    arguments.contains { (argument: Argument) -> Bool in
      switch argument.value.kind {
      case .string(let text): return text.lowercased().contains("trac")
      case .formatted(let parts):
        return parts.contains { (part: FormattedPart) -> Bool in
          if case .text(let text) = part { return text.lowercased().contains("trac") }
          return false
        }
      default: return false
      }
    }
  }

  private static func edits(
    _ call: Expression, _ callee: Expression, _ arguments: [Argument], _ module: LintedModule
  ) -> [SourceEdit] {
    var edits = [SourceEdit(callee.span, "\(module.tensorflow).print")]
    for argument in arguments {
      if case .keyword(let name) = argument.kind, ["file", "flush"].contains(name.text) { return [] }
      guard case .formatted(let parts) = argument.value.kind else { continue }
      guard arguments.count == 1, let texts = pieces(parts, module) else { return [] }
      edits.append(SourceEdit(argument.value.span, texts.joined(separator: ", ") + ", sep=\"\""))
    }
    return edits
  }

  /// The parts of an f-string as arguments; nil where a field has a format of its own.
  private static func pieces(_ parts: [FormattedPart], _ module: LintedModule) -> [String]? {
    var texts: [String] = []
    for part in parts {
      switch part {
      case .text(let text): texts.append(quoted(text))
      case .field(let value, let source, let conversion, let format):
        guard conversion == nil, format.isEmpty else { return nil }
        if let source { texts.append(quoted(source)) }
        texts.append(module.text(value))
      }
    }
    return texts
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingBackslashes.reduce(into: "") { (result: inout String, letter: Character) in
      result += letter == "\"" ? "\\\"" : letter == "\n" ? "\\n" : String(letter)
    } + "\""
  }
}

extension Expression {
  fileprivate var isText: Bool {
    if case .string = kind { return true }
    return false
  }
}

extension String {
  fileprivate var replacingBackslashes: String {
    reduce(into: "") { (result: inout String, letter: Character) in result += letter == "\\" ? "\\\\" : String(letter) }
  }
}
