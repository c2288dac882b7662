import Ops
import Script
import Tensors

/// What one argument must look like for a concrete function to run without a look at signatures: the way that a call in a
/// loop takes.
enum QuickCheck {
  /// A tensor of this dtype and shape.
  case tensor(DType, Shape)
  /// This very unboxed value: None, a bool, an int, a float.
  case value(Value)
  /// This object; alive for as long as the concrete function.
  case object(Object)

  /// One check a parameter; nil when an argument is nested, named only, a variable, or of unknown shape.
  static func all(for parameters: [TracedParameter]) -> [QuickCheck]? {
    var checks: [QuickCheck] = []
    for parameter in parameters {
      guard parameter.kind.isPositional else { return nil }
      switch parameter.type {
      case .tensor(let dtype, let shape, _):
        guard let shape = shape.shape else { return nil }
        checks.append(.tensor(dtype, shape))
      case .literal(let value):
        switch value {
        case .object(let object): checks.append(.object(object))
        case .undefined: return nil
        default: checks.append(.value(value.owned))
        }
      default: return nil
      }
    }
    return checks
  }

  /// Whether the argument fits; a tensor is written to `slot`, which moves on.
  @inline(__always)
  func accepts(_ argument: Value, _ slot: inout UnsafeMutablePointer<Tensor>) -> Bool {
    switch self {
    case .tensor(let dtype, let shape):
      guard argument.isObject else { return false }
      return argument.unmanaged._withUnsafeGuaranteedRef { (object: Object) -> Bool in
        // The class is final: comparing it is a load, a cast is a call.
        guard object.kind == .other, type(of: object) == TensorObject.self,
          let tensor = unsafeDowncast(object, to: TensorObject.self).concrete,
          tensor.dtype == dtype, tensor.shape == shape
        else { return false }
        slot.initialize(to: tensor)
        slot += 1
        return true
      }
    case .value(let value): return argument.isIdentical(to: value)
    case .object(let object): return argument.isObject && argument.object === object
    }
  }
}
