import Diagnostics
import Tensors

/// Ops about places and order: coordinates, membership among the largest.
enum Rankings {
  static let all: [Op] = [.unravelIndex, .inTopKV2]
}

extension Op {
  /// Flat indices as coordinates, a row for each axis.
  ///
  /// - Source: TensorFlow op `UnravelIndex`; scripts call `tf.unravel_index`.
  public static let unravelIndex: Op = Op(
    "UnravelIndex", scope: "UnravelIndex", inputs: [.same("indices", "Tidx"), .same("dims", "Tidx")],
    outputs: [.same("Tidx")], attributes: [.type("Tidx", .indices, default: .int32)],
    shape: ShapeRule { (context: ShapeContext) -> [PartialShape] in
      let axes = context.shape(1).dims?.first ?? nil
      guard let dims = context.shape(0).dims else { return [.unknown] }
      if dims.isEmpty { return [PartialShape([axes])] }
      return dims.count == 1 ? [PartialShape([axes, dims[0]])] : [.unknown]
    },
    kernel: .binary { (x: Tensor, dims: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard dims.rank == 1, x.rank <= 1 else {
        throw Failure(
          .invalidArgumentError,
          dims.rank == 1
            ? "The indices can only be scalar or vector, got \"\(x.shape)\"" : "The dims must be a vector, got \"\(dims.shape)\"")
      }
      let sizes = dims.ints
      for size in sizes where size <= 0 {
        throw Failure(.invalidArgumentError, "Input dims cannot contain dim of zero")
      }
      let (total, overflow) = sizes.reduce((1, false)) { (sum: (Int, Bool), size: Int) -> (Int, Bool) in
        let product = sum.0.multipliedReportingOverflow(by: size)
        return (product.partialValue, sum.1 || product.overflow)
      }
      guard !overflow else { throw Failure(.invalidArgumentError, "Input dims product is causing integer overflow") }
      let out = try call.output(x.dtype, Shape(x.rank == 0 ? [sizes.count] : [sizes.count, x.elementCount]))
      for (place, value) in x.ints.enumerated() {
        guard value >= 0, value < total else {
          throw Failure(.invalidArgumentError, "index is out of bound as with dims")
        }
        var rest = value
        for axis in sizes.indices.reversed() {
          out.store(rest % sizes[axis], at: axis * x.elementCount + place)
          rest /= sizes[axis]
        }
      }
      return out
    }, gradient: .notDifferentiable("it works on indices"), summary: "Flat indices as coordinates.")

  /// Whether a row's target is among its `k` largest predictions; ties count in its favour.
  ///
  /// - Source: TensorFlow op `InTopKV2`; scripts call `tf.math.in_top_k`.
  public static let inTopKV2: Op = Op(
    "InTopKV2", scope: "InTopKV2", inputs: [.fixed("predictions", .float32), .same("targets"), .same("k")],
    outputs: [.fixed(.bool, name: "precision")], attributes: [.type("T", .indices, default: .int32)],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      let predictions = try context.shape(0).requiringRank(2)
      let targets = try context.shape(1).requiringRank(1)
      if let rows = predictions[0], let count = targets[0], rows != count {
        throw Failure(.valueError, "Dimensions must be equal, but are \(rows) and \(count)")
      }
      return [PartialShape([predictions.dims?.first ?? nil ?? targets.dims?.first ?? nil])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (predictions, targets) = (inputs[0], inputs[1])
      guard predictions.rank == 2 else { throw Failure(.invalidArgumentError, "predictions must be 2-dimensional") }
      guard targets.rank == 1 else { throw Failure(.invalidArgumentError, "targets must be 1-dimensional") }
      guard predictions.shape[0] == targets.shape[0] else {
        throw Failure(
          .invalidArgumentError,
          "First dimension of predictions \(predictions.shape[0]) must match length of targets \(targets.shape[0])")
      }
      let out = try call.output(.bool, targets.shape)
      let (width, k) = (predictions.shape[1], inputs[2].int(at: 0))
      for row in 0..<targets.elementCount {
        let target = targets.int(at: row)
        var isIn = target >= 0 && target < width
        var larger = 0
        if isIn {
          let value = predictions.double(at: row * width + target)
          isIn = value.isFinite
          for column in 0..<width {
            let other = predictions.double(at: row * width + column)
            if !other.isFinite { isIn = false }
            if other > value { larger += 1 }
          }
        }
        out.store(isIn && larger < k ? 1 : 0, at: row)
      }
      return [out]
    }, gradient: .notDifferentiable("its result is true or false"), summary: "Whether targets are among the largest.")
}
