import Diagnostics

/// Calls with `*` and `**`.
extension Interpreter {
  /// A call with `*` or `**`: r[b], list or tuple r[c], dict r[d], which may be the caller's own.
  @inline(never)
  func enterUnpacked(
    _ frame: UnsafeMutablePointer<Frame>, _ i: Instruction, isLowered: Bool
  ) throws {
    let registers = frame.pointee.base
    let (elements, count) = row(registers[Int(i.c)])
    let keywords = i.d < 0 ? nil : try keywordNames(registers[Int(i.d)])
    let keywordCount = keywords?.count ?? 0
    let base = frame.pointee.top
    if base + count + keywordCount + 2 > self.registers.limit { try recursionExceededHere() }
    put(base, registers[Int(i.b)])
    registers[Int(i.b)] = .undefined
    for index in 0..<count { (base + 1 + index).initialize(to: elements[index].retained()) }
    if keywordCount > 0 {
      let dict = registers[Int(i.d)].unsafeUnmanaged(DictObject.self)
      dict._withUnsafeGuaranteedRef { $0.copyValues(to: base + 1 + count) }
    }
    if i.d >= 0 { Script.clear(registers + Int(i.d)) }
    Script.clear(registers + Int(i.c))
    // What lies above the frame must not be taken for free by a nested call.
    let saved = frame.pointee.top
    frame.pointee.top = base + count + keywordCount + 2
    defer { frame.pointee.top = saved }
    try withExtendedLifetime(keywords) {
      let names = keywords.map { Unmanaged.passUnretained($0) }
      let given = Arguments(base + 1, count: count, names: names)
      do {
        if names == nil, !isLowered, try enterPositional(frame, base, count, i.a) { return }
        try enter(frame, base, given, i.a, isLowered: isLowered)
      } catch {
        for index in 0..<(count + keywordCount + 1) { Script.clear(base + index) }
        throw error
      }
    }
  }

  /// Enters a script function that takes so many positional arguments.
  private func enterPositional(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) throws -> Bool {
    guard isEnterable(callee.pointee, count) else { return false }
    return enterAtOnce(frame, frame.pointee.next, callee, count, slot) != nil
  }

  /// The elements of a list or a tuple.
  @inline(__always)
  private func row(_ value: Value) -> (UnsafeMutablePointer<Value>, Int) {
    if value.objectKind == .tuple {
      return value.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
    }
    return value.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
  }

  /// The keys of a dict as the names of a call's keyword values; nil when it is empty. The last one is kept: calls from
  /// one place mostly give the same names.
  private func keywordNames(_ value: Value) throws -> KeywordNames? {
    try value.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) throws -> KeywordNames? in
      if dict.count == 0 { return nil }
      if let last = lastKeywordNames, dict.hasKeys(last) { return last }
      let made = KeywordNames(try dict.nameKeys())
      lastKeywordNames = made
      return made
    }
  }
}
