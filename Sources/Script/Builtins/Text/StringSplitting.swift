import Diagnostics

/// `split`, `join`, `partition`, `splitlines`, `strip` and their kin.
enum StringSplitting {
  static func define(on type: TypeObject) {
    for (name, fromRight) in [("split", false), ("rsplit", true)] {
      type.keywordMethod(name, .string) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        var (wanted, most) = (rest.count > 0 ? rest[0] : .undefined, rest.count > 1 ? rest[1] : .undefined)
        if rest.hasKeywords || rest.count > 2 {
          let given = try rest.named(name, ["sep", "maxsplit"])
          (wanted, most) = (given[0], given[1])
        }
        let limit = most.isUndefined ? -1 : try interpreter.integer(most)
        let text = receiver.unsafeAs(StringObject.self)
        let pieces: [Range<Int>]
        if wanted.isUndefined || wanted.isNone {
          if limit < 0 && text.isASCII { return try asciiWords(text, interpreter) }
          pieces = try words(text, limit: limit < 0 ? Int.max : limit, fromRight: fromRight)
        } else {
          let separator = try wanted.text({ "must be str or None, not \($0)" }, interpreter)
          if limit < 0 && separator.byteCount == 1 { return try fields(text, separator.base[0], interpreter) }
          if separator.count == 0 { throw Failure(.valueError, "empty separator") }
          pieces = try split(text, separator, limit: limit < 0 ? Int.max : limit, fromRight: fromRight)
        }
        return try list(pieces, of: text, interpreter)
      }
    }
    type.keywordMethod("splitlines", .string) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("splitlines", ["keepends"])
      let keepsEnds = given[0].isUndefined ? false : try interpreter.truth(given[0])
      let text = receiver.unsafeAs(StringObject.self)
      return try list(lines(text, keepsEnds: keepsEnds), of: text, interpreter)
    }
    type.method("join", .string, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      try join(receiver.unsafeAs(StringObject.self), rest[0], interpreter)
    }
    definePartition(on: type)
    defineStripping(on: type)
  }

  private static func list(_ pieces: [Range<Int>], of text: StringObject, _ interpreter: Interpreter) throws -> Value {
    let result = ListObject.makeValue(capacity: pieces.count)
    for (number, piece) in pieces.enumerated() { try add(piece, number, text, to: result, interpreter) }
    return result
  }

  /// Adds a piece of the text to a list, which goes if the user wants the work to end.
  @inline(__always)
  private static func add(
    _ piece: Range<Int>, _ number: Int, _ text: StringObject, to list: Value, _ interpreter: Interpreter
  ) throws {
    do { try Interrupt.poll(at: number) } catch {
      list.release()
      throw error
    }
    let isCharacter = text.isASCII && piece.count == 1
    let part = isCharacter
      ? interpreter.characters.ascii(text.base[piece.lowerBound]) : text.part(piece.lowerBound, piece.upperBound)
    list.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { $0.append(part) }
  }

  /// `text.split()` of ASCII.
  private static func asciiWords(_ text: StringObject, _ interpreter: Interpreter) throws -> Value {
    let result = ListObject.makeValue(capacity: text.count >> 3)
    var number = 0
    try forEachASCIIWord(text) { (word: Range<Int>) in
      try add(word, number, text, to: result, interpreter)
      number += 1
    }
    return result
  }

  /// `text.split(separator)` at a separator of one byte.
  private static func fields(_ text: StringObject, _ separator: UInt8, _ interpreter: Interpreter) throws -> Value {
    let total = text.byteCount
    let result = ListObject.makeValue(capacity: min(total >> 3, 16))
    var start = 0
    var number = 0
    for place in 0..<total where text.base[place] == separator {
      try add(start..<place, number, text, to: result, interpreter)
      start = place + 1
      number += 1
    }
    try add(start..<total, number, text, to: result, interpreter)
    return result
  }

  /// The runs of characters that are no white space, as bytes.
  private static func words(_ text: StringObject, limit: Int, fromRight: Bool) throws -> [Range<Int>] {
    let runs = try text.isASCII ? asciiWords(text) : unicodeWords(text)
    guard runs.count > limit else { return runs }
    if fromRight {
      // What is in front keeps its leading space, as CPython leaves it.
      return [0..<runs[runs.count - limit - 1].upperBound] + runs.suffix(limit)
    }
    return runs.prefix(limit) + [runs[limit].lowerBound..<text.byteCount]
  }

  private static func asciiWords(_ text: StringObject) throws -> [Range<Int>] {
    var runs: [Range<Int>] = []
    try forEachASCIIWord(text) { (word: Range<Int>) in
      try Interrupt.poll(at: runs.count)
      runs.append(word)
    }
    return runs
  }

  @inline(__always)
  private static func forEachASCIIWord(_ text: StringObject, _ body: (Range<Int>) throws -> Void) throws {
    let bytes = text.base
    let count = text.count
    var offset = 0
    while true {
      while offset < count && CharacterClasses.isSpace(ascii: bytes[offset]) { offset &+= 1 }
      if offset == count { return }
      let start = offset
      while offset < count && !CharacterClasses.isSpace(ascii: bytes[offset]) { offset &+= 1 }
      try body(start..<offset)
    }
  }

  private static func unicodeWords(_ text: StringObject) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    var offset = 0
    for scalar in text.string.unicodeScalars {
      if CharacterClasses.isSpace(scalar) {
        if let begin = start { runs.append(begin..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
      offset += UTF8.width(scalar)
    }
    if let begin = start { runs.append(begin..<offset) }
    return runs
  }

  private static func split(
    _ text: StringObject, _ separator: StringObject, limit: Int, fromRight: Bool
  ) throws -> [Range<Int>] {
    let total = text.withBytes { $0.count }
    let size = separator.withBytes { $0.count }
    var places: [Int]
    if fromRight && limit != Int.max {
      places = []
      text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) in
        separator.withBytes { (wanted: UnsafeBufferPointer<UInt8>) in
          var end = total
          while places.count < limit, let found = ByteSearch.last(wanted, in: bytes, from: 0, to: end) {
            places.insert(found, at: 0)
            end = found
          }
        }
      }
    } else {
      places = try StringSearching.places(of: separator, in: text, 0, total, limit: limit)
    }
    var pieces: [Range<Int>] = []
    var start = 0
    for place in places {
      pieces.append(start..<place)
      start = place + size
    }
    pieces.append(start..<total)
    return pieces
  }

  private static func lines(_ text: StringObject, keepsEnds: Bool) -> [Range<Int>] {
    if text.isASCII { return text.withBytes { asciiLines($0, keepsEnds) } }
    var result: [Range<Int>] = []
    var start = 0
    var offset = 0
    let scalars = text.scalars
    var index = 0
    while index < scalars.count {
      let width = UTF8.width(scalars[index])
      guard CharacterClasses.isLineEnd(scalars[index]) else {
        offset += width
        index += 1
        continue
      }
      var end = offset + width
      index += 1
      if width == 1 && scalars[index - 1] == "\r" && index < scalars.count && scalars[index] == "\n" {
        end += 1
        index += 1
      }
      result.append(start..<(keepsEnds ? end : offset))
      offset = end
      start = end
    }
    if start < offset { result.append(start..<offset) }
    return result
  }

  private static func asciiLines(_ bytes: UnsafeBufferPointer<UInt8>, _ keepsEnds: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte < 31, CharacterClasses.isLineEnd(Unicode.Scalar(byte)) else {
        offset += 1
        continue
      }
      let end = byte == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10 ? offset + 2 : offset + 1
      result.append(start..<(keepsEnds ? end : offset))
      offset = end
      start = end
    }
    if start < offset { result.append(start..<offset) }
    return result
  }

  /// `separator.join(iterable)`.
  static func join(_ separator: StringObject, _ iterable: Value, _ interpreter: Interpreter) throws -> Value {
    // A list or tuple is read where it lies: nothing runs that could change it.
    if iterable.objectKind == .list && !interpreter.dispatches(iterable) {
      let list = iterable.unsafeAs(ListObject.self)
      return try joined(UnsafeBufferPointer(start: list.base, count: list.count), separator, interpreter)
    }
    if iterable.objectKind == .tuple && !interpreter.dispatches(iterable) {
      let tuple = iterable.unsafeAs(TupleObject.self)
      return try joined(UnsafeBufferPointer(start: tuple.base, count: tuple.count), separator, interpreter)
    }
    let values: [Value]
    do {
      values = try interpreter.ownedElements(iterable)
    } catch let failure as Failure where failure.kind == .typeError && failure.message.hasSuffix("is not iterable") {
      throw Failure(.typeError, "can only join an iterable")
    }
    defer { for value in values { value.release() } }
    return try values.withUnsafeBufferPointer { try joined($0, separator, interpreter) }
  }

  private static func joined(
    _ values: UnsafeBufferPointer<Value>, _ separator: StringObject, _ interpreter: Interpreter
  ) throws -> Value {
    for (index, value) in values.enumerated() where value.objectKind != .string {
      throw Failure(
        .typeError, "sequence item \(index): expected str instance, \(interpreter.typeName(value)) found")
    }
    if values.count == 1, values[0].unsafeAs(StringObject.self).type === TypeObject.str { return values[0].retained() }
    return StringObject.joined(values, separator: separator)
  }

  private static func definePartition(on type: TypeObject) {
    for (name, fromRight) in [("partition", false), ("rpartition", true)] {
      type.method(name, .string, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let text = receiver.unsafeAs(StringObject.self)
        let separator = try rest[0].text({ "must be str, not \($0)" }, interpreter)
        if separator.count == 0 { throw Failure(.valueError, "empty separator") }
        let pieces = try split(text, separator, limit: 1, fromRight: fromRight)
        if pieces.count == 2 {
          return Value(
            TupleObject(owning: [
              text.part(pieces[0].lowerBound, pieces[0].upperBound), separator.plain,
              text.part(pieces[1].lowerBound, pieces[1].upperBound),
            ]))
        }
        let whole = text.plain
        return Value(
          TupleObject(owning: fromRight ? [.string(""), .string(""), whole] : [whole, .string(""), .string("")]))
      }
    }
  }

  private static func defineStripping(on type: TypeObject) {
    for (name, left, right) in [("strip", true, true), ("lstrip", true, false), ("rstrip", false, true)] {
      type.method(name, .string, 0, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let text = receiver.unsafeAs(StringObject.self)
        if text.isASCII && (rest.count == 0 || rest[0].isNone) { return stripped(receiver, text, left, right) }
        var isDropped: (Unicode.Scalar) -> Bool = CharacterClasses.isSpace
        if rest.count == 1 && !rest[0].isNone {
          let set = try rest[0].text({ _ in "\(name) arg must be None or str" }, interpreter)
          if text.isASCII && set.isASCII { return stripped(receiver, text, left, right, of: set) }
          let scalars = Set(set.string.unicodeScalars)
          isDropped = { scalars.contains($0) }
        }
        let view = text.string.unicodeScalars
        var start = view.startIndex
        var end = view.endIndex
        if left { while start < end && isDropped(view[start]) { start = view.index(after: start) } }
        if right {
          while end > start, case let before = view.index(before: end), isDropped(view[before]) { end = before }
        }
        if start == view.startIndex && end == view.endIndex && text.type === TypeObject.str {
          return receiver.retained()
        }
        let stripped = String(view[start..<end])
        return text.isASCII ? StringObject.makeValue(ascii: stripped) : StringObject.makeValue(stripped)
      }
    }
  }

  /// Without the white space of ASCII at its ends, or the characters of a set.
  private static func stripped(
    _ receiver: Value, _ text: StringObject, _ left: Bool, _ right: Bool, of set: StringObject? = nil
  ) -> Value {
    // A bit for each character.
    var (low, high) = (UInt64(0), UInt64(0))
    if let set {
      for index in 0..<set.count {
        let byte = set.base[index]
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
      }
    } else {
      low = 0x1_f000_3e00
    }
    func isDropped(_ byte: UInt8) -> Bool { (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0 }
    var start = 0
    var end = text.count
    if left { while start < end && isDropped(text.base[start]) { start += 1 } }
    if right { while end > start && isDropped(text.base[end - 1]) { end -= 1 } }
    if end - start == text.count && text.type === TypeObject.str { return receiver.retained() }
    return text.part(start, end)
  }
}
