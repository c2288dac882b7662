import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// An op that a row of a table calls, looked up by name when it is first needed.
final class OpReference: @unchecked Sendable {
  let name: String
  private var found: Op?

  init(_ name: String) { self.name = name }

  /// - Errors: `NotImplementedError` for an op that is not there.
  var op: Op {
    get throws {
      if let found { return found }
      let op = try TensorOperators.op(name)
      found = op
      return op
    }
  }
}

// MARK: Calling ops as TensorFlow's generated wrappers do

extension APICall {
  /// Calls an op with one output; see `run`.
  func single(
    _ op: Op, _ operands: [Handle], _ attributes: Attributes = .none, scope: String? = nil, isWrapped: Bool = false
  ) throws -> Handle {
    let outputs = try run(op, operands, attributes, scope: scope, isWrapped: isWrapped)
    guard let first = outputs.first else { return .none }
    return .tensor(first)
  }

  /// The first two arguments where TensorFlow's Python code converts them itself, the second with the first one's dtype as
  /// a wish: whether they fit is then for the op to say. Eagerly they become tensors here, one after the other.
  var hintedOperands: [Handle] {
    get throws {
      guard !ExecutionContext.isGraph else { return [self[0], self[1]] }
      let x = try tensor(0)
      return [.tensor(x), .tensor(try tensor(1, preferred: x.dtype))]
    }
  }

  /// Calls an op: its node is named `name=` or `scope` or the op's name; within that scope Python values become constants
  /// named after the op's inputs, with the dtype of the first tensor that shares their type attribute.
  ///
  /// - Parameter isWrapped: whether TensorFlow's Python function opens the scope itself, so that gradients stand in it.
  /// - Errors: `TypeError` and `ValueError` for values that don't fit, and what the op says.
  func run(
    _ op: Op, _ operands: [Handle], _ attributes: Attributes = .none, scope: String? = nil, isWrapped: Bool = false
  ) throws -> [AnyTensor] {
    try ExecutionContext.withScope(name ?? scope ?? op.name) { (full: String) throws -> [AnyTensor] in
      let inputs = try convert(operands, for: op, attributes)
      let name = full.isEmpty ? name : full
      if isWrapped { return try op.call(inputs, attributes, name: name) }
      guard full.isEmpty, name == nil, operands.contains(where: { $0.asSequence != nil || $0.asString != nil }) else {
        return try op.callInOwnScope(inputs, attributes, name: name)
      }
      return try APICall.withoutEmptyName { try op.call(inputs, attributes) }
    }
  }

  /// With lists among the operands TensorFlow takes its slow path, whose errors don't end in an empty name.
  private static func withoutEmptyName(_ body: () throws -> [AnyTensor]) throws -> [AnyTensor] {
    do {
      return try body()
    } catch var failure as Failure where failure.message.hasSuffix("] name: ") {
      failure.message.removeLast(" name: ".count)
      throw failure
    }
  }

  /// Calls an op with one output within a composite: as `single`, but `name=` belongs to the composite as a whole.
  ///
  /// - Parameter name: what the node is called, where that is not its scope: the composite's own name.
  func inner(
    _ op: Op, _ operands: [Handle], _ attributes: Attributes = .none, scope: String? = nil, name: String? = nil
  ) throws -> AnyTensor {
    let outputs = try innerOutputs(op, operands, attributes, scope: scope, name: name)
    guard let first = outputs.first else { throw Failure(.internalError, "\(op.name) has no output") }
    return first
  }

  /// The same for an op with several outputs.
  func innerOutputs(
    _ op: Op, _ operands: [Handle], _ attributes: Attributes = .none, scope: String? = nil, name: String? = nil
  ) throws -> [AnyTensor] {
    try ExecutionContext.withScope(name ?? scope ?? op.name) { (full: String) throws -> [AnyTensor] in
      let inputs = try convert(operands, for: op, attributes)
      if name?.hasSuffix("/") == true { return try op.call(inputs, attributes, name: full) }
      if full.isEmpty, operands.contains(where: { $0.asSequence != nil }) {
        return try APICall.withoutEmptyName { try op.callInOwnScope(inputs, attributes, name: nil) }
      }
      return try op.callInOwnScope(inputs, attributes, name: full.isEmpty ? nil : full)
    }
  }

