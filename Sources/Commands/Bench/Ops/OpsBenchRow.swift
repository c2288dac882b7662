import Foundation
import Sessions

/// What one op took, here and there.
struct OpsBenchRow {
  let benchmark: OpBenchmark
  var tandem = Samples()
  var tensorflow = Samples()
  var numpy = Samples()
  /// Bytes beyond the result; nil where they were not counted.
  var scratch: Int?

  init(_ benchmark: OpBenchmark) { self.benchmark = benchmark }

  /// To the better of the two; of small work to TensorFlow, if it is there: that is what a small call costs with all
  /// that a tensor is more than an array.
  var ratio: Double? {
    if benchmark.size == .small, !tensorflow.isEmpty { return tandem.median / tensorflow.median }
    let peers = [tensorflow, numpy].filter { (peer: Samples) -> Bool in !peer.isEmpty }
    return peers.map(\.median).min().map { (best: Double) -> Double in tandem.median / best }
  }

  /// The greatest ratio that is content: small calls are what this program is for, large ones are the machine's.
  var target: Double? {
    switch benchmark.size {
    case .small: 0.3
    case .medium: nil
    case .large: 1.2
    }
  }

  var misses: Bool {
    guard let ratio, let target else { return false }
    return ratio > target
  }
}

/// Prints rows as they come.
struct OpsBenchTable {
  private static let widths = [20, 8, 9, 36, 15, 15, 15, 7]

  func header() { line(["op", "size", "dtype", "shapes", "tandem", "tensorflow", "numpy", "ratio", "scratch"]) }

  func row(_ row: OpsBenchRow) {
    let mark = row.misses ? " !" : ""
    let scratch = row.scratch.map { (bytes: Int) -> String in String(format: "%.1f MB", Double(bytes) / 1e6) }
    line([
      row.benchmark.name, row.benchmark.size.rawValue, row.benchmark.dtype, row.benchmark.shapes, text(row.tandem),
      text(row.tensorflow), text(row.numpy),
      row.ratio.map { (ratio: Double) -> String in String(format: "%.2f", ratio) + mark } ?? "-", scratch ?? "",
    ])
  }

  /// How many rows keep to the bounds, and the geometric means.
  func summary(_ rows: [OpsBenchRow]) {
    for size in OpBenchmark.Size.allCases {
      let mine = rows.filter { (row: OpsBenchRow) -> Bool in row.benchmark.size == size && row.ratio != nil }
      if mine.isEmpty { continue }
      let logs = mine.compactMap(\.ratio).map { (ratio: Double) -> Double in log(ratio) }
      let mean = exp(logs.reduce(0, +) / Double(logs.count))
      var text = "\(size.rawValue): \(mine.count) rows, geometric mean \(String(format: "%.3g", mean))"
      if let target = mine[0].target {
        text += ", \(mine.count { !$0.misses }) at \(String(format: "%.3g", target)) or below"
      }
      BenchTable.line(text)
    }
  }

  private func text(_ samples: Samples) -> String {
    if samples.isEmpty { return "-" }
    return TimeText.short(samples.median) + String(format: " ±%.0f%%", samples.spread * 100)
  }

  private func line(_ columns: [String]) {
    var text = ""
    for (column, width) in zip(columns, OpsBenchTable.widths + [0]) {
      text += column + String(repeating: " ", count: max(1, width - column.count))
    }
    while text.hasSuffix(" ") { text.removeLast() }
    BenchTable.line(text)
  }
}

/// All rows, for programs.
struct OpsBenchReport: Encodable {
  let threads: Int
  let rows: [Row]

  init(threads: Int, rows: [OpsBenchRow]) {
    self.threads = threads
    self.rows = rows.map { (row: OpsBenchRow) -> Row in Row(row) }
  }

  struct Row: Encodable {
    let op, size, dtype, shapes: String
    let tandem: Samples
    let tensorflow, numpy: Samples?
    let ratio: Double?
    let scratchBytes: Int?

    init(_ row: OpsBenchRow) {
      (op, size, dtype) = (row.benchmark.name, row.benchmark.size.rawValue, row.benchmark.dtype)
      (shapes, tandem, ratio, scratchBytes) = (row.benchmark.shapes, row.tandem, row.ratio, row.scratch)
      tensorflow = row.tensorflow.isEmpty ? nil : row.tensorflow
      numpy = row.numpy.isEmpty ? nil : row.numpy
    }
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
