/// The escape sequences of keys, and the characters that stand for them: libedit is given one character a key.
///
/// A map of libedit's in which a sequence is bound has no Escape of its own any more, but vi's insert map needs it. And
/// libedit has no way to tell an unknown sequence's end.
enum KeySequences {
  enum Match: Equatable {
    case action(EditingAction)
    case pasteBegins
    /// A beginning of some.
    case partly
    case no
  }

  private static let actions: [(bytes: [UInt8], action: EditingAction)] = EditingAction.allCases.flatMap { action in
    action.sequences.map { (Array("\u{1B}\($0)".utf8), action) }
  }

  static func match(_ bytes: [UInt8]) -> Match {
    if bytes == BracketedPaste.start { return .pasteBegins }
    if let found = actions.first(where: { $0.bytes == bytes }) { return .action(found.action) }
    let isPart = BracketedPaste.start.starts(with: bytes) || actions.contains { $0.bytes.starts(with: bytes) }
    return isPart ? .partly : .no
  }

  /// Characters from U+0080 to U+009F: no keyboard has them.
  static func character(_ action: EditingAction) -> Int32 {
    0x80 + Int32(EditingAction.allCases.firstIndex(of: action) ?? 0)
  }

  /// The same in libedit's notation.
  static func notation(_ action: EditingAction) -> String {
    let octal = String(character(action), radix: 8)
    return "\\\(octal)"
  }
}
