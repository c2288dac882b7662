import Diagnostics
import Ops
import Script
import Tensors

/// `a @ b`, `np.dot` and their relatives.
enum MatrixProducts {
  static let all: [NumPyFunction] = [
    NumPyFunction("dot", signature: "a, b, out=None", summary: "The dot product.", isMethod: true) {
      (call: NativeCall) in
      let (a, b) = try (call.array(0), call.array(1))
      if a.rank == 0 || b.rank == 0 {
        return ArrayResult.element(try UfuncRunner.binary(.multiply, .array(a), .array(b), call.interpreter))
      }
      if b.rank > 2 || a.rank > 2 { return ArrayResult.element(try dot(a, b, call.interpreter)) }
      return ArrayResult.element(try product(a, b, isDot: true, call.interpreter))
    },
    NumPyFunction("vdot", signature: "a, b", summary: "The dot product of flat arrays.") { (call: NativeCall) in
      let (a, b) = try (call.array(0), call.array(1))
      let left = try UfuncRunner.unary(.conjugate, a.reshaped([a.count]), call.interpreter)
      return ArrayResult.element(try product(left, b.reshaped([b.count]), isDot: true, call.interpreter))
    },
    NumPyFunction("outer", signature: "a, b, out=None", summary: "All products of two vectors.") {
      (call: NativeCall) in
      let (a, b) = try (call.array(0), call.array(1))
      let column = try a.reshaped([a.count, 1])
      let row = try b.reshaped([1, b.count])
      return ArrayResult.array(try UfuncRunner.binary(.multiply, .array(column), .array(row), call.interpreter))
    },
    NumPyFunction(
      "trace", signature: "a, offset=0, axis1=0, axis2=1, dtype=None, out=None", summary: "The sum of a diagonal.",
      isMethod: true
    ) { (call: NativeCall) in
      let diagonal = try diagonal(call)
      return try call.result(
        ArrayReduction.sum(
          diagonal, axes: [diagonal.rank - 1], type: call.type(4), keepsDims: false, call.interpreter),
        into: 5, name: "add")
    },
    NumPyFunction(
      "diagonal", signature: "a, offset=0, axis1=0, axis2=1", summary: "The diagonal of two axes, the last axis of a view.",
      isMethod: true
    ) { (call: NativeCall) in
      var view = try diagonal(call)
      view.isWritable = false
      return ArrayResult.array(view)
    },
  ]

  private static func diagonal(_ call: NativeCall) throws -> NDArray {
    let array = try call.array(0)
    guard array.rank >= 2 else { throw Failure(.valueError, "diag requires an array of at least two dimensions") }
    let first = try NumPyErrors.axis(call.integer(2), rank: array.rank, call.interpreter)
    let second = try NumPyErrors.axis(call.integer(3), rank: array.rank, call.interpreter)
    guard first != second else { throw Failure(.valueError, "axis1 and axis2 cannot be the same") }
    let rest = array.dims.indices.filter { $0 != first && $0 != second }
    return CreationFunctions.diagonal(array.transposed(rest + [first, second]), try call.integer(1))
  }

  static func matmul(_ left: Handle, _ right: Handle, _ interpreter: Interpreter) throws -> Handle {
    ArrayResult.element(try matmulArray(left, right, interpreter))
  }

  static func matmulArray(_ left: Handle, _ right: Handle, _ interpreter: Interpreter) throws -> NDArray {
    let a = try NumPyReading.array(left, type: nil, interpreter)
    let b = try NumPyReading.array(right, type: nil, interpreter)
    for (index, operand) in [a, b].enumerated() where operand.rank == 0 {
      throw Failure(
        .valueError,
        "matmul: Input operand \(index) does not have enough dimensions (has 0, gufunc core with signature "
          + "(n?,k),(k,m?)->(n?,m?) requires 1)")
    }
    return try product(a, b, isDot: false, interpreter)
  }

