/// Gives every value a slot; values whose lifetimes don't meet share one if their tensors are alike.
struct SlotAssignment {
  private(set) var slots: [Int32]
  private(set) var slotCount = 0
  /// For each line, the slots whose values end with it.
  private(set) var endings: [[Int32]]

  init(_ builder: PlanBuilder, _ emitter: PlanEmitter, constants: [PlanValue]) {
    slots = Array(repeating: -1, count: emitter.lifetimes.count)
    endings = Array(repeating: [], count: emitter.lines.count)
    for input in builder.inputs { slots[input] = newSlot() }
    for constant in constants where slots[constant] < 0 { slots[constant] = newSlot() }
    endInputs(builder, emitter, isConstant: Set(constants))
    assignOthers(builder, emitter)
  }

  private mutating func newSlot() -> Int32 {
    slotCount += 1
    return Int32(slotCount - 1)
  }

  private mutating func endInputs(_ builder: PlanBuilder, _ emitter: PlanEmitter, isConstant: Set<PlanValue>) {
    for input in builder.inputs where !isConstant.contains(input) {
      guard let life = emitter.lifetimes[input], life.end > 0, life.end < endings.count else { continue }
      endings[life.end].append(slots[input])
    }
  }

  private mutating func assignOthers(_ builder: PlanBuilder, _ emitter: PlanEmitter) {
    var starting: [[PlanValue]] = Array(repeating: [], count: emitter.lines.count)
    for (value, life) in emitter.lifetimes.enumerated() {
      if let life, slots[value] < 0, life.start < starting.count { starting[life.start].append(value) }
    }
    var free: [SlotClass?: [Int32]] = [:]
    var ending: [[PlanValue]] = Array(repeating: [], count: emitter.lines.count)
    for line in emitter.lines.indices {
      for value in starting[line] {
        let kind = builder.descriptions[value]
        slots[value] = free[kind]?.popLast() ?? newSlot()
        guard let life = emitter.lifetimes[value], life.end < ending.count else { continue }
        ending[life.end].append(value)
        endings[life.end].append(slots[value])
      }
      // A slot is free from the line after the one that used it last.
      for value in ending[line] { free[builder.descriptions[value], default: []].append(slots[value]) }
    }
  }
}
