import Diagnostics
import Ops
import Script
import Tensors

/// `x[…]` as a `StridedSlice`, with the nodes that TensorFlow's `_slice_helper` makes.
public enum TensorIndexing {
  /// Element `index` along the first axis; of a concrete tensor a view of the same storage, recorded like an op call.
  static func element(_ tensor: AnyTensor, _ index: Int) throws -> AnyTensor {
    try item(tensor, [.at(.constant(index))])
  }

  /// One entry of a subscript.
  public enum Entry {
    case at(Bound)
    case range(Bound?, Bound?, Bound?)
    case ellipsis
    case newAxis
  }

  public enum Bound {
    case constant(Int)
    case tensor(AnyTensor)
  }

  /// - Errors: `TypeError` for indices of other kinds, in TensorFlow's words.
  public static func item(_ tensor: AnyTensor, _ key: Handle, _ interpreter: Interpreter) throws -> AnyTensor {
    if NumPyBehavior.mode(interpreter) != nil, NumPyBehavior.concerns(key), let item = NumPyBehavior.item {
      return try item(.tensor(tensor), key, interpreter)
    }
    if let mask = key.asTensor, mask.dtype == .bool, let masker = booleanMask {
      return try masker(tensor, mask)
    }
    let keys = (key.asObject as? TupleObject)?.items ?? [key]
    return try item(tensor, keys.map { (key: Handle) throws -> Entry in try entry(key, interpreter) })
  }

  /// `tf.boolean_mask`: installed by the library, which owns composites.
  nonisolated(unsafe) public static var booleanMask: ((AnyTensor, AnyTensor) throws -> AnyTensor)?

  /// `tensor[…]` of entries that library code puts together.
  public static func item(_ tensor: AnyTensor, _ entries: [Entry]) throws -> AnyTensor { try sliced(tensor, entries).tensor }

  /// A slice with the operands that it was made with: assigning to the slice of a variable takes them again.
  struct Slice {
    let tensor: AnyTensor
    fileprivate let bounds: [AnyTensor]
    fileprivate let attributes: Attributes
    fileprivate let scope: String

    /// Writes into the memory that the slice was cut from, by the variable's handle.
    func assign(_ value: AnyTensor, to handle: AnyTensor) throws {
      _ = try TensorOperators.op("ResourceStridedSliceAssign").call(
        [handle] + bounds + [value], attributes, name: ExecutionContext.isGraph ? scope + "_assign" : nil)
    }
  }

  static func sliced(_ tensor: AnyTensor, _ key: Handle, _ interpreter: Interpreter) throws -> Slice {
    let keys = (key.asObject as? TupleObject)?.items ?? [key]
    return try sliced(tensor, keys.map { (key: Handle) throws -> Entry in try entry(key, interpreter) })
  }

  private static func sliced(_ tensor: AnyTensor, _ entries: [Entry]) throws -> Slice {
    let (ends, fills) = try completed(entries)
    return try ExecutionContext.withScope("strided_slice") { (scope: String) throws -> Slice in
      let specification = try Specification(entries, ends, fills)
      let bounds = try ofOneType([
        specification.begin.tensor(name: "stack"), specification.end.tensor(name: "stack_1"),
        specification.strides.tensor(name: "stack_2"),
      ])
      let part = try TensorOperators.op("StridedSlice")(
        [tensor] + bounds, specification.attributes, name: scope.isEmpty ? nil : scope)
      return Slice(tensor: part, bounds: bounds, attributes: specification.attributes, scope: scope)
    }
  }

  /// One bound of 64 bits makes all so.
  private static func ofOneType(_ bounds: [AnyTensor]) throws -> [AnyTensor] {
    guard bounds.contains(where: { $0.dtype == .int64 }) else { return bounds }
    return try bounds.map { (bound: AnyTensor) throws -> AnyTensor in
      bound.dtype == .int64 ? bound : try Op.cast(bound, Attributes(["DstT": .type(.int64)]), name: "Cast")
    }
  }

  /// What TensorFlow makes of each entry before it opens the slice's scope: ends of single indices, and constants for
  /// the bounds that a slice with a tensor among the others leaves out.
  private static func completed(_ entries: [Entry]) throws -> (ends: [Bound?], fills: [[Bound]]) {
    var ends: [Bound?] = []
    var fills: [[Bound]] = []
    for entry in entries {
      ends.append(try end(of: entry))
      fills.append(try missing(in: entry))
    }
    return (ends, fills)
  }

  private static func missing(in entry: Entry) throws -> [Bound] {
    let plain: [Bound] = [.constant(0), .constant(0), .constant(1)]
    if case .at(.tensor(let index)) = entry, index.dtype == .int64, ExecutionContext.isGraph {
      return [.constant(0), .constant(0), .tensor(try constant(.scalar(Int64(1)), name: "Const"))]
    }
    guard case .range(let lower, let upper, let step) = entry else { return plain }
    var dtype: DType?
    for case .tensor(let tensor)? in [lower, upper, step] where dtype != .int64 { dtype = tensor.dtype }
    guard let dtype, ExecutionContext.isGraph else { return plain }
    return try zip([lower, upper, step], [0, 0, 1]).map { (given: Bound?, number: Int) throws -> Bound in
      if let given { return given }
      return .tensor(try constant(.scalar(number, as: dtype), name: "Const"))
    }
  }

  private static func end(of entry: Entry) throws -> Bound? {
    guard case .at(let bound) = entry else { return nil }
    switch bound {
    case .constant(let index): return .constant(index == -1 ? 0 : index == .max ? index : index + 1)
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

    /// - Parameters:
    ///   - ends: of the entries that are single indices.
    ///   - fills: what stands for bounds that an entry leaves out: begin, end, stride.
    init(_ entries: [Entry], _ ends: [Bound?], _ fills: [[Bound]]) throws {
      for (index, entry) in entries.enumerated() {
        switch entry {
        case .at(let bound):
          begin.append(bound)
          end.append(ends[index] ?? .constant(0))
          strides.append(fills[index][2])
          set("shrink_axis_mask", index)
        case .range(let lower, let upper, let step):
          begin.append(lower ?? fills[index][0])
          end.append(upper ?? fills[index][1])
          strides.append(step ?? fills[index][2])
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
