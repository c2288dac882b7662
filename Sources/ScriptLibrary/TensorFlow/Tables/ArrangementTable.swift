import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Shapes and rearrangements: reshape, transpose, concat, stack, split, pad, tile.
enum ArrangementTable {
  static let rows: [APIFunction] = shapes + joins + parts + movements

  private static let shapes: [APIFunction] = [
    APIFunction("tf.shape", signature: "input, out_type='int32', name=None", summary: "The dimensions as a vector.", op: "Shape") {
      (call: APICall) throws -> Handle in
      try call.scoped("Shape") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let dtype = try call.dtype(1) ?? .int32
        guard let shape = x.partialShape.shape else {
          return try TensorOperators.op("Shape")(x, Attributes(["out_type": .type(dtype)]), name: name)
        }
        return try constant(dtype == .int64 ? .vector(shape.dims.map { Int64($0) }) : Call.vector(shape.dims), name: name ?? "Shape")
      }
    },
    APIFunction("tf.size", signature: "input, out_type='int32', name=None", summary: "How many elements there are.", op: "Size") {
      (call: APICall) throws -> Handle in
      try call.scoped("Size") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let dtype = try call.dtype(1) ?? .int32
        guard let count = x.partialShape.elementCount else {
          return try TensorOperators.op("Size")(x, Attributes(["out_type": .type(dtype)]), name: name)
        }
        return try constant(.scalar(count, as: dtype), name: name ?? "Size")
      }
    },
    APIFunction("tf.rank", signature: "input, name=None", summary: "How many dimensions there are.", op: "Rank") {
      (call: APICall) throws -> Handle in
      try call.scoped("Rank") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        guard let rank = x.partialShape.rank else { return try TensorOperators.op("Rank")(x, name: name) }
        return try constant(.scalar(rank, as: .int32), name: name ?? "Rank")
      }
    },
    APIFunction("tf.reshape", signature: "tensor, shape, name=None", summary: "The same elements in another shape.", op: "Reshape") {
      (call: APICall) throws -> Handle in
      try call.single(.reshape, [call[0], call[1]])
    },
    APIFunction("tf.expand_dims", signature: "input, axis, name=None", summary: "The tensor with a dimension of 1 added.", op: "ExpandDims") {
      (call: APICall) throws -> Handle in try call.single(.expandDims, [call[0], call[1]])
    },
    APIFunction("tf.squeeze", signature: "input, axis=None, name=None", summary: "The tensor without dimensions of 1.", op: "Squeeze") {
      (call: APICall) throws -> Handle in
      let axes = call[1].isNone ? [] : try call.axes(call[1])
      return try call.single(.squeeze, [call[0]], Attributes(["squeeze_dims": .ints(axes)]))
    },
    APIFunction(
      "tf.transpose", signature: "a, perm=None, conjugate=False, name='transpose'",
      summary: "The tensor with its dimensions in another order, the opposite one by default.", op: "Transpose"
    ) { (call: APICall) throws -> Handle in try call.transpose() },
    APIFunction("tf.linalg.matrix_transpose", signature: "a, name='matrix_transpose', conjugate=False", summary: "The last two dimensions exchanged.") {
      (call: APICall) throws -> Handle in
      try call.scoped("matrix_transpose") { (_: String?) throws -> AnyTensor in
        try call.matrixTransposed(call.tensor(0), isConjugate: call.bool(2))
      }
    },
    APIFunction("tf.linalg.adjoint", signature: "matrix, name=None", summary: "The last two dimensions exchanged, elements conjugated.") {
      (call: APICall) throws -> Handle in
      try call.scoped("adjoint") { (_: String?) throws -> AnyTensor in
        let x = try TensorConversion.tensor(call[0], name: "matrix", call.interpreter)
        return try ExecutionContext.withScope("matrix_transpose") { (_: String) throws -> AnyTensor in
          try call.matrixTransposed(x, isConjugate: true)
        }
      }
    },
    APIFunction("tf.broadcast_to", signature: "input, shape, name=None", summary: "The tensor repeated to fill a shape.", op: "BroadcastTo") {
      (call: APICall) throws -> Handle in try call.single(.broadcastTo, [call[0], call[1]])
    },
    APIFunction("tf.broadcast_dynamic_shape", signature: "shape_x, shape_y", summary: "The shape that two shapes broadcast to, as a tensor.", op: "BroadcastArgs") {
      (call: APICall) throws -> Handle in try call.single(.broadcastArgs, [call[0], call[1]])
    },
    APIFunction("tf.broadcast_static_shape", signature: "shape_x, shape_y", summary: "The shape that two shapes broadcast to.") {
      (call: APICall) throws -> Handle in
      let x = try ShapeConversion.partialShape(call[0], call.interpreter)
      let y = try ShapeConversion.partialShape(call[1], call.interpreter)
      guard let a = x.shape, let b = y.shape else {
        throw Failure(.notImplementedError, "tf.broadcast_static_shape of shapes that are not fully known")
      }
      let zeros = try ExecutionContext.with(nil) { () throws -> AnyTensor in
        try Op.addV2(Tensor.zeros(.int8, a), Tensor.zeros(.int8, b))
      }
      return .object(TensorShapeObject(zeros.partialShape))
    },
  ]

  private static let joins: [APIFunction] = [
    APIFunction("tf.concat", signature: "values, axis, name='concat'", summary: "Tensors joined along an axis.", op: "ConcatV2") {
      (call: APICall) throws -> Handle in
      let values: Handle = call[0].asSequence == nil && call[0].asTensor != nil ? .list([call[0]]) : call[0]
      let items = try call.interpreter.elements(values)
      if items.count == 1 {
        return try call.scoped("concat") { (_: String?) throws -> AnyTensor in
          _ = try TensorConversion.tensor(call[1], dtype: .int32, name: "concat_dim", call.interpreter)
          let x = try TensorConversion.tensor(items[0], name: "value", call.interpreter)
          return try TensorOperators.op("Identity")(x, name: "concat")
        }
      }
      return try call.single(.concat, [values, call[1]], Attributes(["N": .int(items.count)]), scope: "concat")
    },
    APIFunction("tf.stack", signature: "values, axis=0, name='stack'", summary: "Tensors joined along a new axis.", op: "Pack") {
      (call: APICall) throws -> Handle in try call.stack()
    },
    APIFunction("tf.parallel_stack", signature: "values, name='parallel_stack'", summary: "Tensors joined along a new first axis.") {
      (call: APICall) throws -> Handle in try call.stack()
    },
  ]

  private static let parts: [APIFunction] = [
    APIFunction("tf.unstack", signature: "value, num=None, axis=0, name='unstack'", summary: "The slices along an axis as a list.", op: "Unpack") {
      (call: APICall) throws -> Handle in
      let x = try call.tensor(0)
      let axis = try call.int(2) ?? 0
      var count = try call.int(1)
      if count == nil {
        guard let rank = x.partialShape.rank else {
          throw Failure(.valueError, "Cannot infer argument `num` from shape \(x.partialShape)")
        }
        guard axis >= -rank, axis < rank else {
          throw Failure(.valueError, "Argument `axis` = \(axis) not in [\(-rank), \(rank))")
        }
        count = x.partialShape[axis < 0 ? axis + rank : axis]
      }
      guard let count else { throw Failure(.valueError, "Cannot infer argument `num` from shape \(x.partialShape)") }
      let outputs = try call.run(.unpack, [.tensor(x)], Attributes(["num": .int(count), "axis": .int(axis)]), scope: "unstack")
      return .list(outputs.map { .tensor($0) })
    },
    APIFunction(
      "tf.split", signature: "value, num_or_size_splits, axis=0, num=None, name='split'",
      summary: "The tensor cut into parts along an axis, as a list.", op: "Split"
    ) { (call: APICall) throws -> Handle in try call.split() },
    APIFunction("tf.slice", signature: "input_, begin, size, name=None", summary: "A block of a tensor from a place, of a size.", op: "Slice") {
      (call: APICall) throws -> Handle in try call.single(.slice, [call[0], call[1], call[2]])
    },
    APIFunction(
      "tf.strided_slice",
      signature: "input_, begin, end, strides=None, begin_mask=0, end_mask=0, ellipsis_mask=0, new_axis_mask=0, "
        + "shrink_axis_mask=0, var=None, name=None",
      summary: "Every so manyth element of a block of a tensor.", op: "StridedSlice"
    ) { (call: APICall) throws -> Handle in
      var strides = call[3]
      if strides.isNone {
        strides = .tensor(
          try ExecutionContext.withScope("ones_like") { (scope: String) throws -> AnyTensor in
            let begin = try TensorConversion.tensor(call[1], preferred: .int32, name: "tensor", call.interpreter)
            return try Call.onesLike(begin, name: scope.isEmpty ? "ones_like" : scope)
          })
      }
      var attributes = Attributes()
      for name in ["begin_mask", "ellipsis_mask", "end_mask", "new_axis_mask", "shrink_axis_mask"] {
        attributes[name] = .int(call[name].asInt ?? 0)
      }
      return try call.single(.stridedSlice, [call[0], call[1], call[2], strides], attributes)
    },
  ]

  private static let movements: [APIFunction] = [
    APIFunction(
      "tf.pad", signature: "tensor, paddings, mode='CONSTANT', constant_values=0, name=None",
      summary: "The tensor with values put around it.", op: "Pad"
    ) { (call: APICall) throws -> Handle in
      switch (call[2].asString ?? "CONSTANT").uppercased() {
      case "CONSTANT":
        if let zero = call[3].asDouble, zero == 0 { return try call.single(.pad, [call[0], call[1]]) }
        return try call.single(.padV2, [call[0], call[1], call[3]], scope: "PadV2")
      case "REFLECT": return try call.single(.mirrorPad, [call[0], call[1]], Attributes(["mode": .string("REFLECT")]))
      case "SYMMETRIC": return try call.single(.mirrorPad, [call[0], call[1]], Attributes(["mode": .string("SYMMETRIC")]))
      default:
        throw Failure(.valueError, "Value of argument `mode` expected to be one of \"CONSTANT\", \"REFLECT\", or \"SYMMETRIC\". "
          + "Received `mode` = \(call[2].asString ?? "")")
      }
    },
    APIFunction("tf.tile", signature: "input, multiples, name=None", summary: "The tensor repeated along its axes.", op: "Tile") {
      (call: APICall) throws -> Handle in try call.single(.tile, [call[0], call[1]])
    },
    APIFunction("tf.reverse", signature: "tensor, axis, name=None", summary: "The tensor with axes in the opposite direction.", op: "ReverseV2") {
      (call: APICall) throws -> Handle in try call.single(.reverse, [call[0], call[1]])
    },
    APIFunction("tf.roll", signature: "input, shift, axis, name=None", summary: "The elements moved along axes, around the ends.", op: "Roll") {
      (call: APICall) throws -> Handle in try call.single(.roll, [call[0], call[1], call[2]])
    },
    APIFunction(
      "tf.reverse_sequence", signature: "input, seq_lengths, seq_axis=None, batch_axis=None, name=None",
      summary: "Beginnings of slices in the opposite direction.", op: "ReverseSequence"
    ) { (call: APICall) throws -> Handle in
      let attributes = Attributes(["seq_dim": .int(try call.int(2) ?? 0), "batch_dim": .int(try call.int(3) ?? 0)])
      return try call.single(.reverseSequence, [call[0], call[1]], attributes)
    },
  ]
}

