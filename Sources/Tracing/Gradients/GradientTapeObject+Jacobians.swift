import Diagnostics
import Ops
import Script
import Tensors

/// Jacobians: one way back for each element of the target.
extension GradientTapeObject {
  /// The derivative of every element of the target by every element of each source: the target's shape, then the source's.
  ///
  /// - Errors: as `gradient`; `NotImplementedError` for a target whose shape is not known while tracing.
  func jacobian(of target: Handle, _ sources: Handle, zeros: Bool, _ interpreter: Interpreter) throws -> Handle {
    let (target, dims) = try self.target(target, interpreter)
    let leaves = try Nest.flatten(sources, interpreter)
    let keys = try leaves.map { (leaf: Handle) throws -> AnyTensor in try source(leaf, interpreter) }
    let count = dims.reduce(1, *)
    let rows = try gradients(target, keys, count) { (index: Int) throws -> Tensor in
      let seed = try Tensor.zeros(target.dtype, Shape(dims))
      seed.store(1, at: index)
      return seed
    }
    let handles = try keys.indices.map { (position: Int) throws -> Handle in
      let parts = rows.map { (row: [AnyTensor?]) -> AnyTensor? in row[position] }
      guard parts.contains(where: { $0 != nil }) else {
        if !zeros { return .none }
        let zero = try self.zeros(for: keys[position])
        let all = try (0..<count).map { (_: Int) throws -> AnyTensor in zero }
        return .tensor(try GradientTapeObject.stacked(all, dims))
      }
      let whole = try parts.map { (part: AnyTensor?) throws -> AnyTensor in
        try part ?? self.zeros(for: keys[position])
      }
      return .tensor(try GradientTapeObject.stacked(whole, dims))
    }
    return try Nest.pack(sources, handles, interpreter)
  }

  /// The same for each entry of a batch, of which one does not depend on another.
  ///
  /// - Errors: `ValueError` for first dimensions that differ.
  func batchJacobian(of target: Handle, _ source: Handle, zeros: Bool, _ interpreter: Interpreter) throws -> Handle {
    let (target, dims) = try self.target(target, interpreter)
    let key = try self.source(source, interpreter)
    let batch = key.partialShape.dims?.first ?? nil
    guard let first = dims.first, batch == nil || batch == first else {
      throw Failure(
        .valueError,
        "Need first dimension of target shape (\(target.partialShape)) and source shape (\(key.partialShape)) to match.")
    }
    let inner = Array(dims.dropFirst())
    let count = inner.reduce(1, *)
    let rows = try gradients(target, [key], count) { (index: Int) throws -> Tensor in
      let seed = try Tensor.zeros(target.dtype, Shape(dims))
      for entry in 0..<first { seed.store(1, at: entry * count + index) }
      return seed
    }
    let parts = rows.map { (row: [AnyTensor?]) -> AnyTensor? in row[0] }
    guard zeros || parts.contains(where: { $0 != nil }) else { return .none }
    let whole = try parts.map { (part: AnyTensor?) throws -> AnyTensor in try part ?? self.zeros(for: key) }
    guard !whole.isEmpty else { return .tensor(try GradientTapeObject.empty(key, dims)) }
    let packed = try Op.pack(whole, Attributes(["axis": .int(1), "N": .int(whole.count)]))
    let rest = Array((packed.partialShape.knownDims ?? []).dropFirst(2))
    return .tensor(try Call.reshape(packed, [first] + inner + rest))
  }

  private func target(_ handle: Handle, _ interpreter: Interpreter) throws -> (AnyTensor, [Int]) {
    let targets = try differentiable(handle, interpreter)
    guard let target = targets.first, targets.count == 1 else {
      throw Failure(.valueError, "a jacobian is taken of one tensor of floating-point numbers")
    }
    guard let dims = target.partialShape.knownDims else {
      throw Failure(
        .notImplementedError, "the jacobian of a tensor of shape \(target.partialShape), which is not known while tracing")
    }
    return (target, dims)
  }

  /// The gradients of the target, weighted by each seed.
  private func gradients(
    _ target: AnyTensor, _ keys: [AnyTensor], _ count: Int, seed: (Int) throws -> Tensor
  ) throws -> [[AnyTensor?]] {
    try use()
    let wasRecording = isRecording
    if wasRecording { stop() }
    defer { if wasRecording && tape.isPersistent { resume() } }
    return try (0..<count).map { (index: Int) throws -> [AnyTensor?] in
      try Interrupt.poll()
      return try backpropagate([target], keys, [constant(seed(index))], keeps: index + 1 < count)
    }
  }

  private static func stacked(_ rows: [AnyTensor], _ dims: [Int]) throws -> AnyTensor {
    guard let first = rows.first else { return try Tensor.zeros(.float32, Shape(dims)) }
    let packed = try Call.pack(rows)
    return try Call.reshape(packed, dims + (first.partialShape.knownDims ?? []))
  }

  private static func empty(_ key: AnyTensor, _ dims: [Int]) throws -> AnyTensor {
    try Tensor.zeros(key.dtype, Shape(dims + (key.partialShape.knownDims ?? []).dropFirst()))
  }
}
