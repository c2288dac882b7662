import Diagnostics
import Script
import Tensors

/// `np.sort`, `np.argsort`, `np.unique` and searching.
enum Sorting {
  static let all: [NumPyFunction] = [
    NumPyFunction("sort", signature: "a, axis=-1, kind=None, order=None", summary: "A sorted copy.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let axis = try call.axis(1, rank: array.rank)
      let source = try axis == nil ? array.reshaped([array.count]) : array
      return ArrayResult.array(try sorted(source, axis: axis ?? 0, call.interpreter))
    },
    NumPyFunction(
      "argsort", signature: "a, axis=-1, kind=None, order=None", summary: "The places in sorted order.", isMethod: true
    ) { (call: NativeCall) in
      let array = try call.array(0)
      let axis = try call.axis(1, rank: array.rank)
      let source = try axis == nil ? array.reshaped([array.count]) : array
      return ArrayResult.array(try places(source, axis: axis ?? 0, call.interpreter))
    },
    NumPyFunction(
      "unique", signature: "ar, return_index=False, return_inverse=False, return_counts=False, axis=None",
      summary: "The sorted elements, each once."
    ) { (call: NativeCall) in try unique(call) },
    NumPyFunction("searchsorted", signature: "a, v, side='left'", summary: "Where elements would be put.") {
      (call: NativeCall) in
      let (array, values) = try (call.array(0).doubles(), call.array(1))
      let isLeft = call[2].asString != "right"
      let found = values.doubles().map { (value: Double) -> Int in
        array.firstIndex { isLeft ? $0 >= value : $0 > value } ?? array.count
      }
      return ArrayResult.element(try NDArray(found).reshaped(values.dims))
    },
    NumPyFunction("nonzero", signature: "a", summary: "The indices of elements that are not zero.", isMethod: true) {
      (call: NativeCall) in try nonzero(call.array(0), call.interpreter)
    },
    NumPyFunction("flatnonzero", signature: "a", summary: "The flat indices of elements that are not zero.") {
      (call: NativeCall) in
      let truths = try call.array(0).truths(call.interpreter)
      return ArrayResult.array(try NDArray(truths.indices.filter { truths[$0] }))
    },
    NumPyFunction("argwhere", signature: "a", summary: "The indices of elements that are not zero, as rows.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let columns = try indices(array, call.interpreter)
      let count = columns.first?.count ?? 0
      let flat = (0..<count).flatMap { (row: Int) -> [Int] in columns.map { $0[row] } }
      return ArrayResult.array(try NDArray(flat).reshaped([count, array.rank]))
    },
    NumPyFunction("bincount", signature: "x, weights=None, minlength=0", summary: "How often each integer occurs.") {
      (call: NativeCall) in
      let values = try call.array(0).ints()
      guard !values.contains(where: { $0 < 0 }) else {
        throw Failure(.valueError, "'list' argument must have no negative elements")
      }
      let size = max(try call.integer(2), (values.max() ?? -1) + 1)
      guard let weights = try call.optionalArray(1)?.doubles() else {
        _ = try NDArray(uninitialized: .int64, [size])
        var counts = [Int](repeating: 0, count: size)
        for value in values { counts[value] += 1 }
        return ArrayResult.array(try NDArray(counts))
      }
      var totals = [Double](repeating: 0, count: size)
      for (value, weight) in zip(values, weights) { totals[value] += weight }
      return ArrayResult.array(try NDArray(totals))
    },
    NumPyFunction("isin", signature: "element, test_elements", summary: "Whether elements are among others.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let wanted = try call.array(1).items()
      let found = try array.items().map { (item: Handle) throws -> Bool in
        try wanted.contains { try call.interpreter.equals(item, $0) }
      }
      return ArrayResult.element(try NDArray(found).reshaped(array.dims))
    },
  ]

  // MARK: Order

  /// A sorted copy along an axis; NaN comes last.
  static func sorted(_ array: NDArray, axis: Int, _ interpreter: Interpreter) throws -> NDArray {
    let order = try places(array, axis: axis, interpreter)
    return try Selecting.takeAlong(array, order, axis: axis)
  }

