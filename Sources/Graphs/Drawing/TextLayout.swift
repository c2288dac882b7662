/// Boxes and edges of a diagram on a grid of characters.
struct TextLayout {
  private struct Box {
    let label: BoxLabel
    let isRound: Bool
    var left = 0
    var middle: Int { left + label.width / 2 }
  }

  /// What leaves one place in the rank above and goes to places in the rank below.
  private struct Net {
    let x: Int
    var targets: [Int] = []
    let isDashed: Bool
    var track = 0
    var left: Int { min(x, targets.min() ?? x) }
    var right: Int { max(x, targets.max() ?? x) }
    var isStraight: Bool { left == right }
  }

  /// Where an edge leaves a rank: a box's output, or a bend.
  private enum Port: Hashable {
    case output(box: Int, output: Int, isControl: Bool)
    case bend(edge: Int, rank: Int)
  }

  private var boxes: [Box] = []
  private var edges: [Diagram.Edge] = []
  private let layout: LayeredLayout
  private var bends: [[Int]] = []
  let width: Int

  init(_ diagram: Diagram, detail: BoxLabel.Detail, limit: Int) {
    for node in diagram.nodes {
      let label = BoxLabel(node, detail, limit: limit)
      boxes.append(Box(label: label, isRound: node.kind == .input || node.kind == .constant || node.kind == .outer))
    }
    edges = diagram.edges
    layout = LayeredLayout(
      LayeredLayout.Input(
        widths: boxes.map { (box: Box) -> Double in Double(box.label.width) },
        edges: edges.map { (edge: Diagram.Edge) in (source: edge.source, target: edge.target) }, nodeGap: 2, bendGap: 2))
    width = TextLayout.snap(layout, &boxes, &bends)
  }

  /// Moves everything to whole columns, keeping order and distances; gives the width.
  private static func snap(_ layout: LayeredLayout, _ boxes: inout [Box], _ bends: inout [[Int]]) -> Int {
    bends = layout.bends.map { (places: [Double]) -> [Int] in places.map { (x: Double) -> Int in Int(x.rounded()) } }
    var width = 0
    for rank in 0..<layout.rankCount {
      let members = boxes.indices.filter { (box: Int) -> Bool in layout.ranks[box] == rank }
      var end = 0
      for box in members.sorted(by: { layout.centers[$0] < layout.centers[$1] }) {
        let wish = Int((layout.centers[box] - Double(boxes[box].label.width) / 2).rounded())
        boxes[box].left = max(wish, end)
        end = boxes[box].left + boxes[box].label.width + 1
      }
      width = max(width, end - 1)
    }
    let furthest = bends.joined().max() ?? 0
    return max(width, furthest + 1)
  }

  // MARK: Drawing

  func draw(isASCII: Bool) -> [String] {
    var gaps: [[Net]] = []
    for rank in 0..<max(0, layout.rankCount - 1) { gaps.append(nets(below: rank)) }
    var tops: [Int] = []
    var row = 0
    for rank in 0..<layout.rankCount {
      tops.append(row)
      row += boxHeight(rank)
      if rank < gaps.count { row += gapHeight(gaps[rank]) }
    }
    var canvas = TextCanvas(width: width, height: row, isASCII: isASCII)
    for (index, box) in boxes.enumerated() { draw(box, top: tops[layout.ranks[index]], on: &canvas) }
    for (rank, nets) in gaps.enumerated() {
      for net in nets { draw(net, rank, tops, gapHeight(nets), on: &canvas) }
    }
    drawPassing(tops, on: &canvas)
    return canvas.rows
  }

  private func boxHeight(_ rank: Int) -> Int {
    let heights = boxes.indices.filter { (box: Int) -> Bool in layout.ranks[box] == rank }
      .map { (box: Int) -> Int in boxes[box].label.rows.count + 2 }
    return heights.max() ?? 1
  }

  private func gapHeight(_ nets: [Net]) -> Int {
    max(1, nets.map { (net: Net) -> Int in net.isStraight ? 0 : net.track + 1 }.max() ?? 0)
  }

  private func draw(_ box: Box, top: Int, on canvas: inout TextCanvas) {
    let width = box.label.width
    canvas.frame(x: box.left, y: top, width: width, height: box.label.rows.count + 2, isRound: box.isRound)
    for (index, text) in box.label.rows.enumerated() {
      canvas.write(text, x: box.left + 2 + (width - 4 - text.count) / 2, y: top + 1 + index)
    }
  }

