import Diagnostics
import Ops
import Script
import Tensors

extension TensorArrayObject {
  // MARK: Writing

  /// `write(index, value)`: this array itself when eager, a new one in a graph.
  func write(_ index: Handle, _ value: Handle, _ interpreter: Interpreter) throws -> TensorArrayObject {
    switch state {
    case .eager(let list):
      let place = try eagerIndex(index, interpreter)
      let tensor = try eagerValue(value, interpreter)
      try learn(tensor.partialShape)
      guard place >= 0, place < list.tensors.count || isDynamic else {
        throw Failure(
          .outOfRangeError,
          "Tried to write to index \(place) but array is not resizeable and size is: \(list.tensors.count) ")
      }
      while list.tensors.count <= place { list.tensors.append(nil) }
      list.tensors[place] = tensor
      list.cleared.remove(place)
      return self
    case .graph(let flow):
      let result = try ExecutionContext.withScope("TensorArrayV2Write") { (_: String) throws -> AnyTensor in
        let tensor = try TensorConversion.tensor(value, preferred: dtype, name: "value", interpreter)
        try learn(tensor.partialShape)
        return try ExecutionContext.withScope("TensorListSetItem") { (scope: String) throws -> AnyTensor in
          let place = try TensorConversion.tensor(
            index, dtype: index.asTensor == nil ? .int32 : nil, name: "index", interpreter)
          let attributes = Attributes([
            "element_dtype": .type(tensor.dtype), "resize_if_index_out_of_bounds": .bool(isDynamic),
          ])
          return try TensorOperators.op("TensorListSetItem")([flow, place, tensor], attributes, name: scope)
        }
      }
      return with(result)
    }
  }

  /// `unstack(value)`: the elements along the first axis.
  func unstack(_ value: Handle, _ interpreter: Interpreter) throws -> TensorArrayObject {
    switch state {
    case .eager(let list):
      let tensor = try eagerValue(value, interpreter)
      let rows = try interpreter.elements(.tensor(tensor)).compactMap { $0.asTensor }
      if rows.count > list.tensors.count, !isDynamic {
        throw Failure(
          .valueError, "Cannot unstack \(rows.count) tensors into a TensorArray of static size \(list.tensors.count) ")
      }
      if let first = rows.first { try learn(first.partialShape) }
      list.tensors = rows
      list.cleared = []
      return self
    case .graph:
      let result = try ExecutionContext.withScope("TensorArrayUnstack") { (_: String) throws -> AnyTensor in
        let tensor = try TensorConversion.tensor(value, preferred: dtype, name: "value", interpreter)
        let rest = tensor.partialShape.dims.map { PartialShape(Array($0.dropFirst())) } ?? .unknown
        try learn(rest)
        return try withShape(rest, of: "TensorListFromTensor") { (shape: AnyTensor, scope: String) in
          let attributes = Attributes(["element_dtype": .type(tensor.dtype), "shape_type": .type(.int32)])
          return try TensorOperators.op("TensorListFromTensor")([tensor, shape], attributes, name: scope)
        }
      }
      return with(result)
    }
  }

  private func eagerIndex(_ index: Handle, _ interpreter: Interpreter) throws -> Int {
    if let value = index.asTensor as? Tensor, value.elementCount == 1 { return value.int(at: 0) }
    return try interpreter.clampedIndex(index) ?? -1
  }

  private func eagerValue(_ value: Handle, _ interpreter: Interpreter) throws -> AnyTensor {
    let tensor = try TensorConversion.tensor(value, preferred: dtype, interpreter)
    guard tensor.dtype == dtype else {
      throw Failure(
        .invalidArgumentError,
        "TensorArray dtype is \(dtype.name) but Op is trying to write dtype \(tensor.dtype.name) ")
    }
    return tensor
  }

  // MARK: Reading

