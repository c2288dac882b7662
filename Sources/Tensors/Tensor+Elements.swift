/// Access to single elements, and to all of them with their Swift type.
extension Tensor {
  /// The elements as a typed buffer, valid during the call.
  ///
  /// - Precondition: `Element` is laid out as the dtype is (its size is what counts).
  @inlinable
  public func withElements<Element: TensorElement, Result>(
    as type: Element.Type, _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    let base = UnsafePointer(pointer.assumingMemoryBound(to: Element.self))
    return try withExtendedLifetime(self) {
      try body(UnsafeBufferPointer(start: base, count: elementCount))
    }
  }

  /// The elements as a typed pointer; the tensor must be kept alive by the caller.
  @inline(__always)
  public func pointer<Element: TensorElement>(as type: Element.Type) -> UnsafeMutablePointer<Element> {
    pointer.assumingMemoryBound(to: Element.self)
  }

  /// The elements as an array.
  @inlinable
  public func elements<Element: TensorElement>(as type: Element.Type) -> [Element] {
    withElements(as: type) { (buffer: UnsafeBufferPointer<Element>) -> [Element] in Array(buffer) }
  }

  /// Element `index` (row-major) as a double: real part of a complex number, 1 or 0 of a bool, 0 of an object.
  public func double(at index: Int) -> Double {
    withExtendedLifetime(self) { ElementAccess.double(pointer, dtype, index) }
  }

  /// Element `index` as an integer: floats truncated and clamped, NaN 0.
  public func int(at index: Int) -> Int {
    withExtendedLifetime(self) { ElementAccess.int(pointer, dtype, index) }
  }

  /// Element `index` as a truth value: whether it is not zero, not empty.
  public func bool(at index: Int) -> Bool {
    if dtype == .string { return !bytes(at: index).isEmpty }
    let value = complex(at: index)
    return value.real != 0 || value.imaginary != 0
  }

  /// Element `index` as a complex number.
  public func complex(at index: Int) -> Complex128 {
    withExtendedLifetime(self) { ElementAccess.complex(pointer, dtype, index) }
  }

  /// String element `index`; empty for other dtypes.
  public func bytes(at index: Int) -> [UInt8] {
    guard let objects, index >= 0, index < objects.strings.count else { return [] }
    return objects.strings[index]
  }

  /// Resource or variant element `index`; nil for other dtypes.
  public func reference(at index: Int) -> AnyObject? {
    guard let objects, index >= 0, index < objects.references.count else { return nil }
    return objects.references[index]
  }

  /// All elements as integers, for shape, axis and index arguments.
  public var ints: [Int] { (0..<elementCount).map { (index: Int) -> Int in int(at: index) } }

  /// All elements as doubles.
  public var doubles: [Double] { (0..<elementCount).map { (index: Int) -> Double in double(at: index) } }

  /// Writes element `index` of a tensor that nobody else has seen yet.
  public func store(_ value: Double, at index: Int) { ElementAccess.store(value, pointer, dtype, index) }

  /// Writes element `index` of a tensor that nobody else has seen yet.
  public func store(_ value: Int, at index: Int) { ElementAccess.store(value, pointer, dtype, index) }

  /// Writes element `index` of a complex tensor that nobody else has seen yet; other dtypes take the real part.
  public func store(_ value: Complex128, at index: Int) { ElementAccess.store(value, pointer, dtype, index) }
}

/// Elements in raw memory by dtype: for tensors, and for arrays with strides (`index` counts elements from `base`).
public enum ElementAccess {
  public static func double(_ base: UnsafeRawPointer, _ dtype: DType, _ index: Int) -> Double {
    switch dtype {
    case .float32: Double(base.load(fromByteOffset: index &* 4, as: Float.self))
    case .float64: base.load(fromByteOffset: index &* 8, as: Double.self)
    case .float16: Double(base.load(fromByteOffset: index &* 2, as: Float16.self))
    case .bfloat16: Double(base.load(fromByteOffset: index &* 2, as: BFloat16.self).float)
    case .complex64: Double(base.load(fromByteOffset: index &* 8, as: Float.self))
    case .complex128: base.load(fromByteOffset: index &* 16, as: Double.self)
    case .uint64: Double(base.load(fromByteOffset: index &* 8, as: UInt64.self))
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .bool: Double(int(base, dtype, index))
    case .string, .resource, .variant: 0
    }
  }

