import Diagnostics
import Script

/// Functions of NumPy that are written in the script language: compositions of arrays' own functions, `Scripts/_np_….py`.
enum NumPyScripts {
  typealias Group = ScriptGroup

  static func add(to namespace: APINamespace) {
    for group in groups { group.add(to: namespace, owner: "numpy") }
  }

  /// What numpy.strings and numpy.char have in common.
  private static let strings =
    "capitalize title lower upper swapcase strip lstrip rstrip zfill expandtabs center ljust rjust isalpha "
    + "isdigit isspace isdecimal isnumeric isalnum islower isupper istitle find rfind index rindex count "
    + "startswith endswith encode decode replace str_len add multiply mod partition equal not_equal less "
    + "less_equal greater greater_equal"

  static let groups: [Group] = [
    Group("_np_sentinel", "np", "_NoValue"),
    Group(
      "_np_shaping", "np",
      "atleast_1d atleast_2d atleast_3d rollaxis matrix_transpose broadcast_shapes broadcast_arrays broadcast dstack hsplit "
        + "vsplit dsplit unstack block insert delete resize trim_zeros roll rot90 pad"),
    Group(
      "_np_places", "np",
      "meshgrid ix_ mgrid ogrid r_ c_ index_exp s_ ndindex ndenumerate unravel_index ravel_multi_index diag_indices "
        + "diag_indices_from tril_indices triu_indices tril_indices_from triu_indices_from mask_indices fill_diagonal vander "
        + "diagflat put place putmask copyto put_along_axis choose extract asarray_chkfinite packbits unpackbits"),
    Group(
      "_np_statistics", "np",
      "quantile percentile nanquantile nanpercentile median nanmedian nansum nanprod nancumsum nancumprod nanmax nanmin "
        + "nanargmax nanargmin nanmean nanvar nanstd average cov corrcoef"),
    Group("_np_histograms", "np", "histogram_bin_edges histogram histogramdd histogram2d digitize"),
    Group(
      "_np_calculus", "np",
      "diff ediff1d gradient trapezoid interp convolve correlate bartlett blackman hamming hanning kaiser i0 sinc unwrap "
        + "linspace logspace geomspace real_if_close fix isposinf isneginf isreal iscomplex isrealobj sort_complex cross cumulative_sum "
        + "cumulative_prod"),
    Group(
      "_np_sets", "np",
      "unique unique_all unique_counts unique_inverse unique_values intersect1d union1d setdiff1d setxor1d isin lexsort"),
    Group(
      "_np_polynomials", "np",
      "poly roots polyval polyadd polysub polymul polydiv polyder polyint polyfit poly1d"),
    Group("_np_polynomials", "np.exceptions", "RankWarning"),
    Group("_np_comparing", "np", "isclose allclose array_equal array_equiv"),
    Group("_np_products", "np", "einsum einsum_path tensordot inner kron"),
    Group(
      "_np_functional", "np",
      "vectorize frompyfunc piecewise select apply_along_axis apply_over_axes iterable astype can_cast isdtype common_type "
        + "mintypecode min_scalar_type typename require info"),
    Group(
      "_np_files", "np",
      "save load savez savez_compressed savetxt loadtxt genfromtxt fromstring fromfile"),
    Group(
      "_np_text", "np",
      "binary_repr base_repr format_float_positional format_float_scientific printoptions show_config show_runtime "
        + "getbufsize setbufsize"),
    Group(
      "_np_linalg", "np.linalg",
      "LinAlgError solve inv det slogdet cholesky qr svd svdvals eigh eigvalsh eig eigvals lstsq pinv matrix_rank "
        + "matrix_power cond norm matrix_norm vector_norm cross outer diagonal trace matmul tensordot matrix_transpose vecdot "
        + "multi_dot tensorinv tensorsolve"),
    Group(
      "_np_fft", "np.fft",
      "fft ifft rfft irfft hfft ihfft fftn ifftn fft2 ifft2 rfftn irfftn rfft2 irfft2 fftfreq rfftfreq fftshift ifftshift"),
    Group("_np_constants", "np", "ScalarType typecodes sctypeDict"),
    Group("_np_emath", "np.emath", "sqrt log log2 log10 logn power arccos arcsin arctanh"),
    Group("_np_strings", "np.strings", strings), Group("_np_strings", "np.char", strings + " split join"),
    Group(
      "_np_testing", "np.testing",
      "build_err_msg assert_array_compare assert_array_equal assert_allclose assert_array_almost_equal assert_array_less "
        + "assert_equal assert_almost_equal assert_approx_equal assert_ assert_string_equal assert_raises "
        + "assert_raises_regex assert_array_max_ulp assert_array_almost_equal_nulp assert_warns assert_no_warnings SkipTest "
        + "KnownFailureException IgnoreException tempdir temppath suppress_warnings print_assert_equal measure runstring "
        + "verbose clear_and_catch_warnings decorate_methods break_cycles assert_no_gc_cycles check_support_sve jiffies "
        + "TestCase BLAS_SUPPORTS_FPE HAS_REFCOUNT IS_64BIT IS_INSTALLED HAS_LAPACK64 IS_EDITABLE IS_MUSL IS_PYPY IS_PYSTON "
        + "IS_WASM NOGIL_BUILD"),
    Group("_np_iteration", "np", "nditer"),
  ]
}
