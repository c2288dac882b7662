import Diagnostics

/// The root of all iterators that are made in Swift.
open class IteratorObject: Object {
  /// The kinds that the run loop steps by itself.
  enum Shape: UInt8 { case other, range, list, tuple, string, dict, set, enumerate, zip }

  final let shape: Shape

  public init(type: TypeObject, isContainer: Bool = true) {
    shape = .other
    super.init(kind: .iterator, type: type, isContainer: isContainer)
  }

  init(type: TypeObject, isContainer: Bool, shape: Shape) {
    self.shape = shape
    super.init(kind: .iterator, type: type, isContainer: isContainer)
  }

  /// The next value, owned by the caller; nil at the end.
  open func next(_ interpreter: Interpreter) throws -> Value? { nil }

  open override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(self) }

  /// Keeps a dead iterator to be used again.
  static func retire(_ address: UInt) -> Bool {
    let value = Value(tag: Value.Tag.object, bits: address)
    switch value.unsafeUnmanaged(IteratorObject.self)._withUnsafeGuaranteedRef({ $0.shape }) {
    case .range: return Recycling.rangeIterators.keep(address)
    case .list:
      value.unsafeUnmanaged(ListIterator.self)._withUnsafeGuaranteedRef { $0.clear() }
      return Recycling.listIterators.keep(address)
    case .tuple:
      value.unsafeUnmanaged(TupleIterator.self)._withUnsafeGuaranteedRef { $0.retire() }
      return Recycling.tupleIterators.keep(address)
    default: return false
    }
  }

  fileprivate static func named(_ name: String) -> TypeObject { .sealed(name) }
}

/// Over a list; sees elements that are appended meanwhile.
public final class ListIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = named("list_iterator")
  /// Undefined once exhausted.
  final var listValue: Value
  final var position = 0

  public init(_ list: ListObject) {
    listValue = Value(list)
    super.init(type: ListIterator.iteratorType, isContainer: true, shape: .list)
  }

  /// An iterator, owned by the caller.
  static func makeValue(_ list: ListObject) -> Value {
    let spare = EffectObservation.isActive ? 0 : Recycling.listIterators.take()
    if spare == 0 { return Value(ListIterator(list)) }
    let value = Value(tag: Value.Tag.object, bits: spare)
    value.unsafeUnmanaged(ListIterator.self)._withUnsafeGuaranteedRef { (iterator: ListIterator) in
      iterator.rc = 1
      iterator.listValue = Value(list)
      iterator.position = 0
    }
    return value
  }

  deinit { listValue.release() }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    guard listValue.isObject else { return nil }
    let list = listValue.unsafeAs(ListObject.self)
    if position < list.count {
      position += 1
      return list.base[position - 1].retained()
    }
    clear()
    return nil
  }

  public override func traverse(_ visit: (Value) -> Void) { visit(listValue) }

  public override func clear() {
    let old = listValue
    listValue = .undefined
    old.release()
  }
}

/// Over a tuple.
public final class TupleIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = named("tuple_iterator")
  /// Undefined in one that is kept to be used again.
  private(set) final var tupleValue: Value
  final var position = 0

  /// An iterator, owned by the caller.
  static func makeValue(_ tuple: TupleObject) -> Value {
    let spare = EffectObservation.isActive ? 0 : Recycling.tupleIterators.take()
    if spare == 0 { return Value(TupleIterator(tuple)) }
    let value = Value(tag: Value.Tag.object, bits: spare)
    value.unsafeUnmanaged(TupleIterator.self)._withUnsafeGuaranteedRef { (iterator: TupleIterator) in
      iterator.rc = 1
      iterator.tupleValue = Value(tuple)
      iterator.position = 0
    }
    return value
  }

  /// Lets go of the tuple.
  fileprivate func retire() {
    let old = tupleValue
    tupleValue = .undefined
    old.release()
  }

  public init(_ tuple: TupleObject) {
    tupleValue = Value(tuple)
    super.init(type: TupleIterator.iteratorType, isContainer: true, shape: .tuple)
  }

  deinit { tupleValue.release() }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    let tuple = tupleValue.unsafeAs(TupleObject.self)
    guard position < tuple.count else { return nil }
    position += 1
    return tuple.base[position - 1].retained()
  }

  public override func traverse(_ visit: (Value) -> Void) { visit(tupleValue) }
}

