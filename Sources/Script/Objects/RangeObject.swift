import Diagnostics

/// A `range` whose bounds fit in 64 bits.
public final class RangeObject: Object {
  public let start: Int
  public let stop: Int
  public let step: Int
  public let count: Int

  /// `step` must not be 0.
  public init(start: Int, stop: Int, step: Int = 1) {
    self.start = start
    self.stop = stop
    self.step = step
    count = RangeObject.count(start, stop, step)
    super.init(kind: .range, type: .range)
  }

  static func count(_ start: Int, _ stop: Int, _ step: Int) -> Int {
    let (low, high, stride) =
      step > 0 ? (start, stop, step.magnitude) : (stop, start, step.magnitude)
    guard low < high else { return 0 }
    let distance = UInt(bitPattern: high &- low)
    return Int(clamping: (distance - 1) / stride + 1)
  }

  /// The element at `index`, within 0..<count.
  public func element(_ index: Int) -> Int { start &+ index &* step }

  public override func length(_ interpreter: Interpreter) throws -> Int? { count }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { count != 0 }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    RangeIterator.makeValue(start: start, count: count, step: step)
  }

  /// The place of an integer in the range, or nil.
  public func position(of value: Int) -> Int? {
    let (distance, overflow) = value.subtractingReportingOverflow(start)
    if overflow || (step == -1 && distance == Int.min) { return nil }
    guard distance % step == 0 else { return nil }
    let index = distance / step
    return index >= 0 && index < count ? index : nil
  }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try item(key, interpreter)
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try holds(item, interpreter)
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    order(op, other)
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int { try rangeHash(interpreter) }
}

/// The places that a slice of ints and Nones names in a sequence.
struct SliceBounds {
  let start: Int
  let step: Int
  let count: Int

  /// nil when a bound is something else, or the step is 0.
  init?(_ lower: Value, _ upper: Value, _ stride: Value, length: Int) {
    guard lower.isInt || lower.isNone, upper.isInt || upper.isNone, stride.isInt || stride.isNone else { return nil }
    let step = stride.isInt ? max(stride.uncheckedInt, -Int.max) : 1
    if step == 0 { return nil }
    let isDown = step < 0
    let lowest = isDown ? -1 : 0
    let highest = isDown ? length - 1 : length
    func clamp(_ value: Value, _ missing: Int) -> Int {
      if value.isNone { return missing }
      let index = value.uncheckedInt
      return index < 0 ? max(lowest, index &+ length) : min(highest, index)
    }
    let from = clamp(lower, isDown ? highest : lowest)
    let to = clamp(upper, isDown ? lowest : highest)
    start = from
    self.step = step
    if isDown {
      count = to < from ? (from - to - 1) / -step + 1 : 0
    } else {
      count = from < to ? (to - from - 1) / step + 1 : 0
    }
  }

  /// Where element `index` of the slice (within 0..<count) lies.
  @inline(__always)
  func place(_ index: Int) -> Int { start &+ index &* step }
}

/// A `slice`.
public final class SliceObject: Object {
  let startValue: Value
  let stopValue: Value
  let stepValue: Value

  public convenience init(start: Handle, stop: Handle, step: Handle) {
    self.init(owning: start.owned, stop.owned, step.owned)
  }

  /// Takes over the bounds.
  init(owning start: Value, _ stop: Value, _ step: Value) {
    startValue = start
    stopValue = stop
    stepValue = step
    // Bounds that are no objects can't be part of a cycle.
    super.init(kind: .slice, type: .slice, isContainer: start.isObject || stop.isObject || step.isObject)
  }

  deinit {
    startValue.release()
    stopValue.release()
    stepValue.release()
  }

  /// Whether the bounds are ints and Nones, so that finding the places runs no code of the script.
  var hasPlainBounds: Bool {
    (startValue.isInt || startValue.isNone) && (stopValue.isInt || stopValue.isNone)
      && (stepValue.isInt || stepValue.isNone)
  }

  public var start: Handle { Handle(startValue) }
  public var stop: Handle { Handle(stopValue) }
  public var step: Handle { Handle(stepValue) }

  public override func traverse(_ visit: (Value) -> Void) {
    visit(startValue)
    visit(stopValue)
    visit(stepValue)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "slice(\(try interpreter.repr(start)), \(try interpreter.repr(stop)), \(try interpreter.repr(step)))"
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    throw Failure(.typeError, "unhashable type: 'slice'")
  }

  /// The bounds for a sequence of `length` elements, as `slice.indices` gives them, with the number of elements.
  public func indices(_ length: Int, _ interpreter: Interpreter) throws -> (
    start: Int, stop: Int, step: Int, count: Int
  ) {
    let wantedStep = stepValue.isNone ? 1 : try bound(stepValue, interpreter)
    if wantedStep == 0 { throw Failure(.valueError, "slice step cannot be zero") }
    let stride = max(wantedStep, -Int.max)
    let isDown = stride < 0
    let lowest = isDown ? -1 : 0
    let highest = isDown ? length - 1 : length
    func clamp(_ value: Value, _ missing: Int) throws -> Int {
      if value.isNone { return missing }
      let index = try bound(value, interpreter)
      if index < 0 { return max(lowest, index &+ length) }
      return min(highest, index)
    }
    let from = try clamp(startValue, isDown ? highest : lowest)
    let to = try clamp(stopValue, isDown ? lowest : highest)
    var count = 0
    if isDown {
      if to < from { count = (from - to - 1) / -stride + 1 }
    } else if from < to {
      count = (to - from - 1) / stride + 1
    }
    return (from, to, stride, count)
  }

  private func bound(_ value: Value, _ interpreter: Interpreter) throws -> Int {
    if value.isInt { return value.uncheckedInt }
    guard let index = try interpreter.clampedIndex(Handle(value)) else {
      throw Failure(.typeError, "slice indices must be integers or None or have an __index__ method")
    }
    return index
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try order(op, other, interpreter)
  }
}
