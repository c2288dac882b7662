import Tensors

@testable import Ops

/// Conversions, complex numbers, running sums.
enum CastingCases {
  static let rows: [OpCase] = first + second

  private static let first: [OpCase] = [
    OpCase("Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.float16)], gives: .float16([0, 1.75, -2.5])),
    OpCase("Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.bfloat16)], gives: .bfloat16([0, 1.75, -2.5])),
    OpCase("Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.float64)], gives: .float64([0, 1.75, -2.5])),
    OpCase("Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.int8)], gives: .int8([0, 1, -2])),
    OpCase("Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.int16)], gives: .int16([0, 1, -2])),
    OpCase("Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.int32)], gives: .int32([0, 1, -2])),
    OpCase("Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.int64)], gives: .int64([0, 1, -2])),
    OpCase("Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.bool)], gives: .bool([false, true, true])),
    OpCase(
      "Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.complex64)],
      gives: .complex64([(0, 0), (1.75, 0), (-2.5, 0)])),
    OpCase(
      "Cast", [.float32([0, 1.75, -2.5])], ["DstT": .type(.complex128)],
      gives: .complex128([(0, 0), (1.75, 0), (-2.5, 0)])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.float16)], gives: .float16([0, 7, -3])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.bfloat16)], gives: .bfloat16([0, 7, -3])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.float32)], gives: .float32([0, 7, -3])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.float64)], gives: .float64([0, 7, -3])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.int8)], gives: .int8([0, 7, -3])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.int16)], gives: .int16([0, 7, -3])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.int64)], gives: .int64([0, 7, -3])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.uint8)], gives: .uint8([0, 7, 253])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.uint16)], gives: .uint16([0, 7, 65533])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.uint32)], gives: .uint32([0, 7, 4294967293])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.uint64)], gives: .uint64([0, 7, 18446744073709551613])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.bool)], gives: .bool([false, true, true])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.complex64)], gives: .complex64([(0, 0), (7, 0), (-3, 0)])),
    OpCase("Cast", [.int32([0, 7, -3])], ["DstT": .type(.complex128)], gives: .complex128([(0, 0), (7, 0), (-3, 0)])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.float16)], gives: .float16([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.bfloat16)], gives: .bfloat16([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.float32)], gives: .float32([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.float64)], gives: .float64([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.int8)], gives: .int8([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.int16)], gives: .int16([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.int32)], gives: .int32([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.int64)], gives: .int64([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.uint8)], gives: .uint8([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.uint16)], gives: .uint16([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.uint32)], gives: .uint32([1, 0, 1])),
    OpCase("Cast", [.bool([true, false, true])], ["DstT": .type(.uint64)], gives: .uint64([1, 0, 1])),
    OpCase(
      "Cast", [.bool([true, false, true])], ["DstT": .type(.complex64)],
      gives: .complex64([(1, 0), (0, 0), (1, 0)])),
    OpCase(
      "Cast", [.bool([true, false, true])], ["DstT": .type(.complex128)],
      gives: .complex128([(1, 0), (0, 0), (1, 0)])),
    OpCase(
      "Cast", [.float32([.nan, 1e+20, -1e+20])], ["DstT": .type(.int32)],
      gives: .int32([-2147483648, -2147483648, -2147483648])),
    OpCase("Cast", [.complex64([(1.5, 2)])], ["DstT": .type(.float32)], gives: .float32([1.5])),
  ]

  private static let second: [OpCase] = [
    OpCase(
      "Cast", [.text(["a"])], ["DstT": .type(.int32)], fails: .unimplementedError,
      "{{function_node __wrapped__Cast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cast "
        + "string to int32 is not supported [Op:Cast] name: "),
    OpCase(
      "Cast", [.float32([1])], ["DstT": .type(.string)], fails: .unimplementedError,
      "{{function_node __wrapped__Cast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cast "
        + "float to string is not supported [Op:Cast] name: "),
    OpCase("Cast", [.float64([1.5, 2])], ["DstT": .type(.float64)], gives: .float64([1.5, 2])),
    OpCase("Cast", [.int32([300, -1])], ["DstT": .type(.uint8)], gives: .uint8([44, 255])),
    OpCase("Bitcast", [.float32([1, 2])], ["type": .type(.int32)], gives: .int32([1065353216, 1073741824])),
    OpCase("Bitcast", [.float64([1])], ["type": .type(.int32)], gives: .int32([0, 1072693248], [1, 2])),
    OpCase(
      "Bitcast", [.int32([1, 2, 3, 4], [2, 2])], ["type": .type(.int64)],
      gives: .int64([8589934593, 17179869187])),
    OpCase("Complex", [.float32([1, 2]), .float32([3, 4])], gives: .complex64([(1, 3), (2, 4)])),
    OpCase(
      "Complex", [.float64([1, 2]), .float64([3], [])], ["Tout": .type(.complex128)],
      gives: .complex128([(1, 3), (2, 3)])),
    OpCase(
      "Complex", [.float32([1, 2]), .float32([3, 4, 5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Complex_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Incompatible shapes: [2] vs. [3] [Op:Complex] name: "),
    OpCase("Real", [.complex64([(3, 4), (-1, 0)])], gives: .float32([3, -1])),
    OpCase("Real", [.complex128([(3, 4)])], ["Tout": .type(.float64)], gives: .float64([3])),
    OpCase("Imag", [.complex64([(3, 4), (-1, 0)])], gives: .float32([4, 0])),
    OpCase("Imag", [.complex128([(3, 4)])], ["Tout": .type(.float64)], gives: .float64([4])),
    OpCase("Angle", [.complex64([(3, 4), (-1, 0)])], gives: .float32([0.9272952, 3.1415927])),
    OpCase("Angle", [.complex128([(3, 4)])], ["Tout": .type(.float64)], gives: .float64([0.9272952180016122])),
    OpCase("ComplexAbs", [.complex64([(3, 4), (-1, 0)])], gives: .float32([5, 1])),
    OpCase("ComplexAbs", [.complex128([(3, 4)])], ["Tout": .type(.float64)], gives: .float64([5])),
    OpCase("Conj", [.complex64([(1, 2)])], gives: .complex64([(1, -2)])),
    OpCase("Conj", [.complex128([(1, -2)])], gives: .complex128([(1, 2)])),
    OpCase("Cumsum", [.float64([1, 2, 3, 4]), .int32([0], [])], gives: .float64([1, 3, 6, 10])),
    OpCase("Cumsum", [.float64([1, 2, 3, 4], [2, 2]), .int32([-1], [])], gives: .float64([1, 3, 3, 7], [2, 2])),
    OpCase(
      "Cumsum", [.float64([1, 2, 3, 4, 5, 6], [3, 2]), .int32([0], [])], ["exclusive": .bool(true)],
      gives: .float64([0, 0, 1, 2, 4, 6], [3, 2])),
    OpCase(
      "Cumsum", [.float64([1, 2, 3, 4]), .int32([0], [])], ["reverse": .bool(true)],
      gives: .float64([10, 9, 7, 4])),
    OpCase(
      "Cumsum", [.int32([1, 2, 3, 4]), .int64([0], [])], ["exclusive": .bool(true), "reverse": .bool(true)],
      gives: .int32([9, 7, 4, 0])),
    OpCase("Cumsum", [.float16([1, 2, 3]), .int32([0], [])], gives: .float16([1, 3, 6])),
    OpCase(
      "Cumsum", [.float32([1, 2]), .int32([3], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Cumsum_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "ScanOp: Expected scan axis in the range [-1, 1), but got 3 [Op:Cumsum] name: "),
    OpCase("Cumprod", [.float64([1, 2, 3, 4]), .int32([0], [])], gives: .float64([1, 2, 6, 24])),
    OpCase("Cumprod", [.float64([1, 2, 3, 4], [2, 2]), .int32([-1], [])], gives: .float64([1, 2, 3, 12], [2, 2])),
    OpCase(
      "Cumprod", [.float64([1, 2, 3, 4, 5, 6], [3, 2]), .int32([0], [])], ["exclusive": .bool(true)],
      gives: .float64([1, 1, 1, 2, 3, 8], [3, 2])),
    OpCase(
      "Cumprod", [.float64([1, 2, 3, 4]), .int32([0], [])], ["reverse": .bool(true)],
      gives: .float64([24, 24, 12, 4])),
    OpCase(
      "Cumprod", [.int32([1, 2, 3, 4]), .int64([0], [])], ["exclusive": .bool(true), "reverse": .bool(true)],
      gives: .int32([24, 12, 4, 1])),
    OpCase("Cumprod", [.float16([1, 2, 3]), .int32([0], [])], gives: .float16([1, 2, 6])),
    OpCase(
      "Cumprod", [.float32([1, 2]), .int32([3], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Cumprod_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "ScanOp: Expected scan axis in the range [-1, 1), but got 3 [Op:Cumprod] name: "),
  ]
}
