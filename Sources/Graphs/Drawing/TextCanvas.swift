/// A page of characters on which boxes, words and lines are drawn; lines that meet are joined.
struct TextCanvas {
  private struct Sides: OptionSet {
    let rawValue: UInt8
    static let up = Sides(rawValue: 1)
    static let down = Sides(rawValue: 2)
    static let left = Sides(rawValue: 4)
    static let right = Sides(rawValue: 8)
  }

  private var letters: [[Character?]]
  private var lines: [[Sides]]
  private var isDashed: [[Bool]]
  let width: Int
  let height: Int
  private let isASCII: Bool

  init(width: Int, height: Int, isASCII: Bool) {
    self.width = width
    self.height = height
    self.isASCII = isASCII
    letters = Array(repeating: Array(repeating: nil, count: width), count: height)
    lines = Array(repeating: Array(repeating: [], count: width), count: height)
    isDashed = Array(repeating: Array(repeating: false, count: width), count: height)
  }

  private func isInside(_ x: Int, _ y: Int) -> Bool { x >= 0 && x < width && y >= 0 && y < height }

  mutating func write(_ text: String, x: Int, y: Int) {
    for (offset, letter) in text.enumerated() where isInside(x + offset, y) {
      letters[y][x + offset] = isASCII ? TextCanvas.plain(letter) : letter
    }
  }

  /// What stands for a letter where only ASCII can be shown.
  static func plain(_ letter: Character) -> Character {
    switch letter {
    case "·": "."
    case "…": "~"
    default: letter.isASCII ? letter : "?"
    }
  }

  /// A line down from row `top` to row `bottom`; it reaches the middle of both.
  mutating func vertical(x: Int, from top: Int, to bottom: Int, dashed: Bool = false) {
    guard top < bottom else { return }
    for y in top...bottom {
      add(x, y, y == top ? .down : y == bottom ? .up : [.up, .down], dashed && y > top && y < bottom)
    }
  }

  mutating func horizontal(y: Int, from left: Int, to right: Int, dashed: Bool = false) {
    guard left < right else { return }
    for x in left...right {
      add(x, y, x == left ? .right : x == right ? .left : [.left, .right], dashed && x > left && x < right)
    }
  }

  private mutating func add(_ x: Int, _ y: Int, _ sides: Sides, _ dashed: Bool) {
    guard isInside(x, y) else { return }
    isDashed[y][x] = dashed && lines[y][x].isEmpty
    lines[y][x].formUnion(sides)
  }

  /// A frame with the corners of an ordinary box, or round ones.
  mutating func frame(x: Int, y: Int, width: Int, height: Int, isRound: Bool) {
    let right = x + width - 1
    let bottom = y + height - 1
    horizontal(y: y, from: x, to: right)
    horizontal(y: bottom, from: x, to: right)
    vertical(x: x, from: y, to: bottom)
    vertical(x: right, from: y, to: bottom)
    guard isRound, isInside(x, y), isInside(right, bottom) else { return }
    letters[y][x] = isASCII ? "." : "╭"
    letters[y][right] = isASCII ? "." : "╮"
    letters[bottom][x] = isASCII ? "'" : "╰"
    letters[bottom][right] = isASCII ? "'" : "╯"
  }

  /// The rows, without blanks at their ends.
  var rows: [String] {
    (0..<height).map { (y: Int) -> String in
      var row = (0..<width).map { (x: Int) -> Character in letters[y][x] ?? joint(x, y) }
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

  private static let joints: [Character] = Array(" ╵╷│╴┘┐┤╶└┌├─┴┬┼")
  private static let plainJoints: [Character] = Array(" '.|-'.+-'.+-+++")

  private func joint(_ x: Int, _ y: Int) -> Character {
    let sides = lines[y][x]
    if isDashed[y][x] {
      if sides == [.up, .down] { return isASCII ? ":" : "┊" }
      if sides == [.left, .right] { return isASCII ? "." : "┄" }
    }
    return (isASCII ? TextCanvas.plainJoints : TextCanvas.joints)[Int(sides.rawValue)]
  }
}
