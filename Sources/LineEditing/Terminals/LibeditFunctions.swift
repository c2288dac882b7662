import CEdit

/// The actions as functions of libedit, and the keys that they are bound to.
enum LibeditFunctions {
  private typealias Function = @convention(c) (OpaquePointer?, Int32) -> UInt8

  /// C functions can't carry the action along: one for each.
  private static func function(_ action: EditingAction) -> Function {
    switch action {
    case .enter: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.enter) }
    case .newline: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.newline) }
    case .paste: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.paste) }
    case .complete: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.complete) }
    case .backspace: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.backspace) }
    case .delete: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.delete) }
    case .deleteOrEnd: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.deleteOrEnd) }
    case .left: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.left) }
    case .right: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.right) }
    case .wordLeft: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.wordLeft) }
    case .wordRight: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.wordRight) }
    case .lineStart: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.lineStart) }
    case .lineEnd: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.lineEnd) }
    case .up: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.up) }
    case .down: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.down) }
    case .killToEnd: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.killToEnd) }
    case .killToStart: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.killToStart) }
    case .killWord: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.killWord) }
    case .killWordBack: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.killWordBack) }
    case .killBlankWord: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.killBlankWord) }
    case .yank: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.yank) }
    case .cancel: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.cancel) }
    case .suspend: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.suspend) }
    case .clearScreen: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.clearScreen) }
    case .colon: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.colon) }
    case .undo: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.undo) }
    case .search: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.search) }
    case .externalEditor: { (_: OpaquePointer?, _: Int32) in LibeditTerminal.perform(.externalEditor) }
    }
  }

  static func add(to editor: OpaquePointer) {
    for action in EditingAction.allCases {
      cedit_add_function(editor, action.name, action.help, function(action))
    }
  }

  /// After `.editrc`, which chooses between emacs' and vi's keys.
  static func bindKeys(of editor: OpaquePointer) {
    let usesVi = cedit_has_vi_keys(editor) != 0
    for action in EditingAction.allCases {
      for key in action.commonKeys + [KeySequences.notation(action)] {
        cedit_bind(editor, key, action.name)
        if usesVi { cedit_bind_vi_command(editor, key, action.name) }
      }
      for key in action.typedKeys + (usesVi ? [] : action.emacsKeys) { cedit_bind(editor, key, action.name) }
      guard usesVi else { continue }
      for key in action.viCommandKeys { cedit_bind_vi_command(editor, key, action.name) }
    }
  }
}
