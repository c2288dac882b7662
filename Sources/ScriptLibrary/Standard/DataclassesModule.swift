import Diagnostics
import Script

/// `dataclasses`.
enum DataclassesModule {
  /// One field of a data class.
  struct Field {
    var name: String
    var annotation: Handle
    var defaultValue: Handle?
    var factory: Handle?
    var isInInit = true
    var isShown = true
    var isCompared = true
    var isKeywordOnly = false
    /// An `InitVar`: an argument for `__post_init__`, no attribute.
    var isArgumentOnly = false
  }

  /// What a data class remembers of itself.
  final class Description {
    /// Arguments for `__post_init__` included, for classes that derive from this one.
    let declared: [Field]
    var fields: [Field]
    let isFrozen: Bool

    init(fields: [Field], isFrozen: Bool) {
      declared = fields
      self.fields = fields.filter { !$0.isArgumentOnly }
      self.isFrozen = isFrozen
    }
  }

  private struct Options {
    var makesInit = true, makesRepr = true, makesEquality = true, makesOrder = false
    var makesHash = false, isFrozen = false, isKeywordOnly = false
    var makesMatchArguments = true, makesSlots = false, makesWeakReferenceSlot = false
  }

  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("dataclasses")
    let frozenError = interpreter.makeExceptionClass(
      "FrozenInstanceError", module: "dataclasses", base: ExceptionHierarchy.named("AttributeError"))
    module["FrozenInstanceError"] = .object(frozenError)
    module["MISSING"] = .object(SingletonObject.ellipsis)
    module["Field"] = .object(FieldObject.fieldType)
    let signature =
      "cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, "
      + "match_args=True, kw_only=False, slots=False, weakref_slot=False"
    module.define("dataclass", signature) { (call: NativeCall) in
      let interpreter = call.interpreter
      var options = Options()
      options.makesInit = try interpreter.truth(call[1])
      options.makesRepr = try interpreter.truth(call[2])
      options.makesEquality = try interpreter.truth(call[3])
      options.makesOrder = try interpreter.truth(call[4])
      options.makesHash = try interpreter.truth(call[5])
      options.isFrozen = try interpreter.truth(call[6])
      options.makesMatchArguments = try interpreter.truth(call[7])
      options.isKeywordOnly = try interpreter.truth(call[8])
      options.makesSlots = try interpreter.truth(call[9])
      options.makesWeakReferenceSlot = try interpreter.truth(call[10])
      if !call[0].isNone { return try process(call[0], options, frozenError, interpreter) }
      let chosen = options
      return .object(
        NativeFunctionObject(name: "wrap", signature: "cls, /") { (inner: NativeCall) in
          try process(inner[0], chosen, frozenError, inner.interpreter)
        })
    }
    let fieldSignature =
      "*, default=..., default_factory=..., init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False"
    module.define("field", fieldSignature) { (call: NativeCall) in
      if !call[0].isUndefined && !call[1].isUndefined {
        throw Failure(.valueError, "cannot specify both default and default_factory")
      }
      var field = Field(name: "", annotation: .none)
      field.defaultValue = call[0].isUndefined ? nil : call[0]
      field.factory = call[1].isUndefined ? nil : call[1]
      field.isInInit = try call.interpreter.truth(call[2])
      field.isShown = try call.interpreter.truth(call[3])
      field.isCompared = try call.interpreter.truth(call[5])
      field.isKeywordOnly = try call.interpreter.truth(call[7])
      return .object(FieldObject(field))
    }
    defineFunctions(in: module)
    return module
  }

  // MARK: Making a class

  private static func process(
    _ handle: Handle, _ options: Options, _ frozenError: TypeObject, _ interpreter: Interpreter
  ) throws -> Handle {
    guard let type = handle.as(TypeObject.self) else { throw Failure(.typeError, "dataclass() needs a class") }
    let declared = try collect(type, options)
    let fields = declared.filter { !$0.isArgumentOnly }
    var sawDefault = false
    for field in declared where field.isInInit && !field.isKeywordOnly {
      if field.defaultValue != nil || field.factory != nil {
        sawDefault = true
      } else if sawDefault {
        throw Failure(.typeError, "non-default argument '\(field.name)' follows default argument")
      }
    }
    type.payload = Description(fields: declared, isFrozen: options.isFrozen)
    type.define(
      "__dataclass_fields__", .dict(fields.map { ($0.name, .object(FieldObject($0))) }))
    if options.makesMatchArguments && type.members["__match_args__"] == nil {
      let names = fields.filter { $0.isInInit && !$0.isKeywordOnly }.map { Handle.string($0.name) }
      type.define("__match_args__", .tuple(names))
    }
    if options.makesInit && type.members["__init__"] == nil {
      defineInitializer(on: type, declared, isFrozen: options.isFrozen)
    }
    if options.makesRepr && type.members["__repr__"] == nil { defineRepr(on: type, fields) }
    let definesEquality = type.members["__eq__"] != nil
    if options.makesEquality && !definesEquality { defineComparison(on: type, fields, [("__eq__", .equal)]) }
    if options.makesOrder {
      defineComparison(
        on: type, fields,
        [("__lt__", .less), ("__le__", .lessOrEqual), ("__gt__", .greater), ("__ge__", .greaterOrEqual)])
    }
    if options.isFrozen { defineFreezing(on: type, frozenError) }
    if options.makesHash || (options.makesEquality && options.isFrozen) {
      defineHash(on: type, fields)
    } else if options.makesEquality && type.members["__hash__"].map({ $0.isNone }) ?? true {
      type.define("__hash__", .none)
    }
    if !options.makesSlots {
      if options.makesWeakReferenceSlot { throw Failure(.typeError, "weakref_slot is True but slots is False") }
      return handle
    }
    let again = try interpreter.getAttribute(interpreter.importModule("dataclasses"), "_with_slots")
    let made = try interpreter.call(again, [handle, .bool(options.isFrozen), .bool(options.makesWeakReferenceSlot)])
    made.as(TypeObject.self)?.payload = type.payload
    return made
  }

  /// The fields of the bases, then those that the class annotates.
  private static func collect(_ type: TypeObject, _ options: Options) throws -> [Field] {
    var fields: [Field] = []
    func add(_ field: Field) {
      if let place = fields.firstIndex(where: { $0.name == field.name }) { fields[place] = field } else { fields.append(field) }
    }
    for base in type.mro.dropFirst().reversed() {
      for field in (base.payload as? Description)?.declared ?? [] { add(field) }
    }
    var keywordOnly = options.isKeywordOnly
    for item in type.members["__annotations__"]?.as(DictObject.self)?.items ?? [] {
      guard let name = item.key.asString else { continue }
      let shown = item.value.asString ?? item.value.as(TypeObject.self)?.name ?? ""
      if item.value.typeName == "_KW_ONLY_TYPE" || shown == "KW_ONLY" || shown.hasSuffix(".KW_ONLY") {
        keywordOnly = true
        continue
      }
      if shown.hasPrefix("ClassVar") || shown.hasPrefix("typing.ClassVar") || isClassVariable(item.value) { continue }
      var field = Field(name: name, annotation: item.value)
      let isArgumentOnly = item.value.typeName == "InitVar" || shown.hasPrefix("InitVar") || shown.hasPrefix("dataclasses.InitVar")
      let given = type.members[name]
      if let described = given?.as(FieldObject.self) {
        field = described.field
        field.name = name
        field.annotation = item.value
        if let value = field.defaultValue { type.define(name, value) } else { remove(name, from: type) }
      } else if let given {
        field.defaultValue = given
      }
      switch field.defaultValue?.asObject {
      case is ListObject, is DictObject, is SetObject:
        let typeName = field.defaultValue?.type.name ?? ""
        throw Failure(
          .valueError,
          "mutable default <class '\(typeName)'> for field \(name) is not allowed: use default_factory")
      default: break
      }
      if keywordOnly { field.isKeywordOnly = true }
      field.isArgumentOnly = isArgumentOnly
      if isArgumentOnly && field.factory != nil {
        throw Failure(.typeError, "field \(name) cannot have a default factory")
      }
      add(field)
    }
    return fields
  }

  /// `typing.ClassVar`, with or without a type.
  private static func isClassVariable(_ annotation: Handle) -> Bool {
    guard let object = annotation.asObject, object.type.module == "typing" else { return false }
    let interpreter = Interpreter.running
    let origin = try? interpreter?.findAttribute(annotation, "__origin__")
    let form = origin ?? annotation
    return form.typeName == "_SpecialForm" && (try? interpreter?.repr(form)) == "typing.ClassVar"
  }

  private static func remove(_ name: String, from type: TypeObject) {
    type.members[name] = nil
    type.changed()
  }

  private static func defineInitializer(on type: TypeObject, _ fields: [Field], isFrozen: Bool) {
    let accepted = fields.filter { $0.isInInit }
    let ordered = accepted.filter { !$0.isKeywordOnly } + accepted.filter { $0.isKeywordOnly }
    let parameters = ParameterList(
      [ParameterList.Parameter("self")]
        + ordered.map { (field: Field) in
          ParameterList.Parameter(
            field.name, field.isKeywordOnly ? .keywordOnly : .positional,
            default: field.factory != nil ? .undefined : field.defaultValue)
        })
    let name = "\(type.name).__init__"
    type.defineFastMethod("__init__") { (arguments: Arguments, interpreter: Interpreter) in
      let bound = try parameters.bind(arguments, function: name, isMethod: true)
      func store(_ field: String, _ value: Handle) throws {
        if isFrozen, let instance = bound[0].as(InstanceObject.self) {
          instance[field] = value
        } else {
          try interpreter.setAttribute(bound[0], field, value)
        }
      }
      var extra: [Handle] = []
      for field in fields {
        var value: Handle?
        if field.isArgumentOnly {
          if let place = ordered.firstIndex(where: { $0.name == field.name }) { extra.append(bound[place + 1]) }
          continue
        }
        if let place = ordered.firstIndex(where: { $0.name == field.name }) {
          value = bound[place + 1].isUndefined ? nil : bound[place + 1]
        }
        if value == nil, let factory = field.factory { value = try interpreter.call(factory) }
        if value == nil, !field.isInInit { value = field.defaultValue }
        if let value { try store(field.name, value) }
      }
      if let hook = try interpreter.findAttribute(bound[0], "__post_init__") {
        _ = try interpreter.call(hook, extra)
      }
      return .none
    }
  }

  private static func values(
    _ instance: Handle, _ fields: [Field], _ interpreter: Interpreter
  ) throws -> [Handle] {
    try fields.map { try interpreter.getAttribute(instance, $0.name) }
  }

  private static func defineRepr(on type: TypeObject, _ fields: [Field]) {
    let shown = fields.filter { $0.isShown }
    type.defineMethod("__repr__", "self") { (call: NativeCall) in
      guard let object = call[0].asObject else { return .none }
      return .string(
        try call.interpreter.guardingRepr(object, recursive: "...") {
          let parts = try zip(shown, values(call[0], shown, call.interpreter)).map {
            "\($0.name)=\(try call.interpreter.repr($1))"
          }
          let name = try call.interpreter.getAttribute(.object(object.type), "__qualname__").asString ?? object.typeName
          return "\(name)(\(parts.joined(separator: ", ")))"
        })
    }
  }

  private static func defineComparison(
    on type: TypeObject, _ fields: [Field], _ operators: [(String, ComparisonOperator)]
  ) {
    let compared = fields.filter { $0.isCompared }
    for (name, op) in operators {
      type.defineMethod(name, "self, other, /") { (call: NativeCall) in
        guard call[0].type === call[1].type else { return .object(SingletonObject.notImplemented) }
        return try call.interpreter.compare(
          op, .tuple(values(call[0], compared, call.interpreter)), .tuple(values(call[1], compared, call.interpreter)))
      }
    }
  }

  private static func defineHash(on type: TypeObject, _ fields: [Field]) {
    let compared = fields.filter { $0.isCompared }
    type.defineMethod("__hash__", "self") { (call: NativeCall) in
      .int(try call.interpreter.hash(.tuple(values(call[0], compared, call.interpreter))))
    }
  }

  private static func defineFreezing(on type: TypeObject, _ error: TypeObject) {
    type.defineMethod("__setattr__", "self, name, value, /") { (call: NativeCall) in
      throw call.interpreter.error(error, [.string("cannot assign to field '\(call[1].asString ?? "")'")])
    }
    type.defineMethod("__delattr__", "self, name, /") { (call: NativeCall) in
      throw call.interpreter.error(error, [.string("cannot delete field '\(call[1].asString ?? "")'")])
    }
  }

  // MARK: Functions

  static func description(_ handle: Handle) -> Description? {
    let type = handle.as(TypeObject.self) ?? handle.type
    for ancestor in type.mro { if let found = ancestor.payload as? Description { return found } }
    return nil
  }

  private static func defineFunctions(in module: ModuleObject) {
    module.define("is_dataclass", "obj, /") { (call: NativeCall) in .bool(description(call[0]) != nil) }
    module.define("fields", "class_or_instance, /") { (call: NativeCall) in
      guard let found = description(call[0]) else {
        throw Failure(.typeError, "must be called with a dataclass type or instance")
      }
      return .tuple(found.fields.map { .object(FieldObject($0)) })
    }
    for (name, asDict) in [("asdict", true), ("astuple", false)] {
      module.define(name, "obj") { (call: NativeCall) in
        guard description(call[0]) != nil, call[0].as(TypeObject.self) == nil else {
          throw Failure(.typeError, "\(name)() should be called on dataclass instances")
        }
        return try converted(call[0], asDict: asDict, call.interpreter)
      }
    }
    module.define("replace", "obj, /, **changes") { (call: NativeCall) in
      guard let found = description(call[0]), call[0].as(TypeObject.self) == nil else {
        throw Failure(.typeError, "replace() should be called on dataclass instances")
      }
      var given = call.keywords(1)
      for field in found.fields where field.isInInit && !given.contains(where: { $0.0 == field.name }) {
        given.append((field.name, try call.interpreter.getAttribute(call[0], field.name)))
      }
      return try call.interpreter.call(.object(call[0].type), [], keywords: given)
    }
  }

  private static func converted(_ value: Handle, asDict: Bool, _ interpreter: Interpreter) throws -> Handle {
    if let found = description(value), value.as(TypeObject.self) == nil {
      let parts = try found.fields.map { (field: Field) in
        (field.name, try converted(interpreter.getAttribute(value, field.name), asDict: asDict, interpreter))
      }
      return asDict ? .dict(parts) : .tuple(parts.map { $0.1 })
    }
    switch value.asObject {
    case let list as ListObject: return .list(try list.items.map { try converted($0, asDict: asDict, interpreter) })
    case let tuple as TupleObject:
      return .object(
        TupleObject(try tuple.items.map { try converted($0, asDict: asDict, interpreter) }, type: tuple.type))
    case let dict as DictObject:
      let result = Handle.object(DictObject())
      for item in dict.items {
        try interpreter.setItem(result, item.key, converted(item.value, asDict: asDict, interpreter))
      }
      return result
    default: return value
    }
  }
}

/// `dataclasses.field(…)`, and what `fields()` lists.
final class FieldObject: Object {
  nonisolated(unsafe) static let fieldType: TypeObject = {
    let type = TypeObject.sealed("Field", module: "dataclasses")
    let parts: [(String, (DataclassesModule.Field) -> Handle)] = [
      ("name", { .string($0.name) }), ("type", { $0.annotation }),
      ("default", { $0.defaultValue ?? .object(SingletonObject.ellipsis) }),
      ("default_factory", { $0.factory ?? .object(SingletonObject.ellipsis) }), ("init", { .bool($0.isInInit) }),
      ("repr", { .bool($0.isShown) }), ("compare", { .bool($0.isCompared) }), ("kw_only", { .bool($0.isKeywordOnly) }),
    ]
    for (name, part) in parts {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        instance.as(FieldObject.self).map { part($0.field) } ?? .none
      }
    }
    return type
  }()

  let field: DataclassesModule.Field

  init(_ field: DataclassesModule.Field) {
    self.field = field
    super.init(type: FieldObject.fieldType)
  }
}
