import Diagnostics
import Script
import Tracing

/// `functools`.
enum FunctoolsModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("functools")
    module["partial"] = .object(PartialObject.partialType)
    module.define("reduce", "function, iterable, initial=..., /") { (call: NativeCall) in
      var result: Handle? = call[2].isUndefined ? nil : call[2]
      try call.interpreter.iterate(call[1]) { (element: Handle) -> Void in
        result = try result.map { try call.interpreter.call(call[0], [$0, element]) } ?? element
      }
      guard let result else {
        throw Failure(.typeError, "reduce() of empty iterable with no initial value")
      }
      return result
    }
    defineWrapping(in: module)
    defineCaches(in: module)
    module.define("cmp_to_key", "mycmp") { (call: NativeCall) in .object(ComparisonKeyFactory(call[0])) }
    module.define("total_ordering", "cls, /") { (call: NativeCall) in try totalOrdering(call[0], call.interpreter) }
    return module
  }

  // MARK: wraps

  private static let assigned = ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"]

  /// Copies names and attributes from one function to another.
  static func update(_ wrapper: Handle, from wrapped: Handle, _ interpreter: Interpreter) throws {
    for name in assigned {
      guard let value = try interpreter.findAttribute(wrapped, name) else { continue }
      try interpreter.setAttribute(wrapper, name, value)
    }
    if let dict = try interpreter.findAttribute(wrapped, "__dict__")?.as(DictObject.self) {
      for (key, value) in dict.items {
        if let name = key.asString { try interpreter.setAttribute(wrapper, name, value) }
      }
    }
    try interpreter.setAttribute(wrapper, "__wrapped__", wrapped)
  }

  private static func defineWrapping(in module: ModuleObject) {
    module["WRAPPER_ASSIGNMENTS"] = .tuple(assigned.map { .string($0) })
    module["WRAPPER_UPDATES"] = .tuple([.string("__dict__")])
    module.define("update_wrapper", "wrapper, wrapped, assigned=None, updated=None") { (call: NativeCall) in
      try update(call[0], from: call[1], call.interpreter)
      return call[0]
    }
    module.define("wraps", "wrapped, assigned=None, updated=None") { (call: NativeCall) in
      let wrapped = call[0]
      return .object(
        NativeFunctionObject(name: "wraps", signature: "wrapper, /") { (inner: NativeCall) in
          try update(inner[0], from: wrapped, inner.interpreter)
          return inner[0]
        })
    }
  }

  // MARK: Caches

  private static func defineCaches(in module: ModuleObject) {
    module.define("cache", "user_function, /") { (call: NativeCall) in
      .object(try CachedFunction(call[0], limit: nil, isTyped: false, call.interpreter))
    }
    module.define("lru_cache", "maxsize=128, typed=False") { (call: NativeCall) in
      let isTyped = try call.interpreter.truth(call[1])
      if call[0].asInt == nil && !call[0].isNone {
        guard call.interpreter.isCallable(call[0]) else {
          throw Failure(.typeError, "Expected first argument to be an integer, a callable, or None")
        }
        return .object(try CachedFunction(call[0], limit: 128, isTyped: isTyped, call.interpreter))
      }
      let limit = call[0].asInt.map { max(0, $0) }
      return .object(
        NativeFunctionObject(name: "lru_cache", signature: "user_function, /") { (inner: NativeCall) in
          .object(try CachedFunction(inner[0], limit: limit, isTyped: isTyped, inner.interpreter))
        })
    }
    module.define("cached_property", "func, /") { (call: NativeCall) in
      .object(CachedProperty(call[0], try call.interpreter.findAttribute(call[0], "__name__")?.asString ?? ""))
    }
  }

  // MARK: total_ordering

  /// Adds the orderings that a class lacks, from the one that it has.
  private static func totalOrdering(_ handle: Handle, _ interpreter: Interpreter) throws -> Handle {
    guard let type = handle.as(TypeObject.self) else {
      throw Failure(.typeError, "total_ordering needs a class")
    }
    // What each root gives: the missing method, whether its answer is the root's negated, and what equality does.
    let rules: [String: [(name: String, negated: Bool, equality: Bool?)]] = [
      "__lt__": [("__gt__", true, false), ("__le__", false, true), ("__ge__", true, nil)],
      "__le__": [("__ge__", true, true), ("__lt__", false, false), ("__gt__", true, nil)],
      "__gt__": [("__lt__", true, false), ("__ge__", false, true), ("__le__", true, nil)],
      "__ge__": [("__le__", true, true), ("__gt__", false, false), ("__lt__", true, nil)],
    ]
    let defined = rules.keys.filter { (name: String) -> Bool in
      type.mro.contains { $0 !== TypeObject.object && $0.members[name] != nil }
    }
    guard let root = ["__lt__", "__le__", "__gt__", "__ge__"].first(where: { defined.contains($0) }) else {
      throw Failure(.valueError, "must define at least one ordering operation: < > <= >=")
    }
    for rule in rules[root] ?? [] where !defined.contains(rule.name) {
      type.defineMethod(rule.name, "self, other, /") { (call: NativeCall) in
        let answer = try call.interpreter.callMethod(call[0], root, [call[1]])
        if answer.asObject === SingletonObject.notImplemented { return answer }
        let holds = try call.interpreter.truth(answer)
        switch (rule.negated, rule.equality) {
        case (true, nil): return .bool(!holds)
        case (false, true): return .bool(try holds || call.interpreter.equals(call[0], call[1]))
        case (false, _): return .bool(try holds && !call.interpreter.equals(call[0], call[1]))
        case (true, true): return .bool(try !holds || call.interpreter.equals(call[0], call[1]))
        case (true, _): return .bool(try !holds && !call.interpreter.equals(call[0], call[1]))
        }
      }
    }
    return handle
  }
}

