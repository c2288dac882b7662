import Script
import Tensors

extension ConcreteFunctionObject {
  /// The parameters, results and captures, one a line: `pretty_printed_signature()`.
  func signatureListing(_ interpreter: Interpreter) throws -> String {
    var lines = ["Input Parameters:"]
    if parameters.isEmpty { lines.append("  None") }
    for parameter in parameters {
      lines.append("  \(parameter.name) (\(parameter.kind.rawValue)): \(try parameter.type.text(interpreter))")
    }
    lines.append("Output Type:")
    lines.append("  \(try outputText(interpreter))")
    lines.append("Captures:")
    if allCaptures.externals.isEmpty { lines.append("  None") }
    for tensor in allCaptures.externals {
      let number = UInt(bitPattern: ObjectIdentifier(tensor).hashValue)
      lines.append("  \(number): \(TraceType.specText(tensor.dtype, tensor.partialShape, name: nil))")
    }
    return lines.joined(separator: "\n")
  }

  /// `(x: TensorSpec(…)) -> TensorSpec(…)`.
  func signatureText(_ interpreter: Interpreter) throws -> String {
    "(\(try parameterText(interpreter))) -> \(try outputText(interpreter))"
  }

  private func parameterText(_ interpreter: Interpreter) throws -> String {
    var parts: [String] = []
    var isAfterPositionalOnly = false
    var sawKeywordOnly = false
    for parameter in parameters {
      if isAfterPositionalOnly, parameter.kind != .positionalOnly {
        parts.append("/")
        isAfterPositionalOnly = false
      }
      if parameter.kind == .positionalOnly { isAfterPositionalOnly = true }
      if parameter.kind == .keywordOnly, !sawKeywordOnly {
        parts.append("*")
        sawKeywordOnly = true
      }
      parts.append("\(parameter.name): \(try parameter.type.text(interpreter))")
    }
    if isAfterPositionalOnly { parts.append("/") }
    return parts.joined(separator: ", ")
  }

  private func outputText(_ interpreter: Interpreter) throws -> String {
    var reading = ArgumentReading(interpreter)
    return try reading.type(of: structuredOutputs).text(interpreter)
  }
}
