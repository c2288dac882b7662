/// One activation of code, as a debugger tells them apart: a generator is the same one whenever it is resumed.
struct Activation: Equatable {
  let depth: Int
  let generator: ObjectIdentifier?

  static func == (a: Activation, b: Activation) -> Bool {
    a.generator == b.generator && (a.generator != nil || a.depth == b.depth)
  }
}

/// When to stop next: the rules of Python's `bdb`.
struct StopRule {
  /// At the next place of any frame.
  private(set) var isAnywhere = false
  /// At the next place of this frame whose line is not before `line`; never, if that is nil.
  private(set) var frame: Activation?
  private(set) var line: Int? = 0
  /// When this frame is left.
  private(set) var left: Activation?

  /// At breakpoints only.
  static let run = StopRule()
  static let step: StopRule = {
    var rule = StopRule()
    rule.isAnywhere = true
    return rule
  }()

  static func next(_ frame: Activation) -> StopRule {
    var rule = StopRule()
    rule.frame = frame
    return rule
  }

  static func until(_ frame: Activation, line: Int) -> StopRule {
    var rule = next(frame)
    rule.line = line
    rule.left = frame
    return rule
  }

  /// - Parameter caller: nil for the outermost frame.
  static func leaving(_ frame: Activation, caller: Activation?) -> StopRule {
    var rule = StopRule()
    rule.left = frame
    if frame.generator != nil {
      rule.frame = frame
      rule.line = nil
    } else {
      rule.frame = caller
    }
    return rule
  }

  /// Whether nothing but a breakpoint stops.
  var isRunning: Bool { !isAnywhere && frame == nil && left == nil }

  func stops(in frame: Activation, line: Int) -> Bool {
    if isAnywhere { return true }
    guard frame == self.frame, let first = self.line else { return false }
    return line >= first
  }

  func stops(leaving frame: Activation, line: Int) -> Bool { frame == left || stops(in: frame, line: line) }

  /// A frame that was being stepped through has been left: the next place is the caller's.
  func ends(with frame: Activation) -> Bool { frame == self.frame && line != nil }
}
