/// A graph as a picture: boxes in ranks, edges that say dtype and shape, what a node runs as boxes within it, source lines
/// on the nodes. Light and dark by the viewer's preference; no script, nothing from elsewhere.
public struct SVGDrawing {
  private var body = ""
  /// What the boxes are called and lead to; nil in a picture that stands for itself.
  private var links: PictureLinks?
  private var boxes = 0

  /// - Parameter title: what stands above the picture.
  public static func text(of diagram: Diagram, title: String) -> String {
    let frame = PictureFrame(diagram, isNested: diagram.totalCount <= PictureFrame.nestingLimit)
    var drawing = SVGDrawing()
    let margin = 20.0
    let top = 34.0
    drawing.line("<text class=\"title\" x=\"\(margin.svg)\" y=\"24\">\(title.escaped)</text>")
    drawing.draw(frame, x: margin, y: margin + top)
    let width = max(frame.width, PictureFrame.textWidth(title, size: 14)) + 2 * margin
    let height = frame.height + 2 * margin + top
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width.svg)\" height=\"\(height.svg)\" "
    text += "viewBox=\"0 0 \(width.svg) \(height.svg)\" role=\"img\">\n<title>\(title.escaped)</title>\n"
    text += PictureStyle.text
    text += "<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n"
    return text + drawing.body + "</svg>\n"
  }

  /// The picture as an element of a page: without a title and without its style, which the page has once for all of its
  /// pictures. A box is a link to the line of the script that made its node.
  public static func element(of diagram: Diagram, label: String, links: PictureLinks) -> String {
    let frame = PictureFrame(diagram, isNested: diagram.totalCount <= PictureFrame.nestingLimit)
    var drawing = SVGDrawing()
    drawing.links = links
    let margin = 8.0
    drawing.draw(frame, x: margin, y: margin)
    let (width, height) = ((frame.width + 2 * margin).svg, (frame.height + 2 * margin).svg)
    let text = "<svg class=\"graph\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" "
    return text + "role=\"group\" aria-label=\"\(label.escaped)\">\n" + drawing.body + "</svg>"
  }

  private mutating func line(_ text: String) { body += text + "\n" }

  private mutating func draw(_ frame: PictureFrame, x: Double, y: Double) {
    for edge in frame.edges {
      let style = edge.isControl ? "edge control" : "edge"
      line("<path class=\"\(style)\" d=\"\(edge.path(x, y))\"/>")
      let tip = edge.tip
      line("<path class=\"tip\" d=\"M\((x + tip.x - 3.5).svg) \((y + tip.y - 7).svg)h7l-3.5 7z\"/>")
    }
    for box in frame.boxes { draw(box, x: x + box.x, y: y + box.y) }
    for label in frame.labels {
      line("<text class=\"type\" x=\"\((x + label.x).svg)\" y=\"\((y + label.y).svg)\">\(label.text.escaped)</text>")
    }
  }

  private mutating func draw(_ box: PictureBox, x: Double, y: Double) {
    let tag = openTag(of: box)
    line("\(tag.open)<title>\(box.tip.escaped)</title>")
    line(SVGDrawing.rectangle(x, y, box.width, box.height, radius: box.radius))
    var row = y + 17
    for (index, text) in box.rows.enumerated() {
      let style = index == 0 ? "name" : "detail"
      let center = x + box.width / 2
      line("<text class=\"\(style)\" x=\"\(center.svg)\" y=\"\(row.svg)\">\(text.escaped)</text>")
      row += PictureBox.rowHeight
    }
    line("</\(tag.name)>")
    for part in box.parts {
      line("<g class=\"part\">" + SVGDrawing.rectangle(x + part.x, y + part.y, part.width, part.height, radius: 5))
      line("<text class=\"role\" x=\"\((x + part.x + 8).svg)\" y=\"\((y + part.y + 15).svg)\">\(part.label.escaped)</text></g>")
      draw(part.frame, x: x + part.x + PicturePart.margin, y: y + part.y + PicturePart.head)
    }
  }

  private mutating func openTag(of box: PictureBox) -> (open: String, name: String) {
    guard let links else { return ("<g class=\"\(box.style)\">", "g") }
    boxes += 1
    let open = "class=\"\(box.style)\" id=\"\(links.prefix)-\(boxes)\""
    guard let place = box.place, place.file.name == links.file else { return ("<g \(open)>", "g") }
    return ("<a \(open) href=\"#\(links.linePrefix)\(place.lineNumber)\">", "a")
  }

  private static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double) -> String {
    "<rect x=\"\(x.svg)\" y=\"\(y.svg)\" width=\"\(width.svg)\" height=\"\(height.svg)\" rx=\"\(radius.svg)\"/>"
  }
}

