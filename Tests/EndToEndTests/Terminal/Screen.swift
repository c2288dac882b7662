import LineEditing

/// What a person sees of a terminal: a grid of characters that escape codes move over, as xterm understands them.
struct Screen {
  /// One column. A wide character stands in its first column and leaves its second one empty.
  struct Cell: Equatable {
    var text = " "
    /// The parameters of the SGR codes in force, without those that ended: `1;31`.
    var style = ""
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var grid: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  /// Lines that went out at the top.
  private(set) var scrolledOut: [String] = []
  /// Whether pasted text would be marked.
  private(set) var marksPastes = false
  /// Whether the alternative screen of pagers and editors is shown.
  private(set) var isAlternate = false
  private(set) var showsCursor = true
  private(set) var bells = 0
  /// Sequences that this model does not know: a test that uses it should find none.
  private(set) var unknown: [String] = []
  /// Escape sequences of any kind that came.
  private(set) var escapes = 0

  private var style: [String] = []
  private var saved = (row: 0, column: 0)
  private var main: [[Cell]] = []
  private var state = State.plain
  private var partial: [UInt8] = []

  private enum State { case plain, escape, charset, control([UInt8]), command, commandEnding }

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  // MARK: Reading it

  /// The lines without blanks at their ends.
  var lines: [String] { grid.map { Screen.text($0) } }
  /// All of it, without empty lines at the bottom.
  var text: String {
    var shown = lines
    while shown.last == "" { shown.removeLast() }
    return shown.joined(separator: "\n")
  }
  /// With what was scrolled out.
  var wholeText: String { (scrolledOut + [text]).joined(separator: "\n") }
  /// The line that the cursor is in.
  var cursorLine: String { lines[row] }
  /// The text before the cursor in its line.
  var textBeforeCursor: String { grid[row][..<min(column, columns)].map(\.text).joined() }

  private static func text(_ cells: [Cell]) -> String {
    var line = cells.map(\.text).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// How the last place that reads so is drawn; nil when it is nowhere, or not in one style.
  func style(of wanted: String) -> String? {
    let letters = wanted.map(String.init)
    for line in grid.reversed() {
      let cells = line.filter { !$0.text.isEmpty }
      guard cells.count >= letters.count else { continue }
      for start in (0...cells.count - letters.count).reversed() {
        let range = cells[start..<start + letters.count]
        guard range.map(\.text) == letters else { continue }
        return Set(range.map(\.style)).count == 1 ? range[start].style : nil
      }
    }
    return nil
  }

  // MARK: Changing it

  mutating func resize(columns: Int, rows: Int) {
    grid = grid.map { Array(($0 + Array(repeating: Cell(), count: max(0, columns - self.columns))).prefix(columns)) }
    while grid.count > rows {
      if grid.last.map({ Screen.text($0).isEmpty }) == true, row < grid.count - 1 {
        grid.removeLast()
      } else {
        scrolledOut.append(Screen.text(grid.removeFirst()))
        row = max(0, row - 1)
      }
    }
    while grid.count < rows { grid.append(Array(repeating: Cell(), count: columns)) }
    (self.columns, self.rows) = (columns, rows)
    column = min(column, columns)
  }

  mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes {
      switch state {
      case .plain: plain(byte)
      case .escape: escape(byte)
      case .charset: state = .plain
      case .command:
        if byte == 0x07 { state = .plain }
        if byte == 0x1B { state = .commandEnding }
      case .commandEnding: state = byte == 0x5C ? .plain : .command
      case .control(let parameters):
        if (0x40...0x7E).contains(byte) {
          state = .plain
          control(byte, String(decoding: parameters, as: UTF8.self))
        } else {
          state = .control(parameters + [byte])
        }
      }
    }
  }

  private mutating func plain(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      state = .escape
      escapes += 1
    case 0x07: bells += 1
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    case 0..<0x20, 0x7F: break
    default: collect(byte)
    }
  }

  /// Collects the bytes of one scalar.
  private mutating func collect(_ byte: UInt8) {
    if byte < 0x80 { partial = [] }
    partial.append(byte)
    let length = partial[0] >= 0xF0 ? 4 : partial[0] >= 0xE0 ? 3 : partial[0] >= 0xC0 ? 2 : 1
    guard partial.count >= length else { return }
    put(String(decoding: partial, as: UTF8.self))
    partial = []
  }

