import Diagnostics
import Tensors

/// A variable's storage: what a tensor of dtype resource refers to.
///
/// The value is replaced as a whole, or written in place where nobody else holds it; a tensor that was read stays what it
/// was.
public final class VariableResource: @unchecked Sendable {
  public let name: String
  public let dtype: DType
  /// What assignments must fit; may leave dimensions open.
  public var shape: PartialShape
  /// Whether gradient tapes watch it when it is read.
  public var isTrainable = true
  /// The script's object for it, while that lives.
  public weak var owner: AnyObject?
  public private(set) var value: Tensor?
  /// Variables count up in the order of their making.
  public let number: Int
  nonisolated(unsafe) public private(set) static var count = 0

  /// Told of a variable that is about to change, for those who run code and put its variables back.
  nonisolated(unsafe) public static var willChange: ((VariableResource) -> Void)?

  /// A variable, initialised if a value is given.
  public init(name: String, dtype: DType, shape: PartialShape, value: Tensor? = nil) {
    self.name = name
    self.dtype = dtype
    self.shape = shape
    self.value = value
    VariableResource.count += 1
    number = VariableResource.count
  }

  private weak var knownHandle: Tensor?

  /// A scalar tensor that refers to this variable: the same one as long as somebody holds it. The tensor holds the
  /// variable, not the other way round.
  public var handle: Tensor {
    if let knownHandle { return knownHandle }
    let made = Tensor.resource(self)
    knownHandle = made
    return made
  }

  public var isInitialized: Bool { value != nil }

  /// The current value.
  ///
  /// - Throws: `FailedPreconditionError` before the first assignment.
  public func read() throws -> Tensor {
    guard let value else { throw uninitialized }
    return value
  }

  /// Replaces the value.
  ///
  /// - Throws: `InvalidArgumentError` for another dtype.
  public func assign(_ tensor: Tensor) throws {
    guard tensor.dtype == dtype else {
      throw Failure(
        .invalidArgumentError,
        "Trying to assign variable with wrong dtype. Expected \(dtype.kernelName) got \(tensor.dtype.kernelName)")
    }
    VariableResource.willChange?(self)
    value = tensor
  }

  /// Forgets the value.
  public func destroy() {
    VariableResource.willChange?(self)
    value = nil
  }

  /// Puts back a value that the variable had, or that it had none.
  public func restore(_ earlier: Tensor?) { value = earlier }

  /// Replaces the value by what `body` makes of it. If nobody else holds the value, `body` gets it a second time as the
  /// memory that the result may be written to.
  public func update(_ body: (_ current: Tensor, _ reusable: Tensor?) throws -> Tensor) throws {
    VariableResource.willChange?(self)
    guard var current = value else { throw uninitialized }
    value = nil
    // From here on `current` is the only holder, unless a script or a plan has read the value.
    let isAlone = Tensor.isUniquelyHeld(&current)
    do {
      value = try body(current, isAlone ? current : nil)
    } catch {
      value = current
      throw error
    }
  }

  private var uninitialized: Failure {
    Failure(
      .failedPreconditionError,
      "Could not find variable \(name). This could mean that the variable has been deleted. In TF1, it can also mean the "
        + "variable is uninitialized. Debug info: container=localhost, status error message=Resource localhost/\(name)/"
        + "N10tensorflow3VarE does not exist.")
  }
}

extension VariableResource {
  /// The variable that a resource tensor refers to.
  ///
  /// - Throws: `InvalidArgumentError` for another kind of resource.
  @inline(__always)
  public static func resolved(_ handle: Tensor) throws -> VariableResource {
    guard let variable = handle.reference(at: 0) as? VariableResource else {
      throw Failure(.invalidArgumentError, "Trying to access a resource that is not a variable")
    }
    return variable
  }

  /// The variable behind a tensor, where that is known while tracing: a captured handle has its static value.
  public static func of(_ tensor: AnyTensor?) -> VariableResource? {
    tensor?.staticValue?.reference(at: 0) as? VariableResource
  }
}
