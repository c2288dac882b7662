import Diagnostics
import Script
import Tensors

/// `np.reshape`, `np.transpose`, `np.squeeze`: other dimensions for the same elements.
enum Shaping {
  static let all: [NumPyFunction] = [
    NumPyFunction("reshape", signature: "a, shape, order='C', *, copy=None", summary: "The elements in other dimensions.") {
      (call: NativeCall) in
      ArrayResult.array(
        try reshaped(call.array(0), call.integers(1), order: call[2].asString ?? "C"))
    },
    NumPyFunction("ravel", signature: "a, order='C'", summary: "The elements in one dimension.", isMethod: true) {
      (call: NativeCall) in ArrayResult.array(try flattened(call.array(0), order: call[1].asString ?? "C"))
    },
    NumPyFunction("transpose", "permute_dims", signature: "a, axes=None", summary: "The axes in another order.") {
      (call: NativeCall) in
      let array = try call.array(0)
      return ArrayResult.array(
        try transposed(array, call[1].isNone ? nil : call.integers(1), call.interpreter))
    },
    NumPyFunction("squeeze", signature: "a, axis=None", summary: "Without the axes of length one.", isMethod: true) {
      (call: NativeCall) in
      let array = try call.array(0)
      let axes = try call.axes(1, rank: array.rank) ?? array.dims.indices.filter { array.dims[$0] == 1 }
      guard axes.allSatisfy({ array.dims[$0] == 1 }) else {
        throw Failure(.valueError, "cannot select an axis to squeeze out which has size not equal to one")
      }
      let view = array.transposed(array.dims.indices.filter { !axes.contains($0) })
      return call[0].asObject is NumPyScalar ? ArrayResult.element(view) : ArrayResult.array(view)
    },
    NumPyFunction("expand_dims", signature: "a, axis", summary: "With new axes of length one.") { (call: NativeCall) in
      var array = try call.array(0)
      let given = try call.integers(1)
      let rank = array.rank + given.count
      for axis in try given.map({ try NumPyErrors.axis($0, rank: rank, call.interpreter) }).sorted() {
        array = expanded(array, axis)
      }
      return ArrayResult.array(array)
    },
    NumPyFunction("swapaxes", signature: "a, axis1, axis2", summary: "Two axes exchanged.", isMethod: true) {
      (call: NativeCall) in
      let array = try call.array(0)
      var axes = Array(array.dims.indices)
      axes.swapAt(
        try NumPyErrors.axis(call.integer(1), rank: array.rank, call.interpreter),
        try NumPyErrors.axis(call.integer(2), rank: array.rank, call.interpreter))
      return ArrayResult.array(array.transposed(axes))
    },
    NumPyFunction("moveaxis", signature: "a, source, destination", summary: "Axes moved to other places.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let from = try call.integers(1).map { try NumPyErrors.axis($0, rank: array.rank, call.interpreter) }
      let to = try call.integers(2).map { try NumPyErrors.axis($0, rank: array.rank, call.interpreter) }
      guard from.count == to.count else {
        throw Failure(.valueError, "`source` and `destination` arguments must have the same number of elements")
      }
      var order = array.dims.indices.filter { !from.contains($0) }
      for (target, source) in zip(to, from).sorted(by: { $0.0 < $1.0 }) { order.insert(source, at: min(target, order.count)) }
      return ArrayResult.array(array.transposed(order))
    },
    NumPyFunction("broadcast_to", signature: "array, shape", summary: "Stretched to a shape, without copying.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let dims = try call.integers(1)
      guard Broadcasting.dims([array.dims, dims]) == dims else {
        throw Failure(
          .valueError,
          "operands could not be broadcast together with remapped shapes [original->remapped]: "
            + "\(NumPyErrors.shape(array.dims)) and requested shape \(NumPyErrors.shape(dims))")
      }
      return ArrayResult.array(array.broadcast(to: dims))
    },
    NumPyFunction("flip", signature: "m, axis=None", summary: "Elements in reverse order.") { (call: NativeCall) in
      let array = try call.array(0)
      return ArrayResult.array(flipped(array, try call.axes(1, rank: array.rank) ?? Array(array.dims.indices)))
    },
    NumPyFunction("fliplr", signature: "m", summary: "Columns in reverse order.") { (call: NativeCall) in
      let array = try call.array(0)
      guard array.rank >= 2 else { throw Failure(.valueError, "Input must be >= 2-d.") }
      return ArrayResult.array(flipped(array, [1]))
    },
    NumPyFunction("flipud", signature: "m", summary: "Rows in reverse order.") { (call: NativeCall) in
      let array = try call.array(0)
      guard array.rank >= 1 else { throw Failure(.valueError, "Input must be >= 1-d.") }
      return ArrayResult.array(flipped(array, [0]))
    },
    NumPyFunction("shape", signature: "a", summary: "The dimensions.") { (call: NativeCall) in
      .tuple(try call.array(0).dims.map { .int($0) })
    },
    NumPyFunction("ndim", signature: "a", summary: "The number of dimensions.") { (call: NativeCall) in
      .int(try call.array(0).rank)
    },
    NumPyFunction("size", signature: "a, axis=None", summary: "The number of elements.") { (call: NativeCall) in
      let array = try call.array(0)
      return .int(try call.axis(1, rank: array.rank).map { array.dims[$0] } ?? array.count)
    },
  ]

  // MARK: Pieces

