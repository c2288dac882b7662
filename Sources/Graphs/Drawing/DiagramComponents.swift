extension Diagram {
  /// The parts that no edge connects, those of several nodes first, each as a diagram of its own; in the order of their
  /// first nodes.
  var components: [Diagram] {
    var leaders = Array(nodes.indices)
    func leader(_ node: Int) -> Int {
      var node = node
      while leaders[node] != node {
        leaders[node] = leaders[leaders[node]]
        node = leaders[node]
      }
      return node
    }
    for edge in edges {
      let a = leader(edge.source)
      let b = leader(edge.target)
      leaders[max(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    for node in nodes.indices { members[leader(node), default: []].append(node) }
    let ordered = members.values.sorted { (a: [Int], b: [Int]) -> Bool in
      (a.count > 1) != (b.count > 1) ? a.count > 1 : a[0] < b[0]
    }
    return ordered.map { (group: [Int]) -> Diagram in part(group) }
  }

  /// The diagram of some nodes, with the edges among them.
  private func part(_ group: [Int]) -> Diagram {
    var places: [Int: Int] = [:]
    var part = Diagram(name: name)
    for (place, node) in group.enumerated() {
      places[node] = place
      part.nodes.append(nodes[node])
    }
    for var edge in edges {
      guard let source = places[edge.source], let target = places[edge.target] else { continue }
      edge.source = source
      edge.target = target
      part.edges.append(edge)
    }
    for result in results {
      if let place = places[result.node] { part.results.append((node: place, output: result.output)) }
    }
    return part
  }
}

/// Rectangles set in rows, left to right, each row as wide as the limit allows.
struct ShelfPacking {
  private(set) var places: [(x: Double, y: Double)] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  init(_ sizes: [(width: Double, height: Double)], limit: Double, gap: Double) {
    var x = 0.0
    var y = 0.0
    var rowHeight = 0.0
    for size in sizes {
      if x > 0, x + size.width > limit {
        x = 0
        y += rowHeight + gap
        rowHeight = 0
      }
      places.append((x, y))
      width = max(width, x + size.width)
      rowHeight = max(rowHeight, size.height)
      x += size.width + gap
    }
    height = y + rowHeight
  }
}
