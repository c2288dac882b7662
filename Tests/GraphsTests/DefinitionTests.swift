import Diagnostics
import Ops
import Tensors
import Testing

@testable import Graphs

extension GraphTests {
  /// Graphs built by hand, against the definitions that TensorFlow printed for the same functions.
  @Suite struct DefinitionTests {
    /// Expects a graph's definition to be the recorded one, numbers of generated names aside.
    private func expect(_ function: ConcreteGraphFunction, equals fixture: String) throws {
      let ours = function.graph.graphDefinition().normalized()
      let theirs = try GraphDefinition(parsing: Fixtures.text(fixture)).normalized()
      for (a, b) in zip(ours.nodes, theirs.nodes) { #expect(a == b) }
      for (a, b) in zip(ours.functions, theirs.functions) { #expect(a == b) }
      #expect(ours.text == theirs.text)
    }

    private func call(_ function: ConcreteGraphFunction, _ inputs: [AnyTensor]) throws -> [AnyTensor] {
      var attributes = Attributes(["f": .function(function), "Tout": .types(function.outputTypes)])
      attributes["_read_only_resource_inputs"] = .ints(function.graph.readOnlyResourceInputs)
      attributes["_collective_manager_ids"] = .ints([])
      let op = function.isStateful ? FunctionCallOps.statefulPartitionedCall : FunctionCallOps.partitionedCall
      return try op.call(inputs, attributes)
    }

    /// `tf.matmul(x, w) + bias` with an eager bias.
    @Test func productWithBias() throws {
      let bias = Tensor.scalar(0.7 as Float)
      let function = try trace("product", arguments: [("x", .float32, [1, 2]), ("w", .float32, [2, 1])]) { (_, inputs) in
        [try Op.addV2(Op.matMul(inputs[0], inputs[1]), bias, name: "add")]
      }
      try expect(function, equals: "product_with_bias")
    }

    /// `@tf.function def square(x): return x * x`, called twice by `distance(a, b)`.
    @Test func nestedFunctions() throws {
      let function = try trace("distance", arguments: [("a", .float32, []), ("b", .float32, [])]) { (graph, inputs) in
        let square = try trace("square", outer: graph, arguments: [("x", .float32, [])]) { (_, inner) in
          [try Op.mul(inner[0], inner[0], name: "mul")]
        }
        let a = try self.call(square, [inputs[0]])[0]
        let b = try self.call(square, [inputs[1]])[0]
        return [try Op.sqrt(Op.addV2(a, b, name: "add"))]
      }
      try expect(function, equals: "nested_functions")
    }

    /// `while n % 2 == 0: n = n // 2; count += 1`, as TensorFlow lays out a loop.
    @Test func whileLoop() throws {
      let function = try trace("halvings", arguments: [("n", .int32, [])]) { (graph, inputs) in
        let steps = try constant(.scalar(0 as Int32))
        return try ExecutionContext.withScope("while") { (scope: String) throws -> [AnyTensor] in
          let limit = try constant(.scalar(-1 as Int32), name: "maximum_iterations")
          let counter = try constant(.scalar(0 as Int32), name: "loop_counter")
          let loop = try self.loopParts(graph, counter, limit)
          let attributes = Attributes([
            "cond": .function(loop.condition), "body": .function(loop.body),
            "output_shapes": .shapes([.scalar, .scalar, .scalar, .scalar]), "_num_original_outputs": .int(4),
            "_lower_using_switch_merge": .bool(true), "_read_only_resource_inputs": .ints([]),
          ])
          let results = try FunctionCallOps.statelessWhile.call(
            [counter, limit, steps, inputs[0]], attributes, name: scope)
          return [results[2], results[3]]
        }
      }
      try expect(function, equals: "while_loop")
    }

    private func loopParts(
      _ graph: FunctionGraph, _ counter: AnyTensor, _ limit: AnyTensor
    ) throws -> (condition: ConcreteGraphFunction, body: ConcreteGraphFunction) {
      func part(
        _ name: String, _ build: ([SymbolicTensor]) throws -> [AnyTensor]
      ) throws -> ConcreteGraphFunction {
        let function = FunctionGraph(name: name, outer: graph, isControlFlow: true)
        try ExecutionContext.with(function) { () throws -> Void in
          var inputs: [SymbolicTensor] = []
          for argument in ["while/loop_counter", "while/maximum_iterations"] {
            inputs.append(try function.addInput(.int32, .scalar, name: argument, userName: argument))
          }
          for _ in 0..<2 {
            inputs.append(try function.addInput(.int32, .scalar, name: "Placeholder", userName: nil))
          }
          let results = try build(inputs)
          try function.finish(outputs: results.map { (result: AnyTensor) throws -> AnyTensor in try function.markAsReturn(result) })
        }
        return ConcreteGraphFunction(name: UniqueNumber.branchName(scope: "while/", name), graph: function)
      }
      let condition = try part("cond") { (inputs) in
        let rest = try binary(.floorMod, "mod", inputs[3], .scalar(2 as Int32))
        return [try ExecutionContext.withScope("Equal") { (scope: String) throws -> AnyTensor in
          let zero = try constant(.scalar(0 as Int32), name: "y")
          return try Op.equal(rest, zero, Attributes(["incompatible_shape_error": .bool(false)]), name: scope)
        }]
      }
      let body = try part("body") { (inputs) in
        let half = try binary(.floorDiv, "floordiv", inputs[3], .scalar(2 as Int32))
        let next = try binary(.addV2, "add", inputs[2], .scalar(1 as Int32))
        _ = try constant(.scalar(0 as Int32))
        let count = try binary(.addV2, "add", inputs[0], .scalar(1 as Int32))
        return [count, inputs[1], next, half]
      }
      return (condition, body)
    }

    @Test func capturedTensorsAreConstantsIfSmall() throws {
      let large = Tensor.vector((0..<129).map { (index: Int) -> Float in Float(index) })
      let small = Tensor.vector([1, 2] as [Float])
      let function = try trace(arguments: [("x", .float32, [])]) { (_, inputs) in
        [try Op.mul(inputs[0], small), try Op.mul(inputs[0], large), try Op.addV2(small, large[0...0])]
      }
      let nodes = function.graph.nodes.map { (node: Node) -> String in "\(node.op.name) \(node.name)" }
      #expect(nodes.prefix(6) == ["Placeholder x", "Const Mul/y", "Mul Mul", "Placeholder Mul_1/y", "Mul Mul_1", "Const Add/y"])
      #expect(function.graph.inputs.map { (input: SymbolicTensor) -> String in input.name } == ["x:0", "Mul/y:0", "Mul_1/y:0", "Add/y:0"])
    }
  }
}

extension Tensor {
  /// The elements in `range` of a vector of floats.
  fileprivate subscript(range: ClosedRange<Int>) -> Tensor {
    .vector(Array(elements(as: Float.self)[range]))
  }
}
