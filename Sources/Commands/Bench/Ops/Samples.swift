/// Seconds that one call took, several times over.
struct Samples: Encodable {
  private(set) var seconds: [Double] = []

  var isEmpty: Bool { seconds.isEmpty }

  mutating func add(_ more: [Double]) { seconds = (seconds + more).sorted() }

  /// The middle one.
  var median: Double { quantile(0.5) }
  /// The bounds of the middle half.
  var low: Double { quantile(0.25) }
  var high: Double { quantile(0.75) }

  /// Half of the middle half, as a part of the median: what a ratio may be off by.
  var spread: Double { median > 0 ? (high - low) / 2 / median : 0 }

  private func quantile(_ part: Double) -> Double {
    guard let last = seconds.indices.last else { return .nan }
    let place = part * Double(last)
    let below = Int(place)
    let above = min(below + 1, last)
    return seconds[below] + (seconds[above] - seconds[below]) * (place - Double(below))
  }

  private enum Key: String, CodingKey {
    case median, low, high, samples
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(median, forKey: .median)
    try container.encode(low, forKey: .low)
    try container.encode(high, forKey: .high)
    try container.encode(seconds.count, forKey: .samples)
  }
}
