import Diagnostics
import Script
import Tracing

/// The linter over functions of a session: their text, and what their traces showed.
struct SessionLint {
  private let interpreter: Interpreter
  private let outside: OutsideNames

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
    outside = OutsideNames(interpreter)
  }

  /// The findings in one function, as if it were traced.
  ///
  /// - Errors: `TypeError` for something that is not written in the script.
  func check(_ value: Handle, named name: String) throws -> [LintFinding] {
    guard let function = SessionLint.function(value), let definition = function.definition else {
      throw Failure(
        .typeError, "'\(name)' is a \(value.typeName), not a function of this session",
        hint: "%lint alone looks at all traced functions")
    }
    return SessionLint.merged(check(function.code.file, [definition.span]), seen(value))
  }

  /// The findings in all traced functions that the session's names hold, methods of its classes included.
  func checkAll() -> [LintFinding] {
    var files: [(file: SourceFile, spans: Set<SourceSpan>)] = []
    var dynamic: [LintFinding] = []
    func add(_ value: Handle) {
      guard value.asObject is TracedFunctionObject, let function = SessionLint.function(value),
        let definition = function.definition
      else { return }
      dynamic += seen(value)
      let file = function.code.file
      if let index = files.firstIndex(where: { $0.file === file }) {
        files[index].spans.insert(definition.span)
      } else {
        files.append((file, [definition.span]))
      }
    }
    for item in interpreter.globals.items {
      add(item.value)
      if let type = item.value.as(TypeObject.self), type.isHeapType {
        for member in type.members.items { add(member.value) }
      }
    }
    let found = files.flatMap { check($0.file, $0.spans) }
    return SessionLint.merged(found, dynamic)
  }

  /// Those in and about the definitions of these spans.
  private func check(_ file: SourceFile, _ spans: Set<SourceSpan>) -> [LintFinding] {
    guard let statements = try? Parser.parseModule(file) else { return [] }
    let module = LintedModule(file, statements, outside: outside, isWhole: false, traced: spans)
    return Linter.check(module).filter { (finding: LintFinding) -> Bool in
      let isWithin = spans.contains { $0.start <= finding.span.start && finding.span.end <= $0.end }
      return isWithin || finding.rule == RetracingRule.name
    }
  }

  /// What the traces of a function showed.
  private func seen(_ value: Handle) -> [LintFinding] {
    guard let traced = value.as(TracedFunctionObject.self) else { return [] }
    return traced.concreteFunctions.flatMap { (concrete: ConcreteFunctionObject) -> [LintFinding] in
      (concrete.record.map { TracedEffects.findings($0) } ?? []) + TracedEffects.unrolledLines(concrete)
    }
  }

  /// What the text shows comes first; what was seen is added where the text shows nothing on its line.
  private static func merged(_ found: [LintFinding], _ seen: [LintFinding]) -> [LintFinding] {
    var result = found
    for finding in seen where !result.contains(where: { $0.file === finding.file && $0.line == finding.line }) {
      result.append(finding)
    }
    return result
  }

  static func function(_ value: Handle) -> FunctionObject? {
    switch value.asObject {
    case let function as FunctionObject: function
    case let method as BoundMethodObject: function(method.function)
    case let traced as TracedFunctionObject: function(traced.pythonFunction)
    default: nil
    }
  }
}
