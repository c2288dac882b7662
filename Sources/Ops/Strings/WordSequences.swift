import Diagnostics
import Tensors

/// Ops on sequences of strings: neighbouring ones joined, and how far two sequences are apart.
public enum WordSequences {
  public static let all: [Op] = [.stringNGrams, .editDistance]

  fileprivate static func joined(_ data: Tensor, _ splits: Tensor, _ call: borrowing KernelCall) throws -> [Tensor] {
    let attributes = call.attributes
    guard data.rank == 1 else { throw Failure(.invalidArgumentError, "data must be a vector, got shape \(data.shape)") }
    let places = splits.ints
    guard splits.rank == 1, let first = places.first, let last = places.last else {
      throw Failure(.invalidArgumentError, "data_splits must be a vector of at least one element")
    }
    guard first == 0 else { throw Failure(.invalidArgumentError, "First split value must be 0, got \(first)") }
    guard zip(places, places.dropFirst()).allSatisfy({ (pair: (Int, Int)) -> Bool in pair.0 <= pair.1 }) else {
      throw Failure(.invalidArgumentError, "Invalid split value, must be in ascending order")
    }
    guard last == data.elementCount else {
      throw Failure(.invalidArgumentError, "Last split value must be data size. Expected \(data.elementCount), got \(last)")
    }
    let widths = attributes.ints("ngram_widths")
    guard widths.allSatisfy({ (width: Int) -> Bool in width > 0 }) else {
      throw Failure(.invalidArgumentError, "ngram_widths must contain positive values")
    }
    let separator = Array(attributes.string("separator").utf8)
    var (grams, rows): ([[UInt8]], [Int]) = ([], [0])
    for row in 0..<(places.count - 1) {
      let words = (places[row]..<places[row + 1]).map { (index: Int) -> [UInt8] in data.bytes(at: index) }
      for width in widths { grams += self.grams(words, width, separator, attributes) }
      rows.append(grams.count)
    }
    let values = try Tensor.strings(grams, shape: Shape([grams.count]))
    return [values, Call.vector(rows, splits.dtype)]
  }

  /// The runs of `width` words of a sequence with its padding; the whole of a short one if such are kept.
  private static func grams(
    _ words: [[UInt8]], _ width: Int, _ separator: [UInt8], _ attributes: Attributes
  ) -> [[UInt8]] {
    let given = attributes.int("pad_width")
    let padding = given < 0 ? width - 1 : min(given, width - 1)
    let left = [[UInt8]](repeating: Array(attributes.string("left_pad").utf8), count: max(0, padding))
    let right = [[UInt8]](repeating: Array(attributes.string("right_pad").utf8), count: max(0, padding))
    let padded = left + words + right
    func join(_ part: ArraySlice<[UInt8]>) -> [UInt8] { Array(part.joined(separator: separator)) }
    guard padded.count >= width else {
      return attributes.bool("preserve_short_sequences") && !words.isEmpty ? [join(padded[...])] : []
    }
    return (0...(padded.count - width)).map { (start: Int) -> [UInt8] in join(padded[start..<(start + width)]) }
  }

  // MARK: Distances

  /// Sequences by the outer indices that they have in a sparse tensor.
  private static func sequences(_ indices: Tensor, _ values: Tensor, _ shape: Tensor, _ name: String) throws -> [[Int]: [Int]] {
    guard indices.rank == 2, values.rank == 1, shape.rank == 1 else {
      throw Failure(
        .invalidArgumentError,
        "\(name)_indices should be a matrix, but got shape: \(indices.shape)")
    }
    guard indices.shape[0] == values.elementCount, indices.shape[1] == shape.elementCount, indices.shape[1] >= 1 else {
      throw Failure(
        .invalidArgumentError, "\(name)_indices, _values and _shape do not fit: \(indices.shape), \(values.shape), \(shape.shape)")
    }
    var result: [[Int]: [Int]] = [:]
    let depth = indices.shape[1]
    for row in 0..<values.elementCount {
      let key = (0..<(depth - 1)).map { (axis: Int) -> Int in indices.int(at: row * depth + axis) }
      result[key, default: []].append(row)
    }
    return result
  }