/// Over a range.
public final class RangeIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = named("range_iterator")
  final var current: Int
  final var remaining: Int
  final var step: Int

  /// An iterator, owned by the caller.
  static func makeValue(start: Int, count: Int, step: Int) -> Value {
    let spare = EffectObservation.isActive ? 0 : Recycling.rangeIterators.take()
    if spare == 0 { return Value(RangeIterator(start: start, count: count, step: step)) }
    let value = Value(tag: Value.Tag.object, bits: spare)
    value.unsafeUnmanaged(RangeIterator.self)._withUnsafeGuaranteedRef { (iterator: RangeIterator) in
      iterator.rc = 1
      iterator.current = start
      iterator.remaining = count
      iterator.step = step
    }
    return value
  }

  public init(start: Int, count: Int, step: Int) {
    current = start
    remaining = count
    self.step = step
    super.init(type: RangeIterator.iteratorType, isContainer: false, shape: .range)
  }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    let value = current
    current = value &+ step
    return .int(value)
  }
}

/// Over the keys, values or items of a dict.
public final class DictIterator: IteratorObject {
  public enum Part { case keys, values, items }

  nonisolated(unsafe) static let keyType = named("dict_keyiterator")
  nonisolated(unsafe) static let valueType = named("dict_valueiterator")
  nonisolated(unsafe) static let itemType = named("dict_itemiterator")

  let dictValue: Value
  let part: Part
  private var position = 0
  private var expectedCount: Int
  /// The pair that was given last: filled anew when nobody else holds it any more.
  private var pair = Value.undefined

  public init(_ dict: DictObject, _ part: Part) {
    dictValue = Value(dict)
    self.part = part
    expectedCount = dict.count
    let type: TypeObject =
      switch part {
      case .keys: DictIterator.keyType
      case .values: DictIterator.valueType
      case .items: DictIterator.itemType
      }
    super.init(type: type, isContainer: true, shape: .dict)
  }

  deinit {
    dictValue.release()
    pair.release()
  }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    let dict = dictValue.unsafeUnmanaged(DictObject.self)
    return try dict._withUnsafeGuaranteedRef { (dict: DictObject) throws -> Value? in
      if dict.count != expectedCount { return try refuseChange() }
      guard let entry = dict.next(&position) else { return nil }
      switch part {
      case .keys: return entry.key.retained()
      case .values: return entry.value.retained()
      case .items: return pairOf(entry.key, entry.value)
      }
    }
  }

  /// The next element into a register of the run loop. A pair that only the register holds beside the iterator is filled
  /// anew where it lies.
  @inline(__always)
  func step(into target: UnsafeMutablePointer<Value>) -> FastIteration {
    let dict = dictValue.unsafeUnmanaged(DictObject.self)
    return dict._withUnsafeGuaranteedRef { (dict: DictObject) -> FastIteration in
      guard dict.count == expectedCount else { return .other }
      guard let entry = dict.next(&position) else { return .end }
      switch part {
      case .keys: put(target, entry.key.retained())
      case .values: put(target, entry.value.retained())
      case .items:
        if pair.isObject && target.pointee.isIdentical(to: pair) && refillsPair(heldBy: 2, entry.key, entry.value) { break }
        put(target, pairOf(entry.key, entry.value))
      }
      return .value
    }
  }

  /// The next key and value into two registers; nothing is done but for the entries of a dict that has not changed.
  func stepPair(_ first: UnsafeMutablePointer<Value>, _ second: UnsafeMutablePointer<Value>) -> FastIteration {
    guard part == .items else { return .other }
    return dictValue.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) -> FastIteration in
      guard dict.count == expectedCount else { return .other }
      guard let entry = dict.next(&position) else { return .end }
      put(first, entry.key.retained())
      put(second, entry.value.retained())
      return .value
    }
  }

  private func refillsPair(heldBy count: UInt32, _ key: Value, _ value: Value) -> Bool {
    let last = pair.unsafeUnmanaged(TupleObject.self)
    guard last._withUnsafeGuaranteedRef({ $0.rc == count }) && Finalizers.isHeldByValuesOnly(pair) else { return false }
    last._withUnsafeGuaranteedRef { $0.refill(key.retained(), value.retained()) }
    return true
  }

  private func refuseChange() throws -> Value? {
    if expectedCount < 0 { return nil }
    expectedCount = -1
    throw Failure(.runtimeError, "dictionary changed size during iteration")
  }

  private func pairOf(_ key: Value, _ value: Value) -> Value {
    if pair.isObject {
      if refillsPair(heldBy: 1, key, value) { return pair.retained() }
      pair.release()
    }
    pair = TupleObject.pair(key.retained(), value.retained())
    return pair.retained()
  }

  public override func traverse(_ visit: (Value) -> Void) {
    visit(dictValue)
    visit(pair)
  }
}

