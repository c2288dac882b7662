import Diagnostics
import Graphs
import Ops
import Script
import Tensors

extension ControlFlowTracer {
  // MARK: if

  public func ifStatement(_ site: ControlSite, _ condition: Handle, _ frame: FrameReference) throws -> Bool {
    guard let graph, isSymbolic(condition) else { return false }
    let interpreter = frame.interpreter
    let condition = try ConditionCheck.scalar(condition, of: "if statement", interpreter)
    let state = FrameState(site: site, frame: frame)
    let outputs = site.state?.liveCount ?? 0
    // TensorFlow's conditionals give something even where no name lives on.
    let names = outputs == 0 ? ["<unused dummy>"] : state.names
    var initial = try state.read()
    let read = initial
    var main: [Handle]?
    do {
      initial = try ExtendedControlFlow.withResults(
        initial, names, in: graph, interpreter,
        branches: [ControlBlock.body, .orElse].map { (block: ControlBlock) -> () throws -> [Handle] in
          { try self.branch(block, state, read, outputs) }
        })
      let result = try Conditional.trace(
        condition, describedAs: "<function _tf_if_stmt.<locals>.aug_body>", in: graph, interpreter
      ) {
        let values = try branch(.body, state, initial, outputs)
        try BranchState.checkDefined(values, names, branch: "main")
        main = values
        return .tuple(values)
      } otherwise: {
        let values = try branch(.orElse, state, initial, outputs)
        try BranchState.checkDefined(values, names, branch: "else")
        if let main { try BranchState.checkAgreement(main, values, names, interpreter) }
        return .tuple(values)
      }
      let final = result.asSequence ?? []
      try state.write(Array(final.prefix(outputs)) + initial.dropFirst(outputs))
    } catch {
      try? state.write(read)
      throw error
    }
    return true
  }

  /// Runs a branch from the state before it; the values of the names that live on, or a 0 where none does.
  private func branch(
    _ block: ControlBlock, _ state: FrameState, _ initial: [Handle], _ outputs: Int
  ) throws -> [Handle] {
    try state.write(initial)
    if state.site.hasBlock(block) { try state.frame.run(block, of: state.site) }
    if outputs == 0 { return [.int(0)] }
    return Array(try state.read().prefix(outputs))
  }

  // MARK: while

  public func whileStatement(_ site: ControlSite, _ frame: FrameReference) throws -> WhileStart {
    guard let graph else { return .notMine }
    let temporary = FunctionGraph(name: "tmp", outer: graph, isControlFlow: true)
    let first = try BranchGraph.inside(temporary) { try frame.run(.test, of: site) }
    guard first.asObject is TensorObject || first.asObject is any VariableHolding else { return .tested(first) }
    let state = FrameState(site: site, frame: frame)
    let loop = StagedLoop(
      interpreter: frame.interpreter, graph: graph, names: state.names, get: { try state.read() },
      set: { try state.write($0) }, test: { try frame.run(.test, of: site) },
      body: { try frame.run(.body, of: site) }, options: try LoopOptions(frame.options(of: site), frame.interpreter))
    try loop.run()
    return .done
  }

  public func changedLoopTest(_ site: ControlSite) -> Failure {
    let limitations =
      "\nSee https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/"
      + "limitations.md#consistency-of-control-flow-types for more info."
    guard site.kind == .while else {
      return Failure(
        .notImplementedError,
        "break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend "
          + "to make it a TF loop?" + limitations,
        hint: "loop over tf.range(…) or a tensor instead")
    }
    return Failure(
      .notImplementedError,
      "The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables "
        + "changed type, or when a break or return statement inside the loop depends on a Tensor condition. In both cases, "
        + "changing to a TF loop should remove the error." + limitations,
      hint: "start the loop's variables as tensors: tf.constant(…)")
  }

  // MARK: for

