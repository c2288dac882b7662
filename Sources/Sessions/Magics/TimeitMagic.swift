import Diagnostics
import Glibc
import Script

extension Magic {
  static let timeit = Magic(
    "timeit", usage: "timeit [-n LOOPS] [-r RUNS] [-p DIGITS] [-q] [-o] STATEMENT",
    summary: "Run a statement many times; show the mean and spread of one run.",
    details: """
      %timeit finds how many loops take a fifth of a second, runs them seven times, and shows the time of one loop.
      A traced function is traced before the timing starts, by the first loops. %%timeit times the lines below it; what
      stands behind %%timeit itself runs once before each run, untimed.

      -n loops a run, -r runs, -p significant digits (3), -q shows nothing, -o gives the result as a value: average,
      stdev, best, worst, all_runs, timings, loops, repeat, compile_time.

          %timeit f(x)
          %timeit -n 1000 -r 5 f(x)
          %timeit -q -o f(x)
      """
  ) { (call: MagicCall) throws -> Handle? in
    // The processor's time is not measured apart: -c and -t are taken for the sake of cells that have them.
    let options = try MagicWords(
      call.argument, magic: "timeit", flags: ["-q", "-o", "-c", "-t"], valued: ["-n", "-r", "-p"])
    let timing = try Timing(options, call)
    if !options.has("-q") { call.session.display(timing.text, isVolatile: true) }
    return options.has("-o") ? timing.result : nil
  }
}

/// Times of one loop, in seconds, over several runs.
private struct Timing {
  let loops: Int
  let allRuns: [Double]
  let digits: Int
  let compileTime: Double

  /// The script's own `timeit` does the looping, inside the interpreter.
  init(_ options: MagicWords, _ call: MagicCall) throws {
    let statement = call.body ?? String(options.rest)
    if statement.allSatisfy(\.isWhitespace) {
      throw Failure(.valueError, "%timeit was given nothing to run", hint: "write %timeit STATEMENT")
    }
    let setup = call.body == nil ? "pass" : String(options.rest)
    digits = try options.number("-p") ?? 3
    let runs = try options.number("-r") ?? 7
    let interpreter = call.interpreter
    let module = try interpreter.importModule("timeit")
    let keywords: [(String, Handle)] = [("globals", .object(interpreter.globals))]
    let start = Clock.now
    let timer = try interpreter.call(
      interpreter.getAttribute(module, "Timer"), [.string(statement), .string(setup.isEmpty ? "pass" : setup)],
      keywords: keywords)
    compileTime = Clock.now - start
    let run = try interpreter.getAttribute(timer, "timeit")
    func seconds(_ loops: Int) throws -> Double { try interpreter.call(run, [.int(loops)]).asDouble ?? 0 }
    var loops = try options.number("-n") ?? 1
    if options.value("-n") == nil {
      while try seconds(loops) < 0.2, loops < 1_000_000_000 { loops *= 10 }
    }
    self.loops = loops
    allRuns = try (0..<runs).map { (_: Int) throws -> Double in try seconds(loops) }
  }

  private var timings: [Double] { allRuns.map { $0 / Double(loops) } }
  private var average: Double { timings.reduce(0, +) / Double(timings.count) }
  private var best: Double { timings.min() ?? 0 }
  private var worst: Double { timings.max() ?? 0 }
  private var deviation: Double {
    let mean = average
    return (timings.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(timings.count)).squareRoot()
  }

  /// IPython's line.
  private var line: String {
    let times = [average, deviation].map { TimeText.short($0, digits: digits) }.joined(separator: " ± ")
    let runs = "\(timings.count) run\(timings.count == 1 ? "" : "s")"
    let each = "\(TimeText.grouped(loops)) loop\(loops == 1 ? "" : "s") each"
    return "\(times) per loop (mean ± std. dev. of \(runs), \(each))"
  }

  /// With a warning where the runs differ much.
  var text: String {
    guard worst > 4 * best, best > 0, worst > 1e-6 else { return line }
    let factor = TimeText.significant(worst / best)
    return "The slowest run took \(factor) times longer than the fastest. This could mean that an "
      + "intermediate result is being cached.\n\(line)"
  }

  // MARK: -o

  nonisolated(unsafe) private static let resultType: TypeObject = {
    let type = TypeObject(name: "TimeitResult", module: "tandem")
    type.defineMethod("__str__", "self") { (call: NativeCall) throws -> Handle in
      try call.interpreter.getAttribute(call[0], "_text")
    }
    type.defineMethod("__repr__", "self") { (call: NativeCall) throws -> Handle in
      .string("<TimeitResult : \(try call.interpreter.str(call[0]))>")
    }
    return type
  }()

  /// IPython's `TimeitResult`.
  var result: Handle {
    let result = InstanceObject.make(Timing.resultType)
    let attributes: [(String, Handle)] = [
      ("loops", .int(loops)), ("repeat", .int(timings.count)), ("best", .float(best)), ("worst", .float(worst)),
      ("all_runs", .list(allRuns.map { .float($0) })), ("timings", .list(timings.map { .float($0) })),
      ("compile_time", .float(compileTime)), ("average", .float(average)), ("stdev", .float(deviation)),
      ("_text", .string(line)),
    ]
    for (name, value) in attributes { result[name] = value }
    return .object(result)
  }
}

extension TimeText {
  /// Digits in groups of three: `1,000,000`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  /// As `short`, with another number of significant digits.
  static func short(_ seconds: Double, digits: Int) -> String {
    guard digits != 3, seconds > 0, seconds < 60 else { return short(seconds) }
    let (unit, scale) = [("s", 1.0), ("ms", 1e3), ("µs", 1e6)].first { seconds * $0.1 >= 1 } ?? ("ns", 1e9)
    var buffer = [CChar](repeating: 0, count: 64)
    _ = withVaList([Int32(min(digits, 17)), seconds * scale]) { vsnprintf(&buffer, buffer.count, "%.*g", $0) }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + " " + unit
  }
}
