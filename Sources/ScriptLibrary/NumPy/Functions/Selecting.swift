import Diagnostics
import Script
import Tensors

/// `np.where`, `np.take`, `np.clip`, `np.round`: choosing and limiting elements.
enum Selecting {
  static let all: [NumPyFunction] = [
    NumPyFunction("where", signature: "condition, x=..., y=..., /", summary: "Elements of one array or another.") {
      (call: NativeCall) in
      let condition = try call.array(0)
      if call[1].isUndefined && call[2].isUndefined { return try Searching.nonzero(condition, call.interpreter) }
      guard !call[1].isUndefined, !call[2].isUndefined else {
        throw Failure(.valueError, "either both or neither of x and y should be given")
      }
      return ArrayResult.array(try choose(condition, call[1], call[2], call.interpreter))
    },
    NumPyFunction(
      "take", signature: "a, indices, axis=None, out=None, mode='raise'", summary: "Elements at indices along an axis.",
      isMethod: true
    ) { (call: NativeCall) in
      let array = try call.array(0)
      let axis = try call.axis(2, rank: array.rank)
      let source = try axis == nil ? array.reshaped([array.count]) : array
      var indices = try call.array(1)
      if let mode = call[4].asString, mode != "raise" {
        guard mode == "clip" || mode == "wrap" else {
          throw Failure(
            .valueError, "clipmode must be one of 'clip', 'raise', or 'wrap' (got \(TextRepresentation.quoted(mode)))")
        }
        let size = source.dims[axis ?? 0]
        let fitted = indices.ints().map { (index: Int) -> Int in
          mode == "clip" ? max(0, min(index, size - 1)) : size == 0 ? 0 : (index % size + size) % size
        }
        indices = try NDArray(fitted).reshaped(indices.dims)
      }
      let whole = Handle.object(SliceObject(start: .none, stop: .none, step: .none))
      let key = [Handle](repeating: whole, count: axis ?? 0) + [ArrayResult.element(indices)]
      let taken = try ArrayIndexing.item(source, .tuple(key), call.interpreter)
      guard !call[3].isNoneOrUndefined else { return taken }
      return try call.result(NumPyReading.array(taken, type: nil, call.interpreter), into: 3, name: "take")
    },
    NumPyFunction("take_along_axis", signature: "arr, indices, axis=-1", summary: "Elements at the indices of each row.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let axis = try NumPyErrors.axis(call.integer(2), rank: array.rank, call.interpreter)
      return ArrayResult.array(try takeAlong(array, call.array(1), axis: axis))
    },
    NumPyFunction("clip", signature: "a, a_min=None, a_max=None, out=None, *, min=None, max=None",
      summary: "Elements limited to a range.", isMethod: true
    ) { (call: NativeCall) in
      var array = try call.array(0)
      for (index, other, op) in [(1, 4, BinaryUfunc.maximum), (2, 5, BinaryUfunc.minimum)] {
        let bound = call[index].isNone ? call[other] : call[index]
        if bound.isNoneOrUndefined { continue }
        array = try UfuncRunner.binary(op, .array(array), Operand(bound, call.interpreter), call.interpreter)
      }
      return try call.result(array, into: 3, name: "clip")
    },
    NumPyFunction("round", "around", signature: "a, decimals=0, out=None", summary: "Elements rounded, halves to even.",
      isMethod: true
    ) { (call: NativeCall) in
      try call.result(rounded(call.array(0), call.integer(1), call.interpreter), into: 2, name: "rint")
    },
    NumPyFunction("compress", signature: "condition, a, axis=None", summary: "Elements where a condition holds.") {
      (call: NativeCall) in
      let array = try call.array(1)
      let axis = try call.axis(2, rank: array.rank)
      let source = try axis == nil ? array.reshaped([array.count]) : array
      let whole = Handle.object(SliceObject(start: .none, stop: .none, step: .none))
      let places = try call.array(0).truths(call.interpreter).enumerated().filter { $0.element }.map { $0.offset }
      let key = [Handle](repeating: whole, count: axis ?? 0) + [ArrayResult.array(try NDArray(places))]
      return try ArrayIndexing.item(source, .tuple(key), call.interpreter)
    },
    NumPyFunction("nan_to_num", signature: "x, copy=True, nan=0.0, posinf=None, neginf=None",
      summary: "Numbers in place of NaN and infinities."
    ) { (call: NativeCall) in
      let array = try call.array(0).contiguousCopy()
      guard let dtype = array.dtype, dtype.isFloating, case .float(let highest)? = dtype.maximum else {
        return ArrayResult.element(array)
      }
      let nan = try call.double(2)
      let high = call[3].isNone ? highest : try call.double(3)
      let low = call[4].isNone ? -highest : try call.double(4)
      for (index, value) in array.doubles().enumerated() where !value.isFinite {
        ElementAccess.store(value.isNaN ? nan : value > 0 ? high : low, array.base, dtype, index)
      }
      return ArrayResult.element(array)
    },
  ]