  /// The edges between a rank and the next one: from the boxes' lower sides, which may be at different heights, to the
  /// upper sides below.
  private func draw(_ net: Net, _ rank: Int, _ tops: [Int], _ height: Int, on canvas: inout TextCanvas) {
    let bottom = tops[rank + 1]
    let first = bottom - height
    let start = startRow(net.x, rank, tops)
    if net.isStraight {
      canvas.vertical(x: net.x, from: start, to: bottom, dashed: net.isDashed)
      return
    }
    let track = first + net.track
    canvas.vertical(x: net.x, from: start, to: track, dashed: net.isDashed)
    canvas.horizontal(y: track, from: net.left, to: net.right, dashed: net.isDashed)
    for target in net.targets { canvas.vertical(x: target, from: track, to: bottom, dashed: net.isDashed) }
  }

  /// The lower side of the box over a column, or the rank's last row where a bend comes by.
  private func startRow(_ x: Int, _ rank: Int, _ tops: [Int]) -> Int {
    for (index, box) in boxes.enumerated() where layout.ranks[index] == rank {
      if x >= box.left && x < box.left + box.label.width { return tops[rank] + box.label.rows.count + 1 }
    }
    return tops[rank] + boxHeight(rank) - 1
  }

  /// Edges beside the boxes of the ranks that they pass.
  private func drawPassing(_ tops: [Int], on canvas: inout TextCanvas) {
    for (index, edge) in edges.enumerated() {
      for (step, x) in bends[index].enumerated() {
        let rank = layout.ranks[edge.source] + 1 + step
        canvas.vertical(x: x, from: tops[rank], to: tops[rank] + boxHeight(rank) - 1, dashed: edge.isControl)
      }
    }
  }

  // MARK: Nets

  private func nets(below rank: Int) -> [Net] {
    var order: [Port] = []
    var nets: [Port: Net] = [:]
    let sources = sourceColumns(rank)
    var arriving: [Int: [(port: Port, x: Int)]] = [:]
    for (index, edge) in edges.enumerated() {
      let start = layout.ranks[edge.source]
      let end = layout.ranks[edge.target]
      guard start <= rank, rank < end else { continue }
      let port: Port = rank == start
        ? .output(box: edge.source, output: edge.output, isControl: edge.isControl) : .bend(edge: index, rank: rank)
      let x = rank == start ? sources[port] ?? boxes[edge.source].middle : bends[index][rank - start - 1]
      if nets[port] == nil {
        nets[port] = Net(x: x, isDashed: edge.isControl)
        order.append(port)
      }
      if rank + 1 == end {
        arriving[edge.target, default: []].append((port, x))
      } else {
        nets[port]?.targets.append(bends[index][rank - start])
      }
    }
    let taken = Set(nets.values.map { (net: Net) -> Int in net.x })
    for (box, inputs) in arriving {
      for (port, x) in targetColumns(box, inputs, taken) { nets[port]?.targets.append(x) }
    }
    return TextLayout.withTracks(order.compactMap { (port: Port) -> Net? in nets[port] })
  }

  /// Where the outputs of a rank's boxes leave: spread over the lower side, in the order of the outputs.
  private func sourceColumns(_ rank: Int) -> [Port: Int] {
    var ports: [Int: [Port]] = [:]
    for edge in edges where layout.ranks[edge.source] == rank {
      let port = Port.output(box: edge.source, output: edge.output, isControl: edge.isControl)
      if ports[edge.source]?.contains(port) != true { ports[edge.source, default: []].append(port) }
    }
    var columns: [Port: Int] = [:]
    for (box, list) in ports {
      let sorted = list.sorted { (a: Port, b: Port) -> Bool in TextLayout.rankOfPort(a) < TextLayout.rankOfPort(b) }
      for (index, port) in sorted.enumerated() {
        columns[port] = boxes[box].left + (boxes[box].label.width * (index + 1)) / (sorted.count + 1)
      }
    }
    return columns
  }

  private static func rankOfPort(_ port: Port) -> Int {
    if case .output(_, let output, let isControl) = port { isControl ? Int.max : output } else { 0 }
  }

