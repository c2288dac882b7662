import Tensors

/// Large elementwise work, in tiles that the worker pool shares out.
enum Tiles {
  /// Elements of a tile; work of one tile is done at once.
  static let elements = WorkerPool.tileElements

  /// Calls `body` with the start and length of each tile of `count` elements.
  ///
  /// - Throws: what the statuses mean that the calls return, or `KeyboardInterrupt`.
  static func each(_ count: Int, _ body: @escaping @Sendable (_ start: Int, _ length: Int) -> Int32) throws {
    let status = try WorkerPool.eachTile(of: count, body)
    if status != 0 { try KernelStatus.check(status) }
  }
}
