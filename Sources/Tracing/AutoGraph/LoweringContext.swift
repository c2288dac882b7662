import Diagnostics
import Script

/// What the passes over one function share: the names they make up and what they know of loops.
final class LoweringContext {
  /// What earlier passes found out about a loop.
  struct LoopNote {
    /// Arguments of `set_loop_options`.
    var options: [Argument] = []
    /// The loop goes on while this is true: what `break` and `return` became.
    var extraTest: Expression?
  }

  private var taken: Set<String>
  /// Loops by where they begin, which no pass changes.
  private var notes: [UInt32: LoopNote] = [:]

  /// The flag that says whether a function's result was set, by the name of the result.
  var returnFlags: [String: String] = [:]

  /// Names in `reserved` are never made up.
  init(reserved: Set<String>) { taken = reserved }

  /// A name that nothing else has: `root`, or `root_1`, `root_2` …
  func newName(_ root: String) -> String {
    var name = root
    var number = 0
    while !taken.insert(name).inserted {
      number += 1
      name = "\(root)_\(number)"
    }
    return name
  }

  func note(of loop: Statement) -> LoopNote { notes[loop.span.startOffset] ?? LoopNote() }

  func update(_ loop: Statement, _ change: (inout LoopNote) -> Void) {
    change(&notes[loop.span.startOffset, default: LoopNote()])
  }
}

/// Nodes that passes make, at the place of the node they stand for.
enum Made {
  static func name(_ text: String, _ span: SourceSpan) -> Expression { Expression(.name(text), span) }

  static func not(_ name: String, _ span: SourceSpan) -> Expression {
    Expression(.unary(.not, Made.name(name, span)), span)
  }

  /// `name = value`.
  static func assign(_ name: String, _ value: Bool, _ span: SourceSpan) -> Statement {
    Statement(.assign(targets: [Made.name(name, span)], value: Expression(.bool(value), span)), span)
  }

  static func assign(_ name: String, _ value: Expression, _ span: SourceSpan) -> Statement {
    Statement(.assign(targets: [Made.name(name, span)], value: value), span)
  }

  /// `if not name: body`.
  static func unless(_ name: String, _ body: [Statement], _ span: SourceSpan) -> Statement {
    Statement(.if(test: Made.not(name, span), body: body, orElse: []), span)
  }
}

/// A block under construction whose rest may be rerouted into a statement that a pass has just made.
struct ReroutedBlock {
  private var open: [(statements: [Statement], close: ([Statement]) -> Statement)] = []
  private var current: [Statement] = []

  mutating func append(_ statements: [Statement]) { current += statements }

  /// What follows goes to the block that `close` makes into a statement; `start` stands in it already.
  mutating func reroute(_ start: [Statement], close: @escaping ([Statement]) -> Statement) {
    open.append((current, close))
    current = start
  }

  func finished() -> [Statement] {
    var result = current
    for outer in open.reversed() { result = outer.statements + [outer.close(result)] }
    return result
  }
}
