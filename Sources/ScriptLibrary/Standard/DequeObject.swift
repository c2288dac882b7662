import Diagnostics
import Script

/// `collections.deque`: a ring of elements, quick at both ends.
final class DequeObject: Object {
  nonisolated(unsafe) static let dequeType: TypeObject = {
    let type = TypeObject(name: "deque", module: "collections", constructor: construct)
    DequeMethods.define(on: type)
    SharedSlots.generic(type)
    return type
  }()

  /// A power of two in size.
  private var ring: [Value] = Array(repeating: .undefined, count: 8)
  private var head = 0
  private(set) var count = 0
  let limit: Int?
  /// Changes with every change of length: iterators check it.
  private(set) var changes = 0

  init(limit: Int?, type: TypeObject) {
    self.limit = limit
    super.init(type: type, isContainer: true)
  }

  deinit { for value in ring { value.release() } }

  override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    for value in ring { visit(value) }
  }

  override func clear() {
    super.clear()
    replaceAll([])
  }

  private static func construct(
    _ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    let bound = try ParameterList("iterable=..., maxlen=None").bind(arguments, function: "deque", isMethod: false)
    let limit = bound[1].isNone ? nil : try interpreter.integer(bound[1])
    if let limit, limit < 0 { throw Failure(.valueError, "maxlen must be non-negative") }
    let deque = DequeObject(limit: limit, type: type)
    if !bound[0].isUndefined {
      try interpreter.iterate(bound[0]) { (element: Handle) -> Void in deque.append(element) }
    }
    return Value(deque)
  }

  // MARK: Elements

  subscript(_ index: Int) -> Handle {
    get { Handle(ring[(head + index) & (ring.count - 1)]) }
    set {
      let place = (head + index) & (ring.count - 1)
      let old = ring[place]
      ring[place] = newValue.owned
      old.release()
    }
  }

  var items: [Handle] { (0..<count).map { self[$0] } }

  private func grow() {
    guard count == ring.count else { return }
    ring = Array(ring[head...] + ring[..<head]) + Array(repeating: .undefined, count: count)
    head = 0
  }

  func append(_ element: Handle) {
    if limit == 0 { return }
    if let limit, count >= limit { _ = popFirst() }
    grow()
    count += 1
    self[count - 1] = element
    changes += 1
  }

  func prepend(_ element: Handle) {
    if limit == 0 { return }
    if let limit, count >= limit { _ = popLast() }
    grow()
    head = (head + ring.count - 1) & (ring.count - 1)
    count += 1
    self[0] = element
    changes += 1
  }

  func popLast() -> Handle? {
    guard count > 0 else { return nil }
    let element = self[count - 1]
    self[count - 1] = .undefined
    count -= 1
    changes += 1
    return element
  }

  func popFirst() -> Handle? {
    guard count > 0 else { return nil }
    let element = self[0]
    self[0] = .undefined
    head = (head + 1) & (ring.count - 1)
    count -= 1
    changes += 1
    return element
  }

  func replaceAll(_ elements: [Handle]) {
    let old = ring
    ring = Array(repeating: .undefined, count: 8)
    head = 0
    count = 0
    for element in elements { append(element) }
    changes += 1
    for value in old { value.release() }
  }

  func copy() -> DequeObject {
    let result = DequeObject(limit: limit, type: type)
    for element in items { result.append(element) }
    return result
  }

  // MARK: Operations

  override var acceptsAttributes: Bool { false }
  override func length(_ interpreter: Interpreter) throws -> Int? { count }
  override func truth(_ interpreter: Interpreter) throws -> Bool? { count != 0 }

  override func hash(_ interpreter: Interpreter) throws -> Int {
    throw Failure(.typeError, "unhashable type: 'collections.deque'")
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.guardingRepr(self, recursive: "[...]") {
      let body = try items.map { try interpreter.repr($0) }.joined(separator: ", ")
      return "\(typeName)([\(body)]\(limit.map { ", maxlen=\($0)" } ?? ""))"
    }
  }

  private func place(_ key: Value, _ interpreter: Interpreter) throws -> Int {
    guard let index = try interpreter.clampedIndex(Handle(key)) else {
      throw Failure(.typeError, "sequence index must be integer, not '\(interpreter.typeName(key))'")
    }
    let place = index < 0 ? index &+ count : index
    guard place >= 0, place < count else { throw Failure(.indexError, "deque index out of range") }
    return place
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    self[try place(key, interpreter)].owned
  }

  override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    self[try place(key, interpreter)] = Handle(value)
  }

  override func deleteItem(_ key: Value, _ interpreter: Interpreter) throws {
    var rest = items
    rest.remove(at: try place(key, interpreter))
    replaceAll(rest)
  }

  override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    for element in items where try interpreter.equals(element, Handle(item)) { return true }
    return false
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    Value(DequeIterator(self, reversed: false))
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard let other = other.as(DequeObject.self) else { return nil }
    return try interpreter.compare(op, .list(items), .list(other.items)).owned
  }

  override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    switch op {
    case .add:
      guard let second = other.as(DequeObject.self), !reflected else { return nil }
      let result = copy()
      for element in second.items { result.append(element) }
      return Value(result)
    case .multiply:
      guard let times = other.asInt else { return nil }
      let result = DequeObject(limit: limit, type: type)
      let (total, overflow) = count.multipliedReportingOverflow(by: max(0, times))
      if overflow || total > 1 << 28 { throw Failure(.memoryError, "") }
      for _ in 0..<max(0, times) { for element in items { result.append(element) } }
      return Value(result)
    default: return nil
    }
  }

  override var isChangedInPlace: Bool { true }

  override func inPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .add else { return nil }
    for element in try interpreter.elements(Handle(other)) { append(element) }
    return Value(self)
  }
}