  private mutating func put(_ text: String) {
    let width = DisplayWidth.of(text)
    guard width > 0 else {
      let before = max(0, column - 1)
      grid[row][before].text += text
      return
    }
    // A terminal goes to the next line with the first character that has no room, not before.
    if column + width > columns {
      column = 0
      lineFeed()
    }
    grid[row][column] = Cell(text: text, style: style.joined(separator: ";"))
    if width == 2 { grid[row][column + 1] = Cell(text: "", style: style.joined(separator: ";")) }
    column += width
  }

  private mutating func lineFeed() {
    guard row == rows - 1 else {
      row += 1
      return
    }
    if !isAlternate { scrolledOut.append(Screen.text(grid[0])) }
    grid.removeFirst()
    grid.append(Array(repeating: Cell(), count: columns))
  }

  private mutating func escape(_ byte: UInt8) {
    state = .plain
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): state = .command
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = (saved.row, saved.column)
    case UInt8(ascii: "M"): if row > 0 { row -= 1 } else { insertLines(1) }
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "\\"): break
    default: unknown.append("ESC \(Character(Unicode.Scalar(byte)))")
    }
  }
}

extension Screen {
  fileprivate mutating func control(_ final: UInt8, _ parameters: String) {
    if parameters.hasPrefix("?") { return mode(parameters.dropFirst(), isOn: final == UInt8(ascii: "h")) }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    column = final == UInt8(ascii: "m") ? column : min(column, columns - 1)
    switch Character(Unicode.Scalar(final)) {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns - 1, count - 1)
    case "d": row = min(rows - 1, count - 1)
    case "H", "f":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
    case "J": eraseDisplay(numbers.first ?? 0)
    case "K": eraseLine(numbers.first ?? 0)
    case "X": erase(row, column..<min(columns, column + count))
    case "P":
      grid[row].removeSubrange(column..<min(columns, column + count))
      grid[row] += Array(repeating: Cell(), count: columns - grid[row].count)
    case "@":
      grid[row].insert(contentsOf: Array(repeating: Cell(), count: count), at: column)
      grid[row] = Array(grid[row].prefix(columns))
    case "L": insertLines(count)
    case "M":
      for _ in 0..<min(count, rows - row) {
        grid.remove(at: row)
        grid.append(Array(repeating: Cell(), count: columns))
      }
    case "m": select(parameters)
    case "h", "l", "r", "t", "c", "n", "q": break
    default: unknown.append("ESC [ \(parameters)\(Character(Unicode.Scalar(final)))")
    }
  }

  private mutating func insertLines(_ count: Int) {
    for _ in 0..<min(count, rows - row) {
      grid.insert(Array(repeating: Cell(), count: columns), at: row)
      grid.removeLast()
    }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { grid[row][column] = Cell() }
  }

  private mutating func eraseLine(_ what: Int) {
    switch what {
    case 0: erase(row, column..<columns)
    case 1: erase(row, 0..<column + 1)
    default: erase(row, 0..<columns)
    }
  }

  private mutating func eraseDisplay(_ what: Int) {
    switch what {
    case 0:
      eraseLine(0)
      for below in row + 1..<max(row + 1, rows) { erase(below, 0..<columns) }
    case 1:
      eraseLine(1)
      for above in 0..<row { erase(above, 0..<columns) }
    default: for each in 0..<rows { erase(each, 0..<columns) }
    }
  }

  private mutating func select(_ parameters: String) {
    if parameters.isEmpty || parameters == "0" || parameters == "00" {
      style = []
    } else if parameters == "39" || parameters == "49" || parameters == "22" {
      style = []
    } else {
      style.append(parameters.hasPrefix("0;") ? String(parameters.dropFirst(2)) : parameters)
    }
  }

  private mutating func mode(_ number: Substring, isOn: Bool) {
    switch number {
    case "2004": marksPastes = isOn
    case "25": showsCursor = isOn
    case "1049", "47", "1047":
      guard isOn != isAlternate else { return }
      isAlternate = isOn
      if isOn {
        main = grid
        saved = (row, column)
        eraseDisplay(2)
      } else {
        grid = main
        (row, column) = (saved.row, saved.column)
      }
    case "1", "12", "7", "1000", "1002", "1006", "2026", "1h", "1034": break
    default: unknown.append("ESC [ ? \(number)")
    }
  }
}
