/// A graph as plain values: TensorFlow's `GraphDef`, in the field names' own words.
///
/// Map fields (`attr`, `ret`, …) are lists of pairs in the order in which they print.
public struct GraphDefinition: Equatable, Sendable {
  public var nodes: [NodeDefinition] = []
  public var functions: [FunctionDefinition] = []
  public var versions = Versions()

  public init() {}

  public struct Versions: Equatable, Sendable {
    public var producer = 0
    public var minConsumer = 0
  }

  /// The function of that name in the library, or nil.
  public func function(named name: String) -> FunctionDefinition? {
    functions.first { (function: FunctionDefinition) -> Bool in function.signature.name == name }
  }
}

/// One node: `NodeDef`.
public struct NodeDefinition: Equatable, Sendable {
  public var name: String
  public var op: String
  /// `x`, `x:1`, `^x`; in a function's body `x:output:0`, or an argument's name.
  public var inputs: [String] = []
  public var device = ""
  public var attributes: [NamedAttribute] = []
  public var fullType: FullType?

  public init(name: String, op: String) {
    self.name = name
    self.op = op
  }

  public func attribute(_ name: String) -> AttributeDefinition? {
    attributes.first { (entry: NamedAttribute) -> Bool in entry.name == name }?.value
  }
}

/// One entry of an attribute map.
public struct NamedAttribute: Equatable, Sendable {
  public var name: String
  public var value: AttributeDefinition

  public init(_ name: String, _ value: AttributeDefinition) {
    self.name = name
    self.value = value
  }
}

/// The value of an attribute: `AttrValue`. Dtypes are the names of their enum values, so that those which are unknown
/// here survive.
public indirect enum AttributeDefinition: Equatable, Sendable {
  case string([UInt8])
  case int(Int)
  case float(Float)
  case bool(Bool)
  case type(String)
  case shape(ShapeDefinition)
  case tensor(TensorDefinition)
  case list(AttributeList)
  case function(String, [NamedAttribute])
  case placeholder(String)
}

/// `AttrValue.ListValue`: in practice one of its lists has elements.
public struct AttributeList: Equatable, Sendable {
  public var strings: [[UInt8]] = []
  public var ints: [Int] = []
  public var floats: [Float] = []
  public var bools: [Bool] = []
  public var types: [String] = []
  public var shapes: [ShapeDefinition] = []
  public var tensors: [TensorDefinition] = []
  public var functions: [String] = []

  public init() {}
}

/// `TensorShapeProto`: a dimension of -1 is unknown.
public struct ShapeDefinition: Equatable, Sendable {
  public var dims: [Int] = []
  public var isRankUnknown = false

  public init() {}
}

/// `FullTypeDef`: what a node's outputs hold, for lists and shapes.
public struct FullType: Equatable, Sendable {
  /// `TFT_PRODUCT`, `TFT_ARRAY`, `TFT_FLOAT`, …
  public var id: String
  public var arguments: [FullType] = []

  public init(_ id: String, _ arguments: [FullType] = []) {
    self.id = id
    self.arguments = arguments
  }
}

/// `TensorProto`.
public struct TensorDefinition: Equatable, Sendable {
  public var dtype: String
  public var shape: ShapeDefinition
  public var values: Values

  public enum Values: Equatable, Sendable {
    case none
    /// All elements' bytes: `tensor_content`.
    case content([UInt8])
    /// `half_val`: bit patterns.
    case halves([Int])
    case floats([Float])
    case doubles([Double])
    /// `int_val`: integers up to 32 bits.
    case ints([Int])
    case strings([[UInt8]])
    /// `scomplex_val`: real and imaginary parts in turn.
    case complexFloats([Float])
    case longs([Int])
    case bools([Bool])
    case complexDoubles([Double])
    case unsigned([Int])
    case unsignedLongs([UInt64])
  }

  public init(dtype: String, shape: ShapeDefinition, values: Values = .none) {
    self.dtype = dtype
    self.shape = shape
    self.values = values
  }
}

/// A function of the library: `FunctionDef`.
public struct FunctionDefinition: Equatable, Sendable {
  public var signature: Signature
  public var nodes: [NodeDefinition] = []
  /// Output name to the tensor in the body.
  public var returns: [NamedText] = []
  public var attributes: [NamedAttribute] = []
  /// Control output name to the node in the body.
  public var controlReturns: [NamedText] = []
  /// The attributes of arguments that have some, by the argument's number.
  public var argumentAttributes: [ArgumentAttributes] = []

  public init(signature: Signature) { self.signature = signature }

  /// `OpDef`, as far as functions use it.
  public struct Signature: Equatable, Sendable {
    public var name: String
    public var inputs: [Argument] = []
    public var outputs: [Argument] = []
    public var isStateful = false
    public var controlOutputs: [String] = []

    public init(name: String) { self.name = name }
  }

  public struct Argument: Equatable, Sendable {
    public var name: String
    public var type: String
    public var fullType: FullType?

    public init(name: String, type: String) {
      self.name = name
      self.type = type
    }
  }

  public struct NamedText: Equatable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public struct ArgumentAttributes: Equatable, Sendable {
    public var index: Int
    public var attributes: [NamedAttribute]

    public init(index: Int, attributes: [NamedAttribute]) {
      self.index = index
      self.attributes = attributes
    }
  }
}
