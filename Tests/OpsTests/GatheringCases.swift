import Tensors

@testable import Ops

/// Gathering, scattering, selecting. Values and messages from TensorFlow.
enum GatheringCases {
  static let rows: [OpCase] = [
    OpCase("GatherV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 0, 1]), .int32([0], [])], gives: .float64([4, 5, 6, 1, 2, 3, 4, 5, 6], [3, 3]), gradient: false),
    OpCase("GatherV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([2, 0]), .int32([1], [])], gives: .float64([3, 1, 6, 4], [2, 2])),
    OpCase("GatherV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], []), .int32([-1], [])], gives: .float64([2, 5])),
    OpCase("GatherV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([0, 1, 2, 0], [2, 2]), .int32([1], [])], gives: .float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 13, 14, 15, 16], [2, 2, 2, 4])),
    OpCase("GatherV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([0, 1, 2, 0], [2, 2]), .int32([1], [])], ["batch_dims": .int(1)], gives: .float64([1, 2, 3, 4, 5, 6, 7, 8, 21, 22, 23, 24, 13, 14, 15, 16], [2, 2, 4])),
    OpCase("GatherV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([0, 1, 2, 0], [2, 2]), .int32([2], [])], ["batch_dims": .int(1)], gives: .float64([1, 2, 5, 6, 9, 10, 15, 13, 19, 17, 23, 21], [2, 3, 2])),
    OpCase("GatherV2", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int32([1]), .int32([0], [])], gives: .text(["d", "e", "f"], [1, 3])),
    OpCase(
      "GatherV2", [.float32([1, 2]), .int32([0, 5]), .int32([0], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = 5 is not in [0, 2) [Op:GatherV2] name: "),
    OpCase(
      "GatherV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, -1], [1, 2]), .int32([0], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0,1] = -1 is not in [0, 2) [Op:GatherV2] name: "),
    OpCase(
      "GatherV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0]), .int32([4], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape must be at least rank 5 but is rank 2 [Op:GatherV2] name: "),
    OpCase("GatherNd", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1, 1, 2], [2, 2])], gives: .float64([2, 6])),
    OpCase("GatherNd", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([1, 0], [2, 1])], gives: .float64([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [2, 3, 4]), gradient: false),
    OpCase("GatherNd", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int32([1, 1], [1, 2])], gives: .text(["e"])),
    OpCase(
      "GatherNd", [.float32([1, 2]), .int32([5], [1, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [5] does not index into param shape [2], node name: GatherNd [Op:GatherNd] name: "),
    OpCase(
      "GatherNd", [.float32([1, 2]), .int32([0, 0], [1, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__GatherNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} index innermost dimension length must be <= params rank; saw: 2 vs. 1 [Op:GatherNd] name: "),
    OpCase("ScatterNd", [.int32([1, 3, 1], [3, 1]), .float64([1, 2, 3]), .int32([5])], gives: .float64([0, 4, 0, 2, 0])),
    OpCase("ScatterNd", [.int32([0, 1], [1, 2]), .float64([1, 2], [1, 2]), .int32([2, 2, 2])], gives: .float64([0, 0, 1, 2, 0, 0, 0, 0], [2, 2, 2])),
    OpCase(
      "ScatterNd", [.int32([7], [1, 1]), .float64([1]), .int32([5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [7] does not index into shape [5] [Op:ScatterNd] name: "),
    OpCase("TensorScatterUpdate", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1, 1, 2], [2, 2]), .float64([9, 8])], gives: .float64([1, 9, 3, 4, 5, 8], [2, 3])),
    OpCase("TensorScatterUpdate", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], [1, 1]), .float64([9, 8, 7], [1, 3])], gives: .float64([1, 2, 3, 9, 8, 7], [2, 3])),
    OpCase(
      "TensorScatterUpdate", [.int32([1, 2]), .int32([7], [1, 1]), .int32([1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__TensorScatterUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [7] does not index into shape [2] [Op:TensorScatterUpdate]"),
    OpCase(
      "TensorScatterUpdate", [.int32([1, 2]), .int32([0, 1], [2, 1]), .int32([1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__TensorScatterUpdate_device_/job:localhost/replica:0/task:0/device:CPU:0}} Outer dimensions of indices and update must match. Indices shape: [2,1], updates shape:[1] [Op:TensorScatterUpdate]"),
    OpCase("TensorScatterUpdate", [.text(["a", "b"]), .int32([1], [1, 1]), .text(["z"])], gives: .text(["a", "z"])),
    OpCase("TensorScatterAdd", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1, 0, 1], [2, 2]), .float64([9, 8])], gives: .float64([1, 19, 3, 4, 5, 6], [2, 3])),
    OpCase("TensorScatterSub", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1, 1, 2], [2, 2]), .float64([9, 8])], gives: .float64([1, -7, 3, 4, 5, -2], [2, 3])),
    OpCase("TensorScatterMax", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1, 1, 2], [2, 2]), .float64([9, 3])], gives: .float64([1, 9, 3, 4, 5, 6], [2, 3])),
    OpCase("TensorScatterMin", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1, 1, 2], [2, 2]), .float64([9, 3])], gives: .float64([1, 2, 3, 4, 5, 3], [2, 3])),
    OpCase("SelectV2", [.bool([true, false]), .float64([1, 2]), .float64([3, 4])], gives: .float64([1, 4])),
    OpCase("SelectV2", [.bool([true, false], [2, 1]), .float64([1, 2]), .float64([7], [])], gives: .float64([1, 2, 7, 7], [2, 2])),
    OpCase(
      "SelectV2", [.bool([true, false]), .int32([1, 2, 3]), .int32([1, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__SelectV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} condition [2], then [3], and else [2] must be broadcastable [Op:SelectV2]"),
    OpCase("SelectV2", [.bool([true, false]), .text(["a", "b"]), .text(["c", "d"])], gives: .text(["a", "d"])),
    OpCase("Select", [.bool([true, false]), .float64([1, 2, 3, 4], [2, 2]), .float64([5, 6, 7, 8], [2, 2])], gives: .float64([1, 2, 7, 8], [2, 2])),
    OpCase(
      "Select", [.bool([true, false]), .float64([1, 2]), .float64([3, 4, 5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Select_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation Select of type Select must have the same size and shape.  Input 0: [2] != input 2: [3] [Op:Select] name: "),
    OpCase("Where", [.bool([true, false, true, true], [2, 2])], gives: .int64([0, 0, 1, 0, 1, 1], [3, 2])),
    OpCase("Where", [.float32([0, 2, 0])], gives: .int64([1], [1, 1])),
  ]
}
