import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.constant`, `tf.zeros` and other ways to make tensors.
enum CreationTable {
  static let rows: [APIFunction] = constants + fills

  private static let constants: [APIFunction] = [
    APIFunction(
      "tf.constant", signature: "value, dtype=None, shape=None, name='Const'",
      summary: "A tensor of a Python value: a number, text, or nested lists of them.", op: "Const", body: makeConstant),
    APIFunction(
      "tf.convert_to_tensor", signature: "value, dtype=None, dtype_hint=None, name=None",
      summary: "A tensor of whatever stands for one: tensors, variables, arrays, Python values.", op: "Const"
    ) { (call: APICall) throws -> Handle in
      if call[0].asTensor != nil, call[1].isNoneOrUndefined { return call[0] }
      return .tensor(
        try TensorConversion.tensor(
          call[0], dtype: call.dtype(1), preferred: call.dtype(2), name: call.name ?? "Const", call.interpreter))
    },
    APIFunction(
      "tf.range", signature: "start, limit=None, delta=1, dtype=None, name='range'",
      summary: "Numbers from start up to, but not including, limit.", op: "Range", body: makeRange),
  ]

  private static func makeConstant(_ call: APICall) throws -> Handle {
    let dtype = try call.dtype(1)
    let name = call.name ?? "Const"
    var tensor: AnyTensor
    if let given = call[0].asTensor {
      if let dtype, given.dtype != dtype {
        throw Failure(
          .typeError,
          "Expected tensor \(try call.interpreter.str(call[0])) with dtype tf.\(dtype.name), but got dtype "
            + "tf.\(given.dtype.name).")
      }
      tensor = given
    } else if let convertible = call[0].asObject as? any TensorConvertible {
      tensor = try convertible.makeTensor(dtype: dtype, name: name, call.interpreter)
    } else if call[2].isNoneOrUndefined {
      return .tensor(try TensorConversion.tensor(call[0], dtype: dtype, name: name, call.interpreter))
    } else {
      tensor = try TensorConversion.constantTensor(call[0], dtype: dtype, strict: true, call.interpreter)
    }
    guard !call[2].isNoneOrUndefined else { return .tensor(tensor) }
    guard let value = tensor as? Tensor else { return .tensor(tensor) }
    return .tensor(try constant(shaped(value, call), name: name))
  }

  /// One value fills the shape; as many values as it has elements take it.
  private static func shaped(_ value: Tensor, _ call: APICall) throws -> Tensor {
    let wanted = try ShapeConversion.partialShape(call[2], call.interpreter)
    guard let shape = wanted.shape else {
      throw Failure(.valueError, "Cannot convert a partially known TensorShape \(wanted) to a Tensor.")
    }
    if shape.elementCount == value.elementCount { return value.reshaped(to: shape) }
    guard value.elementCount == 1 else {
      throw Failure(
        .typeError,
        "Eager execution of tf.constant with unsupported shape. Tensor \(value.valueText()) (converted from "
          + "\(try call.interpreter.repr(call[0]))) has \(value.elementCount) elements, but got `shape` \(wanted) with "
          + "\(shape.elementCount) elements).")
    }
    return try TensorFilling.filled(shape, with: value)
  }

  private static func makeRange(_ call: APICall) throws -> Handle {
    let (start, limit): (Handle, Handle) = call[1].isNoneOrUndefined ? (.int(0), call[0]) : (call[0], call[1])
    let bounds = [start, limit, call[2]]
    let given = try call.dtype(3)
    return try call.scoped("range") { (name: String?) throws -> AnyTensor in
      let tensors = try zip(bounds, ["start", "limit", "delta"]).map { (bound: Handle, label: String) throws -> AnyTensor in
        try TensorConversion.tensor(bound, dtype: bound.asTensor == nil ? given : nil, name: label, call.interpreter)
      }
      let dtype = try given ?? widest(tensors)
      let numbers = try tensors.map { try Call.cast($0, to: dtype, name: "Cast") }
      return try TensorOperators.op("Range")(numbers, .none, name: name)
    }
  }

  /// The widest dtype among the bounds.
  private static func widest(_ tensors: [AnyTensor]) throws -> DType {
    let order: [DType] = [.int32, .int64, .float16, .bfloat16, .float32, .float64]
    var widest = 0
    for tensor in tensors {
      guard let place = order.firstIndex(of: tensor.dtype) else {
        throw Failure(.typeError, "tf.range takes numbers, not tf.\(tensor.dtype.name)")
      }
      widest = max(widest, place)
    }
    return order[widest]
  }

  private static let fills: [APIFunction] = [
    APIFunction(
      "tf.zeros", signature: "shape, dtype=None, name=None, layout=None", summary: "A tensor of zeros.", op: "Fill"
    ) { (call: APICall) throws -> Handle in try filled(call, "zeros", 0) },
    APIFunction(
      "tf.ones", signature: "shape, dtype=None, name=None, layout=None", summary: "A tensor of ones.", op: "Fill"
    ) { (call: APICall) throws -> Handle in try filled(call, "ones", 1) },
    APIFunction(
      "tf.zeros_like", signature: "input, dtype=None, name=None, layout=None",
      summary: "Zeros in the shape of another tensor.", op: "ZerosLike"
    ) { (call: APICall) throws -> Handle in try like(call, 0, name: "zeros_like") },
    APIFunction(
      "tf.ones_like", signature: "input, dtype=None, name=None, layout=None",
      summary: "Ones in the shape of another tensor.", op: "Fill"
    ) { (call: APICall) throws -> Handle in try like(call, 1, name: "ones_like") },
    APIFunction(
      "tf.fill", signature: "dims, value, name=None, layout=None", summary: "A tensor of one value.", op: "Fill"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("Fill") { (name: String?) throws -> AnyTensor in
        let dims = try call.tensor(0, preferred: .int32, name: "dims")
        return try TensorOperators.op("Fill")(dims, call.tensor(1, name: "value"), .none, name: name)
      }
    },
    APIFunction(
      "tf.linalg.eye", "tf.eye", signature: "num_rows, num_columns=None, batch_shape=None, dtype=None, name=None",
      summary: "An identity matrix."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("eye") { (_: String?) throws -> AnyTensor in try call.identityMatrix() }
    },
  ]

  /// `tf.zeros` and `tf.ones`: a small constant where the shape is known, a `Fill` otherwise.
  private static func filled(_ call: APICall, _ scope: String, _ value: Int) throws -> Handle {
    try call.inScope(scope) { (name: String?) throws -> Handle in
      .tensor(try filled(call[0], value, call.dtype(1) ?? .float32, name: name ?? scope, call))
    }
  }

  /// In a scope that is open and called `name`.
  fileprivate static func filled(
    _ shape: Handle, _ value: Int, _ dtype: DType, name: String, _ call: APICall
  ) throws -> AnyTensor {
    let number = dtype == .string ? Tensor.string("") : Tensor.scalar(value, as: dtype)
    let isPlain = shape.asTensor == nil && !(shape.asObject is any TensorConvertible) && !containsTensor(shape)
    guard isPlain, let known = try knownShape(ShapeConversion.partialShape(shape, call.interpreter), shape, call) else {
      var dims = try TensorConversion.tensor(shape, dtype: isPlain ? .int32 : nil, preferred: .int32, name: "packed", call.interpreter)
      if dims.partialShape.rank == 0 { dims = try Call.reshape(dims, [-1]) }
      return try Op.fill(dims, constant(number, name: "Const"), name: ExecutionContext.isGraph ? name : nil)
    }
    let filling = try TensorFilling.filled(known, with: number)
    guard ExecutionContext.isGraph else {
      // TensorFlow fills eagerly, too: from a shape and a number.
      TensorCounter.skip(3)
      return filling
    }
    // A number in place of a list of dimensions fails TensorFlow's test for small constants.
    if known.elementCount < 1000, shape.asInt == nil { return try constant(filling, name: name) }
    let dims = try constant(Call.vector(known.dims), name: "shape_as_tensor")
    return try Op.fill(dims, constant(number, name: "Const"), name: name)
  }

  private static func containsTensor(_ handle: Handle) -> Bool {
    handle.asSequence?.contains { $0.asTensor != nil || $0.asObject is any TensorConvertible } ?? false
  }

  private static func knownShape(_ shape: PartialShape, _ handle: Handle, _ call: APICall) throws -> Shape? {
    guard let dims = shape.knownDims else {
      guard shape.isRankKnown, handle.asSequence != nil || handle.as(TensorShapeObject.self) != nil else { return nil }
      if ExecutionContext.isGraph, handle.asSequence != nil {
        throw Failure(.typeError, "Expected int32, but got None of type 'NoneType'.")
      }
      if handle.asSequence == nil {
        throw Failure(.valueError, "Cannot convert a partially known TensorShape \(shape) to a Tensor.")
      }
      throw Failure(
        .typeError, "Failed to convert elements of \(try call.interpreter.repr(handle)) to Tensor. Consider casting "
          + "elements to a supported type. See https://www.tensorflow.org/api_docs/python/tf/dtypes for supported TF dtypes.")
    }
    return try Shape(dims)
  }

  /// `tf.zeros_like` and `tf.ones_like`: as `tf.zeros` of the shape where that is known or the dtype another.
  private static func like(_ call: APICall, _ value: Int, name: String) throws -> Handle {
    try call.inScope(name) { (scope: String?) throws -> Handle in
      let input = try TensorConversion.tensor(call[0], name: "tensor", call.interpreter)
      let dtype = try call.dtype(1) ?? input.dtype
      let label = scope ?? name
      if let shape = input.partialShape.shape, input.dtype != .variant, ExecutionContext.isGraph {
        return .tensor(try filled(.object(TensorShapeObject(PartialShape(shape.dims))), value, dtype, name: label, call))
      }
      if dtype != input.dtype {
        let shape = Handle.tensor(try Call.shape(input))
        return .tensor(try filled(shape, value, dtype, name: label, call))
      }
      if value == 0 { return .tensor(try Op.zerosLike(input, name: scope)) }
      return .tensor(try Op.onesLike(input, name: scope))
    }
  }
}

extension APICall {
  /// `tf.eye`: ones on the diagonal of matrices, of zeros where they are not square.
  fileprivate func identityMatrix() throws -> AnyTensor {
    let dtype = try dtype(3) ?? .float32
    let rows = self[0]
    let columns = self[1].isNone ? rows : self[1]
    var isSquare = self[1].isNone
    var size: Handle
    if rows.asTensor != nil || columns.asTensor != nil {
      size = .tensor(try inner(.minimum, [rows, columns]))
    } else {
      guard let height = try interpreter.clampedIndex(rows), let width = try interpreter.clampedIndex(columns) else {
        throw Failure(
          .typeError, "Arguments `num_rows` and `num_columns` must be positive integer values. Received: "
            + "num_rows=\(try interpreter.repr(rows)), num_columns=\(try interpreter.repr(columns))")
      }
      isSquare = height == width
      size = .int(min(height, width))
    }
    var diagonal: Handle
    var whole: Handle
    if self[2].asTensor != nil || size.asTensor != nil {
      let outer = try TensorConversion.tensor(self[2].isNone ? .list([]) : self[2], dtype: .int32, name: "shape", interpreter)
      func joined(_ dims: [Handle]) throws -> Handle {
        .tensor(try inner(.concat, [.list([.tensor(outer), .list(dims)]), .int(0)], Attributes(["N": .int(2)]), scope: "concat"))
      }
      diagonal = try joined([size])
      whole = try isSquare ? .none : joined([rows, columns])
    } else {
      let outer = self[2].isNone ? [] : try interpreter.elements(self[2])
      diagonal = .list(outer + [size])
      whole = .list(outer + [rows, columns])
    }
    let ones = try CreationTable.filledInScope("ones", diagonal, 1, dtype, self)
    if isSquare {
      return try inner(
        .matrixDiagV3, [.tensor(ones), .int(0), .int(-1), .int(-1), dtype == .bool ? .bool(false) : .int(0)],
        Attributes(["align": .string("RIGHT_LEFT")]), scope: "diag")
    }
    let zeros = try CreationTable.filledInScope("zeros", whole, 0, dtype, self)
    return try inner(
      .matrixSetDiagV3, [.tensor(zeros), .tensor(ones), .int(0)], Attributes(["align": .string("RIGHT_LEFT")]),
      scope: "set_diag")
  }
}

extension CreationTable {
  /// `tf.zeros` or `tf.ones` within a composite.
  fileprivate static func filledInScope(
    _ scope: String, _ shape: Handle, _ value: Int, _ dtype: DType, _ call: APICall
  ) throws -> AnyTensor {
    try ExecutionContext.withScope(scope) { (full: String) throws -> AnyTensor in
      try filled(shape, value, dtype, name: full.isEmpty ? scope : full, call)
    }
  }
}

/// Filling memory with one value.
enum TensorFilling {
  /// A tensor of that shape whose elements are all the one element of `value`.
  static func filled(_ shape: Shape, with value: Tensor) throws -> Tensor {
    if value.dtype == .string {
      return try .strings(Array(repeating: value.bytes(at: 0), count: shape.elementCount), shape: shape)
    }
    let result = try Tensor(uninitialized: value.dtype, shape)
    let size = value.dtype.byteSize
    var filled = min(size, result.byteCount)
    guard filled > 0 else { return result }
    result.pointer.copyMemory(from: value.pointer, byteCount: size)
    while filled < result.byteCount {
      let step = min(filled, result.byteCount - filled)
      (result.pointer + filled).copyMemory(from: result.pointer, byteCount: step)
      filled += step
    }
    return result
  }
}
