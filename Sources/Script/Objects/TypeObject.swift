import Diagnostics

/// A class: builtin, native, or written in the script.
public final class TypeObject: Object {
  /// Makes an instance of `type` (the class itself or one derived from it) before `__init__` runs. Owned by the caller.
  public typealias Constructor = (_ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter) throws -> Value

  /// `__name__`.
  public final var name: String
  /// `__module__`; "builtins" for Python's own.
  public final var module: String
  public final var bases: [TypeObject]
  /// The method resolution order, itself first. Not counted (a class must not hold itself): `bases` holds the others.
  private final var order: [Unmanaged<TypeObject>] = []
  /// The method resolution order, itself first.
  public final var mro: [TypeObject] { order.map { $0.takeUnretainedValue() } }
  /// `__dict__`: methods and class attributes.
  public let members: DictObject
  /// Changes whenever an attribute lookup in the class could give something else. Unique over all classes.
  final var version: UInt = 0
  private var derived: [WeakType] = []

  /// Made at run time, by a `class` statement or by a library for a script to derive from: counted by its instances.
  public let isHeapType: Bool
  /// Whether operations on instances look into the class before they ask the Swift class.
  public let dispatchesByType: Bool
  final var definesFinalizer = false
  /// False when the class and its bases list their attributes in `__slots__`.
  public final internal(set) var instancesHaveDictionary = true
  /// The abstract methods that are still without a body, in alphabetical order: such a class has no instances.
  public final var abstractNames: [String] = []
  /// Whether `class X(This)` is allowed.
  public final var isSubclassable = true
  /// What makes instances: the nearest base's, unless set.
  public final var constructor: Constructor?
  /// Where instances without attributes begin.
  private final lazy var rootShape = Shape(type: self)
  final var rootShapeReference: Unmanaged<Shape> {
    @inline(__always) get {
      if let knownRootShape { return knownRootShape }
      let made = Unmanaged.passUnretained(rootShape)
      knownRootShape = made
      return made
    }
  }
  private final var knownRootShape: Unmanaged<Shape>?
  /// The shape of instances that keep their attributes in a dict.
  final lazy var dictionaryShape = Shape(type: self)
  /// What hot operations on instances ask of the class; good for `ClassPlan.version` only.
  final var knownPlan = ClassPlan()
  /// Called by `type(name, bases, members)` and the `class` statement when a class is derived from this one.
  public final var onSubclass: ((_ derived: TypeObject, _ interpreter: Interpreter) throws -> Void)?
  /// Of a metaclass: called with every class that is made by it or by one derived from it.
  public final var onClass: ((_ made: TypeObject, _ interpreter: Interpreter) throws -> Void)?
  /// A Swift value that a library attaches to the class (an exception's `ErrorKind`, a layer's description).
  public final var payload: Any?

  private struct WeakType { unowned(unsafe) let type: TypeObject }
  private nonisolated(unsafe) static var lastVersion: UInt = 0

  /// A number that no class and no shape has had yet; even, and never 0.
  static func nextVersion() -> UInt {
    lastVersion &+= 2
    return lastVersion
  }

  /// A builtin or library class.
  ///
  /// - Parameters:
  ///   - isHeapType: whether its instances are `InstanceObject`s (or of the base's Swift class) that find their methods
  ///     in the class: so for classes that scripts derive from.
  public init(
    name: String, module: String = "builtins", bases: [TypeObject]? = nil, isHeapType: Bool = false,
    metaclass: TypeObject? = nil, constructor: Constructor? = nil
  ) {
    self.name = name
    self.module = module
    self.bases = bases ?? [TypeObject.object]
    self.isHeapType = isHeapType
    self.dispatchesByType = isHeapType
    members = DictObject()
    CycleCollector.leaveToOwner(members)
    self.constructor = constructor ?? self.bases.lazy.compactMap { $0.constructor }.first
    super.init(untyped: .type)
    becomeObject(of: metaclass ?? TypeObject.type)
    finishBases()
  }

