import Diagnostics
import Tensors

/// The dtypes of an op's first two inputs as masks: what the eager path tests before it runs a kernel.
struct QuickCheck: Sendable {
  private let first: UInt32
  private let second: UInt32
  /// Whether both inputs have the dtype of one attribute.
  private let isShared: Bool

  init(inputs: [Op.Input], attributes: [Op.Attribute]) {
    first = QuickCheck.mask(inputs, 0, attributes)
    second = QuickCheck.mask(inputs, 1, attributes)
    if inputs.count > 1, case .attribute(let a) = inputs[0].type, case .attribute(let b) = inputs[1].type {
      isShared = a == b
    } else {
      isShared = false
    }
  }

  private static func mask(_ inputs: [Op.Input], _ index: Int, _ attributes: [Op.Attribute]) -> UInt32 {
    guard index < inputs.count else { return .max }
    switch inputs[index].type {
    case .fixed(let dtype): return DTypeSet(dtype).rawValue
    case .typeList: return .max
    case .attribute(let name):
      for attribute in attributes where attribute.name == name {
        if case .type(let allowed) = attribute.kind { return allowed.rawValue }
      }
      return .max
    }
  }

  @inline(__always)
  func allows(_ x: DType) -> Bool { first & (1 << UInt32(x.rawValue)) != 0 }

  @inline(__always)
  func allows(_ x: DType, _ y: DType) -> Bool {
    allows(x) && second & (1 << UInt32(y.rawValue)) != 0 && (!isShared || x == y)
  }
}

// MARK: The full check, and its words

extension Op {
  /// What is wrong with the dtypes of an eager call, in TensorFlow's words; nil if nothing is.
  func eagerTypeFailure(_ types: [DType], _ attributes: Attributes, name: String?) -> Failure? {
    let ending = errorEnding(name: name)
    var decided = attributes
    var mismatch: Failure? = nil
    for item in bound(inputCount: types.count, attributes) {
      for index in item.range {
        let given = types[index]
        switch item.input.type {
        case .typeList: continue
        case .fixed(let wanted):
          if given != wanted, mismatch == nil { mismatch = unexpected(index, wanted, given, types, ending) }
        case .attribute(let attribute):
          if let wanted = decided.type(attribute) {
            if given != wanted, mismatch == nil { mismatch = unexpected(index, wanted, given, types, ending) }
          } else {
            decided[attribute] = .type(given)
            guard let allowed = allowedTypes(attribute), !allowed.contains(given) else { continue }
            return notAllowed(attribute, given, allowed, ending)
          }
        }
      }
    }
    return mismatch
  }

  /// What is wrong with the dtypes of a traced call, in the words of TensorFlow's graph builder; nil if nothing is.
  public func tracedTypeFailure(_ types: [DType], _ attributes: Attributes) -> Failure? {
    var decided = attributes
    var decider: [String: String] = [:]
    for item in bound(inputCount: types.count, attributes) {
      if let failure = tracedListFailure(item, types) { return failure }
      for index in item.range {
        let given = types[index]
        switch item.input.type {
        case .typeList: continue
        case .fixed(let wanted) where given != wanted:
          return Failure(
            .typeError,
            "Input '\(item.input.name)' of '\(self.name)' Op has type \(given.name) that does not match expected type of "
              + "\(wanted.name).")
        case .fixed: continue
        case .attribute(let attribute):
          if let wanted = decided.type(attribute) {
            guard given != wanted else { continue }
            let owner = decider[attribute].map { (name: String) -> String in " of argument '\(name)'" } ?? ""
            return Failure(
              .typeError,
              "Input '\(item.input.name)' of '\(self.name)' Op has type \(given.name) that does not match type "
                + "\(wanted.name)\(owner).")
          }
          decided[attribute] = .type(given)
          decider[attribute] = item.input.name
          guard let allowed = allowedTypes(attribute), !allowed.contains(given) else { continue }
          return Failure(
            .typeError,
            "Value passed to parameter '\(item.input.name)' has DataType \(given.name) not in list of allowed values: "
              + allowed.pythonNames.joined(separator: ", "))
        }
      }
    }
    return nil
  }

  private func tracedListFailure(_ item: BoundInput, _ types: [DType]) -> Failure? {
    guard item.input.countAttribute != nil, let first = types[item.range].first else { return nil }
    let given = types[item.range]
    if given.allSatisfy({ (dtype: DType) -> Bool in dtype == first }) { return nil }
    let names = given.map { (dtype: DType) -> String in dtype.name }.joined(separator: ", ")
    return Failure(
      .typeError,
      "Tensors in list passed to '\(item.input.name)' of '\(name)' Op have types [\(names)] that don't all match.")
  }

  private func allowedTypes(_ attribute: String) -> DTypeSet? {
    for candidate in attributes where candidate.name == attribute {
      if case .type(let allowed) = candidate.kind { return allowed }
    }
    return nil
  }

