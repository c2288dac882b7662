import Kernels
import Tensors
import Testing

struct DTypeRow: Sendable, CustomTestStringConvertible {
  let dtype: DType
  let name: String
  let enumName: String
  let number: Int
  let size: Int
  let kinds: [Bool]
  let repr: String
  let str: String

  init(
    _ dtype: DType, _ name: String, _ enumName: String, _ number: Int, _ size: Int, _ isFloating: Bool,
    _ isInteger: Bool, _ isComplex: Bool, _ isUnsigned: Bool, _ isNumeric: Bool, _ repr: String, _ str: String
  ) {
    self.dtype = dtype
    self.name = name
    self.enumName = enumName
    self.number = number
    self.size = size
    kinds = [isFloating, isInteger, isComplex, isUnsigned, isNumeric]
    self.repr = repr
    self.str = str
  }

  var testDescription: String { name }
}

struct PromotionRow: Sendable, CustomTestStringConvertible {
  let dtype: DType
  /// In the order of `promotionOrder`.
  let results: [DType?]

  init(_ dtype: DType, _ results: [DType?]) {
    self.dtype = dtype
    self.results = results
  }

  var testDescription: String { dtype.name }
}

private let promotionOrder: [DType] = [
  .float16, .bfloat16, .float32, .float64, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .bool,
  .complex64, .complex128,
]

struct CastRow: Sendable, CustomTestStringConvertible {
  let from: DType
  let value: Double
  let to: DType
  let result: Double

  init(_ from: DType, _ value: Double, _ to: DType, _ result: Double) {
    self.from = from
    self.value = value
    self.to = to
    self.result = result
  }

  var testDescription: String { "\(from) \(value) to \(to)" }
}

@Suite struct DTypeTests {
  @Test(arguments: dtypeRows)
  func dtypesAreWhatTensorFlowSays(row: DTypeRow) {
    let dtype = row.dtype
    #expect(dtype.name == row.name)
    #expect(dtype.enumName == row.enumName)
    #expect(dtype.protoNumber == row.number)
    #expect(dtype.byteSize == row.size)
    #expect([dtype.isFloating, dtype.isInteger, dtype.isComplex, dtype.isUnsigned, dtype.isNumeric] == row.kinds)
    #expect(dtype.pythonRepr == row.repr)
    #expect(dtype.pythonText == row.str)
    #expect(DType(name: row.name) == dtype)
    #expect(DType(enumName: row.enumName) == dtype)
    #expect(DType(protoNumber: row.number) == dtype)
  }

  @Test(arguments: promotionRows)
  func dtypesPromoteAsNumPys(row: PromotionRow) {
    for (other, result) in zip(promotionOrder, row.results) {
      #expect(row.dtype.promoted(with: other) == result, "with \(other)")
    }
  }

  @Test func kernelNumbersAreRawValues() {
    #expect(DType.float32.rawValue == K_FLOAT32 && DType.bfloat16.rawValue == K_BFLOAT16)
    #expect(DType.int8.rawValue == K_INT8 && DType.uint64.rawValue == K_UINT64)
    #expect(DType.bool.rawValue == K_BOOL && DType.complex128.rawValue == K_COMPLEX128)
  }

  @Test(arguments: castRows)
  func castsGiveTensorFlowsValues(row: CastRow) throws {
    let kernel = try #require(k_cast(row.from.rawValue, row.to.rawValue))
    let source = Tensor.scalar(row.value, as: row.from)
    let out = try Tensor(uninitialized: row.to, .scalar)
    _ = kernel(source.pointer, out.pointer, 1)
    let value = out.double(at: 0)
    #expect(value == row.result || (value.isNaN && row.result.isNaN), "got \(value)")
    if row.result == 0 && row.to.isFloating { #expect(value.sign == row.result.sign) }
  }

  @Test func halfPrecisionConversionsAreExact() throws {
    let widen = try #require(k_cast(UInt8(K_FLOAT16), UInt8(K_FLOAT32)))
    let narrow = try #require(k_cast(UInt8(K_FLOAT32), UInt8(K_FLOAT16)))
    let halves = Tensor.vector((0...UInt16.max).map { (bits: UInt16) -> Float16 in Float16(bitPattern: bits) })
    let floats = try Tensor(uninitialized: .float32, halves.shape)
    _ = widen(halves.pointer, floats.pointer, halves.elementCount)
    let back = try Tensor(uninitialized: .float16, halves.shape)
    _ = narrow(floats.pointer, back.pointer, halves.elementCount)
    for (index, half) in halves.elements(as: Float16.self).enumerated() where !half.isNaN {
      #expect(floats.elements(as: Float.self)[safe: index] == Float(half))
      #expect(back.elements(as: Float16.self)[safe: index] == half)
      if index > 200 { break }
    }
    let wide = floats.elements(as: Float.self)
    let narrowed = back.elements(as: Float16.self)
    let wrong = halves.elements(as: Float16.self).indices.filter { (index: Int) -> Bool in
      let half = Float16(bitPattern: UInt16(index))
      if half.isNaN { return !wide[index].isNaN || !narrowed[index].isNaN }
      return wide[index] != Float(half) || narrowed[index].bitPattern != half.bitPattern
    }
    #expect(wrong.isEmpty)
  }

  /// Numbers half way between two float16s, and just beside, against Swift's own conversion.
  @Test func narrowingRoundsToNearestEven() throws {
    let narrow = try #require(k_cast(UInt8(K_FLOAT32), UInt8(K_FLOAT16)))
    var inputs: [Float] = []
    for bits in stride(from: UInt32(0x3300_0000), to: 0x4780_2000, by: 0x0fff) {
      inputs.append(Float(bitPattern: bits))
      inputs.append(-Float(bitPattern: bits &+ 1))
    }
    let source = Tensor.vector(inputs)
    let out = try Tensor(uninitialized: .float16, source.shape)
    _ = narrow(source.pointer, out.pointer, inputs.count)
    let results = out.elements(as: Float16.self)
    let wrong = inputs.indices.filter { (index: Int) -> Bool in
      results[index].bitPattern != Float16(inputs[index]).bitPattern
    }
    #expect(wrong.isEmpty)
    #expect(BFloat16(Float(1.00390625)).bitPattern == 0x3f80 && BFloat16(Float(1.01171875)).bitPattern == 0x3f82)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
