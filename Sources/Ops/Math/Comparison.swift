import Diagnostics
import Kernels
import Tensors

/// Comparisons, with broadcasting: bool out.
enum Comparison {
  static let all: [Op] = [.less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual]
}

extension Op {
  /// `x < y`; false where either is NaN. TensorFlow op `Less`; scripts write `x < y` or `tf.less`.
  public static let less: Op = comparison("Less", K_LESS, "Whether the first is less than the second, element by element.")

  /// `x <= y`; false where either is NaN. TensorFlow op `LessEqual`; scripts write `x <= y` or `tf.less_equal`.
  public static let lessEqual: Op = comparison(
    "LessEqual", K_LESS_EQUAL, "Whether the first is less than or equal to the second, element by element.")

  /// `x > y`; false where either is NaN. TensorFlow op `Greater`; scripts write `x > y` or `tf.greater`.
  public static let greater: Op = comparison(
    "Greater", K_GREATER, "Whether the first is greater than the second, element by element.")

  /// `x >= y`; false where either is NaN. TensorFlow op `GreaterEqual`; scripts write `x >= y` or `tf.greater_equal`.
  public static let greaterEqual: Op = comparison(
    "GreaterEqual", K_GREATER_EQUAL, "Whether the first is greater than or equal to the second, element by element.")

  private static func comparison(_ name: String, _ loop: k_binary_op, _ summary: String) -> Op {
    .binary(
      name, output: .fixed(.bool, name: "z"), types: .real, kernel: .elementwise(loop, result: .bool),
      gradient: .notDifferentiable("boolean result"), summary: summary)
  }

  /// `x == y` of every dtype, strings among them; NaN equals nothing.
  ///
  /// - Attributes: `incompatible_shape_error`: false makes shapes that don't go together compare as one `false`, which
  ///   is what Python's `==` asks for.
  /// - Source: TensorFlow op `Equal`; scripts write `x == y` or `tf.equal`.
  public static let equal: Op = equality("Equal", K_EQUAL, isEqual: true, "Whether two tensors are equal, element by element.")

  /// `x != y` of every dtype; NaN differs from everything.
  ///
  /// - Attributes: `incompatible_shape_error`, as `Equal`; the answer is `true` then.
  /// - Source: TensorFlow op `NotEqual`; scripts write `x != y` or `tf.not_equal`.
  public static let notEqual: Op = equality(
    "NotEqual", K_NOT_EQUAL, isEqual: false, "Whether two tensors differ, element by element.")

  private static func equality(_ name: String, _ loop: k_binary_op, isEqual: Bool, _ summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.same("x"), .same("y")], outputs: [.fixed(.bool, name: "z")],
      attributes: [.type("T", .all), .bool("incompatible_shape_error", default: true)], traits: .commutative,
      shape: .equality, kernel: .equality(BinaryLoops(loop, result: .bool), isEqual: isEqual),
      gradient: .notDifferentiable("boolean result"), summary: summary)
  }
}

extension ShapeRule {
  /// The broadcast shape; unknown where an error would be asked to be an answer instead.
  fileprivate static let equality = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    if context.attributes.bool("incompatible_shape_error", default: true) { return try ShapeRule.broadcast.infer(context) }
    let x = context.shape(0)
    let y = context.shape(1)
    guard let a = x.dims, let b = y.dims else { return [.unknown] }
    if x.isFullyDefined && y.isFullyDefined {
      return [(try? x.broadcast(with: y)) ?? .scalar]
    }
    // A dimension that is unknown may turn out not to fit, and then the result is a scalar.
    return a.count == b.count && a == b && !a.contains(nil) ? [x] : [.unknown]
  }
}

extension Kernel {
  fileprivate static func equality(_ loops: BinaryLoops, isEqual: Bool) -> Kernel {
    .binary { (x: Tensor, y: Tensor, call: borrowing KernelCall) throws -> Tensor in
      if x.shape != y.shape, !call.attributes.bool("incompatible_shape_error", default: true),
        Broadcast.shape(x.shape, y.shape) == nil
      {
        return .scalar(!isEqual)
      }
      guard x.dtype == .string else { return try loops.run(x, y, call) }
      guard let shape = Broadcast.shape(x.shape, y.shape) else {
        throw Failure(.invalidArgumentError, "Incompatible shapes: \(x.shape) vs. \(y.shape)")
      }
      let output = try call.output(.bool, shape)
      let flags = output.pointer(as: Bool.self)
      var index = 0
      try StringPairs.each(x, y) { (a: [UInt8], b: [UInt8]) -> Void in
        flags[index] = (a == b) == isEqual
        index += 1
      }
      return output
    }
  }
}
