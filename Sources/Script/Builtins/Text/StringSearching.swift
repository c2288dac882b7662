import Diagnostics
import Glibc

/// `find`, `index`, `count`, `startswith`, `replace` and their kin.
enum StringSearching {
  static func define(on type: TypeObject) {
    defineFinding(on: type)
    defineAffixes(on: type)
    type.method("count", .string, 1, 3) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let text = receiver.unsafeAs(StringObject.self)
      let needle = try rest[0].text({ "must be str, not \($0)" }, interpreter)
      guard let range = try range(text, rest, interpreter) else { return .int(0) }
      if needle.count == 0 { return .int(text.codePoint(at: range.end) - text.codePoint(at: range.start) + 1) }
      return .int(try places(of: needle, in: text, range.start, range.end, limit: Int.max).count)
    }
    type.method("replace", .string, 2, 3) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let old = try rest[0].text({ "replace() argument 1 must be str, not \($0)" }, interpreter)
      let new = try rest[1].text({ "replace() argument 2 must be str, not \($0)" }, interpreter)
      let limit = rest.count == 3 ? try interpreter.integer(rest[2]) : -1
      return try replace(receiver, old, new, limit: limit < 0 ? Int.max : limit)
    }
  }

  /// The bytes that `start` and `end` (arguments 1 and 2) leave; nil when they leave nothing to search.
  private static func range(
    _ text: StringObject, _ rest: Arguments, _ interpreter: Interpreter
  ) throws -> (start: Int, end: Int)? {
    if rest.count == 1 { return (0, text.withBytes { $0.count }) }
    let bounds = try SearchBounds.read(rest, from: 1, count: text.count, interpreter)
    if bounds.start > text.count || bounds.end < bounds.start { return nil }
    return (text.byteOffset(bounds.start), text.byteOffset(bounds.end))
  }

  private static func defineFinding(on type: TypeObject) {
    let rows: [(name: String, isLast: Bool, mustFind: Bool)] = [
      ("find", false, false), ("index", false, true), ("rfind", true, false), ("rindex", true, true),
    ]
    for row in rows {
      type.method(row.name, .string, 1, 3) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let text = receiver.unsafeAs(StringObject.self)
        let needle = try rest[0].text({ "must be str, not \($0)" }, interpreter)
        if let range = try range(text, rest, interpreter) {
          let found = text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) -> Int? in
            needle.withBytes { (wanted: UnsafeBufferPointer<UInt8>) -> Int? in
              row.isLast
                ? ByteSearch.last(wanted, in: bytes, from: range.start, to: range.end)
                : ByteSearch.first(wanted, in: bytes, from: range.start, to: range.end)
            }
          }
          if let found { return .int(text.codePoint(at: found)) }
        }
        if row.mustFind { throw Failure(.valueError, "substring not found") }
        return .int(-1)
      }
    }
  }

  private static func defineAffixes(on type: TypeObject) {
    for (name, isPrefix) in [("startswith", true), ("endswith", false)] {
      type.method(name, .string, 1, 3) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let text = receiver.unsafeAs(StringObject.self)
        if rest[0].objectKind == .string {
          guard let range = try range(text, rest, interpreter) else { return .bool(false) }
          return .bool(has(text, rest[0].unsafeAs(StringObject.self), range.start, range.end, isPrefix))
        }
        var candidates: [Value] = [rest[0]]
        if rest[0].objectKind == .tuple {
          let tuple = rest[0].unsafeAs(TupleObject.self)
          candidates = (0..<tuple.count).map { tuple.base[$0] }
        }
        let range = try range(text, rest, interpreter)
        for candidate in candidates {
          guard candidate.objectKind == .string else {
            let type = interpreter.typeName(candidate)
            throw Failure(
              .typeError,
              rest[0].objectKind == .tuple
                ? "tuple for \(name) must only contain str, not \(type)"
                : "\(name) first arg must be str or a tuple of str, not \(type)")
          }
          guard let range else { continue }
          if has(text, candidate.unsafeAs(StringObject.self), range.start, range.end, isPrefix) { return .bool(true) }
        }
        return .bool(false)
      }
    }
    for (name, isPrefix) in [("removeprefix", true), ("removesuffix", false)] {
      type.method(name, .string, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let text = receiver.unsafeAs(StringObject.self)
        let affix = try rest[0].text({ "\(name)() argument must be str, not \($0)" }, interpreter)
        let total = text.withBytes { $0.count }
        let size = affix.withBytes { $0.count }
        guard size > 0, has(text, affix, 0, total, isPrefix) else { return receiver.retained() }
        return isPrefix ? text.part(size, total) : text.part(0, total - size)
      }
    }
  }

  private static func has(_ text: StringObject, _ affix: StringObject, _ start: Int, _ end: Int, _ isPrefix: Bool) -> Bool {
    text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) -> Bool in
      affix.withBytes { (wanted: UnsafeBufferPointer<UInt8>) -> Bool in
        if wanted.count > end - start { return false }
        let place = isPrefix ? start : end - wanted.count
        guard let base = bytes.baseAddress, let other = wanted.baseAddress else { return true }
        return memcmp(base + place, other, wanted.count) == 0
      }
    }
  }

  /// The bytes at which a needle (not empty) lies, without overlaps.
  static func places(
    of needle: StringObject, in text: StringObject, _ start: Int, _ end: Int, limit: Int
  ) throws -> [Int] {
    var result: [Int] = []
    try text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) in
      try needle.withBytes { (wanted: UnsafeBufferPointer<UInt8>) in
        var position = start
        if wanted.count == 1 {
          // A byte: a loop beats as many searches as there are places.
          while result.count < limit, position < end {
            if bytes[position] == wanted[0] {
              try Interrupt.poll(at: result.count)
              result.append(position)
            }
            position += 1
          }
          return
        }
        while result.count < limit, let found = ByteSearch.first(wanted, in: bytes, from: position, to: end) {
          try Interrupt.poll(at: result.count)
          result.append(found)
          position = found + wanted.count
        }
      }
    }
    return result
  }

  private static func replace(_ receiver: Value, _ old: StringObject, _ new: StringObject, limit: Int) throws -> Value {
    let text = receiver.unsafeAs(StringObject.self)
    let total = text.withBytes { $0.count }
    let places = old.count == 0
      ? Array((0...text.count).prefix(limit).map { text.byteOffset($0) })
      : try places(of: old, in: text, 0, total, limit: limit)
    if places.isEmpty { return text.plain }
    let size = old.byteCount
    let inserted = new.byteCount
    _ = try SizeLimit.product(inserted, places.count, limit: SizeLimit.bytes)
    try Interrupt.poll()
    let bytes = total + places.count * (inserted - size)
    let count = text.count + places.count * (new.count - old.count)
    // What is taken out may have been all that was not ASCII.
    return StringObject.makeValue(bytes: bytes, count: count, isASCII: bytes == count) {
      (target: UnsafeMutablePointer<UInt8>) in
      var position = 0
      var end = target
      for place in places {
        end.update(from: text.base + position, count: place - position)
        end += place - position
        new.copyBytes(to: &end)
        position = place + size
      }
      end.update(from: text.base + position, count: total - position)
    }
  }
}
