/// What a register, a list element or a cell holds: sixteen trivially copyable bytes.
///
/// Copying a `Value` counts nothing. Whoever stores one *owns* one count of the object in it and gives it back with
/// `release()`. The conventions, in every signature of this module:
/// - parameters are borrowed: the callee takes a count (`retained()`) of what it keeps;
/// - results are owned by the caller.
///
/// Code that is not hot uses `Handle`, which Swift counts by itself.
public struct Value: @unchecked Sendable {
  @usableFromInline var tag: UInt
  @usableFromInline var bits: UInt

  @inline(__always)
  @usableFromInline init(tag: UInt, bits: UInt) {
    self.tag = tag
    self.bits = bits
  }

  @usableFromInline enum Tag {
    @usableFromInline static var undefined: UInt { @inline(__always) get { 0 } }
    @usableFromInline static var none: UInt { @inline(__always) get { 1 } }
    @usableFromInline static var bool: UInt { @inline(__always) get { 2 } }
    @usableFromInline static var int: UInt { @inline(__always) get { 3 } }
    @usableFromInline static var float: UInt { @inline(__always) get { 4 } }
    @usableFromInline static var object: UInt { @inline(__always) get { 5 } }
  }

  // MARK: Making one

  /// "No value yet": an unassigned local, a missing argument.
  public static var undefined: Value { @inline(__always) get { Value(tag: Tag.undefined, bits: 0) } }
  public static var none: Value { @inline(__always) get { Value(tag: Tag.none, bits: 0) } }

  @inline(__always)
  public static func bool(_ value: Bool) -> Value { Value(tag: Tag.bool, bits: value ? 1 : 0) }

  @inline(__always)
  public static func int(_ value: Int) -> Value { Value(tag: Tag.int, bits: UInt(bitPattern: value)) }

  @inline(__always)
  public static func float(_ value: Double) -> Value { Value(tag: Tag.float, bits: UInt(value.bitPattern)) }

  /// A new count of `object`.
  @inline(__always)
  public init(_ object: Object) {
    let count = object.rc
    object.rc = count &+ 1
    let unmanaged = count == 0 ? Unmanaged.passRetained(object) : Unmanaged.passUnretained(object)
    self.init(tag: Tag.object, bits: UInt(bitPattern: unmanaged.toOpaque()))
  }

