import Script

/// Which places are live before and after the statements of a function, and which are defined before them.
struct FlowFacts {
  let liveIn: PlaceSet
  let liveOut: PlaceSet
  let definedIn: PlaceSet
}

/// Runs the data flow analyses over a function and the functions inside it.
final class Liveness {
  private let activity: Activity
  private let graphs: [ObjectIdentifier: FlowGraph]
  private var liveIn: [ObjectIdentifier: [PlaceSet]] = [:]
  private var definedOut: [ObjectIdentifier: [PlaceSet]] = [:]
  /// The graph that holds a compound statement.
  private var graphOfStatement: [ObjectIdentifier: ObjectIdentifier] = [:]

  init(_ definition: FunctionDefinition, _ activity: Activity, _ context: LoweringContext) {
    self.activity = activity
    graphs = FlowGraphBuilder.build(definition, context)
    for (function, graph) in graphs {
      for statement in graph.statementNext.keys { graphOfStatement[statement] = function }
    }
    analyze(ObjectIdentifier(definition), reaching: [])
    // Methods of classes inside: no definition reaches them.
    for function in graphs.keys where liveIn[function] == nil { analyze(function, reaching: []) }
  }

  /// The facts of an `if` or a loop whose test or iterable is `entry`.
  func facts(of statement: Statement, entry: Expression) -> FlowFacts {
    let key = ObjectIdentifier(statement)
    guard let function = graphOfStatement[key], let graph = graphs[function], let live = liveIn[function],
      let node = graph.index[ObjectIdentifier(entry)]
    else { return FlowFacts(liveIn: PlaceSet(), liveOut: PlaceSet(), definedIn: PlaceSet()) }
    var out = PlaceSet()
    for number in graph.statementNext[key] ?? [] { out.formUnion(live[number]) }
    var defined = PlaceSet()
    for number in graph.statementPrevious[key] ?? [] { defined.formUnion(definedOut[function]?[number] ?? PlaceSet()) }
    return FlowFacts(liveIn: live[node], liveOut: out, definedIn: defined)
  }

  private func scope(of node: FlowNode, _ function: ObjectIdentifier) -> ActivityScope? {
    node.key == function ? activity.parameters[function] : activity.scopes[node.key]
  }

  /// `reaching` are the functions defined before this one.
  private func analyze(_ function: ObjectIdentifier, reaching: Set<ObjectIdentifier>) {
    guard let graph = graphs[function] else { return }
    let functionsIn = reachingFunctions(graph, reaching)
    liveIn[function] = live(graph, function, functionsIn)
    definedOut[function] = defined(graph, function)
    for node in graph.nodes {
      guard let inner = node.defines else { continue }
      analyze(ObjectIdentifier(inner), reaching: functionsIn[node.number])
    }
  }

  /// The functions whose definitions reach each node.
  private func reachingFunctions(_ graph: FlowGraph, _ external: Set<ObjectIdentifier>) -> [Set<ObjectIdentifier>] {
    var into = [Set<ObjectIdentifier>](repeating: [], count: graph.nodes.count)
    var out = into
    graph.walk(forward: true) { (node: FlowNode) -> Bool in
      let before = out[node.number]
      var reaching = node.number == 0 ? external : before
      for previous in node.previous { reaching.formUnion(out[previous]) }
      into[node.number] = reaching
      if let definition = node.defines { reaching.insert(ObjectIdentifier(definition)) }
      out[node.number] = reaching
      return before != reaching
    }
    return into
  }

  /// What is live before each node. What a function closes over is live wherever the function may be called.
  private func live(
    _ graph: FlowGraph, _ function: ObjectIdentifier, _ functionsIn: [Set<ObjectIdentifier>]
  ) -> [PlaceSet] {
    var into = [PlaceSet](repeating: PlaceSet(), count: graph.nodes.count)
    graph.walk(forward: false) { (node: FlowNode) -> Bool in
      let before = into[node.number]
      var live = PlaceSet()
      for next in node.next { live.formUnion(into[next]) }
      if let scope = scope(of: node, function) {
        live.subtract(scope.modified)
        live.subtract(scope.deleted)
        live.formUnion(scope.read)
        for other in functionsIn[node.number] {
          guard let closure = activity.functions[other] else { continue }
          live.formUnion(closure.read.subtracting(closure.bound))
        }
      }
      into[node.number] = live
      return before != live
    }
    return into
  }

  /// What may be defined after each node.
  private func defined(_ graph: FlowGraph, _ function: ObjectIdentifier) -> [PlaceSet] {
    var out = [PlaceSet](repeating: PlaceSet(), count: graph.nodes.count)
    graph.walk(forward: true) { (node: FlowNode) -> Bool in
      let before = out[node.number]
      var defined = PlaceSet()
      for previous in node.previous { defined.formUnion(out[previous]) }
      if let scope = scope(of: node, function) {
        defined.subtract(scope.modified)
        defined.subtract(scope.deleted)
        defined.formUnion(scope.bound.union(scope.globals).subtracting(scope.deleted))
        defined.formUnion(scope.parameters)
      }
      out[node.number] = defined
      return before != defined
    }
    return out
  }
}
