import Script

/// A node of a control flow graph: a statement, a test, an iterable.
final class FlowNode {
  let key: ObjectIdentifier
  let number: Int
  /// The function that the node defines.
  let defines: FunctionDefinition?
  fileprivate(set) var next: Set<Int> = []
  fileprivate(set) var previous: Set<Int> = []
  /// The compound statements around it, by key.
  fileprivate(set) var owners: Set<ObjectIdentifier> = []

  fileprivate init(_ key: ObjectIdentifier, _ number: Int, defines: FunctionDefinition?) {
    self.key = key
    self.number = number
    self.defines = defines
  }
}

/// The control flow of one function.
struct FlowGraph {
  var nodes: [FlowNode] = []
  var index: [ObjectIdentifier: Int] = [:]
  var exits: Set<Int> = []
  /// The nodes that follow (precede) a compound statement.
  var statementNext: [ObjectIdentifier: Set<Int>] = [:]
  var statementPrevious: [ObjectIdentifier: Set<Int>] = [:]

  /// Runs an analysis along the edges (or against them) until nothing changes. `visit` says whether its node changed.
  func walk(forward: Bool, _ visit: (FlowNode) -> Bool) {
    var open = forward ? (nodes.isEmpty ? [] : [0]) : exits.sorted()
    var closed: Set<Int> = []
    var first = 0
    while first < open.count {
      let number = open[first]
      first += 1
      closed.insert(number)
      let changed = visit(nodes[number])
      let children = forward ? nodes[number].next : nodes[number].previous
      for child in children.sorted() where changed || !closed.contains(child) { open.append(child) }
    }
  }
}

/// Builds the control flow graphs of a function and of the functions inside it.
///
/// The simplifications are TensorFlow's: a `try` block is taken to run to its end whatever happens; only `raise` jumps
/// to handlers. Lambdas and classes have no graph of their own.
final class FlowGraphBuilder {
  private enum Region {
    case function
    case loop(ObjectIdentifier)
    case `try`(ObjectIdentifier, handlers: [Int], hasFinally: Bool)
  }

  private let context: LoweringContext
  private(set) var graphs: [ObjectIdentifier: FlowGraph] = [:]

  private var graph = FlowGraph()
  private var leaves: Set<Int> = []
  private var active: Set<ObjectIdentifier> = []
  private var regions: [Region] = []
  private var functionExits: Set<Int> = []
  private var continues: [ObjectIdentifier: Set<Int>] = [:]
  private var breaks: [ObjectIdentifier: Set<Int>] = [:]
  private var raises: [Int: Set<Int>] = [:]
  private var handlerCount = 0
  /// The `finally` blocks that a jump must pass, innermost first.
  private var guards: [Int: [ObjectIdentifier]] = [:]
  private var finallyEntries: [ObjectIdentifier: Int] = [:]
  private var finallyExits: [ObjectIdentifier: Set<Int>] = [:]
  private var pendingFinally: Set<ObjectIdentifier> = []

  private init(_ context: LoweringContext) { self.context = context }

  static func build(_ definition: FunctionDefinition, _ context: LoweringContext) -> [ObjectIdentifier: FlowGraph] {
    let builder = FlowGraphBuilder(context)
    builder.visit(definition)
    return builder.graphs
  }

  // MARK: Nodes

  @discardableResult
  private func add(_ key: ObjectIdentifier, defines: FunctionDefinition? = nil) -> Int {
    let node = FlowNode(key, graph.nodes.count, defines: defines)
    node.owners = active
    graph.nodes.append(node)
    graph.index[key] = node.number
    connect(leaves, node.number)
    for section in pendingFinally { finallyEntries[section] = node.number }
    pendingFinally = []
    leaves = [node.number]
    return node.number
  }

  private func connect(_ from: Set<Int>, _ to: Int) {
    for number in from {
      graph.nodes[number].next.insert(to)
      graph.nodes[to].previous.insert(number)
    }
  }

  /// The ends of the `finally` blocks between a jump and its destination.
  private func passingGuards(_ jump: Int) -> Set<Int> {
    var cursor: Set<Int> = [jump]
    for section in guards[jump] ?? [] {
      guard let entry = finallyEntries[section] else { continue }
      connect(cursor, entry)
      cursor = finallyExits[section] ?? []
    }
    guards[jump] = nil
    return cursor
  }

  private func addJump(_ key: ObjectIdentifier, toLoop: Bool) -> (node: Int, loop: ObjectIdentifier?) {
    let node = add(key)
    leaves = []
    var sections: [ObjectIdentifier] = []
    for region in regions.reversed() {
      switch region {
      case .try(let section, _, let hasFinally): if hasFinally { sections.append(section) }
      case .loop(let loop):
        if toLoop {
          guards[node] = sections
          return (node, loop)
        }
      case .function:
        guards[node] = sections
        return (node, nil)
      }
    }
    return (node, nil)
  }

  // MARK: Functions

  private func visit(_ definition: FunctionDefinition) {
    let outer = (graph, leaves, active, regions, functionExits, continues, breaks)
    let outerGuards = (guards, finallyEntries, finallyExits)
    graph = FlowGraph()
    guards = [:]
    leaves = []
    active = []
    regions = [.function]
    functionExits = []
    add(ObjectIdentifier(definition))
    visit(definition.body)
    for exit in functionExits.sorted() { leaves.formUnion(passingGuards(exit)) }
    graph.exits = leaves
    finishEdges()
    graphs[ObjectIdentifier(definition)] = graph
    (guards, finallyEntries, finallyExits) = outerGuards
    (graph, leaves, active, regions, functionExits, continues, breaks) = outer
  }