  /// The same object without a count of its own: good for as long as somebody else holds it.
  @inline(__always)
  public init(borrowing object: Object) {
    self.init(tag: Tag.object, bits: UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque()))
  }

  /// A str.
  public static func string(_ text: String) -> Value { StringObject.makeValue(text) }

  // MARK: Looking at it

  public var isUndefined: Bool { @inline(__always) get { tag == Tag.undefined } }
  public var isNone: Bool { @inline(__always) get { tag == Tag.none } }
  public var isBool: Bool { @inline(__always) get { tag == Tag.bool } }
  public var isInt: Bool { @inline(__always) get { tag == Tag.int } }
  public var isFloat: Bool { @inline(__always) get { tag == Tag.float } }
  public var isObject: Bool { @inline(__always) get { tag == Tag.object } }

  /// The payload of a `bool`; meaningless for other kinds.
  public var uncheckedBool: Bool { @inline(__always) get { bits != 0 } }
  /// The payload of an `int`; meaningless for other kinds.
  public var uncheckedInt: Int { @inline(__always) get { Int(bitPattern: bits) } }
  /// The payload of a `float`; meaningless for other kinds.
  public var uncheckedFloat: Double { @inline(__always) get { Double(bitPattern: UInt64(bits)) } }

  /// The object, unmanaged; only for values whose `isObject` is true.
  @inlinable
  public var unmanaged: Unmanaged<Object> {
    @inline(__always) get { Unmanaged.fromOpaque(UnsafeRawPointer(bitPattern: bits).unsafelyUnwrapped) }
  }

  /// The object, or nil for the unboxed kinds.
  @inlinable
  public var object: Object? {
    @inline(__always) get { isObject ? unmanaged.takeUnretainedValue() : nil }
  }

  /// The object as `type`, or nil when it is something else.
  @inlinable
  public func `as`<T: Object>(_ type: T.Type) -> T? {
    isObject ? unmanaged.takeUnretainedValue() as? T : nil
  }

  /// An `int` or a `bool` as an integer.
  public var asInt: Int? {
    @inline(__always) get { isInt ? uncheckedInt : isBool ? (uncheckedBool ? 1 : 0) : nil }
  }

  /// The text of a str (or of an instance of a subclass).
  public var asString: String? {
    guard isObject, unmanaged._withUnsafeGuaranteedRef({ $0.kind == .string }) else { return nil }
    return unsafeAs(StringObject.self).string
  }

  /// The object as `type` without a check: for the kinds that have just been looked at.
  @inlinable
  @inline(__always)
  public func unsafeAs<T: Object>(_ type: T.Type) -> T {
    Unmanaged<T>.fromOpaque(UnsafeRawPointer(bitPattern: bits).unsafelyUnwrapped).takeUnretainedValue()
  }

  /// The unmanaged object as `type` without a check.
  @inlinable
  @inline(__always)
  public func unsafeUnmanaged<T: Object>(_ type: T.Type) -> Unmanaged<T> {
    Unmanaged<T>.fromOpaque(UnsafeRawPointer(bitPattern: bits).unsafelyUnwrapped)
  }

  /// The kind of object, or nil for the unboxed kinds.
  public var objectKind: ObjectKind? {
    @inline(__always) get { isObject ? unmanaged._withUnsafeGuaranteedRef { $0.kind } : nil }
  }

  /// `is`: the same object, or the same unboxed value.
  @inline(__always)
  public func isIdentical(to other: Value) -> Bool { tag == other.tag && bits == other.bits }

  // MARK: Counting

  /// The object's count, addressed directly: it is the first field of `Object`, behind Swift's two words. A property
  /// access would ask the runtime about exclusivity each time.
  @inline(__always)
  @usableFromInline var countPointer: UnsafeMutablePointer<UInt32> {
    UnsafeMutablePointer<UInt32>(bitPattern: bits &+ 16).unsafelyUnwrapped
  }

  /// The same value with a count of its own.
  @inline(__always)
  public func retained() -> Value {
    if tag == Tag.object {
      let count = countPointer
      let held = count.pointee
      count.pointee = held &+ 1
      if held == 0 { retainFirst() }
    }
    return self
  }

  /// The first value of an object that only Swift has held so far: it takes the values' common reference.
  @inline(never)
  @usableFromInline func retainFirst() { _ = unmanaged.retain() }

  /// Gives the count back.
  @inline(__always)
  public func release() {
    if tag == Tag.object {
      let count = countPointer
      let left = count.pointee &- 1
      count.pointee = left
      if left == 0 { releaseLast() }
    }
  }

  /// The last value is gone: a finalizer runs, then Swift's count decides.
  @inline(never)
  @usableFromInline func releaseLast() {
    if unmanaged._withUnsafeGuaranteedRef({ $0.flags & ObjectFlags.hasFinalizer != 0 }) {
      Finalizers.run(self)
      return
    }
    if unmanaged._withUnsafeGuaranteedRef({ $0.isInBlock }) {
      let block = UnsafeMutableRawPointer(bitPattern: bits).unsafelyUnwrapped
      // Whether the values' common reference is the only one.
      if (block + 8).load(as: UInt.self) == BlockPool.freshCounts { return BlockPool.end(block) }
      unmanaged.release()
    } else if DeepDeaths.begin(bits) {
      if !Recycling.accepts(bits) { unmanaged.release() }
      DeepDeaths.end()
    }
  }
}

/// Replaces an owned slot, releasing what was in it.
@inline(__always)
func put(_ slot: UnsafeMutablePointer<Value>, _ value: Value) {
  let old = slot.pointee
  slot.pointee = value
  old.release()
}

/// Empties an owned slot, releasing what was in it.
@inline(__always)
func clear(_ slot: UnsafeMutablePointer<Value>) {
  let old = slot.pointee
  slot.pointee = .undefined
  old.release()
}
