import Diagnostics

/// How an effect is called in the user's own words: the piece of source that names what was done.
enum EffectText {
  /// - Parameters:
  ///   - place: what is being evaluated: a call, or the target of an assignment.
  ///   - native: the function that was called.
  static func name(_ kind: Effect.Kind, at place: SourcePlace?, native: NativeFunctionObject?) -> String {
    let source = place.map { $0.file.text(of: $0.span) } ?? ""
    guard let native else { return source.isEmpty ? "assignment" : oneLine(target(of: source, kind)) }
    guard source.hasSuffix(")") else { return source.isEmpty ? native.name : oneLine(source) }
    let callee = oneLine(self.callee(of: source))
    let last = callee.split(separator: ".").last.map(String.init) ?? callee
    if last == native.name { return callee }
    // Called through another name, or by a native: `map(log.append, …)`.
    if let owner = native.ownerName { return "\(owner).\(native.name)" }
    return native.name
  }

  /// The target of an augmented assignment is the text up to the operator.
  private static func target(of source: String, _ kind: Effect.Kind) -> String {
    guard [.mutation, .globalWrite, .nonlocalWrite].contains(kind) else { return source }
    for token in Lexer.tokens(of: SourceFile(name: "", text: source)) where augmented.contains(token.symbol) {
      return text(source, upTo: token)
    }
    return source
  }

  private static let augmented: Set<Symbol> = [
    .plusAssign, .minusAssign, .starAssign, .doubleStarAssign, .slashAssign, .doubleSlashAssign, .percentAssign,
    .atAssign, .ampersandAssign, .barAssign, .caretAssign, .leftShiftAssign, .rightShiftAssign,
  ]

  /// `log.append` of `log.append(x)`: what stands before the bracket that the last one closes.
  private static func callee(of source: String) -> String {
    var depth = 0
    for token in Lexer.tokens(of: SourceFile(name: "", text: source)).reversed() {
      switch token.symbol {
      case .rightParen, .rightBracket, .rightBrace: depth += 1
      case .leftParen, .leftBracket, .leftBrace:
        depth -= 1
        if depth == 0 { return text(source, upTo: token) }
      default: break
      }
    }
    return source
  }

  private static func text(_ source: String, upTo token: Token) -> String {
    String(decoding: source.utf8.prefix(token.span.start), as: UTF8.self)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
