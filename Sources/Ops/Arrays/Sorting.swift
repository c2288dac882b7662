import Diagnostics
import Kernels
import Tensors

/// Ops about order and sameness: the largest elements, distinct values.
public enum Sorting {
  public static let all: [Op] = [.topK, .unique]

  static func topK(_ x: Tensor, _ k: Tensor, _ call: borrowing KernelCall) throws -> [Tensor] {
    guard k.rank == 0 else { throw Failure(.invalidArgumentError, "k must be scalar, got shape \(k.shape)") }
    let count = k.int(at: 0)
    guard count >= 0 else { throw Failure(.invalidArgumentError, "Need k >= 0, got \(count)") }
    guard x.rank >= 1 else { throw Failure(.invalidArgumentError, "input must be >= 1-D, got shape \(x.shape)") }
    let columns = x.shape[x.rank - 1]
    guard columns >= count else {
      throw Failure(.invalidArgumentError, "input must have at least k columns. Had \(columns), needed \(count)")
    }
    var dims = x.shape.dims
    dims[x.rank - 1] = count
    let values = try call.output(x.dtype, Shape(dims))
    let indices = try Tensor(uninitialized: call.attributes.type("index_type") ?? .int32, values.shape)
    guard values.elementCount > 0 else { return [values, indices] }
    let (dtype, size, place) = (x.dtype.rawValue, x.dtype.byteSize, indices.dtype.byteSize)
    let (from, to, places) = (SharedAddress(x.pointer), SharedAddress(values.pointer), SharedAddress(indices.pointer))
    // Twice a row as keys and places, for each thread; nothing for short rows, or for a few of many.
    let scratch = k_top_scratch(dtype, columns, count)
    try checkScratch(scratch, columns)
    let rows = x.shape.elementCount(in: 0..<x.rank - 1)
    let status = try Tiles.eachRun(rows: rows, of: columns) { (row: Int, run: Int) -> Int32 in
      let room = scratch > 0 ? Storage(byteCount: scratch) : Storage.empty
      return k_top(
        dtype, from.pointer + row * columns * size, run, columns, count, to.pointer + row * count * size,
        places.pointer + row * count * place, place, room.pointer)
    }
    guard status == K_OK else { throw call.unsupported(x.dtype) }
    return [values, indices]
  }

  /// Refuses a row that is too long to be sorted within the memory.
  private static func checkScratch(_ byteCount: Int, _ columns: Int) throws {
    guard columns < 1 << 32 else {
      throw Failure(.resourceExhaustedError, "a row of \(columns) elements is too long to be sorted")
    }
    _ = try Storage.allocate(byteCount: byteCount, for: (Shape(vector: columns), .int64))
  }

  /// A key that is equal for equal elements.
  fileprivate static func key(_ x: Tensor, _ index: Int) -> [UInt8] {
    if x.dtype == .string { return x.bytes(at: index) }
    // Both zeros of a float are one value.
    if x.dtype.isFloating, x.double(at: index) == 0 { return [] }
    let size = x.dtype.byteSize
    return Array(UnsafeRawBufferPointer(start: x.pointer + index * size, count: size))
  }

  /// The elements at some places of a vector.
  fileprivate static func picked(_ x: Tensor, _ places: [Int]) throws -> Tensor {
    let shape = Shape(vector: places.count)
    if x.dtype == .string {
      return try Tensor.strings(places.map { (place: Int) -> [UInt8] in x.bytes(at: place) }, shape: shape)
    }
    let out = try Tensor(uninitialized: x.dtype, shape)
    let size = x.dtype.byteSize
    for (index, place) in places.enumerated() {
      (out.pointer + index * size).copyMemory(from: x.pointer + place * size, byteCount: size)
    }
    return out
  }
}

