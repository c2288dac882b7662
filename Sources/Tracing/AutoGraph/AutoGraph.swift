import Diagnostics
import Script

/// Lowers functions so that tensors may decide their control flow, as TensorFlow's AutoGraph does.
public enum AutoGraph {
  /// The lowered form of a function or lambda, or nil when AutoGraph leaves it alone: generators, coroutines, `match`,
  /// assignment expressions, `else` on a loop, private names.
  ///
  /// A definition that is part of a lowered function is lowered already and comes back as it is. `reserved` are names
  /// of the module that made-up names must not hide.
  public static func lower(_ definition: FunctionDefinition, reserved: Set<String> = []) -> FunctionDefinition? {
    if definition.isLowered { return definition }
    let names = NameCollector.names(of: definition)
    let context = LoweringContext(reserved: names.union(reserved))
    let given = Dialect.isExtended ? ExtendedStatements(context).lower(definition) : definition
    guard UnsupportedFeatures.reason(in: given) == nil else { return nil }
    var lowered = FunctionScopes.lower(given)
    guard let withoutDirectives = Directives(context).lowerUnlessMisplaced(lowered) else { return nil }
    lowered = BreakStatements(context).lower(withoutDirectives)
    lowered = ContinueStatements(context).lower(lowered)
    lowered = ConditionalReturns().lower(lowered)
    lowered = ReturnStatements(context).lower(lowered)
    lowered = CallTrees().lower(lowered)
    guard let withState = ControlFlow(context).lowerUnlessAnnotated(lowered) else { return nil }
    lowered = ConditionalExpressions().lower(withState)
    return LogicalExpressions().lower(lowered)
  }

  /// Why AutoGraph leaves a function alone; nil when it converts it.
  public static func reasonLeftAlone(_ definition: FunctionDefinition) -> String? {
    UnsupportedFeatures.reason(in: definition)
  }

  /// A function that AutoGraph leaves alone, as a script.
  public static func printedAsIs(_ definition: FunctionDefinition) -> String { SourcePrinter.text(of: definition) }

  /// The lowered tree as a readable script, in the form of `tf.autograph.to_code`.
  public static func printed(_ definition: FunctionDefinition) -> String { LoweredListing.text(of: definition) }
}

/// Every identifier of a function.
final class NameCollector: TreeTransformer {
  private var names: Set<String> = []

  static func names(of definition: FunctionDefinition) -> Set<String> {
    let collector = NameCollector()
    _ = collector.transform(definition)
    return collector.names
  }

  override func transform(_ expression: Expression) -> Expression {
    if case .name(let name) = expression.kind { names.insert(name) }
    return rebuilt(expression)
  }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    let parameters = definition.parameters
    names.insert(definition.name.text)
    let lists = [parameters.positionalOnly, parameters.positional, parameters.keywordOnly]
    for parameter in lists.joined() { names.insert(parameter.name.text) }
    if let variadic = parameters.variadic { names.insert(variadic.name.text) }
    if let keywords = parameters.keywords { names.insert(keywords.name.text) }
    return super.transform(definition)
  }

  override func transform(_ statement: Statement) -> [Statement] {
    switch statement.kind {
    case .global(let list), .nonlocal(let list):
      for name in list { names.insert(name.text) }
    default: break
    }
    return [rebuilt(statement)]
  }
}
