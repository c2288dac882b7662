import Tensors

@testable import Ops

/// Text made of tensors, printing, assertions. Values and messages from TensorFlow.
enum TextCases {
  static let rows: [OpCase] = formats + numbers + strings + messages

  private static let formats: [OpCase] = [
    OpCase("StringFormat", [.int32([5], [])], ["template": .string("x = {}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["x = 5"], [])),
    OpCase("StringFormat", [.int32([5], []), .float32([1.5, 2.0, 3.25])], ["template": .string("{} and {}!"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["5 and [1.5 2 3.25]!"], [])),
    OpCase("StringFormat", [.int32([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["[0 1 2 ... 7 8 9]"], [])),
    OpCase("StringFormat", [.int32([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(-1)], gives: .text(["[0 1 2 3 4 5 6 7 8 9]"], [])),
    OpCase("StringFormat", [.int32([0, 1, 2, 3])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(2)], gives: .text(["[0 1 2 3]"], [])),
    OpCase("StringFormat", [.int32([0, 1, 2, 3, 4, 5])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["[0 1 2 3 4 5]"], [])),
    OpCase("StringFormat", [.int32([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [2, 8])], ["template": .string("[{}]"), "placeholder": .string("{}"), "summarize": .int(2)], gives: .text(["[[[0 1 ... 6 7]\n [8 9 ... 14 15]]]"], [])),
    OpCase("StringFormat", [.int32([0, 1, 2, 3, 4, 5, 6, 7], [2, 2, 2])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["[[[0 1]\n  [2 3]]\n\n [[4 5]\n  [6 7]]]"], [])),
    OpCase("StringFormat", [.bool([true, false])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["[1 0]"], [])),
    OpCase("StringFormat", [.text(["a", "b\n"])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["[\"a\" \"b\\n\"]"], [])),
    OpCase("StringFormat", [.text(["q\""], [])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["\"q\\\"\""], [])),
    OpCase("StringFormat", [.float64([0.1, 0.3333333333333333, 10000000000.0, 1e-10])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(5)], gives: .text(["[0.1 0.33333333333333331 10000000000 1e-10]"], [])),
    OpCase("StringFormat", [.float32([0.10000000149011612, 0.3333333432674408, .nan, .infinity])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(5)], gives: .text(["[0.1 0.333333343 nan inf]"], [])),
    OpCase("StringFormat", [.float16([1.5]), .bfloat16([1.5])], ["template": .string("{} {}"), "placeholder": .string("{}"), "summarize": .int(5)], gives: .text(["[1.5] [1.5]"], [])),
    OpCase("StringFormat", [], ["template": .string("plain {} text"), "placeholder": .string("%"), "summarize": .int(3)], gives: .text(["plain {} text"], [])),
    OpCase("StringFormat", [.float32([])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["[]"], [])),
    OpCase("StringFormat", [.uint64([9223372036854775813], []), .int8([-7], [])], ["template": .string("{}{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["9223372036854775813-7"], [])),
    OpCase("StringFormat", [.complex64([(1.0, 2.0), (3.5, -1.0)])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], gives: .text(["[? ?]"], [])),
    OpCase("StringFormat", [.int32([1], []), .int32([2], [])], ["template": .string("{}"), "placeholder": .string("{}"), "summarize": .int(3)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StringFormat_T_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} num placeholders in template and num inputs must match: 1 vs. 2 [Op:StringFormat] name: "),
    OpCase("StringFormat", [.int32([1], [])], ["template": .string("{} {}"), "placeholder": .string("{}"), "summarize": .int(3)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StringFormat_T_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} num placeholders in template and num inputs must match: 2 vs. 1 [Op:StringFormat] name: "),
    OpCase("StringFormat", [.int32([1], [])], ["template": .string("%s|")], gives: .text(["1|"], [])),
  ]

  private static let numbers: [OpCase] = [
    OpCase("AsString", [.int32([1, -20])], gives: .text(["1", "-20"])),
    OpCase("AsString", [.float32([1.5, 10000000000.0, -0.25])], gives: .text(["1.500000", "10000000000.000000", "-0.250000"])),
    OpCase("AsString", [.float64([1.5, 10000000000.0])], ["precision": .int(2)], gives: .text(["1.50", "10000000000.00"])),
    OpCase("AsString", [.float32([1.5, 1.0000000116860974e-07])], ["scientific": .bool(true)], gives: .text(["1.500000e+00", "1.000000e-07"])),
    OpCase("AsString", [.float32([1.5, 1.0000000116860974e-07, 100000000.0])], ["shortest": .bool(true)], gives: .text(["1.5", "1e-07", "1e+08"])),
    OpCase("AsString", [.bool([true, false])], gives: .text(["true", "false"])),
    OpCase("AsString", [.int32([7, 123])], ["width": .int(5)], gives: .text(["    7", "  123"])),
    OpCase("AsString", [.int32([7, 123])], ["width": .int(5), "fill": .string("0")], gives: .text(["00007", "00123"])),
    OpCase("AsString", [.int32([7, 123])], ["width": .int(5), "fill": .string("-")], gives: .text(["7    ", "123  "])),
    OpCase("AsString", [.int32([7, 123])], ["width": .int(5), "fill": .string(" ")], gives: .text(["    7", "  123"])),
    OpCase("AsString", [.int32([7])], ["width": .int(4), "fill": .string("+")], gives: .text(["  +7"])),
    OpCase("AsString", [.complex64([(1.0, 2.0)])], gives: .text(["(1.000000,2.000000)"])),
    OpCase("AsString", [.text(["a"])], gives: .text(["a"])),
    OpCase("AsString", [.float32([.nan, .infinity])], gives: .text(["nan", "inf"])),
    OpCase("AsString", [.int32([7])], ["precision": .int(2)], fails: .invalidArgumentError,
      "{{function_node __wrapped__AsString_device_/job:localhost/replica:0/task:0/device:CPU:0}} precision not supported for datatype int32 [Op:AsString] name: "),
    OpCase("AsString", [.float32([1.5])], ["scientific": .bool(true), "shortest": .bool(true)], fails: .invalidArgumentError,
      "{{function_node __wrapped__AsString_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot select both scientific and shortest notation [Op:AsString] name: "),
    OpCase("AsString", [.float32([-1.25])], ["width": .int(8), "fill": .string("0"), "precision": .int(3)], gives: .text(["-001.250"])),
    OpCase("AsString", [.uint64([9223372036854775813])], gives: .text(["9223372036854775813"])),
    OpCase("AsString", [.float16([1.5])], gives: .text(["1.500000"])),
    OpCase("AsString", [.bool([true])], ["width": .int(6)], gives: .text(["true"])),
    OpCase("AsString", [.float32([1.5])], ["fill": .string("xy")], fails: .invalidArgumentError,
      "{{function_node __wrapped__AsString_device_/job:localhost/replica:0/task:0/device:CPU:0}} Fill string must be one or fewer characters [Op:AsString] name: "),
    OpCase("AsString", [.complex128([(1.5, 1.0)])], ["precision": .int(1), "width": .int(7)], gives: .text(["(    1.5,    1.0)"])),
  ]

  private static let strings: [OpCase] = [
    OpCase("StringJoin", [.text(["a", "b"]), .text(["c", "d"])], gives: .text(["ac", "bd"])),
    OpCase("StringJoin", [.text(["a", "b"]), .text(["x"], []), .text(["y"], [])], ["separator": .string("-")], gives: .text(["a-x-y", "b-x-y"])),
    OpCase("StringJoin", [.text(["a"], []), .text(["b"], [])], ["separator": .string(", ")], gives: .text(["a, b"], [])),
    OpCase("StringJoin", [.text(["a", "b"]), .text(["c"])], fails: .invalidArgumentError,
      "{{function_node __wrapped__StringJoin_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shapes do not match: [2] vs. [1] [Op:StringJoin] name: "),
    OpCase("StringLength", [.text(["abc", "é日"])], ["unit": .string("BYTE")], gives: .int32([3, 5])),
    OpCase("StringLength", [.text(["abc", "é日"])], ["unit": .string("UTF8_CHAR")], gives: .int32([3, 2])),
    OpCase("StringLower", [.text(["aBc", "É日ß"])], gives: .text(["abc", "É日ß"])),
    OpCase("StringLower", [.text(["aBc", "É日ß"])], ["encoding": .string("utf-8")], gives: .text(["abc", "é日ß"])),
    OpCase("StringUpper", [.text(["aBc", "É日ß"])], gives: .text(["ABC", "É日ß"])),
    OpCase("StringUpper", [.text(["aBc", "É日ß"])], ["encoding": .string("utf-8")], gives: .text(["ABC", "É日SS"])),
    OpCase("StringStrip", [.text(["  a b\t\n", "x", "  "])], gives: .text(["a b", "x", ""])),
    OpCase("StringToNumber", [.text(["1.5", "-2e3", " 7 ", "inf", "nan"])], gives: .float32([1.5, -2000.0, 7.0, .infinity, .nan])),
    OpCase("StringToNumber", [.text(["12", "-3"])], ["out_type": .type(.int32)], gives: .int32([12, -3])),
    OpCase("StringToNumber", [.text(["a1"])], ["out_type": .type(.int32)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StringToNumber_device_/job:localhost/replica:0/task:0/device:CPU:0}} StringToNumberOp could not correctly convert string: a1 [Op:StringToNumber] name: "),
    OpCase("StringToNumber", [.text([""])], ["out_type": .type(.int32)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StringToNumber_device_/job:localhost/replica:0/task:0/device:CPU:0}} StringToNumberOp could not correctly convert string:  [Op:StringToNumber] name: "),
    OpCase("StringToNumber", [.text(["99999999999"])], ["out_type": .type(.int32)], fails: .invalidArgumentError,
      "{{function_node __wrapped__StringToNumber_device_/job:localhost/replica:0/task:0/device:CPU:0}} StringToNumberOp could not correctly convert string: 99999999999 [Op:StringToNumber] name: "),
  ]

  private static let messages: [OpCase] = [
    OpCase(
      "Assert", [.bool([false], []), .text(["bad"], []), .int32([1, 2, 3, 4]), .float32([1.5, 2.5])],
      fails: .invalidArgumentError,
      "{{function_node __wrapped__Assert_T_3_device_/job:localhost/replica:0/task:0/device:CPU:0}} assertion failed: [bad] [1 2 3...] [1.5 2.5] [Op:Assert] name: "),
    OpCase(
      "Assert", [.bool([false], []), .int32([1, 2, 3, 4], [2, 2])], ["summarize": .int(10)], fails: .invalidArgumentError,
      "{{function_node __wrapped__Assert_T_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} assertion failed: [[1 2][3 4]] [Op:Assert] name: "),
    OpCase(
      "Assert", [.bool([false], []), .int32([1, 2, 3, 4], [2, 2])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Assert_T_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} assertion failed: [[1 2][3...]...] [Op:Assert] name: "),
    OpCase(
      "Assert", [.bool([false]), .int32([1], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Assert_T_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] should be a scalar: [1] [Op:Assert] name: "),
    OpCase(
      "Assert", [.bool([false], []), .int32([1, 2, 3, 4])], ["summarize": .int(-1)], fails: .invalidArgumentError,
      "{{function_node __wrapped__Assert_T_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} assertion failed: [1 2 3 4] [Op:Assert] name: "),
    OpCase(
      "Assert", [.bool([false], []), .bool([true, false]), .text(["a b", "c"]), .float32([0.33333334], [])],
      fails: .invalidArgumentError,
      "{{function_node __wrapped__Assert_T_3_device_/job:localhost/replica:0/task:0/device:CPU:0}} assertion failed: [1 0] [a b c] [0.333333343] [Op:Assert] name: "),
    OpCase(
      "PrintV2", [.text(["x"], [])], ["output_stream": .string("stdin")], fails: .invalidArgumentError,
      "{{function_node __wrapped__PrintV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Unknown output stream: stdin, Valid streams are: stdout stderr log(info) log(warning) log(error) [Op:PrintV2] name: "),
    OpCase(
      "PrintV2", [.text(["x", "y"])], fails: .invalidArgumentError,
      "{{function_node __wrapped__PrintV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input is expected to be scalar, but got [2] [Op:PrintV2] name: "),
  ]
}
