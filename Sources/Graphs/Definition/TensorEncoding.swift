import Tensors

extension TensorDefinition {
  /// The definition of a tensor's value.
  ///
  /// - Parameter isFilled: whether it was made by filling a shape with one value, which is then written once.
  public init(_ tensor: Tensor, isFilled: Bool = false) {
    self = TensorEncoding.definition(of: tensor, isFilled: isFilled)
  }
}

/// Tensors as `TensorProto`s, by the rules of TensorFlow's `make_tensor_proto`: one element as a value, several as raw
/// bytes where the dtype allows it.
enum TensorEncoding {
  /// - Parameter isFilled: the tensor was made by filling a shape with one value (`tf.zeros`): that value is written once.
  static func definition(of tensor: Tensor, isFilled: Bool) -> TensorDefinition {
    var definition = TensorDefinition(dtype: tensor.dtype.enumName, shape: shape(PartialShape(tensor.shape)))
    let count = tensor.elementCount
    if count == 0 { return definition }
    if count > 1, !isFilled, hasContent(tensor.dtype) {
      let bytes = UnsafeRawBufferPointer(start: tensor.pointer, count: tensor.byteCount)
      definition.values = .content(Array(bytes))
      return definition
    }
    definition.values = values(tensor, count: isFilled ? 1 : count)
    return definition
  }

  static func shape(_ shape: PartialShape) -> ShapeDefinition {
    var definition = ShapeDefinition()
    if let dims = shape.dims {
      definition.dims = dims.map { (dim: Int?) -> Int in dim ?? -1 }
    } else {
      definition.isRankUnknown = true
    }
    return definition
  }

  /// Dtypes whose arrays are written as raw bytes.
  private static func hasContent(_ dtype: DType) -> Bool {
    switch dtype {
    case .float32, .float64, .int8, .int16, .int32, .int64, .uint8, .uint32, .uint64: true
    case .float16, .bfloat16, .uint16, .bool, .complex64, .complex128, .string, .resource, .variant: false
    }
  }

  private static func values(_ tensor: Tensor, count: Int) -> TensorDefinition.Values {
    let indices = 0..<count
    switch tensor.dtype {
    case .float32: return .floats(indices.map { (index: Int) -> Float in Float(tensor.double(at: index)) })
    case .float64: return .doubles(indices.map { (index: Int) -> Double in tensor.double(at: index) })
    case .float16, .bfloat16:
      let bits = tensor.pointer.assumingMemoryBound(to: UInt16.self)
      return .halves(indices.map { (index: Int) -> Int in Int(bits[index]) })
    case .int8, .int16, .int32, .uint8, .uint16:
      return .ints(indices.map { (index: Int) -> Int in tensor.int(at: index) })
    case .int64: return .longs(indices.map { (index: Int) -> Int in tensor.int(at: index) })
    case .uint32: return .unsigned(indices.map { (index: Int) -> Int in tensor.int(at: index) })
    case .uint64:
      return .unsignedLongs(indices.map { (index: Int) -> UInt64 in UInt64(bitPattern: Int64(tensor.int(at: index))) })
    case .bool: return .bools(indices.map { (index: Int) -> Bool in tensor.int(at: index) != 0 })
    case .complex64:
      return .complexFloats(
        indices.flatMap { (index: Int) -> [Float] in
          let value = tensor.complex(at: index)
          return [Float(value.real), Float(value.imaginary)]
        })
    case .complex128:
      return .complexDoubles(
        indices.flatMap { (index: Int) -> [Double] in
          let value = tensor.complex(at: index)
          return [value.real, value.imaginary]
        })
    case .string: return .strings(indices.map { (index: Int) -> [UInt8] in tensor.bytes(at: index) })
    case .resource, .variant: return .none
    }
  }
}