/// `functools.partial`.
final class PartialObject: Object, PartialApplication {
  nonisolated(unsafe) static let partialType: TypeObject = {
    let type = TypeObject(name: "partial", module: "functools") {
      (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      guard arguments.count > 0 else { throw Failure(.typeError, "type 'partial' takes at least one argument") }
      let given = arguments.handles
      guard interpreter.isCallable(given[0]) else { throw Failure(.typeError, "the first argument must be callable") }
      return Value(
        PartialObject(given[0], Array(given.dropFirst()), arguments.keywordHandles, type: type))
    }
    type.defineProperty("func") { (instance: Handle, _: Interpreter) in
      instance.as(PartialObject.self)?.function ?? .none
    }
    type.defineProperty("args") { (instance: Handle, _: Interpreter) in
      .tuple(instance.as(PartialObject.self)?.positional ?? [])
    }
    type.defineProperty("keywords") { (instance: Handle, _: Interpreter) in
      .dict(instance.as(PartialObject.self)?.keywords ?? [])
    }
    LibraryReductions.definePartial(on: type)
    SharedSlots.generic(type)
    return type
  }()

  /// The function, the positional arguments, the values of keywords: owned, so that the collector sees them.
  private var held: [Value] = []
  private var names: [String] = []

  var function: Handle { Handle(held.first ?? .none) }
  var positional: [Handle] { held.dropFirst().dropLast(names.count).map { Handle($0) } }
  var keywords: [(String, Handle)] { Array(zip(names, held.suffix(names.count).map { Handle($0) })) }

  /// What `__setstate__` does.
  func set(_ function: Handle, _ positional: [Handle], _ keywords: [(String, Handle)]) {
    let old = held
    held = ([function] + positional + keywords.map { $0.1 }).map { $0.owned }
    names = keywords.map { $0.0 }
    for value in old { value.release() }
  }

  init(_ function: Handle, _ positional: [Handle], _ keywords: [(String, Handle)], type: TypeObject) {
    super.init(type: type, isContainer: true)
    // A partial of a partial is one partial.
    if let inner = function.as(PartialObject.self), type === PartialObject.partialType {
      set(inner.function, inner.positional + positional, PartialObject.merged(inner.keywords, keywords))
    } else {
      set(function, positional, keywords)
    }
  }

  deinit { for value in held { value.release() } }

  override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    for value in held { visit(value) }
  }

