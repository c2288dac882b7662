import Diagnostics
import Glibc
import Integers
import Script

/// `random`: the same numbers as CPython's for the same seed.
enum RandomModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("random")
    let shared = RandomObject(type: RandomObject.randomType)
    module["Random"] = .object(RandomObject.randomType)
    // The functions are the methods of one generator.
    for name in RandomMethods.names {
      module[name] = try interpreter.getAttribute(.object(shared), name)
    }
    return try ScriptModules.complete(module, "random", interpreter)
  }
}

/// `random.Random`.
final class RandomObject: Object {
  nonisolated(unsafe) static let randomType: TypeObject = {
    let type = TypeObject(name: "Random", module: "random") {
      (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      let random = RandomObject(type: type)
      if arguments.count > 0 { try random.seed(Handle(arguments[0]), interpreter) }
      return Value(random)
    }
    RandomMethods.define(on: type)
    return type
  }()

  var generator: MersenneTwister
  /// The second of a pair of normal numbers, if it has not been given yet.
  var pendingNormal: Double?

  init(type: TypeObject) {
    generator = MersenneTwister(seed: RandomObject.entropy())
    super.init(type: type)
  }

  private static func entropy() -> BigUInt {
    var system = SystemRandomNumberGenerator()
    return (0..<4).reduce(BigUInt(0)) { (sum: BigUInt, _: Int) in (sum << 64) | BigUInt(system.next() as UInt64) }
  }

  func seed(_ value: Handle, _ interpreter: Interpreter) throws {
    pendingNormal = nil
    switch value {
    case .none, .undefined: generator = MersenneTwister(seed: RandomObject.entropy())
    case .int, .bool: generator = MersenneTwister(seed: BigUInt((value.asInt ?? 0).magnitude))
    case .float:
      generator = MersenneTwister(seed: BigUInt(UInt(bitPattern: try interpreter.hash(value))))
    case .object(let object):
      if let big = object as? BigIntObject {
        generator = MersenneTwister(seed: big.value.magnitude)
      } else if let text = value.asString {
        generator = MersenneTwister(seed: RandomObject.textSeed(Array(text.utf8)))
      } else if let bytes = object as? BytesObject {
        generator = MersenneTwister(seed: RandomObject.textSeed(bytes.bytes))
      } else {
        throw Failure(
          .typeError, "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
      }
    }
  }

  /// A text and its SHA-512, as one number.
  private static func textSeed(_ bytes: [UInt8]) -> BigUInt {
    (bytes + SecureHash.sha512(bytes)).reduce(BigUInt(0)) { ($0 << 8) | BigUInt($1) }
  }
}

private enum RandomMethods {
  static let names = [
    "seed", "random", "uniform", "randint", "randrange", "choice", "choices", "shuffle", "sample", "gauss",
    "normalvariate", "expovariate", "triangular", "betavariate", "gammavariate", "lognormvariate", "paretovariate",
    "weibullvariate", "vonmisesvariate", "getrandbits", "randbytes", "getstate", "setstate",
  ]

  private static func method(
    _ name: String, _ signature: String, on type: TypeObject,
    _ body: @escaping (RandomObject, NativeCall) throws -> Handle
  ) {
    type.defineMethod(name, signature) { (call: NativeCall) in
      guard let random = call[0].as(RandomObject.self) else {
        throw Failure(.typeError, "descriptor '\(name)' requires a 'Random' object")
      }
      return try body(random, call)
    }
  }

  static func define(on type: TypeObject) {
    method("seed", "self, a=None, version=2", on: type) { (random: RandomObject, call: NativeCall) in
      try random.seed(call[1], call.interpreter)
      return .none
    }
    type.defineFastMethod("random") { (arguments: Arguments, _: Interpreter) in
      try arguments.check("random", 1)
      guard let random = arguments[0].as(RandomObject.self) else { return .none }
      return .float(random.generator.nextDouble())
    }
    defineIntegers(on: type)
    defineChoices(on: type)
    defineContinuous(on: type)
    defineState(on: type)
    LibraryReductions.defineRandom(on: type)
  }

  /// `(3, the words and the place, the normal number that is left)`, as CPython's generator says it.
  private static func defineState(on type: TypeObject) {
    method("getstate", "self", on: type) { (random: RandomObject, _: NativeCall) in
      let words = random.generator.state.map { Handle.int(Int($0)) } + [.int(random.generator.index)]
      return .tuple([.int(3), .tuple(words), random.pendingNormal.map { .float($0) } ?? .none])
    }
    method("setstate", "self, state", on: type) { (random: RandomObject, call: NativeCall) in
      let parts = try call.interpreter.elements(call[1])
      guard parts.count == 3, let version = parts[0].asInt, version == 2 || version == 3 else {
        throw Failure(
          .valueError,
          "state with version \(try call.interpreter.repr(parts.first ?? .none)) passed to Random.setstate() of version 3")
      }
      let words = try call.interpreter.elements(parts[1]).map { (word: Handle) throws -> UInt32 in
        guard let number = word.asInt, let known = UInt32(exactly: number) else {
          throw Failure(.typeError, "an integer is required")
        }
        return known
      }
      guard let generator = MersenneTwister(state: words) else {
        throw Failure(.valueError, words.count == 625 ? "invalid state" : "state vector is the wrong size")
      }
      random.generator = generator
      random.pendingNormal = parts[2].isNone ? nil : try call.interpreter.double(parts[2])
      return .none
    }
  }

  private static func big(_ value: BigInt) -> Handle { Handle(consuming: BigIntObject.normalized(value)) }

  private static func defineIntegers(on type: TypeObject) {
    method("getrandbits", "self, k, /", on: type) { (random: RandomObject, call: NativeCall) in
      let bits = try call.interpreter.integer(call[1])
      if bits < 0 { throw Failure(.valueError, "number of bits must be non-negative") }
      if bits > 1 << 32 { throw Failure(.memoryError, "") }
      return big(BigInt(random.generator.bits(bits)))
    }
    method("randbytes", "self, n", on: type) { (random: RandomObject, call: NativeCall) in
      let count = try call.interpreter.integer(call[1])
      if count < 0 { throw Failure(.valueError, "number of bits must be non-negative") }
      if count > 1 << 28 { throw Failure(.memoryError, "") }
      var bits = random.generator.bits(count * 8)
      return .bytes((0..<count).map { (_: Int) -> UInt8 in
        defer { bits >>= 8 }
        return UInt8(truncatingIfNeeded: bits)
      })
    }
    method("randrange", "self, start, stop=None, step=1", on: type) { (random: RandomObject, call: NativeCall) in
      let start = try call.interpreter.bigInteger(call[1])
      if call[2].isNone {
        if start <= 0 { throw Failure(.valueError, "empty range for randrange()") }
        return big(BigInt(random.generator.below(start.magnitude)))
      }
      let stop = try call.interpreter.bigInteger(call[2])
      let step = try call.interpreter.bigInteger(call[3])
      if step.isZero { throw Failure(.valueError, "zero step for randrange()") }
      let width = stop - start
      let count = step > 0 ? (width + step - 1) / step : (width + step + 1) / step
      if count <= 0 || (width.isZero) || (width.sign != step.sign) {
        let steps = step == 1 ? "(\(start), \(stop), \(width))" : ""
        throw Failure(.valueError, "empty range for randrange()" + (steps.isEmpty ? "" : " \(steps)"))
      }
      return big(start + step * BigInt(random.generator.below(count.magnitude)))
    }
    method("randint", "self, a, b", on: type) { (random: RandomObject, call: NativeCall) in
      let low = try call.interpreter.bigInteger(call[1])
      let high = try call.interpreter.bigInteger(call[2])
      let count = high - low + 1
      if count <= 0 {
        throw Failure(.valueError, "empty range for randrange() (\(low), \(high + 1), \(count))")
      }
      return big(low + BigInt(random.generator.below(count.magnitude)))
    }
  }

  // MARK: Choosing

  private static func defineChoices(on type: TypeObject) {
    method("choice", "self, seq", on: type) { (random: RandomObject, call: NativeCall) in
      let count = try call.interpreter.length(call[1])
      if count == 0 { throw Failure(.indexError, "Cannot choose from an empty sequence") }
      return try call.interpreter.getItem(call[1], .int(random.generator.below(count)))
    }
    method("shuffle", "self, x", on: type) { (random: RandomObject, call: NativeCall) in
      let interpreter = call.interpreter
      let count = try interpreter.length(call[1])
      var index = count - 1
      while index > 0 {
        try Interrupt.poll(at: index)
        let other = random.generator.below(index + 1)
        let a = try interpreter.getItem(call[1], .int(index))
        let b = try interpreter.getItem(call[1], .int(other))
        try interpreter.setItem(call[1], .int(index), b)
        try interpreter.setItem(call[1], .int(other), a)
        index -= 1
      }
      return .none
    }
    method("sample", "self, population, k, *, counts=None", on: type, sample)
    method("choices", "self, population, weights=None, *, cum_weights=None, k=1", on: type, choices)
  }

  private static func sample(_ random: RandomObject, _ call: NativeCall) throws -> Handle {
    if call[1].as(SetObject.self) != nil {
      throw Failure(.typeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
    }
    if !call[3].isNone { return try sample(random, counts: call[3], call) }
    let range = call[1].as(RangeObject.self)
    let n = try call.interpreter.length(call[1])
    let k = try call.interpreter.integer(call[2])
    guard k >= 0, k <= n else { throw Failure(.valueError, "Sample larger than population or is negative") }
    // CPython's choice between a pool and a set of the places that are taken decides which numbers are drawn.
    var setSize = 21.0
    if k > 5 { setSize += pow(4, ceil(log(Double(k * 3)) / log(4))) }
    let isSmall = Double(n) <= setSize
    // A range may be longer than what fits in memory: of a long one the elements are reckoned.
    var pool = range == nil || isSmall ? try call.interpreter.elements(call[1]) : []
    var result: [Handle] = []
    if isSmall {
      for index in 0..<k {
        let place = random.generator.below(n - index)
        result.append(pool[place])
        pool[place] = pool[n - index - 1]
      }
    } else {
      var taken: Set<Int> = []
      for _ in 0..<k {
        var place = random.generator.below(n)
        while taken.contains(place) { place = random.generator.below(n) }
        taken.insert(place)
        result.append(range.map { .int($0.element(place)) } ?? pool[place])
      }
    }
    return .list(result)
  }

  /// As if each element stood there as often as its count says.
  private static func sample(_ random: RandomObject, counts: Handle, _ call: NativeCall) throws -> Handle {
    let population = try call.interpreter.elements(call[1])
    var ends: [Int] = []
    for count in try call.interpreter.elements(counts) {
      guard let number = count.asInt else { throw Failure(.typeError, "Counts must be integers") }
      let (end, overflows) = (ends.last ?? 0).addingReportingOverflow(number)
      if overflows { throw Failure(.overflowError, "Python int too large to convert to C ssize_t") }
      ends.append(end)
    }
    guard ends.count == population.count else {
      throw Failure(.valueError, "The number of counts does not match the population")
    }
    guard let total = ends.last, total > 0 else { throw Failure(.valueError, "Total of counts must be greater than zero") }
    let range = Handle.object(RangeObject(start: 0, stop: total))
    let places = try sample(random, NativeCall(arguments: [call[0], range, call[2], .none], interpreter: call.interpreter))
    return .list(
      (places.asSequence ?? []).map { (place: Handle) -> Handle in
        let number = place.asInt ?? 0
        return population[ends.firstIndex { number < $0 } ?? 0]
      })
  }

  private static func choices(_ random: RandomObject, _ call: NativeCall) throws -> Handle {
    let interpreter = call.interpreter
    let population = try interpreter.elements(call[1])
    let count = try interpreter.integer(call[4])
    if count > 1 << 28 { throw Failure(.memoryError, "") }
    if population.isEmpty { throw Failure(.indexError, "list index out of range") }
    var sums: [Double] = []
    if !call[3].isNone {
      sums = try interpreter.elements(call[3]).map { try interpreter.double($0) }
    } else if !call[2].isNone {
      for weight in try interpreter.elements(call[2]) { sums.append((sums.last ?? 0) + (try interpreter.double(weight))) }
    } else {
      return .list((0..<max(0, count)).map { (_: Int) in
        population[Int(random.generator.nextDouble() * Double(population.count))]
      })
    }
    if sums.count != population.count {
      throw Failure(.valueError, "The number of weights does not match the population")
    }
    guard let total = sums.last, total > 0 else {
      throw Failure(.valueError, "Total of weights must be greater than zero")
    }
    guard total.isFinite else { throw Failure(.valueError, "Total of weights must be finite") }
    return .list((0..<max(0, count)).map { (_: Int) in
      let drawn = random.generator.nextDouble() * total
      let place = sums.firstIndex { drawn < $0 } ?? population.count - 1
      return population[place]
    })
  }

  // MARK: Continuous distributions

  private static func continuous(
    _ name: String, _ signature: String, on type: TypeObject, _ body: @escaping (RandomObject, Double, Double) throws -> Double
  ) {
    method(name, "self, " + signature, on: type) { (random: RandomObject, call: NativeCall) in
      let second = call.arguments.count > 2 ? try call.interpreter.double(call[2]) : 0
      return .float(try body(random, call.interpreter.double(call[1]), second))
    }
  }

  private static func defineContinuous(on type: TypeObject) {
    continuous("uniform", "a, b", on: type) { $1 + ($2 - $1) * $0.generator.nextDouble() }
    continuous("gauss", "mu=0.0, sigma=1.0", on: type) { (random: RandomObject, mu: Double, sigma: Double) in
      if let known = random.pendingNormal {
        random.pendingNormal = nil
        return mu + known * sigma
      }
      let angle = random.generator.nextDouble() * 2 * Double.pi
      let radius = sqrt(-2 * log(1 - random.generator.nextDouble()))
      random.pendingNormal = sin(angle) * radius
      return mu + cos(angle) * radius * sigma
    }
    continuous("normalvariate", "mu=0.0, sigma=1.0", on: type) { (random: RandomObject, mu: Double, sigma: Double) in
      mu + normal(random) * sigma
    }
    continuous("lognormvariate", "mu, sigma", on: type) { exp($1 + normal($0) * $2) }
    continuous("expovariate", "lambd", on: type) { (random: RandomObject, rate: Double, _: Double) in
      if rate == 0 { throw Failure(.zeroDivisionError, "float division by zero") }
      return -log(1 - random.generator.nextDouble()) / rate
    }
    continuous("paretovariate", "alpha", on: type) { (random: RandomObject, alpha: Double, _: Double) in
      pow(1 - random.generator.nextDouble(), -1 / alpha)
    }
    continuous("weibullvariate", "alpha, beta", on: type) { $1 * pow(-log(1 - $0.generator.nextDouble()), 1 / $2) }
    continuous("vonmisesvariate", "mu, kappa", on: type, vonMises)
    continuous("gammavariate", "alpha, beta", on: type, gamma)
    continuous("betavariate", "alpha, beta", on: type) { (random: RandomObject, alpha: Double, beta: Double) in
      let y = try gamma(random, alpha, 1)
      return y == 0 ? 0 : y / (y + (try gamma(random, beta, 1)))
    }
    method("triangular", "self, low=0.0, high=1.0, mode=None", on: type) { (random: RandomObject, call: NativeCall) in
      var low = try call.interpreter.double(call[1])
      var high = try call.interpreter.double(call[2])
      var u = random.generator.nextDouble()
      if high == low { return .float(low) }
      var c = call[3].isNone ? 0.5 : (try call.interpreter.double(call[3]) - low) / (high - low)
      if u > c {
        u = 1 - u
        c = 1 - c
        swap(&low, &high)
      }
      return .float(low + (high - low) * sqrt(u * c))
    }
  }

  /// Kinderman and Monahan's ratio of uniform numbers.
  private static func normal(_ random: RandomObject) -> Double {
    let magic = 4 * exp(-0.5) / sqrt(2.0)
    while true {
      let u1 = random.generator.nextDouble()
      let u2 = 1 - random.generator.nextDouble()
      let z = magic * (u1 - 0.5) / u2
      if z * z / 4 <= -log(u2) { return z }
    }
  }

  /// Best and Fisher's method, "Efficient Simulation of the von Mises Distribution" (1979).
  private static func vonMises(_ random: RandomObject, _ mu: Double, _ kappa: Double) -> Double {
    let turn = 2 * Double.pi
    if kappa <= 1e-6 { return turn * random.generator.nextDouble() }
    let s = 0.5 / kappa
    let r = s + sqrt(1 + s * s)
    var z = 0.0
    while true {
      z = cos(Double.pi * random.generator.nextDouble())
      let d = z / (r + z)
      let u = random.generator.nextDouble()
      if u < 1 - d * d || u <= (1 - d) * exp(d) { break }
    }
    let q = 1 / r
    let angle = acos((q + z) / (1 + q * z))
    let moved = random.generator.nextDouble() > 0.5 ? mu + angle : mu - angle
    let rest = moved.truncatingRemainder(dividingBy: turn)
    return rest < 0 ? rest + turn : rest
  }

  /// Cheng's method above 1, the exponential at 1, Ahrens and Dieter's below.
  private static func gamma(_ random: RandomObject, _ alpha: Double, _ beta: Double) throws -> Double {
    if alpha <= 0 || beta <= 0 { throw Failure(.valueError, "gammavariate: alpha and beta must be > 0.0") }
    if alpha > 1 {
      let ainv = sqrt(2 * alpha - 1)
      let bbb = alpha - log(4.0)
      let ccc = alpha + ainv
      while true {
        let u1 = random.generator.nextDouble()
        if !(1e-7 < u1 && u1 < 0.9999999) { continue }
        let u2 = 1 - random.generator.nextDouble()
        let v = log(u1 / (1 - u1)) / ainv
        let x = alpha * exp(v)
        let z = u1 * u1 * u2
        let r = bbb + ccc * v - x
        if r + (1 + log(4.5)) - 4.5 * z >= 0 || r >= log(z) { return x * beta }
      }
    }
    if alpha == 1 { return -log(1 - random.generator.nextDouble()) * beta }
    while true {
      let u = random.generator.nextDouble()
      let b = (M_E + alpha) / M_E
      let p = b * u
      let x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha)
      let u1 = random.generator.nextDouble()
      if p > 1 {
        if u1 <= pow(x, alpha - 1) { return x * beta }
      } else if u1 <= exp(-x) {
        return x * beta
      }
    }
  }
}
