import Diagnostics
import Tensors

/// Sums of products that letters describe: `ij,jk->ik`.
public enum Einsum {
  public static let all: [Op] = [.einsum]
}

extension Op {
  /// A sum of products over one or two operands: a letter for each axis, the letters of the result behind `->`. Letters
  /// that the result lacks are summed over; one that an operand has twice means its diagonal.
  ///
  /// - Attributes: `equation`: with `->`; `...` stands for any number of leading axes.
  /// - Gradient: the einsum of the upstream with the other operand, letters exchanged.
  /// - Errors: `InvalidArgumentError` for operands that don't fit the equation.
  /// - Source: TensorFlow op `Einsum`; scripts call `tf.einsum`.
  public static let einsum: Op = Op(
    "Einsum", scope: "Einsum", inputs: [.many("inputs", count: "N")],
    attributes: [.int("N", minimum: 1), .string("equation"), .type("T", .all)],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      let equation = try EinsumEquation(context.attributes.string("equation", default: ""), operands: context.inputs.count)
      return [equation.resultShape(context.inputs.map { (x: AnyTensor) -> PartialShape in x.partialShape })]
    },
    kernel: .composed { (inputs: [Tensor], call: borrowing KernelCall) throws -> [AnyTensor] in
      let equation = try EinsumEquation(call.attributes.string("equation", default: ""), operands: inputs.count)
      return [try EinsumProduct(equation, inputs).result()]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try EinsumGradient(step).gradients() },
    summary: "A sum of products that an equation of letters describes.")
}

/// An equation taken apart. An ellipsis is the letter `.`, one for all of its axes.
struct EinsumEquation {
  let operands: [[Character]]
  let result: [Character]

  /// - Errors: `InvalidArgumentError` without an arrow, or for a wrong number of operands.
  init(_ text: String, operands count: Int) throws {
    let halves = text.split(separator: ">", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].hasSuffix("-") else {
      throw Failure(.invalidArgumentError, "Expecting exactly one '->' in einsum equation: \(text)")
    }
    operands = halves[0].dropLast().split(separator: ",", omittingEmptySubsequences: false).map(EinsumEquation.letters)
    result = EinsumEquation.letters(halves[1])
    guard operands.count == count else {
      throw Failure(.invalidArgumentError, "Expecting \(operands.count) operands for the equation \(text), got \(count)")
    }
  }

  private static func letters(_ text: Substring) -> [Character] {
    var letters: [Character] = []
    for letter in text where letter != " " && !(letter == "." && letters.last == ".") { letters.append(letter) }
    return letters
  }

  /// The letters of an operand with its ellipsis spread over as many axes as the rank leaves: private characters, the
  /// last axis first, since those align.
  static func spread(_ letters: [Character], rank: Int) -> [Character] {
    guard let place = letters.firstIndex(of: ".") else { return letters }
    let count = max(rank - letters.count + 1, 0)
    return letters[..<place] + broadcastLetters(count) + letters[(place + 1)...]
  }

  /// Letters for `count` axes of an ellipsis, so that shorter ones align at their ends.
  static func broadcastLetters(_ count: Int) -> [Character] {
    (0..<count).reversed().compactMap { (index: Int) -> Character? in
      UnicodeScalar(0xE000 + UInt32(index)).map { Character($0) }
    }
  }

  /// As much of the result's shape as the operands' shapes tell.
  func resultShape(_ shapes: [PartialShape]) -> PartialShape {
    var sizes: [Character: Int?] = [:]
    var widest = 0
    for (letters, shape) in zip(operands, shapes) {
      guard let dims = shape.dims else {
        if letters.contains(".") { return .unknown }
        for letter in letters where sizes[letter] == nil { sizes[letter] = .some(nil) }
        continue
      }
      if letters.contains(".") { widest = max(widest, dims.count - letters.count + 1) }
      for (letter, dim) in zip(EinsumEquation.spread(letters, rank: dims.count), dims) {
        if let known = sizes[letter], let size = known, size != 1 { continue }
        sizes[letter] = .some(dim)
      }
    }
    let letters = EinsumEquation.spread(result, rank: result.count - 1 + widest)
    return PartialShape(letters.map { (letter: Character) -> Int? in sizes[letter] ?? nil })
  }
}

/// The kernel: diagonals and sums of each operand, then one batched matrix product, then a transposition.
private struct EinsumProduct {
  private var operands: [(letters: [Character], tensor: AnyTensor)] = []
  private let output: [Character]

