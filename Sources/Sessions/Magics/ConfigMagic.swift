import Diagnostics
import Script

extension Magic {
  static let config = Magic(
    "config", usage: "config [NAME[=VALUE]]", summary: "Show the session's settings, or change one.",
    details: """
      Without a name it lists the settings; those of ~/.config/tandem/config.toml hold from the start. The dialect says which control flow traced functions may have: tensorflow is
      what TensorFlow accepts; extended also takes return in loops over tensors, else on loops, match, assert, and
      iteration over tensors of known length. Functions that have been traced keep their traces.

          %config dialect=extended
          %config time_line=off
          %config prompt="{mode} {n}> "
      """
  ) { (call: MagicCall) throws -> Handle? in
    let text = call.argument
    if text.isEmpty {
      let rows = SessionSetting.all.map { [$0.name, "= \($0.get(call.session))", $0.summary] }
      call.session.display(Columns.table(rows))
      return nil
    }
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = ConfigText.trimmed(parts[0])
    if parts.count == 1 {
      let setting = try SessionSetting.named(name)
      call.session.display("\(name) = \(setting.get(call.session))   \(setting.summary)")
    } else {
      try call.session.set(name, to: ConfigText.unquoted(parts[1]))
    }
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
}
