import Tensors
import Testing

struct OptionsRow: Sendable, CustomTestStringConvertible {
  let values: [Double]
  let options: PrintOptions
  let repr: String

  init(_ values: [Double], _ set: (inout PrintOptions) -> Void, _ repr: String) {
    self.values = values
    var options = PrintOptions()
    set(&options)
    self.options = options
    self.repr = repr
  }

  var testDescription: String { repr }
}

@Suite struct PrintOptionsTests {
  @Test(arguments: optionsRows)
  func optionsChangeTheTextAsInNumPy(row: OptionsRow) {
    #expect(ArrayText.repr(ArrayView(Tensor.vector(row.values)), row.options) == row.repr)
  }

  /// A transposed, a reversed and a strided view of `np.arange(6).reshape(2, 3)`.
  @Test func viewsPrintThroughTheirStrides() throws {
    let tensor = try Tensor.from([0, 1, 2, 3, 4, 5] as [Int64], shape: [2, 3])
    let base = UnsafeRawPointer(tensor.pointer)
    let transposed = ArrayView(base: base, owner: tensor, dtype: .int64, dims: [3, 2], strides: [8, 24])
    #expect(ArrayText.repr(transposed) == "array([[0, 3],\n       [1, 4],\n       [2, 5]])")
    let reversed = ArrayView(base: base + 40, owner: tensor, dtype: .int64, dims: [6], strides: [-8])
    #expect(ArrayText.str(reversed) == "[5 4 3 2 1 0]")
    let column = ArrayView(base: base + 8, owner: tensor, dtype: .int64, dims: [2], strides: [24])
    #expect(ArrayText.str(column) == "[1 4]")
  }

  /// An object array whose elements print over several lines, as NumPy lays them out.
  @Test func objectsPrintWithTheirOwnText() {
    let texts = ["'a'", "None", "3"]
    let view = ArrayView(
      base: UnsafeRawPointer(Storage.empty.pointer), owner: nil, dtype: .string, dims: [3], strides: [1],
      objectText: { (index: Int) -> String in texts[index] })
    #expect(ArrayText.repr(view) == "array(['a', None, 3], dtype=object)")
    #expect(ArrayText.str(view) == "['a' None 3]")
  }

  @Test(
    arguments: [
      ("a", "b'a'"), ("it's", "b\"it's\""), ("say \"x\" it's", "b'say \"x\" it\\'s'"), ("é", "b'\\xc3\\xa9'"),
      ("\n\t\\", "b'\\n\\t\\\\'"), ("\u{0}\u{7f}", "b'\\x00\\x7f'"),
    ])
  func bytesPrintAsPythonPrintsThem(text: String, expected: String) {
    #expect(BytesText.repr(Array(text.utf8)) == expected)
  }
}
