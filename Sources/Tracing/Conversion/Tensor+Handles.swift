import Script
import Tensors

extension Tensor {
  /// One element as Python's own value: an int (a big int beyond 64 bits), a float, a bool, a complex, bytes.
  public func element(at index: Int) -> Handle {
    switch dtype {
    case .bool: return .bool(bool(at: index))
    case .string: return .bytes(bytes(at: index))
    case .complex64, .complex128:
      let value = complex(at: index)
      return .object(ComplexObject(value.real, value.imaginary))
    case .uint64:
      let raw = pointer(as: UInt64.self)[index]
      if let small = Int(exactly: raw) { return .int(small) }
      return .object(BigIntObject(unsigned: UInt(raw)))
    case .resource, .variant: return .none
    default: return dtype.isFloating ? .float(double(at: index)) : .int(int(at: index))
    }
  }

  /// All elements as nested lists, `tolist()`; a scalar is its element.
  public var nestedElements: Handle {
    var next = 0
    func level(_ depth: Int) -> Handle {
      if depth == rank {
        defer { next += 1 }
        return element(at: next)
      }
      return .list((0..<shape[depth]).map { (_: Int) -> Handle in level(depth + 1) })
    }
    return level(0)
  }
}
