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
    let parts = FoldedConstants(diagram).components
    for detail in BoxLabel.Detail.allCases {
      let layouts = parts.map { (part: Diagram) -> TextLayout in TextLayout(part, detail: detail, limit: width) }
      if layouts.allSatisfy({ (layout: TextLayout) -> Bool in layout.width <= width }) { return packed(layouts) }
    }
    return diagram.nodes.enumerated().map { (index: Int, node: Diagram.Node) -> String in
      clipped(GraphTable.line(of: node, diagram.inputs(of: index)))
    }
  }

  /// Drawings that no edge connects, side by side as far as they fit.
  private func packed(_ layouts: [TextLayout]) -> [String] {
    let blocks = layouts.map { (layout: TextLayout) -> [String] in layout.draw(isASCII: isASCII) }
    let sizes = zip(layouts, blocks).map { (layout: TextLayout, rows: [String]) in
      (width: Double(layout.width), height: Double(rows.count))
    }
    let packing = ShelfPacking(sizes, limit: Double(width), gap: 2)
    var rows = Array(repeating: "", count: Int(packing.height))
    for (block, place) in zip(blocks, packing.places) {
      for (index, text) in block.enumerated() where !text.isEmpty {
        let row = Int(place.y) + index
        rows[row] += String(repeating: " ", count: max(0, Int(place.x) - rows[row].count)) + text
      }
    }
    // Between two rows of drawings one blank line is enough.
    var result: [String] = []
    for row in rows where !(row.isEmpty && result.last?.isEmpty != false) { result.append(row) }
    return result
  }

  private func clipped(_ text: String) -> String {
    let clipped = BoxLabel.clipped(text, to: width)
    return isASCII ? String(clipped.map(TextCanvas.plain)) : clipped
  }
}

/// What a box says, in rows.
struct BoxLabel {
  /// How much of it is said: all, without attributes and places, with names without their scopes, with names cut.
  enum Detail: CaseIterable { case full, brief, short, terse }

  private(set) var rows: [String]

  init(_ node: Diagram.Node, _ detail: Detail, limit: Int) {
    let name = detail == .short || detail == .terse ? BoxLabel.lastPart(node.name) : node.name
    var title = node.op
    if !node.shownArguments.isEmpty { title += "(" + node.shownArguments.joined(separator: ", ") + ")" }
    if node.kind == .outer {
      title = name
    } else if node.kind == .input {
      title = name
    } else if node.kind == .constant, let value = node.constantText {
      title = name + " = " + value
    } else if name != node.op {
      title = name + (detail == .terse ? "" : " = " + title)
    }
    rows = [title]
    if detail == .terse {
      rows = [BoxLabel.clipped(title, to: 12)]
      return
    }
    var second = node.types.isEmpty ? "" : node.types.count > 2 ? "\(node.types.count) tensors" : node.types.joined(separator: " ")
    if detail == .full, let place = node.place { second += (second.isEmpty ? "" : " · ") + "line \(place.lineNumber)" }
    if !second.isEmpty { rows.append(second) }
    if detail == .full, let attributes = BoxLabel.attributes(node) { rows.append(attributes) }
    rows = rows.map { (row: String) -> String in BoxLabel.clipped(row, to: min(limit - 4, 44)) }
  }

  /// `mul` of `gradient_tape/mul`.
  private static func lastPart(_ name: String) -> String {
    let parts = name.split(separator: "/")
    return parts.last.map(String.init) ?? name
  }

  private static func attributes(_ node: Diagram.Node) -> String? {
    if node.kind == .constant || node.kind == .input { return nil }
    let names = Set(node.parts.map { $0.role })
    let shown = node.attributes.filter { (entry: (name: String, value: String)) -> Bool in !names.contains(entry.name) }
    if shown.isEmpty { return nil }
    return shown.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
  }

  var width: Int { (rows.map { (row: String) -> Int in row.count }.max() ?? 0) + 4 }

  static func clipped(_ text: String, to width: Int) -> String {
    text.count <= width ? text : String(text.prefix(max(0, width - 1))) + "…"
  }
}
