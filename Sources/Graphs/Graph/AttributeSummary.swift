import GraphMessages
import Ops
import Tensors

extension AttributeValue {
  /// As TensorFlow's error messages and our tables show an attribute: `DT_FLOAT`, `[2,?]`, `"text"`, `[1, 2]`.
  var summary: String {
    switch self {
    case .int(let value): String(value)
    case .float(let value): FloatLiteral.shortest(value)
    case .bool(let value): value ? "true" : "false"
    case .string(let value): AttributeValue.quoted(value)
    case .type(let dtype): dtype.enumName
    case .shape(let shape): shape.kernelText
    case .tensor(let tensor): AttributeValue.text(of: tensor)
    case .function(let function): function.name
    case .ints(let values): AttributeValue.list(values.map { (value: Int) -> String in String(value) })
    case .floats(let values): AttributeValue.list(values.map(FloatLiteral.shortest))
    case .bools(let values): AttributeValue.list(values.map { (value: Bool) -> String in value ? "true" : "false" })
    case .strings(let values): AttributeValue.list(values.map(AttributeValue.quoted))
    case .types(let dtypes): AttributeValue.list(dtypes.map { (dtype: DType) -> String in dtype.enumName })
    case .shapes(let shapes): AttributeValue.list(shapes.map { (shape: PartialShape) -> String in shape.kernelText })
    case .functions(let functions):
      AttributeValue.list(functions.map { (function: any GraphFunction) -> String in function.name })
    }
  }

  private static func list(_ parts: [String]) -> String { "[" + parts.joined(separator: ", ") + "]" }

  private static func quoted(_ text: String) -> String { "\"" + text + "\"" }

  private static func text(of tensor: Tensor) -> String {
    "Tensor<type: \(tensor.dtype.kernelName) shape: \(tensor.shape) values: \(elementsText(tensor))>"
  }

  static func elementsText(_ tensor: Tensor) -> String {
    let shown = min(tensor.elementCount, 3)
    var parts: [String] = []
    for index in 0..<shown { parts.append(elementText(tensor, index)) }
    let more = tensor.elementCount > shown ? "..." : ""
    return parts.joined(separator: " ") + more
  }

  static func elementText(_ tensor: Tensor, _ index: Int) -> String {
    switch tensor.dtype {
    case .string: String(decoding: tensor.bytes(at: index), as: UTF8.self)
    case .bool: tensor.int(at: index) != 0 ? "1" : "0"
    case .float32, .float16, .bfloat16: FloatLiteral.shortest(Float(tensor.double(at: index)))
    case .float64: FloatLiteral.shortest(tensor.double(at: index))
    case .complex64, .complex128: complexText(tensor.complex(at: index))
    case .resource, .variant: "?"
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: String(tensor.int(at: index))
    }
  }

  private static func complexText(_ value: Complex128) -> String {
    "(\(FloatLiteral.shortest(value.real)),\(FloatLiteral.shortest(value.imaginary)))"
  }
}
