/// What attribute instructions have found, for all of them together: the second place to look when an instruction's own
/// cache remembers another class. Code that meets several classes in turn, as the methods of a base class do, finds all
/// of them here.
enum AttributeCache {
  /// What an attribute was wanted for.
  enum Use: UInt { case load, method, store }

  private struct Entry {
    var name: UInt = 0
    var found = InlineCache()
  }

  /// Two to the eleventh: a place is the upper eleven bits of a product.
  private static var size: Int { 2048 }
  private nonisolated(unsafe) static var entries: UnsafeMutablePointer<Entry>?

  @inline(__always)
  private static func place(_ stamp: UInt, _ name: UInt) -> Int {
    let mixed = (stamp &* 0x9E37_79B9_7F4A_7C15) ^ ((name >> 4 ^ name << 24) &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(bitPattern: mixed >> 53)
  }

  @inline(__always)
  private static func key(_ name: Unmanaged<StringObject>, _ use: Use) -> UInt {
    UInt(bitPattern: name.toOpaque()) | use.rawValue
  }

  /// Fills an inline cache with what is known of instances whose shape has this stamp; false when nothing is. For methods
  /// of `super()`, of receivers whose class has this version: `start` is then the address of the class to start behind.
  @inline(__always)
  static func recall(
    _ stamp: UInt, _ name: Unmanaged<StringObject>, _ use: Use, from start: UInt = 0,
    into cache: UnsafeMutablePointer<InlineCache>
  ) -> Bool {
    guard let entries else { return false }
    let name = key(name, use)
    let entry = entries + place(stamp &+ start, name)
    guard entry.pointee.name == name, entry.pointee.found.fits(stamp), entry.pointee.found.second == start else {
      return false
    }
    cache.pointee.take(entry.pointee.found)
    return true
  }

  /// Keeps what an instruction has just found.
  static func remember(_ name: Unmanaged<StringObject>, _ use: Use, _ found: InlineCache) {
    let table: UnsafeMutablePointer<Entry>
    if let entries {
      table = entries
    } else {
      table = .allocate(capacity: size)
      table.initialize(repeating: Entry(), count: size)
      entries = table
    }
    let name = key(name, use)
    table[place(found.key & ~1 &+ found.second, name)] = Entry(name: name, found: found)
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

  /// `key` of a module's attribute: no class or shape has one so large.
  static func key(ofModule members: DictObject) -> UInt { members.layout | 1 << 63 }

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

  /// Whether this was found for instances whose shape has this stamp. What the run loop can't answer by reading or
  /// writing a slot has an odd `key`, so that its own comparison fails.
  @inline(__always)
  func fits(_ stamp: UInt) -> Bool { key | 1 == stamp | 1 }
}

extension InstanceObject {
  /// What caches know instances of this shape by, as long as the class stays as it is.
  final var stamp: UInt { @inline(__always) get { shape._withUnsafeGuaranteedRef { $0.stamp } } }
}
