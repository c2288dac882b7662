import Glibc
import Script
import Tracing

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
public typealias TimeText = DurationText
