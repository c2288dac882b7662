import Diagnostics

/// What kind of Swift class an object has, as one byte that the run loop can switch over.
public enum ObjectKind: UInt8, Sendable {
  case string, bytes, byteArray, bigInt, complex
  case list, tuple, dict, set, frozenSet, range, slice
  case function, boundMethod, native, type, module
  case instance, exception
  case cell, iterator, generator, coroutine, property, staticMethod, classMethod, getSet, `super`, code, frame
  /// Any class that the run loop has no fast path for, library objects among them.
  case other
}

/// Bits of `Object.flags`.
public enum ObjectFlags {
  /// The object's type has methods in its dictionary that replace what the Swift class does: an instance of a class
  /// written in the script or of a library class made of natives. Operations look there first.
  @inlinable public static var dispatchesByType: UInt8 { 1 }
  /// `__del__` is to run when the last value goes.
  @inlinable public static var hasFinalizer: UInt8 { 2 }
  /// The object holds a count of its type.
  @inlinable public static var ownsType: UInt8 { 4 }
  /// Known to the cycle collector.
  @inlinable public static var isTracked: UInt8 { 8 }
  /// Somebody wants to hear when it dies.
  @inlinable public static var isWatched: UInt8 { 16 }
  /// Marks of the cycle collector.
  @inlinable public static var isReachable: UInt8 { 32 }
  /// A str that is in the table of names: equal names are the same object.
  @inlinable public static var isInterned: UInt8 { 64 }
  /// An instance with an `InstanceExtension`.
  @inlinable public static var isExtended: UInt8 { 128 }
}

/// The root of everything that is not unboxed.
///
/// Two counts keep an object alive. `rc` counts the `Value`s that own it; all of them together hold one Swift reference,
/// taken when `rc` goes from 0 to 1 and given back when it falls to 0. So Swift code may hold an object by an ordinary
/// strong reference as well. Objects belong to the interpreter's thread.
///
/// A native class overrides what it supports; the defaults say "not supported" the way Python words it. The methods are
/// never called directly by other code: `Interpreter`'s functions of the same names look first whether the object's type
/// overrides the operation in the script.
open class Object {
  public final var rc: UInt32 = 0
  /// The count of what is never freed: far from both ends.
  static var immortalCount: UInt32 { 1 << 30 }
  public final let kind: ObjectKind
  public final var flags: UInt8 = 0
  /// Of an instance: how many values its block was made for. 0 in other objects.
  final var blockClass: UInt8 = 0
  /// Of an instance: how many attributes there is room for. Of a str in a block: the block's length in words.
  final var slotRoom: UInt8 = 0
  /// Whether the object lies in a block of ``BlockPool``.
  final var isInBlock: Bool { @inline(__always) get { blockClass | slotRoom != 0 } }
  /// The class; of an instance the shape, which knows the class. Held by the class itself, or by `ownsType`.
  final var classWord: UnsafeRawPointer
  // An instance ends its header here: it has no place in tables.
  /// Place in the cycle collector's table.
  final var trackIndex: Int32 = -1
  /// Place in the table of attribute dicts; 0 when there is none.
  private final var attributeIndex: Int32 = 0

  final var hasAttributes: Bool { @inline(__always) get { attributeIndex != 0 } }

  final var typeReference: Unmanaged<TypeObject> {
    @inline(__always) get {
      if kind != .instance { return Unmanaged.fromOpaque(classWord) }
      return Unmanaged<Shape>.fromOpaque(classWord)._withUnsafeGuaranteedRef { $0.typeReference }
    }
  }

  /// `__dict__` of the objects that have one; made at the first assignment. Plain instances have one in dictionary mode only.
  public final var attributeDictionary: DictObject? {
    get {
      if kind == .instance { return Value(borrowing: self).unsafeAs(InstanceObject.self).dictionary }
      return attributeIndex == 0 ? nil : AttributeDictionaries[attributeIndex]
    }
    set {
      if kind == .instance {
        Value(borrowing: self).unsafeAs(InstanceObject.self).dictionary = newValue
      } else {
        if let newValue { CycleCollector.leaveToOwner(newValue) }
        attributeIndex = AttributeDictionaries.replace(attributeIndex, by: newValue)
      }
    }
  }

  /// - Parameter isContainer: whether the object can hold other objects, and so be part of a cycle.
  public init(kind: ObjectKind = .other, type: __shared TypeObject, isContainer: Bool = false) {
    self.kind = kind
    classWord = UnsafeRawPointer(Unmanaged.passUnretained(type).toOpaque())
    if type.isHeapType {
      type.rc &+= 1
      if type.rc == 1 { _ = Unmanaged.passRetained(type) }
      flags = ObjectFlags.ownsType
      if type.dispatchesByType { flags |= ObjectFlags.dispatchesByType }
      if type.definesFinalizer { flags |= ObjectFlags.hasFinalizer }
    }
    if isContainer || type.isHeapType { CycleCollector.track(self) }
    if EffectObservation.isActive { EffectObservation.noteBirth(self) }
  }

  /// For objects whose own type does not exist yet: `becomeObject` is to follow.
  init(untyped kind: ObjectKind) {
    self.kind = kind
    classWord = UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
    CycleCollector.track(self)
    if EffectObservation.isActive { EffectObservation.noteBirth(self) }
  }

  /// Sets the class of an object that was made before its class.
  final func becomeObject(of type: TypeObject) { classWord = UnsafeRawPointer(Unmanaged.passUnretained(type).toOpaque()) }

