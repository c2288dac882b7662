extension GraphDefinition {
  /// The definition with the numbers of generated function names replaced by their order of first use, and the library in
  /// that order: what is left after it differs from run to run is nothing.
  public func normalized() -> GraphDefinition {
    var renaming = FunctionRenaming()
    for node in nodes { renaming.visit(node.attributes, in: self) }
    var result = self
    result.nodes = nodes.map(renaming.renamed)
    let ordered = renaming.order.compactMap { (name: String) -> FunctionDefinition? in function(named: name) }
    let unused = functions.filter { (each: FunctionDefinition) -> Bool in !renaming.order.contains(each.signature.name) }
    result.functions = (ordered + unused).map(renaming.renamed)
    return result
  }
}

/// New names for library functions, in the order in which a walk from the main graph meets them.
private struct FunctionRenaming {
  private(set) var order: [String] = []
  private var names: [String: String] = [:]
  private var counts: [String: Int] = [:]

  mutating func visit(_ attributes: [NamedAttribute], in graph: GraphDefinition) {
    for attribute in attributes {
      switch attribute.value {
      case .function(let name, _): visit(function: name, in: graph)
      case .list(let list): for name in list.functions { visit(function: name, in: graph) }
      default: continue
      }
    }
  }

  private mutating func visit(function name: String, in graph: GraphDefinition) {
    guard names[name] == nil else { return }
    let base = FunctionRenaming.withoutNumber(name)
    let count = counts[base, default: 0]
    counts[base] = count + 1
    names[name] = "\(base)_#\(count)"
    order.append(name)
    guard let function = graph.function(named: name) else { return }
    for node in function.nodes { visit(node.attributes, in: graph) }
  }

  private static func withoutNumber(_ name: String) -> String {
    guard let mark = name.lastIndex(of: "_"), Int(name[name.index(after: mark)...]) != nil else { return name }
    return String(name[..<mark])
  }

  func renamed(_ node: NodeDefinition) -> NodeDefinition {
    var result = node
    result.attributes = node.attributes.map(renamed)
    // Captures without a name of their own are called by a number that the process counts.
    result.name = FunctionRenaming.withoutBareNumber(node.name)
    result.inputs = node.inputs.map(FunctionRenaming.withoutBareNumber)
    return result
  }

  private static func withoutBareNumber(_ name: String) -> String { Int(name) == nil ? name : "#" }

  private func renamed(_ attribute: NamedAttribute) -> NamedAttribute {
    var result = attribute
    switch attribute.value {
    case .function(let name, let attributes): result.value = .function(names[name] ?? name, attributes)
    case .list(var list):
      list.functions = list.functions.map { (name: String) -> String in names[name] ?? name }
      result.value = .list(list)
    case .string(let bytes): result.value = .string(FunctionRenaming.withoutCallNumber(attribute.name, bytes))
    default: break
    }
    return result
  }

  /// `_gradient_op_type` ends in a process's number (`PartitionedCall-12`); an unnamed capture's user name is one.
  private static func withoutCallNumber(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    if name == "_user_specified_name" { return Array(withoutBareNumber(text).utf8) }
    guard name == "_gradient_op_type", let mark = text.lastIndex(of: "-") else { return bytes }
    return Array(text[..<mark].utf8)
  }

  func renamed(_ function: FunctionDefinition) -> FunctionDefinition {
    var result = function
    result.signature.name = names[function.signature.name] ?? function.signature.name
    result.nodes = function.nodes.map(renamed)
    result.attributes = function.attributes.map(renamed)
    result.argumentAttributes = function.argumentAttributes.map { (each) -> FunctionDefinition.ArgumentAttributes in
      .init(index: each.index, attributes: each.attributes.map(renamed))
    }
    result.signature.inputs = function.signature.inputs.map { (each) -> FunctionDefinition.Argument in
      var argument = each
      argument.name = renamedArgument(each.name)
      return argument
    }
    return result
  }

  /// Arguments that a loop's condition doesn't use carry its function's number: `while_while_cond_15___redundant_…`.
  private func renamedArgument(_ name: String) -> String {
    guard let mark = name.range(of: "___redundant") else { return name }
    return FunctionRenaming.withoutNumber(String(name[..<mark.lowerBound])) + name[mark.lowerBound...]
  }
}

extension String {
  /// Where `part` first stands; Foundation's `range(of:)` without Foundation.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part), let end = index(start, offsetBy: part.count, limitedBy: endIndex) {
        return start..<end
      }
      start = index(after: start)
    }
    return nil
  }
}
