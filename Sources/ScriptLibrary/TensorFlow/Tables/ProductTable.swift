import Diagnostics
import Graphs
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
      try call.scoped("Tensordot") { (name: String?) throws -> AnyTensor in
        let a = try call.tensor(0)
        let b = try call.like(a, call[1], name: "b")
        let (first, second) = try call.contractedAxes(a, b)
        return try Contraction(call).contract(a, b, first, second, name: name)
      }
    },
    APIFunction("tf.einsum", "tf.linalg.einsum", signature: "equation, *inputs, **kwargs", summary: "Sums of products that an equation of letters describes.", op: "Einsum") {
      (call: APICall) throws -> Handle in
      guard let equation = call[0].asString else { throw Failure(.typeError, "tf.einsum expects an equation") }
      let keywords = call[2].as(DictObject.self)?.items ?? []
      for keyword in keywords where !["name", "optimize"].contains(keyword.key.asString ?? "") {
        throw Failure(.typeError, "Invalid keyword arguments for einsum: \(keyword.key.asString ?? ""). Valid arguments: name, optimize, greedy.")
      }
      let name = keywords.first { $0.key.asString == "name" }?.value.asString
      return try ExecutionContext.withScope(name ?? "einsum") { (_: String) throws -> Handle in
        .tensor(try EinsteinSum(equation, call[1].asSequence ?? [], call).result())
      }
    },
    APIFunction("tf.linalg.trace", signature: "x, name=None", summary: "The sum of the diagonal.") {
      (call: APICall) throws -> Handle in
      try call.scoped("Trace") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let diagonal = try call.inner(
          .matrixDiagPartV3, [.tensor(x), .int(0), x.dtype == .bool ? .bool(false) : .int(0)],
          Attributes(["align": .string("RIGHT_LEFT")]), scope: "diag_part")
        return try call.inner(
          .sum, [.tensor(diagonal), .list([.int(-1)])], Attributes(["keep_dims": .bool(false)]), name: name)
      }
    },
  ]
}

/// Tensors as matrices, so that a sum of products over axes is one matrix product.
struct Contraction {
  private let call: APICall

  init(_ call: APICall) { self.call = call }

  static func product(_ a: AnyTensor, _ b: AnyTensor, transposingFirst: Bool = false) throws -> AnyTensor {
    try Call.scoped("MatMul") { (name: String?) throws -> AnyTensor in
      if max(a.partialShape.rank ?? 2, b.partialShape.rank ?? 2) > 2 {
        return try Op.batchMatMulV2(
          a, b, Attributes(["adj_x": .bool(transposingFirst), "adj_y": .bool(false)]), name: name)
      }
      let attributes = Attributes(["transpose_a": .bool(transposingFirst), "transpose_b": .bool(false)])
      return try Op.matMul(a, b, attributes, name: name)
    }
  }

  /// An operand as a matrix, and the sizes of its free axes: numbers, or a tensor where one is not known.
  private struct Side {
    let matrix: AnyTensor
    let free: Handle
    let freeSizes: [Int?]
    var isKnown: Bool { free.asTensor == nil }
  }

  /// Sums over the paired axes; the other axes of `a` come first, then those of `b`.
  func contract(_ a: AnyTensor, _ b: AnyTensor, _ first: [Int], _ second: [Int], name: String?) throws -> AnyTensor {
    let left = try side(a, first, isSecond: false)
    let right = try side(b, second, isSecond: true)
    let product = try Contraction.product(left.matrix, right.matrix)
    let sizes = left.freeSizes + right.freeSizes
    guard left.isKnown, right.isKnown else {
      let parts = try [left, right].map { (side: Side) throws -> Handle in
        .tensor(try TensorConversion.tensor(side.free, dtype: .int32, call.interpreter))
      }
      let shape = try call.inner(
        .concat, [.list(parts), .int(0)], Attributes(["N": .int(2)]), scope: "concat")
      let result = try Op.reshape(product, shape, name: name)
      try (result as? SymbolicTensor)?.setShape(PartialShape(sizes))
      return result
    }
    let dims = sizes.compactMap { $0 }
    if product.partialShape.knownDims == dims { return product }
    return try call.inner(.reshape, [.tensor(product), .list(dims.map { .int($0) })], name: name ?? "Tensordot")
  }

  private func side(_ x: AnyTensor, _ axes: [Int], isSecond: Bool) throws -> Side {
    guard let dims = x.partialShape.dims else {
      throw Failure(.notImplementedError, "tf.tensordot of tensors whose rank is not known while tracing")
    }
    let free = dims.indices.filter { !axes.contains($0) }
    let order = isSecond ? axes + free : free + axes
    guard let known = x.partialShape.knownDims else {
      return try dynamicSide(x, axes, free, isSecond: isSecond)
    }
    let freeCount = free.reduce(1) { $0 * known[$1] }
    let axisCount = axes.reduce(1) { $0 * known[$1] }
    let turned = order == Array(known.indices) ? x : try Contraction.permuted(x, order)
    let shape = isSecond ? [axisCount, freeCount] : [freeCount, axisCount]
    let matrix = turned.partialShape.knownDims == shape ? turned : try Call.reshape(turned, shape)
    return Side(matrix: matrix, free: .list(free.map { .int(known[$0]) }), freeSizes: free.map { known[$0] })
  }

