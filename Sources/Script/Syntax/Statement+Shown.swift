import Diagnostics

extension Statement {
  /// The statement as the prompt runs it (`compile(…, "single")`): the values of expressions that stand as statements in
  /// it, but not in functions and classes, go to `sys.displayhook`.
  func showingValues() -> Statement {
    switch kind {
    case .expression(let value): Statement(.expression(Statement.shown(value)), span)
    case .if(let test, let body, let orElse):
      Statement(.if(test: test, body: Statement.shown(body), orElse: Statement.shown(orElse)), span)
    case .while(let test, let body, let orElse):
      Statement(.while(test: test, body: Statement.shown(body), orElse: Statement.shown(orElse)), span)
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      Statement(
        .for(
          target: target, iterable: iterable, body: Statement.shown(body), orElse: Statement.shown(orElse),
          isAsync: isAsync), span)
    case .with(let items, let body, let isAsync):
      Statement(.with(items: items, body: Statement.shown(body), isAsync: isAsync), span)
    case .try(let body, let handlers, let orElse, let finally, let isGroup):
      Statement(
        .try(
          body: Statement.shown(body),
          handlers: handlers.map { (handler: ExceptHandler) in
            ExceptHandler(type: handler.type, name: handler.name, body: Statement.shown(handler.body), span: handler.span)
          },
          orElse: Statement.shown(orElse), finally: Statement.shown(finally), isGroup: isGroup), span)
    case .match(let subject, let cases):
      Statement(
        .match(
          subject: subject,
          cases: cases.map { (part: MatchCase) in
            MatchCase(pattern: part.pattern, guardTest: part.guardTest, body: Statement.shown(part.body))
          }), span)
    default: self
    }
  }

  private static func shown(_ body: [Statement]) -> [Statement] { body.map { $0.showingValues() } }

  /// `__displayhook__(value)`.
  private static func shown(_ value: Expression) -> Expression {
    let hook = Expression(.name("__displayhook__"), value.span)
    return Expression(.call(hook, arguments: [Argument(.positional, value)]), value.span)
  }
}
