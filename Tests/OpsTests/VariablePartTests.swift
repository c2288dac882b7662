import Diagnostics
import Tensors
import Testing

@testable import Ops

extension OpsSuite {
  /// Reading and changing parts of variables. Values and messages from TensorFlow.
  @Suite struct VariablePartTests {
    static let ops: Set<String> = Set(
      (VariableGathering.all + VariableScattering.all).map { (op: Op) -> String in op.name })

    private static func start() -> VariableResource {
      let value: Tensor = .float32([1, 2, 3, 4, 5, 6], [3, 2])
      return VariableResource(name: "w", dtype: .float32, shape: value.partialShape, value: value)
    }

    private static let prefix = "{{function_node __wrapped__"
    private static let device = "_device_/job:localhost/replica:0/task:0/device:CPU:0}} "

    /// One change of [[1, 2], [3, 4], [5, 6]], and what the variable holds then.
    struct Change: Sendable, CustomTestStringConvertible {
      let op: String
      let indices: Tensor
      let updates: Tensor
      let result: [Float]
      var testDescription: String { "\(op) \(indices.listing)" }

      init(_ op: String, _ indices: Tensor, _ updates: Tensor, gives result: [Float]) {
        self.op = op
        self.indices = indices
        self.updates = updates
        self.result = result
      }

      static let all: [Change] = [
        Change(
          "ResourceScatterUpdate", .int32([2, 0]), .float32([7, 8, 9, 10], [2, 2]), gives: [9, 10, 3, 4, 7, 8]),
        Change("ResourceScatterUpdate", .int32([1], []), .float32([0], []), gives: [1, 2, 0, 0, 5, 6]),
        Change("ResourceScatterAdd", .int32([1, 1]), .float32([7, 8, 9, 10], [2, 2]), gives: [1, 2, 19, 22, 5, 6]),
        Change("ResourceScatterAdd", .int64([1, 1]), .float32([2], []), gives: [1, 2, 7, 8, 5, 6]),
        Change("ResourceScatterSub", .int32([0]), .float32([1, 1], [1, 2]), gives: [0, 1, 3, 4, 5, 6]),
        Change("ResourceScatterMul", .int32([2]), .float32([2, 3], [1, 2]), gives: [1, 2, 3, 4, 10, 18]),
        Change("ResourceScatterDiv", .int32([1]), .float32([2, 8], [1, 2]), gives: [1, 2, 1.5, 0.5, 5, 6]),
        Change("ResourceScatterMin", .int32([1]), .float32([2, 8], [1, 2]), gives: [1, 2, 2, 4, 5, 6]),
        Change("ResourceScatterMax", .int32([1]), .float32([2, 8], [1, 2]), gives: [1, 2, 3, 8, 5, 6]),
        Change("ResourceScatterNdUpdate", .int32([1, 1, 0, 0], [2, 2]), .float32([2, 8]), gives: [8, 2, 3, 2, 5, 6]),
        Change(
          "ResourceScatterNdAdd", .int32([1, 1], [2, 1]), .float32([2, 8, 1, 1], [2, 2]), gives: [1, 2, 6, 13, 5, 6]),
        Change("ResourceScatterNdSub", .int32([2], [1, 1]), .float32([2, 8], [1, 2]), gives: [1, 2, 3, 4, 3, -2]),
        Change("ResourceScatterNdMin", .int32([2], [1, 1]), .float32([9, -8], [1, 2]), gives: [1, 2, 3, 4, 5, -8]),
        Change("ResourceScatterNdMax", .int32([2], [1, 1]), .float32([9, -8], [1, 2]), gives: [1, 2, 3, 4, 9, 6]),
      ]
    }

    @Test(arguments: Change.all)
    func changesParts(_ change: Change) throws {
      let variable = VariablePartTests.start()
      let op = try #require(OpCatalog.named(change.op))
      let before = try variable.read()
      _ = try op.call([variable.handle, change.indices, change.updates])
      #expect(try variable.read().elements(as: Float.self) == change.result)
      // What was read before stays what it was.
      #expect(before.elements(as: Float.self) == [1, 2, 3, 4, 5, 6])
    }

    @Test func memoryIsWrittenInPlace() throws {
      let variable = VariablePartTests.start()
      _ = try Op.resourceScatterAdd.call([variable.handle, Tensor.int32([0]), Tensor.float32([1, 1], [1, 2])])
      let address = try variable.read().pointer
      _ = try Op.resourceScatterAdd.call([variable.handle, Tensor.int32([0]), Tensor.float32([1, 1], [1, 2])])
      _ = try Op.resourceScatterNdUpdate.call([variable.handle, Tensor.int32([0, 0], [1, 2]), Tensor.float32([1])])
      #expect(try variable.read().pointer == address)
    }

    /// A change that is refused, and TensorFlow's message for it.
    struct Refusal: Sendable, CustomTestStringConvertible {
      let op: String
      let indices: Tensor
      let updates: Tensor
      let message: String
      var testDescription: String { message }

