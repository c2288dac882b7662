/// The type of a tensor's elements.
///
/// Raw values are dense from 0, index the tables here and equal the `K_…` dtype numbers of `Kernels`; TensorFlow's
/// protobuf numbers are `protoNumber`.
public enum DType: UInt8, CaseIterable, Sendable, Hashable {
  case float32 = 0
  case float64
  case float16
  case bfloat16
  case int8
  case int16
  case int32
  case int64
  case uint8
  case uint16
  case uint32
  case uint64
  case bool
  case complex64
  case complex128
  case string
  case resource
  case variant

  public static let half = DType.float16
  public static let double = DType.float64
}

// MARK: Names

extension DType {
  /// The dtype of TensorFlow's name (`float32`, also `half`, `float`, `double`) or nil.
  public init?(name: String) {
    switch name {
    case "half": self = .float16
    case "float": self = .float32
    case "double": self = .float64
    default:
      guard let found = DType.allCases.first(where: { (dtype: DType) -> Bool in dtype.name == name }) else { return nil }
      self = found
    }
  }

  /// The dtype of a name as GraphDef text writes it (`DT_FLOAT`), or nil.
  public init?(enumName: String) {
    guard let found = DType.allCases.first(where: { (dtype: DType) -> Bool in dtype.enumName == enumName }) else {
      return nil
    }
    self = found
  }

  /// The dtype of a protobuf enum number, or nil.
  public init?(protoNumber: Int) {
    guard let found = DType.allCases.first(where: { (dtype: DType) -> Bool in dtype.protoNumber == protoNumber }) else {
      return nil
    }
    self = found
  }

  /// TensorFlow's and NumPy's name: `float32`.
  public var name: String {
    switch self {
    case .float32: "float32"
    case .float64: "float64"
    case .float16: "float16"
    case .bfloat16: "bfloat16"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .uint8: "uint8"
    case .uint16: "uint16"
    case .uint32: "uint32"
    case .uint64: "uint64"
    case .bool: "bool"
    case .complex64: "complex64"
    case .complex128: "complex128"
    case .string: "string"
    case .resource: "resource"
    case .variant: "variant"
    }
  }

  /// The name that TensorFlow's C++ messages use: `float`, `double`, `half`, otherwise `name`.
  public var kernelName: String {
    switch self {
    case .float32: "float"
    case .float64: "double"
    case .float16: "half"
    default: name
    }
  }

  /// The name of the enum value in GraphDef text: `DT_FLOAT`.
  public var enumName: String {
    switch self {
    case .float32: "DT_FLOAT"
    case .float64: "DT_DOUBLE"
    case .float16: "DT_HALF"
    case .bfloat16: "DT_BFLOAT16"
    case .int8: "DT_INT8"
    case .int16: "DT_INT16"
    case .int32: "DT_INT32"
    case .int64: "DT_INT64"
    case .uint8: "DT_UINT8"
    case .uint16: "DT_UINT16"
    case .uint32: "DT_UINT32"
    case .uint64: "DT_UINT64"
    case .bool: "DT_BOOL"
    case .complex64: "DT_COMPLEX64"
    case .complex128: "DT_COMPLEX128"
    case .string: "DT_STRING"
    case .resource: "DT_RESOURCE"
    case .variant: "DT_VARIANT"
    }
  }

  /// The number of the enum value in `types.proto`; `tf.DType.as_datatype_enum`.
  public var protoNumber: Int {
    switch self {
    case .float32: 1
    case .float64: 2
    case .int32: 3
    case .uint8: 4
    case .int16: 5
    case .int8: 6
    case .string: 7
    case .complex64: 8
    case .int64: 9
    case .bool: 10
    case .bfloat16: 14
    case .uint16: 17
    case .complex128: 18
    case .float16: 19
    case .resource: 20
    case .variant: 21
    case .uint32: 22
    case .uint64: 23
    }
  }

  /// What `repr(tf.float32)` is: `tf.float32`.
  public var pythonRepr: String { "tf." + name }

  /// What `str(tf.float32)` is: `<dtype: 'float32'>`.
  public var pythonText: String { "<dtype: '\(name)'>" }

  /// What `repr(tf.float32.as_numpy_dtype)` is: `<class 'numpy.float32'>`; strings are NumPy objects. Resources and
  /// variants have none.
  public var numPyClassText: String? {
    switch self {
    case .bfloat16: "<class 'ml_dtypes.bfloat16'>"
    case .string: "<class 'object'>"
    case .resource, .variant: nil
    default: "<class 'numpy.\(name)'>"
    }
  }

  /// What `repr(np.dtype(…))` is: `dtype('float32')`, `dtype('O')` for strings.
  public var numPyRepr: String {
    switch self {
    case .string, .resource, .variant: "dtype('O')"
    case .bfloat16: "dtype(bfloat16)"
    default: "dtype('\(name)')"
    }
  }
}

// MARK: Kinds

extension DType {
  /// Bytes of one element in a tensor's storage, `tf.DType.size`; 0 for dtypes whose elements are objects.
  @inlinable public var byteSize: Int {
    switch self {
    case .int8, .uint8, .bool: 1
    case .float16, .bfloat16, .int16, .uint16: 2
    case .float32, .int32, .uint32: 4
    case .float64, .int64, .uint64, .complex64: 8
    case .complex128: 16
    case .string, .resource, .variant: 0
    }
  }

