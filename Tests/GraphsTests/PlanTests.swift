import Diagnostics
import Ops
import Tensors
import Testing

@testable import Graphs

extension GraphTests {
  /// Plans give what eager execution gives, to the bit, at the first and at later runs.
  @Suite struct PlanTests {
    private let x = Tensor.vector([1.5, -2, 0.25, 1e-3] as [Float])
    private let y = Tensor.vector([0.1, 3, -7, 2] as [Float])

    private func expectEqual(_ a: Tensor, _ b: Tensor) {
      #expect(a.dtype == b.dtype && a.shape == b.shape)
      let left = UnsafeRawBufferPointer(start: a.pointer, count: a.byteCount)
      let right = UnsafeRawBufferPointer(start: b.pointer, count: b.byteCount)
      #expect(left.elementsEqual(right))
    }

    private func chain(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
      let a = try Op.mul(x, y)
      let b = try Op.addV2(a, x)
      let c = try Op.exp(b)
      return try Op.sub(Op.realDiv(c, a), Op.mul(b, b))
    }

    @Test func aChainEqualsEagerExecution() throws {
      let function = try trace(arguments: [("x", .float32, [4]), ("y", .float32, [4])]) { (_, inputs) in
        [try self.chain(inputs[0], inputs[1])]
      }
      let plan = try function.plan()
      for (a, b) in [(x, y), (y, x), (x, x), (x, y)] {
        let expected = try #require(try chain(a, b) as? Tensor)
        expectEqual(try plan.run([a, b])[0], expected)
      }
    }

    @Test func resultsOfEarlierRunsStay() throws {
      let function = try trace(arguments: [("x", .float32, [4])]) { (_, inputs) in
        let twice = try Op.addV2(inputs[0], inputs[0])
        return [twice, twice, inputs[0], try Op.mul(twice, inputs[0])]
      }
      let first = try function.run([x])
      let second = try function.run([y])
      #expect(first[0].elements(as: Float.self) == [3, -4, 0.5, 2e-3])
      #expect(first[1].elements(as: Float.self) == [3, -4, 0.5, 2e-3])
      #expect(first[2].elements(as: Float.self) == x.elements(as: Float.self))
      #expect(second[3].elements(as: Float.self) == [0.1 * 0.2, 18, 98, 8])
    }

    @Test func deadNodesAreDroppedAndEqualOnesMerged() throws {
      let function = try trace(arguments: [("x", .float32, [4])]) { (_, inputs) in
        _ = try Op.exp(inputs[0])
        let a = try Op.mul(inputs[0], inputs[0])
        let b = try Op.mul(inputs[0], inputs[0])
        return [try Op.addV2(a, b)]
      }
      let plan = try function.plan()
      #expect(plan.instructionCount == 2)
      #expect(try plan.run([x])[0].elements(as: Float.self)[1] == 8)
    }

    @Test func constantsAreComputedOnce() throws {
      let function = try trace { (_, _) in
        let two = try constant(.scalar(2 as Float))
        return [try Op.mul(Op.addV2(two, two), two)]
      }
      let plan = try function.plan()
      #expect(plan.instructionCount == 0)
      #expect(try plan.run([])[0].elements(as: Float.self) == [8])
      #expect(try plan.run([])[0].elements(as: Float.self) == [8])
    }

    /// `if x > 0: y = x * 2 else: y = -x`, with a result that both branches pass on.
    @Test func aBranchRunsOneSide() throws {
      let function = try trace(arguments: [("x", .float32, [])]) { (graph, inputs) in
        let isPositive = try binary(.greater, "Greater", inputs[0], .scalar(0 as Float))
        let then = try trace("cond_true", outer: graph, isControlFlow: true, arguments: [("x", .float32, [])]) { (_, inner) in
          [try binary(.mul, "mul", inner[0], .scalar(2 as Float)), inner[0]]
        }
        let otherwise = try trace("cond_false", outer: graph, isControlFlow: true, arguments: [("x", .float32, [])]) { (_, inner) in
          let negative = try Op.neg(inner[0])
          return [negative, negative]
        }
        let attributes = Attributes([
          "then_branch": .function(then), "else_branch": .function(otherwise), "Tout": .types([.float32, .float32]),
        ])
        return try FunctionCallOps.statelessIf.call([isPositive, inputs[0]], attributes, name: "cond")
      }
      let plan = try function.plan()
      for (value, expected) in [(3, [6, 3]), (-2, [2, 2]), (5, [10, 5]), (0, [-0.0, -0.0])] as [(Float, [Float])] {
        let outputs = try plan.run([.scalar(value)])
        #expect(outputs.map { (tensor: Tensor) -> Float in Float(tensor.double(at: 0)) } == expected)
      }
    }

