/// A stretch of a text, counted in Unicode scalars, and the parameters of the SGR escape code that draws it.
public struct StyledRange: Equatable, Sendable {
  public var range: Range<Int>
  public var style: String

  public init(_ range: Range<Int>, _ style: String) {
    self.range = range
    self.style = style
  }
}

/// A text with a style for each of its scalars.
public struct StyledText {
  public private(set) var scalars: [Unicode.Scalar]
  /// Places in `palette`; 0 is plain.
  private var styles: [UInt8]
  private var palette = [""]

  public init(_ text: String, _ ranges: [StyledRange]) {
    self.init(Array(text.unicodeScalars), ranges)
  }

  init(_ scalars: [Unicode.Scalar], _ ranges: [StyledRange]) {
    self.scalars = scalars
    styles = Array(repeating: 0, count: scalars.count)
    for range in ranges { paint(range) }
  }

  private mutating func paint(_ stretch: StyledRange) {
    let known = palette.firstIndex(of: stretch.style)
    if known == nil, palette.count < 255 { palette.append(stretch.style) }
    let number = UInt8(known ?? palette.count - 1)
    for index in stretch.range.clamped(to: 0..<styles.count) { styles[index] = number }
  }

  /// With a margin behind each line end, and only that part of the text.
  func window(_ range: Range<Int>, margin: [Unicode.Scalar], style: String) -> StyledText {
    var result = StyledText([], [])
    result.palette = palette + [style]
    let marginStyle = UInt8(clamping: palette.count)
    for index in range {
      result.scalars.append(scalars[index])
      result.styles.append(styles[index])
      guard scalars[index] == CellBuffer.lineEnd else { continue }
      result.scalars += margin
      result.styles += Array(repeating: marginStyle, count: margin.count)
    }
    return result
  }

  /// The text with escape codes around what is not plain; a line end is never within them.
  public var escaped: String {
    var text = ""
    var current: UInt8 = 0
    for (index, scalar) in scalars.enumerated() {
      let wanted = scalar == CellBuffer.lineEnd ? 0 : styles[index]
      text += change(from: &current, to: wanted)
      text.unicodeScalars.append(scalar)
    }
    return text + change(from: &current, to: 0)
  }

  private func change(from current: inout UInt8, to wanted: UInt8) -> String {
    guard current != wanted else { return "" }
    defer { current = wanted }
    let reset = palette[Int(current)].isEmpty ? "" : "\u{1B}[0m"
    let style = palette[Int(wanted)]
    return reset + (style.isEmpty ? "" : "\u{1B}[\(style)m")
  }

  /// What draws the text over itself, row by row, and brings the cursor back.
  ///
  /// - Parameter cursor: where the cursor stands, as an index into the places.
  func drawn(over layout: ScreenLayout, cursor: Int) -> String {
    let home = layout.places[cursor]
    var place = layout.places[0]
    var text = "\u{1B}[?25l" + StyledText.movement(from: home, to: place)
    var current: UInt8 = 0
    for (index, scalar) in scalars.enumerated() where scalar != CellBuffer.lineEnd {
      let wanted = layout.places[index]
      if wanted.row != place.row {
        // The cursor may hang behind the last column: the carriage return takes it back into its row.
        text += "\r" + String(repeating: "\n", count: wanted.row - place.row)
        if wanted.column > 0 { text += "\u{1B}[\(wanted.column)C" }
      }
      text += change(from: &current, to: styles[index])
      text.unicodeScalars.append(scalar)
      place = wanted
    }
    text += change(from: &current, to: 0)
    return text + StyledText.movement(from: place, to: home) + "\u{1B}[?25h"
  }

  private static func movement(from start: ScreenLayout.Place, to end: ScreenLayout.Place) -> String {
    var text = "\r"
    if end.row < start.row { text += "\u{1B}[\(start.row - end.row)A" }
    if end.row > start.row { text += String(repeating: "\n", count: end.row - start.row) }
    if end.column > 0 { text += "\u{1B}[\(end.column)C" }
    return text
  }
}