  public static func int(_ base: UnsafeRawPointer, _ dtype: DType, _ index: Int) -> Int {
    switch dtype {
    case .int8: Int(base.load(fromByteOffset: index, as: Int8.self))
    case .int16: Int(base.load(fromByteOffset: index &* 2, as: Int16.self))
    case .int32: Int(base.load(fromByteOffset: index &* 4, as: Int32.self))
    case .int64: base.load(fromByteOffset: index &* 8, as: Int.self)
    case .uint8: Int(base.load(fromByteOffset: index, as: UInt8.self))
    case .uint16: Int(base.load(fromByteOffset: index &* 2, as: UInt16.self))
    case .uint32: Int(base.load(fromByteOffset: index &* 4, as: UInt32.self))
    case .uint64: Int(truncatingIfNeeded: base.load(fromByteOffset: index &* 8, as: UInt64.self))
    case .bool: base.load(fromByteOffset: index, as: UInt8.self) != 0 ? 1 : 0
    case .float32, .float64, .float16, .bfloat16, .complex64, .complex128: clampedInt(double(base, dtype, index))
    case .string, .resource, .variant: 0
    }
  }

  public static func complex(_ base: UnsafeRawPointer, _ dtype: DType, _ index: Int) -> Complex128 {
    switch dtype {
    case .complex64:
      let value = base.load(fromByteOffset: index &* 8, as: Complex64.self)
      return Complex128(Double(value.real), Double(value.imaginary))
    case .complex128: return base.load(fromByteOffset: index &* 16, as: Complex128.self)
    default: return Complex128(double(base, dtype, index))
    }
  }

  public static func store(_ value: Double, _ base: UnsafeMutableRawPointer, _ dtype: DType, _ index: Int) {
    switch dtype {
    case .float32: base.storeBytes(of: Float(value), toByteOffset: index &* 4, as: Float.self)
    case .float64: base.storeBytes(of: value, toByteOffset: index &* 8, as: Double.self)
    case .float16: base.storeBytes(of: Float16(value), toByteOffset: index &* 2, as: Float16.self)
    case .bfloat16: base.storeBytes(of: BFloat16(value), toByteOffset: index &* 2, as: BFloat16.self)
    case .complex64: base.storeBytes(of: Complex64(Float(value)), toByteOffset: index &* 8, as: Complex64.self)
    case .complex128: base.storeBytes(of: Complex128(value), toByteOffset: index &* 16, as: Complex128.self)
    case .bool: base.storeBytes(of: value != 0 ? 1 : 0, toByteOffset: index, as: UInt8.self)
    case .uint64 where value >= 0x1p63:
      let bits = value >= 0x1p64 ? UInt64.max : UInt64(value)
      base.storeBytes(of: bits, toByteOffset: index &* 8, as: UInt64.self)
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64:
      store(clampedInt(value), base, dtype, index)
    case .string, .resource, .variant: break
    }
  }

  public static func store(_ value: Int, _ base: UnsafeMutableRawPointer, _ dtype: DType, _ index: Int) {
    switch dtype {
    case .int8, .uint8: base.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: index, as: UInt8.self)
    case .int16, .uint16:
      base.storeBytes(of: UInt16(truncatingIfNeeded: value), toByteOffset: index &* 2, as: UInt16.self)
    case .int32, .uint32:
      base.storeBytes(of: UInt32(truncatingIfNeeded: value), toByteOffset: index &* 4, as: UInt32.self)
    case .int64, .uint64: base.storeBytes(of: value, toByteOffset: index &* 8, as: Int.self)
    case .bool: base.storeBytes(of: value != 0 ? 1 : 0, toByteOffset: index, as: UInt8.self)
    // One rounding, from the integer: through a double first would round twice.
    case .float32: base.storeBytes(of: Float(value), toByteOffset: index &* 4, as: Float.self)
    case .float16: base.storeBytes(of: Float16(Float(value)), toByteOffset: index &* 2, as: Float16.self)
    case .float64, .bfloat16, .complex64, .complex128: store(Double(value), base, dtype, index)
    case .string, .resource, .variant: break
    }
  }

  public static func store(_ value: Complex128, _ base: UnsafeMutableRawPointer, _ dtype: DType, _ index: Int) {
    switch dtype {
    case .complex64:
      let narrow = Complex64(Float(value.real), Float(value.imaginary))
      base.storeBytes(of: narrow, toByteOffset: index &* 8, as: Complex64.self)
    case .complex128: base.storeBytes(of: value, toByteOffset: index &* 16, as: Complex128.self)
    default: store(value.real, base, dtype, index)
    }
  }

  /// Truncation towards zero; beyond the range the nearest end, NaN 0.
  private static func clampedInt(_ value: Double) -> Int {
    if value.isNaN { return 0 }
    if value >= 0x1p63 { return Int.max }
    if value <= -0x1p63 { return Int.min }
    return Int(value)
  }
}
