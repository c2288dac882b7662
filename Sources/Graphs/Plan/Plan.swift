import Diagnostics
import Ops
import Tensors

/// A function graph, compiled once to a flat list of instructions over numbered slots.
///
/// A run calls the kernels that eager execution calls, on the same values in an order that the graph allows, and so gives
/// the same bits. Between runs the slots keep small tensors that nobody else holds, and kernels write into them again:
/// a run allocates its results, and whatever kernels with several outputs need.
public final class Plan: @unchecked Sendable {
  /// What errors call the function.
  let name: String
  /// How many inputs are arguments; captured eager tensors follow, and are part of the plan.
  public let argumentCount: Int
  public let inputCount: Int
  public let outputCount: Int

  let instructions: UnsafeMutablePointer<Instruction>
  let instructionCount: Int
  /// Input and output slots of general kernels.
  let operands: [Int32]
  /// Slots whose values end, by instruction.
  let endings: UnsafeMutablePointer<Int32>
  let endingCount: Int
  let outputSlots: [Int32]
  /// For each output, whether its slot may be emptied for it: no other output, input or constant is in it.
  let isOutputMoved: [Bool]
  /// What an input must be; kernels trust the dtypes of the trace.
  let inputTypes: [DType]
  /// Input slots that hold constants, whatever is handed in.
  let isInputBound: [Bool]
  /// For each instruction, the node that it comes from.
  let origins: [PlanOrigin?]
  let slots: UnsafeMutablePointer<Unmanaged<Tensor>?>
  let slotCount: Int
  let isConstantSlot: [Bool]
  private let graph: FunctionGraph
  private var isRunning = false

  /// - Throws: what is wrong with the graph: an input without a value.
  public init(_ graph: FunctionGraph, name: String? = nil) throws {
    let builder = try PlanBuilder(graph)
    builder.removeDeadSteps()
    let layout = PlanLayout(builder)
    self.graph = graph
    self.name = name ?? graph.name
    argumentCount = max(0, graph.inputs.count - graph.captures.count)
    inputCount = graph.inputs.count
    outputCount = graph.outputs.count
    inputTypes = graph.inputs.map { (input: SymbolicTensor) -> DType in input.dtype }
    instructionCount = layout.instructions.count
    instructions = .allocate(capacity: max(1, instructionCount))
    instructions.initialize(from: layout.instructions, count: instructionCount)
    operands = layout.operands
    endingCount = layout.endings.count
    endings = .allocate(capacity: max(1, endingCount))
    endings.initialize(from: layout.endings, count: endingCount)
    outputSlots = layout.outputSlots
    isOutputMoved = layout.isOutputMoved
    isInputBound = layout.isInputBound
    origins = layout.origins
    slotCount = layout.slotCount
    slots = .allocate(capacity: max(1, slotCount))
    slots.initialize(repeating: nil, count: slotCount)
    var constantSlots = [Bool](repeating: false, count: slotCount)
    for (slot, tensor) in layout.constants {
      constantSlots[slot] = true
      slots[slot] = Unmanaged.passRetained(tensor)
    }
    isConstantSlot = constantSlots
  }

  /// How many kernels it has: those of both ways of a branch, and those of one turn of a loop.
  public var kernelCount: Int {
    (0..<instructionCount).reduce(0) { (count: Int, index: Int) -> Int in
      switch instructions[index].code {
      case .unary, .binary, .scalars, .general: count + 1
      case .copy, .swap, .jump, .jumpUnless, .join: count
      }
    }
  }

  deinit {
    for slot in 0..<slotCount { slots[slot]?.release() }
    slots.deallocate()
    for index in 0..<instructionCount { instructions[index].destroy() }
    instructions.deallocate()
    endings.deallocate()
  }

  // MARK: Running

