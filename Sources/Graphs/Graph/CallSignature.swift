import Diagnostics
import Ops
import Tensors

/// What an op call's inputs and attributes amount to: every attribute with its value, and the outputs' dtypes.
///
/// Type and number attributes follow from the inputs, absent ones take the declaration's default; the checks and their
/// texts are those of TensorFlow's graph mode.
struct CallSignature {
  private(set) var attributes: Attributes
  private(set) var outputTypes: [DType] = []
  private let op: Op
  /// For every input tensor, its argument and, in a list argument, its place in the list.
  private var places: [(argument: Int, element: Int?)] = []
  /// The input that decided a type attribute.
  private var deciders: [(attribute: String, argument: String)] = []

  init(_ op: Op, _ inputs: [AnyTensor], _ given: Attributes) throws {
    self.op = op
    attributes = Attributes()
    var known = given
    try inferFromInputs(inputs, &known)
    complete(with: known)
    try inferOutputs()
  }

  /// What input tensor `index` is called when it has to be captured: `y`, or `values_0` in a list.
  func inputName(_ index: Int) -> String {
    guard index < places.count else { return "input" }
    let place = places[index]
    let name = op.inputs[place.argument].name
    return place.element.map { (element: Int) -> String in "\(name)_\(element)" } ?? name
  }

  // MARK: Inputs

  private mutating func inferFromInputs(_ inputs: [AnyTensor], _ known: inout Attributes) throws {
    let explicit = known
    var next = 0
    for (argument, declaration) in op.inputs.enumerated() {
      let count = length(of: declaration, argument, total: inputs.count, known)
      guard next + count <= inputs.count else { throw wrongCount(inputs.count) }
      let range = next..<(next + count)
      next += count
      let isList = CallSignature.isList(declaration)
      for (element, _) in range.enumerated() { places.append((argument, isList ? element : nil)) }
      let dtypes = inputs[range].map { (input: AnyTensor) -> DType in input.dtype }
      if let counter = declaration.countAttribute { known[counter] = .int(count) }
      switch declaration.type {
      case .fixed(let expected): try checkFixed(dtypes, declaration, expected)
      case .attribute(let name): try infer(name, dtypes, declaration, explicit, &known)
      case .typeList(let name): known[name] = .types(dtypes)
      }
    }
    guard next == inputs.count else { throw wrongCount(inputs.count) }
  }

  private static func isList(_ input: Op.Input) -> Bool {
    if input.countAttribute != nil { return true }
    if case .typeList = input.type { return true }
    return false
  }

  /// How many tensors belong to an argument: 1, what its attribute says, or what the other arguments leave.
  private func length(of input: Op.Input, _ argument: Int, total: Int, _ known: Attributes) -> Int {
    guard CallSignature.isList(input) else { return 1 }
    let lists = op.inputs.filter(CallSignature.isList).count
    if lists == 1 { return max(0, total - (op.inputs.count - 1)) }
    if let counter = input.countAttribute, case .int(let count)? = known[counter] { return max(0, count) }
    if case .typeList(let name) = input.type, case .types(let list)? = known[name] { return list.count }
    return max(0, (total - (op.inputs.count - lists)) / lists)
  }

  private func checkFixed(_ dtypes: [DType], _ input: Op.Input, _ expected: DType) throws {
    for dtype in dtypes where dtype != expected {
      throw Failure(
        .typeError,
        "Input '\(input.name)' of '\(op.name)' Op has type \(dtype.name) that does not match expected type of "
          + "\(expected.name).")
    }
  }

  private mutating func infer(
    _ attribute: String, _ dtypes: [DType], _ input: Op.Input, _ explicit: Attributes, _ known: inout Attributes
  ) throws {
    guard let dtype = dtypes.first else { return }
    if let other = dtypes.first(where: { (each: DType) -> Bool in each != dtype }) {
      throw Failure(
        .typeError,
        "Tensors in list passed to '\(input.name)' of '\(op.name)' Op have types "
          + "[\(dtypes.map { (each: DType) -> String in each.name }.joined(separator: ", "))] that don't all match.",
        hint: "cast them to one dtype, \(dtype.name) or \(other.name)")
    }
    if case .type(let wanted)? = known[attribute] {
      if wanted == dtype { return }
      throw mismatch(dtype, wanted, input, attribute, isExplicit: explicit[attribute] != nil)
    }
    try checkAllowed(dtype, attribute, input)
    known[attribute] = .type(dtype)
    deciders.append((attribute, input.name))
  }

  private func mismatch(
    _ dtype: DType, _ wanted: DType, _ input: Op.Input, _ attribute: String, isExplicit: Bool
  ) -> Failure {
    let start = "Input '\(input.name)' of '\(op.name)' Op has type \(dtype.name) that does not match "
    if let decider = deciders.first(where: { (entry) -> Bool in entry.attribute == attribute }), !isExplicit {
      return Failure(.typeError, start + "type \(wanted.name) of argument '\(decider.argument)'.")
    }
    return Failure(.typeError, start + "expected type of \(wanted.name).")
  }

  private func checkAllowed(_ dtype: DType, _ attribute: String, _ input: Op.Input) throws {
    guard let declared = op.attributes.first(where: { (each: Op.Attribute) -> Bool in each.name == attribute }),
      case .type(let allowed) = declared.kind, !allowed.contains(dtype)
    else { return }
    let names = CallSignature.listedDTypes.filter { allowed.contains($0) }.map { (each: DType) -> String in each.name }
    throw Failure(
      .typeError,
      "Value passed to parameter '\(input.name)' has DataType \(dtype.name) not in list of allowed values: "
        + names.joined(separator: ", "))
  }

  /// Dtypes in the order in which most of TensorFlow's op declarations list those that they allow.
  private static let listedDTypes: [DType] = [
    .bfloat16, .float16, .float32, .float64, .uint8, .uint16, .uint32, .uint64, .int8, .int16, .int32, .int64,
    .complex64, .complex128, .bool, .string, .resource, .variant,
  ]

  private func wrongCount(_ count: Int) -> Failure {
    Failure(.valueError, "\(op.name) expects \(op.inputs.count) inputs, got \(count)")
  }

  // MARK: Attributes and outputs

  /// The declaration's attributes in its order, then those that aren't declared (`_user_specified_name`).
  private mutating func complete(with known: Attributes) {
    var entries: [(name: String, value: AttributeValue)] = []
    entries.reserveCapacity(op.attributes.count)
    var declared: Set<String> = []
    for attribute in op.attributes {
      declared.insert(attribute.name)
      if let value = known[attribute.name] ?? attribute.defaultValue {
        entries.append((attribute.name, value))
      }
    }
    for entry in known.entries where !declared.contains(entry.name) { entries.append(entry) }
    attributes = Attributes(entries: entries)
  }

  private mutating func inferOutputs() throws {
    for output in op.outputs {
      switch output.type {
      case .fixed(let dtype): append(dtype, output)
      case .attribute(let name):
        guard let dtype = attributes.type(name) else {
          throw Failure(.typeError, "No value for the attribute '\(name)' of '\(op.name)' Op")
        }
        append(dtype, output)
      case .typeList(let name): outputTypes += attributes.types(name)
      }
    }
  }

  private mutating func append(_ dtype: DType, _ output: Op.Output) {
    let count = output.countAttribute.map { (name: String) -> Int in max(0, attributes.int(name)) } ?? 1
    outputTypes += Array(repeating: dtype, count: count)
  }
}
