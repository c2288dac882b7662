import Kernels
import Tensors
import Testing

@Suite struct MovementKernelTests {
  @Test(arguments: [(7, 5), (16, 16), (33, 70), (1, 9)])
  func transpositionMovesEveryElement(rows: Int, columns: Int) throws {
    let source = Tensor.vector((0..<rows * columns).map { (index: Int) -> Int32 in Int32(index) })
    let out = try Tensor(uninitialized: .int32, source.shape)
    k_transpose(source.pointer, columns, out.pointer, rows, rows, columns, 4)
    let moved = out.elements(as: Int32.self)
    let expected = (0..<columns).flatMap { (column: Int) -> [Int32] in
      (0..<rows).map { (row: Int) -> Int32 in Int32(row * columns + column) }
    }
    #expect(moved == expected)
  }

  @Test(arguments: [1, 2, 4, 8, 16])
  func stridedCopiesMoveElementsOfEverySize(size: Int) {
    let source = (0..<UInt8(16 * 6)).map { (byte: UInt8) -> UInt8 in byte }
    var out = [UInt8](repeating: 0, count: 3 * size)
    source.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Void in
      guard let base = bytes.baseAddress else { return }
      out.withUnsafeMutableBytes { (target: UnsafeMutableRawBufferPointer) -> Void in
        guard let to = target.baseAddress else { return }
        k_strided_copy(base + 4 * size, -2, to, 1, size, 3)
      }
    }
    let expected = [4, 2, 0].flatMap { (index: Int) -> [UInt8] in Array(source[index * size..<(index + 1) * size]) }
    #expect(out == expected)
  }

  @Test func gatheringReportsTheFirstBadIndex() throws {
    let source = Tensor.vector([10, 11, 20, 21, 30, 31] as [Int32])
    let out = try Tensor(uninitialized: .int32, Shape(vector: 6))
    var bad = 0
    let good = k_gather_int64(source.pointer, 3, [2, 0, 1], 3, out.pointer, 8, &bad)
    #expect(good == K_OK && out.elements(as: Int32.self) == [30, 31, 10, 11, 20, 21])
    let status = k_gather_int32(source.pointer, 3, [1, 3, -1], 3, out.pointer, 8, &bad)
    #expect(status == K_INDEX_OUT_OF_RANGE && bad == 1)
    #expect(out.elements(as: Int32.self) == [20, 21, 0, 0, 0, 0])
  }

  @Test func selectionTakesScalarsAndVectors() throws {
    let a = Tensor.vector([1, 2, 3] as [Float])
    let b = Tensor.vector([9] as [Float])
    let out = try Tensor(uninitialized: .float32, Shape(vector: 3))
    k_select([1, 0, 1], a.pointer, 1, b.pointer, 0, out.pointer, 4, 3)
    #expect(out.elements(as: Float.self) == [1, 9, 3])
  }

  /// `tf.range(0., 10., 0.3)` is `start + i * delta` in float32, not repeated addition.
  @Test func rangesMultiplyInTheirOwnDType() throws {
    let out = try Tensor(uninitialized: .float32, Shape(vector: 34))
    _ = k_range(DType.float32.rawValue, 0, 0.3, 0, 0, out.pointer, 34)
    let values = out.elements(as: Float.self)
    #expect(values[25] == 7.5000005 && values[24] == 7.2000003 && values[33] == 9.900001)
    let ints = try Tensor(uninitialized: .int64, Shape(vector: 3))
    _ = k_range(DType.int64.rawValue, 0, 0, 5, -3, ints.pointer, 3)
    #expect(ints.ints == [5, 2, -1])
  }

  @Test(arguments: [DType.float32, .float64, .int32, .int8, .float16, .complex64])
  func productsOfTransposedMatricesAgree(dtype: DType) throws {
    // [[1, 2, 3], [4, 5, 6]] times [[1, 2], [3, 4], [5, 6]] is [[22, 28], [49, 64]].
    func matrix(_ values: [Int]) throws -> Tensor {
      let tensor = try Tensor(uninitialized: dtype, Shape(vector: values.count))
      for (index, value) in values.enumerated() { tensor.store(value, at: index) }
      return tensor
    }
    let a = [try matrix([1, 2, 3, 4, 5, 6]), try matrix([1, 4, 2, 5, 3, 6])]
    let b = [try matrix([1, 2, 3, 4, 5, 6]), try matrix([1, 3, 5, 2, 4, 6])]
    for (ta, tb) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      let out = try Tensor(uninitialized: dtype, Shape(vector: 4))
      let status = k_matmul(dtype.rawValue, a[ta].pointer, b[tb].pointer, out.pointer, 2, 2, 3, Int32(ta), Int32(tb))
      #expect(status == K_OK && out.doubles == [22, 28, 49, 64])
    }
  }

  /// `tf.nn.softmax([[1., 2., 3.], [1000., 1000., 1000.]])` and its logarithm.
  @Test func softmaxIsStable() throws {
    let source = Tensor.vector([1, 2, 3, 1000, 1000, 1000] as [Float])
    let out = try Tensor(uninitialized: .float32, source.shape)
    #expect(k_softmax(DType.float32.rawValue, source.pointer, out.pointer, 2, 3) == K_OK)
    let expected: [Float] = [0.09003057, 0.24472848, 0.66524094, 0.33333334, 0.33333334, 0.33333334]
    for (value, wanted) in zip(out.elements(as: Float.self), expected) { #expect(abs(value - wanted) < 1e-7) }
    #expect(k_log_softmax(DType.float32.rawValue, source.pointer, out.pointer, 2, 3) == K_OK)
    let logs: [Float] = [-2.407606, -1.407606, -0.40760598, -1.0986123, -1.0986123, -1.0986123]
    for (value, wanted) in zip(out.elements(as: Float.self), logs) { #expect(abs(value - wanted) < 1e-6) }
  }

  @Test func biasIsAddedToEachRow() throws {
    let a = Tensor.vector([1, 2, 3, 4] as [Int32])
    let out = try Tensor(uninitialized: .int32, a.shape)
    let bias = Tensor.vector([10, 20] as [Int32])
    #expect(k_bias_add(DType.int32.rawValue, a.pointer, bias.pointer, out.pointer, 2, 2) == K_OK)
    #expect(out.ints == [11, 22, 13, 24])
    #expect(k_bias_add(DType.bool.rawValue, a.pointer, bias.pointer, out.pointer, 2, 2) == K_UNSUPPORTED)
  }
}