  public func forStatement(_ site: ControlSite, _ iterated: Handle, _ frame: FrameReference) throws -> Bool {
    if let graph, try stagedLoop(iterated, site, frame, graph) { return true }
    guard let graph, isSymbolic(iterated) else { return false }
    let interpreter = frame.interpreter
    let tensor = try TensorConversion.tensor(iterated, interpreter)
    let options = try LoopOptions(frame.options(of: site), interpreter)
    if let range = tensor as? SymbolicTensor, range.node.op.name == "Range" {
      try rangeLoop(range.node, site, frame, graph, options)
    } else {
      try elementLoop(tensor, site, frame, graph, options)
    }
    return true
  }

  /// `for x in dataset`: the object gives two functions, one that moves on and says whether there is an element, one that
  /// gives it (`_staged_iteration` of a library class).
  private func stagedLoop(
    _ iterated: Handle, _ site: ControlSite, _ frame: FrameReference, _ graph: Graph
  ) throws -> Bool {
    guard let object = iterated.asObject, object.kind == .instance, object.type.find("_staged_iteration") != nil
    else { return false }
    let interpreter = frame.interpreter
    let options = try LoopOptions(frame.options(of: site), interpreter)
    let steps = try interpreter.elements(interpreter.callMethod(iterated, "_staged_iteration", []))
    guard steps.count == 2 else { throw Failure(.internalError, "a dataset gave \(steps.count) functions for a loop") }
    let state = FrameState(site: site, frame: frame)
    var index = Handle.int(0)
    let loop = StagedLoop(
      interpreter: interpreter, graph: graph, names: ["<internal iterate>"] + state.names
    ) { () throws -> [Handle] in
      [index] + (try state.read())
    } set: { (values: [Handle]) throws in
      index = values[0]
      try state.write(Array(values.dropFirst()))
    } test: { () throws -> Handle in
      try self.andExtraTest(interpreter.call(steps[0], []), site, frame)
    } body: { () throws in
      try frame.assignTarget(of: site, interpreter.call(steps[1], []))
      try frame.run(.body, of: site)
      index = try interpreter.binary(.add, index, .int(1))
    }
    var configured = loop
    configured.options = options
    try configured.run()
    return true
  }

  /// `for i in tf.range(…)`: the range itself is never made.
  private func rangeLoop(
    _ range: Node, _ site: ControlSite, _ frame: FrameReference, _ graph: Graph, _ options: LoopOptions
  ) throws {
    let interpreter = frame.interpreter
    let (start, limit, delta) = (range.inputs[0], range.inputs[1], range.inputs[2])
    try ControlFlowTracer.rangeLength(start, limit, delta)
    let state = FrameState(site: site, frame: frame)
    let target = site.targetNames.count == 1 ? site.targetNames.first : nil
    var iterate = Handle.tensor(start)
    let loop = StagedLoop(
      interpreter: interpreter, graph: graph, names: ["<internal iterate>"] + state.names
    ) { () throws -> [Handle] in
      let values = try state.read()
      let known = zip(state.names, values).map { (name: String, value: Handle) -> Handle in
        name == target && value.isUndefined ? iterate : value
      }
      return [iterate] + known
    } set: { (values: [Handle]) throws in
      iterate = values[0]
      try state.write(Array(values.dropFirst()))
    } test: { () throws -> Handle in
      let goesOn = try ControlFlowTracer.isWithin(iterate, .tensor(limit), .tensor(delta), interpreter)
      return try self.andExtraTest(goesOn, site, frame)
    } body: { () throws in
      try frame.assignTarget(of: site, iterate)
      try frame.run(.body, of: site)
      iterate = try interpreter.binary(.add, iterate, .tensor(delta))
    }
    var configured = loop
    configured.options = options
    try configured.run()
  }

