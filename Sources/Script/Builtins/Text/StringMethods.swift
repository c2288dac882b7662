import Diagnostics

/// The methods of `str`.
enum StringMethods {
  static func define(on type: TypeObject) {
    type.constructor = construct
    defineCase(on: type)
    defineTests(on: type)
    StringSearching.define(on: type)
    StringSplitting.define(on: type)
    StringLayout.define(on: type)
    StringTranslation.define(on: type)
    defineFormatting(on: type)
  }

  /// `str(object)`, `str(bytes, encoding, errors)`.
  private static func construct(
    _ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    if arguments.count == 1 && !arguments.hasKeywords && type === TypeObject.str { return try text(of: arguments[0], interpreter) }
    let given = type === TypeObject.str || arguments.hasKeywords == false
      ? try arguments.named("str", ["object", "encoding", "errors"])
      : [arguments.count > 0 ? arguments[0] : .undefined, .undefined, .undefined]
    if given[0].isUndefined { return Value(StringObject("", type: type)) }
    if given[1].isUndefined && given[2].isUndefined {
      if type === TypeObject.str { return try text(of: given[0], interpreter) }
      return Value(StringObject(try interpreter.str(given[0]), type: type))
    }
    for (index, name) in [(1, "encoding"), (2, "errors")] {
      if !given[index].isUndefined && given[index].objectKind != .string {
        throw Failure(.typeError, "str() argument '\(name)' must be str, not \(interpreter.typeName(given[index]))")
      }
    }
    guard let bytes = ByteStrings.content(given[0]) else {
      if given[0].objectKind == .string { throw Failure(.typeError, "decoding str is not supported") }
      throw Failure(
        .typeError, "decoding to str: need a bytes-like object, \(interpreter.typeName(given[0])) found")
    }
    let text = try Encodings.decode(
      bytes, given[1].asString ?? "utf-8", errors: given[2].asString ?? "strict",
      interpreter)
    return Value(StringObject(text, type: type))
  }

  /// `str(value)`.
  private static func text(of value: Value, _ interpreter: Interpreter) throws -> Value {
    if value.isInt { return StringObject.makeValue(decimal: value.uncheckedInt) }
    if value.objectKind == .string && !interpreter.dispatches(value) { return value.retained() }
    return .string(try interpreter.str(value))
  }

  private static func mapping(
    _ name: String, on type: TypeObject, ascii: ASCIICase, full: @escaping (String) -> String
  ) {
    type.method(name, .string, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      let text = receiver.unsafeAs(StringObject.self)
      if text.isASCII { return ascii.mapped(text) }
      return .string(full(text.string))
    }
  }

  private static func defineCase(on type: TypeObject) {
    mapping("upper", on: type, ascii: .upper, full: CaseMapping.upper)
    mapping("lower", on: type, ascii: .lower, full: CaseMapping.lower)
    mapping("casefold", on: type, ascii: .lower, full: CaseMapping.folded)
    mapping("swapcase", on: type, ascii: .swapped, full: CaseMapping.swapped)
    mapping("capitalize", on: type, ascii: .capitalized, full: CaseMapping.capitalized)
    mapping("title", on: type, ascii: .title, full: CaseMapping.title)
  }

  private static func test(_ name: String, on type: TypeObject, empty: Bool = false, _ body: @escaping (String) -> Bool) {
    type.method(name, .string, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      let text = receiver.unsafeAs(StringObject.self)
      return .bool(text.count == 0 ? empty : body(text.string))
    }
  }

  private static func defineTests(on type: TypeObject) {
    let all: [(String, (Unicode.Scalar) -> Bool)] = [
      ("isalpha", CharacterClasses.isAlphabetic), ("isdecimal", CharacterClasses.isDecimal),
      ("isdigit", CharacterClasses.isDigit), ("isnumeric", CharacterClasses.isNumeric),
      ("isalnum", CharacterClasses.isAlphanumeric), ("isspace", CharacterClasses.isSpace),
    ]
    for (name, holds) in all {
      // What holds for each character of ASCII, as a table.
      let ascii = (0..<128).map { holds(Unicode.Scalar(UInt8($0))) }
      type.method(name, .string, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
        let text = receiver.unsafeAs(StringObject.self)
        if text.count == 0 { return .bool(false) }
        if text.isASCII { return .bool(text.withBytes { $0.allSatisfy { ascii[Int($0)] } }) }
        return .bool(text.string.unicodeScalars.allSatisfy(holds))
      }
    }
    type.method("isascii", .string, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      .bool(receiver.unsafeAs(StringObject.self).isASCII)
    }
    test("isprintable", on: type, empty: true) { (text: String) in
      text.unicodeScalars.allSatisfy { TextRepresentation.isPrintable($0) }
    }
    test("isidentifier", on: type, CharacterClasses.isIdentifier)
    test("isupper", on: type) { (text: String) in
      let scalars = text.unicodeScalars
      return scalars.contains { CharacterClasses.isUpper($0) }
        && !scalars.contains { CharacterClasses.isLower($0) || CharacterClasses.isTitle($0) }
    }
    test("islower", on: type) { (text: String) in
      let scalars = text.unicodeScalars
      return scalars.contains { CharacterClasses.isLower($0) }
        && !scalars.contains { CharacterClasses.isUpper($0) || CharacterClasses.isTitle($0) }
    }
    test("istitle", on: type, isTitle)
  }

  private static func isTitle(_ text: String) -> Bool {
    var followsCased = false
    var found = false
    for scalar in text.unicodeScalars {
      if CharacterClasses.isUpper(scalar) || CharacterClasses.isTitle(scalar) {
        if followsCased { return false }
        followsCased = true
        found = true
      } else if CharacterClasses.isLower(scalar) {
        if !followsCased { return false }
        found = true
      } else {
        followsCased = false
      }
    }
    return found
  }

  private static func defineFormatting(on type: TypeObject) {
    type.keywordMethod("format", .string) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let keywords = rest.keywordHandles
      var formatting = FieldFormatting(positional: rest.handles, interpreter: interpreter) {
        (name: String) throws -> Handle in
        guard let found = keywords.first(where: { $0.0 == name }) else { throw Failure(.keyError, name) }
        return found.1
      }
      return .string(try formatting.format(receiver.unsafeAs(StringObject.self).string))
    }
    type.method("format_map", .string, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let mapping = Handle(rest[0])
      var formatting = FieldFormatting(positional: [], allowsPositional: false, interpreter: interpreter) {
        (name: String) throws -> Handle in
        try interpreter.getItem(mapping, .string(name))
      }
      return .string(try formatting.format(receiver.unsafeAs(StringObject.self).string))
    }
    type.keywordMethod("encode", .string) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("encode", ["encoding", "errors"])
      let bytes = try Encodings.encode(
        receiver.unsafeAs(StringObject.self).string, given[0].asString ?? "utf-8",
        errors: given[1].asString ?? "strict", interpreter)
      return Value(BytesObject(bytes))
    }
  }
}

extension Value {
  /// The str that a method needs as its argument.
  func text(_ message: (String) -> String, _ interpreter: Interpreter) throws -> StringObject {
    guard objectKind == .string else { throw Failure(.typeError, message(interpreter.typeName(self))) }
    return unsafeAs(StringObject.self)
  }
}
