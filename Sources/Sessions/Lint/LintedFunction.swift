import Diagnostics
import Script

/// A function that is traced, with its scope, and which of its names may hold symbolic tensors.
struct LintedFunction {
  let definition: FunctionDefinition
  /// The class that it is a method of.
  let owner: ClassDefinition?
  let decorator: Expression?
  /// Parameters without `self`.
  let parameters: Set<String>
  /// Names that the function assigns itself.
  private(set) var locals: Set<String> = []
  private(set) var globals: Set<String> = []
  private(set) var nonlocals: Set<String> = []
  /// Local names made as lists.
  private(set) var lists: Set<String> = []
  /// Names that may hold tensors: arguments, results of TensorFlow, what is computed from either.
  private(set) var tensors: Set<String> = []
  /// Names that hold tensors for certain: results of TensorFlow.
  private(set) var certainTensors: Set<String> = []
  /// All statements but those of inner functions.
  let statements: [Statement]

  init(_ definition: FunctionDefinition, owner: ClassDefinition?, decorator: Expression?, _ module: LintedModule) {
    self.definition = definition
    self.owner = owner
    self.decorator = decorator
    statements = definition.body.flatMap { $0.all }
    let own = definition.parameters.all.dropFirst(owner == nil ? 0 : 1)
    parameters = Set(own.map { $0.name.text })
    tensors = Set(own.filter { LintedFunction.mayBeTensor($0) }.map { $0.name.text })
    findNames()
    findTensors(module)
  }

  var name: String { definition.name.text }
  var selfName: String? { owner == nil ? nil : definition.parameters.all.first?.name.text }
  var hasInputSignature: Bool {
    guard let decorator, case .call(_, let arguments) = decorator.kind else { return false }
    return arguments.contains { (argument: Argument) -> Bool in
      if case .keyword(let name) = argument.kind { return name.text == "input_signature" }
      return false
    }
  }
  var positionalParameters: [String] {
    (definition.parameters.positionalOnly + definition.parameters.positional).map { $0.name.text }
      .suffix(from: owner == nil ? 0 : min(1, definition.parameters.positional.count)).map { $0 }
  }

  /// A parameter whose default or annotation is Python's own takes Python values.
  private static func mayBeTensor(_ parameter: Parameters.Parameter) -> Bool {
    if let annotation = parameter.annotation, case .name(let name) = annotation.kind {
      if ["int", "float", "bool", "str", "list", "dict", "tuple"].contains(name) { return false }
    }
    guard let value = parameter.defaultValue else { return true }
    switch value.kind {
    case .bool, .int, .float, .string: return false
    default: return true
    }
  }

  // MARK: Names

  private mutating func findNames() {
    for statement in statements {
      switch statement.kind {
      case .global(let names): globals.formUnion(names.map { $0.text })
      case .nonlocal(let names): nonlocals.formUnion(names.map { $0.text })
      case .assign(let targets, let value):
        for target in targets {
          bind(target)
          if case .name(let name) = target.kind, LintedModule.isContainer(value) { lists.insert(name) }
        }
      case .augmentedAssign(let target, _, _), .annotatedAssign(let target, _, _): bind(target)
      case .for(let target, _, _, _, _): bind(target)
      case .with(let items, _, _): for item in items { if let target = item.target { bind(target) } }
      case .function(let inner): locals.insert(inner.name.text)
      case .class(let inner): locals.insert(inner.name.text)
      case .import(let names):
        for name in names { locals.insert(name.alias?.text ?? name.name.text) }
      case .importFrom(_, _, let names, _): for name in names { locals.insert(name.alias?.text ?? name.name.text) }
      default: break
      }
      for expression in statement.expressions.flatMap({ $0.all }) {
        if case .walrus(let name, _) = expression.kind { locals.insert(name.text) }
      }
    }
    locals.subtract(globals)
    locals.subtract(nonlocals)
    lists.formIntersection(locals)
  }

  private mutating func bind(_ target: Expression) {
    switch target.kind {
    case .name(let name): locals.insert(name)
    case .tuple(let items), .list(let items): for item in items { bind(item) }
    case .starred(let inner): bind(inner)
    default: break
    }
  }

