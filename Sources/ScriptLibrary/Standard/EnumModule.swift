import BigInt
import Diagnostics
import Script

/// `enum`: Enum, IntEnum, StrEnum, auto, unique.
enum EnumModule {
  /// The members of one enumeration.
  final class Members {
    /// By name, aliases among them.
    var byName: [(name: String, member: Handle)] = []
    /// Without aliases, in order.
    var members: [(value: Handle, member: Handle)] = []
  }

  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("enum")
    module["EnumType"] = .object(metaclass)
    module["EnumMeta"] = .object(metaclass)
    module["Enum"] = .object(enumType)
    module["IntEnum"] = .object(mixed("IntEnum", .int))
    module["StrEnum"] = .object(mixed("StrEnum", .str))
    module["auto"] = .object(AutoObject.autoType)
    module.define("unique", "enumeration, /") { (call: NativeCall) in
      guard let members = members(of: call[0]) else { return call[0] }
      var aliases: [String] = []
      for entry in members.byName {
        let own = try call.interpreter.getAttribute(entry.member, "_name_").asString ?? ""
        if own != entry.name { aliases.append("\(entry.name) -> \(own)") }
      }
      if !aliases.isEmpty {
        let name = call[0].as(TypeObject.self)?.name ?? ""
        throw Failure(.valueError, "duplicate values found in <enum '\(name)'>: \(aliases.joined(separator: ", "))")
      }
      return call[0]
    }
    return module
  }

  static func members(of handle: Handle) -> Members? { handle.as(TypeObject.self)?.payload as? Members }

  // MARK: Classes

  private nonisolated(unsafe) static let metaclass: TypeObject = {
    let type = TypeObject(name: "EnumType", module: "enum", bases: [.type], isHeapType: true)
    type.defineMethod("__iter__", "cls") { (call: NativeCall) in
      try call.interpreter.makeIterator(.list(members(of: call[0])?.members.map { $0.member } ?? []))
    }
    type.defineMethod("__len__", "cls") { (call: NativeCall) in .int(members(of: call[0])?.members.count ?? 0) }
    type.defineMethod("__getitem__", "cls, name, /") { (call: NativeCall) in
      let found = members(of: call[0])?.byName.first { $0.name == call[1].asString }
      guard let found else {
        throw call.interpreter.error(call.interpreter.exceptionClass(for: .keyError), [call[1]])
      }
      return found.member
    }
    type.defineMethod("__contains__", "cls, member, /") { (call: NativeCall) in
      .bool(members(of: call[0])?.members.contains { $0.member.isIdentical(to: call[1]) } ?? false)
    }
    type.defineProperty("__members__") { (instance: Handle, _: Interpreter) in
      .dict((members(of: instance)?.byName ?? []).map { ($0.name, $0.member) })
    }
    return type
  }()

  private nonisolated(unsafe) static let enumType: TypeObject = {
    let type = TypeObject(
      name: "Enum", module: "enum", bases: [.object], isHeapType: true, metaclass: metaclass, constructor: lookup)
    type.onSubclass = collect
    define(on: type)
    return type
  }()

  private nonisolated(unsafe) static var mixedTypes: [String: TypeObject] = [:]

  /// IntEnum, StrEnum: members are ints or texts as well.
  private static func mixed(_ name: String, _ base: TypeObject) -> TypeObject {
    if let known = mixedTypes[name] { return known }
    let type = TypeObject(
      name: name, module: "enum", bases: [base, enumType], isHeapType: true, metaclass: metaclass, constructor: lookup)
    define(on: type)
    type.defineMethod("__str__", "self") { (call: NativeCall) in
      .string(try call.interpreter.str(call.interpreter.getAttribute(call[0], "_value_")))
    }
    type.defineMethod("__format__", "self, spec, /") { (call: NativeCall) in
      .string(
        try call.interpreter.format(call.interpreter.getAttribute(call[0], "_value_"), call[1].asString ?? ""))
    }
    mixedTypes[name] = type
    return type
  }

  private static func define(on type: TypeObject) {
    for part in ["name", "value"] {
      type.defineProperty(part) { (instance: Handle, interpreter: Interpreter) in
        try interpreter.getAttribute(instance, "_\(part)_")
      }
    }
    type.defineMethod("__repr__", "self") { (call: NativeCall) in
      let name = try call.interpreter.getAttribute(call[0], "_name_").asString ?? ""
      let value = try call.interpreter.repr(call.interpreter.getAttribute(call[0], "_value_"))
      return .string("<\(call[0].typeName).\(name): \(value)>")
    }
    type.defineMethod("__str__", "self") { (call: NativeCall) in
      .string("\(call[0].typeName).\(try call.interpreter.getAttribute(call[0], "_name_").asString ?? "")")
    }
    type.defineMethod("__format__", "self, spec, /") { (call: NativeCall) in
      let shown = try call.interpreter.str(call[0])
      return .string(try call.interpreter.format(Handle.string(shown), call[1].asString ?? ""))
    }
    type.defineMethod("__hash__", "self") { (call: NativeCall) in
      .int(try call.interpreter.hash(call.interpreter.getAttribute(call[0], "_name_")))
    }
  }

  /// `Color(1)`: the member with that value.
  private static func lookup(
    _ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    try arguments.check("EnumType.__call__", 1)
    let wanted = Handle(arguments[0])
    if wanted.type === type { return wanted.owned }
    for entry in (type.payload as? Members)?.members ?? [] where try interpreter.equals(entry.value, wanted) {
      return entry.member.owned
    }
    throw Failure(.valueError, "\(try interpreter.repr(wanted)) is not a valid \(type.name)")
  }

  // MARK: Members

  /// Makes the members of a class that has just been written.
  private static func collect(_ type: TypeObject, _ interpreter: Interpreter) throws {
    for base in type.mro.dropFirst() {
      if let inherited = base.payload as? Members, !inherited.members.isEmpty {
        throw Failure(.typeError, "\(type.name) cannot extend <enum '\(base.name)'>")
      }
    }
    let members = Members()
    type.payload = members
    let initializer = type.members["__init__"]
    type.members["__init__"] = nil
    var last: Handle?
    for item in type.members.items {
      guard let name = item.key.asString, isMember(name, item.value) else { continue }
      var value = item.value
      if value.as(AutoObject.self) != nil { value = try automatic(name, after: last, type, interpreter) }
      last = value
      let known = try members.members.first { try interpreter.equals($0.value, value) }
      let member = try known?.member ?? make(name, value, type, initializer, interpreter)
      if known == nil { members.members.append((value, member)) }
      members.byName.append((name, member))
      type.define(name, member)
    }
    type.changed()
  }

  private static func isMember(_ name: String, _ value: Handle) -> Bool {
    if name.hasPrefix("_") { return false }
    switch value.asObject?.kind {
    case .function, .native, .property, .staticMethod, .classMethod, .getSet, .type: return false
    default: return true
    }
  }

  private static func automatic(
    _ name: String, after last: Handle?, _ type: TypeObject, _ interpreter: Interpreter
  ) throws -> Handle {
    if type.isSubclass(of: .str) { return .string(name.lowercased()) }
    guard let last else { return .int(1) }
    return try interpreter.binary(.add, last, .int(1))
  }

  private static func make(
    _ name: String, _ value: Handle, _ type: TypeObject, _ initializer: Handle?, _ interpreter: Interpreter
  ) throws -> Handle {
    let member: Handle
    if type.isSubclass(of: .int) {
      member = .object(BigIntObject(try interpreter.bigInteger(value), type: type))
    } else if type.isSubclass(of: .str) {
      guard let text = value.asString else {
        throw Failure(.typeError, "\(try interpreter.repr(value)) is not a string")
      }
      member = .object(StringObject(text, type: type))
    } else {
      member = .object(InstanceObject(type: type))
    }
    try interpreter.setAttribute(member, "_name_", .string(name))
    try interpreter.setAttribute(member, "_value_", value)
    if let initializer {
      let arguments = value.as(TupleObject.self)?.items ?? [value]
      _ = try interpreter.call(initializer, [member] + arguments)
    }
    return member
  }
}

/// `enum.auto()`: the value that the class chooses.
final class AutoObject: Object {
  nonisolated(unsafe) static let autoType = TypeObject(name: "auto", module: "enum") {
    (_: TypeObject, arguments: Arguments, _: Interpreter) in
    try arguments.check("auto", 0)
    return Value(AutoObject())
  }

  init() { super.init(type: AutoObject.autoType) }
}
