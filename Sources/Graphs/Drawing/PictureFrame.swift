import Diagnostics

/// A diagram laid out in pixels: boxes, edges and labels, with the boxes' own diagrams inside of them.
struct PictureFrame {
  private(set) var boxes: [PictureBox] = []
  private(set) var edges: [PictureEdge] = []
  private(set) var labels: [(text: String, x: Double, y: Double)] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// Graphs of more nodes, nested ones counted, name the functions that they run instead of showing them.
  static let nestingLimit = 1500
  /// The room between two ranks.
  private static let rankGap = 46.0

  /// Parts without edges between them stand in rows of about this width.
  private static let rowWidth = 900.0

  /// - Parameter scope: the name of the node that runs the diagram, which its nodes' names need not repeat.
  init(_ diagram: Diagram, isNested: Bool, scope: String = "") {
    let frames = diagram.components.map { (part: Diagram) -> PictureFrame in
      PictureFrame(connected: part, isNested: isNested, scope: scope)
    }
    let widest = frames.map { (frame: PictureFrame) -> Double in frame.width }.max() ?? 0
    let packing = ShelfPacking(
      frames.map { (frame: PictureFrame) in (width: frame.width, height: frame.height) },
      limit: max(PictureFrame.rowWidth, widest), gap: 24)
    for (frame, place) in zip(frames, packing.places) { add(frame, place) }
    width = packing.width
    height = packing.height
  }

  private mutating func add(_ frame: PictureFrame, _ place: (x: Double, y: Double)) {
    for var box in frame.boxes {
      box.x += place.x
      box.y += place.y
      boxes.append(box)
    }
    for edge in frame.edges {
      let points = edge.points.map { (point: (x: Double, y: Double)) in (x: point.x + place.x, y: point.y + place.y) }
      edges.append(PictureEdge(points: points, isControl: edge.isControl))
    }
    labels += frame.labels.map { (label) in (text: label.text, x: label.x + place.x, y: label.y + place.y) }
  }

  private init(connected diagram: Diagram, isNested: Bool, scope: String) {
    let results = Set(diagram.results.map { $0.node })
    for (index, node) in diagram.nodes.enumerated() {
      boxes.append(PictureBox(node, diagram.inputs(of: index), isResult: results.contains(index), isNested: isNested, scope: scope))
    }
    let layout = LayeredLayout(
      LayeredLayout.Input(
        widths: boxes.map { (box: PictureBox) -> Double in box.width },
        edges: diagram.edges.map { (edge: Diagram.Edge) in (source: edge.source, target: edge.target) },
        nodeGap: 22, bendGap: 14))
    width = layout.width
    var tops: [Double] = []
    var heights = Array(repeating: 0.0, count: layout.rankCount)
    for (index, box) in boxes.enumerated() { heights[layout.ranks[index]] = max(heights[layout.ranks[index]], box.height) }
    for rank in 0..<layout.rankCount {
      tops.append(height)
      height += heights[rank] + (rank + 1 < layout.rankCount ? PictureFrame.rankGap : 0)
    }
    for index in boxes.indices {
      boxes[index].x = layout.centers[index] - boxes[index].width / 2
      boxes[index].y = tops[layout.ranks[index]]
    }
    addEdges(diagram, layout, tops, heights)
  }

  // MARK: Edges

  private mutating func addEdges(_ diagram: Diagram, _ layout: LayeredLayout, _ tops: [Double], _ heights: [Double]) {
    let starts = diagram.edges.map { (edge: Diagram.Edge) -> Double in start(of: edge, diagram) }
    let ends = endColumns(diagram, layout, starts)
    var labelled: Set<[Int]> = []
    for (index, edge) in diagram.edges.enumerated() {
      let source = boxes[edge.source]
      let rank = layout.ranks[edge.source]
      let foot = source.y + source.height
      var points = [(x: starts[index], y: foot), (x: starts[index], y: tops[rank] + heights[rank])]
      for (step, x) in layout.bends[index].enumerated() {
        let passed = rank + 1 + step
        points += [(x: x, y: tops[passed]), (x: x, y: tops[passed] + heights[passed])]
      }
      points.append((x: ends[index], y: boxes[edge.target].y))
      edges.append(PictureEdge(points: points, isControl: edge.isControl))
      let types = diagram.nodes[edge.source].types
      if !edge.isControl, edge.output < types.count, labelled.insert([edge.source, edge.output]).inserted {
        labels.append((types[edge.output], starts[index] + 5, foot + 13))
      }
    }
    for label in labels { width = max(width, label.x + PictureFrame.textWidth(label.text, size: 10)) }
  }

