import Tensors

@testable import Ops

/// Matrix products.
enum LinearAlgebraCases {
  static let rows: [OpCase] = [
    OpCase(
      "MatMul", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 0, 2, -1, 0.5, 3], [3, 2])],
      gives: .float64([6.5, 7, 17, 13], [2, 2])),
    OpCase(
      "MatMul", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["transpose_b":
      .bool(true)],
      gives: .float64([14, 32, 32, 77], [2, 2])),
    OpCase(
      "MatMul", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 2, 3, 4, 5, 6], [2, 3])], ["transpose_a":
      .bool(true)],
      gives: .float64([17, 22, 27, 22, 29, 36, 27, 36, 45], [3, 3])),
    OpCase(
      "MatMul", [.float64([1, 2, 3, 4, 5, 6], [2, 3]), .float64([1, 0, 2, -1, 0.5, 3], [3, 2])], ["transpose_a":
      .bool(true), "transpose_b": .bool(true)],
      gives: .float64([1, -2, 12.5, 2, -1, 16, 3, 0, 19.5], [3, 3])),
    OpCase(
      "MatMul", [.float32([1, 2, 3, 4], [2, 2]), .float32([5, 6, 7, 8], [2, 2])],
      gives: .float32([19, 22, 43, 50], [2, 2])),
    OpCase("MatMul", [.int32([1, 2, 3, 4], [2, 2]), .int32([5, 6], [2, 1])], gives: .int32([17, 39], [2, 1])),
    OpCase("MatMul", [.float16([1, 2], [1, 2]), .float16([5, 6], [2, 1])], gives: .float16([17], [1, 1])),
    OpCase("MatMul", [.bfloat16([1, 2], [1, 2]), .bfloat16([5, 6], [2, 1])], gives: .bfloat16([17], [1, 1])),
    OpCase(
      "MatMul", [.complex64([(1, 1), (2, 0)], [1, 2]), .complex64([(5, 0), (0, 6)], [2, 1])],
      gives: .complex64([(5, 17)], [1, 1])),
    OpCase("MatMul", [.float32([], [2, 0]), .float32([], [0, 1])], gives: .float32([0, 0], [2, 1])),
    OpCase(
      "MatMul", [.float32([1, 2, 3], [1, 3]), .float32([1, 2], [2, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Matrix size-incompatible: In[0]: [1,3], In[1]: [2,1] [Op:MatMul] name: "),
    OpCase(
      "MatMul", [.float64([1, 2, 3], [1, 3]), .float64([1, 2], [2, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix "
        + "size-incompatible: In[0]: [1,3], In[1]: [2,1] [Op:MatMul] name: "),
    OpCase(
      "MatMul", [.float32([1, 2, 3]), .float32([1, 2, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "In[0] ndims must be >= 2 [Op:MatMul] name: "),
    OpCase(
      "MatMul", [.float64([1, 2, 3]), .float64([1, 2, 3])], fails: .invalidArgumentError,
      "{{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] "
        + "and In[1] ndims must be == 2: 1 [Op:MatMul] name: "),
    OpCase(
      "MatMul", [.float32([1], [1, 1]), .int32([1], [1, 1])], fails: .invalidArgumentError,
      "cannot compute _MklMatMul as input #1(zero-based) was expected to be a float tensor but is a "
        + "int32 tensor [Op:MatMul] name: "),
    OpCase(
      "MatMul", [.float32([1.62, -0.61, -0.53, -1.07, 0.87, -2.3, 1.74, -0.76, 0.32, -0.25, 1.46, -2.06, -0.32,
      -0.38, 1.13, -1.1, -0.17, -0.88, 0.04, 0.58, -1.1, 1.14, 0.9, 0.5, 0.9, -0.68, -0.12, -0.94, -0.27, 0.53,
      -0.69, -0.4, -0.69, -0.85, -0.67, -0.01, -1.12, 0.23, 1.66, 0.74, -0.19, -0.89, -0.75, 1.69, 0.05, -0.64,
      0.19, 2.1, 0.12, 0.62, 0.3, -0.35, -1.14, -0.35, -0.21, 0.59, 0.84, 0.93, 0.29, 0.89, -0.75, 1.25, 0.51, -0.3,
      0.49, -0.08, 1.13, 1.52, 2.19, -1.4, -1.44, -0.5, 0.16, 0.88, 0.32, -2.02, -0.31, 0.83, 0.23, 0.76, -0.22,
      -0.2, 0.19, 0.41, 0.2, 0.12, -0.67, 0.38, 0.12, 1.13, 1.2, 0.19, -0.38, -0.64, 0.42, 0.08, -0.34, 0.04, -0.62,
      0.7, -0.45, 1.22, 0.4, 0.59, -1.09, 0.17, 0.74, -0.95, -0.27, 0.03, -1.37, 0.32, 0.85, -0.86, 0.35, -1.31,
      -0.04, -1.62, 1.12, 0.41, -0.02, -0.78, 1.27, 1.97, -1.86, 1.24, 1.63, 0.34, -1.2, 0.86, -0.18, -0.6, -1.23,
      0.55, 0.79, -0.62, 0.52, -1.14, 0.8, 0.05, -0.19, -0.1, 0.87, 0.75, 0.53, 0.14, 0.08, 0.62, 0.23, 0.68, -0.31,
      -2.43, 1.04, 2.19, 0.44, -0.1, -0.14, -0.12, 0.02, -1.12, -0.52, -1, 0.25, -0.3, 0.5, -0.17, 0.99, 0.21, 2.19,
      -1.9, -0.65, 0.9, 2.53, -0.25, 0.04, -0.23, 1.33, -0.29, 0.68, -0.32], [9, 20]), .float32([-1.27, 0.31, 0.5,
      1.29, -0.11, -0.62, 0.56, 0.24, 0.28, -0.07, 1.16, 0.37, 1.9, 1.11, 0.66, -1.63, 0.6, 0.42, 0.81, 1.04, -0.4,
      0.82, -0.56, 1.95, -1.33, -1.76, -1.65, -0.89, -1.12, 1.96, -0.33, -1.34, 1.11, -0.59, -1.24, 0.88, 0.62,
      -0.43, 1.41, 0.13, 1.62, 0.5, 1.56, 0.11, -1.22, 2.45, -0.55, -0.2, -0.7, -0.2, 0.24, 0.2, 0.66, 1.79, -0.12,
      -1.23, -1.18, -0.67, -1.67, 0.83, -0.5, -0.31, -0, -1.4, -0.86, 0.67, 0.62, -0.44, 1.81, -1.31, -0.34, -0.23,
      -2.79, 1.94, 0.37, -1.04, 2.05, 0.59, 0.43, -0.61, 0.11, -1.53, 0.8, -0.37, 0.13, 1.2, 0.28, 0.26, 0.28,
      -0.73, 0.84, 1.54, 0.76, 0.88, -0.88, -0.87, -1.44, 1.23, -0.25, 1.4, -0.78, -0.44, 0.1, 0.92, 0.06, 0.21,
      0.02, 0.18, -1.12, 0.08, -0.19, -0.06, 0.49, -0.68, -0.08, -0.3, 0.42, 0.78, -0.96, 0.59, 2.07, -1.47, -0.83,
      -0.88, -0.28, 1.62, 0.01, -0.69, 0.62, -0.6, 1.12, 0.31, 1.39, -0.66, 3.03, 0.82, 0.65, -0.05, -0.73, -0.87],
      [20, 7])],
      gives: .float32([-7.4276, 1.7727001, -6.339201, 6.7721, 4.0260997, -7.4310994, 0.6512999, -1.4739999,
      -1.0310999, 4.7812, -4.2362003, 1.5722, 3.0533998, -0.8854998, -1.2774, 1.2953, 1.9693, -3.1068, -0.123600364,
      -5.1390996, -6.5712, 2.4634001, 6.0484, -2.4396, 3.3479996, 2.3806999, -0.74049985, -0.55280024, -4.3005004,
      1.0839, -2.1387, 1.7641, -0.14369997, 0.9450001, -2.2286997, 2.4467998, -4.3766, 6.7595997, 3.5182998,
      -0.8244, 6.4019, -2.0920997, 7.7767987, -9.244301, 7.839501, 4.4491, -2.5216002, 2.8626997, -4.5942993, 2.362,
      -2.3885, 5.2453003, -3.4938, 2.7769997, -3.7841008, 1.2760003, 2.5442, 1.0102998, -4.6536, 0.14880012, 1.4084,
      -4.1814995, -0.7561005], [9, 7]), within: .relative(2e-6)),
    OpCase(
      "BatchMatMulV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]), .float64([1, 0, 2, -1, 0.5, 3, 1, 1], [2, 2,
      2])],
      gives: .float64([5, -2, 11, -4, 8.5, 21, 11.5, 29], [2, 2, 2])),
    OpCase(
      "BatchMatMulV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]), .float64([1, 2, 3, 4], [2, 2])],
      gives: .float64([7, 10, 15, 22, 23, 34, 31, 46], [2, 2, 2])),
    OpCase(
      "BatchMatMulV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]), .float64([1, 0, 2, -1, 0.5, 3, 1, 1], [2, 2,
      2])], ["adj_x": .bool(true)],
      gives: .float64([7, -3, 10, -4, 9.5, 22, 11, 26], [2, 2, 2])),
    OpCase(
      "BatchMatMulV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]), .float64([1, 0, 2, -1, 0.5, 3, 1, 1], [2, 2,
      2])], ["adj_y": .bool(true)],
      gives: .float64([1, 0, 3, 2, 20.5, 11, 27.5, 15], [2, 2, 2])),
    OpCase(
      "BatchMatMulV2", [.float64([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]), .float64([1, 0, 2, -1, 0.5, 3, 1, 1], [2, 2,
      2])], ["adj_x": .bool(true), "adj_y": .bool(true)],
      gives: .float64([1, -1, 2, 0, 23.5, 12, 27, 14], [2, 2, 2])),
    OpCase(
      "BatchMatMulV2", [.float64([1, 2], [1, 1, 2]), .float64([1, 2, 3, 4], [2, 2, 1])],
      gives: .float64([5, 11], [2, 1, 1])),
    OpCase(
      "BatchMatMulV2", [.complex64([(1, 1), (2, 0)], [1, 2, 1]), .complex64([(5, 0), (0, 6)], [1, 2, 1])], ["adj_x":
      .bool(true)],
      gives: .complex64([(5, 7)], [1, 1, 1])),
    OpCase(
      "BatchMatMulV2", [.float32([1, 1, 1, 1, 1, 1], [2, 1, 3]), .float32([1, 1, 1, 1], [2, 2, 1])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped____MklBatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix "
        + "size-incompatible: In[0]: [2,1,3], In[1]: [2,2,1] 0 0 [Op:BatchMatMulV2] name: "),
    OpCase(
      "BatchMatMulV2", [.float64([1, 1, 1, 1, 1, 1], [2, 1, 3]), .float64([1, 1, 1, 1], [2, 2, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__BatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "Matrix size-incompatible: In[0]: [2,1,3], In[1]: [2,2,1] [Op:BatchMatMulV2] name: "),
    OpCase(
      "BatchMatMulV2", [.float64([1, 1, 1, 1, 1, 1], [2, 1, 3]), .float64([1, 1, 1, 1, 1, 1, 1, 1, 1], [3, 3, 1])], fails: .invalidArgumentError,
      "{{function_node __wrapped__BatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
        + "In[0] and In[1] must have compatible batch dimensions: [2,1,3] vs. [3,3,1] [Op:BatchMatMulV2] "
        + "name: "),
    OpCase(
      "BatchMatMulV2", [.float32([1, 1, 1]), .float32([1, 1, 1], [3, 1])], fails: .invalidArgumentError,
      "{{function_node "
        + "__wrapped____MklBatchMatMulV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] "
        + "ndims must be >= 2: 1 [Op:BatchMatMulV2] name: "),
  ]
}
