import Diagnostics
import Script
import Tensors
import Tracing

/// `a[key]` and `a[key] = value`: views for integers, slices, `...` and `None`; gathering for arrays and masks.
enum ArrayIndexing {
  private enum Entry {
    case at(Int)
    case range(SliceObject)
    case ellipsis
    case newAxis
    case list(NDArray)
    case mask(NDArray)

    /// How many axes of the array it takes.
    var width: Int {
      switch self {
      case .at, .range, .list: 1
      case .ellipsis, .newAxis: 0
      case .mask(let mask): mask.rank
      }
    }
  }

  /// What a key selects: a view, or places gathered.
  private enum Selection {
    case view(NDArray, isElement: Bool)
    case places([Int], dims: [Int])
  }

  // MARK: Reading and writing

  static func item(_ array: NDArray, _ key: Handle, _ interpreter: Interpreter) throws -> Handle {
    switch try select(array, key, interpreter) {
    case .view(let view, let isElement): return isElement ? ArrayResult.scalar(view) : ArrayResult.array(view)
    case .places(let places, let dims): return ArrayResult.array(try gather(array, places, dims))
    }
  }

  static func assign(_ array: NDArray, _ key: Handle, _ value: Handle, _ interpreter: Interpreter) throws {
    guard array.isWritable else { throw Failure(.valueError, "assignment destination is read-only") }
    let selection = try select(array, key, interpreter)
    if case .view(let view, _) = selection, view.rank == 0, view.dtype == nil || isPlain(value) {
      try store(value, view, interpreter)
      return
    }
    let source = try NumPyReading.array(value, type: isPlain(value) ? array.type : nil, interpreter)
      .cast(to: array.type.dtype == nil ? array.type : array.type, interpreter)
    switch selection {
    case .view(let view, _): try view.assign(stretched(source, view.dims))
    case .places(let places, let dims):
      let stretchedSource = try stretched(source, dims, isGathered: true)
      let steady = stretchedSource.overlaps(array) ? try stretchedSource.contiguousCopy() : stretchedSource
      scatter(array, places, steady)
    }
  }

  /// The byte offsets of what a key selects, in row-major order, and their dimensions.
  static func places(_ array: NDArray, _ key: Handle, _ interpreter: Interpreter) throws -> ([Int], [Int]) {
    switch try select(array, key, interpreter) {
    case .view(let view, _): return (view.offsets(), view.dims)
    case .places(let places, let dims): return (places, dims)
    }
  }

  private static func isPlain(_ value: Handle) -> Bool {
    switch value {
    case .object(let object):
      object is BigIntObject || object is ComplexObject || object is StringObject || object is BytesObject
        || object is NumPyScalar
    default: true
    }
  }

  private static func store(_ value: Handle, _ view: NDArray, _ interpreter: Interpreter) throws {
    if let dtype = view.dtype {
      try ScalarValue(parsing: value, dtype, interpreter).store(to: view.base, dtype)
      return
    }
    guard let list = view.list else { return }
    let fitted = try NDArray(list: [value], .object, []).cast(to: view.type, interpreter)
    list.items[view.offset / 8] = fitted.item(at: fitted.offset)
  }

  /// Dimensions in front that are 1 may be missing or too many.
  private static func stretched(_ source: NDArray, _ dims: [Int], isGathered: Bool = false) throws -> NDArray {
    var source = source
    while source.rank > dims.count, source.dims.first == 1 { source = source.at(0, axis: 0) }
    if let common = Broadcasting.dims([source.dims, dims]), common == dims { return source.broadcast(to: dims) }
    let (from, to) = (NumPyErrors.shape(source.dims), NumPyErrors.shape(dims))
    throw Failure(
      .valueError,
      isGathered
        ? "shape mismatch: value array of shape \(from) could not be broadcast to indexing result of shape \(to)"
        : "could not broadcast input array from shape \(from) into shape \(to)")
  }

  // MARK: Places

  /// The elements at byte offsets, as a new array.
  static func gather(_ array: NDArray, _ places: [Int], _ dims: [Int]) throws -> NDArray {
    if let list = array.list {
      return NDArray(list: places.map { list.items[$0 / 8] }, array.type, dims)
    }
    let result = try NDArray(uninitialized: array.type, dims)
    let size = array.type.slotSize
    let (from, to) = (array.storage.pointer, result.base)
    for (index, place) in places.enumerated() { (to + index &* size).copyMemory(from: from + place, byteCount: size) }
    return result
  }

  /// Writes a stretched source to byte offsets.
  static func scatter(_ array: NDArray, _ places: [Int], _ source: NDArray) {
    if let list = array.list {
      for (place, item) in zip(places, source.items()) { list.items[place / 8] = item }
      return
    }
    let size = array.type.slotSize
    let (from, to) = (source.storage.pointer, array.storage.pointer)
    for (place, given) in zip(places, source.offsets()) { (to + place).copyMemory(from: from + given, byteCount: size) }
  }

  // MARK: Keys

