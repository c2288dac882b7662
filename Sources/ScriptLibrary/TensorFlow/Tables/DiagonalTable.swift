import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Diagonals and bands of matrices; special functions that came with them.
enum DiagonalTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.linalg.diag", signature: "diagonal, name='diag', k=0, num_rows=-1, num_cols=-1, padding_value=0, align='RIGHT_LEFT'",
      summary: "Matrices with the rows of a tensor on a diagonal.", op: "MatrixDiagV3"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("diag") { (name: String?) throws -> AnyTensor in
        let diagonal = try call.tensor(0)
        let inputs = try [
          ("k", call["k"]), ("num_rows", call["num_rows"]), ("num_cols", call["num_cols"]),
        ].map { (label: String, value: Handle) throws -> AnyTensor in
          try TensorConversion.tensor(value, dtype: .int32, name: label, call.interpreter)
        }
        let padding = try call.like(diagonal, call["padding_value"], name: "padding_value")
        return try TensorOperators.op("MatrixDiagV3")([diagonal] + inputs + [padding], call.alignment, name: name)
      }
    },
    APIFunction(
      "tf.linalg.diag_part", signature: "input, name='diag_part', k=0, padding_value=0, align='RIGHT_LEFT'",
      summary: "A diagonal of matrices.", op: "MatrixDiagPartV3"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("diag_part") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let k = try TensorConversion.tensor(call["k"], dtype: .int32, name: "k", call.interpreter)
        let padding = try call.like(x, call["padding_value"], name: "padding_value")
        return try TensorOperators.op("MatrixDiagPartV3")([x, k, padding], call.alignment, name: name)
      }
    },
    APIFunction(
      "tf.linalg.set_diag", signature: "input, diagonal, name='set_diag', k=0, align='RIGHT_LEFT'",
      summary: "Matrices with another diagonal.", op: "MatrixSetDiagV3"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("set_diag") { (name: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let diagonal = try call.like(x, call[1], name: "diagonal")
        let k = try TensorConversion.tensor(call["k"], dtype: .int32, name: "k", call.interpreter)
        return try TensorOperators.op("MatrixSetDiagV3")([x, diagonal, k], call.alignment, name: name)
      }
    },
    APIFunction("tf.linalg.band_part", signature: "input, num_lower, num_upper, name=None", summary: "Matrices with zeros outside of a band.", op: "MatrixBandPart") {
      (call: APICall) throws -> Handle in
      try call.single(TensorOperators.op("MatrixBandPart"), [call[0], call[1], call[2]])
    },
    .op(["tf.math.digamma"], "Digamma", ["x"], summary: "The derivative of the logarithm of the gamma function."),
  ]
}

extension APICall {
  fileprivate var alignment: Attributes { Attributes(["align": .string(self["align"].asString ?? "RIGHT_LEFT")]) }
}
