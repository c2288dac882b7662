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
  ]
}