  private static func select(_ array: NDArray, _ key: Handle, _ interpreter: Interpreter) throws -> Selection {
    let keys = (key.asObject as? TupleObject)?.items ?? [key]
    var entries = try keys.map { (key: Handle) throws -> Entry in try entry(key, interpreter) }
    let hasEllipsis = entries.contains { (entry: Entry) -> Bool in if case .ellipsis = entry { true } else { false } }
    try complete(&entries, array)
    let isAdvanced = entries.contains { (entry: Entry) -> Bool in
      switch entry {
      case .list, .mask: true
      default: false
      }
    }
    if isAdvanced { return try advanced(array, entries, interpreter) }
    let isElement = entries.allSatisfy { (entry: Entry) -> Bool in if case .at = entry { true } else { false } }
    return .view(try view(array, entries, interpreter), isElement: isElement && !hasEllipsis)
  }

  private static func entry(_ key: Handle, _ interpreter: Interpreter) throws -> Entry {
    switch key {
    case .none: return .newAxis
    case .int(let index): return .at(index)
    case .bool(let value): return .mask(try mask(value))
    case .float, .undefined: break
    case .object(let object):
      if object === SingletonObject.ellipsis { return .ellipsis }
      if let slice = object as? SliceObject { return .range(slice) }
      if let scalar = object as? NumPyScalar, case .bool(let value) = scalar.value { return .mask(try mask(value)) }
      if object is NumPyScalar, let index = try interpreter.clampedIndex(key) { return .at(index) }
      if object is StringObject { break }
      if key.asSequence != nil || object is RangeObject {
        let list = try NumPyReading.array(key, type: nil, interpreter)
        guard list.count == 0 || list.dtype == .bool || list.dtype?.isInteger == true else { throw refused() }
        return try entry(list.count == 0 ? list.cast(to: .int64, interpreter) : list)
      }
      if let list = try NumPyReading.arrayObject(key, interpreter) { return try entry(list) }
      if let index = try interpreter.clampedIndex(key) { return .at(index) }
    }
    throw refused()
  }

  private static func entry(_ list: NDArray) throws -> Entry {
    guard let dtype = list.dtype else { throw arraysOnly() }
    if dtype == .bool { return .mask(list) }
    guard dtype.isInteger else { throw arraysOnly() }
    if list.rank == 0, let index = list.ints().first { return .at(index) }
    return .list(list)
  }

  private static func mask(_ value: Bool) throws -> NDArray {
    let mask = try NDArray(uninitialized: .bool, [])
    ElementAccess.store(value ? 1 : 0, mask.base, .bool, 0)
    return mask
  }

