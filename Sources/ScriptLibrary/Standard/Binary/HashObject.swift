import Script

/// The hash functions of `hashlib`: each takes blocks, and gives a digest at the end.
protocol HashFunction {
  var blockSize: Int { get }
  var digestSize: Int { get }
  mutating func process(_ block: ArraySlice<UInt8>)
  /// The digest, of `rest` behind the blocks so far; `total` is how many bytes there were in all.
  func finish(_ rest: [UInt8], total: Int) -> [UInt8]
}

/// `hashlib.sha256()` and its like: takes bytes piece by piece.
final class HashObject: Object {
  nonisolated(unsafe) static let hashType: TypeObject = {
    let type = TypeObject.sealed("HASH", module: "_hashlib")
    define(on: type)
    return type
  }()

  let name: String
  private var function: any HashFunction
  private var pending: [UInt8] = []
  private var total = 0

  init(_ name: String, _ function: any HashFunction) {
    self.name = name
    self.function = function
    super.init(type: HashObject.hashType)
  }

  func update(_ bytes: [UInt8]) {
    total += bytes.count
    pending += bytes
    let size = function.blockSize
    var start = 0
    // The last block stays: some functions treat it in a way of its own.
    while pending.count - start > size {
      function.process(pending[start..<(start + size)])
      start += size
    }
    pending.removeFirst(start)
  }

  var digest: [UInt8] { function.finish(pending, total: total) }

  private var copied: HashObject {
    let copy = HashObject(name, function)
    copy.pending = pending
    copy.total = total
    return copy
  }

  override func repr(_ interpreter: Interpreter) throws -> String { "<\(name) _hashlib.HASH object @ \(addressText)>" }

  private static func define(on type: TypeObject) {
    type.defineMethod("update", "self, obj, /") { (call: NativeCall) in
      call[0].as(HashObject.self)?.update(try BinaryModule.content(call[1]))
      return .none
    }
    type.defineMethod("digest", "self") { (call: NativeCall) in .bytes(call[0].as(HashObject.self)?.digest ?? []) }
    type.defineMethod("hexdigest", "self") { (call: NativeCall) in
      .string(hexadecimal(call[0].as(HashObject.self)?.digest ?? []))
    }
    type.defineMethod("copy", "self") { (call: NativeCall) in
      call[0].as(HashObject.self).map { .object($0.copied) } ?? .none
    }
    type.defineProperty("name") { (instance: Handle, _: Interpreter) in
      .string(instance.as(HashObject.self)?.name ?? "")
    }
    type.defineProperty("digest_size") { (instance: Handle, _: Interpreter) in
      .int(instance.as(HashObject.self)?.function.digestSize ?? 0)
    }
    type.defineProperty("block_size") { (instance: Handle, _: Interpreter) in
      .int(instance.as(HashObject.self)?.function.blockSize ?? 0)
    }
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// `_hash`: the objects that `hashlib` gives out.
enum HashModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("_hash")
    module.define("new", "name, data") { (call: NativeCall) in
      let name = call[0].asString ?? ""
      guard let function = function(named: name) else { return .none }
      let made = HashObject(name, function)
      if !call[1].isNone { made.update(try BinaryModule.content(call[1])) }
      return .object(made)
    }
    module.define("sponge", "rate, suffix, data, length") { (call: NativeCall) in
      var sponge = Keccak(
        rate: try call.interpreter.integer(call[0]), digestSize: try call.interpreter.integer(call[3]),
        suffix: UInt8(truncatingIfNeeded: try call.interpreter.integer(call[1])))
      return .bytes(sponge.hash(try BinaryModule.content(call[2])))
    }
    return module
  }

  private static func function(named name: String) -> (any HashFunction)? {
    switch name {
    case "md5": MessageDigest5()
    case "sha1": SecureHash1()
    case "sha224": SecureHash32(digestSize: 28)
    case "sha256": SecureHash32(digestSize: 32)
    case "sha384": SecureHash64(digestSize: 48)
    case "sha512": SecureHash64(digestSize: 64)
    case "sha3_224": Keccak(rate: 144, digestSize: 28, suffix: 6)
    case "sha3_256": Keccak(rate: 136, digestSize: 32, suffix: 6)
    case "sha3_384": Keccak(rate: 104, digestSize: 48, suffix: 6)
    case "sha3_512": Keccak(rate: 72, digestSize: 64, suffix: 6)
    case "blake2b": Blake2b()
    case "blake2s": Blake2s()
    default: nil
    }
  }
}
