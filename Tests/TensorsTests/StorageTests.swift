import Diagnostics
import Kernels
import Tensors
import Testing

@Suite struct StorageTests {
  @Test(arguments: [0, 1, 63, 64, 65, 128, 129, 1000, 4096, 4097, 5000, 8192, 100_000, 1 << 20, (1 << 20) + 1])
  func blocksAreAlignedAndLargeEnough(bytes: Int) {
    var kept: [Storage] = []
    for round in 0..<20 {
      let storage = Storage(byteCount: bytes)
      #expect(UInt(bitPattern: storage.pointer) % 64 == 0)
      storage.pointer.initializeMemory(as: UInt8.self, repeating: UInt8(round), count: bytes)
      kept.append(storage)
    }
    let addresses = Set(kept.map { (storage: Storage) -> UInt in UInt(bitPattern: storage.pointer) })
    #expect(addresses.count == kept.count)
    for (round, storage) in kept.enumerated() where bytes > 0 {
      #expect(storage.pointer.load(fromByteOffset: bytes - 1, as: UInt8.self) == UInt8(round))
    }
  }

  @Test func tensorsBeyondTheLimitAreRefusedBeforeTheyAreAllocated() {
    let text = failureText { _ = try Tensor(uninitialized: .float32, Shape([1_000_000, 1_000_000, 1000])) }
    #expect(
      text
        == "ResourceExhaustedError: OOM when allocating tensor with shape[1000000,1000000,1000] and type float on "
        + "/job:localhost/replica:0/task:0/device:CPU:0 by allocator mklcpu")
    #expect(failureText { _ = try Tensor(uninitialized: .string, Shape([1 << 50])) }.hasPrefix("ResourceExhaustedError"))
    #expect(failureText { _ = try Tensor(uninitialized: .float64, Shape([1 << 62])) }.hasPrefix("ResourceExhaustedError"))
  }

  @Test func reshapedTensorsShareMemoryAndAreNotUnique() throws {
    var tensor = try Tensor.from([1, 2, 3, 4, 5, 6] as [Float], shape: [2, 3])
    #expect(Tensor.isUniquelyHeld(&tensor))
    let reshaped = tensor.reshaped(to: try Shape([3, 2]))
    #expect(reshaped.pointer == tensor.pointer)
    #expect(!Tensor.isUniquelyHeld(&tensor))
    #expect(reshaped.elements(as: Float.self) == [1, 2, 3, 4, 5, 6])
  }

  @Test(arguments: DType.allCases.filter { (dtype: DType) -> Bool in !dtype.isObject })
  func elementsOfEveryDTypeAreWrittenAndRead(dtype: DType) throws {
    let tensor = try Tensor.zeros(dtype, Shape([3]))
    tensor.store(1, at: 0)
    tensor.store(0.0, at: 1)
    tensor.store(dtype == .bool ? 1.0 : 100.0, at: 2)
    #expect(tensor.doubles == [1, 0, dtype == .bool ? 1 : 100])
    #expect(tensor.ints == [1, 0, dtype == .bool ? 1 : 100])
    #expect(tensor.bool(at: 0) && !tensor.bool(at: 1))
    tensor.store(Double.nan, at: 1)
    tensor.store(1e300, at: 1)
    tensor.store(-1e300, at: 1)
    _ = tensor.int(at: 1)
  }

  @Test func integersAreRoundedOnce() {
    #expect(Tensor.scalar(16_777_217, as: .float32).double(at: 0) == 16_777_216)
    #expect(Tensor.scalar(Int.max, as: .int64).int(at: 0) == Int.max)
    #expect(Tensor.scalar(300, as: .uint8).int(at: 0) == 44)
    #expect(Tensor.scalar(1.8e19, as: .uint64).double(at: 0) == 1.8e19)
  }

  @Test func objectsAreKept() throws {
    let strings = Tensor.strings(["a", "bc"])
    #expect(strings.bytes(at: 1) == Array("bc".utf8) && strings.bytes(at: 2).isEmpty)
    #expect(strings.dtype == .string && strings.shape.dims == [2])
    let object = ObjectStorage(strings: [])
    #expect(Tensor.resource(object).reference(at: 0) === object)
    #expect(Tensor.variant(nil).reference(at: 0) == nil)
  }

}
