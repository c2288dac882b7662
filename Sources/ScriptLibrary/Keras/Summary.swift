import Diagnostics
import Glibc
import Script
import Tensors
import Tracing

/// `model.summary()`: a table of layers with box characters, then how many parameters there are.
struct Summary {
  private let state: ModelState
  private let interpreter: Interpreter

  init(_ state: ModelState, _ interpreter: Interpreter) {
    self.state = state
    self.interpreter = interpreter
  }

  // MARK: Numbers

  static func count(_ variables: [KerasVariableObject]) -> Int {
    variables.reduce(0) { $0 + ($1.resource.shape.elementCount ?? 0) }
  }

  private static func bytes(_ variables: [KerasVariableObject]) -> Int {
    variables.reduce(0) { $0 + ($1.resource.shape.elementCount ?? 0) * $1.dtype.byteSize }
  }

  /// `10.57 MB`.
  private static func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    var unit = "B"
    for next in ["KB", "MB", "GB", "TB", "PB"] where value >= 1024 {
      value /= 1024
      unit = next
    }
    return "\(FloatText.fixed(value, digits: 2)) \(unit)"
  }

  /// `2,770,634`.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  // MARK: The whole

  func text(lineLength: Int?) throws -> String {
    let showsConnections = state.isFunctional && !(state.graph?.isChain ?? true)
    var header = ["Layer (type)", "Output Shape", "Param #"]
    if showsConnections { header.append("Connected to") }
    let positions = showsConnections ? [0.3, 0.56, 0.74, 1.0] : [0.45, 0.80, 1.0]
    let length = lineLength ?? min(showsConnections ? 108 : 88, Summary.terminalWidth - 4)
    let table = SummaryTable(widths: try Summary.widths(positions, length), rightAligned: 2)
    let layers = state.isFunctional ? state.graph?.operations ?? [] : state.layers
    var rows: [[String]] = []
    for layer in layers { rows.append(try fields(layer, connections: showsConnections)) }
    var text = "Model: \"\(state.name)\"\n" + table.text(header: header, rows: rows)
    let trainable = state.trainableWeights
    let fixed = state.nonTrainableWeights
    for (label, variables) in [
      ("Total", trainable + fixed), ("Trainable", trainable), ("Non-trainable", fixed),
    ] {
      let count = Summary.grouped(Summary.count(variables))
      text += " \(label) params: \(count) (\(Summary.size(Summary.bytes(variables))))\n"
    }
    return text
  }

  private static var terminalWidth: Int {
    guard let columns = getenv("COLUMNS"), let width = Int(String(cString: columns)), width > 0 else { return 80 }
    return width
  }

  /// The columns' widths with their padding: what the positions ask for, less the borders' share.
  ///
  /// - Errors: `ValueError` for a line that is too short.
  private static func widths(_ positions: [Double], _ length: Int) throws -> [Int] {
    var widths: [Int] = []
    var current = 0
    for position in positions {
      let width = Int(position * Double(length)) - current
      guard width >= 4 else { throw Failure(.valueError, "Insufficient console width to print summary.") }
      widths.append(width + 2)
      current += width
    }
    var excess = widths.reduce(0, +) - (length - widths.count - 1)
    for index in widths.indices {
      let share = (Double(excess) / Double(widths.count - index)).rounded(.toNearestOrEven)
      widths[index] -= min(widths[index], Int(share))
      excess -= Int(share)
    }
    return widths
  }

  // MARK: Rows

  private func fields(_ layer: InstanceObject, connections: Bool) throws -> [String] {
    guard let own = layer.payload as? LayerState else { return [] }
    let count = own.isBuilt ? Summary.grouped(Summary.count(own.weights)) : "0 (unbuilt)"
    var fields = ["\(own.name) (\(layer.typeName))", try shape(layer, own), count]
    if connections { fields.append(connected(own)) }
    return fields
  }

  private func shape(_ layer: InstanceObject, _ own: LayerState) throws -> String {
    if let node = own.inboundNodes.last {
      let shapes = node.outputs.map { Summary.text($0.shape) }
      return shapes.count == 1 ? shapes[0] : "[\(shapes.joined(separator: ", "))]"
    }
    guard own.isBuilt, !own.buildShape.isNone else { return "?" }
    if let graph = (own as? ModelState)?.graph {
      return graph.outputTensors.first.map { Summary.text($0.shape) } ?? "?"
    }
    let inputs = try LayerTable.shapes(own.buildShape, interpreter).map { (shape: PartialShape) -> Handle in
      .object(KerasTensorObject(shape, own.dtype, name: ""))
    }
    let argument = inputs.count == 1 ? inputs[0] : Handle.list(inputs)
    guard
      let result = try? LayerCall.spec([argument], [], interpreter, named: "", { (arguments, keywords) throws -> Handle in
        try interpreter.callMethod(.object(layer), "call", arguments, keywords: keywords)
      }), let tensor = result.as(KerasTensorObject.self)
    else { return "?" }
    return Summary.text(tensor.shape)
  }

  /// `(None, 3)`; a single one without the comma.
  private static func text(_ shape: PartialShape) -> String {
    let parts = (shape.dims ?? []).map { (dim: Int?) -> String in dim.map { String($0) } ?? "None" }
    return "(\(parts.joined(separator: ", ")))"
  }

  private func connected(_ own: LayerState) -> String {
    var parts: [String] = []
    for node in own.inboundNodes where state.graph?.nodes.contains(where: { $0 === node }) ?? false {
      for tensor in node.inputs {
        guard let source = tensor.node, let layer = source.operation.payload as? LayerState else { continue }
        parts.append("\(layer.name)[\(layer.index(of: source))][\(tensor.index)]")
      }
    }
    return parts.isEmpty ? "-" : parts.joined(separator: ", ")
  }
}

/// A table in box characters, with cells broken at spaces.
struct SummaryTable {
  /// With one space of padding on each side.
  let widths: [Int]
  /// The column whose cells stand at the right.
  let rightAligned: Int

  func text(header: [String], rows: [[String]]) -> String {
    var text = rule("┏", "━", "┳", "┓")
    text += lines(header, "┃")
    text += rule("┡", "━", "╇", "┩")
    for (index, row) in rows.enumerated() {
      if index > 0 { text += rule("├", "─", "┼", "┤") }
      text += lines(row, "│")
    }
    return text + rule("└", "─", "┴", "┘")
  }

  private func rule(_ left: String, _ line: String, _ cross: String, _ right: String) -> String {
    left + widths.map { String(repeating: line, count: $0) }.joined(separator: cross) + right + "\n"
  }

  private func lines(_ cells: [String], _ border: String) -> String {
    let broken = zip(cells, widths).map { wrapped($0, max(1, $1 - 2)) }
    let height = broken.map { $0.count }.max() ?? 1
    var text = ""
    for line in 0..<height {
      let parts = broken.enumerated().map { (column: Int, cell: [String]) -> String in
        let content = line < cell.count ? cell[line] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - 2 - content.count))
        return column == rightAligned ? " \(space)\(content) " : " \(content)\(space) "
      }
      text += border + parts.joined(separator: border) + border + "\n"
    }
    return text
  }

  /// Breaks a cell at spaces; a word that is too long ends in `…`.
  private func wrapped(_ cell: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in cell.split(separator: " ").map(String.init) {
      let joined = current.isEmpty ? word : "\(current) \(word)"
      if joined.count <= width || current.isEmpty {
        current = joined
      } else {
        lines.append(current)
        current = word
      }
    }
    lines.append(current)
    return lines.map { $0.count > width ? String($0.prefix(width - 1)) + "…" : $0 }
  }
}
