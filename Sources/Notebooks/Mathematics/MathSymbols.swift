/// What TeX's commands stand for.
///
/// Source of the characters: the Unicode Mathematics report (UTR 25) and LaTeX's list of symbols.
enum MathSymbols {
  /// Letters: set as identifiers.
  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π",
    "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ", "hbar": "ℏ",
    "infty": "∞", "partial": "∂", "nabla": "∇", "emptyset": "∅", "varnothing": "∅", "aleph": "ℵ", "Re": "ℜ", "Im": "ℑ",
    "top": "⊤", "bot": "⊥", "imath": "ı", "jmath": "ȷ", "degree": "°",
  ]

  /// Operators and relations.
  static let operators: [String: String] = [
    "cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "•",
    "oplus": "⊕", "ominus": "⊖", "otimes": "⊗", "odot": "⊙", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠",
    "neq": "≠", "equiv": "≡", "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝", "ll": "≪", "gg": "≫",
    "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "cup": "∪",
    "cap": "∩", "setminus": "∖", "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "land": "∧", "wedge": "∧",
    "lor": "∨", "vee": "∨", "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "Rightarrow": "⇒",
    "Leftarrow": "⇐", "implies": "⟹", "iff": "⟺", "leftrightarrow": "↔", "Leftrightarrow": "⇔", "mapsto": "↦",
    "uparrow": "↑", "downarrow": "↓", "longrightarrow": "⟶", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮",
    "ddots": "⋱", "colon": ":", "mid": "∣", "parallel": "∥", "perp": "⊥", "angle": "∠", "prime": "′", "backslash": "\\",
    "lVert": "‖", "rVert": "‖", "Vert": "‖", "|": "‖", "lvert": "|", "rvert": "|", "vert": "|", "langle": "⟨",
    "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "lbrace": "{", "rbrace": "}", "{": "{",
    "}": "}", "%": "%", "#": "#", "&": "&", "$": "$", "_": "_", "coloneqq": "≔", "triangleq": "≜", "trianglelefteq": "⊴",
  ]

  /// Operators that are set large, with limits above and below where the formula stands for itself.
  static let largeOperators: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁", "bigotimes": "⨂",
    "bigvee": "⋁", "bigwedge": "⋀", "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮",
  ]

  /// Whose limits stand beside them even so.
  static let integrals: Set<String> = ["int", "iint", "iiint", "oint"]

  /// Names of functions, set upright.
  static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "coth", "exp", "log",
    "ln", "lg", "arg", "deg", "det", "dim", "gcd", "hom", "ker", "lim", "limsup", "liminf", "max", "min", "sup", "inf",
    "Pr",
  ]

  /// Those of them with limits below.
  static let limits: Set<String> = ["lim", "limsup", "liminf", "max", "min", "sup", "inf", "det", "gcd", "Pr", "argmax", "argmin"]

  /// Marks above what they are given.
  static let accents: [String: String] = [
    "hat": "^", "widehat": "^", "bar": "¯", "overline": "‾", "tilde": "~", "widetilde": "~", "vec": "→", "dot": "˙",
    "ddot": "¨", "check": "ˇ", "breve": "˘", "acute": "´", "grave": "`", "overbrace": "⏞", "overrightarrow": "→",
  ]

  static let lowerAccents: [String: String] = ["underline": "_", "underbrace": "⏟"]

  /// Widths in em.
  static let spaces: [String: String] = [
    ",": "0.167em", ":": "0.222em", ">": "0.222em", ";": "0.278em", "!": "-0.167em", " ": "0.25em", "quad": "1em",
    "qquad": "2em", "enspace": "0.5em", "thinspace": "0.167em",
  ]

  /// What stands around a table.
  static let environments: [String: (open: String, close: String)] = [
    "matrix": ("", ""), "smallmatrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"),
    "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"), "cases": ("{", ""), "array": ("", ""), "aligned": ("", ""),
    "align": ("", ""), "align*": ("", ""), "split": ("", ""), "gathered": ("", ""), "gather": ("", ""), "gather*": ("", ""),
    "equation": ("", ""), "equation*": ("", ""), "eqnarray": ("", ""), "eqnarray*": ("", ""),
  ]

  /// A letter or digit in another alphabet.
  static func styled(_ character: Character, _ style: String) -> Character {
    guard let value = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1 else { return character }
    if let exception = exceptions[style]?[character] { return exception }
    guard let start = alphabets[style] else { return character }
    let code: UInt32? =
      switch value {
      case 65...90: start.letters + value - 65
      case 97...122: start.letters + 26 + value - 97
      case 48...57: start.digits.map { $0 + value - 48 }
      default: nil
      }
    return code.flatMap { Unicode.Scalar($0) }.map { Character($0) } ?? character
  }

  private static let alphabets: [String: (letters: UInt32, digits: UInt32?)] = [
    "mathbf": (0x1D400, 0x1D7CE), "boldsymbol": (0x1D468, 0x1D7CE), "bm": (0x1D468, 0x1D7CE), "mathcal": (0x1D49C, nil),
    "mathscr": (0x1D49C, nil), "mathfrak": (0x1D504, nil), "mathbb": (0x1D538, 0x1D7D8), "mathsf": (0x1D5A0, 0x1D7E2),
    "mathtt": (0x1D670, 0x1D7F6),
  ]

  private static let script: [Character: Character] = [
    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ", "o": "ℴ",
  ]

  /// Letters that Unicode had before it had the alphabets.
  private static let exceptions: [String: [Character: Character]] = [
    "mathbb": ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"],
    "mathcal": script, "mathscr": script, "mathfrak": ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
  ]

  /// Styles whose letters stay as they are and stand upright.
  static let uprightStyles: Set<String> = ["mathrm", "operatorname", "operatorname*", "mathnormal", "mathit"]
  static let textStyles: Set<String> = ["text", "textrm", "textbf", "textit", "texttt", "mbox", "textsf", "hbox"]
}
