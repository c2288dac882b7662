import Diagnostics
import Tensors
import Testing

@testable import Ops

extension OpsSuite {
  /// Tensor lists: values that share their elements.
  @Suite struct TensorListTests {
    static let ops: Set<String> = [
      "TensorListReserve", "EmptyTensorList", "TensorListFromTensor", "TensorListSplit", "TensorListScatterV2",
      "TensorListLength", "TensorListElementShape", "TensorListSetItem", "TensorListGetItem", "TensorListPushBack",
      "TensorListPopBack", "TensorListResize", "TensorListStack", "TensorListGather", "TensorListConcatV2",
      "TensorListConcatLists", "TensorListScatterIntoExistingList",
    ]

    private let float = Attributes(["element_dtype": .type(.float32)])
    private let anyShape = Tensor.scalar(Int32(-1))
    private let scalarShape = Tensor.int32([])

    private func index(_ value: Int32) -> Tensor { Tensor.scalar(value) }
    private func number(_ value: Float) -> Tensor { Tensor.scalar(value) }
    private func text(_ tensor: AnyTensor) throws -> String { try #require(tensor as? Tensor).listing }

    private func reserve(_ count: Int32) throws -> AnyTensor { try Op.tensorListReserve(anyShape, index(count), float) }

    @Test func writtenElementsAreStacked() throws {
      var list = try reserve(3)
      for place in 0..<3 { list = try Op.tensorListSetItem([list, index(Int32(place)), number(Float(place))]) }
      #expect(try text(Op.tensorListStack(list, scalarShape, float)) == "float32[3] [0.0, 1.0, 2.0]")
      #expect(try text(Op.tensorListGather([list, Tensor.int32([2, 0]), scalarShape], float)) == "float32[2] [2.0, 0.0]")
      #expect(try text(Op.tensorListLength(list)) == "int32[] [3]")
    }

    /// Old lists stay what they were, in any order of reading.
    @Test func listsAreValues() throws {
      let first = try Op.tensorListSetItem([reserve(2), index(0), number(1)])
      let second = try Op.tensorListSetItem([first, index(0), number(2)])
      let third = try Op.tensorListPushBack(second, number(3))
      let popped = try Op.tensorListPopBack.call([third, scalarShape], float)
      let branch = try Op.tensorListSetItem([first, index(0), number(9)])
      func item(_ list: AnyTensor) throws -> String { try text(Op.tensorListGetItem([list, index(0), scalarShape], float)) }
      #expect(try item(first) == "float32[] [1.0]")
      #expect(try item(branch) == "float32[] [9.0]")
      #expect(try item(second) == "float32[] [2.0]")
      #expect(try item(popped[0]) == "float32[] [2.0]")
      #expect(try text(popped[1]) == "float32[] [3.0]")
      #expect(try text(Op.tensorListLength(third)) == "int32[] [3]")
      #expect(try text(Op.tensorListLength(second)) == "int32[] [2]")
    }

    /// A million writes neither copy the list nor exhaust the stack when the first list is dropped last.
    @Test func longChainsOfListsAreReleased() throws {
      let first = try reserve(4)
      var list = first
      for round in 0..<200_000 { list = try Op.tensorListSetItem([list, index(Int32(round % 4)), number(Float(round))]) }
      #expect(try text(Op.tensorListGetItem([list, index(3), scalarShape], float)) == "float32[] [199999.0]")
    }

    @Test func tensorsBecomeListsAndBack() throws {
      let matrix = Tensor.float32([1, 2, 3, 4], [2, 2])
      let list = try Op.tensorListFromTensor(matrix, Tensor.int32([2]))
      #expect(try text(Op.tensorListStack(list, Tensor.int32([2]), float)) == matrix.listing)
      #expect(try text(Op.tensorListElementShape(list, Attributes(["shape_type": .type(.int32)]))) == "int32[1] [2]")
      let joined = try Op.tensorListConcat.call([list, Tensor.int32([-1]), Tensor.int64([])], float)
      #expect(try text(joined[0]) == "float32[4] [1.0, 2.0, 3.0, 4.0]")
      #expect(try text(joined[1]) == "int64[2] [2, 2]")
      let both = try Op.tensorListConcatLists(list, list, float)
      #expect(try text(Op.tensorListLength(both)) == "int32[] [4]")
      let split = try Op.tensorListSplit([Tensor.float32([1, 2, 3]), Tensor.int32([-1]), Tensor.int64([1, 2])])
      #expect(try text(Op.tensorListGetItem([split, index(1), Tensor.int32([-1])], float)) == "float32[2] [2.0, 3.0]")
      let scattered = try Op.tensorListScatter([Tensor.float32([5, 6]), Tensor.int32([2, 0]), scalarShape, index(-1)])
      #expect(try text(Op.tensorListStack(scattered, scalarShape, float)) == "float32[3] [6.0, 0.0, 5.0]")
      let written = try Op.tensorListScatterIntoExisting([scattered, Tensor.float32([7]), Tensor.int32([1])])
      #expect(try text(Op.tensorListStack(written, scalarShape, float)) == "float32[3] [6.0, 7.0, 5.0]")
      let cut = try Op.tensorListResize(written, index(1))
      #expect(try text(Op.tensorListStack(cut, scalarShape, float)) == "float32[1] [6.0]")
      let strings = try Op.tensorListFromTensor(Tensor.text(["a", "b"]), scalarShape)
      let second = try Op.tensorListGetItem(
        [strings, index(1), scalarShape], Attributes(["element_dtype": .type(.string)]))
      #expect(try text(second) == "string[] [b]")
    }

    @Test(arguments: [
      (5, "Trying to modify element 5 in a list with 3 elements."),
      (-1, "Trying to modify element -1 in a list with 3 elements."),
    ])
    func writingOutsideIsRefused(_ place: Int32, _ message: String) throws {
      let list = try reserve(3)
      let failure = #expect(throws: Failure.self) { try Op.tensorListSetItem([list, index(place), number(1)]) }
      #expect(failure?.message.contains(message) == true)
    }

    @Test func unwrittenElementsNeedAShape() throws {
      let list = try reserve(2)
      let read = #expect(throws: Failure.self) { try Op.tensorListGetItem([list, index(0), anyShape], float) }
      #expect(
        read?.message.contains(
          "Trying to read an uninitialized tensor but element_shape is not fully defined: <unknown> and no list element is "
            + "set.") == true)
      let stack = #expect(throws: Failure.self) { try Op.tensorListStack(list, anyShape, float) }
      #expect(
        stack?.message.contains(
          "Tried to stack list which only contains uninitialized tensors and has a non-fully-defined element_shape: "
            + "<unknown>") == true)
      #expect(try text(Op.tensorListStack(list, Tensor.int32([2]), float)) == "float32[2,2] [0.0, 0.0, 0.0, 0.0]")
      let empty = try Op.emptyTensorList(scalarShape, index(1), float)
      let full = try Op.tensorListPushBack(empty, number(1))
      #expect(throws: Failure.self) { try Op.tensorListPushBack(full, number(2)) }
      #expect(throws: Failure.self) { try Op.tensorListPushBack(empty, Tensor.int32([1])) }
    }
  }
}
