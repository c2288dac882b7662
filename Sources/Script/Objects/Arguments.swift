import Diagnostics

/// The arguments of one call, as they lie in the caller's registers: positional ones first, then keyword values.
///
/// All borrowed. Trivial to pass; nothing is allocated for it.
public struct Arguments {
  public let base: UnsafeMutablePointer<Value>
  /// How many positional arguments there are.
  public let count: Int
  /// The names of the keyword values that follow the positional ones; nil when there are none.
  @usableFromInline let names: Unmanaged<KeywordNames>?

  @inlinable
  init(_ base: UnsafeMutablePointer<Value>, count: Int, names: Unmanaged<KeywordNames>? = nil) {
    self.base = base
    self.count = count
    self.names = names
  }

  /// The positional argument at `index`, which must be below `count`.
  @inlinable
  public subscript(index: Int) -> Value {
    @inline(__always) get { base[index] }
  }

  public var hasKeywords: Bool { @inline(__always) get { names != nil } }

  public var keywordCount: Int {
    guard let names else { return 0 }
    return names._withUnsafeGuaranteedRef { $0.count }
  }

  public func keywordName(_ index: Int) -> StringObject { names!.takeUnretainedValue().names[index] }
  public func keywordValue(_ index: Int) -> Value { base[count + index] }

  /// The value given for the keyword `name`.
  public func keyword(_ name: String) -> Value? {
    for index in 0..<keywordCount where keywordName(index).string == name { return keywordValue(index) }
    return nil
  }

  /// The positional arguments without the first one (`self`); keywords stay.
  @inlinable
  public var dropFirst: Arguments { Arguments(base + 1, count: count - 1, names: names) }

  /// The positional arguments as handles.
  public var handles: [Handle] { (0..<count).map { Handle(base[$0]) } }

  /// The keyword arguments as handles, in order.
  public var keywordHandles: [(String, Handle)] {
    (0..<keywordCount).map { (keywordName($0).string, Handle(keywordValue($0))) }
  }

  /// Throws the TypeError that CPython gives when there are keywords, or a wrong number of positional arguments.
  @inline(__always)
  public func check(_ name: String, _ exactly: Int) throws {
    if count != exactly || names != nil { try refuse(name, exactly, exactly) }
  }

  /// The same with a range of counts.
  @inline(__always)
  public func check(_ name: String, _ minimum: Int, _ maximum: Int) throws {
    if count < minimum || count > maximum || names != nil { try refuse(name, minimum, maximum) }
  }

  @inline(never)
  func refuse(_ name: String, _ minimum: Int, _ maximum: Int) throws {
    if names != nil { throw Failure(.typeError, "\(name)() takes no keyword arguments") }
    if minimum == maximum {
      switch minimum {
      case 0: throw Failure(.typeError, "\(name)() takes no arguments (\(count) given)")
      case 1: throw Failure(.typeError, "\(name)() takes exactly one argument (\(count) given)")
      default: throw Failure(.typeError, "\(name) expected \(minimum) arguments, got \(count)")
      }
    }
    let few = count < minimum
    let bound = few ? minimum : maximum
    throw Failure(
      .typeError,
      "\(name) expected \(few ? "at least" : "at most") \(bound) argument\(bound == 1 ? "" : "s"), got \(count)")
  }
}

/// The names of a call's keyword arguments: made once by the compiler, shared by all calls from that place.
public final class KeywordNames: @unchecked Sendable {
  public let names: [StringObject]
  let count: Int
  /// The same names, interned, for binding them without counting.
  let keys: UnsafeMutablePointer<Unmanaged<StringObject>>

  public init(_ names: [StringObject]) {
    let interned = names.map { $0.interned }
    self.names = interned
    count = interned.count
    keys = .allocate(capacity: max(names.count, 1))
    // What is interned lives as long as the process.
    for (index, name) in interned.enumerated() { (keys + index).initialize(to: Unmanaged.passUnretained(name)) }
  }

  deinit { keys.deallocate() }
}
