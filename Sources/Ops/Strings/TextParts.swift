import Diagnostics
import Tensors

/// Ops that take strings apart: substrings, patterns, splitting; and that put parts of tensors together.
public enum TextParts {
  public static let all: [Op] = [
    .substr, .regexFullMatch, .staticRegexFullMatch, .regexReplace, .staticRegexReplace, .stringSplitV2, .reduceJoin,
    .unsortedSegmentJoin,
  ]

  static func scalars(_ bytes: [UInt8]) -> [UInt32] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { (scalar: Unicode.Scalar) -> UInt32 in scalar.value }
  }

  static func bytes(_ scalars: ArraySlice<UInt32>) -> [UInt8] {
    let known = scalars.compactMap { (value: UInt32) -> Unicode.Scalar? in Unicode.Scalar(value) }
    return Array(String(String.UnicodeScalarView(known)).utf8)
  }

  // MARK: Substrings

  fileprivate static func substrings(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let (x, places, lengths) = (inputs[0], inputs[1], inputs[2])
    guard places.shape == lengths.shape else {
      throw Failure(.invalidArgumentError, "pos and len should have the same shape, got: \(places.shape) vs. \(lengths.shape)")
    }
    let isCharacters = call.attributes.string("unit", default: "BYTE") == "UTF8_CHAR"
    let (shape, indices) = try pairs(x.shape, places.shape)
    let parts = try indices.map { (pair: (Int, Int)) throws -> [UInt8] in
      let bytes = x.bytes(at: pair.0)
      let (place, length) = (places.int(at: pair.1), lengths.int(at: pair.1))
      if isCharacters {
        let characters = scalars(bytes)
        let range = try range(place, length, characters.count, bytes, pair.0)
        return TextParts.bytes(characters[range])
      }
      return Array(bytes[try range(place, length, bytes.count, bytes, pair.0)])
    }
    return try Tensor.strings(parts, shape: shape)
  }

  private static func range(_ place: Int, _ length: Int, _ count: Int, _ text: [UInt8], _ index: Int) throws -> Range<Int> {
    let start = place < 0 ? place + count : place
    guard place >= -count, place <= count else {
      throw Failure(.invalidArgumentError, "pos \(place) out of range for string b'\(String(decoding: text, as: UTF8.self))' at index \(index)")
    }
    return start..<max(start, min(count, start + max(length, 0)))
  }

  /// The elements of two broadcast operands that meet in each place of the result.
  private static func pairs(_ x: Shape, _ y: Shape) throws -> (Shape, [(Int, Int)]) {
    guard let broadcast = Broadcast(x, y) else {
      throw Failure(.invalidArgumentError, "Incompatible shapes: \(x) vs. \(y)")
    }
    var result = [(Int, Int)](repeating: (0, 0), count: broadcast.shape.elementCount)
    if result.isEmpty { return (broadcast.shape, result) }
    let (stepX, stepY) = (broadcast.form == .scalarVector ? 0 : 1, broadcast.form == .vectorScalar ? 0 : 1)
    try broadcast.eachRow { (row: Int, a: Int, b: Int) throws -> Void in
      for index in 0..<broadcast.rowLength { result[row + index] = (a + index * stepX, b + index * stepY) }
    }
    return (broadcast.shape, result)
  }

  // MARK: Patterns

  private static func pattern(_ text: Tensor, _ name: String) throws -> String {
    guard text.elementCount == 1, text.rank == 0 else {
      throw Failure(.invalidArgumentError, "\(name) must be scalar, but received \(text.shape)")
    }
    return String(decoding: text.bytes(at: 0), as: UTF8.self)
  }

  fileprivate static func patternInput(_ inputs: [Tensor], _ index: Int, _ name: String, _ call: borrowing KernelCall) throws -> String {
    inputs.count > index ? try pattern(inputs[index], name) : call.attributes.string(name.lowercased())
  }

  fileprivate static func fullMatches(_ x: Tensor, _ text: String, _ call: borrowing KernelCall) throws -> Tensor {
    let pattern = try BytePattern(text)
    let out = try call.output(.bool, x.shape)
    for index in 0..<x.elementCount { out.store(try pattern.matchesAll(scalars(x.bytes(at: index))) ? 1 : 0, at: index) }
    return out
  }

  fileprivate static func replaced(
    _ x: Tensor, _ text: String, _ rewrite: String, _ call: borrowing KernelCall
  ) throws -> Tensor {
    let pattern = try BytePattern(text)
    let isGlobal = call.attributes.bool("replace_global", default: true)
    let template = try Rewrite(rewrite, groups: pattern.groupCount)
    return try Texts.mapped(x) { (index: Int) throws -> [UInt8] in
      let text = scalars(x.bytes(at: index))
      var result: [UInt32] = []
      var (place, lastEnd) = (0, -1)
      while place <= text.count, let match = try pattern.firstMatch(in: text, from: place) {
        let range = match.range
        result += text[place..<range.lowerBound]
        if range.isEmpty && range.lowerBound == lastEnd {
          // No empty match right behind a match.
          if range.lowerBound < text.count { result.append(text[range.lowerBound]) }
          place = range.lowerBound + 1
          continue
        }
        result += template.filled(text, match)
        (place, lastEnd) = (range.upperBound, range.upperBound)
        if !isGlobal { break }
      }
      if place < text.count { result += text[place...] }
      return bytes(result[...])
    }
  }

  /// `\1` and `\0` stand for groups, `\\` for a backslash.
  private struct Rewrite {
    private enum Part {
      case text(UInt32)
      case group(Int)
    }
    private var parts: [Part] = []

    init(_ text: String, groups: Int) throws {
      var scalars = text.unicodeScalars.makeIterator()
      while let scalar = scalars.next() {
        guard scalar == "\\" else {
          parts.append(.text(scalar.value))
          continue
        }
        let next = scalars.next()
        if let next, (48...57).contains(next.value), Int(next.value) - 48 <= groups {
          parts.append(.group(Int(next.value) - 48))
        } else if next == "\\" {
          parts.append(.text(92))
        } else {
          throw Failure(.invalidArgumentError, "Rewrite schema error: '\(text)' refers to a group that the pattern does not have")
        }
      }
    }

    func filled(_ text: [UInt32], _ match: BytePattern.Match) -> [UInt32] {
      parts.flatMap { (part: Part) -> [UInt32] in
        switch part {
        case .text(let scalar): return [scalar]
        case .group(let index): return match.group(index).map { (range: Range<Int>) -> [UInt32] in Array(text[range]) } ?? []
        }
      }
    }
  }

  // MARK: Splitting

  fileprivate static func split(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    let x = inputs[0]
    guard x.rank == 1 else { throw Failure(.invalidArgumentError, "input must be a vector, got shape: \(x.shape)") }
    guard inputs[1].rank == 0 else {
      throw Failure(.invalidArgumentError, "sep must be a scalar, got shape: \(inputs[1].shape)")
    }
    let separator = inputs[1].bytes(at: 0)
    let most = call.attributes.int("maxsplit", default: -1)
    let rows = (0..<x.elementCount).map { (index: Int) -> [[UInt8]] in
      separator.isEmpty ? words(x.bytes(at: index), most) : pieces(x.bytes(at: index), separator, most)
    }
    let values = try Tensor.strings(rows.flatMap { $0 }, shape: Shape([rows.reduce(0) { $0 + $1.count }]))
    var places: [Int64] = []
    for (row, parts) in rows.enumerated() {
      for column in parts.indices { places += [Int64(row), Int64(column)] }
    }
    let indices = try Tensor.from(places, shape: [places.count / 2, 2])
    let width = rows.map { (row: [[UInt8]]) -> Int in row.count }.max() ?? 0
    return [indices, values, Tensor.vector([Int64(rows.count), Int64(width)])]
  }

  /// Between white space; the last word takes the rest.
  private static func words(_ text: [UInt8], _ most: Int) -> [[UInt8]] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    var result: [[UInt8]] = []
    var place = 0
    while true {
      while place < text.count, isSpace(text[place]) { place += 1 }
      guard place < text.count else { return result }
      if most >= 0, result.count == most { return result + [Array(text[place...])] }
      let start = place
      while place < text.count, !isSpace(text[place]) { place += 1 }
      result.append(Array(text[start..<place]))
    }
  }

  private static func pieces(_ text: [UInt8], _ separator: [UInt8], _ most: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var (start, place) = (0, 0)
    while place + separator.count <= text.count, most < 0 || result.count < most {
      if text[place..<place + separator.count].elementsEqual(separator) {
        result.append(Array(text[start..<place]))
        place += separator.count
        start = place
      } else {
        place += 1
      }
    }
    return result + [Array(text[start...])]
  }

  // MARK: Joining

  fileprivate static func reduceJoin(_ x: Tensor, _ axes: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let separator = Array(call.attributes.string("separator").utf8)
    var order: [Int] = []
    for axis in axes.ints {
      guard let place = x.shape.axis(axis) else {
        throw Failure(.outOfRangeError, "Invalid reduction dimension \(axis) for input with \(x.rank) dimension(s)")
      }
      guard !order.contains(place) else {
        throw Failure(.invalidArgumentError, "Duplicate reduction dimension \(axis)")
      }
      order.append(place)
    }
    let kept = (0..<x.rank).filter { (axis: Int) -> Bool in !order.contains(axis) }
    let keepsDims = call.attributes.bool("keep_dims")
    let dims = keepsDims
      ? (0..<x.rank).map { (axis: Int) -> Int in order.contains(axis) ? 1 : x.shape[axis] }
      : kept.map { (axis: Int) -> Int in x.shape[axis] }
    var steps = [Int](repeating: 1, count: x.rank)
    for axis in (0..<max(x.rank - 1, 0)).reversed() { steps[axis] = steps[axis + 1] * x.shape[axis + 1] }
    func places(_ axes: [Int]) -> [Int] {
      axes.reduce([0]) { (starts: [Int], axis: Int) -> [Int] in
        starts.flatMap { (start: Int) -> [Int] in (0..<x.shape[axis]).map { start + $0 * steps[axis] } }
      }
    }
    // The axis that is named last comes outermost.
    let inner = places(order.reversed())
    let joined = places(kept).map { (start: Int) -> [UInt8] in
      Array(inner.map { (place: Int) -> [UInt8] in x.bytes(at: start + place) }.joined(separator: separator))
    }
    return try Tensor.strings(joined, shape: Shape(dims))
  }

  fileprivate static func segmentJoin(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let (x, ids) = (inputs[0], inputs[1])
    let count = inputs[2].int(at: 0)
    guard count >= 0 else { throw Failure(.invalidArgumentError, "Number of segments should be non-negative.") }
    guard ids.rank <= x.rank, Array(x.shape.dims.prefix(ids.rank)) == ids.shape.dims else {
      throw Failure(.invalidArgumentError, "data.shape = \(x.shape) does not start with segment_ids.shape = \(ids.shape)")
    }
    let separator = Array(call.attributes.string("separator").utf8)
    let slice = x.shape.elementCount(in: ids.rank..<x.rank)
    var parts = [[[UInt8]]](repeating: [], count: count * slice)
    for row in 0..<ids.elementCount {
      let id = ids.int(at: row)
      guard id < count else {
        throw Failure(.invalidArgumentError, "segment_ids must be < num_segments, but segment_ids[\(row)] = \(id)")
      }
      if id < 0 { continue }
      for place in 0..<slice { parts[id * slice + place].append(x.bytes(at: row * slice + place)) }
    }
    let joined = parts.map { (part: [[UInt8]]) -> [UInt8] in Array(part.joined(separator: separator)) }
    return try Tensor.strings(joined, shape: Shape([count] + x.shape.dims[ids.rank...]))
  }
}

