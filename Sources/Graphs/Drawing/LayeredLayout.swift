/// Where the boxes of a graph stand when its edges run downwards: nodes in ranks, long edges bent around what is in
/// between, few crossings, and every box as near to its neighbours as its rank allows.
///
/// The method is Sugiyama's, Tagawa's and Toda's in four steps: ranks (`LayerRanks`), bends for edges that pass a rank,
/// order within ranks (`LayerOrder`), places (`LayerPlacement`). Units are the caller's: columns of text, or pixels.
struct LayeredLayout {
  /// What is laid out.
  struct Input {
    var widths: [Double]
    /// Number of the source and of the target.
    var edges: [(source: Int, target: Int)]
    /// The least room between two boxes of a rank, and between an edge and what is beside it.
    var nodeGap: Double
    var bendGap: Double
  }

  /// The rank of each node.
  let ranks: [Int]
  /// The middle of each node.
  private(set) var centers: [Double]
  /// For each edge where it passes the ranks between its ends.
  private(set) var bends: [[Double]]
  let rankCount: Int
  /// The extent from the left side of the leftmost box.
  private(set) var width = 0.0

  init(_ input: Input) {
    let count = input.widths.count
    ranks = LayerRanks.ranks(count: count, edges: input.edges)
    rankCount = (ranks.max() ?? -1) + 1
    var net = LayerNet(ranks: ranks, rankCount: rankCount, widths: input.widths)
    var chains: [[Int]] = []
    for edge in input.edges { chains.append(net.connect(edge.source, edge.target)) }
    let order = LayerOrder.reduced(net)
    var places = LayerPlacement.centers(net, order, nodeGap: input.nodeGap, bendGap: input.bendGap)
    let left = (0..<net.count).map { (index: Int) -> Double in places[index] - net.widths[index] / 2 }.min() ?? 0
    for index in places.indices { places[index] -= left }
    width = (0..<net.count).map { (index: Int) -> Double in places[index] + net.widths[index] / 2 }.max() ?? 0
    centers = Array(places.prefix(count))
    bends = chains.map { (chain: [Int]) -> [Double] in chain.map { (bend: Int) -> Double in places[bend] } }
  }
}

/// Nodes and bends in their ranks, with the links between neighbouring ranks.
struct LayerNet {
  private(set) var ranks: [Int]
  private(set) var widths: [Double]
  private(set) var layers: [[Int]]
  /// Neighbours in the rank above and in the one below.
  private(set) var upper: [[Int]]
  private(set) var lower: [[Int]]
  let nodeCount: Int

  var count: Int { ranks.count }

  init(ranks: [Int], rankCount: Int, widths: [Double]) {
    self.ranks = ranks
    self.widths = widths
    nodeCount = ranks.count
    layers = Array(repeating: [], count: rankCount)
    for (node, rank) in ranks.enumerated() { layers[rank].append(node) }
    upper = Array(repeating: [], count: ranks.count)
    lower = upper
  }

  func isBend(_ index: Int) -> Bool { index >= nodeCount }

  /// Links two nodes through a bend in each rank between them.
  mutating func connect(_ source: Int, _ target: Int) -> [Int] {
    var chain: [Int] = []
    var last = source
    var rank = ranks[source] + 1
    while rank < ranks[target] {
      let bend = ranks.count
      ranks.append(rank)
      widths.append(0)
      upper.append([])
      lower.append([])
      layers[rank].append(bend)
      link(last, bend)
      chain.append(bend)
      last = bend
      rank += 1
    }
    link(last, target)
    return chain
  }

  private mutating func link(_ above: Int, _ below: Int) {
    lower[above].append(below)
    upper[below].append(above)
  }
}

/// Which rank each node stands in.
enum LayerRanks {
  /// Every node below those that its edges come from; one without predecessors stands right above its first user.
  static func ranks(count: Int, edges: [(source: Int, target: Int)]) -> [Int] {
    var users: [[Int]] = Array(repeating: [], count: count)
    var waiting = Array(repeating: 0, count: count)
    for edge in edges where edge.source != edge.target {
      users[edge.source].append(edge.target)
      waiting[edge.target] += 1
    }
    let isSource = waiting.map { (inputs: Int) -> Bool in inputs == 0 }
    var ranks = Array(repeating: 0, count: count)
    var ready = (0..<count).filter { (node: Int) -> Bool in waiting[node] == 0 }
    var next = 0
    while next < ready.count {
      let node = ready[next]
      next += 1
      for user in users[node] {
        ranks[user] = max(ranks[user], ranks[node] + 1)
        waiting[user] -= 1
        if waiting[user] == 0 { ready.append(user) }
      }
    }
    for node in 0..<count where isSource[node] {
      if let first = users[node].map({ (user: Int) -> Int in ranks[user] }).min() { ranks[node] = max(0, first - 1) }
    }
    return ranks
  }
}
