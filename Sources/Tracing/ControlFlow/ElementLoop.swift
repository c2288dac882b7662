import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// The elements of a tensor along its first axis as a tensor list, which a loop reads one by one.
struct ElementLoop {
  let count: Handle
  private let list: AnyTensor
  private let dtype: DType
  private let elementShape: PartialShape

  /// - Errors: `ValueError` for a scalar.
  init(_ tensor: AnyTensor, _ interpreter: Interpreter) throws {
    count = try ElementLoop.length(of: tensor, interpreter)
    dtype = tensor.dtype
    elementShape = tensor.partialShape.dims.map { PartialShape(Array($0.dropFirst())) } ?? .unknown
    let count = self.count
    _ = try ExecutionContext.withScope("TensorArrayV2") { (scope: String) throws -> AnyTensor in
      let shape = try constant(.scalar(Int32(-1)), name: "element_shape")
      let size = try TensorConversion.tensor(count, dtype: .int32, name: "num_elements", interpreter)
      let attributes = Attributes(["element_dtype": .type(tensor.dtype), "shape_type": .type(.int32)])
      return try TensorOperators.op("TensorListReserve")([shape, size], attributes, name: scope)
    }
    let elementShape = self.elementShape
    list = try ExecutionContext.withScope("TensorArrayUnstack") { (_: String) throws -> AnyTensor in
      try ElementLoop.withElementShape(elementShape, of: "TensorListFromTensor") { (shape: AnyTensor, name: String) in
        let attributes = Attributes(["element_dtype": .type(tensor.dtype), "shape_type": .type(.int32)])
        return try TensorOperators.op("TensorListFromTensor")([tensor, shape], attributes, name: name)
      }
    }
  }

  /// The element at `index`.
  func read(_ index: AnyTensor) throws -> AnyTensor {
    let result = try ExecutionContext.withScope("TensorArrayV2Read") { (_: String) throws -> AnyTensor in
      try ElementLoop.withElementShape(elementShape, of: "TensorListGetItem") { (shape: AnyTensor, name: String) in
        let attributes = Attributes(["element_dtype": .type(dtype)])
        return try TensorOperators.op("TensorListGetItem")([list, index, shape], attributes, name: name)
      }
    }
    try (result as? SymbolicTensor)?.setShape(elementShape)
    return result
  }

  /// The shape as the list ops take it: a constant made before the op for a scalar, one in the op's scope otherwise.
  private static func withElementShape(
    _ shape: PartialShape, of op: String, _ body: (AnyTensor, String) throws -> AnyTensor
  ) throws -> AnyTensor {
    let dims = shape.dims?.map { (dim: Int?) -> Int32 in dim.map { Int32(clamping: $0) } ?? -1 }
    if let dims, dims.isEmpty { return try body(constant(.vector(dims), name: "Const"), op) }
    return try ExecutionContext.withScope(op) { (scope: String) throws -> AnyTensor in
      let value = dims.map { Tensor.vector($0) } ?? .scalar(Int32(-1))
      return try body(constant(value, name: "element_shape"), scope)
    }
  }

  /// `len(tensor)` in converted code: an int where the dimension is known.
  ///
  /// - Errors: `ValueError` for a scalar.
  static func length(of tensor: AnyTensor, _ interpreter: Interpreter) throws -> Handle {
    if let dims = tensor.partialShape.dims, let first = dims.first, let known = first, known > 0 { return .int(known) }
    let shape = try Call.shape(tensor)
    if tensor.partialShape.rank == 0 {
      throw Failure(
        .valueError,
        "len requires a non-scalar tensor, got one of shape \(try interpreter.str(.tensor(shape)))")
    }
    return try interpreter.getItem(.tensor(Call.shape(tensor)), .int(0))
  }
}
