import Diagnostics

/// The shape of a concrete tensor: its dimensions, all known.
///
/// Up to six dimensions are held in place, so that making, copying and comparing a small shape never allocates; more
/// spill into an array. The element count is stored, and is known to fit `Int`.
public struct Shape: Sendable, Hashable {
  @usableFromInline var d0 = 0
  @usableFromInline var d1 = 0
  @usableFromInline var d2 = 0
  @usableFromInline var d3 = 0
  @usableFromInline var d4 = 0
  @usableFromInline var d5 = 0
  /// All the dimensions, if there are more than six.
  @usableFromInline var spill: [Int]?
  /// The product of the dimensions; 1 for a scalar.
  public private(set) var elementCount = 1
  @usableFromInline var rankByte: UInt8 = 0

  /// The number of dimensions that TensorFlow allows.
  public static let maximumRank = 254

  /// The shape of a scalar.
  public static let scalar = Shape()

  /// The shape `[]`.
  @inline(__always) public init() {}

  /// The shape `[count]`.
  @inline(__always)
  public init(vector count: Int) {
    d0 = count
    elementCount = count
    rankByte = 1
  }

  /// The shape `[rows, columns]`, whose product must fit `Int`.
  @inline(__always)
  public init(rows: Int, columns: Int) {
    d0 = rows
    d1 = columns
    elementCount = rows &* columns
    rankByte = 2
  }

  /// A shape of any dimensions.
  ///
  /// - Throws: `InvalidArgumentError` for a negative dimension, a product beyond 2^63 - 1, or more than 254 dimensions.
  public init(_ dims: [Int]) throws {
    guard dims.count <= Shape.maximumRank else {
      throw Failure(.invalidArgumentError, "Shape must have at most 254 dimensions, got \(dims.count)")
    }
    if let bad = dims.first(where: { (dim: Int) -> Bool in dim < 0 }) {
      throw Failure(.invalidArgumentError, "Dimension \(bad) must be >= 0")
    }
    guard let count = Shape.product(dims) else {
      throw Failure(.invalidArgumentError, "Shape \(Shape.text(dims)) would have more than 2**63 - 1 elements")
    }
    self.init(unchecked: dims, count: count)
  }

  /// A shape whose dimensions are known to be valid, because they come from another shape of no fewer elements.
  public init(trusted dims: [Int]) {
    self.init(unchecked: dims, count: Shape.product(dims) ?? 0)
  }

  private init(unchecked dims: [Int], count: Int) {
    elementCount = count
    rankByte = UInt8(truncatingIfNeeded: dims.count)
    guard dims.count <= 6 else {
      spill = dims
      return
    }
    if dims.count > 0 { d0 = dims[0] }
    if dims.count > 1 { d1 = dims[1] }
    if dims.count > 2 { d2 = dims[2] }
    if dims.count > 3 { d3 = dims[3] }
    if dims.count > 4 { d4 = dims[4] }
    if dims.count > 5 { d5 = dims[5] }
  }

  /// The number of elements of the dimensions given, or nil if it is beyond `Int`. A zero anywhere makes it 0.
  public static func product(_ dims: [Int]) -> Int? {
    if dims.contains(0) { return 0 }
    var count = 1
    for dim in dims {
      let (product, overflow) = count.multipliedReportingOverflow(by: dim)
      if overflow { return nil }
      count = product
    }
    return count
  }

  /// The number of dimensions.
  @inline(__always) public var rank: Int { Int(rankByte) }

  /// Dimension `index`, from 0; 0 beyond the last one.
  @inlinable
  public subscript(index: Int) -> Int {
    if let spill { return index < spill.count && index >= 0 ? spill[index] : 0 }
    switch index {
    case 0: return d0
    case 1: return d1
    case 2: return d2
    case 3: return d3
    case 4: return d4
    case 5: return d5
    default: return 0
    }
  }

  /// The dimensions as an array. Allocates.
  public var dims: [Int] {
    if let spill { return spill }
    switch rankByte {
    case 0: return []
    case 1: return [d0]
    case 2: return [d0, d1]
    case 3: return [d0, d1, d2]
    case 4: return [d0, d1, d2, d3]
    case 5: return [d0, d1, d2, d3, d4]
    default: return [d0, d1, d2, d3, d4, d5]
    }
  }

  @inlinable
  public static func == (a: Shape, b: Shape) -> Bool {
    if a.rankByte != b.rankByte { return false }
    if a.d0 != b.d0 || a.d1 != b.d1 || a.d2 != b.d2 { return false }
    if a.rankByte <= 3 { return true }
    return a.d3 == b.d3 && a.d4 == b.d4 && a.d5 == b.d5 && a.spill == b.spill
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rankByte)
    for index in 0..<rank { hasher.combine(self[index]) }
  }

  /// Steps between neighbours in each dimension of a row-major tensor, in elements.
  public var strides: [Int] { Shape.rowMajorStrides(dims) }

  /// Row-major steps for the dimensions given, in elements.
  public static func rowMajorStrides(_ dims: [Int]) -> [Int] {
    var strides = [Int](repeating: 1, count: dims.count)
    var step = 1
    for index in dims.indices.reversed() {
      strides[index] = step
      step &*= dims[index]
    }
    return strides
  }

  /// The index from 0 of an axis that may count from the end, or nil if it is out of range.
  public func axis(_ given: Int) -> Int? {
    guard given >= -rank, given < rank else { return nil }
    return given < 0 ? given + rank : given
  }

  /// The number of elements of the dimensions in `range`.
  public func elementCount(in range: Range<Int>) -> Int {
    var count = 1
    for index in range { count &*= self[index] }
    return count
  }
}

// MARK: Text

extension Shape: CustomStringConvertible {
  /// As TensorFlow's kernels write shapes: `[2,3]`.
  public var description: String { Shape.text(dims) }

  /// As Python writes tuples: `(2, 3)`, `(2,)`, `()`.
  public var tupleText: String { Shape.tupleText(dims) }

  /// `[2,3]`.
  public static func text(_ dims: [Int]) -> String {
    "[" + dims.map { (dim: Int) -> String in String(dim) }.joined(separator: ",") + "]"
  }

  /// `(2, 3)`.
  public static func tupleText(_ dims: [Int]) -> String {
    if dims.count == 1 { return "(\(dims[0]),)" }
    return "(" + dims.map { (dim: Int) -> String in String(dim) }.joined(separator: ", ") + ")"
  }
}
