import Tensors

/// How far two tensors of one dtype and shape are apart, element by element.
struct BitDistance: Equatable {
  /// How many elements have other bits. Two NaNs are the same, whatever their bits.
  private(set) var differing = 0
  private(set) var count: Int
  /// The greatest distance in units in the last place, of complex numbers that of the worse part; nil for dtypes that
  /// have none.
  private(set) var ulps: UInt64?
  /// The greatest absolute difference of elements that are numbers.
  private(set) var absolute = 0.0
  /// Whether an element is NaN in one and a number in the other.
  private(set) var hasLoneNaN = false
  private let isText: Bool

  var isEqual: Bool { differing == 0 }

  /// - Precondition: the tensors have the same dtype and shape.
  init(_ x: Tensor, _ y: Tensor) {
    count = x.elementCount
    isText = x.dtype == .string
    switch x.dtype {
    case .string: differing = (0..<count).reduce(0) { $0 + (x.bytes(at: $1) == y.bytes(at: $1) ? 0 : 1) }
    case .resource, .variant:
      differing = (0..<count).reduce(0) { $0 + (x.reference(at: $1) === y.reference(at: $1) ? 0 : 1) }
    case .float32: compare(x, y, UInt32.self, parts: 1) { Double(Float(bitPattern: $0)) }
    case .float64: compare(x, y, UInt64.self, parts: 1) { Double(bitPattern: $0) }
    case .float16: compare(x, y, UInt16.self, parts: 1) { Double(Float16(bitPattern: $0)) }
    case .bfloat16: compare(x, y, UInt16.self, parts: 1) { Double(BFloat16(bitPattern: $0).float) }
    case .complex64: compare(x, y, UInt32.self, parts: 2) { Double(Float(bitPattern: $0)) }
    case .complex128: compare(x, y, UInt64.self, parts: 2) { Double(bitPattern: $0) }
    default: compareIntegers(x, y)
    }
  }

  private mutating func compare<Bits: FixedWidthInteger & UnsignedInteger>(
    _ x: Tensor, _ y: Tensor, _ type: Bits.Type, parts: Int, _ value: (Bits) -> Double
  ) {
    let a = x.pointer.assumingMemoryBound(to: type)
    let b = y.pointer.assumingMemoryBound(to: type)
    ulps = 0
    for element in 0..<count {
      var isSame = true
      for part in element * parts..<(element + 1) * parts where a[part] != b[part] {
        let left = value(a[part]), right = value(b[part])
        if left.isNaN && right.isNaN { continue }
        isSame = false
        note(left, right, BitDistance.ordered(a[part]), BitDistance.ordered(b[part]))
      }
      if !isSame { differing += 1 }
    }
  }

  private mutating func note(_ left: Double, _ right: Double, _ a: Int64, _ b: Int64) {
    if left.isNaN != right.isNaN {
      hasLoneNaN = true
      return
    }
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    ulps = max(ulps ?? 0, overflow ? UInt64.max : difference.magnitude)
    let distance = abs(left - right)
    absolute = max(absolute, distance.isNaN ? .infinity : distance)
  }

  private mutating func compareIntegers(_ x: Tensor, _ y: Tensor) {
    let size = x.dtype.byteSize
    for index in 0..<count {
      let left = UnsafeRawBufferPointer(start: x.pointer + index * size, count: size)
      let right = UnsafeRawBufferPointer(start: y.pointer + index * size, count: size)
      if left.elementsEqual(right) { continue }
      differing += 1
      absolute = max(absolute, abs(x.double(at: index) - y.double(at: index)))
    }
  }

  /// Bit patterns of floats as numbers in the order of their values: neighbours differ by one, both zeros are 0.
  private static func ordered<Bits: FixedWidthInteger & UnsignedInteger>(_ bits: Bits) -> Int64 {
    let sign = Bits(1) << (Bits.bitWidth - 1)
    let magnitude = Int64(bits & ~sign)
    return bits & sign == 0 ? magnitude : -magnitude
  }

  // MARK: Words

  /// `2 of 3 elements differ, by 1.2e-07 at most (1 ULP)`.
  var text: String {
    if isEqual { return "equal to the bit" }
    if isText { return "\(differing) of \(count) strings differ" }
    let which = count == 1 ? "they differ" : "\(differing) of \(count) elements differ"
    if hasLoneNaN && ulps == 0 { return which + ": NaN in one, a number in the other" }
    if ulps == 0 { return which + " in the sign of zero" }
    let distance = absolute == 0 ? "" : ", by \(BitDistance.short(absolute))" + (count == 1 ? "" : " at most")
    return which + distance + (ulpText.map { " (\($0))" } ?? "") + (hasLoneNaN ? ", and by NaN" : "")
  }

  /// `1 ULP`; nil for dtypes that have none.
  var ulpText: String? {
    guard let ulps else { return nil }
    if ulps > 1 << 53 { return "more than 2^53 ULPs" }
    return ulps == 1 ? "1 ULP" : "\(TimeText.grouped(Int(ulps))) ULPs"
  }

  private static func short(_ value: Double) -> String {
    if value == value.rounded(), value < 1e15 { return String(Int(value)) }
    return "\(Float(value))"
  }
}
