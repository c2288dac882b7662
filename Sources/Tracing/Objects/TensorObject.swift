import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// A tensor as a script sees it: `EagerTensor` when it holds a value, `SymbolicTensor` within a trace.
public final class TensorObject: Object {
  public let tensor: AnyTensor

  public init(_ tensor: AnyTensor) {
    self.tensor = tensor
    super.init(type: tensor.isSymbolic ? .symbolicTensor : .eagerTensor)
  }

  /// The value; nil for a symbolic tensor.
  public var concrete: Tensor? { tensor.isSymbolic ? nil : unsafeDowncast(tensor, to: Tensor.self) }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    concrete?.pythonRepr() ?? tensor.errorText
  }

  public override func str(_ interpreter: Interpreter) throws -> String {
    if let symbolic = tensor as? SymbolicTensor { return symbolic.printedText }
    return concrete?.pythonText() ?? tensor.errorText
  }

  public override func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    if let concrete, concrete.shape.rank == 0, !specification.isEmpty {
      return try interpreter.format(concrete.element(at: 0), specification)
    }
    if specification.isEmpty {
      // A formatted tensor is its value.
      guard let concrete else { return try str(interpreter) }
      let text = concrete.valueText()
      return text.hasPrefix("\n") ? String(text.dropFirst()) : text
    }
    let owner = concrete == nil ? typeName : "numpy.ndarray"
    throw Failure(.typeError, "unsupported format string passed to \(owner).__format__")
  }

  // MARK: Operators

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    if !reflected, let right = other.as(TensorObject.self), let fast = TensorOperator.fast(op, tensor, right.tensor) {
      return Value(TensorObject(try fast(tensor, right.tensor)))
    }
    let other = Handle(other)
    if TensorOperator.defers(to: other, op, reflected) { return nil }
    if NumPyBehavior.promotes(interpreter) {
      let result = try TensorOperator(op).promoted(.object(self), other, reflected: reflected, interpreter)
      return Value(TensorObject(result))
    }
    let result = try TensorOperator(op).call(
      .object(self), tensor.dtype, other, reflected: reflected, interpreter)
    return Value(TensorObject(result))
  }

  public override func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    switch op {
    case .negate: return Value(TensorObject(try Op.neg(tensor, name: "Neg")))
    // A tensor has no unary plus in TensorFlow either.
    case .plus: return NumPyBehavior.mode(interpreter) == nil ? nil : Handle.object(self).owned
    case .invert: return Value(TensorObject(try (tensor.dtype == .bool ? Op.logicalNot : Op.invert)(tensor)))
    case .not: return nil
    }
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let comparison = TensorOperator.comparison(op) else { return nil }
    if op == .equal || op == .notEqual, other.isNone { return .bool(op == .notEqual) }
    let operand = Handle(other)
    if TensorOperator.defers(to: operand, op) { return nil }
    if NumPyBehavior.promotes(interpreter) {
      let (x, y) = try NumPyBehavior.promoted(.object(self), operand, interpreter)
      return Value(
        TensorObject(try TensorOperator.compare(op, comparison, .tensor(x), x.dtype, .tensor(y), interpreter)))
    }
    return Value(
      TensorObject(try TensorOperator.compare(op, comparison, .object(self), tensor.dtype, operand, interpreter)))
  }

  public override func truth(_ interpreter: Interpreter) throws -> Bool? {
    guard let concrete else {
      throw GraphRefusal.operation("Using a symbolic `tf.Tensor` as a Python `bool`")
    }
    guard concrete.elementCount == 1 else {
      if concrete.elementCount == 0 { return false }
      throw Failure(
        .valueError,
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
        hint: "reduce it first: tf.reduce_any(x) or tf.reduce_all(x)")
    }
    return try interpreter.truth(concrete.element(at: 0))
  }

  // MARK: Length, iteration, hashing, items

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    // The tensors of a graph that no function is built in are keys, as of feeds.
    if let symbolic = tensor as? SymbolicTensor, let graph = symbolic.graph, !(graph is FunctionGraph) {
      return symbolic.hashValue
    }
    throw Failure(.typeError, "Tensor is unhashable. Instead, use tensor.ref() as the key.")
  }

  public override func length(_ interpreter: Interpreter) throws -> Int? {
    guard let concrete else {
      throw Failure(
        .typeError,
        "len is not well defined for a symbolic Tensor (\((tensor as? SymbolicTensor)?.name ?? "?")). Please call `x.shape` rather than "
          + "`len(x)` for shape information.")
    }
    guard concrete.rank > 0 else { throw Failure(.typeError, "Scalar tensor has no `len()`") }
    return concrete.shape[0]
  }

  /// How many elements iteration gives; of a symbolic tensor only in the extended dialect, where the length is known.
  private func iteratedCount() throws -> Int {
    guard let concrete else {
      guard ExecutionContext.graph != nil else {
        // One that leaked from a trace.
        if tensor.partialShape.rank == 0 { throw Failure(.typeError, "Cannot iterate over a scalar tensor.") }
        throw EagerExecution.outOfScope(tensor)
      }
      let first = tensor.partialShape.dims?.first
      if Dialect.isExtended, let first, let known = first { return known }
      throw GraphRefusal.operation("Iterating over a symbolic `tf.Tensor`")
    }
    guard concrete.rank > 0 else { throw Failure(.typeError, "Cannot iterate over a scalar tensor.") }
    return concrete.shape[0]
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    let count = try iteratedCount()
    let tensor = self.tensor
    var index = 0
    let iterator = NativeIterator(type: .tensorIterator, holding: [.object(self)]) {
      (_: Interpreter) throws -> Handle? in
      guard index < count else { return nil }
      defer { index += 1 }
      return .tensor(try TensorIndexing.element(tensor, index))
    }
    return Value(iterator)
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    if concrete == nil { throw Failure(.typeError, "argument of type 'SymbolicTensor' is not iterable") }
    return nil
  }

  /// A tensor with a value has a length and items, which is all that `reversed` asks for.
  public override var isSequence: Bool { concrete != nil }

  public override func index(_ interpreter: Interpreter) throws -> Value? {
    // A symbolic tensor has no `__index__`: each user of an index says so in its own words.
    guard let concrete else { return nil }
    guard concrete.dtype.isInteger, concrete.rank == 0 else {
      if concrete.rank == 0, concrete.dtype.isFloating {
        throw Failure(.attributeError, "'numpy.\(concrete.dtype.name)' object has no attribute '__index__'")
      }
      throw Failure(.typeError, "only integer scalar arrays can be converted to a scalar index")
    }
    return concrete.element(at: 0).owned
  }

  public override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    throw Failure(
      .typeError, "'\(pythonTypeName)' object does not support item assignment",
      hint: "tensors can't be changed; tf.tensor_scatter_nd_update makes a changed copy")
  }

  public override func deleteItem(_ key: Value, _ interpreter: Interpreter) throws {
    throw Failure(.typeError, "'\(pythonTypeName)' object doesn't support item deletion")
  }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    throw Failure(.typeError, "'\(pythonTypeName)' object is not callable")
  }

  private var pythonTypeName: String { messageTypeName }

  public override var messageTypeName: String {
    tensor.isSymbolic ? "SymbolicTensor" : "tensorflow.python.framework.ops.EagerTensor"
  }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    Value(TensorObject(try TensorIndexing.item(tensor, Handle(key), interpreter)))
  }

  public override var acceptsAttributes: Bool { true }
}

extension Handle {
  public static func tensor(_ tensor: AnyTensor) -> Handle { .object(TensorObject(tensor)) }

  /// The tensor of a tensor object; nil for everything else, variables included.
  public var asTensor: AnyTensor? { (asObject as? TensorObject)?.tensor }
}

extension TypeObject {
  /// `tf.Tensor`: what `isinstance` asks for; both kinds derive from it.
  public nonisolated(unsafe) static let tensor = TypeObject(
    name: "Tensor", module: "tensorflow.python.framework.tensor")
  public nonisolated(unsafe) static let eagerTensor = TypeObject.sealed(
    "EagerTensor", module: "tensorflow.python.framework.ops", bases: [.tensor])
  public nonisolated(unsafe) static let symbolicTensor = TypeObject.sealed(
    "SymbolicTensor", module: "tensorflow.python.framework.ops", bases: [.tensor])
}

extension TypeObject {
  nonisolated(unsafe) static let tensorIterator = TypeObject.sealed(
    "_TensorIterator", module: "tensorflow.python.framework.ops")
}
