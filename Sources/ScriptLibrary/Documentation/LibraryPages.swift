import Ops
import Script
import Tensors

/// What help says of functions and members of TensorFlow and NumPy beside their own sentences: the dtypes of operands,
/// notes, and an example.
///
/// The pages are the files `Pages/….pages`: a line with the names of one function, divided by commas, then indented lines
/// of notes and the example as a shell shows it. They are read when somebody asks for help. Tests run every example.
public enum LibraryPages {
  /// - Parameter name: `tf.math.add`, or a class and its member, `ResourceVariable.assign`.
  static func text(of name: String) -> String? {
    guard let page = found(name) else { return nil }
    return (operands(of: page.names) ?? "") + shown(page.text)
  }

  /// The page of a class, which may have another name in messages.
  static func text(of type: TypeObject) -> String? {
    let root = type.module.hasPrefix("numpy") ? "np" : "tf"
    let names = (classes[type.name] ?? []) + ["\(root).\(type.name)", "\(root).random.\(type.name)"]
    return names.lazy.compactMap { places[$0] }.first.map { shown(pages[$0].text) }
  }

  /// Examples mark their empty lines, as doctests must; people don't need it.
  private static func shown(_ text: String) -> String {
    text.split(separator: "<BLANKLINE>", omittingEmptySubsequences: false).joined()
  }

  /// The names that have a page, and the text of each.
  public static var all: [(names: [String], text: String)] { pages.map { ($0.names, $0.text) } }

  private struct Page {
    let names: [String]
    let text: String
  }

  private static let pages: [Page] = EmbeddedScripts.pages.flatMap { (file: String) -> [Page] in
    read(EmbeddedScripts.text(of: file) ?? "")
  }

  private static let places: [String: Int] = {
    var places: [String: Int] = [:]
    for (place, page) in pages.enumerated() {
      for name in page.names { places[name] = place }
    }
    return places
  }()

  private static func found(_ name: String) -> Page? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let owner = parts[0]
    var full = [name]
    if owner == "numpy", parts.count == 2 { full.append("np." + parts[1]) }
    if parts.count == 2 {
      for known in classes[owner] ?? ["tf.\(owner)", "np.\(owner)"] { full.append("\(known).\(parts[1])") }
    }
    return full.lazy.compactMap { places[$0] }.first.map { pages[$0] }
  }

  /// Classes that scripts know by other names.
  private static let classes: [String: [String]] = [
    "ResourceVariable": ["tf.Variable"], "EagerTensor": ["tf.Tensor"], "SymbolicTensor": ["tf.Tensor"],
    "Generator": ["np.random.Generator"], "RandomState": ["np.random.RandomState"],
    "SeedSequence": ["np.random.SeedSequence"], "PCG64": ["np.random.PCG64"], "BitGenerator": ["np.random.PCG64"],
    "float64": ["np.float64", "np.generic"], "float32": ["np.float32", "np.generic"],
    "int64": ["np.int64", "np.generic"], "int32": ["np.int64", "np.generic"], "bool": ["np.generic"],
  ]

  /// The name that pages know a class of the library's scripts by.
  static func owner(_ type: TypeObject) -> String {
    switch type.name {
    case "Generator": "tf.random.Generator"
    case "ForwardAccumulator": "tf.autodiff.ForwardAccumulator"
    default: "tf.\(type.name)"
    }
  }

  private static func read(_ text: String) -> [Page] {
    var pages: [Page] = []
    var names: [String] = []
    var lines: [Substring] = []
    func end() {
      while lines.last == "" { lines.removeLast() }
      if !names.isEmpty { pages.append(Page(names: names, text: lines.joined(separator: "\n"))) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") || line.isEmpty {
        lines.append(line.dropFirst(2))
      } else {
        end()
        names = line.split(separator: ",").map { String($0.drop { $0 == " " }) }
      }
    }
    end()
    return pages
  }

  // MARK: Operands of ops

  private static let opNames: [String: String] = {
    var names: [String: String] = [:]
    for table in TensorFlowModule.tables {
      for row in table { row.names.forEach { names[$0] = row.op } }
    }
    return names
  }()

  /// `x, y: half, float, …`: the dtypes that the op of a function takes, from its declaration.
  private static func operands(of names: [String]) -> String? {
    guard let name = names.lazy.compactMap({ opNames[$0] }).first, let op = OpCatalog.named(name) else { return nil }
    var lines = ""
    for attribute in op.attributes {
      guard case .type(let allowed) = attribute.kind else { continue }
      let inputs = op.inputs.filter { (input: Op.Input) -> Bool in
        if case .attribute(attribute.name) = input.type { return true }
        return false
      }
      let dtypes = DType.allCases.filter { allowed.contains($0) }.map { $0.name }
      guard !inputs.isEmpty, !dtypes.isEmpty else { continue }
      let isOne = inputs.count > 1 ? "one dtype of " : ""
      lines += "\(inputs.map { $0.name }.joined(separator: ", ")): \(isOne)\(dtypes.joined(separator: ", "))\n"
    }
    return lines.isEmpty ? nil : "Dtypes of its operands:\n\(lines)\n"
  }
}
