import Tensors

@testable import Ops

/// Segments, stitching and partitions. Values and messages from TensorFlow.
enum SegmentCases {
  static let rows: [OpCase] = [
    OpCase("UnsortedSegmentSum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 1]), .int32([3], [])], gives: .float64([0, 0, 0, 5, 7, 9, 0, 0, 0], [3, 3])),
    OpCase("UnsortedSegmentSum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1, 0]), .int32([2], [])], gives: .float64([4, 5, 6, 0, 0, 0], [2, 3])),
    OpCase(
      "UnsortedSegmentSum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5, 0]), .int32([2], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__UnsortedSegmentSum_device_/job:localhost/replica:0/task:0/device:CPU:0}} segment_ids[0] = 5 is out of range [0, 2) [Op:UnsortedSegmentSum] name: "),
    OpCase("UnsortedSegmentProd", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 1]), .int32([3], [])], gives: .float64([1, 1, 1, 4, 10, 18, 1, 1, 1], [3, 3])),
    OpCase("UnsortedSegmentMax", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 1]), .int32([2], [])], gives: .float64([-1.7976931348623157e+308, -1.7976931348623157e+308, -1.7976931348623157e+308, 4, 5, 6], [2, 3]), gradient: false),
    OpCase("UnsortedSegmentMin", [.float32([3, 1]), .int32([1, 1]), .int32([2], [])], gives: .float32([3.4028235e+38, 1])),
    OpCase("SegmentSum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 2])], gives: .float64([1, 2, 3, 0, 0, 0, 4, 5, 6], [3, 3])),
    OpCase(
      "SegmentSum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__SegmentSum_device_/job:localhost/replica:0/task:0/device:CPU:0}} segment ids are not increasing [Op:SegmentSum] name: "),
    OpCase("SegmentMean", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 0])], gives: .float64([2.5, 3.5, 4.5], [1, 3])),
    OpCase("DynamicStitch", [.int32([0, 2]), .int32([1]), .float64([1, 2, 5, 6], [2, 2]), .float64([3, 4], [1, 2])], gives: .float64([1, 2, 3, 4, 5, 6], [3, 2])),
    OpCase("DynamicPartition", [.float64([1, 2, 3]), .int32([1, 0, 1])], ["num_partitions": .int(2)], gives: .float64([2]), .float64([1, 3])),
    OpCase(
      "DynamicPartition", [.float64([1, 2, 3]), .int32([1, 2, 1])], ["num_partitions": .int(2)], fails: .invalidArgumentError,
      "{{function_node __wrapped__DynamicPartition_num_partitions_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} partitions[1] = 2 is not in [0, 2) [Op:DynamicPartition] name: "),
  ]
}
