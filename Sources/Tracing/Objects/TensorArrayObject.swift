import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// `tf.TensorArray`: eagerly a list that `write` changes in place; in a graph a tensor list that each write replaces, so
/// that a write whose result is dropped is lost.
public final class TensorArrayObject: Object, FlowCarrying {
  public let dtype: DType
  let isDynamic: Bool
  let clearsAfterRead: Bool
  /// What is known of the elements' shape; shared by all arrays that come from one.
  let elements: ElementShape
  /// The declared size; nil in a graph where it is not known while tracing.
  let size: Int?
  let state: State

  enum State {
    case eager(EagerElements)
    case graph(AnyTensor)
  }

  final class ElementShape {
    var shape: PartialShape
    /// Whether elements must have one shape, which the first one tells: `infer_shape`.
    let isInferred: Bool

    init(_ shape: PartialShape, isInferred: Bool = true) {
      self.shape = shape
      self.isInferred = isInferred
    }
  }

  final class EagerElements {
    var tensors: [AnyTensor?]
    var cleared: Set<Int> = []
    init(count: Int) { tensors = Array(repeating: nil, count: count) }
  }

  init(
    _ dtype: DType, isDynamic: Bool, clearsAfterRead: Bool, elements: ElementShape, size: Int?, state: State
  ) {
    self.dtype = dtype
    self.isDynamic = isDynamic
    self.clearsAfterRead = clearsAfterRead
    self.elements = elements
    self.size = size
    self.state = state
    super.init(type: .tensorArray)
  }

  /// A new array of `size` elements without values, for the current executor.
  public static func make(
    _ dtype: DType, size: Handle, isDynamic: Bool, clearsAfterRead: Bool, elementShape: PartialShape,
    infersShape: Bool = true, _ interpreter: Interpreter
  ) throws -> TensorArrayObject {
    let elements = ElementShape(elementShape, isInferred: infersShape)
    guard ExecutionContext.isGraph else {
      let count = try interpreter.clampedIndex(size) ?? 0
      guard count >= 0 else { throw Failure(.valueError, "TensorArray size must be >= 0, got \(count)") }
      return TensorArrayObject(
        dtype, isDynamic: isDynamic, clearsAfterRead: clearsAfterRead, elements: elements, size: count,
        state: .eager(EagerElements(count: count)))
    }
    let flow = try ExecutionContext.withScope("TensorArrayV2") { (scope: String) throws -> AnyTensor in
      let early = try TensorArrayOps.earlyShape(elementShape)
      let shape = try early ?? TensorArrayOps.lateShape(elementShape)
      let count = try TensorConversion.tensor(size, dtype: .int32, name: "num_elements", interpreter)
      let attributes = Attributes(["element_dtype": .type(dtype), "shape_type": .type(.int32)])
      return try TensorOperators.op("TensorListReserve")([shape, count], attributes, name: scope)
    }
    let known = size.asInt ?? size.asTensor?.staticValue.map { $0.int(at: 0) }
    return TensorArrayObject(
      dtype, isDynamic: isDynamic, clearsAfterRead: clearsAfterRead, elements: elements, size: known, state: .graph(flow))
  }

  // MARK: As a loop variable

  public var flow: AnyTensor {
    switch state {
    case .graph(let flow): return flow
    case .eager: return Tensor.scalar(Float(0))
    }
  }

  public func argumentFlow() throws -> AnyTensor {
    guard case .eager(let list) = state else { return flow }
    let reserved = Attributes(["element_dtype": .type(dtype), "shape_type": .type(.int32)])
    let shape = try TensorArrayOps.lateShape(elements.shape)
    var made = try TensorOperators.op("TensorListReserve")(
      [shape, Tensor.scalar(Int32(clamping: list.tensors.count))], reserved, name: nil)
    let written = Attributes(["element_dtype": .type(dtype), "resize_if_index_out_of_bounds": .bool(isDynamic)])
    for (index, tensor) in list.tensors.enumerated() {
      guard let tensor else { continue }
      made = try TensorOperators.op("TensorListSetItem")(
        [made, Tensor.scalar(Int32(clamping: index)), tensor], written, name: nil)
    }
    return made
  }

  public func over(flow: AnyTensor) throws -> Object { with(flow) }

  func with(_ flow: AnyTensor) -> TensorArrayObject {
    TensorArrayObject(
      dtype, isDynamic: isDynamic, clearsAfterRead: clearsAfterRead, elements: elements, size: size, state: .graph(flow))
  }

  /// Learns the elements' shape from one of them.
  ///
  /// - Errors: `ValueError` where it contradicts what is known.
  func learn(_ shape: PartialShape) throws {
    guard elements.shape.isCompatible(with: shape) else {
      if case .eager = state {
        throw Failure(.valueError, "Incompatible shape for value (\(shape)), expected (\(elements.shape))")
      }
      throw Failure(.valueError, "Inconsistent shapes: saw \(shape) but expected \(elements.shape)")
    }
    if elements.isInferred { elements.shape = try elements.shape.merged(with: shape) }
  }
}

extension TypeObject {
  public nonisolated(unsafe) static let tensorArray: TypeObject = {
    let type = TypeObject(name: "TensorArray", module: "tensorflow.python.ops.tensor_array_ops")
    TensorArrayMembers.define(on: type)
    return type
  }()
}

/// How element shapes go into list ops.
enum TensorArrayOps {
  /// The shape of scalar elements, a constant that is made before the op's other operands.
  static func earlyShape(_ shape: PartialShape) throws -> AnyTensor? {
    shape.rank == 0 ? try constant(.vector([Int32]()), name: "Const") : nil
  }

  /// Any other shape, a constant of the op itself.
  static func lateShape(_ shape: PartialShape) throws -> AnyTensor {
    guard let dims = shape.dims else { return try constant(.scalar(Int32(-1)), name: "element_shape") }
    return try constant(.vector(dims.map { (dim: Int?) -> Int32 in Int32(clamping: dim ?? -1) }), name: "element_shape")
  }
}
