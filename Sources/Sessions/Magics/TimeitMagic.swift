import Diagnostics
import Script

extension Magic {
  static let timeit = Magic(
    "timeit", usage: "timeit [-n LOOPS] [-r RUNS] STATEMENT",
    summary: "Run a statement many times; show the mean and spread of one run.",
    details: """
      %timeit finds how many loops take a fifth of a second, runs them seven times, and shows the time of one loop.
      A traced function is traced before the timing starts, by the first loops.

          %timeit f(x)
          %timeit -n 1000 -r 5 f(x)
      """
  ) { (call: MagicCall) throws -> Handle? in
    let options = try TimeitOptions(call)
    let timing = try Timing(options, call)
    call.session.display(timing.text, isVolatile: true)
    return nil
  }
}

private struct TimeitOptions {
  var loops: Int?
  var runs = 7
  var statement: String

  init(_ call: MagicCall) throws {
    var rest = Substring(call.argument)
    while rest.hasPrefix("-n") || rest.hasPrefix("-r") {
      let letter = rest.dropFirst().prefix(1)
      rest = rest.dropFirst(2).drop { $0 == " " }
      let digits = rest.prefix { $0.isNumber }
      guard let number = Int(digits), number > 0 else {
        throw Failure(.valueError, "%timeit: -\(letter) expects a number above 0, got '\(rest.prefix(12))'")
      }
      if letter == "n" { loops = number } else { runs = number }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
    }
    statement = call.body ?? String(rest)
    if statement.allSatisfy(\.isWhitespace) {
      throw Failure(.valueError, "%timeit was given nothing to run", hint: "write %timeit STATEMENT")
    }
  }
}

/// Times of one loop, in seconds, over several runs.
private struct Timing {
  let loops: Int
  let times: [Double]

  /// The script's own `timeit` does the looping, inside the interpreter.
  init(_ options: TimeitOptions, _ call: MagicCall) throws {
    let interpreter = call.interpreter
    let module = try interpreter.importModule("timeit")
    let timer = try interpreter.getAttribute(module, "timeit")
    func seconds(_ loops: Int) throws -> Double {
      let keywords: [(String, Handle)] = [("number", .int(loops)), ("globals", .object(interpreter.globals))]
      return try interpreter.call(timer, [.string(options.statement)], keywords: keywords).asDouble ?? 0
    }
    var loops = options.loops ?? 1
    if options.loops == nil {
      while try seconds(loops) < 0.2, loops < 1_000_000_000 { loops *= 10 }
    }
    self.loops = loops
    times = try (0..<options.runs).map { (_: Int) throws -> Double in try seconds(loops) / Double(loops) }
  }

  var text: String {
    let mean = times.reduce(0, +) / Double(times.count)
    let variance = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(times.count)
    let loopText = TimeText.grouped(loops)
    return "\(TimeText.short(mean)) ± \(TimeText.short(variance.squareRoot())) per loop (mean ± std. dev. of "
      + "\(times.count) run\(times.count == 1 ? "" : "s"), \(loopText) loop\(loops == 1 ? "" : "s") each)"
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
}
