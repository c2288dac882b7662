import Diagnostics
import Script

/// Rebuilds a syntax tree from its leaves up; a pass overrides what it changes.
///
/// Places are kept. A node whose parts didn't change is shared with the old tree. Patterns and the code of
/// comprehensions are walked, too.
open class TreeTransformer {
  public init() {}

  /// Runs the pass over a whole function.
  func lower(_ definition: FunctionDefinition) -> FunctionDefinition { transform(definition) }

  // MARK: Blocks

  open func transform(_ statements: [Statement]) -> [Statement] {
    var result: [Statement] = []
    result.reserveCapacity(statements.count)
    for statement in statements { result += transform(statement) }
    return result
  }

  /// What a statement becomes; no statement, when it goes away.
  open func transform(_ statement: Statement) -> [Statement] { [rebuilt(statement)] }

  /// The statement with its parts transformed.
  public final func rebuilt(_ statement: Statement) -> Statement {
    Statement(rebuiltKind(statement), statement.span)
  }

  private func rebuiltKind(_ statement: Statement) -> Statement.Kind {
    switch statement.kind {
    case .expression(let value): return .expression(transform(value))
    case .assign(let targets, let value):
      return .assign(targets: transform(targets), value: transform(value))
    case .augmentedAssign(let target, let operation, let value):
      return .augmentedAssign(target: transform(target), operation, value: transform(value))
    case .annotatedAssign(let target, let annotation, let value):
      return .annotatedAssign(
        target: transform(target), annotation: transform(annotation), value: transform(value))
    case .delete(let targets): return .delete(transform(targets))
    case .return(let value): return .return(transform(value))
    case .raise(let value, let cause): return .raise(transform(value), cause: transform(cause))
    case .assert(let test, let message): return .assert(transform(test), message: transform(message))
    case .function(let definition): return .function(transform(definition))
    case .class(let definition): return .class(transform(definition))
    default: return rebuiltCompound(statement)
    }
  }

  private func rebuiltCompound(_ statement: Statement) -> Statement.Kind {
    switch statement.kind {
    case .if(let test, let body, let orElse):
      return .if(test: transform(test), body: transform(body), orElse: transform(orElse))
    case .while(let test, let body, let orElse):
      return .while(test: transform(test), body: transform(body), orElse: transform(orElse))
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      return .for(
        target: transform(target), iterable: transform(iterable), body: transform(body), orElse: transform(orElse),
        isAsync: isAsync)
    case .with(let items, let body, let isAsync):
      return .with(items: transform(items), body: transform(body), isAsync: isAsync)
    case .try(let body, let handlers, let orElse, let finally, let isGroup):
      let newBody = transform(body)
      let newElse = transform(orElse)
      let newFinally = transform(finally)
      let newHandlers = handlers.map { (handler: ExceptHandler) -> ExceptHandler in transform(handler) }
      return .try(body: newBody, handlers: newHandlers, orElse: newElse, finally: newFinally, isGroup: isGroup)
    case .match(let subject, let cases):
      let newCases = cases.map { (entry: MatchCase) -> MatchCase in
        MatchCase(pattern: entry.pattern, guardTest: transform(entry.guardTest), body: transform(entry.body))
      }
      return .match(subject: transform(subject), cases: newCases)
    case .loweredIf(let test, let body, let orElse, let state):
      return .loweredIf(test: transform(test), body: transform(body), orElse: transform(orElse), state)
    case .loweredWhile(let test, let body, let state):
      return .loweredWhile(test: transform(test), body: transform(body), state)
    case .loweredFor(let target, let iterable, let extraTest, let body, let state):
      return .loweredFor(
        target: transform(target), iterable: transform(iterable), extraTest: transform(extraTest),
        body: transform(body), state)
    default: return statement.kind
    }
  }

  func transform(_ items: [WithItem]) -> [WithItem] {
    items.map { (item: WithItem) -> WithItem in
      WithItem(context: transform(item.context), target: transform(item.target))
    }
  }

  func transform(_ handler: ExceptHandler) -> ExceptHandler {
    ExceptHandler(
      type: transform(handler.type), name: handler.name, body: transform(handler.body), span: handler.span)
  }

  // MARK: Definitions

