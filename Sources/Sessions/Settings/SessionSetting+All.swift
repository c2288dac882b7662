import Diagnostics
import Script
import Tensors
import Tracing

extension SessionSetting {
  // MARK: How cells run

  static let dialect = SessionSetting(
    "dialect", .choice(Dialect.allCases.map(\.rawValue)), "which control flow traced functions may have",
    get: { (_: Session) -> String in Dialect.current.rawValue },
    change: { (session: Session, value: String) in
      guard let dialect = Dialect(rawValue: value), dialect != Dialect.current else { return }
      Dialect.current = dialect
      session.interpreter.loweringGeneration += 1
    })

  static let mode = SessionSetting(
    "mode", .choice(["eager", "graph"]), "how cells are executed that don't say it themselves",
    get: { (session: Session) -> String in session.mode.rawValue },
    change: { (session: Session, value: String) in session.mode = CellSource.Mode(rawValue: value) ?? .eager })

  static let memoryLimit = SessionSetting(
    "memory_limit", .text, "bytes that tensors may take together: 2GB, 500MB, none",
    get: { (_: Session) -> String in ByteCount.text(MemoryLimit.bytes) },
    change: { (_: Session, value: String) in
      guard let bytes = ByteCount.bytes(value) else {
        throw Failure(.valueError, "memory_limit can be a size such as 500MB or 2GB, or none, not '\(value)'")
      }
      MemoryLimit.bytes = bytes
    })

  static let precision = SessionSetting(
    "precision", .number(0...17), "digits after the point in printed tensors and arrays (np.set_printoptions)",
    get: { (session: Session) -> String in (try? session.printOption("precision")) ?? "8" },
    change: { (session: Session, value: String) in
      let module = try session.interpreter.importModule("numpy")
      let set = try session.interpreter.getAttribute(module, "set_printoptions")
      _ = try session.interpreter.call(set, [], keywords: [("precision", .int(Int(value) ?? 8))])
    })

  static let undo = SessionSetting(
    "undo", .number(0...100), "how many cells %undo can take back",
    get: { (session: Session) -> String in String(session.undoHistory.limit) },
    change: { (session: Session, value: String) in session.undoHistory.limit = Int(value) ?? 0 })

  // MARK: How the shell looks

  static let colors = SessionSetting(
    "colors", .choice(Preferences.Colors.allCases.map(\.rawValue)), "for which background the shell colours, if at all",
    get: { (session: Session) -> String in session.preferences.colors.rawValue },
    change: { (session: Session, value: String) in
      session.preferences.colors = Preferences.Colors(rawValue: value) ?? .auto
    })

  static let greeting = SessionSetting(
    "greeting", .flag, "whether the shell greets",
    get: { (session: Session) -> String in session.preferences.greets ? "on" : "off" },
    change: { (session: Session, value: String) in session.preferences.greets = value == "on" })

  static let keys = SessionSetting(
    "keys", .choice(Preferences.Keys.allCases.map(\.rawValue)), "which editor's keys the prompt has; .editrc has the last word",
    get: { (session: Session) -> String in session.preferences.keys.rawValue },
    change: { (session: Session, value: String) in
      session.preferences.keys = Preferences.Keys(rawValue: value) ?? .emacs
    })

  static let pictures = SessionSetting(
    "pictures", .choice(Preferences.Pictures.allCases.map(\.rawValue)), "how %display image draws",
    get: { (session: Session) -> String in session.preferences.pictures.rawValue },
    change: { (session: Session, value: String) in
      session.preferences.pictures = Preferences.Pictures(rawValue: value) ?? .auto
    })

  static let prompt = SessionSetting(
    "prompt", .text, "what stands before a cell; {n} is its number, {mode} eager or graph",
    get: { (session: Session) -> String in session.preferences.prompt },
    change: { (session: Session, value: String) in
      guard !value.contains(where: { $0.isNewline }), value.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
      else { throw Failure(.valueError, "prompt can't have line ends or control characters") }
      session.preferences.prompt = value
    })

  static let timeLine = SessionSetting(
    "time_line", .flag, "the line with a cell's time and what its functions did",
    get: { (session: Session) -> String in session.preferences.showsTimeLine ? "on" : "off" },
    change: { (session: Session, value: String) in session.preferences.showsTimeLine = value == "on" })
}

extension Session {
  /// One of NumPy's print options; what NumPy begins with if nobody has imported it.
  fileprivate func printOption(_ name: String) throws -> String? {
    guard interpreter.modules["numpy"] != nil else { return nil }
    let module = try interpreter.importModule("numpy")
    let options = try interpreter.call(try interpreter.getAttribute(module, "get_printoptions"))
    return try interpreter.str(interpreter.getItem(options, .string(name)))
  }
}

/// Sizes as people write them.
enum ByteCount {
  private static let units: [(String, Int)] = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10), ("B", 1)]

  /// nil for a text that is no size; `none` is `Int.max`.
  static func bytes(_ text: String) -> Int? {
    if text.lowercased() == "none" { return .max }
    let upper = text.uppercased().filter { $0 != " " }
    for (unit, size) in units where upper.hasSuffix(unit) {
      guard let number = Double(upper.dropLast(unit.count)), number > 0, number * Double(size) < 9e18 else { return nil }
      return Int(number * Double(size))
    }
    return Int(upper).flatMap { $0 > 0 ? $0 : nil }
  }

  static func text(_ bytes: Int) -> String {
    if bytes == .max { return "none" }
    for (unit, size) in units where bytes >= size {
      let number = Double(bytes) / Double(size)
      return (number == number.rounded() ? String(Int(number)) : TimeText.significant(number)) + unit
    }
    return "0B"
  }
}
