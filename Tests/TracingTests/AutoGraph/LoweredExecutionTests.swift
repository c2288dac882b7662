import Diagnostics
import Script
import Testing

@testable import Tracing

/// A function, arguments for it, and what Python returns for them (or the error that it raises).
struct ExecutedFunction: CustomTestStringConvertible, Sendable {
  let source: String
  let calls: [(arguments: String, result: String)]

  init(_ source: String, _ calls: [(arguments: String, result: String)]) {
    self.source = source
    self.calls = calls
  }

  var testDescription: String { source }
}

/// Lowered code on plain Python values does what the plain code does.
@Suite struct LoweredExecutionTests {
  @Test(arguments: ExecutedFunction.all)
  func givesWhatPythonGives(_ row: ExecutedFunction) throws {
    let results = try Interpreter.runOnLargeStack { () throws -> [(String, String)] in
      try row.calls.map { (call: (arguments: String, result: String)) throws -> (String, String) in
        (try run(row.source, call.arguments, isConverted: false), try run(row.source, call.arguments, isConverted: true))
      }
    }
    for (call, result) in zip(row.calls, results) {
      #expect(result.0 == call.result, "plain, \(call.arguments)")
      // AutoGraph has its own words for a name that a statement has left undefined.
      let lowered = call.result.replacing(/cannot access local variable ('\w+') where it is not .* a value/) {
        "\($0.1) is used before assignment"
      }
      #expect(result.1 == lowered, "lowered, \(call.arguments)")
    }
  }

  private func run(_ source: String, _ arguments: String, isConverted: Bool) throws -> String {
    let interpreter = Interpreter()
    let delegate = PlainDelegate()
    interpreter.controlFlowDelegate = delegate
    let file = SourceFile(name: "f", text: source + "\nf, [\(arguments)]")
    let code = try Compiler.compileModule(
      try Parser.parseModule(file), file: file, lastExpressionIsResult: true)
    let parts = try interpreter.elements(try interpreter.execute(code))
    let values = try interpreter.elements(parts[1])
    do {
      let result = isConverted
        ? try interpreter.callConverted(parts[0], values) : try interpreter.call(parts[0], values)
      return try interpreter.repr(result)
    } catch let error as ScriptError {
      let name = error.exception.type.name
      return "\(name): \(try interpreter.str(Handle.object(error.exception)))"
    }
  }
}

/// Decides nothing: every value is a plain one.
private final class PlainDelegate: ControlFlowDelegate {
  func changedLoopTest(_ site: ControlSite) -> Failure { Failure(.notImplementedError, "a loop's test has changed") }

  func isSymbolic(_ value: Handle) -> Bool { false }
  func ifStatement(_ site: ControlSite, _ condition: Handle, _ frame: FrameReference) throws -> Bool { false }
  func whileStatement(_ site: ControlSite, _ frame: FrameReference) throws -> WhileStart { .notMine }
  func forStatement(_ site: ControlSite, _ iterated: Handle, _ frame: FrameReference) throws -> Bool { false }
  func conditional(_ site: ControlSite, _ condition: Handle, _ frame: FrameReference) throws -> Handle? { nil }
  func and(_ site: ControlSite, _ left: Handle, _ frame: FrameReference) throws -> Handle? { nil }
  func or(_ site: ControlSite, _ left: Handle, _ frame: FrameReference) throws -> Handle? { nil }
  func not(_ site: ControlSite, _ operand: Handle, _ frame: FrameReference) throws -> Handle? { nil }
  func equal(
    _ site: ControlSite, _ left: Handle, _ right: Handle, negated: Bool, _ frame: FrameReference
  ) throws -> Handle? { nil }
  func convertedCallee(_ callee: Handle, _ interpreter: Interpreter) throws -> Handle? { nil }

  func loweredCode(of function: FunctionObject, _ interpreter: Interpreter) throws -> Code? {
    guard let definition = function.code.definition, let lowered = AutoGraph.lower(definition) else { return nil }
    return try Compiler.compileLowered(lowered, for: function)
  }
}
