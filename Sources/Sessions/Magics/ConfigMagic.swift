import Diagnostics
import Script

extension Magic {
  static let config = Magic(
    "config", usage: "config [-s] [NAME[=VALUE]]", summary: "Show the session's settings, change one, or keep them.",
    details: """
      Without a name it lists the settings. NAME=VALUE holds until the session ends; with -s it is written into
      ~/.config/tandem/config.toml, too, and holds from every start. -s alone writes all that was changed in this
      session, -s NAME the setting as it is. The rest of the file stays as it is.

      The dialect says which control flow traced functions may have: tensorflow is what TensorFlow accepts; extended
      also takes return in loops over tensors, else on loops, match, assert, and iteration over tensors of known
      length. Functions that have been traced keep their traces.

          %config dialect=extended
          %config time_line=off
          %config -s prompt="{mode} {n}> "
      """
  ) { (call: MagicCall) throws -> Handle? in
    let options = try MagicWords(call.argument, magic: "config", flags: ["-s"])
    let session = call.session
    let text = String(options.rest)
    var named: String?
    if !text.isEmpty {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = ConfigText.trimmed(parts[0])
      named = name
      if parts.count == 2 {
        try session.set(name, to: ConfigText.unquoted(parts[1]))
        session.changedSettings.append(name)
      } else if !options.has("-s") {
        let setting = try SessionSetting.named(name)
        session.display("\(name) = \(setting.get(session))   \(setting.summary)")
      }
    } else if !options.has("-s") {
      let rows = SessionSetting.all.map { [$0.name, "= \($0.get(session))", $0.summary] }
      session.display(Columns.table(rows))
    }
    if options.has("-s") { try ConfigText.save(named.map { [$0] } ?? session.changedSettings, session) }
    return nil
  }
}

private enum ConfigText {
  static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Quotes keep blanks at the ends.
  static func unquoted(_ text: Substring) -> String {
    let text = trimmed(text)
    for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }

  static func save(_ names: [String], _ session: Session) throws {
    guard let save = session.saveSettings else {
      throw Failure(.valueError, "settings are kept by the shell only", hint: "%config NAME=VALUE changes one for now")
    }
    guard !names.isEmpty else {
      throw Failure(
        .valueError, "no setting was changed in this session", hint: "%config -s NAME=VALUE changes one and keeps it")
    }
    let settings = try Set(names).sorted().map { (name: String) throws -> SavedSetting in
      let setting = try SessionSetting.named(name)
      return SavedSetting(name: name, value: setting.get(session), kind: setting.kind)
    }
    let path = try save(settings)
    session.display("wrote \(SessionSetting.listed(settings.map(\.name), last: "and")) to \(path)")
  }
}

/// A setting with its value, to be kept in a file.
public struct SavedSetting: Sendable {
  public let name: String
  public let value: String
  public let kind: SessionSetting.Kind
}