  private static func refused() -> Failure {
    Failure(
      .indexError,
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
  }

  private static func arraysOnly() -> Failure {
    Failure(.indexError, "arrays used as indices must be of integer (or boolean) type")
  }

  /// Replaces the ellipsis by whole axes and adds those that are missing at the end.
  private static func complete(_ entries: inout [Entry], _ array: NDArray) throws {
    let used = entries.reduce(0) { (sum: Int, entry: Entry) -> Int in sum + entry.width }
    guard used <= array.rank else {
      throw Failure(
        .indexError,
        "too many indices for array: array is \(array.rank)-dimensional, but \(used) were indexed")
    }
    let whole = Entry.range(SliceObject(start: .none, stop: .none, step: .none))
    let rest = [Entry](repeating: whole, count: array.rank - used)
    let marks = entries.indices.filter { (index: Int) -> Bool in
      if case .ellipsis = entries[index] { true } else { false }
    }
    guard marks.count <= 1 else {
      throw Failure(.indexError, "an index can only have a single ellipsis ('...')")
    }
    if let mark = marks.first {
      entries.replaceSubrange(mark...mark, with: rest)
    } else {
      entries += rest
    }
  }

  static func outOfBounds(_ index: Int, _ axis: Int, _ size: Int) -> Failure {
    Failure(.indexError, "index \(index) is out of bounds for axis \(axis) with size \(size)")
  }

  private static func view(_ array: NDArray, _ entries: [Entry], _ interpreter: Interpreter) throws -> NDArray {
    var dims: [Int] = []
    var strides: [Int] = []
    var offset = array.offset
    var axis = 0
    for entry in entries {
      switch entry {
      case .at(let given):
        let size = array.dims[axis]
        let index = given < 0 ? given &+ size : given
        guard index >= 0, index < size else { throw outOfBounds(given, axis, size) }
        offset += index * array.strides[axis]
        axis += 1
      case .range(let slice):
        let (start, _, step, count) = try slice.indices(array.dims[axis], interpreter)
        dims.append(count)
        strides.append(array.strides[axis] &* (count == 0 ? 1 : step))
        if count > 0 { offset += start * array.strides[axis] }
        axis += 1
      case .newAxis:
        dims.append(1)
        strides.append(0)
      case .list, .mask, .ellipsis: break
      }
    }
    return array.view(dims: dims, strides: strides, offset: offset)
  }

  // MARK: Arrays as indices

  /// One axis that an index array walks.
  private struct Walked {
    let indices: [Int]
    let dims: [Int]
    let axis: Int
    /// The place of the entry among the entries, for telling whether the arrays stand side by side.
    let position: Int
  }

  private static func advanced(
    _ array: NDArray, _ entries: [Entry], _ interpreter: Interpreter
  ) throws -> Selection {
    var walked: [Walked] = []
    var before: (dims: [Int], strides: [Int]) = ([], [])
    var after: (dims: [Int], strides: [Int]) = ([], [])
    var offset = array.offset
    var axis = 0
    for (position, entry) in entries.enumerated() {
      switch entry {
      case .at(let index): walked.append(Walked(indices: [index], dims: [], axis: axis, position: position))
      case .list(let list): walked.append(Walked(indices: list.ints(), dims: list.dims, axis: axis, position: position))
      case .mask(let mask): walked += try places(of: mask, in: array, axis, position, interpreter)
      case .range(let slice):
        let (start, _, step, count) = try slice.indices(array.dims[axis], interpreter)
        if count > 0 { offset += start * array.strides[axis] }
        append(count, array.strides[axis] &* step, walked.isEmpty, &before, &after)
      case .newAxis: append(1, 0, walked.isEmpty, &before, &after)
      case .ellipsis: break
      }
      axis += entry.width
    }
    let positions = walked.map { $0.position }
    let isTogether = (positions.last ?? 0) - (positions.first ?? 0) < Set(positions).count
    if !isTogether {
      after = (before.dims + after.dims, before.strides + after.strides)
      before = ([], [])
    }
    let (steps, common) = try offsets(array, walked)
    let front = NDArray.places(before.dims, before.strides, from: offset)
    let back = NDArray.places(after.dims, after.strides, from: 0)
    var places: [Int] = []
    places.reserveCapacity(front.count * steps.count * back.count)
    for start in front {
      for step in steps {
        for end in back { places.append(start &+ step &+ end) }
      }
    }
    return .places(places, dims: before.dims + common + after.dims)
  }

  private static func append(
    _ dim: Int, _ stride: Int, _ isBefore: Bool, _ before: inout (dims: [Int], strides: [Int]),
    _ after: inout (dims: [Int], strides: [Int])
  ) {
    if isBefore {
      before.dims.append(dim)
      before.strides.append(stride)
    } else {
      after.dims.append(dim)
      after.strides.append(stride)
    }
  }

  /// A mask is as many index arrays as it has dimensions.
  private static func places(
    of mask: NDArray, in array: NDArray, _ axis: Int, _ position: Int, _ interpreter: Interpreter
  ) throws -> [Walked] {
    for (index, dim) in mask.dims.enumerated() where array.dims[axis + index] != dim {
      throw Failure(
        .indexError,
        "boolean index did not match indexed array along axis \(axis + index); size of axis is "
          + "\(array.dims[axis + index]) but size of corresponding boolean axis is \(dim)")
    }
    let truths = try mask.truths(interpreter)
    if mask.rank == 0 {
      return [Walked(indices: [], dims: [truths.first == true ? 1 : 0], axis: -1, position: position)]
    }
    var columns = [[Int]](repeating: [], count: mask.rank)
    let strides = Shape.rowMajorStrides(mask.dims)
    for (index, isSet) in truths.enumerated() where isSet {
      for column in columns.indices { columns[column].append(index / strides[column] % mask.dims[column]) }
    }
    return columns.enumerated().map { (index: Int, column: [Int]) -> Walked in
      Walked(indices: column, dims: [column.count], axis: axis + index, position: position)
    }
  }

  /// The byte offsets that the index arrays give together, and their common dimensions.
  private static func offsets(_ array: NDArray, _ walked: [Walked]) throws -> ([Int], [Int]) {
    guard let common = Broadcasting.dims(walked.map { $0.dims }) else {
      let shapes = walked.map { NumPyErrors.shape($0.dims) }.joined(separator: " ")
      throw Failure(
        .indexError, "shape mismatch: indexing arrays could not be broadcast together with shapes \(shapes) ")
    }
    let count = Shape.product(common) ?? 0
    var offsets = [Int](repeating: 0, count: count)
    for part in walked where part.axis >= 0 {
      let size = array.dims[part.axis]
      let stride = array.strides[part.axis]
      let steps = Broadcasting.steps(part.dims, strides: Shape.rowMajorStrides(part.dims), through: common)
      for (index, place) in NDArray.places(common, steps, from: 0).enumerated() {
        let given = part.indices[place]
        let own = given < 0 ? given &+ size : given
        guard own >= 0, own < size else { throw outOfBounds(given, part.axis, size) }
        offsets[index] += own * stride
      }
    }
    return (offsets, common)
  }
}

extension NDArray {
  /// Offsets in row-major order of dimensions and strides.
  static func places(_ dims: [Int], _ strides: [Int], from start: Int) -> [Int] {
    var result = [start]
    for (dim, stride) in zip(dims, strides) {
      var next: [Int] = []
      next.reserveCapacity(result.count * dim)
      for place in result {
        for index in 0..<dim { next.append(place &+ index &* stride) }
      }
      result = next
    }
    return result
  }
}
