import Diagnostics

extension FunctionCompiler {
  func compileCall(
    _ callee: Expression, _ arguments: [Argument], into register: Int, _ span: SourceSpan, isLowered: Bool
  ) throws {
    let isUnpacked = arguments.contains { argument in
      switch argument.kind {
      case .unpacked, .unpackedMapping: true
      default: false
      }
    }
    try scoped {
      if isUnpacked || arguments.count > 200 {
        try compileUnpackedCall(callee, arguments, into: register, span, isLowered: isLowered)
      } else if arguments.isEmpty, isSuper(callee) {
        emit(.superNoArguments, a: register, span: span)
      } else if !isLowered, case .attribute(let object, let attribute) = callee.kind {
        try compileMethodCall(object, attribute, callee.span, arguments, into: register, span)
      } else if !isLowered, case .name(let text) = callee.kind, isGlobalName(text), scope.kind != .classBody {
        try compileGlobalCall(text, callee.span, arguments, into: register, span)
      } else {
        let start = temporary()
        try compile(callee, into: start)
        let (count, names) = try compileArguments(arguments)
        emit(isLowered ? .callLowered : .call, a: register, b: start, c: count, d: names, span: span)
      }
    }
  }

  /// A call of a global by name: one instruction finds and calls it, unless there are keywords.
  private func compileGlobalCall(
    _ text: String, _ calleeSpan: SourceSpan, _ arguments: [Argument], into register: Int, _ span: SourceSpan
  ) throws {
    let start = temporary()
    let hasKeywords = arguments.contains { if case .keyword = $0.kind { true } else { false } }
    // The callee is looked up before the arguments run, unless nothing in them could change what it is.
    let isFused = !hasKeywords && arguments.allSatisfy { $0.value.isQuiet }
    if !isFused { load(text, into: start, span: calleeSpan) }
    let (count, names) = try compileArguments(arguments)
    if isFused {
      let place = cache()
      cacheNames[place] = name(mangled(text))
      emit(.callGlobal, a: register, b: start, c: count, d: place, span: span)
    } else {
      emit(.call, a: register, b: start, c: count, d: names, span: span)
    }
  }

  /// The name `super` in a method, where `super()` finds the class and the instance by itself.
  private func isSuper(_ callee: Expression) -> Bool {
    if case .name("super") = callee.kind { return scope.owner.kind == .function && isGlobalName("super") }
    return false
  }

  private func isGlobalName(_ text: String) -> Bool {
    if case .global = place(mangled(text)) { return true }
    return false
  }

  /// Positional arguments, then keyword values, in consecutive temporaries. Gives the number of positional ones and the
  /// place of the keywords' names, or -1.
  private func compileArguments(_ arguments: [Argument]) throws -> (count: Int, names: Int) {
    var names: [StringObject] = []
    var count = 0
    for argument in arguments {
      if case .positional = argument.kind {
        try compile(argument.value, into: temporary())
        count += 1
      }
    }
    for argument in arguments {
      if case .keyword(let name) = argument.kind {
        try compile(argument.value, into: temporary())
        names.append(StringObject.intern(name.text))
      }
    }
    if names.isEmpty { return (count, -1) }
    code.keywordNames.append(KeywordNames(names))
    return (count, code.keywordNames.count - 1)
  }

  private func compileMethodCall(
    _ object: Expression, _ attribute: Name, _ calleeSpan: SourceSpan, _ arguments: [Argument], into register: Int,
    _ span: SourceSpan
  ) throws {
    let start = temporary()
    let receiver = temporary()
    if case .call(let callee, let none) = object.kind, none.isEmpty, isSuper(callee) {
      emit(.loadSuperMethod, a: start, c: name(mangled(attribute.text)), d: cache(), span: calleeSpan)
    } else if case .name(let text) = object.kind, !scope.hasWalrus, let local = localRegister(text) {
      emit(
        .loadMethod, a: start, b: local, c: name(mangled(attribute.text)), d: cache(), span: calleeSpan)
    } else {
      try compile(object, into: receiver)
      emit(
        .loadMethod, a: start, b: receiver, c: name(mangled(attribute.text)), d: cache(),
        flags: Instruction.consumesB, span: calleeSpan)
    }
    let (count, names) = try compileArguments(arguments)
    emit(.callMethod, a: register, b: start, c: count, d: names, span: span)
  }

