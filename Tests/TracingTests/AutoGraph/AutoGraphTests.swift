import Diagnostics
import Script
import Testing

@testable import Tracing

@Suite struct AutoGraphTests {
  @Test(arguments: LoweredFunction.all)
  func findsTheStateThatTensorFlowFinds(_ row: LoweredFunction) throws {
    let definition = try #require(try function(row.source))
    var sites = ControlSites()
    guard let lowered = AutoGraph.lower(definition) else {
      #expect(row.sites == nil)
      return
    }
    sites.visit(lowered.body)
    #expect(sites.found == row.sites)
  }

  @Test(arguments: AutoGraphListings.all.indices)
  func listsTheCodeThatTensorFlowLists(_ index: Int) throws {
    let row = AutoGraphListings.all[index]
    let definition = try #require(try function(row.source))
    let lowered = try #require(AutoGraph.lower(definition))
    #expect(normalized(AutoGraph.printed(lowered)) == row.listing)
  }

  @Test func loweredNodesKeepTheirPlaces() throws {
    let source = "def f(x):\n  while x:\n    if x > 3:\n      break\n    x = g(x)\n  return x"
    let file = SourceFile(name: "f", text: source)
    let definition = try #require(try function(source))
    let lowered = try #require(AutoGraph.lower(definition))
    var sites = ControlSites()
    sites.visit(lowered.body)
    let texts = sites.spans.map { (span: SourceSpan) -> String in file.text(of: span) }
    #expect(texts == ["if x > 3:\n      break", "x = g(x)", "while x:\n    if x > 3:\n      break\n    x = g(x)"])
  }

  @Test func aLoweredDefinitionComesBackAsItIs() throws {
    let definition = try #require(try function("def f(x):\n  def g(y):\n    return y\n  return g(x)"))
    let lowered = try #require(AutoGraph.lower(definition))
    #expect(lowered.isLowered)
    #expect(AutoGraph.lower(lowered) === lowered)
  }

  @Test func aLambdaIsLoweredByItself() throws {
    let file = SourceFile(name: "f", text: "lambda x, y: x if x and not y else g(x)")
    guard case .lambda(let definition) = try Parser.parseExpression(file).kind else {
      Issue.record("no lambda")
      return
    }
    let lowered = try #require(AutoGraph.lower(definition))
    #expect(
      AutoGraph.printed(lowered)
        == "lambda x, y: ag__.with_function_scope(lambda lscope: ag__.if_exp(ag__.and_(lambda: ag__.ld(x), "
        + "lambda: ag__.not_(ag__.ld(y))), lambda: ag__.ld(x), lambda: ag__.converted_call(ag__.ld(g), (ag__.ld(x),), "
        + "None, lscope), 'x and (not y)'), 'lscope', ag__.ConversionOptions(recursive=True, user_requested=True, "
        + "optional_features=(), internal_convert_user_code=True))")
  }

  private func function(_ source: String) throws -> FunctionDefinition? {
    let tree = try Parser.parseModule(SourceFile(name: "f", text: source))
    guard case .function(let definition)? = tree.first?.kind else { return nil }
    return definition
  }

  /// Names in `nonlocal` lines in alphabetical order.
  private func normalized(_ listing: String) -> String {
    listing.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) -> String in
      for word in ["nonlocal ", "global "] {
        guard let range = line.firstRange(of: word), line[..<range.lowerBound].allSatisfy({ $0 == " " }) else {
          continue
        }
        let names = line[range.upperBound...].split(separator: ", ").map(String.init).sorted()
        return line[..<range.upperBound] + names.joined(separator: ", ")
      }
      return String(line)
    }.joined(separator: "\n")
  }
}

/// Collects the lowered statements of a tree, inner ones first.
struct ControlSites {
  var found: [String] = []
  var spans: [SourceSpan] = []

  mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .loweredIf(_, let body, let orElse, let state):
      visit(body)
      visit(orElse)
      found.append("if (\(names(state))) \(state.liveCount)")
      spans.append(statement.span)
    case .loweredWhile(_, let body, let state):
      visit(body)
      found.append("while (\(names(state)))")
      spans.append(statement.span)
    case .loweredFor(_, _, let extra, let body, let state):
      visit(body)
      found.append("for (\(names(state)))\(extra == nil ? "" : " extra")")
      spans.append(statement.span)
    case .with(_, let body, _): visit(body)
    case .try(let body, let handlers, let orElse, let finally, _):
      visit(body)
      for handler in handlers { visit(handler.body) }
      visit(orElse)
      visit(finally)
    case .function(let definition): visit(definition.body)
    case .class(let definition): visit(definition.body)
    default: break
    }
  }


  private func names(_ state: ControlState) -> String {
    state.places.map { (place: ControlState.Place) -> String in
      switch place {
      case .name(let text), .composite(let text): text
      }
    }.joined(separator: ", ")
  }
}
