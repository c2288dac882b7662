/// What a key does to the cell being edited, beyond typing a character: libedit calls one function an action.
public enum EditingAction: String, CaseIterable, Sendable {
  case enter, newline, paste, complete
  case backspace, delete, deleteOrEnd
  case left, right, wordLeft, wordRight, lineStart, lineEnd
  case up, down
  case killToEnd, killToStart, killWord, killWordBack, killBlankWord, yank
  case cancel, suspend, clearScreen
  case colon, undo, search, externalEditor

  /// The function's name in `.editrc`: `bind "^O" tandem-newline`.
  public var name: String {
    var name = "tandem-"
    for letter in rawValue { name += letter.isUppercase ? "-" + letter.lowercased() : String(letter) }
    return name
  }

  public var help: String {
    switch self {
    case .enter: "Run the cell if it is whole, else begin a line"
    case .newline: "Begin a line"
    case .paste: "Insert what was pasted"
    case .complete: "Complete the word before the cursor"
    case .backspace: "Remove the character or the indent before the cursor"
    case .delete: "Remove the character under the cursor"
    case .deleteOrEnd: "Remove the character under the cursor; leave when the cell is empty"
    case .left: "Move a character left"
    case .right: "Move a character right"
    case .wordLeft: "Move a word left"
    case .wordRight: "Move a word right"
    case .lineStart: "Move to the beginning of the line"
    case .lineEnd: "Move to the end of the line"
    case .up: "Move a line up, or to the cell before"
    case .down: "Move a line down, or to the cell after"
    case .killToEnd: "Cut to the end of the line"
    case .killToStart: "Cut to the beginning of the line"
    case .killWord: "Cut the word after the cursor"
    case .killWordBack: "Cut the word before the cursor"
    case .killBlankWord: "Cut back to a blank"
    case .yank: "Insert what was cut last"
    case .cancel: "Throw the cell away"
    case .suspend: "Stop the program until the shell goes on with it"
    case .clearScreen: "Clear the screen"
    case .colon: "Type a colon; else, except and the like go back to the indent of what they belong to"
    case .undo: "Take back the last change"
    case .search: "Search the history"
    case .externalEditor: "Edit the cell in $EDITOR"
    }
  }

  /// The escape sequences that a terminal sends for it, without their Escape: `KeySequences` makes one character of each.
  var sequences: [String] {
    switch self {
    case .newline: ["\r", "\n"]
    case .delete: ["[3~"]
    case .left: ["[D", "OD"]
    case .right: ["[C", "OC"]
    case .wordLeft: ["[1;5D", "[1;3D"]
    case .wordRight: ["[1;5C", "[1;3C"]
    case .lineStart: ["[H", "OH", "[1~", "[7~"]
    case .lineEnd: ["[F", "OF", "[4~", "[8~"]
    case .up: ["[A", "OA"]
    case .down: ["[B", "OB"]
    default: []
    }
  }

  /// The keys in libedit's notation: those that mean the same with emacs' and vi's keys.
  var commonKeys: [String] {
    switch self {
    case .enter: ["^M", "^J"]
    case .paste: [PasteKey.notation]
    case .complete: ["^I"]
    case .backspace: ["^?", "^H"]
    case .deleteOrEnd: ["^D"]
    case .killToStart: ["^U"]
    case .killBlankWord: ["^W"]
    case .cancel: ["^C"]
    case .suspend: ["^Z"]
    case .clearScreen: ["^L"]
    case .search: ["^R"]
    default: []
    }
  }

  /// Keys of the map in which text is typed: emacs', or vi's insert map.
  var typedKeys: [String] { self == .colon ? [":"] : [] }

  /// Further keys of vi's command map.
  var viCommandKeys: [String] { self == .externalEditor ? ["v"] : [] }

  /// Further keys of emacs' map.
  var emacsKeys: [String] {
    switch self {
    case .left: ["^B"]
    case .right: ["^F"]
    case .wordLeft: ["\\eb"]
    case .wordRight: ["\\ef"]
    case .lineStart: ["^A"]
    case .lineEnd: ["^E"]
    case .up: ["^P"]
    case .down: ["^N"]
    case .killToEnd: ["^K"]
    case .killWord: ["\\ed"]
    case .killWordBack: ["\\e^?", "\\e^H"]
    case .yank: ["^Y"]
    case .undo: ["^_"]
    case .externalEditor: ["^X^E"]
    default: []
    }
  }
}

/// The key that stands for a whole pasted text: libedit has no name for bracketed paste.
enum PasteKey {
  /// Ctrl-], which has no meaning of its own.
  static let character: Int32 = 0x1D
  static let notation = "^]"
}
