import Script
import Tensors

/// Which loop a ufunc runs: the first of its dtypes that all operands can be cast to safely.
enum UfuncTypes {
  private static let characters: [Character: DType] = [
    "?": .bool, "b": .int8, "B": .uint8, "h": .int16, "H": .uint16, "i": .int32, "I": .uint32, "l": .int64, "L": .uint64,
    "e": .float16, "f": .float32, "d": .float64, "F": .complex64, "D": .complex128,
  ]

  /// The dtypes of a list of characters; bfloat16, which NumPy does not know, behind the other half precision.
  static func dtypes(_ types: String) -> [DType] {
    types.flatMap { (character: Character) -> [DType] in
      guard let dtype = characters[character] else { return [] }
      return dtype == .float16 ? [.float16, .bfloat16] : [dtype]
    }
  }

  // MARK: Two operands

  /// By the ufunc's place; empty until it is first called.
  private nonisolated(unsafe) static var binaryTables = [[DType?]](repeating: [], count: BinaryUfunc.allCases.count)

  /// The dtype that `op` runs in on two dtypes; nil where it has no loop.
  static func loop(_ op: BinaryUfunc, _ a: DType, _ b: DType) -> DType? {
    let index = Int(a.rawValue) * 32 + Int(b.rawValue)
    if !binaryTables[op.ordinal].isEmpty { return binaryTables[op.ordinal][index] }
    var table = [DType?](repeating: nil, count: 32 * 32)
    for x in DType.allCases where !x.isObject {
      for y in DType.allCases where !y.isObject { table[Int(x.rawValue) * 32 + Int(y.rawValue)] = find(op, x, y) }
    }
    binaryTables[op.ordinal] = table
    return table[index]
  }

  private static func find(_ op: BinaryUfunc, _ a: DType, _ b: DType) -> DType? {
    if op == .divide, a.isInteger || a == .bool, b.isInteger || b == .bool { return .float64 }
    return dtypes(op.types).first { isSafe(a, $0) && isSafe(b, $0) }
  }

  // MARK: One operand

  /// The dtype that `op` runs in; nil where it has no loop.
  static func loop(_ op: UnaryUfunc, _ dtype: DType) -> DType? {
    dtypes(op.types).first { isSafe(dtype, $0) }
  }

  // MARK: Casting

  /// Whether every value of a dtype can be told from every other after the cast.
  static func isSafe(_ from: DType, _ to: DType) -> Bool { from == to || from.promoted(with: to) == to }

  enum Casting: String {
    case no, equiv, safe, sameKind = "same_kind", unsafe
  }

  /// `np.can_cast` of element types.
  static func canCast(_ from: ElementType, _ to: ElementType, _ casting: Casting) -> Bool {
    if from == to || casting == .unsafe { return true }
    if casting == .no || casting == .equiv { return false }
    if to == .object { return true }
    guard let source = from.dtype, let target = to.dtype else {
      return from != .object && to.dtype == nil && (from.kind != "U" || to.kind == "U")
    }
    return casting == .safe ? isSafe(source, target) : kindRank(source) <= kindRank(target)
  }

  private static func kindRank(_ dtype: DType) -> Int {
    if dtype == .bool { return 0 }
    if dtype.isUnsigned { return 1 }
    if dtype.isInteger { return 2 }
    return dtype.isFloating ? 3 : 4
  }
}