/// Over a deque, in either direction.
final class DequeIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType: TypeObject = {
    let type = TypeObject.sealed("_deque_iterator", module: "_collections")
    IteratorMethods.define(on: type)
    return type
  }()

  private let deque: DequeObject
  private let isReversed: Bool
  private var position = 0
  private let changes: Int

  init(_ deque: DequeObject, reversed: Bool) {
    self.deque = deque
    isReversed = reversed
    changes = deque.changes
    super.init(type: DequeIterator.iteratorType)
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    if deque.changes != changes { throw Failure(.runtimeError, "deque mutated during iteration") }
    guard position < deque.count else { return nil }
    position += 1
    return deque[isReversed ? deque.count - position : position - 1].owned
  }
}

private enum DequeMethods {
  static func define(on type: TypeObject) {
    func method(
      _ name: String, _ signature: String, _ body: @escaping (DequeObject, NativeCall) throws -> Handle
    ) {
      type.defineMethod(name, signature) { (call: NativeCall) in
        guard let deque = call[0].as(DequeObject.self) else {
          throw Failure(
            .typeError, "descriptor '\(name)' for 'collections.deque' objects doesn't apply to a "
              + "'\(call[0].typeName)' object")
        }
        return try body(deque, call)
      }
    }
    func fast(_ name: String, _ count: Int, _ body: @escaping (DequeObject, Arguments) throws -> Value) {
      type.defineFastMethod(name) { (arguments: Arguments, _: Interpreter) in
        try arguments.check("deque.\(name)", count + 1)
        guard let deque = arguments[0].as(DequeObject.self) else {
          throw Failure(.typeError, "descriptor '\(name)' requires a 'collections.deque' object")
        }
        return try body(deque, arguments)
      }
    }
    fast("append", 1) { (deque: DequeObject, arguments: Arguments) in
      deque.append(Handle(arguments[1]))
      return .none
    }
    fast("appendleft", 1) { (deque: DequeObject, arguments: Arguments) in
      deque.prepend(Handle(arguments[1]))
      return .none
    }
    fast("pop", 0) { (deque: DequeObject, _: Arguments) in
      guard let element = deque.popLast() else { throw Failure(.indexError, "pop from an empty deque") }
      return element.owned
    }
    fast("popleft", 0) { (deque: DequeObject, _: Arguments) in
      guard let element = deque.popFirst() else { throw Failure(.indexError, "pop from an empty deque") }
      return element.owned
    }
    method("extend", "self, iterable, /") { (deque: DequeObject, call: NativeCall) in
      for element in try call.interpreter.elements(call[1]) { deque.append(element) }
      return .none
    }
    method("extendleft", "self, iterable, /") { (deque: DequeObject, call: NativeCall) in
      for element in try call.interpreter.elements(call[1]) { deque.prepend(element) }
      return .none
    }
    method("clear", "self") { (deque: DequeObject, _: NativeCall) in
      deque.replaceAll([])
      return .none
    }
    method("copy", "self") { (deque: DequeObject, _: NativeCall) in .object(deque.copy()) }
    method("reverse", "self") { (deque: DequeObject, _: NativeCall) in
      deque.replaceAll(deque.items.reversed())
      return .none
    }
    method("rotate", "self, n=1, /") { (deque: DequeObject, call: NativeCall) in
      guard deque.count > 1 else { return .none }
      let steps = try call.interpreter.integer(call[1]) % deque.count
      let shift = steps < 0 ? steps + deque.count : steps
      let items = deque.items
      deque.replaceAll(Array(items.suffix(shift) + items.dropLast(shift)))
      return .none
    }
    method("count", "self, x, /") { (deque: DequeObject, call: NativeCall) in
      .int(try deque.items.filter { try call.interpreter.equals($0, call[1]) }.count)
    }
    method("index", "self, x, start=0, stop=None, /") { (deque: DequeObject, call: NativeCall) in
      let count = deque.count
      func place(_ given: Handle) throws -> Int {
        let index = try call.interpreter.integer(given)
        return index < 0 ? max(0, index + count) : min(index, count)
      }
      let start = try place(call[2])
      let stop = call[3].isNone ? count : try place(call[3])
      for (index, element) in deque.items.enumerated().dropFirst(start).prefix(max(0, stop - start))
      where try call.interpreter.equals(element, call[1]) {
        return .int(index)
      }
      throw Failure(.valueError, "\(try call.interpreter.repr(call[1])) is not in deque")
    }
    method("remove", "self, value, /") { (deque: DequeObject, call: NativeCall) in
      var items = deque.items
      guard let place = try items.firstIndex(where: { try call.interpreter.equals($0, call[1]) }) else {
        throw Failure(.valueError, "deque.remove(x): x not in deque")
      }
      items.remove(at: place)
      deque.replaceAll(items)
      return .none
    }
    method("insert", "self, index, object, /") { (deque: DequeObject, call: NativeCall) in
      if let limit = deque.limit, deque.count >= limit {
        throw Failure(.indexError, "deque already at its maximum size")
      }
      var items = deque.items
      let index = try call.interpreter.integer(call[1])
      items.insert(call[2], at: index < 0 ? max(0, index + items.count) : min(index, items.count))
      deque.replaceAll(items)
      return .none
    }
    method("__reversed__", "self") { (deque: DequeObject, _: NativeCall) in
      .object(DequeIterator(deque, reversed: true))
    }
    type.defineProperty("maxlen") { (instance: Handle, _: Interpreter) in
      (instance.as(DequeObject.self)?.limit).map { .int($0) } ?? .none
    }
  }
}
