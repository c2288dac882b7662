import Diagnostics
import Script

extension Magic {
  static let display = Magic(
    "display", usage: "display [table|plot|line|histogram|image|stats] VALUE",
    summary: "Show a tensor as a table, a plot, a picture or its statistics.",
    details: """
      VALUE is an expression: a tensor, a variable, an array or a list of numbers.

      table: the elements in aligned columns with their indices. plot: a line for a vector and for up to six rows, a
      histogram for everything else; line and histogram say which. image: [H, W] or [H, W, 1, 3 or 4]; floats from 0 to 1,
      whole numbers from 0 to 255, others stretched. It is drawn by the protocols of kitty, iTerm2 or sixel where the
      terminal is known to have one, else in half blocks (%config pictures). stats: type, extremes, mean, standard
      deviation, zeros, NaNs and infinities. Without a word before VALUE: stats, and a plot if there is more than one element.

          %display table w
          %display plot tf.sin(tf.linspace(0.0, 6.3, 100))
          %display image images[0]
          %display stats grads[0]
      """
  ) { (call: MagicCall) throws -> Handle? in
    try call.requireCode("display")
    let word = call.argument.prefix { $0.isLetter }
    let rest = call.argument.dropFirst(word.count)
    // `image` alone, or `image[0]`, may be a name of the session.
    let form = rest.first == " " ? DisplayForm(rawValue: String(word)) : nil
    let text = form == nil ? call.argument : String(rest.drop { $0 == " " })
    let shown = try DisplayedTensor(try call.runEagerly(text), call.interpreter)
    try (form ?? .plain).display(shown, call.session)
    return nil
  }
}

private enum DisplayForm: String {
  case table, plot, line, histogram, image, stats
  /// What is shown if nothing is asked for.
  case plain

  func display(_ shown: DisplayedTensor, _ session: Session) throws {
    switch self {
    case .table: session.display(TensorTable(shown, width: session.width).text)
    case .stats:
      try shown.requireNumbers("stats")
      session.display(TensorStatistics(shown).text)
    case .image:
      let raster = try Raster(shown)
      let plain = Graphics.shades.text(raster, columns: 80)
      session.display(plain, shownAs: session.chosenGraphics.text(raster, columns: session.width))
    case .plot, .line, .histogram:
      try shown.requireNumbers("plot")
      let form = TensorPlot.Form(rawValue: rawValue)
      session.display(try TensorPlot(shown, width: session.width, form: form).text())
    case .plain:
      guard shown.isNumeric else { return session.display(TensorTable(shown, width: session.width).text) }
      session.display(TensorStatistics(shown).text)
      if shown.count > 1 { session.display(try TensorPlot(shown, width: session.width, form: nil).text()) }
    }
  }
}
