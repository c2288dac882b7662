/// Where the members of each rank stand: as near to the middle of their neighbours as order and room allow.
enum LayerPlacement {
  private static let sweepCount = 24

  /// The middle of each member.
  static func centers(_ net: LayerNet, _ layers: [[Int]], nodeGap: Double, bendGap: Double) -> [Double] {
    var centers = Array(repeating: 0.0, count: net.count)
    for layer in layers {
      let spacing = gaps(net, layer, nodeGap, bendGap)
      var place = 0.0
      for (index, member) in layer.enumerated() {
        if index > 0 { place += spacing[index - 1] }
        centers[member] = place
      }
    }
    for sweep in 0..<sweepCount {
      let isDown = sweep.isMultiple(of: 2)
      let ranks = isDown ? Array(layers.indices) : Array(layers.indices.reversed())
      for rank in ranks {
        let layer = layers[rank]
        let wishes = layer.map { (member: Int) -> (place: Double, weight: Double) in
          wish(member, net, centers, isDown, isLast: sweep >= sweepCount - 2)
        }
        let placed = nearest(wishes, gaps: gaps(net, layer, nodeGap, bendGap))
        for (index, member) in layer.enumerated() { centers[member] = placed[index] }
      }
    }
    return centers
  }

  /// Where a member would like to be, and how much that counts: bends, which make edges straight, above all.
  private static func wish(
    _ member: Int, _ net: LayerNet, _ centers: [Double], _ isDown: Bool, isLast: Bool
  ) -> (place: Double, weight: Double) {
    var neighbours = isDown ? net.upper[member] : net.lower[member]
    if neighbours.isEmpty || isLast { neighbours = net.upper[member] + net.lower[member] }
    if neighbours.isEmpty { return (centers[member], 0.05) }
    let sum = neighbours.reduce(0.0) { (sum: Double, other: Int) -> Double in sum + centers[other] }
    let weight = net.isBend(member) ? 4.0 : 1.0 + 0.25 * Double(neighbours.count)
    return (sum / Double(neighbours.count), weight)
  }

  /// The least distance between the middles of each two that stand side by side.
  private static func gaps(_ net: LayerNet, _ layer: [Int], _ nodeGap: Double, _ bendGap: Double) -> [Double] {
    zip(layer, layer.dropFirst()).map { (left: Int, right: Int) -> Double in
      let gap = net.isBend(left) || net.isBend(right) ? bendGap : nodeGap
      return (net.widths[left] + net.widths[right]) / 2 + gap
    }
  }

  /// The places that keep the distances and are nearest to the wishes in the sum of weighted squares: isotonic regression
  /// by pooling neighbours that would stand too near.
  static func nearest(_ wishes: [(place: Double, weight: Double)], gaps: [Double]) -> [Double] {
    var offsets = [0.0]
    for gap in gaps { offsets.append((offsets.last ?? 0) + gap) }
    var pools: [(mean: Double, weight: Double, count: Int)] = []
    for (index, wish) in wishes.enumerated() {
      var pool = (mean: wish.place - offsets[index], weight: wish.weight, count: 1)
      while let last = pools.last, last.mean > pool.mean {
        pools.removeLast()
        let weight = last.weight + pool.weight
        pool = ((last.mean * last.weight + pool.mean * pool.weight) / weight, weight, last.count + pool.count)
      }
      pools.append(pool)
    }
    var places: [Double] = []
    for pool in pools {
      for _ in 0..<pool.count { places.append(pool.mean + offsets[places.count]) }
    }
    return places
  }
}
