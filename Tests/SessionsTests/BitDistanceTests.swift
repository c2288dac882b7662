import Tensors
import Testing

@testable import Sessions

/// Distances in units in the last place: neighbours by `nextUp`, as IEEE 754 orders them.
@Suite struct BitDistanceTests {
  private func tensor<Element: TensorElement>(_ values: [Element]) throws -> Tensor {
    let made = try Tensor(uninitialized: Element.dtype, Shape([values.count]))
    for (index, value) in values.enumerated() { made.pointer(as: Element.self)[index] = value }
    return made
  }

  @Test func neighboursAreOneULPApart() throws {
    #expect(try BitDistance(tensor([Float(1)]), tensor([Float(1).nextUp])).ulps == 1)
    #expect(try BitDistance(tensor([1.0, 2.0]), tensor([1.0, 2.0.nextDown])).ulps == 1)
    #expect(try BitDistance(tensor([Float16(1)]), tensor([Float16(1).nextUp])).ulps == 1)
    #expect(try BitDistance(tensor([BFloat16(Float(1))]), tensor([BFloat16(bitPattern: 0x3F82)])).ulps == 2)
    #expect(try BitDistance(tensor([Complex64(1, 1)]), tensor([Complex64(1, Float(1).nextUp)])).ulps == 1)
    #expect(try BitDistance(tensor([Complex128(1, 1)]), tensor([Complex128(1.0.nextUp.nextUp, 1)])).ulps == 2)
  }

  @Test func distancesGoThroughZero() throws {
    let least = Float.leastNonzeroMagnitude
    #expect(try BitDistance(tensor([least]), tensor([-least])).ulps == 2)
    let zeros = try BitDistance(tensor([Float(0)]), tensor([-Float(0)]))
    #expect(zeros.ulps == 0 && !zeros.isEqual)
    #expect(zeros.text == "they differ in the sign of zero")
  }

  @Test func wordsSayHowManyAndHowFar() throws {
    #expect(try BitDistance(tensor([Float(1), 2]), tensor([Float(1), 2])).text == "equal to the bit")
    let far = try BitDistance(tensor([Float(1), 2]), tensor([Float(1), 3]))
    #expect(far.text == "1 of 2 elements differ, by 1 at most (4,194,304 ULPs)")
    #expect(try BitDistance(tensor([Int32(1), 2]), tensor([Int32(5), 2])).text == "1 of 2 elements differ, by 4 at most")
    #expect(try BitDistance(tensor([Float.nan]), tensor([Float.nan])).isEqual)
    #expect(
      try BitDistance(tensor([Float.nan]), tensor([Float(1)])).text == "they differ: NaN in one, a number in the other")
    #expect(try BitDistance(tensor([-Double.infinity]), tensor([Double.infinity])).ulpText == "more than 2^53 ULPs")
  }
}
