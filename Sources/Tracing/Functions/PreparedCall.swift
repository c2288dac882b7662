import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// A call of a traced function up to the moment at which its graph would run: for those who run it in another way.
public struct PreparedCall {
  public let concrete: ConcreteFunctionObject
  /// Values of all the graph's inputs: arguments, then captures.
  public let inputs: [Tensor]

  /// Finds the trace for the arguments, or makes it.
  ///
  /// - Errors: `TypeError` for something that is no traced function, what binding and tracing throw.
  public init(
    _ function: Handle, _ arguments: [Handle], _ keywords: [(String, Handle)], _ interpreter: Interpreter
  ) throws {
    let tensors: [AnyTensor]
    switch function.asObject {
    case let traced as TracedFunctionObject:
      let request = try traced.request(arguments, keywords, interpreter)
      concrete = try traced.concreteFunction(for: request, reason: nil, interpreter)
      tensors = request.tensors
    case let known as ConcreteFunctionObject:
      concrete = known
      tensors = try known.tensors(of: arguments, keywords, interpreter)
    default: throw Failure(.typeError, "\(try interpreter.repr(function)) is not a traced function")
    }
    guard let captured = concrete.capturedValues else {
      throw Failure(.typeError, "\(concrete.name) was traced inside of another function, and captures its tensors")
    }
    inputs = try tensors.map { (tensor: AnyTensor) throws -> Tensor in
      guard let value = tensor as? Tensor else { throw EagerExecution.outOfScope(tensor) }
      return value
    } + captured
  }

  /// The script's value for the graph's results.
  public func packed(_ results: [Tensor], _ interpreter: Interpreter) throws -> Handle {
    concrete.record?.callCount += 1
    return try concrete.outputs.pack(results, flows: true, interpreter)
  }
}