  fileprivate static func distances(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let hypothesis = try sequences(inputs[0], inputs[1], inputs[2], "hypothesis")
    let truth = try sequences(inputs[3], inputs[4], inputs[5], "truth")
    guard inputs[2].elementCount == inputs[5].elementCount else {
      throw Failure(
        .invalidArgumentError,
        "Expected hypothesis_shape.NumElements == truth_shape.NumElements, but found: \(inputs[2].elementCount) vs. "
          + "\(inputs[5].elementCount)")
    }
    let dims = zip(inputs[2].ints, inputs[5].ints).map { (a: Int, b: Int) -> Int in max(a, b) }.dropLast()
    let shape = try Shape(Array(dims))
    let out = try call.output(.float32, shape)
    try out.clear()
    let normalizes = call.attributes.bool("normalize", default: true)
    func same(_ a: Int, _ b: Int) -> Bool {
      inputs[1].dtype == .string
        ? inputs[1].bytes(at: a) == inputs[4].bytes(at: b)
        : inputs[1].dtype.isFloating
          ? inputs[1].double(at: a) == inputs[4].double(at: b) : inputs[1].int(at: a) == inputs[4].int(at: b)
    }
    for key in Set(hypothesis.keys).union(truth.keys) {
      guard zip(key, dims).allSatisfy({ (pair: (Int, Int)) -> Bool in pair.0 >= 0 && pair.0 < pair.1 }) else {
        throw Failure(.invalidArgumentError, "a group's indices \(key) lie outside of the shape \(shape)")
      }
      let (a, b) = (hypothesis[key] ?? [], truth[key] ?? [])
      let distance = Double(steps(a, b, same))
      let place = zip(key, shape.strides).reduce(0) { (sum: Int, pair: (Int, Int)) -> Int in sum + pair.0 * pair.1 }
      let scaled = b.isEmpty ? (distance > 0 ? Double.infinity : 0) : distance / Double(b.count)
      out.store(normalizes ? scaled : distance, at: place)
    }
    return out
  }

  /// Insertions, deletions and changes between two sequences (Levenshtein).
  private static func steps(_ a: [Int], _ b: [Int], _ same: (Int, Int) -> Bool) -> Int {
    var row = Array(0...b.count)
    for (index, item) in a.enumerated() {
      var before = row[0]
      row[0] = index + 1
      for place in b.indices {
        let changed = before + (same(item, b[place]) ? 0 : 1)
        before = row[place + 1]
        row[place + 1] = min(changed, row[place] + 1, before + 1)
      }
    }
    return row[b.count]
  }
}

extension Op {
  /// Runs of neighbouring strings, joined.
  ///
  /// - Source: TensorFlow op `StringNGrams`; scripts call `tf.strings.ngrams`.
  public static let stringNGrams: Op = Op(
    "StringNGrams", scope: "StringNGrams", inputs: [.fixed("data", .string), .same("data_splits", "Tsplits")],
    outputs: [.fixed(.string, name: "ngrams"), .same("Tsplits", name: "ngrams_splits")],
    attributes: [
      .string("separator"), Op.Attribute("ngram_widths", .intList), .string("left_pad"), .string("right_pad"),
      .int("pad_width"), .bool("preserve_short_sequences"), .type("Tsplits", .indices, default: .int64),
    ],
    shape: ShapeRule { context in [PartialShape([nil]), context.shape(1)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try WordSequences.joined(inputs[0], inputs[1], call)
    }, gradient: .notDifferentiable("it works on text"), summary: "Runs of neighbouring strings, joined.")

  /// How many changes lead from one sequence to another.
  ///
  /// - Inputs: two sparse tensors, the last axis of which are sequences. Output: float32, of their outer shape.
  /// - Source: TensorFlow op `EditDistance`; scripts call `tf.edit_distance`.
  public static let editDistance: Op = Op(
    "EditDistance", scope: "EditDistance",
    inputs: [
      .fixed("hypothesis_indices", .int64), .same("hypothesis_values"), .fixed("hypothesis_shape", .int64),
      .fixed("truth_indices", .int64), .same("truth_values"), .fixed("truth_shape", .int64),
    ],
    outputs: [.fixed(.float32)], attributes: [.bool("normalize", default: true), .type("T", .all)],
    shape: ShapeRule { context in
      let (a, b) = (context.shapeValue(2), context.shapeValue(5))
      guard let first = a.dims, let second = b.dims, first.count == second.count, !first.isEmpty else { return [.unknown] }
      var dims: [Int?] = []
      for (x, y) in zip(first.dropLast(), second.dropLast()) {
        guard let x, let y else {
          dims.append(nil)
          continue
        }
        dims.append(x > y ? x : y)
      }
      return [PartialShape(dims)]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try WordSequences.distances(inputs, call)]
    }, gradient: .notDifferentiable("integer result"), summary: "How many changes lead from one sequence to another.")
}
