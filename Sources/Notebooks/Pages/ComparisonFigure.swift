/// What `%compare` displays, read back: eager execution and the graph side by side, with the times as bars.
struct ComparisonFigure {
  enum Side: String { case eager, graph, later, both }

  struct Row {
    let title: String
    /// What of the session the row is about, where one title has several: a variable, a name.
    var subject = ""
    /// What each side has; several lines of one side are one text.
    var sides: [(side: Side, text: String)] = []
    /// Lines that belong to no side.
    var notes: [String] = []
  }

  private(set) var rows: [Row] = []
  /// The sentence at the end.
  private(set) var conclusion: [String] = []

  private static let titles: Set<String> = [
    "value", "error", "print", "stderr", "effects", "variables", "changed", "traces", "random", "times",
  ]
  private static let titleWidth = 10

  /// The figures in a text that begins with one; nil for another text.
  static func all(in text: String) -> [ComparisonFigure]? {
    var figures: [ComparisonFigure] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let title = line.prefix { $0 != " " }
      let isRow = titles.contains(String(title)) && line.count > titleWidth
      if isRow, title == "value" || title == "error" { figures.append(ComparisonFigure()) }
      guard !figures.isEmpty else { return nil }
      figures[figures.count - 1].take(line, title: isRow ? String(title) : nil)
    }
    return figures.isEmpty ? nil : figures
  }

  private mutating func take(_ line: Substring, title: String?) {
    if let title { rows.append(Row(title: title)) }
    guard title != nil || line.hasPrefix(String(repeating: " ", count: ComparisonFigure.titleWidth)) else {
      if !line.isEmpty { conclusion.append(String(line)) }
      return
    }
    var text = line.dropFirst(ComparisonFigure.titleWidth)
    let isFirst = title != nil
    if let (subject, rest) = ComparisonFigure.subject(text, of: rows[rows.count - 1].title) {
      if isFirst {
        rows[rows.count - 1].subject = subject
      } else if rows[rows.count - 1].subject != subject {
        rows.append(Row(title: rows[rows.count - 1].title, subject: subject))
      }
      text = rest
    }
    let word = text.prefix { $0 != " " }
    let last = rows.count - 1
    if let side = Side(rawValue: String(word)), text.dropFirst(word.count).hasPrefix(" ") {
      rows[last].sides.append((side, String(text.dropFirst(word.count).drop { $0 == " " })))
    } else if text.hasPrefix("       "), let end = rows[last].sides.indices.last {
      rows[last].sides[end].text += "\n" + text.dropFirst(7)
    } else {
      rows[last].notes.append(String(text))
    }
  }

  /// `total  eager  1.0 → 2.0` of the rows that list variables and names, before and from the side on.
  private static func subject(_ text: Substring, of title: String) -> (subject: String, rest: Substring)? {
    guard title == "variables" || title == "changed", let end = text.range(of: "  ") else { return nil }
    let rest = text[end.upperBound...]
    guard Side(rawValue: String(rest.prefix { $0 != " " })) != nil else { return nil }
    return (String(text[..<end.lowerBound]), rest)
  }

  // MARK: As a page shows it

  /// - Parameter links: where lines that are named lead to.
  func html(_ links: LineLinks) -> String {
    let hasLater = rows.contains { $0.sides.contains { $0.side == .later } }
    let count = hasLater ? 3 : 2
    var head = "<th></th><th scope=\"col\" class=\"eager\">Eager</th><th scope=\"col\" class=\"graph\">Graph</th>"
    if hasLater { head += "<th scope=\"col\" class=\"graph\">Graph, later</th>" }
    var body = ""
    var title = ""
    for row in rows where row.title != "times" {
      body += ComparisonFigure.html(row, columns: count, links, namesTitle: row.title != title)
      title = row.title
    }
    var text = "<div class=\"scroll\"><table><thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody></table></div>\n"
    if let times = rows.first(where: { $0.title == "times" }) { text += TimeChart(times).html }
    if !conclusion.isEmpty {
      text += HTMLText.element("figcaption", nil, links.html(conclusion.joined(separator: " ")))
    }
    return "<figure class=\"comparison\">\n\(text)</figure>\n"
  }

  private static func html(_ row: Row, columns: Int, _ links: LineLinks, namesTitle: Bool) -> String {
    let subject = row.subject.isEmpty ? "" : HTMLText.element("code", nil, HTMLText.escaped(row.subject))
    let title = [namesTitle ? HTMLText.escaped(row.title) : "", subject].filter { !$0.isEmpty }.joined(separator: " ")
    let head = "<th scope=\"row\">\(title)</th>"
    var text = ""
    if !row.sides.isEmpty {
      let differs = row.sides.contains { $0.side == .eager } && row.sides.contains { $0.side == .graph }
      text = "<tr class=\"\(differs ? "differs" : "agrees")\">\(head)\(cells(row, columns))</tr>\n"
    }
    for (index, note) in row.notes.enumerated() {
      let first = text.isEmpty && index == 0 ? head : "<td></td>"
      text += "<tr class=\"note\">\(first)<td colspan=\"\(columns)\">\(links.html(note))</td></tr>\n"
    }
    return text
  }

  private static func cells(_ row: Row, _ columns: Int) -> String {
    func text(_ side: Side) -> String? {
      let texts = row.sides.filter { $0.side == side }.map(\.text)
      return texts.isEmpty ? nil : HTMLText.escaped(texts.joined(separator: "\n"))
    }
    let later = columns == 3 ? text(.later) : nil
    if let both = text(.both) {
      let span = later == nil ? columns : 2
      return "<td colspan=\"\(span)\" class=\"both\"><code>\(both)</code></td>" + (later.map { "<td><code>\($0)</code></td>" } ?? "")
    }
    let graph = text(.graph) ?? ""
    var cells = "<td class=\"eager\"><code>\(text(.eager) ?? "")</code></td>"
    // Without a word on it, a later call does what the first did.
    let span = columns == 3 && later == nil ? " colspan=\"2\"" : ""
    cells += "<td class=\"graph\"\(span)><code>\(graph)</code></td>"
    return cells + (later.map { "<td class=\"graph\"><code>\($0)</code></td>" } ?? "")
  }
}

