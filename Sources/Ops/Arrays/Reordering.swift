import Diagnostics
import Tensors

/// Ops that put elements in another order: transposing, reversing, rolling.
public enum Reordering {
  public static let all: [Op] = [.transpose, .conjugateTranspose, .invertPermutation, .reverse, .roll, .reverseSequence]

  /// A permutation of the dimensions, checked.
  ///
  /// - Throws: `InvalidArgumentError` in the words of TensorFlow's Transpose kernel.
  static func permutation(_ perm: Tensor, rank: Int) throws -> [Int] {
    guard perm.rank == 1 else {
      throw Failure(.invalidArgumentError, "perm must be rank 1, got shape \(perm.shape)")
    }
    guard perm.elementCount == rank else {
      throw Failure(
        .invalidArgumentError,
        "transpose expects a vector of size \(rank). But input(1) is a vector of size \(perm.elementCount)")
    }
    var seen = [Bool](repeating: false, count: rank)
    var order: [Int] = []
    for given in perm.ints {
      guard let axis = Axis.resolved(given, rank: rank) else {
        throw Failure(.invalidArgumentError, "\(given) is out of range [0 .. \(rank))")
      }
      seen[axis] = true
      order.append(axis)
    }
    if let missing = seen.firstIndex(of: false) {
      let text = perm.ints.map { (value: Int) -> String in String(value) }.joined(separator: ",")
      throw Failure(.invalidArgumentError, "\(missing) is missing from {\(text)}.")
    }
    return order
  }

  static let permuted = ShapeRule { context in
      let perm = context.shape(1)
      guard let rank = context.shape(0).rank ?? perm[0] else { return [.unknown] }
      if let length = perm[0], let own = context.shape(0).rank, length != own {
        throw Failure(.valueError, "Dimension must be \(own) but is \(length)")
      }
      guard let value = context.constant(1), let dims = context.shape(0).dims else { return [.unknown(rank: rank)] }
      let order = try Reordering.permutation(value, rank: rank)
      return [PartialShape(order.map { (axis: Int) -> Int? in dims[axis] })]
    }

  static func transpose(_ x: Tensor, _ perm: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let order = try permutation(perm, rank: x.rank)
    let dims = order.map { (axis: Int) -> Int in x.shape[axis] }
    if order.indices.allSatisfy({ order[$0] == $0 }) { return x }
    let out = try call.output(x.dtype, Shape(trusted: dims))
    let strides = x.shape.strides
    try StridedCopy.run(
      x.pointer, steps: order.map { (axis: Int) -> Int in strides[axis] }, to: out.pointer, steps: out.shape.strides,
      dims: dims, size: x.dtype.byteSize)
    return out
  }

  static func reverse(_ x: Tensor, _ axes: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard axes.rank == 1 else {
      throw Failure(.invalidArgumentError, "'dims' must be 1-dimension, not \(axes.rank)")
    }
    var steps = x.shape.strides
    var start = 0
    var seen: Set<Int> = []
    for (index, given) in axes.ints.enumerated() {
      guard let axis = Axis.resolved(given, rank: x.rank) else {
        throw Failure(.invalidArgumentError, "'axis'[\(index)] = \(given) is out of valid range [0, \(x.rank - 1)")
      }
      guard seen.insert(axis).inserted else {
        throw Failure(.invalidArgumentError, "axis \(axis) specified more than once.")
      }
      start += max(x.shape[axis] - 1, 0) * steps[axis]
      steps[axis] = -steps[axis]
    }
    if seen.isEmpty || x.elementCount == 0 { return x }
    let out = try call.output(x.dtype, x.shape)
    let size = x.dtype.byteSize
    try StridedCopy.run(
      x.pointer + start * size, steps: steps, to: out.pointer, steps: out.shape.strides, dims: x.shape.dims, size: size)
    return out
  }

