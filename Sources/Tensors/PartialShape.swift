import Diagnostics

/// A shape of which the rank or some dimensions may be unknown: what a trace knows of a tensor, `tf.TensorShape`.
public struct PartialShape: Sendable, Hashable {
  /// The dimensions, nil where unknown; nil as a whole if not even the rank is known.
  public let dims: [Int?]?

  /// A shape of known rank.
  public init(_ dims: [Int?]) { self.dims = dims }

  /// The fully known shape of a tensor.
  public init(_ shape: Shape) { dims = shape.dims.map { (dim: Int) -> Int? in dim } }

  private init(unknown: ()) { dims = nil }

  /// The shape of which nothing is known.
  public static let unknown = PartialShape(unknown: ())
  public static let scalar = PartialShape([Int?]())

  /// A shape of known rank and unknown dimensions.
  public static func unknown(rank: Int) -> PartialShape { PartialShape([Int?](repeating: nil, count: rank)) }

  /// The number of dimensions, or nil.
  public var rank: Int? { dims?.count }
  public var isRankKnown: Bool { dims != nil }

  /// Whether every dimension is known.
  public var isFullyDefined: Bool {
    guard let dims else { return false }
    return !dims.contains(where: { (dim: Int?) -> Bool in dim == nil })
  }

  /// The dimensions, if all are known.
  public var knownDims: [Int]? {
    guard let dims else { return nil }
    var known: [Int] = []
    known.reserveCapacity(dims.count)
    for dim in dims {
      guard let dim else { return nil }
      known.append(dim)
    }
    return known
  }

  /// The concrete shape, if all is known and its element count fits.
  public var shape: Shape? {
    guard let known = knownDims else { return nil }
    return try? Shape(known)
  }

  /// The product of the dimensions if all are known, or if one of them is 0.
  public var elementCount: Int? {
    guard let known = knownDims else { return nil }
    return Shape.product(known)
  }

  /// Dimension `index`, nil if unknown or out of range.
  public subscript(index: Int) -> Int? {
    guard let dims, index >= 0, index < dims.count else { return nil }
    return dims[index]
  }

  /// The dimensions as `TensorShape.as_list()` gives them.
  ///
  /// - Throws: `ValueError` if the rank is unknown.
  public func asList() throws -> [Int?] {
    guard let dims else { throw Failure(.valueError, "as_list() is not defined on an unknown TensorShape.") }
    return dims
  }
}

// MARK: Relations

extension PartialShape {
  /// Whether some tensor could have both shapes.
  public func isCompatible(with other: PartialShape) -> Bool {
    guard let dims, let otherDims = other.dims else { return true }
    guard dims.count == otherDims.count else { return false }
    for (a, b) in zip(dims, otherDims) {
      if let a, let b, a != b { return false }
    }
    return true
  }

  /// Whether every tensor of `other`'s shape has this shape too: `TensorShape.is_subtype_of`, seen from the general
  /// side.
  public func isSupershape(of other: PartialShape) -> Bool {
    guard let dims else { return true }
    guard let otherDims = other.dims, otherDims.count == dims.count else { return false }
    for (mine, theirs) in zip(dims, otherDims) {
      if let mine, mine != theirs { return false }
    }
    return true
  }

  /// What is known from both together.
  ///
  /// - Throws: `ValueError` (`Shapes (2,) and (3,) are not compatible`).
  public func merged(with other: PartialShape) throws -> PartialShape {
    guard let dims else { return other }
    guard let otherDims = other.dims else { return self }
    guard isCompatible(with: other) else {
      throw Failure(.valueError, "Shapes \(self) and \(other) are not compatible")
    }
    var merged: [Int?] = []
    for (a, b) in zip(dims, otherDims) { merged.append(a ?? b) }
    return PartialShape(merged)
  }

  /// The most special shape that covers both: unknown where they differ.
  public func generalized(with other: PartialShape) -> PartialShape {
    guard let dims, let otherDims = other.dims, dims.count == otherDims.count else { return .unknown }
    var common: [Int?] = []
    for (a, b) in zip(dims, otherDims) { common.append(a == b ? a : nil) }
    return PartialShape(common)
  }

  /// The dimensions of both in a row; unknown if either rank is.
  public func concatenated(with other: PartialShape) -> PartialShape {
    guard let dims, let otherDims = other.dims else { return .unknown }
    return PartialShape(dims + otherDims)
  }

  /// This shape, if its rank is or may be `rank`.
  ///
  /// - Throws: `ValueError` (`Shape (2,) must have rank 3`).
  public func withRank(_ rank: Int) throws -> PartialShape {
    guard let dims else { return .unknown(rank: rank) }
    guard dims.count == rank else { throw Failure(.valueError, "Shape \(self) must have rank \(rank)") }
    return self
  }

  /// The shape of an elementwise result: dimensions aligned at the end, 1 stretches.
  ///
  /// An unknown dimension against one above 1 gives that one; against 1 or unknown it stays unknown.
  /// - Throws: `ValueError` in TensorFlow's words.
  public func broadcast(with other: PartialShape) throws -> PartialShape {
    guard let dims, let otherDims = other.dims else { return .unknown }
    let rank = max(dims.count, otherDims.count)
    var result: [Int?] = []
    result.reserveCapacity(rank)
    for index in 0..<rank {
      let a: Int? = PartialShape.aligned(dims, index, rank)
      let b: Int? = PartialShape.aligned(otherDims, index, rank)
      switch (a, b) {
      case (let a?, let b?) where a == b || b == 1: result.append(a)
      case (1?, let b?): result.append(b)
      case (_?, _?):
        throw Failure(
          .valueError,
          "Incompatible shapes for broadcasting. Two shapes are compatible if for each dimension pair they are either "
            + "equal or one of them is 1. Received: \(self) and \(other).")
      case (let a?, nil): result.append(a > 1 ? a : nil)
      case (nil, let b?): result.append(b > 1 ? b : nil)
      case (nil, nil): result.append(nil)
      }
    }
    return PartialShape(result)
  }

  private static func aligned(_ dims: [Int?], _ index: Int, _ rank: Int) -> Int? {
    let own = index - (rank - dims.count)
    return own < 0 ? 1 : dims[own]
  }
}

// MARK: Text

extension PartialShape: CustomStringConvertible {
  /// As `str(tf.TensorShape)`: `(2, None)`, `<unknown>`.
  public var description: String {
    guard let dims else { return "<unknown>" }
    if dims.count == 1 { return "(\(PartialShape.text(dims[0])),)" }
    return "(" + dims.map { (dim: Int?) -> String in PartialShape.text(dim) }.joined(separator: ", ") + ")"
  }

  /// As `repr(tf.TensorShape)`: `TensorShape([2, None])`, `TensorShape(None)`.
  public var pythonRepr: String {
    guard let dims else { return "TensorShape(None)" }
    return "TensorShape([" + dims.map { (dim: Int?) -> String in PartialShape.text(dim) }.joined(separator: ", ") + "])"
  }

  /// As TensorFlow's shape functions write it: `[2,?]`, `<unknown>`.
  public var kernelText: String {
    guard let dims else { return "<unknown>" }
    let parts = dims.map { (dim: Int?) -> String in dim.map { (known: Int) -> String in String(known) } ?? "?" }
    return "[" + parts.joined(separator: ",") + "]"
  }

  private static func text(_ dim: Int?) -> String {
    guard let dim else { return "None" }
    return String(dim)
  }
}
