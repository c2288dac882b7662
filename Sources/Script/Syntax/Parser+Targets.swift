import Diagnostics

extension Parser {
  enum TargetRule { case assignment, deletion, loop }

  /// Checks that an expression may be assigned to (or deleted).
  func checkTarget(_ target: Expression, _ rule: TargetRule) throws {
    guard let bad = invalidTarget(target, rule) else { return }
    let verb = rule == .deletion ? "delete" : "assign to"
    throw failure("cannot \(verb) \(describe(bad))", bad.span)
  }

  /// The first part of an expression that can't be a target.
  func invalidTarget(_ target: Expression, _ rule: TargetRule) -> Expression? {
    switch target.kind {
    case .name, .attribute, .subscript: return nil
    case .list(let elements), .tuple(let elements):
      for element in elements {
        if let bad = invalidTarget(element, rule) { return bad }
      }
      return nil
    case .starred(let value): return rule == .deletion ? target : invalidTarget(value, rule)
    default: return target
    }
  }

  /// The rules about `*` in targets that CPython's compiler checks.
  func checkStars(_ target: Expression, isTop: Bool = true) throws {
    switch target.kind {
    case .starred:
      if isTop { throw failure("starred assignment target must be in a list or tuple", target.span) }
    case .list(let elements), .tuple(let elements):
      var stars = 0
      for element in elements {
        if case .starred(let inner) = element.kind {
          stars += 1
          try checkStars(inner)
        } else {
          try checkStars(element)
        }
      }
      if stars > 1 { throw failure("multiple starred expressions in assignment", target.span) }
    default: break
    }
  }

  /// The target of `for`, in statements and comprehensions, up to its `in`.
  mutating func parseForTarget() throws -> Expression {
    let start = position
    func element(_ parser: inout Parser) throws -> Expression {
      if parser.symbol == .star { return try parser.parseStarred() }
      return try parser.parseBinary(0)
    }
    let first = try element(&self)
    let target = symbol == .comma ? try parseTuple(start, first, element) : first
    if symbol != .kwIn { lastDisjunction = (target.span, start, position) }
    try checkTarget(target, .loop)
    try checkStars(target)
    return target
  }

  /// What CPython calls an expression when it can't be assigned to.
  func describe(_ expression: Expression) -> String {
    switch expression.kind {
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .ellipsis: "ellipsis"
    case .int, .bigInt, .float, .imaginary, .string, .bytes: "literal"
    case .formatted: "f-string expression"
    case .name: "name"
    case .tuple: "tuple"
    case .list: "list"
    case .set: "set display"
    case .dict: "dict literal"
    case .starred: "starred"
    case .compare: "comparison"
    case .conditional, .loweredConditional: "conditional expression"
    case .call, .loweredCall: "function call"
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .slice: "slice"
    case .lambda: "lambda"
    case .comprehension(let comprehension):
      switch comprehension.kind {
      case .list: "list comprehension"
      case .set: "set comprehension"
      case .dict: "dict comprehension"
      case .generator: "generator expression"
      }
    case .walrus: "named expression"
    case .await: "await expression"
    case .yield, .yieldFrom: "yield expression"
    default: "expression"
    }
  }
}
