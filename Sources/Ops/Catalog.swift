/// All ops by name: for graph definitions that are read back, `tf.raw_ops`, help and tests.
public enum OpCatalog {
  /// Every op, family by family.
  public static let all: [Op] = mathOps

  private static let mathOps: [Op] = Arithmetic.all + Elementary.all + Trigonometry.all + Comparison.all + Logic.all + Casting.all + Scans.all
    + Reductions.all + LinearAlgebra.all + Activations.all + Softmax.all + StatefulRandom.all + StatelessRandom.all

  private static let byName: [String: Op] = Dictionary(
    all.map { (op: Op) -> (String, Op) in (op.name, op) }, uniquingKeysWith: { (first: Op, _: Op) -> Op in first })

  /// The op of TensorFlow's name (`AddV2`), or nil.
  public static func named(_ name: String) -> Op? { byName[name] }
}
