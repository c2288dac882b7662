import Diagnostics
import Script

/// A file or a cell as the rules see it: what its names stand for, and which of its functions are traced.
struct LintedModule {
  let file: SourceFile
  let statements: [Statement]
  /// What is defined outside of the text: the session's names.
  let outside: OutsideNames
  /// Local names of modules and their members: `tf` → `tensorflow`, `function` → `tensorflow.function`.
  private(set) var imports: [String: String] = [:]
  /// Assignments of names at the top level, blocks included.
  private(set) var assignments: [String: [Statement]] = [:]
  private(set) var functions: [LintedFunction] = []
  /// Whether all of the program is here, so that a name without a definition has none.
  let isWhole: Bool
  /// Definitions that are traced whatever the text says.
  let traced: Set<SourceSpan>

  init(
    _ file: SourceFile, _ statements: [Statement], outside: OutsideNames = OutsideNames(), isWhole: Bool,
    traced: Set<SourceSpan> = []
  ) {
    self.traced = traced
    self.file = file
    self.statements = statements
    self.outside = outside
    self.isWhole = isWhole
    imports = outside.modules
    for statement in statements.flatMap({ $0.all }) { note(statement) }
    functions = TracedDefinitions.find(self)
  }

  private mutating func note(_ statement: Statement) {
    switch statement.kind {
    case .import(let aliases):
      for alias in aliases {
        let root = alias.name.text.split(separator: ".").first.map(String.init) ?? alias.name.text
        imports[alias.alias?.text ?? root] = alias.alias == nil ? root : alias.name.text
      }
    case .importFrom(let module, _, let names, _):
      for alias in names { imports[alias.alias?.text ?? alias.name.text] = "\(module).\(alias.name.text)" }
    case .assign(let targets, _):
      for target in targets {
        if case .name(let name) = target.kind { assignments[name, default: []].append(statement) }
      }
    case .augmentedAssign(let target, _, _), .annotatedAssign(let target, _, _?):
      if case .name(let name) = target.kind { assignments[name, default: []].append(statement) }
    default: break
    }
  }

  /// `tensorflow.random.uniform` for `tf.random.uniform`; nil for what does not begin with an imported name.
  func dotted(_ expression: Expression) -> String? {
    switch expression.kind {
    case .name(let name): return imports[name]
    case .attribute(let value, let name): return dotted(value).map { "\($0).\(name.text)" }
    default: return nil
    }
  }

  /// How TensorFlow is called here: `tf`.
  var tensorflow: String { imports.first { $0.value == "tensorflow" }?.key ?? "tf" }

  /// Whether an expression is `tf.function`, or what stands for it.
  func isFunctionDecorator(_ expression: Expression) -> Bool {
    if case .call(let callee, _) = expression.kind { return isFunctionDecorator(callee) }
    if dotted(expression) == "tensorflow.function" { return true }
    guard case .name("function") = expression.kind else { return false }
    return imports["function"] == nil && assignments["function"] == nil
  }

  func text(_ expression: Expression) -> String { file.text(of: expression.span) }

  /// The value of a name's first assignment at the top level.
  func firstValue(of name: String) -> Expression? {
    guard let first = assignments[name]?.first, case .assign(_, let value) = first.kind else { return nil }
    return value
  }

  /// Whether a top-level name was made as a list, dict or set.
  func isContainer(_ name: String) -> Bool {
    if let value = firstValue(of: name) { return LintedModule.isContainer(value) }
    return outside.containers.contains(name)
  }

  static func isContainer(_ value: Expression) -> Bool {
    switch value.kind {
    case .list, .dict, .set: true
    case .comprehension(let comprehension): comprehension.kind != .generator
    case .call(let callee, _):
      if case .name(let name) = callee.kind {
        ["list", "dict", "set", "deque", "defaultdict", "Counter", "OrderedDict"].contains(name)
      } else {
        false
      }
    default: false
    }
  }

  static func isNumber(_ value: Expression) -> Bool {
    switch value.kind {
    case .int, .float, .bigInt: true
    case .unary(.negate, let inner), .unary(.plus, let inner): isNumber(inner)
    default: false
    }
  }
}

/// What a session has defined before the text at hand.
struct OutsideNames {
  /// Names of modules: `np` → `numpy`.
  var modules: [String: String] = [:]
  /// Names of lists, dicts, sets.
  var containers: Set<String> = []
  /// Traced functions without `input_signature`, with the names of their positional parameters.
  var traced: [String: [String]] = [:]
}

/// Finds the functions that are traced: decorated ones, and those given to `tf.function`.
enum TracedDefinitions {
  static func find(_ module: LintedModule) -> [LintedFunction] {
    let given = givenNames(module)
    var found: [LintedFunction] = []
    visit(module.statements, nil, module, given, &found)
    return found + lambdas(module)
  }

  /// The lambdas in `tf.function(lambda x: …)`.
  private static func lambdas(_ module: LintedModule) -> [LintedFunction] {
    module.statements.flatMap { $0.all }.flatMap { $0.expressions }.flatMap { $0.all }
      .compactMap { (expression: Expression) -> LintedFunction? in
        guard case .call(let callee, let arguments) = expression.kind, module.isFunctionDecorator(callee),
          let first = arguments.first, case .lambda(let definition) = first.value.kind
        else { return nil }
        return LintedFunction(definition, owner: nil, decorator: expression, module)
      }
  }

  /// Names in `tf.function(f)`.
  private static func givenNames(_ module: LintedModule) -> Set<String> {
    var names: Set<String> = []
    for statement in module.statements.flatMap({ $0.all }) {
      for expression in statement.expressions.flatMap({ $0.all }) {
        guard case .call(let callee, let arguments) = expression.kind, module.isFunctionDecorator(callee),
          let first = arguments.first, case .name(let name) = first.value.kind
        else { continue }
        names.insert(name)
      }
    }
    return names
  }

  private static func visit(
    _ statements: [Statement], _ owner: ClassDefinition?, _ module: LintedModule, _ given: Set<String>,
    _ found: inout [LintedFunction]
  ) {
    for statement in statements.flatMap({ $0.all }) {
      switch statement.kind {
      case .class(let definition): visit(definition.body, definition, module, given, &found)
      case .function(let definition):
        let decorator = definition.decorators.first { module.isFunctionDecorator($0) }
        let isGiven = owner == nil && given.contains(definition.name.text)
        if decorator != nil || isGiven || module.traced.contains(definition.span) {
          found.append(LintedFunction(definition, owner: owner, decorator: decorator, module))
        } else {
          visit(definition.body, nil, module, given, &found)
        }
      default: break
      }
    }
  }
}
