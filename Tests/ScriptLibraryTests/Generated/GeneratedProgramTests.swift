import Diagnostics
import Glibc
import Graphs
import Ops
import Script
import Sessions
import Tensors
import Testing
import Tracing

/// A thousand generated programs give the same bits eagerly, as a graph, and as a graph without passes.
@Suite struct GeneratedProgramTests {
  /// Programs run in groups that share a session.
  private static let groupSize = 50
  /// `TANDEM_PROGRAMS` asks for more.
  private static let count = getenv("TANDEM_PROGRAMS").flatMap { Int(String(cString: $0)) } ?? 1000

  /// Arguments of `f`: vectors, a float, two integers, a Python number.
  private static let arguments = [
    "tf.constant([0.5, -1.5, 2.0]), tf.constant([1.0, 0.25, -0.75]), tf.constant(0.75), tf.constant(1), tf.constant(3), 2",
    "tf.constant([-2.0, 0.0, 3.5]), tf.constant([-1.0, 2.0, 0.5]), tf.constant(-1.25), tf.constant(-2), tf.constant(0), 2",
    "tf.constant([4.0, 1.0, -0.5]), tf.constant([0.0, -3.0, 1.5]), tf.constant(2.5), tf.constant(4), tf.constant(5), 2",
  ]

  @Test(arguments: Array(stride(from: 0, to: count, by: groupSize)))
  func bothExecutionsAgree(_ first: Int) throws {
    try Interpreter.runOnLargeStack {
      let session = Session()
      _ = try value(of: ProgramGenerator.setUp, session)
      for seed in first..<(first + GeneratedProgramTests.groupSize) {
        var generator = ProgramGenerator(seed: seed)
        let program = generator.program()
        _ = try value(of: program + "\ng = tf.function(f)\nplain = tf.function(f)", session)
        for arguments in GeneratedProgramTests.arguments {
          let eager = try outcome("f(\(arguments))", session)
          let graph = try outcome("g(\(arguments))", session)
          #expect(eager == graph, "seed \(seed), f(\(arguments))\n\(program)")
          PassOptions.current = .none
          defer { PassOptions.current = PassOptions() }
          let plain = try outcome("plain(\(arguments))", session)
          #expect(graph == plain, "without passes: seed \(seed), f(\(arguments))\n\(program)")
        }
      }
    }
  }

  /// The bits of all results, with the variable at its first value before.
  private func outcome(_ call: String, _ session: Session) throws -> [[UInt8]] {
    let result = try value(of: "w.assign([0.5, -1.0, 2.0]); \(call)", session)
    return try Nest.flatten(result, session.interpreter).map { (leaf: Handle) -> [UInt8] in
      let tensor = try #require(TensorConversion.tensor(leaf, session.interpreter) as? Tensor)
      let bytes = UnsafeRawBufferPointer(start: tensor.pointer, count: tensor.elementCount * tensor.dtype.byteSize)
      return Array(bytes)
    }
  }

  private func value(of cell: String, _ session: Session) throws -> Handle {
    let result = session.run(CellSource(cell, name: "<program>"))
    if let error = result.error { throw Failure(.runtimeError, "\(error.traceback)\nin\n\(cell)") }
    return result.value ?? .none
  }
}
