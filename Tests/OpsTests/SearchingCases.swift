import Tensors

@testable import Ops

/// Places in sorted rows. Values and messages from TensorFlow.
enum SearchingCases {
  static let rows: [OpCase] = [
    OpCase("LowerBound", [.float64([1, 3, 5, 5, 9, 0, 3, 9, 9, 10], [2, 5]), .float64([0, 5, 11, 9, 9, -1], [2, 3])], gives: .int32([0, 2, 5, 2, 2, 0], [2, 3])),
    OpCase("LowerBound", [.int32([1, 2, 3], [1, 3]), .int32([2, 9], [1, 2])], ["out_type": .type(.int64)], gives: .int64([1, 3], [1, 2])),
    OpCase("LowerBound", [.float64([1, 3], [1, 2]), .float64([1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__LowerBound_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape must be rank 2 but is rank 1 for `values` argument [Op:LowerBound] name: "),
    OpCase("LowerBound", [.float64([1, 3, 1, 3], [2, 2]), .float64([1], [1, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__LowerBound_device_/job:localhost/replica:0/task:0/device:CPU:0}} Leading dim_size of both tensors must match. [Op:LowerBound] name: "),
    OpCase("UpperBound", [.float64([1, 3, 5, 5, 9, 0, 3, 9, 9, 10], [2, 5]), .float64([0, 5, 11, 9, 9, -1], [2, 3])], gives: .int32([0, 4, 5, 4, 4, 0], [2, 3])),
    OpCase("UpperBound", [.int32([1, 2, 3], [1, 3]), .int32([2, 9], [1, 2])], ["out_type": .type(.int64)], gives: .int64([2, 3], [1, 2])),
    OpCase("UpperBound", [.float64([1, 3], [1, 2]), .float64([1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__UpperBound_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape must be rank 2 but is rank 1 for `values` argument [Op:UpperBound] name: "),
    OpCase("UpperBound", [.float64([1, 3, 1, 3], [2, 2]), .float64([1], [1, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__UpperBound_device_/job:localhost/replica:0/task:0/device:CPU:0}} Leading dim_size of both tensors must match. [Op:UpperBound] name: "),
  ]
}
