import Diagnostics
import Glibc
import Tensors

/// Connectionist temporal classification: the probability of labels that are read off a longer sequence, blanks left out.
///
/// - Source: Graves and others, "Connectionist temporal classification", 2006.
public enum SequenceLabelling {
  public static let all: [Op] = [.ctcLoss, .ctcGreedyDecoder, .ctcBeamSearchDecoder]

  static let floats = DTypeSet(listing: "float double")

  /// log(exp(a) + exp(b)).
  static func logSum(_ a: Double, _ b: Double) -> Double {
    if a == -.infinity { return b }
    if b == -.infinity { return a }
    return max(a, b) + log1p(exp(-abs(a - b)))
  }

  /// Time, batch and classes of the inputs, and the lengths.
  struct Frames {
    let inputs: Tensor
    let times: Int
    let batch: Int
    let classes: Int
    let lengths: [Int]

    /// - Throws: `InvalidArgumentError` for other ranks and lengths, `FailedPreconditionError` for lengths beyond the time.
    init(_ inputs: Tensor, _ lengths: Tensor) throws {
      guard inputs.rank == 3 else { throw Failure(.invalidArgumentError, "inputs is not a 3-Tensor") }
      guard lengths.rank == 1 else { throw Failure(.invalidArgumentError, "sequence_length is not a vector") }
      guard inputs.shape[0] > 0 else { throw Failure(.invalidArgumentError, "inputs must have at least one time step") }
      guard inputs.shape[1] == lengths.shape[0] else {
        throw Failure(
          .failedPreconditionError, "len(sequence_length) != batch_size.  len(sequence_length):  \(lengths.shape[0]) "
            + "batch_size: \(inputs.shape[1])")
      }
      (times, batch, classes) = (inputs.shape[0], inputs.shape[1], inputs.shape[2])
      self.inputs = inputs
      self.lengths = lengths.ints
      for (index, length) in self.lengths.enumerated() where length > times || length < 0 {
        throw Failure(.failedPreconditionError, "sequence_length(\(index)) <= \(times)")
      }
    }

    func value(_ time: Int, _ index: Int, _ label: Int) -> Double {
      inputs.double(at: (time * batch + index) * classes + label)
    }

    /// The logarithms of the classes' probabilities at a time.
    func logProbabilities(_ time: Int, _ index: Int) -> [Double] {
      let values = (0..<classes).map { (label: Int) -> Double in value(time, index, label) }
      let top = values.max() ?? 0
      let total = values.reduce(0.0) { (sum: Double, value: Double) -> Double in sum + exp(value - top) }
      return values.map { (value: Double) -> Double in value - top - log(total) }
    }
  }

  /// The labels of each sequence of a sparse matrix.
  static func labels(_ indices: Tensor, _ values: Tensor, _ batch: Int, _ classes: Int) throws -> [[Int]] {
    guard indices.rank == 2, indices.shape[1] == 2, values.rank == 1, indices.shape[0] == values.shape[0] else {
      throw Failure(
        .invalidArgumentError,
        "labels_indices and labels_values must contain the same number of rows, but saw shapes: \(indices.shape) vs. "
          + "\(values.shape)")
    }
    var labels = [[Int]](repeating: [], count: batch)
    for row in 0..<values.elementCount {
      let (index, label) = (indices.int(at: 2 * row), values.int(at: row))
      guard index >= 0, index < batch else {
        throw Failure(.invalidArgumentError, "labels batch index must be between 0 and \(batch) but saw: \(index)")
      }
      guard label >= 0, label < classes - 1 else {
        throw Failure(
          .invalidArgumentError,
          "Saw a non-null label (index >= num_classes - 1) following a null label, batch: \(index) num_classes: \(classes) "
            + "labels: \(label)")
      }
      labels[index].append(label)
    }
    return labels
  }

  // MARK: The loss

