import Diagnostics
import Tensors
import Testing

@testable import Ops

extension OpsSuite {
  /// The ops behind `tf.random.Generator`. Values and messages from TensorFlow.
  @Suite struct GeneratorStateTests {
    static let ops: Set<String> = Set(GeneratorState.all.map { (op: Op) -> String in op.name })

    private func variable(_ state: Tensor) -> VariableResource {
      VariableResource(name: "StateVar", dtype: state.dtype, shape: state.partialShape, value: state)
    }

    private func skip(_ state: VariableResource, algorithm: Int32 = 1, by delta: UInt64) throws -> [Int] {
      let before = try Op.rngReadAndSkip.call([state.handle, Tensor.scalar(algorithm), Tensor.scalar(delta)])
      return try #require(before[0] as? Tensor).ints
    }

    @Test func statesMoveOnByBlocks() throws {
      let state = variable(.int64([1, 2, 3]))
      #expect(try skip(state, by: 3) == [1, 2, 3])
      #expect(try state.read().ints == [769, 2, 3])
      #expect(try skip(state, algorithm: 3, by: 1) == [769, 2, 3])
      #expect(try state.read().ints == [1025, 2, 3])
      let full = variable(.int64([-1, 2, 3]))
      #expect(try skip(full, by: 3) == [-1, 2, 3])
      #expect(try full.read().ints == [767, 3, 3])
    }

    @Test func statesAreChecked() throws {
      let prefix = "{{function_node __wrapped__RngReadAndSkip_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
      let suffix = " [Op:RngReadAndSkip] name: "
      func message(_ state: Tensor, _ algorithm: Int32 = 1) -> String {
        let failure = #expect(throws: Failure.self) { _ = try skip(variable(state), algorithm: algorithm, by: 1) }
        return failure?.message ?? ""
      }
      #expect(message(.int64([1, 2, 3]), 4) == prefix + "Unsupported algorithm id: 4" + suffix)
      #expect(message(.int64([1, 2, 3]), 2) == prefix + "Non-XLA devices don't support the ThreeFry algorithm." + suffix)
      #expect(
        message(.int64([1, 2]))
          == prefix + "For the Philox algorithm, the size of state must be at least 3; got 2" + suffix)
      #expect(message(.float32([1, 2])) == prefix + "dtype of RNG state variable must be int64, not float" + suffix)
      #expect(
        message(.int64([1, 2, 3], [1, 3])) == prefix + "RNG state must have one and only one dimension, not 2" + suffix)
    }

    @Test func binomialNumbersMoveTheState() throws {
      let state = variable(.int64([7, 0, 0]))
      func draw(_ shape: [Int32], _ counts: Tensor, _ probabilities: Tensor) throws -> [Int] {
        let drawn = try Op.statefulRandomBinomial.call(
          [state.handle, Tensor.int64([1], []), Tensor.int32(shape), counts, probabilities],
          Attributes(["dtype": .type(.int32)]))
        return try #require(drawn[0] as? Tensor).ints
      }
      #expect(try draw([4], .float32([10], []), .float32([0.3], [])) == [2, 1, 4, 3])
      #expect(try state.read().ints == [89607, 0, 0])
      #expect(try draw([3, 2], .float32([10, 200]), .float32([0.3], [])) == [1, 64, 3, 64, 4, 70])
      #expect(try state.read().ints == [243207, 0, 0])
      #expect(
        try draw([5, 2, 2], .float32([10, 200]), .float32([0.3, 0.4], [2, 1])) == [
          3, 67, 3, 69, 4, 62, 3, 83, 4, 57, 1, 67, 4, 52, 3, 78, 2, 51, 6, 78,
        ])
    }

    @Test func nobodyKnowsTheseIntegers() throws {
      let drawn = try Op.nonDeterministicInts.call([Tensor.int32([4])])
      let first = try #require(drawn[0] as? Tensor)
      let again = try #require(Op.nonDeterministicInts.call([Tensor.int32([4])])[0] as? Tensor)
      #expect(first.dtype == .int64 && first.shape == Shape(vector: 4) && first.ints != again.ints)
    }
  }
}