extension Op {
  private static let noGradient = Gradient.notDifferentiable("it works on text")

  /// A part of each string from `pos`, `len` long, in bytes or characters (`unit`).
  ///
  /// - Source: TensorFlow op `Substr`; scripts call `tf.strings.substr`.
  public static let substr: Op = Op(
    "Substr", scope: "Substr", inputs: [.fixed("input", .string), .same("pos"), .same("len")],
    outputs: [.fixed(.string)], attributes: [.type("T", .indices), .string("unit", default: "BYTE")],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      let places = try context.shape(1).merged(with: context.shape(2))
      return [try ShapeRule.broadcast(context.shape(0), places)]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try TextParts.substrings(inputs, call)]
    }, gradient: noGradient, summary: "A part of each string.")

  public static let regexFullMatch: Op = Op(
    "RegexFullMatch", scope: "RegexFullMatch", inputs: [.fixed("input", .string), .fixed("pattern", .string)],
    outputs: [.fixed(.bool)], shape: .sameAsInput,
    kernel: .binary { (x: Tensor, pattern: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try TextParts.fullMatches(x, TextParts.patternInput([x, pattern], 1, "Pattern", call), call)
    }, gradient: noGradient, summary: "Whether each string matches a regular expression as a whole.")

  public static let staticRegexFullMatch: Op = Op(
    "StaticRegexFullMatch", scope: "StaticRegexFullMatch", inputs: [.fixed("input", .string)], outputs: [.fixed(.bool)],
    attributes: [.string("pattern")], shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try TextParts.fullMatches(x, call.attributes.string("pattern"), call)
    }, gradient: noGradient, summary: "Whether each string matches a regular expression as a whole.")

  public static let regexReplace: Op = Op(
    "RegexReplace", scope: "RegexReplace",
    inputs: [.fixed("input", .string), .fixed("pattern", .string), .fixed("rewrite", .string)],
    outputs: [.fixed(.string)], attributes: [.bool("replace_global", default: true)], shape: .sameAsInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let pattern = try TextParts.patternInput(inputs, 1, "Pattern", call)
      return [try TextParts.replaced(inputs[0], pattern, TextParts.patternInput(inputs, 2, "Rewrite", call), call)]
    }, gradient: noGradient, summary: "Matches of a regular expression replaced.")

  public static let staticRegexReplace: Op = Op(
    "StaticRegexReplace", scope: "StaticRegexReplace", inputs: [.fixed("input", .string)], outputs: [.fixed(.string)],
    attributes: [.string("pattern"), .string("rewrite"), .bool("replace_global", default: true)], shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try TextParts.replaced(x, call.attributes.string("pattern"), call.attributes.string("rewrite"), call)
    }, gradient: noGradient, summary: "Matches of a regular expression replaced.")

  /// Parts of a vector of strings, between separators or white space: as a sparse matrix.
  ///
  /// - Source: TensorFlow op `StringSplitV2`; scripts call `tf.strings.split`.
  public static let stringSplitV2: Op = Op(
    "StringSplitV2", scope: "StringSplitV2", inputs: [.fixed("input", .string), .fixed("sep", .string)],
    outputs: [.fixed(.int64, name: "indices"), .fixed(.string, name: "values"), .fixed(.int64, name: "shape")],
    attributes: [.int("maxsplit", default: -1)],
    shape: ShapeRule { _ in [PartialShape([nil, 2]), PartialShape([nil]), PartialShape([2])] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try TextParts.split(inputs, call)
    }, gradient: noGradient, summary: "Strings split at separators.")

  /// Strings joined along axes.
  ///
  /// - Source: TensorFlow op `ReduceJoin`; scripts call `tf.strings.reduce_join`.
  public static let reduceJoin: Op = Op(
    "ReduceJoin", scope: "ReduceJoin", inputs: [.fixed("inputs", .string), .fixed("reduction_indices", .int32)],
    outputs: [.fixed(.string)], attributes: [.bool("keep_dims", default: false), .string("separator", default: "")],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      let keeps = context.attributes.bool("keep_dims")
      guard let dims = context.shape(0).dims else { return [.unknown] }
      guard let axes = context.constant(1)?.ints else { return [keeps ? .unknown(rank: dims.count) : .unknown] }
      let places = Set(axes.map { (axis: Int) -> Int in axis < 0 ? axis + dims.count : axis })
      if keeps {
        return [PartialShape(dims.enumerated().map { (axis: Int, dim: Int?) -> Int? in places.contains(axis) ? 1 : dim })]
      }
      return [PartialShape(dims.enumerated().filter { (entry) -> Bool in !places.contains(entry.offset) }.map { $0.element })]
    },
    kernel: .binary { (x: Tensor, axes: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try TextParts.reduceJoin(x, axes, call)
    }, gradient: noGradient, summary: "Strings joined along axes.")

  /// - Source: TensorFlow op `UnsortedSegmentJoin`; scripts call `tf.strings.unsorted_segment_join`.
  public static let unsortedSegmentJoin: Op = Op(
    "UnsortedSegmentJoin", scope: "UnsortedSegmentJoin",
    inputs: [.fixed("inputs", .string), .same("segment_ids", "Tindices"), .same("num_segments", "Tnumsegments")],
    outputs: [.fixed(.string)],
    attributes: [
      .string("separator", default: ""), .type("Tindices", .indices), .type("Tnumsegments", .indices, default: .int32),
    ],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      guard let dims = context.shape(0).dims, let rank = context.shape(1).rank, rank <= dims.count else { return [.unknown] }
      return [PartialShape([context.constant(2)?.ints.first] + dims[rank...])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try TextParts.segmentJoin(inputs, call)]
    }, gradient: noGradient, summary: "Strings joined by the ids that they carry.")
}
