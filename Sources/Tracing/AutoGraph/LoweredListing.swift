import Diagnostics
import Script

/// A lowered function as the script that `tf.autograph.to_code` shows: control flow as calls of operators with local
/// functions for blocks and state, loads of variables as `ag__.ld(…)`.
///
/// The script is only shown; what runs is the lowered tree.
final class LoweredListing: TreeTransformer {
  let context: LoweringContext
  let globals: Set<String>
  private var scopeNames: [ObjectIdentifier: String] = [:]
  /// The function scopes around the code being listed, innermost last.
  var scopes: [(name: String, flag: String)] = []
  /// Set where TensorFlow lists loads as they are.
  private var isPlain = false
  private var level = 0

  private init(_ definition: FunctionDefinition) {
    context = LoweringContext(reserved: NameCollector.names(of: definition))
    globals = GlobalNames.names(of: definition)
  }

  static func text(of definition: FunctionDefinition) -> String {
    let listing = LoweredListing(definition)
    if definition.isLambda { return SourcePrinter.text(of: listing.listedLambda(definition)) }
    return SourcePrinter.text(of: listing.transform(definition))
  }

  // MARK: Building blocks

  func name(_ text: String) -> Expression { Made.name(text, .none) }

  func string(_ text: String) -> Expression { Expression(.string(text), .none) }

  func call(_ callee: Expression, _ arguments: [Expression]) -> Expression {
    let list = arguments.map { (argument: Expression) -> Argument in Argument(.positional, argument) }
    return Expression(.call(callee, arguments: list), .none)
  }

  /// `ag__.operator(arguments)`.
  func ag(_ operation: String, _ arguments: [Expression]) -> Expression {
    call(Expression(.attribute(name("ag__"), Name(operation, .none)), .none), arguments)
  }

  func thunk(_ value: Expression) -> Expression {
    let body = [Statement(.return(value), .none)]
    let definition = FunctionDefinition(
      name: Name("<lambda>", .none), parameters: Parameters(), body: body, isLambda: true, span: .none)
    return Expression(.lambda(definition), .none)
  }

  func function(_ title: String, _ parameters: [String], _ body: [Statement]) -> Statement {
    let list = parameters.map { (name: String) -> Parameters.Parameter in
      Parameters.Parameter(name: Name(name, .none))
    }
    let definition = FunctionDefinition(
      name: Name(title, .none), parameters: Parameters(positional: list), body: body, span: .none)
    return Statement(.function(definition), .none)
  }

