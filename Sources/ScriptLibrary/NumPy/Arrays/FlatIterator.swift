import Diagnostics
import Script
import Tensors

/// `array.flat`: the elements in row-major order, whatever their order in memory; writing goes to the array.
final class FlatIteratorObject: IteratorObject {
  private let owner: NDArrayObject
  private let offsets: [Int]
  private var position = 0

  init(_ owner: NDArrayObject) {
    self.owner = owner
    offsets = owner.array.offsets()
    super.init(type: FlatIteratorObject.flatType)
  }

  nonisolated(unsafe) static let flatType: TypeObject = {
    let type = TypeObject.sealed("flatiter", module: "numpy")
    func define(_ name: String, _ get: @escaping (FlatIteratorObject) throws -> Handle) {
      type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in
        guard let flat = object.asObject as? FlatIteratorObject else { return .none }
        return try get(flat)
      })
    }
    define("base") { .object($0.owner) }
    define("index") { .int($0.position) }
    define("coords") { .tuple($0.coordinates.map { .int($0) }) }
    type.defineMethod("copy", "self") { (call: NativeCall) throws -> Handle in
      guard let flat = call[0].asObject as? FlatIteratorObject else { return .none }
      return ArrayResult.array(try flat.copied())
    }
    type.defineMethod("__array__", "self, dtype=None, *, copy=None") { (call: NativeCall) throws -> Handle in
      guard let flat = call[0].asObject as? FlatIteratorObject else { return .none }
      return ArrayResult.array(try flat.copied())
    }
    return type
  }()

  func copied() throws -> NDArray {
    let copy = try owner.array.contiguousCopy()
    return copy.view(dims: [offsets.count], strides: [copy.type.slotSize])
  }

  private var coordinates: [Int] {
    let dims = owner.array.dims
    return zip(dims, Shape.rowMajorStrides(dims)).map { (dim: Int, step: Int) -> Int in
      position / max(1, step) % max(1, dim)
    }
  }

  override func length(_ interpreter: Interpreter) throws -> Int? { offsets.count }
  override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(self) }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    guard position < offsets.count else { return nil }
    defer { position += 1 }
    return ArrayResult.scalar(owner.array, at: offsets[position]).owned
  }

  /// The places that a key selects.
  private func places(_ key: Handle, _ interpreter: Interpreter) throws -> (Handle, [Int]) {
    let numbers = try NDArray(Array(0..<offsets.count))
    let chosen = try ArrayIndexing.item(numbers, key, interpreter)
    return (chosen, try NumPyReading.array(chosen, type: .int64, interpreter).ints())
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let (chosen, indices) = try places(Handle(key), interpreter)
    if !(chosen.asObject is NDArrayObject), let index = indices.first {
      return ArrayResult.scalar(owner.array, at: offsets[index]).owned
    }
    return ArrayResult.array(
      try ArrayIndexing.gather(owner.array, indices.map { offsets[$0] }, [indices.count])).owned
  }

  override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    try assign(Handle(key), Handle(value), interpreter)
  }

  func assign(_ key: Handle, _ value: Handle, _ interpreter: Interpreter) throws {
    let array = owner.array
    guard array.isWritable else { throw Failure(.valueError, "assignment destination is read-only") }
    let (_, indices) = try places(key, interpreter)
    let values = try NumPyReading.array(value, type: array.type, interpreter)
    guard values.count > 0 || indices.isEmpty else { throw Failure(.valueError, "Error setting single item of array.") }
    let given = values.offsets()
    let repeated = indices.indices.map { given[$0 % given.count] }
    let source = try ArrayIndexing.gather(values, repeated, [indices.count])
    ArrayIndexing.scatter(array, indices.map { offsets[$0] }, source)
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    try ArrayOperators.compare(op, ArrayResult.array(copied()), Handle(other), interpreter)?.owned
  }
}
