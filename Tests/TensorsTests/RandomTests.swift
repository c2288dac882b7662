import Kernels
import Tensors
import Testing

/// What TensorFlow's raw random ops give for `seed=5, seed2=7` at their first call.
@Suite struct RandomTests {
  private func filled(
    _ dtype: DType, _ count: Int, skip: UInt64 = 0,
    _ fill: (UInt8, UnsafeMutablePointer<k_philox>, UnsafeMutableRawPointer, Int) -> Int32
  ) throws -> [Double] {
    let out = try Tensor(uninitialized: dtype, Shape(vector: count))
    var state = k_philox_seed(5, 7)
    k_philox_skip(&state, skip)
    #expect(fill(dtype.rawValue, &state, out.pointer, count) == K_OK)
    return out.doubles
  }

  @Test func uniformNumbersAreTensorFlows() throws {
    #expect(
      try filled(.float32, 6, k_philox_uniform) == [
        0.4474637508392334, 0.620756983757019, 0.2590693235397339, 0.3007798194885254, 0.20554816722869873,
        0.5832571983337402,
      ])
    #expect(
      try filled(.float64, 6, k_philox_uniform) == [
        0.5797102984427605, 0.07255541961785372, 0.6443857207582466, 0.0931860460171463, 0.20621745348501141,
        0.8912364522077632,
      ])
    #expect(
      try filled(.float16, 6, k_philox_uniform) == [
        0.623046875, 0.2412109375, 0.2958984375, 0.98828125, 0.8505859375, 0.04296875,
      ])
    #expect(
      try filled(.bfloat16, 6, k_philox_uniform) == [0.984375, 0.9296875, 0.3671875, 0.90625, 0.8046875, 0.34375])
  }

  @Test func normalNumbersAreTensorFlows() throws {
    let float32: [Double] = [
      -0.8725267648696899, -0.9203349947929382, 1.560619592666626, -0.5155436396598816, -0.8886659741401672,
      -1.5409162044525146,
    ]
    for (value, expected) in zip(try filled(.float32, 6, k_philox_normal), float32) {
      #expect(abs(value - expected) <= 2e-7)
    }
    let float64: [Double] = [
      0.4597320444091908, 0.9376033376020686, 0.5180844659693208, 0.7813475922504379, -1.1220168511910575,
      1.3779427856959263,
    ]
    for (value, expected) in zip(try filled(.float64, 6, k_philox_normal), float64) {
      #expect(abs(value - expected) <= 1e-14)
    }
  }

  /// The second call of an op starts where the first one's reserve ends: 256 groups for each of its six elements.
  @Test func truncatedNormalsRedrawAsTensorFlow() throws {
    let first = try filled(.float32, 6, k_philox_truncated_normal)
    for (value, expected) in zip(first.suffix(2), [-1.2513312101364136, -1.2896462678909302]) {
      #expect(abs(value - expected) <= 2e-7)
    }
    let second = try filled(.float32, 3000, skip: 6 * 256, k_philox_truncated_normal)
    #expect(abs(second[250] - -0.34054529666900635) <= 2e-7 && abs(second[2999] - -0.043339841067790985) <= 2e-7)
    let wide = try filled(.float64, 6, k_philox_truncated_normal)
    #expect(abs(wide[2] - 0.8056042320022011) <= 1e-14 && abs(wide[5] - 0.4275397152826447) <= 1e-14)
  }

  @Test func uniformIntegersAreTensorFlows() throws {
    let small = try filled(.int32, 6) { (dtype, state, out, count) -> Int32 in
      k_philox_uniform_int(dtype, state, 0, 10, out, count)
    }
    #expect(small == [0, 5, 9, 2, 9, 6])
    let large = try filled(.int64, 3) { (dtype, state, out, count) -> Int32 in
      k_philox_uniform_int(dtype, state, -5, 1_000_000_000_005, out, count)
    }
    #expect(large == [464_891_884_140, 209_142_833_386, 445_168_215_305])
  }

  @Test func skippingEqualsDrawing() {
    var drawn = k_philox_seed(1, 2)
    var words = [UInt32](repeating: 0, count: 40)
    k_philox_fill_uint32(&drawn, &words, 40)
    var skipped = k_philox_seed(1, 2)
    k_philox_skip(&skipped, 9)
    var last = [UInt32](repeating: 0, count: 4)
    k_philox_fill_uint32(&skipped, &last, 4)
    #expect(Array(words.suffix(4)) == last)
  }
}