  /// The places along an axis in sorted order; stable.
  static func places(_ array: NDArray, axis: Int, _ interpreter: Interpreter) throws -> NDArray {
    guard array.rank > 0 else {
      throw interpreter.error(
        NumPyErrors.axisError, [.string("axis -1 is out of bounds for array of dimension 0")])
    }
    let others = array.dims.indices.filter { $0 != axis }
    let rows = try array.transposed(others + [axis]).contiguous()
    let length = array.dims[axis]
    let out = try NDArray(uninitialized: .int64, rows.dims)
    let target = out.base.assumingMemoryBound(to: Int.self)
    for row in 0..<(length == 0 ? 0 : rows.count / length) {
      let order = try order(rows, row * length, length, interpreter)
      for (index, place) in order.enumerated() { target[row * length + index] = place }
    }
    var back = [Int](repeating: 0, count: array.rank)
    for (position, own) in (others + [axis]).enumerated() { back[own] = position }
    return try out.transposed(back).contiguous()
  }

  private static func order(_ rows: NDArray, _ start: Int, _ count: Int, _ interpreter: Interpreter) throws -> [Int] {
    guard let dtype = rows.dtype else {
      let items = (0..<count).map { rows.item(at: rows.offset + (start + $0) * 8) }
      return try (0..<count).sorted { (a: Int, b: Int) throws -> Bool in
        let isLess = try interpreter.truth(interpreter.compare(.less, items[a], items[b]))
        if isLess { return true }
        let isMore = try interpreter.truth(interpreter.compare(.less, items[b], items[a]))
        return !isMore && a < b
      }
    }
    if dtype.isInteger || dtype == .bool {
      if dtype == .uint64 {
        let values = (0..<count).map { UInt64(bitPattern: Int64(ElementAccess.int(rows.base, dtype, start + $0))) }
        return (0..<count).sorted { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
      }
      let values = (0..<count).map { ElementAccess.int(rows.base, dtype, start + $0) }
      return (0..<count).sorted { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
    }
    let values = (0..<count).map { ElementAccess.complex(rows.base, dtype, start + $0) }
    return (0..<count).sorted { (a: Int, b: Int) -> Bool in
      let (x, y) = (values[a], values[b])
      if x.real.isNaN || y.real.isNaN { return x.real.isNaN == y.real.isNaN ? a < b : y.real.isNaN }
      if x.real != y.real { return x.real < y.real }
      return x.imaginary != y.imaginary ? x.imaginary < y.imaginary : a < b
    }
  }

  private static func unique(_ call: NativeCall) throws -> Handle {
    guard call[4].isNoneOrUndefined else {
      throw Failure(.notImplementedError, "np.unique along an axis is not there")
    }
    let array = try call.array(0)
    let flat = try array.reshaped([array.count])
    let order = try places(flat, axis: 0, call.interpreter).ints()
    let items = flat.items()
    var firsts: [Int] = []
    var counts: [Int] = []
    var inverse = [Int](repeating: 0, count: items.count)
    for place in order {
      if let last = firsts.last, try isSame(items[last], items[place], call.interpreter) {
        counts[counts.count - 1] += 1
      } else {
        firsts.append(place)
        counts.append(1)
      }
      inverse[place] = firsts.count - 1
    }
    let offsets = flat.offsets()
    let values = ArrayResult.array(
      try ArrayIndexing.gather(flat, firsts.map { offsets[$0] }, [firsts.count]))
    var results = [values]
    if try call.truth(1) { results.append(ArrayResult.array(try NDArray(firsts))) }
    if try call.truth(2) { results.append(ArrayResult.array(try NDArray(inverse).reshaped(array.dims))) }
    if try call.truth(3) { results.append(ArrayResult.array(try NDArray(counts))) }
    return results.count == 1 ? values : .tuple(results)
  }

  private static func isSame(_ a: Handle, _ b: Handle, _ interpreter: Interpreter) throws -> Bool {
    if case .float(let x) = a, case .float(let y) = b { return x == y || (x.isNaN && y.isNaN) }
    return try interpreter.equals(a, b)
  }

  // MARK: Places of truth

  static func nonzero(_ array: NDArray, _ interpreter: Interpreter) throws -> Handle {
    guard array.rank > 0 else {
      throw Failure(
        .valueError,
        "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this "
          + "error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.")
    }
    return .tuple(try indices(array, interpreter).map { ArrayResult.array(try NDArray($0)) })
  }

  private static func indices(_ array: NDArray, _ interpreter: Interpreter) throws -> [[Int]] {
    let truths = try array.truths(interpreter)
    let strides = Shape.rowMajorStrides(array.dims)
    let places = truths.indices.filter { truths[$0] }
    return array.dims.indices.map { (axis: Int) -> [Int] in
      places.map { (place: Int) -> Int in place / max(1, strides[axis]) % max(1, array.dims[axis]) }
    }
  }
}
