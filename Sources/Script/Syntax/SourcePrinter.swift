/// Prints a syntax tree as source text, in the layout of Python's `ast.unparse`.
///
/// Lowered nodes print as the calls that AutoGraph's own listing shows (`ag__.if_stmt(…)`).
public struct SourcePrinter {
  var output = ""
  var indent = 0

  public init() {}

  public static func text(of statements: [Statement]) -> String {
    var printer = SourcePrinter()
    printer.printBlockBody(statements)
    return printer.output
  }

  public static func text(of expression: Expression) -> String {
    SourcePrinter().text(expression)
  }

  /// The parameters as they stand between the parentheses of a `def`.
  public static func text(of parameters: Parameters) -> String { SourcePrinter().text(parameters) }

  public static func text(of definition: FunctionDefinition) -> String {
    var printer = SourcePrinter()
    printer.print(definition)
    return printer.output
  }

  // MARK: Layout

  mutating func line(_ text: String) {
    if !output.isEmpty { output += "\n" }
    output += String(repeating: "    ", count: indent) + text
  }

  /// Definitions stand apart.
  private mutating func blankLine() {
    if !output.isEmpty { output += "\n" }
  }

  mutating func block(_ header: String, _ body: [Statement]) {
    line(header)
    indent += 1
    printBlockBody(body)
    indent -= 1
  }

  mutating func printBlockBody(_ statements: [Statement]) {
    if statements.isEmpty, indent > 0 { line("pass") }
    for (index, statement) in statements.enumerated() {
      if index == 0, indent > 0, case .expression(let value) = statement.kind, case .string(let text) = value.kind {
        line(SourcePrinter.docstring(text))
      } else {
        print(statement)
      }
    }
  }

  /// A docstring in triple quotes.
  static func docstring(_ text: String) -> String {
    if text.contains("\"\"\"") || text.contains("\\") || text.hasSuffix("\"") { return quoted(text) }
    return "\"\"\"" + text + "\"\"\""
  }

  // MARK: Statements

