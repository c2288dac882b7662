import Diagnostics
import Script
import Tensors

/// Functions about the memory of arrays: what shares it, in which order elements lie, arrays over bytes.
enum MemoryFunctions {
  static let all: [NumPyFunction] = [
    NumPyFunction("shares_memory", signature: "a, b, max_work=-1", summary: "Whether two arrays have a byte in common.") {
      (call: NativeCall) in .bool(try shares(call.array(0), call.array(1)))
    },
    NumPyFunction(
      "may_share_memory", signature: "a, b, max_work=0", summary: "Whether the ranges of two arrays' bytes overlap."
    ) { (call: NativeCall) in
      let (a, b) = try (call.array(0), call.array(1))
      return .bool(a.overlaps(b) && a.byteRange.overlaps(b.byteRange))
    },
    NumPyFunction(
      "frombuffer", signature: "buffer, dtype=float, count=-1, offset=0, *, like=None",
      summary: "An array of bytes, which a script may not write to."
    ) { (call: NativeCall) in try fromBuffer(call) },
    NumPyFunction(
      "asfortranarray", signature: "a, dtype=None, *, like=None", summary: "The value with its elements in column order."
    ) { (call: NativeCall) in
      let array = try NumPyReading.array(call[0], type: call.type(1), call.interpreter)
      return ArrayResult.array(array.isColumnMajor ? array : try array.ordered("F"))
    },
    NumPyFunction("isfortran", signature: "a", summary: "Whether elements lie in column order, and not in row order.") {
      (call: NativeCall) in
      let array = try call.array(0)
      return .bool(array.isColumnMajor && !array.isContiguous)
    },
  ]

  /// Exact for arrays of moderate size: places are looked up; larger ones count as sharing if their ranges overlap.
  private static func shares(_ a: NDArray, _ b: NDArray) -> Bool {
    guard a.overlaps(b), a.count > 0, b.count > 0, a.byteRange.overlaps(b.byteRange) else { return false }
    guard a.count &+ b.count < 1 << 20, a.type.slotSize == b.type.slotSize else { return true }
    let places = Set(a.offsets())
    return b.offsets().contains { (place: Int) -> Bool in
      places.contains(place) || a.type.slotSize > 1 && (1..<a.type.slotSize).contains { places.contains(place + $0) || places.contains(place - $0) }
    }
  }

  private static func fromBuffer(_ call: NativeCall) throws -> Handle {
    guard let bytes = try bytes(call[0], call.interpreter) else {
      throw Failure(.typeError, "a bytes-like object is required, not '\(call[0].typeName)'")
    }
    let type = try call.type(1) ?? .float64
    let size = type.itemSize
    guard type != .object else { throw Failure(.valueError, "cannot create an OBJECT array from memory buffer") }
    guard size > 0 else { throw Failure(.valueError, "itemsize cannot be zero in type") }
    let (count, offset) = try (call.integer(2), call.integer(3))
    guard offset >= 0, offset < max(1, bytes.count) else {
      throw Failure(.valueError, "offset must be non-negative and no greater than buffer length (\(bytes.count))")
    }
    let rest = bytes.count - offset
    guard count >= 0 || rest % size == 0 else {
      throw Failure(.valueError, "buffer size must be a multiple of element size")
    }
    let total = count < 0 ? rest / size : count
    guard total <= rest / size else { throw Failure(.valueError, "buffer is smaller than requested size") }
    let out = try array(Array(bytes[offset..<offset + total * size]), type, total)
    if let source = call[0].asObject as? NDArrayObject, source.array.isContiguous, type.dtype != nil {
      // Over the same memory.
      return ArrayResult.array(
        NDArray(
          type, dims: [total], strides: [size], offset: source.array.offset + offset, storage: source.array.storage,
          isView: true))
    }
    var view = out
    view.isView = true
    view.isWritable = call[0].asObject is ByteArrayObject
    return ArrayResult.array(view)
  }

  private static func bytes(_ handle: Handle, _ interpreter: Interpreter) throws -> [UInt8]? {
    if let array = handle.asObject as? NDArrayObject { return try array.array.byteText(order: "C", interpreter) }
    return (handle.asObject as? ByteArrayObject)?.bytes ?? BytesLike.content(of: handle)
  }

