import Glibc

/// How pictures can be drawn where the output goes.
public enum Graphics: Sendable {
  case kitty, iterm2, sixel
  /// Half blocks in colours.
  case blocks
  /// Characters without escape codes.
  case shades

  /// What this terminal is known to draw, by what it says in the environment. tmux and screen pass none of it on.
  public static func detected() -> Graphics {
    let term = Environment.value("TERM") ?? ""
    let program = Environment.value("TERM_PROGRAM") ?? ""
    if term == "dumb" || term.isEmpty { return .shades }
    if Environment.value("TMUX") != nil || term.hasPrefix("screen") || term.hasPrefix("tmux") { return .blocks }
    if term.contains("kitty") || term.contains("ghostty") || Environment.value("KITTY_WINDOW_ID") != nil { return .kitty }
    if ["iTerm.app", "WezTerm", "mintty", "vscode"].contains(program) { return .iterm2 }
    if term.hasPrefix("foot") || term.hasPrefix("mlterm") || term.contains("sixel") || term.hasPrefix("contour") {
      return .sixel
    }
    return .blocks
  }

  func text(_ raster: Raster, columns: Int) -> String {
    switch self {
    case .kitty: PictureText.kitty(raster)
    case .iterm2: PictureText.iterm2(raster)
    case .sixel: PictureText.sixel(raster)
    case .blocks: PictureText.blocks(raster, columns: columns)
    case .shades: PictureText.shades(raster, columns: columns)
    }
  }
}

extension Session {
  /// How `%display image` draws: as the setting says, as far as escape codes are wanted at all.
  var chosenGraphics: Graphics {
    guard let graphics else { return .shades }
    switch preferences.pictures {
    case .auto: return graphics
    case .kitty: return .kitty
    case .iterm2: return .iterm2
    case .sixel: return .sixel
    case .blocks: return .blocks
    }
  }
}
