import Tensors

@testable import Ops

/// Strided slices. Values and messages from TensorFlow.
enum SlicingCases {
  static let rows: [OpCase] = [
    OpCase("StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0]), .int32([1]), .int32([1])], ["shrink_axis_mask": .int(1)], gives: .float64([1, 2, 3])),
    OpCase("StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1]), .int32([0]), .int32([1])], ["shrink_axis_mask": .int(1)], gives: .float64([4, 5, 6])),
    OpCase("StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1]), .int32([1, 2]), .int32([1, 1])], ["shrink_axis_mask": .int(3)], gives: .float64([2], [])),
    OpCase("StridedSlice", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([0, 0]), .int32([0, 1]), .int32([1, 1])], ["ellipsis_mask": .int(1), "shrink_axis_mask": .int(2)], gives: .float64([1, 5, 9, 13, 17, 21], [2, 3])),
    OpCase("StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 0]), .int32([0, 0]), .int32([1, 1])], ["begin_mask": .int(1), "end_mask": .int(1), "new_axis_mask": .int(2)], gives: .float64([1, 2, 3, 4, 5, 6], [2, 1, 3])),
    OpCase("StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0]), .int32([0]), .int32([-1])], ["begin_mask": .int(1), "end_mask": .int(1)], gives: .float64([4, 5, 6, 1, 2, 3], [2, 3])),
    OpCase("StridedSlice", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([1, 2, 0]), .int32([2, 0, 4]), .int32([1, -1, 2])], gives: .float64([21, 23, 17, 19], [1, 2, 2])),
    OpCase("StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5]), .int32([9]), .int32([1])], gives: .float64([], [0, 3])),
    OpCase("StridedSlice", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int32([0, 0]), .int32([0, 2]), .int32([1, 1])], ["begin_mask": .int(1), "end_mask": .int(1)], gives: .text(["a", "b", "d", "e"], [2, 2])),
    OpCase("StridedSlice", [.float64([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), .int32([8]), .int32([1]), .int32([-3])], gives: .float64([8, 5, 2])),
    OpCase("StridedSlice", [.float64([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), .int32([-4]), .int32([-1]), .int32([2])], gives: .float64([6, 8])),
    OpCase(
      "StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5]), .int32([6]), .int32([1])], ["shrink_axis_mask": .int(1)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 5 of dimension 0 out of bounds. [Op:StridedSlice] name: "),
    OpCase(
      "StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-3]), .int32([-2]), .int32([1])], ["shrink_axis_mask": .int(1)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index -1 of dimension 0 out of bounds. [Op:StridedSlice] name: "),
    OpCase(
      "StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 0, 0]), .int32([1, 1, 1]), .int32([1, 1, 1])], ["shrink_axis_mask": .int(7)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Index out of range using input dim 2; input has only 2 dims [Op:StridedSlice] name: "),
    OpCase(
      "StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0]), .int32([1]), .int32([0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} strides[0] must be non-zero [Op:StridedSlice] name: "),
    OpCase(
      "StridedSlice", [.float32([1], []), .int32([0]), .int32([1]), .int32([1])], ["shrink_axis_mask": .int(1)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Attempting to slice scalar input. [Op:StridedSlice] name: "),
    OpCase(
      "StridedSlice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0]), .int32([1]), .int32([-1])], ["shrink_axis_mask": .int(1)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} only stride 1 allowed on non-range indexing. [Op:StridedSlice] name: "),
    OpCase("StridedSliceGrad", [.int32([2, 3]), .int32([0, 1]), .int32([2, 3]), .int32([1, 1]), .float64([1, 2, 3, 4], [2, 2])], gives: .float64([0, 1, 2, 0, 3, 4], [2, 3])),
    OpCase("StridedSliceGrad", [.int32([2, 3]), .int32([1]), .int32([2]), .int32([1]), .float64([1, 2, 3])], ["shrink_axis_mask": .int(1)], gives: .float64([0, 0, 0, 1, 2, 3], [2, 3])),
    OpCase("TensorStridedSliceUpdate", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1]), .int32([2, 3]), .int32([1, 1]), .float64([10, 20, 30, 40], [2, 2])], gives: .float64([1, 10, 20, 4, 30, 40], [2, 3])),
    OpCase("TensorStridedSliceUpdate", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1]), .int32([2, 3]), .int32([1, 1]), .float64([10, 20])], gives: .float64([1, 10, 20, 4, 10, 20], [2, 3])),
  ]
}
