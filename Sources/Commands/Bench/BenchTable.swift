import Diagnostics
import Foundation
import Script
import Sessions

/// A result of both.
struct BenchRow {
  let name: String
  let unit: String
  let own: Double
  let other: Double?

  var ratio: Double? { other.map { (seconds: Double) -> Double in own / seconds } }
}

/// Prints rows as they come.
struct BenchTable {
  private let widths = [26, 24, 12, 12]

  func header() { print("benchmark", "unit", "tandem", "python", "ratio") }

  func row(_ row: BenchRow) {
    self.row(name: row.name, unit: row.unit, own: row.own, other: row.other) { (seconds: Double) -> String in
      TimeText.short(seconds)
    }
  }

  /// A row of other quantities than seconds.
  func row(name: String, unit: String, own: Double, other: Double?, _ text: (Double) -> String) {
    let ratio = other.map { (value: Double) -> String in String(format: "%.3g", own / value) } ?? "-"
    print(name, unit, text(own), other.map(text) ?? "-", ratio)
  }

  private func print(_ columns: String...) {
    var line = ""
    for (column, width) in zip(columns, widths + [0]) {
      line += column + String(repeating: " ", count: max(1, width - column.count))
    }
    BenchTable.line(line)
  }

  static func line(_ text: String) {
    StandardStreams.write(text + "\n", to: 1)
    StandardStreams.flush()
  }
}

/// The line in which a benchmark reports.
enum BenchOutput {
  static func seconds(_ output: String) -> Double? {
    for line in output.split(separator: "\n") where line.hasPrefix("seconds: ") {
      return Double(line.dropFirst("seconds: ".count))
    }
    return nil
  }
}
