/// A value that Swift counts: what code off the hot path, builtins and library modules work with.
///
/// Nothing can leak or be released twice here: an object is held by an ordinary strong reference.
public enum Handle {
  /// A missing argument, an unassigned variable.
  case undefined
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case object(Object)

  /// A handle on a borrowed value: the value's owner keeps its count.
  @inlinable
  public init(_ value: Value) {
    switch value.tag {
    case Value.Tag.none: self = .none
    case Value.Tag.bool: self = .bool(value.uncheckedBool)
    case Value.Tag.int: self = .int(value.uncheckedInt)
    case Value.Tag.float: self = .float(value.uncheckedFloat)
    case Value.Tag.object: self = .object(value.unmanaged.takeUnretainedValue())
    default: self = .undefined
    }
  }

  /// A handle in place of an owned value, whose count is given back.
  @inlinable
  public init(consuming value: Value) {
    self.init(value)
    value.release()
  }

  /// A value that the caller owns.
  @inlinable
  public var owned: Value {
    switch self {
    case .undefined: .undefined
    case .none: .none
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .float(let value): .float(value)
    case .object(let object): Value(object)
    }
  }

  // MARK: Making

  public static func string(_ text: String) -> Handle { .object(StringObject.make(text)) }
  public static func list(_ items: [Handle]) -> Handle { .object(ListObject(items)) }
  public static func tuple(_ items: [Handle]) -> Handle { .object(TupleObject(items)) }
  public static func bytes(_ bytes: [UInt8]) -> Handle { .object(BytesObject(bytes)) }

  /// A dict with str keys, in order.
  public static func dict(_ items: [(String, Handle)]) -> Handle {
    let dict = DictObject()
    for (key, value) in items { dict[key] = value }
    return .object(dict)
  }

  // MARK: Looking

  public var isUndefined: Bool { if case .undefined = self { true } else { false } }
  public var isNone: Bool { if case .none = self { true } else { false } }
  public var isNoneOrUndefined: Bool { isNone || isUndefined }

  /// An `int` or a `bool` as an integer (not a big int).
  public var asInt: Int? {
    switch self {
    case .int(let value): value
    case .bool(let value): value ? 1 : 0
    default: nil
    }
  }

  /// A `float`, `int` or `bool` as a floating-point number.
  public var asDouble: Double? {
    switch self {
    case .float(let value): value
    case .int(let value): Double(value)
    case .bool(let value): value ? 1 : 0
    case .object(let object): (object as? BigIntObject)?.doubleValue
    default: nil
    }
  }

  public var asBool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var asObject: Object? { if case .object(let object) = self { object } else { nil } }

  /// The text of a str.
  public var asString: String? { (asObject as? StringObject)?.string }

  /// The items of a list or a tuple.
  public var asSequence: [Handle]? {
    switch asObject {
    case let list as ListObject: list.items
    case let tuple as TupleObject: tuple.items
    default: nil
    }
  }

  /// The object as `type`, or nil when it is something else.
  public func `as`<T: Object>(_ type: T.Type) -> T? { asObject as? T }

  /// `is`.
  public func isIdentical(to other: Handle) -> Bool {
    switch (self, other) {
    case (.undefined, .undefined), (.none, .none): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.float(let a), .float(let b)): a.bitPattern == b.bitPattern
    case (.object(let a), .object(let b)): a === b
    default: false
    }
  }

  /// The type, as `type(x)` gives it.
  public var type: TypeObject {
    switch self {
    case .undefined, .none: .none
    case .bool: .bool
    case .int: .int
    case .float: .float
    case .object(let object): object.type
    }
  }

  /// `type(x).__name__`.
  public var typeName: String { type.name }
}
