import Diagnostics
import Glibc

/// Subscripts and operators of texts. Places are code points; ASCII text, where they are bytes, takes the short way.
extension StringObject {
  /// Calls `body` with the UTF-8 bytes.
  @inline(__always)
  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    var text = string
    return try text.withUTF8(body)
  }

  /// The byte at which code point `index` (within 0...count) begins.
  func byteOffset(_ index: Int) -> Int {
    if isASCII { return index }
    return withBytes { (bytes: UnsafeBufferPointer<UInt8>) -> Int in
      var seen = 0
      for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        if seen == index { return offset }
        seen += 1
      }
      return bytes.count
    }
  }

  /// The code point that begins at byte `offset`.
  func codePoint(at offset: Int) -> Int {
    if isASCII { return offset }
    return withBytes { (bytes: UnsafeBufferPointer<UInt8>) -> Int in
      var seen = 0
      for index in 0..<offset where bytes[index] & 0xC0 != 0x80 { seen += 1 }
      return seen
    }
  }

  /// The text of the bytes from `start` up to `end`, which lie on borders of code points.
  func text(_ start: Int, _ end: Int) -> String {
    withBytes { String(decoding: UnsafeBufferPointer(rebasing: $0[start..<max(start, end)]), as: UTF8.self) }
  }

  /// The str of a slice of bytes: known to be ASCII when the whole is.
  func part(_ start: Int, _ end: Int) -> Value {
    let piece = text(start, end)
    return Value(isASCII ? StringObject(ascii: piece) : StringObject(piece))
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice { return try slice(key.unsafeAs(SliceObject.self), interpreter) }
    let place = try place(key, interpreter)
    if isASCII { return interpreter.character(Unicode.Scalar(withBytes { $0[place] })) }
    return interpreter.character(scalars[place])
  }

  private func place(_ key: Value, _ interpreter: Interpreter) throws -> Int {
    if !key.isInt, !key.isUndefined, try interpreter.clampedIndex(Handle(key)) == nil {
      throw Failure(.typeError, "string indices must be integers, not '\(interpreter.typeName(key))'")
    }
    return try interpreter.place(key, count, "string index out of range", "string indices must be integers, not ")
  }

  private func slice(_ slice: SliceObject, _ interpreter: Interpreter) throws -> Value {
    let bounds = try slice.indices(count, interpreter)
    if bounds.count == 0 { return .string("") }
    if bounds.step == 1 {
      if bounds.count == count { return type === TypeObject.str ? Value(self) : .string(string) }
      return part(byteOffset(bounds.start), byteOffset(bounds.stop))
    }
    if isASCII {
      let picked = withBytes { (bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] in
        (0..<bounds.count).map { bytes[bounds.start + $0 * bounds.step] }
      }
      return Value(StringObject(ascii: String(decoding: picked, as: UTF8.self)))
    }
    let all = scalars
    var view = String.UnicodeScalarView()
    for index in 0..<bounds.count { view.append(all[bounds.start + index * bounds.step]) }
    return .string(String(view))
  }

  /// `item in text`.
  func holds(_ item: Value, _ interpreter: Interpreter) throws -> Bool {
    guard item.objectKind == .string else {
      throw Failure(.typeError, "'in <string>' requires string as left operand, not \(interpreter.typeName(item))")
    }
    return find(item.unsafeAs(StringObject.self)) != nil
  }

  /// The byte at which `needle` first occurs within the bytes `start..<end`.
  func find(_ needle: StringObject, from start: Int = 0, to end: Int? = nil) -> Int? {
    withBytes { (bytes: UnsafeBufferPointer<UInt8>) -> Int? in
      needle.withBytes { ByteSearch.first($0, in: bytes, from: start, to: end ?? bytes.count) }
    }
  }

  func order(_ op: ComparisonOperator, _ other: Value) -> Value? {
    guard other.objectKind == .string else { return nil }
    let second = other.unsafeAs(StringObject.self)
    switch op {
    case .equal: return .bool(isEqual(to: second))
    case .notEqual: return .bool(!isEqual(to: second))
    case .less: return .bool(isLess(than: second))
    case .lessOrEqual: return .bool(!second.isLess(than: self))
    case .greater: return .bool(second.isLess(than: self))
    default: return .bool(!isLess(than: second))
    }
  }

  /// `+` with a str, `*` with an integer, `%` with what it formats.
  func combine(_ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter) throws -> Value? {
    switch op {
    case .add:
      guard other.objectKind == .string else { return nil }
      let second = other.unsafeAs(StringObject.self)
      return reflected ? second.joined(self) : joined(second)
    case .multiply:
      guard let times = try interpreter.repetitions(other) else { return nil }
      let bytes = withBytes { $0.count }
      _ = try SizeLimit.product(bytes, times, limit: SizeLimit.bytes)
      if times == 1 && type === TypeObject.str { return Value(self) }
      let text = String(repeating: string, count: max(times, 0))
      return Value(isASCII ? StringObject(ascii: text) : StringObject(text))
    case .modulo:
      if reflected { return nil }
      return .string(try PercentFormatting.format(string, Handle(other), interpreter))
    default: return nil
    }
  }

  private func joined(_ other: StringObject) -> Value {
    let text = string + other.string
    return Value(isASCII && other.isASCII ? StringObject(ascii: text) : StringObject(text))
  }
}

/// Searching bytes in bytes.
enum ByteSearch {
  /// The first place at or after `start` where `needle` lies wholly before `end`.
  static func first(
    _ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    if start > end || end - start < needle.count { return nil }
    if needle.isEmpty { return start }
    guard let base = bytes.baseAddress, let wanted = needle.baseAddress else { return nil }
    let lead = Int32(wanted.pointee)
    var place = start
    while place <= end - needle.count {
      guard let found = memchr(base + place, lead, end - needle.count - place + 1) else { return nil }
      place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + place, wanted, needle.count) == 0 { return place }
      place += 1
    }
    return nil
  }

  /// The last such place.
  static func last(
    _ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    if start > end || end - start < needle.count { return nil }
    var place = end - needle.count
    while place >= start {
      var index = 0
      while index < needle.count && bytes[place + index] == needle[index] { index += 1 }
      if index == needle.count { return place }
      place -= 1
    }
    return nil
  }
}
