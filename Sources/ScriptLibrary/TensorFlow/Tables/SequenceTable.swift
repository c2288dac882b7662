import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Identity, sequences and grids.
enum SequenceTable {
  static let rows: [APIFunction] = values + sequences

  private static let values: [APIFunction] = [
    APIFunction(
      "tf.identity", signature: "input, name=None", summary: "The same values as a new tensor.", op: "Identity"
    ) { (call: APICall) throws -> Handle in
      if let tensor = call[0].asTensor as? Tensor, !ExecutionContext.isGraph {
        return .tensor(try TensorOperators.op("Identity")(tensor))
      }
      return try call.single(TensorOperators.op("Identity"), [call[0]])
    },
    .op(
      ["tf.stop_gradient"], "StopGradient", ["input"], summary: "The same values, through which no gradient flows."),
    APIFunction(
      "tf.ensure_shape", signature: "x, shape, name=None", summary: "The tensor, checked to have a shape.", op: "EnsureShape"
    ) { (call: APICall) throws -> Handle in
      let shape = try ShapeConversion.partialShape(call[1], call.interpreter)
      return try call.single(TensorOperators.op("EnsureShape"), [call[0]], Attributes(["shape": .shape(shape)]))
    },
  ]

  private static let sequences: [APIFunction] = [
    APIFunction(
      "tf.linspace", "tf.lin_space", signature: "start, stop, num, name=None, axis=0",
      summary: "Numbers at equal distances between two ends, both included."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("linspace") { (name: String?) throws -> AnyTensor in
        let start = try call.tensor(0)
        let stop = try call.like(start, call[1], name: "stop")
        let count = try TensorConversion.tensor(call[2], preferred: .int32, name: "num", call.interpreter)
        return try TensorOperators.op("LinSpace")([start, stop, count], name: name)
      }
    },
    APIFunction(
      "tf.one_hot", signature: "indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None",
      summary: "Rows with one value at an index and another elsewhere.", op: "OneHot"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("one_hot") { (name: String?) throws -> AnyTensor in
        let given = try call.dtype(5)
        // Values that are given become constants of their own, before the op's.
        let on: AnyTensor? = call[2].isNone ? nil : try TensorConversion.tensor(call[2], dtype: given, call.interpreter)
        let off: AnyTensor? = call[3].isNone ? nil : try TensorConversion.tensor(call[3], dtype: given, call.interpreter)
        let target = given ?? on?.dtype ?? off?.dtype ?? .float32
        let onValue = try on ?? constant(.scalar(1, as: target), name: "on_value")
        let offValue = try off ?? constant(.scalar(0, as: target), name: "off_value")
        let indices = try call.tensor(0)
        let depth = try TensorConversion.tensor(call[1], dtype: .int32, name: "depth", call.interpreter)
        let axis = try call.int(4) ?? -1
        return try TensorOperators.op("OneHot")(
          [indices, depth, onValue, offValue], Attributes(["axis": .int(axis)]), name: name)
      }
    },
    APIFunction("tf.meshgrid", signature: "*args, indexing='xy', name=None", summary: "Grids of coordinates, one for each axis.") {
      (call: APICall) throws -> Handle in try call.meshgrid()
    },
  ]
}

extension APICall {
  fileprivate func meshgrid() throws -> Handle {
    let inputs = self[0].asSequence ?? []
    let isCartesian = self["indexing"].asString != "ij"
    return try inScope("meshgrid") { (_: String?) throws -> Handle in
      let rank = inputs.count
      var grids: [AnyTensor] = []
      var sizes: [AnyTensor] = []
      for (index, input) in inputs.enumerated() {
        let x = try TensorConversion.tensor(input, interpreter)
        var place = index
        if isCartesian, rank > 1, index < 2 { place = 1 - index }
        var dims = [Int](repeating: 1, count: rank)
        dims[place] = -1
        grids.append(try Call.reshape(x, dims))
        sizes.append(x)
      }
      var shape: [Int] = []
      for index in 0..<rank {
        let source = isCartesian && rank > 1 && index < 2 ? 1 - index : index
        guard let count = sizes[source].partialShape.elementCount else {
          throw Failure(.notImplementedError, "tf.meshgrid of tensors whose size is not known while tracing")
        }
        shape.append(count)
      }
      let target = try constant(Call.vector(shape), name: "shape")
      return .list(try grids.map { (grid: AnyTensor) throws -> Handle in .tensor(try Call.broadcast(grid, to: target)) })
    }
  }
}
