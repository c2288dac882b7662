import Diagnostics
import Tensors
import Testing

/// The error that a closure throws, as `Class: message`; empty if it throws none.
func failureText(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch let failure as Failure {
    return failure.description
  } catch {
    return "\(error)"
  }
}

struct BroadcastRow: Sendable, CustomTestStringConvertible {
  let a: PartialShape
  let b: PartialShape
  let expected: String

  init(_ a: [Int?]?, _ b: [Int?]?, _ expected: String) {
    self.a = a.map { (dims: [Int?]) -> PartialShape in PartialShape(dims) } ?? .unknown
    self.b = b.map { (dims: [Int?]) -> PartialShape in PartialShape(dims) } ?? .unknown
    self.expected = expected
  }

  var testDescription: String { "\(a) with \(b)" }
}

private let incompatible = "ValueError: Incompatible shapes for broadcasting. Two shapes are compatible if for each "
  + "dimension pair they are either equal or one of them is 1. Received: "

private let broadcasts: [BroadcastRow] = [
  BroadcastRow([2, nil], [nil, 3], "(2, 3)"), BroadcastRow(nil, [2], "<unknown>"),
  BroadcastRow([1, nil], [2, 3], "(2, 3)"), BroadcastRow([nil], [nil], "(None,)"), BroadcastRow([nil], [1], "(None,)"),
  BroadcastRow([], [2, 3], "(2, 3)"), BroadcastRow([0], [1], "(0,)"),
  BroadcastRow([2], [3], incompatible + "(2,) and (3,)."), BroadcastRow([2, 3], [2], incompatible + "(2, 3) and (2,)."),
]

@Suite struct ShapeTests {
  @Test(arguments: [[], [3], [2, 3], [1, 2, 3, 4, 5, 6], [1, 2, 1, 2, 1, 2, 1, 2], [4, 0, 2]])
  func shapesRememberTheirDimensions(dims: [Int]) throws {
    let shape = try Shape(dims)
    #expect(shape.dims == dims && shape.rank == dims.count)
    #expect(shape.elementCount == dims.reduce(1, *))
    let again = try Shape(dims)
    let longer = try Shape(dims + [7])
    #expect(shape == again && shape != longer)
    for (index, dim) in dims.enumerated() { #expect(shape[index] == dim) }
    #expect(shape[dims.count] == 0 && shape[-1] == 0)
    #expect(Set([shape, again]).count == 1)
  }

  @Test func stridesAreRowMajor() throws {
    #expect(try Shape([2, 3, 4]).strides == [12, 4, 1])
    #expect(try Shape([2, 3, 4]).axis(-1) == 2)
    #expect(try Shape([2, 3, 4]).axis(3) == nil)
    #expect(try Shape([2, 3]).tupleText == "(2, 3)" && Shape.scalar.tupleText == "()")
    #expect(Shape(vector: 5).tupleText == "(5,)" && Shape(vector: 5).description == "[5]")
  }

  @Test func impossibleShapesAreRefused() {
    #expect(
      failureText { _ = try Shape([1 << 40, 1 << 40]) }
        == "InvalidArgumentError: Shape [1099511627776,1099511627776] would have more than 2**63 - 1 elements")
    #expect(failureText { _ = try Shape([2, -1]) } == "InvalidArgumentError: Dimension -1 must be >= 0")
    #expect(failureText { _ = try Shape([1 << 40, 1 << 40, 0]) } == "")
  }

  @Test(arguments: broadcasts)
  func partialShapesBroadcastAsTensorFlows(row: BroadcastRow) {
    var text = ""
    let error = failureText { text = try row.a.broadcast(with: row.b).description }
    #expect(text + error == row.expected)
  }

  @Test func partialShapesPrintAsTensorShapes() {
    #expect(PartialShape([2, nil]).description == "(2, None)" && PartialShape.unknown.description == "<unknown>")
    #expect(PartialShape.scalar.description == "()" && PartialShape([3]).description == "(3,)")
    #expect(PartialShape([2, nil]).pythonRepr == "TensorShape([2, None])")
    #expect(PartialShape.unknown.pythonRepr == "TensorShape(None)" && PartialShape.scalar.pythonRepr == "TensorShape([])")
    #expect(PartialShape([2, nil]).kernelText == "[2,?]")
  }

  @Test func partialShapesMerge() {
    #expect((try? PartialShape([2, nil]).merged(with: PartialShape([nil, 3])))?.description == "(2, 3)")
    #expect((try? PartialShape.unknown.merged(with: PartialShape([2])))?.description == "(2,)")
    #expect(
      failureText { _ = try PartialShape([2]).merged(with: PartialShape([3])) }
        == "ValueError: Shapes (2,) and (3,) are not compatible")
    #expect(
      failureText { _ = try PartialShape([2]).merged(with: PartialShape([2, 3])) }
        == "ValueError: Shapes (2,) and (2, 3) are not compatible")
    #expect(
      failureText { _ = try PartialShape.unknown.asList() }
        == "ValueError: as_list() is not defined on an unknown TensorShape.")
    #expect(
      failureText { _ = try PartialShape([2]).withRank(3) } == "ValueError: Shape (2,) must have rank 3")
    #expect(PartialShape([2]).concatenated(with: .unknown) == .unknown)
    #expect(PartialShape([2]).concatenated(with: PartialShape([nil])).description == "(2, None)")
    #expect(PartialShape([2, 3]).generalized(with: PartialShape([2, 4])).description == "(2, None)")
    #expect(PartialShape([nil, 3]).isSupershape(of: PartialShape([2, 3])))
    #expect(!PartialShape([2, 3]).isSupershape(of: PartialShape([nil, 3])))
  }

  @Test func concreteShapesBroadcast() throws {
    #expect(try Broadcasting.shape(Shape([2, 1]), Shape([3])).dims == [2, 3])
    #expect(try Broadcasting.shape(Shape([2, 1, 0]), Shape([3, 1])).dims == [2, 3, 0])
    #expect(
      failureText { _ = try Broadcasting.shape(Shape([2, 3]), Shape([2])) }
        == "InvalidArgumentError: Incompatible shapes: [2,3] vs. [2]")
  }

  @Test func aWalkMergesWhatRunsOnAndVisitsAllElements() throws {
    // [2, 3, 4] against [3, 1]: the second operand repeats within rows, and is the same in each block.
    let common = [2, 3, 4]
    let x = Broadcasting.steps([2, 3, 4], strides: [12, 4, 1], through: common)
    let y = Broadcasting.steps([3, 1], strides: [1, 1], through: common)
    #expect(y == [0, 1, 0])
    let walk = StridedWalk(common, operands: [x, y])
    #expect(walk.innerCount == 4 && walk.innerSteps == [1, 0])
    var visited: [[Int]] = []
    try walk.forEach { (offsets: [Int]) -> Void in visited.append(offsets) }
    #expect(visited == [[0, 0], [4, 1], [8, 2], [12, 0], [16, 1], [20, 2]])
    let merged = StridedWalk(common, operands: [x, x])
    #expect(merged.innerCount == 24)
  }
}
