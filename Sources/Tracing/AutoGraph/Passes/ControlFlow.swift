import Script

/// Turns `if`, `while` and `for` into statements that a tensor may decide, with the state that their blocks change.
final class ControlFlow: TreeTransformer {
  private let context: LoweringContext
  private var activity = Activity()
  private var liveness: Liveness?
  /// The bodies of the functions around the statement being lowered.
  private var functions: [ActivityScope] = []
  private var isValid = true

  init(_ context: LoweringContext) { self.context = context }

  /// nil when a block annotates a name of its state, which AutoGraph can't express; the function stays unconverted.
  func lowerUnlessAnnotated(_ definition: FunctionDefinition) -> FunctionDefinition? {
    let lowered = lower(definition)
    return isValid ? lowered : nil
  }

  override func lower(_ definition: FunctionDefinition) -> FunctionDefinition {
    if !definition.isLambda {
      activity = ActivityAnalyzer.analyze(definition, context)
      liveness = Liveness(definition, activity, context)
    }
    return transform(definition)
  }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    guard !definition.isLambda, let body = activity.functionBodies[ObjectIdentifier(definition)] else {
      return definition
    }
    functions.append(body)
    defer { functions.removeLast() }
    return definition.replacing(body: transform(definition.body))
  }

  /// Statements right in the body of a class stay as they are.
  override func transform(_ definition: ClassDefinition) -> ClassDefinition {
    let body = definition.body.map { (statement: Statement) -> Statement in
      switch statement.kind {
      case .function, .class: rebuilt(statement)
      default: statement
      }
    }
    return ClassDefinition(
      name: definition.name, arguments: definition.arguments, body: body, decorators: definition.decorators,
      span: definition.span)
  }

  /// Only statements are lowered here, and expressions hold none.
  override func transform(_ expression: Expression) -> Expression { expression }

  override func transform(_ statement: Statement) -> [Statement] {
    let key = ObjectIdentifier(statement)
    switch statement.kind {
    case .if(let test, let body, let orElse):
      let modified = bound(activity.bodies[key]).union(bound(activity.orElses[key]))
      let state = state(of: statement, entry: test, modified, isLoop: false)
      refuseAnnotations(in: body, state)
      refuseAnnotations(in: orElse, state)
      return [
        Statement(
          .loweredIf(test: test, body: transform(body), orElse: transform(orElse), state), statement.span)
      ]
    case .while(let test, let body, _):
      let state = state(of: statement, entry: test, bound(activity.bodies[key]), isLoop: true)
      refuseAnnotations(in: body, state)
      return [Statement(.loweredWhile(test: test, body: transform(body), state), statement.span)]
    case .for(let target, let iterable, let body, _, _):
      let modified = bound(activity.bodies[key]).union(bound(activity.iterations[key]))
      let state = state(of: statement, entry: iterable, modified, isLoop: true, target: target)
      refuseAnnotations(in: body, state)
      let lowered = Statement.Kind.loweredFor(
        target: target, iterable: iterable, extraTest: context.note(of: statement).extraTest,
        body: transform(body), state)
      return [Statement(lowered, statement.span)]
    default: return [rebuilt(statement)]
    }
  }

  private func refuseAnnotations(in block: [Statement], _ state: ControlState) {
    for statement in block {
      switch statement.kind {
      case .annotatedAssign(let target, _, _):
        if case .name(let name) = target.kind, state.places.contains(.name(name)) { isValid = false }
      case .with(_, let body, _): refuseAnnotations(in: body, state)
      case .try(let body, let handlers, let orElse, let finally, _):
        for part in [body, orElse, finally] + handlers.map(\.body) { refuseAnnotations(in: part, state) }
      default: break
      }
    }
  }

  private func bound(_ scope: ActivityScope?) -> PlaceSet { scope?.bound ?? PlaceSet() }

  /// The places that the blocks of a statement change and that outlive it, outputs first, then sorted by text.
  private func state(
    of statement: Statement, entry: Expression, _ modified: PlaceSet, isLoop: Bool, target: Expression? = nil
  ) -> ControlState {
    let facts =
      liveness?.facts(of: statement, entry: entry)
      ?? FlowFacts(liveIn: PlaceSet(), liveOut: PlaceSet(), definedIn: PlaceSet())
    let function = functions.last
    var rows: [(place: QualifiedName, isInputOnly: Bool)] = []
    var undefined: [String] = []
    for number in modified.indices {
      let place = activity.table.places[number]
      if place.isComposite {
        if isReachable(place, facts.liveIn) { rows.append((place, false)) }
        continue
      }
      let isLiveIn = facts.liveIn.contains(number)
      let isLiveOut = facts.liveOut.contains(number)
      if isLiveIn || isLiveOut || function?.nonlocals.contains(number) ?? false {
        rows.append((place, isLiveIn && !isLiveOut))
      }
      let isOuter = (function?.globals.contains(number) ?? false) || (function?.nonlocals.contains(number) ?? false)
      if !facts.definedIn.contains(number), !isOuter { undefined.append(place.text) }
    }
    rows.sort { (left: (place: QualifiedName, isInputOnly: Bool), right: (place: QualifiedName, isInputOnly: Bool)) in
      if left.isInputOnly != right.isInputOnly { return right.isInputOnly }
      return left.place.text.unicodeScalars.lexicographicallyPrecedes(right.place.text.unicodeScalars)
    }
    return ControlState(
      places: rows.map { (row: (place: QualifiedName, isInputOnly: Bool)) -> ControlState.Place in
        row.place.isComposite ? .composite(row.place.text) : .name(row.place.text)
      },
      composites: rows.map { (row: (place: QualifiedName, isInputOnly: Bool)) -> Expression? in
        row.place.isComposite ? activity.expressions[activity.table.number(row.place)] : nil
      },
      liveCount: rows.count { (row: (place: QualifiedName, isInputOnly: Bool)) -> Bool in !row.isInputOnly },
      options: isLoop ? options(of: statement, target) : [], undefined: undefined.sorted())
  }

  /// A composite is state only when the object that holds it comes from outside: all its variables are live before.
  private func isReachable(_ place: QualifiedName, _ liveIn: PlaceSet) -> Bool {
    place.support.allSatisfy { (name: QualifiedName) -> Bool in liveIn.contains(activity.table.number(name)) }
  }

  private func options(of statement: Statement, _ target: Expression?) -> [Argument] {
    var options = context.note(of: statement).options
    if let target {
      let text = Expression(.string(SourcePrinter.text(of: target)), target.span)
      options.append(Argument(.keyword(Name("iterate_names", target.span)), text))
    }
    return options
  }
}
