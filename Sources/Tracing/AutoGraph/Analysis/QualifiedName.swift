import Script

/// A place that static analysis can name: `a`, `a.b`, `a[i]`, `a['k']`.
indirect enum QualifiedName: Hashable {
  case name(String)
  /// A constant that is a subscript; never a place itself.
  case literal(String)
  case attribute(QualifiedName, String)
  case `subscript`(QualifiedName, QualifiedName)

  /// nil for an expression that is no place that can be named: a call, a slice, a computed index.
  init?(_ expression: Expression) {
    switch expression.kind {
    case .name(let name): self = .name(name)
    case .attribute(let value, let name):
      guard let owner = QualifiedName(value) else { return nil }
      self = .attribute(owner, name.text)
    case .subscript(let value, let index):
      guard let owner = QualifiedName(value), let key = QualifiedName(index: index) else { return nil }
      self = .subscript(owner, key)
    default: return nil
    }
  }

  private init?(index: Expression) {
    switch index.kind {
    case .int(let value): self = .literal(String(value))
    case .bigInt(let digits): self = .literal(digits)
    case .string(let text): self = .literal("'\(text)'")
    case .none: self = .literal("None")
    case .bool(let value): self = .literal(value ? "True" : "False")
    case .float, .imaginary, .bytes: self = .literal(SourcePrinter.text(of: index))
    default:
      guard let place = QualifiedName(index) else { return nil }
      self = place
    }
  }

  /// How TensorFlow writes it, and sorts it by.
  var text: String {
    switch self {
    case .name(let name): name
    case .literal(let text): text
    case .attribute(let owner, let name): "\(owner.text).\(name)"
    case .subscript(let owner, let key): "\(owner.text)[\(key.text)]"
    }
  }

  var isComposite: Bool {
    switch self {
    case .name, .literal: false
    case .attribute, .subscript: true
    }
  }

  /// The places that own this one: `a` and `a.b` own `a.b[c.d]`.
  var owners: [QualifiedName] {
    switch self {
    case .name, .literal: []
    case .attribute(let owner, _), .subscript(let owner, _): [owner] + owner.owners
    }
  }

  /// The variables that it takes to find the place.
  var support: Set<QualifiedName> {
    switch self {
    case .name: [self]
    case .literal: []
    case .attribute(let owner, _): owner.support
    case .subscript(let owner, let key): owner.support.union(key.support)
    }
  }
}

/// Sets of places by number.
struct PlaceSet: Equatable {
  private var words: [UInt64] = []

  mutating func insert(_ index: Int) {
    let word = index >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(index & 63)
  }

  func contains(_ index: Int) -> Bool {
    let word = index >> 6
    return word < words.count && words[word] & (1 << UInt64(index & 63)) != 0
  }

  mutating func formUnion(_ other: PlaceSet) {
    while words.count < other.words.count { words.append(0) }
    for (index, word) in other.words.enumerated() { words[index] |= word }
  }

  mutating func subtract(_ other: PlaceSet) {
    for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
  }

  func union(_ other: PlaceSet) -> PlaceSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func subtracting(_ other: PlaceSet) -> PlaceSet {
    var result = self
    result.subtract(other)
    return result
  }

  var indices: [Int] {
    var result: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }

  static func == (left: PlaceSet, right: PlaceSet) -> Bool {
    let count = max(left.words.count, right.words.count)
    for index in 0..<count {
      let first = index < left.words.count ? left.words[index] : 0
      let second = index < right.words.count ? right.words[index] : 0
      if first != second { return false }
    }
    return true
  }
}

/// Numbers places, so that sets of them are bits.
final class PlaceTable {
  private var numbers: [QualifiedName: Int] = [:]
  private(set) var places: [QualifiedName] = []

  func number(_ place: QualifiedName) -> Int {
    if let number = numbers[place] { return number }
    numbers[place] = places.count
    places.append(place)
    return places.count - 1
  }
}
