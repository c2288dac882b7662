import Diagnostics

/// The parameters of a native function, and the one place where arguments are bound to them.
public struct ParameterList: @unchecked Sendable {
  public enum Kind: Sendable { case positionalOnly, positional, variadic, keywordOnly, keywords }

  public struct Parameter: @unchecked Sendable {
    public let name: String
    public let kind: Kind
    /// nil when an argument is required; `.undefined` when it may be left out and the native wants to know.
    public let defaultValue: Handle?

    public init(_ name: String, _ kind: Kind = .positional, default defaultValue: Handle? = nil) {
      self.name = name
      self.kind = kind
      self.defaultValue = defaultValue
    }
  }

  public let parameters: [Parameter]
  private let positionalCount: Int
  /// The signature as it was written; nil for a list made of parameters.
  public private(set) var signature: String?

  public init(_ parameters: [Parameter]) {
    self.parameters = parameters
    signature = nil
    positionalCount = parameters.prefix { $0.kind == .positionalOnly || $0.kind == .positional }.count
  }

  /// Reads a signature as Python writes it. Defaults are None, True, False, numbers, quoted text, `()`, or `...` for "may
  /// be left out" (the native is given `.undefined`).
  public init(_ signature: String) {
    var parameters: [Parameter] = []
    var keywordOnly = false
    for part in ParameterList.split(signature) {
      if part == "/" {
        parameters = parameters.map { Parameter($0.name, .positionalOnly, default: $0.defaultValue) }
      } else if part == "*" {
        keywordOnly = true
      } else if part.hasPrefix("**") {
        parameters.append(Parameter(String(part.dropFirst(2)), .keywords))
      } else if part.hasPrefix("*") {
        parameters.append(Parameter(String(part.dropFirst()), .variadic))
        keywordOnly = true
      } else {
        parameters.append(ParameterList.parameter(part, keywordOnly ? .keywordOnly : .positional))
      }
    }
    self.init(parameters)
    self.signature = signature
  }

  private static func parameter(_ text: String, _ kind: Kind) -> Parameter {
    guard let mark = text.firstIndex(of: "=") else { return Parameter(text, kind) }
    let name = trimmed(text[..<mark])
    return Parameter(name, kind, default: literal(trimmed(text[text.index(after: mark)...])))
  }

