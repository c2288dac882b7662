import Diagnostics
import Glibc
import Ops
import Script
import Tensors

/// Where the time of a run goes: all calls, counted; ops by what they took; lines by samples.
///
/// A sample is taken at the next call, loop turn or op after its time has come, so that a long call of a builtin counts
/// for the line that goes on after it. Ops are timed from one to the next in the same function.
final class Profile: OpRecorder {
  struct OpTime {
    let name: String
    let place: SourcePlace?
    var calls = 0
    var seconds = 0.0
  }

  /// Seconds that a line was being run while its function was on top.
  struct LineTime {
    let file: SourceFile
    let number: Int
    var seconds = 0.0
  }

  let calls: CallCounter
  private(set) var ops: [OpTime] = []
  private(set) var lines: [LineTime] = []
  private(set) var seconds = 0.0
  private(set) var samples = 0
  private var lineIndices: [PlaceKey: Int] = [:]
  private var opIndices: [PlaceKey: Int] = [:]
  private let interpreter: Interpreter
  private let outerFrames: Int
  private var lastSample = 0.0
  private var lastOp = 0.0
  private static let interval: UInt32 = 1000

  private struct PlaceKey: Hashable {
    var op = ""
    let file: ObjectIdentifier?
    let line: Int
  }

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
    calls = CallCounter(interpreter)
    outerFrames = interpreter.currentFrames.count
  }

  /// Runs `body` and watches it, also when it fails.
  ///
  /// - Errors: those of `body`; `RuntimeError` while a debugger or another profile watches calls.
  func during<Result>(_ body: () throws -> Result) throws -> Result {
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
    return try calls.during { try ExecutionContext.observed(by: self, body) }
  }

  private func sample() {
    let now = Clock.now
    let passed = now - lastSample
    lastSample = now
    samples += 1
    guard let top = interpreter.currentFrames.dropFirst(outerFrames).last else { return }
    let number = top.file.lineNumber(at: top.span.start)
    let key = PlaceKey(file: ObjectIdentifier(top.file), line: number)
    if let index = lineIndices[key] {
      lines[index].seconds += passed
    } else {
      lineIndices[key] = lines.count
      lines.append(LineTime(file: top.file, number: number, seconds: passed))
    }
  }

  func record(_ op: Op, inputs: [AnyTensor], outputs: [AnyTensor], attributes: Attributes) throws {
    let now = Clock.now
    let passed = now - lastOp
    defer { lastOp = Clock.now }
    // Nodes that are being traced take no time of their own.
    guard ExecutionContext.graph == nil else { return }
    let place = interpreter.callerPlace
    let key = PlaceKey(op: op.name, file: place.map { ObjectIdentifier($0.file) }, line: place?.lineNumber ?? 0)
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
