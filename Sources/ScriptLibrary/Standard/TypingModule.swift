import Diagnostics
import Script

/// `typing`: names that annotations use. Nothing is checked.
enum TypingModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("typing")
    let forms = [
      "Any", "Optional", "Union", "Callable", "ClassVar", "Final", "Literal", "Annotated", "NoReturn", "Never", "Self",
      "Concatenate", "TypeAlias", "LiteralString", "Required", "NotRequired", "Unpack", "TypeGuard",
    ]
    for name in forms { module[name] = .object(SpecialFormObject(name)) }
    let aliases = [
      "List", "Dict", "Tuple", "Set", "FrozenSet", "Type", "Deque", "DefaultDict", "OrderedDict", "Counter", "ChainMap",
      "Iterable", "Iterator", "Generator", "Sequence", "MutableSequence", "Mapping", "MutableMapping", "Collection",
      "Container", "Hashable", "Sized", "Awaitable", "Coroutine", "AsyncIterator", "AsyncIterable", "AsyncGenerator",
      "ContextManager", "AsyncContextManager", "MappingView", "ByteString", "Pattern", "Match",
      "AbstractSet", "MutableSet", "Reversible", "KeysView", "ValuesView", "ItemsView", "SupportsInt", "SupportsFloat",
      "SupportsIndex", "IO", "TextIO", "BinaryIO",
    ]
    for name in aliases { module[name] = .object(SpecialFormObject(name)) }
    module["AnyStr"] = .object(SpecialFormObject("AnyStr"))
    module["Text"] = .object(TypeObject.str)
    module["TYPE_CHECKING"] = .bool(false)
    module["Generic"] = .object(generic)
    module["Protocol"] = .object(protocolClass)
    defineFunctions(in: module)
    return module
  }

  private static func subscriptable(_ name: String) -> TypeObject {
    let type = TypeObject(name: name, module: "typing", bases: [.object], isHeapType: true)
    type.defineClassMethod("__class_getitem__", "cls, item, /") { (call: NativeCall) in call[0] }
    return type
  }

  private nonisolated(unsafe) static let generic = subscriptable("Generic")
  private nonisolated(unsafe) static let protocolClass = subscriptable("Protocol")

  private static func defineFunctions(in module: ModuleObject) {
    for name in ["TypeVar", "ParamSpec", "TypeVarTuple"] {
      module.define(name, "name, *constraints, bound=None, covariant=False, contravariant=False") { (call: NativeCall) in
        .object(SpecialFormObject(call[0].asString ?? "", isVariable: true))
      }
    }
    module.define("NewType", "name, tp") { (_: NativeCall) in
      .object(NativeFunctionObject(name: "NewType", signature: "x, /") { (call: NativeCall) in call[0] })
    }
    module.define("cast", "typ, val") { (call: NativeCall) in call[1] }
    for name in ["overload", "final", "no_type_check", "runtime_checkable", "override"] {
      module.define(name, "func, /") { (call: NativeCall) in call[0] }
    }
    module.define("get_type_hints", "obj, globalns=None, localns=None, include_extras=False") { (call: NativeCall) in
      try call.interpreter.findAttribute(call[0], "__annotations__") ?? .dict([])
    }
    module.define("get_origin", "tp, /") { (call: NativeCall) in call[0].as(GenericAliasObject.self)?.origin ?? .none }
    module.define("get_args", "tp, /") { (call: NativeCall) in
      .tuple(call[0].as(GenericAliasObject.self)?.arguments ?? [])
    }
    module.define("NamedTuple", "typename, fields=None, /, **kwargs") { (call: NativeCall) in
      let fields = try call.interpreter.elements(call[1]).map { (field: Handle) throws -> String in
        try call.interpreter.elements(field).first?.asString ?? ""
      }
      return .object(
        NamedTupleClass.make(call[0].asString ?? "", module: "__main__", fields: fields, defaults: [:]))
    }
  }
}

/// `typing.Optional` and the like: can be subscripted and combined with `|`.
final class SpecialFormObject: Object {
  nonisolated(unsafe) static let formType = TypeObject.sealed("_SpecialForm", module: "typing")
  let name: String
  private let isVariable: Bool

  init(_ name: String, isVariable: Bool = false) {
    self.name = name
    self.isVariable = isVariable
    super.init(type: SpecialFormObject.formType)
  }

  override func repr(_ interpreter: Interpreter) throws -> String { isVariable ? "~\(name)" : "typing.\(name)" }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    Value(GenericAliasObject(origin: .object(self), parameters: Handle(key)))
  }

  override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr else { return nil }
    return Value(UnionTypeObject(reflected ? [Handle(other), .object(self)] : [.object(self), Handle(other)]))
  }
}
