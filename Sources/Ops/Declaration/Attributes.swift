import Tensors

/// The value of one op attribute, with the kinds that TensorFlow's `AttrValue` has.
public enum AttributeValue: @unchecked Sendable {
  case int(Int)
  case float(Float)
  case bool(Bool)
  case string(String)
  case type(DType)
  case shape(PartialShape)
  case tensor(Tensor)
  case function(any GraphFunction)
  case ints([Int])
  case floats([Float])
  case bools([Bool])
  case strings([String])
  case types([DType])
  case shapes([PartialShape])
  case functions([any GraphFunction])
}

/// The attributes of one op call: few, in the order in which they were given.
///
/// An empty list allocates nothing. Look-up is a linear walk, which beats a dictionary at these sizes.
public struct Attributes: @unchecked Sendable {
  public private(set) var entries: [(name: String, value: AttributeValue)]

  @inlinable public init() { self.init(entries: []) }

  public init(entries: [(name: String, value: AttributeValue)]) { self.entries = entries }

  public init(_ entries: KeyValuePairs<String, AttributeValue>) {
    self.entries = entries.map { (name: $0.key, value: $0.value) }
  }

  public static let none = Attributes(entries: [])

  public var isEmpty: Bool { entries.isEmpty }

  public subscript(name: String) -> AttributeValue? {
    get {
      for entry in entries where entry.name == name { return entry.value }
      return nil
    }
    set {
      if let index = entries.firstIndex(where: { $0.name == name }) {
        if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
      } else if let newValue {
        entries.append((name: name, value: newValue))
      }
    }
  }

  /// The attribute as an integer, or `fallback` where it is absent or of another kind.
  public func int(_ name: String, default fallback: Int = 0) -> Int {
    if case .int(let value)? = self[name] { value } else { fallback }
  }

  public func float(_ name: String, default fallback: Float = 0) -> Float {
    if case .float(let value)? = self[name] { value } else { fallback }
  }

  public func bool(_ name: String, default fallback: Bool = false) -> Bool {
    if case .bool(let value)? = self[name] { value } else { fallback }
  }

  public func string(_ name: String, default fallback: String = "") -> String {
    if case .string(let value)? = self[name] { value } else { fallback }
  }

  public func type(_ name: String) -> DType? {
    if case .type(let value)? = self[name] { value } else { nil }
  }

  public func ints(_ name: String) -> [Int] {
    if case .ints(let value)? = self[name] { value } else { [] }
  }

  public func types(_ name: String) -> [DType] {
    if case .types(let value)? = self[name] { value } else { [] }
  }

  public func shape(_ name: String) -> PartialShape? {
    if case .shape(let value)? = self[name] { value } else { nil }
  }

  public func shapes(_ name: String) -> [PartialShape] {
    if case .shapes(let value)? = self[name] { value } else { [] }
  }

  public func tensor(_ name: String) -> Tensor? {
    if case .tensor(let value)? = self[name] { value } else { nil }
  }

  public func function(_ name: String) -> (any GraphFunction)? {
    if case .function(let value)? = self[name] { value } else { nil }
  }
}

/// A graph with inputs and outputs, as the value of a function attribute (`f`, `cond`, `body`, `then_branch`).
public protocol GraphFunction: AnyObject {
  /// The name in the function library.
  var name: String { get }
  var inputTypes: [DType] { get }
  var outputTypes: [DType] { get }
  var inputShapes: [PartialShape] { get }
  var outputShapes: [PartialShape] { get }
  /// Whether it holds a stateful op; decides between `While` and `StatelessWhile`, and the like.
  var isStateful: Bool { get }
  /// Runs it on concrete tensors, captures included, in the order of its inputs.
  func run(_ inputs: [Tensor]) throws -> [Tensor]
}
