import Kernels
import Tensors
import Testing

/// Runs a binary kernel on vectors of one dtype, in all three forms where an operand has one element.
private func applied(_ op: k_binary_op, _ a: Tensor, _ b: Tensor, _ result: DType) throws -> (Tensor, Int32)? {
  let form = a.elementCount == b.elementCount ? K_VECTOR_VECTOR : a.elementCount == 1 ? K_SCALAR_VECTOR : K_VECTOR_SCALAR
  guard let kernel = k_binary(op, a.dtype.rawValue, Int32(form)) else { return nil }
  let count = max(a.elementCount, b.elementCount)
  let out = try Tensor(uninitialized: result, Shape(vector: count))
  let status = kernel(a.pointer, b.pointer, out.pointer, count)
  return (out, status)
}

/// An op on two vectors, and what TensorFlow gives.
struct BinaryRow: Sendable, CustomTestStringConvertible {
  let name: String
  let op: k_binary_op
  let a: [Double]
  let b: [Double]
  let expected: [Double]
  let dtypes: [DType]

  init(_ name: String, _ op: k_binary_op, _ a: [Double], _ b: [Double], _ expected: [Double], _ dtypes: [DType]) {
    self.name = name
    self.op = op
    self.a = a
    self.b = b
    self.expected = expected
    self.dtypes = dtypes
  }

  var testDescription: String { "\(name)(\(a), \(b))" }
}

private let floats: [DType] = [.float16, .bfloat16, .float32, .float64]
private let signed: [DType] = [.int8, .int16, .int32, .int64]
private let integers: [DType] = signed + [.uint8, .uint16, .uint32, .uint64]
private let nan = Double.nan
private let inf = Double.infinity

private let rows: [BinaryRow] = [
  BinaryRow("add", K_ADD, [1, 2, 3], [10, 20, 30], [11, 22, 33], floats + integers),
  BinaryRow("sub", K_SUB, [10, 20, 30], [1, 2, 3], [9, 18, 27], floats + integers),
  BinaryRow("mul", K_MUL, [1, 2, 3], [5, 6, 7], [5, 12, 21], floats + integers),
  BinaryRow("div", K_DIV, [7, 9, 8], [2, 3, 4], [3.5, 3, 2], floats),
  BinaryRow("div truncates", K_DIV, [-7, 7, -8], [2, -2, 3], [-3, -3, -2], signed),
  BinaryRow("floordiv", K_FLOOR_DIV, [-7, 7, -8, 8, -6], [2, -2, 3, 3, 3], [-4, -4, -3, 2, -2], signed + floats),
  BinaryRow("floormod", K_FLOOR_MOD, [-7, 7, -8, 8, -6], [2, -2, 3, 3, 3], [1, -1, 1, 2, 0], signed + floats),
  BinaryRow("floormod", K_FLOOR_MOD, [5, 5], [-3, 3], [-1, 2], floats),
  BinaryRow("mod", K_MOD, [-7, 7, -8], [2, -2, 3], [-1, 1, -2], signed + floats),
  BinaryRow("floordiv", K_FLOOR_DIV, [5, -5, 0], [0, inf, 0], [inf, 0, nan], [.float32, .float64]),
  BinaryRow("pow", K_POW, [2, 0, 3], [3, 0, 2], [8, 1, 9], floats + integers),
  BinaryRow("pow", K_POW, [-1, -2], [7, 3], [-1, -8], floats + signed),
  BinaryRow("maximum", K_MAXIMUM, [nan, 1, 3], [1, nan, 2], [nan, nan, 3], floats),
  BinaryRow("minimum", K_MINIMUM, [nan, 1, 3], [1, nan, 2], [nan, nan, 2], floats),
  BinaryRow("maximum", K_MAXIMUM, [1, 5], [4, 2], [4, 5], integers),
  BinaryRow("minimum", K_MINIMUM, [1, 5], [4, 2], [1, 2], integers),
  BinaryRow("squared difference", K_SQUARED_DIFFERENCE, [1, 5], [4, 2], [9, 9], floats + integers),
  BinaryRow("atan2", K_ATAN2, [0, 1], [1, 0], [0, 1.5707963267948966], [.float64]),
  BinaryRow("div no nan", K_DIV_NO_NAN, [1, 4], [0, 2], [0, 2], floats),
  BinaryRow("mul no nan", K_MUL_NO_NAN, [inf, 4], [0, 2], [0, 8], floats),
  BinaryRow("xdivy", K_XDIVY, [0, 4], [0, 2], [0, 2], floats),
  BinaryRow("xlogy", K_XLOGY, [0, 4], [0, 1], [0, 0], floats),
  BinaryRow("relu grad", K_RELU_GRAD, [5, 6, 7], [-1, 0, 2], [0, 0, 7], floats),
  BinaryRow("relu6 grad", K_RELU6_GRAD, [5, 6, 7], [-1, 6, 2], [0, 0, 7], floats),
  BinaryRow("sigmoid grad", K_SIGMOID_GRAD, [0.5, 0.25], [2, 4], [0.5, 0.75], floats),
  BinaryRow("tanh grad", K_TANH_GRAD, [0.5, 0], [4, 3], [3, 3], floats),
  BinaryRow("and", K_BIT_AND, [12, 10], [10, 6], [8, 2], integers),
  BinaryRow("or", K_BIT_OR, [12, 10], [10, 6], [14, 14], integers),
  BinaryRow("xor", K_BIT_XOR, [12, 10], [10, 6], [6, 12], integers),
  BinaryRow("shift left", K_SHIFT_LEFT, [1, 1, 3], [3, 0, 1], [8, 1, 6], integers),
  BinaryRow("shift left, clamped", K_SHIFT_LEFT, [1, 1], [33, -1], [-2_147_483_648, 1], [.int32]),
  BinaryRow("shift right", K_SHIFT_RIGHT, [-8, 8, 8], [1, 40, -2], [-4, 0, 8], signed),
]