    /// Fibonacci: `while i < n: a, b, i = b, a + b, i + 1`: states that change places, and one that stays.
    @Test func aLoopCarriesItsStates() throws {
      let scalar: [Int?] = []
      let types: [(String, DType, [Int?])] = [("i", .int32, scalar), ("n", .int32, scalar), ("a", .int32, scalar), ("b", .int32, scalar)]
      let function = try trace(arguments: [("n", .int32, [])]) { (graph, inputs) in
        let condition = try trace("while_cond", outer: graph, isControlFlow: true, arguments: types) { (_, state) in
          [try Op.less(state[0], state[1])]
        }
        let body = try trace("while_body", outer: graph, isControlFlow: true, arguments: types) { (_, state) in
          let next = try binary(.addV2, "add", state[0], .scalar(1 as Int32))
          return [next, state[1], state[3], try Op.addV2(state[2], state[3])]
        }
        let zero = try constant(.scalar(0 as Int32))
        let one = try constant(.scalar(1 as Int32))
        let attributes = Attributes(["cond": .function(condition), "body": .function(body)])
        let results = try FunctionCallOps.statelessWhile.call([zero, inputs[0], zero, one], attributes)
        return [results[2], results[3], results[0]]
      }
      let plan = try function.plan()
      for (n, expected) in [(0, [0, 1, 0]), (1, [1, 1, 1]), (10, [55, 89, 10]), (30, [832040, 1346269, 30])] {
        let outputs = try plan.run([.scalar(Int32(n))])
        #expect(outputs.map { (tensor: Tensor) -> Int in tensor.int(at: 0) } == expected)
      }
    }

    /// Scalars are computed by the plan; the kernels must agree in every bit, and take over for other shapes.
    @Test(arguments: [Op.addV2, .sub, .mul, .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual])
    func scalarsEqualTheKernels(_ op: Op) throws {
      let floats = try trace(arguments: [("x", .float32, []), ("y", .float32, [])]) { (_, inputs) in [try op(inputs[0], inputs[1])] }
      let longs = try trace(arguments: [("x", .int64, []), ("y", .int64, [])]) { (_, inputs) in [try op(inputs[0], inputs[1])] }
      let numbers: [Float] = [0, -0.0, 1.5, 3e38, -3e38, 1e-40, .infinity, -.infinity, .nan, 0.1]
      for a in numbers {
        for b in numbers {
          let expected = try #require(try op(Tensor.scalar(a), Tensor.scalar(b)) as? Tensor)
          expectEqual(try floats.run([.scalar(a), .scalar(b)])[0], expected)
        }
      }
      for (a, b) in [(Int64.max, 2), (Int64.min, -1), (3, 3), (-5, 7)] as [(Int64, Int64)] {
        let expected = try #require(try op(Tensor.scalar(a), Tensor.scalar(b)) as? Tensor)
        expectEqual(try longs.run([.scalar(a), .scalar(b)])[0], expected)
      }
      let expected = try #require(try op(x, y) as? Tensor)
      expectEqual(try floats.run([x, y])[0], expected)
    }

    @Test func callsAreTakenApart() throws {
      let square = try trace("square", arguments: [("x", .float32, [4])]) { (_, inputs) in [try Op.mul(inputs[0], inputs[0])] }
      let function = try trace(arguments: [("x", .float32, [4])]) { (_, inputs) in
        let attributes = Attributes(["f": .function(square), "Tout": .types([.float32])])
        let once = try FunctionCallOps.partitionedCall(inputs[0], attributes)
        return [try FunctionCallOps.partitionedCall(once, attributes)]
      }
      let plan = try function.plan()
      #expect(plan.instructionCount == 2)
      #expect(try plan.run([x])[0].elements(as: Float.self)[1] == 16)
    }

    @Test func capturedTensorsArePartOfThePlan() throws {
      let table = Tensor.vector((0..<200).map { (index: Int) -> Float in Float(index) })
      let function = try trace(arguments: [("x", .float32, [])]) { (_, inputs) in [try Op.mul(inputs[0], table)] }
      #expect(function.graph.inputs.count == 2)
      let result = try function.plan().run([.scalar(2 as Float)])[0]
      #expect(result.double(at: 199) == 398)
    }

    @Test func wrongNumbersOfArgumentsAreRefused() throws {
      let function = try trace("g", arguments: [("x", .float32, [])]) { (_, inputs) in [inputs[0]] }
      #expect(failure { _ = try function.plan().run([]) } == "InvalidArgumentError: \(function.name) takes 1 tensors, got 0")
    }
  }
}
