import Diagnostics
import Glibc
import Ops
import Script
import Tensors

/// Where the time of a run goes: functions by samples, ops by what they took.
///
/// A sample is taken at the next call, loop turn or op after its time has come, so that a long call of a builtin counts
/// for the function that goes on after it. Ops are timed from one to the next in the same function.
final class Profile: OpRecorder {
  /// Seconds that one function was on top, and that it was anywhere in the stack.
  struct FunctionTime {
    let name: String
    let file: SourceFile
    var own = 0.0
    var total = 0.0
    /// Own seconds by line.
    var lines: [Int: Double] = [:]
  }

  struct OpTime {
    let name: String
    let place: SourcePlace?
    var calls = 0
    var seconds = 0.0
  }

  private(set) var functions: [FunctionTime] = []
  private(set) var ops: [OpTime] = []
  private(set) var seconds = 0.0
  private(set) var samples = 0
  private var functionIndices: [FunctionKey: Int] = [:]
  private var opIndices: [OpKey: Int] = [:]
  private let interpreter: Interpreter
  private let outerFrames: Int
  private var lastSample = 0.0
  private var lastOp = 0.0
  private static let interval: UInt32 = 1000

  private struct FunctionKey: Hashable {
    let name: String
    let file: ObjectIdentifier
  }

  private struct OpKey: Hashable {
    let name: String
    let file: ObjectIdentifier?
    let line: Int
  }

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
    outerFrames = interpreter.currentFrames.count
  }

  /// Runs `body` and watches it, also when it fails.
  func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = Clock.now
    (lastSample, lastOp) = (start, start)
    let thread = pthread_self()
    Interrupt.onSample = { [unowned self] in if pthread_equal(pthread_self(), thread) != 0 { sample() } }
    let clock = SampleClock(microseconds: Profile.interval)
    defer {
      clock.stop()
      Interrupt.onSample = nil
      seconds = Clock.now - start
    }
    return try ExecutionContext.observed(by: self, body)
  }

  private func sample() {
    let now = Clock.now
    let passed = now - lastSample
    lastSample = now
    samples += 1
    let frames = interpreter.currentFrames.dropFirst(outerFrames)
    var seen: Set<Int> = []
    for frame in frames {
      let index = functionIndex(frame)
      if seen.insert(index).inserted { functions[index].total += passed }
    }
    guard let top = frames.last else { return }
    let index = functionIndex(top)
    functions[index].own += passed
    functions[index].lines[top.file.lineNumber(at: top.span.start), default: 0] += passed
  }

  private func functionIndex(_ frame: TracebackEntry) -> Int {
    let key = FunctionKey(name: frame.function, file: ObjectIdentifier(frame.file))
    if let index = functionIndices[key] { return index }
    functionIndices[key] = functions.count
    functions.append(FunctionTime(name: frame.function, file: frame.file))
    return functions.count - 1
  }

  func record(_ op: Op, inputs: [AnyTensor], outputs: [AnyTensor], attributes: Attributes) throws {
    let now = Clock.now
    let passed = now - lastOp
    defer { lastOp = Clock.now }
    // Nodes that are being traced take no time of their own.
    guard ExecutionContext.graph == nil else { return }
    let place = interpreter.callerPlace
    let key = OpKey(name: op.name, file: place.map { ObjectIdentifier($0.file) }, line: place?.lineNumber ?? 0)
    let index: Int
    if let known = opIndices[key] {
      index = known
    } else {
      index = ops.count
      opIndices[key] = index
      ops.append(OpTime(name: op.name, place: place))
    }
    ops[index].calls += 1
    ops[index].seconds += passed
  }
}
