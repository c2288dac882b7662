import Diagnostics

/// What the object model itself needs of its classes: `object`, `type`, functions, methods, descriptors, generators.
enum CoreTypes {
  private nonisolated(unsafe) static var isPrepared = false

  /// Once a process, before the first interpreter runs.
  static func prepare() {
    if isPrepared { return }
    isPrepared = true
    prepareObject()
    prepareType()
    prepareFunction()
    prepareMethods()
    prepareDescriptors()
    CoroutineMethods.define()
    prepareIterators()
    MappingProxyObject.define(on: .mappingProxy)
    SlotWrappers.install()
    DefaultOrder.define(on: .object)
    ObjectReduction.define()
  }

  // MARK: object

  private static func prepareObject() {
    let object = TypeObject.object
    object.defineFastMethod("__init__") { (_: Arguments, _: Interpreter) in .none }
    object.define(
      "__new__",
      .object(
        StaticMethodObject(
          .object(
            NativeFunctionObject(name: "__new__", owner: object) { (arguments: Arguments, interpreter: Interpreter) in
              guard arguments.count > 0, let type = arguments[0].as(TypeObject.self) else {
                throw Failure(.typeError, "object.__new__(X): X is not a type object")
              }
              if let constructor = type.constructor { return try constructor(type, arguments.dropFirst, interpreter) }
              return InstanceObject.makeValue(type)
            }))))
    object.defineFastMethod("__repr__") { (arguments: Arguments, interpreter: Interpreter) in
      guard let target = arguments[0].object else { return .string(try interpreter.repr(arguments[0])) }
      if let type = target as? TypeObject { return .string("<class '\(type.qualifiedName)'>") }
      return .string(try target.repr(interpreter))
    }
    object.defineFastMethod("__str__") { (arguments: Arguments, interpreter: Interpreter) in
      .string(try interpreter.repr(arguments[0]))
    }
    object.defineFastMethod("__format__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__format__", 2)
      guard let target = arguments[0].object else {
        return .string(try interpreter.format(arguments[0], arguments[1].asString ?? ""))
      }
      return .string(try target.format(arguments[1].asString ?? "", interpreter))
    }
    object.defineFastMethod("__eq__") { (arguments: Arguments, _: Interpreter) in
      try arguments.check("__eq__", 2)
      if arguments[0].isIdentical(to: arguments[1]) { return .bool(true) }
      return Value(SingletonObject.notImplemented)
    }
    object.defineFastMethod("__ne__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__ne__", 2)
      guard let answer = try interpreter.callSpecial(Names.comparison[Int(ComparisonOperator.equal.rawValue)],
        arguments[0], arguments[1])
      else { return .bool(try !interpreter.equals(arguments[0], arguments[1])) }
      if interpreter.isNotImplemented(answer) { return answer }
      defer { answer.release() }
      return .bool(try !interpreter.truth(answer))
    }
    object.defineFastMethod("__hash__") { (arguments: Arguments, interpreter: Interpreter) in
      guard let target = arguments[0].object else { return .int(try interpreter.hash(arguments[0])) }
      if target is TypeObject { return .int(target.identityHash) }
      return .int(try target.hash(interpreter))
    }
    prepareAttributeHooks(object)
    object.instancesHaveDictionary = false
    object.defineProperty("__class__") { (instance: Handle, _: Interpreter) in
      .object(instance.type)
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      try setClass(of: instance, value)
    }
    object.defineProperty("__dict__") { (instance: Handle, _: Interpreter) in
      try dictionary(of: instance)
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      guard let dict = value.as(DictObject.self) else {
        throw Failure(.typeError, "__dict__ must be set to a dictionary, not a '\(value.typeName)'")
      }
      guard let object = instance.as(InstanceObject.self), object.type.instancesHaveDictionary else {
        throw Failure(.attributeError, "attribute '__dict__' of '\(instance.typeName)' objects is not writable")
      }
      _ = object.useDictionary()
      object.attributeDictionary = dict
    }
    object.define("__doc__", .none)
    object.defineClassMethod("__init_subclass__", "cls, /, **keywords") { (call: NativeCall) in
      if !call.keywords(1).isEmpty {
        throw Failure(
          .typeError, "\(call[0].as(TypeObject.self)?.name ?? "object").__init_subclass__() takes no keyword arguments")
      }
      return .none
    }
    object.defineClassMethod("__subclasshook__", "cls, subclass, /") { (_: NativeCall) in
      .object(SingletonObject.notImplemented)
    }
    object.defineMethod("__sizeof__", "self") { (call: NativeCall) in .int(call[0].asObject?.storageSize ?? 16) }
    object.defineMethod("__dir__", "self") { (call: NativeCall) in
      .list(call.interpreter.attributeNames(call[0]).map { .string($0) })
    }
  }

  private static func prepareAttributeHooks(_ object: TypeObject) {
    object.defineFastMethod("__getattribute__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__getattribute__", 2)
      guard let target = arguments[0].object, arguments[1].objectKind == .string else {
        return try interpreter.getAttribute(arguments[0], StringObject.intern(arguments[1].asString ?? ""))
      }
      let name = arguments[1].unsafeAs(StringObject.self)
      if let value = try target.getAttribute(name, interpreter) { return value }
      throw interpreter.attributeError(arguments[0], name)
    }
    object.defineFastMethod("__setattr__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__setattr__", 3)
      guard let target = arguments[0].object, arguments[1].objectKind == .string else {
        throw Failure(.typeError, "attribute name must be string, not '\(interpreter.typeName(arguments[1]))'")
      }
      try target.setAttribute(arguments[1].unsafeAs(StringObject.self), arguments[2], interpreter)
      return .none
    }
    object.defineFastMethod("__delattr__") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("__delattr__", 2)
      guard let target = arguments[0].object, arguments[1].objectKind == .string else {
        throw Failure(.typeError, "attribute name must be string, not '\(interpreter.typeName(arguments[1]))'")
      }
      try target.deleteAttribute(arguments[1].unsafeAs(StringObject.self), interpreter)
      return .none
    }
  }

  /// `x.__class__ = …`: only between classes written in the script whose instances are alike.
  private static func setClass(of handle: Handle, _ value: Handle) throws {
    guard let type = value.as(TypeObject.self) else {
      throw Failure(.typeError, "__class__ must be set to a class, not '\(value.typeName)' object")
    }
    guard let object = handle.as(InstanceObject.self), object.type.isHeapType, type.isHeapType else {
      throw Failure(
        .typeError, "__class__ assignment only supported for mutable types or ModuleType subclasses")
    }
    guard object.type.instancesHaveDictionary, type.instancesHaveDictionary, type.constructor == nil else {
      throw Failure(
        .typeError, "__class__ assignment: '\(type.name)' object layout differs from '\(object.typeName)'")
    }
    object.becomeInstance(of: type)
  }

  /// `x.__dict__`.
  static func dictionary(of handle: Handle) throws -> Handle {
    switch handle.asObject {
    case let instance as InstanceObject where instance.type.instancesHaveDictionary:
      return .object(instance.useDictionary())
    case let module as ModuleObject: return .object(module.members)
    case let type as TypeObject: return .object(MappingProxyObject(type.members))
    case is InstanceObject:
      throw Failure(.attributeError, "'\(handle.typeName)' object has no attribute '__dict__'")
    case let object? where object.acceptsAttributes:
      if let known = object.attributeDictionary { return .object(known) }
      let made = DictObject()
      object.attributeDictionary = made
      return .object(made)
    default:
      throw Failure(.attributeError, "'\(handle.typeName)' object has no attribute '__dict__'")
    }
  }

  // MARK: type

  private static func prepareType() {
    let type = TypeObject.type
    func property(_ name: String, _ get: @escaping (TypeObject) -> Handle) {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        instance.as(TypeObject.self).map(get) ?? .none
      }
    }
    type.defineProperty("__name__") { (instance: Handle, _: Interpreter) in
      .string(instance.as(TypeObject.self)?.name ?? "")
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      if let text = value.asString { instance.as(TypeObject.self)?.name = text }
    }
    type.defineProperty("__qualname__") { (instance: Handle, _: Interpreter) in
      guard let type = instance.as(TypeObject.self) else { return .none }
      return .string(type.members.lookup(Names.qualname)?.asString ?? type.name)
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      guard let type = instance.as(TypeObject.self), type.isHeapType, value.asString != nil else {
        throw Failure(.typeError, "can only assign string to __qualname__, not '\(value.typeName)'")
      }
      type.members.set(Names.qualname, value.owned)
      type.changed()
    }
    type.defineProperty("__module__") { (instance: Handle, _: Interpreter) in
      .string(instance.as(TypeObject.self)?.module ?? "builtins")
    } set: { (instance: Handle, value: Handle, _: Interpreter) in
      if let text = value.asString { instance.as(TypeObject.self)?.module = text }
    }
    property("__mro__") { .tuple($0.mro.map { .object($0) }) }
    property("__bases__") { .tuple($0.bases.map { .object($0) }) }
    property("__base__") { $0.bases.first.map { .object($0) } ?? .none }
    property("__dict__") { .object(MappingProxyObject($0.members)) }
    ClassAttributes.define(on: type)
    type.defineClassMethod("__prepare__", "self, *bases, **keywords") { (_: NativeCall) in .object(DictObject()) }
    type.defineMethod("__subclasscheck__", "self, subclass, /") { (call: NativeCall) in
      guard let other = call[1].as(TypeObject.self) else {
        throw Failure(.typeError, "issubclass() arg 1 must be a class")
      }
      return .bool(call[0].as(TypeObject.self).map { other.isSubclass(of: $0) } ?? false)
    }
    property("__basicsize__") { (_: TypeObject) in .int(32) }
    property("__text_signature__") { (BuiltinDocumentation.page(of: $0)?.signature).map { .string($0) } ?? .none }
    property("__doc__") { (type: TypeObject) -> Handle in
      if let page = BuiltinDocumentation.page(of: type) { return .string(page.text) }
      let own = type.members.lookup(Names.doc).map { Handle($0) } ?? .none
      // A class whose instances have documentation of their own has a property there.
      guard own.isNone || own.as(PropertyObject.self) != nil else { return own }
      return BuiltinDocumentation.libraryText(type).map { .string($0) } ?? .none
    }
    type.defineMethod("mro", "self") { (call: NativeCall) in
      .list((call[0].as(TypeObject.self)?.mro ?? []).map { .object($0) })
    }
    type.defineMethod("__subclasses__", "self") { (call: NativeCall) in
      .list((call[0].as(TypeObject.self)?.subclasses ?? []).map { .object($0) })
    }
    type.defineFastMethod("__call__") { (arguments: Arguments, interpreter: Interpreter) in
      guard arguments.count > 0, let target = arguments[0].as(TypeObject.self) else {
        throw Failure(.typeError, "descriptor '__call__' requires a 'type' object")
      }
      return try interpreter.makeInstance(target, arguments.dropFirst)
    }
    type.defineMethod("__instancecheck__", "self, instance, /") { (call: NativeCall) in
      .bool(call[0].as(TypeObject.self).map { call[1].type.isSubclass(of: $0) } ?? false)
    }
    type.defineFastMethod("__init__") { (_: Arguments, _: Interpreter) in .none }
    type.constructor = { (metaclass: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      if metaclass === TypeObject.type && arguments.count == 1 {
        return Value(interpreter.typeOf(arguments[0]))
      }
      guard arguments.count == 3, let name = arguments[0].asString, let bases = Handle(arguments[1]).asSequence,
        let namespace = arguments[2].as(DictObject.self)
      else { throw Failure(.typeError, "type() takes 1 or 3 arguments") }
      return Value(
        try interpreter.makeType(
          name, bases.compactMap { $0.as(TypeObject.self) }, namespace, metaclass: metaclass,
          keywords: arguments.keywordHandles))
    }
    type.define(
      "__new__",
      .object(
        StaticMethodObject(
          .object(
            NativeFunctionObject(name: "__new__", owner: type) { (arguments: Arguments, interpreter: Interpreter) in
              guard arguments.count > 0, let metaclass = arguments[0].as(TypeObject.self),
                let constructor = TypeObject.type.constructor
              else { throw Failure(.typeError, "type.__new__(X): X is not a type object") }
              return try constructor(metaclass, arguments.dropFirst, interpreter)
            }))))
  }

  // MARK: Functions and methods

  private static func prepareFunction() {
    let type = TypeObject.function
    func property(
      _ name: String, _ get: @escaping (FunctionObject) -> Handle,
      set: ((FunctionObject, Handle, Interpreter) throws -> Void)? = nil
    ) {
      type.defineProperty(
        name,
        get: { (instance: Handle, _: Interpreter) in instance.as(FunctionObject.self).map(get) ?? .none },
        set: set.map { (set) in
          { (instance: Handle, value: Handle, interpreter: Interpreter) in
            if let function = instance.as(FunctionObject.self) { try set(function, value, interpreter) }
          }
        })
    }
    property("__name__", { .string($0.name) }) { (function: FunctionObject, value: Handle, _: Interpreter) in
      guard let text = value.asString else { throw Failure(.typeError, "__name__ must be set to a string object") }
      function.name = text
    }
    property("__qualname__", { .string($0.qualifiedName) }) {
      (function: FunctionObject, value: Handle, _: Interpreter) in
      guard let text = value.asString else {
        throw Failure(.typeError, "__qualname__ must be set to a string object")
      }
      function.qualifiedName = text
    }
    property("__doc__", { $0.shownDocumentation }) { (function: FunctionObject, value: Handle, _: Interpreter) in
      function.documentation = value
    }
    property("__module__", { .string($0.module) }) { (function: FunctionObject, value: Handle, _: Interpreter) in
      function.module = value.asString ?? function.module
    }
    property("__globals__", { .object($0.globals) })
    property("__code__", { .object(CodeObject($0.code)) })
    property("__closure__", { (function: FunctionObject) in
      if function.closureCount == 0 { return .none }
      return .tuple((0..<function.closureCount).map { Handle(function.closure[$0]) })
    })
    property("__defaults__", { $0.defaultCount == 0 ? .none : .tuple($0.defaultValues) }) {
      (function: FunctionObject, value: Handle, interpreter: Interpreter) in
      function.setDefaults(value.isNone ? [] : try interpreter.elements(value))
    }
    property("__kwdefaults__", { $0.keywordDefaults.map { .object($0) } ?? .none }) {
      (function: FunctionObject, value: Handle, _: Interpreter) in
      function.keywordDefaults = value.as(DictObject.self)
    }
    property("__annotations__", { (function: FunctionObject) in
      if function.annotations == nil { function.annotations = DictObject() }
      return function.annotations.map { .object($0) } ?? .none
    }) { (function: FunctionObject, value: Handle, _: Interpreter) in
      function.annotations = value.as(DictObject.self)
    }
    type.defineProperty("__builtins__") { (_: Handle, interpreter: Interpreter) in
      .object(interpreter.builtins.members)
    }
    TypeObject.cell.defineProperty("cell_contents") { (instance: Handle, _: Interpreter) in
      guard let content = instance.as(CellObject.self)?.value, !content.isUndefined else {
        throw Failure(.valueError, "Cell is empty")
      }
      return content
    }
    type.defineMethod("__get__", "self, instance, owner=None, /") { (call: NativeCall) in
      call[1].isNone ? call[0] : .object(BoundMethodObject(function: call[0], receiver: call[1]))
    }
  }

  private static func prepareMethods() {
    let method = TypeObject.method
    TypeObject.module.constructor = { (type: TypeObject, arguments: Arguments, _: Interpreter) in
      let given = try arguments.named("module", ["name", "doc"], required: 1)
      guard let name = given[0].asString else {
        throw Failure(.typeError, "module() argument 'name' must be str, not \(Handle(given[0]).typeName)")
      }
      let module = ModuleObject(name, type: type)
      module["__doc__"] = given[1].isUndefined ? .none : Handle(given[1])
      for name in ["__package__", "__loader__", "__spec__"] { module[name] = Handle.none }
      return Value(module)
    }
    for type in [TypeObject.function, method, .builtinFunction, .methodDescriptor] {
      type.defineFastMethod("__call__") { (arguments: Arguments, interpreter: Interpreter) in
        guard arguments.count > 0, let target = arguments[0].object, target.isCallable else {
          throw Failure(.typeError, "descriptor '__call__' of '\(type.name)' object needs an argument")
        }
        return try interpreter.call(arguments[0], arguments.dropFirst)
      }
    }
    method.defineProperty("__func__") { (instance: Handle, _: Interpreter) in
      instance.as(BoundMethodObject.self)?.function ?? .none
    }
    method.defineProperty("__self__") { (instance: Handle, _: Interpreter) in
      instance.as(BoundMethodObject.self)?.receiver ?? .none
    }
    for name in ["__name__", "__qualname__", "__doc__", "__module__", "__code__", "__defaults__", "__wrapped__"] {
      method.defineProperty(name) { (instance: Handle, interpreter: Interpreter) in
        guard let bound = instance.as(BoundMethodObject.self) else { return .none }
        return try interpreter.getAttribute(bound.function, name)
      }
    }
    TypeObject.builtinFunction.defineProperty("__self__") { (instance: Handle, interpreter: Interpreter) in
      instance.as(BoundMethodObject.self)?.receiver ?? .object(interpreter.builtins)
    }
    for type in [TypeObject.builtinFunction, TypeObject.methodDescriptor] {
      for name in ["__name__", "__qualname__"] {
        type.defineProperty(name) { (instance: Handle, _: Interpreter) in
          .string(native(instance)?.name ?? "")
        }
      }
      type.defineProperty("__doc__") { (instance: Handle, _: Interpreter) in
        (native(instance)?.shownDocumentation).map { .string($0) } ?? .none
      }
      type.defineProperty("__text_signature__") { (instance: Handle, _: Interpreter) in
        // As in CPython, a dollar sign says that a bound method leaves the parameter out.
        guard let native = native(instance), let signature = native.shownSignature else { return .none }
        let isBindable = native.isMethod && signature.hasPrefix("(self")
        return .string(isBindable ? "($" + signature.dropFirst() : signature)
      }
      type.defineProperty("__module__") { (instance: Handle, _: Interpreter) in
        (native(instance)?.module).map { .string($0) } ?? .none
      }
    }
  }

  private static func native(_ handle: Handle) -> NativeFunctionObject? {
    handle.as(NativeFunctionObject.self) ?? handle.as(BoundMethodObject.self)?.function.as(NativeFunctionObject.self)
  }

  // MARK: Descriptors

  private static func prepareDescriptors() {
    let property = TypeObject.property
    property.constructor = { (type: TypeObject, arguments: Arguments, _: Interpreter) in
      let bound = try ParameterList("fget=None, fset=None, fdel=None, doc=None")
        .bind(arguments, function: "property", isMethod: false)
      return Value(
        PropertyObject(getter: bound[0], setter: bound[1], deleter: bound[2], documentation: bound[3], type: type))
    }
    func derive(_ name: String, _ change: @escaping (PropertyObject, Handle) -> Void) {
      property.defineMethod(name, "self, function, /") { (call: NativeCall) in
        guard let old = call[0].as(PropertyObject.self) else { return .none }
        let made = PropertyObject(
          getter: old.getter, setter: old.setter, deleter: old.deleter, documentation: old.documentation)
        change(made, call[1])
        return .object(made)
      }
    }
    derive("getter") { $0.getter = $1 }
    derive("setter") { $0.setter = $1 }
    derive("deleter") { $0.deleter = $1 }
    property.defineProperty("fget") { (instance: Handle, _: Interpreter) in
      instance.as(PropertyObject.self)?.getter ?? .none
    }
    property.defineProperty("fset") { (instance: Handle, _: Interpreter) in
      instance.as(PropertyObject.self)?.setter ?? .none
    }
    property.defineProperty("__doc__") { (instance: Handle, interpreter: Interpreter) in
      guard let target = instance.as(PropertyObject.self) else { return .none }
      if !target.documentation.isNone { return target.documentation }
      return try interpreter.findAttribute(target.getter, "__doc__") ?? .none
    }
    TypeObject.staticmethod.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) in
      try arguments.check("staticmethod", 1)
      return Value(StaticMethodObject(Handle(arguments[0])))
    }
    TypeObject.classmethod.constructor = { (_: TypeObject, arguments: Arguments, _: Interpreter) in
      try arguments.check("classmethod", 1)
      return Value(ClassMethodObject(Handle(arguments[0])))
    }
    TypeObject.staticmethod.defineProperty("__func__") { (instance: Handle, _: Interpreter) in
      instance.as(StaticMethodObject.self)?.function ?? .none
    }
    TypeObject.classmethod.defineProperty("__func__") { (instance: Handle, _: Interpreter) in
      instance.as(ClassMethodObject.self)?.function ?? .none
    }
    for type in [
      TypeObject.property, .getSetDescriptor, .memberDescriptor, .staticmethod, .classmethod, .methodDescriptor,
    ] {
      type.defineMethod("__get__", "self, instance, owner=None, /") { (call: NativeCall) in
        try call.interpreter.withValue(call[0]) { (found: Value) throws -> Handle in
          try call.interpreter.withValue(call[1]) { (instance: Value) throws -> Handle in
            let owner = call[2].as(TypeObject.self) ?? call[1].type
            return Handle(
              consuming: try call.interpreter.bind(found, instance: instance.isNone ? nil : instance, type: owner))
          }
        }
      }
    }
    TypeObject.getSetDescriptor.defineProperty("__doc__") { (instance: Handle, _: Interpreter) in
      (instance.asObject as? GetSetObject)?.shownDocumentation.map { .string($0) } ?? .none
    }
    for type in [TypeObject.property, .getSetDescriptor, .memberDescriptor] {
      type.defineMethod("__set__", "self, instance, value, /") { (call: NativeCall) in
        let name = StringObject.intern(call[0].as(GetSetObject.self)?.name ?? "")
        let parts = [call[0].owned, call[1].owned, call[2].owned]
        defer { for part in parts { part.release() } }
        _ = try call.interpreter.setThroughDescriptor(parts[0], parts[1], parts[2], name)
        return .none
      }
    }
    property.defineMethod("__delete__", "self, instance, /") { (call: NativeCall) in
      let parts = [call[0].owned, call[1].owned]
      defer { for part in parts { part.release() } }
      _ = try call.interpreter.deleteThroughDescriptor(parts[0], parts[1], StringObject.intern(""))
      return .none
    }
    property.defineMethod("__set_name__", "self, owner, name, /") { (_: NativeCall) in .none }
    WrapperAttributes.define()
    TypeObject.getSetDescriptor.defineProperty("__name__") { (instance: Handle, _: Interpreter) in
      .string(instance.as(GetSetObject.self)?.name ?? "")
    }
    TypeObject.memberDescriptor.defineProperty("__name__") { (instance: Handle, _: Interpreter) in
      .string(instance.as(GetSetObject.self)?.name ?? "")
    }
    property.defineProperty("fdel") { (instance: Handle, _: Interpreter) in
      instance.as(PropertyObject.self)?.deleter ?? .none
    }
    TypeObject.super.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("super", 2)
      guard let start = arguments[0].as(TypeObject.self) else {
        throw Failure(.typeError, "super() argument 1 must be a type, not \(interpreter.typeName(arguments[0]))")
      }
      return Value(try interpreter.makeSuper(start, arguments[1]))
    }
    WrapperAttributes.defineSuper(on: .super)
  }

  // MARK: Iterators

  private static func prepareIterators() {
    for type in [
      ListIterator.iteratorType, TupleIterator.iteratorType, RangeIterator.iteratorType, DictIterator.keyType,
      DictIterator.valueType, DictIterator.itemType, SetIterator.iteratorType, StringIterator.iteratorType,
      SequenceIterator.iteratorType,
    ] {
      defineIteration(on: type)
    }
  }

  /// `__next__` and `__iter__` of a class of native iterators.
  static func defineIteration(on type: TypeObject) {
    type.defineMethod("__iter__", "self") { (call: NativeCall) in call[0] }
    type.defineMethod("__next__", "self") { (call: NativeCall) in
      if let value = try call.interpreter.next(call[0]) { return value }
      throw Failure(.stopIteration, "")
    }
  }
}

