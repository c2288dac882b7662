/// Arrays as NumPy 2.4 prints them: `str(array)`, `repr(array)`, `np.array2string`.
public enum ArrayText {
  /// `str(array)`: elements between brackets, separated by spaces; a 0-d array as its scalar.
  public static func str(_ view: ArrayView, _ options: PrintOptions = .current) -> String {
    if view.dims.isEmpty { return ScalarText.str(view) }
    return elements(view, options, separator: " ", prefix: "", suffix: "")
  }

  /// `repr(array)`: `array([1., 2.], dtype=float32)`.
  ///
  /// The dtype is named unless it is the one that NumPy guesses from the text; the shape, if the text can't show it.
  public static func repr(
    _ view: ArrayView, _ options: PrintOptions = .current, className: String = "array"
  ) -> String {
    let prefix = className + "("
    let text = elements(view, options, separator: ", ", prefix: prefix, suffix: ")")
    var extras: [String] = []
    let isEmpty = view.dims.contains(0)
    if (isEmpty && view.dims != [0]) || view.elementCount > options.threshold {
      extras.append("shape=" + Shape.tupleText(view.dims))
    }
    if isEmpty || !isImplied(view.dtype) { extras.append("dtype=" + dtypeText(view.dtype)) }
    if extras.isEmpty { return prefix + text + ")" }
    let body = prefix + text + ","
    let extra = extras.joined(separator: ", ") + ")"
    let lastLine = body.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let fits = lastLine.count + extra.count + 1 <= options.lineWidth
    return body + (fits ? " " : "\n" + String(repeating: " ", count: prefix.count)) + extra
  }

  /// `np.array2string`: elements between brackets.
  ///
  /// - Parameters:
  ///   - prefix: what stands before the text on its first line; further lines are indented by its width.
  ///   - suffix: what will follow; the line is that much shorter.
  public static func elements(
    _ view: ArrayView, _ options: PrintOptions, separator: String, prefix: String, suffix: String
  ) -> String {
    if view.dims.contains(0) { return "[]" }
    let edgeItems = view.elementCount > options.threshold ? options.edgeItems : nil
    let layout = ArrayLayout(
      view: view, format: ElementFormat(view, edgeItems: edgeItems, options), separator: separator,
      edgeItems: edgeItems)
    return layout.text(
      axis: 0, offset: 0, indent: String(repeating: " ", count: prefix.count + 1),
      width: options.lineWidth - suffix.count)
  }

  private static func isImplied(_ dtype: DType) -> Bool {
    dtype == .int64 || dtype == .float64 || dtype == .complex128 || dtype == .bool
  }

  private static func dtypeText(_ dtype: DType) -> String { dtype.isObject ? "object" : dtype.name }
}

/// The arrangement of an array's texts in rows, lines and brackets.
private struct ArrayLayout {
  let view: ArrayView
  let format: ElementFormat
  let separator: String
  let edgeItems: Int?

  /// The text of the sub-array at an offset.
  ///
  /// - Parameters:
  ///   - indent: the spaces before a line of this sub-array.
  ///   - width: the characters that a line may have, less the brackets that will close after it.
  func text(axis: Int, offset: Int, indent: String, width: Int) -> String {
    guard axis < view.dims.count else { return format.text(view, at: offset) }
    let isLast = axis == view.dims.count - 1
    let body =
      isLast
      ? row(axis: axis, offset: offset, indent: indent, width: width)
      : block(axis: axis, offset: offset, indent: indent, width: width)
    return "[" + body.dropFirst(indent.count) + "]"
  }

  /// The indices shown along an axis; nil stands for the dots.
  private func shown(_ axis: Int) -> [Int?] {
    let count = view.dims[axis]
    guard let edge = edgeItems, count > 2 * edge else { return (0..<count).map { (index: Int) -> Int? in index } }
    let head = (0..<edge).map { (index: Int) -> Int? in index }
    let tail = (count - edge..<count).map { (index: Int) -> Int? in index }
    return head + [nil] + tail
  }

  /// Elements side by side, in as many lines as they need.
  private func row(axis: Int, offset: Int, indent: String, width: Int) -> String {
    var lines = LineFiller(indent: indent, width: width - max(trimmed(separator).count, 1))
    let indices = shown(axis)
    for (position, index) in indices.enumerated() {
      let word = index.map { (index: Int) -> String in format.text(view, at: offset + index * view.strides[axis]) }
      lines.append(word ?? "...")
      if position < indices.count - 1 { lines.append(separator: separator) }
    }
    return lines.text
  }

  /// Sub-arrays below each other, with more empty lines the more dimensions they have.
  private func block(axis: Int, offset: Int, indent: String, width: Int) -> String {
    let gap = trimmed(separator) + String(repeating: "\n", count: view.dims.count - axis - 1)
    let parts = shown(axis).map { (index: Int?) -> String in
      guard let index else { return indent + "..." }
      return indent
        + text(axis: axis + 1, offset: offset + index * view.strides[axis], indent: indent + " ", width: width - 1)
    }
    return parts.joined(separator: gap)
  }

  private func trimmed(_ text: String) -> String {
    var result = Substring(text)
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}

/// Words put into lines of a width, each line indented.
private struct LineFiller {
  private let indent: String
  private let width: Int
  private var done = ""
  private var line: String
  private var lineCount: Int

  init(indent: String, width: Int) {
    self.indent = indent
    self.width = width
    line = indent
    lineCount = indent.count
  }

  var text: String { done + line }

  mutating func append(separator: String) {
    line += separator
    lineCount += separator.count
  }

  mutating func append(_ word: String) {
    let pieces = word.split(separator: "\n", omittingEmptySubsequences: false)
    guard pieces.count > 1 else {
      let count = word.count
      if lineCount + count > width && lineCount > indent.count { breakLine(indent) }
      line += word
      lineCount += count
      return
    }
    appendBlock(pieces)
  }

  /// An element of several lines (the text of an object): its lines stay under each other.
  private mutating func appendBlock(_ pieces: [Substring]) {
    let longest = pieces.map { (piece: Substring) -> Int in piece.count }.max() ?? 0
    if lineCount + longest > width && lineCount > indent.count { breakLine(indent) }
    let column = String(repeating: " ", count: lineCount)
    for (position, piece) in pieces.enumerated() {
      if position > 0 { breakLine(column) }
      line += piece
      lineCount += piece.count
    }
    let missing = longest - (pieces.last?.count ?? 0)
    line += String(repeating: " ", count: max(0, missing))
    lineCount += max(0, missing)
  }

  private mutating func breakLine(_ indent: String) {
    while line.last == " " { line.removeLast() }
    done += line + "\n"
    line = indent
    lineCount = indent.count
  }
}
