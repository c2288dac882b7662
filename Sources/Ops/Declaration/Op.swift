import Diagnostics
import Tensors

/// One op: everything that eager execution, tracing, gradients, graph definitions, help and completion need to know of it.
///
/// The declaration is the unit of "done": a new op is one `static let` with its shape rule, kernel, gradient and
/// documentation, listed in its family's `all`.
public final class Op: @unchecked Sendable {
  /// TensorFlow's op name, `AddV2`.
  public let name: String
  /// The name that a node gets when the caller names none: TensorFlow's default `name=` of the Python wrapper, `add`.
  public let scopeName: String
  public let inputs: [Input]
  public let outputs: [Output]
  public let attributes: [Attribute]
  /// Keeps program order in a graph, is never merged, folded or dropped, and makes a function stateful.
  public let isStateful: Bool
  /// What the OpDef says of the op beside its arguments; error messages print it.
  public let traits: Traits
  /// The kernel's name in error messages where it is not the op's: `_MklMatMul`. For float32 and bfloat16 only.
  public let kernelName: String?
  /// Whether the messages of its kernel end in ` name: ` and the caller's name.
  public let isNamedInErrors: Bool
  public let shape: ShapeRule
  public let kernel: Kernel
  public let gradient: Gradient
  /// One sentence, as `help` shows it.
  public let summary: String
  /// The declaration's dtypes, in the form that the eager path asks.
  let quickCheck: QuickCheck
  /// What a call without attributes hands to the kernel. Set once, by `init`; the op and it keep each other alive, as ops
  /// live as long as the program.
  let plainCall: UnsafeMutablePointer<KernelCall>

  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let commutative = Traits(rawValue: 1)
    public static let aggregate = Traits(rawValue: 2)
  }

  public init(
    _ name: String, scope: String, inputs: [Input], outputs: [Output] = [.same("T")], attributes: [Attribute] = [],
    isStateful: Bool = false, traits: Traits = [], kernelName: String? = nil, isNamedInErrors: Bool = true,
    shape: ShapeRule, kernel: Kernel, gradient: Gradient, summary: String
  ) {
    self.name = name
    self.scopeName = scope
    self.inputs = inputs
    self.outputs = outputs
    self.attributes = attributes
    self.isStateful = isStateful
    self.traits = traits
    self.kernelName = kernelName
    self.isNamedInErrors = isNamedInErrors
    self.quickCheck = QuickCheck(inputs: inputs, attributes: attributes)
    plainCall = .allocate(capacity: 1)
    self.shape = shape
    self.kernel = kernel
    self.gradient = gradient
    self.summary = summary
    plainCall.initialize(to: KernelCall(op: self, attributes: .none))
  }

  /// What decides an argument's dtype.
  public enum ArgumentType: Sendable {
    case fixed(DType)
    /// The type attribute of that name.
    case attribute(String)
    /// The entries of a list(type) attribute; the argument is as many tensors.
    case typeList(String)
  }

  public struct Input: Sendable {
    public let name: String
    public let type: ArgumentType
    /// The int attribute that counts the tensors when the argument is a list of one dtype.
    public let countAttribute: String?

    /// One tensor whose dtype is the type attribute `attribute`.
    public static func same(_ name: String, _ attribute: String = "T") -> Input {
      Input(name: name, type: .attribute(attribute), countAttribute: nil)
    }
    public static func fixed(_ name: String, _ dtype: DType) -> Input {
      Input(name: name, type: .fixed(dtype), countAttribute: nil)
    }
    /// A list of tensors of one dtype, `N` of them.
    public static func many(_ name: String, _ attribute: String = "T", count: String = "N") -> Input {
      Input(name: name, type: .attribute(attribute), countAttribute: count)
    }
    public static func manyFixed(_ name: String, _ dtype: DType, count: String = "N") -> Input {
      Input(name: name, type: .fixed(dtype), countAttribute: count)
    }
    /// A list of tensors of the dtypes that a list(type) attribute holds.
    public static func list(_ name: String, _ attribute: String) -> Input {
      Input(name: name, type: .typeList(attribute), countAttribute: nil)
    }
  }

  public struct Output: Sendable {
    /// As in TensorFlow's OpDef; function bodies refer to outputs by it (`add:z:0`).
    public let name: String
    public let type: ArgumentType
    public let countAttribute: String?

    public static func same(_ attribute: String = "T", name: String = "output") -> Output {
      Output(name: name, type: .attribute(attribute), countAttribute: nil)
    }
    public static func fixed(_ dtype: DType, name: String = "output") -> Output {
      Output(name: name, type: .fixed(dtype), countAttribute: nil)
    }
    public static func many(_ attribute: String = "T", count: String, name: String = "output") -> Output {
      Output(name: name, type: .attribute(attribute), countAttribute: count)
    }
    public static func list(_ attribute: String, name: String = "output") -> Output {
      Output(name: name, type: .typeList(attribute), countAttribute: nil)
    }
  }

  public struct Attribute: Sendable {
    public enum Kind: Sendable {
      case type(DTypeSet)
      case typeList, int, float, bool, string, shape, tensor, function, intList, floatList, boolList, stringList,
        shapeList, functionList
    }
    public let name: String
    public let kind: Kind
    /// Written into a node when the caller gives none. nil: required, or inferred from the inputs.
    public let defaultValue: AttributeValue?
    /// The smallest value of an int attribute, if the OpDef has one.
    public let minimum: Int?

    public init(_ name: String, _ kind: Kind, default value: AttributeValue? = nil, minimum: Int? = nil) {
      self.name = name
      self.kind = kind
      self.defaultValue = value
      self.minimum = minimum
    }

    public static func type(_ name: String = "T", _ allowed: DTypeSet, default dtype: DType? = nil) -> Attribute {
      Attribute(name, .type(allowed), default: dtype.map { .type($0) })
    }
    public static func int(_ name: String, default value: Int? = nil, minimum: Int? = nil) -> Attribute {
      Attribute(name, .int, default: value.map { .int($0) }, minimum: minimum)
    }
    public static func float(_ name: String, default value: Float? = nil) -> Attribute {
      Attribute(name, .float, default: value.map { .float($0) })
    }
    public static func bool(_ name: String, default value: Bool? = nil) -> Attribute {
      Attribute(name, .bool, default: value.map { .bool($0) })
    }
    public static func string(_ name: String, default value: String? = nil) -> Attribute {
      Attribute(name, .string, default: value.map { .string($0) })
    }
  }
}

extension Op: Hashable {
  public static func == (left: Op, right: Op) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