  /// Elements read from their bytes.
  static func array(_ bytes: [UInt8], _ type: ElementType, _ count: Int) throws -> NDArray {
    switch type {
    case .number:
      let out = try NDArray(uninitialized: type, [count])
      bytes.withUnsafeBytes { (source: UnsafeRawBufferPointer) -> Void in
        if let base = source.baseAddress { out.base.copyMemory(from: base, byteCount: source.count) }
      }
      return out
    case .unicode(let width):
      let items = (0..<count).map { (index: Int) -> Handle in
        var text = String.UnicodeScalarView()
        for place in 0..<width {
          let start = 4 * (index * width + place)
          let code = bytes[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
          if code != 0, let scalar = Unicode.Scalar(code) { text.append(scalar) }
        }
        return TextScalar.make(String(text))
      }
      return NDArray(list: items, type, [count])
    case .bytes(let width):
      let items = (0..<count).map { (index: Int) -> Handle in
        var part = Array(bytes[index * width..<(index + 1) * width])
        while part.last == 0 { part.removeLast() }
        return TextScalar.make(part)
      }
      return NDArray(list: items, type, [count])
    case .object: throw Failure(.valueError, "cannot create an OBJECT array from memory buffer")
    }
  }
}

extension NDArray {
  /// The bytes from the first element in memory to the end of the last one.
  var byteRange: Range<Int> {
    var (low, high) = (offset, offset)
    for (dim, stride) in zip(dims, strides) {
      if dim == 0 { return offset..<offset }
      let reach = (dim - 1) &* stride
      if reach < 0 { low &+= reach } else { high &+= reach }
    }
    return low..<high &+ type.slotSize
  }

  /// A copy with elements in an order: C, F, A (F only if they lie so), K (as they lie, without gaps).
  func ordered(_ order: String) throws -> NDArray {
    switch order {
    case "F": return try columnMajorCopy()
    case "A": return isColumnMajor && !isContiguous ? try columnMajorCopy() : try contiguousCopy()
    case "K":
      let axes = dims.indices.sorted { (a: Int, b: Int) -> Bool in
        strides[a].magnitude != strides[b].magnitude ? strides[a].magnitude > strides[b].magnitude : a < b
      }
      if axes == Array(dims.indices) { return try contiguousCopy() }
      return try NDArray.filled(transposed(axes).contiguousCopy(), back: axes)
    default: return try contiguousCopy()
    }
  }

  private func columnMajorCopy() throws -> NDArray {
    let axes = Array(dims.indices.reversed())
    return try NDArray.filled(transposed(axes).contiguousCopy(), back: axes)
  }

  /// An array of its own whose axes had been exchanged, with the axes back in their places.
  private static func filled(_ array: NDArray, back axes: [Int]) -> NDArray {
    var places = axes
    for (index, axis) in axes.enumerated() { places[axis] = index }
    var result = array.transposed(places)
    result.isView = false
    return result
  }

  /// `tobytes`: the elements' bytes, text as NumPy stores it.
  func byteText(order: String, _ interpreter: Interpreter) throws -> [UInt8] {
    let isColumns = order == "F" || (order == "A" || order == "K") && isColumnMajor && !isContiguous
    let source = isColumns ? transposed(dims.indices.reversed()) : self
    switch type {
    case .number:
      let copy = try source.contiguous()
      return Array(UnsafeRawBufferPointer(start: UnsafeRawPointer(copy.base), count: copy.count * copy.type.slotSize))
    case .object: throw Failure(.notImplementedError, "the bytes of object arrays are not there")
    case .unicode(let width):
      return source.items().flatMap { (item: Handle) -> [UInt8] in
        var bytes: [UInt8] = []
        for scalar in (item.asString ?? "").unicodeScalars.prefix(width) {
          for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: scalar.value >> UInt32(shift))) }
        }
        return bytes + [UInt8](repeating: 0, count: 4 * width - bytes.count)
      }
    case .bytes(let width):
      return source.items().flatMap { (item: Handle) -> [UInt8] in
        let bytes = Array(((item.asObject as? BytesObject)?.bytes ?? []).prefix(width))
        return bytes + [UInt8](repeating: 0, count: width - bytes.count)
      }
    }
  }
}
