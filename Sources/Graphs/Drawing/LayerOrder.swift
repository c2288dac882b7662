/// The order of nodes and bends within their ranks: sweeps down and up that sort each rank by the middle of its
/// neighbours, of which the best one counts.
enum LayerOrder {
  private static let sweepCount = 12

  static func reduced(_ net: LayerNet) -> [[Int]] {
    var layers = net.layers
    var best = layers
    var fewest = crossings(net, layers)
    for sweep in 0..<sweepCount where fewest > 0 {
      if sweep.isMultiple(of: 2) {
        for rank in layers.indices.dropFirst() { sort(&layers[rank], by: net.upper, of: layers[rank - 1]) }
      } else {
        for rank in layers.indices.dropLast().reversed() { sort(&layers[rank], by: net.lower, of: layers[rank + 1]) }
      }
      let count = crossings(net, layers)
      if count < fewest {
        fewest = count
        best = layers
      }
    }
    return best
  }

  /// Sorts a rank by the mean place of each member's neighbours in a fixed rank; one without any keeps its place.
  private static func sort(_ layer: inout [Int], by neighbours: [[Int]], of fixed: [Int]) {
    var places: [Int: Int] = [:]
    for (place, member) in fixed.enumerated() { places[member] = place }
    let keys = layer.enumerated().map { (index: Int, member: Int) -> (key: Double, index: Int, member: Int) in
      let known = neighbours[member].compactMap { (neighbour: Int) -> Int? in places[neighbour] }
      if known.isEmpty { return (Double(index), index, member) }
      return (Double(known.reduce(0, +)) / Double(known.count), index, member)
    }
    let sorted = keys.sorted { (a, b) -> Bool in a.key != b.key ? a.key < b.key : a.index < b.index }
    layer = sorted.map { (each) -> Int in each.member }
  }

  /// How many pairs of links cross, over all ranks.
  static func crossings(_ net: LayerNet, _ layers: [[Int]]) -> Int {
    var count = 0
    for rank in layers.indices.dropLast() {
      var places: [Int: Int] = [:]
      for (place, member) in layers[rank + 1].enumerated() { places[member] = place }
      var ends: [Int] = []
      for member in layers[rank] {
        ends += net.lower[member].compactMap { (below: Int) -> Int? in places[below] }.sorted()
      }
      count += inversions(ends, size: layers[rank + 1].count)
    }
    return count
  }

  /// Pairs that stand in the wrong order, by a Fenwick tree of what has come so far.
  private static func inversions(_ values: [Int], size: Int) -> Int {
    var tree = Array(repeating: 0, count: size + 1)
    var count = 0
    for (seen, value) in values.enumerated() {
      var notGreater = 0
      var index = value + 1
      while index > 0 {
        notGreater += tree[index]
        index -= index & -index
      }
      count += seen - notGreater
      index = value + 1
      while index <= size {
        tree[index] += 1
        index += index & -index
      }
    }
    return count
  }
}