  /// Where an edge leaves: outputs stand side by side on the lower side, control edges leave at the left.
  private func start(of edge: Diagram.Edge, _ diagram: Diagram) -> Double {
    let box = boxes[edge.source]
    let count = max(1, diagram.nodes[edge.source].types.count)
    if edge.isControl { return box.x + (count > 1 || !diagram.nodes[edge.source].types.isEmpty ? 12 : box.width / 2) }
    return box.x + box.width * Double(edge.output + 1) / Double(count + 1)
  }

  /// Where each edge arrives: spread over the upper side, in the order of where they come from.
  private func endColumns(_ diagram: Diagram, _ layout: LayeredLayout, _ starts: [Double]) -> [Double] {
    var arriving: [Int: [Int]] = [:]
    for (index, edge) in diagram.edges.enumerated() { arriving[edge.target, default: []].append(index) }
    var ends = starts
    for (target, list) in arriving {
      let box = boxes[target]
      let sorted = list.sorted { (a: Int, b: Int) -> Bool in
        let left = layout.bends[a].last ?? starts[a]
        let right = layout.bends[b].last ?? starts[b]
        return left != right ? left < right : a < b
      }
      let step = min(26.0, (box.width - 16) / Double(max(1, sorted.count)))
      let first = box.x + box.width / 2 - step * Double(sorted.count - 1) / 2
      for (place, index) in sorted.enumerated() { ends[index] = first + step * Double(place) }
    }
    return ends
  }

  /// About how wide a text is in a monospaced font.
  static func textWidth(_ text: String, size: Double) -> Double { Double(text.count) * size * 0.605 }
}

/// One edge: down to the end of its rank, then a curve to each next point.
struct PictureEdge {
  let points: [(x: Double, y: Double)]
  let isControl: Bool

  var tip: (x: Double, y: Double) { points.last ?? (0, 0) }

  func path(_ x: Double, _ y: Double) -> String {
    guard let first = points.first else { return "" }
    var text = "M\((x + first.x).svg) \((y + first.y).svg)"
    var last = first
    for (index, point) in points.enumerated().dropFirst() {
      let isEnd = index == points.count - 1
      // The curve ends where the tip begins.
      let bottom = point.y - (isEnd ? 6 : 0)
      if point.x == last.x {
        text += "V\((y + bottom).svg)"
      } else {
        let middle = (last.y + bottom) / 2
        text += "C\((x + last.x).svg) \((y + middle).svg) \((x + point.x).svg) \((y + middle).svg) "
        text += "\((x + point.x).svg) \((y + bottom).svg)"
      }
      last = point
    }
    return text
  }
}

/// One node's box: its rows of text, and under them the graphs that it runs, side by side.
struct PictureBox {
  let rows: [String]
  let style: String
  /// What is shown when the pointer rests on the box.
  let tip: String
  /// Where in the script its node was made.
  let place: SourcePlace?
  private(set) var parts: [PicturePart] = []
  private(set) var width: Double
  private(set) var height: Double
  let radius: Double
  var x = 0.0
  var y = 0.0

  static let rowHeight = 14.0
  private static let longestRow = 44

  init(_ node: Diagram.Node, _ inputs: [String], isResult: Bool, isNested: Bool, scope: String) {
    rows = PictureBox.rows(node, scope).map { BoxLabel.clipped($0, to: PictureBox.longestRow) }
    style = PictureBox.style(node.kind, isResult)
    tip = GraphTable.line(of: node, inputs)
    place = node.place
    radius = node.kind == .input || node.kind == .constant || node.kind == .outer ? 11 : 4
    let widths = rows.enumerated().map { (index: Int, row: String) -> Double in
      PictureFrame.textWidth(row, size: index == 0 ? 12 : 10.5)
    }
    width = max(40, (widths.max() ?? 0) + 20)
    height = Double(rows.count) * PictureBox.rowHeight + 11
    guard isNested, !node.parts.isEmpty else { return }
    addParts(node)
  }

