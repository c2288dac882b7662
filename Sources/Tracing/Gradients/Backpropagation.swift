import Diagnostics
import Graphs
import Ops
import Tensors

/// Walks a tape backwards.
///
/// The order in which calls are differentiated is that of TensorFlow's tape (`ComputeGradient` in its C++ `tape.h`), since
/// a graph shows it: a call is ready when all uses of its results have been, ready calls wait in a queue.
struct Backpropagation {
  private let tape: Tape
  /// The recorded calls that the targets depend on.
  private var pending: [Int: Tape.Entry] = [:]
  /// In the order in which they were found.
  private var found: [Int] = []
  private var useCounts: [Tape.Key: Int] = [:]
  /// How many results of a call still wait for gradients from their uses.
  private var missing: [Int: Int] = [:]
  private var gradients: [Tape.Key: [AnyTensor]] = [:]

  /// - Parameter keeps: whether what was recorded is needed once more, though the tape is not persistent.
  init(_ tape: Tape, targets: [AnyTensor], keeps: Bool = false) {
    self.tape = tape
    collect(targets, keeps: keeps || tape.isPersistent)
  }

  /// Gradients of the sum of `targets`, weighted by `seeds`, with respect to `sources`; nil where nothing connects them.
  mutating func run(
    targets: [AnyTensor], seeds: [AnyTensor?], sources: [AnyTensor]
  ) throws -> [AnyTensor?] {
    for (target, seed) in zip(targets, seeds) where tape.isTracked(target) {
      gradients[Tape.key(target), default: []].append(try seed ?? TensorOperators.ones(target))
    }
    var queue = (tape.naming == .graph ? found.reversed() : HashOrder.order(of: found)).filter { missing[$0] == nil }
    while let index = queue.popLast() {
      guard let entry = pending.removeValue(forKey: index) else { continue }
      try differentiate(entry)
      release(entry) { queue.insert($0, at: 0) }
    }
    return try sources.map { (source: AnyTensor) throws -> AnyTensor? in try aggregated(Tape.key(source)) }
  }

  // MARK: Which calls

  private mutating func collect(_ targets: [AnyTensor], keeps: Bool) {
    var stack = targets.map { Tape.key($0) }
    while let key = stack.popLast() {
      guard case .some(.some(let index)) = tape.makers[key], pending[index] == nil, let entry = tape.entries[index]
      else { continue }
      pending[index] = entry
      found.append(index)
      for input in entry.inputs {
        let key = Tape.key(input)
        if let count = useCounts[key] {
          useCounts[key] = count + 1
        } else {
          useCounts[key] = 1
          if tape.makers[key] != nil { stack.append(key) }
        }
      }
      if !keeps { tape.forget(index) }
    }
    for key in useCounts.keys {
      if case .some(.some(let index)) = tape.makers[key] { missing[index, default: 0] += 1 }
    }
  }

  /// The call has used its inputs: those that wait for no other use make their own makers ready.
  private mutating func release(_ entry: Tape.Entry, _ ready: (Int) -> Void) {
    for input in entry.inputs {
      let key = Tape.key(input)
      guard let count = useCounts[key] else { continue }
      useCounts[key] = count - 1
      guard count == 1, case .some(.some(let index)) = tape.makers[key], let waiting = missing[index] else { continue }
      missing[index] = waiting - 1
      if waiting == 1 { ready(index) }
    }
  }

  // MARK: One call

  private mutating func differentiate(_ entry: Tape.Entry) throws {
    var upstreams: [AnyTensor?] = []
    for output in entry.outputs {
      let key = Tape.key(output)
      upstreams.append(try aggregated(key))
      gradients[key] = nil
    }
    guard upstreams.contains(where: { $0 != nil }) else { return }
    if ExecutionContext.isGraph { try fillMissing(&upstreams, entry) }
    if entry.rule == nil, entry.op === FunctionCallOps.while || entry.op === FunctionCallOps.statelessWhile {
      try fillUpstreams(of: entry, &upstreams)
    }
    let inputGradients = try inputGradients(entry, upstreams)
    for (input, gradient) in zip(entry.inputs, inputGradients) {
      guard let gradient else { continue }
      let key = Tape.key(input)
      if tape.makers[key] != nil { gradients[key, default: []].append(gradient) }
    }
  }

