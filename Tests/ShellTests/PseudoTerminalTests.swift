import Glibc
import Testing

@Suite("The program in a terminal", .serialized)
struct PseudoTerminalTests {
  private static func home() -> String {
    var template = Array("/tmp/tandem-home-XXXXXX".utf8CString)
    return mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  private func start(home: String = PseudoTerminalTests.home(), columns: UInt16 = 80) throws -> PseudoTerminal {
    let program = try #require(PseudoTerminal.program)
    let terminal = try #require(PseudoTerminal(program: program, home: home, columns: columns))
    try #require(terminal.wait(for: "[1]> "))
    return terminal
  }

  @Test("a cell is run, and Ctrl-D leaves with status 0")
  func runs() throws {
    let terminal = try start()
    terminal.type("print(6 * 7)\r")
    #expect(terminal.wait(for: "42\r\n"))
    #expect(terminal.wait(for: "[2]> "))
    terminal.type("\u{04}")
    #expect(terminal.end() == 0)
  }

  @Test("a block is indented, run at the blank line, and kept for the next run")
  func blocks() throws {
    let home = PseudoTerminalTests.home()
    let terminal = try start(home: home)
    terminal.type("def f(x):\rreturn x + 1\r\rf(41)\r")
    #expect(terminal.wait(for: "42\r\n"))
    #expect(terminal.wait(for: "[3]> "))
    terminal.type("\u{04}")
    #expect(terminal.end() == 0)
    let again = try start(home: home)
    again.type("\u{1B}[A\u{1B}[A\r")
    #expect(again.wait(for: "return x + 1"))
    #expect(again.wait(for: "[2]> "))
    again.type("f(9)\r")
    #expect(again.wait(for: "10\r\n"))
  }

  @Test("a pasted block is one cell, run when Enter is pressed")
  func pastes() throws {
    let terminal = try start()
    terminal.type("\u{1B}[200~def f():\n    a = 20\n\n    return a + 1\n\nprint(f() * 2)\n\u{1B}[201~")
    #expect(terminal.wait(for: "print(f() * 2)"))
    terminal.type("\r")
    #expect(terminal.wait(for: "42\r\n"))
  }

  @Test("Ctrl-C clears what is typed, and interrupts what runs")
  func interrupts() throws {
    let terminal = try start()
    terminal.type("nonsense(\u{03}")
    #expect(terminal.wait(for: "^C"))
    #expect(terminal.wait(for: "[1]> "))
    terminal.type("x = 1\r")
    #expect(terminal.wait(for: "[2]> "))
    terminal.type("while True: x += 1; print('go') if x == 2 else None\r\r")
    #expect(terminal.wait(for: "go\r\n"))
    terminal.type("\u{03}")
    #expect(terminal.wait(for: "KeyboardInterrupt"))
    #expect(terminal.wait(for: "[3]> "))
    terminal.type("6 * 7\r")
    #expect(terminal.wait(for: "42\r\n"))
  }

  @Test("Tab completes; wide characters and a narrow window do no harm")
  func completes() throws {
    let terminal = try start(columns: 24)
    terminal.type("value_of_six = '日本語日本語日本語'\r")
    #expect(terminal.wait(for: "[2]> "))
    terminal.type("len(value_o\t)\r")
    #expect(terminal.wait(for: "9\r\n"))
    terminal.type("raise SystemExit(5)\r")
    #expect(terminal.end() == 5)
  }

  @Test("breakpoint() asks with an editor: Ctrl-C clears, history is its own, Ctrl-D quits")
  func debugs() throws {
    let terminal = try start()
    terminal.type("def f(x):\ry = x + 1\rbreakpoint()\rreturn y * 2\r\rf(20)\r")
    #expect(terminal.wait(for: "> cell 1(4)f()\r\n-> return y * 2\r\n"))
    #expect(terminal.wait(for: "(Pdb) "))
    terminal.type("p nonsense(\u{03}")
    #expect(terminal.wait(for: "--KeyboardInterrupt--"))
    terminal.type("p nonsense\r")
    #expect(terminal.wait(for: "*** NameError: name 'nonsense' is not defined"))
    terminal.type("y = 21\r")
    #expect(terminal.wait(for: "(Pdb) "))
    terminal.type("c\r")
    #expect(terminal.wait(for: "42\r\n"))
    #expect(terminal.wait(for: "[3]> "))
    // The cells' history has no commands in it.
    terminal.type("\u{1B}[A\r")
    #expect(terminal.wait(for: "f(20)"))
    #expect(terminal.wait(for: "(Pdb) "))
    terminal.type("\u{04}")
    #expect(terminal.wait(for: "bdb.BdbQuit"))
    #expect(terminal.wait(for: "[4]> "))
    terminal.type("f(None)\r")
    #expect(terminal.wait(for: "TypeError"))
    #expect(terminal.wait(for: "[5]> "))
    terminal.type("%debug\r")
    #expect(terminal.wait(for: "-> y = x + 1"))
    terminal.type("p x\r")
    #expect(terminal.wait(for: "None\r\n"))
    terminal.type("q\r")
    #expect(terminal.wait(for: "[6]> "))
    terminal.type("\u{04}")
    #expect(terminal.end() == 0)
  }
}
