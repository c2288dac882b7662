import Diagnostics
import Tensors

/// Swift closures that ops call by a token: how a graph holds a function of the script, `tf.py_function`.
public enum HostFunctions {
  public static let all: [Op] = [.eagerPyFunc, .pyFunc, .pyFuncStateless]

  public typealias Body = ([Tensor]) throws -> [Tensor]

  /// How gradients flow back through a closure.
  public struct Derivative {
    /// Called once it is known that a gradient will be asked for: runs from then on must remember themselves.
    public let prepare: () -> Void
    /// From the closure's results and the gradients with respect to them, the gradients with respect to its inputs.
    public let body: Body

    public init(prepare: @escaping () -> Void, body: @escaping Body) {
      self.prepare = prepare
      self.body = body
    }
  }

  nonisolated(unsafe) private static var bodies: [String: Body] = [:]
  nonisolated(unsafe) private static var derivatives: [String: Derivative] = [:]
  nonisolated(unsafe) private static var count = 0

  /// Keeps a closure, and gives the token that the op's attribute `token` takes.
  public static func add(_ body: @escaping Body, derivative: Derivative? = nil) -> String {
    let token = nextToken
    bodies[token] = body
    derivatives[token] = derivative
    return token
  }

  /// The name of a function that is called at once.
  public static var nextToken: String {
    defer { count += 1 }
    return "pyfunc_\(count)"
  }

  /// Forgets a closure; calls with its token fail from then on.
  public static func remove(_ token: String) {
    bodies[token] = nil
    derivatives[token] = nil
  }

  /// A call that gives the gradients of another one; nil entries where the function's gradient is unknown.
  fileprivate static func gradient(_ step: GradientStep) throws -> [AnyTensor?] {
    let token = step.attributes.string("token")
    guard let derivative = derivatives[token] else { return step.inputs.map { _ in nil } }
    derivative.prepare()
    let backward = token + "_gradient"
    bodies[backward] = derivative.body
    let upstreams = try zip(step.upstreams, step.outputs).map { try $0 ?? Call.zerosLike($1) }
    let types = step.inputs.map { (input: AnyTensor) -> DType in input.dtype }
    let given = step.outputs + upstreams
    let attributes = Attributes([
      "token": .string(backward), "Tin": .types(given.map { $0.dtype }), "Tout": .types(types),
    ])
    let gradients = try Op.eagerPyFunc.call(given, attributes)
    return zip(gradients, types).map { (gradient: AnyTensor, dtype: DType) -> AnyTensor? in
      dtype.isFloating || dtype.isComplex ? gradient : nil
    }
  }

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
      gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try HostFunctions.gradient(step) },
      summary: "What a function of the script makes of tensors.")
  }
}
