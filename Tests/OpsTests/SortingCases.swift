import Tensors

@testable import Ops

/// Largest elements, distinct values. Values and messages from TensorFlow.
enum SortingCases {
  static let rows: [OpCase] = [
    OpCase("TopKV2", [.float64([3, 1, 2, 5, 9, 7], [2, 3]), .int32([2], [])], gives: .float64([3, 2, 9, 7], [2, 2]), .int32([0, 2, 1, 2], [2, 2])),
    OpCase("TopKV2", [.int32([2, 2, 1, 3]), .int32([3], [])], gives: .int32([3, 2, 2]), .int32([3, 0, 1])),
    OpCase(
      "TopKV2", [.float64([3, 1, 2, 5, 9, 7], [2, 3]), .int32([4], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__TopKV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must have at least k columns. Had 3, needed 4 [Op:TopKV2] name: "),
    OpCase(
      "TopKV2", [.float64([3, 1, 2, 5, 9, 7], [2, 3]), .int32([-1], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__TopKV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Need k >= 0, got -1 [Op:TopKV2] name: "),
    OpCase("Unique", [.int32([3, 1, 3, 2, 1])], gives: .int32([3, 1, 2]), .int32([0, 1, 0, 2, 1])),
    OpCase("Unique", [.text(["b", "a", "b"])], gives: .text(["b", "a"]), .int32([0, 1, 0])),
    OpCase(
      "Unique", [.float64([3, 1, 2, 5, 9, 7], [2, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Unique_device_/job:localhost/replica:0/task:0/device:CPU:0}} unique expects a 1D vector. [Op:Unique] name: "),
  ]
}
