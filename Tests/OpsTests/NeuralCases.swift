import Tensors

@testable import Ops

/// Activations, softmax, losses.
enum NeuralCases {
  static let rows: [OpCase] = first + second

  private static let first: [OpCase] = [
    OpCase("Relu", [.float32([-1, 0, 2, .nan, 7])], gives: .float32([0, 0, 2, .nan, 7])),
    OpCase("Relu", [.float64([-1.5, 0.3, 2.25])], gives: .float64([0, 0.3, 2.25])),
    OpCase("Relu", [.int32([-1, 9])], gives: .int32([0, 9])),
    OpCase("Relu6", [.float32([-1, 0, 2, .nan, 7])], gives: .float32([0, 0, 2, .nan, 6])),
    OpCase("Relu6", [.float64([-1.5, 0.3, 2.25])], gives: .float64([0, 0.3, 2.25])),
    OpCase("Relu6", [.int32([-1, 9])], gives: .int32([0, 6])),
    OpCase(
      "Relu", [.bool([true])], fails: .invalidArgumentError,
      "Value for attr 'T' of bool is not in the list of allowed values: float, double, int32, uint8, "
        + "int16, int8, int64, bfloat16, uint16, half, uint32, uint64, qint8\n\t; NodeDef: {{node Relu}}; "
        + "Op<name=Relu; signature=features:T -> activations:T; attr=T:type,allowed=[DT_FLOAT, DT_DOUBLE, "
        + "DT_INT32, DT_UINT8, DT_INT16, DT_INT8, DT_INT64, DT_BFLOAT16, DT_UINT16, DT_HALF, DT_UINT32, "
        + "DT_UINT64, DT_QINT8]> [Op:Relu] name: "),
    OpCase("Relu", [.int8([-1, 2])], gives: .int8([0, 2])),
    OpCase("Relu", [.float16([-1, 2])], gives: .float16([0, 2])),
    OpCase("Elu", [.float64([-1.5, 0.3, 2.25])], gives: .float64([-0.7768698398515702, 0.3, 2.25])),
    OpCase("Elu", [.float32([-1, 0, 2])], gives: .float32([-0.63212055, 0, 2])),
    OpCase("Elu", [.float16([-1, 2])], gives: .float16([-0.632, 2])),
    OpCase(
      "Selu", [.float64([-1.5, 0.3, 2.25])],
      gives: .float64([-1.3658143533672529, 0.31521029620664415, 2.364077221549831])),
    OpCase("Selu", [.float32([-1, 0, 2])], gives: .float32([-1.1113307, 0, 2.101402])),
    OpCase("Selu", [.float16([-1, 2])], gives: .float16([-1.11, 2.102])),
    OpCase(
      "Softplus", [.float64([-1.5, 0.3, 2.25])],
      gives: .float64([0.2014132779827524, 0.8543552444685272, 2.350206558916747])),
    OpCase("Softplus", [.float32([-1, 0, 2])], gives: .float32([0.3132617, 0.6931472, 2.126928])),
    OpCase("Softplus", [.float16([-1, 2])], gives: .float16([0.3132, 2.127])),
    OpCase(
      "Softsign", [.float64([-1.5, 0.3, 2.25])],
      gives: .float64([-0.6, 0.23076923076923075, 0.6923076923076923])),
    OpCase("Softsign", [.float32([-1, 0, 2])], gives: .float32([-0.5, 0, 0.6666667])),
    OpCase("Softsign", [.float16([-1, 2])], gives: .float16([-0.5, 0.6665])),
    OpCase("LeakyRelu", [.float64([-1.5, 0.3, 2.25])], gives: .float64([-0.30000000447034836, 0.3, 2.25])),
    OpCase("LeakyRelu", [.float32([-1, 0, 2])], gives: .float32([-0.2, 0, 2])),
    OpCase("LeakyRelu", [.float16([-1, 2])], gives: .float16([-0.2, 2])),
    OpCase("LeakyRelu", [.float64([-1.5, 0.3, 2.25])], ["alpha": .float(0.5)], gives: .float64([-0.75, 0.3, 2.25])),
    OpCase("Softplus", [.float32([-100, 100])], gives: .float32([0, 100])),
    OpCase("ReluGrad", [.float64([1, 2, 3]), .float64([-0.5, 0.7, 2])], gives: .float64([0, 2, 3])),
    OpCase("ReluGrad", [.float32([1, 2, 3, 4]), .float32([-0.5, 0, 2, 6])], gives: .float32([0, 0, 3, 4])),
    OpCase("Relu6Grad", [.float64([1, 2, 3]), .float64([-0.5, 0.7, 2])], gives: .float64([0, 2, 3])),
    OpCase("Relu6Grad", [.float32([1, 2, 3, 4]), .float32([-0.5, 0, 2, 6])], gives: .float32([0, 0, 3, 0])),
    OpCase(
      "LeakyReluGrad", [.float64([1, 2, 3]), .float64([-0.5, 0.7, 2])],
      gives: .float64([0.20000000298023224, 2, 3])),
    OpCase("LeakyReluGrad", [.float32([1, 2, 3, 4]), .float32([-0.5, 0, 2, 6])], gives: .float32([0.2, 0.4, 3, 4])),
    OpCase("EluGrad", [.float64([1, 2, 3]), .float64([-0.5, 0.7, 2])], gives: .float64([0.5, 2, 3])),
    OpCase("EluGrad", [.float32([1, 2, 3, 4]), .float32([-0.5, 0, 2, 6])], gives: .float32([0.5, 2, 3, 4])),
    OpCase(
      "SeluGrad", [.float64([1, 2, 3]), .float64([-0.5, 0.7, 2])],
      gives: .float64([1.2580993408473768, 2.101401974710961, 3.1521029620664414])),
    OpCase(
      "SeluGrad", [.float32([1, 2, 3, 4]), .float32([-0.5, 0, 2, 6])],
      gives: .float32([1.2580993, 2.101402, 3.152103, 4.202804])),
    OpCase(
      "SoftplusGrad", [.float64([1, 2, 3]), .float64([-0.5, 0.7, 2])],
      gives: .float64([0.3775406687981454, 1.3363755443363323, 2.642391233933647])),
    OpCase(
      "SoftplusGrad", [.float32([1, 2, 3, 4]), .float32([-0.5, 0, 2, 6])],
      gives: .float32([0.37754068, 1, 2.6423912, 3.9901097])),
    OpCase(
      "SoftsignGrad", [.float64([1, 2, 3]), .float64([-0.5, 0.7, 2])],
      gives: .float64([0.4444444444444444, 0.6920415224913495, 0.3333333333333333])),
    OpCase(
      "SoftsignGrad", [.float32([1, 2, 3, 4]), .float32([-0.5, 0, 2, 6])],
      gives: .float32([0.44444445, 2, 0.33333334, 0.08163265])),
  ]

