import Diagnostics

/// The root of all iterators that are made in Swift.
open class IteratorObject: Object {
  /// The kinds that the run loop steps by itself.
  enum Shape: UInt8 { case other, range, list, tuple }

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

  fileprivate static func named(_ name: String) -> TypeObject { .sealed(name) }
}

/// Over a list; sees elements that are appended meanwhile.
public final class ListIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = named("list_iterator")
  /// Undefined once exhausted.
  var listValue: Value
  var position = 0

  public init(_ list: ListObject) {
    listValue = Value(list)
    super.init(type: ListIterator.iteratorType, isContainer: true, shape: .list)
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
  let tupleValue: Value
  var position = 0

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
  final let step: Int

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
    super.init(type: type)
  }

  deinit { dictValue.release() }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    let dict = dictValue.unsafeAs(DictObject.self)
    if dict.count != expectedCount {
      if expectedCount < 0 { return nil }
      expectedCount = -1
      throw Failure(.runtimeError, "dictionary changed size during iteration")
    }
    guard let entry = dict.next(&position) else { return nil }
    switch part {
    case .keys: return entry.key.retained()
    case .values: return entry.value.retained()
    case .items: return Value(TupleObject(owning: [entry.key.retained(), entry.value.retained()]))
    }
  }

  public override func traverse(_ visit: (Value) -> Void) { visit(dictValue) }
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
    super.init(type: SetIterator.iteratorType)
  }

  deinit { setValue.release() }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    let set = setValue.unsafeAs(SetObject.self)
    if set.count != expectedCount {
      if expectedCount < 0 { return nil }
      expectedCount = -1
      throw Failure(.runtimeError, "Set changed size during iteration")
    }
    return set.next(&position)?.retained()
  }

  public override func traverse(_ visit: (Value) -> Void) { visit(setValue) }
}

/// Over the code points of a str.
public final class StringIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = named("str_iterator")
  private let scalars: String.UnicodeScalarView
  private var position: String.UnicodeScalarView.Index

  public init(_ string: StringObject) {
    scalars = string.string.unicodeScalars
    position = scalars.startIndex
    super.init(type: StringIterator.iteratorType, isContainer: false)
  }

  public override func next(_ interpreter: Interpreter) throws -> Value? {
    guard position != scalars.endIndex else { return nil }
    let scalar = scalars[position]
    position = scalars.index(after: position)
    return interpreter.character(scalar)
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