  deinit {
    // An instance has cleaned up, and is a free block by now.
    if kind == .instance { return }
    if attributeIndex != 0 { _ = AttributeDictionaries.replace(attributeIndex, by: nil) }
    if flags & ObjectFlags.isTracked != 0 { CycleCollector.untrack(self) }
    if flags & ObjectFlags.isWatched != 0 { WeakReferences.objectDied(self) }
    if flags & ObjectFlags.ownsType != 0 {
      Value(tag: Value.Tag.object, bits: UInt(bitPattern: classWord)).release()
    }
  }

  /// `type(x)`.
  public final var type: TypeObject { typeReference.takeUnretainedValue() }
  public final var typeName: String { type.name }

  /// How the interpreter's messages name the class: classes of C name their module, too.
  open var messageTypeName: String { typeName }

  // MARK: Text

  /// `repr(x)`.
  open func repr(_ interpreter: Interpreter) throws -> String {
    "<\(type.qualifiedName) object at \(addressText)>"
  }

  /// `str(x)`; the same as `repr` unless overridden.
  open func str(_ interpreter: Interpreter) throws -> String { try repr(interpreter) }

  /// `format(x, specification)`.
  open func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    if specification.isEmpty { return try interpreter.str(Value(borrowing: self)) }
    throw Failure(.typeError, "unsupported format string passed to \(typeName).__format__")
  }

  /// `id(x)` as `repr` shows it.
  public final var addressText: String {
    let digits = String(UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()), radix: 16)
    return "0x" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  // MARK: Attributes

  /// `x.name`; nil when there is no such attribute. The result is owned by the caller.
  open func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    try genericAttribute(name, interpreter)
  }

  /// `x.name = value`.
  open func setAttribute(_ name: StringObject, _ value: Value, _ interpreter: Interpreter) throws {
    try setGenericAttribute(name, value, interpreter)
  }

  /// `del x.name`.
  open func deleteAttribute(_ name: StringObject, _ interpreter: Interpreter) throws {
    try deleteGenericAttribute(name, interpreter)
  }

  /// Whether reading attributes never goes beyond the class and `attributeDictionary`: `getAttribute` is not overridden.
  /// A native class that says so has its methods cached.
  open var usesClassAttributes: Bool { false }

  /// Whether `x.name = …` makes an entry in `attributeDictionary`.
  open var acceptsAttributes: Bool { type.isHeapType && type.instancesHaveDictionary }

  /// The names that `dir(x)` lists beside the type's.
  open func attributeNames(_ interpreter: Interpreter) -> [String] {
    attributeDictionary?.stringKeys ?? []
  }

  // MARK: Calling

  open var isCallable: Bool { false }

  /// `x(…)`. The result is owned by the caller.
  open func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    throw Failure(.typeError, "'\(typeName)' object is not callable")
  }

  // MARK: Operators

  /// `self op other`, or `other op self` when `reflected`. nil is NotImplemented.
  open func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter) throws -> Value? {
    nil
  }

  /// `self op= other`; nil means that there is no such form and that `binary` is to be used.
  open func inPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? { nil }

  /// Whether `self op= other` changes the object itself, rather than making another one.
  open var isChangedInPlace: Bool { false }

  /// `-x`, `+x`, `~x`; nil when not supported.
  open func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? { nil }

  /// `self op other` for the six orderings; nil is NotImplemented.
  open func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? { nil }

  /// `bool(x)`; nil when the class does not define it (then the length decides).
  open func truth(_ interpreter: Interpreter) throws -> Bool? { nil }

  /// `hash(x)`.
  open func hash(_ interpreter: Interpreter) throws -> Int { identityHash }

  /// The hash of objects that are equal to nothing but themselves.
  public final var identityHash: Int {
    Int(bitPattern: Unmanaged.passUnretained(self).toOpaque()) >> 4
  }

  /// `x.__index__()`: the integer that the object stands for as an index; nil when it is none.
  open func index(_ interpreter: Interpreter) throws -> Value? { nil }

  // MARK: Containers

  /// `len(x)`; nil when it has none.
  open func length(_ interpreter: Interpreter) throws -> Int? { nil }

  /// `x[key]`. The result is owned by the caller.
  open func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    throw Failure(.typeError, "'\(typeName)' object is not subscriptable")
  }

  /// `x[key] = value`.
  open func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    throw Failure(.typeError, "'\(typeName)' object does not support item assignment")
  }

  /// `del x[key]`.
  open func deleteItem(_ key: Value, _ interpreter: Interpreter) throws {
    throw Failure(.typeError, "'\(typeName)' object doesn't support item deletion")
  }

  /// `item in x`; nil when the class does not define it (then iteration decides).
  open func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? { nil }

  /// `iter(x)`; nil when it can't be iterated. Most give an `IteratorObject`.
  open func makeIterator(_ interpreter: Interpreter) throws -> Value? { nil }

  /// Whether `getItem` with 0, 1, 2 … up to an IndexError iterates.
  open var isSequence: Bool { false }

  // MARK: Memory

  /// Calls `visit` with every value that the object owns. What it holds by Swift references is not visited: the objects
  /// behind them then count as held from outside, and live on.
  open func traverse(_ visit: (Value) -> Void) {
    attributeDictionary?.traverse(visit)
  }

  /// Lets go of every value that the object owns: the object is part of a dead cycle.
  open func clear() {
    attributeDictionary?.clear()
  }
}
