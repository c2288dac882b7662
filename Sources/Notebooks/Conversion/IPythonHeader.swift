import Diagnostics
import Yams

/// A notebook's metadata in Jupyter's notebook: the header's key `jupyter`, and under `tandem` the header itself, so that it
/// comes back as it was.
struct IPythonHeader {
  /// The minor version of nbformat.
  private(set) var minor = 5
  private(set) var metadata = JSONValue.object([])

  /// - Errors: `ValueError` for a header that is no YAML.
  init(_ header: NotebookHeader) throws {
    guard !header.lines.isEmpty else { return }
    let yaml = try Yams.load(yaml: header.lines.joined(separator: "\n")) as? [String: Any] ?? [:]
    if let keys = yaml["tandem"] as? [String: Any], let minor = keys["nbformat_minor"] as? Int { self.minor = minor }
    let line = header.lines.first { $0.hasPrefix("jupyter: ") }?.dropFirst(9)
    let written = line.flatMap { try? JSONValue(parsing: String($0)) }
    var members = (written ?? yaml["jupyter"].map { IPythonHeader.json($0) })?.members ?? []
    if header.lines != IPythonHeader.lines(metadata: .object(members), minor: minor) {
      members.append(.init("tandem", .object([.init("header", .array(header.lines.map { .string($0) }))])))
    }
    metadata = .object(members)
  }

  /// The header of a notebook that comes from Jupyter; what this program once wrote comes back to the letter.
  static func header(from metadata: JSONValue, minor: Int) throws -> NotebookHeader {
    if let kept = metadata["tandem"]?["header"]?.items?.compactMap(\.text) { return try NotebookHeader(lines: kept) }
    if metadata.members?.isEmpty != false, minor == 5 { return NotebookHeader() }
    return try NotebookHeader(lines: lines(metadata: metadata, minor: minor))
  }

  private static func lines(metadata: JSONValue, minor: Int) -> [String] {
    let version = minor == 5 ? [] : ["  nbformat_minor: \(minor)"]
    let rest = metadata.members?.isEmpty == false ? ["jupyter: " + metadata.line] : []
    return ["tandem:", "  format: 1"] + version + rest
  }

  /// What Yams has read.
  private static func json(_ value: Any) -> JSONValue {
    switch value {
    case let value as Bool: .bool(value)
    case let value as Int: .number(String(value))
    case let value as Double: .number("\(value)")
    case let value as [Any]: .array(value.map { json($0) })
    case let value as [String: Any]:
      .object(value.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, json($0.value)) })
    case let value as String: .string(value)
    default: .null
    }
  }
}