  static func loss(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    let frames = try Frames(inputs[0], inputs[3])
    let labels = try labels(inputs[1], inputs[2], frames.batch, frames.classes)
    let losses = try call.output(inputs[0].dtype, Shape([frames.batch]))
    let gradients = try Tensor(uninitialized: inputs[0].dtype, inputs[0].shape)
    try gradients.clear()
    let ignores = call.attributes.bool("ignore_longer_outputs_than_inputs")
    for index in 0..<frames.batch {
      try Interrupt.poll()
      var wanted = labels[index]
      if call.attributes.bool("preprocess_collapse_repeated") {
        wanted = wanted.enumerated().filter { (place: Int, label: Int) -> Bool in
          place == 0 || wanted[place - 1] != label
        }.map { (_: Int, label: Int) -> Int in label }
      }
      losses.store(0, at: index)
      guard frames.lengths[index] > 0 else { continue }
      if wanted.count > frames.lengths[index] {
        if ignores { continue }
        throw Failure(
          .invalidArgumentError,
          "Not enough time for target transition sequence (required: \(wanted.count), available: "
            + "\(frames.lengths[index]))\(index)You can turn this error into a warning by using the flag "
            + "ignore_longer_outputs_than_inputs")
      }
      losses.store(path(frames, index, wanted, merges: call.attributes.bool("ctc_merge_repeated", default: true), gradients), at: index)
    }
    return [losses, gradients]
  }

  /// The loss of one sequence; writes its gradient.
  private static func path(
    _ frames: Frames, _ index: Int, _ labels: [Int], merges: Bool, _ gradients: Tensor
  ) -> Double {
    let (times, blank) = (frames.lengths[index], frames.classes - 1)
    let states = [blank] + labels.flatMap { (label: Int) -> [Int] in [label, blank] }
    let scores = (0..<times).map { (time: Int) -> [Double] in frames.logProbabilities(time, index) }
    // From each state to itself, to the next, and past a blank to another label.
    func skips(_ state: Int) -> Bool { state >= 2 && states[state] != blank && (states[state] != states[state - 2] || !merges) }
    var forward = [[Double]](repeating: [Double](repeating: -.infinity, count: states.count), count: times)
    var backward = forward
    for time in 0..<times {
      for state in states.indices {
        var sum: Double
        if time == 0 {
          sum = state < 2 ? 0 : -.infinity
        } else {
          sum = merges || states[state] == blank ? forward[time - 1][state] : -.infinity
          if state >= 1 { sum = logSum(sum, forward[time - 1][state - 1]) }
          if skips(state) { sum = logSum(sum, forward[time - 1][state - 2]) }
        }
        forward[time][state] = sum + scores[time][states[state]]
      }
    }
    for time in (0..<times).reversed() {
      for state in states.indices {
        guard time < times - 1 else {
          backward[time][state] = state >= states.count - 2 ? 0 : -.infinity
          continue
        }
        func step(_ next: Int) -> Double { backward[time + 1][next] + scores[time + 1][states[next]] }
        var sum: Double = merges || states[state] == blank ? step(state) : -.infinity
        if state + 1 < states.count { sum = logSum(sum, step(state + 1)) }
        if state + 2 < states.count, skips(state + 2) { sum = logSum(sum, step(state + 2)) }
        backward[time][state] = sum
      }
    }
    var total = -Double.infinity
    for state in states.indices { total = logSum(total, forward[0][state] + backward[0][state]) }
    for time in 0..<times {
      var found = [Double](repeating: -.infinity, count: frames.classes)
      for (state, label) in states.enumerated() {
        found[label] = logSum(found[label], forward[time][state] + backward[time][state])
      }
      let start = (time * frames.batch + index) * frames.classes
      for label in 0..<frames.classes {
        let expected = total == -.infinity ? 0 : exp(found[label] - total)
        gradients.store(exp(scores[time][label]) - expected, at: start + label)
      }
    }
    return -total
  }

  // MARK: Decoding

  /// Decoded sequences as sparse matrices: indices, values, shapes.
  fileprivate static func sparse(_ sequences: [[Int]]) throws -> (Tensor, Tensor, Tensor) {
    var (indices, values): ([Int64], [Int64]) = ([], [])
    for (row, sequence) in sequences.enumerated() {
      for (column, label) in sequence.enumerated() {
        indices += [Int64(row), Int64(column)]
        values.append(Int64(label))
      }
    }
    let width = sequences.map { (sequence: [Int]) -> Int in sequence.count }.max() ?? 0
    return (
      try Tensor.from(indices, shape: [values.count, 2]), Tensor.vector(values),
      Tensor.vector([Int64(sequences.count), Int64(width)])
    )
  }

