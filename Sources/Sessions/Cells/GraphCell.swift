import Diagnostics
import Script
import Tracing

/// A cell that is traced as one function: names that it reads are its inputs or captures, names that it assigns are its
/// results.
///
/// Imports, functions and classes of the cell are defined first, eagerly: a graph can't hold them.
struct GraphCell {
  /// The name of the function that a cell becomes.
  static let functionName = "__cell__"
  private static let resultName = "__result__"

  private let definitions: [Statement]
  private let body: [Statement]
  private let file: SourceFile
  private let session: Session

  init(_ statements: [Statement], _ file: SourceFile, _ session: Session) {
    definitions = statements.filter { GraphCell.isDefinition($0) }
    body = statements.filter { !GraphCell.isDefinition($0) }
    self.file = file
    self.session = session
  }

  private static func isDefinition(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .function, .class, .import, .importFrom: true
    default: false
    }
  }

  private var interpreter: Interpreter { session.interpreter }

  /// Traces and runs the cell; the value of a last expression, None when there is none.
  func run() throws -> Handle { try prepared()?.run() ?? .none }

  /// Runs the definitions, and makes the function of the rest; nil when there is no rest.
  func prepared() throws -> PreparedGraphCell? {
    if !definitions.isEmpty {
      _ = try interpreter.execute(Compiler.compileModule(definitions, file: file))
    }
    guard !body.isEmpty else { return nil }
    let assigned = AssignedNames.of(body)
    let inputs = assigned.sometimes.filter { interpreter.globals[$0] != nil }.sorted()
    let results = assigned.always.union(inputs).sorted()
    let function = try makeFunction(inputs: inputs, results: results)
    let traced = try TracedFunctionObject(function, options: FunctionOptions(), interpreter)
    return PreparedGraphCell(function: traced, inputs: inputs, results: results, interpreter: interpreter)
  }

  /// `def __cell__(inputs): body; return (result, names…)`, made in the session's namespace so that it reads its names.
  private func makeFunction(inputs: [String], results: [String]) throws -> Handle {
    let span = body.first.map { $0.span.union(body[body.count - 1].span) } ?? .none
    let name = Name(GraphCell.functionName, span)
    let parameters = inputs.map { Parameters.Parameter(name: Name($0, span)) }
    let definition = FunctionDefinition(
      name: name, parameters: Parameters(positional: parameters), body: functionBody(results, span), span: span)
    let code = try Compiler.compileModule([Statement(.function(definition), span)], file: file)
    _ = try interpreter.execute(code)
    let function = interpreter.globals[GraphCell.functionName] ?? .none
    interpreter.globals[GraphCell.functionName] = nil
    return function
  }

  private func functionBody(_ results: [String], _ span: SourceSpan) -> [Statement] {
    var statements = body
    var value = Expression(.none, span)
    if let last = statements.last, case .expression(let expression) = last.kind {
      let target = Expression(.name(GraphCell.resultName), expression.span)
      statements[statements.count - 1] = Statement(.assign(targets: [target], value: expression), last.span)
      value = target
    }
    let names = results.map { Expression(.name($0), span) }
    statements.append(Statement(.return(Expression(.tuple([value] + names), span)), span))
    return statements
  }
}

/// A cell as a function that can be called again and again.
struct PreparedGraphCell {
  let function: TracedFunctionObject
  let inputs: [String]
  let results: [String]
  let interpreter: Interpreter

  /// Calls it with the names as they are, and sets those that it assigns.
  func run() throws -> Handle {
    let values = try interpreter.call(.object(function), inputs.map { interpreter.globals[$0] ?? .none })
    let items = values.asSequence ?? []
    for (name, value) in zip(results, items.dropFirst()) { interpreter.globals[name] = value }
    return items.first ?? .none
  }
}

/// The names that statements assign, without those of inner functions, classes and comprehensions.
struct AssignedNames {
  /// On every way through.
  private(set) var always: Set<String> = []
  /// On some way through; includes `always`.
  private(set) var sometimes: Set<String> = []

  static func of(_ statements: [Statement]) -> AssignedNames {
    var names = AssignedNames()
    for statement in statements { names.add(statement, isCertain: true) }
    return names
  }

  private mutating func add(_ statement: Statement, isCertain: Bool) {
    switch statement.kind {
    case .assign(let targets, _): for target in targets { add(target, isCertain) }
    case .augmentedAssign(let target, _, _): add(target, isCertain)
    case .annotatedAssign(let target, _, let value): if value != nil { add(target, isCertain) }
    case .for(let target, _, let body, let orElse, _):
      add(target, false)
      add(body + orElse, isCertain: false)
    case .while(_, let body, let orElse): add(body + orElse, isCertain: false)
    case .if(_, let body, let orElse):
      let both = AssignedNames.of(body).always.intersection(AssignedNames.of(orElse).always)
      add(body + orElse, isCertain: false)
      if isCertain { always.formUnion(both) }
    case .with(let items, let body, _):
      for item in items { if let target = item.target { add(target, isCertain) } }
      add(body, isCertain: isCertain)
    case .try(let body, let handlers, let orElse, let finally, _):
      add(body + orElse + handlers.flatMap { $0.body }, isCertain: false)
      add(finally, isCertain: isCertain)
    case .match(_, let cases): add(cases.flatMap { $0.body }, isCertain: false)
    default: break
    }
  }

  private mutating func add(_ statements: [Statement], isCertain: Bool) {
    for statement in statements { add(statement, isCertain: isCertain) }
  }

  private mutating func add(_ target: Expression, _ isCertain: Bool) {
    switch target.kind {
    case .name(let name):
      sometimes.insert(name)
      if isCertain { always.insert(name) }
    case .tuple(let items), .list(let items): for item in items { add(item, isCertain) }
    case .starred(let inner): add(inner, isCertain)
    default: break
    }
  }
}
