import Diagnostics
import Tensors
import Testing

@testable import Ops

extension OpsSuite {
  /// Variables: reading, assigning, and when memory is written in place.
  @Suite struct VariableTests {
    static let ops: Set<String> = [
      "VarHandleOp", "ReadVariableOp", "AssignVariableOp", "AssignAddVariableOp", "AssignSubVariableOp",
      "VarIsInitializedOp", "DestroyResourceOp", "ResourceApplyGradientDescent", "VariableShape",
      "ResourceCountUpTo",
    ]

    private func variable(_ value: Tensor) -> VariableResource {
      VariableResource(name: "w", dtype: value.dtype, shape: value.partialShape, value: value)
    }

    private func text(_ tensor: AnyTensor) throws -> String { try #require(tensor as? Tensor).listing }

    @Test func countsUpToALimit() throws {
      let w = variable(Tensor.scalar(Int32(3)))
      let attributes = Attributes(["limit": .int(4), "T": .type(.int32)])
      #expect(try text(Op.resourceCountUpTo(w.handle, attributes)) == "int32[] [3]")
      #expect(try text(Op.readVariable(w.handle)) == "int32[] [4]")
      let failure = #expect(throws: Failure.self) { _ = try Op.resourceCountUpTo(w.handle, attributes) }
      #expect(failure?.kind == .outOfRangeError)
      #expect(failure?.message.contains("Reached limit of 4") == true)
    }

    @Test func assignmentsAddUp() throws {
      let w = variable(.float32([1, 2]))
      _ = try Op.assignAddVariable.call([w.handle, Tensor.float32([1, 1])])
      _ = try Op.assignSubVariable.call([w.handle, Tensor.float32([0.5, 0])])
      #expect(try text(Op.readVariable(w.handle)) == "float32[2] [1.5, 3.0]")
      _ = try Op.assignVariable.call([w.handle, Tensor.float32([7, 8])])
      #expect(try text(Op.readVariable(w.handle)) == "float32[2] [7.0, 8.0]")
      _ = try Op.resourceApplyGradientDescent.call([w.handle, Tensor.scalar(Float(0.5)), Tensor.float32([2, 4])])
      #expect(try text(Op.readVariable(w.handle)) == "float32[2] [6.0, 6.0]")
      #expect(try text(Op.variableShape(w.handle)) == "int32[1] [2]")
    }

    /// What was read stays what it was, although nobody copies a value that is not held elsewhere.
    @Test func tensorsThatWereReadDoNotChange() throws {
      let w = variable(.float32([1, 2]))
      let before = try Op.readVariable(w.handle)
      _ = try Op.assignAddVariable.call([w.handle, Tensor.float32([1, 1])])
      #expect(try text(before) == "float32[2] [1.0, 2.0]")
      let address = try w.read().pointer
      _ = try Op.assignAddVariable.call([w.handle, Tensor.float32([1, 1])])
      #expect(try w.read().pointer == address)
    }

    @Test func wrongShapesAndTypesAreRefused() throws {
      let w = variable(.int32([1, 2, 3]))
      let failure = #expect(throws: Failure.self) {
        try Op.assignAddVariable.call([w.handle, Tensor.int32([1, 2])])
      }
      #expect(
        failure?.message
          == "{{function_node __wrapped__AssignAddVariableOp_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
          + "Cannot update variable with shape [3] using a Tensor with shape [2], shapes must be equal. "
          + "[Op:AssignAddVariableOp] name: ")
      #expect(throws: Failure.self) { try Op.assignVariable.call([w.handle, Tensor.float32([1])]) }
      // A refused assignment leaves the value.
      #expect(try text(Op.readVariable(w.handle)) == "int32[3] [1, 2, 3]")
    }

    @Test func handlesStartUninitialised() throws {
      let handle = try Op.varHandle.call([], Attributes(["dtype": .type(.float32), "shape": .shape(.scalar)]))[0]
      #expect(try text(Op.varIsInitialized(handle)) == "bool[] [0]")
      #expect(throws: Failure.self) { try Op.readVariable(handle) }
      _ = try Op.assignVariable.call([handle, Tensor.scalar(Float(1))])
      #expect(try text(Op.varIsInitialized(handle)) == "bool[] [1]")
      _ = try Op.destroyResource.call([handle])
      #expect(try text(Op.varIsInitialized(handle)) == "bool[] [0]")
    }
  }
}
