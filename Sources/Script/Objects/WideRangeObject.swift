import Diagnostics
import Integers

/// A `range` with a bound, a step or a length beyond 64 bits.
final class WideRangeObject: Object {
  let start: BigInt
  let stop: BigInt
  let step: BigInt
  let count: BigInt

  private init(_ start: BigInt, _ stop: BigInt, _ step: BigInt, count: BigInt) {
    self.start = start
    self.stop = stop
    self.step = step
    self.count = count
    super.init(kind: .other, type: .range)
  }

  /// The same range in a form that can be any length.
  convenience init(_ range: RangeObject) {
    self.init(BigInt(range.start), BigInt(range.stop), BigInt(range.step), count: BigInt(range.count))
  }

  /// A range, owned; `step` must not be 0. What fits in 64 bits is a `RangeObject`.
  static func make(_ start: BigInt, _ stop: BigInt, _ step: BigInt) -> Value {
    let count = count(start, stop, step)
    if let first = Int(exactly: start), let last = Int(exactly: stop), let stride = Int(exactly: step),
      Int(exactly: count) != nil
    {
      return Value(RangeObject(start: first, stop: last, step: stride))
    }
    return Value(WideRangeObject(start, stop, step, count: count))
  }

  private static func count(_ start: BigInt, _ stop: BigInt, _ step: BigInt) -> BigInt {
    let distance = step.isNegative ? start - stop : stop - start
    if distance.isNegative || distance.isZero { return 0 }
    let stride = step.isNegative ? -step : step
    return (distance - 1) / stride + 1
  }

  /// The range of any of the two forms; nil for another object.
  static func widened(_ value: Value) -> WideRangeObject? {
    if value.objectKind == .range { return WideRangeObject(value.unsafeAs(RangeObject.self)) }
    return value.as(WideRangeObject.self)
  }

  func element(_ index: BigInt) -> BigInt { start + index * step }

  /// Where an integer lies in the range; nil when it does not.
  func position(of number: BigInt) -> BigInt? {
    let (index, rest) = (number - start).quotientAndRemainder(dividingBy: step)
    return rest.isZero && !index.isNegative && index < count ? index : nil
  }

  /// Like `self[bounds]`.
  func slice(_ bounds: SliceObject, _ interpreter: Interpreter) throws -> Value {
    let places = try WideSlice(bounds, length: count, interpreter)
    return WideRangeObject.make(element(places.start), element(places.stop), step * places.step)
  }

  // MARK: Operations

  override func length(_ interpreter: Interpreter) throws -> Int? {
    guard let count = Int(exactly: count) else {
      throw Failure(.overflowError, "Python int too large to convert to C ssize_t")
    }
    return count
  }

  override func truth(_ interpreter: Interpreter) throws -> Bool? { !count.isZero }

  override func repr(_ interpreter: Interpreter) throws -> String {
    let parts = try (step == 1 ? [start, stop] : [start, stop, step]).map { try IntegerFormatting.decimal($0) }
    return "range(\(parts.joined(separator: ", ")))"
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    Value(WideRangeIterator(start: start, count: count, step: step))
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice { return try slice(key.unsafeAs(SliceObject.self), interpreter) }
    guard var index = try interpreter.findInteger(Handle(key)) else {
      throw Failure(.typeError, "range indices must be integers or slices, not \(interpreter.typeName(key))")
    }
    if index.isNegative { index += count }
    if index.isNegative || !(index < count) { throw Failure(.indexError, "range object index out of range") }
    return BigIntObject.normalized(element(index))
  }

  override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    if let number = Numbers.big(item) { return position(of: number) != nil }
    let iterator = WideRangeIterator(start: start, count: count, step: step)
    while let element = try iterator.next(interpreter) {
      defer { element.release() }
      try Interrupt.poll()
      if try interpreter.equals(element, item) { return true }
    }
    return false
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual, let second = WideRangeObject.widened(other) else { return nil }
    let isEqual =
      count == second.count && (count.isZero || (start == second.start && (count == 1 || step == second.step)))
    return .bool(isEqual == (op == .equal))
  }

  /// Equal ranges have equal hashes, also across the two forms.
  override func hash(_ interpreter: Interpreter) throws -> Int {
    func handle(_ number: BigInt) -> Handle { Handle(consuming: BigIntObject.normalized(number)) }
    let first: Handle = count.isZero ? .none : handle(start)
    let stride: Handle = count < 2 ? .none : handle(step)
    return try TupleObject([handle(count), first, stride]).hash(interpreter)
  }
}

/// Over a range beyond 64 bits.
final class WideRangeIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType: TypeObject = {
    let type = TypeObject.sealed("longrange_iterator")
    CoreTypes.defineIteration(on: type)
    type.defineMethod("__length_hint__", "self, /") { (call: NativeCall) in
      Handle(consuming: BigIntObject.normalized(call[0].as(WideRangeIterator.self)?.remaining ?? 0))
    }
    return type
  }()

  private var current: BigInt
  private(set) var remaining: BigInt
  private let step: BigInt

  init(start: BigInt, count: BigInt, step: BigInt) {
    current = start
    remaining = count
    self.step = step
    super.init(type: WideRangeIterator.iteratorType, isContainer: false)
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    if remaining.isZero { return nil }
    remaining -= 1
    defer { current += step }
    return BigIntObject.normalized(current)
  }
}

/// The bounds of a slice for a sequence of any length, as `slice.indices` gives them.
struct WideSlice {
  let start: BigInt
  let stop: BigInt
  let step: BigInt

  init(_ slice: SliceObject, length: BigInt, _ interpreter: Interpreter) throws {
    func bound(_ value: Handle) throws -> BigInt? {
      if value.isNone { return nil }
      guard let number = try interpreter.findInteger(value) else {
        throw Failure(.typeError, "slice indices must be integers or None or have an __index__ method")
      }
      return number
    }
    let step = try bound(slice.step) ?? 1
    if step.isZero { throw Failure(.valueError, "slice step cannot be zero") }
    let lowest: BigInt = step.isNegative ? -1 : 0
    let highest = step.isNegative ? length - 1 : length
    func clamp(_ value: Handle, _ missing: BigInt) throws -> BigInt {
      guard let index = try bound(value) else { return missing }
      let place = index.isNegative ? index + length : index
      return place < lowest ? lowest : highest < place ? highest : place
    }
    self.step = step
    start = try clamp(slice.start, step.isNegative ? highest : lowest)
    stop = try clamp(slice.stop, step.isNegative ? lowest : highest)
  }
}
