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
    let total = arguments.count + arguments.keywordCount
    var values = [Value]()
    values.reserveCapacity(total)
    for index in 0..<total {
      let value = arguments.base[index]
      values.append(consuming ? value : value.retained())
      if consuming { arguments.base[index] = .undefined }
    }
    var binder = ArgumentBinder(function: function, code: code, positional: arguments.count, values: values)
    do {
      try binder.bind((0..<arguments.keywordCount).map { arguments.keywordName($0) })
    } catch {
      binder.releaseAll()
      throw error
    }
    for (index, value) in binder.slots.enumerated() { put(base + index, value) }
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

/// One binding that is more than copying.
private struct ArgumentBinder {
  let function: FunctionObject
  let code: Code
  /// How many of `values` are positional.
  let positional: Int
  /// Owned; undefined once used.
  var values: [Value]
  var slots: [Value]

  init(function: FunctionObject, code: Code, positional: Int, values: [Value]) {
    self.function = function
    self.code = code
    self.positional = positional
    self.values = values
    slots = Array(repeating: .undefined, count: code.parameterCount)
  }

  private var name: String { function.qualifiedName }
  private var namedCount: Int { code.positionalCount + code.keywordOnlyCount }
  private var variadicSlot: Int { namedCount }
  private var keywordsSlot: Int { namedCount + (code.hasVariadic ? 1 : 0) }

  mutating func bind(_ names: [StringObject]) throws {
    let direct = min(positional, code.positionalCount)
    for index in 0..<direct { slots[index] = take(index) }
    if code.hasVariadic {
      let rest = positional > direct ? (direct..<positional).map { take($0) } : []
      slots[variadicSlot] = Value(TupleObject(owning: rest))
    }
    try bindKeywords(names)
    if positional > code.positionalCount && !code.hasVariadic { throw tooMany() }
    try fillDefaults()
  }

  private mutating func take(_ index: Int) -> Value {
    let value = values[index]
    values[index] = .undefined
    return value
  }

  private mutating func bindKeywords(_ names: [StringObject]) throws {
    var extra: DictObject?
    if code.hasKeywords {
      let dict = DictObject()
      slots[keywordsSlot] = Value(dict)
      extra = dict
    }
    var positionalOnly: [String] = []
    for (index, keyword) in names.enumerated() {
      let text = keyword.string
      if let place = (code.positionalOnlyCount..<namedCount).first(where: { code.localNames[$0] == text }) {
        if !slots[place].isUndefined {
          throw Failure(.typeError, "\(name)() got multiple values for argument '\(text)'")
        }
        slots[place] = take(positional + index)
      } else if let extra {
        extra.set(keyword, take(positional + index))
      } else if code.localNames.prefix(code.positionalOnlyCount).contains(text) {
        positionalOnly.append(text)
      } else {
        throw Failure(.typeError, "\(name)() got an unexpected keyword argument '\(text)'")
      }
    }
    if !positionalOnly.isEmpty {
      throw Failure(
        .typeError,
        "\(name)() got some positional-only arguments passed as keyword arguments: "
          + "'\(positionalOnly.joined(separator: ", "))'")
    }
  }

  private mutating func fillDefaults() throws {
    var missing: [String] = []
    let firstDefault = code.positionalCount - function.defaultCount
    for index in 0..<code.positionalCount where slots[index].isUndefined {
      if index >= firstDefault {
        slots[index] = function.defaults[index - firstDefault].retained()
      } else {
        missing.append(code.localNames[index])
      }
    }
    if !missing.isEmpty { throw ArgumentErrors.missing(name, "positional", missing) }
    for index in code.positionalCount..<namedCount where slots[index].isUndefined {
      let parameter = code.localNames[index]
      if let value = function.keywordDefaults?.lookup(StringObject.intern(parameter)) {
        slots[index] = value.retained()
      } else {
        missing.append(parameter)
      }
    }
    if !missing.isEmpty { throw ArgumentErrors.missing(name, "keyword-only", missing) }
  }

  private func tooMany() -> Failure {
    let given = (code.positionalCount..<namedCount).filter { !slots[$0].isUndefined }.count
    return ArgumentErrors.tooMany(
      name, required: code.positionalCount - function.defaultCount, accepted: code.positionalCount,
      given: positional, keywordOnlyGiven: given)
  }

  func releaseAll() {
    for value in values { value.release() }
    for value in slots { value.release() }
  }
}