/// `f.__code__`.
public final class CodeObject: Object {
  public let value: Code

  init(_ value: Code) {
    self.value = value
    super.init(kind: .code, type: .code)
  }

  public override var usesClassAttributes: Bool { false }

  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    switch name.string {
    case "co_name": .string(value.name)
    case "co_qualname": .string(value.qualifiedName)
    case "co_filename": .string(value.file.name)
    case "co_argcount": .int(value.positionalCount)
    case "co_posonlyargcount": .int(value.positionalOnlyCount)
    case "co_kwonlyargcount": .int(value.keywordOnlyCount)
    case "co_nlocals": .int(value.localNames.count)
    case "co_flags": .int(callFlags)
    case "co_names": Handle.tuple(value.names.map { .string($0.string) }).owned
    case "co_varnames": Handle.tuple(value.localNames.map { .string($0) }).owned
    case "co_cellvars": Handle.tuple(cellNames.map { .string($0) }).owned
    case "co_freevars": Handle.tuple(value.freeNames.map { .string($0) }).owned
    case "co_firstlineno": .int(value.file.lineNumber(at: value.definition?.span.start ?? 0))
    default: try genericAttribute(name, interpreter)
    }
  }

  /// The variables that functions inside use: parameters in their order, then the others by name.
  private var cellNames: [String] {
    let cells = value.scope?.cells ?? []
    let parameters = value.parameterNames.filter { cells.contains($0) }
    return parameters + cells.subtracting(parameters).sorted()
  }

  /// CPython's bits: whether there are `*args` and `**kwargs`, and what a call makes.
  private var callFlags: Int {
    var result = 3
    if value.hasVariadic { result |= 4 }
    if value.hasKeywords { result |= 8 }
    switch value.flavor {
    case .function: break
    case .generator: result |= 0x20
    case .coroutine: result |= 0x80
    case .asyncGenerator: result |= 0x200
    }
    return result
  }
}

extension Interpreter {
  /// The names that `dir(x)` lists, sorted.
  public func attributeNames(_ handle: Handle) -> [String] {
    var names = Set<String>()
    if let object = handle.asObject { names.formUnion(object.attributeNames(self)) }
    if handle.asObject?.kind != .module, handle.asObject?.kind != .type {
      for type in handle.type.mro { names.formUnion(type.members.stringKeys) }
    }
    return names.sorted()
  }
}