  private func finishEdges() {
    for node in graph.nodes {
      for owner in node.owners {
        if graph.statementNext[owner] == nil { graph.statementNext[owner] = [] }
        if graph.statementPrevious[owner] == nil { graph.statementPrevious[owner] = [] }
      }
    }
    for node in graph.nodes {
      for number in node.next {
        let other = graph.nodes[number]
        for owner in node.owners.subtracting(other.owners) { graph.statementNext[owner]?.insert(number) }
        for owner in other.owners.subtracting(node.owners) { graph.statementPrevious[owner]?.insert(node.number) }
      }
    }
  }

  // MARK: Statements

  private func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private func visit(_ statement: Statement) {
    let key = ObjectIdentifier(statement)
    switch statement.kind {
    case .function(let definition):
      add(key, defines: definition)
      visit(definition)
    case .class(let definition):
      add(key)
      visitMethods(definition)
    case .return: functionExits.insert(addJump(key, toLoop: false).node)
    case .raise: visitRaise(key)
    case .break:
      let (node, loop) = addJump(key, toLoop: true)
      if let loop { breaks[loop, default: []].insert(node) }
    case .continue:
      let (node, loop) = addJump(key, toLoop: true)
      if let loop { continues[loop, default: []].insert(node) }
    case .if(let test, let body, let orElse):
      active.insert(key)
      add(ObjectIdentifier(test))
      let split = leaves
      visit(body)
      let afterBody = leaves
      leaves = split
      visit(orElse)
      leaves.formUnion(afterBody)
      active.remove(key)
    case .while(let test, let body, let orElse): visitLoop(key, ObjectIdentifier(test), nil, body, orElse)
    case .for(_, let iterable, let body, let orElse, _):
      let extra = context.note(of: statement).extraTest
      visitLoop(key, ObjectIdentifier(iterable), extra, body, orElse)
    case .with(let items, let body, _):
      for item in items { add(ObjectIdentifier(item.context)) }
      visit(body)
    case .try(let body, let handlers, let orElse, let finally, _): visitTry(key, body, handlers, orElse, finally)
    default: add(key)
    }
  }

  /// Methods of a class inside a function have graphs of their own.
  private func visitMethods(_ definition: ClassDefinition) {
    let outer = (graph, leaves, active, regions, functionExits, continues, breaks)
    let outerGuards = guards
    graph = FlowGraph()
    guards = [:]
    leaves = []
    active = []
    regions = [.function]
    visit(definition.body)
    guards = outerGuards
    (graph, leaves, active, regions, functionExits, continues, breaks) = outer
  }

  private func visitRaise(_ key: ObjectIdentifier) {
    let enclosing = regions
    let (node, _) = addJump(key, toLoop: false)
    functionExits.insert(node)
    for region in enclosing.reversed() {
      if case .function = region { break }
      if case .try(_, let handlers, _) = region {
        for handler in handlers { raises[handler, default: []].insert(node) }
      }
    }
  }

  private func visitLoop(
    _ key: ObjectIdentifier, _ entryKey: ObjectIdentifier, _ extra: Expression?, _ body: [Statement],
    _ orElse: [Statement]
  ) {
    active.insert(key)
    regions.append(.loop(key))
    let entry = add(entryKey)
    if let extra { add(ObjectIdentifier(extra)) }
    visit(body)
    connect(leaves, entry)
    for jump in (continues.removeValue(forKey: key) ?? []).sorted() { connect(passingGuards(jump), entry) }
    leaves = [entry]
    regions.removeLast()
    visit(orElse)
    for jump in (breaks.removeValue(forKey: key) ?? []).sorted() { leaves.formUnion(passingGuards(jump)) }
    active.remove(key)
  }

  private func visitTry(
    _ key: ObjectIdentifier, _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement],
    _ finally: [Statement]
  ) {
    active.insert(key)
    let numbers = Array(handlerCount..<handlerCount + handlers.count)
    handlerCount += handlers.count
    regions.append(.try(key, handlers: numbers, hasFinally: !finally.isEmpty))
    visit(body)
    if !orElse.isEmpty {
      let split = leaves
      visit(orElse)
      leaves.formUnion(split)
    }
    regions.removeLast()
    if !handlers.isEmpty { visitHandlers(handlers, numbers) }
    if !finally.isEmpty {
      let hasDirectFlow = !leaves.isEmpty
      pendingFinally.insert(key)
      visit(finally)
      finallyExits[key] = leaves
      if !hasDirectFlow { leaves = [] }
    }
    active.remove(key)
  }

  private func visitHandlers(_ handlers: [ExceptHandler], _ numbers: [Int]) {
    var split = leaves
    var ends: Set<Int> = []
    for (handler, number) in zip(handlers, numbers) {
      // As in TensorFlow, what jumps to one handler also reaches the later ones, and what follows them.
      split.formUnion(raises[number] ?? [])
      leaves = split
      visit(handler.body)
      ends.formUnion(leaves)
    }
    leaves = ends.union(split)
  }
}
