import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// `tf.debugging` and `tf.Assert`.
enum DebuggingTable {
  static let rows: [APIFunction] = [
    APIFunction("tf.debugging.Assert", "tf.Assert", signature: "condition, data, summarize=None, name=None", summary: "Fails where a condition is false.", op: "Assert") {
      (call: APICall) throws -> Handle in
      let data = try call.interpreter.elements(call[1])
      return try Checks.require(call[0], data: data, summarize: call.int(2) ?? 3, call)
    },
    comparison("assert_equal", .equal, "==", "Fails unless x == y everywhere."),
    comparison("assert_none_equal", .notEqual, "!=", "Fails unless x != y everywhere."),
    comparison("assert_less", .less, "<", "Fails unless x < y everywhere."),
    comparison("assert_less_equal", .lessEqual, "<=", "Fails unless x <= y everywhere."),
    comparison("assert_greater", .greater, ">", "Fails unless x > y everywhere."),
    comparison("assert_greater_equal", .greaterEqual, ">=", "Fails unless x >= y everywhere."),
    sign("assert_positive", .greater, "> 0", "Fails unless all elements are above zero."),
    sign("assert_negative", .less, "< 0", "Fails unless all elements are below zero."),
    sign("assert_non_negative", .greaterEqual, ">= 0", "Fails unless no element is below zero."),
    sign("assert_non_positive", .lessEqual, "<= 0", "Fails unless no element is above zero."),
    APIFunction("tf.debugging.assert_all_finite", signature: "x, message, name=None", summary: "Fails where an element is infinite or no number.", op: "CheckNumerics") {
      (call: APICall) throws -> Handle in
      try call.single(.checkNumerics, [call[0]], Attributes(["message": .string(call[1].asString ?? "")]))
    },
    APIFunction("tf.debugging.check_numerics", signature: "tensor, message, name=None", summary: "Fails where an element is infinite or no number.", op: "CheckNumerics") {
      (call: APICall) throws -> Handle in
      try call.single(.checkNumerics, [call[0]], Attributes(["message": .string(call[1].asString ?? "")]))
    },
    APIFunction("tf.debugging.assert_shapes", signature: "shapes, data=None, summarize=None, message=None, name=None", summary: "Fails unless tensors have shapes.") {
      (call: APICall) throws -> Handle in try call.checkShapes()
    },
    APIFunction("tf.debugging.assert_type", signature: "tensor, tf_type, message=None, name=None", summary: "Fails unless the tensor has a dtype.") {
      (call: APICall) throws -> Handle in
      let x = try call.tensor(0)
      if let wanted = try call.dtype(1), wanted != x.dtype {
        throw Failure(.typeError, "\(call[2].asString ?? "")tensor must be of type tf.\(wanted.name); got tf.\(x.dtype.name)")
      }
      return .none
    },
    APIFunction("tf.debugging.is_numeric_tensor", signature: "tensor", summary: "Whether it is a tensor of numbers.") {
      (call: APICall) throws -> Handle in .bool(call[0].asTensor?.dtype.isNumeric ?? false)
    },
  ]

  private static func comparison(_ name: String, _ op: Op, _ symbol: String, _ summary: String) -> APIFunction {
    let top = ["assert_equal", "assert_less", "assert_greater"].contains(name) ? ["tf.debugging.\(name)", "tf.\(name)"] : ["tf.debugging.\(name)"]
    return APIFunction(top, signature: "x, y, message=None, summarize=None, name=None", summary: summary) {
      (call: APICall) throws -> Handle in
      let isSame = call[0].asTensor != nil && call[0].asTensor === call[1].asTensor
      if name == "assert_equal" {
        // TensorFlow opens the scope once to see whether both are the same tensor.
        let known = try call.inScope(name) { (_: String?) throws -> Handle in
          guard isSame, ExecutionContext.isGraph else { return .bool(isSame) }
          _ = try Op.noOp.call([], .none, name: nil)
          return .bool(true)
        }
        if known.asBool == true { return .none }
      }
      return try call.inScope(name) { (_: String?) throws -> Handle in
        let x = try TensorConversion.tensor(call[0], name: "x", call.interpreter)
        let y = try TensorConversion.tensor(call[1], name: "y", call.interpreter)
        let attributes = op === Op.equal || op === Op.notEqual
          ? Attributes(["incompatible_shape_error": .bool(true)]) : Attributes.none
        let condition = try Call.reduce(.all, op(x, y, attributes))
        return try Checks.compared(condition, op, symbol, x, y, call)
      }
    }
  }