  fileprivate static func greedy(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    let frames = try Frames(inputs[0], inputs[1])
    let given = call.attributes.int("blank_index", default: -1)
    let blank = given < 0 ? given + frames.classes : given
    guard blank >= 0, blank < frames.classes else {
      throw Failure(
        .invalidArgumentError, "blank_index expected to be between \(-frames.classes) and \(frames.classes - 1), but was \(given)")
    }
    let scores = try Tensor(uninitialized: inputs[0].dtype, Shape([frames.batch, 1]))
    var sequences = [[Int]](repeating: [], count: frames.batch)
    for index in 0..<frames.batch {
      var (score, previous) = (0.0, -1)
      for time in 0..<frames.lengths[index] {
        let best = (0..<frames.classes).max { (a: Int, b: Int) -> Bool in
          frames.value(time, index, a) < frames.value(time, index, b) || (frames.value(time, index, a) == frames.value(time, index, b) && a > b)
        } ?? 0
        score -= frames.value(time, index, best)
        if best != blank, !(call.attributes.bool("merge_repeated") && best == previous) { sequences[index].append(best) }
        previous = best
      }
      scores.store(score, at: index)
    }
    let (indices, values, shape) = try sparse(sequences)
    return [indices, values, shape, scores]
  }

  /// A prefix, and the logarithms of how probable it is with and without a blank at its end.
  private struct Beam {
    var labels: [Int]
    var blank = -Double.infinity
    var label = -Double.infinity
    var total: Double { logSum(blank, label) }
  }

  fileprivate static func search(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    let frames = try Frames(inputs[0], inputs[1])
    let (width, paths) = (call.attributes.int("beam_width"), call.attributes.int("top_paths"))
    guard paths <= width else {
      throw Failure(.invalidArgumentError, "requested more paths than the beam width.")
    }
    let merges = call.attributes.bool("merge_repeated", default: true)
    let scores = try Tensor(uninitialized: inputs[0].dtype, Shape([frames.batch, paths]))
    var sequences = [[[Int]]](repeating: [], count: paths)
    for index in 0..<frames.batch {
      try Interrupt.poll()
      let beams = beams(frames, index, width)
      guard beams.count >= paths else {
        throw Failure(.invalidArgumentError, "Less leaves in the beam search than requested.")
      }
      for path in 0..<paths {
        var labels = beams[path].labels
        if merges {
          labels = labels.enumerated().filter { (place: Int, label: Int) -> Bool in
            place == 0 || labels[place - 1] != label
          }.map { (_: Int, label: Int) -> Int in label }
        }
        sequences[path].append(labels)
        scores.store(beams[path].total, at: index * paths + path)
      }
    }
    let parts = try sequences.map { (rows: [[Int]]) throws -> (Tensor, Tensor, Tensor) in try sparse(rows) }
    return parts.map { $0.0 } + parts.map { $0.1 } + parts.map { $0.2 } + [scores]
  }

  /// The most probable prefixes at the end, best first.
  private static func beams(_ frames: Frames, _ index: Int, _ width: Int) -> [Beam] {
    var beams = [Beam(labels: [], blank: 0)]
    let blank = frames.classes - 1
    for time in 0..<frames.lengths[index] {
      let scores = frames.logProbabilities(time, index)
      var next: [[Int]: Beam] = [:]
      func add(_ labels: [Int], blank: Double = -.infinity, label: Double = -.infinity) {
        var beam = next[labels] ?? Beam(labels: labels)
        beam.blank = logSum(beam.blank, blank)
        beam.label = logSum(beam.label, label)
        next[labels] = beam
      }
      for beam in beams {
        add(beam.labels, blank: beam.total + scores[blank])
        if let last = beam.labels.last { add(beam.labels, label: beam.label + scores[last]) }
        for label in 0..<blank {
          let before = label == beam.labels.last ? beam.blank : beam.total
          if before > -.infinity { add(beam.labels + [label], label: before + scores[label]) }
        }
      }
      let sorted = next.values.sorted { (a: Beam, b: Beam) -> Bool in
        a.total != b.total ? a.total > b.total : a.labels.lexicographicallyPrecedes(b.labels)
      }
      beams = Array(sorted.prefix(width))
    }
    return beams
  }
}

