import Diagnostics
import Ops
import Tensors

/// The ops that a graph itself is made of; computing ops live in `Ops`.
public enum GraphOps {
  public static let all: [Op] = [placeholder, constant, noOp, identity]

  /// A tensor that is handed in: an argument of a function, or what it captures.
  public static let placeholder = Op(
    "Placeholder", scope: "Placeholder", inputs: [], outputs: [.same("dtype")],
    attributes: [.type("dtype", .all), Op.Attribute("shape", .shape, default: .shape(.unknown))],
    shape: ShapeRule { context in [context.attributes.shape("shape") ?? .unknown] },
    kernel: .graphOnly, gradient: .notDifferentiable("it has no input"),
    summary: "A tensor that is handed in when the graph runs.")

  /// A value that is known when the graph is made.
  public static let constant = Op(
    "Const", scope: "Const", inputs: [], outputs: [.same("dtype")],
    attributes: [Op.Attribute("value", .tensor), .type("dtype", .all)],
    shape: ShapeRule { context in [context.attributes.tensor("value")?.partialShape ?? .unknown] },
    kernel: .general { (_: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      call.attributes.tensor("value").map { (value: Tensor) -> [Tensor] in [value] } ?? []
    },
    gradient: .notDifferentiable("it has no input"), summary: "A constant tensor.")

  /// Nothing; it gathers control edges.
  public static let noOp = Op(
    "NoOp", scope: "NoOp", inputs: [], outputs: [], shape: .noOutput,
    kernel: .general { (_: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in [] },
    gradient: .notDifferentiable("it has no input"), summary: "Does nothing; other nodes may wait for it.")

  /// Its input. Functions end in one a result.
  public static let identity = Op(
    "Identity", scope: "Identity", inputs: [.same("input")], attributes: [.type("T", .all)], shape: .sameAsInput,
    kernel: .unary { (x: Tensor, _: borrowing KernelCall) throws -> Tensor in x },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try step.upstream] },
    summary: "The tensor itself.")
}