  private static func literal(_ text: String) -> Handle {
    switch text {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "...": return .undefined
    case "()": return .tuple([])
    default: break
    }
    if let int = Int(text) { return .int(int) }
    if let first = text.first, first == "'" || first == "\"" { return .string(String(text.dropFirst().dropLast())) }
    if let float = Double(text) { return .float(float) }
    return .undefined
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Splits at commas that are outside quotes and parentheses.
  private static func split(_ signature: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var quote: Character?
    for character in signature {
      if let open = quote {
        current.append(character)
        if character == open { quote = nil }
      } else if character == "," {
        parts.append(current)
        current = ""
      } else {
        if character == "'" || character == "\"" { quote = character }
        current.append(character)
      }
    }
    parts.append(current)
    return parts.map { trimmed($0[...]) }.filter { !$0.isEmpty }
  }

  /// One handle a parameter. Throws the TypeErrors that CPython words for functions written in Python.
  public func bind(_ arguments: Arguments, function: String, isMethod: Bool) throws -> [Handle] {
    if !arguments.hasKeywords && positionalCount == parameters.count && arguments.count == positionalCount {
      return (0..<positionalCount).map { Handle(arguments[$0]) }
    }
    var slots: [Handle?] = Array(repeating: nil, count: parameters.count)
    for index in 0..<min(positionalCount, arguments.count) { slots[index] = Handle(arguments[index]) }
    let variadic = parameters.firstIndex { $0.kind == .variadic }
    if let variadic {
      let rest = arguments.count > positionalCount ? (positionalCount..<arguments.count) : 0..<0
      slots[variadic] = .tuple(rest.map { Handle(arguments[$0]) })
    } else if arguments.count > positionalCount {
      throw tooMany(arguments.count, function)
    }
    try bindKeywords(arguments, function, &slots)
    try fillDefaults(&slots, function)
    return slots.map { $0 ?? .undefined }
  }

  private func bindKeywords(_ arguments: Arguments, _ function: String, _ slots: inout [Handle?]) throws {
    let collector = parameters.firstIndex { $0.kind == .keywords }
    var extra: DictObject?
    if let collector {
      let dict = DictObject()
      extra = dict
      slots[collector] = .object(dict)
    }
    for index in 0..<arguments.keywordCount {
      let name = arguments.keywordName(index).string
      let value = Handle(arguments.keywordValue(index))
      if let place = parameters.firstIndex(where: {
        $0.name == name && ($0.kind == .positional || $0.kind == .keywordOnly)
      }) {
        if slots[place] != nil {
          throw Failure(.typeError, "\(function)() got multiple values for argument '\(name)'")
        }
        slots[place] = value
      } else if let extra {
        extra[name] = value
      } else if parameters.contains(where: { $0.name == name && $0.kind == .positionalOnly }) {
        throw Failure(
          .typeError,
          "\(function)() got some positional-only arguments passed as keyword arguments: '\(name)'")
      } else {
        throw Failure(.typeError, "\(function)() got an unexpected keyword argument '\(name)'")
      }
    }
  }

  private func fillDefaults(_ slots: inout [Handle?], _ function: String) throws {
    var missing: [String] = []
    var missingKeywordOnly: [String] = []
    for (index, parameter) in parameters.enumerated() where slots[index] == nil {
      if let value = parameter.defaultValue {
        slots[index] = value
      } else if parameter.kind == .keywordOnly {
        missingKeywordOnly.append(parameter.name)
      } else if parameter.kind != .variadic && parameter.kind != .keywords {
        missing.append(parameter.name)
      }
    }
    if !missing.isEmpty {
      throw ArgumentErrors.missing(function, "positional", missing)
    }
    if !missingKeywordOnly.isEmpty {
      throw ArgumentErrors.missing(function, "keyword-only", missingKeywordOnly)
    }
  }

  private func tooMany(_ given: Int, _ function: String) -> Failure {
    let positional = parameters.prefix(positionalCount)
    let required = positional.filter { $0.defaultValue == nil }.count
    return ArgumentErrors.tooMany(
      function, required: required, accepted: positionalCount, given: given, keywordOnlyGiven: 0)
  }
}

/// CPython's words for arguments that don't fit.
enum ArgumentErrors {
  /// `f() missing 2 required positional arguments: 'a' and 'b'`.
  static func missing(_ function: String, _ kind: String, _ names: [String]) -> Failure {
    let quoted = names.map { "'\($0)'" }
    let list: String
    switch quoted.count {
    case 1: list = quoted[0]
    case 2: list = "\(quoted[0]) and \(quoted[1])"
    default: list = quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
    }
    let plural = names.count == 1 ? "" : "s"
    return Failure(.typeError, "\(function)() missing \(names.count) required \(kind) argument\(plural): \(list)")
  }

  /// `f() takes from 1 to 2 positional arguments but 3 were given`.
  static func tooMany(_ function: String, required: Int, accepted: Int, given: Int, keywordOnlyGiven: Int) -> Failure {
    let counts = required == accepted ? "\(accepted)" : "from \(required) to \(accepted)"
    let plural = accepted == 1 && required == accepted ? "" : "s"
    var got = "\(given) \(given == 1 ? "was" : "were") given"
    if keywordOnlyGiven > 0 {
      got =
        "\(given) positional argument\(given == 1 ? "" : "s") (and \(keywordOnlyGiven) keyword-only "
        + "argument\(keywordOnlyGiven == 1 ? "" : "s")) were given"
    }
    return Failure(.typeError, "\(function)() takes \(counts) positional argument\(plural) but \(got)")
  }
}