  static func roll(_ x: Tensor, _ shift: Tensor, _ axis: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard x.rank > 0 else { throw Failure(.invalidArgumentError, "input must be 1-D or higher") }
    guard shift.rank <= 1 else {
      throw Failure(.invalidArgumentError, "shift must be a scalar or a 1-D vector. Found: \(shift.shape)")
    }
    guard axis.rank <= 1 else {
      throw Failure(.invalidArgumentError, "axis must be a scalar or a 1-D vector. Found: \(axis.shape)")
    }
    guard shift.shape == axis.shape else {
      throw Failure(.invalidArgumentError, "shift and axis must have the same size")
    }
    var shifts = [Int](repeating: 0, count: x.rank)
    for (amount, given) in zip(shift.ints, axis.ints) {
      guard let index = Axis.resolved(given, rank: x.rank) else {
        throw Failure(.invalidArgumentError, "axis \(given) is out of range")
      }
      let size = max(x.shape[index], 1)
      let sum = (shifts[index] + amount % size) % size
      shifts[index] = sum < 0 ? sum + size : sum
    }
    var current = x
    for index in 0..<x.rank where shifts[index] != 0 {
      current = try rolled(current, by: shifts[index], axis: index)
    }
    return current
  }

  /// The last `amount` rows of an axis moved to its front: two block copies for each outer position.
  private static func rolled(_ x: Tensor, by amount: Int, axis: Int) throws -> Tensor {
    let out = try Tensor(uninitialized: x.dtype, x.shape)
    let inner = x.shape.elementCount(in: axis + 1..<x.rank) * x.dtype.byteSize
    let row = x.shape[axis] * inner
    let head = amount * inner
    for outer in 0..<x.shape.elementCount(in: 0..<axis) {
      let from = x.pointer + outer * row
      let to = out.pointer + outer * row
      (to + head).copyMemory(from: from, byteCount: row - head)
      to.copyMemory(from: from + (row - head), byteCount: head)
    }
    return out
  }
}

extension Op {
  /// Dimensions in another order: output dimension i is input dimension `perm[i]`.
  ///
  /// - Inputs: `x`: any shape and dtype; `perm`: a permutation of its dimensions.
  /// - Gradient: the upstream transposed by the inverse permutation.
  /// - Errors: `InvalidArgumentError` if `perm` is no permutation of the right length.
  /// - Source: TensorFlow op `Transpose`; scripts call `tf.transpose`.
  public static let transpose: Op = Op(
    "Transpose", scope: "transpose", inputs: [.same("x"), .same("perm", "Tperm")], outputs: [.same("T", name: "y")],
    attributes: [.type("T", .all), .type("Tperm", .indices, default: .int32)], isNamedInErrors: false,
    shape: Reordering.permuted,
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Reordering.transpose(inputs[0], inputs[1], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let inverse = try Op.invertPermutation(step.inputs[1])
      return [try Op.transpose(step.upstream, inverse), nil]
    },
    summary: "Dimensions in another order.")

  /// Dimensions in another order, and each element conjugated.
  ///
  /// - Source: TensorFlow op `ConjugateTranspose`; scripts call `tf.transpose(x, conjugate=True)` on complex numbers.
  public static let conjugateTranspose: Op = Op(
    "ConjugateTranspose", scope: "ConjugateTranspose", inputs: [.same("x"), .same("perm", "Tperm")],
    outputs: [.same("T", name: "y")], attributes: [.type("T", .all), .type("Tperm", .indices, default: .int32)],
    shape: Reordering.permuted,
    kernel: .composed { (inputs: [Tensor], _: borrowing KernelCall) throws -> [AnyTensor] in
      [try Call.conj(Op.transpose(inputs[0], inputs[1]))]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let inverse = try Op.invertPermutation(step.inputs[1])
      return [try Op.conjugateTranspose(step.upstream, inverse), nil]
    },
    summary: "Dimensions in another order, elements conjugated.")

  /// The permutation that undoes another: `y[x[i]] = i`.
  ///
  /// - Source: TensorFlow op `InvertPermutation`; scripts call `tf.math.invert_permutation`.
  public static let invertPermutation: Op = Op(
    "InvertPermutation", scope: "InvertPermutation", inputs: [.same("x")], outputs: [.same("T", name: "y")],
    attributes: [.type("T", .indices, default: .int32)],
    shape: ShapeRule { context in [try context.shape(0).requiringRank(1)] },
    kernel: .unary { (x: Tensor, _: borrowing KernelCall) throws -> Tensor in
      guard x.rank == 1 else { throw Failure(.invalidArgumentError, "invert_permutation expects a 1D vector.") }
      let count = x.elementCount
      var inverse = [Int](repeating: -1, count: count)
      for (index, place) in x.ints.enumerated() {
        guard place >= 0, place < count else {
          throw Failure(.invalidArgumentError, "\(place) is not between 0 and \(count)")
        }
        guard inverse[place] == -1 else { throw Failure(.invalidArgumentError, "\(place) is duplicated in the input.") }
        inverse[place] = index
      }
      return Call.vector(inverse, x.dtype)
    },
    gradient: .notDifferentiable("integer result"),
    summary: "The permutation that undoes another.")

