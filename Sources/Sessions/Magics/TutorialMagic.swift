import Diagnostics
import Script

extension Magic {
  static let tutorial = Magic(
    "tutorial", usage: "tutorial [STEP|show|skip|stop]", summary: "Walk through six experiments, in this session.",
    details: """
      %tutorial tells what to type. Each cell is then looked at: when it did what was asked, the next step follows;
      when it tried, what is missing is told. Anything else can be typed in between. show shows a cell that does it,
      skip goes on, stop leaves the tutorial: %tutorial goes on there, also in another session. A number begins with
      that step.

          %tutorial
          %tutorial show
          %tutorial 5
      """
  ) { (call: MagicCall) throws -> Handle? in
    let session = call.session
    session.isAboutSession()
    let count = TutorialStep.all.count
    switch call.argument {
    case "":
      if session.tutorial == nil { try TutorialCommand.begin(at: session.leftTutorial, session) }
      return TutorialCommand.tell(session)
    case "stop":
      guard let tutorial = session.tutorial else { throw Tutorial.notRunning }
      session.leftTutorial = tutorial.index
      session.tutorial = nil
      session.display("the tutorial is left at step \(tutorial.index + 1); %tutorial goes on there")
    case "show":
      guard let tutorial = session.tutorial else { throw Tutorial.notRunning }
      session.display(tutorial.step.code)
    case "skip":
      guard let tutorial = session.tutorial else { throw Tutorial.notRunning }
      guard tutorial.index + 1 < count else {
        session.tutorial = nil
        session.leftTutorial = 0
        session.display(Tutorial.ending)
        return nil
      }
      try TutorialCommand.begin(at: tutorial.index + 1, session)
      return TutorialCommand.tell(session)
    default:
      guard let number = Int(call.argument), number >= 1, number <= count else {
        throw Failure(
          .valueError, "%tutorial has steps 1 to \(count), not '\(call.argument)'", hint: "or show, skip, stop")
      }
      try TutorialCommand.begin(at: number - 1, session)
      return TutorialCommand.tell(session)
    }
    return nil
  }
}

private enum TutorialCommand {
  static func begin(at index: Int, _ session: Session) throws {
    let tutorial = Tutorial(index: TutorialStep.all.indices.contains(index) ? index : 0)
    let made = try tutorial.prepare(session)
    session.tutorial = tutorial
    session.leftTutorial = tutorial.index
    guard !made.isEmpty else { return }
    session.display("made from the first step, since the session lacks it: \(made.joined(separator: ", "))")
  }

  static func tell(_ session: Session) -> Handle? {
    if let tutorial = session.tutorial { session.display(tutorial.text) }
    return nil
  }
}
