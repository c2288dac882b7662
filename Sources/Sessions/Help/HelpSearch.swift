import Diagnostics
import Script

/// `tf.*mat*?`: the names that a pattern describes.
struct HelpSearch {
  private let pattern: String
  private let session: Session

  /// nil for a text without stars.
  init?(_ text: String, _ session: Session) {
    guard text.contains("*") else { return nil }
    pattern = text
    self.session = session
  }

  private var interpreter: Interpreter { session.interpreter }

  /// - Errors: `ValueError` for a star before the last point, what finding the object raises.
  func text(_ value: (String) throws -> Handle) throws -> String {
    var parts = pattern.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let last = parts.removeLast()
    guard !parts.contains(where: { $0.contains("*") }) else {
      throw Failure(
        .valueError, "stars can stand behind the last point only, got '\(pattern)'", hint: "such as tf.*sum*?")
    }
    let holder = parts.joined(separator: ".")
    let all = holder.isEmpty
      ? interpreter.globals.stringKeys + interpreter.builtins.members.stringKeys
      : interpreter.attributeNames(try value(holder))
    let hidesPrivate = !last.hasPrefix("_")
    let found = Set(all).filter { HelpSearch.matches($0[...], last[...]) && !(hidesPrivate && $0.hasPrefix("_")) }
    guard !found.isEmpty else { return "no name is like \(pattern)" }
    let prefix = holder.isEmpty ? "" : holder + "."
    return Columns.text(found.sorted().map { prefix + $0 }, width: session.width)
  }

  /// A star stands for any characters; case counts only where the pattern has capitals.
  private static func matches(_ name: Substring, _ pattern: Substring) -> Bool {
    let seesCase = pattern.contains { $0.isUppercase }
    return matchesExactly(seesCase ? name : Substring(name.lowercased()), pattern)
  }

  private static func matchesExactly(_ name: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    if first == "*" {
      var rest = name
      while true {
        if matchesExactly(rest, pattern.dropFirst()) { return true }
        if rest.isEmpty { return false }
        rest = rest.dropFirst()
      }
    }
    return name.first == first && matchesExactly(name.dropFirst(), pattern.dropFirst())
  }
}
