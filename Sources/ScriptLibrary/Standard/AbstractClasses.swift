import Diagnostics
import Script

/// `abc`: classes that can't be instantiated while a method is abstract, and that others can be registered with.
enum AbstractClasses {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("abc")
    module["ABCMeta"] = .object(metaclass)
    module["ABC"] = .object(base)
    module.define("abstractmethod", "funcobj, /") { (call: NativeCall) in
      try call.interpreter.setAttribute(call[0], "__isabstractmethod__", .bool(true))
      return call[0]
    }
    module.define("get_cache_token", "") { (_: NativeCall) in .int(registrations) }
    module.define("update_abstractmethods", "cls") { (call: NativeCall) in
      if let type = call[0].as(TypeObject.self) { try findAbstractNames(type, call.interpreter) }
      return call[0]
    }
    return try ScriptModules.complete(module, "abc", interpreter)
  }

  /// How often a class was registered: answers that were remembered before hold no longer.
  private nonisolated(unsafe) static var registrations = 0

  /// What an abstract class knows of others.
  private final class Relatives {
    var registered: [TypeObject] = []
    var answers: [ObjectIdentifier: Bool] = [:]
    var answersAre = 0
  }

  nonisolated(unsafe) static let metaclass: TypeObject = {
    let type = TypeObject(name: "ABCMeta", module: "abc", bases: [.type], isHeapType: true)
    type.onClass = findAbstractNames
    type.defineMethod("register", "cls, subclass, /") { (call: NativeCall) in
      guard let cls = call[0].as(TypeObject.self), let subclass = call[1].as(TypeObject.self) else {
        throw Failure(.typeError, "Can only register classes")
      }
      if cls.isSubclass(of: subclass) && cls !== subclass {
        throw Failure(.runtimeError, "Refusing to create an inheritance cycle")
      }
      relatives(of: cls).registered.append(subclass)
      registrations += 1
      return call[1]
    }
    type.defineMethod("__instancecheck__", "cls, instance, /") { (call: NativeCall) in
      guard let cls = call[0].as(TypeObject.self) else { return .bool(false) }
      return .bool(try holds(cls, call[1].type, call.interpreter))
    }
    type.defineMethod("__subclasscheck__", "cls, subclass, /") { (call: NativeCall) in
      guard let cls = call[0].as(TypeObject.self), let other = call[1].as(TypeObject.self) else {
        throw Failure(.typeError, "issubclass() arg 1 must be a class")
      }
      return .bool(try holds(cls, other, call.interpreter))
    }
    return type
  }()

  nonisolated(unsafe) static let base = TypeObject(
    name: "ABC", module: "abc", bases: [.object], isHeapType: true, metaclass: metaclass)

  private static func relatives(of type: TypeObject) -> Relatives {
    if let known = type.payload as? Relatives { return known }
    let made = Relatives()
    type.payload = made
    return made
  }

  /// Whether `other` belongs to the abstract class `cls`: its hook decides, then inheritance and registrations.
  private static func holds(_ cls: TypeObject, _ other: TypeObject, _ interpreter: Interpreter) throws -> Bool {
    let known = relatives(of: cls)
    if known.answersAre != registrations {
      known.answers = [:]
      known.answersAre = registrations
    }
    if let answer = known.answers[ObjectIdentifier(other)] { return answer }
    let answer = try decide(cls, other, known, interpreter)
    // A class made later may get the address of one that has gone: only builtin ones are remembered.
    if !other.isHeapType { known.answers[ObjectIdentifier(other)] = answer }
    return answer
  }

  private static func decide(
    _ cls: TypeObject, _ other: TypeObject, _ known: Relatives, _ interpreter: Interpreter
  ) throws -> Bool {
    if let hook = try interpreter.findAttribute(.object(cls), "__subclasshook__") {
      if let answer = try interpreter.call(hook, [.object(other)]).asBool { return answer }
    }
    if other.isSubclass(of: cls) { return true }
    for registered in known.registered where try interpreter.isSubclass(other, .object(registered)) { return true }
    for subclass in cls.subclasses where try interpreter.isSubclass(other, .object(subclass)) { return true }
    return false
  }

  // MARK: Abstract methods

  /// The names whose nearest definition is abstract.
  private static func findAbstractNames(_ type: TypeObject, _ interpreter: Interpreter) throws {
    var names: [String] = []
    for item in type.members.items {
      if let name = item.key.asString, try isAbstract(item.value, interpreter) { names.append(name) }
    }
    for base in type.bases {
      for name in base.abstractNames where !names.contains(name) {
        if let found = type.find(name), try isAbstract(Handle(found), interpreter) { names.append(name) }
      }
    }
    type.abstractNames = names.sorted()
    let set = SetObject(isFrozen: true)
    for name in type.abstractNames { try insert(.string(name), into: set, interpreter) }
    type.define("__abstractmethods__", .object(set))
  }

  private static func insert(_ item: Handle, into set: SetObject, _ interpreter: Interpreter) throws {
    let value = item.owned
    defer { value.release() }
    try set.insert(value, interpreter)
  }

  private static func isAbstract(_ value: Handle, _ interpreter: Interpreter) throws -> Bool {
    switch value.asObject {
    case let property as PropertyObject:
      for part in [property.getter, property.setter, property.deleter] where try isAbstract(part, interpreter) {
        return true
      }
      return false
    case let method as StaticMethodObject: return try isAbstract(method.function, interpreter)
    case let method as ClassMethodObject: return try isAbstract(method.function, interpreter)
    case is FunctionObject, is InstanceObject:
      guard let flag = try interpreter.findAttribute(value, "__isabstractmethod__") else { return false }
      return try interpreter.truth(flag)
    default: return false
    }
  }
}
