import Diagnostics
import Tensors

/// A list of tensors of one dtype: what a variant tensor of `tf.TensorArray` refers to.
///
/// Lists are values: an op that changes one makes a new list. Yet a loop that writes n elements copies none: the newest
/// list owns the elements, and an older one remembers only how it differs from its successor (Baker, "Shallow binding
/// makes functional arrays fast", 1991). Reading an old list makes it the owner again.
public final class TensorList: @unchecked Sendable {
  public let elementType: DType
  /// What every element's shape must agree with.
  public let elementShape: PartialShape
  /// How many elements `PushBack` may make; nil for any number.
  public let maximumCount: Int?
  private var state: State

  private enum State {
    case owner([Tensor?])
    /// What to do to the elements of `newer` to get this list's.
    case older(Change, newer: TensorList)
  }

  private enum Change {
    case set(Int, Tensor?)
    case append(Tensor?)
    case removeLast
  }

  public init(
    elementType: DType, elementShape: PartialShape, elements: [Tensor?] = [], maximumCount: Int? = nil
  ) {
    self.elementType = elementType
    self.elementShape = elementShape
    self.state = .owner(elements)
    self.maximumCount = maximumCount
  }

  deinit {
    // A long chain of lists must not be released by recursion.
    guard case .older(_, var next) = state else { return }
    state = .owner([])
    while isKnownUniquelyReferenced(&next), case .older(_, let newer) = next.state {
      next.state = .owner([])
      next = newer
    }
  }

  /// The elements; nil where nothing has been written.
  public var elements: [Tensor?] {
    becomeOwner()
    guard case .owner(let elements) = state else { return [] }
    return elements
  }

  public var count: Int {
    becomeOwner()
    guard case .owner(let elements) = state else { return 0 }
    return elements.count
  }

  public subscript(index: Int) -> Tensor? {
    becomeOwner()
    guard case .owner(let elements) = state, index >= 0, index < elements.count else { return nil }
    return elements[index]
  }

  /// This list with another element at `index`, which must be within it.
  func setting(_ index: Int, to item: Tensor?) -> TensorList {
    succeeded { (elements: inout [Tensor?]) -> Change in
      let change = Change.set(index, elements[index])
      elements[index] = item
      return change
    }
  }

  /// This list with one more element.
  func pushing(_ item: Tensor?) -> TensorList {
    succeeded { (elements: inout [Tensor?]) -> Change in
      elements.append(item)
      return .removeLast
    }
  }

  /// This list without its last element, of which there must be one.
  func popping() -> TensorList {
    succeeded { (elements: inout [Tensor?]) -> Change in .append(elements.removeLast()) }
  }

  /// Hands the elements over to a new list that differs by `body`, which says how to come back.
  private func succeeded(_ body: (inout [Tensor?]) -> Change) -> TensorList {
    becomeOwner()
    guard case .owner(var elements) = state else { return self }
    state = .owner([])
    let change = body(&elements)
    let successor = TensorList(
      elementType: elementType, elementShape: elementShape, elements: elements, maximumCount: maximumCount)
    state = .older(change, newer: successor)
    return successor
  }

  /// Takes the elements from the list that owns them, and turns the differences on the way around.
  private func becomeOwner() {
    if case .owner = state { return }
    var path: [TensorList] = [self]
    while case .older(_, let newer) = path[path.count - 1].state { path.append(newer) }
    while path.count > 1 {
      let newer = path.removeLast()
      let older = path[path.count - 1]
      guard case .owner(var elements) = newer.state, case .older(let change, _) = older.state else { return }
      newer.state = .owner([])
      let back: Change
      switch change {
      case .set(let index, let item):
        back = .set(index, elements[index])
        elements[index] = item
      case .append(let item):
        back = .removeLast
        elements.append(item)
      case .removeLast:
        back = .append(elements.removeLast())
      }
      older.state = .owner(elements)
      newer.state = .older(back, newer: older)
    }
  }

  /// A scalar variant that holds this list.
  public var handle: Tensor { Tensor.variant(self) }