  init(_ equation: EinsumEquation, _ inputs: [Tensor]) throws {
    var widest = 0
    for (index, (letters, tensor)) in zip(equation.operands, inputs).enumerated() {
      let named = letters.filter { $0 != "." }.count
      let fits = letters.contains(".") ? tensor.rank >= named : tensor.rank == named
      guard fits else {
        throw Failure(.invalidArgumentError, "Expected input \(index) to have rank \(named) but got: \(tensor.rank)")
      }
      if letters.contains(".") { widest = max(widest, tensor.rank - named) }
      operands.append((EinsumEquation.spread(letters, rank: tensor.rank), tensor))
    }
    output = EinsumEquation.spread(equation.result, rank: equation.result.count - 1 + widest)
    try checkSizes()
  }

  private func checkSizes() throws {
    var sizes: [Character: Int] = [:]
    for (letters, tensor) in operands {
      for (axis, (letter, dim)) in zip(letters, tensor.partialShape.knownDims ?? []).enumerated() {
        if let size = sizes[letter], size != dim, size != 1, dim != 1 {
          let shape = (tensor.partialShape.knownDims ?? []).map(String.init).joined(separator: ",")
          throw Failure(
            .invalidArgumentError, "Expected dimension \(size) at axis \(axis) of the input shaped [\(shape)] but got dimension \(dim)")
        }
        sizes[letter] = max(sizes[letter] ?? 1, dim)
      }
    }
  }

  func result() throws -> AnyTensor {
    var terms = try operands.map { (term: (letters: [Character], tensor: AnyTensor)) throws in try distinct(term) }
    // What one operand alone has and the output lacks is summed first.
    for index in terms.indices {
      let others = Set(terms.indices.filter { $0 != index }.flatMap { terms[$0].letters } + output)
      let axes = terms[index].letters.indices.filter { !others.contains(terms[index].letters[$0]) }
      guard !axes.isEmpty else { continue }
      terms[index].tensor = try Call.reduceSum(terms[index].tensor, axes: axes)
      terms[index].letters = terms[index].letters.filter { others.contains($0) }
    }
    let product = terms.count == 2 ? try multiplied(terms[0], terms[1]) : terms[0]
    return try diagonalised(arranged(product, Array(orderedSet(output))))
  }

  /// An operand without a letter twice: the diagonal of those axes, by one gather of flat places.
  private func distinct(
    _ term: (letters: [Character], tensor: AnyTensor)
  ) throws -> (letters: [Character], tensor: AnyTensor) {
    let letters = orderedSet(term.letters)
    guard letters.count < term.letters.count, let dims = term.tensor.partialShape.knownDims else { return term }
    let strides = try Shape(dims).strides
    var sizes: [Int] = []
    var steps: [Int] = []
    for letter in letters {
      let axes = term.letters.indices.filter { term.letters[$0] == letter }
      sizes.append(axes.first.map { dims[$0] } ?? 1)
      steps.append(axes.reduce(0) { (sum: Int, axis: Int) -> Int in sum + strides[axis] })
    }
    let places = EinsumProduct.places(sizes, steps)
    let flat = try Call.gather(Call.reshape(term.tensor, [-1]), Call.vector(places))
    return (letters, try Call.reshape(flat, sizes))
  }

  private static func places(_ sizes: [Int], _ steps: [Int]) -> [Int] {
    var places = [0]
    for (size, step) in zip(sizes, steps) {
      places = places.flatMap { (place: Int) -> [Int] in (0..<size).map { place + $0 * step } }
    }
    return places
  }

  private func multiplied(
    _ a: (letters: [Character], tensor: AnyTensor), _ b: (letters: [Character], tensor: AnyTensor)
  ) throws -> (letters: [Character], tensor: AnyTensor) {
    let shared = a.letters.filter { b.letters.contains($0) }
    let batch = shared.filter { output.contains($0) } + (a.letters + b.letters).filter { isBroadcast($0) && !shared.contains($0) }
    let summed = shared.filter { !output.contains($0) }
    let left = a.letters.filter { !shared.contains($0) && !batch.contains($0) }
    let right = b.letters.filter { !shared.contains($0) && !batch.contains($0) }
    let x = try matrix(a, batch, left, summed)
    let y = try matrix(b, batch, summed, right)
    let product = try Op.batchMatMulV2(x.tensor, y.tensor)
    var dims = zip(x.dims, y.dims).prefix(batch.count).map { (p: Int, q: Int) -> Int in Swift.max(p, q) }
    dims += x.dims[batch.count..<(batch.count + left.count)]
    dims += y.dims[(batch.count + summed.count)...]
    return (batch + left + right, try Call.reshape(product, Array(dims)))
  }

