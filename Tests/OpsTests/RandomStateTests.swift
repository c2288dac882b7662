import Tensors
import Testing

@testable import Ops

extension OpsSuite {
  /// Seeds and counters as TensorFlow 2.21 has them.
  @Suite struct RandomStateTests {
    private func uniform(_ count: Int32, seed: Int? = nil) throws -> [Float] {
      let shape = Tensor.vector([count])
      let result = try #require(try Call.randomUniform(shape, seed: seed) as? Tensor)
      return result.elements(as: Float.self)
    }

    @Test func setSeedFixesTheNumbersOfEagerOps() throws {
      RandomState.setSeed(1)
      #expect(try uniform(2) == [0.16513085, 0.90148127])
      #expect(try uniform(2) == [0.51010704, 0.44353175])
      RandomState.setSeed(1)
      #expect(try uniform(2) == [0.16513085, 0.90148127])
    }

    @Test func secondSeedsComeFromPythonsGenerator() {
      for (global, expected) in [
        (1, [577_090_037, 271_041_745, 1_095_513_148, 506_456_969, 2_127_877_499]),
        (1234, [1_892_932_127, 501_869_158, 32_175_636]), (0, [1_654_615_998, 1_806_341_205, 173_879_092]),
      ] {
        RandomState.setSeed(global)
        for seed in expected {
          let seeds = RandomState.seeds(op: nil)
          #expect(seeds.seed == global && seeds.seed2 == seed)
        }
      }
    }

    @Test func opWithASeedGoesOnWhereItStopped() throws {
      RandomState.setSeed(1)
      #expect(try uniform(2, seed: 7) == [0.78784764, 0.70039785])
      #expect(try uniform(2, seed: 7) == [0.33803058, 0.5649692])
    }

    @Test func withoutGlobalSeedAnOpsSeedGetsTheDefaultBesideIt() {
      RandomState.setSeed(nil)
      let given = RandomState.seeds(op: 7)
      #expect(given.seed == 87_654_321 && given.seed2 == 7)
      let none = RandomState.seeds(op: nil)
      #expect(none.seed == 0 && none.seed2 == 0)
    }

    @Test func withoutSeedsNumbersDiffer() throws {
      RandomState.setSeed(nil)
      #expect(try uniform(8) != uniform(8))
    }

    @Test func snapshotPutsBackSeedsAndCounters() throws {
      RandomState.setSeed(5)
      _ = try uniform(2, seed: 3)
      let before = RandomState.snapshot
      let first = (try uniform(3), try uniform(3, seed: 3))
      RandomState.snapshot = before
      #expect(try uniform(3) == first.0)
      #expect(try uniform(3, seed: 3) == first.1)
    }

    /// A node of a plan keeps its own generator, and starts afresh after `set_seed`.
    @Test func stateOfANodeIsItsOwn() throws {
      RandomState.setSeed(1)
      let state = KernelState()
      let attributes = Attributes(["seed": .int(1), "seed2": .int(0), "dtype": .type(.float32)])
      func draw() throws -> Float {
        let call = KernelCall(op: .randomUniform, attributes: attributes, state: state)
        let shape = Tensor.vector([Int32]())
        return try EagerExecution.run(.randomUniform, [shape], call)[0].elements(as: Float.self)[0]
      }
      #expect(try draw() == 0.81269646)
      #expect(try draw() == 0.5272893)
      RandomState.setSeed(1)
      #expect(try draw() == 0.81269646)
    }
  }
}
