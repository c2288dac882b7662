import Diagnostics

/// Whether a text is a whole cell, as IPython decides it: what Enter does in a shell hangs on it.
///
/// The text comes without the line end that Enter would add: when its last line is empty, a block is finished.
public enum Completeness: Sendable {
  case complete
  /// More must follow; `indent` is how many blanks the next line should begin with.
  case incomplete(indent: Int)
  /// No continuation makes it valid.
  case invalid(Failure)

  public static func of(_ text: String) -> Completeness {
    let file = SourceFile(name: "<input>", text: text)
    let lines = Lines(file)
    if lines.isBlank { return .complete }
    var lexer = Lexer(file)
    lexer.run()
    switch lexer.ending {
    case .openBracket, .openString, .continuation: return .incomplete(indent: lines.lastIndent)
    case .failed:
      if let failure = lexer.failure { return .invalid(failure) }
    case .complete: break
    }
    do {
      let statements = try Parser.parseModule(file)
      // A block goes on until a line is left blank.
      guard let last = statements.last, last.isCompound, !lines.endsBlank else { return .complete }
      return .incomplete(indent: lines.nextIndent)
    } catch let failure as Failure {
      return endedEarly(failure, lexer) ? .incomplete(indent: lines.nextIndent) : .invalid(failure)
    } catch {
      return .complete
    }
  }

  /// Whether the parser wanted more than the text has: a block after `:`, a `def` after a decorator, an `except`.
  private static func endedEarly(_ failure: Failure, _ lexer: Lexer) -> Bool {
    guard let place = failure.place else { return false }
    let isMissingBlock = failure.message.hasPrefix("expected an indented block")
    let isMissingHandler = failure.message == "expected 'except' or 'finally' block"
    let isMissingDefinition = failure.message == "invalid syntax" && followsDecorator(lexer)
    guard isMissingBlock || isMissingHandler || isMissingDefinition else { return false }
    let lastToken = lexer.tokens.last { (token: Token) -> Bool in
      token.kind != .newline && token.kind != .dedent && token.kind != .endOfFile
    }
    guard let last = lastToken else { return false }
    return place.span.start >= last.span.end
  }

  private static func followsDecorator(_ lexer: Lexer) -> Bool {
    let tokens = lexer.tokens
    guard let lineEnd = tokens.lastIndex(where: { (token: Token) -> Bool in token.kind == .newline }) else {
      return false
    }
    var first = lineEnd
    while first > 0, tokens[first - 1].kind != .newline { first -= 1 }
    while first < lineEnd, tokens[first].kind == .indent || tokens[first].kind == .dedent { first += 1 }
    return tokens[first].symbol == .at
  }
}

/// What the end of a text looks like.
private struct Lines {
  let isBlank: Bool
  let endsBlank: Bool
  /// The last line that isn't blank, without its comment.
  let lastCode: String

  init(_ file: SourceFile) {
    let count = file.lineIndex(at: file.bytes.count) + 1
    var code = ""
    var index = count - 1
    while index >= 0 {
      let line = file.line(index)
      if !Lines.isBlank(line) {
        code = line
        break
      }
      index -= 1
    }
    isBlank = index < 0
    endsBlank = index < count - 1
    lastCode = code
  }

  private static func isBlank(_ line: String) -> Bool {
    line.utf8.allSatisfy { (byte: UInt8) -> Bool in byte == 0x20 || byte == 0x09 || byte == 0x0C }
  }

  var lastIndent: Int { lastCode.utf8.prefix { (byte: UInt8) -> Bool in byte == 0x20 }.count }

  private var lastTokens: [Token] {
    Lexer.tokens(of: SourceFile(name: "", text: lastCode)).filter { (token: Token) -> Bool in
      token.kind != .comment && token.kind != .newline && token.kind != .endOfFile && token.kind != .indent
        && token.kind != .dedent
    }
  }

  /// Deeper after a `:`, shallower after a statement that leaves the block.
  var nextIndent: Int {
    let tokens = lastTokens
    if tokens.last?.symbol == .colon { return lastIndent + 4 }
    switch tokens.first?.symbol {
    case .kwReturn, .kwRaise, .kwPass, .kwBreak, .kwContinue: return max(0, lastIndent - 4)
    default: return lastIndent
    }
  }
}

extension Statement {
  /// Whether the statement has a block.
  public var isCompound: Bool {
    switch kind {
    case .if, .while, .for, .with, .try, .function, .class, .match, .loweredIf, .loweredWhile, .loweredFor: true
    default: false
    }
  }
}
