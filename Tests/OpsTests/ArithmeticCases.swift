import Tensors

@testable import Ops

/// Sums, differences, products, quotients.
enum ArithmeticCases {
  static let rows: [OpCase] = first + second

  private static let first: [OpCase] = [
    OpCase("AddV2", [.float32([1, 2, .nan]), .float32([10, 0.5, 1])], gives: .float32([11, 2.5, .nan])),
    OpCase("AddV2", [.float64([1, 2, 3, 4], [2, 2]), .float64([10, 20])], gives: .float64([11, 22, 13, 24], [2, 2])),
    OpCase(
      "AddV2", [.float64([1, 2], [2, 1]), .float64([10, 20, 30], [1, 3])],
      gives: .float64([11, 21, 31, 12, 22, 32], [2, 3])),
    OpCase("AddV2", [.int32([2147483647, -5]), .int32([1], [])], gives: .int32([-2147483648, -4])),
    OpCase("AddV2", [.float16([1, 2048]), .float16([0.5, 1])], gives: .float16([1.5, 2048])),
    OpCase("AddV2", [.bfloat16([1, 256]), .bfloat16([0.5, 1])], gives: .bfloat16([1.5, 256])),
    OpCase("AddV2", [.complex64([(1, 2)]), .complex64([(3, -1)])], gives: .complex64([(4, 1)])),
    OpCase("AddV2", [.uint8([250]), .uint8([10])], gives: .uint8([4])),
    OpCase(
      "AddV2", [.float32([1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 4]), .float32([10, 20, 30], [3, 1])],
      gives: .float32([11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34, 15, 16, 17, 18, 25, 26, 27, 28, 35, 36, 37,
      38], [2, 3, 4])),
    OpCase("AddV2", [.float32([]), .float32([1])], gives: .float32([])),
    OpCase(
      "AddV2", [.float32([1, 2]), .float32([1, 2, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__AddV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Incompatible shapes: [2] vs. [3] [Op:AddV2] name: "),
    OpCase(
      "AddV2", [.int32([1]), .float32([1])], fails: .invalidArgumentError,
      "cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float "
        + "tensor [Op:AddV2] name: "),
    OpCase(
      "AddV2", [.bool([true]), .bool([false])], fails: .invalidArgumentError,
      "Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, "
        + "double, uint8, uint16, uint32, uint64, int8, int16, int32, int64, complex64, complex128\n\t; "
        + "NodeDef: {{node AddV2}}; Op<name=AddV2; signature=x:T, y:T -> z:T; "
        + "attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_UINT8, DT_UINT16, "
        + "DT_UINT32, DT_UINT64, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]; "
        + "is_commutative=true; is_aggregate=true> [Op:AddV2] name: "),
    OpCase("Add", [.text(["a", "b"]), .text(["x"], [])], gives: .text(["ax", "bx"])),
    OpCase("Add", [.int64([1, 2]), .int64([3, 4])], gives: .int64([4, 6])),
    OpCase("Sub", [.float64([5, 3]), .float64([1, 0.5])], gives: .float64([4, 2.5])),
    OpCase("Sub", [.float64([1], []), .float64([1, 0.5])], gives: .float64([0, 0.5])),
    OpCase("Sub", [.uint8([0]), .uint8([1])], gives: .uint8([255])),
    OpCase(
      "Sub", [.float32([1, 1, 1, 1, 1, 1], [2, 3]), .float32([1, 1, 1, 1, 1, 1], [3, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Sub_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Incompatible shapes: [2,3] vs. [3,2] [Op:Sub] name: "),
    OpCase("Mul", [.float64([2, 3]), .float64([4, -0.5])], gives: .float64([8, -1.5])),
    OpCase(
      "Mul", [.float64([2, 3, 4, 5], [2, 2]), .float64([10, 100], [2, 1])],
      gives: .float64([20, 30, 400, 500], [2, 2])),
    OpCase("Mul", [.int64([3, -4]), .int64([5, 6])], gives: .int64([15, -24])),
    OpCase("Mul", [.complex64([(1, 2)]), .complex64([(3, -1)])], gives: .complex64([(5, 5)])),
    OpCase("Mul", [.float64([2, 3]), .float64([3], [])], gives: .float64([6, 9])),
    OpCase("RealDiv", [.float64([1, -3]), .float64([2, 4])], gives: .float64([0.5, -0.75])),
    OpCase("RealDiv", [.float32([1, 0, -1]), .float32([0, 0, 0])], gives: .float32([.infinity, .nan, -.infinity])),
    OpCase(
      "RealDiv", [.complex128([(1, 2)]), .complex128([(3, -1)])],
      gives: .complex128([(0.1, 0.7000000000000001)])),
    OpCase("RealDiv", [.float64([1, 2, 3, 4], [2, 2]), .float64([2, 4])], gives: .float64([0.5, 0.5, 1.5, 1], [2, 2])),
    OpCase("Div", [.int32([7, -7]), .int32([2, 2])], gives: .int32([3, -3])),
    OpCase("Div", [.float64([7, -7]), .float64([2, 2])], gives: .float64([3.5, -3.5])),
    OpCase("FloorDiv", [.int32([7, -7, 7, -7]), .int32([2, 2, -2, -2])], gives: .int32([3, -4, -4, 3])),
    OpCase("FloorDiv", [.float32([7, -7, 0.5]), .float32([2, 2, 0.25])], gives: .float32([3, -4, 2])),
    OpCase(
      "FloorDiv", [.int32([1]), .int32([0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__FloorDiv_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Integer division by zero [Op:FloorDiv] name: "),
    OpCase("FloorMod", [.int32([7, -7, 7, -7]), .int32([3, 3, -3, -3])], gives: .int32([1, 2, -2, -1])),
    OpCase("FloorMod", [.float64([7.5, -7.5]), .float64([2, 2])], gives: .float64([1.5, 0.5])),
    OpCase(
      "FloorMod", [.int64([1]), .int64([0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__FloorMod_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Integer division by zero [Op:FloorMod] name: "),
    OpCase("TruncateDiv", [.int32([7, -7]), .int32([2, 2])], gives: .int32([3, -3])),
    OpCase("TruncateMod", [.int32([7, -7]), .int32([3, 3])], gives: .int32([1, -1])),
    OpCase("TruncateMod", [.float32([7.5, -7.5]), .float32([2, 2])], gives: .float32([1.5, -1.5])),
    OpCase("Mod", [.int32([7, -7]), .int32([3, 3])], gives: .int32([1, -1])),
  ]

  private static let second: [OpCase] = [
    OpCase(
      "Mod", [.int32([7]), .int32([0])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Mod_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integer "
        + "division by zero [Op:Mod] name: "),
    OpCase("Pow", [.float64([2, 3]), .float64([3, 0.5])], gives: .float64([8, 1.7320508075688772])),
    OpCase("Pow", [.float64([2, 3]), .float64([2], [])], gives: .float64([4, 9])),
    OpCase("Pow", [.float64([2], []), .float64([1.5, -1])], gives: .float64([2.8284271247461903, 0.5])),
    OpCase("Pow", [.int32([2, -3]), .int32([10, 3])], gives: .int32([1024, -27])),
    OpCase(
      "Pow", [.int32([2]), .int32([-1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Pow_device_/job:localhost/replica:0/task:0/device:CPU:0}} Integers "
        + "to negative integer powers are not allowed [Op:Pow] name: "),
    OpCase("Pow", [.float32([-8, 0]), .float32([2, 0])], gives: .float32([64, 1])),
    OpCase("DivNoNan", [.float64([1, 2]), .float64([2, 4])], gives: .float64([0.5, 0.5])),
    OpCase("DivNoNan", [.float32([1, 2]), .float32([0, 4])], gives: .float32([0, 0.5])),
    OpCase("MulNoNan", [.float32([.nan, .infinity, 2]), .float32([0, 0, 3])], gives: .float32([0, 0, 6])),
    OpCase("MulNoNan", [.float64([1, 2]), .float64([3, 4])], gives: .float64([3, 8])),
    OpCase("SquaredDifference", [.float64([1, 2]), .float64([3, 5])], gives: .float64([4, 9])),
    OpCase(
      "SquaredDifference", [.float64([1, 2, 3, 4], [2, 2]), .float64([3, 5])],
      gives: .float64([4, 9, 0, 1], [2, 2])),
    OpCase("SquaredDifference", [.int32([1]), .int32([4])], gives: .int32([9])),
    OpCase("SquaredDifference", [.complex64([(1, 1)]), .complex64([(2, 3)])], gives: .complex64([(5, 0)])),
    OpCase("Maximum", [.float64([1, 5]), .float64([3, 2])], gives: .float64([3, 5])),
    OpCase("Maximum", [.float32([1, .nan]), .float32([.nan, 1])], gives: .float32([.nan, .nan])),
    OpCase("Maximum", [.int32([1, 5]), .int32([3], [])], gives: .int32([3, 5])),
    OpCase("Maximum", [.float64([1, 5]), .float64([3], [])], gives: .float64([3, 5])),
    OpCase(
      "Maximum", [.int32([1, 2]), .int32([1, 2, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Maximum_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Incompatible shapes: [2] vs. [3] [Op:Maximum] name: "),
    OpCase("Minimum", [.float64([1, 5]), .float64([3, 2])], gives: .float64([1, 2])),
    OpCase("Minimum", [.uint8([200, 3]), .uint8([100, 4])], gives: .uint8([100, 3])),
    OpCase(
      "Minimum", [.float64([1, 2, 3, 4], [2, 2]), .float64([3.5, 1.5])],
      gives: .float64([1, 1.5, 3, 1.5], [2, 2])),
    OpCase("AddN", [.float64([1, 2]), .float64([3, 4]), .float64([5, 6])], gives: .float64([9, 12])),
    OpCase("AddN", [.int32([1, 2])], gives: .int32([1, 2])),
    OpCase(
      "AddN", [.float32([1]), .float32([1, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__AddN_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Inputs to operation AddN of type AddN must have the same size and shape.  Input 0: [1] != "
        + "input 1: [2] [Op:AddN] name: "),
    OpCase(
      "AddN", [.float32([1]), .int32([1])], fails: .invalidArgumentError,
      "cannot compute AddN as input #1(zero-based) was expected to be a float tensor but is a int32 "
        + "tensor [Op:AddN] name: "),
    OpCase("Xdivy", [.float32([0, 1]), .float32([0, 2])], gives: .float32([0, 0.5])),
    OpCase("Xdivy", [.float64([2, 1]), .float64([4, 2])], gives: .float64([0.5, 0.5])),
    OpCase("Xlogy", [.float64([1, 2]), .float64([2, 3])], gives: .float64([0.6931471805599453, 2.1972245773362196])),
    OpCase("Xlogy", [.float32([0]), .float32([0])], gives: .float32([0])),
    OpCase("Xlog1py", [.float64([1, 2]), .float64([2, 3])], gives: .float64([1.0986122886681096, 2.772588722239781])),
    OpCase("Xlog1py", [.float32([0]), .float32([-1])], gives: .float32([0])),
    OpCase("NextAfter", [.float32([1, 1]), .float32([2, 0])], gives: .float32([1.0000001, 0.99999994])),
    OpCase("NextAfter", [.float64([1]), .float64([0])], gives: .float64([0.9999999999999999])),
    OpCase("Atan2", [.float64([1, -1]), .float64([2, -3])], gives: .float64([0.4636476090008061, -2.819842099193151])),
    OpCase("Atan2", [.float32([0, 1]), .float32([-1, 0])], gives: .float32([3.1415927, 1.5707964])),
  ]
}
