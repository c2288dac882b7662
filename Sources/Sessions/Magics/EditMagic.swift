import Diagnostics
import Script

extension Magic {
  static let edit = Magic(
    "edit", usage: "edit [CELL|FUNCTION]", summary: "Write a cell in $EDITOR, then run it.",
    details: """
      Alone it begins with the last cell; with a cell's number with that one, with the name of a function with its source.
      What the editor leaves is shown and run. Ctrl-X Ctrl-E does the same with the cell that is being typed.

          %edit 3
          %edit train_step
      """
  ) { (call: MagicCall) throws -> Handle? in
    let session = call.session
    guard let edit = session.editor else {
      throw Failure(.runtimeError, "%edit needs a terminal")
    }
    let text = try EditedCell.text(call)
    guard let edited = edit(text) else {
      throw Failure(.runtimeError, "the editor failed", hint: "$VISUAL or $EDITOR names the program, such as nano")
    }
    guard !edited.allSatisfy(\.isWhitespace) else { return nil }
    session.display(edited)
    var source = call.source
    source.text = edited
    source.firstLine = 1
    return try session.runSegments(source)
  }
}

private enum EditedCell {
  /// What the editor begins with.
  static func text(_ call: MagicCall) throws -> String {
    let words = try MagicWords(call.argument, magic: "edit").words
    guard let word = words.first else { return call.session.lastRecord?.source.text ?? "" }
    if Int(word) != nil {
      let numbers = try CellRanges([word], count: call.session.count - 1, magic: "edit").numbers
      return numbers.first.flatMap { call.session.record($0)?.source.text } ?? ""
    }
    let inspect = try call.interpreter.importModule("inspect")
    let source = try call.interpreter.getAttribute(inspect, "getsource")
    return try call.interpreter.call(source, [call.runEagerly(word)]).asString ?? ""
  }
}
