import Diagnostics
import Script

/// `sys`: what scripts ask for of the interpreter.
enum SysModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    try make(interpreter, arguments: [""])
  }

  /// - Parameter arguments: `sys.argv`.
  static func make(_ interpreter: Interpreter, arguments: [String]) throws -> ModuleObject {
    let module = ModuleObject("sys")
    module["version"] = .string("3.11.2 (Tandem)")
    module["version_info"] = record(
      "sys.version_info",
      [("major", .int(3)), ("minor", .int(11)), ("micro", .int(2)), ("releaselevel", .string("final")), ("serial", .int(0))])
    module["hexversion"] = .int(0x030b_02f0)
    module["platform"] = .string("linux")
    module["byteorder"] = .string("little")
    module["maxsize"] = .int(Int.max)
    module["maxunicode"] = .int(0x10FFFF)
    module["executable"] = .string("")
    module["argv"] = .list(arguments.map { Handle.string($0) })
    module["path"] = .list([])
    module["implementation"] = .object(NamespaceObject([("name", .string("tandem"))]))
    module["stdout"] = .object(StreamObject("<stdout>", isError: false))
    module["stderr"] = .object(StreamObject("<stderr>", isError: true))
    module["__stdout__"] = module["stdout"]
    module["__stderr__"] = module["stderr"]
    defineNumbers(in: module)
    defineFunctions(in: module)
    module["__breakpointhook__"] = module["breakpointhook"]
    module.resolver = { (name: String, interpreter: Interpreter) in
      guard name == "modules" else { return nil }
      return .object(interpreter.importedModules)
    }
    module.lazyNames = ["modules"]
    module.onAssignment = { (name: String, value: Handle, interpreter: Interpreter) in
      if name == "stdout" { interpreter.redirectedOutput = value.as(StreamObject.self) == nil ? value : nil }
    }
    return try ScriptModules.complete(module, "sys", interpreter)
  }

  private static func record(_ name: String, _ fields: [(String, Handle)]) -> Handle {
    let type = NamedTupleClass.make(name, module: "builtins", fields: fields.map { $0.0 }, defaults: [:])
    return .object(TupleObject(fields.map { $0.1 }, type: type))
  }

  private static func defineNumbers(in module: ModuleObject) {
    module["float_info"] = record(
      "sys.float_info",
      [
        ("max", .float(Double.greatestFiniteMagnitude)), ("max_exp", .int(1024)), ("max_10_exp", .int(308)),
        ("min", .float(Double.leastNormalMagnitude)), ("min_exp", .int(-1021)), ("min_10_exp", .int(-307)),
        ("dig", .int(15)), ("mant_dig", .int(53)), ("epsilon", .float(Double.ulpOfOne)), ("radix", .int(2)),
        ("rounds", .int(1)),
      ])
    module["int_info"] = record(
      "sys.int_info",
      [
        ("bits_per_digit", .int(30)), ("sizeof_digit", .int(4)), ("default_max_str_digits", .int(4300)),
        ("str_digits_check_threshold", .int(640)),
      ])
  }

  private static func defineFunctions(in module: ModuleObject) {
    module.define("getrecursionlimit", "") { (call: NativeCall) in .int(call.interpreter.recursionLimit) }
    module.define("setrecursionlimit", "limit, /") { (call: NativeCall) in
      let limit = try call.interpreter.integer(call[0])
      if limit < 1 { throw Failure(.valueError, "recursion limit must be greater or equal than 1") }
      // More would overrun the stack of the interpreter's thread before it is noticed.
      call.interpreter.recursionLimit = min(limit, 20_000)
      return .none
    }
    module.define("_getframe", "depth=0, /") { (call: NativeCall) in
      .object(try StackFrameObject.current(depth: call.interpreter.integer(call[0]), call.interpreter))
    }
    module.define("exit", "status=None, /") { (call: NativeCall) in
      let arguments = call[0].isNone ? [] : (call[0].as(TupleObject.self)?.items ?? [call[0]])
      throw call.interpreter.error(ExceptionHierarchy.named("SystemExit"), arguments)
    }
    module.define("breakpointhook", "*args, **kws") { (call: NativeCall) in
      try PdbModule.setTrace(call)
      return .none
    }
    module.define("intern", "string, /") { (call: NativeCall) in
      guard let text = call[0].asString else {
        throw Failure(.typeError, "intern() argument must be str, not \(call[0].typeName)")
      }
      return .object(StringObject.intern(text))
    }
    module.define("exc_info", "") { (call: NativeCall) in
      guard let exception = call.interpreter.handledException else { return .tuple([.none, .none, .none]) }
      let traceback = try call.interpreter.getAttribute(.object(exception), "__traceback__")
      return .tuple([.object(exception.type), .object(exception), traceback])
    }
    module.define("exception", "") { (call: NativeCall) in
      call.interpreter.handledException.map { .object($0) } ?? .none
    }
    // Numbers and None are values of 16 bytes that lie in their containers.
    module.define("getsizeof", "object, default=...") { (call: NativeCall) in .int(call[0].asObject?.storageSize ?? 16) }
    module.define("_read_line", "") { (_: NativeCall) in
      try StandardInput.readLine().map { .string($0) } ?? .string("")
    }
    module.define("getdefaultencoding", "") { (_: NativeCall) in .string("utf-8") }
    module.define("get_int_max_str_digits", "") { (_: NativeCall) in .int(4300) }
    module.define("getrefcount", "object, /") { (call: NativeCall) in .int(Int(call[0].asObject?.rc ?? 1) + 1) }
  }
}

