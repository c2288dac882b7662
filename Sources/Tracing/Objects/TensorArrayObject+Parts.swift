import Diagnostics
import Ops
import Script
import Tensors

/// Several elements of a `tf.TensorArray` at once.
extension TensorArrayObject {
  /// `scatter(indices, value)`: the rows of `value` as the elements at `indices`.
  ///
  /// - Errors: `OutOfRangeError` for an index beyond an array that can't grow.
  func scatter(_ indices: Handle, _ value: Handle, _ interpreter: Interpreter) throws -> TensorArrayObject {
    guard case .graph(let flow) = state else {
      let places = try TensorConversion.tensor(indices, dtype: .int32, interpreter)
      guard let known = places as? Tensor else { throw EagerExecution.outOfScope(places) }
      let rows = try interpreter.elements(.tensor(TensorConversion.tensor(value, preferred: dtype, interpreter)))
      for (place, row) in zip(known.ints, rows) { _ = try write(.int(place), row, interpreter) }
      return self
    }
    let result = try ExecutionContext.withScope("TensorArrayScatter") { (_: String) throws -> AnyTensor in
      let rows = try TensorConversion.tensor(value, preferred: dtype, name: "value", interpreter)
      try learn(rows.partialShape.dims.map { PartialShape(Array($0.dropFirst())) } ?? .unknown)
      return try ExecutionContext.withScope("TensorListScatterIntoExistingList") { (scope: String) throws -> AnyTensor in
        let places = try TensorConversion.tensor(indices, dtype: .int32, name: "indices", interpreter)
        return try TensorOperators.op("TensorListScatterIntoExistingList")(
          [flow, rows, places], Attributes(["element_dtype": .type(dtype)]), name: scope)
      }
    }
    return with(result)
  }

  /// `split(value, lengths)`: consecutive parts of `value` as the elements.
  ///
  /// - Errors: `InvalidArgumentError` for lengths that are not those of the whole value.
  func split(_ value: Handle, _ lengths: Handle, _ interpreter: Interpreter) throws -> TensorArrayObject {
    let tensor = try TensorConversion.tensor(value, preferred: dtype, name: "value", interpreter)
    let counts = try TensorConversion.tensor(lengths, dtype: .int64, name: "lengths", interpreter)
    guard case .eager(let list) = state else {
      let result = try ExecutionContext.withScope("TensorArraySplit") { (_: String) throws -> AnyTensor in
        let rest = tensor.partialShape.dims.map { PartialShape([nil] + $0.dropFirst()) } ?? .unknown
        try learn(rest)
        return try ExecutionContext.withScope("TensorListSplit") { (scope: String) throws -> AnyTensor in
          let shape = try TensorArrayOps.lateShape(elements.shape)
          return try TensorOperators.op("TensorListSplit")(
            [tensor, shape, counts], Attributes(["element_dtype": .type(dtype), "shape_type": .type(.int32)]), name: scope)
        }
      }
      return with(result)
    }
    guard let known = counts as? Tensor, let whole = tensor as? Tensor else { throw EagerExecution.outOfScope(counts) }
    let sizes = known.ints
    let total = sizes.reduce(0) { (sum: Int, size: Int) -> Int in sum &+ size }
    guard known.rank == 1, whole.rank > 0, total == whole.shape[0], !sizes.contains(where: { $0 < 0 }) else {
      throw Failure(
        .invalidArgumentError,
        "Expected sum of lengths to be equal to values.shape[0], but sum of lengths is \(total) and value's shape is: "
          + "\(whole.shape) ")
    }
    guard sizes.count <= list.tensors.count || isDynamic else {
      throw Failure(
        .invalidArgumentError,
        "TensorArray's size is not equal to the size of lengths (\(list.tensors.count) vs. \(sizes.count)), and the TensorArray "
          + "is not marked as dynamically resizeable")
    }
    let parts = try TensorOperators.op("SplitV").call(
      [whole, known, Tensor.scalar(Int32(0))], Attributes(["num_split": .int(sizes.count)]))
    list.tensors = parts
    list.cleared = []
    return self
  }

  /// `concat()`: the elements joined along their first axis.
  func joined() throws -> AnyTensor {
    guard case .graph(let flow) = state else {
      guard case .eager(let list) = state, !list.tensors.isEmpty else {
        throw Failure(
          .invalidArgumentError, "OpKernel 'ConcatV2' has constraint on attr 'T' not in NodeDef '[N=0, Tidx=DT_INT32]'")
      }
      let parts = try list.tensors.indices.map { (index: Int) throws -> AnyTensor in try element(index, list) }
      guard parts.count > 1 else { return parts[0] }
      return try TensorOperators.op("ConcatV2")(parts + [Tensor.scalar(Int32(0))], .none, name: nil)
    }
    return try ExecutionContext.withScope("TensorArrayV2Concat") { (_: String) throws -> AnyTensor in
      try ExecutionContext.withScope("TensorListConcatV2") { (scope: String) throws -> AnyTensor in
        let rest = elements.shape.dims.map { PartialShape([nil] + $0.dropFirst()) } ?? .unknown
        let shape = try TensorArrayOps.lateShape(rest)
        let lengths = try constant(.vector([Int64]()), name: "leading_dims")
        let attributes = Attributes(["element_dtype": .type(dtype), "shape_type": .type(.int32)])
        return try TensorOperators.op("TensorListConcatV2").call([flow, shape, lengths], attributes, name: scope)[0]
      }
    }
  }

  /// What `grad()` says: arrays of gradients are a thing of TensorFlow 1.
  var noGradientArray: Failure {
    guard case .eager = state else { return Failure(.notImplementedError, "") }
    return Failure(
      .notImplementedError,
      "TensorArray.grad is not supported when executing eagerly; eager's gradient implementation does not use/need this "
        + "function to compute gradients of operations that use TensorArrays.")
  }
}