  /// The order of the elements along some axes reversed.
  ///
  /// - Source: TensorFlow op `ReverseV2`; scripts call `tf.reverse`.
  public static let reverse: Op = Op(
    "ReverseV2", scope: "ReverseV2", inputs: [.same("tensor"), .same("axis", "Tidx")],
    attributes: [.type("Tidx", .indices, default: .int32), .type("T", .all)],
    shape: ShapeRule { context in
      if let axes = context.constant(1), let rank = context.shape(0).rank {
        for axis in axes.ints where Axis.resolved(axis, rank: rank) == nil {
          throw Failure(.valueError, "axis \(axis) is out of bounds.: must be in [\(-rank), \(rank))")
        }
      }
      return [context.shape(0)]
    },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Reordering.reverse(inputs[0], inputs[1], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.reverse(step.upstream, step.inputs[1]), nil]
    },
    summary: "Axes reversed.")

  /// Elements shifted along axes; what leaves at one end comes back at the other.
  ///
  /// - Source: TensorFlow op `Roll`; scripts call `tf.roll`.
  public static let roll: Op = Op(
    "Roll", scope: "Roll", inputs: [.same("input"), .same("shift", "Tshift"), .same("axis", "Taxis")],
    attributes: [.type("T", .all), .type("Tshift", .indices), .type("Taxis", .indices)],
    shape: ShapeRule { context in [try context.shape(0).requiringRank(atLeast: 1)] },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Reordering.roll(inputs[0], inputs[1], inputs[2], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let back = try Op.neg(step.inputs[1])
      return [try Op.roll([step.upstream, back, step.inputs[2]]), nil, nil]
    },
    summary: "Elements shifted along axes, in a ring.")

  /// The first `seq_lengths[i]` elements of each sequence reversed.
  ///
  /// - Source: TensorFlow op `ReverseSequence`; scripts call `tf.reverse_sequence`.
  public static let reverseSequence: Op = Op(
    "ReverseSequence", scope: "ReverseSequence", inputs: [.same("input"), .same("seq_lengths", "Tlen")],
    attributes: [
      .int("seq_dim"), .int("batch_dim", default: 0), .type("T", .all), .type("Tlen", .indices, default: .int64),
    ],
    shape: .sameAsInput,
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try SequenceReversal.run(inputs[0], inputs[1], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.reverseSequence(step.upstream, step.inputs[1], step.attributes), nil]
    },
    summary: "The head of each sequence reversed.")
}

private enum SequenceReversal {
  static func run(_ x: Tensor, _ lengths: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let sequence = call.attributes.int("seq_dim")
    let batch = call.attributes.int("batch_dim")
    guard sequence >= 0, sequence < x.rank, batch >= 0, batch < x.rank, sequence != batch else {
      throw Failure(.invalidArgumentError, "batch_dim == seq_dim == \(sequence)")
    }
    guard lengths.rank == 1, lengths.elementCount == x.shape[batch] else {
      throw Failure(
        .invalidArgumentError,
        "Length of seq_lengths != input.dims(\(batch)), (\(lengths.elementCount) vs. \(x.shape[batch]))")
    }
    let out = try call.output(x.dtype, x.shape)
    let size = x.dtype.byteSize
    out.pointer.copyMemory(from: x.pointer, byteCount: x.byteCount)
    let strides = x.shape.strides
    for (index, length) in lengths.ints.enumerated() {
      guard length >= 0 else { throw Failure(.invalidArgumentError, "seq_lens(\(index)) < 0") }
      guard length <= x.shape[sequence] else {
        throw Failure(.invalidArgumentError, "seq_lens(\(index)) > input.dims(\(sequence))")
      }
      if length == 0 { continue }
      var dims = x.shape.dims
      dims[batch] = 1
      dims[sequence] = length
      var steps = strides
      steps[sequence] = -steps[sequence]
      let start = index * strides[batch]
      try StridedCopy.run(
        x.pointer + (start + (length - 1) * strides[sequence]) * size, steps: steps, to: out.pointer + start * size,
        steps: strides, dims: dims, size: size)
    }
    return out
  }
}
