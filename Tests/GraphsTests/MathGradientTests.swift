import Diagnostics
import Ops
import Tensors
import Testing

@testable import Graphs

/// One op, and the nodes that TensorFlow's tape adds for the gradient with respect to its argument.
struct GradientRow: CustomTestStringConvertible, Sendable {
  enum Operand: Sendable {
    case argument
    case constant(Tensor, String)
  }

  let testDescription: String
  let op: String
  let operands: [Operand]
  let name: String
  /// The scope that was open when the op was called: Python's operators open one.
  let scope: String
  let shape: [Int?]
  let nodes: String

  init(
    _ label: String, _ op: String, _ operands: [Operand], name: String, scope: String, shape: [Int?] = [2, 2],
    nodes: String
  ) {
    testDescription = label
    self.op = op
    self.operands = operands
    self.name = name
    self.scope = scope
    self.shape = shape
    self.nodes = nodes
  }
}

extension GraphTests {
  @Suite struct MathGradientTests {
    /// Type, name and inputs of every node that the gradient adds, in order, against TensorFlow 2.21's.
    @Test(arguments: GradientRow.all + GradientRow.arrays)
    func addsTensorFlowsNodes(_ row: GradientRow) throws {
      let op = try #require(OpCatalog.named(row.op))
      guard case .rule(let rule) = op.gradient else { return }
      var listing: [String] = []
      _ = try trace(arguments: [("a_0", .float32, row.shape)]) { graph, arguments in
        var inputs: [AnyTensor] = []
        for operand in row.operands {
          switch operand {
          case .argument: inputs.append(arguments[0])
          case .constant(let value, let name): inputs.append(try graph.constant(value, name: name + "/"))
          }
        }
        let outputs = try op.call(inputs, .none, name: row.name + "/")
        let first = graph.nodes.count
        let seed = try ones(like: outputs[0])
        _ = graph.enterScope("gradient_tape/" + (row.scope.isEmpty ? "" : row.scope + "/"))
        let needed = row.operands.map { (operand: GradientRow.Operand) -> Bool in
          if case .argument = operand { true } else { false }
        }
        let attributes = op.resolved(.none, inputTypes: inputs.map { (input: AnyTensor) -> DType in input.dtype })
        _ = try rule(
          GradientStep(
            op: op, inputs: inputs, outputs: outputs, attributes: attributes, upstreams: [seed], needed: needed))
        graph.leaveScope()
        listing = graph.nodes[first...].map(describe)
        return []
      }
      #expect(listing.joined(separator: "\n") == row.nodes)
    }

    /// The tape's seed: a constant where the shape is known.
    private func ones(like x: AnyTensor) throws -> AnyTensor {
      guard let shape = x.partialShape.shape else { return try Call.onesLike(x) }
      let ones = try Tensor.zeros(x.dtype, shape)
      for index in 0..<ones.elementCount { ones.store(1, at: index) }
      return try constant(ones, name: "ones")
    }

    private func describe(_ node: Node) -> String {
      let inputs = node.inputs.map { (input: SymbolicTensor) -> String in input.definitionName }
      let text = "\(node.op.name) \(node.name)"
      return inputs.isEmpty ? text : text + " <- " + inputs.joined(separator: ", ")
    }
  }
}