  private func compileUnpackedCall(
    _ callee: Expression, _ arguments: [Argument], into register: Int, _ span: SourceSpan, isLowered: Bool
  ) throws {
    let target = temporary()
    let list = temporary()
    let dict = temporary()
    try compile(callee, into: target)
    let keywords = arguments.filter(\.isByName)
    let positional = arguments.filter { !$0.isByName }
    var isOneStar = false
    if positional.count == 1, let only = positional.first, case .unpacked = only.kind {
      isOneStar = true
      try compile(only.value, into: list)
    } else {
      emit(.buildList, a: list, span: span)
      for argument in positional { try compilePositional(argument, list: list, callee: target, span) }
    }
    if keywords.count == 1, let only = keywords.first, case .unpackedMapping = only.kind {
      try compile(only.value, into: dict)
      emit(.spreadKeywords, a: dict, b: target, span: span)
    } else if !keywords.isEmpty {
      emit(.buildDict, a: dict, span: span)
      for argument in keywords { try compileKeyword(argument, dict: dict, callee: target, span) }
    }
    // As in CPython, a single `*x` is gone through when all else has been evaluated.
    if isOneStar { emit(.spread, a: list, b: target, span: span) }
    emit(
      isLowered ? .callUnpackedLowered : .callUnpacked, a: register, b: target, c: list, d: keywords.isEmpty ? -1 : dict,
      span: span)
  }

  private func compilePositional(_ argument: Argument, list: Int, callee: Int, _ span: SourceSpan) throws {
    try scoped {
      let value = temporary()
      try compile(argument.value, into: value)
      if case .positional = argument.kind {
        emit(.listAppend, a: list, b: value, flags: Instruction.consumesB, span: span)
      } else {
        emit(.listExtend, a: list, b: value, c: 1, d: callee, flags: Instruction.consumesB, span: span)
      }
    }
  }

  private func compileKeyword(_ argument: Argument, dict: Int, callee: Int, _ span: SourceSpan) throws {
    try scoped {
      switch argument.kind {
      case .keyword(let keyword):
        let single = temporary()
        let key = temporary()
        let value = temporary()
        emit(.loadConstant, a: key, b: constant(.string(keyword.text), .string(ExactText(keyword.text))), span: span)
        try compile(argument.value, into: value)
        emit(.buildDict, a: single, b: key, c: 1, span: span)
        emit(.dictMerge, a: dict, b: single, c: callee, flags: Instruction.consumesB, span: span)
      case .unpackedMapping:
        let value = temporary()
        try compile(argument.value, into: value)
        emit(.dictMerge, a: dict, b: value, c: callee, flags: Instruction.consumesB, span: span)
      default: break
      }
    }
  }
}

extension Argument {
  /// `name=value` or `**mapping`.
  fileprivate var isByName: Bool {
    switch kind {
    case .keyword, .unpackedMapping: true
    case .positional, .unpacked: false
    }
  }
}

extension Expression {
  /// Whether evaluating it can't rebind a global by itself: what calls of unknown functions might do is not looked at
  /// when the callee's own argument list holds none.
  fileprivate var isQuiet: Bool {
    switch kind {
    case .none, .ellipsis, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes, .name: true
    case .unary(_, let value), .attribute(let value, _): value.isQuiet
    case .binary(_, let left, let right), .subscript(let left, let right): left.isQuiet && right.isQuiet
    default: false
    }
  }
}
