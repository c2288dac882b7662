import Diagnostics
import Kernels
import Tensors

/// Ops that choose between elements by a condition.
public enum Selecting {
  public static let all: [Op] = [.select, .selectV2, .where]

  /// The elements of `t` where the condition holds and of `e` elsewhere; all of one shape or scalars.
  static func select(_ condition: Tensor, _ t: Tensor, _ e: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard let first = broadcast(t.shape, e.shape), let shape = broadcast(condition.shape, first) else {
      throw Failure(
        .invalidArgumentError,
        "condition \(condition.shape), then \(t.shape), and else \(e.shape) must be broadcastable")
    }
    let out = try call.output(t.dtype, shape)
    let plain = KernelCall(op: call.op, attributes: .none)
    let mask = try Repeating.broadcast(condition, to: shape, plain)
    // Scalars need no copies: the loop repeats them.
    let a = t.elementCount == 1 ? t : try Repeating.broadcast(t, to: shape, plain)
    let b = e.elementCount == 1 ? e : try Repeating.broadcast(e, to: shape, plain)
    try chosen(mask, a, b, out)
    return out
  }

  /// Writes the elements of `a` where the mask is true, else those of `b`, to `out`; one element stands for all.
  static func chosen(_ mask: Tensor, _ a: Tensor, _ b: Tensor, _ out: Tensor) throws {
    let size = out.dtype.byteSize
    let (aStep, bStep) = (a.elementCount == 1 ? 0 : 1, b.elementCount == 1 ? 0 : 1)
    let (condition, to) = (SharedAddress(mask.pointer), SharedAddress(out.pointer))
    let (first, second) = (SharedAddress(a.pointer), SharedAddress(b.pointer))
    try Tiles.each(out.elementCount) { (start: Int, count: Int) -> Int32 in
      k_select(
        (condition.pointer + start).assumingMemoryBound(to: UInt8.self), first.pointer + start &* aStep &* size, aStep,
        second.pointer + start &* bStep &* size, bStep, to.pointer + start &* size, size, count)
      return 0
    }
  }

  private static func broadcast(_ a: Shape, _ b: Shape) -> Shape? {
    if a == b { return a }
    guard let dims = try? Repeating.broadcast(a.dims, b.dims) else { return nil }
    return try? Shape(dims)
  }

  /// TensorFlow 1's select: the operands have one shape, the condition the same, or it is a vector that chooses rows.
  static func selectRows(_ condition: Tensor, _ t: Tensor, _ e: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard t.shape == e.shape else {
      throw Failure(
        .invalidArgumentError,
        "Inputs to operation \(call.name.isEmpty ? call.op.name : call.name) of type Select must have the same size and "
          + "shape.  Input 0: \(t.shape) != input 2: \(e.shape)")
    }
    if condition.rank == 1, t.rank > 1, condition.elementCount == t.shape[0] {
      let dims = [condition.elementCount] + [Int](repeating: 1, count: t.rank - 1)
      return try select(condition.reshaped(to: Shape(trusted: dims)), t, e, call)
    }
    guard condition.rank == 0 || condition.shape == t.shape else {
      throw Failure(
        .invalidArgumentError,
        "'cond' must be of the same shape as 'then', a scalar or a vector.  but received: \(condition.shape)")
    }
    return try select(condition, t, e, call)
  }

  /// The coordinates of the elements that are not zero, in row-major order.
  static func coordinates(_ input: Tensor) throws -> Tensor {
    guard !input.dtype.isObject else {
      throw Failure(.unimplementedError, "Where of \(input.dtype.name) is not supported")
    }
    let rank = input.rank
    // Counted first, so that nothing but the result is allocated; bytes of bools are asked directly.
    let mask = try input.dtype == .bool ? input : Casting.converted(input, to: .bool)
    let flags = mask.pointer(as: UInt8.self)
    var count = 0
    for index in 0..<mask.elementCount {
      try Interrupt.poll(at: index)
      count &+= flags[index] != 0 ? 1 : 0
    }
    let out = try Tensor(uninitialized: .int64, Shape(rows: count, columns: rank))
    let coordinates = out.pointer(as: Int.self)
    let dims = input.shape.dims
    var row = 0
    for index in 0..<mask.elementCount {
      try Interrupt.poll(at: index)
      guard flags[index] != 0 else { continue }
      var rest = index
      for axis in (0..<rank).reversed() {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: dims[axis])
        coordinates[row &* rank &+ axis] = remainder
        rest = quotient
      }
      row &+= 1
    }
    return out
  }
}

