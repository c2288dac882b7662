/// A part of a paragraph before it is known which marks are emphasis.
enum InlinePiece {
  /// `depth`: how many emphases lie in each other there.
  case inline(MarkdownInline, depth: Int)
  case delimiters(Unicode.Scalar, count: Int, opens: Bool, closes: Bool)

  /// A longer run of marks is text.
  static let longestRun = 32

  static func isPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII { return MarkdownEntities.isPunctuation(scalar) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }

  /// Whether a run of marks between these scalars is left- and right-flanking.
  static func flanks(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> (left: Bool, right: Bool) {
    let blankBefore = before?.properties.isWhitespace ?? true
    let blankAfter = after?.properties.isWhitespace ?? true
    let (markBefore, markAfter) = (isPunctuation(before), isPunctuation(after))
    let left = !blankAfter && (!markAfter || blankBefore || markBefore)
    let right = !blankBefore && (!markBefore || blankAfter || markAfter)
    return (left, right)
  }
}

/// Finds out which marks open and close emphasis.
///
/// Source: the CommonMark specification's rules 1 to 17 for emphasis, as a stack that is gone over once.
struct InlineEmphasis {
  private static let depthLimit = 40
  private var stack: [InlinePiece] = []
  /// How many openers of each mark the stack holds.
  private var openers: [Unicode.Scalar: Int] = [:]

  static func inlines(_ pieces: ArraySlice<InlinePiece>) -> [MarkdownInline] {
    var emphasis = InlineEmphasis()
    for piece in pieces { emphasis.take(piece) }
    return emphasis.popped(to: 0).inlines
  }

  private mutating func take(_ piece: InlinePiece) {
    guard case .delimiters(let mark, var count, let opens, let closes) = piece else {
      stack.append(piece)
      return
    }
    while closes, count > 0, let place = opener(mark, count, alsoOpens: opens) {
      guard let taken = close(at: place, mark, count) else { break }
      count -= taken
    }
    if count > 0, opens {
      stack.append(.delimiters(mark, count: count, opens: true, closes: closes))
      openers[mark, default: 0] += 1
    } else if count > 0 {
      stack.append(.inline(.text(InlineEmphasis.text(mark, count)), depth: 0))
    }
  }

  /// The nearest run of marks that the closing one can go with.
  private func opener(_ mark: Unicode.Scalar, _ count: Int, alsoOpens: Bool) -> Int? {
    guard openers[mark, default: 0] > 0 else { return nil }
    return stack.indices.last { (place: Int) -> Bool in
      guard case .delimiters(mark, let other, _, let closes) = stack[place] else { return false }
      if mark == "~" { return other == count }
      return !(alsoOpens || closes) || (other + count) % 3 != 0 || other % 3 == 0 && count % 3 == 0
    }
  }

  /// Wraps what stands above the opener; how many marks that took, nil where it would be too deep.
  private mutating func close(at place: Int, _ mark: Unicode.Scalar, _ count: Int) -> Int? {
    guard case .delimiters(_, let available, let opens, let closes) = stack[place] else { return nil }
    let taken = min(2, available, count)
    let (inner, depth) = popped(to: place + 1)
    guard depth < InlineEmphasis.depthLimit else {
      stack += inner.map { .inline($0, depth: depth) }
      return nil
    }
    stack.removeLast()
    openers[mark, default: 1] -= 1
    if available > taken {
      stack.append(.delimiters(mark, count: available - taken, opens: opens, closes: closes))
      openers[mark, default: 0] += 1
    }
    let inline: MarkdownInline = mark == "~" ? .struck(inner) : taken == 2 ? .strong(inner) : .emphasis(inner)
    stack.append(.inline(inline, depth: depth + 1))
    return taken
  }

  /// Takes what stands from `place` on off the stack; marks among it are text, and texts in a row become one.
  private mutating func popped(to place: Int) -> (inlines: [MarkdownInline], depth: Int) {
    var inlines: [MarkdownInline] = []
    var text = ""
    var deepest = 0
    for piece in stack[place...] {
      switch piece {
      case .inline(.text(let more), _): text += more
      case .inline(let inline, let depth):
        deepest = max(deepest, depth)
        if !text.isEmpty { inlines.append(.text(text)) }
        text = ""
        inlines.append(inline)
      case .delimiters(let mark, let count, let opens, _):
        if opens { openers[mark, default: 1] -= 1 }
        text += InlineEmphasis.text(mark, count)
      }
    }
    if !text.isEmpty { inlines.append(.text(text)) }
    stack.removeSubrange(place...)
    return (inlines, deepest)
  }

  private static func text(_ mark: Unicode.Scalar, _ count: Int) -> String { String(repeating: String(mark), count: count) }
}
