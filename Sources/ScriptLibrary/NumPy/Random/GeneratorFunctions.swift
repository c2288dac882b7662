import Diagnostics
import Script
import Tensors

/// The methods of `np.random.Generator`.
enum GeneratorFunctions {
  typealias Function = RandomMethod<RandomGeneratorObject>

  static let all: [Function] = floats + integers + orders
    + (basic + DistributionTable.all).map { (distribution: RandomDistribution) -> Function in Function(distribution) }
    + scripts

  private static let scripts: [Function] = [
    Function(script: "multinomial", "n, pvals, size=None"), Function(script: "dirichlet", "alpha, size=None"),
    Function(
      script: "multivariate_normal", "mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd'"),
    Function(script: "multivariate_hypergeometric", "colors, nsample, size=None, method='marginals'"),
    Function(script: "permuted", "x, *, axis=None, out=None"), Function(script: "bytes", "length", as: "_bytes"),
  ]

  private static let basic: [RandomDistribution] = [
    RandomDistribution("standard_normal", "", fault: { (_: [Double]) -> String? in nil }) {
      (source: inout any VariateSource, _: [Double]) -> Double in source.normal()
    },
    RandomDistribution("normal", "loc=0.0, scale=1.0", fault: { $0[1] >= 0 ? nil : "scale < 0" }) {
      (source: inout any VariateSource, p: [Double]) -> Double in p[0] + p[1] * source.normal()
    },
    RandomDistribution("uniform", "low=0.0, high=1.0", fault: { $0[1] >= $0[0] ? nil : "high - low < 0" }) {
      (source: inout any VariateSource, p: [Double]) -> Double in p[0] + (p[1] - p[0]) * source.uniform()
    },
    RandomDistribution("exponential", "scale=1.0", fault: { $0[0] >= 0 ? nil : "scale < 0" }) {
      (source: inout any VariateSource, p: [Double]) -> Double in p[0] * source.exponential()
    },
  ]

  private static let floats: [Function] = [
    Function("random", "size=None, dtype='float64', out=None") { (generator: RandomGeneratorObject, call: NativeCall) in
      if let out = call[2].asObject as? NDArrayObject {
        guard out.array.dtype == .float64, out.array.isContiguous else {
          throw Failure(.typeError, "Supplied output array has the wrong type. Expected float64, got \(out.array.type.name)")
        }
        for index in 0..<out.array.count { ElementAccess.store(generator.uniform(), out.array.base, .float64, index) }
        return call[2]
      }
      let type = try call.type(1) ?? .float64
      let dims = call[0].isNoneOrUndefined ? [] : try call.integers(0)
      guard type.dtype == .float64 || type.dtype == .float32 else {
        throw Failure(.typeError, "Unsupported dtype dtype('\(type.name)') for random")
      }
      if call[0].isNoneOrUndefined, type.dtype == .float64 { return .float(generator.uniform()) }
      let out = try NDArray(uninitialized: type, dims)
      let isNarrow = type.dtype == .float32
      for index in 0..<out.count {
        let value = isNarrow ? Double(generator.bits.source.narrowUniform()) : generator.uniform()
        ElementAccess.store(value, out.base, isNarrow ? .float32 : .float64, index)
      }
      if call[0].isNoneOrUndefined { return .float(out.doubles()[0]) }
      return ArrayResult.array(out)
    },
    Function("spawn", "n_children") { (generator: RandomGeneratorObject, call: NativeCall) in
      .list(generator.bits.spawned(max(0, try call.integer(0))).map { .object(RandomGeneratorObject($0)) })
    },
  ]

