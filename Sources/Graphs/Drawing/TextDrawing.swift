/// A graph drawn with lines for a terminal: boxes in ranks, edges running down, the functions that nodes run behind it.
///
/// A graph that is too wide is drawn with shorter labels, then listed, one line a node.
public struct TextDrawing {
  private let width: Int
  private let isASCII: Bool
  private var lines: [String] = []
  private var drawn: Set<String> = []

  /// - Parameters:
  ///   - width: how many columns there are.
  ///   - isASCII: whether only ASCII can be shown.
  public static func text(of diagram: Diagram, width: Int, isASCII: Bool = false) -> String {
    var drawing = TextDrawing(width: max(20, width), isASCII: isASCII)
    drawing.add(diagram)
    return drawing.lines.map { (line: String) -> String in line + "\n" }.joined()
  }

  private init(width: Int, isASCII: Bool) {
    self.width = width
    self.isASCII = isASCII
  }

  private mutating func add(_ diagram: Diagram) {
    lines += rows(of: diagram)
    if !diagram.results.isEmpty {
      lines.append(clipped("return " + diagram.resultNames.joined(separator: ", ")))
    }
    for node in diagram.nodes {
      for part in node.parts where drawn.insert(part.name).inserted {
        lines.append("")
        lines.append(clipped(heading("\(node.name): \(part.role) \(part.name)")))
        add(part.diagram)
      }
    }
  }

  private func heading(_ text: String) -> String {
    let rule = isASCII ? "-" : "─"
    return String(repeating: rule, count: 2) + " " + text + " "
      + String(repeating: rule, count: max(0, width - text.count - 4))
  }

  private func rows(of diagram: Diagram) -> [String] {
    if diagram.nodes.isEmpty { return ["(no nodes)"] }
    for detail in BoxLabel.Detail.allCases {
      let plan = TextLayout(diagram, detail: detail, limit: width)
      if plan.width <= width { return plan.draw(isASCII: isASCII) }
    }
    return diagram.nodes.enumerated().map { (index: Int, node: Diagram.Node) -> String in
      clipped(GraphTable.line(of: node, diagram.inputs(of: index)))
    }
  }

  private func clipped(_ text: String) -> String { BoxLabel.clipped(text, to: width, isASCII: isASCII) }
}

/// What a box says, in rows.
struct BoxLabel {
  /// How much of it is said: all, without attributes and places, or with names cut.
  enum Detail: CaseIterable { case full, brief, terse }

  private(set) var rows: [String]

  init(_ node: Diagram.Node, arguments: [String], _ detail: Detail, limit: Int) {
    var title = node.op
    if arguments.contains(where: { (text: String) -> Bool in text != "·" }) {
      title += "(" + arguments.joined(separator: ", ") + ")"
    }
    if node.kind == .outer {
      title = node.name
    } else if node.kind == .input {
      title = node.name
    } else if node.kind == .constant, let value = node.constantText {
      title = node.name + " = " + value
    } else if node.name != node.op {
      title = node.name + (detail == .terse ? "" : " = " + title)
    }
    rows = [title]
    if detail == .terse {
      rows = [BoxLabel.clipped(title, to: 16, isASCII: false)]
      return
    }
    var second = node.types.isEmpty ? "" : node.types.count > 2 ? "\(node.types.count) tensors" : node.types.joined(separator: " ")
    if detail == .full, let place = node.place { second += (second.isEmpty ? "" : " · ") + "line \(place.lineNumber)" }
    if !second.isEmpty { rows.append(second) }
    if detail == .full, let attributes = BoxLabel.attributes(node) { rows.append(attributes) }
    rows = rows.map { (row: String) -> String in BoxLabel.clipped(row, to: min(limit - 4, 44), isASCII: false) }
  }

  private static func attributes(_ node: Diagram.Node) -> String? {
    if node.kind == .constant || node.kind == .input { return nil }
    let names = Set(node.parts.map { $0.role })
    let shown = node.attributes.filter { (entry: (name: String, value: String)) -> Bool in !names.contains(entry.name) }
    if shown.isEmpty { return nil }
    return shown.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
  }

  var width: Int { (rows.map { (row: String) -> Int in row.count }.max() ?? 0) + 4 }

  static func clipped(_ text: String, to width: Int, isASCII: Bool) -> String {
    text.count <= width ? text : String(text.prefix(max(0, width - (isASCII ? 3 : 1)))) + (isASCII ? "..." : "…")
  }
}
