import Foundation
import Testing

/// The session that the README shows is typed again, and looks the same but for times.
@Suite("The README's session in a terminal", .serialized)
struct ReadmeSessionTests {
  private struct Cell {
    var lines: [String]
    /// Everything from its prompt to the next one.
    var shown: [String]

    /// Enter once, and once more for the blank line that ends a block.
    var endsWithBlank: Bool { lines.count > 1 && lines.last?.isEmpty == true }
    var text: String { (endsWithBlank ? lines.dropLast() : lines[...]).joined(separator: "\n") }
  }

  @Test("each cell shows what the README says")
  func repeats() throws {
    let cells = try ReadmeSessionTests.cells()
    #expect(cells.count > 3)
    let person = try PersonAtTerminal(columns: 400, rows: 60)
    for (index, cell) in cells.enumerated() {
      person.paste(cell.text)
      person.press(.enter)
      if cell.endsWithBlank { person.press(.enter) }
      try person.seePrompt(index + 2)
    }
    let shown = ReadmeSessionTests.split(person.screen.wholeText.components(separatedBy: "\n"))
    for (given, wanted) in zip(shown, cells) {
      #expect(given.shown.map(ReadmeSessionTests.masked) == wanted.shown.map(ReadmeSessionTests.masked))
    }
  }

  private static func cells() throws -> [Cell] {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let text = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```").first { $0.hasPrefix("\n$ tandem\n") })
    return split(block.components(separatedBy: "\n"))
  }

  /// The cells of a session's lines; what stands before the first one, and the prompt behind the last, are left out.
  private static func split(_ lines: [String]) -> [Cell] {
    var cells: [Cell] = []
    for line in lines {
      let trimmed = String(line.reversed().drop { $0 == " " }.reversed())
      if let match = trimmed.firstMatch(of: /^\[\d+\]>( (.*))?$/) {
        cells.append(Cell(lines: [String(match.2 ?? "")], shown: [trimmed]))
      } else if let last = cells.indices.last {
        if let match = trimmed.firstMatch(of: /^\ +┆( (.*))?$/) { cells[last].lines.append(String(match.2 ?? "")) }
        cells[last].shown.append(trimmed)
      }
    }
    for index in cells.indices { while cells[index].shown.last?.isEmpty == true { cells[index].shown.removeLast() } }
    return cells.filter { $0.lines != [""] }
  }

  /// Without numbers where they are times, and without the sentence that follows from them.
  private static func masked(_ line: String) -> String {
    if line.contains(" quicker") { return "which is quicker" }
    guard line.contains(/\d (ns|µs|ms|s)\b/) else { return line }
    let times = line.replacing(/[\d.,]*\d/, with: "0").replacing(/0 (ns|µs|ms|s)\b/, with: "0 s")
    return times.replacing(/\ {2,}/, with: "  ")
  }
}
