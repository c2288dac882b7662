import Diagnostics
import Script

/// A command of the shell that begins with `%` (one line) or `%%` (the whole cell): one record a command.
///
/// Adding one: a file with a `static let` here in Magics, and its entry in `all`.
public struct Magic: Sendable {
  public let name: String
  /// How it is written, without percent signs: `graph FUNCTION(ARGUMENTS)`.
  public let usage: String
  /// One sentence for the list.
  public let summary: String
  /// What `%help %name` shows: when to use it, with an example.
  public let details: String
  package let run: @Sendable (MagicCall) throws -> Handle?

  package init(
    _ name: String, usage: String, summary: String, details: String,
    run: @escaping @Sendable (MagicCall) throws -> Handle?
  ) {
    self.name = name
    self.usage = usage
    self.summary = summary
    self.details = details
    self.run = run
  }

  /// In alphabetical order.
  public static let all: [Magic] = [
    bench, cd, compare, config, debug, display, edit, env, graph, help, history, lint, ls, lsmagic, mode, prof, pwd,
    rerun, reset, run, step, time, timeit, traces, tutorial, undo, who, whos,
  ]

  /// Whether `%%name` runs the rest of its cell.
  public var takesCells: Bool { Magic.cellMagics.contains(name) }
  /// Those whose code may be a cell's rest.
  private static let cellMagics: Set<String> = ["compare", "debug", "graph", "prof", "time", "timeit"]
}

/// One use of a magic.
package struct MagicCall {
  package let session: Session
  /// What stands behind the name.
  package let argument: String
  /// The rest of the cell, for `%%name`; nil for `%name`.
  let body: String?
  let source: CellSource
  /// The line of the cell (from 0) that the code of this use begins at.
  let line: Int

  init(_ session: Session, argument: String, body: String?, source: CellSource, line: Int) {
    self.session = session
    self.argument = argument
    self.body = body
    self.source = source
    self.line = line
  }

  var interpreter: Interpreter { session.interpreter }

  /// The code that the magic is about: the cell's rest, or what stands on its line.
  var code: String { body ?? argument }

  /// Runs code in the session, eagerly; the value of a last expression.
  func runEagerly(_ text: String) throws -> Handle {
    var eager = source
    eager.mode = .eager
    return try session.runCode(text, eager, line: line)
  }

  func requireCode(_ name: String) throws {
    if code.allSatisfy(\.isWhitespace) {
      let usage = session.magics[name]?.usage ?? name
      throw Failure(.valueError, "%\(name) was given nothing to run", hint: "write %\(usage)")
    }
  }
}
