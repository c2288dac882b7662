import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// `tf.map_fn`, `tf.scan`, `tf.foldl`, `tf.foldr`: loops over the slices of tensors. The slices and the results are
/// TensorArrays, so that a graph has one `While` however many slices there are.
enum SliceLoopTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.map_fn",
      signature: "fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False, infer_shape=True, "
        + "name=None, fn_output_signature=None",
      summary: "The results of a function for each slice, stacked.", op: "While"
    ) { (call: APICall) throws -> Handle in
      let signature = call["fn_output_signature"].isNone ? call["dtype"] : call["fn_output_signature"]
      return try call.inScope("map") { (_: String?) throws -> Handle in try SliceLoop(call).map(signature) }
    },
    fold("foldl", "A function of the result so far and each slice, from the first one on.", isReversed: false),
    fold("foldr", "A function of the result so far and each slice, from the last one on.", isReversed: true),
    APIFunction(
      "tf.scan",
      signature: "fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, infer_shape=True, "
        + "reverse=False, name=None",
      summary: "All results of a function of the result so far and each slice, stacked.", op: "While"
    ) { (call: APICall) throws -> Handle in
      let isReversed = try call.bool(7)
      return try call.inScope("scan") { (_: String?) throws -> Handle in try SliceLoop(call).scan(call[2], isReversed) }
    },
  ]

  private static func fold(_ name: String, _ summary: String, isReversed: Bool) -> APIFunction {
    APIFunction(
      ["tf.\(name)"], signature: "fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None",
      summary: summary, op: "While"
    ) { (call: APICall) throws -> Handle in
      try call.inScope(name) { (_: String?) throws -> Handle in try SliceLoop(call).fold(call[2], isReversed) }
    }
  }
}

/// One loop over the slices of `elems` along the first axis.
private struct SliceLoop {
  private let function: Handle
  private let elements: Handle
  private let tensors: [AnyTensor]
  /// The number of slices: an int where it is known.
  private let count: Handle
  private let interpreter: Interpreter
  private var options = FunctionalControlFlow.LoopArguments()

  /// - Errors: `TypeError` for a function that can't be called, `ValueError` for scalars and for slices unequal in number.
  init(_ call: APICall) throws {
    interpreter = call.interpreter
    function = call[0]
    elements = call[1]
    guard function.asObject?.isCallable == true || function.asObject?.type.find("__call__") != nil else {
      throw Failure(.typeError, "The provided function \(try interpreter.repr(function)) is not callable.fn must be callable.")
    }
    let leaves = try Nest.flatten(elements, interpreter)
    tensors = try leaves.map { try TensorConversion.tensor($0, name: "elem", call.interpreter) }
    guard let first = tensors.first else {
      throw Failure(
        .valueError, "elems must be a Tensor or (possibly nested) sequence of Tensors. Got "
          + "\(try interpreter.str(elements)), which does not contain any Tensors.")
    }
    if first.partialShape.rank == 0 {
      throw Failure(.valueError, "Elements in elems must be 1+ dimensional Tensors, not scalars")
    }
    let known = first.partialShape[0]
    for tensor in tensors.dropFirst() {
      if let known, let other = tensor.partialShape[0], known != other {
        throw Failure(.valueError, "Dimensions \(known) and \(other) are not compatible")
      }
    }
    count = try known.map { .int($0) } ?? .tensor(Call.element(Call.shape(first), 0))
    options.parallelIterations = try call["parallel_iterations"].isNone ? 10 : interpreter.integer(call["parallel_iterations"])
    options.maximumIterations = count
    options.name = nil
  }

  // MARK: map_fn

