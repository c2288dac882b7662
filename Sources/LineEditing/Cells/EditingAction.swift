/// What a key does to the cell being edited, beyond typing a character: libedit calls one function an action.
public enum EditingAction: String, CaseIterable, Sendable {
  case enter, newline, paste, complete
  case backspace, delete, deleteOrEnd
  case left, right, wordLeft, wordRight, lineStart, lineEnd
  case up, down
  case killToEnd, killToStart, killWord, killWordBack, killBlankWord, yank
  case cancel, suspend, clearScreen

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
    }
  }

  /// The keys in libedit's notation: those that mean the same with emacs' and vi's keys.
  var commonKeys: [String] {
    switch self {
    case .enter: ["^M", "^J"]
    case .newline: ["\\e^M", "\\e^J"]
    case .paste: [PasteKey.notation]
    case .complete: ["^I"]
    case .backspace: ["^?", "^H"]
    case .delete: ["\\e[3~"]
    case .deleteOrEnd: ["^D"]
    case .left: ["\\e[D", "\\eOD"]
    case .right: ["\\e[C", "\\eOC"]
    case .wordLeft: ["\\e[1;5D", "\\e[1;3D"]
    case .wordRight: ["\\e[1;5C", "\\e[1;3C"]
    case .lineStart: ["\\e[H", "\\eOH", "\\e[1~"]
    case .lineEnd: ["\\e[F", "\\eOF", "\\e[4~"]
    case .up: ["\\e[A", "\\eOA"]
    case .down: ["\\e[B", "\\eOB"]
    case .killToStart: ["^U"]
    case .killBlankWord: ["^W"]
    case .cancel: ["^C"]
    case .suspend: ["^Z"]
    case .clearScreen: ["^L"]
    case .killToEnd, .killWord, .killWordBack, .yank: []
    }
  }

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
