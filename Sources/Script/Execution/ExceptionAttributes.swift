import Diagnostics

/// What some exceptions know beside their arguments.
enum ExceptionAttributes {
  /// `name`, and `obj` of an AttributeError.
  static func defineMissingName(on type: TypeObject) {
    type.defineProperty("name") { (instance: Handle, _: Interpreter) in
      (instance.as(ExceptionObject.self)?.missingName).map { .string($0) } ?? .none
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.missingName = value.asString
    }
    guard type.name == "AttributeError" else { return }
    type.defineProperty("obj") { (instance: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.missingOwner ?? .none
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self)?.missingOwner = value
    }
  }

  /// `msg`, `filename`, `lineno`, `offset`, `text` and the ends, from the place of the error.
  static func defineSyntaxPlace(on type: TypeObject) {
    define("msg", on: type) { (exception: ExceptionObject) in exception.arguments.first ?? .none }
    define("print_file_and_line", on: type) { (_: ExceptionObject) in .none }
    definePlace("filename", on: type) { (place: SourcePlace, _: Int) in .string(place.file.name) }
    definePlace("lineno", on: type) { (place: SourcePlace, line: Int) in .int(line + place.file.firstLine) }
    definePlace("offset", on: type) { (place: SourcePlace, line: Int) in .int(column(place, line, place.span.start)) }
    definePlace("text", on: type) { (place: SourcePlace, line: Int) in
      .string(place.file.line(line) + (line + 1 < place.file.lineCount ? "\n" : ""))
    }
    definePlace("end_lineno", on: type) { (place: SourcePlace, _: Int) in .int(place.file.lineNumber(at: place.span.end)) }
    definePlace("end_offset", on: type) { (place: SourcePlace, _: Int) in
      .int(column(place, place.file.lineIndex(at: place.span.end), place.span.end))
    }
  }

  /// The column of a byte, counted from 1 in characters.
  private static func column(_ place: SourcePlace, _ line: Int, _ offset: Int) -> Int {
    let before = place.file.line(line).utf8.prefix(max(0, offset - place.file.lineStart(line)))
    return String(decoding: Array(before), as: UTF8.self).unicodeScalars.count + 1
  }

  /// `errno`, `strerror` and `filename`: the first, second and third argument, if there are at least two.
  static func defineSystemError(on type: TypeObject) {
    for (index, name) in [(0, "errno"), (1, "strerror"), (2, "filename"), (4, "filename2")] {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        let arguments = instance.as(ExceptionObject.self)?.arguments ?? []
        return arguments.count >= 2 && index < arguments.count ? arguments[index] : .none
      } set: { (instance: Handle, value: Handle, _: Interpreter) in
        guard let exception = instance.as(ExceptionObject.self) else { return }
        var arguments = exception.arguments
        while arguments.count <= index { arguments.append(.none) }
        arguments[index] = value
        exception.arguments = arguments
      }
    }
    type.defineProperty("characters_written") { (_: Handle, _: Interpreter) in
      throw Failure(.attributeError, "characters_written")
    }
  }

  /// `msg`, and `name` and `path`, which are given by keyword.
  static func defineImportError(on type: TypeObject) {
    define("msg", on: type) { (exception: ExceptionObject) in
      exception.arguments.count == 1 ? exception.arguments[0] : .none
    }
    for name in ["name", "path"] {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        instance.as(ExceptionObject.self)?.attributeDictionary?[name] ?? .none
      } set: { (instance: Handle, value: Handle, _: Interpreter) in
        guard let exception = instance.as(ExceptionObject.self) else { return }
        if exception.attributeDictionary == nil { exception.attributeDictionary = DictObject() }
        exception.attributeDictionary?[name] = value
      }
    }
  }

  /// `encoding`, `object`, `start`, `end` and `reason`.
  static func defineUnicode(on type: TypeObject) {
    for (index, name) in ["encoding", "object", "start", "end", "reason"].enumerated() {
      define(name, on: type) { (exception: ExceptionObject) in
        let arguments = exception.arguments
        return index < arguments.count ? arguments[index] : .none
      }
    }
  }

  /// The text of a UnicodeDecodeError or UnicodeEncodeError from its five arguments; nil when it has others.
  static func unicodeText(_ exception: ExceptionObject) -> String? {
    let arguments = exception.arguments
    guard arguments.count == 5, let encoding = arguments[0].asString, let start = arguments[2].asInt,
      let end = arguments[3].asInt, let reason = arguments[4].asString
    else { return nil }
    if let bytes = arguments[1].as(BytesObject.self)?.bytes {
      if end == start + 1, start >= 0, start < bytes.count {
        let digits = (bytes[start] < 16 ? "0" : "") + String(bytes[start], radix: 16)
        return "'\(encoding)' codec can't decode byte 0x\(digits) in position \(start): \(reason)"
      }
      return "'\(encoding)' codec can't decode bytes in position \(start)-\(end - 1): \(reason)"
    }
    guard let text = arguments[1].as(StringObject.self) else { return nil }
    if end == start + 1, start >= 0, start < text.count {
      let shown = TextRepresentation.ascii(text.substring(start, end))
      return "'\(encoding)' codec can't encode character '\(shown)' in position \(start): \(reason)"
    }
    return "'\(encoding)' codec can't encode characters in position \(start)-\(end - 1): \(reason)"
  }

  private static func define(_ name: String, on type: TypeObject, _ read: @escaping (ExceptionObject) -> Handle) {
    type.defineProperty(name) { (instance: Handle, _: Interpreter) in
      instance.as(ExceptionObject.self).map(read) ?? .none
    }
  }

  private static func definePlace(
    _ name: String, on type: TypeObject, _ read: @escaping (SourcePlace, Int) -> Handle
  ) {
    define(name, on: type) { (exception: ExceptionObject) in
      guard let place = exception.place else { return .none }
      return read(place, place.file.lineIndex(at: place.span.start))
    }
  }
}
