import Ops
import Tensors

/// One instruction of a plan. Operands are slot numbers.
struct Instruction {
  enum Code: UInt8 {
    /// A kernel of one input and one output.
    case unary
    /// A kernel of two inputs and one output.
    case binary
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
  /// Whether a recycled tensor may be offered for the first output.
  var kernel: Kernel = .graphOnly
  var call: KernelCall
}
