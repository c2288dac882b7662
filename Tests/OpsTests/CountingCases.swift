import Tensors

@testable import Ops

/// Counts, limits, norms. Values and messages from TensorFlow.
enum CountingCases {
  static let rows: [OpCase] = [
    OpCase("DenseBincount", [.int32([0, 1, 1, 5]), .int32([3], []), .int32([])], gives: .int32([1, 2, 0])),
    OpCase("DenseBincount", [.int32([0, 1, 1]), .int32([2], []), .float32([1, 2, 3])], gives: .float32([1, 5])),
    OpCase(
      "DenseBincount", [.int32([0, 1, 1, 1, 1, 1], [2, 3]), .int32([2], []), .int32([])], ["binary_output": .bool(true)],
      gives: .int32([1, 1, 0, 1], [2, 2])),
    OpCase(
      "DenseBincount", [.int32([-1]), .int32([2], []), .int32([])], fails: .invalidArgumentError,
      "{{function_node __wrapped__DenseBincount_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input arr must be "
        + "non-negative! [Op:DenseBincount] name: "),
    OpCase("UniqueWithCounts", [.int32([4, 2, 4, 4])], gives: .int32([4, 2]), .int32([0, 1, 0, 0]), .int32([3, 1])),
    OpCase(
      "UniqueWithCounts", [.int32([1], [1, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__UniqueWithCounts_device_/job:localhost/replica:0/task:0/device:CPU:0}} unique expects a 1D "
        + "vector. [Op:UniqueWithCounts] name: "),
    OpCase(
      "ClipByValue", [.float64([-1, 0.5, 3]), .float64([0], []), .float64([1], [])], gives: .float64([0, 0.5, 1])),
    OpCase("EuclideanNorm", [.float64([3, 4, 6, 8], [2, 2]), .int32([1])], gives: .float64([5, 10])),
    OpCase(
      "EuclideanNorm", [.float64([3, 4, 6, 8], [2, 2]), .int32([1])], ["keep_dims": .bool(true)],
      gives: .float64([5, 10], [2, 1])),
    OpCase(
      "ConjugateTranspose", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 0])],
      gives: .float64([1, 4, 2, 5, 3, 6], [3, 2])),
  ]
}
