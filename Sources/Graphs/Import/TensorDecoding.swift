import Diagnostics
import Tensors

extension TensorDefinition {
  /// The tensor: from its bytes, or from a list of elements of which the last one fills what is missing.
  ///
  /// - Throws: `ValueError` for a dtype that is unknown here, a shape that isn't fully known, or values that don't fit.
  public func tensor() throws -> Tensor {
    guard let dtype = DType(enumName: dtype) else {
      throw Failure(.valueError, "Cannot parse tensor from proto: its dtype is \(self.dtype)")
    }
    guard !shape.isRankUnknown, shape.dims.allSatisfy({ (dim: Int) -> Bool in dim >= 0 }) else {
      throw Failure(.valueError, "Cannot parse tensor from proto: its shape is not fully known")
    }
    let shape = try Shape(self.shape.dims)
    if case .content(let bytes) = values { return try decoded(bytes, dtype, shape) }
    if dtype == .string { return try decodedStrings(shape) }
    guard !dtype.isObject else {
      throw Failure(.valueError, "Cannot parse tensor from proto: a \(dtype.name) has no value in a graph definition")
    }
    let tensor = try Tensor.zeros(dtype, shape)
    try fill(tensor)
    return tensor
  }

  /// Whether fewer elements are written than there are.
  var isShortened: Bool { valueCount > 0 && valueCount < shape.dims.reduce(1, &*) }

  private func decoded(_ bytes: [UInt8], _ dtype: DType, _ shape: Shape) throws -> Tensor {
    guard !dtype.isObject else {
      throw Failure(.valueError, "Cannot parse tensor from proto: a \(dtype.name) can't have tensor_content")
    }
    let tensor = try Tensor(uninitialized: dtype, shape)
    guard tensor.byteCount == bytes.count else {
      throw Failure(
        .valueError,
        "Cannot parse tensor from proto: tensor_content has \(bytes.count) bytes, \(tensor.byteCount) were expected for "
          + "\(dtype.name) of shape \(shape)")
    }
    bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) -> Void in
      if let base = buffer.baseAddress { tensor.pointer.copyMemory(from: base, byteCount: buffer.count) }
    }
    return tensor
  }

  private func decodedStrings(_ shape: Shape) throws -> Tensor {
    guard case .strings(let given) = values else { return try Tensor.zeros(.string, shape) }
    try check(given.count, shape.elementCount)
    let last = given.last ?? []
    let missing = shape.elementCount - given.count
    return try Tensor.strings(given + Array(repeating: last, count: missing), shape: shape)
  }

  private func check(_ given: Int, _ wanted: Int) throws {
    guard given > wanted else { return }
    throw Failure(.valueError, "Cannot parse tensor from proto: \(given) values for \(wanted) elements")
  }

  private var valueCount: Int {
    switch values {
    case .none, .content: 0
    case .halves(let list), .ints(let list), .longs(let list), .unsigned(let list): list.count
    case .floats(let list): list.count
    case .doubles(let list): list.count
    case .strings(let list): list.count
    case .bools(let list): list.count
    case .unsignedLongs(let list): list.count
    case .complexFloats(let list): list.count / 2
    case .complexDoubles(let list): list.count / 2
    }
  }

  private func fill(_ tensor: Tensor) throws {
    let count = valueCount
    try check(count, tensor.elementCount)
    if count == 0 { return }
    for index in 0..<tensor.elementCount { try store(min(index, count - 1), in: tensor, at: index) }
  }

  private func store(_ source: Int, in tensor: Tensor, at index: Int) throws {
    switch values {
    case .floats(let list): tensor.store(Double(list[source]), at: index)
    case .doubles(let list): tensor.store(list[source], at: index)
    case .ints(let list), .longs(let list), .unsigned(let list): tensor.store(list[source], at: index)
    case .bools(let list): tensor.store(list[source] ? 1 : 0, at: index)
    case .unsignedLongs(let list): tensor.store(Int(bitPattern: UInt(list[source])), at: index)
    case .halves(let list):
      guard tensor.dtype.byteSize == 2 else { throw mismatch(tensor.dtype) }
      let bits = UInt16(truncatingIfNeeded: list[source])
      tensor.pointer.storeBytes(of: bits, toByteOffset: index * 2, as: UInt16.self)
    case .complexFloats(let list):
      tensor.store(Complex128(Double(list[2 * source]), Double(list[2 * source + 1])), at: index)
    case .complexDoubles(let list): tensor.store(Complex128(list[2 * source], list[2 * source + 1]), at: index)
    case .none, .content, .strings: throw mismatch(tensor.dtype)
    }
  }

  private func mismatch(_ dtype: DType) -> Failure {
    Failure(.valueError, "Cannot parse tensor from proto: its values are not of dtype \(dtype.name)")
  }
}
