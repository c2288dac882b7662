import Diagnostics

/// What CPython's compiler warns of: text that is right and can hardly be meant.
struct SyntaxRemark {
  let message: String
  let span: SourceSpan

  /// The remarks on a program, those on functions and classes in it included, in the order of the text.
  static func all(in body: [Statement]) -> [SyntaxRemark] {
    var found: [SyntaxRemark] = []
    visit(body, &found)
    return found.enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map { $0.element }
  }

  private static func visit(_ body: [Statement], _ found: inout [SyntaxRemark]) {
    for outer in body {
      for statement in outer.all {
        let stores = statement.stores
        for (index, expression) in statement.expressions.enumerated() {
          // Storing into a subscript says nothing of what the subscript gives.
          if index < stores, case .subscript = expression.kind {
            for part in expression.parts { visit(part, &found) }
          } else {
            visit(expression, &found)
          }
        }
        switch statement.kind {
        case .function(let definition): visit(definition.body, &found)
        case .class(let definition): visit(definition.body, &found)
        case .assert(let test, _):
          guard case .tuple(let items) = test.kind, !items.isEmpty else { break }
          found.append(
            SyntaxRemark(message: "assertion is always true, perhaps remove parentheses?", span: statement.span))
        default: break
        }
      }
    }
  }

  private static func visit(_ outer: Expression, _ found: inout [SyntaxRemark]) {
    for expression in outer.all {
      switch expression.kind {
      case .lambda(let definition): visit(definition.body, &found)
      case .compare(let first, let rest): compare(first, rest, expression.span, &found)
      case .call(let callee, _):
        guard let type = typeName(callee), type != "function" else { break }
        note("'\(type)' object is not callable; perhaps you missed a comma?", expression, &found)
      case .subscript(let value, let index): subscripted(value, index, expression, &found)
      default: break
      }
    }
  }

  private static func note(_ message: String, _ expression: Expression, _ found: inout [SyntaxRemark]) {
    found.append(SyntaxRemark(message: message, span: expression.span))
  }

  /// `x is 5`: whether the two are one object is chance.
  private static func compare(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ span: SourceSpan, _ found: inout [SyntaxRemark]
  ) {
    var left = first
    for (op, right) in rest {
      if op == .is || op == .isNot, isLiteral(left) || isLiteral(right) {
        let message =
          op == .is ? "\"is\" with a literal. Did you mean \"==\"?" : "\"is not\" with a literal. Did you mean \"!=\"?"
        found.append(SyntaxRemark(message: message, span: span))
      }
      left = right
    }
  }

  private static func subscripted(
    _ value: Expression, _ index: Expression, _ expression: Expression, _ found: inout [SyntaxRemark]
  ) {
    guard let type = typeName(value) else { return }
    switch type {
    case "dict", "bool": return
    case "str", "bytes", "tuple", "list":
      guard let given = typeName(index), given != "int", given != "bool" else { return }
      note(
        "\(type) indices must be integers or slices, not \(given); perhaps you missed a comma?", expression, &found)
    default: note("'\(type)' object is not subscriptable; perhaps you missed a comma?", expression, &found)
    }
  }

  /// A constant other than None, True, False and `...`.
  private static func isLiteral(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .int, .bigInt, .float, .imaginary, .string, .bytes: true
    case .unary(let op, let value): op != .not && isLiteral(value)
    case .tuple(let items): items.allSatisfy { isConstant($0) }
    default: false
    }
  }

  private static func isConstant(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .none, .bool, .ellipsis: true
    default: isLiteral(expression)
    }
  }

  /// The class of an expression that shows it; nil for others.
  private static func typeName(_ expression: Expression) -> String? {
    switch expression.kind {
    case .none: "NoneType"
    case .ellipsis: "ellipsis"
    case .bool: "bool"
    case .int, .bigInt: "int"
    case .float: "float"
    case .imaginary: "complex"
    case .string, .formatted: "str"
    case .bytes: "bytes"
    case .tuple: "tuple"
    case .list: "list"
    case .set: "set"
    case .dict: "dict"
    case .lambda: "function"
    case .comprehension(let comprehension):
      switch comprehension.kind {
      case .list: "list"
      case .set: "set"
      case .dict: "dict"
      case .generator: "generator"
      }
    default: nil
    }
  }
}

extension Interpreter {
  /// Gives a program's remarks as SyntaxWarnings, once.
  func warn(of code: Code) throws {
    let remarks = code.remarks
    code.remarks = []
    for remark in remarks {
      let file = code.file
      let line = file.lineNumber(at: remark.span.start)
      let isShown = !file.name.hasPrefix("<string>")
      let shown = isShown ? file.line(file.lineIndex(at: remark.span.start)) : ""
      let text = String(shown.drop { $0 == " " || $0 == "\t" })
      // A script that has imported `warnings` may have changed what becomes of them.
      if let warnings = modules["warnings"], let warn = warnings["_warn"] {
        let category = Handle.object(ExceptionHierarchy.named("SyntaxWarning"))
        let name = Handle.string(file.name)
        let arguments: [Handle] = [
          .string(remark.message), category, name, .int(line), name, .dict([]), .string(text), .none,
        ]
        _ = try call(warn, arguments)
        continue
      }
      errorOutput("\(file.name):\(line): SyntaxWarning: \(remark.message)\n" + (text.isEmpty ? "" : "  \(text)\n"))
    }
  }
}

extension Statement {
  /// How many of `expressions`, from the first, are stored into or deleted.
  fileprivate var stores: Int {
    switch kind {
    case .assign(let targets, _), .delete(let targets): targets.count
    case .augmentedAssign, .annotatedAssign, .for: 1
    default: 0
    }
  }
}
