/// Shape, dtype, extremes, mean and spread of a tensor, and how many elements are no numbers.
struct TensorStatistics {
  let kind: String
  let count: Int
  private(set) var least = Double.infinity
  private(set) var most = -Double.infinity
  private(set) var mean = 0.0
  private(set) var deviation = 0.0
  private(set) var zeros = 0
  private(set) var nans = 0
  private(set) var infinities = 0
  /// How many elements are finite.
  private(set) var finite = 0

  init(_ shown: DisplayedTensor) {
    kind = shown.kind
    count = shown.count
    // Welford's running mean: no loss where the mean is large.
    var squares = 0.0
    for index in 0..<count {
      let value = shown.number(index)
      if value.isNaN {
        nans += 1
      } else if value.isInfinite {
        infinities += 1
      } else {
        finite += 1
        let delta = value - mean
        mean += delta / Double(finite)
        squares += delta * (value - mean)
        least = min(least, value)
        most = max(most, value)
        if value == 0 { zeros += 1 }
      }
    }
    deviation = finite > 0 ? (squares / Double(finite)).squareRoot() : 0
  }

  /// Two lines: what is counted, and the figures.
  var text: String {
    guard finite > 0 else {
      return "\(kind): \(count == 0 ? "no elements" : "no finite elements; \(nans) NaN, \(infinities) infinite")"
    }
    let heading = ["type", "elements", "min", "max", "mean", "std", "zeros", "NaN", "inf"]
    let row = [
      kind, TimeText.grouped(count), NumberText.of(least, 6), NumberText.of(most, 6), NumberText.of(mean, 6),
      NumberText.of(deviation, 6), TimeText.grouped(zeros), TimeText.grouped(nans), TimeText.grouped(infinities),
    ]
    return Columns.table([heading, row], right: Set(1..<heading.count))
  }
}
