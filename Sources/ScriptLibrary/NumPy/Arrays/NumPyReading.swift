import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// Python values as arrays: `np.array(x)`, `np.asarray(x)`.
enum NumPyReading {
  /// The array that an object already is or stands for: arrays, scalars, tensors, variables; nil for everything else.
  ///
  /// - Errors: `NotImplementedError` for symbolic tensors.
  static func arrayObject(_ handle: Handle, _ interpreter: Interpreter) throws -> NDArray? {
    guard let object = handle.asObject else { return nil }
    switch object {
    case let array as NDArrayObject: return array.array
    case let scalar as NumPyScalar: return try scalar.makeArray()
    case let flat as FlatIteratorObject: return try flat.copied()
    case let tensor as TensorObject: return try NDArray(copying: value(of: tensor.tensor))
    case let convertible as any TensorConvertible:
      return try NDArray(copying: value(of: convertible.makeTensor(dtype: nil, name: "Const", interpreter)))
    default: break
    }
    guard object is InstanceObject, let method = try interpreter.findAttribute(handle, "__array__") else { return nil }
    return (try interpreter.call(method).asObject as? NDArrayObject)?.array
  }

  /// The value of a tensor that NumPy is to work with.
  static func value(of tensor: AnyTensor) throws -> Tensor {
    if let concrete = tensor as? Tensor { return concrete }
    let name = (tensor as? SymbolicTensor)?.name ?? "?"
    throw Failure(
      .notImplementedError,
      "Cannot convert a symbolic tf.Tensor (\(name)) to a numpy array. This error may indicate that you're trying to pass "
        + "a Tensor to a NumPy call, which is not supported.")
  }

  /// A new array, or the array itself where the value is one of the right type.
  ///
  /// - Errors: `ValueError` for ragged sequences, `OverflowError` for integers beyond the type.
  static func array(_ handle: Handle, type: ElementType?, _ interpreter: Interpreter) throws -> NDArray {
    if let array = try arrayObject(handle, interpreter) {
      guard let type else { return array }
      return try array.cast(to: type, interpreter)
    }
    var reading = Reading(interpreter: interpreter, asObjects: type == .object)
    do {
      try reading.read(handle, depth: 0)
    } catch let failure as Failure where type == .object && failure.kind == .valueError && !reading.dims.isEmpty {
      // Ragged: as many levels as are even, the rest as lists.
      return try evenLevels(handle, reading.dims.count, interpreter)
    }
    return try reading.makeArray(type)
  }

  private static func evenLevels(_ handle: Handle, _ depth: Int, _ interpreter: Interpreter) throws -> NDArray {
    for limit in (1...depth).reversed() {
      var reading = Reading(interpreter: interpreter, asObjects: true)
      reading.limit = limit
      if (try? reading.read(handle, depth: 0)) != nil { return try reading.makeArray(.object) }
    }
    return NDArray(list: [handle], .object, [])
  }

  /// Nested values taken apart: the leaves in order and the lengths of the levels.
  private struct Reading {
    let interpreter: Interpreter
    let asObjects: Bool
    var leaves: [Handle] = []
    var dims: [Int] = []
    /// The type that holds all leaves so far, and whether a Python integer is among them.
    var type: ElementType?
    private var leafDepth = -1
    /// The levels that are taken apart at most.
    var limit = 64

    init(interpreter: Interpreter, asObjects: Bool) {
      self.interpreter = interpreter
      self.asObjects = asObjects
    }

    mutating func read(_ handle: Handle, depth: Int) throws {
      guard depth < 64 else { throw ragged(depth) }
      if depth < limit, let items = try elements(of: handle) {
        try enter(items.count, depth)
        for item in items { try read(item, depth: depth + 1) }
        return
      }
      guard leafDepth < 0 || leafDepth == depth, dims.count <= depth else { throw ragged(min(depth, leafDepth)) }
      leafDepth = depth
      try join(NumPyReading.typeOfLeaf(handle))
      leaves.append(handle)
    }

    private func elements(of handle: Handle) throws -> [Handle]? {
      if let items = handle.asSequence { return items }
      guard let object = handle.asObject, !(object is StringObject), !(object is BytesObject) else { return nil }
      if object is RangeObject { return try interpreter.elements(handle) }
      guard let array = try NumPyReading.arrayObject(handle, interpreter), array.rank > 0 else { return nil }
      return (0..<array.dims[0]).map { (index: Int) -> Handle in ArrayResult.element(array.at(index, axis: 0)) }
    }