extension Op {
  /// The elements of `t` where `condition` is true and of `e` elsewhere, all three broadcast.
  ///
  /// - Gradient: the upstream where chosen, zero elsewhere, summed over what was broadcast.
  /// - Errors: `InvalidArgumentError` for shapes that can't be broadcast.
  /// - Source: TensorFlow op `SelectV2`; scripts call `tf.where` with three arguments.
  public static let selectV2: Op = Op(
    "SelectV2", scope: "SelectV2", inputs: [.fixed("condition", .bool), .same("t"), .same("e")],
    attributes: [.type("T", .all)], isNamedInErrors: false,
    shape: ShapeRule { context in
      let operands = try SelectRule.broadcast(context.shape(1), context.shape(2))
      return [try SelectRule.broadcast(operands, context.shape(0))]
    },
    kernel: .movement(1..<3) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Selecting.select(inputs[0], inputs[1], inputs[2], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let condition = step.inputs[0]
      let upstream = try step.upstream
      let zero = try constant(Tensor.scalar(0, as: upstream.dtype), name: "zeros")
      var ofT: AnyTensor? = nil
      var ofE: AnyTensor? = nil
      ofT = try Op.selectV2([condition, upstream, zero])
      ofE = try Op.selectV2([condition, zero, upstream])
      ofT = try Call.reduceToOperands(step.inputs[1], step.outputs[0], ofT, nil)[0]
      ofE = try Call.reduceToOperands(step.inputs[2], step.outputs[0], ofE, nil)[0]
      return [nil, ofT, ofE]
    },
    summary: "Elements of one tensor or another, as a condition says.")

  /// TensorFlow 1's `where`: no broadcasting, but a vector condition chooses whole rows.
  ///
  /// - Source: TensorFlow op `Select`.
  public static let select: Op = Op(
    "Select", scope: "Select", inputs: [.fixed("condition", .bool), .same("t"), .same("e")],
    attributes: [.type("T", .all)], shape: ShapeRule { context in [try context.shape(1).merging(context.shape(2))] },
    kernel: .movement(1..<3) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Selecting.selectRows(inputs[0], inputs[1], inputs[2], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let zeros = try Call.zerosLike(step.inputs[1])
      let ofT = try Op.select([step.inputs[0], step.upstream, zeros])
      return [nil, ofT, try Op.select([step.inputs[0], zeros, step.upstream])]
    },
    summary: "Elements or rows of one tensor or another, as a condition says.")

  /// The coordinates of the elements that are true, or not zero: one row each.
  ///
  /// - Output: `[count, rank]` int64.
  /// - Source: TensorFlow op `Where`; scripts call `tf.where` with one argument.
  public static let `where`: Op = Op(
    "Where", scope: "Where", inputs: [.same("input")], outputs: [.fixed(.int64, name: "index")],
    attributes: [.type("T", [.numeric, .bool], default: .bool)],
    shape: ShapeRule { context in [PartialShape([nil, context.shape(0).rank])] },
    kernel: .unary { (input: Tensor, _: borrowing KernelCall) throws -> Tensor in try Selecting.coordinates(input) },
    gradient: .notDifferentiable("integer result"), summary: "The coordinates of the elements that are true.")
}

private enum SelectRule {
  /// Broadcasting in the words of TensorFlow's shape function.
  static func broadcast(_ a: PartialShape, _ b: PartialShape) throws -> PartialShape {
    do {
      return try a.broadcast(with: b)
    } catch is Failure {
      guard let x = a.dims, let y = b.dims else { return .unknown }
      for (p, q) in zip(x.reversed(), y.reversed()) {
        if let p, let q, p != q, p != 1, q != 1 {
          throw Failure(.valueError, "Dimensions must be equal, but are \(p) and \(q)")
        }
      }
      return .unknown
    }
  }
}
