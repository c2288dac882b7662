/// TeX's formulas as MathML, which browsers set themselves: fractions, roots, scripts, sums with limits, matrices and cases,
/// accents, Greek, alphabets, text. A command that is not known stands there as it is written.
///
/// Source of the elements: MathML Core, W3C; of the commands: "The LaTeX Companion", chapter on mathematics.
struct MathML {
  /// The `math` element for a formula.
  ///
  /// - Parameter isDisplayed: whether it stands for itself, not within a line.
  static func html(_ tex: String, isDisplayed: Bool) -> String {
    var writer = MathML(MathToken.all(of: tex), isDisplayed: isDisplayed)
    let body = writer.whole()
    let display = isDisplayed ? " display=\"block\"" : ""
    let source = tex.split { $0.isWhitespace }.joined(separator: " ")
    return "<math\(display) alttext=\"\(HTMLText.escaped(source))\"><mrow>\(body)</mrow></math>"
  }

  /// How deep groups may lie in each other; what is deeper is text.
  private static let depthLimit = 60
  private var tokens: [MathToken]
  private let isDisplayed: Bool
  private var index = 0
  private var depth = 0
  /// The alphabet of letters: `mathbb`.
  private var style: String?

  private init(_ tokens: [MathToken], isDisplayed: Bool) {
    self.tokens = tokens
    self.isDisplayed = isDisplayed
  }

  private var current: MathToken? { index < tokens.count ? tokens[index] : nil }

  /// Lines of a formula without an environment are the lines of a table.
  private mutating func whole() -> String {
    guard tokens.contains(.row), !tokens.contains(.command("begin")) else { return list { _ in false } }
    return table(open: "", close: "", isAligned: tokens.contains(.column)) { _ in false }
  }

  /// Elements up to a token; brackets that close nothing are left out.
  private mutating func list(until ends: (MathToken) -> Bool) -> String {
    var text = ""
    while let token = current, !ends(token) {
      if token == .close || token == .column || token == .row || token == .command("end") || token == .command("right") {
        index += 1
        if case .text? = current, token == .command("end") { index += 1 }
      } else {
        text += scripted()
      }
    }
    return text
  }

  // MARK: Scripts

  /// An element with what is above and below it.
  private mutating func scripted() -> String {
    let (base, hasLimits) = current == .superscript || current == .subscript ? ("<mrow></mrow>", false) : element()
    var lower: String?
    var upper = ""
    scripts: while let token = current {
      switch token {
      case .superscript:
        index += 1
        upper += argument()
      case .subscript:
        index += 1
        lower = (lower ?? "") + argument()
      case .symbol("'"):
        index += 1
        upper += "<mo>′</mo>"
      case .command("limits"), .command("nolimits"): index += 1
      default: break scripts
      }
    }
    let isAround = hasLimits && isDisplayed
    switch (lower, upper.isEmpty) {
    case (nil, true): return base
    case (let lower?, true): return MathML.tag(isAround ? "munder" : "msub", base + MathML.row(lower))
    case (nil, false): return MathML.tag(isAround ? "mover" : "msup", base + MathML.row(upper))
    case (let lower?, false):
      return MathML.tag(isAround ? "munderover" : "msubsup", base + MathML.row(lower) + MathML.row(upper))
    }
  }

  /// What a command or a script is given: a group or a single element.
  private mutating func argument() -> String {
    guard let token = current else { return "<mrow></mrow>" }
    guard depth < MathML.depthLimit else {
      index += 1
      return MathML.tag("mtext", "…")
    }
    depth += 1
    defer { depth -= 1 }
    switch token {
    case .open: return group()
    case .number(let digits) where digits.count > 1:
      // `\\frac12` is one half, and `x^10` raises to 1.
      tokens[index] = .number(String(digits.dropFirst()))
      return MathML.tag("mn", styled(String(digits.prefix(1))))
    case .close, .column, .row, .superscript, .subscript: return "<mrow></mrow>"
    default: return element().text
    }
  }

  private mutating func group() -> String {
    index += 1
    guard depth < MathML.depthLimit else { return skipped() }
    depth += 1
    let text = list { $0 == .close }
    depth -= 1
    if current == .close { index += 1 }
    return MathML.row(text)
  }

  /// Passes over a group that lies too deep.
  private mutating func skipped() -> String {
    var open = 1
    while let token = current, open > 0 {
      index += 1
      if token == .open { open += 1 }
      if token == .close { open -= 1 }
    }
    return "<mtext>…</mtext>"
  }

  // MARK: Elements

