import Diagnostics

/// Outputs of Jupyter's notebooks. What the `#:` lines can say stands in them; the rest is JSON beside or in place of them.
extension IPythonNotebook {
  /// - Parameter count: the cell's execution count, which its result repeats.
  /// - Errors: `ValueError` for an output that has no type.
  mutating func output(_ json: JSONValue, count: JSONValue?) throws -> NotebookOutput {
    guard let type = json["output_type"]?.text else { throw Failure(.valueError, "an output has no output_type") }
    let plain: NotebookOutput? =
      switch type {
      case "stream": stream(json)
      case "execute_result": bundle(json, .value, count)
      case "display_data": bundle(json, .display, nil)
      case "error": error(json)
      default: nil
      }
    return plain ?? NotebookOutput(.display, "", data: json.line, isWhole: true)
  }

  private func stream(_ json: JSONValue) -> NotebookOutput? {
    let kinds: [String: NotebookOutput.Kind] = ["stdout": .standardOutput, "stderr": .standardError]
    guard json.hasOnly(["output_type", "name", "text"]), let kind = json["name"]?.text.flatMap({ kinds[$0] }),
      var text = IPythonText.joined(json["text"]), IPythonNotebook.isPlain(text)
    else { return nil }
    let endsInNewline = text.hasSuffix("\n")
    if endsInNewline { text.removeLast() }
    return NotebookOutput(kind, text, endsInNewline: endsInNewline)
  }

  private mutating func bundle(_ json: JSONValue, _ kind: NotebookOutput.Kind, _ count: JSONValue?) -> NotebookOutput? {
    guard json.hasOnly(["output_type", "data", "metadata", "execution_count"]), let members = json["data"]?.members,
      let text = IPythonText.joined(json["data"]?["text/plain"]), IPythonNotebook.isPlain(text)
    else { return nil }
    var more: [JSONValue.Member] = []
    let others = members.filter { $0.key != "text/plain" }
    if !others.isEmpty { more.append(.init("data", data.moved(.object(others)))) }
    if let metadata = json["metadata"], metadata.members?.isEmpty == false { more.append(.init("metadata", metadata)) }
    if kind == .value, json["execution_count"] != count { more.append(.init("n", json["execution_count"] ?? .null)) }
    if kind == .display, more == IPythonNotebook.volatileMark { return NotebookOutput(.volatile, text) }
    return NotebookOutput(kind, text, data: more.isEmpty ? nil : JSONValue.object(more).line)
  }

  private func error(_ json: JSONValue) -> NotebookOutput? {
    guard json.hasOnly(["output_type", "ename", "evalue", "traceback"]), let name = json["ename"]?.text,
      let value = json["evalue"]?.text, let traceback = json["traceback"]
    else { return nil }
    let text = value.isEmpty ? name : "\(name): \(value)"
    guard IPythonNotebook.isPlain(text), !name.contains(":") else { return nil }
    let data: JSONValue? = traceback.items?.isEmpty == false ? .object([.init("traceback", traceback)]) : nil
    return NotebookOutput(.error, text, data: data?.line)
  }

  /// Whether the lines of a notebook hold the text as it is.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 32 && $0.value != 127 }
  }

  private static let volatileMark: [JSONValue.Member] = [
    .init("metadata", .object([.init("tandem", .object([.init("volatile", .bool(true))]))])),
  ]

  // MARK: Writing

  /// - Errors: `OSError` for data that is not there, `ValueError` for data that is no JSON.
  func json(of output: NotebookOutput, count: JSONValue) throws -> JSONValue {
    let more = try output.data.map { try JSONValue(parsing: $0) } ?? .object([])
    if output.isWhole { return more }
    switch output.kind {
    case .standardOutput, .standardError:
      let text = output.text + (output.endsInNewline ? "\n" : "")
      return .object([
        .init("name", .string(output.kind == .standardOutput ? "stdout" : "stderr")),
        .init("output_type", .string("stream")), .init("text", IPythonText.lines(text)),
      ])
    case .value:
      return .object(try bundle(output.text, more) + [
        .init("execution_count", more["n"] ?? count), .init("output_type", .string("execute_result")),
      ])
    case .display: return .object(try bundle(output.text, more) + [.init("output_type", .string("display_data"))])
    case .volatile:
      let marked = JSONValue.object(IPythonNotebook.volatileMark)
      return .object(try bundle(output.text, marked) + [.init("output_type", .string("display_data"))])
    case .error: return error(output.text, more)
    }
  }

  private func bundle(_ text: String, _ more: JSONValue) throws -> [JSONValue.Member] {
    let others = try data.resolved(more["data"] ?? .object([])).members ?? []
    let plain = JSONValue.Member("text/plain", IPythonText.lines(text))
    return [.init("data", .object(others + [plain])), .init("metadata", more["metadata"] ?? .object([]))]
  }

  private func error(_ text: String, _ more: JSONValue) -> JSONValue {
    let place = text.firstRange(of: ": ")
    let name = place.map { String(text[..<$0.lowerBound]) } ?? text
    let value = place.map { String(text[$0.upperBound...]) } ?? ""
    return .object([
      .init("ename", .string(name)), .init("evalue", .string(value)), .init("output_type", .string("error")),
      .init("traceback", more["traceback"] ?? .array([])),
    ])
  }
}

extension JSONValue {
  /// Whether an object has no other keys.
  fileprivate func hasOnly(_ keys: Set<String>) -> Bool { members?.allSatisfy { keys.contains($0.key) } == true }
}
