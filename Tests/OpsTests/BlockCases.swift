import Tensors

@testable import Ops

/// Blocks of places, sorted segments, ranks. Values from TensorFlow.
enum BlockCases {
  static let rows: [OpCase] = [
    OpCase("SegmentMax", [.float64([1.0, 2.0, 3.0, 1.0, 5.0, 6.0], [3, 2]), .int32([0, 0, 2])], gives: .float64([3.0, 2.0, 0.0, 0.0, 5.0, 6.0], [3, 2])),
    OpCase("SegmentMax", [.int32([1, 5, 3]), .int64([0, 1, 1])], gives: .int32([1, 5])),
    OpCase("SegmentMin", [.float64([1.0, 2.0, 3.0]), .int32([0, 0, 1])], gives: .float64([1.0, 3.0])),
    OpCase("SegmentMin", [.int32([4, 2]), .int32([0, 0])], gives: .int32([2])),
    OpCase("SegmentProd", [.float64([1.0, 2.0, 3.0, 4.0]), .int32([0, 0, 1, 1])], gives: .float64([2.0, 12.0])),
    OpCase("SegmentProd", [.int32([1, 2, 3]), .int32([0, 2, 2])], gives: .int32([1, 1, 6])),
    OpCase("SpaceToDepth", [.float64([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0], [1, 4, 4, 1])], ["block_size": .int(2)], gives: .float64([0.0, 1.0, 4.0, 5.0, 2.0, 3.0, 6.0, 7.0, 8.0, 9.0, 12.0, 13.0, 10.0, 11.0, 14.0, 15.0], [1, 2, 2, 4])),
    OpCase("SpaceToDepth", [.int32([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [1, 4, 4, 1])], ["block_size": .int(2)], gives: .int32([0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15], [1, 2, 2, 4])),
    OpCase("DepthToSpace", [.float64([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], [1, 1, 2, 4])], ["block_size": .int(2)], gives: .float64([0.0, 1.0, 4.0, 5.0, 2.0, 3.0, 6.0, 7.0], [1, 2, 4, 1])),
    OpCase("DepthToSpace", [.int32([0, 1, 2, 3, 4, 5, 6, 7], [1, 1, 2, 4])], ["block_size": .int(2)], gives: .int32([0, 1, 4, 5, 2, 3, 6, 7], [1, 2, 4, 1])),
    OpCase("SpaceToBatchND", [.float64([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0], [1, 4, 4, 1]), .int32([2, 2]), .int32([0, 0, 0, 0], [2, 2])], gives: .float64([0.0, 2.0, 8.0, 10.0, 1.0, 3.0, 9.0, 11.0, 4.0, 6.0, 12.0, 14.0, 5.0, 7.0, 13.0, 15.0], [4, 2, 2, 1])),
    OpCase("SpaceToBatchND", [.int32([0, 1, 2, 3, 4, 5], [1, 6]), .int32([3]), .int32([2, 1], [1, 2])], gives: .int32([0, 1, 4, 0, 2, 5, 0, 3, 0], [3, 3])),
    OpCase("BatchToSpaceND", [.float64([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], [4, 1, 2, 1]), .int32([2, 2]), .int32([0, 1, 1, 0], [2, 2])], gives: .float64([2.0, 1.0, 3.0], [1, 1, 3, 1])),
    OpCase("BatchToSpaceND", [.int32([0, 1, 2, 3, 4, 5, 6, 7], [4, 1, 2, 1]), .int32([2, 2]), .int32([0, 0, 0, 0], [2, 2])], gives: .int32([0, 2, 1, 3, 4, 6, 5, 7], [1, 2, 4, 1])),
    OpCase("UnravelIndex", [.int32([2, 5, 7]), .int32([3, 3])], gives: .int32([0, 1, 2, 2, 2, 1], [2, 3])),
    OpCase("InTopKV2", [.float32([0.10000000149011612, 0.800000011920929, 0.10000000149011612, 0.20000000298023224, 0.30000001192092896, 0.5], [2, 3]), .int32([1, 0]), .int32([1], [])], gives: .bool([true, false])),
    OpCase("InTopKV2", [.float32([0.10000000149011612, 0.800000011920929, 0.20000000298023224, 0.20000000298023224], [2, 2]), .int64([0, 1]), .int64([1], [])], gives: .bool([false, true])),
    OpCase("CumulativeLogsumexp", [.float64([1.0, 2.0, 3.0]), .int32([0], [])], gives: .float64([1.0, 2.313261687518223, 3.4076059644443806]), within: .relative(1e-11), gradient: false),
    OpCase("CumulativeLogsumexp", [.float32([1.0, 2.0, 3.0, 4.0], [2, 2]), .int32([1], [])], ["reverse": .bool(true), "exclusive": .bool(true)], gives: .float32([2.0, -.infinity, 4.0, -.infinity], [2, 2]), within: .relative(1e-5), gradient: false),
  ]
}
