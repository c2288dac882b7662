/// Python's own classes: one object each for the whole process, never freed.
extension TypeObject {
  private struct Roots {
    let object: TypeObject
    let type: TypeObject
    let dict: TypeObject

    init() {
      object = TypeObject(bootstrap: "object", base: nil)
      type = TypeObject(bootstrap: "type", base: object)
      dict = TypeObject(bootstrap: "dict", base: object)
      for made in [object, type, dict] {
        made.becomeObject(of: type)
        made.members.becomeObject(of: dict)
      }
    }
  }

  private nonisolated(unsafe) static let roots = Roots()

  public static var object: TypeObject { roots.object }
  public static var type: TypeObject { roots.type }
  public static var dict: TypeObject { roots.dict }

  public nonisolated(unsafe) static let none = sealed("NoneType")
  public nonisolated(unsafe) static let int = TypeObject(name: "int")
  public nonisolated(unsafe) static let bool = sealed("bool", bases: [.int])
  public nonisolated(unsafe) static let float = TypeObject(name: "float")
  public nonisolated(unsafe) static let complex = TypeObject(name: "complex")
  public nonisolated(unsafe) static let str = TypeObject(name: "str")
  public nonisolated(unsafe) static let bytes = TypeObject(name: "bytes")
  public nonisolated(unsafe) static let bytearray = TypeObject(name: "bytearray")
  public nonisolated(unsafe) static let memoryview = sealed("memoryview")
  public nonisolated(unsafe) static let list = TypeObject(name: "list")
  public nonisolated(unsafe) static let tuple = TypeObject(name: "tuple")
  public nonisolated(unsafe) static let set = TypeObject(name: "set")
  public nonisolated(unsafe) static let frozenset = TypeObject(name: "frozenset")
  public nonisolated(unsafe) static let range = sealed("range")
  public nonisolated(unsafe) static let slice = sealed("slice")
  public nonisolated(unsafe) static let function = sealed("function")
  public nonisolated(unsafe) static let method = sealed("method")
  public nonisolated(unsafe) static let builtinFunction = sealed("builtin_function_or_method")
  public nonisolated(unsafe) static let methodDescriptor = sealed("method_descriptor")
  public nonisolated(unsafe) static let module = TypeObject(name: "module")
  public nonisolated(unsafe) static let cell = sealed("cell")
  public nonisolated(unsafe) static let code = sealed("code")
  public nonisolated(unsafe) static let frame = sealed("frame")
  public nonisolated(unsafe) static let traceback = sealed("traceback")
  public nonisolated(unsafe) static let generator = sealed("generator")
  public nonisolated(unsafe) static let coroutine = sealed("coroutine")
  public nonisolated(unsafe) static let asyncGenerator = sealed("async_generator")
  public nonisolated(unsafe) static let property = TypeObject(name: "property")
  public nonisolated(unsafe) static let staticmethod = TypeObject(name: "staticmethod")
  public nonisolated(unsafe) static let classmethod = TypeObject(name: "classmethod")
  public nonisolated(unsafe) static let getSetDescriptor = sealed("getset_descriptor")
  public nonisolated(unsafe) static let memberDescriptor = sealed("member_descriptor")
  public nonisolated(unsafe) static let `super` = TypeObject(name: "super")
  public nonisolated(unsafe) static let ellipsis = sealed("ellipsis")
  public nonisolated(unsafe) static let notImplemented = sealed("NotImplementedType")
  public nonisolated(unsafe) static let mappingProxy = sealed("mappingproxy")
  public nonisolated(unsafe) static let dictKeys = sealed("dict_keys")
  public nonisolated(unsafe) static let dictValues = sealed("dict_values")
  public nonisolated(unsafe) static let dictItems = sealed("dict_items")
  public nonisolated(unsafe) static let weakReference = TypeObject(name: "ReferenceType", module: "weakref")

  /// A class that can't be derived from.
  public static func sealed(_ name: String, module: String = "builtins", bases: [TypeObject]? = nil) -> TypeObject {
    let type = TypeObject(name: name, module: module, bases: bases)
    type.isSubclassable = false
    return type
  }
}

/// The objects of which there is one.
public final class SingletonObject: Object {
  private let text: String

  private init(_ text: String, _ type: TypeObject) {
    self.text = text
    super.init(type: type)
  }

  public nonisolated(unsafe) static let ellipsis = immortal("Ellipsis", .ellipsis)
  public nonisolated(unsafe) static let notImplemented = immortal("NotImplemented", .notImplemented)

  private static func immortal(_ text: String, _ type: TypeObject) -> SingletonObject {
    let object = SingletonObject(text, type)
    _ = Value(object)
    object.rc = Object.immortalCount
    return object
  }

  public override func repr(_ interpreter: Interpreter) throws -> String { text }
}

