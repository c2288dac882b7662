import Tensors

@testable import Ops

/// Substrings, patterns, splitting and joining. Values from TensorFlow.
enum TextPartCases {
  static let rows: [OpCase] = [
    OpCase("Substr", [.text(["hello", "world"]), .int32([1], []), .int32([3], [])], gives: .text(["ell", "orl"])),
    OpCase("Substr", [.text(["abc", "defg"]), .int64([0, -2]), .int64([1, 2])], gives: .text(["a", "fg"])),
    OpCase("Substr", [.text(["wörld"], []), .int32([1], []), .int32([3], [])], ["unit": .string("UTF8_CHAR")], gives: .text(["örl"], [])),
    OpCase("RegexFullMatch", [.text(["TF lib", "lib TF"]), .text([".*lib$"], [])], gives: .bool([true, false])),
    OpCase("StaticRegexFullMatch", [.text(["a1", "-"])], ["pattern": .string("[a-z0-9]+")], gives: .bool([true, false])),
    OpCase("StaticRegexFullMatch", [.text(["ABC", "x"])], ["pattern": .string("(?i)a.c|\\pL")], gives: .bool([true, true])),
    OpCase("RegexReplace", [.text(["a<b>c", "x"]), .text(["<[^>]+>"], []), .text([" "], [])], gives: .text(["a c", "x"])),
    OpCase("StaticRegexReplace", [.text(["John Smith"])], ["pattern": .string("(\\w+) (\\w+)"), "rewrite": .string("\\2, \\1")], gives: .text(["Smith, John"])),
    OpCase("StaticRegexReplace", [.text(["aaa", "baab"])], ["pattern": .string("a*?b|a"), "rewrite": .string("x"), "replace_global": .bool(false)], gives: .text(["xaa", "xaab"])),
    OpCase("StaticRegexReplace", [.text(["abc", "baab"])], ["pattern": .string("a*"), "rewrite": .string("-")], gives: .text(["-b-c-", "-b-b-"])),
    OpCase("StaticRegexReplace", [.text(["a{2}", "foo123"])], ["pattern": .string("[[:digit:]]{2,}|\\{"), "rewrite": .string("#")], gives: .text(["a#2}", "foo#"])),
    OpCase("StringSplitV2", [.text(["a b  c", "d", ""]), .text([""], [])], gives: .int64([0, 0, 0, 1, 0, 2, 1, 0], [4, 2]), .text(["a", "b", "c", "d"]), .int64([3, 3])),
    OpCase("StringSplitV2", [.text(["a,b,,c"]), .text([","], [])], ["maxsplit": .int(2)], gives: .int64([0, 0, 0, 1, 0, 2], [3, 2]), .text(["a", "b", ",c"]), .int64([1, 3])),
    OpCase("ReduceJoin", [.text(["a", "b", "c", "d"], [2, 2]), .int32([0, 1])], gives: .text(["acbd"], [])),
    OpCase("ReduceJoin", [.text(["a", "b", "c", "d"], [2, 2]), .int32([-1])], ["keep_dims": .bool(true), "separator": .string(" ")], gives: .text(["a b", "c d"], [2, 1])),
    OpCase("UnsortedSegmentJoin", [.text(["this", "a", "test", "is"]), .int32([1, 0, 1, 2]), .int32([3], [])], ["separator": .string(":")], gives: .text(["a", "this:test", "is"])),
    OpCase("UnsortedSegmentJoin", [.text(["a", "b", "c", "d"], [2, 2]), .int64([0, 0]), .int64([2], [])], gives: .text(["ac", "bd", "", ""], [2, 2])),
  ]
}
