import Diagnostics

/// `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.
enum StringLayout {
  static func define(on type: TypeObject) {
    for name in ["ljust", "rjust", "center"] {
      type.method(name, .string, 1, 2) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let text = receiver.unsafeAs(StringObject.self)
        let width = try interpreter.integer(rest[0])
        var fill: StringObject?
        if rest.count == 2 {
          let given = try rest[1].text({ "The fill character must be a unicode character, not \($0)" }, interpreter)
          if given.count != 1 { throw Failure(.typeError, "The fill character must be exactly one character long") }
          fill = given
        }
        let missing = width - min(width, text.count)
        if missing == 0 { return text.plain }
        _ = try SizeLimit.product(missing, 1, limit: SizeLimit.bytes)
        // CPython puts the odd place to the left when the width is odd.
        let left = name == "ljust" ? 0 : name == "rjust" ? missing : missing / 2 + (missing & width & 1)
        return padded(text, left, missing - left, fill)
      }
    }
    type.method("zfill", .string, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let text = receiver.unsafeAs(StringObject.self)
      let width = try interpreter.integer(rest[0])
      if width <= text.count { return text.plain }
      let missing = try SizeLimit.product(width - text.count, 1, limit: SizeLimit.bytes)
      let zeros = String(repeating: "0", count: missing)
      if let first = text.string.utf8.first, first == 43 || first == 45 {
        return .string(String(text.string.unicodeScalars.prefix(1)) + zeros + text.text(1, text.withBytes { $0.count }))
      }
      return .string(zeros + text.string)
    }
    type.keywordMethod("expandtabs", .string) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("expandtabs", ["tabsize"])
      let size = given[0].isUndefined ? 8 : try interpreter.integer(given[0])
      return .string(try expandTabs(receiver.unsafeAs(StringObject.self).string, size))
    }
  }

  /// The text between so many characters on the left and on the right; blanks where none is given.
  private static func padded(_ text: StringObject, _ left: Int, _ right: Int, _ fill: StringObject?) -> Value {
    let width = fill?.byteCount ?? 1
    return StringObject.makeValue(
      bytes: text.byteCount + (left + right) * width, count: text.count + left + right,
      isASCII: text.isASCII && width == 1
    ) { (target: UnsafeMutablePointer<UInt8>) in
      var place = target
      func add(_ count: Int) {
        if width == 1 {
          place.update(repeating: fill?.base[0] ?? 32, count: count)
          place += count
        } else if let fill {
          for _ in 0..<count { fill.copyBytes(to: &place) }
        }
      }
      add(left)
      text.copyBytes(to: &place)
      add(right)
    }
  }

  private static func expandTabs(_ text: String, _ size: Int) throws -> String {
    var result = String.UnicodeScalarView()
    var column = 0
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        guard size > 0 else { continue }
        let spaces = size - column % size
        _ = try SizeLimit.product(spaces, 1, limit: SizeLimit.elements)
        result.append(contentsOf: repeatElement(" ", count: spaces))
        column += spaces
      } else {
        result.append(scalar)
        column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
      }
    }
    return String(result)
  }
}

/// `translate` and `maketrans`.
enum StringTranslation {
  static func define(on type: TypeObject) {
    type.method("translate", .string, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      var result = ""
      for (index, scalar) in receiver.unsafeAs(StringObject.self).string.unicodeScalars.enumerated() {
        try Interrupt.poll(at: index)
        result += try translated(scalar, Handle(rest[0]), interpreter)
      }
      return .string(result)
    }
    type.defineStaticMethod("maketrans", "x, y=..., z=..., /") { (call: NativeCall) in
      try makeTable(call[0], call[1], call[2], call.interpreter)
    }
  }

  private static func translated(
    _ scalar: Unicode.Scalar, _ table: Handle, _ interpreter: Interpreter
  ) throws -> String {
    let mapped: Handle
    do {
      mapped = try interpreter.getItem(table, .int(Int(scalar.value)))
    } catch {
      guard interpreter.matches(error, .lookupError) else { throw error }
      return String(Character(scalar))
    }
    if mapped.isNone { return "" }
    if let text = mapped.asString { return text }
    guard let code = mapped.asInt else {
      throw Failure(.typeError, "character mapping must return integer, None or str")
    }
    guard code >= 0, code < 0x110000, let made = Unicode.Scalar(UInt32(code)) else {
      throw Failure(.valueError, "character mapping must be in range(0x110000)")
    }
    return String(Character(made))
  }

  private static func makeTable(
    _ x: Handle, _ y: Handle, _ z: Handle, _ interpreter: Interpreter
  ) throws -> Handle {
    let table = Handle.object(DictObject())
    if y.isUndefined {
      guard let source = x.as(DictObject.self) else {
        throw Failure(.typeError, "if you give only one argument to maketrans it must be a dict")
      }
      for (key, value) in source.items {
        var code = key
        if let text = key.as(StringObject.self) {
          guard text.count == 1, let scalar = text.scalars.first else {
            throw Failure(.valueError, "string keys in translate table must be of length 1")
          }
          code = .int(Int(scalar.value))
        } else if key.asInt == nil {
          throw Failure(.typeError, "keys in translate table must be strings or integers")
        }
        try interpreter.setItem(table, code, value)
      }
      return table
    }
    guard let from = x.as(StringObject.self) else {
      throw Failure(.typeError, "first maketrans argument must be a string if there is a second argument")
    }
    guard let to = y.as(StringObject.self) else {
      throw Failure(.typeError, "maketrans() argument 2 must be str, not \(y.typeName)")
    }
    if from.count != to.count {
      throw Failure(.valueError, "the first two maketrans arguments must have equal length")
    }
    for (key, value) in zip(from.scalars, to.scalars) {
      try interpreter.setItem(table, .int(Int(key.value)), .int(Int(value.value)))
    }
    if !z.isUndefined {
      guard let deleted = z.as(StringObject.self) else {
        throw Failure(.typeError, "maketrans() argument 3 must be str, not \(z.typeName)")
      }
      for key in deleted.scalars { try interpreter.setItem(table, .int(Int(key.value)), .none) }
    }
    return table
  }
}