  private static func sign(_ name: String, _ op: Op, _ text: String, _ summary: String) -> APIFunction {
    APIFunction(["tf.debugging.\(name)"], signature: "x, message=None, summarize=None, name=None", summary: summary) {
      (call: APICall) throws -> Handle in
      try call.inScope(name) { (_: String?) throws -> Handle in
        let x = try call.tensor(0)
        let message = call[1].asString.map { $0.isEmpty ? "" : $0 + ".  " } ?? ""
        let label = x.isSymbolic ? (x as? SymbolicTensor)?.name ?? "" : "shape=\(x.partialShape) dtype=\(x.dtype.name)"
        let data: [Handle] = [
          .string(message), .string("Condition x \(text) did not hold element-wise:"), .string("x (\(label)) = "), .tensor(x),
        ]
        let zero = try constant(.scalar(0, as: x.dtype), name: "Const")
        // Written as a comparison with zero, the smaller one first.
        let isReversed = op === Op.greater || op === Op.greaterEqual
        let inner = op === Op.greater || op === Op.less ? "assert_less" : "assert_less_equal"
        return try ExecutionContext.withScope(inner) { (_: String) throws -> Handle in
          let compare = inner == "assert_less" ? Op.less : Op.lessEqual
          let condition = try Call.reduce(.all, isReversed ? compare(zero, x) : compare(x, zero))
          return try Checks.require(.tensor(condition), data: data, summarize: call.int(2) ?? 3, call)
        }
      }
    }
  }
}

/// Conditions that fail now when they are known, and when the graph runs otherwise.
private enum Checks {
  /// - Errors: `InvalidArgumentError` with the data, eagerly.
  static func require(_ condition: Handle, data: [Handle], summarize: Int, _ call: APICall) throws -> Handle {
    let interpreter = call.interpreter
    if let graph = ExecutionContext.graph as? Graph {
      let check = try Assertion.make(condition, data: data, summarize: summarize, name: call.assertName, in: graph, interpreter)
      let node = (check as? SymbolicTensor)?.node ?? graph.nodes.last
      return node.map { .object(OperationObject($0)) } ?? .none
    }
    if try interpreter.truth(condition) { return .none }
    let lines = try data.map { (item: Handle) throws -> String in
      guard let tensor = try TensorConversion.tensor(item, interpreter) as? Tensor else { return "" }
      return try summary(tensor, summarize, interpreter)
    }
    throw Failure(
      .invalidArgumentError,
      "Expected '\(try interpreter.str(condition))' to be true. Summarized data: \(lines.joined(separator: "\n"))")
  }

  /// The first elements as Python writes them.
  private static func summary(_ tensor: Tensor, _ summarize: Int, _ interpreter: Interpreter) throws -> String {
    let limit = summarize < 0 ? tensor.elementCount : min(summarize, tensor.elementCount)
    var parts = try (0..<limit).map { try interpreter.str(tensor.element(at: $0)) }
    if limit < tensor.elementCount { parts.append("...") }
    return parts.joined(separator: ", ")
  }

  static func compared(
    _ condition: AnyTensor, _ op: Op, _ symbol: String, _ x: AnyTensor, _ y: AnyTensor, _ call: APICall
  ) throws -> Handle {
    let message = call[2].asString
    guard let known = condition as? Tensor, let first = x as? Tensor, let second = y as? Tensor else {
      let names = [x, y].map { ($0 as? SymbolicTensor)?.name ?? "" }
      var data: [Handle] = [
        .string("Condition x \(symbol) y did not hold element-wise:"), .string("x (\(names[0])) = "), .tensor(x),
        .string("y (\(names[1])) = "), .tensor(y),
      ]
      if let message { data.insert(.string(message), at: 0) }
      return try require(.tensor(condition), data: data, summarize: call.int(3) ?? 3, call)
    }
    if known.bool(at: 0) { return .none }
    let summarize = try call.int(3) ?? 3
    var text = "\(message.map { $0 + "\n" } ?? "")Condition x \(symbol) y did not hold.\n"
    if op === Op.equal {
      text += try mismatches(first, second, summarize, call.interpreter)
    }
    text += "First \(min(summarize, first.elementCount)) elements of x:\n\(try array(first, summarize, call.interpreter))\n"
    text += "First \(min(summarize, second.elementCount)) elements of y:\n\(try array(second, summarize, call.interpreter))"
    throw Failure(.invalidArgumentError, text)
  }

