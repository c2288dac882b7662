import Diagnostics
import Glibc
import Script
import Tensors

/// `np.linalg`, as far as it is there: norms, determinants, inverses and linear systems of single matrices.
enum LinearAlgebra {
  static let all: [NumPyFunction] = [
    NumPyFunction("linalg.norm", signature: "x, ord=None, axis=None, keepdims=False", summary: "The size of vectors.") {
      (call: NativeCall) in try norm(call)
    },
    NumPyFunction("linalg.det", signature: "a", summary: "The determinant.") { (call: NativeCall) in
      let (rows, type) = try square(call, 0)
      let decomposition = Decomposition(rows)
      return .object(NumPyScalar(rounding: .float(decomposition.determinant), type))
    },
    NumPyFunction("linalg.inv", signature: "a", summary: "The inverse matrix.") { (call: NativeCall) in
      let (rows, type) = try square(call, 0)
      let size = rows.count
      let unit = (0..<size).map { (row: Int) -> [Double] in (0..<size).map { $0 == row ? 1 : 0 } }
      return try result(Decomposition(rows).solve(unit), [size, size], type, call.interpreter)
    },
    NumPyFunction("linalg.solve", signature: "a, b", summary: "The solution of a linear system.") { (call: NativeCall) in
      let (rows, type) = try square(call, 0)
      let right = try call.array(1)
      guard right.rank == 1 || right.rank == 2, right.dims[0] == rows.count else {
        throw Failure(
          .valueError, "solve: Input operand 1 has a mismatch in its core dimension 0 (size \(right.dims.first ?? 0) is "
            + "different from \(rows.count))")
      }
      let columns = right.rank == 1 ? 1 : right.dims[1]
      let values = right.doubles()
      let table = (0..<rows.count).map { (row: Int) -> [Double] in Array(values[row * columns..<(row + 1) * columns]) }
      return try result(Decomposition(rows).solve(table), right.dims, type, call.interpreter)
    },
  ]

  private static func square(_ call: NativeCall, _ index: Int) throws -> ([[Double]], DType) {
    let array = try call.array(index)
    guard array.rank == 2 else {
      if array.rank > 2 { throw Failure(.notImplementedError, "np.linalg of stacks of matrices is not there") }
      throw error(
        "\(array.rank)-dimensional array given. Array must be at least two-dimensional", call.interpreter)
    }
    guard array.dims[0] == array.dims[1] else {
      throw error("Last 2 dimensions of the array must be square", call.interpreter)
    }
    guard array.dtype?.isComplex == false else {
      throw Failure(.notImplementedError, "np.linalg of complex matrices is not there")
    }
    let size = array.dims[0]
    let values = array.doubles()
    let rows = (0..<size).map { (row: Int) -> [Double] in Array(values[row * size..<(row + 1) * size]) }
    return (rows, array.dtype == .float32 ? .float32 : .float64)
  }

  /// `np.linalg.LinAlgError`.
  nonisolated(unsafe) static let errorType = TypeObject(
    name: "LinAlgError", module: "numpy.linalg", bases: [ExceptionHierarchy.named("ValueError")])

  private static func error(_ text: String, _ interpreter: Interpreter) -> any Error {
    interpreter.error(errorType, [.string(text)])
  }

  private static func result(
    _ table: [[Double]]?, _ dims: [Int], _ type: DType, _ interpreter: Interpreter
  ) throws -> Handle {
    guard let table else { throw error("Singular matrix", interpreter) }
    return ArrayResult.array(
      try NDArray(table.flatMap { $0 }).reshaped(dims).cast(to: .number(type), interpreter))
  }

  private static func norm(_ call: NativeCall) throws -> Handle {
    var array = try call.array(0)
    if let dtype = array.dtype, !dtype.isFloating, !dtype.isComplex { array = try array.cast(to: .float64, call.interpreter) }
    let axes = try call.axes(2, rank: array.rank)
    let keeps = try call.truth(3)
    let magnitude = try UfuncRunner.unary(.absolute, array, call.interpreter)
    let order = call[1]
    let width = axes?.count ?? (order.isNone ? 1 : array.rank)
    func reduce(_ source: NDArray) throws -> NDArray {
      try ArrayReduction.sum(source, axes: axes, type: nil, keepsDims: keeps, call.interpreter)
    }
    if order.isNone || order.asString == "fro" || (width == 1 && order.asDouble == 2) {
      let squares = try UfuncRunner.binary(.multiply, .array(magnitude), .array(magnitude), call.interpreter)
      return ArrayResult.element(try UfuncRunner.unary(.sqrt, reduce(squares), call.interpreter))
    }
    guard width == 1, let power = order.asDouble else {
      throw Failure(.notImplementedError, "np.linalg.norm of matrices with this ord is not there")
    }
    if power.isInfinite {
      return ArrayResult.element(
        try ArrayReduction.extreme(
          power > 0 ? .maximum : .minimum, magnitude, axes: axes, keepsDims: keeps, call.interpreter))
    }
    if power == 1 { return ArrayResult.element(try reduce(magnitude)) }
    if power == 0 {
      let counted = try magnitude.cast(to: .bool, call.interpreter).cast(to: array.type, call.interpreter)
      return ArrayResult.element(try reduce(counted))
    }
    let powers = try UfuncRunner.binary(.power, .array(magnitude), .weakFloat(power), call.interpreter)
    return ArrayResult.element(
      try UfuncRunner.binary(.power, .array(reduce(powers)), .weakFloat(1 / power), call.interpreter))
  }

  /// A matrix as the product of triangles, with rows exchanged for the largest pivots.
  private struct Decomposition {
    private var table: [[Double]]
    private var order: [Int]
    private var sign = 1.0
    private(set) var isSingular = false

    init(_ rows: [[Double]]) {
      table = rows
      order = Array(rows.indices)
      for column in rows.indices { eliminate(column) }
    }

    private mutating func eliminate(_ column: Int) {
      let pivot = (column..<table.count).max { table[$0][column].magnitude < table[$1][column].magnitude } ?? column
      guard table[pivot][column] != 0 else {
        isSingular = true
        return
      }
      if pivot != column {
        table.swapAt(pivot, column)
        order.swapAt(pivot, column)
        sign = -sign
      }
      for row in (column + 1)..<max(column + 1, table.count) {
        let factor = table[row][column] / table[column][column]
        table[row][column] = factor
        for other in (column + 1)..<max(column + 1, table.count) { table[row][other] -= factor * table[column][other] }
      }
    }

    var determinant: Double { table.indices.reduce(sign) { $0 * table[$1][$1] } }

    /// The columns of the solution; nil for a singular matrix.
    func solve(_ right: [[Double]]) -> [[Double]]? {
      if isSingular { return nil }
      var result = order.map { right[$0] }
      let columns = right.first?.indices ?? 0..<0
      for row in table.indices {
        for other in 0..<row {
          for column in columns { result[row][column] -= table[row][other] * result[other][column] }
        }
      }
      for row in table.indices.reversed() {
        for other in (row + 1)..<max(row + 1, table.count) {
          for column in columns { result[row][column] -= table[row][other] * result[other][column] }
        }
        for column in columns { result[row][column] /= table[row][row] }
      }
      return result
    }
  }
}
