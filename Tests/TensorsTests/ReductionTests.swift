import Diagnostics
import Kernels
import Tensors
import Testing

/// A reduction of `[outer, reduce, inner]` and what TensorFlow gives.
struct ReductionRow: Sendable, CustomTestStringConvertible {
  let name: String
  let op: k_reduce_op
  let dtype: DType
  let dims: [Int]
  let values: [Double]
  let expected: [Double]

  init(
    _ name: String, _ op: k_reduce_op, _ dtype: DType, _ dims: [Int], _ values: [Double], gives expected: [Double]
  ) {
    self.name = name
    self.op = op
    self.dtype = dtype
    self.dims = dims
    self.values = values
    self.expected = expected
  }

  var testDescription: String { "\(name) of \(dtype) \(dims)" }
}

private let nan = Double.nan
private let inf = Double.infinity

private let rows: [ReductionRow] = [
  ReductionRow("sum", K_SUM, .float32, [1, 3, 1], [1, 2, 4], gives: [7]),
  ReductionRow("sum", K_SUM, .float32, [2, 3, 1], [1, 2, 3, 4, 5, 6], gives: [6, 15]),
  ReductionRow("sum", K_SUM, .float32, [1, 2, 3], [1, 2, 3, 4, 5, 6], gives: [5, 7, 9]),
  ReductionRow("sum", K_SUM, .int32, [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8], gives: [4, 6, 12, 14]),
  ReductionRow("sum wraps", K_SUM, .int8, [1, 2, 1], [100, 100], gives: [-56]),
  ReductionRow("sum of nothing", K_SUM, .float64, [2, 0, 1], [], gives: [0, 0]),
  ReductionRow("product", K_PROD, .float16, [1, 3, 1], [2, 3, 4], gives: [24]),
  ReductionRow("product of nothing", K_PROD, .int64, [1, 0, 2], [], gives: [1, 1]),
  ReductionRow("maximum", K_MAX, .float32, [1, 3, 1], [1, 5, 3], gives: [5]),
  ReductionRow("maximum with NaN", K_MAX, .float32, [1, 3, 1], [1, nan, 3], gives: [nan]),
  ReductionRow("maximum with NaN", K_MAX, .float32, [1, 2, 1], [nan, 1], gives: [nan]),
  ReductionRow("maximum of nothing", K_MAX, .float32, [1, 0, 1], [], gives: [-inf]),
  ReductionRow("maximum of nothing", K_MAX, .int32, [1, 0, 1], [], gives: [-2_147_483_648]),
  ReductionRow("minimum", K_MIN, .bfloat16, [2, 2, 1], [1, -5, 3, 2], gives: [-5, 2]),
  ReductionRow("all", K_ALL, .bool, [2, 2, 1], [1, 1, 1, 0], gives: [1, 0]),
  ReductionRow("any", K_ANY, .bool, [2, 2, 1], [0, 0, 1, 0], gives: [0, 1]),
  ReductionRow("argmax", K_ARGMAX, .float32, [1, 3, 1], [1, 5, 5], gives: [1]),
  ReductionRow("argmax with NaN", K_ARGMAX, .float32, [1, 3, 1], [1, nan, 3], gives: [2]),
  ReductionRow("argmax of NaNs", K_ARGMAX, .float32, [1, 2, 1], [nan, nan], gives: [0]),
  ReductionRow("argmin with NaN", K_ARGMIN, .float32, [1, 3, 1], [3, nan, 1], gives: [2]),
  ReductionRow("argmax", K_ARGMAX, .int32, [1, 2, 3], [1, 9, 3, 4, 5, 6], gives: [1, 0, 1]),
]

/// The bits of what `tf.reduce_sum` gives on one thread for the vector of `i * 7919 % 10007 * 0.001 - 4`, in float32,
/// and for a tenth of it in float64.
struct SumRow: Sendable {
  let count: Int
  let float32: UInt32
  let float64: UInt64

  init(_ count: Int, _ float32: UInt32, _ float64: UInt64) {
    self.count = count
    self.float32 = float32
    self.float64 = float64
  }
}

private let sums: [SumRow] = [
  SumRow(5, 3210353820, 13814175757644280628),
  SumRow(8, 1092203055, 4606827537034012262),
  SumRow(20, 1096415187, 4608814074943032525),
  SumRow(33, 1108456246, 4615384601382302516),
  SumRow(100, 1120663113, 4621930639260227994),
  SumRow(1000, 1148961772, 4636786980403386778),
  SumRow(5000, 1167931554, 4647558384298491904),
  SumRow(20000, 1184676307, 4656537697739132108),
  SumRow(100000, 1204021369, 4666739936817315840),
]

