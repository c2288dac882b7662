import Diagnostics
import Ops
import Tensors

/// How steps are written.
enum StepText {
  /// `Mul(x, mul/y)`, with short values beside the names: `Mul(x=2.0, mul/y=3.0)`.
  static func call(_ view: StepView, limit: Int = 80) -> String {
    let inputs = view.inputs.map { input($0) }
    let text = "\(view.op)(\(inputs.joined(separator: ", ")))"
    if text.count <= limit || inputs.count < 3 { return text }
    var shown = ""
    for input in inputs where (shown + input).count < limit - view.op.count - 8 { shown += input + ", " }
    return "\(view.op)(\(shown)…)"
  }

  static func input(_ value: StepView.Labelled) -> String {
    if let variable = VariableResource.of(value.tensor) { return variable.name }
    guard let tensor = value.tensor as? Tensor, tensor.dtype != .resource, tensor.dtype != .variant else {
      return value.name.isEmpty ? value.tensor.kindText : value.name
    }
    let text = bare(tensor)
    let isShort = text.count <= 12
    if value.name.isEmpty { return isShort ? text : tensor.kindText }
    return isShort ? "\(value.name)=\(text)" : value.name
  }

  /// The elements alone.
  private static func bare(_ tensor: Tensor) -> String {
    tensor.elementCount > 16 ? "..............." : ShortText.oneLine(ArrayText.str(ArrayView(tensor)))
  }

  /// What a step gave: `float32[2] [2. 4.]`, several in parentheses.
  static func value(_ view: StepView, limit: Int = 60) -> String {
    if view.outputs.isEmpty {
      guard view.phase == .done, let variable = view.inputs.lazy.compactMap({ VariableResource.of($0.tensor) }).first
      else { return "" }
      return value(variable.handle, limit: limit)
    }
    let texts = view.outputs.map { value($0.tensor, limit: limit / view.outputs.count) }
    return texts.count == 1 ? texts[0] : "(" + texts.joined(separator: ", ") + ")"
  }

  static func value(_ tensor: AnyTensor, limit: Int = 60) -> String {
    guard let tensor = tensor as? Tensor else { return tensor.kindText }
    if tensor.dtype == .resource, let variable = VariableResource.of(tensor) {
      let held = variable.value.map { ShortText.tensor($0, limit: limit) } ?? "no value yet"
      return "variable \(variable.name): \(held)"
    }
    return ShortText.tensor(tensor, limit: max(limit, 16))
  }

  /// `cell 3:5`.
  static func place(_ view: StepView) -> String { view.place.map { "\($0.file.name):\($0.lineNumber)" } ?? "" }

  static func source(_ place: SourcePlace?) -> String {
    guard let place else { return "" }
    let line = place.file.line(place.file.lineIndex(at: place.span.start))
    return ShortText.oneLine(line)
  }

  /// `f › while iteration 3`.
  static func path(_ path: [String]) -> String { path.joined(separator: " › ") }

  // MARK: History

  /// The steps that led to a value, the last one first.
  static func history(of view: StepView, limit: Int = 10) -> [StepRow] {
    var rows: [StepRow] = []
    var waiting: [StepView.Labelled] = view.outputs
    var seen: Set<String> = []
    while !waiting.isEmpty, rows.count < limit {
      let value = waiting.removeFirst()
      guard seen.insert("\(value.name) \(value.origin?.number ?? 0)").inserted else { continue }
      guard let origin = value.origin else {
        // A number in the source stands in the call already.
        if value.name.isEmpty { continue }
        rows.append(
          StepRow(number: "", name: value.name, call: "given", value: StepText.value(value.tensor), source: ""))
        continue
      }
      if origin.op == "Const" { continue }
      let sources = origin.sources
      let call = "\(origin.op)(\(sources.map { input($0) }.joined(separator: ", ")))"
      let place = origin.place.map { "line \($0.lineNumber)  \(source($0))" } ?? ""
      rows.append(
        StepRow(
          number: String(origin.number), name: value.name, call: call, value: StepText.value(value.tensor),
          source: place))
      waiting += sources
    }
    return rows
  }
}

/// One line of a listing.
struct StepRow {
  var number: String
  var name: String
  var call: String
  var value: String
  var source: String
  /// A heading: `name` alone, over all columns.
  var isHeading = false

  init(number: String, name: String, call: String, value: String, source: String) {
    self.number = number
    self.name = name
    self.call = call
    self.value = value
    self.source = source
  }

  init(heading: String) {
    self.init(number: "", name: heading, call: "", value: "", source: "")
    isHeading = true
  }

  /// Rows in columns. A wide entry pushes its own line only.
  static func table(_ rows: [StepRow]) -> String {
    let shown = rows.filter { !$0.isHeading }
    func width(_ part: (StepRow) -> String, _ limit: Int) -> Int {
      shown.map { part($0).count }.filter { $0 <= limit }.max() ?? 0
    }
    let numbers = width({ $0.number }, 8)
    let names = width({ $0.name }, 26)
    let calls = width({ $0.call }, 38)
    let values = width({ $0.value }, 34)
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let lines = rows.map { (row: StepRow) -> String in
      if row.isHeading { return String(repeating: " ", count: numbers + 4) + row.name }
      let number = String(repeating: " ", count: max(0, numbers - row.number.count)) + row.number
      var line = "  \(number)  \(padded(row.name, names))  \(padded(row.call, calls))"
      line += "  \(padded(row.value, row.source.isEmpty ? 0 : values))"
      if !row.source.isEmpty { line += "  " + row.source }
      while line.last == " " { line.removeLast() }
      return line
    }
    return lines.joined(separator: "\n")
  }
}
