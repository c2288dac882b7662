import Diagnostics

/// A module: a namespace with a name. A library may resolve attributes when they are first asked for.
public final class ModuleObject: Object {
  public let name: String
  /// `__dict__`.
  public let members = DictObject()
  /// Gives the attribute `name` when it is not among the members yet; the result is kept.
  public var resolver: ((_ name: String, _ interpreter: Interpreter) throws -> Handle?)?
  /// Names that `dir` lists although they are not resolved yet.
  public var lazyNames: [String] = []
  public var documentation: String?
  /// Hears of every assignment to an attribute.
  public var onAssignment: ((_ name: String, _ value: Handle, _ interpreter: Interpreter) -> Void)?

  public init(_ name: String, type: TypeObject = .module) {
    self.name = name
    super.init(kind: .module, type: type, isContainer: true)
    CycleCollector.leaveToOwner(members)
    members["__name__"] = .string(name)
  }

  /// An attribute.
  public subscript(name: String) -> Handle? {
    get { members[name] }
    set { members[name] = newValue }
  }

  /// Defines a function with a declared signature.
  public func define(_ name: String, _ signature: String, _ body: @escaping NativeFunctionObject.BoundBody) {
    let function = NativeFunctionObject(name: name, signature: signature, body: body)
    function.module = self.name
    self[name] = .object(function)
  }

  /// Defines a function that takes its arguments as they lie in registers.
  public func defineFast(_ name: String, _ body: @escaping NativeFunctionObject.FastBody) {
    let function = NativeFunctionObject(name: name, fast: body)
    function.module = self.name
    self[name] = .object(function)
  }

  public override var acceptsAttributes: Bool { true }

  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if let value = members.lookup(name) { return value.retained() }
    if name.string == "__dict__" { return Value(members) }
    if name.string == "__annotations__" {
      let made = DictObject()
      members["__annotations__"] = .object(made)
      return Value(made)
    }
    if let resolver, let found = try resolver(name.string, interpreter) {
      members[name.string] = found
      return found.owned
    }
    if let value = try genericAttribute(name, interpreter) { return value }
    throw Failure(.attributeError, "module '\(self.name)' has no attribute '\(name.string)'")
  }

  public override func setAttribute(_ name: StringObject, _ value: Value, _ interpreter: Interpreter) throws {
    members.set(name, value.retained())
    onAssignment?(name.string, Handle(value), interpreter)
  }

  public override func deleteAttribute(_ name: StringObject, _ interpreter: Interpreter) throws {
    if !members.remove(name) { throw Failure(.attributeError, name.string) }
  }

  public override func attributeNames(_ interpreter: Interpreter) -> [String] {
    members.stringKeys + lazyNames.filter { members[$0] == nil }
  }

  public override func repr(_ interpreter: Interpreter) throws -> String { "<module '\(name)'>" }

  public override func traverse(_ visit: (Value) -> Void) { members.traverse(visit) }
  public override func clear() { members.removeAll() }
}
