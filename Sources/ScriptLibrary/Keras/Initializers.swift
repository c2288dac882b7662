import Diagnostics
import Glibc
import Ops
import Script
import Tensors
import Tracing

/// `keras.initializers`: what makes the first value of a weight from its shape.
final class InitializerObject: Object {
  enum Kind {
    case constant(Double)
    case identity(gain: Double)
    case normal(mean: Double, deviation: Double)
    case truncatedNormal(mean: Double, deviation: Double)
    case uniform(low: Double, high: Double)
    case scaled(scale: Double, mode: String, distribution: String)
  }

  let initializer: Kind
  let seed: Int

  init(_ initializer: Kind, seed: Int, type: TypeObject) {
    self.initializer = initializer
    self.seed = seed
    super.init(type: type)
  }

  override var isCallable: Bool { true }

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let bound = try InitializerObject.parameters.bind(arguments, function: "\(typeName).__call__", isMethod: false)
    let shape = try ShapeConversion.partialShape(bound[0], interpreter)
    guard let dims = shape.knownDims else {
      throw Failure(.valueError, "an initializer expects a shape that is known, got \(KerasShapes.text(shape))")
    }
    let dtype = try DTypeConversion.optional(bound[1], interpreter) ?? .float32
    return Value(TensorObject(try value(dims, dtype)))
  }

  private static let parameters = ParameterList("shape, dtype=None")

  // MARK: Values

  func value(_ dims: [Int], _ dtype: DType) throws -> AnyTensor {
    switch initializer {
    case .constant(let number): return try TensorFilling.filled(Shape(dims), with: .scalar(number, as: dtype))
    case .identity(let gain): return try identity(dims, gain, dtype)
    case .normal(let mean, let deviation):
      return try scaled(random(.statelessRandomNormalV2, dims, dtype), by: deviation, plus: mean)
    case .truncatedNormal(let mean, let deviation):
      return try scaled(random(.statelessTruncatedNormalV2, dims, dtype), by: deviation, plus: mean)
    case .uniform(let low, let high): return try uniform(dims, low, high, dtype)
    case .scaled(let scale, let mode, let distribution):
      let (fanIn, fanOut) = InitializerObject.fans(dims)
      let fan = mode == "fan_in" ? fanIn : mode == "fan_out" ? fanOut : (fanIn + fanOut) / 2
      let spread = scale / max(1, fan)
      if distribution == "uniform" {
        let limit = (3 * spread).squareRoot()
        return try uniform(dims, -limit, limit, dtype)
      }
      // A normal distribution cut off at two deviations has this fraction of its deviation left.
      let deviation = distribution == "truncated_normal" ? spread.squareRoot() / 0.87962566103423978 : spread.squareRoot()
      let op: Op = distribution == "truncated_normal" ? .statelessTruncatedNormalV2 : .statelessRandomNormalV2
      return try scaled(random(op, dims, dtype), by: deviation, plus: 0)
    }
  }

  private func random(_ op: Op, _ dims: [Int], _ dtype: DType) throws -> AnyTensor {
    let seeds: [Int32] = [Int32(truncatingIfNeeded: seed), 0]
    return try Call.stateless(op, Call.vector(dims), seed: Tensor.vector(seeds), dtype)
  }

  private func scaled(_ unit: AnyTensor, by factor: Double, plus offset: Double) throws -> AnyTensor {
    try Call.add(Call.multiply(unit, factor), offset)
  }

  /// The span is a difference of two numbers of the dtype, as TensorFlow computes it.
  private func uniform(_ dims: [Int], _ low: Double, _ high: Double, _ dtype: DType) throws -> AnyTensor {
    let unit = try random(.statelessRandomUniformV2, dims, dtype)
    let (minimum, maximum) = (Tensor.scalar(low, as: dtype), Tensor.scalar(high, as: dtype))
    return try Call.add(Call.multiply(unit, Call.subtract(maximum, minimum)), minimum)
  }

  private func identity(_ dims: [Int], _ gain: Double, _ dtype: DType) throws -> AnyTensor {
    guard dims.count == 2 else {
      throw Failure(
        .valueError, "Identity matrix initializer can only be used for 2D matrices. Received: shape=\(Shape.tupleText(dims)) "
          + "of rank \(dims.count).")
    }
    let tensor = try Tensor.zeros(dtype, Shape(dims))
    for index in 0..<min(dims[0], dims[1]) { tensor.store(gain, at: index * dims[1] + index) }
    return tensor
  }

  /// How many units feed into a unit, and how many it feeds, for a kernel of that shape.
  private static func fans(_ dims: [Int]) -> (Double, Double) {
    switch dims.count {
    case 0: return (1, 1)
    case 1: return (Double(dims[0]), Double(dims[0]))
    case 2: return (Double(dims[0]), Double(dims[1]))
    default:
      let field = dims.dropLast(2).reduce(1.0) { $0 * Double($1) }
      return (Double(dims[dims.count - 2]) * field, Double(dims[dims.count - 1]) * field)
    }
  }
}

/// The classes and names of initializers.
enum Initializers {
  private struct Row {
    let name: String
    let aliases: [String]
    let signature: String
    let make: ([Handle]) -> InitializerObject.Kind
  }

  private static func number(_ handle: Handle, _ fallback: Double) -> Double { handle.asDouble ?? fallback }