  private func dynamicSide(_ x: AnyTensor, _ axes: [Int], _ free: [Int], isSecond: Bool) throws -> Side {
    let axisTensor = try constant(Call.vector(axes), name: "axes")
    let freeTensor = try constant(Call.vector(free), name: "free")
    let shape = try Call.shape(x)
    let freeSizes = try Call.gather(shape, freeTensor)
    let axisSizes = try Call.gather(shape, axisTensor)
    let freeCount = try Call.reduce(.prod, freeSizes)
    let axisCount = try Call.reduce(.prod, axisSizes)
    let order = try Call.concat(isSecond ? [axisTensor, freeTensor] : [freeTensor, axisTensor], axis: 0)
    let dims = try Call.pack(isSecond ? [axisCount, freeCount] : [freeCount, axisCount])
    let turned = try Call.transpose(x, order)
    let known = free.map { (axis: Int) -> Int? in x.partialShape[axis] }
    return Side(matrix: try Call.reshape(turned, dims), free: .tensor(freeSizes), freeSizes: known)
  }

  static func permuted(_ x: AnyTensor, _ order: [Int]) throws -> AnyTensor {
    try ExecutionContext.withScope("transpose") { (full: String) throws -> AnyTensor in
      try Op.transpose(x, constant(Call.vector(order), name: "perm"), name: full.isEmpty ? nil : full)
    }
  }
}

/// `tf.einsum`: one `Einsum` for one or two operands, a chain of them for more.
private struct EinsteinSum {
  private let call: APICall
  private let operands: [Handle]
  private var terms: [String]
  private var output: String

  /// - Errors: `ValueError` for an equation that does not fit the operands.
  init(_ equation: String, _ inputs: [Handle], _ call: APICall) throws {
    self.call = call
    operands = inputs
    let text = equation.filter { $0 != " " }
    let arrow = text.firstRange(of: "->")
    let left = arrow.map { text[..<$0.lowerBound] } ?? text[...]
    let allowed = left.allSatisfy { ($0.isLetter && $0.isASCII) || $0 == "," || $0 == "." }
    guard allowed else { throw Failure(.valueError, "Subscripts have incorrect format: \(text)") }
    terms = left.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard terms.count == inputs.count else {
      throw Failure(.valueError, "Got \(inputs.count) inputs for equation \"\(equation)\", expecting \(terms.count)")
    }
    if let arrow {
      output = String(text[arrow.upperBound...])
    } else {
      // Without an arrow: the letters that occur once, and the ellipsis before them.
      let once = Set(left).filter { (letter: Character) -> Bool in letter.isLetter && left.count { $0 == letter } == 1 }
      output = (left.contains("...") ? "..." : "") + String(once.sorted())
    }
    try check(equation)
  }

  private func check(_ equation: String) throws {
    let letters = output.filter { $0 != "." }
    guard Set(letters).count == letters.count else {
      throw Failure(.valueError, "Output subscripts contain a label appearing more than once: \(equation)")
    }
    for letter in letters where !terms.contains(where: { $0.contains(letter) }) {
      throw Failure(.valueError, "Output subscripts contain the label \(letter) not present in the input subscripts.")
    }
  }

  func result() throws -> AnyTensor {
    guard operands.count > 2 else { return try einsum(operands, terms.joined(separator: ",") + "->" + output) }
    // From left to right: a letter is kept while an operand or the result still asks for it.
    var current = operands[0]
    var subscripts = terms[0]
    for index in 1..<operands.count {
      let rest = terms[(index + 1)...].joined() + output
      let isLast = index == operands.count - 1
      let kept = isLast ? output : kept(subscripts + terms[index], for: rest)
      current = .tensor(try einsum([current, operands[index]], "\(subscripts),\(terms[index])->\(kept)"))
      subscripts = kept
    }
    return try TensorConversion.tensor(current, call.interpreter)
  }

  private func kept(_ letters: String, for rest: String) -> String {
    var seen: Set<Character> = []
    let dots = letters.contains("...") && rest.contains("...") ? "..." : ""
    return dots + letters.filter { $0 != "." && rest.contains($0) && seen.insert($0).inserted }
  }

  private func einsum(_ operands: [Handle], _ equation: String) throws -> AnyTensor {
    try call.inner(.einsum, [.list(operands)], Attributes(["N": .int(operands.count), "equation": .string(equation)]))
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