  /// One element, and whether its scripts are limits.
  private mutating func element() -> (text: String, hasLimits: Bool) {
    guard let token = current else { return ("", false) }
    if token == .open { return (group(), false) }
    index += 1
    switch token {
    case .number(let digits): return (MathML.tag("mn", styled(digits)), false)
    case .letter(let letter): return (identifier(String(letter)), false)
    case .symbol(let symbol):
      return (MathML.tag("mo", MathML.shown(symbol), attributes: "()[]|".contains(symbol) ? " stretchy=\"false\"" : ""), false)
    case .text(let text): return (MathML.tag("mtext", text), false)
    case .command(let name): return command(name)
    default: return ("", false)
    }
  }

  private static func shown(_ symbol: Character) -> String {
    switch symbol {
    case "-": "−"
    case "*": "∗"
    case "'": "′"
    default: String(symbol)
    }
  }

  private func styled(_ text: String) -> String {
    guard let style else { return text }
    return String(text.map { MathSymbols.styled($0, style) })
  }

  private func identifier(_ text: String) -> String {
    let upright = style.map { MathSymbols.uprightStyles.contains($0) || $0 == "mathbf" } ?? false
    return MathML.tag("mi", styled(text), attributes: upright ? " mathvariant=\"normal\"" : "")
  }

  private mutating func command(_ name: String) -> (text: String, hasLimits: Bool) {
    if let letter = MathSymbols.letters[name] { return (identifier(letter), false) }
    if let sign = MathSymbols.largeOperators[name] { return (MathML.tag("mo", sign), !MathSymbols.integrals.contains(name)) }
    if let sign = MathSymbols.operators[name] { return (MathML.tag("mo", sign), false) }
    if MathSymbols.functions.contains(name) {
      return ("<mi mathvariant=\"normal\">\(name)</mi>", MathSymbols.limits.contains(name))
    }
    if let width = MathSymbols.spaces[name] { return ("<mspace width=\"\(width)\"></mspace>", false) }
    if let accent = MathSymbols.accents[name] {
      return ("<mover accent=\"true\">\(argument())<mo>\(HTMLText.escaped(accent))</mo></mover>", name == "overbrace")
    }
    if let accent = MathSymbols.lowerAccents[name] {
      return ("<munder accentunder=\"true\">\(argument())<mo>\(accent)</mo></munder>", name == "underbrace")
    }
    if MathSymbols.textStyles.contains(name) { return (text(), false) }
    if name.hasPrefix("operatorname") { return operatorName(name) }
    if MathSymbols.uprightStyles.contains(name) || MathSymbols.styled("A", name) != "A" { return (inStyle(name), false) }
    return (structure(name), false)
  }

