import Diagnostics
import Script
import Tensors

/// `np.concatenate`, `np.stack`, `np.split`, `np.tile`: arrays of parts, parts of arrays.
enum Joining {
  static let all: [NumPyFunction] = [
    NumPyFunction("concatenate", "concat", signature: "arrays, axis=0, out=None, dtype=None", summary: "Arrays end to end.") {
      (call: NativeCall) in
      var arrays = try call.arrays(0)
      if let type = try call.type(3) { arrays = try arrays.map { try $0.cast(to: type, call.interpreter) } }
      return ArrayResult.array(try concatenate(arrays, axis: call.optionalInteger(1), call.interpreter))
    },
    NumPyFunction("stack", signature: "arrays, axis=0, out=None", summary: "Arrays along a new axis.") {
      (call: NativeCall) in ArrayResult.array(try stack(call.arrays(0), axis: call.integer(1), call.interpreter))
    },
    NumPyFunction("vstack", "row_stack", signature: "tup", summary: "Arrays as rows.") { (call: NativeCall) in
      let rows = try call.arrays(0).map { try atLeast($0, 2, isFirst: true) }
      return ArrayResult.array(try concatenate(rows, axis: 0, call.interpreter))
    },
    NumPyFunction("hstack", signature: "tup", summary: "Arrays side by side.") { (call: NativeCall) in
      let parts = try call.arrays(0).map { try atLeast($0, 1, isFirst: true) }
      return ArrayResult.array(try concatenate(parts, axis: parts.first?.rank == 1 ? 0 : 1, call.interpreter))
    },
    NumPyFunction("column_stack", signature: "tup", summary: "Vectors as columns.") { (call: NativeCall) in
      let parts = try call.arrays(0).map { $0.rank < 2 ? try $0.reshaped([$0.count, 1]) : $0 }
      return ArrayResult.array(try concatenate(parts, axis: 1, call.interpreter))
    },
    NumPyFunction("append", signature: "arr, values, axis=None", summary: "Values at the end of a copy.") {
      (call: NativeCall) in
      let parts = try [call.array(0), call.array(1)]
      return ArrayResult.array(try concatenate(parts, axis: call.optionalInteger(2), call.interpreter))
    },
    NumPyFunction("split", signature: "ary, indices_or_sections, axis=0", summary: "Parts of an array.") {
      (call: NativeCall) in try split(call, isExact: true)
    },
    NumPyFunction("array_split", signature: "ary, indices_or_sections, axis=0", summary: "Parts of an array.") {
      (call: NativeCall) in try split(call, isExact: false)
    },
    NumPyFunction("tile", signature: "A, reps", summary: "An array repeated side by side.") { (call: NativeCall) in
      try tile(call)
    },
    NumPyFunction("repeat", signature: "a, repeats, axis=None", summary: "Elements repeated.", isMethod: true) {
      (call: NativeCall) in try repeated(call)
    },
    NumPyFunction("indices", signature: "dimensions, dtype=int", summary: "The indices of a grid.") {
      (call: NativeCall) in
      let dims = try call.integers(0)
      let grids = try dims.indices.map { try indices(dims, axis: $0) }
      return ArrayResult.array(try stack(grids, axis: 0, call.interpreter))
    },
  ]

  // MARK: Joining

  /// - Errors: `ValueError` where dimensions don't match.
  static func concatenate(_ arrays: [NDArray], axis: Int?, _ interpreter: Interpreter) throws -> NDArray {
    guard let first = arrays.first else { throw Failure(.valueError, "need at least one array to concatenate") }
    guard let axis else {
      return try concatenate(arrays.map { try $0.reshaped([$0.count]) }, axis: 0, interpreter)
    }
    guard first.rank > 0 else { throw Failure(.valueError, "zero-dimensional arrays cannot be concatenated") }
    let along = try NumPyErrors.axis(axis, rank: first.rank, interpreter)
    var type = first.type
    var dims = first.dims
    dims[along] = 0
    for (index, array) in arrays.enumerated() {
      try check(array, first, along, index)
      type = type.promoted(with: array.type) ?? .object
      dims[along] += array.dims[along]
    }
    let out = try NDArray(uninitialized: type, dims)
    var start = 0
    for array in arrays {
      let end = start + array.dims[along]
      try Selecting.slice(out, along, start, end).assign(array.cast(to: type, interpreter))
      start = end
    }
    return out
  }