extension APICall {
  fileprivate func transpose() throws -> Handle {
    try scoped("transpose") { (name: String?) throws -> AnyTensor in
      let x = try tensor(0)
      let op = try bool(2) && x.dtype.isComplex ? Op.conjugateTranspose : Op.transpose
      if self[1].isNone {
        guard let rank = x.partialShape.rank else {
          let last = try Call.subtract(Op.rank(x, name: ExecutionContext.isGraph ? "Rank" : nil), 1)
          let order = try inner(.range, [.tensor(last), .int(-1), .int(-1)])
          return try op(x, order, name: name)
        }
        return try op(x, constant(Call.vector((0..<rank).reversed()), name: "perm"), name: name)
      }
      let order = try TensorConversion.tensor(self[1], preferred: .int32, name: "perm", interpreter)
      return try op(x, order, name: name)
    }
  }

  /// The last two dimensions exchanged, in a scope that is open.
  fileprivate func matrixTransposed(_ x: AnyTensor, isConjugate: Bool) throws -> AnyTensor {
    let op = isConjugate && x.dtype.isComplex ? Op.conjugateTranspose : Op.transpose
    guard let rank = x.partialShape.rank else {
      let rank = try Call.rank(x)
      let front = try inner(.range, [.int(0), .tensor(Call.subtract(rank, 2)), .int(1)])
      let back: Handle = .list([.tensor(try Call.subtract(rank, 1)), .tensor(try Call.subtract(rank, 2))])
      let order = try inner(.concat, [.list([.tensor(front), back]), .int(0)], scope: "concat")
      return try Call.scoped("transpose") { (name: String?) throws -> AnyTensor in try op(x, order, name: name) }
    }
    guard rank >= 2 else {
      throw Failure(.valueError, "Argument `a` should be a (batch) matrix with rank >= 2.  Received `a` = \(x.errorText) with shape: \(x.partialShape)")
    }
    var order = Array(0..<rank)
    order.swapAt(rank - 1, rank - 2)
    return try Call.scoped("transpose") { (name: String?) throws -> AnyTensor in
      try op(x, constant(Call.vector(order), name: "perm"), name: name)
    }
  }

