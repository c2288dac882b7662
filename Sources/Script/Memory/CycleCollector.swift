/// Finds groups of objects that only hold each other.
///
/// Counting frees what nobody holds; what holds itself in a ring stays. A collection takes, for every object that can
/// hold others, the number of its values that lie inside tracked objects away from its count. What has values left
/// (registers, globals, Swift code) or a Swift holder is alive, and so is all that it reaches; the rest is cleared.
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

  /// All objects in the table.
  static var tracked: [Object] { (0..<count).map { objects[$0].takeUnretainedValue() } }

  static var isDue: Bool { @inline(__always) get { count >= threshold } }

  /// Collects if enough has been allocated since the last time. Called at safe points: no borrowed value is in use.
  static func collectIfDue() {
    guard isDue, isEnabled else { return }
    _ = collect()
    threshold = max(50_000, count + count / 2)
  }

  /// Frees all dead cycles; gives the number of objects in them.
  static func collect() -> Int {
    let total = count
    var external = [Int](repeating: 0, count: total)
    for index in 0..<total {
      objects[index]._withUnsafeGuaranteedRef { external[index] = $0.rc }
    }
    for index in 0..<total {
      objects[index]._withUnsafeGuaranteedRef { (object: Object) in
        object.traverse { (value: Value) in
          guard let place = trackedPlace(value) else { return }
          external[place] -= 1
        }
      }
    }
    var pending: [Int] = []
    var isAlive = [Bool](repeating: false, count: total)
    for index in 0..<total where external[index] > 0 || hasSwiftHolder(objects[index]) {
      isAlive[index] = true
      pending.append(index)
    }
    while let index = pending.popLast() {
      objects[index]._withUnsafeGuaranteedRef { (object: Object) in
        object.traverse { (value: Value) in
          guard let place = trackedPlace(value), !isAlive[place] else { return }
          isAlive[place] = true
          pending.append(place)
        }
      }
    }
    return free((0..<total).filter { !isAlive[$0] }.map { objects[$0] })
  }

  private static func trackedPlace(_ value: Value) -> Int? {
    guard value.isObject else { return nil }
    return value.unmanaged._withUnsafeGuaranteedRef { (object: Object) -> Int? in
      object.flags & ObjectFlags.isTracked != 0 ? Int(object.trackIndex) : nil
    }
  }

  /// Whether somebody holds the object by a Swift reference, beside the one that all values share.
  private static func hasSwiftHolder(_ object: Unmanaged<Object>) -> Bool {
    let held = object._withUnsafeGuaranteedRef { $0.rc > 0 }
    if !held { return true }
    // The values' common reference is the only one exactly when it is unique.
    var reference: Object? = object.takeUnretainedValue()
    object.release()
    let isUnique = isKnownUniquelyReferenced(&reference)
    _ = object.retain()
    reference = nil
    return !isUnique
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
