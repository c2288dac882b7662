import Tensors

@testable import Ops

/// Fills, ranges, one-hot rows and borders. Values and messages from TensorFlow.
enum FillingCases {
  static let rows: [OpCase] = [
    OpCase("Fill", [.int32([2, 2]), .float64([3], [])], gives: .float64([3, 3, 3, 3], [2, 2])),
    OpCase("Fill", [.int32([]), .int32([3], [])], gives: .int32([3], [])),
    OpCase("Fill", [.int32([2]), .text(["x"], [])], gives: .text(["x", "x"])),
    OpCase(
      "Fill", [.int32([-1]), .float32([1], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:Fill] name: "),
    OpCase(
      "Fill", [.int64([1000000000000000]), .float32([1], [])], fails: .resourceExhaustedError,
      "{{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} OOM when allocating tensor with shape[1000000000000000] and type float on /job:localhost/replica:0/task:0/device:CPU:0 by allocator mklcpu [Op:Fill] name: "),
    OpCase(
      "Fill", [.int64([1099511627776, 1099511627776]), .float32([1], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape [1099511627776,1099511627776] would have more than 2**63 - 1 elements [Op:Fill] name: "),
    OpCase("ZerosLike", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], gives: .float64([0, 0, 0, 0, 0, 0], [2, 3])),
    OpCase("ZerosLike", [.text(["a", "b", "c", "d", "e", "f"], [2, 3])], gives: .text(["", "", "", "", "", ""], [2, 3])),
    OpCase("OnesLike", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], gives: .float64([1, 1, 1, 1, 1, 1], [2, 3])),
    OpCase("OnesLike", [.bool([true, false])], gives: .bool([true, true])),
    OpCase("Range", [.int32([0], []), .int32([5], []), .int32([1], [])], gives: .int32([0, 1, 2, 3, 4])),
    OpCase("Range", [.int32([5], []), .int32([0], []), .int32([-2], [])], gives: .int32([5, 3, 1])),
    OpCase(
      "Range", [.int32([0], []), .int32([5], []), .int32([0], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires delta != 0: 0 [Op:Range] name: "),
    OpCase(
      "Range", [.int32([5], []), .int32([0], []), .int32([1], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires start <= limit when delta > 0: 5/0 [Op:Range] name: "),
    OpCase("Range", [.float32([0], []), .float32([1], []), .float32([0.3], [])], gives: .float32([0, 0.3, 0.6, 0.90000004])),
    OpCase("Range", [.float64([1], []), .float64([0], []), .float64([-0.25], [])], gives: .float64([1, 0.75, 0.5, 0.25])),
    OpCase(
      "Range", [.int64([0], []), .int64([1000000000000000], []), .int64([1], [])], fails: .resourceExhaustedError,
      "{{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} OOM when allocating tensor with shape[1000000000000000] and type int64 on /job:localhost/replica:0/task:0/device:CPU:0 by allocator mklcpu [Op:Range] name: "),
    OpCase("LinSpace", [.float32([0], []), .float32([1], []), .int32([5], [])], gives: .float32([0, 0.25, 0.5, 0.75, 1])),
    OpCase("LinSpace", [.float64([2], []), .float64([2], []), .int32([1], [])], gives: .float64([2])),
    OpCase(
      "LinSpace", [.float32([0], []), .float32([1], []), .int32([0], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__LinSpace_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires num > 0: 0 [Op:LinSpace] name: "),
    OpCase("OneHot", [.int32([0, 2, -1, 3]), .int32([3], []), .float32([1], []), .float32([0], [])], gives: .float32([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0], [4, 3])),
    OpCase("OneHot", [.int64([0, 1], [1, 2]), .int32([2], []), .int32([5], []), .int32([-5], [])], ["axis": .int(0)], gives: .int32([5, -5, -5, 5], [2, 1, 2])),
    OpCase(
      "OneHot", [.int32([1]), .int32([-1], []), .float32([1], []), .float32([0], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__OneHot_device_/job:localhost/replica:0/task:0/device:CPU:0}} depth must be non-negative, got: -1 [Op:OneHot] name: "),
    OpCase("OneHot", [.int32([0, 1]), .int32([2], []), .text(["on"], []), .text(["off"], [])], gives: .text(["on", "off", "off", "on"], [2, 2])),
    OpCase("Pad", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 0, 0, 2], [2, 2])], gives: .float64([0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 4, 5, 6, 0, 0], [3, 5])),
    OpCase(
      "Pad", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1, 0, 0, 2], [2, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} Paddings must be non-negative: -1 0 [Op:Pad] name: "),
    OpCase(
      "Pad", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 0], [1, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Pad_device_/job:localhost/replica:0/task:0/device:CPU:0}} The first dimension of paddings must be the rank of inputs[1,2] [2,3] [Op:Pad] name: "),
    OpCase("PadV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 0, 0, 2], [2, 2]), .float64([9], [])], gives: .float64([9, 9, 9, 9, 9, 1, 2, 3, 9, 9, 4, 5, 6, 9, 9], [3, 5])),
    OpCase("MirrorPad", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 0, 2, 1], [2, 2])], ["mode": .string("REFLECT")], gives: .float64([6, 5, 4, 5, 6, 5, 3, 2, 1, 2, 3, 2, 6, 5, 4, 5, 6, 5], [3, 6])),
    OpCase("MirrorPad", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 2, 2, 1], [2, 2])], ["mode": .string("SYMMETRIC")], gives: .float64([2, 1, 1, 2, 3, 3, 2, 1, 1, 2, 3, 3, 5, 4, 4, 5, 6, 6, 5, 4, 4, 5, 6, 6, 2, 1, 1, 2, 3, 3], [5, 6])),
    OpCase(
      "MirrorPad", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([2, 0, 0, 0], [2, 2])], ["mode": .string("REFLECT")], fails: .invalidArgumentError,
      "{{function_node __wrapped__MirrorPad_device_/job:localhost/replica:0/task:0/device:CPU:0}} paddings must be less than the dimension size: 2, 0 not less than 2 [Op:MirrorPad] name: "),
    OpCase("MirrorPadGrad", [.float64([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], [3, 5]), .int32([1, 0, 1, 1], [2, 2])], ["mode": .string("REFLECT")], gives: .float64([6, 21, 8, 12, 42, 16], [2, 3])),
  ]
}
