import Glibc
import Testing

@testable import LineEditing

@Suite("History")
struct HistoryTests {
  private func temporaryFolder() -> String {
    var template = Array("/tmp/tandem-history-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else { return "/tmp" }
    return String(cString: path)
  }

  @Test("cells come back from the file with their line ends")
  func keeps() {
    let file = HistoryFile(path: temporaryFolder() + "/state/tandem/history")
    #expect(file.load() == [])
    let cells = ["x = 1", "def f():\n    return '\\n'\n", "größe = \"日本\"", "\\"]
    for cell in cells { file.append(cell) }
    #expect(file.load() == cells)
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("a file that has grown too long is shortened to the newest cells")
  func shortens() {
    let file = HistoryFile(path: temporaryFolder() + "/history")
    file.append((0...(CellHistory.limit * 2)).map(String.init).joined(separator: "\u{1}"))
    #expect(file.load().count == 1)
    let descriptor = open(file.path, O_WRONLY | O_TRUNC)
    let lines = (0...(CellHistory.limit * 2)).map { "\($0)\n" }.joined()
    #expect(write(descriptor, lines, lines.utf8.count) == lines.utf8.count)
    close(descriptor)
    let kept = file.load()
    #expect(kept.count == CellHistory.limit)
    #expect(kept.last == String(CellHistory.limit * 2))
    #expect(file.load() == kept)
  }

  @Test("a notebook's own cells come back as the newest ones")
  func notebooks() {
    let path = temporaryFolder() + "/history"
    let (plain, study) = (HistoryFile(path: path), HistoryFile(path: path, notebook: "/home/me/study.nb"))
    plain.append("a")
    study.append("def f():\n    return 1")
    HistoryFile(path: path, notebook: "/home/me/other.nb").append("b")
    plain.append("c")
    #expect(plain.load() == ["a", "def f():\n    return 1", "b", "c"])
    #expect(study.load() == ["a", "b", "c", "def f():\n    return 1"])
  }

  @Test("a history that can't be kept does no harm", arguments: ["/proc/tandem/history", "/dev/null/history", "/tmp"])
  func unusable(path: String) {
    let file = HistoryFile(path: path)
    file.append("x")
    #expect(file.load() == [])
  }

  @Test("repetitions count once, and the walk is bounded")
  func adds() {
    var history = CellHistory(["a"])
    history.add("b")
    history.add("b")
    history.add("")
    #expect(history.cells == ["a", "b"])
    #expect(history.previous(than: "") == "b")
    #expect(history.previous(than: "b") == "a")
    #expect(history.previous(than: "a") == nil)
    #expect(history.next() == "b")
    #expect(history.next() == "")
    #expect(history.next() == nil)
  }
}

@Suite("Columns")
struct CandidateColumnsTests {
  @Test("words fill columns downwards, as wide as the window allows")
  func columns() {
    let words = ["alpha", "be", "gamma", "delta", "e"]
    #expect(CandidateColumns.lines(words, width: 21) == ["alpha  gamma  e", "be     delta"])
    #expect(CandidateColumns.lines(words, width: 4) == words)
    #expect(CandidateColumns.lines([], width: 80) == [])
  }
}
