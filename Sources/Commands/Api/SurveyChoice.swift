import ArgumentParser
import Script

/// What the pages about names are asked for, and how they are written.
struct SurveyChoice: ParsableArguments {
  @Flag(help: "List the names that are there, too.")
  var all = false

  @ArgumentParser.Argument(help: "Only the groups whose names begin with one of these words.")
  var groups: [String] = []

  /// Makes a page on the interpreter's thread and prints it.
  func write(_ page: @escaping (_ showsAll: Bool, _ groups: [String]) throws -> String) throws {
    let text = try Interpreter.runOnLargeStack { () throws -> String in try page(all, groups) }
    StandardStreams.write(text, to: 1)
  }
}
