import Diagnostics
import Tensors

/// Which dtypes a call has: type attributes from the inputs, outputs from the attributes.
extension Op {
  /// One declared input with the tensors that a call gave for it.
  public struct BoundInput {
    public let input: Input
    /// Where its tensors lie in the flat list of inputs.
    public let range: Range<Int>
  }

  /// Divides a flat list of inputs among the declared ones. Lists take their length from the count attribute or type
  /// list; a single list without one takes what the others leave.
  public func bound(inputCount: Int, _ attributes: Attributes) -> [BoundInput] {
    var bound: [BoundInput] = []
    bound.reserveCapacity(inputs.count)
    let singles = inputs.count { (input: Input) -> Bool in !input.isList }
    let lists = Swift.max(inputs.count - singles, 1)
    var start = 0
    for input in inputs {
      var count = 1
      if input.isList { count = input.count(attributes) ?? (inputCount - singles) / lists }
      count = Swift.max(0, Swift.min(count, inputCount - start))
      bound.append(BoundInput(input: input, range: start..<start + count))
      start += count
    }
    return bound
  }

  /// The attributes of a call with every type, count and type-list attribute filled in that its inputs decide, and
  /// defaults for the rest.
  public func resolved(_ attributes: Attributes, inputTypes: [DType]) -> Attributes {
    var result = attributes
    for item in bound(inputCount: inputTypes.count, attributes) {
      switch item.input.type {
      case .attribute(let name) where result[name] == nil && !item.range.isEmpty:
        result[name] = .type(inputTypes[item.range.lowerBound])
      case .typeList(let name) where result[name] == nil: result[name] = .types(Array(inputTypes[item.range]))
      case .attribute, .typeList, .fixed: break
      }
      if let count = item.input.countAttribute, result[count] == nil { result[count] = .int(item.range.count) }
    }
    for attribute in self.attributes where result[attribute.name] == nil {
      if let value = attribute.defaultValue { result[attribute.name] = value }
    }
    return result
  }

  /// The dtypes of the outputs of a call.
  ///
  /// - Throws: `ValueError` if an attribute is missing that decides one.
  public func outputTypes(_ attributes: Attributes, inputTypes: [DType]) throws -> [DType] {
    let attributes = resolved(attributes, inputTypes: inputTypes)
    var types: [DType] = []
    for output in outputs {
      switch output.type {
      case .fixed(let dtype): types += Array(repeating: dtype, count: try count(of: output, attributes))
      case .attribute(let name):
        guard let dtype = attributes.type(name) else { throw missing(name) }
        types += Array(repeating: dtype, count: try count(of: output, attributes))
      case .typeList(let name): types += attributes.types(name)
      }
    }
    return types
  }

  private func count(of output: Output, _ attributes: Attributes) throws -> Int {
    guard let name = output.countAttribute else { return 1 }
    guard case .int(let count)? = attributes[name], count >= 0 else { throw missing(name) }
    return count
  }

  private func missing(_ attribute: String) -> Failure {
    Failure(.valueError, "\(name) needs the attribute '\(attribute)'")
  }
}

extension Op.Input {
  /// Whether the argument is several tensors.
  public var isList: Bool {
    if countAttribute != nil { return true }
    if case .typeList = type { return true }
    return false
  }

  fileprivate func count(_ attributes: Attributes) -> Int? {
    if let countAttribute {
      if case .int(let count)? = attributes[countAttribute] { return count }
      return nil
    }
    if case .typeList(let name) = type, case .types(let types)? = attributes[name] { return types.count }
    return nil
  }
}
