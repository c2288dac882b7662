import Diagnostics
import Script

/// Reads a pickle: a machine with a stack, whose instructions make the objects again.
///
/// What it calls are the classes and functions that `PickleNames` finds, no others.
final class PickleReader: Object {
  nonisolated(unsafe) static let readerType: TypeObject = TypeObject.sealed("PickleReader", module: "_pickle")

  struct Options {
    var fixesImports = true
    var encoding = "ASCII"
    var errors = "strict"
    var buffers: Handle?
    /// `find_class`, `persistent_load` of the `Unpickler`, where it has such.
    var findClass: Handle?
    var persistentLoad: Handle?
  }

  var options = Options()
  unowned let interpreter: Interpreter
  var source: PickleSource
  var version = 0
  var stack: [Handle] = []
  /// Where the parts of the stack begin that marks have set.
  var marks: [Int] = []
  private var memo: [Int: Handle] = [:]
  let names: PickleNames

  init(_ source: PickleSource, _ interpreter: Interpreter) {
    self.source = source
    self.interpreter = interpreter
    names = PickleNames(interpreter)
    super.init(type: PickleReader.readerType)
  }

  /// The next object.
  func load() throws -> Handle {
    stack = []
    marks = []
    version = 0
    defer { stack = [] }
    var count = 0
    while true {
      count += 1
      if count & 1023 == 0 { try Interrupt.poll() }
      guard let byte = try source.next() else { throw interpreter.error(ExceptionHierarchy.named("EOFError"), [.string("Ran out of input")]) }
      guard let opcode = PickleOpcode(rawValue: byte) else { throw try unknown(byte) }
      if opcode == .stop { return try pop() }
      try step(opcode)
    }
  }

  private func unknown(_ byte: UInt8) throws -> ScriptError {
    let isShown = byte >= 0x20 && byte <= 0x7e && byte != 0x27 && byte != 0x5c
    let digits = String(byte, radix: 16)
    let shown = isShown ? String(UnicodeScalar(byte)) : "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
    return try error("invalid load key, '\(shown)'.")
  }

  private func step(_ opcode: PickleOpcode) throws {
    if try loadValue(opcode) { return }
    if try loadContainer(opcode) { return }
    try loadObject(opcode)
  }

  // MARK: The stack

  /// An `UnpicklingError`.
  func error(_ message: String) throws -> ScriptError {
    let type = try interpreter.getAttribute(interpreter.importModule("pickle"), "UnpicklingError")
    guard let made = try interpreter.call(type, [.string(message)]).as(ExceptionObject.self) else {
      throw Failure(.runtimeError, message)
    }
    return ScriptError(made)
  }

  private func underflow() throws -> ScriptError {
    try error(marks.isEmpty ? "unpickling stack underflow" : "unexpected MARK found")
  }

  func push(_ value: Handle) { stack.append(value) }

  func pop() throws -> Handle {
    guard stack.count > (marks.last ?? 0), let value = stack.popLast() else { throw try underflow() }
    return value
  }

  func top() throws -> Handle {
    guard stack.count > (marks.last ?? 0), let value = stack.last else { throw try underflow() }
    return value
  }

  /// What lies above the last mark, which goes.
  func popMark() throws -> [Handle] {
    guard let start = marks.popLast() else { throw try error("could not find MARK") }
    let items = Array(stack[start...])
    stack.removeSubrange(start...)
    return items
  }

  // MARK: Content

  func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard let bytes = try source.take(count) else { throw try error("pickle data was truncated") }
    return bytes
  }

  func line() throws -> [UInt8] {
    guard let line = try source.line() else { throw try error("pickle data was truncated") }
    return line
  }

  func number(_ width: Int) throws -> UInt64 {
    var result: UInt64 = 0
    for byte in try take(width).reversed() { result = result << 8 | UInt64(byte) }
    return result
  }

  /// The length of what follows.
  func length(_ width: Int, _ name: String) throws -> Int {
    guard let count = Int(exactly: try number(width)) else {
      throw Failure(.overflowError, "\(name) exceeds system's maximum size of \(Int.max) bytes")
    }
    return count
  }

  // MARK: The memo

  func remember(_ index: Int) throws { memo[index] = try top() }
  func memoize() throws { memo[memo.count] = try top() }

  func recall(_ index: Int) throws {
    guard let value = memo[index] else { throw try error("Memo value not found at index \(index)") }
    push(value)
  }

  var memoEntries: [(Int, Handle)] { memo.sorted { $0.key < $1.key } }
}