  private mutating func structure(_ name: String) -> String {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac": return MathML.tag("mfrac", argument() + argument())
    case "binom", "dbinom", "tbinom":
      return "<mrow><mo>(</mo><mfrac linethickness=\"0\">\(argument() + argument())</mfrac><mo>)</mo></mrow>"
    case "sqrt": return root()
    case "left": return fenced()
    case "begin": return environment()
    case "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr":
      return MathML.tag("mo", delimiter())
    case "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag", "rm", "mathstrut": return ""
    case "color", "label":
      if case .text? = current { index += 1 }
      return ""
    case "overset", "stackrel":
      let upper = argument()
      return MathML.tag("mover", argument() + upper)
    case "underset":
      let lower = argument()
      return MathML.tag("munder", argument() + lower)
    case "not": return negated()
    case "bmod", "mod": return "<mo lspace=\"0.25em\" rspace=\"0.25em\">mod</mo>"
    case "pmod": return "<mrow><mo>(</mo><mo rspace=\"0.25em\">mod</mo>\(argument())<mo>)</mo></mrow>"
    default: return MathML.tag("mtext", "\\\(name)", attributes: " class=\"unknown\"")
    }
  }

  /// The relation that follows, struck out.
  private mutating func negated() -> String {
    guard let token = current else { return "" }
    index += 1
    switch token {
    case .symbol(let symbol): return MathML.tag("mo", "\(MathML.shown(symbol))\u{338}")
    case .command(let name): return MathML.tag("mo", (MathSymbols.operators[name] ?? "\\\(name)") + "\u{338}")
    default:
      index -= 1
      return MathML.tag("mo", "¬")
    }
  }

  private mutating func text() -> String {
    guard case .text(let text)? = current else { return "" }
    index += 1
    // Blanks at the ends would be dropped.
    return MathML.tag("mtext", text.replacing(" ", with: "\u{A0}"))
  }

  /// Letters in a row are one name: `\operatorname{relu}`.
  private mutating func operatorName(_ name: String) -> (text: String, hasLimits: Bool) {
    let word = letters() ?? ""
    if word.isEmpty { return (inStyle("mathrm"), false) }
    return (MathML.tag("mi", word, attributes: " mathvariant=\"normal\""), name.hasSuffix("*") || MathSymbols.limits.contains(word))
  }

  /// The letters and digits of a group that holds nothing else; then it is passed.
  private mutating func letters() -> String? {
    guard current == .open else { return nil }
    var place = index + 1
    var word = ""
    while place < tokens.count {
      switch tokens[place] {
      case .letter(let letter): word.append(letter)
      case .number(let digits): word += digits
      case .symbol("-"): word += "-"
      case .command(let space) where MathSymbols.spaces[space] != nil: word += "\u{2009}"
      case .close:
        index = place + 1
        return word
      default: return nil
      }
      place += 1
    }
    return nil
  }

  private mutating func inStyle(_ name: String) -> String {
    if name == "mathrm" || name == "mathit" || name == "mathtt" || name == "mathsf", let word = letters(), word.count > 1 {
      style = name
      defer { style = nil }
      return MathML.tag("mi", styled(word), attributes: name == "mathit" ? "" : " mathvariant=\"normal\"")
    }
    let earlier = style
    style = name
    let text = argument()
    style = earlier
    return text
  }

  private mutating func root() -> String {
    guard current == .symbol("[") else { return MathML.tag("msqrt", argument()) }
    index += 1
    let degree = list { $0 == .symbol("]") }
    index += 1
    return MathML.tag("mroot", argument() + MathML.row(degree))
  }

  // MARK: Brackets and tables

  /// The bracket behind `\left` and its like; empty for the dot that stands for none.
  private mutating func delimiter() -> String {
    guard let token = current else { return "" }
    index += 1
    switch token {
    case .symbol("."): return ""
    case .symbol("<"): return "⟨"
    case .symbol(">"): return "⟩"
    case .symbol(let symbol): return String(symbol)
    case .command(let name): return MathSymbols.operators[name] ?? ""
    default: return ""
    }
  }

  private mutating func fenced() -> String {
    let open = delimiter()
    guard depth < MathML.depthLimit else { return MathML.tag("mo", open) }
    depth += 1
    let inner = list { $0 == .command("right") || $0 == .close }
    depth -= 1
    var close = ""
    if current == .command("right") {
      index += 1
      close = delimiter()
    }
    return "<mrow>\(MathML.fence(open))\(inner)\(MathML.fence(close))</mrow>"
  }

  private static func fence(_ text: String) -> String {
    text.isEmpty ? "" : tag("mo", text, attributes: " fence=\"true\" stretchy=\"true\"")
  }

  private mutating func environment() -> String {
    guard case .text(let name)? = current else { return "" }
    index += 1
    if name == "array", current == .open { _ = argument() }
    guard depth < MathML.depthLimit, let fences = MathSymbols.environments[name] else { return MathML.tag("mtext", name) }
    depth += 1
    let isAligned = ["align", "split", "eqnarray", "equation"].contains { name.hasPrefix($0) }
    let text = table(open: fences.open, close: fences.close, isAligned: isAligned, isLeft: name == "cases") { $0 == .command("end") }
    depth -= 1
    index += 1
    if case .text? = current { index += 1 }
    return text
  }

  /// Rows and columns up to a token.
  private mutating func table(
    open: String, close: String, isAligned: Bool, isLeft: Bool = false, until ends: (MathToken) -> Bool
  ) -> String {
    var rows = ""
    var cells = ""
    while true {
      let cell = list { $0 == .column || $0 == .row || ends($0) }
      cells += "<mtd>\(cell)</mtd>"
      let token = current
      if token == .column {
        index += 1
        continue
      }
      if cells != "<mtd></mtd>" { rows += "<mtr>\(cells)</mtr>" }
      cells = ""
      guard token == .row else { break }
      index += 1
    }
    let kind = isAligned ? " class=\"aligned\"" : isLeft ? " class=\"cases\"" : ""
    let table = "<mtable\(kind)>\(rows)</mtable>"
    return open.isEmpty && close.isEmpty ? table : "<mrow>\(MathML.fence(open))\(table)\(MathML.fence(close))</mrow>"
  }

  // MARK: Writing

  /// An element with text, which is escaped, or with elements.
  private static func tag(_ name: String, _ content: String, attributes: String = "") -> String {
    let isToken = name == "mi" || name == "mo" || name == "mn" || name == "mtext"
    return "<\(name)\(attributes)>\(isToken ? HTMLText.escaped(content) : content)</\(name)>"
  }

  /// A group is one element to its surroundings.
  private static func row(_ content: String) -> String { "<mrow>\(content)</mrow>" }
}
