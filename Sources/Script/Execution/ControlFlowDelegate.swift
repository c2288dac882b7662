import Diagnostics

/// Decides control flow on values that are no plain Python values. The tracer implements it.
///
/// The interpreter asks it only in lowered code, and only when the deciding value is not a bool, an int, a float, a str,
/// None or another of Python's own kinds. `nil` or `false` means "not mine": the statement then runs as Python does it.
public protocol ControlFlowDelegate: AnyObject {
  /// Whether the value may decide control flow by a graph.
  func isSymbolic(_ value: Handle) -> Bool

  /// `if condition`: blocks `.body` and `.orElse`.
  func ifStatement(_ site: ControlSite, _ condition: Handle, _ frame: FrameReference) throws -> Bool

  /// `while`: `.test` gives the condition, `.body`. Asked before the test has run for the first time, so that the delegate
  /// can run it where its ops leave no trace.
  func whileStatement(_ site: ControlSite, _ frame: FrameReference) throws -> WhileStart

  /// `for`: blocks `.extraTest` (if `site.hasExtraTest`) and `.body`; `frame.assignTarget` before each body. Asked before
  /// the first turn, whatever the iterable is.
  func forStatement(_ site: ControlSite, _ iterated: Handle, _ frame: FrameReference) throws -> Bool

  /// What to throw when the test of a loop that runs as Python does turns into a symbolic value.
  func changedLoopTest(_ site: ControlSite) -> Failure

  /// `then if condition else otherwise`: blocks `.then` and `.orElse` give values.
  func conditional(_ site: ControlSite, _ condition: Handle, _ frame: FrameReference) throws -> Handle?

  /// `left and right`: the block `.right` gives the value of the right operand.
  func and(_ site: ControlSite, _ left: Handle, _ frame: FrameReference) throws -> Handle?

  /// `left or right`.
  func or(_ site: ControlSite, _ left: Handle, _ frame: FrameReference) throws -> Handle?

  /// `not operand`.
  func not(_ site: ControlSite, _ operand: Handle, _ frame: FrameReference) throws -> Handle?

  /// `left == right`, or `!=` when negated.
  func equal(
    _ site: ControlSite, _ left: Handle, _ right: Handle, negated: Bool, _ frame: FrameReference
  ) throws -> Handle?

  /// A call in lowered code: what is to be called in place of `callee` (AutoGraph's overloads of builtins). nil: itself.
  func convertedCallee(_ callee: Handle, _ interpreter: Interpreter) throws -> Handle?

  /// The lowered code of a function that lowered code calls, or nil when it is to run unconverted. Asked once a function
  /// definition and closure; the answer is cached with the code.
  func loweredCode(of function: FunctionObject, _ interpreter: Interpreter) throws -> Code?
}

/// What a delegate did with a `while`.
public enum WhileStart {
  /// Nothing: the statement runs as Python does it, its first test included.
  case notMine
  /// It has run the first test, which gave this: the statement goes on as Python does it.
  case tested(Handle)
  /// All of it is done.
  case done
}

/// Which part of a lowered statement or expression a block is.
public enum ControlBlock: Int, Sendable {
  case test, extraTest, body, orElse, then, right
}

/// A lowered statement or expression in compiled code: its blocks and the state that they change.
public final class ControlSite {
  public enum Kind: Sendable { case `if`, `while`, `for`, conditional, and, or, not, equal }

  public let kind: Kind
  /// What static analysis knows; nil for expressions.
  public let state: ControlState?
  public let span: SourceSpan
  /// The span of the test, the iterable, or the deciding operand.
  public let testSpan: SourceSpan
  /// The code that it is a part of, which holds it.
  public unowned(unsafe) let owner: Code?
  /// Half-open ranges of instructions, the `blockEnd` excluded; by `ControlBlock`.
  var blocks: [ControlBlock: Range<Int>] = [:]
  /// The register in which an expression block leaves its value.
  var results: [ControlBlock: Int] = [:]
  /// Parallel to `state.places`.
  var places: [StatePlace] = []
  /// For loops: instructions that assign `targetSource` to the target.
  var targetBlock: Range<Int>?
  var targetSource = 0
  /// The names or texts of the loop's targets, as `state.places` would list them.
  public internal(set) var targetNames: [String] = []

  /// Values of `state.options` are evaluated by these blocks.
  var optionBlocks: [(name: String, range: Range<Int>, result: Int)] = []

  init(kind: Kind, state: ControlState?, span: SourceSpan, testSpan: SourceSpan, owner: Code) {
    self.kind = kind
    self.state = state
    self.span = span
    self.testSpan = testSpan
    self.owner = owner
  }

  public var hasExtraTest: Bool { blocks[.extraTest] != nil }
  public var hasBlock: (ControlBlock) -> Bool { { self.blocks[$0] != nil } }

  /// The texts of the state's places, in order.
  public var placeNames: [String] {
    (state?.places ?? []).map { place in
      switch place {
      case .name(let name): name
      case .composite(let text): text
      }
    }
  }
}

/// Where a place of the state lies at run time.
enum StatePlace {
  case local(Int)
  /// A register that holds a cell.
  case cell(Int)
  case free(Int)
  case global(StringObject)
  /// Blocks that read it into a register, write it from there, and take it away.
  case composite(read: Range<Int>, register: Int, write: Range<Int>, delete: Range<Int>)
}
