import Tensors

@testable import Ops

/// Code points, hashes, sequences of words. Values and messages from TensorFlow.
enum UnicodeCases {
  static let rows: [OpCase] = [
    OpCase("StringToHashBucket", [.text(["", "a", "hello", "hello world", "0123456789abcdef0", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "ümläut €"])], ["num_buckets": .int(1000003)], gives: .int64([598820, 789371, 546981, 168296, 653888, 862193, 411680, 826589])),
    OpCase("StringToHashBucketFast", [.text(["", "a", "hello", "hello world", "0123456789abcdef0", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "ümläut €"])], ["num_buckets": .int(1000003)], gives: .int64([377723, 291400, 497363, 234754, 449828, 326595, 299856, 838688])),
    OpCase("StringToHashBucketStrong", [.text(["", "a", "hello", "hello world", "0123456789abcdef0", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "ümläut €"])], ["num_buckets": .int(1000003), "key": .ints([7, -9])], gives: .int64([279402, 922379, 782840, 602220, 934214, 444964, 707589, 633304])),
    OpCase("Fingerprint", [.text(["", "a", "hello", "hello world", "0123456789abcdef0", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "ümläut €"]), .text(["farmhash64"], [])], [:], gives: .uint8([79, 64, 144, 47, 59, 106, 225, 154, 227, 117, 223, 182, 101, 66, 69, 179, 232, 12, 56, 49, 169, 229, 139, 180, 27, 176, 214, 139, 71, 183, 143, 88, 9, 169, 33, 160, 180, 54, 235, 109, 148, 60, 153, 172, 174, 232, 248, 235, 3, 70, 18, 10, 208, 194, 155, 237, 139, 217, 181, 27, 195, 49, 153, 143], [8, 8])),
    OpCase("Fingerprint", [.text(["a", "b", "c", "d"], [2, 2]), .text(["farmhash64"], [])], [:], gives: .uint8([122, 64, 59, 169, 136, 60, 55, 83, 52, 252, 224, 38, 64, 226, 155, 60], [2, 8])),
    OpCase("Fingerprint", [.int32([-2, 2, -4, 3, 3, 1], [2, 3]), .text(["farmhash64"], [])], [:], gives: .uint8([155, 104, 120, 159, 114, 92, 67, 146, 79, 136, 154, 242, 167, 12, 230, 172], [2, 8])),
    OpCase("UnicodeDecode", [.text(["héllo", "", "日本 ", "a😀b"])], ["input_encoding": .string("UTF-8")], gives: .int64([0, 5, 5, 8, 11]), .int32([104, 233, 108, 108, 111, 26085, 26412, 32, 97, 128512, 98])),
    OpCase("UnicodeDecodeWithOffsets", [.text(["héllo", "", "日本 ", "a😀b"])], ["input_encoding": .string("UTF-8")], gives: .int64([0, 5, 5, 8, 11]), .int32([104, 233, 108, 108, 111, 26085, 26412, 32, 97, 128512, 98]), .int64([0, 1, 3, 4, 5, 0, 3, 6, 0, 1, 5])),
    OpCase("UnicodeDecode", [.text(["a\tb"])], ["input_encoding": .string("UTF-8"), "replace_control_characters": .bool(true)], gives: .int64([0, 3]), .int32([97, 65533, 98])),
    OpCase("UnicodeDecode", [.text(["héllo", "", "日本 ", "a😀b"])], ["input_encoding": .string("nope")], fails: .invalidArgumentError,
      "{{function_node __wrapped__UnicodeDecode_device_/job:localhost/replica:0/task:0/device:CPU:0}} Could not create converter for input encoding: nope [Op:UnicodeDecode] name: "),
    OpCase("UnicodeEncode", [.int32([104, 233, -5, 26085, 128512, 55296]), .int64([0, 2, 2, 6])], ["output_encoding": .string("UTF-8")], gives: .text(["hé", "", "�日😀�"])),
    OpCase("UnicodeEncode", [.int32([104, 233]), .int32([0, 2, 2])], ["output_encoding": .string("UTF-8"), "errors": .string("ignore")], gives: .text(["hé", ""])),
    OpCase("UnicodeEncode", [.int32([104, -1]), .int64([0, 2])], ["output_encoding": .string("UTF-8"), "errors": .string("strict")], fails: .invalidArgumentError,
      "{{function_node __wrapped__UnicodeEncode_device_/job:localhost/replica:0/task:0/device:CPU:0}} Code point is out of range for Unicode, or is a surrogate. [Op:UnicodeEncode] name: "),
    OpCase("UnicodeTranscode", [.text(["héllo", "", "日本 ", "a😀b"])], ["input_encoding": .string("UTF-8"), "output_encoding": .string("UTF-8")], gives: .text(["héllo", "", "日本 ", "a😀b"])),
    OpCase("UnicodeScript", [.int32([65, 233, 945, 1072, 26085, 1488, 32, -1, 1114112, 128512])], [:], gives: .int32([25, 25, 14, 8, 17, 19, 0, -1, -1, 0])),
    OpCase("StringNGrams", [.text(["a", "b", "c", "d", "e"]), .int64([0, 3, 5])], ["separator": .string("|"), "ngram_widths": .ints([2, 3]), "left_pad": .string("<"), "right_pad": .string(">"), "pad_width": .int(-1), "preserve_short_sequences": .bool(false)], gives: .text(["<|a", "a|b", "b|c", "c|>", "<|<|a", "<|a|b", "a|b|c", "b|c|>", "c|>|>", "<|d", "d|e", "e|>", "<|<|d", "<|d|e", "d|e|>", "e|>|>"]), .int64([0, 9, 16])),
    OpCase("StringNGrams", [.text(["a", "b", "c", "d", "e"]), .int32([0, 1, 5])], ["separator": .string(" "), "ngram_widths": .ints([3]), "left_pad": .string(""), "right_pad": .string(""), "pad_width": .int(0), "preserve_short_sequences": .bool(true)], gives: .text(["a", "b c d", "c d e"]), .int32([0, 1, 3])),
    OpCase("EditDistance", [.int64([0, 0, 0, 1, 1, 0], [3, 2]), .int32([1, 2, 3]), .int64([3, 2]), .int64([0, 0, 1, 0, 1, 1, 2, 0], [4, 2]), .int32([1, 3, 4, 5]), .int64([3, 2])], [:], gives: .float32([1, 0.5, 1])),
    OpCase("EditDistance", [.int64([0, 0, 0, 1, 1, 0], [3, 2]), .int32([1, 2, 3]), .int64([3, 2]), .int64([0, 0, 1, 0, 1, 1, 2, 0], [4, 2]), .int32([1, 3, 4, 5]), .int64([3, 2])], ["normalize": .bool(false)], gives: .float32([1, 1, 1])),
    OpCase("DenseToDenseSetOperation", [.int32([1, 2, 2, 3, 4, 5], [2, 3]), .int32([2, 3, 5, 5], [2, 2])], ["set_operation": .string("a-b")], gives: .int64([0, 0, 1, 0, 1, 1], [3, 2]), .int32([1, 3, 4]), .int64([2, 2])),
    OpCase("DenseToDenseSetOperation", [.int32([1, 2, 2, 3, 4, 5], [2, 3]), .int32([2, 3, 5, 5], [2, 2])], ["set_operation": .string("b-a")], gives: .int64([0, 0], [1, 2]), .int32([3]), .int64([2, 1])),
    OpCase("DenseToDenseSetOperation", [.int32([1, 2, 2, 3, 4, 5], [2, 3]), .int32([2, 3, 5, 5], [2, 2])], ["set_operation": .string("intersection")], gives: .int64([0, 0, 1, 0], [2, 2]), .int32([2, 5]), .int64([2, 1])),
    OpCase("DenseToDenseSetOperation", [.int32([1, 2, 2, 3, 4, 5], [2, 3]), .int32([2, 3, 5, 5], [2, 2])], ["set_operation": .string("union")], gives: .int64([0, 0, 0, 1, 0, 2, 1, 0, 1, 1, 1, 2], [6, 2]), .int32([1, 2, 3, 3, 4, 5]), .int64([2, 3])),
    OpCase("DenseToSparseSetOperation", [.int32([1, 2, 2, 3, 4, 5], [2, 3]), .int64([0, 0, 0, 1, 1, 0], [3, 2]), .int32([2, 9, 4]), .int64([2, 2])], ["set_operation": .string("union")], gives: .int64([0, 0, 0, 1, 0, 2, 1, 0, 1, 1, 1, 2], [6, 2]), .int32([1, 2, 9, 3, 4, 5]), .int64([2, 3])),
    OpCase("SparseToSparseSetOperation", [.int64([0, 0, 0, 1, 1, 0], [3, 2]), .int32([2, 9, 4]), .int64([2, 2]), .int64([0, 0, 0, 1, 1, 0], [3, 2]), .int32([2, 9, 4]), .int64([2, 2])], ["set_operation": .string("intersection")], gives: .int64([0, 0, 0, 1, 1, 0], [3, 2]), .int32([2, 9, 4]), .int64([2, 2])),
    OpCase("DenseToDenseSetOperation", [.text(["b", "a"], [1, 2]), .text(["c", "a"], [1, 2])], ["set_operation": .string("union")], gives: .int64([0, 0, 0, 1, 0, 2], [3, 2]), .text(["a", "b", "c"]), .int64([1, 3])),
    OpCase("SetSize", [.int64([0, 0, 0, 1, 1, 0], [3, 2]), .int32([2, 2, 4]), .int64([2, 2])], [:], gives: .int32([1, 1])),
  ]
}
