import Diagnostics
import Ops
import Script
import Tensors

/// `x[…]` as a `StridedSlice`, with the nodes that TensorFlow's `_slice_helper` makes.
public enum TensorIndexing {
  /// Element `index` along the first axis of a concrete tensor: a view of the same storage, recorded like an op call.
  static func element(_ tensor: Tensor, _ index: Int) throws -> AnyTensor {
    try item(tensor, [.at(.constant(index))])
  }

  /// One entry of a subscript.
  enum Entry {
    case at(Bound)
    case range(Bound?, Bound?, Bound?)
    case ellipsis
    case newAxis
  }

  enum Bound {
    case constant(Int)
    case tensor(AnyTensor)
  }

  /// - Errors: `TypeError` for indices of other kinds, in TensorFlow's words.
  public static func item(_ tensor: AnyTensor, _ key: Handle, _ interpreter: Interpreter) throws -> AnyTensor {
    if let mask = key.asTensor, mask.dtype == .bool, let masker = booleanMask {
      return try masker(tensor, mask)
    }
    let keys = (key.asObject as? TupleObject)?.items ?? [key]
    return try item(tensor, keys.map { (key: Handle) throws -> Entry in try entry(key, interpreter) })
  }

  /// `tf.boolean_mask`: installed by the library, which owns composites.
  nonisolated(unsafe) public static var booleanMask: ((AnyTensor, AnyTensor) throws -> AnyTensor)?

  static func item(_ tensor: AnyTensor, _ entries: [Entry]) throws -> AnyTensor {
    // `x[n]` with a tensor n: TensorFlow computes n + 1 before it opens the slice's scope.
    let ends = try entries.map { (entry: Entry) throws -> Bound? in try end(of: entry) }
    return try ExecutionContext.withScope("strided_slice") { (scope: String) throws -> AnyTensor in
      let specification = try Specification(entries, ends)
      return try TensorOperators.op("StridedSlice")(
        [
          tensor, specification.begin.tensor(name: "stack"), specification.end.tensor(name: "stack_1"),
          specification.strides.tensor(name: "stack_2"),
        ], specification.attributes, name: scope.isEmpty ? nil : scope)
    }
  }

  /// `variable[key] = value`: the slice of a variable's memory, by the handle.
  static func assign(
    _ handle: AnyTensor, _ key: Handle, _ value: AnyTensor, _ interpreter: Interpreter
  ) throws {
    let keys = (key.asObject as? TupleObject)?.items ?? [key]
    let entries = try keys.map { (key: Handle) throws -> Entry in try entry(key, interpreter) }
    let ends = try entries.map { (entry: Entry) throws -> Bound? in try end(of: entry) }
    try ExecutionContext.withScope("strided_slice") { (_: String) throws in
      let specification = try Specification(entries, ends)
      let begin = try specification.begin.tensor(name: "stack")
      let end = try specification.end.tensor(name: "stack_1")
      let strides = try specification.strides.tensor(name: "stack_2")
      _ = try TensorOperators.op("ResourceStridedSliceAssign").call(
        [handle, begin, end, strides, value], specification.attributes, name: ExecutionContext.isGraph ? "_assign" : nil)
    }
  }

  private static func end(of entry: Entry) throws -> Bound? {
    guard case .at(let bound) = entry else { return nil }
    switch bound {
    case .constant(let index): return .constant(index == -1 ? 0 : index + 1)
    case .tensor(let tensor):
      let one = Tensor.scalar(1, as: tensor.dtype)
      return try ExecutionContext.withScope("add") { (scope: String) throws -> Bound in
        .tensor(try Op.addV2(tensor, constant(one, name: "y"), name: scope.isEmpty ? nil : scope))
      }
    }
  }

  private static func entry(_ key: Handle, _ interpreter: Interpreter) throws -> Entry {
    switch key {
    case .none: return .newAxis
    case .int(let index): return .at(.constant(index))
    case .object(let object):
      if object === SingletonObject.ellipsis { return .ellipsis }
      if let slice = object as? SliceObject {
        return .range(
          try bound(slice.start, key, interpreter), try bound(slice.stop, key, interpreter),
          try bound(slice.step, key, interpreter))
      }
      if let found = try bound(key, key, interpreter) { return .at(found) }
    default: break
    }
    throw refused(key, interpreter)
  }

