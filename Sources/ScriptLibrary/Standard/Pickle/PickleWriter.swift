import Diagnostics
import Script

/// Writes objects as a pickle: the bytes that CPython 3.11's own pickler writes, in each of its six protocols.
///
/// One writer lives as long as its `Pickler`: what it has written before, it refers to.
final class PickleWriter: Object {
  nonisolated(unsafe) static let writerType: TypeObject = TypeObject.sealed("PickleWriter", module: "_pickle")

  /// What a `Pickler` has set.
  struct Options {
    var version = 4
    var fixesImports = true
    /// Without references to what was written before.
    var isFast = false
    var bufferCallback: Handle = .none
    /// `persistent_id`, `reducer_override`, `dispatch_table` of the `Pickler`, where it has such.
    var persistentID: Handle?
    var reducerOverride: Handle?
    var dispatchTable: Handle?
  }

  var options = Options()
  unowned let interpreter: Interpreter
  /// The module `pickle`: its errors and its class of buffers.
  let module: Handle
  private(set) var bytes: [UInt8] = []
  private(set) var memo: [ObjectIdentifier: Int] = [:]
  /// Keeps what the memo knows by address.
  private(set) var remembered: [Object] = []
  private var isFraming = false
  /// Where the frame that is open begins, its header included.
  private var frameStart: Int?
  private var depth = 0

  private static let frameHeader = 9
  private static let frameTarget = 64 << 10
  static let batch = 1000

  init(_ interpreter: Interpreter) throws {
    self.interpreter = interpreter
    module = try interpreter.importModule("pickle")
    super.init(type: PickleWriter.writerType)
  }

  func forget() {
    memo = [:]
    remembered = []
  }

  /// The pickle of one object.
  func dump(_ value: Handle) throws -> [UInt8] {
    bytes = []
    frameStart = nil
    isFraming = false
    depth = 0
    if options.version >= 2 { bytes += [PickleOpcode.proto.rawValue, UInt8(options.version)] }
    isFraming = options.version >= 4
    try save(value)
    put(.stop)
    endFrame()
    return bytes
  }

  // MARK: Bytes and frames

  /// Opens a frame where one is due.
  private func prepare() {
    guard isFraming, frameStart == nil else { return }
    frameStart = bytes.count
    bytes += Array(repeating: 0, count: PickleWriter.frameHeader)
  }

  func put(_ opcode: PickleOpcode) {
    prepare()
    bytes.append(opcode.rawValue)
  }

  func put(_ opcode: PickleOpcode, _ more: [UInt8]) {
    prepare()
    bytes.append(opcode.rawValue)
    bytes += more
  }

  func put(_ opcode: PickleOpcode, line: String) { put(opcode, Array(line.utf8) + [0x0a]) }

  /// An opcode, the length in `width` bytes, and the content, which has no frame around it when it is large.
  func put(_ opcode: PickleOpcode, width: Int, content: [UInt8]) {
    let header = [opcode.rawValue] + PickleWriter.number(UInt64(content.count), width)
    let isLarge = content.count >= PickleWriter.frameTarget
    if isLarge {
      endFrame()
    } else {
      prepare()
    }
    bytes += header
    bytes += content
  }

  static func number(_ value: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).map { (index: Int) -> UInt8 in UInt8(truncatingIfNeeded: value >> UInt64(index * 8)) }
  }

  /// Writes the frame's length; a frame of less than four bytes has no header.
  private func endFrame() {
    guard let start = frameStart else { return }
    frameStart = nil
    let length = bytes.count - start - PickleWriter.frameHeader
    if length < 4 {
      bytes.removeSubrange(start..<(start + PickleWriter.frameHeader))
      return
    }
    bytes[start] = PickleOpcode.frame.rawValue
    for (index, byte) in PickleWriter.number(UInt64(length), 8).enumerated() { bytes[start + 1 + index] = byte }
  }

  private func endFullFrame() {
    if let start = frameStart, bytes.count - start - PickleWriter.frameHeader >= PickleWriter.frameTarget { endFrame() }
  }

  // MARK: The memo

  func memoize(_ object: Object) {
    if options.isFast { return }
    let index = memo.count
    memo[ObjectIdentifier(object)] = index
    remembered.append(object)
    if options.version >= 4 {
      put(.memoize)
    } else if options.version == 0 {
      put(.put, line: "\(index)")
    } else if index < 256 {
      put(.binaryPut, [UInt8(index)])
    } else {
      put(.longBinaryPut, PickleWriter.number(UInt64(index), 4))
    }
  }

  func isKnown(_ object: Object) -> Bool { memo[ObjectIdentifier(object)] != nil }

  /// Writes a reference to an object that was written before; false when it was not.
  func refer(to object: Object) -> Bool {
    guard let index = memo[ObjectIdentifier(object)] else { return false }
    if options.version == 0 {
      put(.get, line: "\(index)")
    } else if index < 256 {
      put(.binaryGet, [UInt8(index)])
    } else {
      put(.longBinaryGet, PickleWriter.number(UInt64(index), 4))
    }
    return true
  }

  // MARK: Values

  func save(_ value: Handle, isPersistentID: Bool = false) throws {
    endFullFrame()
    if !isPersistentID, let hook = options.persistentID {
      let id = try interpreter.call(hook, [value])
      if !id.isNone { return try savePersistentID(id) }
    }
    switch value {
    case .none, .undefined: put(.none)
    case .bool(let flag):
      if options.version >= 2 { put(flag ? .newTrue : .newFalse) } else { put(.int, line: flag ? "01" : "00") }
    case .int(let number): try save(integer: number)
    case .float(let number): try save(float: number)
    case .object(let object): try save(object)
    }
  }

  private func save(_ object: Object) throws {
    let isExact = !object.type.isHeapType || object is TypeObject
    if isExact, object is BigIntObject { return try save(large: .object(object)) }
    let known = PickleWriter.shared(object)
    if refer(to: known) { return }
    if isExact {
      if let text = known as? StringObject { return try save(text: text) }
      if let content = known as? BytesObject, !(object is ByteArrayObject), object.type === TypeObject.bytes {
        return try save(bytes: content)
      }
    }
    if depth >= 200 { try Interrupt.poll() }
    depth += 1
    defer { depth -= 1 }
    try interpreter.nesting(" while pickling an object") { () throws -> Void in
      if isExact, try saveContainer(object) { return }
      try saveOther(object)
    }
  }

  private func savePersistentID(_ id: Handle) throws {
    if options.version > 0 {
      try save(id, isPersistentID: true)
      put(.binaryPersistentID)
      return
    }
    let text = try interpreter.str(id)
    guard text.utf8.allSatisfy({ $0 < 128 }) else {
      throw try error("PicklingError", "persistent IDs in protocol 0 must be ASCII strings")
    }
    put(.persistentID, line: text)
  }

  /// An exception of the module's own.
  func error(_ name: String, _ message: String) throws -> ScriptError {
    let type = try interpreter.getAttribute(module, name)
    guard let made = try interpreter.call(type, [.string(message)]).as(ExceptionObject.self) else {
      throw Failure(.runtimeError, message)
    }
    return ScriptError(made)
  }

  /// The object that stands for all of its value: of texts of one letter there is one each.
  private static func shared(_ object: Object) -> Object {
    guard let text = object as? StringObject, text.type === TypeObject.str, text.count <= 1,
      text.string.utf8.count <= 2
    else { return object }
    return StringObject.intern(text.string)
  }
}