  /// For `object`, `type` and `dict`, which need each other.
  init(bootstrap name: String, base: TypeObject?) {
    self.name = name
    module = "builtins"
    bases = base.map { [$0] } ?? []
    members = DictObject(untyped: ())
    isHeapType = false
    dispatchesByType = false
    super.init(untyped: .type)
    CycleCollector.leaveToOwner(members)
    finishBases()
  }

  private func finishBases() {
    order = ((try? TypeObject.linearize(self, bases)) ?? [self]).map { Unmanaged.passUnretained($0) }
    instancesHaveDictionary = true
    for base in bases {
      base.derived.append(WeakType(type: self))
      if base.definesFinalizer { definesFinalizer = true }
    }
    if !isHeapType { makeImmortal() }
    changed()
  }

  /// Builtin classes are never freed.
  private func makeImmortal() {
    _ = Value(self)
    rc = Object.immortalCount
  }

  deinit {
    for base in bases { base.derived.removeAll { $0.type === self } }
  }

  /// `__qualname__`, with the module in front unless it is builtin: what `repr` of the class and of instances shows.
  public var qualifiedName: String {
    let own = members.lookup(Names.qualname)?.asString ?? name
    return module == "builtins" ? own : "\(module).\(own)"
  }

  // MARK: Inheritance

