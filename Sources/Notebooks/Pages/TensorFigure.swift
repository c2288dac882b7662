import Sessions

/// A tensor that unfolds: what it is in a line, and its elements as a table with indices.
struct TensorFigure {
  let tensor: TensorDescription

  var html: String {
    let count = tensor.count
    var summary = "<b>\(HTMLText.escaped(tensor.dtype))</b> <span>\(TensorFigure.shape(tensor.shape))</span>"
    summary += " <small>\(count) element\(count == 1 ? "" : "s")</small>"
    return "<details class=\"tensor\"><summary>\(summary)</summary>\n\(range)\(tables)</details>\n"
  }

  /// As Python writes it.
  private static func shape(_ dims: [Int]) -> String {
    dims.count == 1 ? "(\(dims[0]),)" : "(" + dims.map(String.init).joined(separator: ", ") + ")"
  }

  private var range: String {
    guard let range = tensor.range else { return "" }
    let parts = [("least", range.least), ("greatest", range.greatest), ("mean", range.mean)]
    let items = parts.map { "<div><dt>\($0.0)</dt><dd>\(HTMLText.escaped($0.1))</dd></div>" }
    return "<dl>\(items.joined())</dl>\n"
  }

  // MARK: Elements

  /// The last two axes are a table, the ones before number the tables.
  private var tables: String {
    guard !tensor.elements.isEmpty, !tensor.shape.contains(0) else { return "" }
    let columns = tensor.shape.last ?? 1
    let rows = tensor.shape.count > 1 ? tensor.shape[tensor.shape.count - 2] : 1
    let levels = TensorFigure.levels(tensor.elements)
    var text = ""
    var start = 0
    var index = Array(repeating: 0, count: max(0, tensor.shape.count - 2))
    while start < tensor.elements.count {
      let title = index.isEmpty ? "" : "<caption>[\(index.map(String.init).joined(separator: ", ")), …]</caption>"
      let end = min(tensor.elements.count, start + rows * columns)
      text += "<div class=\"scroll\"><table class=\"elements\">\(title)\n\(body(start..<end, columns, levels))</table></div>\n"
      start = end
      TensorFigure.advance(&index, tensor.shape)
    }
    if tensor.elements.count < tensor.count {
      text += "<p class=\"rest\">the first \(tensor.elements.count) of \(tensor.count) elements</p>\n"
    }
    return text
  }

  private func body(_ range: Range<Int>, _ columns: Int, _ levels: [Int?]) -> String {
    var text = "<tr><td></td>" + (0..<min(columns, range.count)).map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr>\n"
    for (row, start) in stride(from: range.lowerBound, to: range.upperBound, by: columns).enumerated() {
      text += "<tr><th scope=\"row\">\(tensor.shape.count > 1 ? String(row) : "")</th>"
      for place in start..<min(start + columns, range.upperBound) {
        let style = levels[place].map { " class=\"h\($0)\"" } ?? ""
        text += "<td\(style)>\(HTMLText.escaped(tensor.elements[place]))</td>"
      }
      text += "</tr>\n"
    }
    return text
  }

  private static func advance(_ index: inout [Int], _ shape: [Int]) {
    for axis in index.indices.reversed() {
      index[axis] += 1
      if index[axis] < shape[axis] { return }
      index[axis] = 0
    }
  }

  /// How strongly each element is tinted, from 0 to 8; nil for what is no number, and where all are alike.
  private static func levels(_ elements: [String]) -> [Int?] {
    let numbers = elements.map { (text: String) -> Double? in Double(text).flatMap { $0.isFinite ? $0 : nil } }
    let known = numbers.compactMap { $0 }
    guard let least = known.min(), let greatest = known.max(), greatest > least else { return numbers.map { _ in nil } }
    return numbers.map { (number: Double?) -> Int? in number.map { Int((($0 - least) / (greatest - least) * 8).rounded()) } }
  }
}

/// Finds the tensors in what a cell printed: `<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>` and
/// `tf.Tensor([1 2], shape=(2,), dtype=int32)`.
struct PrintedTensors {
  /// How many of a text are unfolded.
  private static let countLimit = 4
  private static let elementLimit = 600

  let found: [TensorDescription]

  init(_ text: String) {
    var found: [TensorDescription] = []
    var rest = text[...]
    while found.count < PrintedTensors.countLimit, let start = PrintedTensors.start(in: rest) {
      rest = rest[start.lowerBound...]
      let isRepr = rest.first == "<"
      let end = isRepr ? rest.range(of: ")>")?.upperBound ?? rest.endIndex : PrintedTensors.endOfPrinted(rest)
      let part = rest[..<end]
      rest = rest[max(end, start.upperBound)...]
      if let tensor = PrintedTensors.tensor(part, isRepr: isRepr), tensor.count > 1 { found.append(tensor) }
    }
    self.found = found
  }

  private static func start(in text: Substring) -> Range<Substring.Index>? {
    ["<tf.Tensor: ", "<tf.Variable ", "tf.Tensor("].compactMap { text.range(of: $0) }
      .min { $0.lowerBound < $1.lowerBound }
  }

  /// Behind `dtype=int32)`.
  private static func endOfPrinted(_ text: Substring) -> Substring.Index {
    guard let dtype = text.range(of: ", dtype=") else { return text.endIndex }
    return text[dtype.upperBound...].firstIndex(of: ")").map { text.index(after: $0) } ?? text.endIndex
  }

  private static func tensor(_ text: Substring, isRepr: Bool) -> TensorDescription? {
    guard let shapeText = between(text, "shape=(", ")"), let dtypeStart = text.range(of: "dtype=") else { return nil }
    let dtype = text[dtypeStart.upperBound...].prefix { $0.isLetter || $0.isNumber }
    let dims = shapeText.split(separator: ",").map { Int($0.filter { $0 != " " }) }
    let shape = dims.compactMap { $0 }
    guard shape.count == dims.count, !shape.isEmpty, !dtype.isEmpty else { return nil }
    var description = TensorDescription(dtype: String(dtype), shape: shape, elements: [])
    let body = isRepr ? text.range(of: "numpy=").map { text[$0.upperBound...] } ?? "" : text
    let elements = elements(body)
    if let elements, elements.count == description.count, elements.count <= elementLimit { description.elements = elements }
    return description
  }

  private static func between(_ text: Substring, _ open: String, _ close: Character) -> Substring? {
    guard let start = text.range(of: open), let end = text[start.upperBound...].firstIndex(of: close) else { return nil }
    return text[start.upperBound..<end]
  }

  /// The numbers within the brackets; nil where some are left out, and for texts.
  private static func elements(_ text: Substring) -> [String]? {
    guard let open = text.firstIndex(of: "[") else { return nil }
    var depth = 0
    var end = open
    for index in text.indices[open...] {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      end = index
      if depth == 0 { break }
    }
    let inner = text[open..<end]
    guard depth == 0, !inner.contains("..."), !inner.contains("'"), !inner.contains("\"") else { return nil }
    return inner.split { " ,[]\n".contains($0) }.map(String.init)
  }
}