  /// A Python operator between tensors and numbers.
  func operate(_ op: BinaryOperator, _ x: Handle, _ y: Handle) throws -> AnyTensor {
    let result = try interpreter.binary(op, x, y)
    return try TensorConversion.tensor(result, interpreter)
  }

  /// The operands as the inputs of an op, in order; an operand for a list input is a list.
  func convert(_ operands: [Handle], for op: Op, _ attributes: Attributes) throws -> [AnyTensor] {
    var known: [String: DType] = [:]
    for (operand, input) in zip(operands, op.inputs) {
      guard case .attribute(let attribute) = input.type, known[attribute] == nil else { continue }
      if let given = attributes.type(attribute) {
        known[attribute] = given
      } else if let dtype = try ownType(operand, isList: input.isList) {
        known[attribute] = dtype
      }
    }
    var tensors: [AnyTensor] = []
    for (operand, input) in zip(operands, op.inputs) {
      let parts = input.isList ? try interpreter.elements(operand) : [operand]
      for (place, part) in parts.enumerated() {
        let label = input.isList ? "\(input.name)_\(place)" : input.name
        let tensor: AnyTensor
        do {
          tensor = try convert(part, input, op, known, name: label)
        } catch let failure as Failure where failure.kind == .typeError && input.isList && ExecutionContext.isGraph {
          throw try unequalTypes(parts, input, op) ?? failure
        }
        if case .attribute(let attribute) = input.type, known[attribute] == nil { known[attribute] = tensor.dtype }
        tensors.append(tensor)
      }
    }
    return tensors
  }

  /// What a graph says of a list whose values would be tensors of several dtypes; nil when they would not.
  private func unequalTypes(_ parts: [Handle], _ input: Op.Input, _ op: Op) throws -> Failure? {
    let types = try parts.map { (part: Handle) throws -> DType in
      try ownType(part, isList: false)
        ?? TensorConversion.constantTensor(part, dtype: nil, strict: true, interpreter).dtype
    }
    guard Set(types).count > 1 else { return nil }
    let list = types.map(\.name).joined(separator: ", ")
    return Failure(
      .typeError, "Tensors in list passed to '\(input.name)' of '\(op.name)' Op have types [\(list)] that don't all match.",
      hint: "cast some of them")
  }

  private func convert(
    _ operand: Handle, _ input: Op.Input, _ op: Op, _ known: [String: DType], name: String
  ) throws -> AnyTensor {
    let operand = APICall.plainShape(operand)
    // A tensor keeps its dtype: whether it fits is for the op to say.
    if try ownType(operand, isList: false) != nil { return try TensorConversion.tensor(operand, name: name, interpreter) }
    switch input.type {
    case .fixed(let dtype): return try TensorConversion.tensor(operand, dtype: dtype, name: name, interpreter)
    case .typeList: return try TensorConversion.tensor(operand, name: name, interpreter)
    case .attribute(let attribute):
      if let dtype = known[attribute] {
        return try TensorConversion.tensor(operand, dtype: dtype, name: name, interpreter)
      }
      return try adapted(operand, op.attributes.first { $0.name == attribute }, name: name)
    }
  }

  /// A Python value whose dtype nothing decides: its own one if the op allows that, else the attribute's default, after
  /// which TensorFlow leaves the first constant behind in a graph.
  private func adapted(_ operand: Handle, _ attribute: Op.Attribute?, name: String) throws -> AnyTensor {
    guard case .type(let fallback)? = attribute?.defaultValue, case .type(let allowed)? = attribute?.kind else {
      return try TensorConversion.tensor(operand, name: name, interpreter)
    }
    let own = try TensorConversion.tensor(operand, name: name, interpreter)
    if allowed.contains(own.dtype) { return own }
    if operand.asSequence?.isEmpty == true { return try constant(Tensor.zeros(fallback, Shape([0])), name: name) }
    return try TensorConversion.tensor(operand, dtype: fallback, name: name, interpreter)
  }

  /// A `TensorShape` as the list of its dimensions.
  static func plainShape(_ operand: Handle) -> Handle {
    guard let shape = operand.as(TensorShapeObject.self), let dims = shape.shape.shape?.dims else { return operand }
    return .list(dims.map { (dim: Int) -> Handle in .int(dim) })
  }

