/// Cells of the matrix whose answer here is another one than TensorFlow's, and why.
public enum KnownDifferences {
  /// By `MatrixProgram.key`.
  public static let reasons: [String: String] = [
    "if tensor | return, new key": taken, "if tensor | return, new attribute": taken,
    "if tensor, not taken | return, new key": taken, "if tensor, not taken | return, new attribute": taken,
    "left to Python | reversed": "reversed() does not ask for a length first",
    "branches that differ | range": "a range is converted to a tensor instead of being taken for a list",
    "branches that differ | loop: deletes": "TensorFlow's message is about its own stand-in for an undefined name",
    "tf.while_loop and tf.cond | while_loop of dict": "TensorFlow iterates over the keys of the dict; it is refused here",
  ]

  private static let taken =
    "TensorFlow leaves its stand-in for an undefined value in the dict or object; here the place is missing"
}
