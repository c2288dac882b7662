/// Durations as people read them.
public enum DurationText {
  /// Three significant digits with the unit that fits: `12.3 µs`, `1.2 ms`, `2min 3s`.
  public static func short(_ seconds: Double) -> String {
    if seconds >= 60 {
      let whole = Int(seconds)
      return whole >= 3600
        ? "\(whole / 3600)h \(whole / 60 % 60)min \(whole % 60)s" : "\(whole / 60)min \(whole % 60)s"
    }
    for (unit, scale) in [("s", 1.0), ("ms", 1e3), ("µs", 1e6)] where seconds * scale >= 1 {
      return significant(seconds * scale) + " " + unit
    }
    return significant(seconds * 1e9) + " ns"
  }

  /// Three significant digits without trailing zeros, as C's `%.3g` for numbers from 0 to 1000.
  public static func significant(_ value: Double) -> String {
    guard value > 0 else { return "0" }
    let places = value >= 100 ? 0 : value >= 10 ? 1 : 2
    let scale = [1.0, 10.0, 100.0][places]
    let rounded = Int((value * scale).rounded())
    let whole = rounded / Int(scale)
    var fraction = String(rounded % Int(scale))
    while fraction.count < places { fraction = "0" + fraction }
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return fraction.isEmpty || places == 0 ? String(whole) : "\(whole).\(fraction)"
  }
}
