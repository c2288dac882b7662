import Diagnostics
import Script

/// `_pickle`: what the classes of the script `pickle` stand on.
enum PickleModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("_pickle")
    defineWriting(in: module)
    defineReading(in: module)
    return module
  }

  private static func defineWriting(in module: ModuleObject) {
    module.define("writer", "") { (call: NativeCall) in .object(try PickleWriter(call.interpreter)) }
    module.define(
      "dump",
      "writer, value, protocol, fix_imports, fast, buffer_callback, persistent_id, reducer_override, dispatch_table"
    ) { (call: NativeCall) in
      guard let writer = call[0].as(PickleWriter.self) else { return .none }
      var options = PickleWriter.Options()
      options.version = try call.interpreter.integer(call[2])
      options.fixesImports = try call.interpreter.truth(call[3])
      options.isFast = try call.interpreter.truth(call[4])
      options.bufferCallback = call[5]
      options.persistentID = hook(call[6])
      options.reducerOverride = hook(call[7])
      options.dispatchTable = hook(call[8])
      writer.options = options
      return .bytes(try writer.dump(call[1]))
    }
    module.define("forget", "writer") { (call: NativeCall) in
      call[0].as(PickleWriter.self)?.forget()
      return .none
    }
    module.define("written", "writer") { (call: NativeCall) in
      let writer = call[0].as(PickleWriter.self)
      return .list((writer?.remembered ?? []).map { .object($0) })
    }
  }

  private static func hook(_ value: Handle) -> Handle? { value.isNoneOrUndefined ? nil : value }

  private static func defineReading(in module: ModuleObject) {
    module.define("reader", "source") { (call: NativeCall) in
      .object(PickleReader(PickleSource(file: call[0], call.interpreter), call.interpreter))
    }
    module.define("load", "reader, fix_imports, encoding, errors, buffers, find_class, persistent_load") {
      (call: NativeCall) in
      guard let reader = call[0].as(PickleReader.self) else { return .none }
      try configure(reader, call, from: 1)
      return try reader.load()
    }
    module.define("loads", "data, fix_imports, encoding, errors, buffers") { (call: NativeCall) in
      let view = try call.interpreter.call(call.interpreter.builtins["bytes"] ?? .none, [call[0]])
      let content = view.as(BytesObject.self)?.bytes ?? []
      let reader = PickleReader(PickleSource(content, call.interpreter), call.interpreter)
      try configure(reader, call, from: 1)
      return try reader.load()
    }
    module.define("find", "reader, module, name") { (call: NativeCall) in
      guard let reader = call[0].as(PickleReader.self) else { return .none }
      return try reader.defaultFind(call[1].asString ?? "", call[2].asString ?? "")
    }
    module.define("known", "reader") { (call: NativeCall) in
      let entries = call[0].as(PickleReader.self)?.memoEntries ?? []
      return .list(entries.map { .tuple([.int($0.0), $0.1]) })
    }
  }

  private static func configure(_ reader: PickleReader, _ call: NativeCall, from first: Int) throws {
    var options = PickleReader.Options()
    options.fixesImports = try call.interpreter.truth(call[first])
    options.encoding = call[first + 1].asString ?? "ASCII"
    options.errors = call[first + 2].asString ?? "strict"
    options.buffers = try hook(call[first + 3]).map { try call.interpreter.makeIterator($0) }
    options.findClass = hook(call[first + 4])
    options.persistentLoad = hook(call[first + 5])
    reader.options = options
  }
}
