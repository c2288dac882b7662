/// One op on one size and dtype: the same call here and under TensorFlow, and what NumPy does for it.
struct OpBenchmark: Sendable {
  /// The sizes of an op's arrays: what a call costs, what fits into a cache, what does not.
  enum Size: String, CaseIterable, Sendable {
    case small, medium, large
  }

  let name: String
  let dtype: String
  let size: Size
  /// The shapes, as a person writes them.
  let shapes: String
  /// Makes the arrays `x`, `y` … by NumPy, whose numbers are the same on both sides.
  let arrays: String
  /// The arrays that become tensors for TensorFlow and for Tandem.
  let operands: [String]
  /// TensorFlow's call.
  let call: String
  /// NumPy's expression; nil where it has none of one line.
  let numpy: String?

  /// What is run before the call is timed, here and under TensorFlow.
  var preparation: String {
    let tensors = operands.map { (name: String) -> String in "\(name) = tf.constant(\(name))\n" }.joined()
    return "import numpy as np\nimport tensorflow as tf\n" + arrays + "\n" + tensors
  }

  /// What is run before NumPy's expression is timed.
  var numpyPreparation: String { "import numpy as np\n" + arrays + "\n" }
}

extension OpBenchmark {
  /// An op in several sizes. In the texts, `{dtype}` and `{a}`, `{b}` … stand for the dtype and the size's numbers.
  struct Family: Sendable {
    let name: String
    let dtypes: [String]
    let shapes: String
    let numbers: [Size: [Int]]
    let arrays: String
    let operands: [String]
    let call: String
    let numpy: String?

    var benchmarks: [OpBenchmark] {
      dtypes.flatMap { (dtype: String) -> [OpBenchmark] in
        Size.allCases.compactMap { (size: Size) -> OpBenchmark? in
          guard let numbers = numbers[size] else { return nil }
          func filled(_ text: String) -> String {
            var result = text.replacing("{dtype}", with: dtype)
            for (letter, number) in zip(["{a}", "{b}", "{c}", "{d}"], numbers) {
              result = result.replacing(letter, with: String(number))
            }
            return result
          }
          return OpBenchmark(
            name: name, dtype: dtype, size: size, shapes: filled(shapes), arrays: filled(arrays), operands: operands,
            call: filled(call), numpy: numpy.map(filled))
        }
      }
    }
  }
}
