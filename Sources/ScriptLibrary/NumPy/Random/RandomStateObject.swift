import Diagnostics
import Glibc
import Script
import Tensors

/// `np.random.RandomState`; the functions of `np.random` are the methods of one of them.
final class RandomStateObject: Object {
  var generator: LegacyGenerator

  init(_ generator: LegacyGenerator) {
    self.generator = generator
    super.init(type: RandomStateObject.stateType)
  }

  override func repr(_ interpreter: Interpreter) throws -> String { "RandomState(MT19937) at \(addressText)" }

  nonisolated(unsafe) static let stateType: TypeObject = {
    let type = TypeObject.sealed("RandomState", module: "numpy.random.mtrand")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.check("RandomState", 0, 1)
      let seed = arguments.count == 1 ? Handle(arguments[0]) : .none
      return Value(RandomStateObject(try RandomFunctions.generator(seed, interpreter)))
    }
    for method in RandomFunctions.all { method.install(on: type, "RandomState") }
    return type
  }()
}

extension RandomStateObject: VariateSource {
  func uniform() -> Double { generator.uniform() }
  func normal() -> Double { generator.normal() }
  func exponential() -> Double { generator.exponential() }
}
