import Diagnostics
import Script

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