  func permuted(_ x: AnyTensor, _ order: [Int], name: String?) throws -> AnyTensor {
    try Op.transpose(x, constant(Call.vector(order), name: "perm"), name: name)
  }

  fileprivate func stack() throws -> Handle {
    let axis = self["axis"].asInt ?? 0
    let items = try interpreter.elements(self[0])
    guard !items.isEmpty else { throw Failure(.indexError, "list index out of range") }
    if axis == 0 {
      do {
        return .tensor(try TensorConversion.tensor(.list(items), name: self["name"].asString ?? "stack", interpreter))
      } catch let failure as Failure where failure.kind == .typeError || failure.kind == .valueError {
        // What can't be converted as a whole is for the op to refuse.
      }
    }
    // TensorFlow converts the first value for its rank, and once more within the op.
    if let first = items.first, first.asTensor == nil, ExecutionContext.isGraph {
      _ = try TensorConversion.tensor(first, name: self["name"].asString ?? "stack", interpreter)
    }
    return try single(.pack, [.list(items)], Attributes(["N": .int(items.count), "axis": .int(axis)]), scope: "stack")
  }

  fileprivate func split() throws -> Handle {
    let axis = self[2]
    if let count = self[1].asInt {
      return try inScope("split") { (name: String?) throws -> Handle in
        let x = try tensor(0)
        let place = try TensorConversion.tensor(axis, dtype: .int32, name: "split_dim", interpreter)
        let outputs = try Op.split.callInOwnScope([place, x], Attributes(["num_split": .int(count)]), name: name)
        return .list(outputs.map { .tensor($0) })
      }
    }
    let sizes = try TensorConversion.tensor(self[1], preferred: .int32, interpreter)
    guard let count = try int(3) ?? sizes.partialShape.elementCount else {
      throw Failure(.valueError, "Cannot infer argument `num` from shape \(sizes.partialShape)")
    }
    return try inScope("split") { (name: String?) throws -> Handle in
      let x = try tensor(0)
      let place = try TensorConversion.tensor(axis, dtype: .int32, name: "split_dim", interpreter)
      let outputs = try Op.splitV.callInOwnScope([x, sizes, place], Attributes(["num_split": .int(count)]), name: name)
      return .list(outputs.map { .tensor($0) })
    }
  }
}