  /// Runs the function.
  ///
  /// - Parameter inputs: the arguments; captures may follow, in the order of the graph's inputs.
  public func run(_ inputs: [Tensor]) throws -> [Tensor] {
    try inputs.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<Tensor>) throws -> [Tensor] in try run(buffer) }
  }

  /// Runs the function; see `run(_:)`.
  public func run(_ inputs: UnsafeBufferPointer<Tensor>) throws -> [Tensor] {
    if isRunning { return try Plan(graph, name: name).run(inputs) }
    try start(inputs)
    defer { isRunning = false }
    try execute()
    var outputs: [Tensor] = []
    outputs.reserveCapacity(outputCount)
    for index in 0..<outputCount { outputs.append(try takeOutput(index)) }
    return outputs
  }

  /// Runs a function of one output without making an array.
  public func runSingle(_ inputs: UnsafeBufferPointer<Tensor>) throws -> Tensor {
    if isRunning { return try Plan(graph, name: name).runSingle(inputs) }
    guard outputCount == 1 else { throw Failure(.internalError, "\(name) has \(outputCount) results, not one") }
    try start(inputs)
    defer { isRunning = false }
    try execute()
    return try takeOutput(0)
  }

  @inline(__always)
  private func start(_ inputs: UnsafeBufferPointer<Tensor>) throws {
    guard inputs.count == argumentCount || inputs.count == inputCount else { throw wrongCount(inputs.count) }
    for index in 0..<inputs.count where inputs[index].dtype != inputTypes[index] {
      throw wrongType(index, inputs[index].dtype)
    }
    isRunning = true
    for index in 0..<inputs.count where !isInputBound[index] { put(Unmanaged.passRetained(inputs[index]), index) }
  }

  @inline(never)
  private func wrongType(_ index: Int, _ given: DType) -> Failure {
    Failure(
      .invalidArgumentError,
      "cannot compute \(name) as input #\(index)(zero-based) was expected to be a \(inputTypes[index].kernelName) tensor "
        + "but is a \(given.kernelName) tensor [Op:\(name)]")
  }

  @inline(never)
  private func wrongCount(_ count: Int) -> Failure {
    Failure(.invalidArgumentError, "\(name) takes \(argumentCount) tensors, got \(count)")
  }

  /// Replaces what a slot holds.
  @inline(__always)
  private func put(_ tensor: Unmanaged<Tensor>, _ slot: Int) {
    let old = slots[slot]
    slots[slot] = tensor
    old?.release()
  }

  private func takeOutput(_ index: Int) throws -> Tensor {
    let slot = Int(outputSlots[index])
    guard let tensor = slots[slot] else { throw Failure(.internalError, "result \(index) of \(name) was not computed") }
    guard isOutputMoved[index] else { return tensor.takeUnretainedValue() }
    slots[slot] = nil
    return tensor.takeRetainedValue()
  }

  // MARK: Instructions

  private func execute() throws {
    var counter = 0
    do {
      while counter < instructionCount {
        let instruction = instructions + counter
        counter += 1
        try Interrupt.poll()
        switch instruction.pointee.code {
        case .unary: try runUnary(instruction)
        case .binary: try runBinary(instruction)
        case .scalars(let formula):
          if try !runScalars(instruction, formula) { try runBinary(instruction) }
        case .general: try runGeneral(instruction)
        case .copy: try runCopy(instruction)
        case .swap:
          let source = Int(instruction.pointee.first)
          let target = Int(instruction.pointee.output)
          (slots[source], slots[target]) = (slots[target], slots[source])
        case .jump: counter = Int(instruction.pointee.target)
        case .jumpUnless:
          if try !isTrue(Int(instruction.pointee.first)) { counter = Int(instruction.pointee.target) }
        case .join: break
        }
        if !instruction.pointee.endings.isEmpty { end(instruction.pointee.endings) }
      }
    } catch {
      clear()
      throw located(error, counter - 1)
    }
  }

  @inline(__always)
  func held(_ slot: Int32) throws -> Unmanaged<Tensor> {
    guard let tensor = slots[Int(slot)] else { throw missing(slot) }
    return tensor
  }

  @inline(never)
  private func missing(_ slot: Int32) -> Failure {
    if slot >= argumentCount, slot < inputCount {
      return Failure(.invalidArgumentError, "\(name) needs a value for its capture \(Int(slot) - argumentCount)")
    }
    return Failure(.internalError, "slot \(slot) of \(name) is empty")
  }

  @inline(__always)
  private func runUnary(_ instruction: UnsafeMutablePointer<Instruction>) throws {
    let prepared = instruction.pointee.unary
    let x = try held(instruction.pointee.first)
    let output = Int(instruction.pointee.output)
    // Moved out and back: as a value of our own the call is lent to the kernel without counting its parts.
    var call = prepared.move()
    call.call.recycled = recyclable(output)
    do {
      let result = try x._withUnsafeGuaranteedRef { (x: Tensor) throws -> Tensor in try call.kernel(x, call.call) }
      slots[output] = Unmanaged.passRetained(result)
    } catch {
      call.call.recycled = nil
      prepared.initialize(to: call)
      throw error
    }
    call.call.recycled = nil
    prepared.initialize(to: call)
  }

  @inline(__always)
  private func runBinary(_ instruction: UnsafeMutablePointer<Instruction>) throws {
    let prepared = instruction.pointee.binary
    let x = try held(instruction.pointee.first)
    let y = try held(instruction.pointee.second)
    let output = Int(instruction.pointee.output)
    var call = prepared.move()
    call.call.recycled = recyclable(output)
    do {
      let result = try x._withUnsafeGuaranteedRef { (x: Tensor) throws -> Tensor in
        try y._withUnsafeGuaranteedRef { (y: Tensor) throws -> Tensor in try call.kernel(x, y, call.call) }
      }
      slots[output] = Unmanaged.passRetained(result)
    } catch {
      call.call.recycled = nil
      prepared.initialize(to: call)
      throw error
    }
    call.call.recycled = nil
    prepared.initialize(to: call)
  }

  @inline(never)
  private func runGeneral(_ instruction: UnsafeMutablePointer<Instruction>) throws {
    let range = instruction.pointee.operands
    let middle = range.lowerBound + instruction.pointee.inputCount
    var inputs: [Tensor] = []
    inputs.reserveCapacity(Int(instruction.pointee.inputCount))
    for index in range.lowerBound..<middle { inputs.append(try held(operands[Int(index)]).takeUnretainedValue()) }
    // A list that ends here is held by the array alone, so that the kernel may change it in place.
    releaseObjects(instruction.pointee.endings)
    let results = try call(instruction.pointee.general, inputs, firstOutput: middle < range.upperBound ? middle : nil)
    guard results.count == Int(range.upperBound - middle) else {
      throw Failure(.internalError, "\(instruction.pointee.general.pointee.call.op.name) gave \(results.count) results")
    }
    for (index, result) in results.enumerated() {
      put(Unmanaged.passRetained(result), Int(operands[Int(middle) + index]))
    }
  }

  private func call(
    _ prepared: UnsafeMutablePointer<GeneralCall>, _ inputs: consuming [Tensor], firstOutput: Int32?
  ) throws -> [Tensor] {
    if let firstOutput { prepared.pointee.call.recycled = recyclable(Int(operands[Int(firstOutput)])) }
    defer { prepared.pointee.call.recycled = nil }
    return try prepared.pointee.kernel(inputs, prepared.pointee.call)
  }

  private func runCopy(_ instruction: UnsafeMutablePointer<Instruction>) throws {
    put(Unmanaged.passRetained(try held(instruction.pointee.first).takeUnretainedValue()), Int(instruction.pointee.output))
  }

  @inline(__always)
  private func isTrue(_ slot: Int) throws -> Bool {
    let tensor = try held(Int32(slot))
    return try tensor._withUnsafeGuaranteedRef { (tensor: Tensor) throws -> Bool in
      if tensor.dtype == .bool, tensor.rank == 0 { return tensor.pointer.load(as: UInt8.self) != 0 }
      if tensor.dtype != .bool { throw Plan.noTruthValue(tensor.dtype) }
      do {
        return try FunctionCallOps.truth(of: tensor)
      } catch let failure as Failure {
        throw Failure(failure.kind, "Graph execution error:\n\n" + failure.message, hint: failure.hint)
      }
    }
  }

  // MARK: Slots

  /// Larger tensors are let go when their value ends, instead of being kept for the next run.
  private static let keptBytes = 1 << 16

  /// Empties a slot and gives its old tensor if that may be written again.
  @inline(__always)
  func recyclable(_ slot: Int) -> Tensor? {
    guard let old = slots[slot] else { return nil }
    slots[slot] = nil
    var tensor = old.takeRetainedValue()
    return Tensor.isUniquelyHeld(&tensor) ? tensor : nil
  }

  /// Ends values: a small tensor that nobody else holds stays as memory for the next one, others are let go.
  @inline(__always)
  private func end(_ range: Range<Int32>) {
    for index in range {
      let slot = Int(endings[Int(index)])
      guard let held = slots[slot] else { continue }
      var tensor = held.takeRetainedValue()
      if tensor.objects == nil, tensor.byteCount <= Plan.keptBytes, Tensor.isUniquelyHeld(&tensor) {
        slots[slot] = Unmanaged.passRetained(tensor)
      } else {
        slots[slot] = nil
      }
    }
  }

  private func releaseObjects(_ range: Range<Int32>) {
    for index in range {
      let slot = Int(endings[Int(index)])
      guard let held = slots[slot], held._withUnsafeGuaranteedRef({ $0.objects != nil }) else { continue }
      held.release()
      slots[slot] = nil
    }
  }

  /// Empties all slots but those of constants.
  private func clear() {
    for slot in 0..<slotCount where !isConstantSlot[slot] {
      slots[slot]?.release()
      slots[slot] = nil
    }
  }
}
