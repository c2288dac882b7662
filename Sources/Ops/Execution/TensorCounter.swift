/// TensorFlow's process-wide counter of tensors and graphs. Its numbers end the names of library functions and name the
/// placeholders of captures that have no name of their own, so every tensor that TensorFlow would have made counts.
public enum TensorCounter {
  @exclusivity(unchecked) nonisolated(unsafe) private static var last = -1
  nonisolated(unsafe) private static var hasDefaultGraph = false

  /// The next number.
  public static func next() -> Int {
    last &+= 1
    return last
  }

  /// Counts tensors that nobody asks the number of.
  @inline(__always)
  public static func skip(_ count: Int) { last &+= count }

  /// Counts the graph that TensorFlow keeps in the background from the first variable or trace on.
  public static func useDefaultGraph() {
    if hasDefaultGraph { return }
    hasDefaultGraph = true
    skip(1)
  }
}
