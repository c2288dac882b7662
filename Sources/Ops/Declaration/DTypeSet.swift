import Tensors

/// A set of dtypes, as an op's type attribute allows them.
///
/// Membership is one mask test. A set made from a `listing` remembers TensorFlow's order and the names of dtypes that
/// are not here (`qint8`), because error messages print the list.
public struct DTypeSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  /// The dtypes as TensorFlow's kernels name them, in the order of its OpDef, divided by spaces; empty for none.
  public let listing: String

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
    listing = ""
  }

  public init(_ dtypes: DType...) { self.init(rawValue: dtypes.reduce(0) { $0 | (1 << UInt32($1.rawValue)) }) }

  /// The dtypes of an OpDef's list: `DTypeSet(listing: "bfloat16 half float")`.
  public init(listing: String) {
    var mask: UInt32 = 0
    for name in listing.split(separator: " ") {
      if let dtype = DType(name: String(name)) { mask |= 1 << UInt32(dtype.rawValue) }
    }
    rawValue = mask
    self.listing = listing
  }

  @inline(__always)
  public func contains(_ dtype: DType) -> Bool { rawValue & (1 << UInt32(dtype.rawValue)) != 0 }

  public static func == (a: DTypeSet, b: DTypeSet) -> Bool { a.rawValue == b.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  public static let floating = DTypeSet(listing: "half bfloat16 float double")
  public static let signedIntegers = DTypeSet(.int8, .int16, .int32, .int64)
  public static let unsignedIntegers = DTypeSet(.uint8, .uint16, .uint32, .uint64)
  public static let integers = DTypeSet(listing: "int8 int16 int32 int64 uint8 uint16 uint32 uint64")
  public static let complex = DTypeSet(listing: "complex64 complex128")
  public static let real = DTypeSet(listing: "float double int32 uint8 int16 int8 int64 bfloat16 uint16 half uint32 uint64")
  public static let numeric = DTypeSet(
    listing: "float double int32 uint8 int16 int8 complex64 int64 qint8 quint8 qint32 bfloat16 qint16 quint16 uint16 "
      + "complex128 half uint32 uint64")
  public static let bool = DTypeSet(.bool)
  public static let string = DTypeSet(.string)
  /// Floats in the order of most unary ops.
  public static let realFloating = DTypeSet(listing: "bfloat16 half float double")
  public static let indices = DTypeSet(listing: "int32 int64")
  public static let all = DTypeSet(rawValue: .max)

  /// Whether the set restricts anything.
  public var isEverything: Bool { rawValue == .max }
}

// MARK: Text

extension DTypeSet {
  /// The names that TensorFlow's kernels use, in its order: `bfloat16`, `half`, `float`.
  public var kernelNames: [String] {
    if !listing.isEmpty { return listing.split(separator: " ").map { (name: Substring) -> String in String(name) } }
    return DType.allCases.filter { (dtype: DType) -> Bool in contains(dtype) }.map { (dtype: DType) -> String in
      dtype.kernelName
    }
  }

  /// The names that Python uses: `bfloat16`, `float16`, `float32`.
  public var pythonNames: [String] {
    kernelNames.map { (name: String) -> String in DType(name: name)?.name ?? name }
  }

  /// The names of `types.proto`: `DT_BFLOAT16`, `DT_HALF`, `DT_FLOAT`.
  public var enumNames: [String] {
    kernelNames.map { (name: String) -> String in DType(name: name)?.enumName ?? "DT_" + name.uppercased() }
  }
}
