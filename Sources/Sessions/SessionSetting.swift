import Diagnostics
import Script
import Tracing

/// One of the settings that `%config` shows and changes, and that a notebook's header may give.
///
/// Adding one: a `static let` here, and its entry in `all`.
struct SessionSetting: Sendable {
  let name: String
  let summary: String
  /// What it may be set to.
  let values: [String]
  let get: @Sendable (Session) -> String
  private let change: @Sendable (Session, String) -> Void

  /// In alphabetical order.
  static let all: [SessionSetting] = [dialect]

  static let dialect = SessionSetting(
    name: "dialect", summary: "which control flow traced functions may have", values: Dialect.allCases.map(\.rawValue),
    get: { (_: Session) -> String in Dialect.current.rawValue },
    change: { (session: Session, value: String) in
      guard let dialect = Dialect(rawValue: value), dialect != Dialect.current else { return }
      Dialect.current = dialect
      session.interpreter.loweringGeneration += 1
    })

  /// - Errors: `ValueError` for a name that no setting has.
  static func named(_ name: String) throws -> SessionSetting {
    if let setting = all.first(where: { $0.name == name }) { return setting }
    let near = Spelling.nearest(to: name, among: all.map(\.name))
    throw Failure(
      .valueError, "there is no setting '\(name)'", hint: near.map { "did you mean \($0)?" } ?? "%config lists the settings")
  }

  /// - Errors: `ValueError` for a value that it may not have.
  func set(_ value: String, in session: Session) throws {
    guard values.contains(value) else {
      throw Failure(.valueError, "\(name) can be \(values.joined(separator: " or ")), not '\(value)'")
    }
    change(session, value)
  }
}

extension Session {
  /// Changes a setting, as `%config NAME=VALUE` and a notebook's header do.
  ///
  /// - Errors: `ValueError` for an unknown setting or value.
  public func set(_ name: String, to value: String) throws { try SessionSetting.named(name).set(value, in: self) }
}