extension Op {
  /// The loss of labels, and its gradient. The last class is the blank.
  ///
  /// - Inputs: `inputs`: logits `[time, batch, classes]`; `labels_indices`, `labels_values`: a sparse matrix with a row each
  ///   sequence; `sequence_length`: how many times of each sequence count.
  /// - Source: TensorFlow op `CTCLoss`; scripts call `tf.nn.ctc_loss`.
  public static let ctcLoss: Op = Op(
    "CTCLoss", scope: "CTCLoss",
    inputs: [
      .same("inputs"), .fixed("labels_indices", .int64), .fixed("labels_values", .int32),
      .fixed("sequence_length", .int32),
    ],
    outputs: [.same("T", name: "loss"), .same("T", name: "gradient")],
    attributes: [
      .bool("preprocess_collapse_repeated", default: false), .bool("ctc_merge_repeated", default: true),
      .bool("ignore_longer_outputs_than_inputs", default: false), .type("T", SequenceLabelling.floats, default: .float32),
    ],
    shape: ShapeRule { context in
      let inputs = try context.shape(0).requiringRank(3)
      return [PartialShape([inputs[1]]), inputs]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try SequenceLabelling.loss(inputs, call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      guard let upstream = step.upstreams.first ?? nil else { return [nil, nil, nil, nil] }
      let shape = try constant(Call.vector([1, -1, 1]), name: "Reshape/shape")
      return [try Call.multiply(Op.reshape(upstream, shape), step.outputs[1]), nil, nil, nil]
    },
    summary: "The loss of connectionist temporal classification.")

  private static let decoded: [Op.Output] = [
    .fixed(.int64, name: "decoded_indices"), .fixed(.int64, name: "decoded_values"), .fixed(.int64, name: "decoded_shape"),
  ]

  /// The most probable class of each time, repetitions and blanks left out.
  ///
  /// - Source: TensorFlow op `CTCGreedyDecoder`; scripts call `tf.nn.ctc_greedy_decoder`.
  public static let ctcGreedyDecoder: Op = Op(
    "CTCGreedyDecoder", scope: "CTCGreedyDecoder", inputs: [.same("inputs"), .fixed("sequence_length", .int32)],
    outputs: decoded + [.same("T", name: "log_probability")],
    attributes: [
      .bool("merge_repeated", default: false), .int("blank_index", default: -1),
      .type("T", SequenceLabelling.floats, default: .float32),
    ],
    shape: ShapeRule { context in
      let inputs = try context.shape(0).requiringRank(3)
      return [PartialShape([nil, 2]), PartialShape([nil]), PartialShape([2]), PartialShape([inputs[1], 1])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try SequenceLabelling.greedy(inputs, call)
    },
    gradient: .notDifferentiable("integer result"), summary: "The most probable class of each time.")

  /// The most probable sequences, found by keeping the best prefixes.
  ///
  /// - Source: TensorFlow op `CTCBeamSearchDecoder`; scripts call `tf.nn.ctc_beam_search_decoder`.
  public static let ctcBeamSearchDecoder: Op = Op(
    "CTCBeamSearchDecoder", scope: "CTCBeamSearchDecoder",
    inputs: [.same("inputs"), .fixed("sequence_length", .int32)],
    outputs: [
      Output(name: "decoded_indices", type: .fixed(.int64), countAttribute: "top_paths"),
      Output(name: "decoded_values", type: .fixed(.int64), countAttribute: "top_paths"),
      Output(name: "decoded_shape", type: .fixed(.int64), countAttribute: "top_paths"), .same("T", name: "log_probability"),
    ],
    attributes: [
      .int("beam_width", minimum: 1), .int("top_paths", minimum: 1), .bool("merge_repeated", default: true),
      .type("T", SequenceLabelling.floats, default: .float32),
    ],
    shape: ShapeRule { context in
      let inputs = try context.shape(0).requiringRank(3)
      let paths = context.attributes.int("top_paths")
      guard paths >= 1, paths <= 1 << 20 else { throw Failure(.valueError, "top_paths must be at least 1, got \(paths)") }
      func each(_ shape: PartialShape) -> [PartialShape] { [PartialShape](repeating: shape, count: paths) }
      return each(PartialShape([nil, 2])) + each(PartialShape([nil])) + each(PartialShape([2]))
        + [PartialShape([inputs[1], paths])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try SequenceLabelling.search(inputs, call)
    },
    gradient: .notDifferentiable("integer result"), summary: "The most probable sequences.")
}