  /// Strings, resources and variants: elements live in `ObjectStorage`.
  @inlinable public var isObject: Bool { rawValue >= DType.string.rawValue }

  /// The four float dtypes.
  @inlinable public var isFloating: Bool { rawValue <= DType.bfloat16.rawValue }

  /// Signed and unsigned integers, bool not among them.
  @inlinable public var isInteger: Bool {
    rawValue >= DType.int8.rawValue && rawValue <= DType.uint64.rawValue
  }

  @inlinable public var isSigned: Bool {
    rawValue >= DType.int8.rawValue && rawValue <= DType.int64.rawValue
  }

  @inlinable public var isUnsigned: Bool {
    rawValue >= DType.uint8.rawValue && rawValue <= DType.uint64.rawValue
  }

  @inlinable public var isComplex: Bool { self == .complex64 || self == .complex128 }
  @inlinable public var isBool: Bool { self == .bool }

  /// Floats, integers and complex numbers: what arithmetic is defined on.
  @inlinable public var isNumeric: Bool { isFloating || isInteger || isComplex }

  /// Dtypes that gradients flow through.
  @inlinable public var isDifferentiable: Bool { isFloating || isComplex }

  /// The dtype of a complex number's parts; of another dtype, itself.
  public var realDType: DType {
    switch self {
    case .complex64: .float32
    case .complex128: .float64
    default: self
    }
  }

  /// The dtype that the kernels of this dtype compute sums and products in: half precision widens to float32.
  public var accumulator: DType {
    switch self {
    case .float16, .bfloat16: .float32
    default: self
    }
  }
}

// MARK: Limits

/// A number as a script would see it: what `tf.DType.min` and `max` return.
public enum ScalarLimit: Sendable, Equatable {
  case int(Int)
  case unsigned(UInt64)
  case float(Double)
  case bool(Bool)
}

extension DType {
  /// `tf.DType.min`: the lowest finite value; nil where TensorFlow raises (bool, complex, objects).
  public var minimum: ScalarLimit? {
    switch self {
    case .float16: .float(-65504)
    case .bfloat16: .float(-0x1.fep127)
    case .float32: .float(-Double(Float.greatestFiniteMagnitude))
    case .float64: .float(-Double.greatestFiniteMagnitude)
    case .int8: .int(Int(Int8.min))
    case .int16: .int(Int(Int16.min))
    case .int32: .int(Int(Int32.min))
    case .int64: .int(Int.min)
    case .uint8, .uint16, .uint32, .uint64: .int(0)
    case .bool, .complex64, .complex128, .string, .resource, .variant: nil
    }
  }

  /// `tf.DType.max`: the highest finite value; nil where TensorFlow raises.
  public var maximum: ScalarLimit? {
    switch self {
    case .float16: .float(65504)
    case .bfloat16: .float(0x1.fep127)
    case .float32: .float(Double(Float.greatestFiniteMagnitude))
    case .float64: .float(Double.greatestFiniteMagnitude)
    case .int8: .int(Int(Int8.max))
    case .int16: .int(Int(Int16.max))
    case .int32: .int(Int(Int32.max))
    case .int64: .int(Int.max)
    case .uint8: .int(Int(UInt8.max))
    case .uint16: .int(Int(UInt16.max))
    case .uint32: .int(Int(UInt32.max))
    case .uint64: .unsigned(UInt64.max)
    case .bool, .complex64, .complex128, .string, .resource, .variant: nil
    }
  }

  /// `tf.DType.limits`, the range of pixel values: `(0, max)` for integers and bool, `(0, 1)` for float32 and
  /// float64; nil where TensorFlow raises `ValueError`.
  public var limits: (low: ScalarLimit, high: ScalarLimit)? {
    switch self {
    case .bool: (.int(0), .bool(true))
    case .float32, .float64: (.int(0), .int(1))
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64:
      maximum.map { (high: ScalarLimit) in (.int(0), high) }
    case .float16, .bfloat16, .complex64, .complex128, .string, .resource, .variant: nil
    }
  }

  /// The machine epsilon of a float dtype: the gap between 1 and the next number.
  public var epsilon: Double? {
    switch self {
    case .float16: 0x1p-10
    case .bfloat16: 0x1p-7
    case .float32: 0x1p-23
    case .float64: 0x1p-52
    default: nil
    }
  }

  /// The range of an integer dtype, as `Int`s; `uint64` ends at `Int.max` here.
  public var integerRange: ClosedRange<Int>? {
    switch self {
    case .int8: Int(Int8.min)...Int(Int8.max)
    case .int16: Int(Int16.min)...Int(Int16.max)
    case .int32: Int(Int32.min)...Int(Int32.max)
    case .int64: Int.min...Int.max
    case .uint8: 0...Int(UInt8.max)
    case .uint16: 0...Int(UInt16.max)
    case .uint32: 0...Int(UInt32.max)
    case .uint64: 0...Int.max
    default: nil
    }
  }
}
