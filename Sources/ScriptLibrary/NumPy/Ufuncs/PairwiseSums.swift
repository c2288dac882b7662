import Tensors

/// Sums of floats as NumPy adds them: at most 128 elements in eight lanes, halves above that.
enum PairwiseSums {
  /// Adds `count` elements, `step` bytes apart, to the one at `total`.
  ///
  /// - Returns: false for dtypes that are added one after the other.
  static func add(
    _ dtype: DType, _ base: UnsafeRawPointer, _ step: Int, _ count: Int, to total: UnsafeMutableRawPointer
  ) -> Bool {
    switch dtype {
    case .float64: add(Double.self, base, step, count, total)
    case .float32: add(Float.self, base, step, count, total)
    case .float16:
      let sum = Wide<Float16>(base: base, step: step).sum(0, count)
      total.storeBytes(of: Float16(Float(total.load(as: Float16.self)) + sum), as: Float16.self)
    case .complex64: addComplex(Float.self, base, step, count, total)
    case .complex128: addComplex(Double.self, base, step, count, total)
    default: return false
    }
    return true
  }

  private static func add<T: BinaryFloatingPoint>(
    _ type: T.Type, _ base: UnsafeRawPointer, _ step: Int, _ count: Int, _ total: UnsafeMutableRawPointer
  ) {
    let sum: T
    if step == MemoryLayout<T>.stride {
      sum = contiguous(base.assumingMemoryBound(to: T.self), count)
    } else {
      sum = strided(T.self, base, step, count)
    }
    total.storeBytes(of: total.load(as: T.self) + sum, as: T.self)
  }

  private static func addComplex<T: BinaryFloatingPoint>(
    _ type: T.Type, _ base: UnsafeRawPointer, _ step: Int, _ count: Int, _ total: UnsafeMutableRawPointer
  ) {
    let width = MemoryLayout<T>.stride
    for part in 0..<2 {
      let sum = complexPart(T.self, base + part * width, step, count)
      let target = total + part * width
      target.storeBytes(of: target.load(as: T.self) + sum, as: T.self)
    }
  }

  @inline(__always)
  private static func contiguous<T: BinaryFloatingPoint>(_ values: UnsafePointer<T>, _ count: Int) -> T {
    if count < 8 {
      var total: T = -0.0
      for index in 0..<count { total += values[index] }
      return total
    }
    if count <= 128 { return block(values, count) }
    return halves(values, count)
  }

  private static func halves<T: BinaryFloatingPoint>(_ values: UnsafePointer<T>, _ count: Int) -> T {
    if count <= 128 { return contiguous(values, count) }
    var half = count / 2
    half -= half % 8
    return halves(values, half) + halves(values + half, count - half)
  }

  @inline(__always)
  private static func block<T: BinaryFloatingPoint>(_ values: UnsafePointer<T>, _ count: Int) -> T {
    var (a, b, c, d) = (values[0], values[1], values[2], values[3])
    var (e, f, g, h) = (values[4], values[5], values[6], values[7])
    var index = 8
    while index < count - count % 8 {
      a += values[index]
      b += values[index + 1]
      c += values[index + 2]
      d += values[index + 3]
      e += values[index + 4]
      f += values[index + 5]
      g += values[index + 6]
      h += values[index + 7]
      index += 8
    }
    var total = ((a + b) + (c + d)) + ((e + f) + (g + h))
    while index < count {
      total += values[index]
      index += 1
    }
    return total
  }

  private static func strided<T: BinaryFloatingPoint>(
    _ type: T.Type, _ base: UnsafeRawPointer, _ step: Int, _ count: Int
  ) -> T {
    lanes(count, width: 8) { (index: Int) -> T in (base + index &* step).load(as: T.self) }
  }

  /// Real or imaginary parts: four lanes, blocks of 64, since NumPy counts both parts.
  private static func complexPart<T: BinaryFloatingPoint>(
    _ type: T.Type, _ base: UnsafeRawPointer, _ step: Int, _ count: Int
  ) -> T {
    complexHalves(base, step, count)
  }

  private static func complexHalves<T: BinaryFloatingPoint>(
    _ base: UnsafeRawPointer, _ step: Int, _ count: Int
  ) -> T {
    func value(_ index: Int) -> T { (base + index &* step).load(as: T.self) }
    if count < 4 {
      var total: T = -0.0
      for index in 0..<count { total += value(index) }
      return total
    }
    if count <= 64 {
      var (a, b, c, d) = (value(0), value(1), value(2), value(3))
      var index = 4
      while index < count - count % 4 {
        a += value(index)
        b += value(index + 1)
        c += value(index + 2)
        d += value(index + 3)
        index += 4
      }
      var total = (a + b) + (c + d)
      while index < count {
        total += value(index)
        index += 1
      }
      return total
    }
    // Half of the floats, whole groups of eight: of the pairs, groups of four.
    var half = count
    half -= half % 8
    half /= 2
    half -= half % 4
    return complexHalves(base, step, half) + complexHalves(base + half &* step, step, count - half)
  }

  @inline(__always)
  private static func lanes<T: BinaryFloatingPoint>(_ count: Int, width: Int, _ value: (Int) -> T) -> T {
    func sum(_ start: Int, _ count: Int) -> T {
      if count < 8 {
        var total: T = -0.0
        for index in start..<start + count { total += value(index) }
        return total
      }
      if count <= 128 {
        var (a, b, c, d) = (value(start), value(start + 1), value(start + 2), value(start + 3))
        var (e, f, g, h) = (value(start + 4), value(start + 5), value(start + 6), value(start + 7))
        var index = 8
        while index < count - count % 8 {
          let place = start + index
          a += value(place)
          b += value(place + 1)
          c += value(place + 2)
          d += value(place + 3)
          e += value(place + 4)
          f += value(place + 5)
          g += value(place + 6)
          h += value(place + 7)
          index += 8
        }
        var total = ((a + b) + (c + d)) + ((e + f) + (g + h))
        while index < count {
          total += value(start + index)
          index += 1
        }
        return total
      }
      var half = count / 2
      half -= half % 8
      return sum(start, half) + sum(start + half, count - half)
    }
    return sum(0, count)
  }

  /// Half precision, added up in float32.
  private struct Wide<T: BinaryFloatingPoint> {
    let base: UnsafeRawPointer
    let step: Int

    func sum(_ start: Int, _ count: Int) -> Float {
      PairwiseSums.lanes(count, width: 8) { (index: Int) -> Float in
        Float((base + (start + index) &* step).load(as: T.self))
      }
    }
  }
}
