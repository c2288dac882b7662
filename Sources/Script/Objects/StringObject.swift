import Glibc

/// A `str`: Unicode text, counted and indexed by code points as Python does.
///
/// The bytes of its UTF-8 lie behind the object in one block of ``BlockPool``, or by themselves when they are many, when
/// they grew (`append`), or when Swift made the object (`init`, for classes derived from `str`). In front of bytes that lie
/// by themselves, and of all text that is not ASCII, there is a `Prefix`.
public final class StringObject: Object {
  private(set) final var base: UnsafeMutablePointer<UInt8>
  /// Twice the number of code points, and 1 more where every one of them is a byte.
  private final var size: Int
  private final var cachedHash: Int

  /// What short ASCII text does without.
  private struct Prefix {
    /// The bytes that there is room for.
    var capacity: Int
    /// The bytes of the text.
    var count: Int
    /// What is found out when it is first asked for.
    var index: Unmanaged<Index>?
  }

  /// For text that is indexed or walked: where code points are.
  private final class Index {
    var scalars: [Unicode.Scalar]?
    var landmarks: CodePointLandmarks?
  }

  /// What lies in front of the bytes in a block.
  private static var headerSize: Int { 64 }
  private static var prefixSize: Int { 24 }

  /// The number of code points.
  public var count: Int { @inline(__always) get { size >> 1 } }
  /// Whether every code point is one byte, so that indexing needs no scan.
  public var isASCII: Bool { @inline(__always) get { size & 1 != 0 } }
  /// The number of bytes in UTF-8.
  public var byteCount: Int { @inline(__always) get { isASCII ? count : prefix.pointee.count } }

  @inline(__always)
  private static func size(_ count: Int, _ isASCII: Bool) -> Int { count << 1 | (isASCII ? 1 : 0) }

  private final var address: UnsafeMutableRawPointer {
    @inline(__always) get { Unmanaged.passUnretained(self).toOpaque() }
  }

  /// Only where there is one.
  private final var prefix: UnsafeMutablePointer<Prefix> {
    @inline(__always) get {
      (UnsafeMutableRawPointer(base) - StringObject.prefixSize).assumingMemoryBound(to: Prefix.self)
    }
  }

  /// Whether the bytes lie by themselves.
  private final var isOutside: Bool {
    @inline(__always) get {
      let distance = UInt(bitPattern: base) &- UInt(bitPattern: address)
      return slotRoom == 0 || distance > UInt(StringObject.headerSize + StringObject.prefixSize)
    }
  }

  // MARK: Making

