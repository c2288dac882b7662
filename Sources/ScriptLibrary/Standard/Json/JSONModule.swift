import Diagnostics
import Script

/// `json`: reading and writing are native, the classes around them a script.
enum JSONModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("json")
    module.define(
      "_decode", "text, start, whole, object_hook, pairs_hook, parse_float, parse_int, parse_constant, strict"
    ) { (call: NativeCall) in
      func hook(_ index: Int) -> Handle? { call[index].isNoneOrUndefined ? nil : call[index] }
      guard let text = call[0].as(StringObject.self) else { return .none }
      let hooks = JSONReader.Hooks(
        object: hook(3), pairs: hook(4), float: hook(5), int: hook(6), constant: hook(7),
        isStrict: try call.interpreter.truth(call[8]))
      let from = text.byteOffset(max(0, min(try call.interpreter.integer(call[1]), text.count)))
      return try decode(text, from, hooks, isWhole: call.interpreter.truth(call[2]), call.interpreter)
    }
    module.define(
      "_encode",
      "value, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys, default"
    ) { (call: NativeCall) in
      let interpreter = call.interpreter
      var options = JSONWriter.Options()
      options.skipsKeys = try interpreter.truth(call[1])
      options.isASCII = try interpreter.truth(call[2])
      options.checksCircles = try interpreter.truth(call[3])
      options.allowsNaN = try interpreter.truth(call[4])
      options.indent = call[5].asString
      options.itemSeparator = call[6].asString ?? ", "
      options.keySeparator = call[7].asString ?? ": "
      options.sortsKeys = try interpreter.truth(call[8])
      options.fallback = call[9]
      var writer = JSONWriter(options, interpreter)
      try writer.write(call[0])
      return Handle(consuming: writer.text)
    }
    return try ScriptModules.complete(module, "json", interpreter)
  }

  /// The value, or with its end when the text may go on behind it.
  private static func decode(
    _ text: StringObject, _ from: Int, _ hooks: JSONReader.Hooks, isWhole: Bool, _ interpreter: Interpreter
  ) throws -> Handle {
    var reader = JSONReader(text, from: from, hooks: hooks, interpreter: interpreter)
    do {
      if isWhole { reader.skipBlanks() }
      let value = Handle(consuming: try reader.value())
      guard isWhole else { return .tuple([value, .int(position(reader.offset, text))]) }
      reader.skipBlanks()
      if !reader.isAtEnd { throw JSONReader.Problem(message: "Extra data", offset: reader.offset) }
      return value
    } catch let problem as JSONReader.Problem {
      let type = try interpreter.getAttribute(interpreter.importModule("json"), "JSONDecodeError")
      let made = try interpreter.call(
        type, [.string(problem.message), .object(text), .int(position(problem.offset, text))])
      try interpreter.raise(made)
    }
  }

  /// A byte's place in characters.
  private static func position(_ offset: Int, _ text: StringObject) -> Int {
    text.utf8.prefix(offset).reduce(0) { (count: Int, byte: UInt8) in byte & 0xc0 != 0x80 ? count + 1 : count }
  }
}

