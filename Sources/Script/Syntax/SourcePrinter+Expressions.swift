extension SourcePrinter {
  /// How tightly a place binds: an expression that binds less stands in parentheses there.
  enum Strength: Int {
    case target, named, yield, test, or, and, not, compare, bitOr, bitXor, bitAnd, shift, arithmetic, term, factor
    case power, await, atom
  }

  func text(_ expression: Expression, _ place: Strength = .test) -> String {
    if place == .target, case .tuple(let elements) = expression.kind, !elements.isEmpty {
      return list(elements) + (elements.count == 1 ? "," : "")
    }
    let (body, strength) = shown(expression)
    switch strength {
    case .named: return "(\(body))"
    case .yield: return place == .yield ? body : "(\(body))"
    default: return strength.rawValue >= place.rawValue ? body : "(\(body))"
    }
  }

  private func shown(_ expression: Expression) -> (String, Strength) {
    switch expression.kind {
    case .none: return ("None", .atom)
    case .ellipsis: return ("...", .atom)
    case .bool(let value): return (value ? "True" : "False", .atom)
    case .int(let value): return (String(value), .atom)
    case .bigInt(let digits): return (digits, .atom)
    case .float(let value): return (SourcePrinter.number(value), .atom)
    case .imaginary(let value): return (SourcePrinter.imaginary(value), .atom)
    case .string(let text): return (SourcePrinter.quoted(text), .atom)
    case .bytes(let bytes): return (SourcePrinter.quoted(bytes), .atom)
    case .formatted(let parts): return (formatted(parts), .atom)
    case .name(let name): return (name, .atom)
    case .tuple(let elements):
      return ("(\(list(elements))\(elements.count == 1 ? "," : ""))", .atom)
    case .list(let elements): return ("[\(list(elements))]", .atom)
    case .set(let elements): return ("{\(list(elements))}", .atom)
    case .dict(let entries):
      let parts = entries.map { (entry: (key: Expression?, value: Expression)) -> String in
        guard let key = entry.key else { return "**" + text(entry.value, .bitOr) }
        return "\(text(key)): \(text(entry.value))"
      }
      return ("{\(parts.joined(separator: ", "))}", .atom)
    case .starred(let value): return ("*" + text(value, .bitOr), .test)
    case .unary(let operation, let operand): return unary(operation, operand)
    case .binary(let operation, let left, let right): return binary(operation, left, right)
    case .and(let operands): return (rising(operands, " and ", .not), .and)
    case .or(let operands): return (rising(operands, " or ", .and), .or)
    case .compare(let first, let rest):
      var result = text(first, .bitOr)
      for (operation, operand) in rest { result += " \(operation.symbol) \(text(operand, .bitOr))" }
      return (result, .compare)
    case .conditional(let test, let then, let otherwise):
      return ("\(text(then, .or)) if \(text(test, .or)) else \(text(otherwise))", .test)
    default: return shownPrimary(expression)
    }
  }

  private func shownPrimary(_ expression: Expression) -> (String, Strength) {
    switch expression.kind {
    case .call(let callee, let arguments): return ("\(text(callee, .atom))(\(text(arguments)))", .atom)
    case .attribute(let value, let name):
      if case .int = value.kind { return ("\(text(value, .atom)) .\(name.text)", .atom) }
      return ("\(text(value, .atom)).\(name.text)", .atom)
    case .subscript(let value, let index): return ("\(text(value, .atom))[\(subscriptText(index))]", .atom)
    case .slice(let lower, let upper, let step):
      var result = lower.map { (part: Expression) -> String in text(part) } ?? ""
      result += ":"
      if let upper { result += text(upper) }
      if let step { result += ":" + text(step) }
      return (result, .atom)
    case .lambda(let definition):
      let parameters = text(definition.parameters)
      var value = "None"
      if case .return(let result?)? = definition.body.last?.kind { value = text(result) }
      return ("lambda\(parameters.isEmpty ? "" : " ")\(parameters): \(value)", .test)
    case .comprehension(let comprehension): return (text(comprehension), .atom)
    case .walrus(let name, let value): return ("\(name.text) := \(text(value))", .named)
    case .await(let value): return ("await \(text(value, .atom))", .await)
    case .yield(let value):
      return (value.map { (value: Expression) -> String in "yield " + text(value) } ?? "yield", .yield)
    case .yieldFrom(let value): return ("yield from \(text(value))", .yield)
    default: return (lowered(expression), .atom)
    }
  }

  func list(_ elements: [Expression]) -> String { joined(elements, ", ", .test) }

  private func joined(_ operands: [Expression], _ separator: String, _ place: Strength) -> String {
    operands.map { (operand: Expression) -> String in text(operand, place) }.joined(separator: separator)
  }

  /// Operands that must each bind tighter than the one before, which is how `ast.unparse` sets parentheses.
  private func rising(_ operands: [Expression], _ separator: String, _ first: Strength) -> String {
    operands.enumerated().map { (index: Int, operand: Expression) -> String in
      text(operand, Strength(rawValue: first.rawValue + index) ?? .atom)
    }.joined(separator: separator)
  }

  private func subscriptText(_ index: Expression) -> String {
    guard case .tuple(let elements) = index.kind, !elements.isEmpty else { return text(index) }
    return list(elements) + (elements.count == 1 ? "," : "")
  }

  // MARK: Operators

  private func unary(_ operation: UnaryOperator, _ operand: Expression) -> (String, Strength) {
    switch operation {
    case .not: ("not " + text(operand, .not), .not)
    case .negate: ("-" + text(operand, .factor), .factor)
    case .plus: ("+" + text(operand, .factor), .factor)
    case .invert: ("~" + text(operand, .factor), .factor)
    }
  }

  private func binary(_ operation: BinaryOperator, _ left: Expression, _ right: Expression) -> (String, Strength) {
    if operation == .power { return ("\(text(left, .await)) ** \(text(right, .power))", .power) }
    let strength: Strength
    switch operation {
    case .bitOr: strength = .bitOr
    case .bitXor: strength = .bitXor
    case .bitAnd: strength = .bitAnd
    case .leftShift, .rightShift: strength = .shift
    case .add, .subtract: strength = .arithmetic
    default: strength = .term
    }
    let next = Strength(rawValue: strength.rawValue + 1) ?? .atom
    // A chain of operators of one strength is printed without recursion into its left side.
    var operands: [(BinaryOperator, Expression)] = [(operation, right)]
    var first = left
    while case .binary(let inner, let innerLeft, let innerRight) = first.kind, inner != .power,
      self.strength(of: inner) == strength
    {
      operands.append((inner, innerRight))
      first = innerLeft
    }
    var result = text(first, strength)
    for (operation, operand) in operands.reversed() { result += " \(operation.symbol) \(text(operand, next))" }
    return (result, strength)
  }

  private func strength(of operation: BinaryOperator) -> Strength {
    switch operation {
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .bitAnd: .bitAnd
    case .leftShift, .rightShift: .shift
    case .add, .subtract: .arithmetic
    case .power: .power
    default: .term
    }
  }

  private func text(_ comprehension: Comprehension) -> String {
    var inner = text(comprehension.element)
    if let value = comprehension.value { inner += ": " + text(value) }
    for clause in comprehension.clauses {
      inner += "\(clause.isAsync ? " async" : "") for \(text(clause.target, .target)) in \(text(clause.iterable, .or))"
      for condition in clause.conditions { inner += " if " + text(condition, .or) }
    }
    switch comprehension.kind {
    case .list: return "[\(inner)]"
    case .generator: return "(\(inner))"
    case .set, .dict: return "{\(inner)}"
    }
  }

  // MARK: Patterns

  func text(_ pattern: Pattern, isTop: Bool = false) -> String {
    switch pattern.kind {
    case .value(let value): return text(value)
    case .capture(let name): return name?.text ?? "_"
    case .sequence(let patterns):
      let parts = patterns.map { (pattern: Pattern) -> String in text(pattern, isTop: true) }
      return "[\(parts.joined(separator: ", "))]"
    case .star(let name): return "*" + (name?.text ?? "_")
    case .mapping(let keys, let patterns, let rest):
      var parts = zip(keys, patterns).map { (key: Expression, pattern: Pattern) -> String in
        "\(text(key)): \(text(pattern, isTop: true))"
      }
      if let rest { parts.append("**" + rest.text) }
      return "{\(parts.joined(separator: ", "))}"
    case .class(let type, let positional, let keywords):
      var parts = positional.map { (pattern: Pattern) -> String in text(pattern, isTop: true) }
      for (name, pattern) in keywords { parts.append("\(name.text)=\(text(pattern, isTop: true))") }
      return "\(text(type, .atom))(\(parts.joined(separator: ", ")))"
    case .or(let patterns):
      let body = patterns.map { (pattern: Pattern) -> String in text(pattern) }.joined(separator: " | ")
      return isTop ? body : "(\(body))"
    case .as(let inner, let name):
      var isAlternatives = false
      if case .or = inner.kind { isAlternatives = true }
      let body = "\(text(inner, isTop: isAlternatives)) as \(name.text)"
      return isTop ? body : "(\(body))"
    }
  }
}