private let comparisons: [BinaryRow] = [
  BinaryRow("equal", K_EQUAL, [1, 2, 3], [1, 5, 2], [1, 0, 0], floats + integers),
  BinaryRow("not equal", K_NOT_EQUAL, [1, 2, 3], [1, 5, 2], [0, 1, 1], floats + integers),
  BinaryRow("less", K_LESS, [1, 2, 3], [1, 5, 2], [0, 1, 0], floats + integers),
  BinaryRow("less equal", K_LESS_EQUAL, [1, 2, 3], [1, 5, 2], [1, 1, 0], floats + integers),
  BinaryRow("greater", K_GREATER, [1, 2, 3], [1, 5, 2], [0, 0, 1], floats + integers),
  BinaryRow("greater equal", K_GREATER_EQUAL, [1, 2, 3], [1, 5, 2], [1, 0, 1], floats + integers),
  BinaryRow("with NaN", K_EQUAL, [nan, 1], [nan, nan], [0, 0], floats),
  BinaryRow("with NaN", K_NOT_EQUAL, [nan, 1], [nan, nan], [1, 1], floats),
  BinaryRow("with NaN", K_LESS, [nan, 1], [nan, nan], [0, 0], floats),
]

private func vector(_ values: [Double], _ dtype: DType) throws -> Tensor {
  let tensor = try Tensor(uninitialized: dtype, Shape(vector: values.count))
  for (index, value) in values.enumerated() { tensor.store(value, at: index) }
  return tensor
}

private func same(_ a: [Double], _ b: [Double]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { (x: Double, y: Double) -> Bool in x == y || (x.isNaN && y.isNaN) }
}

