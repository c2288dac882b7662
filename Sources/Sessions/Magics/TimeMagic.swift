import Glibc
import Script

extension Magic {
  static let time = Magic(
    "time", usage: "time STATEMENT", summary: "Run a statement once and show its processor and wall time.",
    details: """
      %time runs one statement, shows its value, and how long it took. %%time does so for the whole cell.

          %time tf.reduce_sum(x)
      """
  ) { (call: MagicCall) throws -> Handle? in
    try call.requireCode("time")
    let before = ProcessorTime.now
    let start = Clock.now
    let value = try call.runEagerly(call.code)
    let wall = Clock.now - start
    let used = ProcessorTime.now - before
    call.session.display(
      """
      CPU times: user \(TimeText.short(used.user)), sys: \(TimeText.short(used.system)), \
      total: \(TimeText.short(used.user + used.system))
      Wall time: \(TimeText.short(wall))
      """, isVolatile: true)
    return value
  }
}

/// Processor time of the process, in seconds.
struct ProcessorTime {
  var user: Double
  var system: Double

  static var now: ProcessorTime {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return ProcessorTime(user: seconds(usage.ru_utime), system: seconds(usage.ru_stime))
  }

  static func - (after: ProcessorTime, before: ProcessorTime) -> ProcessorTime {
    ProcessorTime(user: after.user - before.user, system: after.system - before.system)
  }
}

/// Durations as people read them.
public enum TimeText {
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
  static func significant(_ value: Double) -> String {
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
