import Tensors

@testable import Ops

/// Sums of products by letters. Values and messages from TensorFlow.
enum EinsumCases {
  private static let a: Tensor = .float64([1, 2, 3, 4, 5, 6], [2, 3])
  private static let b: Tensor = .float64([1, -1, 2, 0.5, 3, 1], [3, 2])
  private static let square: Tensor = .float64([1, 2, 3, 4], [2, 2])
  private static let cube: Tensor = .float64([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2])

  static let rows: [OpCase] = [
    row("ij,jk->ik", [a, b], .float64([14, 3, 32, 4.5], [2, 2])),
    row("ij->ji", [a], .float64([1, 4, 2, 5, 3, 6], [3, 2])),
    row("ii->", [square], .float64([5], [])),
    row("ii->i", [square], .float64([1, 4])),
    row("i->ii", [.float64([1, 2])], .float64([1, 0, 0, 2], [2, 2])),
    row("bij,bjk->bik", [cube, cube], .float64([7, 10, 15, 22, 67, 78, 91, 106], [2, 2, 2])),
    row("...ij,jk->...ik", [cube, square], .float64([7, 10, 15, 22, 23, 34, 31, 46], [2, 2, 2])),
    row("ij->", [a], .float64([21], [])),
    row("ij,ij->j", [a, a], .float64([17, 29, 45])),
    row("i,j->ij", [.float64([1, 2]), .float64([3, 4])], .float64([3, 4, 6, 8], [2, 2])),
    row("...,...->...", [square, .float64([10, 20])], .float64([10, 40, 30, 80], [2, 2])),
    OpCase(
      "Einsum", [a], ["equation": .string("i->i")], fails: .invalidArgumentError,
      "{{function_node __wrapped__Einsum_N_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected input 0 to have "
        + "rank 1 but got: 2 [Op:Einsum] name: "),
    OpCase(
      "Einsum", [a, square], ["equation": .string("ij,jk->ik")], fails: .invalidArgumentError,
      "{{function_node __wrapped__Einsum_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension 3 at "
        + "axis 0 of the input shaped [2,2] but got dimension 2 [Op:Einsum] name: "),
  ]

  private static func row(_ equation: String, _ inputs: [Tensor], _ result: Tensor) -> OpCase {
    OpCase("Einsum", inputs, ["equation": .string(equation)], gives: result)
  }
}
