import Tensors

extension Kernel {
  /// A kernel that is made of other ops: they run at once, unseen by graph and tape.
  static func composed(_ body: @escaping @Sendable ([Tensor], borrowing KernelCall) throws -> [AnyTensor]) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (graph, recorder) = (ExecutionContext.graph, ExecutionContext.recorder)
      ExecutionContext.graph = nil
      ExecutionContext.recorder = nil
      defer {
        ExecutionContext.graph = graph
        ExecutionContext.recorder = recorder
      }
      return try body(inputs, call).compactMap { (tensor: AnyTensor) -> Tensor? in tensor as? Tensor }
    }
  }
}
