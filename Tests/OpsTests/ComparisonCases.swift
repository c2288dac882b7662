import Tensors

@testable import Ops

/// Comparisons, truth values and bits.
enum ComparisonCases {
  static let rows: [OpCase] = first + second

  private static let first: [OpCase] = [
    OpCase("Less", [.float32([1, 2, 3, .nan]), .float32([2, 2, 2, 2])], gives: .bool([true, false, false, false])),
    OpCase("Less", [.int64([1, 2, 3]), .int64([2], [])], gives: .bool([true, false, false])),
    OpCase("LessEqual", [.float32([1, 2, 3, .nan]), .float32([2, 2, 2, 2])], gives: .bool([true, true, false, false])),
    OpCase("LessEqual", [.int64([1, 2, 3]), .int64([2], [])], gives: .bool([true, true, false])),
    OpCase("Greater", [.float32([1, 2, 3, .nan]), .float32([2, 2, 2, 2])], gives: .bool([false, false, true, false])),
    OpCase("Greater", [.int64([1, 2, 3]), .int64([2], [])], gives: .bool([false, false, true])),
    OpCase(
      "GreaterEqual", [.float32([1, 2, 3, .nan]), .float32([2, 2, 2, 2])],
      gives: .bool([false, true, true, false])),
    OpCase("GreaterEqual", [.int64([1, 2, 3]), .int64([2], [])], gives: .bool([false, true, true])),
    OpCase("Equal", [.float32([1, .nan]), .float32([1, .nan])], gives: .bool([true, false])),
    OpCase("Equal", [.text(["a", "b"]), .text(["a"], [])], gives: .bool([true, false])),
    OpCase("Equal", [.bool([true, false]), .bool([true], [])], gives: .bool([true, false])),
    OpCase("Equal", [.complex64([(1, 1), (2, 0)]), .complex64([(1, 1), (1, 0)])], gives: .bool([true, false])),
    OpCase(
      "Equal", [.float32([1, 2]), .float32([1, 2, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Equal_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Incompatible shapes: [2] vs. [3] [Op:Equal] name: "),
    OpCase(
      "Equal", [.float32([1, 2]), .float32([1, 2, 3])], ["incompatible_shape_error": .bool(false)],
      gives: .bool([false], [])),
    OpCase("Equal", [.int32([1, 2], [2, 1]), .int32([1, 2])], gives: .bool([true, false, false, true], [2, 2])),
    OpCase("NotEqual", [.float32([1, .nan]), .float32([1, .nan])], gives: .bool([false, true])),
    OpCase("NotEqual", [.text(["a", "b"]), .text(["a"], [])], gives: .bool([false, true])),
    OpCase("NotEqual", [.bool([true, false]), .bool([true], [])], gives: .bool([false, true])),
    OpCase("NotEqual", [.complex64([(1, 1), (2, 0)]), .complex64([(1, 1), (1, 0)])], gives: .bool([false, true])),
    OpCase(
      "NotEqual", [.float32([1, 2]), .float32([1, 2, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__NotEqual_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Incompatible shapes: [2] vs. [3] [Op:NotEqual] name: "),
    OpCase(
      "NotEqual", [.float32([1, 2]), .float32([1, 2, 3])], ["incompatible_shape_error": .bool(false)],
      gives: .bool([true], [])),
    OpCase("NotEqual", [.int32([1, 2], [2, 1]), .int32([1, 2])], gives: .bool([false, true, true, false], [2, 2])),
    OpCase(
      "Greater", [.int32([1]), .float32([1])], fails: .invalidArgumentError,
      "cannot compute Greater as input #1(zero-based) was expected to be a int32 tensor but is a "
        + "float tensor [Op:Greater] name: "),
    OpCase(
      "LogicalAnd", [.bool([true, true, false]), .bool([true, false, false])],
      gives: .bool([true, false, false])),
    OpCase("LogicalOr", [.bool([true, true, false]), .bool([true, false, false])], gives: .bool([true, true, false])),
    OpCase("LogicalOr", [.bool([true, false]), .bool([true], [])], gives: .bool([true, true])),
    OpCase("LogicalNot", [.bool([true, false])], gives: .bool([false, true])),
    OpCase(
      "LogicalAnd", [.float32([1]), .float32([1])], fails: .invalidArgumentError,
      "cannot compute LogicalAnd as input #0(zero-based) was expected to be a bool tensor but is a "
        + "float tensor [Op:LogicalAnd] name: "),
    OpCase("BitwiseAnd", [.int32([12, -1]), .int32([10, 7])], gives: .int32([8, 7])),
    OpCase("BitwiseAnd", [.uint8([12]), .uint8([10])], gives: .uint8([8])),
    OpCase("BitwiseOr", [.int32([12, -1]), .int32([10, 7])], gives: .int32([14, -1])),
    OpCase("BitwiseOr", [.uint8([12]), .uint8([10])], gives: .uint8([14])),
    OpCase("BitwiseXor", [.int32([12, -1]), .int32([10, 7])], gives: .int32([6, -8])),
    OpCase("BitwiseXor", [.uint8([12]), .uint8([10])], gives: .uint8([6])),
    OpCase(
      "BitwiseAnd", [.float32([1]), .float32([1])], fails: .invalidArgumentError,
      "Value for attr 'T' of float is not in the list of allowed values: int8, int16, int32, int64, "
        + "uint8, uint16, uint32, uint64\n\t; NodeDef: {{node BitwiseAnd}}; Op<name=BitwiseAnd; "
        + "signature=x:T, y:T -> z:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, "
        + "DT_UINT8, DT_UINT16, DT_UINT32, DT_UINT64]; is_commutative=true> [Op:BitwiseAnd] name: "),
    OpCase("Invert", [.int32([0, 5])], gives: .int32([-1, -6])),
    OpCase("Invert", [.uint8([5])], gives: .uint8([250])),
    OpCase(
      "Invert", [.float32([1])], fails: .invalidArgumentError,
      "Value for attr 'T' of float is not in the list of allowed values: int8, int16, int32, int64, "
        + "uint8, uint16, uint32, uint64\n\t; NodeDef: {{node Invert}}; Op<name=Invert; signature=x:T -> "
        + "y:T; attr=T:type,allowed=[DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_UINT8, DT_UINT16, "
        + "DT_UINT32, DT_UINT64]> [Op:Invert] name: "),
    OpCase("LeftShift", [.int32([1, 3]), .int32([4, 1])], gives: .int32([16, 6])),
    OpCase("LeftShift", [.int8([1, -1]), .int8([9, -3])], gives: .int8([-128, -1])),
  ]

  private static let second: [OpCase] = [
    OpCase("RightShift", [.int32([-16, 16]), .int32([2, 2])], gives: .int32([-4, 4])),
    OpCase("RightShift", [.uint8([200]), .uint8([3])], gives: .uint8([25])),
  ]
}
