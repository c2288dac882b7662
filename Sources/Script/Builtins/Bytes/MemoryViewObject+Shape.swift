import Diagnostics

/// Views of several dimensions, or of none: made by `cast`, without gaps, indexed by a tuple.
extension MemoryViewObject {
  /// How far the next element of each dimension is, in bytes.
  var strides: [Int] {
    if shape.count == 1 { return [step] }
    var result: [Int] = []
    var distance = format.size
    for length in shape.reversed() {
      result.append(distance)
      distance *= length
    }
    return result.reversed()
  }

  /// `view.cast(format, shape)`: the same bytes as elements of another kind, in another shape.
  func cast(_ call: NativeCall) throws -> Handle {
    _ = try read()
    guard let text = call[1].asString else {
      throw Failure(.typeError, "cast() argument 'format' must be str, not \(call[1].typeName)")
    }
    guard step == format.size, let source else {
      throw Failure(.typeError, "memoryview: casts are restricted to C-contiguous views")
    }
    if (!call[2].isUndefined || shape.count != 1) && shape.contains(0) {
      throw Failure(.typeError, "memoryview: cannot cast view with zeros in shape or strides")
    }
    let wantedShape = call[2].isUndefined ? nil : try self.wantedShape(call[2])
    if let wantedShape, wantedShape.count != 1, shape.count != 1 {
      throw Failure(.typeError, "memoryview: cast must be 1D -> ND or ND -> 1D")
    }
    guard let wanted = MemoryFormat(text) else {
      throw Failure(
        .valueError,
        "memoryview: destination format must be a native single character format prefixed with an optional '@'")
    }
    guard format.isByte || wanted.isByte else {
      throw Failure(.typeError, "memoryview: cannot cast between two non-byte formats")
    }
    let total = count * format.size
    guard total % wanted.size == 0 else {
      throw Failure(.typeError, "memoryview: length is not a multiple of itemsize")
    }
    let number = total / wanted.size
    if let wantedShape, MemoryViewObject.product(wantedShape) != number {
      throw Failure(.typeError, "memoryview: product(shape) * itemsize != buffer size")
    }
    return .object(
      MemoryViewObject(source, start: start, step: wanted.size, count: number, format: wanted, shape: wantedShape))
  }

  /// nil when it is beyond 64 bits.
  private static func product(_ lengths: [Int]) -> Int? {
    var result = 1
    for length in lengths {
      let (product, overflows) = result.multipliedReportingOverflow(by: length)
      if overflows { return nil }
      result = product
    }
    return result
  }

  private func wantedShape(_ given: Handle) throws -> [Int] {
    guard let lengths = given.asSequence else { throw Failure(.typeError, "shape must be a list or a tuple") }
    if lengths.count > 64 { throw Failure(.valueError, "memoryview: number of dimensions must not exceed 64") }
    return try lengths.map { (length: Handle) throws -> Int in
      guard let number = length.asInt else {
        throw Failure(.typeError, "memoryview.cast(): elements of shape must be integers")
      }
      if number <= 0 { throw Failure(.valueError, "memoryview.cast(): elements of shape must be integers > 0") }
      return number
    }
  }

  func requireOneDimension() throws {
    if shape.isEmpty { throw Failure(.typeError, "invalid indexing of 0-dim memory") }
    if shape.count > 1 { throw Failure(.notImplementedError, "multi-dimensional sub-views are not implemented") }
  }

  // MARK: Elements

  /// `tolist`: a list of lists for each dimension; the value itself for none.
  func nestedValues() throws -> Handle {
    var level = try values()
    for length in shape.dropFirst().reversed() where length > 0 {
      level = stride(from: 0, to: level.count, by: length).map { .list(Array(level[$0..<($0 + length)])) }
    }
    return shape.isEmpty ? level[0] : .list(level)
  }

  /// `tobytes`: in Fortran's order the first index runs first.
  func bytes(inOrder order: Handle) throws -> [UInt8] {
    let bytes = try read()
    guard order.isNone || ["C", "F", "A"].contains(order.asString) else {
      throw Failure(.valueError, "order must be 'C', 'F' or 'A'")
    }
    guard order.asString == "F", shape.count > 1 else { return bytes }
    let strides = strides
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in 0..<count {
      var rest = index
      var place = 0
      for (length, stride) in zip(shape, strides) {
        place += rest % length * stride
        rest /= length
      }
      result += bytes[place..<(place + format.size)]
    }
    return result
  }

  /// An element of a view that has other than one dimension, or whose subscript is a tuple.
  func item(at key: Value, _ bytes: [UInt8], _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .tuple {
      let keys = key.unsafeAs(TupleObject.self).items
      if keys.count > 1, keys.allSatisfy({ $0.as(SliceObject.self) != nil }) {
        throw Failure(.notImplementedError, "multi-dimensional slicing is not implemented")
      }
      let place = try place(keys, interpreter)
      return format.value(bytes[place..<(place + format.size)]).owned
    }
    if shape.isEmpty {
      if key.object === Handle.ellipsisObject(interpreter) { return Value(borrowing: self).retained() }
      throw Failure(.typeError, "invalid indexing of 0-dim memory")
    }
    if try interpreter.isIndex(key) { try requireOneDimension() }
    if key.objectKind == .slice {
      throw Failure(.notImplementedError, "multi-dimensional slicing is not implemented")
    }
    throw Failure(.typeError, "memoryview: invalid slice key")
  }

  /// Assigns an element of such a view.
  func set(_ value: Handle, at key: Value, _ array: ByteArrayObject, _ interpreter: Interpreter) throws {
    var keys: [Handle] = []
    if key.objectKind == .tuple {
      keys = key.unsafeAs(TupleObject.self).items
    } else if shape.isEmpty {
      guard key.object === Handle.ellipsisObject(interpreter) else {
        throw Failure(.typeError, "invalid indexing of 0-dim memory")
      }
    } else if key.objectKind == .slice {
      throw Failure(.notImplementedError, "memoryview slice assignments are currently restricted to ndim = 1")
    } else {
      guard try interpreter.isIndex(key) else { throw Failure(.typeError, "memoryview: invalid slice key") }
      keys = [Handle(key)]
    }
    let place = try place(keys, interpreter)
    for (part, byte) in try format.bytes(of: value, interpreter).enumerated() { array.bytes[start + place + part] = byte }
  }

  /// Where an element lies, in bytes of `read()`.
  private func place(_ keys: [Handle], _ interpreter: Interpreter) throws -> Int {
    let indices = try keys.map { (key: Handle) throws -> Int in
      let owned = key.owned
      defer { owned.release() }
      guard try interpreter.isIndex(owned), let index = try interpreter.clampedIndex(key) else {
        throw Failure(.typeError, "memoryview: invalid slice key")
      }
      return index
    }
    if indices.count > shape.count {
      throw Failure(.typeError, "cannot index \(shape.count)-dimension view with \(indices.count)-element tuple")
    }
    if indices.count < shape.count { throw Failure(.notImplementedError, "sub-views are not implemented") }
    var element = 0
    for (dimension, index) in indices.enumerated() {
      let length = shape[dimension]
      let place = index < 0 ? index + length : index
      if place < 0 || place >= length {
        throw Failure(.indexError, "index out of bounds on dimension \(dimension + 1)")
      }
      element = element * length + place
    }
    return element * format.size
  }
}

extension Handle {
  fileprivate static func ellipsisObject(_ interpreter: Interpreter) -> Object? { interpreter.builtins["Ellipsis"]?.asObject }
}
