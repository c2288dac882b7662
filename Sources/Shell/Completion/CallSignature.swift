import Script

/// How a callable is called, and the first line of what is written about it.
struct CallSignature {
  /// `matmul(a, b, transpose_a=False)`.
  let text: String
  /// Names that an argument can be given by.
  let keywords: [String]
  let summary: String?

  /// nil for what can't be called.
  init?(_ value: Handle, named name: String, _ interpreter: Interpreter) {
    guard let callable = CallSignature.callable(value, interpreter) else { return nil }
    let documentation = (try? interpreter.findAttribute(value, "__doc__"))?.asString
    var lines = (documentation ?? "").split(separator: "\n").map(String.init)
    if let first = lines.first, first.contains("("), first.hasSuffix(")") { lines.removeFirst() }
    summary = lines.first { !$0.allSatisfy(\.isWhitespace) }?.trimmingBlanks
    keywords = callable.keywords
    text = "\(name)(\(callable.parameters))"
  }

  private struct Callable {
    let parameters: String
    let keywords: [String]
  }

  /// Looks behind bound methods, traced functions and classes.
  private static func callable(_ value: Handle, _ interpreter: Interpreter, isBound: Bool = false) -> Callable? {
    if let native = value.asObject as? NativeFunctionObject {
      guard let list = native.parameters else { return Callable(parameters: "...", keywords: []) }
      var known = list.parameters
      if isBound, known.first?.name == "self" { known.removeFirst() }
      let named = known.filter { $0.kind == .positional || $0.kind == .keywordOnly }.map(\.name)
      return Callable(parameters: list.signature ?? known.map(\.name).joined(separator: ", "), keywords: named)
    }
    if let function = value.asObject as? FunctionObject, var parameters = function.definition?.parameters {
      if isBound {
        if !parameters.positionalOnly.isEmpty {
          parameters.positionalOnly.removeFirst()
        } else if !parameters.positional.isEmpty {
          parameters.positional.removeFirst()
        }
      }
      let named = (parameters.positional + parameters.keywordOnly).map(\.name.text)
      return Callable(parameters: SourcePrinter.text(of: parameters), keywords: named)
    }
    if let type = value.asObject as? TypeObject {
      guard let made = try? interpreter.findAttribute(.object(type), "__init__") else { return nil }
      return callable(made, interpreter, isBound: true) ?? Callable(parameters: "...", keywords: [])
    }
    for (name, isReceiverGiven) in [("__func__", true), ("python_function", isBound), ("__wrapped__", isBound)] {
      guard let inner = (try? interpreter.findAttribute(value, name)) ?? nil, !inner.isNoneOrUndefined else { continue }
      return callable(inner, interpreter, isBound: isReceiverGiven)
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