  /// The product of matrices, vectors and stacks of matrices.
  static func product(_ a: NDArray, _ b: NDArray, isDot: Bool, _ interpreter: Interpreter) throws -> NDArray {
    guard let type = a.type.promoted(with: b.type), let dtype = type.dtype else {
      throw UfuncRunner.unsupported("matmul")
    }
    let x = try a.rank == 1 ? a.reshaped([1, a.dims[0]]) : a
    let y = try b.rank == 1 ? b.reshaped([b.dims[0], 1]) : b
    let (rows, inner, columns) = (x.dims[x.rank - 2], x.dims[x.rank - 1], y.dims[y.rank - 1])
    guard y.dims[y.rank - 2] == inner else { throw mismatch(a, b, inner, y.dims[y.rank - 2], isDot) }
    guard let batch = Broadcasting.dims([Array(x.dims.dropLast(2)), Array(y.dims.dropLast(2))]) else {
      throw Failure(
        .valueError,
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(NumPyErrors.shape(a.dims)) \(NumPyErrors.shape(b.dims)) ")
    }
    let left = try x.cast(to: type, interpreter).broadcast(to: batch + [rows, inner]).contiguous()
    let right = try y.cast(to: type, interpreter).broadcast(to: batch + [inner, columns]).contiguous()
    let out = try NDArray(uninitialized: type, batch + [rows, columns])
    try multiply(left, right, out, Shape.product(batch) ?? 0, rows, inner, columns, dtype)
    var dims = batch
    if a.rank > 1 { dims.append(rows) }
    if b.rank > 1 { dims.append(columns) }
    return out.view(dims: dims, strides: NDArray.rowMajor(dims, type.slotSize))
  }

  private static func mismatch(_ a: NDArray, _ b: NDArray, _ inner: Int, _ other: Int, _ isDot: Bool) -> Failure {
    if isDot {
      let axis = b.rank == 1 ? 0 : b.rank - 2
      return Failure(
        .valueError,
        "shapes \(NumPyErrors.shape(a.dims)) and \(NumPyErrors.shape(b.dims)) not aligned: \(inner) (dim \(a.rank - 1)) != "
          + "\(other) (dim \(axis))")
    }
    return Failure(
      .valueError,
      "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size "
        + "\(other) is different from \(inner))")
  }

  private static func multiply(
    _ left: NDArray, _ right: NDArray, _ out: NDArray, _ batch: Int, _ rows: Int, _ inner: Int, _ columns: Int,
    _ dtype: DType
  ) throws {
    if dtype == .float32 || dtype == .float64, out.count > 0, inner > 0 {
      let x = Tensor(dtype, Shape(trusted: [batch, rows, inner]), sharing: left.storage, byteOffset: left.offset)
      let y = Tensor(dtype, Shape(trusted: [batch, inner, columns]), sharing: right.storage, byteOffset: right.offset)
      if let op = OpCatalog.named("BatchMatMulV2") {
        let made = try ExecutionContext.with(nil) { () throws -> [AnyTensor] in
          try EagerExecution.run(
            op, [x, y], Attributes(["adj_x": .bool(false), "adj_y": .bool(false)]), name: nil)
        }
        if let product = made.first as? Tensor {
          out.base.copyMemory(from: product.pointer, byteCount: product.byteCount)
          return
        }
      }
    }
    for place in 0..<batch * rows * columns {
      let (matrix, row, column) = (place / (rows * columns), place / columns % rows, place % columns)
      let from = (matrix * rows + row) * inner
      let to = matrix * inner * columns + column
      store(left, right, out, place, dtype, from, to, inner, columns)
    }
  }

  private static func store(
    _ left: NDArray, _ right: NDArray, _ out: NDArray, _ place: Int, _ dtype: DType, _ from: Int, _ to: Int, _ inner: Int,
    _ columns: Int
  ) {
    if dtype.isInteger || dtype == .bool {
      var total = 0
      for index in 0..<inner {
        let x = ElementAccess.int(left.base, dtype, from + index)
        total = total &+ x &* ElementAccess.int(right.base, dtype, to + index * columns)
      }
      ElementAccess.store(total, out.base, dtype, place)
      return
    }
    var total = Complex128(0)
    for index in 0..<inner {
      let x = ElementAccess.complex(left.base, dtype, from + index)
      total = total + x * ElementAccess.complex(right.base, dtype, to + index * columns)
    }
    ElementAccess.store(total, out.base, dtype, place)
  }

  /// `np.dot` above two dimensions: the last axis of `a` with the last but one of `b`.
  private static func dot(_ a: NDArray, _ b: NDArray, _ interpreter: Interpreter) throws -> NDArray {
    let axis = b.rank == 1 ? 0 : b.rank - 2
    return try contract(a, b, [a.rank - 1], [axis], interpreter)
  }

  private static func contract(
    _ a: NDArray, _ b: NDArray, _ left: [Int], _ right: [Int], _ interpreter: Interpreter
  ) throws -> NDArray {
    guard left.map({ a.dims[$0] }) == right.map({ b.dims[$0] }) else {
      throw Failure(.valueError, "shape-mismatch for sum")
    }
    let keptLeft = a.dims.indices.filter { !left.contains($0) }
    let keptRight = b.dims.indices.filter { !right.contains($0) }
    let inner = Shape.product(left.map { a.dims[$0] }) ?? 0
    let rows = keptLeft.map { a.dims[$0] }
    let columns = keptRight.map { b.dims[$0] }
    let x = try a.transposed(keptLeft + left).reshaped([Shape.product(rows) ?? 0, inner])
    let y = try b.transposed(right + keptRight).reshaped([inner, Shape.product(columns) ?? 0])
    return try product(x, y, isDot: true, interpreter).reshaped(rows + columns)
  }
}