/// Names that the interpreter itself looks up.
enum Names {
  nonisolated(unsafe) static let qualname = StringObject.intern("__qualname__")
  nonisolated(unsafe) static let name = StringObject.intern("__name__")
  nonisolated(unsafe) static let module = StringObject.intern("__module__")
  nonisolated(unsafe) static let doc = StringObject.intern("__doc__")
  nonisolated(unsafe) static let dict = StringObject.intern("__dict__")
  nonisolated(unsafe) static let classAttribute = StringObject.intern("__class__")
  nonisolated(unsafe) static let initialize = StringObject.intern("__init__")
  nonisolated(unsafe) static let new = StringObject.intern("__new__")
  nonisolated(unsafe) static let call = StringObject.intern("__call__")
  nonisolated(unsafe) static let get = StringObject.intern("__get__")
  nonisolated(unsafe) static let set = StringObject.intern("__set__")
  nonisolated(unsafe) static let delete = StringObject.intern("__delete__")
  nonisolated(unsafe) static let getattribute = StringObject.intern("__getattribute__")
  nonisolated(unsafe) static let getattr = StringObject.intern("__getattr__")
  nonisolated(unsafe) static let setattr = StringObject.intern("__setattr__")
  nonisolated(unsafe) static let delattr = StringObject.intern("__delattr__")
  nonisolated(unsafe) static let repr = StringObject.intern("__repr__")
  nonisolated(unsafe) static let str = StringObject.intern("__str__")
  nonisolated(unsafe) static let format = StringObject.intern("__format__")
  nonisolated(unsafe) static let hash = StringObject.intern("__hash__")
  nonisolated(unsafe) static let bool = StringObject.intern("__bool__")
  nonisolated(unsafe) static let len = StringObject.intern("__len__")
  nonisolated(unsafe) static let getitem = StringObject.intern("__getitem__")
  nonisolated(unsafe) static let setitem = StringObject.intern("__setitem__")
  nonisolated(unsafe) static let delitem = StringObject.intern("__delitem__")
  nonisolated(unsafe) static let contains = StringObject.intern("__contains__")
  nonisolated(unsafe) static let iter = StringObject.intern("__iter__")
  nonisolated(unsafe) static let next = StringObject.intern("__next__")
  nonisolated(unsafe) static let await = StringObject.intern("__await__")
  nonisolated(unsafe) static let aiter = StringObject.intern("__aiter__")
  nonisolated(unsafe) static let anext = StringObject.intern("__anext__")
  nonisolated(unsafe) static let aenter = StringObject.intern("__aenter__")
  nonisolated(unsafe) static let aexit = StringObject.intern("__aexit__")
  nonisolated(unsafe) static let enter = StringObject.intern("__enter__")
  nonisolated(unsafe) static let exit = StringObject.intern("__exit__")
  nonisolated(unsafe) static let index = StringObject.intern("__index__")
  nonisolated(unsafe) static let int = StringObject.intern("__int__")
  nonisolated(unsafe) static let float = StringObject.intern("__float__")
  nonisolated(unsafe) static let eq = StringObject.intern("__eq__")
  nonisolated(unsafe) static let del = StringObject.intern("__del__")
  nonisolated(unsafe) static let missing = StringObject.intern("__missing__")
  nonisolated(unsafe) static let instancecheck = StringObject.intern("__instancecheck__")
  nonisolated(unsafe) static let subclasscheck = StringObject.intern("__subclasscheck__")
  nonisolated(unsafe) static let prepare = StringObject.intern("__prepare__")
  nonisolated(unsafe) static let classCell = StringObject.intern("__classcell__")
  nonisolated(unsafe) static let setName = StringObject.intern("__set_name__")
  nonisolated(unsafe) static let initSubclass = StringObject.intern("__init_subclass__")
  nonisolated(unsafe) static let slots = StringObject.intern("__slots__")
  nonisolated(unsafe) static let matchArguments = StringObject.intern("__match_args__")
  nonisolated(unsafe) static let annotations = StringObject.intern("__annotations__")
  nonisolated(unsafe) static let close = StringObject.intern("close")
  nonisolated(unsafe) static let `throw` = StringObject.intern("throw")
  nonisolated(unsafe) static let send = StringObject.intern("send")
  nonisolated(unsafe) static let absolute = StringObject.intern("__abs__")
  nonisolated(unsafe) static let keys = StringObject.intern("keys")

  /// `__add__`, `__radd__` and `__iadd__` for each operator.
  nonisolated(unsafe) static let binary = BinaryOperator.allCases.map { StringObject.intern("__\(stem($0))__") }
  nonisolated(unsafe) static let reflected = BinaryOperator.allCases.map { StringObject.intern("__r\(stem($0))__") }
  nonisolated(unsafe) static let inPlace = BinaryOperator.allCases.map { StringObject.intern("__i\(stem($0))__") }
  nonisolated(unsafe) static let unary = ["__neg__", "__pos__", "__invert__", "__not__"].map { StringObject.intern($0) }
  /// By `ComparisonOperator.rawValue`.
  nonisolated(unsafe) static let comparison =
    ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"].map { StringObject.intern($0) }

  private static func stem(_ op: BinaryOperator) -> String {
    switch op {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .matrixMultiply: "matmul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .leftShift: "lshift"
    case .rightShift: "rshift"
    case .bitAnd: "and"
    case .bitOr: "or"
    case .bitXor: "xor"
    }
  }
}