/// Over the elements of a set.
public final class SetIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = named("set_iterator")
  let setValue: Value
  private var position = 0
  private var expectedCount: Int

  public init(_ set: SetObject) {
    setValue = Value(set)
    expectedCount = set.count
    super.init(type: SetIterator.iteratorType, isContainer: true, shape: .set)
  }

  deinit { setValue.release() }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    let set = setValue.unsafeUnmanaged(SetObject.self)
    return try set._withUnsafeGuaranteedRef { (set: SetObject) throws -> Value? in
      if set.count != expectedCount {
        if expectedCount < 0 { return nil }
        expectedCount = -1
        throw Failure(.runtimeError, "Set changed size during iteration")
      }
      return set.next(&position)?.retained()
    }
  }

  /// The next element into a register of the run loop.
  @inline(__always)
  func step(into target: UnsafeMutablePointer<Value>) -> FastIteration {
    let set = setValue.unsafeUnmanaged(SetObject.self)
    return set._withUnsafeGuaranteedRef { (set: SetObject) -> FastIteration in
      guard set.count == expectedCount else { return .other }
      guard let element = set.next(&position) else { return .end }
      put(target, element.retained())
      return .value
    }
  }

  public override func traverse(_ visit: (Value) -> Void) { visit(setValue) }
}

/// Over the code points of a str.
public final class StringIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = named("str_iterator")
  /// While the iterator holds it, nobody appends to it in place.
  private let textValue: Value
  /// The byte where the next code point begins.
  private final var offset = 0

  public init(_ string: StringObject) {
    textValue = Value(string)
    super.init(type: StringIterator.iteratorType, isContainer: false, shape: .string)
  }

  deinit { textValue.release() }

  /// The next code point; nil at the end.
  @inline(__always)
  func nextScalar() -> Unicode.Scalar? {
    textValue.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (text: StringObject) -> Unicode.Scalar? in
      if text.isASCII {
        if offset == text.count { return nil }
        offset &+= 1
        return Unicode.Scalar(text.base[offset &- 1])
      }
      return decode(text)
    }
  }

  @inline(never)
  private func decode(_ text: StringObject) -> Unicode.Scalar? {
    text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? in
      if offset >= bytes.count { return nil }
      let scalar = CodePointLandmarks.scalar(at: offset, in: bytes)
      offset += UTF8.width(scalar)
      return scalar
    }
  }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    nextScalar().map { interpreter.character($0) }
  }
}

/// Over anything that `getItem` with 0, 1, 2 … gives.
public final class SequenceIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = named("iterator")
  let sequence: Value
  private var position = 0

  init(_ sequence: Value) {
    self.sequence = sequence.retained()
    super.init(type: SequenceIterator.iteratorType)
  }

  deinit { sequence.release() }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    guard position >= 0 else { return nil }
    do {
      let value = try interpreter.getItem(sequence, .int(position))
      position += 1
      return value
    } catch {
      guard interpreter.matches(error, .indexError) || interpreter.matches(error, .stopIteration) else { throw error }
      position = -1
      return nil
    }
  }

  public override func traverse(_ visit: (Value) -> Void) { visit(sequence) }
}

/// An iterator whose steps a Swift closure makes: what builtins and libraries use.
public final class NativeIterator: IteratorObject {
  private let step: (Interpreter) throws -> Handle?
  /// What the closure holds, for the cycle collector's sake.
  private let held: [Value]

  /// - Parameters:
  ///   - type: the class that scripts see (`map`, `zip`, …).
  ///   - holding: the objects that the closure uses, so that they live as long as the iterator. The closure should hold
  ///     them `unowned(unsafe)` if cycles through them are to be found.
  public init(type: TypeObject, holding: [Handle] = [], _ step: @escaping (Interpreter) throws -> Handle?) {
    self.step = step
    held = holding.map { $0.owned }
    super.init(type: type)
  }

  deinit { for value in held { value.release() } }

  public override func next(_ interpreter: Interpreter) throws -> Value? { try step(interpreter)?.owned }

  public override func traverse(_ visit: (Value) -> Void) { for value in held { visit(value) } }
}