extension GradientRow {
  static let all: [GradientRow] = [
    GradientRow(
      "a+1", "AddV2", [.argument, .constant(.scalar(Float(1)), "add/y")], name: "add", scope: "add",
      nodes: """
        Const ones
        """),
    GradientRow(
      "1+a", "AddV2", [.constant(.scalar(Float(1)), "add/x"), .argument], name: "add", scope: "add",
      nodes: """
        Const ones
        Const gradient_tape/add/Shape
        Const gradient_tape/add/Shape_1
        """),
    GradientRow(
      "a-1", "Sub", [.argument, .constant(.scalar(Float(1)), "sub/y")], name: "sub", scope: "sub",
      nodes: """
        Const ones
        """),
    GradientRow(
      "1-a", "Sub", [.constant(.scalar(Float(1)), "sub/x"), .argument], name: "sub", scope: "sub",
      nodes: """
        Const ones
        Neg gradient_tape/sub/Neg <- ones
        Const gradient_tape/sub/Shape
        Const gradient_tape/sub/Shape_1
        """),
    GradientRow(
      "a*2", "Mul", [.argument, .constant(.scalar(Float(2)), "mul/y")], name: "mul", scope: "mul",
      nodes: """
        Const ones
        Mul gradient_tape/mul/Mul <- ones, mul/y
        """),
    GradientRow(
      "2*a", "Mul", [.constant(.scalar(Float(2)), "mul/x"), .argument], name: "mul", scope: "mul",
      nodes: """
        Const ones
        Mul gradient_tape/mul/Mul <- mul/x, ones
        Const gradient_tape/mul/Shape
        Const gradient_tape/mul/Shape_1
        """),
    GradientRow(
      "a/2", "RealDiv", [.argument, .constant(.scalar(Float(2)), "truediv/y")], name: "truediv", scope: "truediv",
      nodes: """
        Const ones
        RealDiv gradient_tape/truediv/RealDiv <- ones, truediv/y
        Neg gradient_tape/truediv/Neg <- a_0
        RealDiv gradient_tape/truediv/RealDiv_1 <- gradient_tape/truediv/Neg, truediv/y
        RealDiv gradient_tape/truediv/RealDiv_2 <- gradient_tape/truediv/RealDiv_1, truediv/y
        Mul gradient_tape/truediv/mul <- ones, gradient_tape/truediv/RealDiv_2
        Const gradient_tape/truediv/Shape
        Const gradient_tape/truediv/Shape_1
        Const gradient_tape/truediv/Sum/reduction_indices
        Sum gradient_tape/truediv/Sum <- gradient_tape/truediv/mul, gradient_tape/truediv/Sum/reduction_indices
        Reshape gradient_tape/truediv/Reshape <- gradient_tape/truediv/Sum, gradient_tape/truediv/Shape_1
        """),
    GradientRow(
      "2/a", "RealDiv", [.constant(.scalar(Float(2)), "truediv/x"), .argument], name: "truediv", scope: "truediv",
      nodes: """
        Const ones
        RealDiv gradient_tape/truediv/RealDiv <- ones, a_0
        Neg gradient_tape/truediv/Neg <- truediv/x
        RealDiv gradient_tape/truediv/RealDiv_1 <- gradient_tape/truediv/Neg, a_0
        RealDiv gradient_tape/truediv/RealDiv_2 <- gradient_tape/truediv/RealDiv_1, a_0
        Mul gradient_tape/truediv/mul <- ones, gradient_tape/truediv/RealDiv_2
        Const gradient_tape/truediv/Shape
        Const gradient_tape/truediv/Shape_1
        Const gradient_tape/truediv/Sum/reduction_indices
        Sum gradient_tape/truediv/Sum <- gradient_tape/truediv/RealDiv, gradient_tape/truediv/Sum/reduction_indices
        Reshape gradient_tape/truediv/Reshape <- gradient_tape/truediv/Sum, gradient_tape/truediv/Shape
        """),
    GradientRow(
      "a**2", "Pow", [.argument, .constant(.scalar(Float(2)), "pow/y")], name: "pow", scope: "pow",
      nodes: """
        Const ones
        Mul gradient_tape/pow/mul <- ones, pow/y
        Const gradient_tape/pow/sub/y
        Sub gradient_tape/pow/sub <- pow/y, gradient_tape/pow/sub/y
        Pow gradient_tape/pow/Pow <- a_0, gradient_tape/pow/sub
        Mul gradient_tape/pow/mul_1 <- gradient_tape/pow/mul, gradient_tape/pow/Pow
        """),
    GradientRow(
      "2**a", "Pow", [.constant(.scalar(Float(2)), "pow/x"), .argument], name: "pow", scope: "pow",
      nodes: """
        Const ones
        Const gradient_tape/pow/Greater/y
        Greater gradient_tape/pow/Greater <- pow/x, gradient_tape/pow/Greater/y
        Const gradient_tape/pow/ones_like/Shape/shape_as_tensor
        Const gradient_tape/pow/ones_like/Const
        Fill gradient_tape/pow/ones_like <- gradient_tape/pow/ones_like/Shape/shape_as_tensor, gradient_tape/pow/ones_like/Const
        Select gradient_tape/pow/Select <- gradient_tape/pow/Greater, pow/x, gradient_tape/pow/ones_like
        Log gradient_tape/pow/Log <- gradient_tape/pow/Select
        Const gradient_tape/pow/zeros_like
        Select gradient_tape/pow/Select_1 <- gradient_tape/pow/Greater, gradient_tape/pow/Log, gradient_tape/pow/zeros_like
        Mul gradient_tape/pow/mul <- ones, pow
        Mul gradient_tape/pow/mul_1 <- gradient_tape/pow/mul, gradient_tape/pow/Select_1
        Const gradient_tape/pow/Shape
        Const gradient_tape/pow/Shape_1
        """),
    GradientRow(
      "a@a", "MatMul", [.argument, .argument], name: "matmul", scope: "matmul",
      nodes: """
        Const ones
        MatMul gradient_tape/matmul/MatMul <- ones, a_0
        MatMul gradient_tape/matmul/MatMul_1 <- a_0, ones
        """),
    GradientRow(
      "abs(a)", "Abs", [.argument], name: "Abs", scope: "Abs",
      nodes: """
        Const ones
        Sign gradient_tape/Abs/Sign <- a_0
        Mul gradient_tape/Abs/mul <- ones, gradient_tape/Abs/Sign
        """),
    GradientRow(
      "a**a", "Pow", [.argument, .argument], name: "pow", scope: "pow",
      nodes: """
        Const ones
        Mul gradient_tape/pow/mul <- ones, a_0
        Const gradient_tape/pow/sub/y
        Sub gradient_tape/pow/sub <- a_0, gradient_tape/pow/sub/y
        Pow gradient_tape/pow/Pow <- a_0, gradient_tape/pow/sub
        Mul gradient_tape/pow/mul_1 <- gradient_tape/pow/mul, gradient_tape/pow/Pow
        Const gradient_tape/pow/Greater/y
        Greater gradient_tape/pow/Greater <- a_0, gradient_tape/pow/Greater/y
        Const gradient_tape/pow/ones_like/Shape/shape_as_tensor
        Const gradient_tape/pow/ones_like/Const
        Fill gradient_tape/pow/ones_like <- gradient_tape/pow/ones_like/Shape/shape_as_tensor, gradient_tape/pow/ones_like/Const
        Select gradient_tape/pow/Select <- gradient_tape/pow/Greater, a_0, gradient_tape/pow/ones_like
        Log gradient_tape/pow/Log <- gradient_tape/pow/Select
        Const gradient_tape/pow/zeros_like
        Select gradient_tape/pow/Select_1 <- gradient_tape/pow/Greater, gradient_tape/pow/Log, gradient_tape/pow/zeros_like
        Mul gradient_tape/pow/mul_2 <- ones, pow
        Mul gradient_tape/pow/mul_3 <- gradient_tape/pow/mul_2, gradient_tape/pow/Select_1
        Const gradient_tape/pow/Shape
        Const gradient_tape/pow/Shape_1
        """),
    GradientRow(
      "a*a", "Mul", [.argument, .argument], name: "mul", scope: "mul",
      nodes: """
        Const ones
        Mul gradient_tape/mul/Mul <- ones, a_0
        Mul gradient_tape/mul/Mul_1 <- ones, a_0
        """),
    GradientRow(
      "tf.math.divide_no_nan", "DivNoNan", [.argument, .constant(.scalar(Float(2)), "div_no_nan/y")], name: "div_no_nan", scope: "div_no_nan",
      nodes: """
        Const ones
        DivNoNan gradient_tape/div_no_nan/div_no_nan <- ones, div_no_nan/y
        Neg gradient_tape/div_no_nan/Neg <- a_0
        DivNoNan gradient_tape/div_no_nan/div_no_nan_1 <- gradient_tape/div_no_nan/Neg, div_no_nan/y
        DivNoNan gradient_tape/div_no_nan/div_no_nan_2 <- gradient_tape/div_no_nan/div_no_nan_1, div_no_nan/y
        Mul gradient_tape/div_no_nan/mul <- ones, gradient_tape/div_no_nan/div_no_nan_2
        Const gradient_tape/div_no_nan/Shape
        Const gradient_tape/div_no_nan/Shape_1
        Const gradient_tape/div_no_nan/Sum/reduction_indices
        Sum gradient_tape/div_no_nan/Sum <- gradient_tape/div_no_nan/mul, gradient_tape/div_no_nan/Sum/reduction_indices
        Reshape gradient_tape/div_no_nan/Reshape <- gradient_tape/div_no_nan/Sum, gradient_tape/div_no_nan/Shape_1
        """),
    GradientRow(
      "tf.square", "Square", [.argument], name: "Square", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Const
        Mul gradient_tape/Mul <- a_0, gradient_tape/Const
        Mul gradient_tape/Mul_1 <- ones, gradient_tape/Mul
        """),
    GradientRow(
      "tf.sqrt", "Sqrt", [.argument], name: "Sqrt", scope: "",
      nodes: """
        Const ones
        SqrtGrad gradient_tape/SqrtGrad <- Sqrt, ones
        """),
    GradientRow(
      "tf.math.rsqrt", "Rsqrt", [.argument], name: "Rsqrt", scope: "",
      nodes: """
        Const ones
        RsqrtGrad gradient_tape/RsqrtGrad <- Rsqrt, ones
        """),
    GradientRow(
      "tf.exp", "Exp", [.argument], name: "Exp", scope: "",
      nodes: """
        Const ones
        Mul gradient_tape/mul <- ones, Exp
        """),
    GradientRow(
      "tf.math.log", "Log", [.argument], name: "Log", scope: "",
      nodes: """
        Const ones
        Reciprocal gradient_tape/Reciprocal <- a_0
        Mul gradient_tape/mul <- ones, gradient_tape/Reciprocal
        """),
    GradientRow(
      "tf.sin", "Sin", [.argument], name: "Sin", scope: "",
      nodes: """
        Const ones
        Cos gradient_tape/Cos <- a_0
        Mul gradient_tape/mul <- ones, gradient_tape/Cos
        """),
    GradientRow(
      "tf.cos", "Cos", [.argument], name: "Cos", scope: "",
      nodes: """
        Const ones
        Neg gradient_tape/Neg <- ones
        Sin gradient_tape/Sin <- a_0
        Mul gradient_tape/mul <- gradient_tape/Neg, gradient_tape/Sin
        """),
    GradientRow(
      "tf.tanh", "Tanh", [.argument], name: "Tanh", scope: "",
      nodes: """
        Const ones
        TanhGrad gradient_tape/TanhGrad <- Tanh, ones
        """),
    GradientRow(
      "tf.math.reciprocal", "Reciprocal", [.argument], name: "Reciprocal", scope: "",
      nodes: """
        Const ones
        ReciprocalGrad gradient_tape/ReciprocalGrad <- Reciprocal, ones
        """),
    GradientRow(
      "tf.sign", "Sign", [.argument], name: "Sign", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/zeros_like
        """),
    GradientRow(
      "tf.negative", "Neg", [.argument], name: "Neg", scope: "",
      nodes: """
        Const ones
        Neg gradient_tape/Neg <- ones
        """),
    GradientRow(
      "tf.sigmoid", "Sigmoid", [.argument], name: "Sigmoid", scope: "Sigmoid",
      nodes: """
        Const ones
        SigmoidGrad gradient_tape/Sigmoid/SigmoidGrad <- Sigmoid, ones
        """),
    GradientRow(
      "tf.maximum", "Maximum", [.argument, .constant(.scalar(Float(1)), "Maximum/y")], name: "Maximum", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/zeros_like
        GreaterEqual gradient_tape/GreaterEqual <- a_0, Maximum/y
        SelectV2 gradient_tape/SelectV2 <- gradient_tape/GreaterEqual, ones, gradient_tape/zeros_like
        """),
    GradientRow(
      "tf.minimum", "Minimum", [.argument, .constant(.scalar(Float(1)), "Minimum/y")], name: "Minimum", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/zeros_like
        LessEqual gradient_tape/LessEqual <- a_0, Minimum/y
        SelectV2 gradient_tape/SelectV2 <- gradient_tape/LessEqual, ones, gradient_tape/zeros_like
        """),
    GradientRow(
      "squared_difference", "SquaredDifference", [.argument, .constant(.scalar(Float(1)), "SquaredDifference/y")], name: "SquaredDifference", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/scalar
        Mul gradient_tape/Mul <- gradient_tape/scalar, ones
        Sub gradient_tape/sub <- a_0, SquaredDifference/y
        Mul gradient_tape/mul_1 <- gradient_tape/Mul, gradient_tape/sub
        Const gradient_tape/Shape
        Const gradient_tape/Shape_1
        """),
    GradientRow(
      "reduce_sum", "Sum", [.argument, .constant(.vector([Int32]([0, 1])), "Const")], name: "Sum", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- ones, gradient_tape/Reshape/shape
        Const gradient_tape/Const
        Tile gradient_tape/Tile <- gradient_tape/Reshape, gradient_tape/Const
        """),
    GradientRow(
      "reduce_sum axis", "Sum", [.argument, .constant(.scalar(Int32(1)), "Sum/reduction_indices")], name: "Sum", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Maximum/x
        Const gradient_tape/Maximum/y
        Maximum gradient_tape/Maximum <- gradient_tape/Maximum/x, gradient_tape/Maximum/y
        Const gradient_tape/floordiv/x
        FloorDiv gradient_tape/floordiv <- gradient_tape/floordiv/x, gradient_tape/Maximum
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- ones, gradient_tape/Reshape/shape
        Const gradient_tape/Tile/multiples
        Tile gradient_tape/Tile <- gradient_tape/Reshape, gradient_tape/Tile/multiples
        """),
    GradientRow(
      "reduce_mean", "Mean", [.argument, .constant(.vector([Int32]([0, 1])), "Const")], name: "Mean", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- ones, gradient_tape/Reshape/shape
        Const gradient_tape/Const
        Tile gradient_tape/Tile <- gradient_tape/Reshape, gradient_tape/Const
        Const gradient_tape/Const_1
        RealDiv gradient_tape/truediv <- gradient_tape/Tile, gradient_tape/Const_1
        """),
    GradientRow(
      "reduce_max", "Max", [.argument, .constant(.scalar(Int32(0)), "Max/reduction_indices")], name: "Max", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Shape
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- Max, gradient_tape/Reshape/shape
        Const gradient_tape/Reshape_1/shape
        Reshape gradient_tape/Reshape_1 <- ones, gradient_tape/Reshape_1/shape
        Equal gradient_tape/Equal <- gradient_tape/Reshape, a_0
        Cast gradient_tape/Cast <- gradient_tape/Equal
        Sum gradient_tape/Sum <- gradient_tape/Cast, Max/reduction_indices
        Const gradient_tape/Reshape_2/shape
        Reshape gradient_tape/Reshape_2 <- gradient_tape/Sum, gradient_tape/Reshape_2/shape
        RealDiv gradient_tape/truediv <- gradient_tape/Cast, gradient_tape/Reshape_2
        Mul gradient_tape/mul <- gradient_tape/truediv, gradient_tape/Reshape_1
        """),
    GradientRow(
      "reduce_min", "Min", [.argument, .constant(.vector([Int32]([0, 1])), "Const")], name: "Min", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Shape
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- Min, gradient_tape/Reshape/shape
        Const gradient_tape/Reshape_1/shape
        Reshape gradient_tape/Reshape_1 <- ones, gradient_tape/Reshape_1/shape
        Equal gradient_tape/Equal <- gradient_tape/Reshape, a_0
        Cast gradient_tape/Cast <- gradient_tape/Equal
        Sum gradient_tape/Sum <- gradient_tape/Cast, Const
        Const gradient_tape/Reshape_2/shape
        Reshape gradient_tape/Reshape_2 <- gradient_tape/Sum, gradient_tape/Reshape_2/shape
        RealDiv gradient_tape/truediv <- gradient_tape/Cast, gradient_tape/Reshape_2
        Mul gradient_tape/mul <- gradient_tape/truediv, gradient_tape/Reshape_1
        """),
    GradientRow(
      "reduce_prod", "Prod", [.argument, .constant(.vector([Int32]([0, 1])), "Const")], name: "Prod", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Shape
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- Const, gradient_tape/Reshape/shape
        Const gradient_tape/Reshape_1/shape
        Reshape gradient_tape/Reshape_1 <- ones, gradient_tape/Reshape_1/shape
        BroadcastTo gradient_tape/BroadcastTo <- gradient_tape/Reshape_1, gradient_tape/Shape
        Const gradient_tape/Rank
        AddV2 gradient_tape/add <- gradient_tape/Reshape, gradient_tape/Rank
        FloorMod gradient_tape/mod <- gradient_tape/add, gradient_tape/Rank
        Const gradient_tape/range/start
        Const gradient_tape/range/delta
        Range gradient_tape/range <- gradient_tape/range/start, gradient_tape/Rank, gradient_tape/range/delta
        ListDiff gradient_tape/ListDiff <- gradient_tape/range, gradient_tape/mod
        Const gradient_tape/concat/axis
        ConcatV2 gradient_tape/concat <- gradient_tape/mod, gradient_tape/ListDiff, gradient_tape/concat/axis
        Const gradient_tape/GatherV2/axis
        GatherV2 gradient_tape/GatherV2 <- gradient_tape/Shape, gradient_tape/mod, gradient_tape/GatherV2/axis
        Const gradient_tape/Const
        Prod gradient_tape/Prod <- gradient_tape/GatherV2, gradient_tape/Const
        Const gradient_tape/GatherV2_1/axis
        GatherV2 gradient_tape/GatherV2_1 <- gradient_tape/Shape, gradient_tape/ListDiff, gradient_tape/GatherV2_1/axis
        Const gradient_tape/Const_1
        Prod gradient_tape/Prod_1 <- gradient_tape/GatherV2_1, gradient_tape/Const_1
        Transpose gradient_tape/transpose <- a_0, gradient_tape/concat
        Const gradient_tape/Shape_1
        Pack gradient_tape/Reshape_2/shape <- gradient_tape/Prod, gradient_tape/Prod_1
        Reshape gradient_tape/Reshape_2 <- gradient_tape/transpose, gradient_tape/Reshape_2/shape
        Const gradient_tape/Cumprod/axis
        Cumprod gradient_tape/Cumprod <- gradient_tape/Reshape_2, gradient_tape/Cumprod/axis
        Const gradient_tape/Cumprod_1/axis
        Cumprod gradient_tape/Cumprod_1 <- gradient_tape/Reshape_2, gradient_tape/Cumprod_1/axis
        Mul gradient_tape/mul <- gradient_tape/Cumprod, gradient_tape/Cumprod_1
        Reshape gradient_tape/Reshape_3 <- gradient_tape/mul, gradient_tape/Shape_1
        InvertPermutation gradient_tape/InvertPermutation <- gradient_tape/concat
        Transpose gradient_tape/transpose_1 <- gradient_tape/Reshape_3, gradient_tape/InvertPermutation
        Mul gradient_tape/mul_1 <- gradient_tape/BroadcastTo, gradient_tape/transpose_1
        Reshape gradient_tape/Reshape_4 <- gradient_tape/mul_1, gradient_tape/Shape
        """),
    GradientRow(
      "cumsum", "Cumsum", [.argument, .constant(.scalar(Int32(0)), "Cumsum/axis")], name: "Cumsum", scope: "Cumsum",
      nodes: """
        Const ones
        Cumsum gradient_tape/Cumsum/Cumsum <- ones, Cumsum/axis
        """),
    GradientRow(
      "a+v broadcast", "AddV2", [.argument, .constant(.vector([Float(1), 2]), "add/y")], name: "add", scope: "add",
      nodes: """
        Const ones
        Const gradient_tape/add/Shape
        Const gradient_tape/add/Shape_1
        """),
    GradientRow(
      "mean unknown", "Mean", [.argument, .constant(.vector([Int32]([0, 1])), "Const")], name: "Mean", scope: "", shape: [nil, 2],
      nodes: """
        Const ones
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- ones, gradient_tape/Reshape/shape
        Shape gradient_tape/Shape <- a_0
        Tile gradient_tape/Tile <- gradient_tape/Reshape, gradient_tape/Shape
        Shape gradient_tape/Shape_1 <- a_0
        Const gradient_tape/Size
        AddV2 gradient_tape/add <- Const, gradient_tape/Size
        FloorMod gradient_tape/mod <- gradient_tape/add, gradient_tape/Size
        Const gradient_tape/GatherV2/axis
        GatherV2 gradient_tape/GatherV2 <- gradient_tape/Shape_1, gradient_tape/mod, gradient_tape/GatherV2/axis
        Const gradient_tape/Const
        Prod gradient_tape/Prod <- gradient_tape/GatherV2, gradient_tape/Const
        Cast gradient_tape/Cast <- gradient_tape/Prod
        RealDiv gradient_tape/truediv <- gradient_tape/Tile, gradient_tape/Cast
        """),
    GradientRow(
      "sum axis unknown", "Sum", [.argument, .constant(.scalar(Int32(1)), "Sum/reduction_indices")], name: "Sum", scope: "", shape: [nil, 2],
      nodes: """
        Shape ones_like/Shape <- Sum
        Const ones_like/Const
        Fill ones_like <- ones_like/Shape, ones_like/Const
        Shape gradient_tape/Shape <- a_0
        Const gradient_tape/Size
        AddV2 gradient_tape/add <- Sum/reduction_indices, gradient_tape/Size
        FloorMod gradient_tape/mod <- gradient_tape/add, gradient_tape/Size
        Const gradient_tape/Shape_1
        Const gradient_tape/range/start
        Const gradient_tape/range/delta
        Range gradient_tape/range <- gradient_tape/range/start, gradient_tape/Size, gradient_tape/range/delta
        Const gradient_tape/ones/Const
        Fill gradient_tape/ones <- gradient_tape/Shape_1, gradient_tape/ones/Const
        DynamicStitch gradient_tape/DynamicStitch <- gradient_tape/range, gradient_tape/mod, gradient_tape/Shape, gradient_tape/ones
        Reshape gradient_tape/Reshape <- ones_like, gradient_tape/DynamicStitch
        BroadcastTo gradient_tape/BroadcastTo <- gradient_tape/Reshape, gradient_tape/Shape
        """),
    GradientRow(
      "a broadcast unknown", "AddV2", [.argument, .constant(.vector([Float(1), 2]), "add/y")], name: "add", scope: "add", shape: [nil, 2],
      nodes: """
        Shape ones_like/Shape <- add
        Const ones_like/Const
        Fill ones_like <- ones_like/Shape, ones_like/Const
        Shape gradient_tape/add/Shape <- a_0
        Const gradient_tape/add/Shape_1
        """),
    GradientRow(
      "l2_loss", "L2Loss", [.argument], name: "L2Loss", scope: "",
      nodes: """
        Const ones
        Mul gradient_tape/mul <- a_0, ones
        """),
  ]
}
