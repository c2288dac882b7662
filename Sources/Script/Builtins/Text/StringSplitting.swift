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
          pieces = try words(text, limit: limit < 0 ? Int.max : limit, fromRight: fromRight)
        } else {
          let separator = try wanted.text({ "must be str or None, not \($0)" }, interpreter)
          if separator.count == 0 { throw Failure(.valueError, "empty separator") }
          pieces = try split(text, separator, limit: limit < 0 ? Int.max : limit, fromRight: fromRight)
        }
        return try list(pieces, of: text)
      }
    }
    type.keywordMethod("splitlines", .string) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("splitlines", ["keepends"])
      let keepsEnds = given[0].isUndefined ? false : try interpreter.truth(given[0])
      let text = receiver.unsafeAs(StringObject.self)
      return try list(lines(text.string, keepsEnds: keepsEnds), of: text)
    }
    type.method("join", .string, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      try join(receiver.unsafeAs(StringObject.self), rest[0], interpreter)
    }
    definePartition(on: type)
    defineStripping(on: type)
  }

  private static func list(_ pieces: [Range<Int>], of text: StringObject) throws -> Value {
    let result = ListObject(capacity: pieces.count)
    try text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) in
      for (number, piece) in pieces.enumerated() {
        try Interrupt.poll(at: number)
        let part = String(decoding: UnsafeBufferPointer(rebasing: bytes[piece]), as: UTF8.self)
        result.append(text.isASCII ? StringObject.makeValue(ascii: part) : StringObject.makeValue(part))
      }
    }
    return Value(result)
  }

  /// The runs of characters that are no white space, as bytes.
  private static func words(_ text: StringObject, limit: Int, fromRight: Bool) throws -> [Range<Int>] {
    let runs = try text.isASCII ? asciiWords(text) : unicodeWords(text)
    guard runs.count > limit else { return runs }
    if fromRight {
      // What is in front keeps its leading space, as CPython leaves it.
      return [0..<runs[runs.count - limit - 1].upperBound] + runs.suffix(limit)
    }
    return runs.prefix(limit) + [runs[limit].lowerBound..<text.string.utf8.count]
  }

  private static func asciiWords(_ text: StringObject) throws -> [Range<Int>] {
    var runs: [Range<Int>] = []
    try text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) in
      var offset = 0
      while offset < bytes.count {
        try Interrupt.poll(at: runs.count)
        while offset < bytes.count && CharacterClasses.isSpace(ascii: bytes[offset]) { offset += 1 }
        let start = offset
        while offset < bytes.count && !CharacterClasses.isSpace(ascii: bytes[offset]) { offset += 1 }
        if start < offset { runs.append(start..<offset) }
      }
    }
    return runs
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

  private static func lines(_ text: String, keepsEnds: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var offset = 0
    let scalars = Array(text.unicodeScalars)
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
              text.part(pieces[0].lowerBound, pieces[0].upperBound), .string(separator.string),
              text.part(pieces[1].lowerBound, pieces[1].upperBound),
            ]))
        }
        let whole = Value.string(text.string)
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

  /// Without the white space of ASCII at its ends.
  private static func stripped(_ receiver: Value, _ text: StringObject, _ left: Bool, _ right: Bool) -> Value {
    let range = text.withBytes { (bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> in
      var start = 0
      var end = bytes.count
      if left { while start < end && CharacterClasses.isSpace(ascii: bytes[start]) { start += 1 } }
      if right { while end > start && CharacterClasses.isSpace(ascii: bytes[end - 1]) { end -= 1 } }
      return start..<end
    }
    if range.count == text.count && text.type === TypeObject.str { return receiver.retained() }
    return text.part(range.lowerBound, range.upperBound)
  }
}
