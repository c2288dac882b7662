import Glibc

/// How pictures can be drawn where the output goes.
public enum Graphics: Sendable {
  case kitty, iterm2, sixel
  /// Half blocks in colours.
  case blocks
  /// Characters without escape codes.
  case shades

  /// What the terminal can draw, from its own answers.
  ///
  /// - Parameters:
  ///   - name: what it calls itself, if it does.
  ///   - isAnswered: whether it answered at all; if not, the environment has to do.
  public static func of(name: String?, drawsKitty: Bool, drawsSixels: Bool, isAnswered: Bool) -> Graphics {
    if drawsKitty { return .kitty }
    if let name, inlineImages.contains(where: { name.hasPrefix($0) }) { return .iterm2 }
    if drawsSixels { return .sixel }
    return isAnswered ? .blocks : ofEnvironment()
  }

  /// Whether asking makes sense: the console of a bare machine would print the questions.
  public static var canAsk: Bool {
    let term = Environment.value("TERM") ?? ""
    return !["", "dumb", "linux"].contains(term)
  }

  /// Whether a multiplexer stands between, which takes kitty's question for a title.
  public static var isMultiplexed: Bool {
    let term = Environment.value("TERM") ?? ""
    return Environment.value("TMUX") != nil || term.hasPrefix("screen") || term.hasPrefix("tmux")
  }

  /// Terminals with iTerm2's protocol, by the beginning of their names.
  private static let inlineImages = ["iTerm2", "WezTerm", "mintty"]

  /// What this terminal is known to draw, by what it says in the environment. tmux and screen pass none of it on.
  static func ofEnvironment() -> Graphics {
    let term = Environment.value("TERM") ?? ""
    let program = Environment.value("TERM_PROGRAM") ?? ""
    if term == "dumb" || term.isEmpty { return .shades }
    if isMultiplexed { return .blocks }
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
  /// How `%display image` draws: as the setting says, as far as escape codes are wanted at all. The terminal is asked
  /// when the first picture is drawn.
  var chosenGraphics: Graphics {
    guard let findGraphics else { return .shades }
    switch preferences.pictures {
    case .auto:
      let found = foundGraphics ?? findGraphics()
      foundGraphics = found
      return found
    case .kitty: return .kitty
    case .iterm2: return .iterm2
    case .sixel: return .sixel
    case .blocks: return .blocks
    }
  }
}