  func map(_ signature: Handle) throws -> Handle {
    let empty = try tensors.map { try array($0.dtype) }
    let sources = try zip(empty, tensors).map { try $0.unstacked($1) }
    let start = try constant(.scalar(Int32(0)), name: "Const")
    let results = try resultSpecs(signature).map { (dtype: DType, shape: PartialShape?) throws -> Handle in
      try array(dtype, elementShape: shape).handle
    }
    let structure = signature.isNone ? elements : signature
    let body = native(2) { (arguments: [Handle]) throws -> Handle in
      let slices = try sources.map { try read($0.handle, arguments[0]) }
      let value = try FunctionalControlFlow.callPart(function, [Nest.pack(elements, slices, interpreter)], interpreter)
      if let mismatch = try Nest.mismatch(structure, value, interpreter) { throw Failure(mismatch.kind, mismatch.message) }
      let written = try zip(interpreter.elements(arguments[1]), Nest.flatten(value, interpreter)).map {
        (array: Handle, value: Handle) throws -> Handle in try interpreter.callMethod(array, "write", [arguments[0], value])
      }
      return .tuple([try interpreter.binary(.add, arguments[0], .int(1)), .list(written)])
    }
    let final = try loop(.tuple([.tensor(start), .list(results)]), 2, body)
    return try Nest.pack(structure, stacked(interpreter.elements(final[1])), interpreter)
  }

  /// The dtypes and element shapes of the results: those of the slices, or what a signature of dtypes and specs says.
  private func resultSpecs(_ signature: Handle) throws -> [(DType, PartialShape?)] {
    guard !signature.isNone else { return tensors.map { ($0.dtype, nil) } }
    return try Nest.flatten(signature, interpreter).map { (leaf: Handle) throws -> (DType, PartialShape?) in
      if let spec = leaf.as(TensorSpecObject.self) { return (spec.specifiedDType, spec.specifiedShape) }
      return (try DTypeConversion.dtype(leaf, interpreter), nil)
    }
  }

  // MARK: foldl, foldr

  func fold(_ initializer: Handle, _ isReversed: Bool) throws -> Handle {
    let sources = try tensors.map { try array($0.dtype).unstacked($0).handle }
    var place: Handle
    var current = initializer
    if initializer.isNone {
      let first: Handle = isReversed ? try interpreter.binary(.subtract, count, .int(1)) : .int(0)
      current = try Nest.pack(elements, sources.map { try read($0, first) }, interpreter)
      place = try isReversed ? first : .tensor(constant(.scalar(Int32(1)), name: "Const"))
    } else {
      place = try isReversed ? count : .tensor(constant(.scalar(Int32(0)), name: "Const"))
    }
    let body = native(2) { (arguments: [Handle]) throws -> Handle in
      var index = arguments[0]
      if isReversed { index = try interpreter.binary(.subtract, index, .int(1)) }
      let slices = try Nest.pack(elements, sources.map { try read($0, index) }, interpreter)
      let value = try FunctionalControlFlow.callPart(function, [arguments[1], slices], interpreter)
      let next = try isReversed ? index : interpreter.binary(.add, index, .int(1))
      return .list([next, value])
    }
    let test = isReversed ? condition(2) { try interpreter.compare(.greater, $0, .int(0)) } : nil
    return try loop(.list([place, current]), 2, body, while: test)[1]
  }

  // MARK: scan

