import Tensors

/// Tensors as test rows write them: `.float32([1, 2, 3, 4], [2, 2])`. Without a shape: a vector.
extension Tensor {
  static func float32(_ values: [Float], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func float64(_ values: [Double], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func float16(_ values: [Float16], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func int8(_ values: [Int8], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func int16(_ values: [Int16], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func int32(_ values: [Int32], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func int64(_ values: [Int64], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func uint8(_ values: [UInt8], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func uint16(_ values: [UInt16], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func uint32(_ values: [UInt32], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func uint64(_ values: [UInt64], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }
  static func bool(_ values: [Bool], _ shape: [Int]? = nil) -> Tensor { row(values, shape) }

  static func bfloat16(_ values: [Float], _ shape: [Int]? = nil) -> Tensor {
    row(values.map { (value: Float) -> BFloat16 in BFloat16(value) }, shape)
  }

  /// Pairs of real and imaginary part.
  static func complex64(_ values: [(Float, Float)], _ shape: [Int]? = nil) -> Tensor {
    row(values.map { (pair: (Float, Float)) -> Complex64 in Complex64(pair.0, pair.1) }, shape)
  }

  static func complex128(_ values: [(Double, Double)], _ shape: [Int]? = nil) -> Tensor {
    row(values.map { (pair: (Double, Double)) -> Complex128 in Complex128(pair.0, pair.1) }, shape)
  }

  static func text(_ values: [String], _ shape: [Int]? = nil) -> Tensor {
    let vector = Tensor.strings(values)
    return shape.map { (dims: [Int]) -> Tensor in vector.reshaped(to: Shape(trusted: dims)) } ?? vector
  }

  private static func row<Element: TensorElement>(_ values: [Element], _ shape: [Int]?) -> Tensor {
    let vector = Tensor.vector(values)
    return shape.map { (dims: [Int]) -> Tensor in vector.reshaped(to: Shape(trusted: dims)) } ?? vector
  }

  /// All elements, for a failure's message.
  var listing: String {
    let elements = (0..<elementCount).map { (index: Int) -> String in
      if dtype == .string { return String(decoding: bytes(at: index), as: UTF8.self) }
      if dtype.isComplex { return "\(complex(at: index).real)+\(complex(at: index).imaginary)i" }
      return dtype.isFloating ? "\(double(at: index))" : "\(int(at: index))"
    }
    return "\(dtype.name)\(shape) [" + elements.joined(separator: ", ") + "]"
  }
}

/// A tensor of which the shape is known in part, and nothing else: what a shape rule sees while tracing.
final class UnknownTensor: AnyTensor {
  private let known: PartialShape

  init(_ dtype: DType, _ shape: PartialShape) {
    known = shape
    super.init(dtype: dtype, isSymbolic: true)
  }

  override var partialShape: PartialShape { known }
}
