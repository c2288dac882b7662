import Diagnostics
import Tensors

/// Ops that count equal elements.
public enum Counting {
  public static let all: [Op] = [.denseBincount, .uniqueWithCounts]
}

extension Op {
  /// How often each number from 0 to `size` occurs, or the sum of the weights of its places; a matrix is counted row by
  /// row.
  ///
  /// - Inputs: `input`: numbers of 0 and more; `size`: a scalar, larger numbers are left out; `weights`: empty for none.
  /// - Errors: `InvalidArgumentError` for negative numbers.
  /// - Source: TensorFlow op `DenseBincount`; scripts call `tf.math.bincount`.
  public static let denseBincount: Op = Op(
    "DenseBincount", scope: "DenseBincount",
    inputs: [.same("input", "Tidx"), .same("size", "Tidx"), .same("weights")],
    attributes: [
      .type("Tidx", .indices), .type("T", DTypeSet(listing: "int32 int64 float double")),
      .bool("binary_output", default: false),
    ],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      guard let rank = context.shape(0).rank else { return [.unknown] }
      let size: Int? = context.constant(1)?.ints.first
      return [PartialShape(rank == 2 ? [context.shape(0)[0], size] : [size])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try BinCount.run(inputs[0], inputs[1], inputs[2], isBinary: call.attributes.bool("binary_output"))]
    },
    gradient: .notDifferentiable("counts"), summary: "How often each number from 0 on occurs.")

  /// The distinct elements of a vector, for each element which one it is, and how often each occurs.
  ///
  /// - Source: TensorFlow op `UniqueWithCounts`; scripts call `tf.unique_with_counts`.
  public static let uniqueWithCounts: Op = Op(
    "UniqueWithCounts", scope: "UniqueWithCounts", inputs: [.same("x")],
    outputs: [.same("T", name: "y"), .same("out_idx", name: "idx"), .same("out_idx", name: "count")],
    attributes: [.type("T", .all), .type("out_idx", .indices, default: .int32)],
    shape: ShapeRule { context in
      [.unknown(rank: 1), try context.shape(0).requiringRank(1), .unknown(rank: 1)]
    },
    kernel: .composed { (inputs: [Tensor], call: borrowing KernelCall) throws -> [AnyTensor] in
      guard inputs[0].rank == 1 else { throw Failure(.invalidArgumentError, "unique expects a 1D vector.") }
      let dtype = call.attributes.type("out_idx") ?? .int32
      let found = try Op.unique.call([inputs[0]], Attributes(["out_idx": .type(dtype)]))
      guard let values = found[0] as? Tensor, let places = found[1] as? Tensor else { return found }
      var counts = [Int](repeating: 0, count: values.elementCount)
      for index in 0..<places.elementCount { counts[places.int(at: index)] += 1 }
      return [values, places, Call.vector(counts, dtype)]
    },
    gradient: .notDifferentiable("TensorFlow has none"), summary: "The distinct elements of a vector, with their counts.")
}

private enum BinCount {
  static func run(_ input: Tensor, _ size: Tensor, _ weights: Tensor, isBinary: Bool) throws -> Tensor {
    guard input.rank <= 2 else {
      throw Failure(.invalidArgumentError, "Shape must be at most rank 2 but is rank \(input.rank)")
    }
    guard size.elementCount == 1 else {
      throw Failure(.invalidArgumentError, "Shape must be rank 0 but is rank \(size.rank)")
    }
    let count = size.int(at: 0)
    guard count >= 0 else { throw Failure(.invalidArgumentError, "size (\(count)) must be non-negative") }
    let hasWeights = weights.elementCount > 0
    guard !hasWeights || weights.elementCount == input.elementCount else {
      throw Failure(
        .invalidArgumentError, "`weights` must be the same shape as `arr` or a length-0 `Tensor`, in which case it acts as "
          + "all weights equal to 1. Received \(weights.shape)")
    }
    let rows = input.rank == 2 ? input.shape[0] : 1
    let out = try Tensor.zeros(weights.dtype, Shape(input.rank == 2 ? [rows, count] : [count]))
    let width = rows == 0 ? 0 : input.elementCount / rows
    for index in 0..<input.elementCount {
      let value = input.int(at: index)
      guard value >= 0 else { throw Failure(.invalidArgumentError, "Input arr must be non-negative!") }
      guard value < count else { continue }
      let place = index / Swift.max(width, 1) * count + value
      if isBinary {
        out.store(1, at: place)
      } else if out.dtype.isFloating {
        out.store(out.double(at: place) + (hasWeights ? weights.double(at: index) : 1), at: place)
      } else {
        out.store(out.int(at: place) &+ (hasWeights ? weights.int(at: index) : 1), at: place)
      }
    }
    return out
  }
}