private func reduced(_ op: k_reduce_op, _ source: Tensor, _ dims: [Int]) throws -> Tensor {
  let result: DType = op == K_ARGMAX || op == K_ARGMIN ? .int64 : source.dtype
  let out = try Tensor(uninitialized: result, Shape([dims[0], dims[2]]))
  let isDefined = try Reduction.run(
    op, source.dtype, from: source.pointer, to: out.pointer, outer: dims[0], reduce: dims[1], inner: dims[2])
  #expect(isDefined)
  return out
}

@Suite(.serialized) struct ReductionTests {
  @Test(arguments: rows)
  func reductionsGiveTensorFlowsValues(row: ReductionRow) throws {
    let source = try Tensor(uninitialized: row.dtype, Shape(row.dims))
    for (index, value) in row.values.enumerated() { source.store(value, at: index) }
    let out = try reduced(row.op, source, row.dims).doubles
    #expect(out.count == row.expected.count)
    for (value, expected) in zip(out, row.expected) {
      #expect(value == expected || (value.isNaN && expected.isNaN), "\(value)")
    }
  }

  @Test(arguments: sums)
  func sumsOfFloatsAreAddedInTensorFlowsOrder(row: SumRow) throws {
    let values = (0..<row.count).map { (index: Int) -> Float in Float((index &* 7919) % 10007) * 0.001 - 4 }
    let sum = try reduced(K_SUM, Tensor.vector(values), [1, row.count, 1])
    #expect(sum.elements(as: Float.self)[0].bitPattern == row.float32)
    let wide = values.map { (value: Float) -> Double in Double(value) * 0.1 }
    let wideSum = try reduced(K_SUM, Tensor.vector(wide), [1, row.count, 1])
    #expect(wideSum.elements(as: Double.self)[0].bitPattern == row.float64)
  }

  @Test func anyNumberOfThreadsGivesTheSameBits() throws {
    let before = WorkerPool.shared.threads
    defer { WorkerPool.shared.threads = before }
    for dims in [[1, 1_000_003, 1], [300, 1001, 1], [7, 999, 33], [3, 100_000, 1]] {
      let count = dims.reduce(1, *)
      let values = (0..<count).map { (index: Int) -> Float in Float((index &* 7919) % 10007) * 0.001 - 4 }
      let source = Tensor.vector(values)
      var results: [[UInt32]] = []
      for threads in [1, 2, 3, 8] {
        WorkerPool.shared.threads = threads
        let out = try reduced(K_SUM, source, dims)
        results.append(out.elements(as: Float.self).map(\.bitPattern))
      }
      #expect(results.allSatisfy { (result: [UInt32]) -> Bool in result == results[0] })
      // The kernel alone, without any division, gives them too.
      let kernel = try #require(k_reduce(K_SUM, DType.float32.rawValue))
      let out = try Tensor(uninitialized: .float32, Shape(vector: dims[0] * dims[2]))
      _ = kernel(source.pointer, out.pointer, dims[0], dims[1], dims[2])
      #expect(out.elements(as: Float.self).map(\.bitPattern) == results[0])
    }
  }

  @Test func aLongSumIsAccurate() throws {
    let values = [Float](repeating: 0.1, count: 1 << 22)
    let sum = try reduced(K_SUM, Tensor.vector(values), [1, values.count, 1])
    let exact = Double(Float(0.1)) * Double(values.count)
    // A leaf of the tree adds 256 numbers to each of its lanes one after the other.
    #expect(abs(sum.double(at: 0) - exact) / exact < 1e-5)
    let columns = try reduced(K_SUM, Tensor.vector(values), [1, values.count / 2, 2])
    #expect(abs(columns.double(at: 1) - exact / 2) / exact < 1e-5)
  }

  @Test func everyTileRunsOnce() throws {
    let before = WorkerPool.shared.threads
    defer { WorkerPool.shared.threads = before }
    WorkerPool.shared.threads = 4
    for _ in 0..<50 {
      let counts = Tensor.vector([Int32](repeating: 0, count: 1000))
      let address = SharedAddress(counts.pointer)
      let status = try WorkerPool.shared.run(tiles: 1000) { (tile: Int) -> Int32 in
        address.pointer.assumingMemoryBound(to: Int32.self)[tile] += 1
        return tile == 500 ? 4 : 0
      }
      #expect(status == 4)
      #expect(counts.elements(as: Int32.self).allSatisfy { (count: Int32) -> Bool in count == 1 })
    }
  }
}