  override func clear() {
    super.clear()
    let old = held
    held = held.map { _ in .none }
    for value in old { value.release() }
  }

  private static func merged(_ old: [(String, Handle)], _ new: [(String, Handle)]) -> [(String, Handle)] {
    var result = old
    for entry in new {
      if let place = result.firstIndex(where: { $0.0 == entry.0 }) { result[place] = entry } else { result.append(entry) }
    }
    return result
  }

  override var isCallable: Bool { true }
  override var acceptsAttributes: Bool { true }

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.call(
      function, positional + arguments.handles, keywords: PartialObject.merged(keywords, arguments.keywordHandles)
    ).owned
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    let parts = [try interpreter.repr(function)] + (try positional.map { try interpreter.repr($0) })
      + (try keywords.map { "\($0.0)=\(try interpreter.repr($0.1))" })
    return "functools.partial(\(parts.joined(separator: ", ")))"
  }
}

/// What `functools.lru_cache` makes of a function.
final class CachedFunction: Object, BindableObject {
  nonisolated(unsafe) static let wrapperType: TypeObject = {
    let type = TypeObject(name: "_lru_cache_wrapper", module: "functools")
    type.defineMethod("cache_info", "self") { (call: NativeCall) in
      call[0].as(CachedFunction.self)?.information ?? .none
    }
    type.defineMethod("cache_clear", "self") { (call: NativeCall) in
      call[0].as(CachedFunction.self)?.removeAll()
      return .none
    }
    type.defineMethod("cache_parameters", "self") { (call: NativeCall) in
      guard let function = call[0].as(CachedFunction.self) else { return .none }
      return .dict([
        ("maxsize", function.limit.map { .int($0) } ?? .none), ("typed", .bool(function.isTyped)),
      ])
    }
    return type
  }()

  private nonisolated(unsafe) static let informationType = NamedTupleClass.make(
    "CacheInfo", module: "functools", fields: ["hits", "misses", "maxsize", "currsize"], defaults: [:])

  /// Owned, as the entries are, so that the collector sees them.
  private var callee: Value
  fileprivate let limit: Int?
  fileprivate let isTyped: Bool
  /// Least recently used first.
  private let cache: Value
  private var entries: DictObject { cache.as(DictObject.self) ?? DictObject() }
  private var hits = 0
  private var misses = 0

  init(_ function: Handle, limit: Int?, isTyped: Bool, _ interpreter: Interpreter) throws {
    callee = function.owned
    cache = Value(DictObject())
    self.limit = limit
    self.isTyped = isTyped
    super.init(type: CachedFunction.wrapperType, isContainer: true)
    try FunctoolsModule.update(.object(self), from: function, interpreter)
  }

  deinit {
    callee.release()
    cache.release()
  }

