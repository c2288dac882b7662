import Glibc

/// How far the machine stack of the current thread may still grow: a Swift stack overflow can't be caught, so recursion
/// that a text controls asks first.
public struct StackBound: Sendable {
  private typealias GetAttributes = @convention(c) (pthread_t, UnsafeMutablePointer<pthread_attr_t>) -> Int32

  /// `pthread_getattr_np`, a GNU extension that the Glibc module leaves out.
  private static let getAttributes: GetAttributes? = dlsym(nil, "pthread_getattr_np").map {
    (symbol: UnsafeMutableRawPointer) -> GetAttributes in unsafeBitCast(symbol, to: GetAttributes.self)
  }

  private let lowest: UInt

  /// Keeps `reserve` bytes for what is called at the deepest point.
  public init(reserve: Int = 256 << 10) {
    var attributes = pthread_attr_t()
    var base: UnsafeMutableRawPointer?
    var size = 0
    guard let getAttributes = StackBound.getAttributes, getAttributes(pthread_self(), &attributes) == 0,
      pthread_attr_getstack(&attributes, &base, &size) == 0
    else {
      lowest = 0
      return
    }
    pthread_attr_destroy(&attributes)
    // An unlimited main stack reports a size that isn't mapped; the guard stays on its safe side.
    let top = UInt(bitPattern: base) &+ UInt(bitPattern: size)
    let usable = UInt(bitPattern: min(size, 512 << 20))
    lowest = top &- usable &+ min(UInt(bitPattern: reserve), usable / 2)
  }

  /// Whether the stack still has room.
  @inline(never)
  public func hasRoom() -> Bool {
    var marker: UInt8 = 0
    let here = withUnsafeMutablePointer(to: &marker) { (pointer: UnsafeMutablePointer<UInt8>) -> UInt in
      UInt(bitPattern: pointer)
    }
    return here > lowest
  }
}