  private static let second: [OpCase] = [
    OpCase(
      "Softmax", [.float64([1, 2, 3, 1, 1, 4], [2, 3])],
      gives: .float64([0.09003057317038046, 0.2447284710547976, 0.6652409557748219, 0.04527850074362907,
      0.04527850074362907, 0.9094429985127419], [2, 3])),
    OpCase("Softmax", [.float32([1000, 1000])], gives: .float32([0.5, 0.5])),
    OpCase("Softmax", [.float16([1, 2])], gives: .float16([0.269, 0.731])),
    OpCase(
      "Softmax", [.float32([1], [])], fails: .abortedError,
      "{{function_node __wrapped__Softmax_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input "
        + "dims must be <= 5 and >=1 [Op:Softmax] name: "),
    OpCase("Softmax", [.float32([-.infinity, 0])], gives: .float32([0, 1])),
    OpCase(
      "LogSoftmax", [.float64([1, 2, 3, 1, 1, 4], [2, 3])],
      gives: .float64([-2.4076059644443806, -1.4076059644443804, -0.4076059644443804, -3.094922956420961,
      -3.094922956420961, -0.09492295642096091], [2, 3])),
    OpCase("LogSoftmax", [.float32([1000, 0])], gives: .float32([0, -1000])),
    OpCase("LogSoftmax", [.bfloat16([1, 2])], gives: .bfloat16([-1.3125, -0.3125])),
    OpCase(
      "SoftmaxCrossEntropyWithLogits", [.float64([1, 2, 3, 1, 1, 4], [2, 3]), .float64([0.2, 0.3, 0.5, 1, 0, 0], [2,
      3])],
      gives: .float64([1.1076059644443805, 3.094922956420961]), .float64([-0.10996942682961955,
      -0.055271528945202375, 0.16524095577482178, -0.954721499256371, 0.04527850074362907, 0.9094429985127419], [2,
      3]), from: 0),
    OpCase(
      "SoftmaxCrossEntropyWithLogits", [.float32([1, 1, 1, 1, 1, 1], [2, 3]), .float32([1, 1, 1], [1, 3])],
      gives: .float32([3.295837, 3.295837]), .float32([-0.6666666, -0.6666666, -0.6666666, -0.6666666, -0.6666666,
      -0.6666666], [2, 3]), gradient: false),
    OpCase(
      "SoftmaxCrossEntropyWithLogits", [.float32([1, 1, 1, 1, 1, 1], [2, 3]), .float32([1, 1, 1, 1, 1, 1, 1, 1], [2, 4])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped__SoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "logits and labels must be broadcastable: logits_size=[2,3] labels_size=[2,4] "
        + "[Op:SoftmaxCrossEntropyWithLogits] name: "),
    OpCase(
      "SoftmaxCrossEntropyWithLogits", [.float16([1, 2], [1, 2]), .float16([0, 1], [1, 2])],
      gives: .float16([0.3135]), .float16([0.2688, -0.269], [1, 2])),
    OpCase(
      "SparseSoftmaxCrossEntropyWithLogits", [.float64([1, 2, 3, 1, 1, 4], [2, 3]), .int32([0, 2])],
      gives: .float64([2.4076059644443806, 0.09492295642096091]), .float64([-0.9099694268296196, 0.2447284710547976,
      0.6652409557748218, 0.04527850074362907, 0.04527850074362907, -0.0905570014872581], [2, 3])),
    OpCase(
      "SparseSoftmaxCrossEntropyWithLogits", [.float32([1, 2, 3], [1, 3]), .int64([1])],
      gives: .float32([1.4076059]), .float32([0.09003057, -0.75527155, 0.66524094], [1, 3])),
    OpCase(
      "SparseSoftmaxCrossEntropyWithLogits", [.float32([1, 1, 1, 1, 1, 1], [2, 3]), .int32([0, 5])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped__SparseSoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CP"
        + "U:0}} Received a label value of 5 which is outside the valid range of [0, 3).  Label values: 0 "
        + "5 [Op:SparseSoftmaxCrossEntropyWithLogits] name: "),
    OpCase(
      "SparseSoftmaxCrossEntropyWithLogits", [.float32([1, 1, 1, 1, 1, 1], [2, 3]), .int32([0, 1, 2])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped__SparseSoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CP"
        + "U:0}} logits and labels must have the same first dimension, got logits shape [2,3] and labels "
        + "shape [3] [Op:SparseSoftmaxCrossEntropyWithLogits] name: "),
    OpCase(
      "SparseSoftmaxCrossEntropyWithLogits", [.float32([1, 1, 1, 1, 1, 1], [2, 3]), .int32([0], [1, 1])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped__SparseSoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CP"
        + "U:0}} labels must be 1-D, but got shape [1,1] [Op:SparseSoftmaxCrossEntropyWithLogits] name: "),
    OpCase(
      "SparseSoftmaxCrossEntropyWithLogits", [.float32([1, 1, 1]), .int32([0])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped__SparseSoftmaxCrossEntropyWithLogits_device_/job:localhost/replica:0/task:0/device:CP"
        + "U:0}} logits must be 2-D, but got shape [3] [Op:SparseSoftmaxCrossEntropyWithLogits] name: "),
    OpCase("L2Loss", [.float64([3, 4])], gives: .float64([12.5], [])),
    OpCase("L2Loss", [.float32([1, 2, 3, 4], [2, 2])], gives: .float32([15], [])),
  ]
}
