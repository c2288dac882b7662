import Kernels
import Tensors

/// Truth values and bits.
enum Logic {
  static let all: [Op] = [
    .logicalAnd, .logicalOr, .logicalNot, .bitwiseAnd, .bitwiseOr, .bitwiseXor, .invert, .leftShift, .rightShift,
  ]
}

extension Op {
  /// Whether both are true. TensorFlow op `LogicalAnd`; scripts write `a & b` or `tf.logical_and`.
  public static let logicalAnd: Op = truth("LogicalAnd", K_BIT_AND, "Whether both are true, element by element.")

  /// Whether either is true. TensorFlow op `LogicalOr`; scripts write `a | b` or `tf.logical_or`.
  public static let logicalOr: Op = truth("LogicalOr", K_BIT_OR, "Whether either is true, element by element.")

  /// Whether it is false. TensorFlow op `LogicalNot`; scripts write `~a` or `tf.logical_not`.
  public static let logicalNot: Op = Op(
    "LogicalNot", scope: "LogicalNot", inputs: [.fixed("x", .bool)], outputs: [.fixed(.bool, name: "y")],
    shape: .sameAsInput, kernel: .elementwise(K_LOGICAL_NOT), gradient: .notDifferentiable("boolean result"),
    summary: "Whether each element is false.")

  /// Bits that both have. TensorFlow op `BitwiseAnd`; scripts write `a & b` or `tf.bitwise.bitwise_and`.
  public static let bitwiseAnd: Op = bits("BitwiseAnd", .commutative, K_BIT_AND, "Bits set in both integers.")

  /// Bits that either has. TensorFlow op `BitwiseOr`; scripts write `a | b` or `tf.bitwise.bitwise_or`.
  public static let bitwiseOr: Op = bits("BitwiseOr", .commutative, K_BIT_OR, "Bits set in either integer.")

  /// Bits that one of them has. TensorFlow op `BitwiseXor`; scripts write `a ^ b` or `tf.bitwise.bitwise_xor`.
  public static let bitwiseXor: Op = bits("BitwiseXor", .commutative, K_BIT_XOR, "Bits set in exactly one of two integers.")

  /// All bits flipped. TensorFlow op `Invert`; scripts write `~a` or `tf.bitwise.invert`.
  public static let invert: Op = Op.unary(
    "Invert", types: .integers, kernel: .elementwise(K_INVERT), gradient: .notDifferentiable("integer result"),
    summary: "Each integer with its bits flipped.")

  /// Bits moved up; a count beyond the width is clamped. TensorFlow op `LeftShift`, `tf.bitwise.left_shift`.
  public static let leftShift: Op = bits("LeftShift", [], K_SHIFT_LEFT, "Bits of the first moved up by the second.")

  /// Bits moved down, keeping the sign. TensorFlow op `RightShift`, `tf.bitwise.right_shift`.
  public static let rightShift: Op = bits("RightShift", [], K_SHIFT_RIGHT, "Bits of the first moved down by the second.")

  private static func truth(_ name: String, _ loop: k_binary_op, _ summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.fixed("x", .bool), .fixed("y", .bool)], outputs: [.fixed(.bool, name: "z")],
      traits: .commutative, shape: .broadcast, kernel: .elementwise(loop),
      gradient: .notDifferentiable("boolean result"), summary: summary)
  }

  private static func bits(_ name: String, _ traits: Traits, _ loop: k_binary_op, _ summary: String) -> Op {
    .binary(
      name, types: .integers, traits: traits, kernel: .elementwise(loop),
      gradient: .notDifferentiable("integer result"), summary: summary)
  }
}
