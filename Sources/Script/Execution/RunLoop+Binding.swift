import Diagnostics

/// Arguments to parameters of script functions.
extension Interpreter {
  /// Fills `base` with one owned value for each parameter of `code`. When `consuming`, the arguments lie in owned slots,
  /// which are emptied (they may be the same as `base`); else they are copied. On failure the slots are empty.
  func bind(
    _ function: FunctionObject, _ code: Code, _ arguments: Arguments, consuming: Bool,
    into base: UnsafeMutablePointer<Value>
  ) throws {
    let needed = code.positionalCount
    if code.keywordOnlyCount == 0 && !code.hasVariadic && !code.hasKeywords && !arguments.hasKeywords
      && arguments.count <= needed && arguments.count + function.defaultCount >= needed
    {
      place(arguments, consuming, base)
      var index = arguments.count
      while index < needed {
        put(base + index, function.defaults[function.defaultCount - needed + index].retained())
        index += 1
      }
      return
    }
    let count = code.parameterCount
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: count + 1) { buffer in
      let slots = buffer.baseAddress.unsafelyUnwrapped
      slots.initialize(repeating: .undefined, count: count)
      let binder = ArgumentBinder(
        function: function, code: code, arguments: arguments, consumes: consuming, slots: slots)
      do {
        try binder.bind()
      } catch {
        binder.releaseAll()
        throw error
      }
      for index in 0..<count { put(base + index, slots[index]) }
    }
  }

  private func place(_ arguments: Arguments, _ consuming: Bool, _ base: UnsafeMutablePointer<Value>) {
    if consuming && arguments.base == base { return }
    for index in 0..<arguments.count {
      let value = arguments.base[index]
      if consuming { arguments.base[index] = .undefined }
      put(base + index, consuming ? value : value.retained())
    }
  }
}

/// One binding that is more than copying. It works in the caller's memory: nothing is allocated but what `*rest` and
/// `**named` receive.
private struct ArgumentBinder {
  /// Whoever makes a binder holds both.
  unowned(unsafe) let function: FunctionObject
  unowned(unsafe) let code: Code
  /// Undefined once used, if they are consumed.
  let arguments: Arguments
  let consumes: Bool
  /// One a parameter, owned.
  let slots: UnsafeMutablePointer<Value>

  private var name: String { function.qualifiedName }
  private var namedCount: Int { code.positionalCount + code.keywordOnlyCount }
  private var variadicSlot: Int { namedCount }
  private var keywordsSlot: Int { namedCount + (code.hasVariadic ? 1 : 0) }

  func bind() throws {
    let positional = arguments.count
    let direct = min(positional, code.positionalCount)
    for index in 0..<direct { slots[index] = take(index) }
    if code.hasVariadic {
      let rest = TupleObject(uninitializedCount: positional - direct)
      for index in direct..<positional { rest.base[index - direct] = take(index) }
      slots[variadicSlot] = Value(rest)
    }
    if code.hasKeywords || arguments.hasKeywords { try bindKeywords() }
    if positional > code.positionalCount && !code.hasVariadic { throw tooMany() }
    try fillDefaults()
  }

  /// An argument, owned.
  @inline(__always)
  private func take(_ index: Int) -> Value {
    let value = arguments.base[index]
    if !consumes { return value.retained() }
    arguments.base[index] = .undefined
    return value
  }

  private func bindKeywords() throws {
    let extra = code.hasKeywords ? DictObject() : nil
    if let extra { slots[keywordsSlot] = Value(extra) }
    guard let names = arguments.names else { return }
    let (keys, count) = names._withUnsafeGuaranteedRef { ($0.keys, $0.names.count) }
    var positionalOnly: [String] = []
    for index in 0..<count {
      let key = keys[index]
      let place = parameter(key)
      if place >= code.positionalOnlyCount {
        if !slots[place].isUndefined {
          throw Failure(.typeError, "\(name)() got multiple values for argument '\(key.text)'")
        }
        slots[place] = take(arguments.count + index)
      } else if let extra {
        extra.set(key.takeUnretainedValue(), take(arguments.count + index))
      } else if place >= 0 {
        positionalOnly.append(key.text)
      } else {
        throw Failure(.typeError, "\(name)() got an unexpected keyword argument '\(key.text)'")
      }
    }
    if !positionalOnly.isEmpty {
      throw Failure(
        .typeError,
        "\(name)() got some positional-only arguments passed as keyword arguments: "
          + "'\(positionalOnly.joined(separator: ", "))'")
    }
  }

  /// The place of the parameter of an interned name, or -1.
  @inline(__always)
  private func parameter(_ keyword: Unmanaged<StringObject>) -> Int {
    let wanted = keyword.toOpaque()
    let keys = code.parameterKeys
    var index = 0
    while index < namedCount {
      if keys[index].toOpaque() == wanted { return index }
      index += 1
    }
    return -1
  }

  private func fillDefaults() throws {
    var missing: [String] = []
    let firstDefault = code.positionalCount - function.defaultCount
    var index = min(arguments.count, code.positionalCount)
    while index < code.positionalCount {
      if slots[index].isUndefined {
        if index >= firstDefault {
          slots[index] = function.defaults[index - firstDefault].retained()
        } else {
          missing.append(code.localNames[index])
        }
      }
      index += 1
    }
    if !missing.isEmpty { throw ArgumentErrors.missing(name, "positional", missing) }
    while index < namedCount {
      if slots[index].isUndefined {
        if let value = function.keywordDefaults?.lookup(code.parameterKeys[index].takeUnretainedValue()) {
          slots[index] = value.retained()
        } else {
          missing.append(code.localNames[index])
        }
      }
      index += 1
    }
    if !missing.isEmpty { throw ArgumentErrors.missing(name, "keyword-only", missing) }
  }

  private func tooMany() -> Failure {
    let given = (code.positionalCount..<namedCount).filter { !slots[$0].isUndefined }.count
    return ArgumentErrors.tooMany(
      name, required: code.positionalCount - function.defaultCount, accepted: code.positionalCount,
      given: arguments.count, keywordOnlyGiven: given)
  }

  /// After a failure: gives back what was bound, and what was to be consumed.
  func releaseAll() {
    for index in 0..<code.parameterCount { slots[index].release() }
    guard consumes else { return }
    for index in 0..<(arguments.count + arguments.keywordCount) { clear(arguments.base + index) }
  }
}

extension Unmanaged where Instance == StringObject {
  /// The text of a name.
  fileprivate var text: String { takeUnretainedValue().string }
}
