import Script

/// NumPy on symbolic tensors: it needs values, and there are none while tracing.
enum NumPyRule: LintRule {
  static let name = "numpy"

  /// NumPy's functions that TensorFlow has with the same arguments.
  private static let peers: [String: String] = [
    "sum": "reduce_sum", "mean": "reduce_mean", "max": "reduce_max", "min": "reduce_min", "amax": "reduce_max",
    "amin": "reduce_min", "prod": "reduce_prod", "all": "reduce_all", "any": "reduce_any", "std": "math.reduce_std",
    "var": "math.reduce_variance", "exp": "exp", "log": "math.log", "log1p": "math.log1p", "sqrt": "sqrt",
    "square": "square", "abs": "abs", "absolute": "abs", "sin": "sin", "cos": "cos", "tan": "tan", "tanh": "tanh",
    "sinh": "sinh", "cosh": "cosh", "maximum": "maximum", "minimum": "minimum", "power": "pow", "sign": "sign",
    "floor": "floor", "ceil": "math.ceil", "round": "round", "where": "where", "reshape": "reshape",
    "transpose": "transpose", "matmul": "matmul", "stack": "stack", "concatenate": "concat", "squeeze": "squeeze",
    "expand_dims": "expand_dims", "argmax": "argmax", "argmin": "argmin", "cumsum": "cumsum", "ones_like": "ones_like",
    "zeros_like": "zeros_like", "array": "convert_to_tensor", "asarray": "convert_to_tensor", "clip": "clip_by_value",
    "isnan": "math.is_nan", "add": "add", "subtract": "subtract", "multiply": "multiply", "equal": "equal",
    "shape": "shape", "size": "size",
  ]

  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] {
    function.statements.flatMap { (statement: Statement) -> [LintFinding] in
      statement.expressions.flatMap { $0.all }.compactMap { finding($0, function, module) }
    }
  }

  private static func finding(
    _ expression: Expression, _ function: LintedFunction, _ module: LintedModule
  ) -> LintFinding? {
    guard case .call(let callee, let arguments) = expression.kind else { return nil }
    if case .attribute(let owner, let method) = callee.kind, method.text == "numpy", arguments.isEmpty,
      function.isSymbolic(owner, module)
    {
      return LintFinding(
        name, module.file, expression.span, "a symbolic tensor has no numpy(): there is no value while tracing",
        edits: [SourceEdit(expression.span, module.text(owner))])
    }
    guard let dotted = module.dotted(callee), dotted.hasPrefix("numpy."), !dotted.hasPrefix("numpy.random."),
      arguments.contains(where: { holdsTensor($0.value, function, module) })
    else { return nil }
    let short = String(dotted.dropFirst("numpy.".count))
    let message = "\(module.text(callee)) needs values, and gets a symbolic tensor"
    guard let peer = peers[short] else {
      return LintFinding(
        name, module.file, expression.span, message, advice: "use TensorFlow's function for it")
    }
    return LintFinding(
      name, module.file, expression.span, message,
      edits: [SourceEdit(callee.span, "\(module.tensorflow).\(peer)")])
  }

  private static func holdsTensor(_ value: Expression, _ function: LintedFunction, _ module: LintedModule) -> Bool {
    function.isSymbolic(value, module)
  }
}