  private static let integers: [Function] = [
    Function("integers", "low, high=None, size=None, dtype='int64', endpoint=False") {
      (generator: RandomGeneratorObject, call: NativeCall) in
      let first = try call.integer(0)
      let (low, top) = try call[1].isNoneOrUndefined ? (0, first) : (first, call.integer(1))
      let isClosed = try call.truth(4)
      let type = try call.type(3) ?? .int64
      guard let dtype = type.dtype, dtype.isInteger || dtype == .bool else {
        throw Failure(.typeError, "Unsupported dtype dtype('\(type.name)') for integers")
      }
      guard isClosed ? low <= top : low < top else {
        let fault = low == 0 ? (isClosed ? "high < 0" : "high <= 0") : (isClosed ? "low > high" : "low >= high")
        throw Failure(.valueError, fault)
      }
      let high = isClosed ? top : top - 1
      try checkRange(low, high, dtype)
      let span = UInt64(bitPattern: Int64(high &- low))
      let out = try NDArray(uninitialized: type, call[2].isNoneOrUndefined ? [] : call.integers(2))
      if dtype == .bool, span > 0 {
        var word: UInt32 = 0
        for index in 0..<out.count {
          word = index % 32 == 0 ? generator.bits.source.halfWord() : word >> 1
          ElementAccess.store(Int(word & 1), out.base, dtype, index)
        }
        return ArrayResult.element(out)
      }
      var small = SmallIntegers(bytes: min(2, dtype.byteSize))
      for index in 0..<out.count {
        let drawn = dtype.byteSize <= 2
          ? UInt64(small.integer(span: UInt32(truncatingIfNeeded: span), &generator.bits.source))
          : generator.bits.source.integer(span: span)
        ElementAccess.store(low &+ Int(truncatingIfNeeded: drawn), out.base, dtype, index)
      }
      return ArrayResult.element(out)
    },
  ]

  static func checkRange(_ low: Int, _ high: Int, _ dtype: DType) throws {
    let bits = dtype == .bool ? 1 : 8 * dtype.byteSize
    let isUnsigned = dtype.isUnsigned || dtype == .bool
    let isLong = bits == 64
    let least: Int = isUnsigned ? 0 : isLong ? .min : -(1 << (bits - 1))
    let greatest: Int = isLong ? .max : (1 << (isUnsigned ? bits : bits - 1)) - 1
    guard low >= least else { throw Failure(.valueError, "low is out of bounds for \(dtype.name)") }
    guard high <= greatest else { throw Failure(.valueError, "high is out of bounds for \(dtype.name)") }
  }

  private static let orders: [Function] = [
    Function("shuffle", "x, axis=0") { (generator: RandomGeneratorObject, call: NativeCall) in
      guard try call.integer(1) != 0, let object = call[0].asObject as? NDArrayObject else {
        try shuffle(call[0], generator, call.interpreter)
        return .none
      }
      let axis = try NumPyErrors.axis(call.integer(1), rank: object.array.rank, call.interpreter)
      var order = Array(object.array.dims.indices)
      order.swapAt(0, axis)
      try shuffle(ArrayResult.array(object.array.transposed(order)), generator, call.interpreter)
      return .none
    },
    Function("permutation", "x, axis=0") { (generator: RandomGeneratorObject, call: NativeCall) in
      let copy: Handle
      if let count = try? call.interpreter.clampedIndex(call[0]) {
        copy = ArrayResult.array(try NDArray(Array(0..<max(0, count))))
      } else {
        let array = try call.array(0)
        if array.rank > 1 {
          let axis = try NumPyErrors.axis(call.integer(1), rank: array.rank, call.interpreter)
          return try taken(array, axis, permuted(array.dims[axis], generator), call.interpreter)
        }
        copy = ArrayResult.array(try array.contiguousCopy())
      }
      try shuffle(copy, generator, call.interpreter)
      return copy
    },
    Function("choice", "a, size=None, replace=True, p=None, axis=0, shuffle=True") {
      (generator: RandomGeneratorObject, call: NativeCall) in try choice(generator, call)
    },
  ]

  private static func shuffle(
    _ target: Handle, _ generator: RandomGeneratorObject, _ interpreter: Interpreter
  ) throws {
    let count = try interpreter.length(target)
    for index in stride(from: count - 1, to: 0, by: -1) {
      let other = Int(truncatingIfNeeded: generator.bits.source.maskedInteger(span: UInt64(index)))
      // Rows are views: keep what is there before it is written over.
      let a = try interpreter.getItem(target, .int(index))
      let kept = try (a.asObject as? NDArrayObject).map { ArrayResult.array(try $0.array.contiguousCopy()) } ?? a
      try interpreter.setItem(target, .int(index), interpreter.getItem(target, .int(other)))
      try interpreter.setItem(target, .int(other), kept)
    }
  }

