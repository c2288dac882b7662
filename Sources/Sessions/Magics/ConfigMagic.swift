import Diagnostics
import Script

extension Magic {
  static let config = Magic(
    "config", usage: "config [NAME[=VALUE]]", summary: "Show the session's settings, or change one.",
    details: """
      Without a name it lists the settings. The dialect says which control flow traced functions may have: tensorflow is
      what TensorFlow accepts; extended also takes return in loops over tensors, else on loops, match, assert, and
      iteration over tensors of known length. Functions that have been traced keep their traces.

          %config dialect=extended
      """
  ) { (call: MagicCall) throws -> Handle? in
    let text = call.argument
    if text.isEmpty {
      let width = SessionSetting.all.map(\.name.count).max() ?? 0
      for setting in SessionSetting.all {
        let name = setting.name + String(repeating: " ", count: width - setting.name.count)
        call.session.display("\(name) = \(setting.get(call.session))   \(setting.summary)")
      }
      return nil
    }
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts.map { (part: Substring) -> String in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    if words.count == 1 {
      call.session.display("\(words[0]) = \(try SessionSetting.named(words[0]).get(call.session))")
    } else {
      try call.session.set(words[0], to: words[1])
    }
    return nil
  }
}
