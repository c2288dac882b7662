import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `keras.losses`: functions that give one number a sample, and classes that average them.
enum Losses {
  typealias Formula = (_ truth: AnyTensor, _ prediction: AnyTensor, _ fromLogits: Bool) throws -> AnyTensor

  struct Row {
    let function: String
    let aliases: [String]
    let className: String
    let takesLogits: Bool
    let formula: Formula
  }

  nonisolated(unsafe) static let rows: [Row] = [
    Row(
      function: "mean_squared_error", aliases: ["mse", "MSE"], className: "MeanSquaredError", takesLogits: false,
      formula: { (truth, prediction, _) throws -> AnyTensor in
        try meanOfLast(TensorOperators.op("SquaredDifference")([prediction, truth]))
      }),
    Row(
      function: "mean_absolute_error", aliases: ["mae", "MAE"], className: "MeanAbsoluteError", takesLogits: false,
      formula: { (truth, prediction, _) throws -> AnyTensor in
        try meanOfLast(TensorOperators.op("Abs")([Call.subtract(prediction, truth)]))
      }),
    Row(
      function: "categorical_crossentropy", aliases: [], className: "CategoricalCrossentropy", takesLogits: true,
      formula: categorical),
    Row(
      function: "sparse_categorical_crossentropy", aliases: [], className: "SparseCategoricalCrossentropy",
      takesLogits: true, formula: sparse),
    Row(
      function: "binary_crossentropy", aliases: [], className: "BinaryCrossentropy", takesLogits: true, formula: binary),
  ]

  /// Keeps logarithms away from 0 and 1.
  private static let epsilon = 1e-7

  private static func meanOfLast(_ x: AnyTensor) throws -> AnyTensor {
    try LayerMath.reduce("Mean", x, axes: [(x.partialShape.rank ?? 1) - 1])
  }

  private static func clipped(_ x: AnyTensor) throws -> AnyTensor {
    let high = try constant(.scalar(1 - epsilon, as: x.dtype))
    let low = try constant(.scalar(epsilon, as: x.dtype))
    return try TensorOperators.op("Maximum")([TensorOperators.op("Minimum")([x, high]), low])
  }

  private static func categorical(
    _ truth: AnyTensor, _ prediction: AnyTensor, _ fromLogits: Bool
  ) throws -> AnyTensor {
    if fromLogits { return try TensorOperators.op("SoftmaxCrossEntropyWithLogits").call([prediction, truth])[0] }
    let last = [(prediction.partialShape.rank ?? 1) - 1]
    let sum = try LayerMath.reduce("Sum", prediction, axes: last, keeping: true)
    let logarithm = try TensorOperators.op("Log")([clipped(Call.divide(prediction, sum))])
    return try TensorOperators.op("Neg")([LayerMath.reduce("Sum", Call.multiply(truth, logarithm), axes: last)])
  }

  private static func sparse(_ truth: AnyTensor, _ prediction: AnyTensor, _ fromLogits: Bool) throws -> AnyTensor {
    let logits = fromLogits ? prediction : try TensorOperators.op("Log")([clipped(prediction)])
    var labels = truth
    if labels.dtype != .int64 { labels = try Op.cast(labels, Attributes(["DstT": .type(.int64)])) }
    if let rank = labels.partialShape.rank, rank == prediction.partialShape.rank, rank > 0 {
      labels = try TensorOperators.op("Squeeze")(labels, Attributes(["squeeze_dims": .ints([rank - 1])]))
    }
    return try TensorOperators.op("SparseSoftmaxCrossEntropyWithLogits").call([logits, labels])[0]
  }

  private static func binary(_ truth: AnyTensor, _ prediction: AnyTensor, _ fromLogits: Bool) throws -> AnyTensor {
    if fromLogits {
      let positive = try TensorOperators.op("Relu")([prediction])
      let product = try Call.multiply(prediction, truth)
      let magnitude = try TensorOperators.op("Neg")([TensorOperators.op("Abs")([prediction])])
      let rest = try TensorOperators.op("Log1p")([TensorOperators.op("Exp")([magnitude])])
      return try meanOfLast(Call.add(Call.subtract(positive, product), rest))
    }
    let output = try clipped(prediction)
    let hit = try Call.multiply(truth, TensorOperators.op("Log")([output]))
    let miss = try Call.multiply(
      Call.subtract(1, truth), TensorOperators.op("Log")([Call.subtract(1, output)]))
    return try meanOfLast(TensorOperators.op("Neg")([Call.add(hit, miss)]))
  }

  // MARK: For scripts

  private static func value(
    _ row: Row, _ truth: Handle, _ prediction: Handle, _ fromLogits: Bool, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let predicted = try TensorConversion.tensor(prediction, preferred: .float32, interpreter)
    var wanted = try TensorConversion.tensor(truth, interpreter)
    let isSparse = row.function.hasPrefix("sparse")
    if !isSparse, wanted.dtype != predicted.dtype {
      wanted = try Op.cast(wanted, Attributes(["DstT": .type(predicted.dtype)]))
    }
    return try row.formula(wanted, predicted, fromLogits)
  }

  static func function(_ row: Row) -> NativeFunctionObject {
    let signature = row.takesLogits ? "y_true, y_pred, from_logits=False" : "y_true, y_pred"
    let function = NativeFunctionObject(name: row.function, signature: signature) { (call: NativeCall) throws -> Handle in
      .tensor(try value(row, call[0], call[1], call[2].asBool ?? false, call.interpreter))
    }
    function.module = "keras.losses"
    return function
  }

  static func type(_ row: Row) -> TypeObject {
    let type = TypeObject(name: row.className, module: "keras.src.losses.losses", isHeapType: true)
    let logits = row.takesLogits ? "from_logits=False, " : ""
    let parameters = ParameterList("self, \(logits)reduction='sum_over_batch_size', name=None")
    type.defineMethod("__init__", parameters.signature ?? "self") { (call: NativeCall) throws -> Handle in
      let instance = try LayerClass.instance(call[0])
      instance["from_logits"] = row.takesLogits ? call[1] : .bool(false)
      let reduction = call[row.takesLogits ? 2 : 1]
      let known = ["sum_over_batch_size", "mean", "sum", "none"]
      guard reduction.isNone || known.contains(reduction.asString ?? "") else {
        throw Failure(
          .valueError, "Invalid value for argument `reduction`. Received: reduction=\(try call.interpreter.str(reduction))",
          hint: "known: \(known.joined(separator: ", ")), None")
      }
      instance["reduction"] = reduction
      let name = call[row.takesLogits ? 3 : 2]
      instance["name"] = name.isNone ? .string(row.function) : name
      return .none
    }
    type.defineMethod("__call__", "self, y_true, y_pred") { (call: NativeCall) throws -> Handle in
      let instance = try LayerClass.instance(call[0])
      let values = try value(row, call[1], call[2], instance["from_logits"]?.asBool ?? false, call.interpreter)
      switch instance["reduction"]?.asString {
      case "sum": return .tensor(try LayerMath.reduce("Sum", values, axes: nil))
      case nil, "none": return .tensor(values)
      default: return .tensor(try LayerMath.reduce("Mean", values, axes: nil))
      }
    }
    return type
  }
}