  /// Where edges come into a box: straight from above if they can, in the order of where they come from, and not under
  /// another edge's start, where the two would look like one.
  private func targetColumns(
    _ box: Int, _ inputs: [(port: Port, x: Int)], _ taken: Set<Int>
  ) -> [(Port, Int)] {
    let sorted = inputs.sorted { (a, b) -> Bool in a.x < b.x }
    let low = boxes[box].left + 1
    let high = boxes[box].left + boxes[box].label.width - 2
    var result: [(Port, Int)] = []
    var last = low - 1
    for (index, input) in sorted.enumerated() {
      let room = sorted.count - 1 - index
      let spread = boxes[box].left + (boxes[box].label.width * (index + 1)) / (sorted.count + 1)
      var x = input.x > low && input.x < high - room ? input.x : spread
      x = min(max(x, last + 1), max(last + 1, high - room))
      if x != input.x, taken.contains(x) {
        if x + 1 <= high - room, !taken.contains(x + 1) { x += 1 } else if x - 1 > last, !taken.contains(x - 1) { x -= 1 }
      }
      result.append((input.port, x))
      last = x
    }
    return result
  }

  /// Gives each net a row of the gap, so that no two lie over one another: neither in a row, nor in a column where one
  /// ends and another begins.
  private static func withTracks(_ nets: [Net]) -> [Net] {
    var nets = nets
    var rows: [[(left: Int, right: Int)]] = []
    let order = nets.indices.sorted { (a: Int, b: Int) -> Bool in
      nets[a].left != nets[b].left ? nets[a].left < nets[b].left : nets[a].right < nets[b].right
    }
    var waiting = order.filter { (index: Int) -> Bool in !nets[index].isStraight }
    var done: Set<Int> = Set(nets.indices.filter { (index: Int) -> Bool in nets[index].isStraight })
    while !waiting.isEmpty {
      let ready = waiting.firstIndex { (index: Int) -> Bool in above(index, nets).isSubset(of: done) } ?? 0
      let index = waiting.remove(at: ready)
      let least = above(index, nets).map { (other: Int) -> Int in nets[other].isStraight ? 0 : nets[other].track + 1 }.max() ?? 0
      var track = least
      while track < rows.count, rows[track].contains(where: { nets[index].left <= $0.right + 1 && nets[index].right >= $0.left - 1 }) {
        track += 1
      }
      while rows.count <= track { rows.append([]) }
      rows[track].append((nets[index].left, nets[index].right))
      nets[index].track = track
      done.insert(index)
    }
    return nets
  }

  /// The nets that must turn above this one: those that begin in a column where it ends.
  private static func above(_ index: Int, _ nets: [Net]) -> Set<Int> {
    let ends = Set(nets[index].targets)
    return Set(nets.indices.filter { (other: Int) -> Bool in
      other != index && !nets[other].isStraight && ends.contains(nets[other].x)
    })
  }
}

/// A diagram whose small constants are written into their one user's box instead of having their own.
struct FoldedConstants {
  private(set) var diagram: Diagram

  /// The parts that no edge connects.
  var components: [Diagram] { diagram.components }

  init(_ original: Diagram) {
    var users: [Int: Int] = [:]
    var needsBox: Set<Int> = Set(original.results.map { $0.node })
    for edge in original.edges {
      users[edge.source, default: 0] += 1
      if edge.isControl { needsBox.formUnion([edge.source, edge.target]) }
    }
    var folded: [Int: String] = [:]
    var places: [Int: Int] = [:]
    diagram = Diagram(name: original.name)
    for (index, node) in original.nodes.enumerated() {
      if users[index] == 1, !needsBox.contains(index), let value = node.constantText, value.count <= 12 {
        folded[index] = value
      } else {
        places[index] = diagram.nodes.count
        diagram.nodes.append(node)
      }
    }
    for (index, place) in places {
      let inputs = original.edges.filter { (edge: Diagram.Edge) -> Bool in edge.target == index && !edge.isControl }
      guard inputs.contains(where: { folded[$0.source] != nil }) else { continue }
      diagram.nodes[place].shownArguments = inputs.map { (edge: Diagram.Edge) -> String in folded[edge.source] ?? "·" }
    }
    for var edge in original.edges {
      guard let source = places[edge.source], let target = places[edge.target] else { continue }
      edge.source = source
      edge.target = target
      diagram.edges.append(edge)
    }
    diagram.results = original.results.compactMap { (result) in
      places[result.node].map { (node: $0, output: result.output) }
    }
  }
}
