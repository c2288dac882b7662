import Diagnostics
import Script

/// Rewrites statements that AutoGraph has no form for into ones that it has, for the extended dialect: `else` on a loop,
/// `match`, `assert`, and functions that return from a loop and may reach their end.
///
/// A statement that can't be rewritten stays; then the function runs unconverted, as in TensorFlow's dialect.
final class ExtendedStatements: TreeTransformer {
  /// The builtin that an `assert` calls.
  static let assertion = "__assert__"

  private let context: LoweringContext

  init(_ context: LoweringContext) { self.context = context }

  override func transform(_ statement: Statement) -> [Statement] {
    let rebuilt = self.rebuilt(statement)
    let span = statement.span
    switch rebuilt.kind {
    case .while(let test, let body, let orElse) where !orElse.isEmpty:
      return withElse(body, orElse, span) { (body: [Statement]) -> Statement in
        Statement(.while(test: test, body: body, orElse: []), span)
      }
    case .for(let target, let iterable, let body, let orElse, false) where !orElse.isEmpty:
      return withElse(body, orElse, span) { (body: [Statement]) -> Statement in
        Statement(.for(target: target, iterable: iterable, body: body, orElse: [], isAsync: false), span)
      }
    case .match(let subject, let cases):
      let name = context.newName("subject")
      guard let choice = choices(cases[...], Made.name(name, subject.span), span) else { return [rebuilt] }
      return [Made.assign(name, subject, subject.span)] + choice
    case .assert(let test, let message):
      return [Statement(.expression(assertion(test, message, span)), span)]
    default: return [rebuilt]
    }
  }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    let lowered = super.transform(definition)
    guard !definition.isLambda, LoopReturns.exist(in: lowered.body), Reach.endsOpen(lowered.body) else { return lowered }
    // The end of the function returns None, and says so where a tensor decides whether it is reached.
    return lowered.replacing(body: lowered.body + [Statement(.return(nil), definition.name.span)])
  }

  // MARK: else

  /// The loop, and its `else` behind it: guarded by a flag where the loop has a `break`.
  private func withElse(
    _ body: [Statement], _ orElse: [Statement], _ span: SourceSpan, _ loop: ([Statement]) -> Statement
  ) -> [Statement] {
    let flag = context.newName("left")
    let marker = BreakMarker(flag)
    let marked = marker.transform(body)
    guard marker.hasBreak else { return [loop(body)] + orElse }
    return [Made.assign(flag, false, span), loop(marked), Made.unless(flag, orElse, span)]
  }

  // MARK: match

  /// `if` statements for the cases; nil for a pattern that has no test of its own.
  private func choices(_ cases: ArraySlice<MatchCase>, _ subject: Expression, _ span: SourceSpan) -> [Statement]? {
    guard let first = cases.first else { return [] }
    guard let pattern = PatternTest(first.pattern, subject) else { return nil }
    let tests = pattern.tests + (first.guardTest.map { [$0] } ?? [])
    guard let test = tests.first else { return pattern.bindings + first.body }
    guard let rest = choices(cases.dropFirst(), subject, span) else { return nil }
    let condition = tests.count == 1 ? test : Expression(.and(tests), first.pattern.span)
    return pattern.bindings + [Statement(.if(test: condition, body: first.body, orElse: rest), span)]
  }

  // MARK: assert

  private func assertion(_ test: Expression, _ message: Expression?, _ span: SourceSpan) -> Expression {
    var arguments = [Argument(.positional, test)]
    if let message {
      let body = [Statement(.return(message), message.span)]
      let thunk = FunctionDefinition(
        name: Name("<lambda>", message.span), parameters: Parameters(), body: body, isLambda: true, span: message.span)
      arguments.append(Argument(.positional, Expression(.lambda(thunk), message.span)))
    }
    return Expression(.call(Made.name(ExtendedStatements.assertion, span), arguments: arguments), span)
  }
}

