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
    let direct = min(arguments.count, needed)
    // What has no parameter of its own place: what `*` receives, and keyword values. They may lie where parameters are to be.
    let loose = arguments.base + direct
    let looseCount = arguments.count - direct + arguments.keywordCount
    place(Arguments(arguments.base, count: direct), consuming, base)
    func bind(_ loose: UnsafeMutablePointer<Value>) throws {
      var index = direct
      while index < code.parameterCount {
        (base + index).initialize(to: .undefined)
        index += 1
      }
      let binder = ArgumentBinder(
        function: function, code: code, arguments: arguments, loose: loose, consumes: consuming, slots: base)
      do {
        try binder.bind()
      } catch {
        binder.releaseAll(looseCount)
        throw error
      }
    }
    if !consuming || looseCount == 0 { return try bind(loose) }
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: looseCount) { buffer in
      let kept = buffer.baseAddress.unsafelyUnwrapped
      moveOut(loose, looseCount, to: kept)
      try bind(kept)
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
  /// For errors only: reading the fields of objects here, one by one, would count them each time.
  private let function: Unmanaged<FunctionObject>
  private let code: Unmanaged<Code>
  private let positionalCount: Int
  private let positionalOnlyCount: Int
  /// Positional and keyword-only parameters.
  private let namedCount: Int
  private let parameterCount: Int
  private let hasVariadic: Bool
  private let hasKeywords: Bool
  private let keys: UnsafeMutablePointer<Unmanaged<StringObject>>
  private let defaults: UnsafeMutablePointer<Value>
  private let defaultCount: Int
  private let keywordDefaults: Unmanaged<DictObject>?
  private let arguments: Arguments
  /// The arguments behind those that are in their parameters' slots already. Undefined once used, if they are consumed.
  private let loose: UnsafeMutablePointer<Value>
  private let consumes: Bool
  /// One a parameter, owned; the first ones are filled.
  private let slots: UnsafeMutablePointer<Value>

  /// Whoever makes a binder holds the function and its code.
  init(
    function: FunctionObject, code: Code, arguments: Arguments, loose: UnsafeMutablePointer<Value>, consumes: Bool,
    slots: UnsafeMutablePointer<Value>
  ) {
    self.function = Unmanaged.passUnretained(function)
    self.code = Unmanaged.passUnretained(code)
    positionalCount = code.positionalCount
    positionalOnlyCount = code.positionalOnlyCount
    namedCount = code.positionalCount + code.keywordOnlyCount
    parameterCount = code.parameterCount
    hasVariadic = code.hasVariadic
    hasKeywords = code.hasKeywords
    keys = code.parameterKeys
    defaults = function.defaults
    defaultCount = function.defaultCount
    keywordDefaults = function.keywordDefaults.map { Unmanaged.passUnretained($0) }
    self.arguments = arguments
    self.loose = loose
    self.consumes = consumes
    self.slots = slots
  }

  private var name: String { function.takeUnretainedValue().qualifiedName }
  private func parameterName(_ index: Int) -> String { code.takeUnretainedValue().localNames[index] }

  func bind() throws {
    let positional = arguments.count
    let extra = max(positional - positionalCount, 0)
    if hasVariadic {
      slots[namedCount] = TupleObject.make(extra) { (elements: UnsafeMutablePointer<Value>) in
        var index = 0
        while index < extra {
          (elements + index).initialize(to: take(index))
          index += 1
        }
      }
    }
    if hasKeywords || arguments.hasKeywords { try bindKeywords() }
    if positional > positionalCount && !hasVariadic { throw tooMany() }
    try fillDefaults()
  }

  /// A loose argument, owned.
  @inline(__always)
  private func take(_ index: Int) -> Value {
    let value = loose[index]
    if !consumes { return value.retained() }
    loose[index] = .undefined
    return value
  }

  private func bindKeywords() throws {
    let extra = hasKeywords ? DictObject.makeValue() : .undefined
    if hasKeywords { slots[namedCount + (hasVariadic ? 1 : 0)] = extra }
    guard let names = arguments.names else { return }
    let (given, count) = names._withUnsafeGuaranteedRef { ($0.keys, $0.count) }
    let first = max(arguments.count - positionalCount, 0)
    var positionalOnly: [String] = []
    for index in 0..<count {
      let key = given[index]
      let place = parameter(key)
      if place >= positionalOnlyCount {
        if !slots[place].isUndefined {
          throw Failure(.typeError, "\(name)() got multiple values for argument '\(key.text)'")
        }
        slots[place] = take(first + index)
      } else if extra.isObject {
        let value = take(first + index)
        extra.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) in
          key._withUnsafeGuaranteedRef { dict.set($0, value) }
        }
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
    var index = 0
    while index < namedCount {
      if keys[index].toOpaque() == wanted { return index }
      index += 1
    }
    return -1
  }

  private func fillDefaults() throws {
    var missing: [String] = []
    let firstDefault = positionalCount - defaultCount
    var index = min(arguments.count, positionalCount)
    while index < positionalCount {
      if slots[index].isUndefined {
        if index >= firstDefault {
          slots[index] = defaults[index - firstDefault].retained()
        } else {
          missing.append(parameterName(index))
        }
      }
      index += 1
    }
    if !missing.isEmpty { throw ArgumentErrors.missing(name, "positional", missing) }
    while index < namedCount {
      if slots[index].isUndefined {
        let value = keywordDefaults?._withUnsafeGuaranteedRef { (dict: DictObject) -> Value? in
          keys[index]._withUnsafeGuaranteedRef { dict.lookup($0) }
        }
        if let value {
          slots[index] = value.retained()
        } else {
          missing.append(parameterName(index))
        }
      }
      index += 1
    }
    if !missing.isEmpty { throw ArgumentErrors.missing(name, "keyword-only", missing) }
  }

  private func tooMany() -> Failure {
    let given = (positionalCount..<namedCount).filter { !slots[$0].isUndefined }.count
    return ArgumentErrors.tooMany(
      name, required: positionalCount - defaultCount, accepted: positionalCount,
      given: arguments.count, keywordOnlyGiven: given)
  }

  /// After a failure: gives back what was bound, and what was to be consumed.
  func releaseAll(_ looseCount: Int) {
    for index in 0..<parameterCount { clear(slots + index) }
    guard consumes else { return }
    for index in 0..<looseCount { clear(loose + index) }
  }
}

extension Unmanaged where Instance == StringObject {
  /// The text of a name.
  fileprivate var text: String { takeUnretainedValue().string }
}
