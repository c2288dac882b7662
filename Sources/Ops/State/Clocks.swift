import Glibc
import Tensors

/// Ops that ask the machine for the time.
enum Clocks {
  static let all: [Op] = [.timestamp]
}

extension Op {
  /// Seconds since 1970, as a float64: the wall clock when the op runs, not when it is traced.
  ///
  /// - Source: TensorFlow op `Timestamp`; scripts call `tf.timestamp`.
  public static let timestamp: Op = Op(
    "Timestamp", scope: "Timestamp", inputs: [], outputs: [.fixed(.float64, name: "ts")], isStateful: true,
    shape: .scalar,
    kernel: .general { (_: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return [.scalar(Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)]
    },
    gradient: .notDifferentiable("no inputs"), summary: "Seconds since 1970.")
}
