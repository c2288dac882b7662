import Glibc

/// The parameters of the SGR escape codes in which a terminal shows what it shows: the terminal's own 16 colours, so that
/// they agree with its background.
public struct ColorTheme: Sendable {
  public let keyword: String
  public let string: String
  public let number: String
  public let comment: String
  /// The name behind `def` and `class`, and decorators.
  public let definition: String
  /// Names of the language: `print`, `len`, `True`.
  public let builtin: String
  public let magic: String
  /// Text that is no token.
  public let invalid: String
  public let prompt: String

  /// Light letters on a dark ground.
  public static let dark = ColorTheme(
    keyword: "1;34", string: "32", number: "36", comment: "90", definition: "1;36", builtin: "36", magic: "35",
    invalid: "4;31", prompt: "32")

  /// Dark letters on a light ground: no yellow, no light cyan.
  public static let light = ColorTheme(
    keyword: "34", string: "31", number: "35", comment: "2", definition: "1;34", builtin: "34", magic: "35",
    invalid: "4;31", prompt: "32")

  /// What the terminal says of its ground (`COLORFGBG=15;0`); dark where it says nothing.
  public static var detected: ColorTheme {
    guard let text = getenv("COLORFGBG").map({ String(cString: $0) }), let last = text.split(separator: ";").last,
      let ground = Int(last)
    else { return .dark }
    return ground == 7 || ground > 8 ? .light : .dark
  }
}
