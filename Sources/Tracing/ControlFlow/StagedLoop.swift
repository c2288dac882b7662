import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// A `while` or `for` statement that a tensor decides: its state, how it is read and written, its test and body.
struct StagedLoop {
  let interpreter: Interpreter
  let graph: Graph
  /// The loop variables' names; made-up ones stand in angle brackets.
  var names: [String]
  var get: () throws -> [Handle]
  var set: ([Handle]) throws -> Void
  var test: () throws -> Handle
  var body: () throws -> Void
  var options = LoopOptions()

  /// Traces the loop and leaves the final state behind.
  func run() throws {
    ExtendedControlFlow.loopDepth += 1
    defer { ExtendedControlFlow.loopDepth -= 1 }
    let original = try get()
    do {
      try stage(original)
    } catch {
      try? set(original)
      throw error
    }
  }

  private func stage(_ original: [Handle]) throws {
    var initial = original
    var invariants = original.map { options.invariant(for: $0) }
    let unknown = original.map { $0.isNoneOrUndefined }
    let needsTurn = unknown.contains(true)
    if needsTurn { initial = try define(original, unknown, &invariants) }
    var loop = WhileLoop(interpreter: interpreter, graph: graph)
    loop.parallelIterations = options.parallelIterations
    loop.maximumIterations = options.maximumIterations
    let lead: [Handle] = needsTurn ? [.bool(false)] : []
    loop.invariants = (needsTurn ? [nil] : []) + invariants
    let fixed = invariants
    let final = try loop.trace(lead + initial) { (variables: [Handle]) throws -> Handle in
      try set(Array(variables.dropFirst(lead.count)))
      return .tensor(try ConditionCheck.scalar(test(), of: "while loop", interpreter))
    } body: { (variables: [Handle]) throws -> [Handle] in
      let entry = Array(variables.dropFirst(lead.count))
      try set(entry)
      try body()
      let exit = try get()
      try checkDefined(exit)
      try LoopState.checkIteration(
        initial: initial, entry: entry, exit: exit, names, invariants: fixed, interpreter)
      return (needsTurn ? [.bool(true)] : []) + exit
    }
    if needsTurn {
      try set(guarded(final, unknown, original))
    } else {
      try set(final)
    }
  }

  private func checkDefined(_ values: [Handle]) throws {
    for (value, name) in zip(values, names) where value.isUndefined {
      throw Failure(.valueError, "'\(name)' is None at the end of the iteration.")
    }
  }

  // MARK: Names that the body defines first

  /// Runs the body once in a graph that is thrown away, to see what becomes of names without a value; they start as
  /// zeros.
  private func define(
    _ original: [Handle], _ unknown: [Bool], _ invariants: inout [PartialShape?]
  ) throws -> [Handle] {
    var initial = original
    var afterOne: [Handle]?
    var note: String?
    do {
      let reached = try afterOneTurn(original)
      afterOne = reached
      for (index, value) in reached.enumerated() where unknown[index] {
        guard let zero = try LoopState.zero(like: value, invariant: invariants[index], interpreter) else { continue }
        initial[index] = zero
        if invariants[index] == nil, let shape = value.asTensor?.partialShape, !shape.isFullyDefined {
          invariants[index] = shape
        }
      }
    } catch let error where isRecoverable(error) {
      let exception = interpreter.exception(for: error)
      let message = (try? interpreter.str(.object(exception))) ?? ""
      note = "Note: AutoGraph tried to define it automatically, but ran into a \(exception.typeName): \(message)"
      initial = original
    }
    try LoopState.checkInitial(initial, names, afterOne: afterOne, note: note)
    return initial
  }

  private func afterOneTurn(_ original: [Handle]) throws -> [Handle] {
    let temporary = FunctionGraph(name: "tmp", outer: graph, isControlFlow: true)
    defer { try? set(original) }
    return try BranchGraph.inside(temporary) { () throws -> [Handle] in
      let start = try original.map { (value: Handle) throws -> Handle in
        try Nest.map(value, interpreter) { try placeholder(for: $0, temporary) }
      }
      try set(start)
      try body()
      return try get()
    }
  }

  private func placeholder(for leaf: Handle, _ temporary: FunctionGraph) throws -> Handle {
    switch leaf {
    case .bool, .int, .float: break
    case .object(let object) where object is StringObject || object is any ArrayLike: break
    default: return leaf
    }
    let value = try TensorConversion.tensor(leaf, interpreter)
    return .tensor(try temporary.addInput(value.dtype, value.partialShape, name: "Placeholder", userName: nil))
  }

  private func isRecoverable(_ error: any Error) -> Bool {
    let kinds: [ErrorKind] = [.unboundLocalError, .typeError, .valueError, .keyError]
    return kinds.contains { interpreter.matches(error, $0) }
  }

  /// The final values behind an assertion that the loop has turned at least once.
  private func guarded(_ final: [Handle], _ unknown: [Bool], _ original: [Handle]) throws -> [Handle] {
    var missing: [String] = []
    for (index, name) in names.enumerated() where unknown[index] {
      // The flag beside a result says whether there is one.
      if Dialect.isExtended, BranchState.isReturnValue(name) { continue }
      let isResult = original[index].isUndefined && BranchState.isReturnValue(name)
      missing.append(isResult ? "the function return value" : name)
    }
    let message = "loop must iterate at least once to initialize \(missing.joined(separator: ", "))"
    guard !missing.isEmpty, let turned = final[0].asTensor else { return Array(final.dropFirst()) }
    let check = try Assertion.guarded(turned, message: message, in: graph, interpreter)
    try graph.enterControlDependencies([check])
    defer { graph.leaveControlDependencies() }
    return try final.dropFirst().map { (value: Handle) throws -> Handle in
      try Nest.map(value, interpreter) { (leaf: Handle) throws -> Handle in
        guard let tensor = leaf.asTensor else { return leaf }
        return .tensor(try GraphOps.identity(tensor))
      }
    }
  }
}
