import Tensors

@testable import Ops

/// Random numbers.
enum RandomCases {
  static let rows: [OpCase] = [
    OpCase("Multinomial", [.float64([0, 1, 2, 1, 1, -5], [2, 3]), .int32([5], [])], ["seed": .int(3), "seed2": .int(4)], gives: .int64([2, 2, 1, 2, 0, 0, 0, 1, 1, 0], [2, 5])),
    OpCase(
      "Multinomial", [.float32([0, 1]), .int32([5], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Multinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} logits should be a matrix, got shape [2] [Op:Multinomial] name: "),
    OpCase(
      "Multinomial", [.float32([0, 1], [1, 2]), .int32([-5], [])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Multinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} num_samples should be non-negative, got -5 [Op:Multinomial] name: "),
    OpCase(
      "Multinomial", [.float32([0, 1], [1, 2]), .int32([5])], fails: .invalidArgumentError,
      "{{function_node __wrapped__Multinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} num_samples should be a scalar, got shape [1] [Op:Multinomial] name: "),
    OpCase(
      "RandomUniform", [.int32([5])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float32)],
      gives: .float32([0.16513085, 0.9014813, 0.6309742, 0.4345461, 0.29193902]), within: .relative(1e-6)),
    OpCase(
      "RandomUniform", [.int32([5])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float64)],
      gives: .float64([0.3210474306745106, 0.04779355308887756, 0.33551271379460035, 0.806284275716356,
      0.2808152522982952]), within: .relative(1e-6)),
    OpCase(
      "RandomUniform", [.int32([5])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float16)],
      gives: .float16([0.752, 0.9346, 0.9404, 0.802, 0.5645]), within: .relative(1e-6)),
    OpCase(
      "RandomUniform", [.int32([5])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.bfloat16)],
      gives: .bfloat16([0.015625, 0.4765625, 0.5234375, 0.4140625, 0.515625]), within: .relative(1e-6)),
    OpCase(
      "RandomStandardNormal", [.int32([5])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float32)],
      gives: .float32([-1.1012203, 1.5457517, 0.383644, -0.87965786, -1.2246722]), within: .relative(1e-6)),
    OpCase(
      "RandomStandardNormal", [.int32([5])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float64)],
      gives: .float64([0.4459007012479752, 1.4399671454377567, -1.3864435569912792, 0.5118252824181554,
      0.8796389253546767]), within: .relative(1e-6)),
    OpCase(
      "TruncatedNormal", [.int32([5])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float32)],
      gives: .float32([-1.1012203, 1.5457517, 0.383644, -0.87965786, 1.4055201]), within: .relative(1e-6)),
    OpCase(
      "TruncatedNormal", [.int32([5])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float64)],
      gives: .float64([0.4459007012479752, 1.4399671454377567, -0.20280386157057737, -0.08554817982707867,
      0.2692650444898261]), within: .relative(1e-6)),
    OpCase(
      "RandomUniform", [.int64([2, 3])], ["seed": .int(3), "seed2": .int(4), "dtype": .type(.float32)],
      gives: .float32([0.9237367, 0.37043047, 0.94819844, 0.8158295, 0.539564, 0.9590907], [2, 3])),
    OpCase(
      "RandomUniform", [.int32([-1])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float32)], fails: .invalidArgumentError,
      "{{function_node __wrapped__RandomUniform_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Dimension -1 must be >= 0 [Op:RandomUniform] name: "),
    OpCase(
      "RandomUniform", [.int32([1], [1, 1])], ["seed": .int(1), "seed2": .int(577090037), "dtype": .type(.float32)], fails: .invalidArgumentError,
      "{{function_node __wrapped__RandomUniform_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "shape must be a vector of {int32,int64}, got shape [1,1] [Op:RandomUniform] name: "),
    OpCase(
      "RandomUniformInt", [.int32([6]), .int32([0], []), .int32([10], [])], ["seed": .int(1), "seed2":
      .int(577090037)],
      gives: .int32([2, 9, 7, 1, 8, 6])),
    OpCase(
      "RandomUniformInt", [.int32([6]), .int64([-5], []), .int64([10], [])], ["seed": .int(1), "seed2":
      .int(577090037)],
      gives: .int64([1, 3, -1, -3, 4, 3])),
    OpCase(
      "RandomUniformInt", [.int32([2]), .int32([3], []), .int32([3], [])], ["seed": .int(1), "seed2": .int(2)], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped__RandomUniformInt_device_/job:localhost/replica:0/task:0/device:CPU:0}} Need minval "
        + "< maxval, got 3 >= 3 [Op:RandomUniformInt] name: "),
    OpCase(
      "RandomShuffle", [.int32([0, 1, 2, 3, 4, 5])], ["seed": .int(1), "seed2": .int(577090037)],
      gives: .int32([0, 5, 1, 2, 4, 3])),
    OpCase(
      "RandomShuffle", [.float32([1, 2, 3, 4, 5, 6], [3, 2])], ["seed": .int(5), "seed2": .int(6)],
      gives: .float32([1, 2, 5, 6, 3, 4], [3, 2])),
    OpCase(
      "StatelessRandomGetKeyCounter", [.int64([1, 2])],
      gives: .uint64([10413732777507651514]), .uint64([0, 17830669156045600267])),
    OpCase(
      "StatelessRandomGetKeyCounter", [.int64([0, 0])],
      gives: .uint64([16103252647613272195]), .uint64([0, 18388005586443337812])),
    OpCase(
      "StatelessRandomGetKeyCounter", [.int64([-1, 1099511627776])],
      gives: .uint64([10657524833782568969]), .uint64([0, 2387097384896187166])),
    OpCase(
      "StatelessRandomGetKeyCounter", [.int32([1, 2])],
      gives: .uint64([10413732777507651514]), .uint64([0, 17830669156045600267])),
    OpCase(
      "StatelessRandomGetKeyCounter", [.int64([1, 2, 3])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped__StatelessRandomGetKeyCounter_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "seed must have shape [2], not [3] [Op:StatelessRandomGetKeyCounter] name: "),
    OpCase("StatelessRandomGetAlg", [], gives: .int32([1], [])),
    OpCase(
      "StatelessRandomUniformV2", [.int32([5]), .uint64([1234567890123]), .uint64([3, 7]), .int32([1], [])],
      gives: .float32([0.18645108, 0.46727097, 0.7492361, 0.6933193, 0.0074597597]), within: .relative(1e-6)),
    OpCase(
      "StatelessRandomUniformV2", [.int32([3]), .uint64([1234567890123]), .uint64([3, 7]), .int32([1], [])],
      ["dtype": .type(.float64)],
      gives: .float64([0.49160934512926446, 0.9938892325261968, 0.059678080551907486]), within: .relative(1e-6)),
    OpCase(
      "StatelessRandomNormalV2", [.int32([5]), .uint64([1234567890123]), .uint64([3, 7]), .int32([1], [])],
      gives: .float32([0.37425187, -1.7941874, -0.712189, -0.26493222, -0.63109016]), within: .relative(1e-6)),
    OpCase(
      "StatelessRandomNormalV2", [.int32([3]), .uint64([1234567890123]), .uint64([3, 7]), .int32([1], [])],
      ["dtype": .type(.float64)],
      gives: .float64([-0.04574406649256992, 1.1908187368706893, 1.1319203792290051]), within: .relative(1e-6)),
    OpCase(
      "StatelessTruncatedNormalV2", [.int32([5]), .uint64([1234567890123]), .uint64([3, 7]), .int32([1], [])],
      gives: .float32([0.37425187, -1.7941874, -0.712189, -0.26493222, 0.15670642]), within: .relative(1e-6)),
    OpCase(
      "StatelessTruncatedNormalV2", [.int32([3]), .uint64([1234567890123]), .uint64([3, 7]), .int32([1], [])],
      ["dtype": .type(.float64)],
      gives: .float64([-0.04574406649256992, 1.1908187368706893, -0.5725840604101244]), within: .relative(1e-6)),
    OpCase(
      "StatelessRandomUniformIntV2", [.int32([4]), .uint64([1234567890123]), .uint64([3, 7]), .int32([1], []),
      .int32([-3], []), .int32([10], [])],
      gives: .int32([2, 9, -2, -1])),
    OpCase(
      "StatelessRandomUniformIntV2", [.int32([4]), .uint64([1234567890123]), .uint64([3, 7]), .int32([1], []),
      .int64([0], []), .int64([1099511627776], [])],
      gives: .int64([588454026657, 756105078520, 881550488689, 29192797197])),
  ] + distributions

  private static let key: Tensor = .uint64([1_234_567_890_123])
  private static let counter: Tensor = .uint64([3, 7])
  private static let philox: Tensor = .int32([1], [])
  private static let seeds: KeyValuePairs<String, AttributeValue> = ["seed": .int(1), "seed2": .int(577_090_037)]

  private static func wrapped(_ op: String) -> String {
    "{{function_node __wrapped__\(op)_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
  }

  private static let distributions: [OpCase] = [
    OpCase(
      "StatelessRandomUniformFullIntV2", [.int32([3]), key, counter, philox], ["dtype": .type(.int32)],
      gives: .int32([43507105, -1027879031, 190834424])),
    OpCase(
      "StatelessRandomUniformFullIntV2", [.int32([3]), key, counter, philox],
      gives: .uint64([14032037251363888545, 7302796459095615224, 55207360381121649])),
    OpCase(
      "StatelessShuffle", [.int32([0, 1, 2, 3, 4, 5]), key, counter, philox], gives: .int32([1, 0, 2, 3, 5, 4])),
    OpCase(
      "StatelessShuffle", [.float32([1, 2, 3, 4, 5, 6], [3, 2]), key, counter, philox],
      gives: .float32([3, 4, 5, 6, 1, 2], [3, 2])),
    OpCase(
      "RandomIndexShuffle", [.int32([0, 1, 2, 3]), .int32([1, 2, 3]), .int32([3], [])], gives: .int32([2, 0, 3, 1])),
    OpCase("RandomIndexShuffle", [.int32([7], []), .int32([1, 2, 3]), .int32([1000], [])], gives: .int32([530], [])),
    OpCase(
      "RandomIndexShuffle", [.int64([7, 70000]), .int32([1, 2, 3, 4, 5, 6], [2, 3]), .int64([100000, 70001])],
      gives: .int64([92365, 67848])),
    OpCase(
      "RandomIndexShuffle", [.uint64([7], []), .int32([1, 2, 3]), .uint64([1_099_511_627_776], [])],
      gives: .uint64([497744613], [])),
    OpCase(
      "RandomIndexShuffle", [.int32([7], []), .int32([1, 2, 3]), .int32([10], [])], ["rounds": .int(6)],
      gives: .int32([2], [])),
    OpCase(
      "RandomIndexShuffle", [.int32([7], []), .int32([1, 2, 3]), .int32([5], [])], fails: .invalidArgumentError,
      wrapped("RandomIndexShuffle") + "max_index must be >= index, but 5 < 7 [Op:RandomIndexShuffle] name: "),
    OpCase(
      "StatelessMultinomial", [.float64([0, 1, 2, 1, 1, -5], [2, 3]), .int32([5], []), .int32([1, 2])],
      gives: .int64([2, 2, 1, 2, 2, 1, 1, 0, 1, 1], [2, 5])),
    OpCase(
      "StatelessMultinomial", [.float32([0, 1, 2, 1, 1, -5], [2, 3]), .int32([3], []), .int32([3, 2])],
      ["output_dtype": .type(.int32)], gives: .int32([2, 1, 2, 1, 1, 1], [2, 3])),
    OpCase(
      "StatelessRandomGammaV3", [.int32([2, 3]), key, counter, philox, .float32([0.5, 1, 4])],
      gives: .float32([0.0106256, 0.5166321, 4.881642, 0.2541773, 1.2088751, 1.3783005], [2, 3]),
      within: .relative(1e-6), gradient: false),
    OpCase(
      "StatelessRandomGammaV3", [.int32([3]), key, counter, philox, .float16([2], [])],
      gives: .float16([3.725, 0.788, 0.8145]), gradient: false),
    OpCase(
      "StatelessRandomPoisson", [.int32([2, 3]), .int32([1, 2]), .float32([0.5, 4, 40])], ["dtype": .type(.int32)],
      gives: .int32([3, 6, 34, 2, 6, 45], [2, 3])),
    OpCase(
      "StatelessRandomPoisson", [.int32([4]), .int32([1, 2]), .int64([40], [])], ["dtype": .type(.float16)],
      gives: .float16([48, 44, 49, 57])),
    OpCase(
      "StatelessRandomPoisson", [.int32([4]), .int32([1, 2]), .int32([4], [])], ["dtype": .type(.int64)],
      gives: .int64([6, 5, 6, 6])),
    OpCase(
      "StatelessRandomBinomial", [.int32([2, 2]), .int32([1, 2]), .float32([10, 200]), .float32([0.3, 0.9])],
      ["dtype": .type(.int32)], gives: .int32([5, 174, 5, 169], [2, 2])),
    OpCase(
      "StatelessRandomBinomial", [.int32([3, 2]), .int32([1, 2]), .float64([10, 200]), .float64([0.4], [])],
      gives: .int64([6, 88, 6, 73, 6, 86], [3, 2])),
    OpCase(
      "StatelessRandomBinomial", [.int32([3]), .int32([1, 2]), .float32([-3], []), .float32([0.5], [])],
      ["dtype": .type(.float32)], gives: .float32([0, 0, 0])),
    truncated([3], [0], [1], [-2], [2], gives: [0.5441101, 0.20738031, 0.07356432]),
    truncated([3], [0], [1], [-0.1], [0.2], gives: [0.15321815, -0.0423864, 0.198867]),
    truncated([3], [0], [1], [3], [9], gives: [3.0513299, 3.0011456, 3.3942106]),
    truncated([2, 2], [0, 1], [1], [-2, 0], [9], gives: [0.5441101, 0.04614347, 0.20738031, 1.8417286]),
    truncated([3], [0], [1], [-.infinity], [1], gives: [-0.5441101, -0.20738031, -0.07356432]),
    OpCase(
      "RandomGamma", [.int32([2]), .float32([0.5, 1, 4])], seeds,
      gives: .float32([0.39574215, 1.2018735, 1.739209, 0.01546865, 2.2603352, 2.6988792], [2, 3]),
      within: .relative(1e-6), gradient: false),
    OpCase(
      "RandomGamma", [.int32([2]), .float16([0.5, 1, 4])], seeds,
      gives: .float16([0.3958, 1.202, 1.739, 0.01547, 2.26, 2.7], [2, 3]), gradient: false),
    OpCase("RandomGamma", [.int32([0]), .float32([1])], seeds, gives: .float32([], [0, 1]), gradient: false),
    OpCase(
      "RandomGamma", [.int32([3], []), .float32([1])], seeds, fails: .invalidArgumentError,
      wrapped("RandomGamma") + "shape must be a vector of {int32,int64}, got shape: Tensor<type: int32 shape: [] values: "
        + "3> [Op:RandomGamma] name: "),
    OpCase(
      "RandomPoissonV2", [.int32([2]), .float64([0.5, 4, 40])], seeds, gives: .int64([0, 1, 41, 0, 3, 37], [2, 3])),
    OpCase("RandomPoissonV2", [.int32([2]), .int32([1, 40])], seeds, gives: .int64([0, 44, 1, 49], [2, 2])),
    OpCase("RandomPoissonV2", [.int32([2]), .float32([])], seeds, gives: .int64([], [2, 0])),
    OpCase(
      "ParameterizedTruncatedNormal",
      [.int32([4]), .float32([0], []), .float32([1], []), .float32([-2], []), .float32([2], [])], seeds,
      gives: .float32([-1.1012203, 1.5457517, 0.383644, -0.87965786]), within: .relative(1e-6)),
    OpCase(
      "ParameterizedTruncatedNormal",
      [.int32([2, 2]), .float32([0, 1]), .float32([1], []), .float32([-2], []), .float32([2], [])], seeds,
      gives: .float32([-0.41289908, 1.7393482, 0.19210017, 1.3041643], [2, 2]), within: .relative(1e-6)),
  ]

  /// A row of `StatelessParameterizedTruncatedNormal` with the seed [1, 2]; single numbers are scalars.
  private static func truncated(
    _ shape: [Int32], _ means: [Float], _ deviations: [Float], _ minima: [Float], _ maxima: [Float], gives: [Float]
  ) -> OpCase {
    func parameter(_ values: [Float]) -> Tensor { .float32(values, values.count == 1 ? [] : [values.count]) }
    return OpCase(
      "StatelessParameterizedTruncatedNormal",
      [.int32(shape), .int32([1, 2]), parameter(means), parameter(deviations), parameter(minima), parameter(maxima)],
      gives: .float32(gives, shape.map { (dim: Int32) -> Int in Int(dim) }), within: .relative(1e-6), gradient: false)
  }
}
