import Ops
import Tensors

/// One instruction of a plan. Operands are slot numbers.
struct Instruction {
  enum Code: Equatable {
    /// A kernel of one input and one output.
    case unary
    /// A kernel of two inputs and one output.
    case binary
    /// As `binary`, and computed without the kernel while both inputs are scalars.
    case scalars(ScalarFormula)
    /// A kernel of any inputs and outputs: `operands` lists the inputs' slots, then the outputs'.
    case general
    /// `output` becomes another holder of what `first` holds.
    case copy
    /// `output` takes what `first` holds, and `first` gets what was in `output`, as memory to use again.
    case swap
    case jump
    /// Goes to `target` unless `first` is true.
    case jumpUnless
    /// Where the ways of a branch meet; values that lived through it end here.
    case join
  }

  var code: Code
  var first: Int32 = 0
  var second: Int32 = 0
  var output: Int32 = 0
  var target: Int32 = 0
  /// Inputs and outputs of a general kernel, in the plan's operand list.
  var operands: Range<Int32> = 0..<0
  var inputCount: Int32 = 0
  /// Slots whose value is not needed after this instruction, in the plan's ending list.
  var endings: Range<Int32> = 0..<0
  /// The kernel with its call, by `code`.
  var prepared: UnsafeMutableRawPointer?

  init(code: Code) { self.code = code }
}

/// A kernel of one input with what it is called with.
struct UnaryCall {
  let kernel: @Sendable (Tensor, borrowing KernelCall) throws -> Tensor
  var call: KernelCall
}

/// A kernel of two inputs with what it is called with.
struct BinaryCall {
  let kernel: @Sendable (Tensor, Tensor, borrowing KernelCall) throws -> Tensor
  var call: KernelCall
}

/// A kernel of any inputs with what it is called with.
struct GeneralCall {
  let kernel: @Sendable ([Tensor], borrowing KernelCall) throws -> [Tensor]
  var call: KernelCall
}

extension Instruction {
  /// The memory of a unary instruction's call. Valid for that code only, as the two below for theirs.
  @inline(__always) var unary: UnsafeMutablePointer<UnaryCall> { typed() }
  @inline(__always) var binary: UnsafeMutablePointer<BinaryCall> { typed() }
  @inline(__always) var general: UnsafeMutablePointer<GeneralCall> { typed() }

  @inline(__always)
  private func typed<Call>() -> UnsafeMutablePointer<Call> {
    // `prepare` has set it for every instruction of the three codes.
    prepared.unsafelyUnwrapped.assumingMemoryBound(to: Call.self)
  }

  /// Stores the kernel of an op. A kernel that doesn't fit the code is called through the general form.
  mutating func prepare(_ op: Op, _ attributes: Attributes) {
    let call = KernelCall(op: op, attributes: attributes, state: op.isStateful ? KernelState() : nil)
    switch (code, op.kernel) {
    case (.unary, .unary(let kernel)): prepared = Instruction.stored(UnaryCall(kernel: kernel, call: call))
    case (.binary, .binary(let kernel)), (.scalars, .binary(let kernel)):
      prepared = Instruction.stored(BinaryCall(kernel: kernel, call: call))
    case (.general, .general(let kernel)): prepared = Instruction.stored(GeneralCall(kernel: kernel, call: call))
    case (.general, _):
      let checked: @Sendable ([Tensor], borrowing KernelCall) throws -> [Tensor] = { inputs, call in
        try EagerExecution.run(call.op, inputs, call)
      }
      prepared = Instruction.stored(GeneralCall(kernel: checked, call: call))
    case (.unary, _), (.binary, _), (.scalars, _), (.copy, _), (.swap, _), (.jump, _), (.jumpUnless, _), (.join, _): break
    }
  }

  private static func stored<Call>(_ call: Call) -> UnsafeMutableRawPointer {
    let pointer = UnsafeMutablePointer<Call>.allocate(capacity: 1)
    pointer.initialize(to: call)
    return UnsafeMutableRawPointer(pointer)
  }

  func destroy() {
    guard prepared != nil else { return }
    switch code {
    case .unary: Instruction.free(unary)
    case .binary, .scalars: Instruction.free(binary)
    case .general: Instruction.free(general)
    case .copy, .swap, .jump, .jumpUnless, .join: break
    }
  }

  private static func free<Call>(_ pointer: UnsafeMutablePointer<Call>) {
    pointer.deinitialize(count: 1)
    pointer.deallocate()
  }
}