  /// - Errors: `ValueError` where the elements don't fit.
  static func reshaped(_ array: NDArray, _ shape: [Int], order: String = "C") throws -> NDArray {
    let dims = try filled(array, shape)
    if order == "F" || order == "A" && array.isColumnMajor && !array.isContiguous {
      let source = array.transposed(array.dims.indices.reversed())
      return try source.reshaped(dims.reversed()).transposed(dims.indices.reversed())
    }
    guard ["C", "A"].contains(order) else {
      throw Failure(
        .valueError, order == "K" ? "order 'K' is not permitted for reshaping"
          : "order must be one of 'C', 'F', 'A', or 'K' (got \(TextRepresentation.quoted(order)))")
    }
    return try array.reshaped(dims)
  }

  /// The dimensions with -1 worked out.
  private static func filled(_ array: NDArray, _ shape: [Int]) throws -> [Int] {
    var dims = shape
    if let open = dims.firstIndex(of: -1) {
      guard dims.filter({ $0 == -1 }).count == 1 else {
        throw Failure(.valueError, "can only specify one unknown dimension")
      }
      dims[open] = 1
      let rest = Shape.product(dims) ?? 0
      guard rest > 0, array.count % rest == 0 else { throw misfit(array, shape) }
      dims[open] = array.count / rest
    }
    guard !dims.contains(where: { $0 < 0 }), Shape.product(dims) == array.count else { throw misfit(array, shape) }
    return dims
  }

  /// The elements in one dimension: by rows (C), by columns (F), as they lie (K).
  static func flattened(_ array: NDArray, order: String) throws -> NDArray {
    switch order {
    case "F": return try array.transposed(array.dims.indices.reversed()).reshaped([array.count])
    case "A":
      return try flattened(array, order: array.isColumnMajor && !array.isContiguous ? "F" : "C")
    case "K":
      let axes = array.dims.indices.sorted { (a: Int, b: Int) -> Bool in
        let (p, q) = (array.strides[a].magnitude, array.strides[b].magnitude)
        return p != q ? p > q : a < b
      }
      return try array.transposed(axes).reshaped([array.count])
    default: return try array.reshaped([array.count])
    }
  }

  /// The array in other dimensions without copying; nil where the memory does not allow it.
  static func viewed(_ array: NDArray, _ shape: [Int]) throws -> NDArray? {
    let dims = try filled(array, shape)
    if array.isContiguous { return array.view(dims: dims, strides: NDArray.rowMajor(dims, array.type.slotSize)) }
    return restrided(array, dims)
  }

  /// Other dimensions over the same memory: groups of old axes that are groups of new ones, each without gaps.
  static func restrided(_ array: NDArray, _ dims: [Int]) -> NDArray? {
    if array.count == 0 { return nil }
    let old = array.dims.indices.filter { array.dims[$0] != 1 }
    let (oldDims, oldStrides) = (old.map { array.dims[$0] }, old.map { array.strides[$0] })
    var strides = [Int](repeating: 0, count: dims.count)
    var (from, to) = (0, 0)
    while to < dims.count, from < oldDims.count {
      var (oldCount, newCount) = (oldDims[from], dims[to])
      var (oldEnd, newEnd) = (from + 1, to + 1)
      while oldCount != newCount {
        if newCount < oldCount {
          newCount *= dims[newEnd]
          newEnd += 1
        } else {
          oldCount *= oldDims[oldEnd]
          oldEnd += 1
        }
      }
      for axis in from..<oldEnd - 1 where oldStrides[axis] != oldStrides[axis + 1] &* oldDims[axis + 1] { return nil }
      var step = oldStrides[oldEnd - 1]
      for axis in (to..<newEnd).reversed() {
        strides[axis] = step
        step &*= dims[axis]
      }
      (from, to) = (oldEnd, newEnd)
    }
    // What is left are axes of length one.
    let last = to > 0 ? strides[to - 1] : array.type.slotSize
    for axis in to..<max(to, dims.count) { strides[axis] = last }
    return array.view(dims: dims, strides: strides)
  }

  private static func misfit(_ array: NDArray, _ shape: [Int]) -> Failure {
    Failure(.valueError, "cannot reshape array of size \(array.count) into shape \(NumPyErrors.shape(shape).replacing("-1", with: "newaxis"))")
  }

  static func transposed(_ array: NDArray, _ axes: [Int]?, _ interpreter: Interpreter) throws -> NDArray {
    guard let axes else { return array.transposed(array.dims.indices.reversed()) }
    guard axes.count == array.rank else { throw Failure(.valueError, "axes don't match array") }
    let own = try axes.map { try NumPyErrors.axis($0, rank: array.rank, interpreter) }
    guard Set(own).count == own.count else { throw Failure(.valueError, "repeated axis in transpose") }
    return array.transposed(own)
  }

  static func expanded(_ array: NDArray, _ axis: Int) -> NDArray {
    var dims = array.dims
    var strides = array.strides
    dims.insert(1, at: axis)
    strides.insert(0, at: axis)
    return array.view(dims: dims, strides: strides)
  }

  private static func flipped(_ array: NDArray, _ axes: [Int]) -> NDArray {
    var strides = array.strides
    var offset = array.offset
    for axis in axes {
      offset += max(0, array.dims[axis] - 1) * strides[axis]
      strides[axis] = -strides[axis]
    }
    return array.view(dims: array.dims, strides: strides, offset: offset)
  }
}
