import Diagnostics
import Glibc
import Script

/// `time`.
enum TimeModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("time")
    let clocks: [(String, clockid_t)] = [
      ("time", CLOCK_REALTIME), ("perf_counter", CLOCK_MONOTONIC), ("monotonic", CLOCK_MONOTONIC),
      ("process_time", CLOCK_PROCESS_CPUTIME_ID), ("thread_time", CLOCK_THREAD_CPUTIME_ID),
    ]
    for (name, clock) in clocks {
      module.defineFast(name) { (arguments: Arguments, _: Interpreter) in
        try arguments.check("time.\(name)", 0)
        return .float(seconds(clock))
      }
      module.defineFast(name + "_ns") { (arguments: Arguments, _: Interpreter) in
        try arguments.check("time.\(name)_ns", 0)
        return .int(nanoseconds(clock))
      }
    }
    module.define("sleep", "seconds, /") { (call: NativeCall) in
      let duration = try call.interpreter.double(call[0])
      if duration.isNaN { throw Failure(.valueError, "Invalid value NaN (not a number)") }
      if duration < 0 { throw Failure(.valueError, "sleep length must be non-negative") }
      try sleep(duration)
      return .none
    }
    defineCalendar(in: module)
    defineClocks(in: module)
    return try ScriptModules.complete(module, "time", interpreter)
  }

  /// The clocks by number. Reading one that the system does not have is an OSError; setting one is nothing for scripts.
  private static func defineClocks(in module: ModuleObject) {
    let clocks: [(String, clockid_t)] = [
      ("CLOCK_REALTIME", CLOCK_REALTIME), ("CLOCK_MONOTONIC", CLOCK_MONOTONIC), ("CLOCK_BOOTTIME", CLOCK_BOOTTIME),
      ("CLOCK_MONOTONIC_RAW", CLOCK_MONOTONIC_RAW), ("CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID),
      ("CLOCK_TAI", CLOCK_TAI), ("CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID),
    ]
    for (name, clock) in clocks { module[name] = .int(Int(clock)) }
    module.define("_clock", "clk_id, reads, /") { (call: NativeCall) in
      var value = timespec()
      let clock = clockid_t(truncatingIfNeeded: try call.interpreter.integer(call[0]))
      let answer = try call.interpreter.truth(call[1]) ? clock_gettime(clock, &value) : clock_getres(clock, &value)
      if answer != 0 { throw SystemError(errno).exception(call.interpreter) }
      return .int(value.tv_sec &* 1_000_000_000 &+ value.tv_nsec)
    }
  }

  static func nanoseconds(_ clock: clockid_t) -> Int {
    var now = timespec()
    clock_gettime(clock, &now)
    return now.tv_sec &* 1_000_000_000 &+ now.tv_nsec
  }

  static func seconds(_ clock: clockid_t) -> Double { Double(nanoseconds(clock)) * 1e-9 }

  /// Sleeps in short steps, so that Ctrl-C is noticed.
  private static func sleep(_ duration: Double) throws {
    let end = seconds(CLOCK_MONOTONIC) + duration
    repeat {
      try Interrupt.poll()
      let left = end - seconds(CLOCK_MONOTONIC)
      if left <= 0 { return }
      let step = min(left, 0.05)
      var request = timespec(tv_sec: 0, tv_nsec: Int(step * 1e9))
      nanosleep(&request, nil)
    } while true
  }

  // MARK: Calendar

  private static func defineCalendar(in module: ModuleObject) {
    module.define("_broken", "seconds, is_local") { (call: NativeCall) in
      structure(try broken(call[0], isLocal: call.interpreter.truth(call[1]), call.interpreter))
    }
    module.define("mktime", "t, /") { (call: NativeCall) in
      var parts = try parts(of: call[0], call.interpreter)
      return .float(Double(mktime(&parts)))
    }
    module.define("strftime", "format, t=None, /") { (call: NativeCall) in
      guard let format = call[0].asString else {
        throw Failure(.typeError, "strftime() argument 1 must be str, not \(call[0].typeName)")
      }
      let moment = call[1].isNone
        ? try broken(.none, isLocal: true, call.interpreter) : try parts(of: call[1], call.interpreter)
      return .string(try text(format, moment))
    }
    for name in ["ctime", "asctime"] {
      module.define(name, "t=None, /") { (call: NativeCall) in
        let moment = name == "asctime" && !call[0].isNone
          ? try parts(of: call[0], call.interpreter) : try broken(call[0], isLocal: true, call.interpreter)
        return .string(try text("%a %b %e %H:%M:%S %Y", moment))
      }
    }
  }

  private static func broken(_ seconds: Handle, isLocal: Bool, _ interpreter: Interpreter) throws -> tm {
    let value = seconds.isNone ? TimeModule.seconds(CLOCK_REALTIME) : try interpreter.double(seconds)
    guard var moment = time_t(exactly: value.rounded(.down)) else {
      throw Failure(.overflowError, "timestamp out of range for platform time_t")
    }
    var result = tm()
    let made = isLocal ? localtime_r(&moment, &result) : gmtime_r(&moment, &result)
    if made == nil { throw Failure(.overflowError, "timestamp out of range for platform time_t") }
    return result
  }

  /// The nine fields of a `struct_time`, and the difference from UTC and the name of the zone.
  private static func structure(_ moment: tm) -> Handle {
    let parts = [
      Int(moment.tm_year) + 1900, Int(moment.tm_mon) + 1, Int(moment.tm_mday), Int(moment.tm_hour),
      Int(moment.tm_min), Int(moment.tm_sec), (Int(moment.tm_wday) + 6) % 7, Int(moment.tm_yday) + 1,
      Int(moment.tm_isdst), Int(moment.tm_gmtoff),
    ]
    let zone = moment.tm_zone.map { String(cString: $0) } ?? "UTC"
    return .tuple(parts.map { .int($0) } + [.string(zone)])
  }

  private static func parts(of handle: Handle, _ interpreter: Interpreter) throws -> tm {
    guard let items = handle.asSequence, items.count == 9 else {
      throw Failure(.typeError, "Tuple or struct_time argument required")
    }
    let numbers = try items.map { Int32(clamping: try interpreter.integer($0)) }
    var moment = tm()
    moment.tm_year = max(numbers[0], Int32.min + 1900) - 1900
    moment.tm_mon = max(numbers[1], Int32.min + 1) - 1
    moment.tm_mday = numbers[2]
    moment.tm_hour = numbers[3]
    moment.tm_min = numbers[4]
    moment.tm_sec = numbers[5]
    moment.tm_wday = Int32((Int(numbers[6]) + 1) % 7)
    moment.tm_yday = max(numbers[7], Int32.min + 1) - 1
    moment.tm_isdst = numbers[8]
    guard (0...11).contains(moment.tm_mon), (0...6).contains(moment.tm_wday) else {
      throw Failure(.valueError, "month out of range")
    }
    return moment
  }

  private static func text(_ format: String, _ moment: tm) throws -> String {
    if format.isEmpty { return "" }
    var moment = moment
    // A space behind tells an empty result from one that does not fit.
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) {
      (buffer: UnsafeMutableBufferPointer<CChar>) -> String in
      let length = strftime(buffer.baseAddress!, buffer.count, format + " ", &moment)
      return String(decoding: buffer.prefix(max(0, length - 1)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