  /// The list in a variant tensor.
  ///
  /// - Throws: `InvalidArgumentError` for a tensor that holds none.
  @inline(__always)
  public static func resolved(_ handle: Tensor) throws -> TensorList {
    guard let list = handle.reference(at: 0) as? TensorList else {
      throw Failure(
        .invalidArgumentError, "Input handle is not a list. Saw: '<unknown>'")
    }
    return list
  }

  /// A list of zeros, as many and as large as the elements of the list in `handle`.
  static func zeros(like handle: Tensor) throws -> Tensor {
    guard handle.reference(at: 0) != nil else { return handle }
    let list = try resolved(handle)
    let zeros = try list.elements.map { (element: Tensor?) throws -> Tensor? in
      guard let element else { return nil }
      return element.dtype == .variant ? try self.zeros(like: element) : try Tensor.zeros(element.dtype, element.shape)
    }
    return TensorList(
      elementType: list.elementType, elementShape: list.elementShape, elements: zeros, maximumCount: list.maximumCount
    ).handle
  }

  /// The element-wise sum of two lists: how gradients with respect to one list are added up.
  public static func sum(_ a: TensorList, _ b: TensorList) throws -> TensorList {
    guard a.count == b.count, a.elementType == b.elementType else {
      throw Failure(
        .invalidArgumentError,
        "Trying to add two lists of tensors with different lengths. One is size: \(a.count), and the other is size: "
          + "\(b.count)")
    }
    let elements = try zip(a.elements, b.elements).map { (x: Tensor?, y: Tensor?) throws -> Tensor? in
      guard let x, let y else { return x ?? y }
      if x.dtype == .variant { return try sum(resolved(x), resolved(y)).handle }
      return try EagerExecution.run(.addV2, [x, y], KernelCall(op: .addV2, attributes: .none)).first
    }
    return TensorList(
      elementType: a.elementType, elementShape: try a.elementShape.merged(with: b.elementShape), elements: elements,
      maximumCount: a.maximumCount)
  }

  /// A tensor of a fitting shape that stands for elements that were never written.
  ///
  /// - Throws: `InvalidArgumentError` if the shape isn't known.
  func zero(_ wanted: PartialShape, otherwise failure: @autoclosure () -> Failure) throws -> Tensor {
    if let shape = wanted.shape { return try Tensor.zeros(elementType, shape) }
    guard let sample = elements.first(where: { $0 != nil }) ?? nil, wanted.isCompatible(with: sample.partialShape) else {
      throw failure()
    }
    return try Tensor.zeros(elementType, sample.shape)
  }

  /// Checks that a tensor may become an element.
  func check(_ item: Tensor) throws {
    guard item.dtype == elementType else {
      throw Failure(
        .invalidArgumentError,
        "Invalid data types; op elements \(item.dtype.kernelName) but list elements \(elementType.kernelName)")
    }
    guard elementShape.isCompatible(with: item.partialShape) else {
      throw Failure(
        .invalidArgumentError,
        "Tried to set a tensor with incompatible shape at a list index. Item element shape: \(item.shape) list shape: "
          + elementShape.kernelText)
    }
  }

  func checkType(_ call: borrowing KernelCall) throws {
    guard let dtype = call.attributes.type("element_dtype"), dtype != elementType else { return }
    throw Failure(
      .invalidArgumentError,
      "Invalid data types; op elements \(dtype.kernelName) but list elements \(elementType.kernelName)")
  }

  /// The shape that an `element_shape` argument means: the scalar -1 is anything.
  static func shape(_ argument: Tensor) throws -> PartialShape {
    if argument.rank == 0 {
      guard argument.int(at: 0) == -1 else {
        throw Failure(
          .invalidArgumentError,
          "The only valid scalar shape tensor is the fully unknown shape specified as -1.")
      }
      return .unknown
    }
    return PartialShape(argument.ints.map { (dim: Int) -> Int? in dim < 0 ? nil : dim })
  }
}
