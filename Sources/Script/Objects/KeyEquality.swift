/// Equality of keys as far as it is known without asking a class that a script has written.
enum KeyEquality {
  /// Whether two values are equal; nil when that takes their `__eq__`, or comparing numbers of different kinds.
  @inline(__always)
  static func known(_ left: Value, _ right: Value) -> Bool? {
    if left.isObject && right.isObject { return left.bits == right.bits ? true : knownObjects(left, right) }
    guard left.tag == right.tag else { return nil }
    // A NaN is equal to nothing, but one that is the same is found all the same; a zero has two signs.
    return left.isFloat ? (left.bits == right.bits ? true : nil) : left.bits == right.bits
  }

  @inline(never)
  private static func knownObjects(_ left: Value, _ right: Value) -> Bool? {
    left.unmanaged._withUnsafeGuaranteedRef { (first: Object) -> Bool? in
      right.unmanaged._withUnsafeGuaranteedRef { (second: Object) -> Bool? in
        guard first.kind == second.kind, (first.flags | second.flags) & ObjectFlags.dispatchesByType == 0 else {
          return nil
        }
        switch first.kind {
        case .string:
          return left.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (text: StringObject) -> Bool in
            right.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { text.isEqual(to: $0) }
          }
        case .tuple:
          return left.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { (tuple: TupleObject) -> Bool? in
            right.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { elements(of: tuple, $0) }
          }
        default: return nil
        }
      }
    }
  }

  private static func elements(of left: TupleObject, _ right: TupleObject) -> Bool? {
    if left.count != right.count { return false }
    for index in 0..<left.count {
      let first = left.base[index]
      let second = right.base[index]
      // Tuples in tuples are compared by counting levels of nesting.
      if first.objectKind == .tuple && !first.isIdentical(to: second) { return nil }
      guard let isEqual = known(first, second) else { return nil }
      if !isEqual { return false }
    }
    return true
  }
}