    private mutating func enter(_ count: Int, _ depth: Int) throws {
      if depth == dims.count, leafDepth < 0 {
        dims.append(count)
      } else if depth >= dims.count || dims[depth] != count {
        throw ragged(depth)
      }
    }

    private mutating func join(_ leaf: ElementType) throws {
      guard let type else {
        self.type = leaf
        return
      }
      self.type = type.promoted(with: leaf) ?? .object
    }

    private func ragged(_ depth: Int) -> Failure {
      Failure(
        .valueError,
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after \(max(1, depth)) "
          + "dimensions. The detected shape was \(Shape.tupleText(Array(dims.prefix(max(1, depth))))) + inhomogeneous part.",
        hint: "give every inner list the same length")
    }

    func makeArray(_ wanted: ElementType?) throws -> NDArray {
      let found = type ?? .float64
      let target = wanted ?? found
      guard case .number(let dtype) = target else {
        let objects = NDArray(list: leaves.map { plain($0, target) }, .object, dims)
        return target == .object ? objects : try objects.cast(to: target, interpreter)
      }
      let result = try NDArray(uninitialized: target, dims)
      let size = dtype.byteSize
      for (index, leaf) in leaves.enumerated() {
        try ScalarValue(parsing: leaf, dtype, interpreter).store(to: result.base + index * size, dtype)
      }
      return result
    }

    private func plain(_ leaf: Handle, _ target: ElementType) -> Handle {
      guard target != .object, let scalar = leaf.asObject as? NumPyScalar else { return leaf }
      return scalar.value.handle
    }
  }

  /// The element type that one value asks for.
  static func typeOfLeaf(_ handle: Handle) -> ElementType {
    switch handle {
    case .bool: return .bool
    case .int: return .int64
    case .float: return .float64
    case .none, .undefined: return .object
    case .object(let object):
      switch object {
      case let scalar as NumPyScalar: return .number(scalar.dtype)
      case let array as NDArrayObject: return array.array.type
      case let big as BigIntObject: return big.unsigned64 == nil ? .object : .number(.uint64)
      case is ComplexObject: return .number(.complex128)
      case let text as StringObject: return .unicode(max(1, text.count))
      case let bytes as BytesObject: return .bytes(max(1, bytes.bytes.count))
      case is FloatObject: return .float64
      case let tensor as TensorObject: return .number(tensor.tensor.dtype)
      case let convertible as any TensorConvertible: return .number(convertible.convertedDType)
      default: return .object
      }
    }
  }
}

/// Arrays as what a script gets.
enum ArrayResult {
  static func array(_ array: NDArray) -> Handle { .object(NDArrayObject(array)) }

  /// What a ufunc or an index gives: a 0-d result becomes a scalar.
  static func element(_ array: NDArray) -> Handle { array.rank == 0 ? scalar(array) : .object(NDArrayObject(array)) }

  /// The one element of a 0-d array as a NumPy scalar (text, or the object itself).
  static func scalar(_ array: NDArray) -> Handle { scalar(array, at: array.offset) }

  static func scalar(_ array: NDArray, at place: Int) -> Handle {
    guard let dtype = array.dtype else { return array.item(at: place) }
    return .object(NumPyScalar(ScalarValue(array.storage.pointer + place, dtype), dtype))
  }
}

/// Arrays and scalars as constants of TensorFlow.
enum NumPyConversion {
  /// - Errors: `TypeError` where the dtype asked for can't take the elements in, in TensorFlow's words.
  static func tensor(
    _ array: NDArray, _ handle: Handle, _ dtype: DType?, name: String, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let value = try array.makeTensor(interpreter)
    guard let dtype, dtype != value.dtype else { return try constant(value, name: name) }
    guard isCompatible(dtype, value.dtype) else {
      throw Failure(
        .typeError, "Cannot convert \(try interpreter.str(handle)) to EagerTensor of dtype \(dtype.kernelName)")
    }
    return try constant(array.cast(to: .number(dtype), interpreter).makeTensor(interpreter), name: name)
  }

  /// Arrays are cast as NumPy casts, floats to integers included; only text and numbers don't mix.
  private static func isCompatible(_ wanted: DType, _ given: DType) -> Bool { !wanted.isObject && !given.isObject }
}
