import Tensors

@testable import Ops

enum ArithmeticCases {
  static let rows: [OpCase] = [
    OpCase("AddV2", [.float32([1, 2, .nan]), .float32([10, 0.5, 1])], gives: .float32([11, 2.5, .nan])),
    OpCase("AddV2", [.float64([1, 2, 3, 4], [2, 2]), .float64([10, 20])], gives: .float64([11, 22, 13, 24], [2, 2]), gradient: false),
  ]
}
