import Glibc
import LineEditing
import Notebooks
import Script
import Sessions
import Testing

@testable import Shell

/// Point 8 of the shell: a notebook's cells, one at a time.
@Suite("8: %load and %save", .serialized) struct NotebookOffersTests {
  private static func screen(_ lines: [String], notebook: String) throws -> (screen: String, saved: String?) {
    var template = Array("/tmp/tandem-load-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    try GraphFile.write(Array(notebook.utf8), to: folder + "/a.nb")
    let typed = lines.map { $0.split(separator: "@").joined(separator: folder + "/") }
    let screen = try Interpreter.runOnLargeStack { () throws -> String in
      let terminal = ScriptedTerminal(typed.flatMap { [.text($0), .action(.enter)] })
      let session = Session()
      session.add(Magic.ofNotebooks)
      _ = try InteractiveShell(session, terminal: terminal, usesColor: false).run()
      return terminal.screen
    }
    let saved = try? GraphFile.read(folder + "/out.nb")
    return (screen, saved.map { String(decoding: $0, as: UTF8.self) })
  }

  private static let notebook = "# %% [markdown]\n# # Title\n\n# %% first\nx = 2\n\n# %% second\nx = x * 50\n\n# %%\nprint('x is', x)\n"

  @Test("Enter runs the next cell, s skips it, q stops, -c goes on")
  func offers() throws {
    let all = try NotebookOffersTests.screen(["%load @a.nb", "", "", ""], notebook: NotebookOffersTests.notebook)
    #expect(all.screen.contains("# Title\n") && all.screen.contains("# first\n  x = 2\n"), "\(all.screen)")
    #expect(all.screen.contains("x is 100\n") && all.screen.contains("that was the last cell"))
    let skipped = try NotebookOffersTests.screen(["%load @a.nb", "", "s", ""], notebook: NotebookOffersTests.notebook)
    #expect(skipped.screen.contains("x is 2\n"))
    let stopped = try NotebookOffersTests.screen(
      ["%load @a.nb", "", "q", "x += 1", "%load -c", "a"], notebook: NotebookOffersTests.notebook)
    #expect(stopped.screen.contains("2 cells to go; %load -c goes on") && stopped.screen.contains("x is 150\n"), "\(stopped.screen)")
  }

  @Test("what ran is saved, and loads again")
  func saves() throws {
    let result = try NotebookOffersTests.screen(["%load @a.nb", "a", "%save @out.nb", "%save @out.nb"], notebook: NotebookOffersTests.notebook)
    #expect(result.saved == "# %%\nx = 2\n\n# %%\nx = x * 50\n\n# %%\nprint('x is', x)\n#:> x is 100\n")
    #expect(result.screen.contains("wrote 3 cells to ") && result.screen.contains("[Errno 17] File exists"))
  }
}