  /// What is wrong with an eager call's attributes: a number or a list below its least; nil if nothing is.
  func eagerAttributeFailure(_ given: Attributes, name: String?) -> Failure? {
    for attribute in attributes {
      guard let minimum = attribute.minimum, let value = given[attribute.name] else { continue }
      let text: String
      switch value {
      case .int(let number) where number < minimum: text = "Value for attr '\(attribute.name)' of \(number)"
      case .ints(let list) where list.count < minimum: text = "Length for attr '\(attribute.name)' of \(list.count)"
      case .floats(let list) where list.count < minimum: text = "Length for attr '\(attribute.name)' of \(list.count)"
      default: continue
      }
      return Failure(
        .invalidArgumentError,
        text + " must be at least minimum \(minimum)\n\t; NodeDef: {{node \(self.name)}}; \(definitionText)"
          + errorEnding(name: name))
    }
    return nil
  }

  private func unexpected(_ index: Int, _ wanted: DType, _ given: DType, _ types: [DType], _ ending: String) -> Failure {
    Failure(
      .invalidArgumentError,
      "cannot compute \(kernelName(for: types.first)) as input #\(index)(zero-based) was expected to be a "
        + "\(wanted.kernelName) tensor but is a \(given.kernelName) tensor" + ending)
  }

  private func notAllowed(_ attribute: String, _ given: DType, _ allowed: DTypeSet, _ ending: String) -> Failure {
    Failure(
      .invalidArgumentError,
      "Value for attr '\(attribute)' of \(given.kernelName) is not in the list of allowed values: "
        + allowed.kernelNames.joined(separator: ", ") + "\n\t; NodeDef: {{node \(name)}}; \(definitionText)" + ending)
  }

  /// The op's definition as TensorFlow's messages show it: `Op<name=Neg; signature=x:T -> y:T; …>`.
  public var definitionText: String {
    let given = inputs.map { (input: Input) -> String in
      "\(input.name):" + Op.typeText(input.type, count: input.countAttribute)
    }
    let results = outputs.map { (output: Output) -> String in
      "\(output.name):" + Op.typeText(output.type, count: output.countAttribute)
    }
    var parts = ["name=\(name)"]
    parts.append("signature=" + given.joined(separator: ", ") + " -> " + results.joined(separator: ", "))
    for attribute in attributes { parts.append("attr=" + attribute.definitionText) }
    if traits.contains(.commutative) { parts.append("is_commutative=true") }
    if traits.contains(.aggregate) { parts.append("is_aggregate=true") }
    if isStateful { parts.append("is_stateful=true") }
    return "Op<" + parts.joined(separator: "; ") + ">"
  }

  private static func typeText(_ type: ArgumentType, count: String?) -> String {
    let prefix = count.map { (name: String) -> String in name + "*" } ?? ""
    switch type {
    case .fixed(let dtype): return prefix + dtype.kernelName
    case .attribute(let name), .typeList(let name): return prefix + name
    }
  }
}

extension Op.Attribute {
  fileprivate var definitionText: String {
    var text = name + ":" + kindText
    if let defaultValue { text += ",default=" + Op.Attribute.text(defaultValue) }
    if let minimum { text += ",min=\(minimum)" }
    if case .type(let allowed) = kind, !allowed.isEverything {
      text += ",allowed=[" + allowed.enumNames.joined(separator: ", ") + "]"
    }
    return text
  }

  private var kindText: String {
    switch kind {
    case .type: "type"
    case .typeList: "list(type)"
    case .int: "int"
    case .float: "float"
    case .bool: "bool"
    case .string: "string"
    case .shape: "shape"
    case .tensor: "tensor"
    case .function: "func"
    case .intList: "list(int)"
    case .floatList: "list(float)"
    case .boolList: "list(bool)"
    case .stringList: "list(string)"
    case .shapeList: "list(shape)"
    case .functionList: "list(func)"
    }
  }

  private static func text(_ value: AttributeValue) -> String {
    switch value {
    case .int(let value): "\(value)"
    case .float(let value): "\(value)"
    case .bool(let value): value ? "true" : "false"
    case .string(let value): "\"\(value)\""
    case .type(let dtype): dtype.enumName
    case .shape(let shape): shape.kernelText
    case .ints(let values): "[" + values.map { "\($0)" }.joined(separator: ", ") + "]"
    case .floats(let values): "[" + values.map { "\($0)" }.joined(separator: ", ") + "]"
    case .bools(let values): "[" + values.map { $0 ? "true" : "false" }.joined(separator: ", ") + "]"
    case .strings(let values): "[" + values.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    case .types(let values): "[" + values.map { $0.enumName }.joined(separator: ", ") + "]"
    case .shapes(let values): "[" + values.map { $0.kernelText }.joined(separator: ", ") + "]"
    case .tensor, .function, .functions: "?"
    }
  }
}
