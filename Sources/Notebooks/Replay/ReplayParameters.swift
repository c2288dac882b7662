import Diagnostics
import Script

/// Values for a notebook's parameters, as papermill sets them: a cell that assigns them is put behind the one tagged
/// `parameters`, or before the first code cell.
public struct ReplayParameters: Sendable {
  /// The tag of the cell that gives parameters their usual values.
  private static let tag = "parameters"

  private var assignments: [(name: String, value: String)] = []

  public init() {}

  /// Reads `name=value` texts. A value is a literal of Python; what is none is a string.
  ///
  /// - Errors: `ValueError` for a text without `=` and for what can't be a name.
  public init(_ texts: [String]) throws {
    for text in texts {
      guard let sign = text.firstIndex(of: "=") else {
        throw Failure(.valueError, "a parameter is name=value, got '\(text)'", hint: "such as -p steps=100")
      }
      let name = String(text[..<sign])
      guard let first = name.first, first == "_" || first.isLetter,
        name.allSatisfy({ $0 == "_" || $0.isLetter || $0.isNumber })
      else { throw Failure(.valueError, "'\(name)' is no name that a notebook can assign") }
      assignments.append((name: name, value: ReplayParameters.literal(String(text[text.index(after: sign)...]))))
    }
  }

  private static func literal(_ text: String) -> String {
    let file = SourceFile(name: "-p", text: text)
    let words = ["true": "True", "false": "False", "null": "None"]
    if let word = words[text] { return word }
    if let body = try? Parser.parseModule(file), body.count == 1, case .expression(let expression) = body[0].kind,
      isLiteral(expression) { return text }
    return TextRepresentation.quoted(text)
  }

  private static func isLiteral(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .none, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes: true
    case .unary(_, let operand): isLiteral(operand)
    case .dict(let items): items.allSatisfy { $0.key.map(isLiteral) ?? false && isLiteral($0.value) }
    case .tuple(let items), .list(let items), .set(let items): items.allSatisfy { isLiteral($0) }
    default: false
    }
  }

  /// The cell that sets the values, and the place of the cell that it runs before; nil when there are no values.
  func cell(for notebook: Notebook) -> (cell: NotebookCell, place: Int)? {
    guard !assignments.isEmpty else { return nil }
    let source = assignments.map { "\($0.name) = \($0.value)" }.joined(separator: "\n")
    let cell = NotebookCell(kind: .code, title: "parameters", source: source)
    let place = tagged(in: notebook).map { $0 + 1 } ?? notebook.cells.firstIndex { $0.kind == .code } ?? 0
    return (cell, place)
  }

  /// The names that the notebook's cell of parameters does not assign: it will hardly use them.
  public func unknown(in notebook: Notebook) -> [String] {
    tagged(in: notebook).map { unassigned(in: notebook.cells[$0]) } ?? []
  }

  private func tagged(in notebook: Notebook) -> Int? {
    notebook.cells.firstIndex { $0.kind == .code && $0.hasTag(ReplayParameters.tag) }
  }

  private func unassigned(in cell: NotebookCell) -> [String] {
    let lines = cell.source.split(separator: "\n")
    return assignments.map(\.name).filter { (name: String) -> Bool in
      !lines.contains { (line: Substring) -> Bool in
        guard line.hasPrefix(name) else { return false }
        let rest = line.dropFirst(name.count).drop { $0 == " " }
        return rest.hasPrefix(":") || rest.hasPrefix("=") && !rest.hasPrefix("==")
      }
    }
  }
}
