/// The order in which a graph's nodes run: that of their making, except where an edge, data or control, says otherwise.
enum NodeOrder {
  /// Every node after those that its inputs and control inputs come from; a cycle is cut where it is met.
  static func executionOrder(of graph: Graph) -> [Node] {
    var order: [Node] = []
    order.reserveCapacity(graph.nodes.count)
    var states = [State](repeating: .new, count: graph.nodes.count)
    for node in graph.nodes where states[node.index] == .new { visit(node, &states, &order) }
    return order
  }

  private enum State: UInt8 { case new, open, done }

  /// Depth first with a stack of its own, since chains may be as long as a graph.
  private static func visit(_ start: Node, _ states: inout [State], _ order: inout [Node]) {
    var stack: [Node] = [start]
    while let node = stack.last {
      if states[node.index] == .new {
        states[node.index] = .open
        // Pushed in reverse, so that the first input is visited first.
        for control in node.controlInputs.reversed() where isNew(control, states) { stack.append(control) }
        for input in node.inputs.reversed() where isNew(input.node, states) { stack.append(input.node) }
        continue
      }
      stack.removeLast()
      if states[node.index] == .open {
        states[node.index] = .done
        order.append(node)
      }
    }
  }

  private static func isNew(_ node: Node, _ states: [State]) -> Bool { states[node.index] == .new }
}