  /// Part of an axis.
  static func slice(_ array: NDArray, _ axis: Int, _ start: Int, _ end: Int) -> NDArray {
    var dims = array.dims
    dims[axis] = max(0, end - start)
    return array.view(dims: dims, strides: array.strides, offset: array.offset + start * array.strides[axis])
  }

  static func choose(_ condition: NDArray, _ x: Handle, _ y: Handle, _ interpreter: Interpreter) throws -> NDArray {
    let (a, b) = try (Operand(x, interpreter), Operand(y, interpreter))
    let type: ElementType
    if let own = a.ownDType.dtype, let other = b.ownDType.dtype, a.isWeak != b.isWeak {
      type = .number(a.isWeak ? a.type(beside: other) : b.type(beside: own))
    } else {
      type = a.ownDType.promoted(with: b.ownDType) ?? .object
    }
    let (left, right) = try (a.array(type, interpreter), b.array(type, interpreter))
    guard let dims = Broadcasting.dims([condition.dims, left.dims, right.dims]) else {
      let shapes = [condition.dims, left.dims, right.dims].map { NumPyErrors.shape($0) }.joined(separator: " ")
      throw Failure(.valueError, "operands could not be broadcast together with shapes \(shapes) ")
    }
    let truths = try condition.broadcast(to: dims).truths(interpreter)
    let out = try right.broadcast(to: dims).contiguousCopy()
    let source = left.broadcast(to: dims)
    let (from, to) = (source.offsets(), out.offsets())
    let size = type.slotSize
    for (index, isLeft) in truths.enumerated() where isLeft {
      if let list = out.list {
        list.items[to[index] / 8] = source.item(at: from[index])
      } else {
        (out.storage.pointer + to[index]).copyMemory(from: source.storage.pointer + from[index], byteCount: size)
      }
    }
    return out
  }

  /// `out[…, i, …] = array[…, indices[…, i, …], …]`.
  static func takeAlong(_ array: NDArray, _ indices: NDArray, axis: Int) throws -> NDArray {
    guard indices.rank == array.rank else {
      throw Failure(.valueError, "`indices` and `arr` must have the same number of dimensions")
    }
    var strides = array.strides
    strides[axis] = 0
    var common = indices.dims
    common[axis] = 1
    guard Broadcasting.dims([common, array.dims]) != nil else {
      throw Failure(.indexError, "shape mismatch: indexing arrays could not be broadcast together")
    }
    let starts = NDArray.places(indices.dims, strides, from: array.offset)
    let size = array.dims[axis]
    let places = try zip(starts, indices.ints()).map { (start: Int, given: Int) throws -> Int in
      let index = given < 0 ? given + size : given
      guard index >= 0, index < size else { throw ArrayIndexing.outOfBounds(given, axis, size) }
      return start + index * array.strides[axis]
    }
    return try ArrayIndexing.gather(array, places, indices.dims)
  }

  /// Rounded to decimals as NumPy does: scaled, rounded to even, scaled back.
  static func rounded(_ array: NDArray, _ decimals: Int, _ interpreter: Interpreter) throws -> NDArray {
    guard let dtype = array.dtype else { throw UfuncRunner.unsupported("rint") }
    if dtype == .bool { return try array.cast(to: .number(.float16), interpreter) }
    if dtype.isInteger, decimals >= 0 { return try array.contiguousCopy() }
    if decimals == 0 { return try UfuncRunner.unary(.rint, array, interpreter) }
    let power = Operand.weakFloat(Double.pow(10, Double(decimals.magnitudeAsInt)))
    let (first, second): (BinaryUfunc, BinaryUfunc) = decimals > 0 ? (.multiply, .divide) : (.divide, .multiply)
    let scaled = try UfuncRunner.binary(first, .array(array), power, interpreter)
    let whole = try UfuncRunner.unary(.rint, scaled, interpreter)
    return try UfuncRunner.binary(second, .array(whole), power, interpreter).cast(to: array.type, interpreter)
  }
}
