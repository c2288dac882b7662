import Tensors

@testable import Ops

/// Transposing, reversing, rolling, tiling, broadcasting. Values and messages from TensorFlow.
enum ReorderingCases {
  static let rows: [OpCase] = [
    OpCase("Transpose", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 0])], gives: .float64([1, 4, 2, 5, 3, 6], [3, 2])),
    OpCase("Transpose", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([2, 0, 1])], gives: .float64([1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23, 4, 8, 12, 16, 20, 24], [4, 2, 3])),
    OpCase("Transpose", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([1, 0, 2])], gives: .float64([1, 2, 3, 4, 13, 14, 15, 16, 5, 6, 7, 8, 17, 18, 19, 20, 9, 10, 11, 12, 21, 22, 23, 24], [3, 2, 4])),
    OpCase("Transpose", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([0, 2, 1])], gives: .float64([1, 5, 9, 2, 6, 10, 3, 7, 11, 4, 8, 12, 13, 17, 21, 14, 18, 22, 15, 19, 23, 16, 20, 24], [2, 4, 3])),
    OpCase("Transpose", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([2, 1, 0])], gives: .float64([1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23, 4, 16, 8, 20, 12, 24], [4, 3, 2])),
    OpCase("Transpose", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int32([1, 0])], gives: .text(["a", "d", "b", "e", "c", "f"], [3, 2])),
    OpCase(
      "Transpose", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} transpose expects a vector of size 2. But input(1) is a vector of size 1 [Op:Transpose]"),
    OpCase(
      "Transpose", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} 2 is out of range [0 .. 2) [Op:Transpose]"),
    OpCase(
      "Transpose", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Transpose_device_/job:localhost/replica:0/task:0/device:CPU:0}} 1 is missing from {0,0}. [Op:Transpose]"),
    OpCase("Transpose", [.int16([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59], [3, 4, 5]), .int32([2, 0, 1])], gives: .int16([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 1, 6, 11, 16, 21, 26, 31, 36, 41, 46, 51, 56, 2, 7, 12, 17, 22, 27, 32, 37, 42, 47, 52, 57, 3, 8, 13, 18, 23, 28, 33, 38, 43, 48, 53, 58, 4, 9, 14, 19, 24, 29, 34, 39, 44, 49, 54, 59], [5, 3, 4])),
    OpCase("Transpose", [.uint8([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23], [1, 2, 3, 4]), .int32([0, 3, 1, 2])], gives: .uint8([0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23], [1, 4, 2, 3])),
    OpCase("InvertPermutation", [.int32([2, 0, 1])], gives: .int32([1, 2, 0])),
    OpCase(
      "InvertPermutation", [.int32([0, 0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__InvertPermutation_device_/job:localhost/replica:0/task:0/device:CPU:0}} 0 is duplicated in the input. [Op:InvertPermutation] name: "),
    OpCase(
      "InvertPermutation", [.int32([0, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__InvertPermutation_device_/job:localhost/replica:0/task:0/device:CPU:0}} 3 is not between 0 and 2 [Op:InvertPermutation] name: "),
    OpCase("ReverseV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1])], gives: .float64([3, 2, 1, 6, 5, 4], [2, 3])),
    OpCase("ReverseV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([0, -1])], gives: .float64([16, 15, 14, 13, 20, 19, 18, 17, 24, 23, 22, 21, 4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9], [2, 3, 4])),
    OpCase("ReverseV2", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int32([0])], gives: .text(["d", "e", "f", "a", "b", "c"], [2, 3])),
    OpCase(
      "ReverseV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ReverseV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} 'axis'[0] = 2 is out of valid range [0, 1 [Op:ReverseV2] name: "),
    OpCase(
      "ReverseV2", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ReverseV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} axis 0 specified more than once. [Op:ReverseV2] name: "),
    OpCase("Roll", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], []), .int32([1], [])], gives: .float64([3, 1, 2, 6, 4, 5], [2, 3])),
    OpCase("Roll", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, -1]), .int32([0, 1])], gives: .float64([5, 6, 4, 2, 3, 1], [2, 3])),
    OpCase("Roll", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([5]), .int32([2])], gives: .float64([4, 1, 2, 3, 8, 5, 6, 7, 12, 9, 10, 11, 16, 13, 14, 15, 20, 17, 18, 19, 24, 21, 22, 23], [2, 3, 4])),
    OpCase(
      "Roll", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], []), .int32([3], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Roll_device_/job:localhost/replica:0/task:0/device:CPU:0}} axis 3 is out of range [Op:Roll] name: "),
    OpCase("Roll", [.int32([1, 2, 3]), .int32([1, 1]), .int32([0, 0])], gives: .int32([2, 3, 1])),
    OpCase("ReverseSequence", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int64([2, 3])], ["seq_dim": .int(1), "batch_dim": .int(0)], gives: .float64([2, 1, 3, 6, 5, 4], [2, 3])),
    OpCase(
      "ReverseSequence", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int64([2, 4])], ["seq_dim": .int(1), "batch_dim": .int(0)], fails: .invalidArgumentError,
      "{{function_node __wrapped__ReverseSequence_device_/job:localhost/replica:0/task:0/device:CPU:0}} seq_lens(1) > input.dims(1) [Op:ReverseSequence] name: "),
    OpCase("Tile", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([2, 1])], gives: .float64([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], [4, 3])),
    OpCase("Tile", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 3])], gives: .float64([1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 4, 5, 6], [2, 9])),
    OpCase("Tile", [.float64([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24], [2, 3, 4]), .int32([1, 2, 2])], gives: .float64([1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 5, 6, 7, 8, 9, 10, 11, 12, 9, 10, 11, 12, 1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 5, 6, 7, 8, 9, 10, 11, 12, 9, 10, 11, 12, 13, 14, 15, 16, 13, 14, 15, 16, 17, 18, 19, 20, 17, 18, 19, 20, 21, 22, 23, 24, 21, 22, 23, 24, 13, 14, 15, 16, 13, 14, 15, 16, 17, 18, 19, 20, 17, 18, 19, 20, 21, 22, 23, 24, 21, 22, 23, 24], [2, 6, 8])),
    OpCase("Tile", [.text(["a", "b", "c", "d", "e", "f"], [2, 3]), .int32([1, 2])], gives: .text(["a", "b", "c", "a", "b", "c", "d", "e", "f", "d", "e", "f"], [2, 6])),
    OpCase("Tile", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1])], gives: .float64([], [0, 3])),
    OpCase(
      "Tile", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples argument to be a vector of length 2 but got length 1 [Op:Tile] name: "),
    OpCase(
      "Tile", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Tile_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected multiples[0] >= 0, but got -1 [Op:Tile] name: "),
    OpCase("BroadcastTo", [.float64([1, 2, 3]), .int32([2, 3])], gives: .float64([1, 2, 3, 1, 2, 3], [2, 3])),
    OpCase("BroadcastTo", [.float64([1, 2], [2, 1]), .int32([2, 3])], gives: .float64([1, 1, 1, 2, 2, 2], [2, 3])),
    OpCase("BroadcastTo", [.float32([5], []), .int32([2, 2])], gives: .float32([5, 5, 5, 5], [2, 2])),
    OpCase(
      "BroadcastTo", [.float32([1, 2, 3]), .int32([4])], fails: .invalidArgumentError,
      "{{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [3] vs. [4] [Op:BroadcastTo]"),
    OpCase(
      "BroadcastTo", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Rank of input (2) must be no greater than rank of output shape (1). [Op:BroadcastTo]"),
    OpCase("BroadcastArgs", [.int32([2, 1]), .int32([3])], gives: .int32([2, 3])),
    OpCase(
      "BroadcastArgs", [.int32([2]), .int32([3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__BroadcastArgs_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [2] vs. [3] [Op:BroadcastArgs] name: "),
  ]
}
