import Tensors
import Testing

struct TensorTextRow: Sendable, CustomTestStringConvertible {
  let dtype: DType
  let dims: [Int]
  let values: String
  let repr: String
  let str: String
  let printed: String
  let printedWhole: String

  init(
    _ dtype: DType, _ dims: [Int], _ values: String, _ repr: String, _ str: String, _ printed: String, _ whole: String
  ) {
    self.dtype = dtype
    self.dims = dims
    self.values = values
    self.repr = repr
    self.str = str
    self.printed = printed
    printedWhole = whole
  }

  var testDescription: String { str }
}

struct StringTextRow: Sendable, CustomTestStringConvertible {
  let values: [String]
  let dims: [Int]
  let repr: String
  let str: String
  let printed: String
  let printedWhole: String

  init(_ values: [String], _ dims: [Int], _ repr: String, _ str: String, _ printed: String, _ whole: String) {
    self.values = values
    self.dims = dims
    self.repr = repr
    self.str = str
    self.printed = printed
    printedWhole = whole
  }

  var testDescription: String { str }
}

@Suite struct TensorTextTests {
  @Test(arguments: tensorTexts)
  func tensorsPrintAsTensorFlowPrintsThem(row: TensorTextRow) throws {
    let tensor = try tensorOfText(row.dtype, row.dims, row.values)
    #expect(tensor.pythonRepr() == row.repr)
    #expect(tensor.pythonText() == row.str)
    #expect(TensorSummary.text(tensor, edgeItems: 3) == row.printed)
    if !row.printedWhole.isEmpty { #expect(TensorSummary.text(tensor, edgeItems: -1) == row.printedWhole) }
  }

  @Test(arguments: stringTexts)
  func stringTensorsPrintAsTensorFlowPrintsThem(row: StringTextRow) throws {
    let tensor = Tensor.strings(row.values).reshaped(to: try Shape(row.dims))
    #expect(tensor.pythonRepr() == row.repr)
    #expect(tensor.pythonText() == row.str)
    // A lone string is printed without quotes by tf.print itself.
    guard tensor.rank > 0 else { return }
    #expect(TensorSummary.text(tensor, edgeItems: 3) == row.printed)
    #expect(TensorSummary.text(tensor, edgeItems: -1) == row.printedWhole)
  }
}
