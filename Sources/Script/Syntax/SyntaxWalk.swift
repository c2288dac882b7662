/// Walking trees to look at them: without what functions and classes inside hold, which is their own.
extension Expression {
  /// The expressions that this one consists of, in the order of the source. A lambda has only its defaults.
  public var parts: [Expression] {
    switch kind {
    case .none, .ellipsis, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes, .name, .undefined, .returned: []
    case .formatted(let parts): parts.flatMap { $0.expressions }
    case .tuple(let items), .list(let items), .set(let items), .and(let items), .or(let items): items
    case .dict(let entries):
      entries.flatMap { (entry: (key: Expression?, value: Expression)) -> [Expression] in
        (entry.key.map { [$0] } ?? []) + [entry.value]
      }
    case .starred(let value), .unary(_, let value), .await(let value), .yieldFrom(let value), .walrus(_, let value),
      .attribute(let value, _), .loweredNot(let value):
      [value]
    case .binary(_, let left, let right), .subscript(let left, let right), .loweredAnd(let left, let right),
      .loweredOr(let left, let right), .loweredEqual(let left, let right, _):
      [left, right]
    case .compare(let first, let rest): [first] + rest.map { $0.1 }
    case .conditional(let test, let then, let otherwise), .loweredConditional(let test, let then, let otherwise):
      [then, test, otherwise]
    case .call(let callee, let arguments), .loweredCall(let callee, let arguments):
      [callee] + arguments.map { $0.value }
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    case .yield(let value): value.map { [$0] } ?? []
    case .lambda(let definition): definition.parameters.defaults
    case .comprehension(let comprehension):
      [comprehension.element] + (comprehension.value.map { [$0] } ?? [])
        + comprehension.clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
    }
  }

  /// This expression and all within it, outer ones first.
  public var all: [Expression] {
    var result: [Expression] = []
    var waiting = [self]
    while let next = waiting.popLast() {
      result.append(next)
      waiting += next.parts.reversed()
    }
    return result
  }
}

extension FormattedPart {
  fileprivate var expressions: [Expression] {
    guard case .field(let value, _, _, let format) = self else { return [] }
    return [value] + format.flatMap { $0.expressions }
  }
}

extension Parameters {
  /// All of them, `*args` and `**kwargs` included.
  public var all: [Parameter] {
    positionalOnly + positional + (variadic.map { [$0] } ?? []) + keywordOnly + (keywords.map { [$0] } ?? [])
  }

  fileprivate var defaults: [Expression] { all.compactMap { $0.defaultValue } }
}

extension Statement {
  /// The expressions that stand in the statement itself, not in its blocks.
  public var expressions: [Expression] {
    switch kind {
    case .expression(let value): [value]
    case .assign(let targets, let value): targets + [value]
    case .augmentedAssign(let target, _, let value): [target, value]
    case .annotatedAssign(let target, _, let value): [target] + (value.map { [$0] } ?? [])
    case .delete(let targets): targets
    case .return(let value): value.map { [$0] } ?? []
    case .raise(let value, let cause): [value, cause].compactMap { $0 }
    case .assert(let test, let message): [test] + (message.map { [$0] } ?? [])
    case .if(let test, _, _), .while(let test, _, _), .loweredIf(let test, _, _, _), .loweredWhile(let test, _, _):
      [test]
    case .for(let target, let iterable, _, _, _): [target, iterable]
    case .loweredFor(let target, let iterable, let extra, _, _): [target, iterable] + (extra.map { [$0] } ?? [])
    case .with(let items, _, _): items.flatMap { [$0.context] + ($0.target.map { [$0] } ?? []) }
    case .match(let subject, let cases): [subject] + cases.compactMap { $0.guardTest }
    case .function(let definition): definition.decorators + definition.parameters.defaults
    case .class(let definition): definition.decorators + definition.arguments.map { $0.value }
    case .try, .pass, .break, .continue, .global, .nonlocal, .import, .importFrom: []
    }
  }

  /// The blocks that belong to the statement; those of a function or class are its own.
  public var blocks: [[Statement]] {
    switch kind {
    case .if(_, let body, let orElse), .while(_, let body, let orElse), .for(_, _, let body, let orElse, _),
      .loweredIf(_, let body, let orElse, _):
      [body, orElse]
    case .loweredWhile(_, let body, _), .loweredFor(_, _, _, let body, _), .with(_, let body, _): [body]
    case .try(let body, let handlers, let orElse, let finally, _): [body] + handlers.map { $0.body } + [orElse, finally]
    case .match(_, let cases): cases.map { $0.body }
    default: []
    }
  }

  /// This statement and all in its blocks, outer ones first.
  public var all: [Statement] { [self] + blocks.flatMap { (block: [Statement]) in block.flatMap { $0.all } } }
}