  /// For classes derived from `str`; others are made by `make`.
  public init(_ string: String, type: TypeObject = .str) {
    var string = string
    (base, size, cachedHash) = string.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in
      let count = StringObject.codePoints(bytes)
      let base = StringObject.allocate(bytes.count, count: bytes.count)
      if let source = bytes.baseAddress { base.update(from: source, count: bytes.count) }
      return (base, StringObject.size(count, count == bytes.count), 0)
    }
    super.init(kind: .string, type: type)
    if StringObject.plainClass == nil { StringObject.prepare() }
  }

  /// A str of so many bytes and code points, owned by the caller; `fill` writes the bytes.
  @inline(__always)
  public static func makeValue(
    bytes: Int, count: Int, isASCII: Bool, _ fill: (UnsafeMutablePointer<UInt8>) -> Void
  ) -> Value {
    let block = makeBlock(bytes, count: count, isASCII: isASCII, rc: 1)
    fill((block + 40).load(as: UnsafeMutablePointer<UInt8>.self))
    return Value(tag: Value.Tag.object, bits: UInt(bitPattern: block))
  }

  /// A str of ASCII, whose bytes `fill` writes.
  @inline(__always)
  public static func makeValue(ascii count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) -> Value {
    makeValue(bytes: count, count: count, isASCII: true, fill)
  }

  /// A str of these bytes, which must be UTF-8.
  public static func makeValue(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Value {
    let count = codePoints(bytes)
    return makeValue(bytes: bytes.count, count: count, isASCII: count == bytes.count) { copy(bytes, to: $0) }
  }

  /// A str of these bytes, which must be ASCII.
  @inline(__always)
  public static func makeValue(ascii bytes: UnsafeBufferPointer<UInt8>) -> Value {
    makeValue(ascii: bytes.count) { copy(bytes, to: $0) }
  }

  /// A str, owned by the caller.
  public static func makeValue(_ text: String) -> Value {
    var text = text
    return text.withUTF8 { makeValue(utf8: $0) }
  }

  /// A str of text that is known to be ASCII.
  static func makeValue(ascii text: String) -> Value {
    var text = text
    return text.withUTF8 { makeValue(ascii: $0) }
  }

  /// A str of one code point.
  static func makeValue(_ scalar: Unicode.Scalar) -> Value {
    let width = UTF8.width(scalar)
    return makeValue(bytes: width, count: 1, isASCII: width == 1) { (target: UnsafeMutablePointer<UInt8>) in
      if width == 1 {
        target.pointee = UInt8(truncatingIfNeeded: scalar.value)
      } else {
        for (place, byte) in String(Character(scalar)).utf8.enumerated() { target[place] = byte }
      }
    }
  }

  /// A str, held by Swift.
  public static func make(_ text: String) -> StringObject {
    var text = text
    return text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> StringObject in
      let count = codePoints(bytes)
      let block = makeBlock(bytes.count, count: count, isASCII: count == bytes.count, rc: 0)
      copy(bytes, to: (block + 40).load(as: UnsafeMutablePointer<UInt8>.self))
      return Unmanaged<StringObject>.fromOpaque(block).takeRetainedValue()
    }
  }

  /// A text of code points, lone surrogates among them.
  public static func make(codePoints: [UInt32]) -> StringObject {
    var text = String.UnicodeScalarView()
    for code in codePoints { text.append(Surrogates.scalar(code) ?? "\u{fffd}") }
    return make(String(text))
  }

  /// Code points are the bytes of UTF-8 that continue no other: a loop over bytes, where Swift's views decode each.
  private static func codePoints(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes { count &+= byte & 0xc0 != 0x80 ? 1 : 0 }
    return count
  }

  @inline(__always)
  private static func copy(_ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) {
    if let source = bytes.baseAddress { target.update(from: source, count: bytes.count) }
  }

  /// Whether the class is `str` itself.
  final var isPlain: Bool { @inline(__always) get { classWord == StringObject.plainClass } }

  /// The class `str`, without asking each time whether it has been made.
  private nonisolated(unsafe) static var plainClass: UnsafeRawPointer?

  @inline(__always)
  private static func makeBlock(_ bytes: Int, count: Int, isASCII: Bool, rc: UInt64) -> UnsafeMutableRawPointer {
    guard isASCII, bytes <= BlockPool.largestSize - headerSize, let plainClass else {
      return makeLarge(bytes, count: count, isASCII: isASCII, rc: rc)
    }
    let length = (headerSize + bytes + 7) & ~7
    let block = BlockPool.takeLeaf(length)
    begin(block, length, plainClass, rc)
    (block + 40).storeBytes(of: (block + headerSize).assumingMemoryBound(to: UInt8.self), as: UnsafeMutablePointer<UInt8>.self)
    (block + 48).storeBytes(of: size(count, true), as: Int.self)
    (block + 56).storeBytes(of: 0, as: Int.self)
    if EffectObservation.isActive { noteBirth(block) }
    return block
  }

  private static func prepare() {
    BlockPool.prepare()
    plainClass = UnsafeRawPointer(Unmanaged.passUnretained(TypeObject.str).toOpaque())
  }

  /// Text that is not ASCII, or long.
  @inline(never)
  private static func makeLarge(_ bytes: Int, count: Int, isASCII: Bool, rc: UInt64) -> UnsafeMutableRawPointer {
    guard let plainClass else {
      prepare()
      return makeBlock(bytes, count: count, isASCII: isASCII, rc: rc)
    }
    let isInside = headerSize + prefixSize + bytes <= BlockPool.largestSize
    let length = isInside ? (headerSize + prefixSize + bytes + 7) & ~7 : headerSize
    let block = BlockPool.takeLeaf(length)
    begin(block, length, plainClass, rc)
    let base: UnsafeMutablePointer<UInt8>
    if isInside {
      base = (block + headerSize + prefixSize).assumingMemoryBound(to: UInt8.self)
      let prefix = (block + headerSize).bindMemory(to: Prefix.self, capacity: 1)
      prefix.initialize(to: Prefix(capacity: bytes, count: bytes, index: nil))
    } else {
      base = allocate(bytes, count: bytes)
    }
    (block + 40).storeBytes(of: base, as: UnsafeMutablePointer<UInt8>.self)
    (block + 48).storeBytes(of: size(count, isASCII), as: Int.self)
    (block + 56).storeBytes(of: 0, as: Int.self)
    if EffectObservation.isActive { noteBirth(block) }
    return block
  }

  /// What a block begins with. In `slotRoom` is the length of the block, in words.
  @inline(__always)
  private static func begin(
    _ block: UnsafeMutableRawPointer, _ length: Int, _ plainClass: UnsafeRawPointer, _ rc: UInt64
  ) {
    block.storeBytes(of: BlockPool.stringMetadata, as: UInt.self)
    (block + 8).storeBytes(of: BlockPool.freshCounts, as: UInt.self)
    let bytes = rc | UInt64(ObjectKind.string.rawValue) << 32 | UInt64(truncatingIfNeeded: length >> 3) << 56
    (block + 16).storeBytes(of: bytes, as: UInt64.self)
    (block + 24).storeBytes(of: plainClass, as: UnsafeRawPointer.self)
    // No place in the collector's table, no attributes.
    (block + 32).storeBytes(of: 0xffff_ffff, as: UInt64.self)
  }

  @inline(never)
  private static func noteBirth(_ block: UnsafeMutableRawPointer) {
    Unmanaged<Object>.fromOpaque(block)._withUnsafeGuaranteedRef { EffectObservation.noteBirth($0) }
  }

  /// Memory for bytes that lie by themselves, with their prefix.
  private static func allocate(_ capacity: Int, count: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: prefixSize + capacity, alignment: 8)
    let prefix = memory.bindMemory(to: Prefix.self, capacity: 1)
    prefix.initialize(to: Prefix(capacity: capacity, count: count, index: nil))
    return (memory + prefixSize).assumingMemoryBound(to: UInt8.self)
  }

  // MARK: Ending

  deinit {
    dismantle()
    if slotRoom != 0 {
      slotRoom = 0
      // Swift will look at its counts once more.
      BlockPool.giveLeaf(address, mayUnmap: false)
    }
  }

  /// The last value of a str in a block is gone, and nothing else holds it.
  @inline(__always)
  static func die(_ block: UnsafeMutableRawPointer) {
    Unmanaged<StringObject>.fromOpaque(block)._withUnsafeGuaranteedRef { (object: StringObject) in
      let isBare = object.size & 1 != 0 && object.base == (block + headerSize).assumingMemoryBound(to: UInt8.self)
      if !isBare { object.dismantle() }
    }
    BlockPool.giveLeaf(block)
  }

  @inline(never)
  private func dismantle() {
    if !isASCII || isOutside { forgetIndex() }
    if isOutside { (UnsafeMutableRawPointer(base) - StringObject.prefixSize).deallocate() }
  }

  private func forgetIndex() {
    prefix.pointee.index?.release()
    prefix.pointee.index = nil
  }

  /// The bytes that the object takes in all.
  var storedBytes: Int {
    let own = slotRoom == 0 ? StringObject.headerSize + 8 : Int(slotRoom) << 3
    return isOutside ? own + StringObject.prefixSize + 8 + prefix.pointee.capacity : own
  }

  // MARK: Growing

  /// Adds a text at the end. Only for a string that nobody else can see: `s += t` in a loop takes linear time by it.
  func append(_ other: StringObject) {
    let bytes = byteCount
    let added = other.byteCount
    let staysASCII = isASCII && other.isASCII
    reserve(bytes, added, staysASCII)
    (base + bytes).update(from: other.base, count: added)
    if !staysASCII || isOutside {
      forgetIndex()
      prefix.pointee.count = bytes + added
    }
    size = StringObject.size(count + other.count, staysASCII)
    cachedHash = 0
  }

  /// Makes room for more bytes, and for a prefix where the text ceases to be ASCII.
  private func reserve(_ bytes: Int, _ added: Int, _ staysASCII: Bool) {
    if isOutside {
      if bytes + added <= prefix.pointee.capacity { return }
    } else if isASCII {
      if staysASCII && StringObject.headerSize + bytes + added <= Int(slotRoom) << 3 { return }
    } else if StringObject.headerSize + StringObject.prefixSize + bytes + added <= Int(slotRoom) << 3 {
      return
    }
    let capacity = bytes + added + max((bytes + added) >> 2, 40)
    if isOutside {
      let memory = UnsafeMutableRawPointer(base) - StringObject.prefixSize
      // There is no way on where memory is at an end, as in `allocate`.
      guard let larger = realloc(memory, StringObject.prefixSize + capacity) else { abort() }
      base = (larger + StringObject.prefixSize).assumingMemoryBound(to: UInt8.self)
      prefix.pointee.capacity = capacity
      return
    }
    let larger = StringObject.allocate(capacity, count: bytes)
    larger.update(from: base, count: bytes)
    if !isASCII { forgetIndex() }
    base = larger
  }

  // MARK: Reading

  /// The text as a string of Swift; made anew each time.
  public var string: String { String(decoding: UnsafeBufferPointer(start: base, count: byteCount), as: UTF8.self) }

  /// The UTF-8 bytes, which stay where they are while somebody holds the text by a Swift reference.
  public var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: byteCount) }

  /// Calls `body` with the UTF-8 bytes.
  @inline(__always)
  public func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try body(UnsafeBufferPointer(start: base, count: byteCount))
  }

  /// The code points one by one; made at the first use, where the text is not ASCII.
  public var scalars: [Unicode.Scalar] {
    if isASCII { return withBytes { $0.map { Unicode.Scalar($0) } } }
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

  /// Only for text that is not ASCII.
  private var madeIndex: Index {
    if let index = prefix.pointee.index { return index.takeUnretainedValue() }
    let made = Index()
    prefix.pointee.index = Unmanaged.passRetained(made)
    return made
  }

  /// The byte at which code point `index` (within 0...count) begins.
  public func byteOffset(_ index: Int) -> Int {
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
    if isASCII { return Unicode.Scalar(base[index]) }
    let offset = byteOffset(index)
    return withBytes { CodePointLandmarks.scalar(at: offset, in: $0) }
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
    if self === other { return true }
    if size != other.size { return false }
    // What is not equal most of the time begins with another byte.
    return size < 2 || (base[0] == other.base[0] && (size == 3 || hasEqualBytes(other)))
  }

  @inline(never)
  private func hasEqualBytes(_ other: StringObject) -> Bool {
    if cachedHash != other.cachedHash && cachedHash != 0 && other.cachedHash != 0 { return false }
    let bytes = byteCount
    return bytes == other.byteCount && memcmp(base, other.base, bytes) == 0
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
    let object = StringObject.make(name)
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