/// The times of a comparison as bars: a call, and the first call, each group on a scale of its own.
struct TimeChart {
  private struct Bar {
    let side: ComparisonFigure.Side
    let text: String
    let seconds: Double
    let spread: Double
  }

  private var calls: [Bar] = []
  private var firstCalls: [Bar] = []
  private let notes: [String]

  /// - Parameter row: `8.41 µs ± 285 ns (4,745 calls), first 48.2 µs` for each side.
  init(_ row: ComparisonFigure.Row) {
    notes = row.notes
    for (side, text) in row.sides {
      guard let comma = text.range(of: ", first") else { continue }
      let call = String(text[..<comma.lowerBound])
      let first = text[comma.upperBound...].split(separator: ",").last.map(String.init) ?? ""
      let parts = call.split(separator: "±", maxSplits: 1).map(String.init)
      if let seconds = parts.first.flatMap({ TimeChart.seconds($0) }) {
        calls.append(Bar(side: side, text: call, seconds: seconds, spread: parts.dropFirst().first.flatMap { TimeChart.seconds($0) } ?? 0))
      }
      if let seconds = TimeChart.seconds(first) {
        let words = first.split(separator: " ").suffix(2).joined(separator: " ")
        firstCalls.append(Bar(side: side, text: words, seconds: seconds, spread: 0))
      }
    }
  }

  /// The first time in a text.
  static func seconds(_ text: String) -> Double? {
    let units: [Substring: Double] = ["ns": 1e-9, "µs": 1e-6, "us": 1e-6, "ms": 1e-3, "s": 1, "min": 60, "h": 3600]
    let words = text.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "," }
    for (index, word) in words.enumerated().dropLast() {
      if let number = Double(word), let unit = units[words[index + 1]] { return number * unit }
    }
    return nil
  }

  var html: String {
    let groups = TimeChart.group("a call", calls) + TimeChart.group("the first call", firstCalls)
    let remarks = notes.map { HTMLText.element("p", nil, HTMLText.escaped($0)) + "\n" }.joined()
    return groups.isEmpty ? "" : "<div class=\"times\">\n\(groups)\(remarks)</div>\n"
  }

  private static func group(_ title: String, _ bars: [Bar]) -> String {
    let longest = bars.map { $0.seconds + $0.spread }.max() ?? 0
    guard longest > 0 else { return "" }
    let rows = bars.map { (bar: Bar) -> String in
      let name = bar.side == .eager ? "eager" : "graph"
      return """
        <tr><th scope="row">\(name)</th><td>\(picture(bar, name, longest))</td><td>\(HTMLText.escaped(bar.text))</td></tr>

        """
    }
    return "<table class=\"chart\"><caption>\(title)</caption>\n\(rows.joined())</table>\n"
  }

  /// A bar, with a line for the spread.
  private static func picture(_ bar: Bar, _ name: String, _ longest: Double) -> String {
    func place(_ seconds: Double) -> String { tenths(max(0, seconds) / longest * 100) }
    var text = "<svg class=\"bar \(name)\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
    text += "<rect width=\"\(tenths(max(0.4, bar.seconds / longest * 100)))\" height=\"8\"/>"
    if bar.spread > 0 {
      text += "<path d=\"M\(place(bar.seconds - bar.spread)) 4H\(place(bar.seconds + bar.spread))\"/>"
    }
    return text + "</svg>"
  }

  private static func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