extension Op {
  /// The `k` largest elements of each row, and where they are; of equal ones the first.
  ///
  /// - Gradient: the upstream scattered to where the elements came from.
  /// - Source: TensorFlow op `TopKV2`; scripts call `tf.math.top_k`, `tf.sort`, `tf.argsort`.
  public static let topK: Op = Op(
    "TopKV2", scope: "TopKV2", inputs: [.same("input"), .same("k", "Tk")],
    outputs: [.same("T", name: "values"), .same("index_type", name: "indices")],
    attributes: [
      .bool("sorted", default: true), .type("T", .real), .type("Tk", Gathering.indexTypes, default: .int32),
      .type("index_type", Gathering.indexTypes, default: .int32),
    ],
    shape: ShapeRule { context in
      guard var dims = try context.shape(0).requiringRank(atLeast: 1).dims else { return [.unknown, .unknown] }
      let count = context.constant(1)?.int(at: 0)
      if let count, let columns = dims[dims.count - 1], columns < count {
        throw Failure(.valueError, "input must have last dimension >= k = \(count) but is \(columns)")
      }
      dims[dims.count - 1] = count
      return [PartialShape(dims), PartialShape(dims)]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try Sorting.topK(inputs[0], inputs[1], call)
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try TopKGradient.rule(step), try TopKGradient.zero()] },
    summary: "The largest elements of each row, and where they are.")

  /// The distinct elements of a vector in the order of their first appearance, and for each element which one it is.
  ///
  /// - Source: TensorFlow op `Unique`; scripts call `tf.unique`.
  public static let unique: Op = Op(
    "Unique", scope: "Unique", inputs: [.same("x")], outputs: [.same("T", name: "y"), .same("out_idx", name: "idx")],
    attributes: [.type("T", .all), .type("out_idx", .indices, default: .int32)],
    shape: ShapeRule { context in [.unknown(rank: 1), try context.shape(0).requiringRank(1)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let x = inputs[0]
      guard x.rank == 1 else { throw Failure(.invalidArgumentError, "unique expects a 1D vector.") }
      let indexType = call.attributes.type("out_idx") ?? .int32
      if !x.dtype.isObject, x.dtype.byteSize <= 8 { return try DistinctNumbers.find(x, indexType) }
      var places: [[UInt8]: Int] = [:]
      var firsts: [Int] = []
      let index = try (0..<x.elementCount).map { (element: Int) throws -> Int in
        try Interrupt.poll(at: element)
        let key = Sorting.key(x, element)
        if let known = places[key] { return known }
        places[key] = firsts.count
        firsts.append(element)
        return firsts.count - 1
      }
      return [try Sorting.picked(x, firsts), Call.vector(index, indexType)]
    },
    gradient: .notDifferentiable("TensorFlow has none"), summary: "The distinct elements of a vector.")
}

/// The gradient of `TopKV2`, as TensorFlow's `_TopKGrad` writes it: flat indices, then one scatter.
private enum TopKGradient {
  private static let toInt64 = Attributes(["DstT": .type(.int64)])
  private static let toInt32 = Attributes(["DstT": .type(.int32)])

  static func rule(_ step: GradientStep) throws -> AnyTensor {
    let (input, indices) = (step.inputs[0], step.outputs[1])
    guard let upstream = step.upstreams[0] else { return try Call.zerosLike(input) }
    let inputShape = try Call.shape(input)
    let indexShape = try Call.shape(indices)
    let lastIndexDim = try last(of: indexShape)
    let rows = try Call.scoped("stack") { (scope: String?) throws -> AnyTensor in
      let minusOne = try constant(Tensor.scalar(-1, as: .int64), name: "0")
      return try Op.pack([minusOne, lastIndexDim], Attributes(["axis": .int(0)]), name: scope)
    }
    let matrix = try Op.reshape(indices, rows)
    let lastInputDim = try last(of: inputShape)
    let matrixShape = try Call.shape(matrix)
    let outer = try Call.scoped("strided_slice") { (scope: String?) throws -> AnyTensor in
      let ends = try [("stack", 0), ("stack_1", 1), ("stack_2", 1)].map { (name: String, value: Int) throws -> AnyTensor in
        try constant(Call.vector([value]), name: name)
      }
      return try Op.stridedSlice([matrixShape] + ends, Attributes(["shrink_axis_mask": .int(1)]), name: scope)
    }
    let total = try Call.multiply(Op.cast(outer, toInt64), lastInputDim)
    let starts = try Call.scoped("range") { (scope: String?) throws -> AnyTensor in
      let zero = try Op.cast(constant(Tensor.scalar(0, as: .int32), name: "start"), toInt64)
      return try Op.range([zero, total, lastInputDim], name: scope)
    }
    let offsets = try Op.cast(Call.expandDims(starts, -1), toInt32)
    let flat = try Call.reshape(Call.add(matrix, offsets), [-1])
    let places = try Call.expandDims(flat, -1)
    let values = try Call.reshape(upstream, [-1])
    let count = try Op.prod(inputShape, constant(Call.vector([0])), Attributes(["keep_dims": .bool(false)]))
    let scattered = try Call.scoped("ScatterNd") { (scope: String?) throws -> AnyTensor in
      let shape = try Op.pack([count], Attributes(["axis": .int(0)]), name: Call.graphName("shape"))
      return try Op.scatterNd([places, values, shape], name: scope)
    }
    return try Op.reshape(scattered, inputShape)
  }

