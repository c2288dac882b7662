import Glibc
import Tensors
import Testing

@testable import Ops

extension OpsSuite {
  /// Ops that ask for the time.
  @Suite struct ClockTests {
    static let ops: Set<String> = ["Timestamp"]

    @Test func aTimestampIsNow() throws {
      let before = Double(Glibc.time(nil))
      let stamp = try #require(try Op.timestamp.call([], Attributes()).first as? Tensor)
      #expect(stamp.dtype == .float64 && stamp.shape.rank == 0)
      let seconds = stamp.double(at: 0)
      #expect(seconds >= before && seconds < before + 60)
    }
  }
}
