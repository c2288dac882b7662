import Diagnostics

/// The elements of an iterable one by one, for natives that loop over them: lists and tuples need no iterator, ranges no
/// call.
struct ElementCursor {
  private enum Source { case list, tuple, range, iterator }

  /// Owned: the sequence, or an iterator over the iterable.
  private let held: Value
  private let source: Source
  private var position = 0

  init(_ iterable: Value, _ interpreter: Interpreter) throws {
    if let kind = iterable.objectKind, kind == .list || kind == .tuple, !interpreter.dispatches(iterable) {
      held = iterable.retained()
      source = kind == .list ? .list : .tuple
      return
    }
    held = try interpreter.makeIterator(iterable)
    let isRange = held.objectKind == .iterator && held.unsafeUnmanaged(IteratorObject.self)._withUnsafeGuaranteedRef {
      $0.shape == .range
    }
    source = isRange ? .range : .iterator
  }

  /// The next element, owned by the caller; nil at the end. A list may change meanwhile.
  @inline(__always)
  mutating func next(_ interpreter: Interpreter) throws -> Value? {
    switch source {
    case .list:
      let place = position
      let element = held.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) -> Value in
        place < list.count ? list.base[place].retained() : .undefined
      }
      return try step(element)
    case .tuple:
      let place = position
      let element = held.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { (tuple: TupleObject) -> Value in
        place < tuple.count ? tuple.base[place].retained() : .undefined
      }
      return try step(element)
    case .range:
      let element = held.unsafeUnmanaged(RangeIterator.self)._withUnsafeGuaranteedRef { (range: RangeIterator) -> Value in
        guard range.remaining > 0 else { return .undefined }
        range.remaining &-= 1
        let value = range.current
        range.current = value &+ range.step
        return .int(value)
      }
      return try step(element)
    case .iterator: return try interpreter.next(held)
    }
  }

  /// Long loops can be interrupted.
  @inline(__always)
  private mutating func step(_ element: Value) throws -> Value? {
    if element.isUndefined { return nil }
    position &+= 1
    if position & 0xfff == 0 { try Interrupt.poll() }
    return element
  }

  /// Lets go of what is iterated over.
  func finish() { held.release() }
}
