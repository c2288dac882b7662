import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Products of tensors beyond `tf.matmul`: vectors, contractions, diagonals.
enum ProductTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.linalg.matvec", signature: "a, b, transpose_a=False, adjoint_a=False, a_is_sparse=False, b_is_sparse=False, name=None",
      summary: "The product of matrices and vectors."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("MatVec") { (_: String?) throws -> AnyTensor in
        let a = try call.tensor(0)
        let vector = try ExecutionContext.withScope("ExpandDims") { (full: String) throws -> AnyTensor in
          let b = try call.like(a, call[1], name: "input")
          let axis = try constant(.scalar(Int32(-1)), name: "dim")
          return try Op.expandDims(b, axis, name: full.isEmpty ? nil : full)
        }
        let isTransposed = try call.bool(2) || call.bool(3)
        let product = try Contraction.product(a, vector, transposingFirst: isTransposed)
        return try Op.squeeze(product, Attributes(["squeeze_dims": .ints([-1])]), name: "Squeeze")
      }
    },
    APIFunction("tf.tensordot", "tf.linalg.tensordot", signature: "a, b, axes, name=None", summary: "Sums of products over pairs of axes.") {
      (call: APICall) throws -> Handle in
      try call.scoped("Tensordot") { (_: String?) throws -> AnyTensor in
        let a = try call.tensor(0)
        let b = try call.like(a, call[1], name: "b")
        let (first, second) = try call.contractedAxes(a, b)
        return try Contraction.contract(a, b, first, second)
      }
    },
    APIFunction("tf.einsum", "tf.linalg.einsum", signature: "equation, *inputs, **kwargs", summary: "Sums of products that an equation of letters describes.") {
      (call: APICall) throws -> Handle in
      guard let equation = call[0].asString else { throw Failure(.typeError, "tf.einsum expects an equation") }
      let inputs = try (call[1].asSequence ?? []).map { try TensorConversion.tensor($0, call.interpreter) }
      return try call.scoped("einsum") { (_: String?) throws -> AnyTensor in
        try EinsteinSum(equation, inputs).result()
      }
    },
    APIFunction("tf.linalg.trace", signature: "x, name=None", summary: "The sum of the diagonal.") {
      (call: APICall) throws -> Handle in
      try call.scoped("Trace") { (_: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        guard let dims = x.partialShape.shape?.dims, dims.count >= 2 else {
          throw Failure(.valueError, "tf.linalg.trace expects matrices of known shape, got \(x.partialShape)")
        }
        let (rows, columns) = (dims[dims.count - 2], dims[dims.count - 1])
        let eye = try Tensor.zeros(x.dtype, Shape([rows, columns]))
        for index in 0..<min(rows, columns) { eye.store(1, at: index * columns + index) }
        return try Call.reduceSum(Call.multiply(x, eye), axes: [-2, -1])
      }
    },
  ]
}

/// Tensors as matrices, so that a sum of products over axes is one matrix product.
enum Contraction {
  static func product(_ a: AnyTensor, _ b: AnyTensor, transposingFirst: Bool = false) throws -> AnyTensor {
    if max(a.partialShape.rank ?? 2, b.partialShape.rank ?? 2) > 2 {
      return try Op.batchMatMulV2(
        a, b, Attributes(["adj_x": .bool(transposingFirst), "adj_y": .bool(false)]), name: "MatMul")
    }
    let attributes = Attributes(["transpose_a": .bool(transposingFirst), "transpose_b": .bool(false)])
    return try Op.matMul(a, b, attributes, name: "MatMul")
  }

  /// Sums over the paired axes; the other axes of `a` come first, then those of `b`.
  static func contract(_ a: AnyTensor, _ b: AnyTensor, _ first: [Int], _ second: [Int]) throws -> AnyTensor {
    let left = try dims(a)
    let right = try dims(b)
    guard first.count == second.count, zip(first, second).allSatisfy({ left[$0] == right[$1] }) else {
      throw Failure(.invalidArgumentError, "Matrix size-incompatible: axes \(first) of \(a.partialShape) and \(second) of \(b.partialShape)")
    }
    let freeLeft = left.indices.filter { !first.contains($0) }
    let freeRight = right.indices.filter { !second.contains($0) }
    let inner = first.map { left[$0] }.reduce(1, *)
    let rows = try matrix(a, freeLeft + first, [freeLeft.map { left[$0] }.reduce(1, *), inner])
    let columns = try matrix(b, second + freeRight, [inner, freeRight.map { right[$0] }.reduce(1, *)])
    let product = try product(rows, columns)
    let result = freeLeft.map { left[$0] } + freeRight.map { right[$0] }
    return result.count == 2 ? product : try Call.reshape(product, result)
  }

  static func dims(_ x: AnyTensor) throws -> [Int] {
    guard let dims = x.partialShape.shape?.dims else {
      throw Failure(.notImplementedError, "contractions of tensors whose shape is not known while tracing")
    }
    return dims
  }

  private static func matrix(_ x: AnyTensor, _ order: [Int], _ shape: [Int]) throws -> AnyTensor {
    var x = x
    if order != Array(0..<order.count) { x = try permuted(x, order) }
    return try x.partialShape.shape?.dims == shape ? x : Call.reshape(x, shape)
  }

