/// Finds groups of objects that only hold each other.
///
/// Counting frees what nobody holds; what holds itself in a ring stays. A collection takes, for every object that can
/// hold others, the number of its values that lie inside tracked objects away from its count. What has values left
/// (registers, globals, Swift code) or a Swift holder is alive, and so is all that it reaches; the rest is cleared.
/// Instances and tuples are found in ``BlockPool``, other objects are in a table.
enum CycleCollector {
  nonisolated(unsafe) private static var objects: UnsafeMutablePointer<Unmanaged<Object>> = .allocate(capacity: 1024)
  nonisolated(unsafe) private static var capacity = 1024
  nonisolated(unsafe) static private(set) var count = 0
  /// A collection is due when as many objects are tracked.
  nonisolated(unsafe) private static var threshold = 50_000
  nonisolated(unsafe) static var isEnabled = true

  /// Called by `Object.init` of containers.
  static func track(_ object: Object) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Unmanaged<Object>>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: objects, count: count)
      objects.deallocate()
      objects = larger
      capacity *= 2
    }
    (objects + count).initialize(to: Unmanaged.passUnretained(object))
    object.trackIndex = Int32(truncatingIfNeeded: count)
    object.flags |= ObjectFlags.isTracked
    count += 1
  }

  /// Called by `Object.deinit`.
  static func untrack(_ object: Object) {
    let place = Int(object.trackIndex)
    count -= 1
    if place != count {
      let last = objects[count]
      objects[place] = last
      last._withUnsafeGuaranteedRef { $0.trackIndex = Int32(truncatingIfNeeded: place) }
    }
  }

  /// A dict that belongs to one object, which visits its contents as its own.
  static func leaveToOwner(_ dict: DictObject) {
    guard dict.flags & ObjectFlags.isTracked != 0 else { return }
    untrack(dict)
    dict.flags &= ~ObjectFlags.isTracked
  }

  /// All objects that can hold others.
  static var tracked: [Object] {
    var all = (0..<count).map { objects[$0].takeUnretainedValue() }.filter { !Recycling.mayHold($0) }
    BlockPool.forEach { all.append($0.takeUnretainedValue()) }
    return all
  }

  /// How many objects the collector looks at.
  static var population: Int { @inline(__always) get { count &+ BlockPool.live } }

  static var isDue: Bool { @inline(__always) get { population >= threshold } }

  /// Collects if enough has been allocated since the last time. Called at safe points: no borrowed value is in use.
  static func collectIfDue() {
    guard isDue, isEnabled else { return }
    _ = collect()
    threshold = max(50_000, population + population / 2)
  }

  // MARK: Collecting

  /// Objects that are known to be alive and whose contents are to be looked at.
  nonisolated(unsafe) private static var pending: [Unmanaged<Object>] = []

  /// Frees all dead cycles; gives the number of objects in them.
  ///
  /// The counts themselves are worked on: first all that is held inside is taken off, then each object puts back what it
  /// holds, those that turn out to be alive before the others.
  static func collect() -> Int {
    // Values hold no reference to what has no count: Swift code does.
    forEach { (object: Unmanaged<Object>) in
      object._withUnsafeGuaranteedRef { if $0.rc == 0 { findAlive($0) } }
    }
    forEach { (object: Unmanaged<Object>) in
      forEachContent(object) { (content: Object) in content.rc &-= 1 }
    }
    spread()
    forEach { (object: Unmanaged<Object>) in
      let (isKnown, isHeld) = object._withUnsafeGuaranteedRef { ($0.flags & ObjectFlags.isReachable != 0, $0.rc > 0) }
      if !isKnown && (isHeld || hasSwiftHolder(object)) {
        object._withUnsafeGuaranteedRef { findAlive($0) }
        spread()
      }
    }
    var dead: [Unmanaged<Object>] = []
    forEach { (object: Unmanaged<Object>) in
      object._withUnsafeGuaranteedRef { (alive: Object) in
        if alive.flags & ObjectFlags.isReachable != 0 {
          alive.flags &= ~ObjectFlags.isReachable
        } else {
          dead.append(object)
        }
      }
    }
    for object in dead { forEachContent(object) { (content: Object) in content.rc &+= 1 } }
    pending = []
    return free(dead)
  }

  @inline(__always)
  private static func forEach(_ body: (Unmanaged<Object>) -> Void) {
    for index in 0..<count { body(objects[index]) }
    BlockPool.forEach(body)
  }

  /// Calls `body` with each tracked object that one holds, as often as it holds it.
  @inline(__always)
  private static func forEachContent(_ object: Unmanaged<Object>, _ body: (Object) -> Void) {
    object._withUnsafeGuaranteedRef { forClass(of: $0, body) }
    forEachElement(object, body)
  }

  /// An instance owns a count of its class, whose methods may reach the instance again.
  @inline(__always)
  private static func forClass(of object: Object, _ body: (Object) -> Void) {
    guard object.flags & ObjectFlags.ownsType != 0 else { return }
    object.typeReference._withUnsafeGuaranteedRef { (type: TypeObject) in
      if type.flags & ObjectFlags.isTracked != 0 { body(type) }
    }
  }

  /// The same but for the class.
  @inline(__always)
  private static func forEachElement(_ object: Unmanaged<Object>, _ body: (Object) -> Void) {
    object._withUnsafeGuaranteedRef { (object: Object) in
      switch object.kind {
      case .instance:
        Value(borrowing: object).unsafeUnmanaged(InstanceObject.self)._withUnsafeGuaranteedRef {
          $0.forEachValue { (value: Value) in visit(value, body) }
        }
      case .tuple where object.blockClass != 0:
        Value(borrowing: object).unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { (tuple: TupleObject) in
          for index in 0..<tuple.count { visit(tuple.base[index], body) }
        }
      default: object.traverse { (value: Value) in visit(value, body) }
      }
    }
  }

  @inline(__always)
  private static func visit(_ value: Value, _ body: (Object) -> Void) {
    guard value.isObject else { return }
    value.unmanaged._withUnsafeGuaranteedRef { (object: Object) in
      if object.flags & ObjectFlags.isTracked != 0 || object.blockClass != 0 { body(object) }
    }
  }

  @inline(__always)
  private static func findAlive(_ object: Object) {
    object.flags |= ObjectFlags.isReachable
    pending.append(Unmanaged.passUnretained(object))
  }

  /// Puts back the counts of what living objects hold, which lives, too.
  private static func spread() {
    while let object = pending.popLast() {
      forEachContent(object) { (content: Object) in
        content.rc &+= 1
        guard content.flags & ObjectFlags.isReachable == 0 else { return }
        guard holdsNothing(content) else { return findAlive(content) }
        content.flags |= ObjectFlags.isReachable
        forClass(of: content) { (type: Object) in
          type.rc &+= 1
          if type.flags & ObjectFlags.isReachable == 0 { findAlive(type) }
        }
      }
    }
  }

  /// Whether an object is an instance or a tuple of plain values: then nothing need be remembered of it but the class. A long
  /// list of such would make a long list of what is pending.
  @inline(__always)
  private static func holdsNothing(_ object: Object) -> Bool {
    guard object.blockClass != 0 else { return false }
    var result = true
    forEachElement(Unmanaged.passUnretained(object)) { (_: Object) in result = false }
    return result
  }

  /// Whether somebody holds the object, of which values are known, by a Swift reference beside the one that all values
  /// share.
  private static func hasSwiftHolder(_ object: Unmanaged<Object>) -> Bool {
    !Finalizers.isHeldByValuesOnly(Value(tag: Value.Tag.object, bits: UInt(bitPattern: object.toOpaque())))
  }

  private static func free(_ dead: [Unmanaged<Object>]) -> Int {
    // Hold each while the others let go of it.
    let values = dead.map { Value($0.takeUnretainedValue()) }
    for value in values {
      if value.unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.hasFinalizer != 0 }) {
        Finalizers.runKeeping(value)
      }
    }
    for value in values { value.unmanaged._withUnsafeGuaranteedRef { $0.clear() } }
    for value in values { value.release() }
    return values.count
  }
}