  nonisolated(unsafe) private static let rows: [Row] = [
    Row(name: "Zeros", aliases: ["zeros", "zero"], signature: "") { (_: [Handle]) in .constant(0) },
    Row(name: "Ones", aliases: ["ones", "one"], signature: "") { (_: [Handle]) in .constant(1) },
    Row(name: "Constant", aliases: ["constant"], signature: "value=0.0") { (bound: [Handle]) in
      .constant(number(bound[0], 0))
    },
    Row(name: "Identity", aliases: ["identity"], signature: "gain=1.0") { (bound: [Handle]) in
      .identity(gain: number(bound[0], 1))
    },
    Row(name: "RandomNormal", aliases: ["random_normal"], signature: "mean=0.0, stddev=0.05, seed=None") {
      (bound: [Handle]) in .normal(mean: number(bound[0], 0), deviation: number(bound[1], 0.05))
    },
    Row(name: "TruncatedNormal", aliases: ["truncated_normal"], signature: "mean=0.0, stddev=0.05, seed=None") {
      (bound: [Handle]) in .truncatedNormal(mean: number(bound[0], 0), deviation: number(bound[1], 0.05))
    },
    Row(name: "RandomUniform", aliases: ["random_uniform"], signature: "minval=-0.05, maxval=0.05, seed=None") {
      (bound: [Handle]) in .uniform(low: number(bound[0], -0.05), high: number(bound[1], 0.05))
    },
    Row(
      name: "VarianceScaling", aliases: ["variance_scaling"],
      signature: "scale=1.0, mode='fan_in', distribution='truncated_normal', seed=None"
    ) { (bound: [Handle]) in
      .scaled(
        scale: number(bound[0], 1), mode: bound[1].asString ?? "fan_in",
        distribution: (bound[2].asString ?? "truncated_normal").lowercased())
    },
    scaling("GlorotUniform", "glorot_uniform", 1, "fan_avg", "uniform"),
    scaling("GlorotNormal", "glorot_normal", 1, "fan_avg", "truncated_normal"),
    scaling("HeNormal", "he_normal", 2, "fan_in", "truncated_normal"),
    scaling("HeUniform", "he_uniform", 2, "fan_in", "uniform"),
    scaling("LecunNormal", "lecun_normal", 1, "fan_in", "truncated_normal"),
    scaling("LecunUniform", "lecun_uniform", 1, "fan_in", "uniform"),
  ]

  private static func scaling(
    _ name: String, _ alias: String, _ scale: Double, _ mode: String, _ distribution: String
  ) -> Row {
    Row(name: name, aliases: [alias], signature: "seed=None") { (_: [Handle]) in
      .scaled(scale: scale, mode: mode, distribution: distribution)
    }
  }

  /// The classes under their names and those that `initializer=` takes.
  nonisolated(unsafe) static let classes: [(names: [String], type: TypeObject)] = rows.map { (row: Row) in
    let isConstant = ["Zeros", "Ones", "Constant", "Identity"].contains(row.name)
    let module = "keras.src.initializers.\(isConstant ? "constant" : "random")_initializers"
    let type = TypeObject(name: row.name, module: module)
    let parameters = ParameterList(row.signature)
    type.constructor = { (type: TypeObject, arguments: Arguments, _: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "\(row.name).__init__", isMethod: false)
      let place = parameters.parameters.firstIndex { $0.name == "seed" }
      let seed = try place.map { try bound[$0].asInt ?? RandomSeeds.draw() } ?? 0
      return Value(InitializerObject(row.make(bound), seed: seed, type: type))
    }
    return (names: [row.name] + row.aliases, type: type)
  }

  static func type(_ name: String) -> TypeObject? { classes.first { $0.names.contains(name) }?.type }

  /// What an `initializer=` argument means: a name, an initializer, a class, or a callable.
  ///
  /// - Errors: `ValueError` for other values.
  static func get(_ identifier: Handle, _ interpreter: Interpreter) throws -> Handle {
    if identifier.isNoneOrUndefined { return .none }
    if let name = identifier.asString {
      guard let type = type(name) else { throw unknown(name) }
      return try interpreter.call(.object(type))
    }
    if let type = identifier.as(TypeObject.self) { return try interpreter.call(.object(type)) }
    if identifier.asObject?.isCallable ?? false || identifier.asObject is InstanceObject { return identifier }
    throw unknown(try interpreter.str(identifier))
  }

  private static func unknown(_ text: String) -> Failure {
    Failure(
      .valueError, "Could not interpret initializer identifier: \(text)",
      hint: "known names: \(classes.map { $0.names[min(1, $0.names.count - 1)] }.joined(separator: ", "))")
  }

  /// The value that an initializer makes.
  static func value(
    _ initializer: Handle, _ dims: [Int], _ dtype: DType, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    if let own = initializer.as(InitializerObject.self) { return try own.value(dims, dtype) }
    let shape = Handle.tuple(dims.map { .int($0) })
    let made = try interpreter.call(initializer, [shape], keywords: [("dtype", .string(dtype.name))])
    return try TensorConversion.tensor(made, preferred: dtype, interpreter)
  }
}

/// The seeds of initializers that are given none: drawn from Python's `random`, as Keras does it.
enum RandomSeeds {
  nonisolated(unsafe) private static var source: (() throws -> Int)?

  /// Draws from the module `random` of that interpreter.
  static func connect(to interpreter: Interpreter) {
    source = { [unowned interpreter] in
      let module = try interpreter.importModule("random")
      let draw = try interpreter.getAttribute(module, "randint")
      return try interpreter.call(draw, [.int(1), .int(1_000_000_000)]).asInt ?? 1
    }
  }

  static func draw() throws -> Int { try source?() ?? 1 }
}