  static func permuted(_ x: AnyTensor, _ order: [Int]) throws -> AnyTensor {
    try ExecutionContext.withScope("transpose") { (full: String) throws -> AnyTensor in
      try Op.transpose(x, constant(Call.vector(order), name: "perm"), name: full.isEmpty ? nil : full)
    }
  }
}

/// `tf.einsum`: every operand spread over all letters, multiplied, and summed over those that the result lacks.
private struct EinsteinSum {
  private let operands: [(letters: [Character], tensor: AnyTensor)]
  private let output: [Character]

  /// - Errors: `ValueError` for an equation that does not fit the operands.
  init(_ equation: String, _ inputs: [AnyTensor]) throws {
    let text = equation.filter { $0 != " " }
    guard !text.contains(".") else { throw Failure(.notImplementedError, "tf.einsum with an ellipsis is not there") }
    let halves = text.split(separator: ">", omittingEmptySubsequences: false)
    let left = halves[0].hasSuffix("-") ? halves[0].dropLast() : halves[0]
    let terms = left.split(separator: ",", omittingEmptySubsequences: false).map { Array($0) }
    guard terms.count == inputs.count else {
      throw Failure(.valueError, "Got \(inputs.count) arguments for equation \"\(equation)\", expecting \(terms.count)")
    }
    operands = Array(zip(terms, inputs)).map { (letters: $0.0, tensor: $0.1) }
    for (letters, tensor) in operands {
      guard Set(letters).count == letters.count else {
        throw Failure(.notImplementedError, "tf.einsum with a letter twice in one operand is not there")
      }
      guard tensor.partialShape.rank == letters.count else {
        throw Failure(.invalidArgumentError, "Expected input to have rank \(letters.count) but got: \(tensor.partialShape.rank ?? -1)")
      }
    }
    if halves.count == 2 {
      output = Array(halves[1])
    } else {
      let all = terms.flatMap { $0 }
      output = Set(all).filter { letter in all.count { $0 == letter } == 1 }.sorted()
    }
  }

  func result() throws -> AnyTensor {
    if operands.count == 2, let fast = try matrixProduct() { return fast }
    var letters = output
    for operand in operands { for letter in operand.letters where !letters.contains(letter) { letters.append(letter) } }
    var product: AnyTensor?
    for (own, tensor) in operands {
      let dims = try Contraction.dims(tensor)
      let order = letters.compactMap { own.firstIndex(of: $0) }
      let spread = letters.map { (letter: Character) -> Int in own.firstIndex(of: letter).map { dims[$0] } ?? 1 }
      let part = try Call.reshape(order == Array(0..<order.count) ? tensor : Contraction.permuted(tensor, order), spread)
      product = try product.map { try Call.multiply($0, part) } ?? part
    }
    guard let product else { throw Failure(.valueError, "tf.einsum needs at least one operand") }
    let summed = Array(output.count..<letters.count)
    return summed.isEmpty ? product : try Call.reduceSum(product, axes: summed)
  }

  /// Two operands without shared letters in the result are one contraction.
  private func matrixProduct() throws -> AnyTensor? {
    let (a, b) = (operands[0], operands[1])
    let shared = a.letters.filter { b.letters.contains($0) }
    guard !shared.isEmpty, !shared.contains(where: { output.contains($0) }) else { return nil }
    let rest = a.letters.filter { !shared.contains($0) } + b.letters.filter { !shared.contains($0) }
    guard Set(rest) == Set(output) else { return nil }
    let first = shared.compactMap { a.letters.firstIndex(of: $0) }
    let second = shared.compactMap { b.letters.firstIndex(of: $0) }
    let product = try Contraction.contract(a.tensor, b.tensor, first, second)
    let order = output.compactMap { rest.firstIndex(of: $0) }
    return order == Array(0..<order.count) ? product : try Contraction.permuted(product, order)
  }
}

extension APICall {
  /// The axes of `tf.tensordot` as two lists, from 0 on.
  fileprivate func contractedAxes(_ a: AnyTensor, _ b: AnyTensor) throws -> ([Int], [Int]) {
    guard let left = a.partialShape.rank, let right = b.partialShape.rank else {
      throw Failure(.notImplementedError, "tf.tensordot of tensors whose rank is not known while tracing")
    }
    var first: [Int]
    var second: [Int]
    if let count = self[2].asInt {
      guard count >= 0, count <= left, count <= right else {
        throw Failure(.valueError, "`axes` must be an integer between 0 and the ranks of a and b, got \(count)")
      }
      first = Array((left - count)..<left)
      second = Array(0..<count)
    } else {
      let pair = try interpreter.elements(self[2])
      guard pair.count == 2 else { throw Failure(.valueError, "`axes` must be an integer or have length 2.") }
      first = try axes(pair[0]).map { $0 < 0 ? $0 + left : $0 }
      second = try axes(pair[1]).map { $0 < 0 ? $0 + right : $0 }
    }
    guard first.allSatisfy({ (0..<left).contains($0) }), second.allSatisfy({ (0..<right).contains($0) }) else {
      throw Failure(.valueError, "`axes` are out of range for shapes \(a.partialShape) and \(b.partialShape)")
    }
    return (first, second)
  }
}
