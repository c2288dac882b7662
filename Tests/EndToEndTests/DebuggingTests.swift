import Foundation
import Testing

/// Debugging a script from a pipe prints, to the letter, what Python 3.11's pdb prints for the same commands.
///
/// The expected texts come from `python3 NAME.py < NAME.in`, the path before file names taken out. Steps through one
/// statement of several lines, and into comprehensions, are left out of the scripts: here a statement is one step.
@Suite struct DebuggingTests {
  @Test(arguments: Folders.names(Folders.debugging, ending: ".py"))
  func printsWhatPdbPrints(_ name: String) throws {
    let folder = Folders.debugging
    let commands = try String(contentsOf: folder.appendingPathComponent(name + ".in"), encoding: .utf8)
    let wanted = try String(contentsOf: folder.appendingPathComponent(name + ".out"), encoding: .utf8)
    let run = try BuiltProgram.run([name + ".py"], input: commands, folder: folder)
    // Files are named by their whole paths, as there.
    let output = run.output.replacingOccurrences(of: folder.path + "/", with: "")
    #expect(output == wanted, "\(run.errorOutput)")
  }

  @Test func theEndOfThePipeEndsTheRun() throws {
    let run = try BuiltProgram.run(["-c", "x = 1\nbreakpoint()\nprint(x)"])
    #expect(run.output == "> <string>(3)<module>()\n-> print(x)\n(Pdb) \n")
    #expect(run.errorOutput.hasSuffix("bdb.BdbQuit\n"))
    #expect(run.status == 1)
  }

  @Test func cellsFromAPipeAreFollowedByTheirCommands() throws {
    let cells = "def f(x):\n    y = 1\n    return y / x\n\nf(0) if False else 7\n%debug f(2)\ns\ns\nn\np y\nc\n8\n"
    let run = try BuiltProgram.run([], input: cells)
    #expect(
      run.output == """
        7
        > <stdin>(6)<module>()
        -> f(2)
        (Pdb) --Call--
        > <stdin>(1)f()
        -> def f(x):
        (Pdb) > <stdin>(2)f()
        -> y = 1
        (Pdb) > <stdin>(3)f()
        -> return y / x
        (Pdb) 1
        (Pdb) 0.5
        8

        """, "\(run.errorOutput)")
  }

  @Test func nobodyAnswersInANotebook() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let notebook = """
      # %%
      def f(x):
          breakpoint()
          return x + 1
      print(f(1))

      # %% debug=["p x", "x = 40", "n"]
      print(f(1))

      # %% tags=["raises-exception"]
      f(None)

      # %% debug=["p x", "u", "l 10,11", "q"]
      # %debug

      """
    try notebook.write(to: folder.appendingPathComponent("a.nb"), atomically: true, encoding: .utf8)
    let plain = try BuiltProgram.run(["replay", "--plain", "a.nb"], folder: folder, joinsStreams: true)
    #expect(plain.status == 0)
    #expect(
      plain.output == """
        2
        > a.nb(4)f()
        -> return x + 1
        (Pdb) p x
        1
        (Pdb) x = 40
        (Pdb) n
        --Return--
        > a.nb(4)f()->41
        -> return x + 1
        41
        Traceback (most recent call last):
          File "a.nb", line 11, in <module>
            f(None)
          File "a.nb", line 4, in f
            return x + 1
                   ~~^~~
        TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
        > a.nb(4)f()
        -> return x + 1
        (Pdb) p x
        None
        (Pdb) u
        > a.nb(11)<module>()
        -> f(None)
        (Pdb) l 10,11
         11  ->\tf(None)
        (Pdb) q

        """)
    let json = try BuiltProgram.run(["replay", "--json", "a.nb"], folder: folder)
    #expect(json.output.contains("breakpoint at a.nb(3)f(): nobody can answer here, so the run goes on"))
  }
}