  private static func bound(_ handle: Handle, _ key: Handle, _ interpreter: Interpreter) throws -> Bound? {
    if handle.isNoneOrUndefined { return nil }
    if case .int(let index) = handle { return .constant(index) }
    if let tensor = try scalarTensor(handle, interpreter) { return .tensor(tensor) }
    if handle.asBool == nil, handle.asObject != nil, !(handle.asObject is TensorObject),
      let index = try? interpreter.clampedIndex(handle) {
      return .constant(index)
    }
    throw refused(key, interpreter)
  }

  private static func scalarTensor(_ handle: Handle, _ interpreter: Interpreter) throws -> AnyTensor? {
    var tensor = handle.asTensor
    if tensor == nil, let convertible = handle.asObject as? any TensorConvertible, !(convertible is any ArrayLike) {
      tensor = try convertible.makeTensor(dtype: nil, name: "Const", interpreter)
    }
    guard let tensor else { return nil }
    let rank = tensor.partialShape.rank ?? 0
    guard tensor.dtype == .int32 || tensor.dtype == .int64, rank == 0 else {
      throw refused(handle, interpreter)
    }
    // A known value is as good as a number, and keeps shapes known.
    if let concrete = tensor as? Tensor, ExecutionContext.graph == nil { return concrete }
    return tensor
  }

  private static func refused(_ key: Handle, _ interpreter: Interpreter) -> Failure {
    let text = (try? interpreter.repr(key)) ?? "?"
    return Failure(
      .typeError,
      "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid "
        + "indices, got \(text)")
  }

  /// The operands and masks of a `StridedSlice`.
  private struct Specification {
    var begin = Vector()
    var end = Vector()
    var strides = Vector()
    private var masks: [(name: String, bits: Int)] = [
      ("begin_mask", 0), ("ellipsis_mask", 0), ("end_mask", 0), ("new_axis_mask", 0), ("shrink_axis_mask", 0),
    ]

    init(_ entries: [Entry], _ ends: [Bound?]) throws {
      for (index, entry) in entries.enumerated() {
        switch entry {
        case .at(let bound):
          begin.append(bound)
          end.append(ends[index] ?? .constant(0))
          strides.append(.constant(1))
          set("shrink_axis_mask", index)
        case .range(let lower, let upper, let step):
          begin.append(lower ?? .constant(0))
          end.append(upper ?? .constant(0))
          strides.append(step ?? .constant(1))
          if lower == nil { set("begin_mask", index) }
          if upper == nil { set("end_mask", index) }
        case .ellipsis: appendMark("ellipsis_mask", index)
        case .newAxis: appendMark("new_axis_mask", index)
        }
      }
    }

    private mutating func appendMark(_ mask: String, _ index: Int) {
      begin.append(.constant(0))
      end.append(.constant(0))
      strides.append(.constant(1))
      set(mask, index)
    }

    private mutating func set(_ mask: String, _ index: Int) {
      guard let place = masks.firstIndex(where: { $0.name == mask }) else { return }
      masks[place].bits |= 1 << index
    }

    var attributes: Attributes {
      Attributes(entries: masks.map { (name: $0.name, value: AttributeValue.int($0.bits)) })
    }
  }

  /// A vector of bounds: a constant when all are numbers, a `Pack` otherwise.
  private struct Vector {
    private var bounds: [Bound] = []

    mutating func append(_ bound: Bound) { bounds.append(bound) }

    func tensor(name: String) throws -> AnyTensor {
      var numbers: [Int] = []
      var dtype = DType.int32
      var tensors = false
      for bound in bounds {
        switch bound {
        case .constant(let number): numbers.append(number)
        case .tensor(let tensor):
          tensors = true
          dtype = tensor.dtype == .int64 ? .int64 : dtype
        }
      }
      guard tensors else { return try constant(Vector.constantTensor(numbers), name: name) }
      return try packed(dtype, name)
    }

    private static func constantTensor(_ numbers: [Int]) -> Tensor {
      let small = numbers.compactMap { Int32(exactly: $0) }
      if small.count == numbers.count { return .vector(small) }
      return .vector(numbers.map { Int64($0) })
    }

    private func packed(_ dtype: DType, _ name: String) throws -> AnyTensor {
      try ExecutionContext.withScope(name) { (scope: String) throws -> AnyTensor in
        var parts: [AnyTensor] = []
        for (index, bound) in bounds.enumerated() {
          switch bound {
          case .constant(let number):
            parts.append(try constant(.scalar(number, as: dtype), name: "\(index)"))
          case .tensor(let tensor):
            parts.append(
              tensor.dtype == dtype ? tensor : try Op.cast(tensor, Attributes(["DstT": .type(dtype)]), name: "Cast"))
          }
        }
        return try TensorOperators.pack(parts, name: scope.isEmpty ? nil : scope)
      }
    }
  }
}