/// How the boxes of a picture go with a page that shows the script beside it.
public struct PictureLinks: Sendable {
  /// What the boxes' identifiers begin with.
  let prefix: String
  /// The name of the script; nodes that come from elsewhere lead nowhere.
  let file: String
  /// What the identifiers of its lines begin with.
  let linePrefix: String

  public init(prefix: String, file: String, linePrefix: String) {
    self.prefix = prefix
    self.file = file
    self.linePrefix = linePrefix
  }
}

extension Double {
  /// In tenths, without a needless point.
  var svg: String {
    let tenths = (self * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}

extension String {
  /// For the text of an XML element or attribute; characters that XML can't hold are left out.
  var escaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// The picture's colours and letters. Written out twice instead of with variables, which not every viewer knows.
enum PictureStyle {
  static let text = "<style>\n" + letters + rules(light) + "@media (prefers-color-scheme: dark) {\n" + rules(dark) + "}\n</style>\n"

  private static let letters = """
    text { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    .title { font-size: 14px; font-weight: 600; }
    .name { font-size: 12px; font-weight: 600; text-anchor: middle; }
    .detail { font-size: 10.5px; text-anchor: middle; }
    .role { font-size: 10.5px; font-weight: 600; }
    .type { font-size: 10px; paint-order: stroke; stroke-width: 3px; stroke-linejoin: round; }
    .edge { fill: none; stroke-width: 1.2; }
    .edge.control { stroke-dasharray: 4 3; }
    .result > rect { stroke-width: 2; }

    """

  private struct Colours {
    let page, text, muted, edge: String
    let op, input, constant, stateful, control, part, result: (fill: String, line: String)
  }

  private static let light = Colours(
    page: "#ffffff", text: "#1f2328", muted: "#57606a", edge: "#8c959f", op: ("#f6f8fa", "#8c959f"),
    input: ("#ddf4ff", "#54aeff"), constant: ("#f6f8fa", "#d0d7de"), stateful: ("#fff1e5", "#fb8f44"),
    control: ("#fbefff", "#c297ff"), part: ("#ffffff", "#d8b9ff"), result: ("#dafbe1", "#4ac26b"))

  private static let dark = Colours(
    page: "#0d1117", text: "#e6edf3", muted: "#9198a1", edge: "#6e7681", op: ("#161b22", "#484f58"),
    input: ("#0c2140", "#1f6feb"), constant: ("#161b22", "#30363d"), stateful: ("#341a04", "#bd561d"),
    control: ("#211238", "#8957e5"), part: ("#0d1117", "#553098"), result: ("#0f2a17", "#2ea043"))

  private static func rules(_ colours: Colours) -> String {
    var text = ".page { fill: \(colours.page); }\n.title, .name { fill: \(colours.text); }\n"
    text += ".detail, .role { fill: \(colours.muted); }\n"
    text += ".type { fill: \(colours.muted); stroke: \(colours.page); }\n"
    text += ".edge { stroke: \(colours.edge); }\n.tip { fill: \(colours.edge); }\n"
    let boxes = [
      ("op", colours.op), ("input", colours.input), ("constant", colours.constant), ("stateful", colours.stateful),
      ("control", colours.control), ("part", colours.part), ("outer", colours.constant), ("result", colours.result),
    ]
    for (name, colour) in boxes { text += ".\(name) > rect { fill: \(colour.fill); stroke: \(colour.line); }\n" }
    return text
  }
}
