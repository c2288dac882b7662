/// What attribute instructions have found, for all of them together: the second place to look when an instruction's own
/// cache remembers another class. Code that meets several classes in turn, as the methods of a base class do, finds all
/// of them here.
enum AttributeCache {
  /// What an attribute was wanted for.
  enum Use: UInt { case load, method, store }

  private struct Entry {
    var shape: UInt = 0
    var name: UInt = 0
    var found = InlineCache()
  }

  private static var size: Int { 2048 }
  private nonisolated(unsafe) static var entries: UnsafeMutablePointer<Entry>?

  private static func place(_ shape: UInt, _ version: UInt, _ name: UInt) -> Int {
    let mixed = (shape >> 4) &* 31 &+ (name >> 3) &* 7 &+ version
    return Int(bitPattern: mixed & UInt(bitPattern: size - 1))
  }

  private static func key(_ name: Unmanaged<StringObject>, _ use: Use) -> UInt {
    UInt(bitPattern: name.toOpaque()) | use.rawValue
  }

  /// Fills an inline cache with what is known of instances of this shape and class version; false when nothing is.
  @inline(__always)
  static func recall(
    _ shape: UInt, _ version: UInt, _ name: Unmanaged<StringObject>, _ use: Use,
    into cache: UnsafeMutablePointer<InlineCache>
  ) -> Bool {
    guard let entries else { return false }
    let name = key(name, use)
    let entry = entries + place(shape, version, name)
    guard entry.pointee.shape == shape, entry.pointee.found.key == version, entry.pointee.name == name else {
      return false
    }
    cache.pointee.take(entry.pointee.found)
    return true
  }

  /// Keeps what an instruction has just found.
  static func remember(_ shape: UInt, _ name: Unmanaged<StringObject>, _ use: Use, _ found: InlineCache) {
    let table: UnsafeMutablePointer<Entry>
    if let entries {
      table = entries
    } else {
      table = .allocate(capacity: size)
      table.initialize(repeating: Entry(), count: size)
      entries = table
    }
    let name = key(name, use)
    table[place(shape, found.key, name)] = Entry(shape: shape, name: name, found: found)
  }
}

extension InlineCache {
  /// `index` when the attribute is a value in a class, at the address `third`.
  static var classValue: Int { -1 }
  /// `index` when the attribute is a property, which `value` is.
  static var property: Int { -2 }
  /// `second` when the attribute was read from a class itself, whose version `key` is: the value at the address `third`.
  static var ofClass: UInt { 2 }
  /// The same when it is called: a class method.
  static var ofClassBound: UInt { 4 }

  /// Takes over what was found, and leaves the name.
  @inline(__always)
  mutating func take(_ found: InlineCache) {
    key = found.key
    second = found.second
    third = found.third
    index = found.index
    value = found.value
  }

  /// The place in a class that `third` names.
  var place: UnsafeMutablePointer<Value> {
    @inline(__always) get { UnsafeMutablePointer(bitPattern: third).unsafelyUnwrapped }
  }

  /// Whether this was found for instances of a shape and class version. What the run loop can't answer by reading or
  /// writing a slot has an odd `second`, so that its own comparison fails.
  @inline(__always)
  func fits(_ shape: UInt, _ version: UInt) -> Bool { key == version && second | 1 == shape | 1 }
}

extension InstanceObject {
  /// Address of the shape, as caches compare it.
  final var shapeAddress: UInt { @inline(__always) get { UInt(bitPattern: shape.toOpaque()) } }
  /// The class's version.
  final var typeVersion: UInt {
    @inline(__always) get {
      shape._withUnsafeGuaranteedRef { $0.typeReference._withUnsafeGuaranteedRef { $0.version } }
    }
  }
}
