import CBLAS
import Diagnostics
import Kernels
import Tensors

/// Matrix products on raw memory: `out[m, n] = a[m, k] b[k, n]`, either factor possibly stored transposed.
///
/// float32 and float64 go to OpenBLAS unless the product is tiny; everything else, and everything if OpenBLAS fails its
/// test, to our own loops. Which way a product takes, and into which panels a long one is divided, depends on its dtype
/// and sizes alone, so that eager execution and plans give the same bits.
public struct MatrixProduct: Sendable {
  public let dtype: DType
  public let m: Int
  public let n: Int
  public let k: Int
  public let transposeA: Bool
  public let transposeB: Bool

  public init(_ dtype: DType, m: Int, n: Int, k: Int, transposeA: Bool = false, transposeB: Bool = false) {
    self.dtype = dtype
    self.m = m
    self.n = n
    self.k = k
    self.transposeA = transposeA
    self.transposeB = transposeB
  }

  /// Products with at most so many multiplications cost less in a loop than in a call of OpenBLAS.
  private static let tiny = 16
  /// Multiplications of a panel: some ten milliseconds at the speed of one core.
  private static let panelWork = 1 << 29

  /// Computes the product, polling for Ctrl-C between panels.
  ///
  /// - Precondition: the matrices lie contiguous in memory; `out` overlaps neither factor.
  public func run(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ out: UnsafeMutableRawPointer) throws {
    if m == 0 || n == 0 { return }
    if k == 0 {
      memset(out, m * n * dtype.byteSize)
      return
    }
    let work = Double(m) * Double(n) * Double(k)
    if work <= Double(MatrixProduct.tiny) || !usesBLAS {
      try runOwn(a, b, out, work: work)
      return
    }
    // Rows of a panel; whole multiples of the blocks that BLAS kernels work in.
    let rows = work <= Double(MatrixProduct.panelWork)
      ? m : Swift.max(64, Int(Double(MatrixProduct.panelWork) / Double(n) / Double(k)) / 64 * 64)
    var row = 0
    while row < m {
      if row > 0 { try Interrupt.poll() }
      let count = Swift.min(rows, m - row)
      blas(a, b, out, row: row, count: count)
      row += count
    }
  }

  private var usesBLAS: Bool {
    guard dtype == .float32 || dtype == .float64 else { return false }
    // OpenBLAS counts in 32 bits.
    let limit = Int(Int32.max)
    return m <= limit && n <= limit && k <= limit && BLASCheck.isTrustworthy
  }

  private func memset(_ out: UnsafeMutableRawPointer, _ bytes: Int) {
    out.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
  }

  fileprivate func blas(
    _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ out: UnsafeMutableRawPointer, row: Int, count: Int
  ) {
    let aStart = transposeA ? row : row * k
    let aStep = transposeA ? m : k
    let bStep = transposeB ? k : n
    let (ta, tb) = (Int32(transposeA ? 1 : 0), Int32(transposeB ? 1 : 0))
    if dtype == .float32 {
      blas_product_float32(
        a.assumingMemoryBound(to: Float.self) + aStart, aStep, ta, b.assumingMemoryBound(to: Float.self), bStep, tb,
        out.assumingMemoryBound(to: Float.self) + row * n, n, count, n, k)
    } else {
      blas_product_float64(
        a.assumingMemoryBound(to: Double.self) + aStart, aStep, ta, b.assumingMemoryBound(to: Double.self), bStep, tb,
        out.assumingMemoryBound(to: Double.self) + row * n, n, count, n, k)
    }
  }

  /// Our own loops. A long product runs in panels of rows; a first factor that is stored transposed is turned around
  /// for that, since its rows must lie together.
  private func runOwn(
    _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ out: UnsafeMutableRawPointer, work: Double
  ) throws {
    let size = dtype.byteSize
    let (ta, tb) = (Int32(transposeA ? 1 : 0), Int32(transposeB ? 1 : 0))
    let panel = MatrixProduct.panelWork >> 4
    guard work > Double(panel) else {
      _ = k_matmul(dtype.rawValue, a, b, out, m, n, k, ta, tb)
      return
    }
    var rows = a
    var turned: Storage? = nil
    if transposeA {
      let storage = try Storage.allocate(byteCount: m * k * size, for: (Shape(rows: m, columns: k), dtype))
      k_transpose(a, m, storage.pointer, k, k, m, size)
      rows = UnsafeRawPointer(storage.pointer)
      turned = storage
    }
    let length = Swift.max(1, Int(Double(panel) / Double(n) / Double(k)))
    var row = 0
    while row < m {
      try Interrupt.poll()
      let count = Swift.min(length, m - row)
      _ = k_matmul(dtype.rawValue, rows + row * k * size, b, out + row * n * size, count, n, k, 0, tb)
      row += count
    }
    withExtendedLifetime(turned) {}
  }
}

/// Whether OpenBLAS computes right on this processor: releases older than a processor have been seen to give wrong
/// results with its newest instructions. Asked once, at the first product.
enum BLASCheck {
  static let isTrustworthy: Bool = agrees(.float32, within: 1e-4) && agrees(.float64, within: 1e-10)

  /// Compares products in all four forms with our own loops; sizes leave a rest in every block.
  private static func agrees(_ dtype: DType, within tolerance: Double) -> Bool {
    for (m, n, k) in [(37, 29, 53), (64, 96, 128), (5, 3, 17)] {
      for form in 0..<4 {
        let product = MatrixProduct(dtype, m: m, n: n, k: k, transposeA: form & 1 == 1, transposeB: form & 2 == 2)
        guard let a = matrix(dtype, m * k), let b = matrix(dtype, k * n), let theirs = matrix(dtype, m * n),
          let ours = matrix(dtype, m * n)
        else { return false }
        product.blas(a.pointer, b.pointer, theirs.pointer, row: 0, count: m)
        _ = k_matmul(
          dtype.rawValue, a.pointer, b.pointer, ours.pointer, m, n, k, Int32(form & 1), Int32(form >> 1))
        for index in 0..<m * n {
          let difference = theirs.double(at: index) - ours.double(at: index)
          if !(Swift.abs(difference) <= tolerance * Double(k)) { return false }
        }
      }
    }
    return true
  }

  private static func matrix(_ dtype: DType, _ count: Int) -> Tensor? {
    guard let tensor = try? Tensor(uninitialized: dtype, Shape(vector: count)) else { return nil }
    for index in 0..<count { tensor.store(Double((index * 7919) % 1021) / 512 - 1, at: index) }
    return tensor
  }
}