  open func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    definition.replacing(
      body: transform(definition.body), parameters: transform(definition.parameters),
      decorators: transform(definition.decorators), returns: transform(definition.returns))
  }

  open func transform(_ definition: ClassDefinition) -> ClassDefinition {
    ClassDefinition(
      name: definition.name, arguments: transform(definition.arguments), body: transform(definition.body),
      decorators: transform(definition.decorators), span: definition.span)
  }

  func transform(_ parameters: Parameters) -> Parameters {
    func one(_ parameter: Parameters.Parameter) -> Parameters.Parameter {
      Parameters.Parameter(
        name: parameter.name, annotation: transformAnnotation(parameter.annotation),
        defaultValue: transform(parameter.defaultValue))
    }
    return Parameters(
      positionalOnly: parameters.positionalOnly.map(one), positional: parameters.positional.map(one),
      variadic: parameters.variadic.map(one), keywordOnly: parameters.keywordOnly.map(one),
      keywords: parameters.keywords.map(one))
  }

  func transformAnnotation(_ annotation: Expression?) -> Expression? { transform(annotation) }

  // MARK: Expressions

  final func transform(_ expression: Expression?) -> Expression? {
    guard let expression else { return nil }
    return transform(expression) as Expression
  }

  final func transform(_ expressions: [Expression]) -> [Expression] {
    expressions.map { (expression: Expression) -> Expression in transform(expression) }
  }

  public final func transform(_ arguments: [Argument]) -> [Argument] {
    arguments.map { (argument: Argument) -> Argument in Argument(argument.kind, transform(argument.value)) }
  }

  open func transform(_ expression: Expression) -> Expression { rebuilt(expression) }

  /// The expression with its parts transformed.
  public final func rebuilt(_ expression: Expression) -> Expression {
    switch expression.kind {
    case .none, .ellipsis, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes, .name, .undefined, .returned:
      return expression
    default: return Expression(rebuiltKind(expression), expression.span)
    }
  }

  private func rebuiltKind(_ expression: Expression) -> Expression.Kind {
    switch expression.kind {
    case .formatted(let parts): return .formatted(transform(parts))
    case .tuple(let elements): return .tuple(transform(elements))
    case .list(let elements): return .list(transform(elements))
    case .set(let elements): return .set(transform(elements))
    case .dict(let entries):
      return .dict(
        entries.map { (entry: (key: Expression?, value: Expression)) -> (key: Expression?, value: Expression) in
          (transform(entry.key), transform(entry.value))
        })
    case .starred(let value): return .starred(transform(value))
    case .unary(let operation, let operand): return .unary(operation, transform(operand))
    case .binary(let operation, let left, let right): return .binary(operation, transform(left), transform(right))
    case .and(let operands): return .and(transform(operands))
    case .or(let operands): return .or(transform(operands))
    case .compare(let first, let rest):
      return .compare(
        transform(first),
        rest.map { (entry: (ComparisonOperator, Expression)) -> (ComparisonOperator, Expression) in
          (entry.0, transform(entry.1))
        })
    case .conditional(let test, let then, let otherwise):
      return .conditional(test: transform(test), then: transform(then), otherwise: transform(otherwise))
    case .call(let callee, let arguments): return .call(transform(callee), arguments: transform(arguments))
    case .attribute(let value, let name): return .attribute(transform(value), name)
    case .subscript(let value, let index): return .subscript(transform(value), transform(index))
    case .slice(let lower, let upper, let step):
      return .slice(lower: transform(lower), upper: transform(upper), step: transform(step))
    case .lambda(let definition): return .lambda(transform(definition))
    case .comprehension(let comprehension): return .comprehension(transform(comprehension))
    case .walrus(let name, let value): return .walrus(name, transform(value))
    case .await(let value): return .await(transform(value))
    case .yield(let value): return .yield(transform(value))
    case .yieldFrom(let value): return .yieldFrom(transform(value))
    default: return rebuiltLowered(expression)
    }
  }

  private func rebuiltLowered(_ expression: Expression) -> Expression.Kind {
    switch expression.kind {
    case .loweredConditional(let test, let then, let otherwise):
      return .loweredConditional(test: transform(test), then: transform(then), otherwise: transform(otherwise))
    case .loweredAnd(let left, let right): return .loweredAnd(transform(left), transform(right))
    case .loweredOr(let left, let right): return .loweredOr(transform(left), transform(right))
    case .loweredNot(let operand): return .loweredNot(transform(operand))
    case .loweredEqual(let left, let right, let negated):
      return .loweredEqual(transform(left), transform(right), negated: negated)
    case .loweredCall(let callee, let arguments):
      return .loweredCall(transform(callee), arguments: transform(arguments))
    default: return expression.kind
    }
  }

  private func transform(_ parts: [FormattedPart]) -> [FormattedPart] {
    parts.map { (part: FormattedPart) -> FormattedPart in
      guard case .field(let value, let source, let conversion, let format) = part else { return part }
      return .field(value: transform(value), source: source, conversion: conversion, format: transform(format))
    }
  }

  private func transform(_ comprehension: Comprehension) -> Comprehension {
    let clauses = comprehension.clauses.map { (clause: Comprehension.Clause) -> Comprehension.Clause in
      Comprehension.Clause(
        target: transform(clause.target), iterable: transform(clause.iterable),
        conditions: transform(clause.conditions), isAsync: clause.isAsync)
    }
    return Comprehension(
      kind: comprehension.kind, element: transform(comprehension.element), value: transform(comprehension.value),
      clauses: clauses)
  }
}

extension FunctionDefinition {
  /// The definition with other parts.
  func replacing(
    body: [Statement]? = nil, parameters: Parameters? = nil, decorators: [Expression]? = nil,
    returns: Expression?? = nil, isLowered: Bool? = nil
  ) -> FunctionDefinition {
    FunctionDefinition(
      name: name, parameters: parameters ?? self.parameters, body: body ?? self.body,
      decorators: decorators ?? self.decorators, returns: returns ?? self.returns, isAsync: isAsync,
      isLambda: isLambda, isLowered: isLowered ?? self.isLowered, span: span)
  }

  /// The docstring, or whatever constant AutoGraph takes for one, and the rest of the body.
  var splitBody: (docstring: [Statement], rest: [Statement]) {
    guard let first = body.first, case .expression(let value) = first.kind else { return ([], body) }
    switch value.kind {
    case .none, .ellipsis, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes:
      return ([first], Array(body.dropFirst()))
    default: return ([], body)
    }
  }
}
