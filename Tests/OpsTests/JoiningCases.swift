import Tensors

@testable import Ops

/// Joining and taking apart. Values and messages from TensorFlow.
enum JoiningCases {
  static let rows: [OpCase] = [
    OpCase("ConcatV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0], [])], gives: .float64([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], [4, 3])),
    OpCase("ConcatV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([9, 8], [2, 1]), .int32([-1], [])], gives: .float64([1, 2, 3, 9, 4, 5, 6, 8], [2, 4])),
    OpCase("ConcatV2", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int32([1], [])], gives: .text(["a", "b", "c", "a", "b", "c", "d", "e", "f", "d", "e", "f"], [2, 6])),
    OpCase(
      "ConcatV2", [.float32([1, 2], [1, 2]), .float32([1, 2, 3], [1, 3]), .int32([0], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Dimension 1 in both shapes must be equal: shape[0] = [1,2] vs. shape[1] = [1,3] [Op:ConcatV2] name: "),
    OpCase(
      "ConcatV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([3], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Expected concatenating dimensions in the range [-2, 2), but got 3 [Op:ConcatV2] name: "),
    OpCase(
      "ConcatV2", [.float32([1]), .float32([1], [1, 1]), .int32([0], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Ranks of all input tensors should match: shape[0] = [1] vs. shape[1] = [1,1] [Op:ConcatV2] name: "),
    OpCase("ConcatOffset", [.int32([1], []), .int32([2, 3]), .int32([2, 4])], gives: .int32([0, 0]), .int32([0, 3])),
    OpCase("Pack", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["axis": .int(0)], gives: .float64([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], [2, 2, 3])),
    OpCase("Pack", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["axis": .int(1)], gives: .float64([1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 4, 5, 6], [2, 3, 3])),
    OpCase("Pack", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["axis": .int(-1)], gives: .float64([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6], [2, 3, 2])),
    OpCase(
      "Pack", [.float32([1, 2]), .float32([1, 2, 3])], ["axis": .int(0)], fails: .invalidArgumentError,
      "{{function_node __wrapped__Pack_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shapes of all inputs must match: values[0].shape = [2] != values[1].shape = [3] [Op:Pack] name: "),
    OpCase(
      "Pack", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["axis": .int(4)], fails: .invalidArgumentError,
      "{{function_node __wrapped__Pack_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} axis = 4 not in [-3, 3) [Op:Pack] name: "),
    OpCase("Pack", [.text(["x"]), .text(["y"])], ["axis": .int(0)], gives: .text(["x", "y"], [2, 1])),
    OpCase("Unpack", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["num": .int(2), "axis": .int(0)], gives: .float64([1, 2, 3]), .float64([4, 5, 6])),
    OpCase("Unpack", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["num": .int(3), "axis": .int(1)], gives: .float64([1, 4]), .float64([2, 5]), .float64([3, 6])),
    OpCase(
      "Unpack", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["num": .int(2), "axis": .int(1)], fails: .invalidArgumentError,
      "{{function_node __wrapped__Unpack_num_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shape axis 1 must equal 2, got shape [2,3] [Op:Unpack] name: "),
    OpCase("Unpack", [.text(["a", "b", "c", "d", "e", "f"], [2, 3])], ["num": .int(2), "axis": .int(0)], gives: .text(["a", "b", "c"]), .text(["d", "e", "f"])),
    OpCase("Split", [.int32([0], []), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["num_split": .int(2)], gives: .float64([1, 2, 3], [1, 3]), .float64([4, 5, 6], [1, 3])),
    OpCase("Split", [.int32([1], []), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["num_split": .int(3)], gives: .float64([1, 4], [2, 1]), .float64([2, 5], [2, 1]), .float64([3, 6], [2, 1])),
    OpCase(
      "Split", [.int32([0], []), .float32([1, 2, 3])], ["num_split": .int(2)], fails: .invalidArgumentError,
      "{{function_node __wrapped__Split_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Number of ways to split should evenly divide the split dimension, but got split_dim 0 (size = 3) and num_split 2 [Op:Split] name: "),
    OpCase(
      "Split", [.int32([2], []), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["num_split": .int(2)], fails: .invalidArgumentError,
      "{{function_node __wrapped__Split_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} -input rank(-2) <= split_dim < input rank (2), but got 2 [Op:Split] name: "),
    OpCase("SplitV", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 2]), .int32([1], [])], ["num_split": .int(2)], gives: .float64([1, 4], [2, 1]), .float64([2, 3, 5, 6], [2, 2])),
    OpCase("SplitV", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1, 1]), .int32([1], [])], ["num_split": .int(2)], gives: .float64([1, 2, 4, 5], [2, 2]), .float64([3, 6], [2, 1])),
    OpCase(
      "SplitV", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([2, 2]), .int32([1], [])], ["num_split": .int(2)], fails: .invalidArgumentError,
      "{{function_node __wrapped__SplitV_num_split_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.  Got: 4 [Op:SplitV] name: "),
    OpCase("Slice", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([0, 1, 1]), .int32([2, 1, -1])], gives: .float64([6, 7, 8, 18, 19, 20], [2, 1, 3])),
    OpCase("Slice", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int32([1, 0]), .int32([1, 2])], gives: .text(["d", "e"], [1, 2])),
    OpCase(
      "Slice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 2]), .int32([2, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected size[1] in [0, 1], but got 2 [Op:Slice] name: "),
    OpCase(
      "Slice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([3, 0]), .int32([1, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin[0] in [0, 2], but got 3 [Op:Slice] name: "),
    OpCase(
      "Slice", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0]), .int32([1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Slice_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected begin and size arguments to be 1-D tensors of size 2, but got shapes [1] and [1] instead. [Op:Slice] name: "),
  ]
}
