import Diagnostics

/// The methods of `list`.
enum ListMethods {
  static func define(on type: TypeObject) {
    // Instances of derived classes are filled by `__init__`.
    type.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      let list = ListObject(type: type)
      if type.isHeapType { return Value(list) }
      try arguments.check("list", 0, 1)
      if arguments.count == 1 { try list.extend(arguments[0], interpreter) }
      return Value(list)
    }
    type.method("__init__", .list, 0, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let list = receiver.unsafeAs(ListObject.self)
      // A plain list has been filled when it was made; its iterable may be used up.
      if !list.type.isHeapType { return .none }
      let values = rest.count == 0 ? [] : try interpreter.ownedElements(rest[0])
      list.replaceSubrange(0..<list.count, with: values)
      return .none
    }
    SharedSlots.generic(type)
    defineChanging(on: type)
    defineSearching(on: type)
    type.method("__reversed__", .list, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      Value(ReversedListIterator(receiver.unsafeAs(ListObject.self)))
    }
    type.keywordMethod("sort", .list) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      if rest.count > 0 { throw Failure(.typeError, "sort() takes no positional arguments") }
      let options = try rest.keywordsOnly("sort", ["key", "reverse"])
      let reverse = options[1].isUndefined ? false : try interpreter.truth(options[1])
      try sort(receiver.unsafeAs(ListObject.self), key: options[0], reverse: reverse, interpreter)
      return .none
    }
  }

  private static func defineChanging(on type: TypeObject) {
    type.method("append", .list, 1, 1) { (receiver: Value, rest: Arguments, _: Interpreter) in
      receiver.unsafeAs(ListObject.self).append(rest[0].retained())
      return .none
    }
    type.method("extend", .list, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      try receiver.unsafeAs(ListObject.self).extend(rest[0], interpreter)
      return .none
    }
    type.method("insert", .list, 2, 2) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let index = try interpreter.integer(rest[0])
      let list = receiver.unsafeAs(ListObject.self)
      let place = index < 0 ? max(0, index &+ list.count) : min(index, list.count)
      list.insert(rest[1].retained(), at: place)
      return .none
    }
    type.method("pop", .list, 0, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      var index = rest.count == 0 ? -1 : try interpreter.integer(rest[0])
      let list = receiver.unsafeAs(ListObject.self)
      if list.count == 0 { throw Failure(.indexError, "pop from empty list") }
      if index < 0 { index = index &+ list.count }
      guard index >= 0, index < list.count else { throw Failure(.indexError, "pop index out of range") }
      return list.remove(at: index)
    }
    type.method("remove", .list, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let list = receiver.unsafeAs(ListObject.self)
      guard let place = try list.place(of: rest[0], interpreter), place < list.count else {
        throw Failure(.valueError, "list.remove(x): x not in list")
      }
      list.remove(at: place).release()
      return .none
    }
    type.method("clear", .list, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      receiver.unsafeAs(ListObject.self).removeAll()
      return .none
    }
    type.method("reverse", .list, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      let list = receiver.unsafeAs(ListObject.self)
      var row = UnsafeMutableBufferPointer(start: list.base, count: list.count)
      row.reverse()
      return .none
    }
  }

  private static func defineSearching(on type: TypeObject) {
    type.method("copy", .list, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      let list = receiver.unsafeAs(ListObject.self)
      return ListObject.makeValue(copying: list.base, count: list.count)
    }
    type.method("count", .list, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      .int(try receiver.unsafeAs(ListObject.self).occurrences(of: rest[0], interpreter))
    }
    type.method("index", .list, 1, 3) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let list = receiver.unsafeAs(ListObject.self)
      let bounds = try SearchBounds.read(rest, from: 1, count: list.count, interpreter)
      guard let place = try list.place(of: rest[0], from: bounds.start, to: bounds.end, interpreter) else {
        throw Failure(.valueError, "\(try interpreter.repr(rest[0])) is not in list")
      }
      return .int(place)
    }
  }

  /// Sorts a list in place. It looks empty to code that runs meanwhile.
  static func sort(_ list: ListObject, key: Value, reverse: Bool, _ interpreter: Interpreter) throws {
    var values = list.takeAll()
    var changed = false
    defer {
      changed = list.count > 0
      list.replaceSubrange(0..<list.count, with: values)
    }
    try Sorting.sort(&values, key: key, reverse: reverse, interpreter)
    changed = list.count > 0
    if changed { throw Failure(.valueError, "list modified during sort") }
  }
}

/// The optional `start` and `end` of searches, as slices clamp them.
enum SearchBounds {
  static func read(
    _ arguments: Arguments, from first: Int, count: Int, _ interpreter: Interpreter
  ) throws -> (start: Int, end: Int) {
    func bound(_ place: Int, _ missing: Int) throws -> Int {
      guard arguments.count > place, !arguments[place].isNone else { return missing }
      guard let index = try interpreter.clampedIndex(Handle(arguments[place])) else {
        throw Failure(.typeError, "slice indices must be integers or None or have an __index__ method")
      }
      return index < 0 ? max(0, index &+ count) : index
    }
    return (try bound(first, 0), min(try bound(first + 1, count), count))
  }
}

/// `reversed` of a list.
final class ReversedListIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = TypeObject.sealed("list_reverseiterator")
  private let list: Value
  private var position: Int

  init(_ list: ListObject) {
    self.list = Value(list)
    position = list.count
    super.init(type: ReversedListIterator.iteratorType)
  }

  deinit { list.release() }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    let list = list.unsafeAs(ListObject.self)
    guard position > 0, position <= list.count else {
      position = 0
      return nil
    }
    position -= 1
    return list.base[position].retained()
  }

  override func traverse(_ visit: (Value) -> Void) { visit(list) }
}

/// The methods of `tuple`.
enum TupleMethods {
  static func define(on type: TypeObject) {
    type.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      if type === TypeObject.tuple || !arguments.hasKeywords { try arguments.check("tuple", 0, 1) }
      if arguments.count == 0 { return Value(TupleObject(owning: [], type: type)) }
      if type === TypeObject.tuple, arguments[0].objectKind == .tuple, !interpreter.dispatches(arguments[0]) {
        return arguments[0].retained()
      }
      let elements = try interpreter.ownedElements(arguments[0])
      return type === TypeObject.tuple ? TupleObject.make(owning: elements) : Value(TupleObject(owning: elements, type: type))
    }
    SharedSlots.generic(type)
    type.method("count", .tuple, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      .int(try receiver.unsafeAs(TupleObject.self).occurrences(of: rest[0], interpreter))
    }
    type.method("index", .tuple, 1, 3) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let tuple = receiver.unsafeAs(TupleObject.self)
      let bounds = try SearchBounds.read(rest, from: 1, count: tuple.count, interpreter)
      guard let place = try tuple.place(of: rest[0], from: bounds.start, to: bounds.end, interpreter) else {
        throw Failure(.valueError, "tuple.index(x): x not in tuple")
      }
      return .int(place)
    }
  }
}