@Suite struct ElementwiseKernelTests {
  /// Every form gives what the vector form gives.
  private func check(_ row: BinaryRow, _ dtype: DType, _ result: DType) throws {
    // Longer than a vector register, so that both the vectorised loop and its remainder run.
    let repeats = 40
    let a = (0..<repeats).flatMap { (_: Int) -> [Double] in row.a }
    let b = (0..<repeats).flatMap { (_: Int) -> [Double] in row.b }
    let expected = (0..<repeats).flatMap { (_: Int) -> [Double] in row.expected }
    let whole = try #require(try applied(row.op, vector(a, dtype), vector(b, dtype), result))
    #expect(same(whole.0.doubles, expected), "\(dtype): \(whole.0.doubles.prefix(row.a.count))")
    for index in row.a.indices {
      let x = try vector([row.a[index]], dtype)
      let y = try vector([row.b[index]], dtype)
      let left = try #require(try applied(row.op, x, vector([row.b[index], row.b[index]], dtype), result))
      let right = try #require(try applied(row.op, vector([row.a[index], row.a[index]], dtype), y, result))
      let value = row.expected[index]
      #expect(same(left.0.doubles, [value, value]), "\(dtype), scalar on the left")
      #expect(same(right.0.doubles, [value, value]), "\(dtype), scalar on the right")
    }
  }

  @Test(arguments: rows)
  func binaryOpsGiveTensorFlowsValues(row: BinaryRow) throws {
    for dtype in row.dtypes { try check(row, dtype, dtype) }
  }

  @Test(arguments: comparisons)
  func comparisonsGiveBytes(row: BinaryRow) throws {
    for dtype in row.dtypes { try check(row, dtype, .bool) }
  }

  @Test(arguments: integers)
  func divisionByZeroIsReportedAndDoesNotTrap(dtype: DType) throws {
    for op in [K_DIV, K_FLOOR_DIV, K_FLOOR_MOD, K_MOD] {
      let (out, status) = try #require(try applied(op, vector([5, 6], dtype), vector([0, 3], dtype), dtype))
      #expect(status == K_DIVISION_BY_ZERO)
      #expect(out.int(at: 0) == 0)
    }
  }

  @Test(arguments: [DType.int8, .int16, .int32, .int64])
  func theLowestIntegerDividedByMinusOneWraps(dtype: DType) throws {
    let lowest = try #require(dtype.integerRange?.lowerBound)
    let a = Tensor.scalar(lowest, as: dtype)
    let b = Tensor.scalar(-1, as: dtype)
    for op in [K_DIV, K_FLOOR_DIV] {
      let (out, status) = try #require(try applied(op, a, b, dtype))
      #expect(status == K_OK && out.int(at: 0) == lowest)
    }
    for op in [K_MOD, K_FLOOR_MOD] {
      let (out, _) = try #require(try applied(op, a, b, dtype))
      #expect(out.int(at: 0) == 0)
    }
    let negated = try Tensor(uninitialized: dtype, .scalar)
    let negate = try #require(k_unary(K_NEG, dtype.rawValue))
    #expect(negate(a.pointer, negated.pointer, 1) == K_OK && negated.int(at: 0) == lowest)
  }

  @Test func negativeExponentsOfIntegersAreReported() throws {
    let (_, status) = try #require(try applied(K_POW, vector([2], .int32), vector([-1], .int32), .int32))
    #expect(status == K_NEGATIVE_EXPONENT)
  }

  @Test func complexArithmeticFollowsTheTextbook() throws {
    let a = Tensor.vector([Complex64(1, 2), Complex64(3, -1)])
    let b = Tensor.vector([Complex64(0, 1), Complex64(2, 2)])
    let expected: [(k_binary_op, [Complex64])] = [
      (K_ADD, [Complex64(1, 3), Complex64(5, 1)]), (K_SUB, [Complex64(1, 1), Complex64(1, -3)]),
      (K_MUL, [Complex64(-2, 1), Complex64(8, 4)]), (K_DIV, [Complex64(2, -1), Complex64(0.5, -1)]),
    ]
    for (op, values) in expected {
      let (out, _) = try #require(try applied(op, a, b, .complex64))
      #expect(out.elements(as: Complex64.self) == values)
    }
  }
}
