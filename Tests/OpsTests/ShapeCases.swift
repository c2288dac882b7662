import Tensors

@testable import Ops

/// Shape queries and reshaping. Values and messages from TensorFlow.
enum ShapeCases {
  static let rows: [OpCase] = [
    OpCase("Shape", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], gives: .int32([2, 3])),
    OpCase("Shape", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["out_type": .type(.int64)], gives: .int64([2, 3])),
    OpCase("Shape", [.float32([3], [])], gives: .int32([])),
    OpCase("Shape", [.text(["a", "b", "c", "d", "e", "f"], [2, 3])], gives: .int32([2, 3])),
    OpCase("ShapeN", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4])], gives: .int32([2, 3]), .int32([2, 3, 4])),
    OpCase("Size", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4])], gives: .int32([24], [])),
    OpCase("Size", [.float32([], [0, 3])], ["out_type": .type(.int64)], gives: .int64([0], [])),
    OpCase("Rank", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4])], gives: .int32([3], [])),
    OpCase("EnsureShape", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["shape": .shape(PartialShape([2, nil]))], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase(
      "EnsureShape", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["shape": .shape(PartialShape([3, nil]))], fails: .invalidArgumentError,
      "{{function_node __wrapped__EnsureShape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape of tensor input [2,3] is not compatible with expected shape [3,?]. [Op:EnsureShape] name: "),
    OpCase("Reshape", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([3, 2])], gives: .float64([1, 2, 3, 4, 5, 6], [3, 2])),
    OpCase("Reshape", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1])], gives: .float64([1, 2, 3, 4, 5, 6])),
    OpCase("Reshape", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int64([6])], gives: .text(["a", "b", "c", "d", "e", "f"])),
    OpCase(
      "Reshape", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([4])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape has 4 [Op:Reshape]"),
    OpCase(
      "Reshape", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([4, -1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with 6 values, but the requested shape requires a multiple of 4 [Op:Reshape]"),
    OpCase(
      "Reshape", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1, -1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Only one input size may be -1, not both 0 and 1 [Op:Reshape]"),
    OpCase(
      "Reshape", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-2, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Size 0 must be non-negative, not -2 [Op:Reshape]"),
    OpCase("Reshape", [.float32([], [0, 3]), .int32([3, 0])], gives: .float32([], [3, 0])),
    OpCase("Reshape", [.float32([7]), .int32([])], gives: .float32([7], [])),
    OpCase("ExpandDims", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0], [])], gives: .float64([1, 2, 3, 4, 5, 6], [1, 2, 3])),
    OpCase("ExpandDims", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1], [])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3, 1])),
    OpCase("ExpandDims", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([2], [])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3, 1])),
    OpCase(
      "ExpandDims", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ExpandDims_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to expand dim index 5 for tensor with 2 dimensions. [Op:ExpandDims] name: "),
    OpCase("Squeeze", [.float64([1, 2], [1, 2, 1])], gives: .float64([1, 2])),
    OpCase("Squeeze", [.float64([1, 2], [1, 2, 1])], ["squeeze_dims": .ints([0])], gives: .float64([1, 2], [2, 1])),
    OpCase("Squeeze", [.float64([1, 2], [1, 2, 1])], ["squeeze_dims": .ints([-1])], gives: .float64([1, 2], [1, 2])),
    OpCase(
      "Squeeze", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["squeeze_dims": .ints([0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Squeeze_device_/job:localhost/replica:0/task:0/device:CPU:0}} Can not squeeze dim[0], expected a dimension of 1, got 2 [Op:Squeeze] name: "),
    OpCase(
      "Squeeze", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["squeeze_dims": .ints([4])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Squeeze_device_/job:localhost/replica:0/task:0/device:CPU:0}} Tried to squeeze dim index 4 for tensor with 2 dimensions. [Op:Squeeze] name: "),
    OpCase("Identity", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase("IdentityN", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 2])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 2])),
    OpCase("StopGradient", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase("PreventGradient", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3]), gradient: false),
    OpCase("CheckNumerics", [.float64([1, 2, 3, 4, 5, 6], [2, 3])], ["message": .string("found")], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase(
      "CheckNumerics", [.float32([1, .nan])], ["message": .string("found")], fails: .invalidArgumentError,
      "{{function_node __wrapped__CheckNumerics_device_/job:localhost/replica:0/task:0/device:CPU:0}} found : Tensor had NaN values [Op:CheckNumerics] name: "),
    OpCase(
      "CheckNumerics", [.float32([.infinity, .nan])], ["message": .string("found")], fails: .invalidArgumentError,
      "{{function_node __wrapped__CheckNumerics_device_/job:localhost/replica:0/task:0/device:CPU:0}} found : Tensor had Inf and NaN values [Op:CheckNumerics] name: "),
  ]
}