  /// TensorFlow's tape gives a rule zeros for results that no gradient has reached, but for those ops that are known to do
  /// without; a graph shows them.
  private func fillMissing(_ upstreams: inout [AnyTensor?], _ entry: Tape.Entry) throws {
    guard upstreams.count > 1, entry.rule == nil, !Backpropagation.takesMissing.contains(entry.op.name) else { return }
    for index in upstreams.indices where upstreams[index] == nil {
      let output = entry.outputs[index]
      guard output.dtype != .resource, output.dtype != .variant else { continue }
      upstreams[index] = output.partialShape.isFullyDefined
        ? try Call.filled(0, output.partialShape, output.dtype, name: "zeros") : try Op.zerosLike(output)
    }
  }

  private static let takesMissing: Set<String> = [
    "SoftmaxCrossEntropyWithLogits", "SparseSoftmaxCrossEntropyWithLogits", "FusedBatchNorm", "FusedBatchNormV2",
    "FusedBatchNormV3", "If", "StatelessIf", "While", "StatelessWhile", "PartitionedCall", "StatefulPartitionedCall",
    "Case", "StatelessCase",
  ]

  /// A loop's outputs that no gradient has reached get zeros; lists and resources wait for the loop's own rule.
  private func fillUpstreams(of entry: Tape.Entry, _ upstreams: inout [AnyTensor?]) throws {
    for (index, output) in entry.outputs.enumerated() where upstreams[index] == nil {
      if output.dtype == .resource || output.dtype == .variant { continue }
      if tape.naming == .graph, !Tape.carriesGradient(output.dtype) { continue }
      if let shape = output.partialShape.shape {
        upstreams[index] = try constant(.zeros(output.dtype, shape), name: "zeros")
      } else {
        upstreams[index] = try Call.zerosLike(output)
      }
    }
  }

  private func inputGradients(_ entry: Tape.Entry, _ upstreams: [AnyTensor?]) throws -> [AnyTensor?] {
    if let rule = entry.rule { return try rule(upstreams) }
    let needed = entry.inputs.map { tape.isTracked($0) }
    let step = GradientStep(
      op: entry.op, inputs: entry.inputs, outputs: entry.outputs, attributes: entry.attributes, upstreams: upstreams,
      needed: needed)
    switch entry.op.gradient {
    case .notDifferentiable: return entry.inputs.map { _ in nil }
    case .unregistered: throw Failure(.lookupError, "gradient registry has no entry for: \(entry.op.name)")
    case .rule(let rule):
      let scope =
        tape.naming == .graph
        ? entry.scope + "_grad" : "gradient_tape/" + (entry.scope.isEmpty ? "" : entry.scope + "/")
      return try ExecutionContext.withScope(scope) { (_: String) throws -> [AnyTensor?] in try rule(step) }
    }
  }

  /// The sum of the gradients that have reached a tensor.
  private mutating func aggregated(_ key: Tape.Key) throws -> AnyTensor? {
    guard let parts = gradients[key], let first = parts.first else { return nil }
    if parts.count == 1 { return first }
    let slices = parts.compactMap { (part: AnyTensor) -> IndexedSlices? in part as? IndexedSlices }
    if slices.count == parts.count {
      let sum = try IndexedSlices.sum(slices)
      gradients[key] = [sum]
      return sum
    }
    // Slices among dense tensors become dense; lists of tensors are added element by element.
    let sum = try Op.addN(parts, Attributes(["N": .int(parts.count)]), name: "AddN")
    if tape.naming == .graph, let node = (sum as? SymbolicTensor)?.node, let first = first as? SymbolicTensor {
      // TensorFlow keeps the sums of graph gradients where their first part is.
      node.attributes["_class"] = .strings(["loc:@\(first.node.name)"])
    }
    gradients[key] = [sum]
    return sum
  }
}

/// The order in which TensorFlow's tape comes across the calls that it starts from: that of a hash table of the C++
/// library, keyed by the calls' numbers. It shows in graphs of several targets.
private enum HashOrder {
  private static let sizes = [1, 13, 29, 59, 127, 257, 541, 1109, 2357, 5087, 10273, 20753, 42043]

  static func order(of keys: [Int]) -> [Int] {
    guard keys.count > 1 else { return keys }
    var list: [Int] = []
    var buckets = 1
    for key in keys {
      if list.count + 1 > buckets {
        buckets = sizes.first { $0 > buckets } ?? buckets * 2 + 1
        // Elements are taken over one after the other, each to the front unless its bucket is there already.
        let old = list
        list = []
        for moved in old { insert(moved, into: &list, buckets) }
      }
      insert(key, into: &list, buckets)
    }
    return list
  }

  private static func insert(_ key: Int, into list: inout [Int], _ buckets: Int) {
    if let place = list.firstIndex(where: { $0 % buckets == key % buckets }) {
      list.insert(key, at: place)
    } else {
      list.insert(key, at: 0)
    }
  }
}