/// `sys.stdout` and `sys.stderr`.
final class StreamObject: Object {
  nonisolated(unsafe) static let streamType: TypeObject = {
    let type = TypeObject.sealed("TextIOWrapper", module: "_io")
    type.defineMethod("write", "self, s, /") { (call: NativeCall) in
      guard let text = call[1].as(StringObject.self) else {
        throw Failure(.typeError, "write() argument must be str, not \(call[1].typeName)")
      }
      call[0].as(StreamObject.self)?.write(text.string, call.interpreter)
      return .int(text.count)
    }
    type.defineMethod("writelines", "self, lines, /") { (call: NativeCall) in
      for line in try call.interpreter.elements(call[1]) {
        guard let text = line.asString else {
          throw Failure(.typeError, "write() argument must be str, not \(line.typeName)")
        }
        call[0].as(StreamObject.self)?.write(text, call.interpreter)
      }
      return .none
    }
    type.defineMethod("flush", "self") { (_: NativeCall) in
      StandardStreams.flush()
      return .none
    }
    type.defineMethod("isatty", "self") { (_: NativeCall) in .bool(false) }
    type.defineMethod("writable", "self") { (_: NativeCall) in .bool(true) }
    type.defineProperty("name") { (instance: Handle, _: Interpreter) in
      .string(instance.as(StreamObject.self)?.name ?? "")
    }
    type.defineProperty("encoding") { (_: Handle, _: Interpreter) in .string("utf-8") }
    return type
  }()

  let name: String
  let isError: Bool

  init(_ name: String, isError: Bool) {
    self.name = name
    self.isError = isError
    super.init(type: StreamObject.streamType)
  }

  func write(_ text: String, _ interpreter: Interpreter) {
    if isError { interpreter.errorOutput(text) } else { interpreter.output(text) }
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    "<_io.TextIOWrapper name='\(name)' mode='w' encoding='utf-8'>"
  }
}

/// `types.SimpleNamespace`.
final class NamespaceObject: Object {
  nonisolated(unsafe) static let namespaceType: TypeObject = {
    let type = TypeObject(name: "SimpleNamespace", module: "types") {
      (_: TypeObject, arguments: Arguments, _: Interpreter) in
      if arguments.count > 0 { throw Failure(.typeError, "no positional arguments expected") }
      return Value(NamespaceObject(arguments.keywordHandles))
    }
    LibraryReductions.defineNamespace(on: type)
    return type
  }()

  init(_ attributes: [(String, Handle)]) {
    super.init(type: NamespaceObject.namespaceType, isContainer: true)
    let dict = DictObject()
    for (name, value) in attributes { dict[name] = value }
    attributeDictionary = dict
  }

  override var acceptsAttributes: Bool { true }

  override func setAttribute(_ name: StringObject, _ value: Value, _ interpreter: Interpreter) throws {
    attributeDictionary?.set(name, value.retained())
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.guardingRepr(self, recursive: "namespace(...)") {
      let items = attributeDictionary?.items ?? []
      let parts = try items.map { "\($0.key.asString ?? "")=\(try interpreter.repr($0.value))" }
      return "namespace(\(parts.joined(separator: ", ")))"
    }
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(NamespaceObject.self),
      let a = attributeDictionary, let b = other.attributeDictionary
    else { return nil }
    return try interpreter.compare(op, .object(a), .object(b)).owned
  }

  override func hash(_ interpreter: Interpreter) throws -> Int {
    throw Failure(.typeError, "unhashable type: 'types.SimpleNamespace'")
  }
}