      static let all: [Refusal] = [
        Refusal(
          op: "ResourceScatterAdd", indices: .int32([3]), updates: .float32([2, 8], [1, 2]),
          message: "indices[0] = 3 is not in [0, 3)"),
        Refusal(
          op: "ResourceScatterAdd", indices: .int32([0, 1, 2, -3], [2, 2]),
          updates: .float32([2, 8, 2, 8, 2, 8, 2, 8], [2, 2, 2]), message: "indices[1,1] = -3 is not in [0, 3)"),
        Refusal(
          op: "ResourceScatterAdd", indices: .int32([1]), updates: .float32([2, 8]),
          message: "Must have updates.shape = indices.shape + params.shape[1:] or updates.shape = [], got "
            + "updates.shape [2], indices.shape [1], params.shape [3,2]"),
        Refusal(
          op: "ResourceScatterUpdate", indices: .int32([1]), updates: .int32([2, 8], [1, 2]),
          message: "DType of scatter resource and updates does not match."),
        Refusal(
          op: "ResourceScatterNdUpdate", indices: .int32([7, 1], [1, 2]), updates: .float32([2]),
          message: "indices[0] = [7, 1] does not index into shape [3,2]"),
        Refusal(
          op: "ResourceScatterNdUpdate", indices: .int32([0, 1], [1, 2]), updates: .float32([2, 3]),
          message: "Dimensions [0,1) of indices[shape=[1,2]] = 1 must match dimensions [0,1) of "
            + "updates[shape=[2]] = 2"),
      ]
    }

    @Test(arguments: Refusal.all)
    func refusesWithTensorFlowsWords(_ row: Refusal) throws {
      let variable = VariablePartTests.start()
      let op = try #require(OpCatalog.named(row.op))
      let failure = #expect(throws: Failure.self) {
        try op.call([variable.handle, row.indices, row.updates])
      }
      #expect(failure?.kind == .invalidArgumentError)
      #expect(
        failure?.message
          == VariablePartTests.prefix + row.op + VariablePartTests.device + row.message + " [Op:\(row.op)] name: ")
      #expect(try variable.read().elements(as: Float.self) == [1, 2, 3, 4, 5, 6])
    }

    @Test func slicesAreAssigned() throws {
      let variable = VariablePartTests.start()
      let slice: ([Int32], [Int32], [Int32], Tensor, KeyValuePairs<String, AttributeValue>) throws -> Void = {
        (begin, end, strides, value, masks) in
        _ = try Op.resourceStridedSliceAssign.call(
          [variable.handle, Tensor.int32(begin), Tensor.int32(end), Tensor.int32(strides), value], Attributes(masks))
      }
      try slice([1], [2], [1], .float32([9, 9]), ["shrink_axis_mask": .int(1)])
      #expect(try variable.read().elements(as: Float.self) == [1, 2, 9, 9, 5, 6])
      try slice(
        [0, 1], [0, 2], [1, 1], .float32([0], []),
        ["begin_mask": .int(1), "end_mask": .int(1), "shrink_axis_mask": .int(2)])
      #expect(try variable.read().elements(as: Float.self) == [1, 0, 9, 0, 5, 0])
      try slice([0], [0], [2], .float32([1, 2, 3, 4], [2, 2]), ["begin_mask": .int(1), "end_mask": .int(1)])
      #expect(try variable.read().elements(as: Float.self) == [1, 2, 9, 0, 3, 4])
      let failure = #expect(throws: Failure.self) { try slice([0], [2], [1], .float32([1, 2, 3]), [:]) }
      #expect(
        failure?.message
          == VariablePartTests.prefix + "ResourceStridedSliceAssign" + VariablePartTests.device
          + "Cannot broadcast input shape [3] into final shape [2,2] [Op:ResourceStridedSliceAssign] name: ")
    }

    @Test func rowsAreGathered() throws {
      let variable = VariablePartTests.start()
      let dtype: KeyValuePairs<String, AttributeValue> = ["dtype": .type(.float32)]
      let rows = try Op.resourceGather(variable.handle, Tensor.int32([2, 0], [1, 2]), Attributes(dtype))
      #expect(try #require(rows as? Tensor).listing == "float32[1,2,2] [5.0, 6.0, 1.0, 2.0]")
      let slices = try Op.resourceGatherND(variable.handle, Tensor.int32([2, 1], [1, 2]), Attributes(dtype))
      #expect(try #require(slices as? Tensor).listing == "float32[1] [6.0]")
      let failure = #expect(throws: Failure.self) {
        try Op.resourceGather(variable.handle, Tensor.int32([2, 3], [1, 2]), Attributes(dtype))
      }
      #expect(
        failure?.message
          == VariablePartTests.prefix + "ResourceGather" + VariablePartTests.device
          + "indices[0,1] = 3 is not in [0, 3) [Op:ResourceGather] name: ")
      let scalar = VariableResource(name: "s", dtype: .float32, shape: .scalar, value: .scalar(Float(1)))
      let other = #expect(throws: Failure.self) {
        try Op.resourceGather(scalar.handle, Tensor.int32([2]), Attributes(dtype))
      }
      #expect(other?.message.contains("params must be at least 1 dimensional") == true)
    }

    @Test func theGradientOfAGatherIsSlices() throws {
      let variable = VariablePartTests.start()
      guard case .rule(let rule) = Op.resourceGather.gradient else { return }
      let indices: Tensor = .int32([0, 2, 0, 0], [2, 2])
      let output = try Op.resourceGather(variable.handle, indices, Attributes(["dtype": .type(.float32)]))
      let upstream: Tensor = .float32([2, 2, 2, 2, 2, 2, 2, 2], [2, 2, 2])
      let gradients = try rule(
        GradientStep(
          op: .resourceGather, inputs: [variable.handle, indices], outputs: [output],
          attributes: Attributes(["batch_dims": .int(0)]), upstreams: [upstream], needed: [true, false]))
      let slices = try #require(gradients[0] as? IndexedSlices)
      #expect(try #require(slices.indices as? Tensor).listing == "int32[4] [0, 2, 0, 0]")
      #expect(slices.values.partialShape.dims == [4, 2])
      #expect(try #require(slices.dense() as? Tensor).listing == "float32[3,2] [6.0, 6.0, 0.0, 0.0, 2.0, 2.0]")
    }
  }
}
