/// A `str`: Unicode text, counted and indexed by code points as Python does.
public final class StringObject: Object {
  /// Changes in `append` only.
  @exclusivity(unchecked) public private(set) var string: String
  /// The number of code points.
  @exclusivity(unchecked) public private(set) var count: Int
  /// Whether every code point is one byte, so that indexing needs no scan.
  @exclusivity(unchecked) public private(set) var isASCII: Bool
  private var cachedHash = 0
  private var scalarCache: [Unicode.Scalar]?

  public init(_ string: String, type: TypeObject = .str) {
    var string = string
    string.makeContiguousUTF8()
    let bytes = string.utf8.count
    let scalars = StringObject.scalarCount(&string)
    count = scalars
    isASCII = scalars == bytes
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

  /// For text that is known to be ASCII.
  init(ascii string: String) {
    self.string = string
    count = string.utf8.count
    isASCII = true
    super.init(kind: .string, type: .str)
  }

  /// For text whose code points have been counted.
  init(counted string: String, count: Int, isASCII: Bool) {
    self.string = string
    self.count = count
    self.isASCII = isASCII
    super.init(kind: .string, type: .str)
  }

  /// Adds a text at the end. Only for a string that nobody else can see: `s += t` in a loop takes linear time by it.
  func append(_ other: StringObject) {
    string += other.string
    count += other.count
    isASCII = isASCII && other.isASCII
    cachedHash = 0
    scalarCache = nil
  }

  /// The code points, for indexing; made at the first use.
  public var scalars: [Unicode.Scalar] {
    if let scalarCache { return scalarCache }
    let made = Array(string.unicodeScalars)
    scalarCache = made
    return made
  }

  /// The code points from `start` up to `end`, which must lie within the text.
  public func substring(_ start: Int, _ end: Int) -> String {
    if start >= end { return "" }
    if isASCII {
      let view = string.utf8
      let from = view.index(view.startIndex, offsetBy: start)
      let to = view.index(from, offsetBy: end - start)
      return String(string[from..<to])
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view)
  }

  /// FNV-1a over the UTF-8 bytes; never 0.
  public var stringHash: Int {
    @inline(__always) get { cachedHash != 0 ? cachedHash : computeHash() }
  }

  @inline(never)
  private func computeHash() -> Int {
    var hash: UInt = 0xcbf2_9ce4_8422_2325
    for byte in string.utf8 { hash = (hash ^ UInt(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 29
    let result = Int(bitPattern: hash)
    cachedHash = result == 0 || result == -1 ? 1 : result
    return cachedHash
  }

  /// Equality of code points (not of Unicode's canonical forms, which Swift's `==` compares).
  @inline(__always)
  public func isEqual(to other: StringObject) -> Bool {
    if self === other { return true }
    if count != other.count || stringHash != other.stringHash { return false }
    if isASCII && other.isASCII { return string == other.string }
    return string.utf8.elementsEqual(other.string.utf8)
  }

  /// Ordering by code points: UTF-8 keeps it.
  public func isLess(than other: StringObject) -> Bool {
    string.utf8.lexicographicallyPrecedes(other.string.utf8)
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
