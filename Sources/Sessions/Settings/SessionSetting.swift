import Diagnostics
import Script
import Tensors
import Tracing

/// One of the settings that `%config` shows and changes, and that a notebook's header or the configuration file may give.
///
/// Adding one: a `static let` here, and its entry in `all`.
public struct SessionSetting: Sendable {
  public let name: String
  public let summary: String
  /// What it may be set to.
  public let kind: Kind
  let get: @Sendable (Session) -> String
  private let change: @Sendable (Session, String) throws -> Void

  public enum Kind: Sendable {
    case choice([String])
    /// `on` or `off`.
    case flag
    case number(ClosedRange<Int>)
    case text
  }

  init(
    _ name: String, _ kind: Kind, _ summary: String, get: @escaping @Sendable (Session) -> String,
    change: @escaping @Sendable (Session, String) throws -> Void
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.get = get
    self.change = change
  }

  /// In alphabetical order.
  public static let all: [SessionSetting] = [
    colors, dialect, greeting, keys, memoryLimit, mode, pictures, precision, prompt, timeLine, undo,
  ]

  /// - Errors: `ValueError` for a name that no setting has.
  static func named(_ name: String) throws -> SessionSetting {
    if let setting = all.first(where: { $0.name == name }) { return setting }
    let near = Spelling.nearest(to: name, among: all.map(\.name))
    throw Failure(
      .valueError, "there is no setting '\(name)'", hint: near.map { "did you mean \($0)?" } ?? "%config lists the settings")
  }

  /// - Errors: `ValueError` for a value that it may not have.
  func set(_ value: String, in session: Session) throws {
    switch kind {
    case .choice(let values):
      guard values.contains(value) else {
        throw Failure(.valueError, "\(name) can be \(SessionSetting.listed(values)), not '\(value)'")
      }
    case .flag:
      guard let isOn = SessionSetting.flag(value) else {
        throw Failure(.valueError, "\(name) can be on or off, not '\(value)'")
      }
      return try change(session, isOn ? "on" : "off")
    case .number(let range):
      guard let number = Int(value), range.contains(number) else {
        throw Failure(
          .valueError, "\(name) can be a number from \(range.lowerBound) to \(range.upperBound), not '\(value)'")
      }
    case .text: break
    }
    try change(session, value)
  }

  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "on", "true", "yes", "1": true
    case "off", "false", "no", "0": false
    default: nil
    }
  }

  static func listed(_ values: [String], last word: String = "or") -> String {
    guard values.count > 2, let last = values.last else { return values.joined(separator: " \(word) ") }
    return values.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

extension Session {
  /// Changes a setting, as `%config NAME=VALUE` and a notebook's header do.
  ///
  /// - Errors: `ValueError` for an unknown setting or value.
  public func set(_ name: String, to value: String) throws { try SessionSetting.named(name).set(value, in: self) }

  /// A setting's value as a text.
  ///
  /// - Errors: `ValueError` for an unknown setting.
  public func setting(_ name: String) throws -> String { try SessionSetting.named(name).get(self) }
}