  /// Whether the range has not ended, by the sign of its step.
  private static func isWithin(
    _ iterate: Handle, _ limit: Handle, _ delta: Handle, _ interpreter: Interpreter
  ) throws -> Handle {
    if let step = delta.asTensor?.staticValue, step.elementCount == 1 {
      let isUpward = step.dtype.isFloating ? step.double(at: 0) >= 0 : step.int(at: 0) >= 0
      return try interpreter.compare(isUpward ? .less : .greater, iterate, limit)
    }
    func both(_ sign: ComparisonOperator, _ order: ComparisonOperator) throws -> AnyTensor {
      let direction = try TensorConversion.tensor(interpreter.compare(sign, delta, .int(0)), interpreter)
      let position = try TensorConversion.tensor(interpreter.compare(order, iterate, limit), interpreter)
      return try TensorOperators.op("LogicalAnd")(direction, position)
    }
    let upward = try both(.greaterOrEqual, .less)
    return .tensor(try TensorOperators.op("LogicalOr")(upward, both(.less, .greater)))
  }

  /// The number of turns, which TensorFlow computes without using it.
  private static func rangeLength(_ start: AnyTensor, _ limit: AnyTensor, _ delta: AnyTensor) throws {
    let distance = try Call.subtract(limit, start)
    let whole = try Call.floorDivide(distance, delta)
    let rest = try Call.modulo(distance, delta)
    let isUneven = try TensorOperators.op("NotEqual")(rest, Call.zerosLike(whole))
    let cast = Attributes(["DstT": .type(whole.dtype), "Truncate": .bool(false)])
    let adjusted = try Call.add(whole, TensorOperators.op("Cast")(isUneven, cast))
    let length = try TensorOperators.op("Maximum")(adjusted, Call.zerosLike(adjusted))
    if length.dtype != .int32 {
      _ = try TensorOperators.op("Cast")(length, Attributes(["DstT": .type(.int32), "Truncate": .bool(false)]))
    }
  }

  /// `for x in tensor`: elements along the first axis.
  private func elementLoop(
    _ tensor: AnyTensor, _ site: ControlSite, _ frame: FrameReference, _ graph: Graph, _ options: LoopOptions
  ) throws {
    let interpreter = frame.interpreter
    let elements = try ElementLoop(tensor, interpreter)
    let state = FrameState(site: site, frame: frame)
    var index = Handle.int(0)
    let loop = StagedLoop(
      interpreter: interpreter, graph: graph, names: ["<internal iterate>"] + state.names
    ) { () throws -> [Handle] in
      [index] + (try state.read())
    } set: { (values: [Handle]) throws in
      index = values[0]
      try state.write(Array(values.dropFirst()))
    } test: { () throws -> Handle in
      try self.andExtraTest(interpreter.compare(.less, index, elements.count), site, frame)
    } body: { () throws in
      let place = try TensorConversion.tensor(index, interpreter)
      try frame.assignTarget(of: site, .tensor(elements.read(place)))
      try frame.run(.body, of: site)
      index = try interpreter.binary(.add, index, .int(1))
    }
    var configured = loop
    configured.options = options
    try configured.run()
  }

  /// The loop's own test, then the one that a lowered `break` leaves.
  private func andExtraTest(_ test: Handle, _ site: ControlSite, _ frame: FrameReference) throws -> Handle {
    guard site.hasExtraTest, let graph, let condition = test.asTensor else { return test }
    return try Conditional.trace(condition, in: graph, frame.interpreter) {
      try frame.run(.extraTest, of: site)
    } otherwise: {
      .bool(false)
    }
  }
}

/// The state of a lowered statement on its frame.
struct FrameState {
  let site: ControlSite
  let frame: FrameReference

  var names: [String] { site.placeNames }
  private var count: Int { site.state?.places.count ?? 0 }

  func read() throws -> [Handle] { try (0..<count).map { try frame.readState(site, $0) } }

  func write(_ values: [Handle]) throws {
    for (index, value) in values.prefix(count).enumerated() { try frame.writeState(site, index, value) }
  }
}
