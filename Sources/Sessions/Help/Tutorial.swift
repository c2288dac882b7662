import Diagnostics
import Script

/// Where a person is in the tutorial.
struct Tutorial {
  private(set) var index = 0

  init(index: Int = 0) { self.index = index }

  var step: TutorialStep { TutorialStep.all[index] }

  static var notRunning: Failure { Failure(.valueError, "no tutorial is under way", hint: "%tutorial begins one") }
  static let ending = "that was the last step. The notebooks go further; %help lists what there is."

  var text: String {
    let lines = step.text.split(separator: "\n").map { "  " + $0 }
    return """
      step \(index + 1) of \(TutorialStep.all.count): \(step.title)
      \(lines.joined(separator: "\n"))
        (%tutorial show shows a cell, skip goes on, stop leaves it for now)
      """
  }

  // MARK: After a cell

  /// Looks at the session after a cell: what is to be said, and where the person is then.
  func after(_ cell: String, _ session: Session) -> (text: String?, next: Tutorial?) {
    guard let missing = missing(session) else { return finished }
    guard Tutorial.words(cell).contains(where: { step.names.contains($0) }) else { return (nil, self) }
    return ("not yet: \(missing)", self)
  }

  private var finished: (text: String?, next: Tutorial?) {
    let done = "✓ \(step.conclusion)"
    guard index + 1 < TutorialStep.all.count else { return (done + "\n\n" + Tutorial.ending, nil) }
    let next = Tutorial(index: index + 1)
    return (done + "\n\n" + next.text, next)
  }

  /// What the first requirement says that does not hold; nil when the step is done.
  private func missing(_ session: Session) -> String? {
    for requirement in step.requirements {
      if (try? Tutorial.value(requirement.check, session))?.asBool == true { continue }
      guard let shows = requirement.shows else { return requirement.otherwise }
      return requirement.otherwise.split(separator: "{}", omittingEmptySubsequences: false)
        .joined(separator: Tutorial.shown(shows, session))
    }
    return nil
  }

  private static func shown(_ expression: String, _ session: Session) -> String {
    do {
      return ShortText.of(try value(expression, session), session.interpreter, limit: 60)
    } catch {
      let exception = session.interpreter.exception(for: error)
      let message = (try? exception.message(session.interpreter)) ?? ""
      return "an error (\(exception.typeName): \(ShortText.cut(ShortText.oneLine(message), 100)))"
    }
  }

  /// The value of an expression in the session; what it prints is thrown away.
  private static func value(_ text: String, _ session: Session) throws -> Handle {
    let file = SourceFile(name: "<tutorial>", text: text)
    return try session.silenced { () throws -> Handle in
      try session.interpreter.execute(Compiler.compileExpression(Parser.parseExpression(file), file: file))
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  // MARK: Beginning in the middle

  /// Makes what the step takes of earlier ones, where the session lacks it; the names that were made.
  ///
  /// - Errors: what importing TensorFlow raises.
  func prepare(_ session: Session) throws -> [String] {
    let globals = session.interpreter.globals
    let missing = step.needs.filter { globals[$0] == nil }
    guard !missing.isEmpty else { return [] }
    let names = try HelpExample.names(session.interpreter)
    if missing != ["tf"] {
      _ = try session.silenced { try HelpExample.value(TutorialStep.preparation, names, session.interpreter) }
    }
    for name in missing { globals[name] = names[name] }
    return missing
  }
}
