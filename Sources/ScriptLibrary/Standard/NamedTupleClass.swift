import Diagnostics
import Script

/// Makes the classes of `collections.namedtuple`.
enum NamedTupleClass {
  /// A class derived from tuple, with a property for each field.
  ///
  /// - Parameter defaults: values of fields that need not be given.
  static func make(_ name: String, module: String, fields: [String], defaults: [String: Handle]) -> TypeObject {
    let parameters = ParameterList(
      fields.map { ParameterList.Parameter($0, .positional, default: defaults[$0]) })
    let type = TypeObject(name: name, module: module, bases: [.tuple], isHeapType: true) {
      (type: TypeObject, arguments: Arguments, _: Interpreter) in
      Value(TupleObject(try bind(parameters, arguments, name), type: type))
    }
    for (index, field) in fields.enumerated() {
      type.defineProperty(field) { (instance: Handle, _: Interpreter) in
        guard let items = instance.as(TupleObject.self)?.items, index < items.count else { return .none }
        return items[index]
      }
    }
    type.define("_fields", .tuple(fields.map { .string($0) }))
    type.define("__match_args__", .tuple(fields.map { .string($0) }))
    type.define("_field_defaults", .dict(fields.compactMap { (field: String) in defaults[field].map { (field, $0) } }))
    type.define("__doc__", .string("\(name)(\(fields.joined(separator: ", ")))"))
    defineMethods(on: type, fields)
    return type
  }

  private static func bind(_ parameters: ParameterList, _ arguments: Arguments, _ name: String) throws -> [Handle] {
    // CPython counts the class as the first argument of `__new__`.
    let positional = parameters.parameters.count
    if arguments.count > positional {
      let required = parameters.parameters.filter { $0.defaultValue == nil }.count
      let accepted = required == positional ? "\(positional + 1)" : "from \(required + 1) to \(positional + 1)"
      throw Failure(
        .typeError,
        "\(name).__new__() takes \(accepted) positional arguments but \(arguments.count + 1) were given")
    }
    return try parameters.bind(arguments, function: "\(name).__new__", isMethod: false)
  }

  private static func defineMethods(on type: TypeObject, _ fields: [String]) {
    type.defineMethod("__repr__", "self") { (call: NativeCall) in
      let items = call[0].as(TupleObject.self)?.items ?? []
      let parts = try zip(fields, items).map { "\($0)=\(try call.interpreter.repr($1))" }
      return .string("\(call[0].typeName)(\(parts.joined(separator: ", ")))")
    }
    type.defineMethod("_asdict", "self") { (call: NativeCall) in
      .dict(Array(zip(fields, call[0].as(TupleObject.self)?.items ?? [])))
    }
    type.defineMethod("_replace", "self, /, **kwds") { (call: NativeCall) in
      var items = call[0].as(TupleObject.self)?.items ?? []
      var unknown: [String] = []
      for (name, value) in call.keywords(1) {
        if let place = fields.firstIndex(of: name) { items[place] = value } else { unknown.append(name) }
      }
      if !unknown.isEmpty {
        let names = unknown.map { "'\($0)'" }.joined(separator: ", ")
        throw Failure(.valueError, "Got unexpected field names: [\(names)]")
      }
      return .object(TupleObject(items, type: call[0].type))
    }
    type.defineMethod("__getnewargs__", "self") { (call: NativeCall) in
      .tuple(call[0].as(TupleObject.self)?.items ?? [])
    }
    type.defineClassMethod("_make", "cls, iterable") { (call: NativeCall) in
      let items = try call.interpreter.elements(call[1])
      if items.count != fields.count {
        throw Failure(.typeError, "Expected \(fields.count) arguments, got \(items.count)")
      }
      guard let type = call[0].as(TypeObject.self) else { return .none }
      return .object(TupleObject(items, type: type))
    }
  }

  /// `namedtuple(typename, field_names, rename, defaults, module)`.
  static func define(in module: ModuleObject) {
    module.define("namedtuple", "typename, field_names, *, rename=False, defaults=None, module=None") {
      (call: NativeCall) in
      let interpreter = call.interpreter
      let name = try interpreter.str(call[0])
      var fields: [String]
      if let text = call[1].asString {
        fields = text.split { $0 == "," || $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
      } else {
        fields = try interpreter.elements(call[1]).map { try interpreter.str($0) }
      }
      fields = try checked(fields, rename: interpreter.truth(call[2]), name)
      var defaults: [String: Handle] = [:]
      if !call[3].isNone {
        let values = try interpreter.elements(call[3])
        if values.count > fields.count { throw Failure(.typeError, "Got more default values than field names") }
        for (field, value) in zip(fields.suffix(values.count), values) { defaults[field] = value }
      }
      return .object(make(name, module: call[4].asString ?? "__main__", fields: fields, defaults: defaults))
    }
  }

  private static func checked(_ fields: [String], rename: Bool, _ typeName: String) throws -> [String] {
    var seen: Set<String> = []
    var result: [String] = []
    for (index, field) in fields.enumerated() {
      let isValid = Keywords.isIdentifier(field) && !Keywords.all.contains(field)
      if rename && (!isValid || field.hasPrefix("_") || seen.contains(field)) {
        result.append("_\(index)")
        seen.insert("_\(index)")
        continue
      }
      if !Keywords.isIdentifier(field) {
        throw Failure(.valueError, "Type names and field names must be valid identifiers: '\(field)'")
      }
      if Keywords.all.contains(field) {
        throw Failure(.valueError, "Type names and field names cannot be a keyword: '\(field)'")
      }
      if field.hasPrefix("_") { throw Failure(.valueError, "Field names cannot start with an underscore: '\(field)'") }
      if seen.contains(field) { throw Failure(.valueError, "Encountered duplicate field name: '\(field)'") }
      seen.insert(field)
      result.append(field)
    }
    return result
  }
}

/// Python's reserved words.
enum Keywords {
  static let all: [String] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]

  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    guard first == "_" || first.properties.isXIDStart else { return false }
    return text.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
  }
}
