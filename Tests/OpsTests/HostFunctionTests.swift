import Diagnostics
import Tensors
import Testing

@testable import Ops

extension OpsSuite {
  /// Ops that call functions of the script.
  @Suite struct HostFunctionTests {
    static let ops: Set<String> = ["EagerPyFunc", "PyFunc", "PyFuncStateless"]

    private func attributes(_ token: String, _ types: [DType]) -> Attributes {
      Attributes(["token": .string(token), "Tout": .types(types)])
    }

    @Test func closuresAreCalled() throws {
      let token = HostFunctions.add { (inputs: [Tensor]) throws -> [Tensor] in
        [Tensor.scalar(inputs[0].int(at: 0) + inputs[1].int(at: 0), as: .int32)]
      }
      let outputs = try Op.eagerPyFunc.call(
        [Tensor.int32([2], []), Tensor.int32([3], [])], attributes(token, [.int32]))
      #expect(try #require(outputs.first as? Tensor).listing == "int32[] [5]")
      HostFunctions.remove(token)
      let failure = #expect(throws: Failure.self) { try Op.eagerPyFunc.call([], attributes(token, [])) }
      #expect(failure?.message.contains("callback \(token) is not found") == true)
    }

    @Test func resultsMustBeWhatWasSaid() throws {
      let token = HostFunctions.add { (_: [Tensor]) throws -> [Tensor] in [Tensor.int32([1])] }
      let number = #expect(throws: Failure.self) { try Op.eagerPyFunc.call([], attributes(token, [])) }
      #expect(number?.message.contains("returns 1 values, but expects to see 0 values.") == true)
      let dtype = #expect(throws: Failure.self) { try Op.eagerPyFunc.call([], attributes(token, [.float32])) }
      #expect(dtype?.message.contains("0-th value returned by \(token) is int32, but expects float") == true)
      HostFunctions.remove(token)
    }
  }
}
