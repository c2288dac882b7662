import Diagnostics

/// The constructors and methods of `bytes` and `bytearray`. Methods that give bytes give the receiver's class.
struct BytesMethods {
  private let type: TypeObject
  private let kind: ObjectKind

  static func define() {
    let plain = BytesMethods(type: .bytes, kind: .bytes)
    let mutable = BytesMethods(type: .bytearray, kind: .byteArray)
    TypeObject.bytes.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      if arguments.count == 1, !arguments.hasKeywords, arguments[0].objectKind == .bytes, type === TypeObject.bytes,
        interpreter.typeOf(arguments[0]) === type
      {
        return arguments[0].retained()
      }
      return Value(BytesObject(try contents("bytes", arguments, interpreter), type: type))
    }
    TypeObject.bytearray.constructor = { (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      Value(ByteArrayObject(try contents("bytearray", arguments, interpreter), type: type))
    }
    for methods in [plain, mutable] {
      methods.defineConversions()
      methods.defineSearching()
      methods.defineSplitting()
      methods.defineTrimming()
      methods.defineCase()
      methods.defineTests()
    }
    ByteArrayMethods.define(on: .bytearray)
  }

  /// What `bytes(source, encoding, errors)` holds.
  private static func contents(
    _ name: String, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> [UInt8] {
    let given = try arguments.named(name, ["source", "encoding", "errors"])
    let source = given[0]
    if let text = source.asString {
      guard let encoding = given[1].asString else { throw Failure(.typeError, "string argument without an encoding") }
      return try Encodings.encode(text, encoding, errors: given[2].asString ?? "strict", interpreter)
    }
    if !given[1].isUndefined || !given[2].isUndefined {
      throw Failure(.typeError, "\(given[1].isUndefined ? "errors" : "encoding") without a string argument")
    }
    if source.isUndefined { return [] }
    if let bytes = ByteStrings.content(source) { return bytes }
    if let result = try interpreter.callSpecial(StringObject.intern("__bytes__"), source) {
      defer { result.release() }
      guard let bytes = result.as(BytesObject.self)?.bytes else {
        throw Failure(.typeError, "__bytes__ returned non-bytes (type \(interpreter.typeName(result)))")
      }
      return bytes
    }
    if let index = try interpreter.integerIndex(source) {
      defer { index.release() }
      guard let count = index.asInt else {
        throw Failure(.overflowError, "cannot fit 'int' into an index-sized integer")
      }
      if count < 0 { throw Failure(.valueError, "negative count") }
      return Array(repeating: 0, count: try SizeLimit.product(count, 1, limit: SizeLimit.bytes))
    }
    do {
      return try ByteStrings.read(source, interpreter)
    } catch let failure as Failure where failure.kind == .valueError && name == "bytearray" {
      throw Failure(.valueError, "byte must be in range(0, 256)")
    } catch let failure as Failure where failure.message.hasSuffix("object is not iterable") {
      throw Failure(.typeError, "cannot convert '\(interpreter.typeName(source))' object to \(name)")
    }
  }

  // MARK: Declaring

  private typealias Body = (_ bytes: [UInt8], _ rest: Arguments, _ interpreter: Interpreter) throws -> Value

  private func method(_ name: String, _ minimum: Int, _ maximum: Int, _ body: @escaping Body) {
    type.method(name, kind, minimum, maximum) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      try body(ByteStrings.content(receiver) ?? [], rest, interpreter)
    }
  }

