import Diagnostics

/// Items, displays, unpacking and formatted strings.
extension Interpreter {
  // MARK: Items

  /// The element of a plain list or tuple or the character of ASCII text, borrowed, if the index is within; else undefined.
  @inline(__always)
  func fastItem(_ container: Value, _ index: Int) -> Value {
    container.unmanaged._withUnsafeGuaranteedRef { (object: Object) -> Value in
      if object.flags & ObjectFlags.dispatchesByType != 0 { return .undefined }
      let base: UnsafeMutablePointer<Value>
      let count: Int
      if object.kind == .list {
        (base, count) = container.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
      } else if object.kind == .tuple {
        (base, count) = container.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
      } else if object.kind == .string {
        return container.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { characters.character(of: $0, index) }
      } else {
        return .undefined
      }
      let place = index < 0 ? index &+ count : index
      return UInt(bitPattern: place) < UInt(bitPattern: count) ? base[place] : .undefined
    }
  }

  /// The value of a str key in a plain dict, borrowed; undefined when there is none, or it is another subject.
  @inline(never)
  func knownEntry(_ container: Value, _ key: Value) -> Value {
    guard container.objectKind == .dict, key.objectKind == .string, !dispatches(container), !dispatches(key) else {
      return .undefined
    }
    return container.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) -> Value in
      key.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { dict.lookup($0) ?? .undefined }
    }
  }

  /// Replaces the element of a plain list, if the index is within.
  @inline(__always)
  func fastSetItem(_ container: Value, _ index: Int, _ value: Value) -> Bool {
    guard container.isObject else { return false }
    return container.unmanaged._withUnsafeGuaranteedRef { (object: Object) -> Bool in
      guard object.kind == .list && object.flags & ObjectFlags.dispatchesByType == 0 else { return false }
      return container.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) -> Bool in
        let count = list.count
        let place = index < 0 ? index &+ count : index
        guard UInt(bitPattern: place) < UInt(bitPattern: count) else { return false }
        put(list.base + place, value.retained())
        return true
      }
    }
  }

  /// A slice of a plain list or tuple with bounds that are ints or None, without a slice object; false when it is another
  /// subject.
  private func fastSlice(
    _ container: Value, _ bounds: UnsafeMutablePointer<Value>, _ target: UnsafeMutablePointer<Value>, consuming: Bool,
    _ source: UnsafeMutablePointer<Value>
  ) -> Bool {
    let kind = container.objectKind
    guard kind == .list || kind == .tuple, !dispatches(container),
      let range = SliceBounds(bounds[0], bounds[1], bounds[2], length: sequenceLength(container))
    else { return false }
    let result: Value
    if kind == .list {
      result = container.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) -> Value in
        let made = ListObject.makeValue(capacity: range.count)
        made.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef {
          $0.append(count: range.count, from: list.base + range.start, step: range.step)
        }
        return made
      }
    } else {
      result = container.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { (tuple: TupleObject) -> Value in
        TupleObject.make(range.count) { (elements: UnsafeMutablePointer<Value>) in
          for index in 0..<range.count {
            (elements + index).initialize(to: tuple.base[range.place(index)].retained())
          }
        }
      }
    }
    for index in 0..<3 { bounds[index] = .undefined }
    if consuming { Script.clear(source) }
    put(target, result)
    return true
  }

  private func sequenceLength(_ container: Value) -> Int {
    container.objectKind == .list
      ? container.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { $0.count }
      : container.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { $0.count }
  }

  /// Any slice; where need be by way of a slice object.
  @inline(never)
  func getSlice(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let source = registers + Int(i.b)
    let bounds = registers + Int(i.c)
    let consumes = i.flags & Instruction.consumesB != 0
    if fastSlice(source.pointee, bounds, registers + Int(i.a), consuming: consumes, source) { return }
    let key = Value(SliceObject(owning: bounds[0], bounds[1], bounds[2]))
    defer { key.release() }
    for index in 0..<3 { bounds[index] = .undefined }
    let value = try getItem(registers[Int(i.b)], key)
    if i.flags & Instruction.consumesB != 0 { Script.clear(registers + Int(i.b)) }
    put(registers + Int(i.a), value)
  }

  func buildSlice(_ parts: UnsafeMutablePointer<Value>, into target: UnsafeMutablePointer<Value>) {
    let slice = SliceObject(owning: parts[0], parts[1], parts[2])
    for index in 0..<3 { parts[index] = .undefined }
    put(target, Value(slice))
  }

  // MARK: Displays

  /// Moves owned values out of their slots.
  @inline(__always)
  func moveOut(_ source: UnsafeMutablePointer<Value>, _ count: Int, to target: UnsafeMutablePointer<Value>) {
    for index in 0..<count {
      target[index] = source[index]
      source[index] = .undefined
    }
  }

  @inline(never)
  func buildTuple(_ source: UnsafeMutablePointer<Value>, _ count: Int, into target: UnsafeMutablePointer<Value>) {
    put(target, TupleObject.make(count) { (elements: UnsafeMutablePointer<Value>) in moveOut(source, count, to: elements) })
  }

  @inline(never)
  func buildList(_ source: UnsafeMutablePointer<Value>, _ count: Int, into target: UnsafeMutablePointer<Value>) {
    let list = ListObject.makeValue(capacity: count)
    list.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) in
      for index in 0..<count {
        list.append(source[index])
        source[index] = .undefined
      }
    }
    put(target, list)
  }

  /// - Parameter ofConstants: CPython makes a display of three or more constants from a frozenset: another table size, and so
  ///   another order.
  func buildSet(_ source: UnsafeMutablePointer<Value>, _ count: Int, ofConstants: Bool) throws -> Value {
    let set = SetObject()
    for index in 0..<count {
      try set.insert(source[index], self)
      Script.clear(source + index)
    }
    if ofConstants {
      let result = SetObject()
      try result.merge(set, self)
      return Value(result)
    }
    return Value(set)
  }

  func buildDict(_ source: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
    let made = DictObject.makeValue()
    if count == 0 { return made }
    do {
      try made.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) throws in
        for index in 0..<count {
          let value = source[2 * index + 1]
          source[2 * index + 1] = .undefined
          try dict.set(source[2 * index], value, self)
          Script.clear(source + 2 * index)
        }
      }
    } catch {
      made.release()
      throw error
    }
    return made
  }

  /// The rarer instructions that build containers.
  @inline(never)
  func extend(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let target = registers + Int(i.a)
    let source = registers + Int(i.b)
    if source.pointee.isUndefined { throw UndefinedOperand() }
    switch i.op {
    case .setAdd: try target.pointee.unsafeAs(SetObject.self).insert(source.pointee, self)
    case .dictSet:
      let value = registers[Int(i.c)]
      registers[Int(i.c)] = .undefined
      try target.pointee.unsafeAs(DictObject.self).set(source.pointee, value, self)
    case .listExtend: try extendList(target.pointee.unsafeAs(ListObject.self), source.pointee, isCall: i.c == 1, registers[Int(i.d)])
    case .setUpdate:
      let set = target.pointee.unsafeAs(SetObject.self)
      try iterate(Handle(source.pointee)) { (element: Handle) in try withValue(element) { try set.insert($0, self) } }
    case .dictUpdate:
      try update(target.pointee.unsafeAs(DictObject.self), source.pointee) { (name: String) in
        Failure(.typeError, "'\(name)' object is not a mapping")
      }
    case .dictMerge: try mergeKeywords(target.pointee.unsafeAs(DictObject.self), source.pointee, registers[Int(i.c)])
    default:
      let list = source.pointee.unsafeAs(ListObject.self)
      put(target, TupleObject.make(owning: list.takeAll()))
    }
    if source != target { Script.clear(source) }
  }

  private func extendList(_ list: ListObject, _ source: Value, isCall: Bool, _ callee: Value) throws {
    if source.objectKind == .tuple, !dispatches(source) {
      let (base, count) = source.unsafeUnmanaged(TupleObject.self)._withUnsafeGuaranteedRef { ($0.base, $0.count) }
      list.reserve(list.count + count)
      for index in 0..<count { list.append(base[index].retained()) }
      return
    }
    do {
      let iterator = try makeIterator(source)
      defer { iterator.release() }
      while let element = try next(iterator) { list.append(element) }
    } catch let failure as Failure where failure.kind == .typeError && failure.message.hasSuffix("is not iterable") {
      let name = typeName(source)
      throw Failure(
        .typeError,
        isCall
          ? "\(callableName(callee)) argument after * must be an iterable, not \(name)"
          : "Value after * must be an iterable, not \(name)")
    }
  }

  /// What a call gets from `*x` alone.
  func spread(_ slot: UnsafeMutablePointer<Value>, _ callee: Value) throws {
    let source = slot.pointee
    switch source.objectKind {
    case .tuple where !dispatches(source), .list where !dispatches(source): return
    case nil where source.isUndefined: throw UndefinedOperand()
    default: break
    }
    let list = ListObject()
    try extendList(list, source, isCall: true, callee)
    put(slot, Value(list))
  }

  /// What a call gets from `**x` alone.
  func spreadKeywords(_ slot: UnsafeMutablePointer<Value>, _ callee: Value) throws {
    let source = slot.pointee
    if source.isUndefined { throw UndefinedOperand() }
    if source.objectKind == .dict, !dispatches(source) { return }
    let dict = DictObject()
    try mergeKeywords(dict, source, callee)
    put(slot, Value(dict))
  }

  /// Copies the entries of any mapping.
  func update(_ dict: DictObject, _ source: Value, refusal: (String) -> Failure) throws {
    if let mapping = source.as(DictObject.self) {
      for item in mapping.items { try withValue(item.key) { try dict.set($0, item.value.owned, self) } }
      return
    }
    guard let keys = try findAttribute(source, Names.keys) else { throw refusal(typeName(source)) }
    defer { keys.release() }
    let list = try call(Handle(keys))
    try iterate(list) { (key: Handle) in
      try withValue(key) { (key: Value) in try dict.set(key, try getItem(source, key), self) }
    }
  }

  private func mergeKeywords(_ dict: DictObject, _ source: Value, _ callee: Value) throws {
    let collected = DictObject()
    try update(collected, source) { (name: String) in
      Failure(.typeError, "\(callableName(callee)) argument after ** must be a mapping, not \(name)")
    }
    for item in collected.items {
      guard let key = item.key.asString else { throw Failure(.typeError, "keywords must be strings") }
      if dict[key] != nil {
        throw Failure(
          .typeError, "\(callableName(callee)) got multiple values for keyword argument '\(key)'")
      }
      dict[key] = item.value
    }
  }

  /// How messages about a call name what is called.
  func callableName(_ callee: Value) -> String {
    switch callee.object {
    case let function as FunctionObject: "\(function.module).\(function.qualifiedName)()"
    case let native as NativeFunctionObject: "\(native.name)()"
    case let method as BoundMethodObject:
      callableNameOfMethod(method)
    case let type as TypeObject: "\(type.qualifiedName)()"
    default: "\(typeName(callee)) object"
    }
  }

  private func callableNameOfMethod(_ method: BoundMethodObject) -> String {
    let function = method.functionValue
    return callableName(function)
  }

  // MARK: Unpacking

  /// Unpacks a plain tuple or list of the right length.
  @inline(__always)
  func fastUnpack(_ source: Value, _ target: UnsafeMutablePointer<Value>, _ count: Int) -> Bool {
    guard source.isObject else { return false }
    return source.unmanaged._withUnsafeGuaranteedRef { (object: Object) -> Bool in
      let base: UnsafeMutablePointer<Value>
      switch object.kind {
      case .tuple:
        let tuple = source.unsafeUnmanaged(TupleObject.self)
        guard tuple._withUnsafeGuaranteedRef({ $0.count }) == count else { return false }
        base = tuple._withUnsafeGuaranteedRef { $0.base }
      case .list:
        let list = source.unsafeUnmanaged(ListObject.self)
        guard list._withUnsafeGuaranteedRef({ $0.count }) == count else { return false }
        base = list._withUnsafeGuaranteedRef { $0.base }
      default: return false
      }
      if object.flags & ObjectFlags.dispatchesByType != 0 { return false }
      for index in 0..<count { put(target + index, base[index].retained()) }
      return true
    }
  }

  @inline(never)
  func unpack(_ source: Value, _ target: UnsafeMutablePointer<Value>, _ count: Int) throws {
    let iterator = try unpackingIterator(source)
    defer { iterator.release() }
    var elements: [Value] = []
    do {
      while let element = try next(iterator) {
        elements.append(element)
        if elements.count > count { throw Failure(.valueError, "too many values to unpack (expected \(count))") }
      }
      if elements.count < count {
        throw Failure(.valueError, "not enough values to unpack (expected \(count), got \(elements.count))")
      }
    } catch {
      for element in elements { element.release() }
      throw error
    }
    // None is assigned before all are there.
    for index in 0..<count { put(target + index, elements[index]) }
  }

  private func unpackingIterator(_ source: Value) throws -> Value {
    if source.isUndefined { throw UndefinedOperand() }
    do {
      return try makeIterator(source)
    } catch let failure as Failure where failure.kind == .typeError && failure.message.hasSuffix("is not iterable") {
      throw Failure(.typeError, "cannot unpack non-iterable \(typeName(source)) object")
    }
  }

  @inline(never)
  func unpackStarred(_ source: Value, _ target: UnsafeMutablePointer<Value>, _ before: Int, _ after: Int) throws {
    let iterator = try unpackingIterator(source)
    defer { iterator.release() }
    let all = ListObject()
    let held = Value(all)
    defer { held.release() }
    while let element = try next(iterator) { all.append(element) }
    if all.count < before + after {
      throw Failure(
        .valueError, "not enough values to unpack (expected at least \(before + after), got \(all.count))")
    }
    let middle = all.count - before - after
    for index in 0..<before { put(target + index, all.base[index].retained()) }
    put(target + before, Value(ListObject(copying: all.base + before, count: middle)))
    for index in 0..<after { put(target + before + 1 + index, all.base[before + middle + index].retained()) }
  }

  // MARK: Formatted strings

  func joinStrings(_ parts: UnsafeMutablePointer<Value>, _ count: Int, into target: UnsafeMutablePointer<Value>) {
    if count == 1 {
      let whole = parts.pointee
      parts.pointee = .undefined
      return put(target, whole)
    }
    let joined = StringObject.joined(UnsafeBufferPointer(start: parts, count: count), separator: nil)
    for index in 0..<count { Script.clear(parts + index) }
    put(target, joined)
  }

  func formatValue(_ i: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
    let slot = registers + Int(i.b)
    if i.d == 0 && i.c < 0 {
      // A plain field of an f-string holds an int or a str most of the time.
      if slot.pointee.isInt {
        return put(registers + Int(i.a), StringObject.makeValue(decimal: slot.pointee.uncheckedInt))
      }
      if slot.pointee.objectKind == .string, slot.pointee.unsafeAs(StringObject.self).type === TypeObject.str {
        return put(registers + Int(i.a), slot.pointee.retained())
      }
    }
    var value = slot.pointee.retained()
    defer { value.release() }
    let converted: String? =
      switch UInt8(truncatingIfNeeded: i.d) {
      case UInt8(ascii: "r"): try repr(value)
      case UInt8(ascii: "s"): try str(value)
      case UInt8(ascii: "a"): TextRepresentation.ascii(try repr(value))
      default: nil
      }
    if let converted {
      value.release()
      value = .string(converted)
    }
    var specification = ""
    if i.c >= 0 {
      specification = registers[Int(i.c)].asString ?? ""
      Script.clear(registers + Int(i.c))
    }
    put(registers + Int(i.a), .string(try format(value, specification)))
  }
}