  /// The numbers below `count` in a random order.
  private static func permuted(_ count: Int, _ generator: RandomGeneratorObject) -> [Int] {
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(truncatingIfNeeded: generator.bits.source.maskedInteger(span: UInt64(index))))
    }
    return order
  }

  private static func taken(
    _ array: NDArray, _ axis: Int, _ places: [Int], dims: [Int]? = nil, _ interpreter: Interpreter
  ) throws -> Handle {
    let whole = Handle.object(SliceObject(start: .none, stop: .none, step: .none))
    let index = ArrayResult.element(try NDArray(places).reshaped(dims ?? [places.count]))
    return try ArrayIndexing.item(array, .tuple([Handle](repeating: whole, count: axis) + [index]), interpreter)
  }

  private static func choice(_ generator: RandomGeneratorObject, _ call: NativeCall) throws -> Handle {
    let population: NDArray
    var isRange = false
    if let count = try? call.interpreter.clampedIndex(call[0]) {
      isRange = true
      guard count > 0 else { throw Failure(.valueError, "a must be a positive integer unless no samples are taken") }
      population = try NDArray(Array(0..<count))
    } else {
      population = try call.array(0)
    }
    let axis = try population.rank == 0 ? 0 : NumPyErrors.axis(call.integer(4), rank: population.rank, call.interpreter)
    guard population.rank > 0, population.dims[axis] > 0 else {
      throw Failure(.valueError, "a cannot be empty unless no samples are taken")
    }
    let count = population.dims[axis]
    let dims = call[1].isNoneOrUndefined ? [] : try call.integers(1)
    let total = Shape.product(dims) ?? 0
    let isReplacing = try call.truth(2)
    guard isReplacing || total <= count else {
      throw Failure(.valueError, "Cannot take a larger sample than population when replace is False")
    }
    let places: [Int]
    if !call[3].isNoneOrUndefined {
      places = try weighted(generator, call.array(3).doubles(), count, total, isReplacing)
    } else if isReplacing {
      places = (0..<total).map { (_: Int) -> Int in
        Int(truncatingIfNeeded: generator.bits.source.integer(span: UInt64(count - 1)))
      }
    } else {
      places = distinct(generator, count, total, isShuffled: try call.truth(5))
    }
    if call[1].isNoneOrUndefined, isRange, let place = places.first { return .int(place) }
    return try taken(population, axis, places, dims: dims, call.interpreter)
  }

  /// Different numbers below `count`: the end of a shuffled range if many are wanted, else Floyd's method.
  private static func distinct(
    _ generator: RandomGeneratorObject, _ count: Int, _ total: Int, isShuffled: Bool
  ) -> [Int] {
    func below(_ last: Int) -> Int { Int(truncatingIfNeeded: generator.bits.source.integer(span: UInt64(last))) }
    if count > 10000, total > count / (isShuffled ? 50 : 20) {
      var order = Array(0..<count)
      for index in stride(from: count - 1, through: max(count - total, 1), by: -1) {
        order.swapAt(below(index), index)
      }
      return Array(order.suffix(total))
    }
    var taken: Set<Int> = []
    var places: [Int] = []
    for last in count - total..<count {
      let drawn = below(last)
      let place = taken.contains(drawn) ? last : drawn
      taken.insert(place)
      places.append(place)
    }
    if isShuffled {
      for index in stride(from: total - 1, to: 0, by: -1) { places.swapAt(below(index), index) }
    }
    return places
  }

  private static func weighted(
    _ generator: RandomGeneratorObject, _ weights: [Double], _ count: Int, _ total: Int, _ isReplacing: Bool
  ) throws -> [Int] {
    guard weights.count == count else { throw Failure(.valueError, "a and p must have same size") }
    guard !weights.contains(where: { $0 < 0 }) else { throw Failure(.valueError, "Probabilities are not non-negative") }
    guard (weights.reduce(0, +) - 1).magnitude < 1e-8 else {
      throw Failure(.valueError, "Probabilities do not sum to 1. See Notes section of docstring for more information.")
    }
    if isReplacing { return draws(generator, weights, total) }
    guard weights.filter({ $0 > 0 }).count >= total else {
      throw Failure(.valueError, "Fewer non-zero entries in p than size")
    }
    var (left, found): ([Double], [Int]) = (weights, [])
    while found.count < total {
      let drawn = draws(generator, left, total - found.count)
      for place in drawn where !found.contains(place) { found.append(place) }
      for place in found { left[place] = 0 }
    }
    return found
  }

  /// Places by cumulated weights.
  private static func draws(_ generator: RandomGeneratorObject, _ weights: [Double], _ count: Int) -> [Int] {
    var (sum, bounds): (Double, [Double]) = (0, [])
    for weight in weights {
      sum += weight
      bounds.append(sum)
    }
    return (0..<count).map { (_: Int) -> Int in
      let value = generator.uniform()
      return min(weights.count - 1, bounds.firstIndex { $0 / sum > value } ?? weights.count - 1)
    }
  }
}
