import Diagnostics
import Glibc
import Integers
import Script

/// `math`.
enum MathModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("math")
    module["pi"] = .float(Double.pi)
    module["e"] = .float(M_E)
    module["tau"] = .float(2 * Double.pi)
    module["inf"] = .float(.infinity)
    module["nan"] = .float(.nan)
    defineFunctions(in: module)
    defineTwoArgument(in: module)
    defineLogarithms(in: module)
    defineTests(in: module)
    defineParts(in: module)
    defineSums(in: module)
    IntegerMath.define(in: module)
    return module
  }

  /// The number in an argument.
  @inline(__always)
  static func number(_ value: Value, _ interpreter: Interpreter) throws -> Double {
    value.isFloat ? value.uncheckedFloat : try interpreter.double(Handle(value))
  }

  static func domainError() -> Failure { Failure(.valueError, "math domain error") }
  static func rangeError() -> Failure { Failure(.overflowError, "math range error") }

  // MARK: One argument

  private static func define(_ name: String, in module: ModuleObject, _ body: @escaping (Double) throws -> Double) {
    module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("math.\(name)", 1)
      return .float(try body(number(arguments[0], interpreter)))
    }
  }

  /// A function that is NaN where it is not defined and infinite where it is too large.
  private static func defineChecked(_ name: String, in module: ModuleObject, _ body: @escaping (Double) -> Double) {
    define(name, in: module) { (x: Double) in
      let result = body(x)
      if result.isNaN && !x.isNaN { throw domainError() }
      if result.isInfinite && x.isFinite { throw rangeError() }
      return result
    }
  }

  private static func defineFunctions(in module: ModuleObject) {
    let rows: [(String, (Double) -> Double)] = [
      ("sqrt", { $0.squareRoot() }), ("cbrt", { cbrt($0) }), ("exp", { exp($0) }), ("exp2", { exp2($0) }),
      ("expm1", { expm1($0) }), ("sin", { sin($0) }), ("cos", { cos($0) }), ("tan", { tan($0) }),
      ("asin", { asin($0) }), ("acos", { acos($0) }), ("atan", { atan($0) }), ("sinh", { sinh($0) }),
      ("cosh", { cosh($0) }), ("tanh", { tanh($0) }), ("asinh", { asinh($0) }), ("acosh", { acosh($0) }),
      ("fabs", { fabs($0) }), ("erf", { erf($0) }), ("erfc", { erfc($0) }),
      ("degrees", { $0 * (180 / Double.pi) }), ("radians", { $0 * (Double.pi / 180) }),
    ]
    for (name, body) in rows { defineChecked(name, in: module, body) }
    define("atanh", in: module) { (x: Double) in
      if x.magnitude >= 1 { throw domainError() }
      return atanh(x)
    }
    define("gamma", in: module) { (x: Double) in
      if x == -.infinity || (x == x.rounded() && x <= 0 && x.isFinite) { throw domainError() }
      let result = exactFactorial(x) ?? GammaFunction.gamma(x)
      if result.isInfinite && x.isFinite { throw rangeError() }
      return result
    }
    define("lgamma", in: module) { (x: Double) in
      if x.isInfinite { return .infinity }
      if x == x.rounded() && x <= 0 { throw domainError() }
      let result = GammaFunction.logarithm(x)
      if result.isInfinite { throw rangeError() }
      return result
    }
    define("ulp", in: module) { (x: Double) in
      x.isNaN ? x : x.isInfinite ? .infinity : x.magnitude.ulp
    }
  }

  /// gamma of small whole numbers is a factorial.
  private static func exactFactorial(_ x: Double) -> Double? {
    guard x == x.rounded(), x >= 1, x <= 23 else { return nil }
    return (1..<Int(x)).reduce(1.0) { $0 * Double($1) }
  }

  // MARK: Two arguments

  private static func defineTwoArgument(in module: ModuleObject) {
    let rows: [(String, (Double, Double) throws -> Double)] = [
      ("atan2", { atan2($0, $1) }), ("copysign", { copysign($0, $1) }), ("nextafter", { nextafter($0, $1) }),
      ("fmod", { (x: Double, y: Double) in
        if x.isInfinite && !y.isNaN || y == 0 && !x.isNaN { throw domainError() }
        return fmod(x, y)
      }),
      ("remainder", { (x: Double, y: Double) in
        if x.isInfinite && !y.isNaN || y == 0 && !x.isNaN { throw domainError() }
        return remainder(x, y)
      }),
      ("pow", { (x: Double, y: Double) in
        let result = pow(x, y)
        if result.isNaN && !x.isNaN && !y.isNaN { throw domainError() }
        if result.isInfinite && x.isFinite && y.isFinite { throw x == 0 ? domainError() : rangeError() }
        return result
      }),
    ]
    for (name, body) in rows {
      module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check(name, 2)
        return .float(try body(number(arguments[0], interpreter), number(arguments[1], interpreter)))
      }
    }
    module.defineFast("ldexp") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("ldexp", 2)
      let x = try number(arguments[0], interpreter)
      let exponent = try interpreter.bigInteger(Handle(arguments[1]))
      let result = scalbn(x, Int32(clamping: Int(clamping: exponent)))
      if result.isInfinite && x.isFinite { throw rangeError() }
      return .float(result)
    }
  }

  // MARK: Logarithms

  private static func defineLogarithms(in module: ModuleObject) {
    let rows: [(String, (Double) -> Double, Double)] = [
      ("log2", { log2($0) }, 1), ("log10", { log10($0) }, log10(2)),
    ]
    for (name, body, scale) in rows {
      module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check("math.\(name)", 1)
        return .float(try logarithm(Handle(arguments[0]), body, scale, interpreter))
      }
    }
    module.defineFast("log") { (arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("log", 1, 2)
      let natural = try logarithm(Handle(arguments[0]), { log($0) }, M_LN2, interpreter)
      if arguments.count == 1 { return .float(natural) }
      let base = try logarithm(Handle(arguments[1]), { log($0) }, M_LN2, interpreter)
      if base == 0 { throw Failure(.zeroDivisionError, "float division by zero") }
      return .float(natural / base)
    }
    define("log1p", in: module) { (x: Double) in
      if x <= -1 { throw domainError() }
      return log1p(x)
    }
  }

  /// A logarithm of a number; ints beyond the range of floats are taken apart. `scale` is the logarithm of 2.
  private static func logarithm(
    _ value: Handle, _ body: (Double) -> Double, _ scale: Double, _ interpreter: Interpreter
  ) throws -> Double {
    if let big = value.as(BigIntObject.self)?.value, big.sign == .plus, big.magnitude.bitWidth > 1000 {
      let shift = big.magnitude.bitWidth - 64
      return body(Double(big.magnitude >> shift)) + Double(shift) * scale
    }
    let x = try interpreter.double(value)
    if x <= 0 { throw domainError() }
    return body(x)
  }

  // MARK: Tests and parts

  private static func defineTests(in module: ModuleObject) {
    let rows: [(String, (Double) -> Bool)] = [
      ("isnan", { $0.isNaN }), ("isinf", { $0.isInfinite }), ("isfinite", { $0.isFinite }),
    ]
    for (name, body) in rows {
      module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check("math.\(name)", 1)
        return .bool(body(try number(arguments[0], interpreter)))
      }
    }
    module.define("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0") { (call: NativeCall) in
      let a = try call.interpreter.double(call[0])
      let b = try call.interpreter.double(call[1])
      let relative = try call.interpreter.double(call[2])
      let absolute = try call.interpreter.double(call[3])
      if relative < 0 || absolute < 0 { throw Failure(.valueError, "tolerances must be non-negative") }
      if a == b { return .bool(true) }
      if a.isInfinite || b.isInfinite { return .bool(false) }
      let difference = (b - a).magnitude
      return .bool(
        difference <= (relative * b).magnitude || difference <= (relative * a).magnitude || difference <= absolute)
    }
  }

  private static func defineParts(in module: ModuleObject) {
    let rows: [(String, String, FloatingPointRoundingRule)] = [
      ("floor", "__floor__", .down), ("ceil", "__ceil__", .up), ("trunc", "__trunc__", .towardZero),
    ]
    for (name, hook, rule) in rows {
      module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
        try arguments.check("math.\(name)", 1)
        let value = arguments[0]
        if value.isFloat { return try wholeNumber(value.uncheckedFloat.rounded(rule)) }
        if let int = value.asInt { return .int(int) }
        if let method = try interpreter.findAttribute(Handle(value), hook) { return try interpreter.call(method).owned }
        if name == "trunc" {
          throw Failure(.typeError, "type \(value.object?.typeName ?? "NoneType") doesn't define __trunc__ method")
        }
        return try wholeNumber(number(value, interpreter).rounded(rule))
      }
    }
    module.define("frexp", "x, /") { (call: NativeCall) in
      let x = try call.interpreter.double(call[0])
      if !x.isFinite || x == 0 { return .tuple([.float(x), .int(0)]) }
      return .tuple([.float(x.significand / 2 * (x < 0 ? -1 : 1)), .int(Int(x.exponent) + 1)])
    }
    module.define("modf", "x, /") { (call: NativeCall) in
      let x = try call.interpreter.double(call[0])
      if x.isInfinite { return .tuple([.float(copysign(0, x)), .float(x)]) }
      let whole = x.rounded(.towardZero)
      return .tuple([.float(copysign(x - whole, x)), .float(whole)])
    }
  }

  /// A float without fraction as an int.
  static func wholeNumber(_ value: Double) throws -> Value {
    if let int = Int(exactly: value) { return .int(int) }
    if value.isNaN { throw Failure(.valueError, "cannot convert float NaN to integer") }
    if value.isInfinite { throw Failure(.overflowError, "cannot convert float infinity to integer") }
    return BigIntObject.normalized(BigInt(value))
  }

  // MARK: Sums

  private static func defineSums(in module: ModuleObject) {
    module.define("fsum", "seq, /") { (call: NativeCall) in
      .float(try exactSum(call.interpreter.elements(call[0]).map { try call.interpreter.double($0) }))
    }
    module.define("prod", "iterable, /, *, start=1") { (call: NativeCall) in
      var product = call[1]
      for factor in try call.interpreter.elements(call[0]) {
        product = try call.interpreter.binary(.multiply, product, factor)
      }
      return product
    }
    module.defineFast("hypot") { (arguments: Arguments, interpreter: Interpreter) in
      .float(norm(try arguments.handles.map { try interpreter.double($0) }))
    }
    module.define("dist", "p, q, /") { (call: NativeCall) in
      let p = try call.interpreter.elements(call[0]).map { try call.interpreter.double($0) }
      let q = try call.interpreter.elements(call[1]).map { try call.interpreter.double($0) }
      if p.count != q.count {
        throw Failure(.valueError, "both points must have the same number of dimensions")
      }
      return .float(norm(zip(p, q).map { $0 - $1 }))
    }
  }

  /// The Euclidean norm, scaled against overflow.
  private static func norm(_ values: [Double]) -> Double {
    if values.contains(where: { $0.isInfinite }) { return .infinity }
    if values.contains(where: { $0.isNaN }) { return .nan }
    if values.count == 2 { return hypot(values[0], values[1]) }
    let largest = values.map { $0.magnitude }.max() ?? 0
    if largest == 0 { return 0 }
    let scale = Double(sign: .plus, exponent: -largest.exponent, significand: 1)
    let squares = values.map { ($0 * scale) * ($0 * scale) }
    return exactSum(squares).squareRoot() / scale
  }

  /// The sum of floats, rounded once: Shewchuk's partial sums.
  static func exactSum(_ values: [Double]) -> Double {
    var partials: [Double] = []
    var special = 0.0
    for value in values {
      if !value.isFinite {
        special += value
        continue
      }
      var x = value
      var kept = 0
      for index in partials.indices {
        var y = partials[index]
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        x = high
      }
      partials.removeSubrange(kept...)
      partials.append(x)
    }
    if special != 0 || special.isNaN { return special }
    return roundedSum(partials)
  }

  private static func roundedSum(_ partials: [Double]) -> Double {
    var index = partials.count
    if index == 0 { return 0 }
    index -= 1
    var high = partials[index]
    var low = 0.0
    while index > 0 {
      let x = high
      index -= 1
      let y = partials[index]
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // Half-way cases look at what is below.
    if index > 0 && (low < 0) == (partials[index - 1] < 0) && low != 0 {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}

/// The part of `math` that works on ints of any size.
enum IntegerMath {
  static func define(in module: ModuleObject) {
    module.define("factorial", "x, /") { (call: NativeCall) in
      if case .float = call[0] {
        throw Failure(.typeError, "'float' object cannot be interpreted as an integer")
      }
      let n = try call.interpreter.bigInteger(call[0])
      if n < 0 { throw Failure(.valueError, "factorial() not defined for negative values") }
      guard let count = Int(exactly: n), count <= 1_000_000 else {
        throw Failure(.overflowError, "factorial() argument should not exceed 1000000")
      }
      return big(count < 2 ? 1 : try Effort.interruptible { product(2, count) })
    }
    define("gcd", in: module, start: 0) { $0.greatestCommonDivisor(with: $1) }
    define("lcm", in: module, start: 1) { (a: BigInt, b: BigInt) in
      if a.isZero || b.isZero { return 0 }
      return BigInt((a / a.greatestCommonDivisor(with: b) * b).magnitude)
    }
    module.define("isqrt", "n, /") { (call: NativeCall) in
      let n = try call.interpreter.bigInteger(call[0])
      if n < 0 { throw Failure(.valueError, "isqrt() argument must be nonnegative") }
      return big(try Effort.interruptible { n.squareRoot() })
    }
    module.define("comb", "n, k, /") { (call: NativeCall) in
      let (n, k) = try pair(call)
      if k > n { return .int(0) }
      return big(try falling(n, min(k, n - k), "comb", dividing: true))
    }
    module.define("perm", "n, k=None, /") { (call: NativeCall) in
      let n = try call.interpreter.bigInteger(call[0])
      let k = call[1].isNone ? n : try call.interpreter.bigInteger(call[1])
      if n < 0 { throw Failure(.valueError, "n must be a non-negative integer") }
      if k < 0 { throw Failure(.valueError, "k must be a non-negative integer") }
      if k > n { return .int(0) }
      return big(try falling(n, k, "perm", dividing: false))
    }
  }

  private static func big(_ value: BigInt) -> Handle { Handle(consuming: BigIntObject.normalized(value)) }

  private static func pair(_ call: NativeCall) throws -> (BigInt, BigInt) {
    let n = try call.interpreter.bigInteger(call[0])
    let k = try call.interpreter.bigInteger(call[1])
    if n < 0 { throw Failure(.valueError, "n must be a non-negative integer") }
    if k < 0 { throw Failure(.valueError, "k must be a non-negative integer") }
    return (n, k)
  }

  private static func define(
    _ name: String, in module: ModuleObject, start: BigInt, _ combine: @escaping (BigInt, BigInt) -> BigInt
  ) {
    module.defineFast(name) { (arguments: Arguments, interpreter: Interpreter) in
      if arguments.hasKeywords { throw Failure(.typeError, "math.\(name)() takes no keyword arguments") }
      var result = start
      for handle in arguments.handles {
        let next = BigInt(try interpreter.bigInteger(handle).magnitude)
        result = try Effort.interruptible { combine(result, next) }
      }
      return BigIntObject.normalized(result)
    }
  }

  /// low * (low + 1) * … * high, halved again and again so that the factors stay alike in size.
  private static func product(_ low: Int, _ high: Int) -> BigInt {
    if high - low < 8 { return (low...high).reduce(BigInt(1)) { $0 * BigInt($1) } }
    let middle = (low + high) / 2
    return product(low, middle) * product(middle + 1, high)
  }

  /// n * (n - 1) * … of k factors, divided by k! when asked for.
  private static func falling(_ n: BigInt, _ k: BigInt, _ name: String, dividing: Bool) throws -> BigInt {
    guard let count = Int(exactly: k), count <= 1_000_000 else {
      throw Failure(.overflowError, "min(n - k, k) must not exceed 1000000")
    }
    var result = BigInt(1)
    for index in 0..<count {
      try Interrupt.poll()
      result *= n - BigInt(index)
      if dividing { result /= BigInt(index + 1) }
    }
    return result
  }
}
