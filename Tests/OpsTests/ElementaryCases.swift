import Tensors

@testable import Ops

/// Functions of one number.
enum ElementaryCases {
  static let rows: [OpCase] = first + second + third

  private static let first: [OpCase] = [
    OpCase("Neg", [.float64([-1.5, 0.3, 2.25])], gives: .float64([1.5, -0.3, -2.25])),
    OpCase("Neg", [.float32([-2, 0, 3, .nan])], gives: .float32([2, -0, -3, .nan]), gradient: false),
    OpCase("Neg", [.int32([-2, 0, 3])], gives: .int32([2, 0, -3])),
    OpCase("Abs", [.float64([-1.5, 0.3, 2.25])], gives: .float64([1.5, 0.3, 2.25])),
    OpCase("Abs", [.float32([-2, 0, 3, .nan])], gives: .float32([2, 0, 3, .nan]), gradient: false),
    OpCase("Abs", [.int32([-2, 0, 3])], gives: .int32([2, 0, 3])),
    OpCase("Sign", [.float64([-1.5, 0.3, 2.25])], gives: .float64([-1, 1, 1])),
    OpCase("Sign", [.float32([-2, 0, 3, .nan])], gives: .float32([-1, 0, 1, .nan]), gradient: false),
    OpCase("Sign", [.int32([-2, 0, 3])], gives: .int32([-1, 0, 1])),
    OpCase("Square", [.float64([-1.5, 0.3, 2.25])], gives: .float64([2.25, 0.09, 5.0625])),
    OpCase("Square", [.float32([-2, 0, 3, .nan])], gives: .float32([4, 0, 9, .nan]), gradient: false),
    OpCase("Square", [.int32([-2, 0, 3])], gives: .int32([4, 0, 9])),
    OpCase(
      "Abs", [.text(["a"])], fails: .invalidArgumentError,
      "Value for attr 'T' of string is not in the list of allowed values: bfloat16, half, float, "
        + "double, int8, int16, int32, int64\n\t; NodeDef: {{node Abs}}; Op<name=Abs; signature=x:T -> "
        + "y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, "
        + "DT_INT32, DT_INT64]> [Op:Abs] name: "),
    OpCase(
      "Neg", [.bool([true])], fails: .invalidArgumentError,
      "Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, "
        + "double, int8, int16, int32, int64, complex64, complex128\n\t; NodeDef: {{node Neg}}; "
        + "Op<name=Neg; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, "
        + "DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Neg] name: "),
    OpCase("Square", [.complex64([(1, 2)])], gives: .complex64([(-3, 4)])),
    OpCase("Neg", [.complex128([(1, -2)])], gives: .complex128([(-1, 2)])),
    OpCase("Sign", [.complex64([(3, 4)])], gives: .complex64([(0.6, 0.8)])),
    OpCase("Abs", [.int8([-128, 5])], gives: .int8([-128, 5])),
    OpCase(
      "Reciprocal", [.float64([-1.5, 0.3, 2.25])],
      gives: .float64([-0.6666666666666666, 3.3333333333333335, 0.4444444444444444])),
    OpCase("Reciprocal", [.float32([0, 4])], gives: .float32([.infinity, 0.25])),
    OpCase(
      "Inv", [.float64([-1.5, 0.3, 2.25])],
      gives: .float64([-0.6666666666666666, 3.3333333333333335, 0.4444444444444444])),
    OpCase("Inv", [.float32([0, 4])], gives: .float32([.infinity, 0.25])),
    OpCase("Reciprocal", [.complex128([(3, 4)])], gives: .complex128([(0.12, -0.16)])),
    OpCase("Sqrt", [.float64([0.3, 1, 2.25])], gives: .float64([0.5477225575051661, 1, 1.5])),
    OpCase("Sqrt", [.float32([0, 2, -1, .infinity])], gives: .float32([0, 1.4142135, .nan, .infinity])),
    OpCase("Sqrt", [.float16([2])], gives: .float16([1.414])),
    OpCase("Sqrt", [.complex128([(3, 4)])], gives: .complex128([(2, 1)])),
    OpCase("Rsqrt", [.float64([0.3, 1, 2.25])], gives: .float64([1.8257418583505538, 1, 0.6666666666666666])),
    OpCase("Rsqrt", [.float32([0, 2, -1, .infinity])], gives: .float32([.infinity, 0.70710677, .nan, 0])),
    OpCase("Rsqrt", [.float16([2])], gives: .float16([0.707])),
    OpCase("Rsqrt", [.complex128([(3, 4)])], gives: .complex128([(0.4, -0.2)])),
    OpCase("Log", [.float64([0.3, 1, 2.25])], gives: .float64([-1.2039728043259361, 0, 0.8109302162163288])),
    OpCase("Log", [.float32([0, 2, -1, .infinity])], gives: .float32([-.infinity, 0.6931472, .nan, .infinity])),
    OpCase("Log", [.float16([2])], gives: .float16([0.6934])),
    OpCase("Log", [.complex128([(3, 4)])], gives: .complex128([(1.6094379124341003, 0.9272952180016122)])),
    OpCase(
      "Sqrt", [.int32([4])], fails: .invalidArgumentError,
      "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, "
        + "double, complex64, complex128\n\t; NodeDef: {{node Sqrt}}; Op<name=Sqrt; signature=x:T -> y:T; "
        + "attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> "
        + "[Op:Sqrt] name: "),
    OpCase(
      "Exp", [.float64([-0.5, 0.3, 2.25])],
      gives: .float64([0.6065306597126334, 1.3498588075760032, 9.487735836358526])),
    OpCase("Exp", [.float32([-0.5, 0, 3.5])], gives: .float32([0.60653067, 1, 33.11545])),
    OpCase(
      "Expm1", [.float64([-0.5, 0.3, 2.25])],
      gives: .float64([-0.3934693402873666, 0.3498588075760031, 8.487735836358526])),
    OpCase("Expm1", [.float32([-0.5, 0, 3.5])], gives: .float32([-0.39346933, 0, 32.11545])),
  ]

