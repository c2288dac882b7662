import Diagnostics
import Ops
import Tensors
import Testing

@testable import Graphs

/// A small generator of numbers, the same at every run.
private struct Dice {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % count
  }
}

/// Makes programs: chains of ops over float vectors, with branches, loops and calls nested in each other.
private struct ProgramWriter {
  var dice: Dice

  private static let binary: [Op] = [.addV2, .sub, .mul, .maximum]
  private static let unary: [Op] = [.neg, .tanh, .abs, .square]
  private static let vector = PartialShape([3])

  mutating func write(depth: Int) throws -> ConcreteGraphFunction {
    try trace(arguments: [("x", .float32, [3]), ("y", .float32, [3]), ("n", .int32, [])]) { (graph, inputs) in
      try steps(graph, [inputs[0], inputs[1]], count: inputs[2], depth: depth)
    }
  }

  /// Some steps on a growing list of vectors; gives some of them.
  private mutating func steps(
    _ graph: FunctionGraph, _ start: [AnyTensor], count: AnyTensor, depth: Int
  ) throws -> [AnyTensor] {
    var values = start
    for _ in 0..<(2 + dice.roll(5)) {
      switch dice.roll(depth > 0 ? 9 : 5) {
      case 0, 1: values.append(try ProgramWriter.unary[dice.roll(4)](pick(values)))
      case 2, 3: values.append(try ProgramWriter.binary[dice.roll(4)](pick(values), pick(values)))
      case 4: values.append(try constant(.vector([0.5, Float(dice.roll(9)), -1] as [Float])))
      case 5, 6: values += try branch(graph, values, count, depth)
      case 7: values += try loop(graph, values, count, depth)
      default: values += try call(graph, values, count, depth)
      }
    }
    return [pick(values), pick(values)]
  }

  private mutating func pick(_ values: [AnyTensor]) -> AnyTensor { values[dice.roll(values.count)] }

  private mutating func part(
    _ graph: FunctionGraph, _ build: (inout ProgramWriter, FunctionGraph, [SymbolicTensor]) throws -> [AnyTensor]
  ) throws -> ConcreteGraphFunction {
    try trace("part", outer: graph, isControlFlow: true, arguments: [
      ("i", .int32, []), ("n", .int32, []), ("a", .float32, [3]), ("b", .float32, [3]),
    ]) { (inner, inputs) in try build(&self, inner, inputs) }
  }

  private mutating func branch(
    _ graph: FunctionGraph, _ values: [AnyTensor], _ count: AnyTensor, _ depth: Int
  ) throws -> [AnyTensor] {
    let then = try part(graph) { (writer, inner, inputs) in
      try writer.steps(inner, [inputs[2], inputs[3]], count: inputs[1], depth: depth - 1)
    }
    let otherwise = try part(graph) { (writer, inner, inputs) in
      try writer.steps(inner, [inputs[2], inputs[3]], count: inputs[1], depth: depth - 1)
    }
    let isLarge = try Op.greater(count, constant(.scalar(Int32(dice.roll(5)))))
    let attributes = Attributes([
      "then_branch": .function(then), "else_branch": .function(otherwise), "Tout": .types([.float32, .float32]),
      "output_shapes": .shapes([ProgramWriter.vector, ProgramWriter.vector]),
    ])
    return try FunctionCallOps.statelessIf.call([isLarge, count, count, pick(values), pick(values)], attributes)
  }

  private mutating func loop(
    _ graph: FunctionGraph, _ values: [AnyTensor], _ count: AnyTensor, _ depth: Int
  ) throws -> [AnyTensor] {
    let condition = try part(graph) { (_, _, inputs) in [try Op.less(inputs[0], inputs[1])] }
    let isSwapped = dice.roll(2) == 0
    let body = try part(graph) { (writer, inner, inputs) in
      let next = try Op.addV2(inputs[0], constant(.scalar(1 as Int32)))
      let results = try writer.steps(inner, [inputs[2], inputs[3]], count: inputs[0], depth: depth - 1)
      let last = isSwapped ? inputs[2] : results[1]
      return [next, inputs[1], try Op.tanh(results[0]), last]
    }
    let shapes = [PartialShape.scalar, .scalar, ProgramWriter.vector, ProgramWriter.vector]
    let attributes = Attributes([
      "cond": .function(condition), "body": .function(body), "output_shapes": .shapes(shapes),
    ])
    let zero = try constant(.scalar(0 as Int32))
    let results = try FunctionCallOps.statelessWhile.call([zero, count, pick(values), pick(values)], attributes)
    return Array(results[2...])
  }

