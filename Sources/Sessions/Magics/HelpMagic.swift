import Diagnostics
import Script

extension Magic {
  static let help = Magic(
    "help", usage: "help [NAME|%MAGIC|TOPIC]",
    summary: "Explain a value, a magic or a topic; alone, list what there is.",
    details: """
      %help lists topics and magics. With a name it shows the signature, the documentation, an example with what it
      gives, and what it becomes in a graph; NAME? is the same, and NAME?? shows the source. Stars stand for any
      characters: tf.*sum*? lists the names that are so.

          %help tf.matmul
          %help %timeit
          %help graphs
      """
  ) { (call: MagicCall) throws -> Handle? in
    let words = try MagicWords(call.argument, magic: "help", flags: ["-s"])
    let subject = String(words.rest)
    let session = call.session
    if subject.isEmpty {
      session.display(HelpText.overview(session))
    } else if subject.hasPrefix("%") {
      session.display(try HelpText.magic(String(subject.drop { $0 == "%" }), session))
    } else if let search = HelpSearch(subject, session) {
      session.display(try search.text { try HelpText.value(of: $0, call) })
    } else if let topic = HelpTopic.named(subject), call.interpreter.globals[subject] == nil {
      session.display(topic.text)
    } else {
      let value = try HelpText.value(of: subject, call)
      session.display(try HelpPage(value, subject, session).text(showsSource: words.has("-s")))
    }
    return nil
  }
}

/// The words of `%help`.
private enum HelpText {
  static func overview(_ session: Session) -> String {
    let magics = session.magics.values.sorted { $0.name < $1.name }.map { ["  %" + $0.name, $0.summary] }
    let topics = HelpTopic.all.map { ["  " + $0.name, $0.summary] }
    return """
      Cells are Python with TensorFlow's, Keras's and NumPy's names. The value of a
      last expression is shown; a blank line ends a cell of several lines. Ctrl-C
      interrupts, Ctrl-D leaves. %tutorial is the way in.

      NAME? explains a value, NAME?? shows its source, %MAGIC? a magic, tf.*sum*?
      finds names. %help TOPIC:
      \(Columns.table(topics))

      Magics:
      \(Columns.table(magics))
      """
  }

  static func magic(_ name: String, _ session: Session) throws -> String {
    guard let magic = session.magics[name] else {
      let near = Spelling.nearest(to: name, among: session.magics.keys.sorted())
      throw Failure(.nameError, "there is no magic '%\(name)'", hint: near.map { "did you mean %\($0)?" })
    }
    return "%\(magic.usage)\n\n\(magic.details)"
  }

  private static let libraries = ["tf": "tensorflow", "np": "numpy", "tensorflow": "tensorflow", "numpy": "numpy", "keras": "keras"]

  /// The value of a name; `tf` and `np` need no import for help.
  static func value(of subject: String, _ call: MagicCall) throws -> Handle {
    let first = String(subject.prefix { $0 != "." })
    guard let module = libraries[first], call.interpreter.globals[first] == nil else { return try known(subject, call) }
    let parts = subject.split(separator: ".").dropFirst()
    return try parts.reduce(call.interpreter.importModule(module)) { (value: Handle, name: Substring) throws -> Handle in
      try call.interpreter.getAttribute(value, String(name))
    }
  }

  private static func known(_ subject: String, _ call: MagicCall) throws -> Handle {
    do {
      return try call.runEagerly(subject)
    } catch {
      guard call.interpreter.matches(error, .nameError) else { throw error }
      let topics = HelpTopic.all.map(\.name) + call.session.magics.keys
      let near = Spelling.nearest(to: subject, among: topics)
      throw Failure(
        .nameError, "nothing is called '\(subject)'",
        hint: near.map { "did you mean %help \(HelpTopic.named($0) == nil ? "%" : "")\($0)?" } ?? "%help lists the topics")
    }
  }
}
