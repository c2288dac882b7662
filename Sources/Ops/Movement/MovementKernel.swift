import Diagnostics
import Tensors

/// Kernels that only move elements, and so serve every dtype alike.
///
/// They work on bytes. Strings, resources and variants have no bytes: for them the same kernel moves the elements'
/// positions as numbers, and the objects follow.
extension Kernel {
  /// A kernel of any number of tensors of which those in `moved` are moved (all if nil); the others are indices, sizes
  /// and axes. All outputs hold moved elements.
  static func movement(
    _ moved: Range<Int>? = nil, _ body: @escaping @Sendable ([Tensor], borrowing KernelCall) throws -> [Tensor]
  ) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let positions = moved.map { $0.clamped(to: 0..<inputs.count) } ?? 0..<inputs.count
      guard let first = positions.first, inputs[first].dtype.isObject else { return try body(inputs, call) }
      return try ObjectMovement(inputs, positions).run { (numbered: [Tensor]) throws -> [Tensor] in
        try body(numbered, call)
      }
    }
  }

  /// The same with inputs counted from the end: `movement(dropLast: 1)` moves all but an axis at the end.
  static func movement(
    dropLast count: Int, _ body: @escaping @Sendable ([Tensor], borrowing KernelCall) throws -> [Tensor]
  ) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let positions = 0..<max(0, inputs.count - count)
      guard let first = positions.first, inputs[first].dtype.isObject else { return try body(inputs, call) }
      return try ObjectMovement(inputs, positions).run { (numbered: [Tensor]) throws -> [Tensor] in
        try body(numbered, call)
      }
    }
  }
}

/// Tensors of objects whose elements have been replaced by numbers: 1 for the first element of the first tensor, and so
/// on through all of them. 0, which is what a cleared result holds, stands for an empty string or no object.
struct ObjectMovement {
  private let dtype: DType
  private var numbered: [Tensor]
  private var strings: [[UInt8]] = []
  private var references: [AnyObject?] = []

  init(_ inputs: [Tensor], _ positions: Range<Int>) throws {
    dtype = inputs[positions.lowerBound].dtype
    numbered = inputs
    var next = 1
    for position in positions {
      let input = inputs[position]
      let numbers = try Tensor(uninitialized: .int64, input.shape)
      let elements = numbers.pointer(as: Int.self)
      for index in 0..<input.elementCount { elements[index] = next &+ index }
      next += input.elementCount
      numbered[position] = numbers
      strings += input.objects?.strings ?? []
      references += input.objects?.references ?? []
    }
  }

  func run(_ body: ([Tensor]) throws -> [Tensor]) throws -> [Tensor] {
    try body(numbered).map { (moved: Tensor) throws -> Tensor in
      let places = moved.elements(as: Int.self)
      let storage: ObjectStorage
      if dtype == .string {
        storage = ObjectStorage(strings: places.map { (place: Int) -> [UInt8] in
          strings.indices.contains(place - 1) ? strings[place - 1] : []
        })
      } else {
        storage = ObjectStorage(
          references: places.map { (place: Int) -> AnyObject? in
            references.indices.contains(place - 1) ? references[place - 1] : nil
          })
      }
      return Tensor(objects: storage, dtype, moved.shape)
    }
  }
}

extension Tensor {
  /// Sets every byte to zero, of a tensor that nobody else has seen yet.
  ///
  /// - Throws: `KeyboardInterrupt`.
  func clear() throws {
    guard !dtype.isObject else { return }
    let part = 1 << 18
    let (out, bytes) = (SharedAddress(pointer), byteCount)
    guard bytes > part else {
      pointer.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
      return
    }
    try WorkerPool.shared.run(tiles: (bytes + part - 1) / part) { (tile: Int) -> Int32 in
      let start = tile * part
      (out.pointer + start).initializeMemory(as: UInt8.self, repeating: 0, count: min(part, bytes - start))
      return 0
    }
  }
}