  private func keywordMethod(_ name: String, _ body: @escaping Body) {
    type.keywordMethod(name, kind) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      try body(ByteStrings.content(receiver) ?? [], rest, interpreter)
    }
  }

  private func made(_ bytes: [UInt8]) -> Value {
    kind == .bytes ? Value(BytesObject(bytes)) : Value(ByteArrayObject(bytes))
  }

  private func made<S: Sequence>(_ bytes: S) -> Value where S.Element == UInt8 { made(Array(bytes)) }

  private func madeList<S: Sequence>(_ parts: [S]) -> Value where S.Element == UInt8 {
    let list = ListObject()
    for part in parts { list.append(made(part)) }
    return Value(list)
  }

  private func madeTuple(_ parts: [[UInt8]]) -> Value { Value(TupleObject(owning: parts.map { made($0) })) }

  // MARK: Conversions

  private func defineConversions() {
    keywordMethod("decode") { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("decode", ["encoding", "errors"])
      return .string(
        try Encodings.decode(
          bytes, given[0].asString ?? "utf-8", errors: given[1].asString ?? "strict", interpreter))
    }
    keywordMethod("hex") { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("hex", ["sep", "bytes_per_sep"])
      let separator = given[0].asString ?? ByteStrings.content(given[0]).map { ByteStrings.latin1($0) } ?? ""
      let width = given[1].isUndefined ? 1 : try interpreter.integer(given[1])
      if !given[0].isUndefined && separator.utf8.count != 1 { throw Failure(.valueError, "sep must be length 1.") }
      return .string(hexadecimal(bytes, separator, width))
    }
    let isPlain = kind == .bytes
    type.defineClassMethod("fromhex", "self, string, /") { (call: NativeCall) in
      guard let text = call[1].asString else {
        throw Failure(.typeError, "fromhex() argument must be str, not \(call[1].typeName)")
      }
      let bytes = try BytesMethods.fromHexadecimal(text)
      return isPlain ? .bytes(bytes) : .object(ByteArrayObject(bytes))
    }
    type.defineStaticMethod("maketrans", "frm, to, /") { (call: NativeCall) in
      let from = call[0].owned
      let to = call[1].owned
      defer {
        from.release()
        to.release()
      }
      let old = try ByteStrings.required(from, call.interpreter)
      let new = try ByteStrings.required(to, call.interpreter)
      if old.count != new.count { throw Failure(.valueError, "maketrans arguments must have same length") }
      var table = (0...255).map { UInt8($0) }
      for (index, byte) in old.enumerated() { table[Int(byte)] = new[index] }
      return .bytes(table)
    }
    keywordMethod("translate") { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("translate", ["", "delete"], required: 1)
      let table = given[0].isNone ? nil : try ByteStrings.required(given[0], interpreter)
      if let table, table.count != 256 {
        throw Failure(.valueError, "translation table must be 256 characters long")
      }
      let dropped = given[1].isUndefined ? [] : try ByteStrings.required(given[1], interpreter)
      return made(bytes.filter { !dropped.contains($0) }.map { (byte: UInt8) in table?[Int(byte)] ?? byte })
    }
  }

  /// Groups of `width` bytes, counted from the right, from the left when it is negative.
  private func hexadecimal(_ bytes: [UInt8], _ separator: String, _ width: Int) -> String {
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    if separator.isEmpty || width == 0 { return digits.joined() }
    let size = min(width.magnitude, UInt(Int.max))
    var result = ""
    for (index, pair) in digits.enumerated() {
      let distance = width > 0 ? digits.count - index : index
      if index > 0 && UInt(distance) % size == 0 { result += separator }
      result += pair
    }
    return result
  }

  private static func fromHexadecimal(_ text: String) throws -> [UInt8] {
    var result: [UInt8] = []
    var high: UInt8?
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if high == nil && CharacterClasses.isSpace(scalar) { continue }
      guard scalar.value < 128, let digit = Character(scalar).hexDigitValue else {
        throw Failure(.valueError, "non-hexadecimal number found in fromhex() arg at position \(index)")
      }
      if let known = high {
        result.append(known << 4 | UInt8(digit))
        high = nil
      } else {
        high = UInt8(digit)
      }
    }
    if high != nil {
      throw Failure(
        .valueError, "non-hexadecimal number found in fromhex() arg at position \(text.unicodeScalars.count)")
    }
    return result
  }

  // MARK: Searching

  private func defineSearching() {
    let rows: [(name: String, isLast: Bool, mustFind: Bool)] = [
      ("find", false, false), ("index", false, true), ("rfind", true, false), ("rindex", true, true),
    ]
    for row in rows {
      method(row.name, 1, 3) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
        let wanted = try ByteStrings.needle(rest[0], interpreter)
        let bounds = try SearchBounds.read(rest, from: 1, count: bytes.count, interpreter)
        let found = ByteStrings.find(wanted, in: bytes, from: bounds.start, to: bounds.end, last: row.isLast)
        if found == nil && row.mustFind { throw Failure(.valueError, "subsection not found") }
        return .int(found ?? -1)
      }
    }
    method("count", 1, 3) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let wanted = try ByteStrings.needle(rest[0], interpreter)
      let bounds = try SearchBounds.read(rest, from: 1, count: bytes.count, interpreter)
      if wanted.isEmpty { return .int(max(0, bounds.end - bounds.start + 1)) }
      var count = 0
      var start = bounds.start
      while let found = ByteStrings.find(wanted, in: bytes, from: start, to: bounds.end) {
        count += 1
        start = found + wanted.count
      }
      return .int(count)
    }
    for (name, isPrefix) in [("startswith", true), ("endswith", false)] {
      method(name, 1, 3) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
        let bounds = try SearchBounds.read(rest, from: 1, count: bytes.count, interpreter)
        let part = bounds.start <= bounds.end ? Array(bytes[bounds.start..<bounds.end]) : nil
        let candidates = rest[0].objectKind == .tuple ? Handle(rest[0]).asSequence ?? [] : [Handle(rest[0])]
        for candidate in candidates {
          let value = candidate.owned
          defer { value.release() }
          guard let affix = ByteStrings.content(value) else {
            throw Failure(
              .typeError, "\(name) first arg must be bytes or a tuple of bytes, not \(candidate.typeName)")
          }
          guard let part else { continue }
          if isPrefix ? part.starts(with: affix) : part.suffix(affix.count) == affix[...] { return .bool(true) }
        }
        return .bool(false)
      }
    }
  }

  // MARK: Splitting and joining

  private func pieces(_ bytes: [UInt8], _ separator: [UInt8], limit: Int, fromEnd: Bool) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    if fromEnd {
      var end = bytes.count
      while result.count < limit, let found = ByteStrings.find(separator, in: bytes, from: 0, to: end, last: true) {
        result.append(bytes[(found + separator.count)..<end])
        end = found
      }
      result.append(bytes[..<end])
      return result.reversed()
    }
    var start = 0
    while result.count < limit, let found = ByteStrings.find(separator, in: bytes, from: start) {
      result.append(bytes[start..<found])
      start = found + separator.count
    }
    result.append(bytes[start...])
    return result
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

  /// Words between white space, at most `limit` cuts. What is left then is kept to its end.
  private func words(_ bytes: [UInt8], limit: Int, fromEnd: Bool) -> [ArraySlice<UInt8>] {
    if !fromEnd {
      var result: [ArraySlice<UInt8>] = []
      var rest = bytes[...].drop(while: BytesMethods.isSpace)
      while !rest.isEmpty {
        if result.count == limit { return result + [rest] }
        let word = rest.prefix { !BytesMethods.isSpace($0) }
        result.append(word)
        rest = rest[word.endIndex...].drop(while: BytesMethods.isSpace)
      }
      return result
    }
    return words(bytes.reversed(), limit: limit, fromEnd: false).map { ArraySlice($0.reversed()) }.reversed()
  }

  private func defineSplitting() {
    for (name, fromEnd) in [("split", false), ("rsplit", true)] {
      keywordMethod(name) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
        let given = try rest.named(name, ["sep", "maxsplit"])
        let maximum = given[1].isUndefined ? -1 : try interpreter.integer(given[1])
        let limit = maximum < 0 ? Int.max : maximum
        if given[0].isUndefined || given[0].isNone { return madeList(words(bytes, limit: limit, fromEnd: fromEnd)) }
        let separator = try ByteStrings.required(given[0], interpreter)
        if separator.isEmpty { throw Failure(.valueError, "empty separator") }
        return madeList(pieces(bytes, separator, limit: limit, fromEnd: fromEnd))
      }
    }
    for (name, fromEnd) in [("partition", false), ("rpartition", true)] {
      method(name, 1, 1) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
        let separator = try ByteStrings.required(rest[0], interpreter)
        if separator.isEmpty { throw Failure(.valueError, "empty separator") }
        guard let found = ByteStrings.find(separator, in: bytes, last: fromEnd) else {
          return madeTuple(fromEnd ? [[], [], bytes] : [bytes, [], []])
        }
        return madeTuple([Array(bytes[..<found]), separator, Array(bytes[(found + separator.count)...])])
      }
    }
    keywordMethod("splitlines") { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("splitlines", ["keepends"])
      return madeList(lines(bytes, keepEnds: given[0].isUndefined ? false : try interpreter.truth(given[0])))
    }
    method("join", 1, 1) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      var result: [UInt8] = []
      for (index, element) in try interpreter.elements(Handle(rest[0])).enumerated() {
        let value = element.owned
        defer { value.release() }
        guard let part = ByteStrings.content(value) else {
          throw Failure(
            .typeError, "sequence item \(index): expected a bytes-like object, \(element.typeName) found")
        }
        if index > 0 { result += bytes }
        result += part
      }
      return made(result)
    }
    method("replace", 2, 3) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let old = try ByteStrings.required(rest[0], interpreter)
      let new = try ByteStrings.required(rest[1], interpreter)
      let maximum = rest.count == 3 ? try interpreter.integer(rest[2]) : -1
      let limit = maximum < 0 ? Int.max : maximum
      if !old.isEmpty { return made(Array(pieces(bytes, old, limit: limit, fromEnd: false).joined(separator: new))) }
      var result: [UInt8] = []
      for index in 0...bytes.count {
        if index < limit { result += new }
        if index < bytes.count { result.append(bytes[index]) }
      }
      return made(result)
    }
  }

  private func lines(_ bytes: [UInt8], keepEnds: Bool) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 10 || bytes[index] == 13 else {
        index += 1
        continue
      }
      let isPair = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      let next = index + (isPair ? 2 : 1)
      result.append(bytes[start..<(keepEnds ? next : index)])
      start = next
      index = next
    }
    if start < bytes.count { result.append(bytes[start...]) }
    return result
  }

  // MARK: Trimming and filling

  private func defineTrimming() {
    for (name, left, right) in [("strip", true, true), ("lstrip", true, false), ("rstrip", false, true)] {
      method(name, 0, 1) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
        var part = bytes[...]
        let isAll = rest.count == 0 || rest[0].isNone
        let dropped = isAll ? [32, 9, 10, 11, 12, 13] : try ByteStrings.required(rest[0], interpreter)
        if left { part = part.drop { dropped.contains($0) } }
        if right { while let last = part.last, dropped.contains(last) { part.removeLast() } }
        return made(part)
      }
    }
    method("removeprefix", 1, 1) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let affix = try ByteStrings.required(rest[0], interpreter)
      return made(bytes.starts(with: affix) ? bytes[affix.count...] : bytes[...])
    }
    method("removesuffix", 1, 1) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let affix = try ByteStrings.required(rest[0], interpreter)
      let ends = !affix.isEmpty && bytes.suffix(affix.count) == affix[...]
      return made(ends ? bytes[..<(bytes.count - affix.count)] : bytes[...])
    }
    for (name, left, right) in [("ljust", false, true), ("rjust", true, false), ("center", true, true)] {
      method(name, 1, 2) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
        let width = try interpreter.integer(rest[0])
        var fill: UInt8 = 32
        if rest.count == 2 {
          guard let given = ByteStrings.content(rest[1]), given.count == 1 else {
            throw Failure(
              .typeError,
              "\(name)() argument 2 must be a byte string of length 1, not \(interpreter.typeName(rest[1]))")
          }
          fill = given[0]
        }
        let missing = try SizeLimit.product(max(0, width - bytes.count), 1, limit: SizeLimit.bytes)
        let before = left && right ? missing / 2 + (missing & width & 1) : left ? missing : 0
        return made(
          Array(repeating: fill, count: before) + bytes + Array(repeating: fill, count: missing - before))
      }
    }
    method("zfill", 1, 1) { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let missing = try SizeLimit.product(try interpreter.integer(rest[0]) - bytes.count, 1, limit: SizeLimit.bytes)
      let hasSign = bytes.first == 43 || bytes.first == 45
      let sign = hasSign ? bytes[..<1] : []
      return made(sign + Array(repeating: 48, count: missing) + bytes[sign.count...])
    }
    keywordMethod("expandtabs") { (bytes: [UInt8], rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("expandtabs", ["tabsize"])
      let size = given[0].isUndefined ? 8 : try interpreter.integer(given[0])
      var result: [UInt8] = []
      var column = 0
      for byte in bytes {
        if byte == 9 {
          let width = size > 0 ? size - column % size : 0
          result += Array(repeating: 32, count: try SizeLimit.product(width, 1, limit: SizeLimit.bytes))
          column += width
        } else {
          result.append(byte)
          column = byte == 10 || byte == 13 ? 0 : column + 1
        }
      }
      return made(result)
    }
  }

  // MARK: Case

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  private static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
  private static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  private static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 32 : byte }
  private static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 32 : byte }

  private func defineCase() {
    let changes: [(String, (UInt8) -> UInt8)] = [
      ("upper", BytesMethods.upper), ("lower", BytesMethods.lower),
      ("swapcase", { BytesMethods.isUpper($0) ? $0 + 32 : BytesMethods.upper($0) }),
    ]
    for (name, change) in changes {
      method(name, 0, 0) { (bytes: [UInt8], _: Arguments, _: Interpreter) in made(bytes.map(change)) }
    }
    method("capitalize", 0, 0) { (bytes: [UInt8], _: Arguments, _: Interpreter) in
      made(bytes.enumerated().map { $0 == 0 ? BytesMethods.upper($1) : BytesMethods.lower($1) })
    }
    method("title", 0, 0) { (bytes: [UInt8], _: Arguments, _: Interpreter) in
      var isInside = false
      return made(
        bytes.map { (byte: UInt8) -> UInt8 in
          defer { isInside = BytesMethods.isLetter(byte) }
          return isInside ? BytesMethods.lower(byte) : BytesMethods.upper(byte)
        })
    }
  }

  private func defineTests() {
    let tests: [(String, (UInt8) -> Bool)] = [
      ("isdigit", { $0 >= 48 && $0 <= 57 }), ("isalpha", BytesMethods.isLetter),
      ("isalnum", { BytesMethods.isLetter($0) || ($0 >= 48 && $0 <= 57) }), ("isspace", BytesMethods.isSpace),
    ]
    for (name, holds) in tests {
      method(name, 0, 0) { (bytes: [UInt8], _: Arguments, _: Interpreter) in
        .bool(!bytes.isEmpty && bytes.allSatisfy(holds))
      }
    }
    method("isascii", 0, 0) { (bytes: [UInt8], _: Arguments, _: Interpreter) in .bool(bytes.allSatisfy { $0 < 128 }) }
    method("isupper", 0, 0) { (bytes: [UInt8], _: Arguments, _: Interpreter) in
      .bool(bytes.contains(where: BytesMethods.isUpper) && !bytes.contains(where: BytesMethods.isLower))
    }
    method("islower", 0, 0) { (bytes: [UInt8], _: Arguments, _: Interpreter) in
      .bool(bytes.contains(where: BytesMethods.isLower) && !bytes.contains(where: BytesMethods.isUpper))
    }
    method("istitle", 0, 0) { (bytes: [UInt8], _: Arguments, _: Interpreter) in
      var isInside = false
      var hasLetter = false
      for byte in bytes {
        let isUpper = BytesMethods.isUpper(byte)
        if isUpper == isInside && BytesMethods.isLetter(byte) { return .bool(false) }
        isInside = BytesMethods.isLetter(byte)
        if isInside { hasLetter = true }
      }
      return .bool(hasLetter)
    }
  }
}
