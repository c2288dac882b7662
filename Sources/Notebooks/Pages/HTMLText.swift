/// Text for a page.
enum HTMLText {
  /// For the content of an element and for a quoted attribute alike. Control characters, which a page can't hold, are shown
  /// as what can't be shown; marks that would turn the reading direction of what follows are shown by their code.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
      case _ where scalar.value < 32 || scalar.value == 127 || (0x80..<0xA0).contains(scalar.value): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element with content that is HTML already.
  static func element(_ name: String, _ style: String? = nil, _ content: String) -> String {
    "<\(name)\(style.map { " class=\"\($0)\"" } ?? "")>\(content)</\(name)>"
  }

  /// A part of an identifier: letters, digits and hyphens.
  static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "section" : String(slug.prefix(80))
  }
}

/// The codes by which programs colour what they write to a terminal.
enum TerminalCodes {
  /// The text without escape sequences and without bells and other characters that only a terminal obeys.
  ///
  /// Source of the grammar: ECMA-48, 5.3 to 5.6.
  static func stripped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\u{1B}" || scalars[index] == "\u{9B}" {
        index = end(of: scalars, from: index)
      } else {
        if !isControl(scalars[index]) { result.append(scalars[index]) }
        index += 1
      }
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 && scalar != "\n" && scalar != "\t" || scalar.value == 127 || scalar.value == 0x9B
  }

  /// Where the sequence ends that begins at `start`.
  private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start + 1
    if scalars[start] == "\u{1B}" {
      guard index < scalars.count else { return index }
      let introducer = scalars[index]
      index += 1
      if "]P_^X".unicodeScalars.contains(introducer) { return endOfString(scalars, from: index) }
      guard introducer == "[" else {
        while index <= scalars.count, (32..<48).contains(scalars[index - 1].value), index < scalars.count { index += 1 }
        return index
      }
    }
    while index < scalars.count, (32..<64).contains(scalars[index].value) { index += 1 }
    return min(index + 1, scalars.count)
  }

  /// A title, or a picture: up to a bell or `ESC \`.
  private static func endOfString(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < scalars.count {
      if scalars[index] == "\u{7}" { return index + 1 }
      if scalars[index] == "\u{1B}" { return index + 1 < scalars.count && scalars[index + 1] == "\\" ? index + 2 : index }
      index += 1
    }
    return index
  }
}

/// Where a link of a notebook may lead.
enum SafeLink {
  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// The destination as an attribute holds it; nil for one that a browser might run, such as `javascript:`.
  static func destination(_ text: String) -> String? {
    // Browsers leave out blanks and control characters before they look for a scheme.
    let scalars = text.unicodeScalars.filter { $0.value > 32 && $0.value != 127 && !(0x80...0xA0).contains($0.value) }
    let compact = String(String.UnicodeScalarView(scalars))
    guard !compact.isEmpty else { return nil }
    let head = compact.prefix { !"/?#".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return compact }
    return schemes.contains(head[..<colon].lowercased()) ? compact : nil
  }

  /// Whether it leaves the page's own folder.
  static func isAbroad(_ destination: String) -> Bool {
    destination.hasPrefix("//") || destination.hasPrefix("\\") || destination.hasPrefix("/\\")
      || destination.prefix { !"/?#".contains($0) }.contains(":")
  }
}
