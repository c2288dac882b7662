import Diagnostics
import Ops
import Tensors

/// Ops that run functions: branches, loops, calls. Their kernels run the function's plan, so that a node of them works in
/// any execution; a plan runs them without this detour.
public enum FunctionCallOps {
  public static let `if` = conditional("If", isStateful: true)
  public static let statelessIf = conditional("StatelessIf", isStateful: false)
  public static let `while` = loop("While", isStateful: true)
  public static let statelessWhile = loop("StatelessWhile", isStateful: false)
  public static let statefulPartitionedCall = functionCall("StatefulPartitionedCall", isStateful: true)
  public static let partitionedCall = functionCall("PartitionedCall", isStateful: false)

  public static let all: [Op] = [`if`, statelessIf, `while`, statelessWhile, statefulPartitionedCall, partitionedCall]

  /// Builds the gradient of one of these ops, by op name. Set by whoever traces functions.
  nonisolated(unsafe) public static var gradientBuilder: ((GradientStep) throws -> [AnyTensor?])? = nil

  private static let gradient = Gradient.rule { (step: GradientStep) throws -> [AnyTensor?] in
    guard let gradientBuilder else {
      throw Failure(.internalError, "nobody builds the gradient of \(step.op.name)")
    }
    return try gradientBuilder(step)
  }

  private static let shapesFromAttribute = ShapeRule { context in context.attributes.shapes("output_shapes") }

  private static func conditional(_ name: String, isStateful: Bool) -> Op {
    Op(
      name, scope: "cond", inputs: [.same("cond", "Tcond"), .list("input", "Tin")], outputs: [.list("Tout")],
      attributes: [
        .type("Tcond", .all), Op.Attribute("Tin", .typeList), Op.Attribute("Tout", .typeList),
        Op.Attribute("then_branch", .function), Op.Attribute("else_branch", .function),
        Op.Attribute("output_shapes", .shapeList, default: .shapes([])),
      ],
      isStateful: isStateful, shape: shapesFromAttribute,
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        let isTaken = try truth(of: inputs.first)
        let branch = try function(call, isTaken ? "then_branch" : "else_branch")
        return try branch.run(Array(inputs.dropFirst()))
      },
      gradient: gradient, summary: "Runs one of two functions, as a condition says.")
  }

  private static func loop(_ name: String, isStateful: Bool) -> Op {
    Op(
      name, scope: "while", inputs: [.list("input", "T")], outputs: [.list("T")],
      attributes: [
        Op.Attribute("T", .typeList), Op.Attribute("cond", .function), Op.Attribute("body", .function),
        Op.Attribute("output_shapes", .shapeList, default: .shapes([])), .int("parallel_iterations", default: 10),
      ],
      isStateful: isStateful, shape: shapesFromAttribute,
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        let condition = try function(call, "cond")
        let body = try function(call, "body")
        var values = inputs
        while try truth(of: condition.run(values).first) {
          try Interrupt.poll()
          values = try body.run(values)
        }
        return values
      },
      gradient: gradient, summary: "Runs a function again and again while a condition holds.")
  }

  private static func functionCall(_ name: String, isStateful: Bool) -> Op {
    Op(
      name, scope: name, inputs: [.list("args", "Tin")], outputs: [.list("Tout")],
      attributes: [
        Op.Attribute("Tin", .typeList), Op.Attribute("Tout", .typeList), Op.Attribute("f", .function),
        .string("config", default: ""), .string("config_proto", default: ""), .string("executor_type", default: ""),
      ],
      isStateful: isStateful,
      shape: ShapeRule { context in context.attributes.function("f")?.outputShapes ?? [] },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        try function(call, "f").run(inputs)
      },
      gradient: gradient, summary: "Calls a function.")
  }

  private static func function(_ call: borrowing KernelCall, _ name: String) throws -> any GraphFunction {
    guard let function = call.attributes.function(name) else {
      throw Failure(.internalError, "\(call.op.name) without its function '\(name)'")
    }
    return function
  }

  /// A condition's value, as `If` and `While` read it: numbers other than zero and strings with content are true.
  ///
  /// - Errors: `InvalidArgumentError` for what is no scalar.
  static func truth(of tensor: Tensor?) throws -> Bool {
    guard let tensor else { throw Failure(.internalError, "a condition gave no value") }
    guard tensor.rank == 0 else {
      throw Failure(
        .invalidArgumentError, "The second input must be a scalar, but it has shape \(PartialShape(tensor.shape).kernelText)",
        hint: "reduce the condition first: tf.reduce_any(x) or tf.reduce_all(x)")
    }
    return tensor.bool(at: 0)
  }
}
