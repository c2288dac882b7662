import Diagnostics
import Tensors

/// Ops that find places in sorted rows.
public enum Searching {
  public static let all: [Op] = [.lowerBound, .upperBound]

  /// For each value the first place of its row at which it could stand: before its equals, or behind them.
  fileprivate static func places(
    _ rows: Tensor, _ values: Tensor, isUpper: Bool, _ call: borrowing KernelCall
  ) throws -> Tensor {
    for (name, input) in [("sorted_inputs", rows), ("values", values)] where input.rank != 2 {
      throw Failure(
        .invalidArgumentError, "Shape must be rank 2 but is rank \(input.rank) for `\(name)` argument")
    }
    guard rows.shape[0] == values.shape[0] else {
      throw Failure(.invalidArgumentError, "Leading dim_size of both tensors must match.")
    }
    if rows.dtype.isObject || rows.dtype.isComplex || rows.dtype == .bool { throw call.unsupported(rows.dtype) }
    let out = try call.output(call.attributes.type("out_type") ?? .int32, values.shape)
    let (width, count) = (rows.shape[1], values.shape[1])
    let isFloating = rows.dtype.isFloating
    for index in 0..<out.elementCount {
      let first = index / count * width
      var (low, high) = (0, width)
      while low < high {
        let middle = (low + high) / 2
        let order: Int
        if isFloating {
          let (a, b) = (rows.double(at: first + middle), values.double(at: index))
          order = a < b ? -1 : a > b ? 1 : 0
        } else if rows.dtype == .uint64 {
          let (a, b) = (rows.pointer(as: UInt64.self)[first + middle], values.pointer(as: UInt64.self)[index])
          order = a < b ? -1 : a > b ? 1 : 0
        } else {
          let (a, b) = (rows.int(at: first + middle), values.int(at: index))
          order = a < b ? -1 : a > b ? 1 : 0
        }
        if order < 0 || (isUpper && order == 0) { low = middle + 1 } else { high = middle }
      }
      out.store(low, at: index)
    }
    return out
  }
}

extension Op {
  private static func bound(_ name: String, isUpper: Bool, summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.same("sorted_inputs"), .same("values")], outputs: [.same("out_type")],
      attributes: [.type("T", .all), .type("out_type", .indices, default: .int32)],
      shape: ShapeRule { context in
        _ = try context.shape(0).requiringRank(2)
        return [try context.shape(1).requiringRank(2)]
      },
      kernel: .binary { (rows: Tensor, values: Tensor, call: borrowing KernelCall) throws -> Tensor in
        try Searching.places(rows, values, isUpper: isUpper, call)
      },
      gradient: .notDifferentiable("integer result"), summary: summary)
  }

  /// For each value the number of elements of its sorted row that are smaller.
  ///
  /// - Inputs: `sorted_inputs`: `[rows, n]`, each row ascending; `values`: `[rows, m]`.
  /// - Output: `[rows, m]`, int32 or int64 (`out_type`).
  /// - Source: TensorFlow op `LowerBound`; scripts call `tf.searchsorted`.
  public static let lowerBound: Op = bound(
    "LowerBound", isUpper: false, summary: "How many elements of a sorted row are smaller than a value.")

  /// For each value the number of elements of its sorted row that are not larger.
  ///
  /// - Source: TensorFlow op `UpperBound`; scripts call `tf.searchsorted` with `side="right"`.
  public static let upperBound: Op = bound(
    "UpperBound", isUpper: true, summary: "How many elements of a sorted row are not larger than a value.")
}
