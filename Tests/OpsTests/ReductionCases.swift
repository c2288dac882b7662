import Tensors

@testable import Ops

/// Folding axes.
enum ReductionCases {
  static let rows: [OpCase] = first + second + third

  private static let first: [OpCase] = [
    OpCase("Sum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0])], gives: .float64([5, 7, 9])),
    OpCase("Sum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], [])], gives: .float64([6, 15])),
    OpCase("Sum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1])], gives: .float64([21], [])),
    OpCase(
      "Sum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1])], ["keep_dims": .bool(true)],
      gives: .float64([6, 15], [2, 1])),
    OpCase("Sum", [.float64([1, -2, 3, 4, 0.5, 6, 7, 8], [2, 2, 2]), .int32([0, 2])], gives: .float64([5.5, 22])),
    OpCase("Sum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase("Sum", [.int32([1, 2, 3, 4], [2, 2]), .int64([0])], gives: .int32([4, 6])),
    OpCase("Sum", [.float32([], [0, 2]), .int32([0])], gives: .float32([0, 0]), gradient: false),
    OpCase("Sum", [.float16([1, 2, 3]), .int32([0])], gives: .float16([6], [])),
    OpCase("Sum", [.bfloat16([1, 2, 3]), .int32([0])], gives: .bfloat16([6], [])),
    OpCase(
      "Sum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid "
        + "reduction dimension (5 for input with 2 dimension(s) [Op:Sum] name: "),
    OpCase("Prod", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0])], gives: .float64([4, 10, 18])),
    OpCase("Prod", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], [])], gives: .float64([6, 120])),
    OpCase("Prod", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1])], gives: .float64([720], [])),
    OpCase(
      "Prod", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1])], ["keep_dims": .bool(true)],
      gives: .float64([6, 120], [2, 1])),
    OpCase("Prod", [.float64([1, -2, 3, 4, 0.5, 6, 7, 8], [2, 2, 2]), .int32([0, 2])], gives: .float64([-6, 672])),
    OpCase("Prod", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase("Prod", [.int32([1, 2, 3, 4], [2, 2]), .int64([0])], gives: .int32([3, 8])),
    OpCase("Prod", [.float32([], [0, 2]), .int32([0])], gives: .float32([1, 1]), gradient: false),
    OpCase("Prod", [.float16([1, 2, 3]), .int32([0])], gives: .float16([6], [])),
    OpCase("Prod", [.bfloat16([1, 2, 3]), .int32([0])], gives: .bfloat16([6], [])),
    OpCase(
      "Prod", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Prod_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid "
        + "reduction dimension (5 for input with 2 dimension(s) [Op:Prod] name: "),
    OpCase("Mean", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0])], gives: .float64([2.5, 3.5, 4.5])),
    OpCase("Mean", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], [])], gives: .float64([2, 5])),
    OpCase("Mean", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1])], gives: .float64([3.5], [])),
    OpCase(
      "Mean", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1])], ["keep_dims": .bool(true)],
      gives: .float64([2, 5], [2, 1])),
    OpCase("Mean", [.float64([1, -2, 3, 4, 0.5, 6, 7, 8], [2, 2, 2]), .int32([0, 2])], gives: .float64([1.375, 5.5])),
    OpCase("Mean", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase("Mean", [.int32([1, 2, 3, 4], [2, 2]), .int64([0])], gives: .int32([2, 3])),
    OpCase("Mean", [.float32([], [0, 2]), .int32([0])], gives: .float32([.nan, .nan]), gradient: false),
    OpCase("Mean", [.float16([1, 2, 3]), .int32([0])], gives: .float16([2], [])),
    OpCase("Mean", [.bfloat16([1, 2, 3]), .int32([0])], gives: .bfloat16([2], [])),
    OpCase(
      "Mean", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid "
        + "reduction dimension (5 for input with 2 dimension(s) [Op:Mean] name: "),
    OpCase("Max", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0])], gives: .float64([4, 5, 6])),
    OpCase("Max", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], [])], gives: .float64([3, 6])),
    OpCase("Max", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1])], gives: .float64([6], [])),
    OpCase(
      "Max", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1])], ["keep_dims": .bool(true)],
      gives: .float64([3, 6], [2, 1])),
    OpCase("Max", [.float64([1, -2, 3, 4, 0.5, 6, 7, 8], [2, 2, 2]), .int32([0, 2])], gives: .float64([6, 8])),
    OpCase("Max", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase("Max", [.int32([1, 2, 3, 4], [2, 2]), .int64([0])], gives: .int32([3, 4])),
  ]

  private static let second: [OpCase] = [
    OpCase("Max", [.float32([], [0, 2]), .int32([0])], gives: .float32([-.infinity, -.infinity]), gradient: false),
    OpCase("Max", [.float16([1, 2, 3]), .int32([0])], gives: .float16([3], [])),
    OpCase("Max", [.bfloat16([1, 2, 3]), .int32([0])], gives: .bfloat16([3], [])),
    OpCase(
      "Max", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid "
        + "reduction dimension (5 for input with 2 dimension(s) [Op:Max] name: "),
    OpCase("Min", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0])], gives: .float64([1, 2, 3])),
    OpCase("Min", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1], [])], gives: .float64([1, 4])),
    OpCase("Min", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([0, 1])], gives: .float64([1], [])),
    OpCase(
      "Min", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([-1])], ["keep_dims": .bool(true)],
      gives: .float64([1, 4], [2, 1])),
    OpCase("Min", [.float64([1, -2, 3, 4, 0.5, 6, 7, 8], [2, 2, 2]), .int32([0, 2])], gives: .float64([-2, 3])),
    OpCase("Min", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([])], gives: .float64([1, 2, 3, 4, 5, 6], [2, 3])),
    OpCase("Min", [.int32([1, 2, 3, 4], [2, 2]), .int64([0])], gives: .int32([1, 2])),
    OpCase("Min", [.float32([], [0, 2]), .int32([0])], gives: .float32([.infinity, .infinity]), gradient: false),
    OpCase("Min", [.float16([1, 2, 3]), .int32([0])], gives: .float16([1], [])),
    OpCase("Min", [.bfloat16([1, 2, 3]), .int32([0])], gives: .bfloat16([1], [])),
    OpCase(
      "Min", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Min_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid "
        + "reduction dimension (5 for input with 2 dimension(s) [Op:Min] name: "),
    OpCase("Max", [.float32([1, .nan, 3]), .int32([0])], gives: .float32([.nan], [])),
    OpCase("Min", [.float32([1, .nan, 3]), .int32([0])], gives: .float32([.nan], [])),
    OpCase("Max", [.float64([3, 1, 3]), .int32([0])], gives: .float64([3], []), gradient: false),
    OpCase(
      "Sum", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([1, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid "
        + "reduction arguments: Axes contains duplicate dimension: 1 [Op:Sum] name: "),
    OpCase("Mean", [.int32([1, 2, 4, -9]), .int32([0])], gives: .int32([0], [])),
    OpCase(
      "Mean", [.bool([true]), .int32([0])], fails: .invalidArgumentError,
      "Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, "
        + "int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, qint16, quint16, uint16, "
        + "complex128, half, uint32, uint64\n\t; NodeDef: {{node Mean}}; Op<name=Mean; signature=input:T, "
        + "reduction_indices:Tidx -> output:T; attr=keep_dims:bool,default=false; "
        + "attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_COMPLEX64, "
        + "DT_INT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_BFLOAT16, DT_QINT16, DT_QUINT16, DT_UINT16, "
        + "DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; "
        + "attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean] name: "),
    OpCase("Sum", [.complex64([(1, 2), (3, 0)]), .int32([0])], gives: .complex64([(4, 2)], [])),
    OpCase("Prod", [.float64([2, 0, 3]), .int32([0])], gives: .float64([0], [])),
    OpCase("Sum", [.uint8([200, 100]), .int32([0])], gives: .uint8([44], [])),
    OpCase("All", [.bool([true, false, true, true], [2, 2]), .int32([0])], gives: .bool([true, false])),
    OpCase(
      "All", [.bool([true, false, true, true], [2, 2]), .int32([0, 1])], ["keep_dims": .bool(true)],
      gives: .bool([false], [1, 1])),
    OpCase("All", [.bool([]), .int32([0])], gives: .bool([true], [])),
    OpCase("Any", [.bool([true, false, true, true], [2, 2]), .int32([0])], gives: .bool([true, true])),
    OpCase(
      "Any", [.bool([true, false, true, true], [2, 2]), .int32([0, 1])], ["keep_dims": .bool(true)],
      gives: .bool([true], [1, 1])),
    OpCase("Any", [.bool([]), .int32([0])], gives: .bool([false], [])),
    OpCase("ArgMax", [.float32([1, 5, 5, 0, 9, 2], [2, 3]), .int32([1], [])], gives: .int64([1, 1])),
    OpCase(
      "ArgMax", [.int32([4, 1, 1, 7], [2, 2]), .int32([0], [])], ["output_type": .type(.int32)],
      gives: .int32([0, 1])),
    OpCase("ArgMax", [.float32([1, .nan, 3]), .int32([0], [])], gives: .int64([2], [])),
    OpCase(
      "ArgMax", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([3], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Expected dimension in the range [-2, 2), but got 3 [Op:ArgMax] name: "),
    OpCase(
      "ArgMax", [.float32([], [2, 0]), .int32([1], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ArgMax_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Reduction axis 1 is empty in shape [2,0] [Op:ArgMax] name: "),
    OpCase("ArgMin", [.float32([1, 5, 5, 0, 9, 2], [2, 3]), .int32([1], [])], gives: .int64([0, 0])),
    OpCase(
      "ArgMin", [.int32([4, 1, 1, 7], [2, 2]), .int32([0], [])], ["output_type": .type(.int32)],
      gives: .int32([1, 0])),
    OpCase("ArgMin", [.float32([1, .nan, 3]), .int32([0], [])], gives: .int64([0], [])),
    OpCase(
      "ArgMin", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .int32([3], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ArgMin_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Expected dimension in the range [-2, 2), but got 3 [Op:ArgMin] name: "),
    OpCase(
      "ArgMin", [.float32([], [2, 0]), .int32([1], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ArgMin_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Reduction axis 1 is empty in shape [2,0] [Op:ArgMin] name: "),
  ]

  private static let third: [OpCase] = [
    OpCase("ArgMax", [.bool([false, true]), .int32([0], [])], gives: .int64([1], [])),
    OpCase("BroadcastGradientArgs", [.int32([2, 3]), .int32([3])], gives: .int32([]), .int32([0])),
    OpCase("BroadcastGradientArgs", [.int32([2, 1]), .int32([1, 3])], gives: .int32([1]), .int32([0])),
    OpCase("BroadcastGradientArgs", [.int64([2, 1, 3]), .int64([1])], gives: .int64([1]), .int64([0, 1, 2])),
    OpCase(
      "BroadcastGradientArgs", [.int32([2, 3]), .int32([4])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped__BroadcastGradientArgs_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Incompatible shapes: [2,3] vs. [4] [Op:BroadcastGradientArgs] name: "),
    OpCase("ListDiff", [.int32([0, 1, 2, 3]), .int32([1, 3])], gives: .int32([0, 2]), .int32([0, 2])),
    OpCase("ListDiff", [.text(["a", "b"]), .text(["b"])], gives: .text(["a"]), .int32([0])),
    OpCase(
      "ListDiff", [.int64([1, 2]), .int64([5])], ["out_idx": .type(.int64)],
      gives: .int64([1, 2]), .int64([0, 1])),
    OpCase(
      "ListDiff", [.int32([1], [1, 1]), .int32([1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__ListDiff_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "x should be a 1D vector. [Op:ListDiff] name: "),
  ]
}
