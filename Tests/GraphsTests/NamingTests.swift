import Diagnostics
import Ops
import Tensors
import Testing

@testable import Graphs

extension GraphTests {
  /// Names as TensorFlow's `Graph.unique_name` and `name_scope` make them.
  @Suite struct NamingTests {
    @Test func takenNamesGetNumbers() {
      let graph = Graph()
      #expect(["x", "x", "X", "x_1", "x"].map { graph.uniqueName($0) } == ["x", "x_1", "X_2", "x_1_1", "x_3"])
    }

    @Test func scopesNestAndRepeat() {
      let graph = Graph()
      #expect(graph.enterScope("a") == "a/")
      #expect(graph.enterScope("b") == "a/b/")
      #expect(graph.uniqueName("x") == "a/b/x")
      graph.leaveScope()
      #expect(graph.enterScope("b") == "a/b_1/")
      graph.leaveScope()
      graph.leaveScope()
      #expect(graph.enterScope("A") == "A_1/")
      #expect(graph.nameScope == "A_1")
    }

    @Test func aFinalSlashEntersAgain() {
      let graph = Graph()
      _ = graph.enterScope("a")
      graph.leaveScope()
      #expect(graph.enterScope("a/") == "a/")
      #expect(graph.enterScope("") == "")
      #expect(graph.nameScope == "")
      graph.leaveScope()
      #expect(graph.nameScope == "a")
    }

    @Test(arguments: [
      ("_x", "ValueError: '_x' is not a valid root scope name. A root scope name has to match the following pattern: "
        + #"^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*$"#),
      ("a b", "ValueError: 'a b' is not a valid root scope name. A root scope name has to match the following pattern: "
        + #"^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*$"#),
    ])
    func invalidScopesAreRefused(_ name: String, _ message: String) {
      #expect(failure { try Graph().checkScopeName(name) } == message)
    }

    @Test func nodesTakeTheirOpsScopeName() throws {
      let function = try trace(arguments: [("x", .float32, [2])]) { (_, inputs) throws -> [AnyTensor] in
        let x = inputs[0]
        return [try Op.addV2(x, x), try Op.addV2(x, x), try Op.addV2(x, x, name: "sum"), try binary(.mul, "mul", x, .scalar(2 as Float))]
      }
      let names = function.graph.nodes.map { (node: Node) -> String in node.name }
      #expect(
        names == ["x", "Add", "Add_1", "sum", "mul/y", "mul", "Identity", "Identity_1", "Identity_2", "Identity_3"])
    }

    @Test func argumentsOfFunctionsAreNormalised() {
      var names = FunctionNames()
      #expect(names.argument(from: "cond/Identity") == "cond_identity")
      #expect(names.argument(from: "cond/Identity") == "cond_identity_0")
      #expect(names.argument(from: "14") == "unknown")
      #expect(FunctionNames.normalized("_X/y-Z2") == "x_y_z2")
    }
  }
}
