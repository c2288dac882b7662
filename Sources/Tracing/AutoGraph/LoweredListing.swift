import Diagnostics
import Script

/// A lowered function as the script that `tf.autograph.to_code` shows: control flow as calls of operators with local
/// functions for blocks and state, loads of variables as `ag__.ld(…)`.
///
/// The script is only shown; what runs is the lowered tree.
final class LoweredListing: TreeTransformer {
  private let context: LoweringContext
  private let globals: Set<String>
  private var scopeNames: [ObjectIdentifier: String] = [:]
  /// The function scopes around the code being listed, innermost last.
  private var scopes: [(name: String, flag: String)] = []
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

  private func name(_ text: String) -> Expression { Made.name(text, .none) }

  private func string(_ text: String) -> Expression { Expression(.string(text), .none) }

  private func call(_ callee: Expression, _ arguments: [Expression]) -> Expression {
    let list = arguments.map { (argument: Expression) -> Argument in Argument(.positional, argument) }
    return Expression(.call(callee, arguments: list), .none)
  }

  /// `ag__.operator(arguments)`.
  private func ag(_ operation: String, _ arguments: [Expression]) -> Expression {
    call(Expression(.attribute(name("ag__"), Name(operation, .none)), .none), arguments)
  }

  private func thunk(_ value: Expression) -> Expression {
    let body = [Statement(.return(value), .none)]
    let definition = FunctionDefinition(
      name: Name("<lambda>", .none), parameters: Parameters(), body: body, isLambda: true, span: .none)
    return Expression(.lambda(definition), .none)
  }