  /// Python's C3 linearization. Throws the TypeError that CPython gives when there is none.
  static func linearize(_ type: TypeObject, _ bases: [TypeObject]) throws -> [TypeObject] {
    var rows = bases.map { $0.mro } + [bases]
    var result = [type]
    while true {
      rows.removeAll { $0.isEmpty }
      if rows.isEmpty { return result }
      let next = rows.lazy.compactMap { row -> TypeObject? in
        let head = row[0]
        return rows.contains { $0.dropFirst().contains { $0 === head } } ? nil : head
      }.first
      guard let next else {
        let names = bases.map { $0.name }.joined(separator: ", ")
        throw Failure(
          .typeError, "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
      }
      result.append(next)
      for index in rows.indices where rows[index][0] === next { rows[index].removeFirst() }
    }
  }

  /// Whether this class is `other` or derived from it.
  public func isSubclass(of other: TypeObject) -> Bool {
    if self === other { return true }
    let wanted = Unmanaged.passUnretained(other).toOpaque()
    for base in order where base.toOpaque() == wanted { return true }
    return false
  }

  /// `__subclasses__()`.
  public var subclasses: [TypeObject] { derived.map { $0.type } }

  // MARK: Lookup

  /// The class attribute `name`, from this class or its bases, borrowed; undefined when there is none. `name` must be
  /// interned.
  @inline(__always)
  func lookup(_ name: StringObject) -> Value { MethodCache.lookup(self, name) }

  /// The class attribute `name`, borrowed, or nil.
  public func find(_ name: String) -> Value? {
    let value = lookup(StringObject.intern(name))
    return value.isUndefined ? nil : value
  }

  /// Where the class attribute `name` lies, without the cache; good for as long as `version` stays the same.
  func search(_ name: StringObject) -> UnsafeMutablePointer<Value>? {
    for type in order {
      if let place = type._withUnsafeGuaranteedRef({ $0.members.place(of: name) }) { return place }
    }
    return nil
  }

  /// The class attribute `name` of the classes that come after `start` in the order, borrowed; undefined when there is none.
  func search(_ name: StringObject, after start: TypeObject) -> Value {
    let address = Unmanaged.passUnretained(start).toOpaque()
    guard let place = order.firstIndex(where: { $0.toOpaque() == address }) else { return .undefined }
    for type in order[(place + 1)...] {
      if let value = type._withUnsafeGuaranteedRef({ $0.members.lookup(name) }) { return value }
    }
    return .undefined
  }

  /// Tells caches that lookups in this class and those derived from it may give something else.
  public func changed() {
    version = TypeObject.nextVersion()
    if let knownRootShape { knownRootShape._withUnsafeGuaranteedRef { $0.renew() } }
    for child in derived { child.type.changed() }
  }

  /// Defines a class attribute.
  public func define(_ name: String, _ value: Handle) {
    members.set(StringObject.intern(name), value.owned)
    if name == "__del__" { definesFinalizer = true }
    changed()
  }

  /// Defines a method with a declared signature; the first parameter is the instance.
  public func defineMethod(
    _ name: String, _ signature: String, _ body: @escaping NativeFunctionObject.BoundBody
  ) {
    define(
      name,
      .object(NativeFunctionObject(name: name, signature: signature, owner: self, isMethod: true, body: body)))
  }

  /// Defines a method that takes its arguments as they lie in registers; `arguments[0]` is the instance.
  public func defineFastMethod(_ name: String, _ body: @escaping NativeFunctionObject.FastBody) {
    define(name, .object(NativeFunctionObject(name: name, owner: self, isMethod: true, fast: body)))
  }

  /// Defines a computed attribute.
  public func defineProperty(
    _ name: String, get: @escaping GetSetObject.Getter, set: GetSetObject.Setter? = nil
  ) {
    define(name, .object(GetSetObject(name: name, owner: self, getter: get, setter: set)))
  }

  /// Defines a class method; the first argument is the class.
  public func defineClassMethod(
    _ name: String, _ signature: String, _ body: @escaping NativeFunctionObject.BoundBody
  ) {
    let function = NativeFunctionObject(name: name, signature: signature, owner: self, isMethod: true, body: body)
    define(name, .object(ClassMethodObject(.object(function))))
  }

  /// Defines a static method.
  public func defineStaticMethod(
    _ name: String, _ signature: String, _ body: @escaping NativeFunctionObject.BoundBody
  ) {
    let function = NativeFunctionObject(name: name, signature: signature, owner: self, isMethod: false, body: body)
    define(name, .object(StaticMethodObject(.object(function))))
  }

  // MARK: Operations

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try item(key, interpreter)
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? { try classIterator(interpreter) }
  public override func length(_ interpreter: Interpreter) throws -> Int? { try classLength(interpreter) }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { try classTruth(interpreter) ?? true }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try holds(item, interpreter)
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    try combine(op, other, reflected: reflected, interpreter)
  }

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.instantiate(self, arguments)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    try classText(Names.repr, interpreter) ?? "<class '\(qualifiedName)'>"
  }

  public override func str(_ interpreter: Interpreter) throws -> String {
    try classText(Names.str, interpreter) ?? repr(interpreter)
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    try classHash(interpreter) ?? identityHash
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try order(op, other, interpreter)
  }

  public override func setAttribute(_ name: StringObject, _ value: Value, _ interpreter: Interpreter) throws {
    let name = name.interned
    let meta = type.lookup(name)
    if !meta.isUndefined, try interpreter.setThroughDescriptor(meta, Value(borrowing: self), value, name) { return }
    guard isHeapType else {
      throw Failure(
        .typeError, "cannot set '\(name.string)' attribute of immutable type '\(self.name)'")
    }
    if !replaceData(name, value) {
      members.set(name, value.retained())
      if name === Names.del { definesFinalizer = true }
      changed()
    }
  }

  public override func deleteAttribute(_ name: StringObject, _ interpreter: Interpreter) throws {
    guard isHeapType else {
      throw Failure(
        .typeError, "cannot set '\(name.string)' attribute of immutable type '\(self.name)'")
    }
    if !members.remove(name.interned) {
      throw Failure(.attributeError, "type object '\(self.name)' has no attribute '\(name.string)'")
    }
    changed()
  }

  public override func attributeNames(_ interpreter: Interpreter) -> [String] {
    mro.flatMap { $0.members.stringKeys }
  }

  public override func traverse(_ visit: (Value) -> Void) {
    members.traverse(visit)
    super.traverse(visit)
  }

  public override func clear() {
    guard isHeapType else { return }
    members.removeAll()
    changed()
    super.clear()
  }
}