  func scan(_ initializer: Handle, _ isReversed: Bool) throws -> Handle {
    var sources = try tensors.map { (tensor: AnyTensor) throws -> Handle in
      let dims = tensor.partialShape.dims.map { PartialShape(Array($0.dropFirst())) }
      return try array(tensor.dtype, elementShape: dims).handle
    }
    sources = try zip(sources, tensors).map { try SliceArray(handle: $0, interpreter: interpreter).unstacked($1).handle }
    let structure = initializer.isNone ? elements : initializer
    let edge: Handle = isReversed ? try interpreter.binary(.subtract, count, .int(1)) : .int(0)
    var current: [Handle]
    if initializer.isNone {
      current = try sources.map { try read($0, edge) }
    } else {
      current = try Nest.flatten(initializer, interpreter).map { .tensor(try TensorConversion.tensor($0, interpreter)) }
    }
    var results = try current.map { (value: Handle) throws -> Handle in
      let tensor = try TensorConversion.tensor(value, interpreter)
      return try array(tensor.dtype, elementShape: tensor.partialShape).handle
    }
    if initializer.isNone {
      results = try zip(results, current).map { try interpreter.callMethod($0, "write", [edge, $1]) }
    }
    let first = initializer.isNone ? 1 : 0
    var place: Handle = .int(first)
    if isReversed { place = try interpreter.binary(.subtract, edge, .int(first)) }
    let body = native(3) { (arguments: [Handle]) throws -> Handle in
      let slices = try Nest.pack(elements, sources.map { try read($0, arguments[0]) }, interpreter)
      let value = try Nest.pack(structure, interpreter.elements(arguments[1]), interpreter)
      let next = try FunctionalControlFlow.callPart(function, [value, slices], interpreter)
      if let mismatch = try Nest.mismatch(structure, next, interpreter) { throw Failure(mismatch.kind, mismatch.message) }
      let leaves = try Nest.flatten(next, interpreter)
      let written = try zip(interpreter.elements(arguments[2]), leaves).map {
        (array: Handle, value: Handle) throws -> Handle in try interpreter.callMethod(array, "write", [arguments[0], value])
      }
      let step = try interpreter.binary(isReversed ? .subtract : .add, arguments[0], .int(1))
      return .tuple([step, .list(leaves), .list(written)])
    }
    let test = isReversed ? condition(3) { try interpreter.compare(.greaterOrEqual, $0, .int(0)) } : nil
    let final = try loop(.tuple([place, .list(current), .list(results)]), 3, body, while: test)
    return try Nest.pack(structure, stacked(interpreter.elements(final[2])), interpreter)
  }

  // MARK: Parts

  /// Runs the loop and gives its variables at the end.
  private func loop(
    _ variables: Handle, _ count: Int, _ body: NativeFunctionObject, while test: NativeFunctionObject? = nil
  ) throws -> [Handle] {
    let limit = self.count
    let test = test ?? condition(count) { try interpreter.compare(.less, $0, limit) }
    let result = try FunctionalControlFlow.whileLoop(.object(test), .object(body), variables, options, interpreter)
    return try interpreter.elements(result)
  }

  private func condition(_ count: Int, _ test: @escaping (Handle) throws -> Handle) -> NativeFunctionObject {
    native(count) { (arguments: [Handle]) throws -> Handle in try test(arguments[0]) }
  }

  private func native(_ count: Int, _ body: @escaping ([Handle]) throws -> Handle) -> NativeFunctionObject {
    let names = (0..<count).map { "v\($0)" }.joined(separator: ", ")
    return NativeFunctionObject(name: "compute", signature: names) { (call: NativeCall) throws -> Handle in
      try body((0..<count).map { call[$0] })
    }
  }

  private func read(_ array: Handle, _ index: Handle) throws -> Handle { try interpreter.callMethod(array, "read", [index]) }

  /// The arrays' elements as one tensor each, whose length is known if that of the slices is.
  private func stacked(_ arrays: [Handle]) throws -> [Handle] {
    try arrays.map { (array: Handle) throws -> Handle in
      let result = try interpreter.callMethod(array, "stack", [])
      if let symbolic = result.asTensor as? SymbolicTensor, let rank = symbolic.partialShape.rank, rank > 0 {
        try symbolic.setShape(PartialShape([count.asInt] + [Int?](repeating: nil, count: rank - 1)))
      }
      return result
    }
  }

  private func array(_ dtype: DType, elementShape: PartialShape? = nil) throws -> SliceArray {
    var keywords: [(String, Handle)] = [("dtype", .object(DTypeObject.of(dtype))), ("size", count), ("dynamic_size", .bool(false))]
    if let elementShape { keywords.append(("element_shape", .object(TensorShapeObject(elementShape)))) }
    return SliceArray(
      handle: try interpreter.call(.object(TypeObject.tensorArray), [], keywords: keywords), interpreter: interpreter)
  }
}

/// A TensorArray as the script's object.
private struct SliceArray {
  let handle: Handle
  let interpreter: Interpreter

  func unstacked(_ tensor: AnyTensor) throws -> SliceArray {
    SliceArray(handle: try interpreter.callMethod(handle, "unstack", [.tensor(tensor)]), interpreter: interpreter)
  }
}