/// What a pattern asks of its subject, and the names that it binds.
private struct PatternTest {
  var tests: [Expression] = []
  var bindings: [Statement] = []

  /// nil for classes, mappings and starred sequences.
  init?(_ pattern: Pattern, _ subject: Expression) {
    let span = pattern.span
    switch pattern.kind {
    case .value(let value): tests = [Expression(.compare(subject, [(PatternTest.comparison(value), value)]), span)]
    case .capture(nil): break
    case .capture(let name?): bindings = [Made.assign(name.text, subject, span)]
    case .as(let inner, let name):
      guard let inner = PatternTest(inner, subject) else { return nil }
      tests = inner.tests
      bindings = inner.bindings + [Made.assign(name.text, subject, span)]
    case .or(let alternatives):
      var parts: [Expression] = []
      for alternative in alternatives {
        guard let part = PatternTest(alternative, subject), part.bindings.isEmpty else { return nil }
        if part.tests.isEmpty { return }
        parts.append(part.tests.count == 1 ? part.tests[0] : Expression(.and(part.tests), span))
      }
      tests = [Expression(.or(parts), span)]
    case .sequence(let patterns):
      guard let inner = PatternTest.elements(patterns, subject, span) else { return nil }
      self = inner
    case .star, .mapping, .class: return nil
    }
  }

  /// None, True and False are compared by identity.
  private static func comparison(_ value: Expression) -> ComparisonOperator {
    switch value.kind {
    case .none, .bool: .is
    default: .equal
    }
  }

  private static func elements(_ patterns: [Pattern], _ subject: Expression, _ span: SourceSpan) -> PatternTest? {
    func call(_ function: String, _ arguments: [Expression]) -> Expression {
      let list = arguments.map { (argument: Expression) -> Argument in Argument(.positional, argument) }
      return Expression(.call(Made.name(function, span), arguments: list), span)
    }
    let kinds = Expression(.tuple([Made.name("list", span), Made.name("tuple", span)]), span)
    var result = PatternTest()
    let length = Expression(.int(patterns.count), span)
    result.tests = [
      call("isinstance", [subject, kinds]), Expression(.compare(call("len", [subject]), [(.equal, length)]), span),
    ]
    for (index, pattern) in patterns.enumerated() {
      let element = Expression(.subscript(subject, Expression(.int(index), span)), span)
      guard let inner = PatternTest(pattern, element), inner.bindings.isEmpty else { return nil }
      result.tests += inner.tests
    }
    return result
  }

  private init() {}
}

/// Sets a flag before each `break` of one loop.
private final class BreakMarker: TreeTransformer {
  private let flag: String
  private(set) var hasBreak = false

  init(_ flag: String) { self.flag = flag }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .break:
      hasBreak = true
      return [Made.assign(flag, true, statement.span), statement]
    case .while, .for, .function, .class: return [statement]
    default: return [rebuilt(statement)]
    }
  }
}

/// Finds a `return` in a loop of a function, not of the functions inside.
private final class LoopReturns: TreeTransformer {
  private var depth = 0
  private var isFound = false

  static func exist(in body: [Statement]) -> Bool {
    let finder = LoopReturns()
    _ = finder.transform(body)
    return finder.isFound
  }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .return: if depth > 0 { isFound = true }
    case .function, .class: return [statement]
    case .while, .for:
      depth += 1
      defer { depth -= 1 }
      return [rebuilt(statement)]
    default: break
    }
    return [rebuilt(statement)]
  }
}

/// Whether the end of a block can be reached.
private enum Reach {
  static func endsOpen(_ body: [Statement]) -> Bool {
    guard let last = body.last else { return true }
    switch last.kind {
    case .return, .raise: return false
    case .if(_, let body, let orElse): return endsOpen(body) || endsOpen(orElse)
    case .with(_, let body, _): return endsOpen(body)
    default: return true
    }
  }
}
