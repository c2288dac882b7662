import Diagnostics
import Script
import Tensors

/// A function of the module `numpy`, and its method form where arrays have one.
struct NumPyFunction: Sendable {
  let names: [String]
  let signature: String
  let summary: String
  /// Whether arrays have it as a method, with the array as first parameter.
  let isMethod: Bool
  let body: @Sendable (NativeCall) throws -> Handle

  init(
    _ names: String..., signature: String, summary: String, isMethod: Bool = false,
    body: @escaping @Sendable (NativeCall) throws -> Handle
  ) {
    self.names = names
    self.signature = signature
    self.summary = summary
    self.isMethod = isMethod
    self.body = body
  }

  /// The row of the module's table.
  var row: APIFunction {
    let body = body
    let summary = summary + FunctionExamples.text(names[0])
    return APIFunction(names: names.map { "np." + $0 }, signature: signature, summary: summary) {
      (call: APICall) throws -> Handle in
      try body(NativeCall(arguments: call.arguments, interpreter: call.interpreter))
    }
  }
}

/// Reading arguments as NumPy's functions do.
extension NativeCall {
  /// An array-like argument.
  ///
  /// - Errors: `NotImplementedError` for symbolic tensors.
  func array(_ index: Int) throws -> NDArray { try NumPyReading.array(self[index], type: nil, interpreter) }

  /// An array-like argument; nil for None.
  func optionalArray(_ index: Int) throws -> NDArray? {
    self[index].isNoneOrUndefined ? nil : try array(index)
  }

  func integer(_ index: Int) throws -> Int {
    guard let value = try interpreter.clampedIndex(self[index]) else {
      throw Failure(.typeError, "'\(self[index].typeName)' object cannot be interpreted as an integer")
    }
    return value
  }

  func optionalInteger(_ index: Int) throws -> Int? {
    self[index].isNoneOrUndefined ? nil : try integer(index)
  }

  func truth(_ index: Int) throws -> Bool {
    self[index].isNoneOrUndefined ? false : try interpreter.truth(self[index])
  }

  func double(_ index: Int) throws -> Double { try interpreter.double(self[index]) }

  func type(_ index: Int) throws -> ElementType? { try NumPyDTypes.optional(self[index], interpreter) }

  /// An integer or a sequence of them: shapes, axes, repetitions.
  func integers(_ index: Int) throws -> [Int] { try integers(self[index]) }

  func integers(_ handle: Handle) throws -> [Int] {
    if let one = try? interpreter.clampedIndex(handle) { return [one] }
    return try interpreter.elements(handle).map { (item: Handle) throws -> Int in
      guard let value = try interpreter.clampedIndex(item) else {
        throw Failure(.typeError, "'\(item.typeName)' object cannot be interpreted as an integer")
      }
      return value
    }
  }

  /// `axis=` as axes from 0; nil for None.
  ///
  /// - Parameter takesScalars: whether a scalar may be asked along axis 0 or -1.
  func axes(_ index: Int, rank: Int, takesScalars: Bool = true) throws -> [Int]? {
    if self[index].isNoneOrUndefined { return nil }
    if takesScalars, rank == 0, case .int(let axis) = self[index], axis == 0 || axis == -1 { return [] }
    let axes = try integers(index).map { (axis: Int) throws -> Int in
      try NumPyErrors.axis(axis, rank: rank, interpreter)
    }
    guard Set(axes).count == axes.count else { throw Failure(.valueError, "duplicate value in 'axis'") }
    return axes
  }

  /// One axis from 0; nil for None.
  func axis(_ index: Int, rank: Int) throws -> Int? {
    guard let axis = try optionalInteger(index) else { return nil }
    if rank == 0, axis == 0 || axis == -1 { return nil }
    return try NumPyErrors.axis(axis, rank: rank, interpreter)
  }

  /// The array of `out=`; nil for None.
  func output(_ index: Int) throws -> NDArray? {
    if self[index].isNoneOrUndefined { return nil }
    let given = (self[index].asObject as? TupleObject)?.items.first ?? self[index]
    guard let object = given.asObject as? NDArrayObject else {
      throw Failure(.typeError, "return arrays must be of ArrayType")
    }
    return object.array
  }

  /// `where=` as an array; nil for True or nothing.
  func mask(_ index: Int) throws -> NDArray? {
    if self[index].isNoneOrUndefined { return nil }
    if case .bool(true) = self[index] { return nil }
    return try array(index)
  }

  /// A result, written into `out=` where that is given.
  func result(_ array: NDArray, into index: Int, name: String) throws -> Handle {
    guard let target = try output(index) else { return ArrayResult.element(array) }
    _ = try UfuncRunner.stored(array, UfuncOptions(out: target), name, interpreter)
    return (self[index].asObject as? TupleObject)?.items.first ?? self[index]
  }

  /// Arrays of a sequence argument.
  func arrays(_ index: Int) throws -> [NDArray] {
    if let array = try NumPyReading.arrayObject(self[index], interpreter), array.rank > 0 {
      return (0..<array.dims[0]).map { array.at($0, axis: 0) }
    }
    return try interpreter.elements(self[index]).map { (item: Handle) throws -> NDArray in
      try NumPyReading.array(item, type: nil, interpreter)
    }
  }
}
