import Diagnostics
import Ops
import Tensors
import Testing

@testable import Graphs

extension GraphTests {
  /// What wrong calls get while tracing: TensorFlow's words.
  @Suite struct GraphErrorTests {
    @Test func shapesThatDontGoTogether() {
      let message = failure {
        _ = try trace(arguments: [("a", .float32, [2, 3]), ("b", .float32, [2, 2])]) { (_, inputs) in
          [try Op.matMul(inputs[0], inputs[1])]
        }
      }
      #expect(
        message == "ValueError: Dimensions must be equal, but are 3 and 2 for '{{node MatMul}} = MatMul[T=DT_FLOAT, "
          + "grad_a=false, grad_b=false, transpose_a=false, transpose_b=false](a, b)' with input shapes: [2,3], [2,2].")
    }

    @Test func broadcastsThatDontGoTogether() {
      let message = failure {
        _ = try trace(arguments: [("a", .float32, [2]), ("b", .float32, [3])]) { (_, inputs) in
          [try Op.addV2(inputs[0], inputs[1], name: "add")]
        }
      }
      #expect(
        message == "ValueError: Dimensions must be equal, but are 2 and 3 for '{{node add}} = AddV2[T=DT_FLOAT](a, b)' "
          + "with input shapes: [2], [3].")
    }

    @Test(arguments: [
      (DType.float32, DType.int32, "TypeError: Input 'y' of 'Mul' Op has type int32 that does not match type float32 of argument 'x'."),
      (DType.int32, DType.float32, "TypeError: Input 'y' of 'Mul' Op has type float32 that does not match type int32 of argument 'x'."),
    ])
    func dtypesThatDiffer(_ a: DType, _ b: DType, _ expected: String) {
      let message = failure {
        _ = try trace(arguments: [("a", a, []), ("b", b, [])]) { (_, inputs) in [try Op.mul(inputs[0], inputs[1])] }
      }
      #expect(message == expected)
    }

    @Test func leakedTensorsAreRefused() throws {
      var leaked: AnyTensor?
      _ = try trace(arguments: [("x", .int32, [])]) { (_, inputs) in
        let sum = try Op.addV2(inputs[0], inputs[0], name: "add")
        leaked = sum
        return [sum]
      }
      let message = failure { _ = try Op.neg(#require(leaked)) }
      #expect(message.hasPrefix("TypeError: <tf.Tensor 'add:0' shape=() dtype=int32> is out of scope and cannot be used here."))
    }

    @Test func kernelErrorsNameTheNode() throws {
      let function = try trace("f", arguments: [("x", .int32, []), ("y", .int32, [])]) { (_, inputs) in
        [try Op.floorDiv(inputs[0], inputs[1], name: "floordiv")]
      }
      let message = failure { _ = try function.run([.scalar(1 as Int32), .scalar(0 as Int32)]) }
      #expect(message.hasPrefix("InvalidArgumentError: Graph execution error:\n\nDetected at node floordiv defined at (most recent call last):\n"))
      #expect(message.hasSuffix("\n\t [[{{node floordiv}}]] [Op:\(function.name)]"))
      #expect(try function.run([.scalar(7 as Int32), .scalar(2 as Int32)])[0].int(at: 0) == 3)
    }

    @Test func plansCheckDtypes() throws {
      let function = try trace("f", arguments: [("x", .float32, [])]) { (_, inputs) in [try Op.neg(inputs[0])] }
      #expect(
        failure { _ = try function.run([.scalar(1 as Int32)]) } == "InvalidArgumentError: cannot compute \(function.name) "
          + "as input #0(zero-based) was expected to be a float tensor but is a int32 tensor [Op:\(function.name)]")
    }
  }
}
