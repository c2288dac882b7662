import Testing

@testable import Ops

/// Every row of every family.
enum OpCases {
  static let all: [OpCase] = mathCases + arrayCases + matrixCases + furtherCases

  private static let furtherCases: [OpCase] =
    VolumeCases.rows + FurtherWindowCases.rows + SequenceCases.rows + UnicodeCases.rows

  private static let matrixCases: [OpCase] =
    LinearEquationCases.rows + BesselAndGammaCases.rows + BlockCases.rows + TextPartCases.rows

  private static let mathCases: [OpCase] =
    ArithmeticCases.rows + ElementaryCases.rows + TrigonometryCases.rows + ComparisonCases.rows + CastingCases.rows
    + ReductionCases.rows + LinearAlgebraCases.rows + NeuralCases.rows + RandomCases.rows
    + SpecialFunctionCases.rows + EinsumCases.rows

  private static let arrayCases: [OpCase] =
    ShapeCases.rows + ReorderingCases.rows + JoiningCases.rows + SlicingCases.rows + FillingCases.rows
    + GatheringCases.rows + SegmentCases.rows + SortingCases.rows + ConvolutionCases.rows
    + DiagonalCases.rows + SearchingCases.rows + DepthwiseConvolutionCases.rows + TextCases.rows
    + CountingCases.rows
}

/// All suites of ops, one test at a time: executor, recorder and random state belong to one thread.
@Suite(.serialized) enum OpsSuite {}

extension OpsSuite {
  @Suite struct OpCaseTests {
    @Test(arguments: OpCases.all)
    func agreesWithTensorFlow(_ row: OpCase) throws { try row.check() }

    /// An op without a row is not done.
    @Test func everyOpHasCases() {
      let rows = Set(OpCases.all.map { (row: OpCase) -> String in row.op })
      // Ops on resources and lists, and those that exist in graphs only, are tested by what they do together.
      let covered = rows.union(VariableTests.ops).union(VariablePartTests.ops).union(TensorListTests.ops).union(PassingTests.ops)
        .union(HostFunctionTests.ops).union(ClockTests.ops)
        .union(GeneratorStateTests.ops)
      let missing = OpCatalog.all.map { (op: Op) -> String in op.name }.filter { (name: String) -> Bool in
        !covered.contains(name)
      }
      #expect(missing.isEmpty, "no cases for \(missing.joined(separator: ", "))")
    }

    @Test func namesAreUnique() {
      let names = OpCatalog.all.map { (op: Op) -> String in op.name }
      #expect(Set(names).count == names.count)
    }

    @Test func everyOpSaysWhatItDoes() {
      for op in OpCatalog.all { #expect(op.summary.hasSuffix("."), "\(op.name): \(op.summary)") }
    }
  }
}