  private func isBroadcast(_ letter: Character) -> Bool { letter >= "\u{E000}" && letter <= "\u{F8FF}" }

  /// An operand as a batch of matrices; axes that it lacks have size 1.
  private func matrix(
    _ term: (letters: [Character], tensor: AnyTensor), _ batch: [Character], _ rows: [Character], _ columns: [Character]
  ) throws -> (tensor: AnyTensor, dims: [Int]) {
    let order = batch + rows + columns
    let arranged = try arranged(term, order.filter { term.letters.contains($0) })
    let known = arranged.partialShape.knownDims ?? []
    var next = 0
    let dims = order.map { (letter: Character) -> Int in
      guard term.letters.contains(letter) else { return 1 }
      next += 1
      return known[next - 1]
    }
    let height = dims[batch.count..<(batch.count + rows.count)].reduce(1, *)
    let width = dims[(batch.count + rows.count)...].reduce(1, *)
    return (try Call.reshape(arranged, dims[..<batch.count] + [height, width]), dims)
  }

  private func arranged(_ term: (letters: [Character], tensor: AnyTensor), _ order: [Character]) throws -> AnyTensor {
    let places = order.compactMap { term.letters.firstIndex(of: $0) }
    if places == Array(term.letters.indices) { return term.tensor }
    return try Op.transpose(term.tensor, Call.vector(places))
  }

  /// A output that names a letter twice has the values on its diagonal and zeros elsewhere.
  private func diagonalised(_ x: AnyTensor) throws -> AnyTensor {
    let letters = orderedSet(output)
    guard letters.count < output.count, let dims = x.partialShape.knownDims else { return x }
    let sizes = output.compactMap { letters.firstIndex(of: $0).map { dims[$0] } }
    let strides = try Shape(sizes).strides
    let steps = letters.map { (letter: Character) -> Int in
      output.indices.filter { output[$0] == letter }.reduce(0) { $0 + strides[$1] }
    }
    let places = EinsumProduct.places(dims, steps)
    let column = try Call.reshape(Call.vector(places), [places.count, 1])
    let flat = try Op.scatterNd([column, Call.reshape(x, [-1]), Call.vector([sizes.reduce(1, *)])])
    return try Call.reshape(flat, sizes)
  }

  private func orderedSet(_ letters: [Character]) -> [Character] {
    var seen: Set<Character> = []
    return letters.filter { seen.insert($0).inserted }
  }
}

/// TensorFlow's `_EinsumGrad`, node for node.
private struct EinsumGradient {
  private let step: GradientStep
  private let upstream: AnyTensor
  private let inputs: [String]
  private let output: String

