import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.nn`: activations beyond single ops, convolutions, pooling, losses, normalisation.
enum NeuralTable {
  static let rows: [APIFunction] = activations + windows + losses + normalisation

  private static let activations: [APIFunction] = [
    APIFunction("tf.nn.leaky_relu", signature: "features, alpha=0.2, name=None", summary: "x, or alpha * x below 0.", op: "LeakyRelu") {
      (call: APICall) throws -> Handle in
      let alpha = Float(call[1].asDouble ?? 0.2)
      return try call.single(.leakyRelu, [call[0]], Attributes(["alpha": .float(alpha)]), isWrapped: true)
    },
    APIFunction("tf.nn.gelu", signature: "features, approximate=False, name=None", summary: "x times the normal distribution's probability of less.") {
      (call: APICall) throws -> Handle in
      try call.scoped("Gelu") { (_: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        if try call.bool(1) {
          let factor = try constant(.scalar(0.044715, as: x.dtype), name: "Cast/x")
          let half = try Call.multiply(0.5, x)
          let cube = try call.powered(x, .int(3))
          let inner = try Call.add(x, Call.multiply(factor, cube))
          let tanh = try Op.tanh(Call.multiply(0.7978845608028654, inner))
          return try Call.multiply(half, Call.add(1, tanh))
        }
        let half = try Call.multiply(0.5, x)
        let negative = try Op.neg(x, name: "Neg")
        let root = try constant(.scalar(0.7071067811865476, as: x.dtype), name: "Cast/x")
        return try Call.multiply(half, Op.erfc(Call.multiply(negative, root)))
      }
    },
    APIFunction("tf.nn.silu", "tf.nn.swish", signature: "features, beta=1.0", summary: "x times the sigmoid of beta * x.") {
      (call: APICall) throws -> Handle in
      let x = try call.tensor(0)
      let beta = try TensorConversion.tensor(call[1], name: "beta", call.interpreter)
      return .tensor(try Swish.call(x, beta: Call.cast(beta, to: x.dtype)))
    },
    .op(["tf.nn.l2_loss"], "L2Loss", ["t"], summary: "Half the sum of the squares."),
    APIFunction("tf.nn.l2_normalize", "tf.math.l2_normalize", "tf.linalg.l2_normalize", signature: "x, axis=None, epsilon=1e-12, name=None, dim=None", summary: "The tensor divided by its norm along axes.") {
      (call: APICall) throws -> Handle in
      try call.scoped("l2_normalize") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let sum = try ReductionTable.reduce(
          "Sum", Op.square(x, name: "Square"), call[1].isNone ? call[4] : call[1], keepDims: true, nil, call.interpreter)
        let epsilon = try constant(.scalar(call[2].asDouble ?? 1e-12, as: x.dtype), name: "Maximum/y")
        let inverse = try Op.rsqrt(Op.maximum(sum, epsilon, name: "Maximum"), name: "Rsqrt")
        return try Op.mul(x, inverse, name: name)
      }
    },
    APIFunction(
      "tf.nn.dropout", signature: "x, rate, noise_shape=None, seed=None, name=None",
      summary: "A share of the elements set to zero, the others scaled up."
    ) { (call: APICall) throws -> Handle in try call.dropout() },
  ]

  private static let windows: [APIFunction] = [
    APIFunction("tf.nn.bias_add", signature: "value, bias, data_format=None, name=None", summary: "A vector added to the last axis.", op: "BiasAdd") {
      (call: APICall) throws -> Handle in
      let format = call[2].asString ?? "NHWC"
      return try call.single(
        .biasAdd, [call[0], call[1]], Attributes(["data_format": .string(format.hasPrefix("NC") ? "NCHW" : "NHWC")]),
        isWrapped: true)
    },
    APIFunction(
      "tf.nn.conv2d", signature: "input, filters, strides, padding, data_format='NHWC', dilations=None, name=None",
      summary: "A convolution of images.", op: "Conv2D"
    ) { (call: APICall) throws -> Handle in
      let (padding, explicit) = try call.padding(call[3])
      let format = call[4].asString ?? "NHWC"
      let attributes = Attributes([
        "strides": .ints(try call.window(call[2], format, "strides")), "padding": .string(padding),
        "data_format": .string(format), "dilations": .ints(try call.window(call[5], format, "dilations")),
        "explicit_paddings": .ints(explicit), "use_cudnn_on_gpu": .bool(true),
      ])
      return try call.single(.conv2D, [call[0], call[1]], attributes)
    },
    pool("max_pool", "MaxPool2d", .maxPool, "The largest of each window.", isExplicit: true),
    pool("avg_pool", "AvgPool2D", .avgPool, "The mean of each window.", isExplicit: false),
    pool("max_pool", "MaxPool2d", .maxPool, "The largest of each window.", true),
    pool("avg_pool", "AvgPool", .avgPool, "The mean of each window.", false),
  ]

  private static func pool(_ name: String, _ scope: String, _ op: Op, _ summary: String, isExplicit: Bool) -> APIFunction {
    pool("\(name)2d", scope, op, summary, isExplicit)
  }

  /// - Parameter scope: what the node is called: `tf.nn.avg_pool` says `AvgPool`, `tf.nn.avg_pool2d` says `AvgPool2D`.
  private static func pool(_ name: String, _ scope: String, _ op: Op, _ summary: String, _ isExplicit: Bool) -> APIFunction {
    APIFunction(
      ["tf.nn.\(name)"], signature: "input, ksize, strides, padding, data_format='NHWC', name=None",
      summary: summary, op: op.name
    ) { (call: APICall) throws -> Handle in
      if !name.hasSuffix("2d"), let rank = call[0].asTensor?.partialShape.rank, rank == 3 || rank == 5 {
        return try call.pooledOtherwise(name, rank)
      }
      let (padding, explicit) = try call.padding(call[3])
      guard explicit.isEmpty || isExplicit else {
        throw Failure(.valueError, "tf.nn.\(name) does not take explicit padding")
      }
      let format = call[4].asString.flatMap { (text: String) -> String? in text.hasPrefix("NC") ? "NCHW" : nil } ?? "NHWC"
      var attributes = Attributes([
        "ksize": .ints(try call.window(call[1], format, "ksize")),
        "strides": .ints(try call.window(call[2], format, "strides")), "padding": .string(padding),
        "data_format": .string(format),
      ])
      if isExplicit { attributes["explicit_paddings"] = .ints(explicit) }
      return try call.single(op, [call[0]], attributes, scope: scope, isWrapped: scope != op.name)
    }
  }

  private static let losses: [APIFunction] = [
    APIFunction(
      "tf.nn.softmax_cross_entropy_with_logits", signature: "labels, logits, axis=-1, name=None",
      summary: "The cross entropy of distributions and the softmax of logits.", op: "SoftmaxCrossEntropyWithLogits"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("softmax_cross_entropy_with_logits") { (name: String?) throws -> AnyTensor in
        try CrossEntropy(call).softmax(name: name)
      }
    },
    APIFunction(
      "tf.nn.sparse_softmax_cross_entropy_with_logits", signature: "labels, logits, name=None",
      summary: "The cross entropy of class numbers and the softmax of logits.", op: "SparseSoftmaxCrossEntropyWithLogits"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("SparseSoftmaxCrossEntropyWithLogits") { (_: String?) throws -> AnyTensor in
        try CrossEntropy(call).sparseSoftmax()
      }
    },
    APIFunction(
      "tf.nn.sigmoid_cross_entropy_with_logits", signature: "labels=None, logits=None, name=None",
      summary: "The cross entropy of probabilities and the sigmoid of logits."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("logistic_loss") { (name: String?) throws -> AnyTensor in
        let logits = try TensorConversion.tensor(call[1], name: "logits", call.interpreter)
        let labels = try call.like(logits, call[0], name: "labels")
        guard logits.partialShape.isCompatible(with: labels.partialShape) else {
          throw Failure(
            .valueError,
            "`logits` and `labels` must have the same shape, received (\(logits.partialShape) vs \(labels.partialShape)).")
        }
        let zeros = try Call.zerosLike(logits)
        let isPositive = try Op.greaterEqual(logits, zeros)
        let positive = try Op.select([isPositive, logits, zeros])
        let negative = try Op.select([isPositive, Op.neg(logits, name: "Neg"), logits])
        let difference = try Call.subtract(positive, Call.multiply(logits, labels))
        return try Op.addV2(difference, Op.log1p(Op.exp(negative, name: "Exp"), name: "Log1p"), name: name)
      }
    },
  ]

  private static let normalisation: [APIFunction] = [
    APIFunction("tf.nn.moments", signature: "x, axes, shift=None, keepdims=False, name=None", summary: "The mean and variance over axes.") {
      (call: APICall) throws -> Handle in
      try call.inScope("moments") { (_: String?) throws -> Handle in
        let x = try call.tensor(0)
        let axes = try call.axes(call[1])
        let axesTensor = Call.vector(axes)
        let keeping = Attributes(["keep_dims": .bool(true)])
        let mean = try NeuralTable.mean(x, axesTensor, keeping, "mean")
        let center = try TensorOperators.op("StopGradient")(mean, name: "StopGradient")
        let variance = try NeuralTable.mean(
          Op.squaredDifference(x, center, name: "SquaredDifference"), axesTensor, keeping, "variance")
        if try call.bool(3) { return call.tuple([mean, variance]) }
        let squeezed = Attributes(["squeeze_dims": .ints(axes)])
        return call.tuple([try Op.squeeze(mean, squeezed), try Op.squeeze(variance, squeezed)])
      }
    },
    APIFunction(
      "tf.nn.batch_normalization", signature: "x, mean, variance, offset, scale, variance_epsilon, name=None",
      summary: "The tensor shifted and scaled by a mean and variance."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("batchnorm") { (_: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let mean = try call.like(x, call[1], name: "mean")
        let variance = try call.like(x, call[2], name: "variance")
        var factor = try Op.rsqrt(Call.add(variance, call[5].asDouble ?? 0), name: "Rsqrt")
        if !call[4].isNone { factor = try Call.multiply(factor, call.like(x, call[4], name: "scale")) }
        let scaled = try Call.multiply(x, Call.cast(factor, to: x.dtype))
        let moved = try Call.multiply(mean, factor)
        let shift = try call[3].isNone
          ? Op.neg(moved, name: "Neg") : Call.subtract(call.like(x, call[3], name: "offset"), moved)
        return try Call.add(scaled, Call.cast(shift, to: x.dtype))
      }
    },
  ]

  private static func mean(_ x: AnyTensor, _ axes: Tensor, _ attributes: Attributes, _ name: String) throws -> AnyTensor {
    try ExecutionContext.withScope(name) { (full: String) throws -> AnyTensor in
      let places = try constant(axes, name: "reduction_indices")
      return try Op.mean.callInOwnScope([x, places], attributes, name: full.isEmpty ? nil : full)[0]
    }
  }
}

extension APICall {
  /// Sizes of windows or steps for the four axes of images.
  ///
  /// - Errors: `ValueError` for lists of other than 1, 2 or 4 numbers.
  fileprivate func window(_ handle: Handle, _ format: String, _ name: String) throws -> [Int] {
    if handle.isNone { return [1, 1, 1, 1] }
    let sizes = try axes(handle)
    if sizes.count == 4 { return sizes }
    guard sizes.count == 1 || sizes.count == 2 else {
      throw Failure(
        .valueError, "\(name) should be of length 1, 2 or 4. Received: \(name)=\(try interpreter.repr(handle)) of length \(sizes.count)")
    }
    let pair = [sizes[0], sizes[sizes.count - 1]]
    return format.hasPrefix("NC") ? [1, 1] + pair : [1] + pair + [1]
  }

  /// The op's padding word, and the numbers of a list of pairs.
  ///
  /// - Errors: `ValueError` for other lists.
  fileprivate func padding(_ handle: Handle) throws -> (String, [Int]) {
    if let word = handle.asString { return (word.uppercased(), []) }
    guard let pairs = handle.asSequence else { return (try interpreter.str(handle), []) }
    guard pairs.count == 4 else {
      throw Failure(
        .valueError,
        "When padding is a list, it must be of size 4. Received: padding=\(try interpreter.repr(handle)) of size \(pairs.count)")
    }
    let numbers = try pairs.flatMap { (pair: Handle) throws -> [Int] in
      let sides = pair.asSequence ?? []
      guard sides.count == 2 else {
        throw Failure(
          .valueError,
          "When padding is a list, each element of padding must be a list/tuple of size 2. Received: "
            + "padding=\(try interpreter.repr(handle)) with element of size \(sides.count)")
      }
      return try sides.map { (side: Handle) throws -> Int in try interpreter.integer(side) }
    }
    return numbers.contains { (number: Int) -> Bool in number != 0 } ? ("EXPLICIT", numbers) : ("VALID", [])
  }

  /// `tf.nn.max_pool` and `tf.nn.avg_pool` of sequences and volumes.
  fileprivate func pooledOtherwise(_ name: String, _ rank: Int) throws -> Handle {
    let isSequence = rank == 3
    let function = try ScriptFunctions.object(
      name + (isSequence ? "1d" : "3d"), in: isSequence ? "_tf_nn" : "_tf_windows", interpreter)
    let isFirst = self[4].asString?.hasPrefix("NC") == true
    let format = isSequence ? (isFirst ? "NCW" : "NWC") : (isFirst ? "NCDHW" : "NDHWC")
    return try interpreter.call(
      function, [self[0], self[1], self[2], self[3]], keywords: [("data_format", .string(format)), ("name", self[5])])
  }

  fileprivate func dropout() throws -> Handle {
    try scoped("dropout") { (_: String?) throws -> AnyTensor in
      let x = try tensor(0)
      guard x.dtype.isFloating else {
        throw Failure(.valueError, "x.dtype must be a floating point tensor as `x` will be scaled. Received x.dtype=<dtype: '\(x.dtype.name)'>")
      }
      let number = self[1].asDouble
      if let number, number < 0 || number >= 1 {
        throw Failure(.valueError, "`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate=\(try interpreter.str(self[1]))")
      }
      if number == 0 { return x }
      let scaled: AnyTensor
      let rate: Handle
      if let number {
        rate = self[1]
        scaled = try Op.mul(x, constant(.scalar(1 / (1 - number), as: x.dtype), name: "Const"), name: "Mul")
      } else {
        let given = try TensorConversion.tensor(self[1], interpreter)
        guard given.partialShape.rank ?? 0 == 0 else {
          throw Failure(.valueError, "`rate` must be a scalar or scalar tensor. Received: rate=\(try interpreter.str(self[1]))")
        }
        rate = .tensor(try Call.cast(given, to: x.dtype, name: "rate"))
        let one = try constant(.scalar(1, as: x.dtype), name: "Const")
        scaled = try Op.realDiv(x, inner(.sub, [.tensor(one), rate]), name: "RealDiv")
      }
      var shape: AnyTensor? = nil
      if self[2].isNone { shape = try Call.shape(x) }
      let noise = try ExecutionContext.withScope("random_uniform") { (_: String) throws -> AnyTensor in
        let dims = try shape ?? TensorConversion.tensor(self[2], preferred: .int32, name: "shape", interpreter)
        return try Call.randomUniform(dims, x.dtype, seed: int(3))
      }
      let isKept = try inner(.greaterEqual, [.tensor(noise), rate])
      let zero = try constant(.scalar(0, as: x.dtype), name: "Const")
      return try Op.selectV2([isKept, scaled, zero])
    }
  }
}