  /// Whether a name is one of a scope around the function.
  func isOuter(_ name: String) -> Bool { !locals.contains(name) && !parameters.contains(name) && name != selfName }

  // MARK: Tensors

  /// Runs over the assignments until nothing is added: loops carry names backwards.
  private mutating func findTensors(_ module: LintedModule) {
    var count = -1
    while count != tensors.count + certainTensors.count {
      count = tensors.count + certainTensors.count
      for statement in statements { spread(statement, module) }
    }
  }

  private mutating func spread(_ statement: Statement, _ module: LintedModule) {
    switch statement.kind {
    case .assign(let targets, let value):
      if LintedModule.isContainer(value) { return }
      for target in targets { mark(target, value, module) }
    case .augmentedAssign(let target, _, let value): mark(target, value, module)
    case .for(let target, let iterable, _, _, _): mark(target, iterable, module)
    default: break
    }
  }

  private mutating func mark(_ target: Expression, _ value: Expression, _ module: LintedModule) {
    switch target.kind {
    case .name(let name):
      if isSymbolic(value, module) { tensors.insert(name) }
      if isCertain(value, module) { certainTensors.insert(name) }
    case .tuple(let items), .list(let items): for item in items { mark(item, value, module) }
    default: break
    }
  }

  /// Whether the value may be, or hold, a symbolic tensor.
  func isSymbolic(_ expression: Expression, _ module: LintedModule) -> Bool {
    isTensor(expression, module) { tensors.contains($0) }
  }

  /// Whether the value is computed by TensorFlow.
  func isCertain(_ expression: Expression, _ module: LintedModule) -> Bool {
    isTensor(expression, module) { certainTensors.contains($0) }
  }

  private func isTensor(_ expression: Expression, _ module: LintedModule, _ isKnown: (String) -> Bool) -> Bool {
    switch expression.kind {
    case .name(let name): return isKnown(name)
    case .attribute(let value, let name):
      if ["shape", "dtype", "name", "ndim", "rank", "device", "graph", "op"].contains(name.text) { return false }
      return isTensor(value, module, isKnown)
    case .call(let callee, let arguments):
      if let dotted = module.dotted(callee) {
        if dotted.hasPrefix("tensorflow.") { return LintedFunction.givesTensor(dotted) }
        if dotted.hasPrefix("numpy.") || dotted.hasPrefix("math.") || dotted.hasPrefix("random.") { return false }
      }
      if case .name(let name) = callee.kind, LintedFunction.pythonResults.contains(name) { return false }
      if case .attribute(let value, let name) = callee.kind {
        if name.text == "numpy" || name.text == "get_shape" { return false }
        if isTensor(value, module, isKnown) { return true }
      }
      return arguments.contains { isTensor($0.value, module, isKnown) }
    case .subscript(let value, _): return isTensor(value, module, isKnown)
    case .compare(_, let rest) where rest.contains(where: { $0.0 == .is || $0.0 == .isNot || $0.0 == .in }):
      return false
    case .lambda, .formatted, .string: return false
    default: return expression.parts.contains { isTensor($0, module, isKnown) }
    }
  }

  private static let pythonResults: Set<String> = [
    "len", "isinstance", "type", "print", "str", "repr", "hasattr", "callable", "id", "enumerate", "zip", "range",
  ]

  /// Functions under `tf` that give something else than tensors.
  private static func givesTensor(_ dotted: String) -> Bool {
    let rest = dotted.dropFirst("tensorflow.".count)
    if rest.first?.isUppercase == true { return false }
    let head = rest.split(separator: ".").first ?? ""
    let others: Set<Substring> = [
      "function", "keras", "config", "print", "debugging", "autograph", "data", "io", "summary", "Variable",
      "init_scope",
      "name_scope", "control_dependencies", "device", "nest", "executing_eagerly", "inside_function",
    ]
    if others.contains(head) { return false }
    return !(rest.split(separator: ".").last?.first?.isUppercase ?? false)
  }
}
