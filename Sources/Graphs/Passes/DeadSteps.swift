/// Drops steps that nobody needs: those without effects whose values reach no output.
struct DeadSteps {
  private var isNeeded: [Bool]
  private let journal: PlanJournal?

  /// Removes dead steps from `block`, which gives `outputs`.
  static func remove(from block: PlanBlock, outputs: [PlanValue], valueCount: Int, journal: PlanJournal? = nil) {
    var pass = DeadSteps(valueCount, journal)
    for output in outputs { pass.isNeeded[output] = true }
    // A loop's state may be needed by its own next value: repeat until nothing is added.
    while pass.mark(block) {}
    pass.prune(block)
  }

  private init(_ count: Int, _ journal: PlanJournal?) {
    isNeeded = [Bool](repeating: false, count: count)
    self.journal = journal
  }

  private mutating func need(_ value: PlanValue) -> Bool {
    if isNeeded[value] { return false }
    isNeeded[value] = true
    return true
  }

  private mutating func need(_ values: [PlanValue]) -> Bool {
    var isChanged = false
    for value in values where need(value) { isChanged = true }
    return isChanged
  }

  private func isAnyNeeded(_ values: [PlanValue]) -> Bool {
    values.contains { (value: PlanValue) -> Bool in isNeeded[value] }
  }

  // MARK: Marking

  /// Marks what the block's live steps need; says whether that was news.
  private mutating func mark(_ block: PlanBlock) -> Bool {
    var isChanged = false
    for step in block.steps.reversed() where isLive(step) {
      switch step {
      case .kernel(let kernel): if need(kernel.inputs) { isChanged = true }
      case .branch(let branch): if mark(branch) { isChanged = true }
      case .loop(let loop): if mark(loop) { isChanged = true }
      }
    }
    return isChanged
  }

  private mutating func mark(_ branch: BranchStep) -> Bool {
    var isChanged = need(branch.condition)
    for (index, result) in branch.results.enumerated() where isNeeded[result] {
      if need([branch.thenResults[index], branch.elseResults[index]]) { isChanged = true }
    }
    if mark(branch.thenBlock) { isChanged = true }
    if mark(branch.elseBlock) { isChanged = true }
    return isChanged
  }

  private mutating func mark(_ loop: LoopStep) -> Bool {
    var isChanged = need(loop.condition)
    for (index, state) in loop.states.enumerated() where isNeeded[state] {
      if need([loop.initial[index], loop.bodyResults[index]]) { isChanged = true }
    }
    if mark(loop.bodyBlock) { isChanged = true }
    if mark(loop.conditionBlock) { isChanged = true }
    return isChanged
  }

  private func isLive(_ step: PlanStep) -> Bool {
    switch step {
    case .kernel(let kernel): kernel.op.isStateful || isAnyNeeded(kernel.outputs)
    case .branch(let branch):
      isAnyNeeded(branch.results) || hasEffects(branch.thenBlock) || hasEffects(branch.elseBlock)
    case .loop(let loop):
      isAnyNeeded(loop.states) || hasEffects(loop.conditionBlock) || hasEffects(loop.bodyBlock)
    }
  }

  private func hasEffects(_ block: PlanBlock) -> Bool {
    block.steps.contains { (step: PlanStep) -> Bool in
      switch step {
      case .kernel(let kernel): kernel.op.isStateful
      case .branch(let branch): hasEffects(branch.thenBlock) || hasEffects(branch.elseBlock)
      case .loop(let loop): hasEffects(loop.conditionBlock) || hasEffects(loop.bodyBlock)
      }
    }
  }

  // MARK: Pruning

  private func prune(_ block: PlanBlock) {
    if let journal {
      for step in block.steps where !isLive(step) { journal.add(.dead, step.origin.name) }
    }
    block.steps = block.steps.filter(isLive)
    for step in block.steps {
      switch step {
      case .kernel: continue
      case .branch(let branch):
        keepNeededResults(branch)
        prune(branch.thenBlock)
        prune(branch.elseBlock)
      case .loop(let loop):
        loop.keepStates { (index: Int) -> Bool in isNeeded[loop.states[index]] }
        prune(loop.conditionBlock)
        prune(loop.bodyBlock)
      }
    }
  }

  private func keepNeededResults(_ branch: BranchStep) {
    let kept = branch.results.indices.filter { (index: Int) -> Bool in isNeeded[branch.results[index]] }
    branch.thenResults = kept.map { (index: Int) -> PlanValue in branch.thenResults[index] }
    branch.elseResults = kept.map { (index: Int) -> PlanValue in branch.elseResults[index] }
    branch.results = kept.map { (index: Int) -> PlanValue in branch.results[index] }
  }
}