  init(_ step: GradientStep) throws {
    self.step = step
    upstream = try step.upstream
    let equation = step.attributes.string("equation", default: "")
    let arrow = equation.firstRange(of: "->")
    output = arrow.map { String(equation[$0.upperBound...]) } ?? ""
    let left = arrow.map { equation[..<$0.lowerBound] } ?? equation[...]
    inputs = left.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  func gradients() throws -> [AnyTensor?] {
    if step.inputs.count == 1 { return [try single()] }
    var subscripts = inputs
    if output.contains("...") {
      for index in subscripts.indices where !subscripts[index].contains("...") { subscripts[index] += "..." }
    }
    let x = try Call.conj(step.inputs[0])
    let y = try Call.conj(step.inputs[1])
    let shapes = [try Call.shape(x), try Call.shape(y)]
    let gx = try gradient(y, shapes[0], subscripts[0], subscripts[1])
    let gy = try gradient(x, shapes[1], subscripts[1], subscripts[0])
    guard output.contains("...") else { return [gx, gy] }
    return try unbroadcast([gx, gy], shapes, subscripts)
  }

  private func single() throws -> AnyTensor {
    let shape = try Call.shape(step.inputs[0])
    let reduced = letters(inputs[0]).filter { !output.contains($0) }
    guard !reduced.isEmpty else { return try einsum([upstream], "\(output)->\(inputs[0])") }
    return try spread(upstream, output, inputs[0], shape, reduced)
  }

  private func gradient(_ other: AnyTensor, _ shape: AnyTensor, _ own: String, _ others: String) throws -> AnyTensor {
    let reduced = letters(own).filter { !output.contains($0) && !others.contains($0) }
    let left = String(own.filter { $0 == "." || !reduced.contains($0) })
    let partial = try einsum([upstream, other], "\(output),\(others)->\(left)")
    return reduced.isEmpty ? partial : try spread(partial, left, own, shape, reduced)
  }

  /// A gradient stretched over letters that were summed.
  private func spread(
    _ gradient: AnyTensor, _ from: String, _ to: String, _ shape: AnyTensor, _ reduced: [Character]
  ) throws -> AnyTensor {
    let axes = reduced.compactMap { axis(of: $0, in: to) }
    let dims = try Call.scoped("stack") { (name: String?) throws -> AnyTensor in
      let parts = try axes.map { try Call.element(shape, $0) }
      return try Op.pack(parts, Attributes(["axis": .int(0)]), name: name)
    }
    let isSimple = Set(to).count == to.count && Set(from).count == from.count
    if isSimple, to.filter({ !reduced.contains($0) }) == from {
      let kept = try Call.reducedShape(shape, axes: constant(Call.vector(axes), name: "Const"))
      return try Call.broadcast(Call.reshape(gradient, kept), to: shape)
    }
    let full = try Call.concat([dims, Call.shape(gradient)], axis: 0)
    let ones = try Call.filled(1, PartialShape([reduced.count]), .int32, name: "ones")
    let flat = try Call.concat([ones, Call.shape(gradient)], axis: 0)
    let stretched = try Call.broadcast(Call.reshape(gradient, flat), to: full)
    return try einsum([stretched], "\(String(reduced))\(from)->\(to)")
  }

  private func unbroadcast(
    _ gradients: [AnyTensor], _ shapes: [AnyTensor], _ subscripts: [String]
  ) throws -> [AnyTensor?] {
    let parts = zip(subscripts, step.inputs).map { (subscripts: String, x: AnyTensor) -> [Int?]? in
      guard let dims = x.partialShape.dims, let range = ellipsis(subscripts, rank: dims.count) else { return nil }
      return Array(dims[range])
    }
    if let first = parts[0], let second = parts[1], first == second, !first.contains(nil) { return gradients }
    let cut = try zip(shapes, subscripts).map { (shape: AnyTensor, subscripts: String) throws -> AnyTensor in
      let start = subscripts.firstRange(of: "...").map { subscripts.distance(from: subscripts.startIndex, to: $0.lowerBound) } ?? 0
      let tail = subscripts.count - start - 3
      return try Call.slice(shape, from: start, to: tail > 0 ? -tail : nil)
    }
    let axes = try Op.broadcastGradientArgs.call([cut[0], cut[1]])
    return try gradients.indices.map { (index: Int) throws -> AnyTensor? in
      let subscripts = subscripts[index]
      let start = subscripts.firstRange(of: "...").map { subscripts.distance(from: subscripts.startIndex, to: $0.lowerBound) } ?? 0
      let summed = try Call.reduceSum(gradients[index], axes: Call.add(Double(start), axes[index]))
      return try Call.reshape(summed, shapes[index])
    }
  }

  private func ellipsis(_ subscripts: String, rank: Int) -> Range<Int>? {
    guard let range = subscripts.firstRange(of: "...") else { return nil }
    let start = subscripts.distance(from: subscripts.startIndex, to: range.lowerBound)
    let end = rank - (subscripts.count - start - 3)
    return start <= end && end <= rank ? start..<end : nil
  }

  private func letters(_ subscripts: String) -> [Character] {
    var seen: Set<Character> = []
    return subscripts.filter { $0 != "." && seen.insert($0).inserted }
  }

  /// Negative behind an ellipsis.
  private func axis(of letter: Character, in subscripts: String) -> Int? {
    guard let place = subscripts.firstIndex(of: letter) else { return nil }
    let index = subscripts.distance(from: subscripts.startIndex, to: place)
    guard let dots = subscripts.firstRange(of: "..."), dots.upperBound <= place else { return index }
    return index - subscripts.count
  }

  private func einsum(_ operands: [AnyTensor], _ equation: String) throws -> AnyTensor {
    try Op.einsum(operands, Attributes(["N": .int(operands.count), "equation": .string(equation)]))
  }
}
