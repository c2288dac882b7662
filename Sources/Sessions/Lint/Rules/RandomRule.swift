import Script

/// Python's random numbers and clocks in a traced function: they are asked once, while tracing.
enum RandomRule: LintRule {
  static let name = "random-or-time"

  private static let clocks: Set<String> = [
    "time.time", "time.time_ns", "time.perf_counter", "time.perf_counter_ns", "time.monotonic", "datetime.datetime.now",
    "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today",
  ]
  /// Names under `random` and `np.random` that draw nothing.
  private static let settings: Set<String> = ["seed", "Random", "RandomState", "default_rng", "SystemRandom"]

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    function.statements.flatMap { $0.expressions }.flatMap { $0.all }.compactMap {
      (expression: Expression) -> LintFinding? in
      guard case .call(let callee, let arguments) = expression.kind, let dotted = module.dotted(callee)
      else { return nil }
      let text = module.text(callee)
      if clocks.contains(dotted) {
        let isSeconds = dotted == "time.time"
        return LintFinding(
          name, module.file, expression.span, "\(text) is asked while tracing only",
          advice: "\(module.tensorflow).timestamp() gives the time at every call",
          edits: isSeconds ? [SourceEdit(expression.span, "\(module.tensorflow).timestamp()")] : [])
      }
      guard dotted.hasPrefix("random.") || dotted.hasPrefix("numpy.random."),
        !settings.contains(dotted.split(separator: ".").last.map(String.init) ?? "")
      else { return nil }
      let new = replacement(dotted, arguments, module)
      return LintFinding(
        name, module.file, expression.span, "\(text) is drawn while tracing only: every call gets the same number",
        advice: "draw with \(module.tensorflow).random", edits: new.map { [SourceEdit(expression.span, $0)] } ?? [])
    }
  }

  /// The same draw by TensorFlow; nil where it has no such function, or the arguments say more.
  private static func replacement(_ dotted: String, _ arguments: [Argument], _ module: LintedModule) -> String? {
    var texts: [String] = []
    for argument in arguments {
      guard case .positional = argument.kind else { return nil }
      texts.append(module.text(argument.value))
    }
    let tf = module.tensorflow
    let shape = "[" + texts.joined(separator: ", ") + "]"
    switch (dotted, texts.count) {
    case ("random.random", 0), ("numpy.random.random", 0): return "\(tf).random.uniform([])"
    case ("random.uniform", 2), ("numpy.random.uniform", 2): return "\(tf).random.uniform([], \(texts[0]), \(texts[1]))"
    case ("random.randint", 2): return "\(tf).random.uniform([], \(texts[0]), \(texts[1]) + 1, dtype=\(tf).int32)"
    case ("random.randrange", 1): return "\(tf).random.uniform([], 0, \(texts[0]), dtype=\(tf).int32)"
    case ("numpy.random.randint", 2): return "\(tf).random.uniform([], \(texts[0]), \(texts[1]), dtype=\(tf).int32)"
    case ("random.gauss", 2), ("random.normalvariate", 2), ("numpy.random.normal", 2):
      return "\(tf).random.normal([], \(texts[0]), \(texts[1]))"
    case ("numpy.random.rand", _): return "\(tf).random.uniform(\(shape))"
    case ("numpy.random.randn", _): return "\(tf).random.normal(\(shape))"
    case ("numpy.random.uniform", 0): return "\(tf).random.uniform([])"
    case ("numpy.random.normal", 0): return "\(tf).random.normal([])"
    default: return nil
    }
  }
}