  private static func check(_ array: NDArray, _ first: NDArray, _ axis: Int, _ index: Int) throws {
    guard array.rank == first.rank else {
      throw Failure(
        .valueError,
        "all the input arrays must have same number of dimensions, but the array at index 0 has \(first.rank) dimension(s) "
          + "and the array at index \(index) has \(array.rank) dimension(s)")
    }
    for other in first.dims.indices where other != axis && first.dims[other] != array.dims[other] {
      throw Failure(
        .valueError,
        "all the input array dimensions except for the concatenation axis must match exactly, but along dimension "
          + "\(other), the array at index 0 has size \(first.dims[other]) and the array at index \(index) has size "
          + "\(array.dims[other])")
    }
  }

  static func stack(_ arrays: [NDArray], axis: Int, _ interpreter: Interpreter) throws -> NDArray {
    guard let first = arrays.first else { throw Failure(.valueError, "need at least one array to stack") }
    guard arrays.allSatisfy({ $0.dims == first.dims }) else {
      throw Failure(.valueError, "all input arrays must have the same shape")
    }
    let along = try NumPyErrors.axis(axis, rank: first.rank + 1, interpreter)
    return try concatenate(arrays.map { Shaping.expanded($0, along) }, axis: along, interpreter)
  }

  static func atLeast(_ array: NDArray, _ rank: Int, isFirst: Bool) throws -> NDArray {
    guard array.rank < rank else { return array }
    return try array.reshaped([Int](repeating: 1, count: rank - array.rank) + array.dims)
  }

  // MARK: Parts

  private static func split(_ call: NativeCall, isExact: Bool) throws -> Handle {
    let array = try call.array(0)
    let axis = try NumPyErrors.axis(call.integer(2), rank: array.rank, call.interpreter)
    let size = array.dims[axis]
    var bounds: [Int] = []
    if let sections = try? call.interpreter.clampedIndex(call[1]) {
      guard sections > 0 else { throw Failure(.valueError, "number sections must be larger than 0.") }
      guard !isExact || size % sections == 0 else {
        throw Failure(.valueError, "array split does not result in an equal division")
      }
      var start = 0
      for index in 0..<(min(sections, 1 << 24) - 1) {
        start += size / sections + (index < size % sections ? 1 : 0)
        bounds.append(start)
      }
    } else {
      bounds = try call.integers(1).map { $0 < 0 ? max(0, $0 + size) : min($0, size) }
    }
    let starts = [0] + bounds
    let ends = bounds + [size]
    return .list(zip(starts, ends).map { (start: Int, end: Int) -> Handle in
      ArrayResult.array(Selecting.slice(array, axis, min(start, size), end))
    })
  }

  private static func tile(_ call: NativeCall) throws -> Handle {
    var array = try call.array(0)
    var times = try call.integers(1)
    let rank = max(array.rank, times.count)
    array = try atLeast(array, rank, isFirst: true)
    times = [Int](repeating: 1, count: rank - times.count) + times
    // Every axis as a pair: how often, and the elements.
    var dims: [Int] = []
    var strides: [Int] = []
    for axis in 0..<rank {
      dims += [max(0, times[axis]), array.dims[axis]]
      strides += [0, array.strides[axis]]
    }
    let target = (0..<rank).map { dims[2 * $0] * dims[2 * $0 + 1] }
    return ArrayResult.array(try array.view(dims: dims, strides: strides).contiguousCopy().reshaped(target))
  }

  private static func repeated(_ call: NativeCall) throws -> Handle {
    var array = try call.array(0)
    let given = try call.axis(2, rank: array.rank)
    if given == nil { array = try array.reshaped([array.count]) }
    let axis = given ?? 0
    var times = try call.integers(call[1])
    if times.count == 1 { times = [Int](repeating: times[0], count: array.dims[axis]) }
    guard times.count == array.dims[axis] else {
      throw Failure(
        .valueError, "operands could not be broadcast together with shape (\(array.dims[axis]),) (\(times.count),)")
    }
    guard !times.contains(where: { $0 < 0 }) else { throw Failure(.valueError, "repeats may not contain negative values.") }
    _ = try NDArray(uninitialized: array.type, [times.reduce(0, +)])
    let places = times.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
    let whole = Handle.object(SliceObject(start: .none, stop: .none, step: .none))
    let key = [Handle](repeating: whole, count: axis) + [ArrayResult.array(try NDArray(places))]
    return try ArrayIndexing.item(array, .tuple(key), call.interpreter)
  }

  // MARK: Grids

  /// The index along one axis at each place of a grid.
  static func indices(_ dims: [Int], axis: Int) throws -> NDArray {
    var own = [Int](repeating: 1, count: dims.count)
    own[axis] = dims[axis]
    return try NDArray(Array(0..<max(0, dims[axis]))).reshaped(own).broadcast(to: dims).contiguousCopy()
  }
}
