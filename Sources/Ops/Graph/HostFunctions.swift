import Diagnostics
import Tensors

/// Swift closures that ops call by a token: how a graph holds a function of the script, `tf.py_function`.
public enum HostFunctions {
  public static let all: [Op] = [.eagerPyFunc, .pyFunc, .pyFuncStateless]

  public typealias Body = ([Tensor]) throws -> [Tensor]

  nonisolated(unsafe) private static var bodies: [String: Body] = [:]
  nonisolated(unsafe) private static var count = 0

  /// Keeps a closure, and gives the token that the op's attribute `token` takes.
  public static func add(_ body: @escaping Body) -> String {
    let token = nextToken
    bodies[token] = body
    return token
  }

  /// The name of a function that is called at once.
  public static var nextToken: String {
    defer { count += 1 }
    return "pyfunc_\(count)"
  }

  /// Forgets a closure; calls with its token fail from then on.
  public static func remove(_ token: String) { bodies[token] = nil }

  fileprivate static func run(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    let token = call.attributes.string("token")
    guard let body = bodies[token] else {
      throw Failure(.invalidArgumentError, "callback \(token) is not found")
    }
    // The function may call ops: they run eagerly, whatever called it.
    let outputs = try ExecutionContext.with(nil) { () throws -> [Tensor] in try body(inputs) }
    try check(outputs, call.attributes.types("Tout"), token)
    return outputs
  }

  /// - Errors: `InvalidArgumentError` for results of another number or dtype than was declared.
  public static func check(_ outputs: [AnyTensor], _ types: [DType], _ token: String) throws {
    guard outputs.count == types.count else {
      throw Failure(
        .invalidArgumentError, "\(token) returns \(outputs.count) values, but expects to see \(types.count) values.")
    }
    for (index, output) in outputs.enumerated() where output.dtype != types[index] {
      throw Failure(
        .invalidArgumentError,
        "\(index)-th value returned by \(token) is \(output.dtype.kernelName), but expects \(types[index].kernelName)",
        hint: "convert it in the function, or declare its dtype by Tout")
    }
  }
}

extension Op {
  /// What a function of the script makes of tensors; the function runs eagerly at every run of the graph.
  ///
  /// - Attributes: `token`: from ``HostFunctions/add(_:)``; `Tout`: the results' dtypes.
  /// - Errors: `InvalidArgumentError` for an unknown token, or results of another number or dtype.
  /// - Source: TensorFlow op `EagerPyFunc`; scripts call `tf.py_function`, `tf.numpy_function`.
  public static let eagerPyFunc: Op = host("EagerPyFunc", [.bool("is_async", default: false)], isStateful: true)

  /// The same with arrays instead of tensors; scripts call `tf.numpy_function`. TensorFlow op `PyFunc`.
  public static let pyFunc: Op = host("PyFunc", [], isStateful: true)

  /// The same for functions without side effects. TensorFlow op `PyFuncStateless`.
  public static let pyFuncStateless: Op = host("PyFuncStateless", [], isStateful: false)

  private static func host(_ name: String, _ more: [Attribute], isStateful: Bool) -> Op {
    Op(
      name, scope: name, inputs: [.list("input", "Tin")], outputs: [.list("Tout")],
      attributes: [.string("token")] + more + [Attribute("Tin", .typeList), Attribute("Tout", .typeList)],
      isStateful: isStateful,
      shape: ShapeRule { context in
        context.attributes.types("Tout").map { (_: DType) -> PartialShape in .unknown }
      },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        try HostFunctions.run(inputs, call)
      },
      gradient: .notDifferentiable("the tape does not follow what a function of the script does"),
      summary: "What a function of the script makes of tensors.")
  }
}
