import Ops
import Tensors

/// The parts of a plan: instructions with slots in place of values.
struct PlanLayout {
  private(set) var instructions: [Instruction] = []
  private(set) var operands: [Int32] = []
  private(set) var endings: [Int32] = []
  private(set) var origins: [PlanOrigin?] = []
  private(set) var outputSlots: [Int32] = []
  private(set) var isOutputMoved: [Bool] = []
  private(set) var isInputBound: [Bool] = []
  private(set) var constants: [(slot: Int, tensor: Tensor)] = []
  let slotCount: Int
  private let assignment: SlotAssignment

  init(_ builder: PlanBuilder) {
    let emitter = PlanEmitter(builder)
    let used = PlanLayout.usedConstants(builder, emitter)
    assignment = SlotAssignment(builder, emitter, constants: used)
    slotCount = assignment.slotCount
    for value in used {
      if let tensor = builder.constants[value] { constants.append((Int(assignment.slots[value]), tensor)) }
    }
    isInputBound = builder.inputs.map { (input: PlanValue) -> Bool in builder.constants[input] != nil }
    instructions.reserveCapacity(emitter.lines.count)
    for (number, line) in emitter.lines.enumerated() { append(line, assignment.endings[number]) }
    placeOutputs(builder)
  }

  /// The constants that a step or output needs, in the order of making; bound inputs always have their slot.
  private static func usedConstants(_ builder: PlanBuilder, _ emitter: PlanEmitter) -> [PlanValue] {
    var used: Set<PlanValue> = Set(builder.inputs + builder.outputs)
    for line in emitter.lines { used.formUnion(line.inputs) }
    return used.filter { (value: PlanValue) -> Bool in builder.constants[value] != nil }.sorted()
  }

  private mutating func append(_ line: PlanEmitter.Line, _ ended: [Int32]) {
    var instruction = Instruction(code: line.code)
    if let step = line.step { instruction.prepare(step.op, step.attributes) }
    instruction.target = Int32(line.target)
    let inputs = line.inputs.map { (value: PlanValue) -> Int32 in assignment.slots[value] }
    let outputs = line.outputs.map { (value: PlanValue) -> Int32 in assignment.slots[value] }
    if line.code == .general {
      let start = Int32(operands.count)
      operands += inputs + outputs
      instruction.operands = start..<Int32(operands.count)
      instruction.inputCount = Int32(inputs.count)
    } else if line.code != .jump {
      instruction.first = inputs.first ?? 0
      instruction.second = inputs.count > 1 ? inputs[1] : 0
      instruction.output = outputs.first ?? 0
    }
    let start = Int32(endings.count)
    endings += ended
    instruction.endings = start..<Int32(endings.count)
    instructions.append(instruction)
    origins.append(line.origin)
  }

  private mutating func placeOutputs(_ builder: PlanBuilder) {
    let inputs = Set(builder.inputs)
    for (index, output) in builder.outputs.enumerated() {
      outputSlots.append(assignment.slots[output])
      // The last result of several that are one tensor takes it, the others share it.
      let isShared = builder.outputs[(index + 1)...].contains(output)
      isOutputMoved.append(!isShared && !inputs.contains(output) && builder.constants[output] == nil)
    }
  }
}
