import Diagnostics
import Tensors

/// Calling an op: the one door for scripts, Keras layers, gradients and optimisers. The call goes to the current executor.
extension Op {
  /// Calls an op with one input and one output.
  public func callAsFunction(
    _ x: AnyTensor, _ attributes: Attributes = .none, name: String? = nil
  ) throws -> AnyTensor {
    if ExecutionContext.graph == nil, !x.isSymbolic, case .unary(let kernel) = kernel {
      let x = unsafeDowncast(x, to: Tensor.self)
      if !quickCheck.allows(x.dtype), let failure = eagerTypeFailure([x.dtype], attributes, name: name) {
        throw failure
      }
      if !attributes.isEmpty, let failure = eagerAttributeFailure(attributes, name: name) { throw failure }
      let result: Tensor
      do {
        if attributes.isEmpty && name == nil {
          result = try kernel(x, plainCall.pointee).apart(from: x)
        } else {
          result = try kernel(x, KernelCall(op: self, attributes: attributes, name: name ?? "")).apart(from: x)
        }
      } catch {
        throw eagerFailure(error, inputTypes: [x.dtype], attributes, name: name)
      }
      TensorCounter.skip(1)
      if let recorder = ExecutionContext.recorder {
        try recorder.record(self, inputs: [x], outputs: [result], attributes: attributes)
      }
      return result
    }
    return try single(call([x], attributes, name: name))
  }

  /// Calls an op with two inputs and one output.
  public func callAsFunction(
    _ x: AnyTensor, _ y: AnyTensor, _ attributes: Attributes = .none, name: String? = nil
  ) throws -> AnyTensor {
    if ExecutionContext.graph == nil, !x.isSymbolic, !y.isSymbolic, case .binary(let kernel) = kernel {
      let x = unsafeDowncast(x, to: Tensor.self)
      let y = unsafeDowncast(y, to: Tensor.self)
      if !quickCheck.allows(x.dtype, y.dtype), let failure = eagerTypeFailure([x.dtype, y.dtype], attributes, name: name)
      {
        throw failure
      }
      if !attributes.isEmpty, let failure = eagerAttributeFailure(attributes, name: name) { throw failure }
      let result: Tensor
      do {
        if attributes.isEmpty && name == nil {
          result = try kernel(x, y, plainCall.pointee).apart(from: x).apart(from: y)
        } else {
          let call = KernelCall(op: self, attributes: attributes, name: name ?? "")
          result = try kernel(x, y, call).apart(from: x).apart(from: y)
        }
      } catch {
        throw eagerFailure(error, inputTypes: [x.dtype, y.dtype], attributes, name: name)
      }
      TensorCounter.skip(1)
      if let recorder = ExecutionContext.recorder {
        try recorder.record(self, inputs: [x, y], outputs: [result], attributes: attributes)
      }
      return result
    }
    return try single(call([x, y], attributes, name: name))
  }

  /// Calls an op with any number of inputs and one output.
  public func callAsFunction(
    _ inputs: [AnyTensor], _ attributes: Attributes = .none, name: String? = nil
  ) throws -> AnyTensor {
    try single(call(inputs, attributes, name: name))
  }

  /// Calls an op with any number of inputs and outputs.
  public func call(
    _ inputs: [AnyTensor], _ attributes: Attributes = .none, name: String? = nil
  ) throws -> [AnyTensor] {
    let inputs = try IndexedSlices.densified(inputs)
    let outputs: [AnyTensor]
    if let graph = ExecutionContext.graph {
      outputs = try graph.call(self, inputs, attributes, name: name)
    } else {
      outputs = try EagerExecution.run(self, inputs, attributes, name: name).map { (output: AnyTensor) -> AnyTensor in
        inputs.contains { $0 === output } ? (output as? Tensor)?.apart(from: output) ?? output : output
      }
      TensorCounter.skip(outputs.count)
    }
    if let recorder = ExecutionContext.recorder {
      try recorder.record(self, inputs: inputs, outputs: outputs, attributes: attributes)
    }
    return outputs
  }

  /// Calls an op within the name scope that this call has opened for its constants, `Greater/y`.
  public func callInOwnScope(
    _ inputs: [AnyTensor], _ attributes: Attributes = .none, name: String? = nil
  ) throws -> [AnyTensor] {
    guard ExecutionContext.isGraph else { return try call(inputs, attributes, name: name) }
    ExecutionContext.isInOwnScope = true
    defer { ExecutionContext.isInOwnScope = false }
    return try call(inputs, attributes, name: name)
  }

  private func single(_ outputs: [AnyTensor]) throws -> AnyTensor {
    guard outputs.count == 1 else {
      throw Failure(.internalError, "\(name) has \(outputs.count) outputs where one was expected")
    }
    return outputs[0]
  }
}

extension Tensor {
  /// What a call gave, as an object of its own: a kernel that only passes its input on gives back that very tensor, and to
  /// a tape the two must differ. Handles of variables stay what they are.
  @inline(__always)
  fileprivate func apart(from input: AnyTensor) -> Tensor {
    self === input && dtype != .resource ? reshaped(to: shape) : self
  }
}

/// A constant for the current executor: the tensor itself, or a `Const` node of that name.
public func constant(_ value: Tensor, name: String = "Const") throws -> AnyTensor {
  guard let graph = ExecutionContext.graph else {
    TensorCounter.skip(1)
    return value
  }
  return try graph.constant(value, name: name)
}