  private static func last(of shape: AnyTensor) throws -> AnyTensor {
    let wide = try Op.cast(shape, toInt64)
    let index = try Call.subtract(Call.size(shape), 1)
    return try Call.gather(wide, index)
  }

  /// The gradient with respect to `k`, which TensorFlow gives as a constant 0.
  static func zero() throws -> AnyTensor { try constant(Tensor.scalar(0, as: .int32), name: "zeros") }
}

/// Distinct numbers by a table of open slots, which grows while it is half full.
///
/// Scratch: the table (16 bytes a slot, at most eight slots for each distinct number), a number of 8 bytes and a copy
/// for each element.
private enum DistinctNumbers {
  private final class Table {
    let bits: UInt32
    let storage: Storage
    var slots: UnsafeMutablePointer<k_unique_slot> { storage.pointer.assumingMemoryBound(to: k_unique_slot.self) }

    init(bits: UInt32) throws {
      self.bits = bits
      let bytes = MemoryLayout<k_unique_slot>.stride << Int(bits)
      storage = try Storage.allocate(byteCount: bytes, for: (Shape(vector: 2 << Int(bits)), .int64))
      storage.pointer.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    }
  }

  static func find(_ x: Tensor, _ indexType: DType) throws -> [Tensor] {
    let count = x.elementCount
    let numbers = try Tensor(uninitialized: .int64, x.shape)
    let firsts = try Tensor(uninitialized: .int64, x.shape)
    let bits = try withoutNegativeZeros(x)
    var table = try Table(bits: 10)
    var (done, distinct) = (0, 0)
    while true {
      // In stretches, so that Ctrl-C is noticed.
      let end = min(count, done + 1 << 20)
      done = k_unique(
        bits.pointer, x.dtype.byteSize, done, end, table.slots, table.bits, numbers.pointer(as: Int64.self),
        firsts.pointer(as: Int64.self), &distinct)
      if done == count { break }
      try Interrupt.poll()
      guard done < end else { continue }
      let larger = try Table(bits: table.bits + 2)
      k_unique_grow(table.slots, table.bits, larger.slots, larger.bits)
      table = larger
    }
    let values = try Tensor(uninitialized: x.dtype, Shape(vector: distinct))
    var bad = 0
    _ = k_gather_int64(
      x.pointer, count, firsts.pointer(as: Int64.self), distinct, values.pointer, x.dtype.byteSize, &bad)
    return [values, try Casting.converted(numbers, to: indexType)]
  }

  /// Both zeros of a float are one value: adding 0 makes one of them.
  private static func withoutNegativeZeros(_ x: Tensor) throws -> Tensor {
    guard x.dtype.isFloating, let add = k_binary(K_ADD, x.dtype.rawValue, Int32(K_VECTOR_SCALAR)) else { return x }
    let (out, zero) = (try Tensor(uninitialized: x.dtype, x.shape), Tensor.scalar(0, as: x.dtype))
    _ = add(x.pointer, zero.pointer, out.pointer, x.elementCount)
    return out
  }
}
