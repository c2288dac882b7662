import Diagnostics
import Ops
import Script
import Tensors

extension NDArray {
  /// A contiguous copy of its own.
  func contiguousCopy() throws -> NDArray {
    let result = try NDArray(uninitialized: type, dims)
    try result.assign(self)
    return result
  }

  /// Itself if it is contiguous already, else a copy.
  func contiguous() throws -> NDArray { isContiguous ? self : try contiguousCopy() }

  /// Copies the elements of an array of the same type, which must have been stretched to the same dimensions.
  func assign(_ source: NDArray) throws {
    guard type.dtype != nil else {
      try assignItems(source)
      return
    }
    let source = source.overlaps(self) ? try source.contiguousCopy() : source
    let size = type.slotSize
    if source.isContiguous, isContiguous {
      base.copyMemory(from: source.base, byteCount: count * size)
      return
    }
    let walk = StridedWalk(dims, operands: [strides, source.strides])
    let steps = walk.innerSteps
    let (to, from) = (base, UnsafeRawPointer(source.base))
    try walk.forEach { (offsets: [Int]) in
      NDArray.copy(from + offsets[1], steps[1], to + offsets[0], steps[0], size, walk.innerCount)
    }
  }

  private static func copy(
    _ from: UnsafeRawPointer, _ fromStep: Int, _ to: UnsafeMutableRawPointer, _ toStep: Int, _ size: Int, _ count: Int
  ) {
    switch size {
    case 1: copy(UInt8.self, from, fromStep, to, toStep, count)
    case 2: copy(UInt16.self, from, fromStep, to, toStep, count)
    case 4: copy(UInt32.self, from, fromStep, to, toStep, count)
    case 8: copy(UInt64.self, from, fromStep, to, toStep, count)
    default:
      for index in 0..<count { (to + index &* toStep).copyMemory(from: from + index &* fromStep, byteCount: size) }
    }
  }

  @inline(__always)
  private static func copy<Element>(
    _ type: Element.Type, _ from: UnsafeRawPointer, _ fromStep: Int, _ to: UnsafeMutableRawPointer, _ toStep: Int,
    _ count: Int
  ) {
    for index in 0..<count {
      let value = (from + index &* fromStep).load(as: Element.self)
      (to + index &* toStep).storeBytes(of: value, as: Element.self)
    }
  }

  private func assignItems(_ source: NDArray) throws {
    guard let list else { return }
    let values = source.items()
    for (place, value) in zip(offsets(), values) where place / 8 < list.items.count { list.items[place / 8] = value }
  }

  /// Whether writing here could change what is read there.
  func overlaps(_ other: NDArray) -> Bool {
    list != nil ? list === other.list : storage === other.storage && storage !== Storage.empty
  }

  // MARK: Conversion

  /// The elements as another type; a new array, or itself if the type is the same and no copy is asked for.
  ///
  /// Numbers follow C's casts, as NumPy's do; text is read as numbers and written as they print.
  func cast(to target: ElementType, copy: Bool = false, _ interpreter: Interpreter) throws -> NDArray {
    if target == type { return copy ? try contiguousCopy() : self }
    if case .number(let from) = type, case .number(let to) = target { return try castNumbers(from, to) }
    return try castItems(to: target, interpreter)
  }

  private func castNumbers(_ from: DType, _ to: DType) throws -> NDArray {
    if !isContiguous, isDense, from != .bfloat16, to != .bfloat16 {
      // As it lies: the order of the axes stays.
      let flat = view(dims: [count], strides: [from.byteSize])
      let made = try flat.castNumbers(from, to)
      return NDArray(
        .number(to), dims: dims, strides: strides.map { $0 / from.byteSize * to.byteSize }, offset: made.offset,
        storage: made.storage)
    }
    let source = try contiguous()
    let shape = Shape(trusted: dims)
    let tensor = Tensor(from, shape, sharing: source.storage, byteOffset: source.offset)
    let outputs = try ExecutionContext.with(nil) { () throws -> [AnyTensor] in
      try EagerExecution.run(Op.cast, [tensor], Attributes(["DstT": .type(to)]), name: nil)
    }
    guard let made = outputs.first as? Tensor else { throw Failure(.systemError, "a cast gave no value") }
    return NDArray(
      .number(to), dims: dims, strides: NDArray.rowMajor(dims, to.byteSize),
      offset: made.pointer - made.storage.pointer, storage: made.storage)
  }

  private func castItems(to target: ElementType, _ interpreter: Interpreter) throws -> NDArray {
    let values = items()
    var target = target
    if let dtype {
      if target == .unicode(0) { target = .unicode(ElementType.textWidth(dtype)) }
      if target == .bytes(0) { target = .bytes(ElementType.textWidth(dtype)) }
    }
    switch target {
    case .object: return NDArray(list: values, .object, dims)
    case .number(let dtype):
      let result = try NDArray(uninitialized: target, dims)
      for (index, value) in values.enumerated() {
        let scalar = try ScalarValue(parsing: value, dtype, interpreter)
        scalar.store(to: result.base + index * dtype.byteSize, dtype)
      }
      return result
    case .unicode(let width):
      var longest = width
      var texts: [Handle] = []
      for value in values {
        let text = try (value.asObject as? BytesObject).map { String(decoding: $0.bytes, as: UTF8.self) }
          ?? interpreter.str(value)
        if width == 0 { longest = max(longest, text.unicodeScalars.count) }
        let isLong = width > 0 && text.unicodeScalars.count > width
        texts.append(TextScalar.make(isLong ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(width))) : text))
      }
      return NDArray(list: texts, .unicode(max(1, longest)), dims)
    case .bytes(let width):
      var longest = width
      var texts: [Handle] = []
      for value in values {
        let bytes = try (value.asObject as? BytesObject)?.bytes ?? Array(interpreter.str(value).utf8)
        if width == 0 { longest = max(longest, bytes.count) }
        texts.append(TextScalar.make(width > 0 ? Array(bytes.prefix(width)) : bytes))
      }
      return NDArray(list: texts, .bytes(max(1, longest)), dims)
    }
  }

  // MARK: Tensors

  /// A tensor of the elements: copied, so that later changes of the array don't show.
  ///
  /// - Errors: `ValueError` for objects that TensorFlow has no dtype for.
  func makeTensor(_ interpreter: Interpreter) throws -> Tensor {
    let shape = try Shape(dims)
    guard let dtype else {
      let strings = try items().map { (item: Handle) throws -> [UInt8] in
        if let text = item.asString { return Array(text.utf8) }
        if let bytes = item.asObject as? BytesObject { return bytes.bytes }
        throw Failure(
          .valueError, "Failed to convert a NumPy array to a Tensor (Unsupported object type \(item.typeName)).")
      }
      return try Tensor.strings(strings, shape: shape)
    }
    let tensor = try Tensor(uninitialized: dtype, shape)
    let copy = try contiguous()
    tensor.pointer.copyMemory(from: copy.base, byteCount: tensor.byteCount)
    return tensor
  }
}
