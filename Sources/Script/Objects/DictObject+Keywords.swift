import Diagnostics

/// A dict whose entries are a call's keyword arguments.
extension DictObject {
  /// Whether the keys are these names, in this order.
  func hasKeys(_ names: KeywordNames) -> Bool {
    guard count == names.count, used == count else { return false }
    for index in 0..<count {
      let key = entries[index].key
      guard key.isObject, key.unmanaged.toOpaque() == names.keys[index].toOpaque() else { return false }
    }
    return true
  }

  /// The keys, which must be texts.
  func nameKeys() throws -> [StringObject] {
    var names: [StringObject] = []
    names.reserveCapacity(count)
    for index in 0..<used where !entries[index].key.isUndefined {
      guard entries[index].key.objectKind == .string else { throw Failure(.typeError, "keywords must be strings") }
      names.append(entries[index].key.unsafeAs(StringObject.self))
    }
    return names
  }

  /// Copies the values, in order, into empty slots.
  func copyValues(to target: UnsafeMutablePointer<Value>) {
    var next = target
    for index in 0..<used where !entries[index].key.isUndefined {
      next.initialize(to: entries[index].value.retained())
      next += 1
    }
  }
}
