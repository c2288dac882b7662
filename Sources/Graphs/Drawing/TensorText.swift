import Ops
import Tensors

extension SymbolicTensor {
  /// Dtype and shape in short: `float32[2,?]`, `int32[]`; `float32` alone if not even the rank is known.
  public var typeText: String {
    partialShape.isRankKnown ? dtype.name + partialShape.kernelText : dtype.name
  }
}

extension Node {
  /// The attributes that a reader can't see from the inputs: no dtypes, no counts, no defaults, nothing internal.
  var shownAttributes: [(name: String, value: AttributeValue)] {
    let hidden = impliedAttributes
    return attributes.entries.filter { (entry: (name: String, value: AttributeValue)) -> Bool in
      if entry.name.hasPrefix("_") || hidden.contains(entry.name) || entry.name == "output_shapes" { return false }
      let declared = op.attributes.first { (each: Op.Attribute) -> Bool in each.name == entry.name }
      return declared?.defaultValue?.summary != entry.value.summary
    }
  }

  /// Attributes that follow from the inputs' and outputs' dtypes and numbers.
  private var impliedAttributes: Set<String> {
    var names: Set<String> = []
    for input in op.inputs {
      names.formUnion(Node.implied(input.type, input.countAttribute))
    }
    for output in op.outputs { names.formUnion(Node.implied(output.type, output.countAttribute)) }
    if op.name == "Placeholder" { names.insert("shape") }
    return names
  }

  private static func implied(_ type: Op.ArgumentType, _ count: String?) -> [String] {
    let counted = count.map { (name: String) -> [String] in [name] } ?? []
    switch type {
    case .fixed: return counted
    case .attribute(let name), .typeList(let name): return counted + [name]
    }
  }

  /// The functions among the attributes, each with the attribute's name.
  var calledFunctions: [(attribute: String, function: ConcreteGraphFunction)] {
    attributes.entries.compactMap { (entry: (name: String, value: AttributeValue)) in
      guard case .function(let function) = entry.value, let concrete = function as? ConcreteGraphFunction else { return nil }
      return (entry.name, concrete)
    }
  }
}
