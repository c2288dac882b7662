import Diagnostics

/// Subscripts and operators of bytes.
extension BytesObject {
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice {
      let bounds = try key.unsafeAs(SliceObject.self).indices(bytes.count, interpreter)
      return Value(BytesObject((0..<bounds.count).map { bytes[bounds.start + $0 * bounds.step] }))
    }
    let place = try interpreter.place(
      key, bytes.count, "index out of range", "byte indices must be integers or slices, not ")
    return .int(Int(bytes[place]))
  }

  func holds(_ item: Value, _ interpreter: Interpreter) throws -> Bool {
    if item.objectKind == .bytes { return find(item.unsafeAs(BytesObject.self).bytes) != nil }
    guard let int = item.asInt else {
      throw Failure(.typeError, "a bytes-like object is required, not '\(interpreter.typeName(item))'")
    }
    guard let byte = UInt8(exactly: int) else { throw Failure(.valueError, "byte must be in range(0, 256)") }
    return bytes.contains(byte)
  }

  /// The first place of `needle` at or after `start` and before `end`.
  func find(_ needle: [UInt8], from start: Int = 0, to end: Int? = nil) -> Int? {
    bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) -> Int? in
      needle.withUnsafeBufferPointer { ByteSearch.first($0, in: buffer, from: start, to: end ?? buffer.count) }
    }
  }

  func order(_ op: ComparisonOperator, _ other: Value) -> Value? {
    guard other.objectKind == .bytes else { return nil }
    let second = other.unsafeAs(BytesObject.self).bytes
    switch op {
    case .equal: return .bool(bytes == second)
    case .notEqual: return .bool(bytes != second)
    case .less: return .bool(bytes.lexicographicallyPrecedes(second))
    case .lessOrEqual: return .bool(!second.lexicographicallyPrecedes(bytes))
    case .greater: return .bool(second.lexicographicallyPrecedes(bytes))
    default: return .bool(!bytes.lexicographicallyPrecedes(second))
    }
  }

  func combine(_ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter) throws -> Value? {
    switch op {
    case .add:
      guard other.objectKind == .bytes else {
        if reflected { return nil }
        throw Failure(.typeError, "can't concat \(interpreter.typeName(other)) to bytes")
      }
      let second = other.unsafeAs(BytesObject.self).bytes
      return Value(BytesObject(reflected ? second + bytes : bytes + second))
    case .multiply:
      guard let times = try interpreter.repetitions(other) else { return nil }
      let total = try SizeLimit.product(bytes.count, times, limit: SizeLimit.bytes)
      var result: [UInt8] = []
      result.reserveCapacity(total)
      while result.count < total { result += bytes }
      return Value(BytesObject(result))
    default: return nil
    }
  }
}

/// Over the numbers of a bytes object.
final class BytesIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = TypeObject.sealed("bytes_iterator")
  private let bytes: [UInt8]
  private var position = 0

  init(_ object: BytesObject) {
    bytes = object.bytes
    super.init(type: BytesIterator.iteratorType, isContainer: false)
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    guard position < bytes.count else { return nil }
    position += 1
    return .int(Int(bytes[position - 1]))
  }
}
