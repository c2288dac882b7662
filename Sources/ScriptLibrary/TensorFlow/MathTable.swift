import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.math`: elementwise functions, comparison and logic.
enum MathTable {
  static let rows: [APIFunction] = unary + binary + comparisons + composites

  private static let unary: [APIFunction] = [
    ("negative", "Neg", true), ("sign", "Sign", true), ("square", "Square", true),
    ("sqrt", "Sqrt", true), ("rsqrt", "Rsqrt", false), ("exp", "Exp", true), ("expm1", "Expm1", false),
    ("log", "Log", false), ("log1p", "Log1p", false), ("sin", "Sin", true), ("cos", "Cos", true),
    ("tan", "Tan", true), ("asin", "Asin", true), ("acos", "Acos", true), ("atan", "Atan", true),
    ("sinh", "Sinh", true), ("cosh", "Cosh", true), ("tanh", "Tanh", true), ("asinh", "Asinh", true),
    ("acosh", "Acosh", true), ("atanh", "Atanh", true), ("floor", "Floor", true), ("ceil", "Ceil", false),
    ("round", "Round", true), ("rint", "Rint", false), ("reciprocal", "Reciprocal", false), ("erf", "Erf", false),
    ("erfc", "Erfc", false), ("lgamma", "Lgamma", false), ("is_nan", "IsNan", false), ("is_inf", "IsInf", false),
    ("is_finite", "IsFinite", false), ("logical_not", "LogicalNot", true), ("sigmoid", "Sigmoid", true),
    ("softplus", "Softplus", false), ("softsign", "Softsign", false),
  ].map { (name: String, op: String, isTopLevel: Bool) -> APIFunction in
    let names = ["tf.math.\(name)"] + (isTopLevel ? ["tf.\(name)"] : []) + alias(name)
    let parameter = name == "softplus" || name == "softsign" ? "features" : "x"
    return .op(names, op, [parameter], isWrapped: name == "sigmoid", summary: "\(op), element by element.")
  }

  private static func alias(_ name: String) -> [String] {
    ["sigmoid", "tanh", "softplus", "softsign"].contains(name) ? ["tf.nn.\(name)"] : []
  }

  private static let binary: [APIFunction] = [
    ("add", "AddV2", true, "Add"), ("subtract", "Sub", true, nil), ("multiply", "Mul", true, nil),
    ("pow", "Pow", true, nil), ("floormod", "FloorMod", false, nil), ("mod", "FloorMod", false, nil),
    ("divide_no_nan", "DivNoNan", false, "div_no_nan"), ("multiply_no_nan", "MulNoNan", false, "multiply_no_nan"),
    ("maximum", "Maximum", true, nil), ("minimum", "Minimum", true, nil),
    ("squared_difference", "SquaredDifference", false, nil), ("floordiv", "FloorDiv", false, "floordiv"),
    ("atan2", "Atan2", true, nil), ("logical_and", "LogicalAnd", true, nil), ("logical_or", "LogicalOr", true, nil),
    ("xlogy", "Xlogy", false, nil), ("nextafter", "NextAfter", false, nil),
  ].map { (name: String, op: String, isTopLevel: Bool, scope: String?) -> APIFunction in
    let names = ["tf.math.\(name)"] + (isTopLevel ? ["tf.\(name)"] : [])
    let parameters = name == "atan2" ? ["y", "x"] : name == "nextafter" ? ["x1", "x2"] : ["x", "y"]
    let isWrapped = ["pow", "divide_no_nan", "multiply_no_nan"].contains(name)
    return .op(
      names, op, parameters, scope: scope, isWrapped: isWrapped, isHinted: name == "add",
      summary: "\(op), element by element, with broadcasting.")
  }

  private static let comparisons: [APIFunction] = [
    ("equal", "Equal"), ("not_equal", "NotEqual"), ("less", "Less"), ("less_equal", "LessEqual"),
    ("greater", "Greater"), ("greater_equal", "GreaterEqual"),
  ].map { (name: String, op: String) -> APIFunction in
    let names = ["tf.math.\(name)", "tf.\(name)"]
    let isEquality = op == "Equal" || op == "NotEqual"
    return .op(
      names, op, ["x", "y"], attributes: isEquality ? [(name: "incompatible_shape_error", value: .bool(true))] : [],
      summary: "\(op), element by element, with broadcasting.")
  }

  private static let composites: [APIFunction] = [
    APIFunction(
      "tf.math.divide", "tf.divide", signature: "x, y, name=None",
      summary: "Python's division: integers become floats.", op: "RealDiv"
    ) { (call: APICall) throws -> Handle in
      // The operator itself, once one of the two is a tensor.
      let isOperand = call[1].asTensor != nil || call[1].asObject is any TensorConvertible
      return try call.interpreter.binary(.divide, isOperand ? call[0] : .tensor(call.tensor(0)), call[1])
    },
    APIFunction(
      "tf.math.truediv", "tf.truediv", signature: "x, y, name=None",
      summary: "Python's division: integers become floats.", op: "RealDiv"
    ) { (call: APICall) throws -> Handle in
      try call.interpreter.binary(.divide, .tensor(call.tensor(0)), call[1])
    },
    APIFunction(
      "tf.clip_by_value", signature: "t, clip_value_min, clip_value_max, name=None",
      summary: "Limits elements to a range.", op: "Minimum, Maximum"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("clip_by_value") { (name: String?) throws -> AnyTensor in
        let value = try call.tensor(0)
        let below = try call.inner(.minimum, [.tensor(value), call[2]])
        let low = try TensorConversion.tensor(call[1], preferred: value.dtype, name: "y", call.interpreter)
        return try Op.maximum(below, low, name: name)
      }
    },
    APIFunction(
      "tf.math.add_n", "tf.add_n", signature: "inputs, name=None", summary: "The sum of a list of tensors.", op: "AddN"
    ) { (call: APICall) throws -> Handle in
      let tensors = try call.tensors(0)
      guard !tensors.isEmpty else {
        throw Failure(.valueError, "Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape.")
      }
      if tensors.count == 1 {
        return try call.name == nil ? .tensor(tensors[0]) : call.single(.identity, [.tensor(tensors[0])])
      }
      return .tensor(try Op.addN(tensors, Attributes(["N": .int(tensors.count)]), name: call.name))
    },
    APIFunction(
      "tf.cast", "tf.dtypes.cast", signature: "x, dtype, name=None", summary: "Converts elements to another dtype.", op: "Cast"
    ) { (call: APICall) throws -> Handle in
      let target = try DTypeConversion.dtype(call[1], call.interpreter)
      if let tensor = call[0].asTensor, tensor.dtype == target { return call[0] }
      return try call.scoped("Cast") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        return x.dtype == target ? x : try Op.cast(x, Attributes(["DstT": .type(target)]), name: name)
      }
    },
  ]
}
