import Glibc

/// A `str`: Unicode text, counted and indexed by code points as Python does.
public final class StringObject: Object {
  /// Changes in `append` only.
  @exclusivity(unchecked) public private(set) var string: String
  /// Twice the number of code points, and 1 more where every one of them is a byte.
  private final var size: Int
  private var cachedHash = 0
  /// What is found out when it is first asked for.
  private var index: Index?

  /// For text that is indexed or walked: where code points are.
  private final class Index {
    var scalars: [Unicode.Scalar]?
    var landmarks: CodePointLandmarks?
  }

  /// The number of code points.
  public var count: Int { @inline(__always) get { size >> 1 } }
  /// Whether every code point is one byte, so that indexing needs no scan.
  public var isASCII: Bool { @inline(__always) get { size & 1 != 0 } }

  @inline(__always)
  private static func size(_ count: Int, _ isASCII: Bool) -> Int { count << 1 | (isASCII ? 1 : 0) }

  public init(_ string: String, type: TypeObject = .str) {
    var string = string
    string.makeContiguousUTF8()
    let bytes = string.utf8.count
    let scalars = StringObject.scalarCount(&string)
    size = StringObject.size(scalars, scalars == bytes)
    self.string = string
    super.init(kind: .string, type: type)
  }

  /// Code points are the bytes of UTF-8 that continue no other: a loop over bytes, where Swift's views decode each.
  private static func scalarCount(_ string: inout String) -> Int {
    string.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> Int in
      var count = 0
      for byte in bytes { count &+= byte & 0xc0 != 0x80 ? 1 : 0 }
      return count
    }
  }

  /// A text of one code point.
  init(_ scalar: Unicode.Scalar) {
    string = String(Character(scalar))
    size = StringObject.size(1, scalar.value < 128)
    super.init(kind: .string, type: .str)
  }

  /// For text that is known to be ASCII.
  init(ascii string: String) {
    self.string = string
    size = StringObject.size(string.utf8.count, true)
    super.init(kind: .string, type: .str)
  }

  /// For text whose code points have been counted.
  init(counted string: String, count: Int, isASCII: Bool) {
    self.string = string
    size = StringObject.size(count, isASCII)
    super.init(kind: .string, type: .str)
  }

  /// A str, owned by the caller.
  static func makeValue(_ text: String) -> Value {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.count
    let scalars = StringObject.scalarCount(&text)
    return makeValue(counted: text, count: scalars, isASCII: scalars == bytes)
  }

  /// A str of text that is known to be ASCII.
  @inline(__always)
  static func makeValue(ascii text: String) -> Value {
    makeValue(counted: text, count: text.utf8.count, isASCII: true)
  }

  /// A str of text whose code points have been counted.
  @inline(__always)
  static func makeValue(counted text: String, count: Int, isASCII: Bool) -> Value {
    if EffectObservation.isActive { return Value(StringObject(counted: text, count: count, isASCII: isASCII)) }
    let spare = Recycling.strings.take()
    if spare == 0 { return Value(StringObject(counted: text, count: count, isASCII: isASCII)) }
    let value = Value(tag: Value.Tag.object, bits: spare)
    value.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (object: StringObject) in
      object.rc = 1
      object.string = text
      object.size = StringObject.size(count, isASCII)
    }
    return value
  }

  /// Keeps a dead text's object to be used again.
  static func retire(_ address: UInt) -> Bool {
    let value = Value(tag: Value.Tag.object, bits: address)
    let isPlain = value.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { (object: StringObject) -> Bool in
      guard object.type === TypeObject.str else { return false }
      object.string = ""
      object.cachedHash = 0
      object.index = nil
      return true
    }
    return isPlain && Recycling.strings.keep(address)
  }

  /// Adds a text at the end. Only for a string that nobody else can see: `s += t` in a loop takes linear time by it.
  func append(_ other: StringObject) {
    string += other.string
    size = StringObject.size(count + other.count, isASCII && other.isASCII)
    cachedHash = 0
    index = nil
  }

  /// Calls `body` with the UTF-8 bytes.
  @inline(__always)
  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    // In place: a copy would be counted.
    try string.withUTF8(body)
  }

  /// The number of bytes in UTF-8.
  var byteCount: Int { @inline(__always) get { isASCII ? count : string.utf8.count } }

  /// The code points one by one; made at the first use.
  public var scalars: [Unicode.Scalar] {
    let index = madeIndex
    if let known = index.scalars { return known }
    let made = Array(string.unicodeScalars)
    index.scalars = made
    return made
  }

  /// Where code points begin; made at the first use, for text that is not ASCII.
  private var landmarks: CodePointLandmarks {
    let index = madeIndex
    if let known = index.landmarks { return known }
    let made = withBytes { CodePointLandmarks($0) }
    index.landmarks = made
    return made
  }

  private var madeIndex: Index {
    if let index { return index }
    let made = Index()
    index = made
    return made
  }

  /// The byte at which code point `index` (within 0...count) begins.
  func byteOffset(_ index: Int) -> Int {
    if isASCII || index == 0 { return index }
    let landmarks = landmarks
    return withBytes { landmarks.offset(of: index, in: $0) }
  }

  /// The code point that begins at byte `offset`.
  func codePoint(at offset: Int) -> Int {
    if isASCII || offset == 0 { return offset }
    let landmarks = landmarks
    return withBytes { landmarks.index(at: offset, in: $0) }
  }

  /// The code point at `index`, which must be below `count`.
  func scalar(at index: Int) -> Unicode.Scalar {
    if isASCII { return Unicode.Scalar(withBytes { $0[index] }) }
    let offset = byteOffset(index)
    return withBytes { CodePointLandmarks.scalar(at: offset, in: $0) }
  }

  /// A text of code points, lone surrogates among them.
  public convenience init(codePoints: [UInt32]) {
    var text = String.UnicodeScalarView()
    for code in codePoints { text.append(Surrogates.scalar(code) ?? "\u{fffd}") }
    self.init(String(text))
  }

  /// All code points, lone surrogates among them.
  public var codePoints: [UInt32] { string.unicodeScalars.map { Surrogates.code($0) } }

  /// The code points from `start` up to `end`, which must lie within the text.
  public func substring(_ start: Int, _ end: Int) -> String {
    start >= end ? "" : text(byteOffset(start), byteOffset(end))
  }

  /// A hash of the UTF-8 bytes; never 0.
  public var stringHash: Int {
    @inline(__always) get { cachedHash != 0 ? cachedHash : computeHash() }
  }

  @inline(never)
  private func computeHash() -> Int {
    let hash = withBytes { ByteHash.hash($0) }
    cachedHash = hash == 0 || hash == -1 ? 1 : hash
    return cachedHash
  }

  /// Equality of code points (not of Unicode's canonical forms, which Swift's `==` compares).
  @inline(__always)
  public func isEqual(to other: StringObject) -> Bool {
    self === other || (count == other.count && isASCII == other.isASCII && hasEqualBytes(other))
  }

  @inline(never)
  private func hasEqualBytes(_ other: StringObject) -> Bool {
    if cachedHash != other.cachedHash && cachedHash != 0 && other.cachedHash != 0 { return false }
    // Swift compares bytes where it knows that both are ASCII.
    return isASCII ? string == other.string : bytesOrder(other) == 0
  }

  /// Ordering by code points: UTF-8 keeps it.
  public func isLess(than other: StringObject) -> Bool { bytesOrder(other) < 0 }

  /// Below, at or above zero as the text comes before, with or after the other.
  func bytesOrder(_ other: StringObject) -> Int {
    withBytes { (left: UnsafeBufferPointer<UInt8>) -> Int in
      other.withBytes { (right: UnsafeBufferPointer<UInt8>) -> Int in
        let common = min(left.count, right.count)
        if common > 0, let first = left.baseAddress, let second = right.baseAddress {
          let order = memcmp(first, second, common)
          if order != 0 { return Int(order) }
        }
        return left.count - right.count
      }
    }
  }

  // MARK: Names

  private nonisolated(unsafe) static var names: [ExactText: StringObject] = [:]

  /// The one object for a name; kept for good.
  public static func intern(_ name: String) -> StringObject {
    let key = ExactText(name)
    if let known = names[key] { return known }
    let object = StringObject(name)
    object.flags |= ObjectFlags.isInterned
    _ = Value(object)
    names[key] = object
    return object
  }

  /// The one object for this text.
  var interned: StringObject {
    flags & ObjectFlags.isInterned != 0 ? self : StringObject.intern(string)
  }

  // MARK: Operations

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try item(key, interpreter)
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try holds(item, interpreter)
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    order(op, other)
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    try combine(op, other, reflected: reflected, interpreter)
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(StringIterator(self)) }

  public override func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    try formatted(specification)
  }

  public override func str(_ interpreter: Interpreter) throws -> String { string }
  public override func repr(_ interpreter: Interpreter) throws -> String { TextRepresentation.quoted(string) }
  public override func hash(_ interpreter: Interpreter) throws -> Int { stringHash }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { count != 0 }
  public override func length(_ interpreter: Interpreter) throws -> Int? { count }
}

/// A text as a key: equal only to the same code points, where Swift's strings are equal to canonically equivalent ones.
struct ExactText: Hashable {
  private(set) var text: String

  init(_ text: String) {
    self.text = text
    self.text.makeContiguousUTF8()
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
