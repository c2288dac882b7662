/// The words of a magnitude, least significant first.
///
/// Up to four lie in the object that holds them. Swift's own arrays look up their class's description each time that one
/// is made, which takes longer than the sum of two small numbers.
public struct WordList: RandomAccessCollection, Hashable, Sendable {
  /// nil when there are none.
  private let storage: WordStorage?
  public let endIndex: Int

  public var startIndex: Int { @inline(__always) get { 0 } }
  public var count: Int { @inline(__always) get { endIndex } }

  /// At most `capacity` words that `fill` writes; it gives how many of them it has written.
  @inline(__always)
  init(capacity: Int, _ fill: (UnsafeMutablePointer<UInt>) -> Int) {
    let made = WordStorage(capacity: capacity)
    endIndex = fill(made.base)
    storage = endIndex == 0 ? nil : made
  }

  /// None.
  init() {
    storage = nil
    endIndex = 0
  }

  public subscript(index: Int) -> UInt {
    @inline(__always) get {
      precondition(index >= 0 && index < endIndex, "no such word")
      return withPointer { $0[index] }
    }
  }

  @inline(__always)
  func withPointer<Result>(_ body: (UnsafePointer<UInt>) -> Result) -> Result {
    // Where there is nothing, an address that may be passed on.
    guard let storage else { return body(UnsafePointer(bitPattern: 8).unsafelyUnwrapped) }
    return withExtendedLifetime(storage) { body(UnsafePointer(storage.base)) }
  }

  public static func == (left: WordList, right: WordList) -> Bool {
    left.count == right.count
      && left.withPointer { (a: UnsafePointer<UInt>) -> Bool in right.withPointer { Words.compare(a, $0, left.count) == 0 } }
  }

  public func hash(into hasher: inout Hasher) {
    for word in self { hasher.combine(word) }
  }
}

/// Memory for words, written once.
private final class WordStorage: @unchecked Sendable {
  private static var mostInline: Int { 4 }

  private final let outer: UnsafeMutablePointer<UInt>?
  // The words of a short number; reached by their address only.
  private final var words: (UInt, UInt, UInt, UInt) = (0, 0, 0, 0)

  @inline(__always)
  init(capacity: Int) {
    outer = capacity > WordStorage.mostInline ? .allocate(capacity: capacity) : nil
  }

  deinit { outer?.deallocate() }

  /// Where the words lie: behind Swift's two words and the pointer, if they are few.
  @inline(__always)
  final var base: UnsafeMutablePointer<UInt> {
    outer ?? (Unmanaged.passUnretained(self).toOpaque() + 24).assumingMemoryBound(to: UInt.self)
  }
}
