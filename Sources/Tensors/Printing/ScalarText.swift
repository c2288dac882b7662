/// Scalars as Python's and NumPy's objects print.
public enum ScalarText {
  /// `str` of the NumPy scalar that a 0-d array holds: `0.1`, `True`, `(1+2j)`, `b'a'`.
  public static func str(_ view: ArrayView) -> String {
    switch view.dtype {
    case .bool: return ElementAccess.int(view.base, .bool, 0) != 0 ? "True" : "False"
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: return view.integerText(at: 0)
    case .float16, .bfloat16, .float32, .float64: return FloatText.scalar(view.double(at: 0), view.dtype)
    case .complex64, .complex128: return FloatText.complex(view.complex(at: 0), part: view.dtype.realDType)
    case .string, .resource, .variant: return view.objectText?(0) ?? "None"
    }
  }

  /// `repr` of the NumPy scalar: `np.float32(0.1)`, `np.True_`, `np.int64(3)`.
  public static func repr(_ view: ArrayView) -> String {
    switch view.dtype {
    case .bool: return "np." + str(view) + "_"
    case .bfloat16, .string, .resource, .variant: return str(view)
    case .complex64, .complex128:
      var text = str(view)
      if text.hasPrefix("(") { text = String(text.dropFirst().dropLast()) }
      return "np.\(view.dtype.name)(\(text))"
    case .float16, .float32, .float64, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64:
      return "np.\(view.dtype.name)(\(str(view)))"
    }
  }

  /// `repr` of the Python object that `.item()` gives: a float with the digits of a double.
  public static func pythonRepr(_ view: ArrayView) -> String {
    switch view.dtype {
    case .float16, .bfloat16, .float32, .float64: return FloatText.python(view.double(at: 0))
    case .complex64, .complex128: return FloatText.complex(view.complex(at: 0))
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .string, .resource, .variant:
      return str(view)
    }
  }
}
