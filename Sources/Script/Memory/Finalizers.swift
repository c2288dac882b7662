/// Runs `__del__`.
enum Finalizers {
  /// The interpreter that runs on this thread: finalizers have no other way to it.
  static var interpreter: Interpreter? {
    get { current?.takeUnretainedValue() }
    set { current = newValue.map { Unmanaged.passUnretained($0) } }
  }
  // No weak reference: it would give the interpreter a side table, and every count of it would be taken there.
  private nonisolated(unsafe) static var current: Unmanaged<Interpreter>?

  /// An interpreter goes.
  static func forget(_ interpreter: Interpreter) {
    if current?.toOpaque() == Unmanaged.passUnretained(interpreter).toOpaque() { current = nil }
  }

  /// The last value of an object went: runs `__del__` with the object alive again, then lets it go unless the method
  /// stored it somewhere. An object that Swift code still holds lives on.
  static func run(_ value: Value) {
    guard isHeldByValuesOnly(value) else {
      value.unmanaged.release()
      return
    }
    value.unmanaged._withUnsafeGuaranteedRef { $0.rc = 1 }
    runKeeping(value)
    let isLast = value.unmanaged._withUnsafeGuaranteedRef { (object: Object) -> Bool in
      object.rc -= 1
      return object.rc == 0
    }
    if isLast { value.unmanaged.release() }
  }

  /// Whether the values' common reference is the only one.
  static func isHeldByValuesOnly(_ value: Value) -> Bool {
    if value.unmanaged._withUnsafeGuaranteedRef({ $0.isInBlock }) {
      return UnsafePointer<UInt>(bitPattern: value.bits &+ 8).unsafelyUnwrapped.pointee == BlockPool.freshCounts
    }
    var address = value.bits
    return withUnsafeMutablePointer(to: &address) { (pointer: UnsafeMutablePointer<UInt>) -> Bool in
      pointer.withMemoryRebound(to: Object.self, capacity: 1) { isKnownUniquelyReferenced(&$0.pointee) }
    }
  }

  /// Runs `__del__` once in the object's life; the caller holds a count.
  static func runKeeping(_ value: Value) {
    value.unmanaged._withUnsafeGuaranteedRef { $0.flags &= ~ObjectFlags.hasFinalizer }
    guard let interpreter else { return }
    do {
      if let generator = value.as(GeneratorObject.self) { return try generator.close(interpreter) }
      try interpreter.callSpecial(Names.del, value)?.release()
    } catch {
      let exception = interpreter.exception(for: error)
      let text = (try? interpreter.str(.object(exception))) ?? ""
      interpreter.errorOutput("Exception ignored in: \(exception.typeName): \(text)\n")
    }
  }
}
