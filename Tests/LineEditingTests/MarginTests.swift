import Testing

@testable import LineEditing

@Suite("Margins")
struct MarginTests {
  @Test("a margin stands behind each line end, and the cursor moves along", arguments: [
    ("a", 1, "a", 1),
    ("a\nb", 3, "a\n ┆ b", 6),
    ("a\nb", 1, "a\n ┆ b", 1),
    ("a\n\n  b", 2, "a\n ┆ \n ┆   b", 5),
    ("日本\n語", 4, "日本\n ┆ 語", 7),
  ])
  func adding(text: String, cursor: Int, shown: String, shownCursor: Int) {
    let buffer = CellBuffer(text, cursor: cursor)
    let result = Margin(width: 3).adding(to: buffer)
    #expect(result == CellBuffer(shown, cursor: shownCursor))
    #expect(Margin.removing(from: result) == buffer)
  }

  @Test("a cursor within a margin comes to the beginning of its line", arguments: [
    ("a\n ┆ b", 2, 2), ("a\n ┆ b", 4, 2), ("a\n ┆ b", 5, 2), ("a\n ┆ b", 6, 3), ("a\n    ┆ b\n    ┆ c", 12, 4),
  ])
  func cursors(shown: String, cursor: Int, expected: Int) {
    #expect(Margin.removing(from: CellBuffer(shown, cursor: cursor)).cursor == expected)
  }

  @Test("text without margins, or with damaged ones, keeps its blanks", arguments: [
    ("a\n    b", "a\n    b"), ("a\n┆b", "a\nb"), ("a\n  ┆ ", "a\n"), ("┆ a", "┆ a"),
  ])
  func removing(shown: String, text: String) {
    #expect(Margin.removing(from: CellBuffer(shown)).text == text)
  }
}
