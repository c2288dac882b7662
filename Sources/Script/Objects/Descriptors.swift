import Diagnostics

/// An attribute of a native class that is computed when it is read.
public final class GetSetObject: Object {
  public typealias Getter = (_ instance: Handle, _ interpreter: Interpreter) throws -> Handle
  public typealias Setter = (_ instance: Handle, _ value: Handle, _ interpreter: Interpreter) throws -> Void

  public let name: String
  let ownerName: String
  let getter: Getter
  let setter: Setter?
  /// What `del instance.name` does, where it is allowed.
  let deleter: ((_ instance: Handle, _ interpreter: Interpreter) throws -> Void)?
  /// Made by `__slots__`.
  let isSlot: Bool

  /// A member that `__slots__` makes.
  init(
    slot name: String, owner: TypeObject, getter: @escaping Getter, setter: @escaping Setter,
    deleter: @escaping (Handle, Interpreter) throws -> Void
  ) {
    self.name = name
    ownerName = owner.name
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    isSlot = true
    super.init(kind: .getSet, type: .memberDescriptor)
  }

  public init(name: String, owner: TypeObject? = nil, getter: @escaping Getter, setter: Setter? = nil) {
    self.name = name
    ownerName = owner?.name ?? "?"
    self.getter = getter
    self.setter = setter
    deleter = nil
    isSlot = false
    super.init(kind: .getSet, type: .getSetDescriptor)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<\(isSlot ? "member" : "attribute") '\(name)' of '\(ownerName)' objects>"
  }
}

/// A `property`.
public final class PropertyObject: Object {
  /// `fget`, `fset`, owned.
  private(set) final var getterValue: Value
  private(set) final var setterValue: Value
  private var deleterValue: Value
  private var documentationValue: Value

  public init(
    getter: Handle, setter: Handle = .none, deleter: Handle = .none, documentation: Handle = .none,
    type: TypeObject = .property
  ) {
    getterValue = getter.owned
    setterValue = setter.owned
    deleterValue = deleter.owned
    documentationValue = documentation.owned
    super.init(kind: .property, type: type, isContainer: true)
  }

  deinit {
    getterValue.release()
    setterValue.release()
    deleterValue.release()
    documentationValue.release()
  }

  public var getter: Handle {
    get { Handle(getterValue) }
    set { put(&getterValue, newValue.owned) }
  }
  public var setter: Handle {
    get { Handle(setterValue) }
    set { put(&setterValue, newValue.owned) }
  }
  public var deleter: Handle {
    get { Handle(deleterValue) }
    set { put(&deleterValue, newValue.owned) }
  }
  public var documentation: Handle {
    get { Handle(documentationValue) }
    set { put(&documentationValue, newValue.owned) }
  }

  public override func traverse(_ visit: (Value) -> Void) {
    visit(getterValue)
    visit(setterValue)
    visit(deleterValue)
    visit(documentationValue)
    super.traverse(visit)
  }

  public override func clear() {
    getter = .none
    setter = .none
    deleter = .none
    documentation = .none
    super.clear()
  }
}

/// A `staticmethod`.
public final class StaticMethodObject: Object {
  let functionValue: Value

  public init(_ function: Handle) {
    functionValue = function.owned
    super.init(kind: .staticMethod, type: .staticmethod, isContainer: true)
  }

  deinit { functionValue.release() }

  public var function: Handle { Handle(functionValue) }

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.call(functionValue, arguments)
  }

  public override var acceptsAttributes: Bool { true }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<staticmethod(\(try interpreter.repr(function)))>"
  }

  public override func traverse(_ visit: (Value) -> Void) {
    visit(functionValue)
    super.traverse(visit)
  }
}

/// A `classmethod`.
public final class ClassMethodObject: Object {
  let functionValue: Value

  public init(_ function: Handle) {
    functionValue = function.owned
    super.init(kind: .classMethod, type: .classmethod, isContainer: true)
  }

  deinit { functionValue.release() }

  public var function: Handle { Handle(functionValue) }
  public override var acceptsAttributes: Bool { true }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<classmethod(\(try interpreter.repr(function)))>"
  }

  public override func traverse(_ visit: (Value) -> Void) {
    visit(functionValue)
    super.traverse(visit)
  }
}

/// `super()`: attributes of `receiver` as the classes after `start` in its order define them.
public final class SuperObject: Object {
  let start: TypeObject
  let receiverValue: Value
  let receiverType: TypeObject

  init(start: TypeObject, receiver: Value, receiverType: TypeObject) {
    self.start = start
    receiverValue = receiver.retained()
    self.receiverType = receiverType
    super.init(kind: .super, type: .super, isContainer: true)
  }

  deinit { receiverValue.release() }

  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if name.string == "__class__" { return Value(TypeObject.super) }
    let found = search(name.interned)
    if !found.isUndefined {
      let isClassReceiver = receiverValue.object === receiverType
      return try interpreter.bind(found, instance: isClassReceiver ? nil : receiverValue, type: receiverType)
    }
    if let own = try genericAttribute(name, interpreter) { return own }
    throw Failure(.attributeError, "'super' object has no attribute '\(name.string)'")
  }

  /// What the classes after `start` have under an interned name, borrowed; undefined when they have nothing.
  func search(_ name: StringObject) -> Value { receiverType.search(name, after: start) }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "<super: <class '\(start.name)'>, <\(receiverType.name) object>>"
  }

  public override func traverse(_ visit: (Value) -> Void) { visit(receiverValue) }
}