  private static func mismatches(
    _ x: Tensor, _ y: Tensor, _ summarize: Int, _ interpreter: Interpreter
  ) throws -> String {
    guard x.shape == y.shape, x.rank > 0 else { return "" }
    let places = (0..<x.elementCount).filter { (index: Int) -> Bool in
      x.dtype == .string ? x.bytes(at: index) != y.bytes(at: index) : x.double(at: index) != y.double(at: index)
    }
    let shown = places.prefix(summarize)
    guard x.rank == 1 else { return "" }
    let indices = shown.map { "[\($0)]" }.joined(separator: "\n ")
    let left = try Tensor.picked(x, Array(shown), interpreter)
    let right = try Tensor.picked(y, Array(shown), interpreter)
    return "Indices of first \(shown.count) different values:\n[\(indices)]\nCorresponding x values:\n\(left)\n"
      + "Corresponding y values:\n\(right)\n"
  }

  private static func array(_ x: Tensor, _ summarize: Int, _ interpreter: Interpreter) throws -> String {
    try Tensor.picked(x, Array(0..<min(summarize, x.elementCount)), interpreter)
  }
}

extension Tensor {
  /// Some elements as NumPy prints a vector of them.
  fileprivate static func picked(_ x: Tensor, _ places: [Int], _ interpreter: Interpreter) throws -> String {
    guard x.dtype.isNumeric, !x.dtype.isComplex else {
      return "[" + (try places.map { try interpreter.repr(x.element(at: $0)) }).joined(separator: " ") + "]"
    }
    let part = try Tensor(uninitialized: x.dtype, Shape(vector: places.count))
    for (index, place) in places.enumerated() {
      if x.dtype.isFloating { part.store(x.double(at: place), at: index) } else { part.store(x.int(at: place), at: index) }
    }
    return part.valueText()
  }
}

extension APICall {
  /// What the scope of the `Assert` is called: `name=` belongs to `tf.Assert` itself, not to the checks that end in one.
  fileprivate var assertName: String { function.shortName == "Assert" ? name ?? "Assert" : "Assert" }

  /// Every shape against its tensor; letters must mean one size throughout.
  fileprivate func checkShapes() throws -> Handle {
    var pairs: [(Handle, Handle)] = []
    if let dict = self[0].as(DictObject.self) {
      pairs = dict.items.map { ($0.key, $0.value) }
    } else {
      for pair in try interpreter.elements(self[0]) {
        let parts = try interpreter.elements(pair)
        guard parts.count == 2 else { throw Failure(.valueError, "shapes must be pairs of a tensor and a shape") }
        pairs.append((parts[0], parts[1]))
      }
    }
    var sizes: [String: Int] = [:]
    for (handle, symbols) in pairs {
      let tensor = try TensorConversion.tensor(handle, interpreter)
      let wanted = symbols.asString.map { text in text.map { Handle.string(String($0)) } } ?? symbols.asSequence ?? [symbols]
      guard let dims = tensor.partialShape.dims else { continue }
      guard dims.count == wanted.count else {
        throw Failure(.valueError, "\(self[3].asString ?? "").  Tensor must have rank \(wanted.count).  Received rank \(dims.count), shape \(tensor.partialShape)")
      }
      for (axis, (dim, symbol)) in zip(dims, wanted).enumerated() {
        guard let dim else { continue }
        let expected: Int?
        if let number = symbol.asInt { expected = number } else {
          let text = symbol.asString ?? ""
          if text == "." || symbol.isNone { continue }
          if let number = Int(text) { expected = number } else if let known = sizes[text] { expected = known } else {
            sizes[text] = dim
            continue
          }
        }
        if let expected, expected != dim {
          throw Failure(.valueError, "\(self[3].asString ?? "").  Specified by tensor dimension \(axis).  Tensor dimension \(axis) must have size \(expected).  Received size \(dim), shape \(tensor.partialShape)")
        }
      }
    }
    return .none
  }
}