  /// Sets what the node runs side by side, or one under the other where that keeps the box better in shape.
  private mutating func addParts(_ node: Diagram.Node) {
    let frames = node.parts.map { (part) -> PicturePart in
      PicturePart(
        label: "\(part.role)  \(part.name)", frame: PictureFrame(part.diagram, isNested: true, scope: node.name))
    }
    let wide = frames.reduce(0.0) { (sum: Double, part: PicturePart) -> Double in sum + part.width + PicturePart.margin }
    let tall = frames.reduce(0.0) { (sum: Double, part: PicturePart) -> Double in sum + part.height + PicturePart.margin }
    let widest = frames.map { (part: PicturePart) -> Double in part.width }.max() ?? 0
    let tallest = frames.map { (part: PicturePart) -> Double in part.height }.max() ?? 0
    let isStacked = max(wide, 1.4 * tallest) > max(widest, 1.4 * tall)
    var x = PicturePart.margin
    var y = height
    for var part in frames {
      part.x = x
      part.y = y
      parts.append(part)
      if isStacked { y += part.height + PicturePart.margin } else { x += part.width + PicturePart.margin }
    }
    width = max(width, isStacked ? widest + 2 * PicturePart.margin : x)
    height += isStacked ? tall : tallest + PicturePart.margin
    // Parts that are narrower than the title stand in the middle.
    let extent = isStacked ? widest : wide - PicturePart.margin
    let shift = (width - extent) / 2 - PicturePart.margin
    for index in parts.indices { parts[index].x += max(0, shift) }
  }

  /// A name without the scope that the box around it shows: `while/add` and `while_placeholder` within `while`.
  private static func name(_ name: String, within scope: String) -> String {
    for prefix in [scope + "/", FunctionNames.normalized(scope) + "_"] {
      if !scope.isEmpty, name.hasPrefix(prefix), name.count > prefix.count { return String(name.dropFirst(prefix.count)) }
    }
    return name
  }

  private static func rows(_ node: Diagram.Node, _ scope: String) -> [String] {
    let name = PictureBox.name(node.name, within: scope)
    if node.kind == .constant { return [name + (node.constantText.map { " = " + $0 } ?? "")] }
    var rows = [name]
    var second = name == node.op || node.kind == .input || node.kind == .outer ? "" : node.op
    if let place = node.place { second += (second.isEmpty ? "" : " · ") + "line \(place.lineNumber)" }
    if !second.isEmpty { rows.append(second) }
    let roles = Set(node.parts.map { $0.role })
    let attributes = node.attributes.filter { (entry: (name: String, value: String)) -> Bool in !roles.contains(entry.name) }
    if !attributes.isEmpty { rows.append(attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " ")) }
    return rows
  }

  private static func style(_ kind: Diagram.Node.Kind, _ isResult: Bool) -> String {
    let name =
      switch kind {
      case .op: "op"
      case .input: "input"
      case .constant: "constant"
      case .stateful: "stateful"
      case .control: "control"
      case .outer: "outer"
      }
    return isResult && (kind == .op || kind == .constant) ? "result" : name
  }
}

/// A graph within a box.
struct PicturePart {
  let label: String
  let frame: PictureFrame
  var x = 0.0
  var y = 0.0

  init(label: String, frame: PictureFrame) {
    self.label = label
    self.frame = frame
  }

  static let margin = 10.0
  /// The room for the label.
  static let head = 26.0

  var width: Double { max(frame.width, PictureFrame.textWidth(label, size: 10.5)) + 2 * PicturePart.margin }
  var height: Double { frame.height + PicturePart.head + PicturePart.margin }
}

extension Diagram {
  /// How many nodes there are, those of nested graphs counted each time that they would be drawn.
  public var totalCount: Int {
    nodes.reduce(0) { (sum: Int, node: Node) -> Int in
      sum + 1 + node.parts.reduce(0) { $0 + $1.diagram.totalCount }
    }
  }
}
