import Tensors

@testable import Ops

/// Convolution of each channel with filters of its own. Values and messages from TensorFlow.
enum DepthwiseConvolutionCases {
  private static let image: Tensor = .float64([-5, 2, -2, 5, 1, -3, 4, 0, -4, 3, -1, -5, 2, -2, 5, 1, -3, 4, 0, -4, 3, -1, -5, 2, -2, 5, 1, -3, 4, 0, -4, 3], [1, 4, 4, 2])
  private static let filter: Tensor = .float64([-3, 2, 0, -2, 3, 1, -1, -3, 2, 0, -2, 3, 1, -1, -3, 2, 0, -2, 3, 1, -1, -3, 2, 0, -2, 3, 1, -1, -3, 2, 0, -2, 3, 1, -1, -3], [3, 3, 2, 2])
  private static let narrow: Tensor = .float64([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2, 1])
  private static let upstream: Tensor = .float64([-2, 1, -1, 2, 0, -2, 1, -1, 2, 0, -2, 1, -1, 2, 0, -2, 1, -1], [1, 3, 3, 2])

  static let rows: [OpCase] = [
    OpCase("DepthwiseConv2dNative", [image, filter], ["strides": .ints([1, 1, 1, 1]), "padding": .string("VALID")], gives: .float64([20, -18, -22, -20, -13, -20, 8, -13, 20, -15, -12, 8, -2, 16, 7, 4], [1, 2, 2, 4])),
    OpCase("DepthwiseConv2dNative", [image, filter], ["strides": .ints([1, 1, 1, 1]), "padding": .string("SAME")], gives: .float64([11, 7, 21, 11, 11, -6, 8, 22, 5, -6, -30, 13, -18, 7, 7, -6, -9, 0, -9, 16, 20, -18, -22, -20, -13, -20, 8, -13, 20, -7, 8, 0, -5, -1, 14, -21, 20, -15, -12, 8, -2, 16, 7, 4, 16, 20, 8, -5, -10, -2, 13, -19, 9, -18, -18, 8, 4, 6, 12, 11, -20, 5, 7, -1], [1, 4, 4, 4])),
    OpCase("DepthwiseConv2dNative", [image, filter], ["strides": .ints([1, 2, 2, 1]), "padding": .string("SAME")], gives: .float64([20, -18, -22, -20, 20, -7, 8, 0, 9, -18, -18, 8, -20, 5, 7, -1], [1, 2, 2, 4])),
    OpCase("DepthwiseConv2dNative", [image, narrow], ["strides": .ints([1, 1, 1, 1]), "padding": .string("VALID")], gives: .float64([-38, 2, 10, -48, 58, -10, -22, -22, 26, -50, -3, 10, -6, -2, 42, -30, -20, 30], [1, 3, 3, 2])),
    OpCase("DepthwiseConv2dNativeBackpropInput", [.int32([1, 4, 4, 2]), narrow, upstream], ["strides": .ints([1, 1, 1, 1]), "padding": .string("VALID")], gives: .float64([-2, 2, -7, 8, -3, 4, 0, -8, -9, 4, -14, 16, -3, 6, -6, -12, 4, -2, 14, -4, 5, -4, -11, 4, -5, 12, -7, 4, 5, -22, 7, -8], [1, 4, 4, 2])),
    OpCase("DepthwiseConv2dNativeBackpropFilter", [image, .int32([2, 2, 2, 1]), upstream], ["strides": .ints([1, 1, 1, 1]), "padding": .string("VALID")], gives: .float64([8, 30, -9, -3, 6, 8, 11, -14], [2, 2, 2, 1])),
    OpCase("DepthwiseConv2dNative", [image, .float64([1, 2, 3, 4], [2, 2, 1, 1])], ["strides": .ints([1, 1, 1, 1]), "padding": .string("VALID")], fails: .invalidArgumentError,
      "{{function_node __wrapped__DepthwiseConv2dNative_device_/job:localhost/replica:0/task:0/device:CPU:0}} input and filter must have the same depth: 2 vs 1 [Op:DepthwiseConv2dNative] name: "),
    OpCase("DepthwiseConv2dNative", [image, narrow], ["strides": .ints([1, 1, 2, 1]), "padding": .string("VALID")], fails: .invalidArgumentError,
      "{{function_node __wrapped__DepthwiseConv2dNative_device_/job:localhost/replica:0/task:0/device:CPU:0}} Current implementation only supports equal length strides in the row and column dimensions. [Op:DepthwiseConv2dNative] name: "),
  ]
}
