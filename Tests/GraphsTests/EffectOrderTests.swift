import Diagnostics
import Ops
import Tensors
import Testing

@testable import Graphs

/// Stand-ins for the variable ops: what counts here is their names, resources and statefulness.
private enum VariableOps {
  static let read = Op(
    "ReadVariableOp", scope: "ReadVariableOp", inputs: [.fixed("resource", .resource)],
    outputs: [.same("dtype", name: "value")], attributes: [.type("dtype", .all)], isStateful: true, shape: .scalar,
    kernel: .unary { (handle: Tensor, _: borrowing KernelCall) throws -> Tensor in try cell(handle).value },
    gradient: .notDifferentiable("a test"), summary: "Reads.")

  static let assign = writing("AssignVariableOp", [.bool("validate_shape", default: false)]) { (_, new) in new }
  static let assignAdd = writing("AssignAddVariableOp", []) { (old, new) in
    .scalar(Int32(truncatingIfNeeded: old.int(at: 0) + new.int(at: 0)))
  }

  private static func writing(
    _ name: String, _ attributes: [Op.Attribute], _ update: @escaping @Sendable (Tensor, Tensor) -> Tensor
  ) -> Op {
    Op(
      name, scope: name, inputs: [.fixed("resource", .resource), .same("value", "dtype")], outputs: [],
      attributes: [.type("dtype", .all)] + attributes, isStateful: true, shape: .noOutput,
      kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
        let cell = try cell(inputs[0])
        cell.value = update(cell.value, inputs[1])
        return []
      },
      gradient: .notDifferentiable("a test"), summary: "Writes.")
  }

  private static func cell(_ handle: Tensor) throws -> Cell {
    guard let cell = handle.reference(at: 0) as? Cell else { throw Failure(.invalidArgumentError, "no cell") }
    return cell
  }
}

private final class Cell {
  var value: Tensor
  init(_ value: Tensor) { self.value = value }
}

extension GraphTests {
  /// The order of side effects, as TensorFlow's automatic control dependencies make it.
  @Suite struct EffectOrderTests {
    private let cell = Cell(.scalar(1 as Int32))

    private func read(_ handle: Tensor) throws -> AnyTensor {
      try ExecutionContext.withScope("Read") { (_) throws -> AnyTensor in
        try VariableOps.read(handle, Attributes(["dtype": .type(.int32)]))
      }
    }

    /// `before = v.read_value(); v.assign_add(step); v.assign(v * 2); return before, v.read_value()`.
    private func advance() throws -> ConcreteGraphFunction {
      let handle = Tensor.resource(cell)
      let dtype = Attributes(["dtype": .type(.int32)])
      return try trace("advance", arguments: [("step", .int32, [])]) { (_, inputs) in
        let before = try GraphOps.identity(self.read(handle))
        _ = try VariableOps.assignAdd.call([handle, inputs[0]], dtype)
        let doubled = try binary(.mul, "mul", VariableOps.read(handle, dtype), .scalar(2 as Int32))
        _ = try VariableOps.assign.call([handle, doubled], Attributes(["dtype": .type(.int32), "validate_shape": .bool(true)]))
        let after = try GraphOps.identity(self.read(handle))
        return [before, after]
      }
    }

    @Test func readsAndAssignmentsKeepTheProgramsOrder() throws {
      let ours = try advance().graph.graphDefinition().normalized()
      let theirs = try GraphDefinition(parsing: Fixtures.text("variable_in_order")).normalized()
      for (a, b) in zip(ours.nodes, theirs.nodes) { #expect(a == b) }
      #expect(ours.text == theirs.text)
    }

    @Test func plansRunThemInThatOrder() throws {
      let plan = try advance().plan()
      #expect(try plan.run([.scalar(3 as Int32)]).map { (tensor: Tensor) -> Int in tensor.int(at: 0) } == [1, 8])
      #expect(try plan.run([.scalar(-8 as Int32)]).map { (tensor: Tensor) -> Int in tensor.int(at: 0) } == [8, 0])
      #expect(cell.value.int(at: 0) == 0)
    }

    @Test func aReadThatNobodyUsesNeedNotRun() throws {
      let handle = Tensor.resource(cell)
      let function = try trace(arguments: []) { (_, _) in
        _ = try self.read(handle)
        return [try constant(.scalar(1 as Int32))]
      }
      #expect(function.graph.controlOutputs.isEmpty)
      #expect(function.graph.node(named: "NoOp") == nil)
    }

    @Test func namedControlDependenciesAreEdges() throws {
      let function = try trace(arguments: [("x", .float32, [])]) { (graph, inputs) in
        let first = try Op.exp(inputs[0])
        try graph.enterControlDependencies([first])
        let second = try Op.neg(inputs[0])
        let third = try Op.neg(second)
        graph.enterNoControlDependencies()
        let free = try Op.neg(inputs[0])
        graph.leaveControlDependencies()
        graph.leaveControlDependencies()
        return [third, free, try Op.neg(inputs[0])]
      }
      let controls = function.graph.nodes.map { (node: Node) -> [String] in node.controlInputs.map(\.name) }
      #expect(controls == [[], [], ["Exp"], [], [], [], [], [], []])
      #expect(function.graph.node(named: "Exp")?.attributes.bool("_has_manual_control_dependencies") == true)
    }

    @Test func capturesOfCapturesGoThroughEveryGraph() throws {
      let handle = Tensor.resource(cell)
      let dtype = Attributes(["dtype": .type(.int32)])
      var inner: FunctionGraph?
      let outer = try trace(arguments: []) { (graph, _) in
        let called = try trace("inner", outer: graph) { (innerGraph, _) in
          inner = innerGraph
          return [try VariableOps.read(handle, dtype)]
        }
        let attributes = Attributes(["f": .function(called), "Tout": .types([.int32])])
        return try FunctionCallOps.statefulPartitionedCall.call(called.graph.captures.externals, attributes)
      }
      let names = try #require(inner).inputs.map { (input: SymbolicTensor) -> String in input.node.name }
      #expect(names == ["ReadVariableOp/resource"])
      #expect(outer.graph.inputs.count == 1)
      #expect(outer.graph.inputs[0].staticValue === handle)
      #expect(try outer.run([]).map { (tensor: Tensor) -> Int in tensor.int(at: 0) } == [1])
    }

    @Test func tensorsOfInnerGraphsAreOutOfReach() throws {
      var leaked: AnyTensor?
      let message = failure {
        _ = try trace(arguments: []) { (graph, _) in
          let kept = try trace("while_body_1", outer: graph, isControlFlow: true, arguments: [("x", .int32, [])]) { (_, inner) in
            leaked = inner[0]
            return [inner[0]]
          }
          return [try Op.neg(#require(leaked)), try FunctionCallOps.partitionedCall.call([constant(.scalar(1 as Int32))], Attributes(["f": .function(kept), "Tout": .types([.int32])]))[0]]
        }
      }
      #expect(message.hasPrefix("InaccessibleTensorError: <tf.Tensor 'x:0' shape=() dtype=int32> is out of scope and cannot be used here."))
      #expect(message.split(separator: " ").contains("FuncGraph(name=while_body_1,"))
      #expect(message.hasSuffix(", which is out of scope."))
    }
  }
}
