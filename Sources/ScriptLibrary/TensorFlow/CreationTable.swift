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
    let dtype = try call.dtype(3) ?? rangeType(bounds, call.interpreter)
    return try call.scoped("range") { (name: String?) throws -> AnyTensor in
      var tensors: [AnyTensor] = []
      for (bound, label) in zip(bounds, ["start", "limit", "delta"]) {
        let tensor = try TensorConversion.tensor(
          bound, preferred: bound.asTensor == nil ? dtype : nil, name: label, call.interpreter)
        tensors.append(
          tensor.dtype == dtype ? tensor : try Op.cast(tensor, Attributes(["DstT": .type(dtype)]), name: "Cast"))
      }
      return try TensorOperators.op("Range")(tensors, .none, name: name)
    }
  }

  /// The widest of int32, int64, float32, float64 among the bounds.
  private static func rangeType(_ bounds: [Handle], _ interpreter: Interpreter) throws -> DType {
    let order: [DType] = [.int32, .int64, .float32, .float64]
    var widest = 0
    for bound in bounds {
      var dtype = bound.asTensor?.dtype ?? (bound.asObject as? any TensorConvertible)?.convertedDType
      if dtype == nil {
        dtype = try TensorConversion.constantTensor(bound, dtype: nil, strict: true, interpreter).dtype
      }
      guard let dtype, let place = order.firstIndex(of: dtype) else { return dtype ?? .int32 }
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
      "tf.eye", signature: "num_rows, num_columns=None, batch_shape=None, dtype=None, name=None",
      summary: "An identity matrix."
    ) { (call: APICall) throws -> Handle in
      let rows = try call.int(0) ?? 0
      let columns = try call.int(1) ?? rows
      guard rows >= 0, columns >= 0 else { throw Failure(.valueError, "tf.eye expects sizes of 0 or more") }
      let tensor = try Tensor.zeros(call.dtype(3) ?? .float32, Shape([rows, columns]))
      for index in 0..<min(rows, columns) { tensor.store(1, at: index * columns + index) }
      return .tensor(try constant(tensor, name: "eye"))
    },
  ]

  private static func filled(_ call: APICall, _ scope: String, _ value: Int) throws -> Handle {
    let dtype = try call.dtype(1) ?? .float32
    if dtype == .string || (call[0].asTensor?.isSymbolic ?? false) || containsSymbolic(call[0]) {
      return try call.scoped(scope) { (name: String?) throws -> AnyTensor in
        let dims = try call.tensor(0, preferred: .int32, name: "packed")
        let fill = try constant(dtype == .string ? Tensor.string("") : .scalar(value, as: dtype), name: "Const")
        return try TensorOperators.op("Fill")(dims, fill, .none, name: name)
      }
    }
    let shape = try ShapeConversion.partialShape(call[0], call.interpreter)
    guard let known = try knownShape(shape, call) else {
      throw Failure(.valueError, "Cannot convert a partially known TensorShape \(shape) to a Tensor.")
    }
    let tensor = try TensorFilling.filled(known, with: .scalar(value, as: dtype))
    return .tensor(try constant(tensor, name: call.name ?? scope))
  }

  private static func containsSymbolic(_ handle: Handle) -> Bool {
    handle.asSequence?.contains { $0.asTensor?.isSymbolic ?? false } ?? false
  }

  private static func knownShape(_ shape: PartialShape, _ call: APICall) throws -> Shape? {
    guard let dims = shape.knownDims else {
      if shape.isRankKnown, call[0].asSequence != nil {
        throw Failure(
          .typeError, "Failed to convert elements of \(try call.interpreter.repr(call[0])) to Tensor. Consider casting "
            + "elements to a supported type. See https://www.tensorflow.org/api_docs/python/tf/dtypes for supported TF dtypes.")
      }
      return nil
    }
    return try Shape(dims)
  }

  private static func like(_ call: APICall, _ value: Int, name: String) throws -> Handle {
    let input = try call.tensor(0)
    let dtype = try call.dtype(1) ?? input.dtype
    if value == 0, dtype == input.dtype { return .tensor(try Call.zerosLike(input, name: call.name ?? name)) }
    if let shape = input.partialShape.shape, !ExecutionContext.isGraph || shape.elementCount < 1000 {
      return .tensor(try constant(TensorFilling.filled(shape, with: .scalar(value, as: dtype)), name: call.name ?? name))
    }
    return .tensor(
      try Op.cast(value == 0 ? Call.zerosLike(input) : Call.onesLike(input), Attributes(["DstT": .type(dtype)])))
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
