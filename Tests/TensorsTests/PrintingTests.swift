import Diagnostics
import Tensors
import Testing

struct ArrayTextRow: Sendable, CustomTestStringConvertible {
  let dtype: DType
  let dims: [Int]
  let values: String
  let repr: String
  let str: String

  init(_ dtype: DType, _ dims: [Int], _ values: String, _ repr: String, _ str: String) {
    self.dtype = dtype
    self.dims = dims
    self.values = values
    self.repr = repr
    self.str = str
  }

  var testDescription: String { repr }

  func tensor() throws -> Tensor { try tensorOfText(dtype, dims, values) }
}

struct ScalarTextRow: Sendable, CustomTestStringConvertible {
  let dtype: DType
  let value: String
  let str: String
  let repr: String
  let item: String

  init(_ dtype: DType, _ value: String, _ str: String, _ repr: String, _ item: String) {
    self.dtype = dtype
    self.value = value
    self.str = str
    self.repr = repr
    self.item = item
  }

  var testDescription: String { repr }
}

/// A tensor of numbers written with spaces between them; `range s` for multiples of s.
func tensorOfText(_ dtype: DType, _ dims: [Int], _ values: String) throws -> Tensor {
  let tensor = try Tensor.zeros(dtype, Shape(dims))
  let words = values.split(separator: " ").map { (word: Substring) -> String in String(word) }
  if words.first == "range", let step = Double(words[1]) {
    for index in 0..<tensor.elementCount { tensor.store(Double(index) * step, at: index) }
    return tensor
  }
  if dtype.isComplex {
    for index in 0..<tensor.elementCount {
      let value = Complex128(Double(words[2 * index]) ?? 0, Double(words[2 * index + 1]) ?? 0)
      tensor.store(value, at: index)
    }
    return tensor
  }
  for (index, word) in words.enumerated() {
    if dtype.isFloating {
      tensor.store(Double(word) ?? .nan, at: index)
    } else if let value = Int(word) {
      tensor.store(value, at: index)
    } else {
      tensor.store(Int(bitPattern: UInt(word) ?? 0), at: index)
    }
  }
  return tensor
}

@Suite struct PrintingTests {
  @Test(arguments: arrayTexts)
  func arraysPrintAsNumPyPrintsThem(row: ArrayTextRow) throws {
    let view = ArrayView(try row.tensor())
    #expect(ArrayText.repr(view) == row.repr)
    #expect(ArrayText.str(view) == row.str)
  }

  @Test(arguments: scalarTexts)
  func scalarsPrintAsNumPyPrintsThem(row: ScalarTextRow) throws {
    let tensor = try tensorOfText(row.dtype, [], row.value)
    let view = ArrayView(tensor)
    #expect(ScalarText.str(view) == row.str)
    #expect(ScalarText.repr(view) == row.repr)
    #expect(ScalarText.pythonRepr(view) == row.item)
  }
}
