extension LeftOutReasons {
  /// Why names of NumPy's are not there.
  static let numPy = LeftOutReasons(rules: numPyRules)

  private static let numPyRules: [Rule] = [
    Rule(
      nil,
      "datetime64 timedelta64 datetime_as_string datetime_data busday_count busday_offset busdaycalendar is_busday isnat",
      "dates and times are not there"),
    Rule(
      nil, "void record recarray rec fromregex",
      "structured arrays are not there"),
    Rule("numpy", "ma", "masked arrays are not there"),
    Rule("numpy", "matrix asmatrix bmat", "np.matrix is not there: NumPy itself advises against it"),
    Rule(
      nil, "longdouble clongdouble float128 complex256",
      "80-bit floats are not there"),
    Rule(
      nil, "ctypeslib f2py get_include ctypes cffi capsule lock from_dlpack memusage lib core rundocs test typing",
      "tools for C, Fortran and builds of NumPy"),
    Rule(
      "numpy.testing",
      "NUMPY_ROOT overrides run_threaded", "tools of NumPy's own test run"),
    Rule("numpy", "memmap", "files are read whole"),
    Rule("numpy", "nested_iters", "nested iterators are for code in C"),
    Rule("numpy", "polynomial", "the classes of numpy.polynomial are not there; np.poly1d and its functions are"),
    Rule("numpy", "dtypes", "classes of dtypes are not there"),
    Rule(nil, "dump dumps", "pickles are not there"),
  ]
}
