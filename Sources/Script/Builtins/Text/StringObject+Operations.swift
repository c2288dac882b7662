import Diagnostics
import Glibc

/// Subscripts and operators of texts. Places are code points; ASCII text, where they are bytes, takes the short way.
extension StringObject {
  /// The text of the bytes from `start` up to `end`, which lie on borders of code points.
  func text(_ start: Int, _ end: Int) -> String {
    if start >= end { return "" }
    return withBytes { String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self) }
  }

  /// The str of a slice of bytes: known to be ASCII when the whole is.
  @inline(__always)
  func part(_ start: Int, _ end: Int) -> Value {
    let piece = UnsafeBufferPointer(start: base + start, count: max(end - start, 0))
    return isASCII ? StringObject.makeValue(ascii: piece) : StringObject.makeValue(utf8: piece)
  }

  /// The same text as a plain str.
  var plain: Value { type === TypeObject.str ? Value(self) : part(0, byteCount) }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice { return try slice(key.unsafeAs(SliceObject.self), interpreter) }
    let place = try place(key, interpreter)
    if isASCII { return interpreter.characters.ascii(base[place]) }
    return interpreter.character(scalar(at: place))
  }

  private func place(_ key: Value, _ interpreter: Interpreter) throws -> Int {
    if key.isInt {
      let index = key.uncheckedInt < 0 ? key.uncheckedInt &+ count : key.uncheckedInt
      if index >= 0 && index < count { return index }
    }
    if !key.isInt, !key.isUndefined, try interpreter.clampedIndex(Handle(key)) == nil {
      throw Failure(.typeError, "string indices must be integers, not '\(interpreter.typeName(key))'")
    }
    return try interpreter.place(key, count, "string index out of range", "string indices must be integers, not ")
  }

  private func slice(_ slice: SliceObject, _ interpreter: Interpreter) throws -> Value {
    let bounds = try slice.indices(count, interpreter)
    if bounds.count == 0 { return .string("") }
    if bounds.step == 1 {
      if bounds.count == count { return plain }
      if bounds.count == 1 && isASCII { return interpreter.characters.ascii(base[bounds.start]) }
      return part(byteOffset(bounds.start), byteOffset(bounds.stop))
    }
    if isASCII {
      return StringObject.makeValue(ascii: bounds.count) { (target: UnsafeMutablePointer<UInt8>) in
        for index in 0..<bounds.count { target[index] = base[bounds.start + index * bounds.step] }
      }
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
    return item.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (needle: StringObject) -> Bool in
      if needle.byteCount != 1 { return find(needle) != nil }
      // A character in a few: a loop is through before a call is made.
      let (wanted, count) = (needle.base[0], byteCount)
      if count > 32 { return memchr(base, Int32(wanted), count) != nil }
      for index in 0..<count where base[index] == wanted { return true }
      return false
    }
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
    return .bool(holds(op, second))
  }

  /// One of the six orderings.
  func holds(_ op: ComparisonOperator, _ other: StringObject) -> Bool {
    switch op {
    case .equal: isEqual(to: other)
    case .notEqual: !isEqual(to: other)
    case .less: bytesOrder(other) < 0
    case .lessOrEqual: bytesOrder(other) <= 0
    case .greater: bytesOrder(other) > 0
    default: bytesOrder(other) >= 0
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
      _ = try SizeLimit.product(byteCount, times, limit: SizeLimit.bytes)
      if times == 1 && type === TypeObject.str { return Value(self) }
      return repeated(max(times, 0))
    case .modulo:
      if reflected { return nil }
      return try PercentFormatting.format(self, Handle(other), interpreter)
    default: return nil
    }
  }

  /// Twice as much each time.
  private func repeated(_ times: Int) -> Value {
    let isASCII = isASCII || times == 0
    return StringObject.makeValue(bytes: byteCount * times, count: count * times, isASCII: isASCII) {
      (target: UnsafeMutablePointer<UInt8>) in
      if times == 0 { return }
      var end = target
      copyBytes(to: &end)
      let total = byteCount * times
      var count = byteCount
      while count > 0, count < total {
        let next = min(count, total - count)
        (target + count).update(from: target, count: next)
        count += next
      }
    }
  }

  func joined(_ other: StringObject) -> Value {
    let bytes = byteCount
    let added = other.byteCount
    return StringObject.makeValue(
      bytes: bytes + added, count: count + other.count, isASCII: isASCII && other.isASCII
    ) { (target: UnsafeMutablePointer<UInt8>) in
      target.update(from: base, count: bytes)
      (target + bytes).update(from: other.base, count: added)
    }
  }
}

extension StringObject {
  /// The texts of values that are known to be str, one behind the other with `separator` between them.
  static func joined(_ values: UnsafeBufferPointer<Value>, separator: StringObject?) -> Value {
    var bytes = 0
    var count = 0
    var isASCII = separator?.isASCII ?? true
    for value in values {
      value.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (text: StringObject) in
        bytes += text.byteCount
        count += text.count
        if !text.isASCII { isASCII = false }
      }
    }
    let gaps = max(0, values.count - 1)
    if let separator {
      bytes += gaps * separator.byteCount
      count += gaps * separator.count
    }
    return StringObject.makeValue(bytes: bytes, count: count, isASCII: isASCII) {
      (target: UnsafeMutablePointer<UInt8>) in
      var place = target
      for (index, value) in values.enumerated() {
        if index > 0, let separator { separator.copyBytes(to: &place) }
        value.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { $0.copyBytes(to: &place) }
      }
    }
  }

  /// Copies the UTF-8 bytes to `target` and moves it behind them.
  @inline(__always)
  func copyBytes(to target: inout UnsafeMutablePointer<UInt8>) {
    let bytes = byteCount
    // Most pieces are short: a loop is done before a call is made.
    if bytes < 16 {
      for index in 0..<bytes { target[index] = base[index] }
    } else {
      target.update(from: base, count: bytes)
    }
    target += bytes
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
    let last = wanted[needle.count - 1]
    var place = start
    var attempts = 0
    while place <= end - needle.count {
      guard let found = memchr(base + place, lead, end - needle.count - place + 1) else { return nil }
      place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      place += 1
      // Most of what begins alike ends otherwise.
      if base[place + needle.count - 2] != last { continue }
      if memcmp(base + place - 1, wanted, needle.count) == 0 { return place - 1 }
      attempts += 1
      // Where beginnings are many: in time that grows with the length alone.
      if attempts == attemptLimit { return byHash(wanted, needle.count, base, from: place, to: end) }
    }
    return nil
  }

  /// Beginnings of a needle that are compared before a search goes over to hashes.
  private static let attemptLimit = 64

  /// By the hash of the bytes under the needle, which is carried along from place to place (Karp and Rabin, "Efficient
  /// randomized pattern-matching algorithms", 1987).
  private static func byHash(
    _ wanted: UnsafePointer<UInt8>, _ count: Int, _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    let factor: UInt = 0x9E37_79B9_7F4A_7C15
    var (goal, hash, top) = (UInt(0), UInt(0), UInt(1))
    guard end - start >= count else { return nil }
    for index in 0..<count {
      goal = goal &* factor &+ UInt(wanted[index])
      hash = hash &* factor &+ UInt(base[start + index])
      if index > 0 { top = top &* factor }
    }
    var place = start
    while true {
      if hash == goal, memcmp(base + place, wanted, count) == 0 { return place }
      if place + count >= end { return nil }
      hash = (hash &- UInt(base[place]) &* top) &* factor &+ UInt(base[place + count])
      place += 1
    }
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
