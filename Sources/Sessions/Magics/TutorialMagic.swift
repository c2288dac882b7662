import Diagnostics
import Script

extension Magic {
  static let tutorial = Magic(
    "tutorial", usage: "tutorial [STEP|show|skip|stop]", summary: "Walk through six experiments, in this session.",
    details: """
      %tutorial tells what to type; each cell is then looked at, and when it did what was asked, the next step follows.
      show shows a cell that does it, skip goes on, stop ends it; a number begins with that step.

          %tutorial
          %tutorial show
          %tutorial 5
      """
  ) { (call: MagicCall) throws -> Handle? in
    let session = call.session
    session.isAboutSession()
    let count = TutorialStep.all.count
    switch call.argument {
    case "": session.tutorial = session.tutorial ?? Tutorial()
    case "stop":
      session.tutorial = nil
      session.display("the tutorial has ended; %tutorial begins again")
      return nil
    case "show":
      guard let tutorial = session.tutorial else { throw Tutorial.notRunning }
      session.display(tutorial.step.code)
      return nil
    case "skip":
      guard let tutorial = session.tutorial else { throw Tutorial.notRunning }
      guard tutorial.index + 1 < count else {
        session.tutorial = nil
        session.display(Tutorial.ending)
        return nil
      }
      session.tutorial = Tutorial(index: tutorial.index + 1)
    default:
      guard let number = Int(call.argument), number >= 1, number <= count else {
        throw Failure(
          .valueError, "%tutorial has steps 1 to \(count), not '\(call.argument)'", hint: "or show, skip, stop")
      }
      session.tutorial = Tutorial(index: number - 1)
    }
    if let tutorial = session.tutorial { session.display(tutorial.text) }
    return nil
  }
}

/// Where a person is in the tutorial.
struct Tutorial {
  private(set) var index = 0

  init(index: Int = 0) { self.index = index }

  var step: TutorialStep { TutorialStep.all[index] }

  static var notRunning: Failure { Failure(.valueError, "no tutorial is under way", hint: "%tutorial begins one") }
  static let ending = "that was the last step. The notebooks go further; %help lists what there is."

  var text: String {
    """
    step \(index + 1) of \(TutorialStep.all.count): \(step.title)
      \(step.text)
      (%tutorial show shows a cell, skip goes on, stop ends it)
    """
  }

  /// Looks at the session after a cell: what is to be said, and where the person is then.
  func after(_ session: Session) -> (text: String?, next: Tutorial?) {
    guard isDone(session) else { return (nil, self) }
    let done = "✓ \(step.conclusion)"
    guard index + 1 < TutorialStep.all.count else { return (done + "\n\n" + Tutorial.ending, nil) }
    let next = Tutorial(index: index + 1)
    return (done + "\n\n" + next.text, next)
  }

  /// Names that are not there yet, and whatever else fails, mean that the step is not done. What the check prints is
  /// thrown away.
  private func isDone(_ session: Session) -> Bool {
    let file = SourceFile(name: "<tutorial>", text: step.check)
    return session.silenced { () -> Bool in
      guard let code = try? Compiler.compileExpression(Parser.parseExpression(file), file: file),
        let value = try? session.interpreter.execute(code)
      else { return false }
      return value.asBool ?? false
    }
  }
}
