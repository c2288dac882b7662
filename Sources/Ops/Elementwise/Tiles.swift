import Diagnostics
import Tensors

/// Large elementwise work in tiles.
enum Tiles {
  /// Elements of a tile; fewer than two tiles are not worth dividing.
  static let elements = 1 << 15

  /// Calls `body` with the start and length of each tile of `count` elements, polling for Ctrl-C between them.
  ///
  /// - Throws: what the statuses mean that the calls return, or `KeyboardInterrupt`.
  static func each(_ count: Int, _ body: @Sendable (_ start: Int, _ length: Int) -> Int32) throws {
    var status: Int32 = 0
    var start = 0
    while start < count {
      try Interrupt.poll()
      status |= body(start, min(elements, count - start))
      start += elements
    }
    if status != 0 { try KernelStatus.check(status) }
  }
}

/// A raw address that tiles on other threads may use: the caller keeps the memory alive, and tiles don't overlap.
struct TilePointer: @unchecked Sendable {
  let address: UnsafeMutableRawPointer
  init(_ address: UnsafeMutableRawPointer) { self.address = address }
}
