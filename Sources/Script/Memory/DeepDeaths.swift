/// Objects that are to go, but lie too deep in others that are going: a nest of a million lists goes layer by layer, not by
/// a recursion that no stack is large enough for.
///
/// Instances have a chain of their own (`InstanceObject.die`).
enum DeepDeaths {
  nonisolated(unsafe) private static var depth = 0
  nonisolated(unsafe) private static var isWaiting = false
  nonisolated(unsafe) private static var waiting: [UInt] = []

  /// False where the object waits.
  @inline(__always)
  static func begin(_ bits: UInt) -> Bool {
    if depth > 400 {
      wait(bits)
      return false
    }
    depth &+= 1
    return true
  }

  @inline(__always)
  static func end() {
    depth &-= 1
    if isWaiting && depth == 0 { drain() }
  }

  @inline(never)
  private static func wait(_ bits: UInt) {
    waiting.append(bits)
    isWaiting = true
  }

  @inline(never)
  private static func drain() {
    // What dies meanwhile and lies deep waits as well, and is taken here.
    depth = 1
    while let bits = waiting.popLast() { Value(tag: Value.Tag.object, bits: bits).releaseLast() }
    depth = 0
    isWaiting = false
  }
}