  /// The dtype of a tensor or variable; nil for Python values and arrays, which adapt.
  private func ownType(_ operand: Handle, isList: Bool) throws -> DType? {
    if isList {
      guard let items = operand.asSequence else { return nil }
      for item in items {
        if let dtype = try ownType(item, isList: false) { return dtype }
      }
      return nil
    }
    if let tensor = operand.asTensor { return tensor.dtype }
    guard let object = operand.asObject as? any TensorConvertible, !(object is any ArrayLike) else { return nil }
    return object.convertedDType
  }

  /// An axis argument as the op's input: an int32 constant named `name`, or the tensor that was given.
  func axisTensor(_ index: Int, name: String) throws -> AnyTensor {
    try TensorConversion.tensor(self[index], preferred: .int32, name: name, interpreter)
  }

  /// Several results as a script gets them.
  func tuple(_ tensors: [AnyTensor], type: TypeObject? = nil, fields: [String]? = nil) -> Handle {
    let items = tensors.map { (tensor: AnyTensor) -> Handle in .tensor(tensor) }
    guard let type else { return .tuple(items) }
    let tuple = TupleObject(items, type: type)
    tuple.fieldNames = fields
    return .object(tuple)
  }

  /// The name that the main op of the current scope gets.
  func opName(_ full: String) -> String? { full.isEmpty ? name : full }

  /// `body` in the scope `name=` or `fallback`, for results of any kind.
  func inScope(_ fallback: String, _ body: (String?) throws -> Handle) throws -> Handle {
    try ExecutionContext.withScope(name ?? fallback) { (full: String) throws -> Handle in try body(opName(full)) }
  }
}

// MARK: Functions that are one op

extension APIFunction {
  /// A function that is one op: its tensor parameters become the op's inputs, in a scope of the op's name.
  ///
  /// - Parameters:
  ///   - inputs: names of the tensor parameters, as the op's inputs are called.
  ///   - scope: the scope, where it is another than the op's name.
  ///   - isWrapped: whether TensorFlow's Python function opens the scope itself, so that gradients stand in it.
  static func op(
    _ names: [String], _ opName: String, _ inputs: [String], scope: String? = nil, isWrapped: Bool = false,
    isHinted: Bool = false, attributes: [(name: String, value: AttributeValue)] = [], summary: String
  ) -> APIFunction {
    let signature = (inputs + ["name=None"]).joined(separator: ", ")
    let attributes = Attributes(entries: attributes)
    return APIFunction(
      names, signature: signature, summary: summary, op: opName, fast: fast(opName, inputs.count, attributes)
    ) { (call: APICall) throws -> Handle in
      let operands = isHinted
        ? try call.hintedOperands : (0..<inputs.count).map { (index: Int) -> Handle in call[index] }
      // Texts are joined by the older op.
      let isText = opName == "AddV2" && operands[0].asTensor?.dtype == .string
      let op = try TensorOperators.op(isText ? "Add" : opName)
      return try call.single(op, operands, attributes, scope: scope, isWrapped: isWrapped)
    }
  }

  init(
    _ names: [String], signature: String, summary: String, op: String? = nil,
    fast: (@Sendable (Arguments, Interpreter) throws -> Value?)? = nil,
    body: @escaping @Sendable (APICall) throws -> Handle
  ) {
    self.init(names: names, signature: signature, summary: summary, op: op, fast: fast, body: body)
  }

  /// The way for eager tensors of one dtype: straight to the op, nothing is bound or converted.
  private static func fast(
    _ opName: String, _ count: Int, _ attributes: Attributes
  ) -> (@Sendable (Arguments, Interpreter) throws -> Value?)? {
    guard let op = OpCatalog.named(opName) else { return nil }
    if count == 1 {
      return { (arguments: Arguments, _: Interpreter) throws -> Value? in
        guard arguments.count == 1, ExecutionContext.graph == nil, let x = arguments[0].as(TensorObject.self),
          !x.tensor.isSymbolic
        else { return nil }
        return Value(TensorObject(try op(x.tensor, attributes)))
      }
    }
    guard count == 2 else { return nil }
    return { (arguments: Arguments, _: Interpreter) throws -> Value? in
      guard arguments.count == 2, ExecutionContext.graph == nil, let x = arguments[0].as(TensorObject.self),
        let y = arguments[1].as(TensorObject.self), x.tensor.dtype == y.tensor.dtype
      else { return nil }
      return Value(TensorObject(try op(x.tensor, y.tensor, attributes)))
    }
  }
}
