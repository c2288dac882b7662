import Diagnostics
import Script

/// Modules of a few names each: `gc`, `weakref`, `types`.
enum SmallModules {
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
    module.define("get_threshold", "") { (_: NativeCall) in .tuple([.int(700), .int(10), .int(10)]) }
    for name in ["freeze", "unfreeze"] { module.define(name, "") { (_: NativeCall) in .none } }
    module.define("get_freeze_count", "") { (_: NativeCall) in .int(0) }
    module.define("is_tracked", "obj, /") { (call: NativeCall) in
      switch call[0].asObject?.kind {
      case .list, .dict, .set, .instance, .function, .module, .generator, .exception, .type: .bool(true)
      default: .bool(false)
      }
    }
    module.define("is_finalized", "obj, /") { (_: NativeCall) in .bool(false) }
    module.define("get_debug", "") { (_: NativeCall) in .int(0) }
    module.define("get_objects", "generation=None") { (_: NativeCall) in .list(GarbageCollection.tracked) }
    module.define("get_referents", "*objs") { (call: NativeCall) in
      .list(call.variadic(0).flatMap { $0.asObject.map { GarbageCollection.referents(of: $0) } ?? [] })
    }
    module.define("get_referrers", "*objs") { (call: NativeCall) in
      let wanted = call.variadic(0)
      return .list(
        GarbageCollection.tracked.filter { (holder: Handle) -> Bool in
          guard let object = holder.asObject else { return false }
          return GarbageCollection.referents(of: object).contains { (held: Handle) in
            wanted.contains { $0.asObject != nil && $0.isIdentical(to: held) }
          }
        })
    }
    module.define("get_stats", "") { (_: NativeCall) in .list([]) }
    module.define("set_threshold", "*thresholds") { (_: NativeCall) in .none }
    module["garbage"] = .list([])
    module["callbacks"] = .list([])
    return module
  }

  static func makeWeakref(_ interpreter: Interpreter) throws -> ModuleObject {
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
    return try ScriptModules.complete(module, "weakref", interpreter)
  }

  /// CPython's builtin values have no room for weak references.
  private static func canRefer(to object: Object) -> Bool {
    switch object.kind {
    case .string, .bytes, .bigInt, .complex, .range, .slice: false
    case .list, .tuple, .dict: object.type.isHeapType
    default: true
    }
  }

  static func makeTypes(_ interpreter: Interpreter) throws -> ModuleObject {
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
    module.define("coroutine", "func, /") { (call: NativeCall) in
      guard call.interpreter.isCallable(call[0]) else {
        throw Failure(.typeError, "types.coroutine() expects a callable")
      }
      if let code = call[0].as(FunctionObject.self)?.code, code.flavor == .generator { code.isIterableCoroutine = true }
      return call[0]
    }
    TypeObject.method.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) in
      try arguments.check("method", 2)
      return Value(BoundMethodObject(function: Handle(arguments[0]), receiver: Handle(arguments[1])))
    }
    return try ScriptModules.complete(module, "types", interpreter)
  }
}