  mutating func print(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): line(text(value, .yield))
    case .assign(let targets, let value):
      let left = targets.map { (target: Expression) -> String in text(target, .target) + " = " }.joined()
      line(left + text(value))
    case .augmentedAssign(let target, let operation, let value):
      line("\(text(target)) \(operation.symbol)= \(text(value))")
    case .annotatedAssign(let target, let annotation, let value):
      let tail = value.map { (value: Expression) -> String in " = " + text(value) } ?? ""
      line("\(text(target)): \(text(annotation))\(tail)")
    case .delete(let targets):
      line("del " + targets.map { (target: Expression) -> String in text(target) }.joined(separator: ", "))
    case .pass: line("pass")
    case .break: line("break")
    case .continue: line("continue")
    case .return(let value):
      line(value.map { (value: Expression) -> String in "return " + text(value) } ?? "return")
    case .raise(let value, let cause):
      let head = value.map { (value: Expression) -> String in " " + text(value) } ?? ""
      let tail = cause.map { (cause: Expression) -> String in " from " + text(cause) } ?? ""
      line("raise" + head + tail)
    case .assert(let test, let message):
      let tail = message.map { (message: Expression) -> String in ", " + text(message) } ?? ""
      line("assert " + text(test) + tail)
    case .global(let names): line("global " + SourcePrinter.list(names))
    case .nonlocal(let names): line("nonlocal " + SourcePrinter.list(names))
    case .import(let aliases): line("import " + SourcePrinter.list(aliases))
    case .importFrom(let module, let level, let names, let star):
      line("from \(String(repeating: ".", count: level))\(module) import \(star ? "*" : SourcePrinter.list(names))")
    default: printCompound(statement)
    }
  }

  private static func list(_ names: [Name]) -> String {
    names.map { (name: Name) -> String in name.text }.joined(separator: ", ")
  }

  private static func list(_ aliases: [ImportAlias]) -> String {
    aliases.map { (alias: ImportAlias) -> String in
      guard let other = alias.alias else { return alias.name.text }
      return "\(alias.name.text) as \(other.text)"
    }.joined(separator: ", ")
  }

  private mutating func printCompound(_ statement: Statement) {
    switch statement.kind {
    case .if(let test, let body, let orElse): printIf("if", test, body, orElse)
    case .while(let test, let body, let orElse):
      block("while \(text(test)):", body)
      if !orElse.isEmpty { block("else:", orElse) }
    case .for(let target, let iterable, let body, let orElse, let isAsync):
      block("\(isAsync ? "async " : "")for \(text(target, .target)) in \(text(iterable)):", body)
      if !orElse.isEmpty { block("else:", orElse) }
    case .with(let items, let body, let isAsync):
      let list = items.map { (item: WithItem) -> String in
        let tail = item.target.map { (target: Expression) -> String in " as " + text(target) } ?? ""
        return text(item.context) + tail
      }
      block("\(isAsync ? "async " : "")with \(list.joined(separator: ", ")):", body)
    case .try(let body, let handlers, let orElse, let finally, let isGroup):
      block("try:", body)
      for handler in handlers { printHandler(handler, isGroup) }
      if !orElse.isEmpty { block("else:", orElse) }
      if !finally.isEmpty { block("finally:", finally) }
    case .function(let definition): print(definition)
    case .class(let definition): print(definition)
    case .match(let subject, let cases):
      line("match \(text(subject)):")
      indent += 1
      for entry in cases {
        let test = entry.guardTest.map { (test: Expression) -> String in " if " + text(test) } ?? ""
        block("case \(text(entry.pattern, isTop: true))\(test):", entry.body)
      }
      indent -= 1
    default: printLowered(statement)
    }
  }

  private mutating func printIf(_ word: String, _ test: Expression, _ body: [Statement], _ orElse: [Statement]) {
    var word = word
    var test = test
    var body = body
    var orElse = orElse
    while true {
      block("\(word) \(text(test)):", body)
      if orElse.isEmpty { return }
      guard orElse.count == 1, case .if(let nextTest, let nextBody, let nextElse) = orElse[0].kind else { break }
      word = "elif"
      test = nextTest
      body = nextBody
      orElse = nextElse
    }
    block("else:", orElse)
  }

  private mutating func printHandler(_ handler: ExceptHandler, _ isGroup: Bool) {
    let type = handler.type.map { (type: Expression) -> String in " " + text(type) } ?? ""
    let name = handler.name.map { (name: Name) -> String in " as " + name.text } ?? ""
    block("except\(isGroup ? "*" : "")\(type)\(name):", handler.body)
  }

  // MARK: Definitions

  mutating func print(_ definition: FunctionDefinition) {
    blankLine()
    for decorator in definition.decorators { line("@" + text(decorator)) }
    let returns = definition.returns.map { (value: Expression) -> String in " -> " + text(value) } ?? ""
    let word = definition.isAsync ? "async def" : "def"
    block("\(word) \(definition.name.text)(\(text(definition.parameters)))\(returns):", definition.body)
  }

  private mutating func print(_ definition: ClassDefinition) {
    blankLine()
    for decorator in definition.decorators { line("@" + text(decorator)) }
    let arguments = definition.arguments.isEmpty ? "" : "(\(text(definition.arguments)))"
    block("class \(definition.name.text)\(arguments):", definition.body)
  }

  func text(_ parameters: Parameters) -> String {
    func one(_ parameter: Parameters.Parameter) -> String {
      var result = parameter.name.text
      if let annotation = parameter.annotation { result += ": " + text(annotation) }
      if let value = parameter.defaultValue { result += "=" + text(value) }
      return result
    }
    var parts = parameters.positionalOnly.map(one)
    if !parts.isEmpty { parts.append("/") }
    parts += parameters.positional.map(one)
    if let variadic = parameters.variadic {
      parts.append("*" + one(variadic))
    } else if !parameters.keywordOnly.isEmpty {
      parts.append("*")
    }
    parts += parameters.keywordOnly.map(one)
    if let keywords = parameters.keywords { parts.append("**" + one(keywords)) }
    return parts.joined(separator: ", ")
  }

  func text(_ arguments: [Argument]) -> String {
    arguments.map { (argument: Argument) -> String in
      switch argument.kind {
      case .positional: text(argument.value)
      case .keyword(let name): "\(name.text)=\(text(argument.value))"
      case .unpacked: "*" + text(argument.value, .bitOr)
      case .unpackedMapping: "**" + text(argument.value)
      }
    }.joined(separator: ", ")
  }
}
