import Ops
import Tensors
import Testing

@testable import Graphs

extension GraphTests {
  /// Graphs as tables and in Graphviz's language.
  @Suite struct DrawingTests {
    private func sample() throws -> ConcreteGraphFunction {
      try trace(arguments: [("x", .float32, [2, nil])]) { (graph, inputs) in
        let isLarge = try binary(.greater, "Greater", Op.sum(inputs[0], constant(.vector([0, 1] as [Int32]), name: "axes")), .scalar(1.5 as Float))
        let then = try trace("cond_true", outer: graph, isControlFlow: true, arguments: [("x", .float32, [2, nil])]) { (_, inner) in
          [try Op.exp(inner[0])]
        }
        let otherwise = try trace("cond_false", outer: graph, isControlFlow: true, arguments: [("x", .float32, [2, nil])]) { (_, inner) in
          [inner[0]]
        }
        let branches = Attributes([
          "then_branch": .function(ConcreteGraphFunction(name: "cond_true_1", graph: then.graph)),
          "else_branch": .function(ConcreteGraphFunction(name: "cond_false_2", graph: otherwise.graph)),
          "Tout": .types([.float32]), "output_shapes": .shapes([PartialShape([2, nil])]),
        ])
        return try FunctionCallOps.statelessIf.call([isLarge, inputs[0]], branches)
      }
    }

    @Test func theTableHasALineForEachNode() throws {
      let lines = GraphTable.text(of: try sample().graph).split(separator: "\n").map(String.init)
      #expect(
        lines == [
          "x: float32[2,?] = Placeholder()",
          "axes: int32[2] = Const()  {value=[0 1]}",
          "Sum: float32[] = Sum(x, axes)",
          "Greater/y: float32[] = Const()  {value=1.5}",
          "Greater: bool[] = Greater(Sum, Greater/y)",
          "cond: float32[2,?] = StatelessIf(Greater, x)  {then_branch=cond_true_1, else_branch=cond_false_2}",
          "  then_branch cond_true_1:",
          "    x: float32[2,?] = Placeholder()",
          "    Exp: float32[2,?] = Exp(x)",
          "    Identity: float32[2,?] = Identity(Exp)",
          "    return Identity",
          "  else_branch cond_false_2:",
          "    x: float32[2,?] = Placeholder()",
          "    Identity: float32[2,?] = Identity(x)",
          "    return Identity",
          "Identity: float32[2,?] = Identity(cond)",
          "return Identity",
        ])
    }

    @Test func dotHasBoxesEdgesAndFrames() throws {
      let text = GraphDot.text(of: try sample().graph, name: "f")
      for part in [
        "digraph \"f\" {", "\"Sum\" -> \"Greater\" [label=\"float32[]\"];", "\"Greater/y\" [label=\"Greater/y\\nConst 1.5\", style=rounded];",
        "subgraph cluster_1 {", "label=\"cond: then_branch cond_true_1\";", "\"1:x\" -> \"1:Exp\" [label=\"float32[2,?]\"];",
      ] {
        #expect(text.split(separator: "\n").contains { $0.drop { $0 == " " } == part }, "\(part)")
      }
    }
  }
}
