/// Which control flow functions may have while they are traced; for the whole process.
public enum Dialect: String, CaseIterable, Sendable {
  /// What TensorFlow accepts.
  case tensorflow
  /// Also what TensorFlow refuses and Python makes clear: `return` in loops over tensors, `else` on loops, `match`,
  /// `assert`, and iteration over tensors of known length anywhere.
  case extended

  /// Holds for functions that are traced from now on.
  nonisolated(unsafe) public static var current = Dialect.tensorflow

  static var isExtended: Bool { current == .extended }
}