  private mutating func call(
    _ graph: FunctionGraph, _ values: [AnyTensor], _ count: AnyTensor, _ depth: Int
  ) throws -> [AnyTensor] {
    let callee = try part(graph) { (writer, inner, inputs) in
      try writer.steps(inner, [inputs[2], inputs[3]], count: inputs[1], depth: depth - 1)
    }
    let attributes = Attributes(["f": .function(callee), "Tout": .types([.float32, .float32])])
    return try FunctionCallOps.partitionedCall.call([count, count, pick(values), pick(values)], attributes)
  }
}

/// Runs a graph node by node, without a plan.
private func evaluate(_ graph: FunctionGraph, _ inputs: [Tensor]) throws -> [Tensor] {
  var known: [SymbolicTensor: Tensor] = [:]
  for (input, value) in zip(graph.inputs, inputs) { known[input] = value }
  for node in NodeOrder.executionOrder(of: graph) where node.outputs.first.map({ known[$0] == nil }) ?? false {
    let arguments = try node.inputs.map { (input: SymbolicTensor) throws -> Tensor in try #require(known[input]) }
    let results = try evaluate(node, arguments)
    for (output, result) in zip(node.outputs, results) { known[output] = result }
  }
  return try graph.outputs.map { (output: SymbolicTensor) throws -> Tensor in try #require(known[output]) }
}

private func evaluate(_ node: Node, _ inputs: [Tensor]) throws -> [Tensor] {
  func graph(_ name: String) throws -> FunctionGraph {
    try #require(node.attributes.function(name) as? ConcreteGraphFunction).graph
  }
  switch node.op.name {
  case "StatelessIf":
    return try evaluate(graph(inputs[0].bool(at: 0) ? "then_branch" : "else_branch"), Array(inputs.dropFirst()))
  case "StatelessWhile":
    var states = inputs
    while try evaluate(graph("cond"), states)[0].bool(at: 0) { states = try evaluate(graph("body"), states) }
    return states
  case "PartitionedCall": return try evaluate(graph("f"), inputs)
  default: return try EagerExecution.run(node.op, inputs, KernelCall(op: node.op, attributes: node.attributes))
  }
}

/// Counts the steps of a walk.
private final class StepCounter: SteppingDelegate {
  var count = 0
  /// Branches, loops and calls that have begun and not ended.
  var open = 0

  func willEnter(_ scope: StepScope, path: [StepScope]) { #expect(path.last == scope) }

  func step(_ step: GraphStep, path: [StepScope]) {
    switch step.phase {
    case .done: count += 1
    case .entering:
      count += 1
      open += 1
    case .left: open -= 1
    }
  }
}

extension GraphTests {
  /// Generated programs: a plan gives the bits that running the graph's nodes one by one gives, run after run.
  @Suite struct GeneratedPlanTests {
    @Test(arguments: 1...150)
    func plansEqualTheGraph(_ seed: Int) throws {
      var writer = ProgramWriter(dice: Dice(seed: seed))
      let function = try writer.write(depth: 3)
      let plan = try function.plan()
      var kept: [(result: Tensor, bits: [UInt32])] = []
      for (run, n) in [0, 3, 1, 7, 3, 2].enumerated() {
        let x = Tensor.vector([0.25 * Float(run), -1.5, 2] as [Float])
        let y = Tensor.vector([1, Float(n) - 2, 0.125] as [Float])
        let arguments = [x, y, Tensor.scalar(Int32(n))]
        let expected = try evaluate(function.graph, arguments)
        let results = try plan.run(arguments)
        #expect(results.map(bits) == expected.map(bits), "run \(run)")
        let watcher = StepCounter()
        var stepper = GraphStepper(name: function.name, delegate: watcher)
        let stepped = try stepper.run(function.graph, arguments, title: "f")
        #expect(stepped.map(bits) == expected.map(bits), "run \(run), node by node")
        #expect(watcher.count == stepper.stepCount && watcher.open == 0)
        for result in results { kept.append((result, bits(result))) }
      }
      // What was handed out is never written to again.
      for entry in kept { #expect(bits(entry.result) == entry.bits) }
    }

    private func bits(_ tensor: Tensor) -> [UInt32] {
      tensor.elements(as: Float.self).map { (value: Float) -> UInt32 in value.bitPattern }
    }
  }
}