  func read(_ index: Handle, _ interpreter: Interpreter) throws -> AnyTensor {
    switch state {
    case .eager(let list):
      let place = try eagerIndex(index, interpreter)
      guard place >= 0 else {
        throw Failure(.outOfRangeError, "Reading from negative indices (index \(place)) is not allowed.")
      }
      guard place < list.tensors.count else {
        throw Failure(
          .outOfRangeError, "Tried to read from index \(place) but array size is: \(list.tensors.count) ")
      }
      if list.cleared.contains(place) {
        throw Failure(
          .invalidArgumentError,
          "Could not read index \(place) twice because it was cleared after a previous read (perhaps try setting "
            + "clear_after_read = false?)")
      }
      let tensor = try element(place, list)
      if clearsAfterRead {
        list.tensors[place] = nil
        list.cleared.insert(place)
      }
      return tensor
    case .graph(let flow):
      let early = elements.shape
      let result = try ExecutionContext.withScope("TensorArrayV2Read") { (_: String) throws -> AnyTensor in
        let scalar = try TensorArrayOps.earlyShape(early)
        return try ExecutionContext.withScope("TensorListGetItem") { (scope: String) throws -> AnyTensor in
          let place = try TensorConversion.tensor(
            index, dtype: index.asTensor == nil ? .int32 : nil, name: "index", interpreter)
          let shape = try scalar ?? TensorArrayOps.lateShape(early)
          return try TensorOperators.op("TensorListGetItem")(
            [flow, place, shape], Attributes(["element_dtype": .type(dtype)]), name: scope)
        }
      }
      return result
    }
  }

  /// An element, or zeros where nothing was written.
  func element(_ index: Int, _ list: EagerElements) throws -> AnyTensor {
    if let tensor = list.tensors[index] { return tensor }
    guard let shape = elements.shape.shape else {
      throw Failure(.valueError, "Cannot convert a partially known TensorShape \(elements.shape) to a Tensor.")
    }
    let zeros = try Tensor.zeros(dtype, shape)
    list.tensors[index] = zeros
    return zeros
  }

  /// `stack()`: all elements along a new first axis.
  func stack() throws -> AnyTensor {
    switch state {
    case .eager(let list):
      if list.tensors.isEmpty {
        let dims = elements.shape.knownDims ?? []
        return try Tensor.zeros(dtype, Shape([0] + dims))
      }
      let tensors = try list.tensors.indices.map { try element($0, list) }
      return try TensorOperators.pack(tensors, name: nil)
    case .graph(let flow):
      let count = isDynamic ? -1 : size ?? -1
      let result = try ExecutionContext.withScope("TensorArrayV2Stack") { (_: String) throws -> AnyTensor in
        try withShape(elements.shape, of: "TensorListStack") { (shape: AnyTensor, scope: String) in
          let attributes = Attributes(["element_dtype": .type(dtype), "num_elements": .int(count)])
          return try TensorOperators.op("TensorListStack")([flow, shape], attributes, name: scope)
        }
      }
      return result
    }
  }

  /// `gather(indices)`.
  func gather(_ indices: Handle, _ interpreter: Interpreter) throws -> AnyTensor {
    switch state {
    case .eager(let list):
      let tensor = try TensorConversion.tensor(indices, dtype: .int32, interpreter)
      guard let places = tensor as? Tensor else { throw EagerExecution.outOfScope(tensor) }
      let tensors = try places.ints.map { (place: Int) throws -> AnyTensor in
        guard place >= 0, place < list.tensors.count else {
          throw Failure(
            .outOfRangeError, "Tried to read from index \(place) but array size is: \(list.tensors.count) ")
        }
        return try element(place, list)
      }
      return try TensorOperators.pack(tensors, name: nil)
    case .graph(let flow):
      return try ExecutionContext.withScope("TensorArrayV2Gather") { (_: String) throws -> AnyTensor in
        let places = try TensorConversion.tensor(indices, dtype: .int32, name: "indices", interpreter)
        return try withShape(elements.shape, of: "TensorListGather") { (shape: AnyTensor, scope: String) in
          try TensorOperators.op("TensorListGather")(
            [flow, places, shape], Attributes(["element_dtype": .type(dtype)]), name: scope)
        }
      }
    }
  }

  /// `size()`: the number of elements as a scalar.
  func count() throws -> AnyTensor {
    switch state {
    case .eager(let list): return Tensor.scalar(Int32(clamping: list.tensors.count))
    case .graph(let flow):
      if let size, !isDynamic { return try constant(.scalar(Int32(clamping: size)), name: "Const") }
      return try TensorOperators.op("TensorListLength")(flow)
    }
  }

  /// Calls a list op with the shape of its elements: a constant before the op for scalars, else one of the op's own.
  private func withShape(
    _ shape: PartialShape, of op: String, _ body: (AnyTensor, String) throws -> AnyTensor
  ) throws -> AnyTensor {
    if let scalar = try TensorArrayOps.earlyShape(shape) { return try body(scalar, op) }
    return try ExecutionContext.withScope(op) { (scope: String) throws -> AnyTensor in
      try body(TensorArrayOps.lateShape(shape), scope)
    }
  }
}