  override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    visit(callee)
    visit(cache)
  }

  override func clear() {
    super.clear()
    let old = callee
    callee = .none
    old.release()
    entries.removeAll()
  }

  override var isCallable: Bool { true }
  override var acceptsAttributes: Bool { true }

  func bound(to instance: Handle?, type: TypeObject, _ interpreter: Interpreter) throws -> Handle {
    guard let instance else { return .object(self) }
    return .object(BoundMethodObject(function: .object(self), receiver: instance))
  }

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let key = key(arguments)
    if let known = try entries.lookup(key, interpreter) {
      hits += 1
      let value = known.retained()
      if limit != nil { try touch(key, value, interpreter) }
      key.release()
      return value
    }
    defer { key.release() }
    misses += 1
    let callee = callee.retained()
    defer { callee.release() }
    let result = try interpreter.call(callee, arguments)
    if limit == 0 { return result }
    if let limit, entries.count >= limit, try entries.lookup(key, interpreter) == nil { try removeOldest(interpreter) }
    try entries.set(key, result.retained(), interpreter)
    return result
  }

  /// A single plain argument is its own key; others make a tuple, with a mark before the keywords.
  private func key(_ arguments: Arguments) -> Value {
    if arguments.count == 1 && !arguments.hasKeywords && !isTyped {
      if arguments[0].isInt { return arguments[0] }
      if Handle(arguments[0]).asString != nil { return arguments[0].retained() }
    }
    var parts = arguments.handles
    if arguments.hasKeywords {
      parts.append(.object(SingletonObject.ellipsis))
      for (name, value) in arguments.keywordHandles { parts += [.string(name), value] }
    }
    if isTyped {
      parts += arguments.handles.map { .object($0.type) }
      parts += arguments.keywordHandles.map { .object($0.1.type) }
    }
    return Value(TupleObject(parts))
  }

  private func touch(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    try entries.remove(key, interpreter)?.release()
    try entries.set(key, value.retained(), interpreter)
  }

  private func removeOldest(_ interpreter: Interpreter) throws {
    var position = 0
    guard let first = entries.next(&position) else { return }
    let key = first.key.retained()
    defer { key.release() }
    try entries.remove(key, interpreter)?.release()
  }

  fileprivate func removeAll() {
    entries.removeAll()
    hits = 0
    misses = 0
  }

  fileprivate var information: Handle {
    let parts: [Handle] = [.int(hits), .int(misses), limit.map { .int($0) } ?? .none, .int(entries.count)]
    return .object(TupleObject(parts, type: CachedFunction.informationType))
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    let name = try interpreter.findAttribute(Handle(callee), "__qualname__")?.asString ?? "?"
    return "<functools._lru_cache_wrapper object of \(name) at \(addressText)>"
  }
}

/// `functools.cached_property`.
final class CachedProperty: Object, BindableObject {
  nonisolated(unsafe) static let propertyType = TypeObject.sealed("cached_property", module: "functools")
  private let function: Handle
  private let name: String

  init(_ function: Handle, _ name: String) {
    self.function = function
    self.name = name
    super.init(type: CachedProperty.propertyType)
  }

  func bound(to instance: Handle?, type: TypeObject, _ interpreter: Interpreter) throws -> Handle {
    guard let instance else { return .object(self) }
    let value = try interpreter.call(function, [instance])
    try interpreter.setAttribute(instance, name, value)
    return value
  }
}

/// `functools.cmp_to_key(f)`: makes keys that compare by `f`.
final class ComparisonKeyFactory: Object {
  nonisolated(unsafe) static let factoryType = TypeObject.sealed("KeyWrapper", module: "functools")
  let compare: Handle

  init(_ compare: Handle) {
    self.compare = compare
    super.init(type: ComparisonKeyFactory.factoryType)
  }

  override var isCallable: Bool { true }

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try arguments.check("K", 1)
    return Value(ComparisonKey(Handle(arguments[0]), compare))
  }
}

/// One such key.
final class ComparisonKey: Object {
  private let object: Handle
  private let comparison: Handle

  init(_ object: Handle, _ comparison: Handle) {
    self.object = object
    self.comparison = comparison
    super.init(type: ComparisonKeyFactory.factoryType)
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard let other = other.as(ComparisonKey.self) else {
      throw Failure(.typeError, "other argument must be K instance")
    }
    let order = try interpreter.call(comparison, [object, other.object])
    return try interpreter.compare(op, order, .int(0)).owned
  }

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    name.string == "obj" ? object.owned : try genericAttribute(name, interpreter)
  }
}
