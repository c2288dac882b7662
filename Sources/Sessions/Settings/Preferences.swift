/// What a person has chosen of how the shell behaves. Each has a ``SessionSetting``.
public struct Preferences: Sendable {
  /// Stands in front of a cell; `{n}` is its number, `{mode}` how it is executed.
  public var prompt = "[{n}]> "
  public var colors = Colors.auto
  public var keys = Keys.emacs
  /// Whether the line with a cell's time and traces is shown.
  public var showsTimeLine = true
  /// Whether the shell greets.
  public var greets = true
  /// How pictures are drawn.
  public var pictures = Pictures.auto

  public enum Colors: String, CaseIterable, Sendable { case auto, dark, light, never }
  public enum Keys: String, CaseIterable, Sendable { case emacs, vi }
  public enum Pictures: String, CaseIterable, Sendable { case auto, kitty, iterm2, sixel, blocks }

  public init() {}
}
