import Diagnostics
import Ops
import Tensors

/// Lays blocks out as one list of instructions with jumps, and finds out how long each value lives.
///
/// A value that is made outside of a branch or loop and last used within lives to the construct's end, because only
/// there every way comes by.
struct PlanEmitter {
  /// An instruction whose operands are still values.
  struct Line {
    var code: Instruction.Code
    var inputs: [PlanValue] = []
    var outputs: [PlanValue] = []
    var target = 0
    var step: KernelStep?
    var origin: PlanOrigin?
  }

  private(set) var lines: [Line] = []
  /// For each value, the line that first sets it and the last one that needs it; nil if it is never set here.
  private(set) var lifetimes: [(start: Int, end: Int)?]
  private var regions: [Region] = [Region(parent: nil)]
  private var current = 0
  private var homes: [Int?]
  private var uses: [(value: PlanValue, line: Int, region: Int)] = []
  private var valueCount: Int

  private let constants: [PlanValue: Tensor]
  private let descriptions: [PlanValue: SlotClass]

  private struct Region {
    let parent: Int?
    /// The line where all ways out of the region have met.
    var end = 0
  }

  init(_ builder: PlanBuilder) {
    valueCount = builder.valueCount
    constants = builder.constants
    descriptions = builder.descriptions
    lifetimes = Array(repeating: nil, count: builder.valueCount)
    homes = Array(repeating: nil, count: builder.valueCount)
    for input in builder.inputs {
      homes[input] = 0
      lifetimes[input] = (0, 0)
    }
    emit(builder.root)
    settleLifetimes(outputs: builder.outputs)
  }

  // MARK: Lines

  private mutating func append(_ line: Line) {
    let number = lines.count
    for value in line.inputs { uses.append((value, number, current)) }
    for value in line.outputs { define(value, number) }
    lines.append(line)
  }

  private mutating func define(_ value: PlanValue, _ line: Int) {
    if homes[value] == nil { homes[value] = current }
    if lifetimes[value] == nil { lifetimes[value] = (line, line) }
    // Set again (a loop's state): it lives at least until here.
    uses.append((value, line, current))
  }

  private mutating func newTemporary() -> PlanValue {
    lifetimes.append(nil)
    homes.append(nil)
    valueCount += 1
    return valueCount - 1
  }

  private mutating func emit(_ block: PlanBlock) {
    for step in block.steps {
      switch step {
      case .kernel(let kernel): emit(kernel)
      case .branch(let branch): emit(branch)
      case .loop(let loop): emit(loop)
      }
    }
  }

  private mutating func emit(_ kernel: KernelStep) {
    let code: Instruction.Code
    switch kernel.op.kernel {
    case .unary where kernel.inputs.count == 1 && kernel.outputs.count == 1: code = .unary
    case .binary where kernel.inputs.count == 2 && kernel.outputs.count == 1:
      let formula = ScalarFormula(kernel.op, kindOf(kernel.inputs[0]), kindOf(kernel.inputs[1]))
      code = formula.map { (formula: ScalarFormula) -> Instruction.Code in .scalars(formula) } ?? .binary
    case .unary, .binary, .general, .graphOnly: code = .general
    }
    append(Line(code: code, inputs: kernel.inputs, outputs: kernel.outputs, step: kernel, origin: kernel.origin))
  }

  private func kindOf(_ value: PlanValue) -> SlotClass? {
    constants[value].map { (tensor: Tensor) -> SlotClass in SlotClass(tensor.dtype, tensor.partialShape) }
      ?? descriptions[value]
  }

  private mutating func emit(_ branch: BranchStep) {
    // The results belong to the block around, though they are set within.
    for result in branch.results { homes[result] = current }
    append(Line(code: .jumpUnless, inputs: [branch.condition], origin: branch.origin))
    let decision = lines.count - 1
    let thenRegion = enterRegion()
    emit(branch.thenBlock)
    emitResults(branch.results, branch.thenResults)
    append(Line(code: .jump))
    let leap = lines.count - 1
    leaveRegion()
    lines[decision].target = lines.count
    let elseRegion = enterRegion()
    emit(branch.elseBlock)
    emitResults(branch.results, branch.elseResults)
    leaveRegion()
    lines[leap].target = lines.count
    finish([thenRegion, elseRegion])
  }

  /// Hands what a block made to the branch's results, and what it did not make by copying the reference.
  private mutating func emitResults(_ results: [PlanValue], _ values: [PlanValue]) {
    for (index, result) in results.enumerated() {
      let value = values[index]
      let isLastUse = homes[value] == current && !values[(index + 1)...].contains(value)
      append(Line(code: isLastUse ? .swap : .copy, inputs: [value], outputs: [result]))
    }
  }

  private mutating func emit(_ loop: LoopStep) {
    for (state, initial) in zip(loop.states, loop.initial) {
      append(Line(code: .copy, inputs: [initial], outputs: [state]))
    }
    let start = lines.count
    let conditionRegion = enterRegion()
    emit(loop.conditionBlock)
    append(Line(code: .jumpUnless, inputs: [loop.condition], origin: loop.origin))
    let decision = lines.count - 1
    leaveRegion()
    let bodyRegion = enterRegion()
    emit(loop.bodyBlock)
    emitNextStates(loop)
    var back = Line(code: .jump)
    back.target = start
    // The states live through the whole loop.
    back.inputs = loop.states
    append(back)
    leaveRegion()
    lines[decision].target = lines.count
    finish([conditionRegion, bodyRegion])
  }

  /// Hands the body's results to the states, all at once: a result that is another state, or is used twice, is first put
  /// aside.
  private mutating func emitNextStates(_ loop: LoopStep) {
    var sources: [PlanValue] = []
    var taken: Set<PlanValue> = []
    for (state, result) in zip(loop.states, loop.bodyResults) {
      let isOwn = result == state
      let isBodyValue = homes[result] == current && taken.insert(result).inserted
      if isOwn || isBodyValue {
        sources.append(result)
        continue
      }
      let copy = newTemporary()
      append(Line(code: .copy, inputs: [result], outputs: [copy]))
      sources.append(copy)
    }
    for (state, source) in zip(loop.states, sources) where source != state {
      append(Line(code: .swap, inputs: [source], outputs: [state]))
    }
  }

  // MARK: Regions

  private mutating func enterRegion() -> Int {
    regions.append(Region(parent: current))
    current = regions.count - 1
    return current
  }

  private mutating func leaveRegion() { current = regions[current].parent ?? 0 }

  private mutating func finish(_ inner: [Int]) {
    append(Line(code: .join))
    for region in inner { regions[region].end = lines.count - 1 }
  }

  private mutating func settleLifetimes(outputs: [PlanValue]) {
    for use in uses {
      guard let life = lifetimes[use.value] else { continue }
      let end = max(life.end, lifted(use.line, from: use.region, to: homes[use.value] ?? 0))
      lifetimes[use.value] = (life.start, end)
    }
    for output in outputs {
      if let life = lifetimes[output] { lifetimes[output] = (life.start, lines.count) }
    }
  }

  /// The line of a use as its value's own region sees it: the end of the construct around the use.
  private func lifted(_ line: Int, from region: Int, to home: Int) -> Int {
    var line = line
    var region = region
    while region != home, let parent = regions[region].parent {
      line = max(line, regions[region].end)
      region = parent
    }
    return line
  }
}