  private static let second: [OpCase] = [
    OpCase(
      "Log1p", [.float64([-0.5, 0.3, 2.25])],
      gives: .float64([-0.6931471805599453, 0.26236426446749106, 1.1786549963416462])),
    OpCase("Log1p", [.float32([-0.5, 0, 3.5])], gives: .float32([-0.6931472, 0, 1.5040774])),
    OpCase(
      "Sigmoid", [.float64([-0.5, 0.3, 2.25])],
      gives: .float64([0.37754066879814546, 0.574442516811659, 0.9046505351008906])),
    OpCase("Sigmoid", [.float32([-0.5, 0, 3.5])], gives: .float32([0.37754068, 0.5, 0.97068775])),
    OpCase("Exp", [.float32([100, -200, .nan])], gives: .float32([.infinity, 0, .nan])),
    OpCase("Exp", [.bfloat16([1])], gives: .bfloat16([2.71875])),
    OpCase("Exp", [.float16([1.5])], gives: .float16([4.48])),
    OpCase("Exp", [.complex64([(1, 2)])], gives: .complex64([(-1.1312044, 2.4717267)]), within: .relative(1e-6)),
    OpCase(
      "Exp", [.int32([1])], fails: .invalidArgumentError,
      "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, "
        + "double, complex64, complex128\n\t; NodeDef: {{node Exp}}; Op<name=Exp; signature=x:T -> y:T; "
        + "attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_COMPLEX64, DT_COMPLEX128]> "
        + "[Op:Exp] name: "),
    OpCase("Sigmoid", [.float32([-100, 100])], gives: .float32([0, 1])),
    OpCase("Log1p", [.float32([1e-06, -1])], gives: .float32([9.999995e-07, -.infinity])),
    OpCase("Expm1", [.float32([1e-06])], gives: .float32([1.0000005e-06])),
    OpCase("Expm1", [.complex128([(1, 1)])], gives: .complex128([(0.46869393991588515, 2.2873552871788423)])),
    OpCase("Log1p", [.complex128([(1, 1)])], gives: .complex128([(0.8047189562170503, 0.46364760900080615)])),
    OpCase("Sigmoid", [.complex128([(1, 1)])], gives: .complex128([(0.7820415706337493, 0.20194822765801293)])),
    OpCase(
      "Erf", [.float64([-0.5, 0.3, 1.5])],
      gives: .float64([-0.5204998778130466, 0.3286267594591274, 0.9661051464753108])),
    OpCase("Erf", [.float32([-0.5, 0, 1.5])], gives: .float32([-0.5204999, 0, 0.9661051]), within: .relative(3e-7)),
    OpCase(
      "Erfc", [.float64([-0.5, 0.3, 1.5])],
      gives: .float64([1.5204998778130467, 0.6713732405408726, 0.03389485352468927])),
    OpCase("Erfc", [.float32([-0.5, 0, 1.5])], gives: .float32([1.5205, 1, 0.033894848]), within: .relative(3e-7)),
    OpCase(
      "Lgamma", [.float64([0.5, 3.5, -1.5])],
      gives: .float64([0.5723649429247001, 1.2009736023470743, 0.8600470153764809])),
    OpCase("Lgamma", [.float32([2.5])], gives: .float32([0.28468287])),
    OpCase("Floor", [.float32([-1.5, -0.5, 0.5, 1.5, 2.5, .nan])], gives: .float32([-2, -1, 0, 1, 2, .nan])),
    OpCase("Floor", [.float64([-1.2, 0.3])], gives: .float64([-2, 0])),
    OpCase("Ceil", [.float32([-1.5, -0.5, 0.5, 1.5, 2.5, .nan])], gives: .float32([-1, -0, 1, 2, 3, .nan])),
    OpCase("Ceil", [.float64([-1.2, 0.3])], gives: .float64([-1, 1])),
    OpCase("Round", [.float32([-1.5, -0.5, 0.5, 1.5, 2.5, .nan])], gives: .float32([-2, -0, 0, 2, 2, .nan])),
    OpCase("Round", [.float64([-1.2, 0.3])], gives: .float64([-1, 0])),
    OpCase("Rint", [.float32([-1.5, -0.5, 0.5, 1.5, 2.5, .nan])], gives: .float32([-2, -0, 0, 2, 2, .nan])),
    OpCase("Rint", [.float64([-1.2, 0.3])], gives: .float64([-1, 0])),
    OpCase(
      "Floor", [.int32([3])], fails: .invalidArgumentError,
      "Value for attr 'T' of int32 is not in the list of allowed values: bfloat16, half, float, "
        + "double\n\t; NodeDef: {{node Floor}}; Op<name=Floor; signature=x:T -> y:T; "
        + "attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE]> [Op:Floor] name: "),
    OpCase("IsNan", [.float32([1, .nan, .infinity, -.infinity])], gives: .bool([false, true, false, false])),
    OpCase("IsNan", [.float16([1, .nan])], gives: .bool([false, true])),
    OpCase("IsInf", [.float32([1, .nan, .infinity, -.infinity])], gives: .bool([false, false, true, true])),
    OpCase("IsInf", [.float16([1, .nan])], gives: .bool([false, false])),
    OpCase("IsFinite", [.float32([1, .nan, .infinity, -.infinity])], gives: .bool([true, false, false, false])),
    OpCase("IsFinite", [.float16([1, .nan])], gives: .bool([true, false])),
    OpCase("ReciprocalGrad", [.float64([0.5, 2]), .float64([1, 3])], gives: .float64([-0.25, -12])),
    OpCase("ReciprocalGrad", [.float32([0.5, 2]), .float32([1, 3])], gives: .float32([-0.25, -12])),
    OpCase("SqrtGrad", [.float64([0.5, 2]), .float64([1, 3])], gives: .float64([1, 0.75])),
  ]

  private static let third: [OpCase] = [
    OpCase("SqrtGrad", [.float32([0.5, 2]), .float32([1, 3])], gives: .float32([1, 0.75])),
    OpCase("RsqrtGrad", [.float64([0.5, 2]), .float64([1, 3])], gives: .float64([-0.0625, -12])),
    OpCase("RsqrtGrad", [.float32([0.5, 2]), .float32([1, 3])], gives: .float32([-0.0625, -12])),
    OpCase("SigmoidGrad", [.float64([0.5, 2]), .float64([1, 3])], gives: .float64([0.25, -6])),
    OpCase("SigmoidGrad", [.float32([0.5, 2]), .float32([1, 3])], gives: .float32([0.25, -6])),
    OpCase("TanhGrad", [.float64([0.5, 2]), .float64([1, 3])], gives: .float64([0.75, -9])),
    OpCase("TanhGrad", [.float32([0.5, 2]), .float32([1, 3])], gives: .float32([0.75, -9])),
  ]
}