  // MARK: Functions

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    let scope = scopeName(definition)
    level += 1
    defer { level -= 1 }
    let isOutermost = level == 1
    let (docstring, rest) = definition.splitBody
    let decorators = plain { transform(definition.decorators) }
    let parameters = isOutermost ? withoutDefaults(definition.parameters) : transform(definition.parameters)
    scopes.append((scope, flag(in: rest)))
    let body = transform(rest)
    scopes.removeLast()
    let artifact = Expression(.attribute(name("ag__"), Name("autograph_artifact", .none)), .none)
    let standard = Expression(.attribute(name("ag__"), Name("STD", .none)), .none)
    let item = WithItem(
      context: ag(
        "FunctionScope",
        [string(definition.name.text), string(scope), isOutermost ? requestedOptions : standard]),
      target: name(scope))
    let title = isOutermost ? Name("tf__" + definition.name.text, definition.name.span) : definition.name
    return FunctionDefinition(
      name: title, parameters: parameters,
      body: docstring + [Statement(.with(items: [item], body: body, isAsync: false), .none)],
      decorators: isOutermost ? [] : decorators + [artifact], returns: definition.returns,
      span: definition.span)
  }

  /// Runs `body` with loads listed as they are.
  private func plain<Result>(_ body: () -> Result) -> Result {
    let wasPlain = isPlain
    isPlain = true
    defer { isPlain = wasPlain }
    return body()
  }

  /// Defaults have been evaluated by the time a function is converted.
  private func withoutDefaults(_ parameters: Parameters) -> Parameters {
    func one(_ parameter: Parameters.Parameter) -> Parameters.Parameter {
      let value = parameter.defaultValue.map { (value: Expression) -> Expression in Expression(.none, value.span) }
      return Parameters.Parameter(name: parameter.name, annotation: parameter.annotation, defaultValue: value)
    }
    return Parameters(
      positionalOnly: parameters.positionalOnly.map(one), positional: parameters.positional.map(one),
      variadic: parameters.variadic.map(one), keywordOnly: parameters.keywordOnly.map(one),
      keywords: parameters.keywords.map(one))
  }

  override func transformAnnotation(_ annotation: Expression?) -> Expression? { annotation }

  override func transform(_ handler: ExceptHandler) -> ExceptHandler {
    ExceptHandler(type: handler.type, name: handler.name, body: transform(handler.body), span: handler.span)
  }

  /// Scopes are named in the order in which functions begin.
  private func scopeName(_ definition: FunctionDefinition) -> String {
    if let name = scopeNames[ObjectIdentifier(definition)] { return name }
    let finder = DefinitionFinder()
    _ = finder.transform(definition)
    for found in finder.found { scopeNames[ObjectIdentifier(found)] = context.newName("fscope") }
    return scopeNames[ObjectIdentifier(definition)] ?? context.newName("fscope")
  }

  private var requestedOptions: Expression {
    func option(_ title: String, _ value: Expression.Kind) -> Argument {
      Argument(.keyword(Name(title, .none)), Expression(value, .none))
    }
    let callee = Expression(.attribute(name("ag__"), Name("ConversionOptions", .none)), .none)
    return Expression(
      .call(
        callee,
        arguments: [
          option("recursive", .bool(true)), option("user_requested", .bool(true)),
          option("optional_features", .tuple([])), option("internal_convert_user_code", .bool(true)),
        ]), .none)
  }

  /// The flag that goes with the undefined result at the top of a function that returns.
  private func flag(in body: [Statement]) -> String {
    guard body.count > 1, case .assign(let targets, _) = body[0].kind, let target = targets.first,
      case .name(let flag) = target.kind
    else { return "do_return" }
    return flag
  }

  /// A lambda that was converted by itself.
  private func listedLambda(_ definition: FunctionDefinition) -> Expression {
    let scope = context.newName("lscope")
    scopes.append((scope, "do_return"))
    defer { scopes.removeLast() }
    level = 1
    guard case .return(let value?)? = definition.body.last?.kind else { return name("None") }
    let inner = FunctionDefinition(
      name: definition.name, parameters: Parameters(positional: [Parameters.Parameter(name: Name(scope, .none))]),
      body: [Statement(.return(transform(value) as Expression), .none)], isLambda: true, span: .none)
    let body = ag(
      "with_function_scope", [Expression(.lambda(inner), .none), string(scope), requestedOptions])
    let outer = FunctionDefinition(
      name: definition.name, parameters: transform(definition.parameters),
      body: [Statement(.return(body), .none)], isLambda: true, span: .none)
    return Expression(.lambda(outer), .none)
  }

  // MARK: Statements

  override func transform(_ statement: Statement) -> [Statement] {
    let span = statement.span
    switch statement.kind {
    case .loweredIf(let test, let body, let orElse, let state): return listIf(test, body, orElse, state)
    case .loweredWhile(let test, let body, let state): return listWhile(test, body, state)
    case .loweredFor(let target, let iterable, let extra, let body, let state):
      return listFor(target, iterable, extra, body, state)
    case .assign(let targets, let value):
      return [Statement(.assign(targets: targets.map(transformTarget), value: transform(value)), span)]
    case .annotatedAssign(let target, let annotation, let value):
      return [
        Statement(
          .annotatedAssign(
            target: transformTarget(target), annotation: transform(annotation), value: transform(value)), span)
      ]
    case .augmentedAssign(let target, let operation, let value):
      return listAugmented(target, operation, value)
    case .delete(let targets): return listDelete(targets)
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      return [
        Statement(
          .for(
            target: transformTarget(target), iterable: transform(iterable), body: transform(body),
            orElse: transform(orElse), isAsync: isAsync), span)
      ]
    default: return [rebuilt(statement)]
    }
  }

  override func transform(_ items: [WithItem]) -> [WithItem] {
    items.map { (item: WithItem) -> WithItem in
      WithItem(context: transform(item.context), target: item.target.map(transformTarget))
    }
  }

  private func listAugmented(
    _ target: Expression, _ operation: BinaryOperator, _ value: Expression
  ) -> [Statement] {
    guard case .name(let text) = target.kind else {
      return [
        Statement(
          .augmentedAssign(target: transformTarget(target), operation, value: transform(value)), .none)
      ]
    }
    let load = Statement(.assign(targets: [target], value: ag("ld", [name(text)])), .none)
    let listed: Expression = plain { transform(value) }
    return [load, Statement(.augmentedAssign(target: target, operation, value: listed), .none)]
  }

  private func listDelete(_ targets: [Expression]) -> [Statement] {
    var result: [Statement] = []
    var rest: [Expression] = []
    for target in targets {
      if case .name(let text) = target.kind {
        result.append(undefine(text))
      } else {
        rest.append(transformTarget(target))
      }
    }
    if !rest.isEmpty { result.append(Statement(.delete(rest), .none)) }
    return result
  }

  func undefine(_ text: String) -> Statement { Made.assign(text, ag("Undefined", [string(text)]), .none) }

  // MARK: Expressions

  /// The target of an assignment: its own names are not loaded.
  func transformTarget(_ target: Expression) -> Expression {
    switch target.kind {
    case .name: return target
    case .tuple(let elements): return Expression(.tuple(elements.map(transformTarget)), target.span)
    case .list(let elements): return Expression(.list(elements.map(transformTarget)), target.span)
    case .starred(let value): return Expression(.starred(transformTarget(value)), target.span)
    default: return rebuilt(target)
    }
  }

  override func transform(_ expression: Expression) -> Expression {
    switch expression.kind {
    case .name(let text):
      return isPlain || LoweredListing.isMade(text) ? expression : ag("ld", [expression])
    case .loweredConditional(let test, let then, let otherwise):
      let shown = SourcePrinter.text(of: PlainForm(self).transform(test) as Expression)
      return ag("if_exp", [transform(test), thunk(transform(then)), thunk(transform(otherwise)), string(shown)])
    case .loweredAnd(let left, let right): return ag("and_", [thunk(transform(left)), thunk(transform(right))])
    case .loweredOr(let left, let right): return ag("or_", [thunk(transform(left)), thunk(transform(right))])
    case .loweredNot(let operand): return ag("not_", [transform(operand)])
    case .loweredEqual(let left, let right, let negated):
      return ag(negated ? "not_eq" : "eq", [transform(left), transform(right)])
    case .loweredCall(let callee, let arguments): return listCall(callee, arguments)
    case .call(let callee, let arguments):
      if case .name(let text) = callee.kind, ["super", "locals", "globals", "eval"].contains(text) {
        return listCall(callee, arguments)
      }
      return rebuilt(expression)
    case .undefined(let text):
      return text.hasPrefix("retval_") ? ag("UndefinedReturnValue", []) : ag("Undefined", [string(text)])
    case .returned(let text):
      let scope = scopes.last ?? ("fscope", "do_return")
      let callee = Expression(.attribute(name(scope.name), Name("ret", .none)), .none)
      return call(callee, [name(text), name(scope.flag)])
    case .lambda(let definition): return ag("autograph_artifact", [listInnerLambda(expression, definition)])
    case .comprehension(let comprehension): return listComprehension(expression, comprehension)
    default: return rebuilt(expression)
    }
  }

  /// A test as TensorFlow quotes it: calls converted, operators and loads as they were.
  private final class PlainForm: TreeTransformer {
    private let listing: LoweredListing

    init(_ listing: LoweredListing) { self.listing = listing }

    override func transform(_ expression: Expression) -> Expression {
      let result = rebuilt(expression)
      switch result.kind {
      case .loweredAnd(let left, let right):
        if case .and(let rest) = right.kind { return Expression(.and([left] + rest), result.span) }
        return Expression(.and([left, right]), result.span)
      case .loweredOr(let left, let right):
        if case .or(let rest) = right.kind { return Expression(.or([left] + rest), result.span) }
        return Expression(.or([left, right]), result.span)
      case .loweredNot(let operand): return Expression(.unary(.not, operand), result.span)
      case .loweredCall(let callee, let arguments):
        return listing.plain { listing.listCall(callee, arguments) }
      default: return result
      }
    }
  }
}
