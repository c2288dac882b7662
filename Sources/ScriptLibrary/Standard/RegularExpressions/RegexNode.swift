/// The tree of a regular expression. Flags are settled while it is parsed: a node says itself whether it ignores case.
indirect enum RegexNode {
  case empty
  case literal(UInt32, RegexFlags)
  /// `.`; with DOTALL any character at all.
  case any(isDotAll: Bool)
  case set(CharacterSet)
  case sequence([RegexNode])
  case alternation([RegexNode])
  /// A capturing group with its number.
  case group(Int, RegexNode)
  case atomic(RegexNode)
  /// `max` is nil for no bound.
  case `repeat`(RegexNode, min: Int, max: Int?, RepeatMode)
  /// What comes next, or, with a `width`, the characters before.
  case look(RegexNode, isAhead: Bool, isNegated: Bool, width: Int)
  case backreference(Int, RegexFlags)
  case conditional(group: Int, yes: RegexNode, no: RegexNode)
  case at(Position, RegexFlags)

  enum RepeatMode { case greedy, lazy, possessive }
  enum Position: Int32 { case lineStart, lineEnd, textStart, textEnd, boundary, notBoundary }

  /// The least and the greatest number of characters that it matches; no greatest one is `Int.max`.
  func width(_ groups: [Int: (Int, Int)]) -> (min: Int, max: Int) {
    switch self {
    case .empty, .look, .at: return (0, 0)
    case .literal, .any, .set: return (1, 1)
    case .sequence(let nodes):
      return nodes.reduce((0, 0)) { (sum: (Int, Int), node: RegexNode) -> (Int, Int) in
        let width = node.width(groups)
        return (RegexNode.sum(sum.0, width.min), RegexNode.sum(sum.1, width.max))
      }
    case .alternation(let nodes):
      let widths = nodes.map { $0.width(groups) }
      return (widths.map { $0.min }.min() ?? 0, widths.map { $0.max }.max() ?? 0)
    case .group(_, let node), .atomic(let node): return node.width(groups)
    case .repeat(let node, let min, let max, _):
      let width = node.width(groups)
      let greatest = max.map { RegexNode.product(width.max, $0) } ?? (width.max == 0 ? 0 : Int.max)
      return (RegexNode.product(width.min, min), greatest)
    case .backreference(let group, _): return groups[group] ?? (0, Int.max)
    case .conditional(_, let yes, let no):
      let (a, b) = (yes.width(groups), no.width(groups))
      return (Swift.min(a.min, b.min), Swift.max(a.max, b.max))
    }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? Int.max : sum
  }

  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? Int.max : product
  }
}

/// The flags of module `re`, with CPython's values.
struct RegexFlags: OptionSet {
  let rawValue: Int

  static let ignoreCase = RegexFlags(rawValue: 2)
  static let locale = RegexFlags(rawValue: 4)
  static let multiline = RegexFlags(rawValue: 8)
  static let dotAll = RegexFlags(rawValue: 16)
  static let unicode = RegexFlags(rawValue: 32)
  static let verbose = RegexFlags(rawValue: 64)
  static let debug = RegexFlags(rawValue: 128)
  static let ascii = RegexFlags(rawValue: 256)

  /// Those that say what a letter is: one of them at most.
  static let types: RegexFlags = [.ascii, .locale, .unicode]
  /// Those that a part of an expression can't have for itself.
  static let global: RegexFlags = [.debug]

  static func named(_ letter: UInt32) -> RegexFlags? {
    switch UInt8(exactly: letter).map({ Character(Unicode.Scalar($0)) }) {
    case "i": .ignoreCase
    case "L": .locale
    case "m": .multiline
    case "s": .dotAll
    case "x": .verbose
    case "a": .ascii
    case "u": .unicode
    default: nil
    }
  }
}

/// What is wrong with an expression, and where: becomes `re.error`.
struct RegexError: Error {
  let message: String
  /// In characters; nil for errors that have no place.
  let position: Int?
}
