/// All ops by name: for graph definitions that are read back, `tf.raw_ops`, help and tests.
public enum OpCatalog {
  /// Every op, family by family.
  public static let all: [Op] = mathOps + graphOps + arrayOps + stateOps + textOps

  private static let mathOps: [Op] = Arithmetic.all + Elementary.all + Trigonometry.all + Comparison.all + Logic.all + Casting.all + Scans.all
    + Clipping.all + Reductions.all + LinearAlgebra.all + Einsum.all + Activations.all + Softmax.all + StatefulRandom.all
    + StatelessRandom.all + Distributions.all + GeneratorState.all
    + Categorical.all + SpecialFunctions.all + SpecialOps.all + matrixOps + furtherMath

  private static let furtherMath: [Op] =
    CandidateSampling.all + SobolSequence.all + MonotoneFits.all + FourierTransforms.all

  private static let matrixOps: [Op] = Decompositions.all + Solving.all + MatrixFunctions.all

  private static let graphOps: [Op] = Passing.all + HostFunctions.all

  private static let arrayOps: [Op] =
    ShapeQueries.all + Reshaping.all + Reordering.all + Repeating.all + Joining.all + Splitting.all + Slicing.all
    + Filling.all + Padding.all + Gathering.all + Scattering.all + Selecting.all + Segments.all + Sorting.all
    + Counting.all + Diagonals.all + Searching.all + Convolution.all + DepthwiseConvolution.all + Pooling.all + Bias.all
    + SegmentExtremes.all + Blocks.all + Rankings.all + SetOperations.all + windowOps

  private static let windowOps: [Op] =
    VolumeConvolution.all + VolumePooling.all + PooledPlaces.all + FractionalPooling.all + Morphology.all
    + LocalResponse.all + SequenceLabelling.all

  private static let stateOps: [Op] =
    Variables.all + VariableGathering.all + VariableScattering.all + ListMaking.all + ListElements.all + Clocks.all

  private static let textOps: [Op] =
    Messages.all + Texts.all + TextParts.all + Hashes.all + UnicodeText.all + WordSequences.all

  private static let byName: [String: Op] = Dictionary(
    all.map { (op: Op) -> (String, Op) in (op.name, op) }, uniquingKeysWith: { (first: Op, _: Op) -> Op in first })

  /// The op of TensorFlow's name (`AddV2`), or nil.
  public static func named(_ name: String) -> Op? { byName[name] }
}
