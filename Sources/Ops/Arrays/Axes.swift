import Diagnostics
import Tensors

/// Shared pieces of shape rules: TensorFlow's `WithRank`, `Merge` and `Dim` with their words.
extension PartialShape {
  /// This shape if its rank may be `rank`.
  ///
  /// - Throws: `ValueError` (`Shape must be rank 2 but is rank 1`).
  func requiringRank(_ rank: Int) throws -> PartialShape {
    guard let dims else { return .unknown(rank: rank) }
    guard dims.count == rank else {
      throw Failure(.valueError, "Shape must be rank \(rank) but is rank \(dims.count)")
    }
    return self
  }

  func requiringRank(atLeast rank: Int) throws -> PartialShape {
    guard let dims, dims.count < rank else { return self }
    throw Failure(.valueError, "Shape must be at least rank \(rank) but is rank \(dims.count)")
  }

  func requiringRank(atMost rank: Int) throws -> PartialShape {
    guard let dims, dims.count > rank else { return self }
    throw Failure(.valueError, "Shape must be at most rank \(rank) but is rank \(dims.count)")
  }

  /// What is known from both, with the words of TensorFlow's shape functions.
  ///
  /// - Throws: `ValueError` (`Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2] and [3].`).
  func merging(_ other: PartialShape) throws -> PartialShape {
    guard let dims else { return other }
    guard let others = other.dims else { return self }
    guard dims.count == others.count else {
      throw Failure(
        .valueError, "Shapes must be equal rank, but are \(dims.count) and \(others.count)")
    }
    var merged: [Int?] = []
    for (index, (a, b)) in zip(dims, others).enumerated() {
      if let a, let b, a != b {
        throw Failure(
          .valueError,
          "Dimension \(index) in both shapes must be equal, but are \(a) and \(b). Shapes are \(kernelText) and "
            + "\(other.kernelText).")
      }
      merged.append(a ?? b)
    }
    return PartialShape(merged)
  }

  /// Dimensions of a range; unknown if the rank is.
  func dims(in range: Range<Int>) -> PartialShape {
    guard let dims else { return .unknown }
    return PartialShape(Array(dims[range.clamped(to: 0..<dims.count)]))
  }

  /// One of the two dimensions that is known.
  ///
  /// - Throws: `ValueError` (`Dimensions must be equal, but are 2 and 3`).
  static func equal(_ a: Int?, _ b: Int?) throws -> Int? {
    if let a, let b, a != b { throw Failure(.valueError, "Dimensions must be equal, but are \(a) and \(b)") }
    return a ?? b
  }
}

/// An axis argument that may count from the end.
enum Axis {
  /// The axis from 0, or nil if it is out of range.
  static func resolved(_ axis: Int, rank: Int) -> Int? {
    guard axis >= -rank, axis < rank else { return nil }
    return axis < 0 ? axis + rank : axis
  }

  /// A product of sizes that come from a script.
  ///
  /// - Throws: `InvalidArgumentError` beyond `Int`.
  static func product(_ a: Int, _ b: Int) throws -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { throw Failure(.invalidArgumentError, "Shape [\(a),\(b)] would have more than 2**63 - 1 elements") }
    return product
  }
}
