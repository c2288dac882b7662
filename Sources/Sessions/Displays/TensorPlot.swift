import Diagnostics

/// A plot in characters: a line for a vector, one line for each of a few rows, a histogram for everything else.
struct TensorPlot {
  enum Form: String { case line, histogram }

  let shown: DisplayedTensor
  let width: Int
  let form: Form?

  private static let rows = 10
  /// Vectors longer than this are shown by their distribution, unless a line is asked for.
  private static let longVector = 4096
  private static let mostLines = 6

  init(_ shown: DisplayedTensor, width: Int, form: Form?) {
    self.shown = shown
    self.width = width
    self.form = form
  }

  /// - Errors: `ValueError` for a line plot of more than two dimensions.
  func text() throws -> String {
    let shape = shown.shape
    let isVector = shape.count == 1 && shape[0] > 1
    let isFewRows = shape.count == 2 && shape[0] <= TensorPlot.mostLines && shape[1] > 1
    if form == .line, !isVector, !isFewRows {
      throw Failure(
        .valueError, "a line plot is for a vector, or a matrix of up to \(TensorPlot.mostLines) rows, not \(shown.kind)")
    }
    let isLine = form == .line || (form == nil && (isVector && shape[0] <= TensorPlot.longVector || isFewRows))
    let statistics = TensorStatistics(shown)
    guard statistics.finite > 0 else { return statistics.text }
    return isLine ? line(statistics) : histogram(statistics)
  }

  // MARK: Lines

  private func line(_ statistics: TensorStatistics) -> String {
    let shape = shown.shape
    let length = shape[shape.count - 1]
    let (low, high) = TensorPlot.range(statistics)
    // The middle is as exact as the axis can show.
    let unit = (high - low) / 1000
    let middle = ((low + high) / 2 / unit).rounded() * unit
    let labels = [NumberText.of(high), NumberText.of(middle), NumberText.of(low)]
    let margin = labels.map(\.count).max() ?? 0
    var canvas = BrailleCanvas(columns: max(8, min(width - margin - 3, max(20, length / 2))), rows: TensorPlot.rows)
    for row in 0..<(shape.count == 2 ? shape[0] : 1) {
      draw(at: row * length, length, low, high, &canvas)
    }
    var lines = canvas.lines.enumerated().map { (index: Int, line: String) -> String in
      let label = index == 0 ? labels[0] : index == TensorPlot.rows - 1 ? labels[2] : index == TensorPlot.rows / 2 ? labels[1] : ""
      return String(repeating: " ", count: margin - label.count) + label + (label.isEmpty ? " │" : " ┤") + line
    }
    let last = String(length - 1)
    let room = max(1, canvas.columns - 1 - last.count)
    lines.append(String(repeating: " ", count: margin + 1) + "└" + String(repeating: "─", count: canvas.columns))
    lines.append(String(repeating: " ", count: margin + 2) + "0" + String(repeating: " ", count: room) + last)
    return ([heading(statistics)] + lines).joined(separator: "\n")
  }

  private func draw(at start: Int, _ length: Int, _ low: Double, _ high: Double, _ canvas: inout BrailleCanvas) {
    var earlier: (x: Int, y: Int)?
    for index in 0..<length {
      let value = shown.number(start + index)
      guard value.isFinite else {
        earlier = nil
        continue
      }
      let x = length == 1 ? 0 : index * (canvas.width - 1) / (length - 1)
      let y = Int(((high - value) / (high - low) * Double(canvas.height - 1)).rounded())
      if let earlier { canvas.line(earlier.x, earlier.y, x, y) } else { canvas.set(x, y) }
      earlier = (x, y)
    }
  }

  /// Where all values are equal, a range around them.
  private static func range(_ statistics: TensorStatistics) -> (Double, Double) {
    let (low, high) = (statistics.least, statistics.most)
    if high > low, (high - low).isFinite { return (low, high) }
    let room = max(1, low.magnitude / 2)
    return (low / 2 - room, high / 2 + room)
  }

  private func heading(_ statistics: TensorStatistics) -> String {
    var text = "\(shown.kind)  min \(NumberText.of(statistics.least))  max \(NumberText.of(statistics.most))"
    text += "  mean \(NumberText.of(statistics.mean))"
    let others = statistics.count - statistics.finite
    return others > 0 ? text + "  \(others) not finite" : text
  }

  // MARK: Histograms

  private func histogram(_ statistics: TensorStatistics) -> String {
    let bins = min(TensorPlot.rows + 2, max(1, statistics.finite))
    let (low, high) = statistics.most > statistics.least ? TensorPlot.range(statistics) : (statistics.least, statistics.most)
    var counts = [Int](repeating: 0, count: high > low ? bins : 1)
    for index in 0..<shown.count {
      let value = shown.number(index)
      guard value.isFinite else { continue }
      let place = high > low ? Int((value - low) / (high - low) * Double(counts.count)) : 0
      counts[min(place, counts.count - 1)] += 1
    }
    let step = (high - low) / Double(counts.count)
    let labels = counts.indices.map { NumberText.of(low + step * Double($0)) }
    let margin = labels.map(\.count).max() ?? 0
    let most = counts.max() ?? 1
    let room = max(8, min(60, width - margin - 12))
    let lines = counts.enumerated().map { (index: Int, count: Int) -> String in
      let label = String(repeating: " ", count: margin - labels[index].count) + labels[index]
      return "\(label) │\(TensorPlot.bar(count, of: most, room)) \(TimeText.grouped(count))"
    }
    return ([heading(statistics)] + lines).joined(separator: "\n")
  }

  /// A bar in eighths of a character.
  private static func bar(_ count: Int, of most: Int, _ room: Int) -> String {
    let eighths = most == 0 ? 0 : Int((Double(count) / Double(most) * Double(room * 8)).rounded())
    let full = String(repeating: "█", count: eighths / 8)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return full + (eighths == 0 && count > 0 ? "▏" : parts[eighths % 8])
  }
}