  private func function(_ title: String, _ parameters: [String], _ body: [Statement]) -> Statement {
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

  private func undefine(_ text: String) -> Statement { Made.assign(text, ag("Undefined", [string(text)]), .none) }

  // MARK: Control flow

  private func listIf(
    _ test: Expression, _ body: [Statement], _ orElse: [Statement], _ state: ControlState
  ) -> [Statement] {
    let newTest: Expression = transform(test)
    let newBody = transform(body)
    let newElse = transform(orElse)
    let (functions, getter, setter) = stateFunctions(state)
    let bodyName = context.newName("if_body")
    let elseName = context.newName("else_body")
    let outer = declarations(state)
    let pass = [Statement(.pass, .none)]
    return functions + [
      function(bodyName, [], outer + newBody),
      function(elseName, [], outer + (newElse.isEmpty ? pass : newElse)),
    ] + state.undefined.map(undefine) + [
      Statement(
        .expression(
          ag(
            "if_stmt",
            [
              newTest, name(bodyName), name(elseName), name(getter), name(setter), names(state),
              Expression(.int(state.liveCount), .none),
            ])), .none)
    ]
  }

  private func listWhile(_ test: Expression, _ body: [Statement], _ state: ControlState) -> [Statement] {
    let newTest: Expression = transform(test)
    let newBody = transform(body)
    let (functions, getter, setter) = stateFunctions(state)
    let bodyName = context.newName("loop_body")
    let testName = context.newName("loop_test")
    return functions + [
      function(bodyName, [], declarations(state) + newBody),
      function(testName, [], [Statement(.return(newTest), .none)]),
    ] + state.undefined.map(undefine) + [
      Statement(
        .expression(
          ag(
            "while_stmt",
            [name(testName), name(bodyName), name(getter), name(setter), names(state), options(state)])), .none)
    ]
  }

  private func listFor(
    _ target: Expression, _ iterable: Expression, _ extra: Expression?, _ body: [Statement], _ state: ControlState
  ) -> [Statement] {
    let newTarget = transformTarget(target)
    let newIterable: Expression = transform(iterable)
    let newBody = transform(body)
    let newExtra: Expression? = transform(extra)
    let (functions, getter, setter) = stateFunctions(state)
    var extraFunction: [Statement] = []
    var extraName = Expression(.none, .none)
    let outer = declarations(state)
    if let newExtra {
      let title = context.newName("extra_test")
      extraName = name(title)
      extraFunction = [function(title, [], outer + [Statement(.return(newExtra), .none)])]
    }
    let item = context.newName("itr")
    let bodyName = context.newName("loop_body")
    let expansion = Statement(.assign(targets: [newTarget], value: name(item)), .none)
    return functions + [function(bodyName, [item], outer + [expansion] + newBody)] + extraFunction
      + state.undefined.map(undefine) + [
        Statement(
          .expression(
            ag(
              "for_stmt",
              [
                newIterable, extraName, name(bodyName), name(getter), name(setter), names(state), options(state),
              ])), .none)
      ]
  }

  private func stateFunctions(_ state: ControlState) -> (functions: [Statement], getter: String, setter: String) {
    let getter = context.newName("get_state")
    let setter = context.newName("set_state")
    let empty = Statement(.return(Expression(.tuple([]), .none)), .none)
    if state.places.isEmpty {
      let functions = [
        function(getter, [], [empty]), function(setter, ["block_vars"], [Statement(.pass, .none)]),
      ]
      return (functions, getter, setter)
    }
    var reads: [Expression] = []
    var writes: [Expression] = []
    for (place, composite) in zip(state.places, state.composites) {
      switch place {
      case .name(let text):
        reads.append(name(text))
        writes.append(name(text))
      case .composite(let text):
        let value = composite ?? name(text)
        reads.append(ag("ldu", [thunk(value), string(text)]))
        writes.append(value)
      }
    }
    let unpack = Statement(
      .assign(targets: [Expression(.tuple(writes), .none)], value: name("vars_")), .none)
    let functions = [
      function(getter, [], [Statement(.return(Expression(.tuple(reads), .none)), .none)]),
      function(setter, ["vars_"], declarations(state) + [unpack]),
    ]
    return (functions, getter, setter)
  }

  private func declarations(_ state: ControlState) -> [Statement] {
    var outer: [Name] = []
    var inner: [Name] = []
    for place in state.places {
      guard case .name(let text) = place else { continue }
      if globals.contains(text) { outer.append(Name(text, .none)) } else { inner.append(Name(text, .none)) }
    }
    var result: [Statement] = []
    if !outer.isEmpty { result.append(Statement(.global(outer), .none)) }
    if !inner.isEmpty { result.append(Statement(.nonlocal(inner), .none)) }
    return result
  }

  private func names(_ state: ControlState) -> Expression {
    let list = state.places.map { (place: ControlState.Place) -> Expression in
      switch place {
      case .name(let text), .composite(let text): string(text)
      }
    }
    return Expression(.tuple(list), .none)
  }

  private func options(_ state: ControlState) -> Expression {
    var entries: [(key: Expression?, value: Expression)] = []
    for option in state.options {
      guard case .keyword(let title) = option.kind else { continue }
      entries.append((string(title.text), transform(option.value)))
    }
    return Expression(.dict(entries), .none)
  }

  // MARK: Expressions

  /// The target of an assignment: its own names are not loaded.
  private func transformTarget(_ target: Expression) -> Expression {
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

  private func listInnerLambda(_ expression: Expression, _ definition: FunctionDefinition) -> Expression {
    guard case .return(let value?)? = definition.body.last?.kind else { return expression }
    let body = [Statement(.return(transform(value) as Expression), .none)]
    return Expression(
      .lambda(definition.replacing(body: body, parameters: transform(definition.parameters))), expression.span)
  }

  private func listComprehension(_ expression: Expression, _ comprehension: Comprehension) -> Expression {
    let clauses = comprehension.clauses.map { (clause: Comprehension.Clause) -> Comprehension.Clause in
      Comprehension.Clause(
        target: transformTarget(clause.target), iterable: transform(clause.iterable),
        conditions: transform(clause.conditions), isAsync: clause.isAsync)
    }
    let listed = Comprehension(
      kind: comprehension.kind, element: transform(comprehension.element), value: transform(comprehension.value),
      clauses: clauses)
    return Expression(.comprehension(listed), expression.span)
  }

  /// `ag__.converted_call(callee, arguments, keywords, scope)`.
  private func listCall(_ callee: Expression, _ arguments: [Argument]) -> Expression {
    var parts: [Expression] = []
    var group: [Expression] = []
    var keywords: [Argument] = []
    for argument in arguments {
      let value: Expression = transform(argument.value)
      switch argument.kind {
      case .positional: group.append(value)
      case .unpacked:
        if !group.isEmpty { parts.append(Expression(.tuple(group), .none)) }
        group = []
        parts.append(call(name("tuple"), [value]))
      case .keyword, .unpackedMapping: keywords.append(Argument(argument.kind, value))
      }
    }
    if !group.isEmpty || parts.isEmpty { parts.append(Expression(.tuple(group), .none)) }
    var positional = parts[0]
    for part in parts.dropFirst() { positional = Expression(.binary(.add, positional, part), .none) }
    let mapping = Expression(keywords.isEmpty ? .none : .call(name("dict"), arguments: keywords), .none)
    return ag("converted_call", [transform(callee), positional, mapping, name(scopes.last?.name ?? "fscope")])
  }

  /// Names that the passes make up are listed as they are.
  static func isMade(_ text: String) -> Bool {
    for root in ["do_return", "retval_", "break_", "continue_"] where text.hasPrefix(root) {
      let rest = text.dropFirst(root.count)
      if rest.isEmpty { return true }
      if rest.first == "_", rest.count > 1, rest.dropFirst().allSatisfy(\.isNumber) { return true }
    }
    return false
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

/// The functions of a tree in the order in which they begin.
private final class DefinitionFinder: TreeTransformer {
  var found: [FunctionDefinition] = []

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    if !definition.isLambda { found.append(definition) }
    return super.transform(definition)
  }
}

/// The names that a function declares `global`.
private final class GlobalNames: TreeTransformer {
  private var names: Set<String> = []

  static func names(of definition: FunctionDefinition) -> Set<String> {
    let finder = GlobalNames()
    _ = finder.transform(definition)
    return finder.names
  }

  override func transform(_ statement: Statement) -> [Statement] {
    if case .global(let list) = statement.kind {
      for name in list { names.insert(name.text) }
    }
    return [rebuilt(statement)]
  }
}
