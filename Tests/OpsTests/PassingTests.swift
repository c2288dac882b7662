import Tensors
import Testing

@testable import Ops

extension OpsSuite {
  /// Ops that stand for tensors in graphs.
  @Suite struct PassingTests {
    static let ops: Set<String> = ["Const", "Placeholder", "NoOp"]

    @Test func constGivesItsValue() throws {
      let value = Tensor.float32([1, 2])
      let outputs = try Op.const.call([], Attributes(["value": .tensor(value), "dtype": .type(.float32)]))
      #expect(outputs.first === value)
    }

    @Test func placeholderCannotRun() {
      #expect(throws: (any Error).self) { try Op.placeholder.call([], Attributes(["dtype": .type(.float32)])) }
    }

    @Test func noOpGivesNothing() throws { #expect(try Op.noOp.call([]).isEmpty) }
  }
}
