/// A 16-bit float with float32's exponent: the upper half of a float32's bits.
///
/// Arithmetic is done in float32 and rounded back, as TensorFlow does.
public struct BFloat16: Sendable, Hashable {
  public var bitPattern: UInt16

  @inlinable public init(bitPattern: UInt16) { self.bitPattern = bitPattern }

  /// The nearest value, ties to even; a NaN stays a quiet NaN.
  @inlinable
  public init(_ value: Float) {
    let bits = value.bitPattern
    if value.isNaN {
      bitPattern = UInt16(truncatingIfNeeded: bits >> 16) | 0x0040
      return
    }
    let rounding = 0x7FFF &+ ((bits >> 16) & 1)
    bitPattern = UInt16(truncatingIfNeeded: (bits &+ rounding) >> 16)
  }

  /// The nearest value of a double: through float32, as TensorFlow converts.
  @inlinable public init(_ value: Double) { self.init(Float(value)) }

  /// The same value; every bfloat16 is a float32.
  @inlinable public var float: Float { Float(bitPattern: UInt32(bitPattern) << 16) }
}

/// A complex number of two floats, laid out as real part, imaginary part.
public struct Complex64: Sendable, Hashable {
  public var real: Float
  public var imaginary: Float

  @inlinable
  public init(_ real: Float, _ imaginary: Float = 0) {
    self.real = real
    self.imaginary = imaginary
  }
}

/// A complex number of two doubles, laid out as real part, imaginary part.
public struct Complex128: Sendable, Hashable {
  public var real: Double
  public var imaginary: Double

  @inlinable
  public init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }
}

/// A Swift type that is laid out as the elements of one dtype are.
public protocol TensorElement: Sendable {
  static var dtype: DType { get }
}

extension Float: TensorElement { public static var dtype: DType { .float32 } }
extension Double: TensorElement { public static var dtype: DType { .float64 } }
extension Float16: TensorElement { public static var dtype: DType { .float16 } }
extension BFloat16: TensorElement { public static var dtype: DType { .bfloat16 } }
extension Int8: TensorElement { public static var dtype: DType { .int8 } }
extension Int16: TensorElement { public static var dtype: DType { .int16 } }
extension Int32: TensorElement { public static var dtype: DType { .int32 } }
extension Int64: TensorElement { public static var dtype: DType { .int64 } }
extension Int: TensorElement { public static var dtype: DType { .int64 } }
extension UInt8: TensorElement { public static var dtype: DType { .uint8 } }
extension UInt16: TensorElement { public static var dtype: DType { .uint16 } }
extension UInt32: TensorElement { public static var dtype: DType { .uint32 } }
extension UInt64: TensorElement { public static var dtype: DType { .uint64 } }
extension Bool: TensorElement { public static var dtype: DType { .bool } }
extension Complex64: TensorElement { public static var dtype: DType { .complex64 } }
extension Complex128: TensorElement { public static var dtype: DType { .complex128 } }
