extension LeftOutReasons {
  /// Why names of NumPy's are not there.
  static let numPy = LeftOutReasons(rules: numPyRules)

  private static let numPyRules: [Rule] = [
    Rule(
      nil,
      "datetime64 timedelta64 datetime_as_string datetime_data busday_count busday_offset busdaycalendar is_busday isnat",
      "dates and times are not there"),
    Rule(
      nil, "void record recarray rec fromregex getfield setfield fields names",
      "structured arrays are not there"),
    Rule("numpy", "ma", "masked arrays are not there"),
    Rule("numpy", "matrix asmatrix bmat", "np.matrix is not there: NumPy itself advises against it"),
    Rule(
      nil, "longdouble clongdouble float128 complex256",
      "80-bit floats are not there"),
    Rule(
      nil, "ctypeslib f2py get_include ctypes cffi capsule lock from_dlpack jiffies memusage lib core rundocs test typing",
      "tools for C, Fortran and builds of NumPy"),
    Rule(
      "numpy.testing",
      "BLAS_SUPPORTS_FPE HAS_LAPACK64 HAS_REFCOUNT IS_64BIT IS_EDITABLE IS_INSTALLED IS_MUSL IS_PYPY IS_PYSTON IS_WASM "
        + "NOGIL_BUILD NUMPY_ROOT TestCase assert_no_gc_cycles break_cycles check_support_sve clear_and_catch_warnings "
        + "decorate_methods overrides run_threaded",
      "facts about NumPy's own test run"),
    Rule("numpy", "memmap", "files are read whole"),
    Rule("numpy", "nditer nested_iters", "iterators over operands are for code in C"),
    Rule("numpy", "geterrcall seterrcall", "errors call no functions here"),
    Rule(nil, "dump dumps", "pickles are not there"),
  ]
}
