import Diagnostics
import Script

/// Modules of a few names each: `string`, `gc`, `weakref`, `abc`, `types`.
enum SmallModules {
  static func makeString(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("string")
    let lower = "abcdefghijklmnopqrstuvwxyz"
    let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    let whitespace = " \t\n\r\u{0b}\u{0c}"
    let texts: [(String, String)] = [
      ("ascii_lowercase", lower), ("ascii_uppercase", upper), ("ascii_letters", lower + upper),
      ("digits", "0123456789"), ("hexdigits", "0123456789abcdefABCDEF"), ("octdigits", "01234567"),
      ("punctuation", punctuation), ("whitespace", whitespace),
      ("printable", "0123456789" + lower + upper + punctuation + whitespace),
    ]
    for (name, text) in texts { module[name] = .string(text) }
    module.define("capwords", "s, sep=None") { (call: NativeCall) in
      let words = try call.interpreter.elements(call.interpreter.callMethod(call[0], "split", [call[1]]))
      let capitalized = try words.map { try call.interpreter.callMethod($0, "capitalize") }
      let separator = call[1].isNone ? Handle.string(" ") : call[1]
      return try call.interpreter.callMethod(separator, "join", [.list(capitalized)])
    }
    return module
  }

  static func makeGC(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("gc")
    module.define("collect", "generation=2") { (_: NativeCall) in .int(GarbageCollection.collect()) }
    module.define("enable", "") { (_: NativeCall) in
      GarbageCollection.isEnabled = true
      return .none
    }
    module.define("disable", "") { (_: NativeCall) in
      GarbageCollection.isEnabled = false
      return .none
    }
    module.define("isenabled", "") { (_: NativeCall) in .bool(GarbageCollection.isEnabled) }
    module.define("get_count", "") { (_: NativeCall) in
      .tuple([.int(GarbageCollection.trackedCount), .int(0), .int(0)])
    }
    return module
  }

  static func makeWeakref(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("weakref")
    TypeObject.weakReference.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) in
      try arguments.check("ref", 1, 2)
      guard let target = arguments[0].object, canRefer(to: target) else {
        throw Failure(.typeError, "cannot create weak reference to '\(Handle(arguments[0]).typeName)' object")
      }
      return Value(WeakReferenceObject(target, callback: arguments.count == 2 ? Handle(arguments[1]) : .none))
    }
    module["ref"] = .object(TypeObject.weakReference)
    module["ReferenceType"] = .object(TypeObject.weakReference)
    return module
  }

  /// CPython's builtin values have no room for weak references.
  private static func canRefer(to object: Object) -> Bool {
    switch object.kind {
    case .string, .bytes, .bigInt, .complex, .range, .slice: false
    case .list, .tuple, .dict: object.type.isHeapType
    default: true
    }
  }

  static func makeABC(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("abc")
    let metaclass = AbstractClasses.metaclass
    module["ABCMeta"] = .object(metaclass)
    module["ABC"] = .object(AbstractClasses.base)
    module.define("abstractmethod", "funcobj, /") { (call: NativeCall) in
      try call.interpreter.setAttribute(call[0], "__isabstractmethod__", .bool(true))
      return call[0]
    }
    return module
  }

  static func makeTypes(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("types")
    let classes: [(String, TypeObject)] = [
      ("FunctionType", .function), ("LambdaType", .function), ("MethodType", .method), ("ModuleType", .module),
      ("BuiltinFunctionType", .builtinFunction), ("BuiltinMethodType", .builtinFunction),
      ("GeneratorType", .generator), ("NoneType", .none), ("CodeType", .code), ("EllipsisType", .ellipsis),
      ("NotImplementedType", .notImplemented), ("TracebackType", .traceback), ("CellType", .cell),
      ("GenericAlias", GenericAliasObject.aliasType), ("UnionType", UnionTypeObject.unionType),
      ("SimpleNamespace", NamespaceObject.namespaceType), ("MappingProxyType", .mappingProxy),
    ]
    for (name, type) in classes { module[name] = .object(type) }
    TypeObject.method.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) in
      try arguments.check("method", 2)
      return Value(BoundMethodObject(function: Handle(arguments[0]), receiver: Handle(arguments[1])))
    }
    return module
  }
}

/// `abc.ABC`: classes that can't be instantiated while a method is abstract.
enum AbstractClasses {
  nonisolated(unsafe) static let metaclass: TypeObject = {
    let type = TypeObject(name: "ABCMeta", module: "abc", bases: [.type], isHeapType: true)
    type.defineMethod("register", "cls, subclass, /") { (call: NativeCall) in
      guard let cls = call[0].as(TypeObject.self), let subclass = call[1].as(TypeObject.self) else {
        throw Failure(.typeError, "Can only register classes")
      }
      let known = (cls.payload as? VirtualSubclasses) ?? VirtualSubclasses()
      known.types.append(subclass)
      cls.payload = known
      return call[1]
    }
    type.defineMethod("__instancecheck__", "cls, instance, /") { (call: NativeCall) in
      guard let cls = call[0].as(TypeObject.self) else { return .bool(false) }
      let own = call[1].type
      let virtual = (cls.payload as? VirtualSubclasses)?.types ?? []
      return .bool(own.isSubclass(of: cls) || virtual.contains { own.isSubclass(of: $0) })
    }
    return type
  }()

  nonisolated(unsafe) static let base: TypeObject = {
    let type = TypeObject(name: "ABC", module: "abc", bases: [.object], isHeapType: true, metaclass: metaclass) {
      (type: TypeObject, _: Arguments, interpreter: Interpreter) in
      let missing = try abstractNames(of: type, interpreter)
      if !missing.isEmpty {
        let plural = missing.count == 1 ? "" : "s"
        throw Failure(
          .typeError,
          "Can't instantiate abstract class \(type.name) with abstract method\(plural) "
            + missing.joined(separator: ", "))
      }
      return Value(InstanceObject(type: type))
    }
    return type
  }()

  /// The names whose nearest definition is abstract.
  private static func abstractNames(of type: TypeObject, _ interpreter: Interpreter) throws -> [String] {
    var names: Set<String> = []
    var seen: Set<String> = []
    for ancestor in type.mro {
      for item in ancestor.members.items {
        guard let name = item.key.asString, seen.insert(name).inserted else { continue }
        var function = item.value
        if let property = function.as(PropertyObject.self) { function = property.getter }
        if let method = function.as(StaticMethodObject.self) { function = method.function }
        if let method = function.as(ClassMethodObject.self) { function = method.function }
        guard function.as(FunctionObject.self) != nil else { continue }
        if try interpreter.findAttribute(function, "__isabstractmethod__")?.asBool == true { names.insert(name) }
      }
    }
    return names.sorted()
  }
}

/// Classes that were registered with an abstract class.
final class VirtualSubclasses {
  var types: [TypeObject] = []
}
