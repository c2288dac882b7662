import Diagnostics
import Integers

/// A value in a register, for reading only.
struct Operand {
  let register: Int
  let isTemporary: Bool
}

extension FunctionCompiler {
  /// The expression's value in some register: a local's own, or a fresh temporary.
  func operand(_ expression: Expression) throws -> Operand {
    if case .name(let text) = expression.kind, !scope.hasWalrus, let register = localRegister(text) {
      return Operand(register: register, isTemporary: false)
    }
    let register = temporary()
    try compile(expression, into: register)
    return Operand(register: register, isTemporary: true)
  }

  func flags(_ b: Operand, _ c: Operand? = nil) -> UInt8 {
    (b.isTemporary ? Instruction.consumesB : 0) | (c?.isTemporary ?? false ? Instruction.consumesC : 0)
  }

  /// Runs `body` and frees the temporaries it took.
  func scoped(_ body: () throws -> Void) rethrows {
    let mark = next
    try body()
    next = mark
  }

  /// Compiles an expression whose value goes to a temporary first if `register` is a variable that the expression's own
  /// parts may still read.
  func viaTemporary(_ register: Int, _ span: SourceSpan, _ body: (Int) throws -> Void) rethrows {
    guard isLocal(register) || isComprehensionVariable(register) else { return try body(register) }
    let mark = next
    let middle = temporary()
    try body(middle)
    emit(.take, a: register, b: middle, span: span)
    next = mark
  }

  func isComprehensionVariable(_ register: Int) -> Bool {
    comprehensions.contains { $0.registers.values.contains(register) }
  }

  func compile(_ expression: Expression, into register: Int) throws {
    try nested(expression.span) { try compileKind(expression, into: register) }
  }

  private func compileKind(_ expression: Expression, into register: Int) throws {
    let span = expression.span
    switch expression.kind {
    case .none: emit(.loadNone, a: register, span: span)
    case .bool(let value): emit(.loadBool, a: register, b: value ? 1 : 0, span: span)
    case .int(let value) where Int(Int32(truncatingIfNeeded: value)) == value:
      emit(.loadInt, a: register, b: value, span: span)
    case .ellipsis, .int, .bigInt, .float, .imaginary, .string, .bytes:
      emit(.loadConstant, a: register, b: literal(expression) ?? 0, span: span)
    case .name(let text): load(text, into: register, span: span)
    case .undefined: emit(.loadUndefined, a: register, span: span)
    case .returned(let text): loadReturned(text, into: register, span)
    case .formatted(let parts): try compileFormatted(parts, into: register, span)
    case .tuple(let items): try compileTuple(items, into: register, span)
    case .list(let items): try compileDisplay(items, .buildList, .listAppend, .listExtend, into: register, span)
    case .set(let items): try compileDisplay(items, .buildSet, .setAdd, .setUpdate, into: register, span)
    case .dict(let items): try compileDict(items, into: register, span)
    case .starred: throw error("can't use starred expression here", span)
    case .unary(let op, let value): try compileUnary(op, value, into: register, span)
    case .binary(let op, let left, let right):
      try scoped { try compileBinary(op, left, right, into: register, flags: 0, span) }
    case .and(let items): try compileBoolean(items, isAnd: true, into: register, span)
    case .or(let items): try compileBoolean(items, isAnd: false, into: register, span)
    case .compare(let first, let rest): try compileCompare(first, rest, into: register, span)
    case .conditional(let test, let then, let otherwise):
      let alternative = Label()
      let end = Label()
      try jump(test, if: false, to: alternative)
      try compile(then, into: register)
      emitJump(.jump, to: end, span: span)
      bind(alternative)
      try compile(otherwise, into: register)
      bind(end)
    case .call(let callee, let arguments): try compileCall(callee, arguments, into: register, span, isLowered: false)
    case .loweredCall(let callee, let arguments):
      try compileCall(callee, arguments, into: register, span, isLowered: true)
    case .attribute(let value, let attribute):
      try scoped {
        let object = try operand(value)
        emit(
          .loadAttribute, a: register, b: object.register, c: name(mangled(attribute.text)), d: cache(),
          flags: flags(object), span: span)
      }
    case .subscript(let value, let index): try scoped { try compileSubscript(value, index, into: register, span) }
    case .slice(let lower, let upper, let step): try compileSlice(lower, upper, step, into: register, span)
    default: try compileRest(expression, into: register)
    }
  }

  private func compileRest(_ expression: Expression, into register: Int) throws {
    let span = expression.span
    switch expression.kind {
    case .lambda(let definition): try compileFunctionObject(definition, into: register)
    case .comprehension(let comprehension):
      try viaTemporary(register, span) { try compileComprehension(comprehension, into: $0, span) }
    case .walrus(let target, let value):
      try compile(value, into: register)
      if localRegister(target.text) != register {
        store(target.text, from: register, consuming: false, span: span)
      }
    case .await(let value):
      try scoped {
        let source = temporary()
        try compile(value, into: source)
        emit(.awaitable, a: source, b: source, span: span)
        emitAwait(source, into: register, span: span)
      }
    case .yield(let value):
      try scoped {
        let given = temporary()
        if let value { try compile(value, into: given) } else { emit(.loadNone, a: given, span: span) }
        emitYield(into: register, given, span: span)
      }
    case .yieldFrom(let value):
      try scoped {
        let source = temporary()
        let sent = temporary()
        try compile(value, into: source)
        emit(.makeDelegate, a: source, b: source, span: span)
        emit(.loadNone, a: sent, span: span)
        emit(.yieldFrom, a: register, b: source, c: sent, span: span)
      }
    case .loweredConditional, .loweredAnd, .loweredOr, .loweredNot, .loweredEqual:
      try viaTemporary(register, span) { try compileLowered(expression, into: $0) }
    default: throw error("this expression can't stand here", span)
    }
  }

  /// The place of a literal among the constants.
  func literal(_ expression: Expression) -> Int? {
    switch expression.kind {
    case .ellipsis: return constant(Value(SingletonObject.ellipsis))
    case .int(let value): return constant(.int(value), .int(value))
    case .bigInt(let digits): return constant(BigIntObject.normalized(BigInt(digits) ?? 0))
    case .float(let value): return constant(.float(value), .float(value.bitPattern))
    case .imaginary(let value): return constant(Value(ComplexObject(0, value)))
    case .string(let text):
      let isName = text.utf8.count < 40 && text.utf8.allSatisfy { FunctionCompiler.isNameByte($0) }
      let object = isName ? StringObject.intern(text) : StringObject.make(text)
      return constant(Value(object), .string(ExactText(text)))
    case .bytes(let bytes): return constant(Value(BytesObject(bytes)))
    default: return nil
    }
  }

  /// Literals that look like names are interned, as CPython does.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  // MARK: Operators

  private func compileUnary(_ op: UnaryOperator, _ value: Expression, into register: Int, _ span: SourceSpan) throws {
    if op == .negate {
      switch value.kind {
      case .int(let number) where number != Int.min:
        return try compile(Expression(.int(-number), span), into: register)
      case .float(let number): return try compile(Expression(.float(-number), span), into: register)
      default: break
      }
    }
    try scoped {
      let operand = try operand(value)
      emit(
        op == .not ? .not : .unary, a: register, b: operand.register, d: Int(op.rawValue), flags: flags(operand),
        span: span)
    }
  }

  func compileBinary(
    _ op: BinaryOperator, _ left: Expression, _ right: Expression, into register: Int, flags extra: UInt8,
    _ span: SourceSpan
  ) throws {
    let first = try operand(left)
    try compileBinary(op, first, right, into: register, flags: extra, span)
  }

  func compileBinary(
    _ op: BinaryOperator, _ first: Operand, _ right: Expression, into register: Int, flags extra: UInt8,
    _ span: SourceSpan
  ) throws {
    if case .int(let number) = right.kind, Int(Int32(truncatingIfNeeded: number)) == number,
      let quick = FunctionCompiler.immediateOps[op], number > 0 || op == .add || op == .subtract || op == .multiply
    {
      emit(quick, a: register, b: first.register, c: number, flags: flags(first) | extra, span: span)
      return
    }
    let second = try operand(right)
    let quick = FunctionCompiler.binaryOps[op] ?? .binary
    emit(
      quick, a: register, b: first.register, c: second.register, d: Int(op.rawValue),
      flags: flags(first, second) | extra, span: span)
  }

  private static var binaryOps: [BinaryOperator: Op] {
    [
      .add: .add, .subtract: .subtract, .multiply: .multiply, .divide: .divide, .floorDivide: .floorDivide,
      .modulo: .modulo,
    ]
  }

  private static var immediateOps: [BinaryOperator: Op] {
    [
      .add: .addInt, .subtract: .subtractInt, .multiply: .multiplyInt, .floorDivide: .floorDivideInt,
      .modulo: .moduloInt,
    ]
  }

  private func compileBoolean(_ items: [Expression], isAnd: Bool, into register: Int, _ span: SourceSpan) throws {
    try viaTemporary(register, span) { (target: Int) in
      let end = Label()
      for (index, item) in items.enumerated() {
        try compile(item, into: target)
        if index < items.count - 1 {
          emitJump(.jumpIf, b: target, to: end, flags: isAnd ? 0 : Instruction.jumpsIfTrue, span: item.span)
        }
      }
      bind(end)
    }
  }

  private func compileCompare(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)], into register: Int, _ span: SourceSpan
  ) throws {
    if rest.count == 1 {
      try scoped {
        let left = try operand(first)
        let right = try operand(rest[0].1)
        emit(
          .compare, a: register, b: left.register, c: right.register, d: Int(rest[0].0.rawValue),
          flags: flags(left, right), span: span)
      }
      return
    }
    try viaTemporary(register, span) { (target: Int) in
      let end = Label()
      let mark = next
      var left = temporary()
      try compile(first, into: left)
      for (index, part) in rest.enumerated() {
        let right = temporary()
        try compile(part.1, into: right)
        let isLast = index == rest.count - 1
        emit(
          .compare, a: target, b: left, c: right, d: Int(part.0.rawValue),
          flags: Instruction.consumesB | (isLast ? Instruction.consumesC : 0), span: span)
        if !isLast { emitJump(.jumpIf, b: target, to: end, span: span) }
        left = right
      }
      bind(end)
      next = mark
    }
  }

  // MARK: Conditional jumps

  /// Goes to `label` if the expression's truth is `sense`, else on.
  func jump(_ test: Expression, if sense: Bool, to label: Label) throws {
    try nested(test.span) { try jumpKind(test, if: sense, to: label) }
  }

  private func jumpKind(_ test: Expression, if sense: Bool, to label: Label) throws {
    let flag = sense ? Instruction.jumpsIfTrue : 0
    switch test.kind {
    case .bool(let value):
      if value == sense { emitJump(.jump, to: label, span: test.span) }
    case .unary(.not, let value): try jump(value, if: !sense, to: label)
    case .and(let items): try jump(items, isAnd: true, if: sense, to: label)
    case .or(let items): try jump(items, isAnd: false, if: sense, to: label)
    case .compare(let left, let rest) where rest.count == 1:
      try scoped { try jumpComparing(rest[0].0, left, rest[0].1, flag, to: label, test.span) }
    default:
      try scoped {
        let value = try operand(test)
        emitJump(.jumpIf, b: value.register, to: label, flags: flag | flags(value), span: test.span)
      }
    }
  }

  private func jump(_ items: [Expression], isAnd: Bool, if sense: Bool, to label: Label) throws {
    if isAnd != sense {
      // `and` is false, or `or` is true, as soon as one operand is.
      for item in items { try jump(item, if: sense, to: label) }
      return
    }
    let other = Label()
    for item in items.dropLast() { try jump(item, if: !sense, to: other) }
    if let last = items.last { try jump(last, if: sense, to: label) }
    bind(other)
  }

  private func jumpComparing(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression, _ flag: UInt8, to label: Label,
    _ span: SourceSpan
  ) throws {
    let first = try operand(left)
    if op == .is || op == .isNot, case .none = right.kind {
      let sense = op == .is ? flag : flag ^ Instruction.jumpsIfTrue
      emitJump(.jumpIfNone, b: first.register, to: label, flags: sense | flags(first), span: span)
      return
    }
    if case .int(let number) = right.kind, Int(Int32(truncatingIfNeeded: number)) == number,
      let quick = FunctionCompiler.immediateJumps[op]
    {
      emitJump(quick, b: first.register, c: number, to: label, flags: flag | flags(first), span: span)
      return
    }
    let second = try operand(right)
    emitJump(
      FunctionCompiler.jumps[op] ?? .jumpCompare, a: Int(op.rawValue), b: first.register, c: second.register,
      to: label, flags: flag | flags(first, second), span: span)
  }

  private static var jumps: [ComparisonOperator: Op] {
    [
      .less: .jumpLess, .lessOrEqual: .jumpLessOrEqual, .greater: .jumpGreater,
      .greaterOrEqual: .jumpGreaterOrEqual, .equal: .jumpEqual, .notEqual: .jumpNotEqual,
    ]
  }

  private static var immediateJumps: [ComparisonOperator: Op] {
    [
      .less: .jumpLessInt, .lessOrEqual: .jumpLessOrEqualInt, .greater: .jumpGreaterInt,
      .greaterOrEqual: .jumpGreaterOrEqualInt, .equal: .jumpEqualInt, .notEqual: .jumpNotEqualInt,
    ]
  }

  // MARK: Items

  private func compileSubscript(
    _ value: Expression, _ index: Expression, into register: Int, _ span: SourceSpan
  ) throws {
    let container = try operand(value)
    if case .int(let number) = index.kind, Int(Int32(truncatingIfNeeded: number)) == number {
      emit(.getItemInt, a: register, b: container.register, c: number, flags: flags(container), span: span)
      return
    }
    if case .slice(let lower, let upper, let step) = index.kind {
      let start = try compileBounds(lower, upper, step, span)
      emit(.getSlice, a: register, b: container.register, c: start, flags: flags(container), span: span)
      return
    }
    let key = try operand(index)
    emit(
      .getItem, a: register, b: container.register, c: key.register, flags: flags(container, key), span: span)
  }

  private func compileSlice(
    _ lower: Expression?, _ upper: Expression?, _ step: Expression?, into register: Int, _ span: SourceSpan
  ) throws {
    try scoped {
      let start = try compileBounds(lower, upper, step, span)
      emit(.buildSlice, a: register, b: start, span: span)
    }
  }

  /// Puts the three parts of a slice into consecutive temporaries, and gives the first.
  private func compileBounds(
    _ lower: Expression?, _ upper: Expression?, _ step: Expression?, _ span: SourceSpan
  ) throws -> Int {
    let start = temporary()
    _ = temporary()
    _ = temporary()
    for (offset, part) in [lower, upper, step].enumerated() {
      if let part {
        try compile(part, into: start + offset)
      } else {
        emit(.loadNone, a: start + offset, span: span)
      }
    }
    return start
  }

  // MARK: Displays

  private func compileTuple(_ items: [Expression], into register: Int, _ span: SourceSpan) throws {
    if items.count > 1000 || items.contains(where: { $0.isStarred }) {
      try scoped {
        let list = temporary()
        try compileDisplay(items, .buildList, .listAppend, .listExtend, into: list, span)
        emit(.listToTuple, a: register, b: list, flags: Instruction.consumesB, span: span)
      }
      return
    }
    try scoped {
      let start = next
      for item in items { try compile(item, into: temporary()) }
      emit(.buildTuple, a: register, b: start, c: items.count, span: span)
    }
  }

  private func compileDisplay(
    _ items: [Expression], _ build: Op, _ append: Op, _ extend: Op, into register: Int, _ span: SourceSpan
  ) throws {
    if !items.contains(where: { $0.isStarred }) && items.count <= 64 {
      try scoped {
        let start = next
        for item in items { try compile(item, into: temporary()) }
        let isConstant = build == .buildSet && items.count >= 3 && items.allSatisfy { $0.isConstant }
        emit(build, a: register, b: start, c: items.count, d: isConstant ? 1 : 0, span: span)
      }
      return
    }
    try viaTemporary(register, span) { (target: Int) in
      emit(build, a: target, b: 0, c: 0, span: span)
      for item in items {
        try scoped {
          let value = temporary()
          if case .starred(let inner) = item.kind {
            try compile(inner, into: value)
            emit(extend, a: target, b: value, flags: Instruction.consumesB, span: item.span)
          } else {
            try compile(item, into: value)
            emit(append, a: target, b: value, flags: Instruction.consumesB, span: item.span)
          }
        }
      }
    }
  }

  private func compileDict(
    _ items: [(key: Expression?, value: Expression)], into register: Int, _ span: SourceSpan
  ) throws {
    if items.allSatisfy({ $0.key != nil }) && items.count <= 32 {
      try scoped {
        let start = next
        for item in items {
          if let key = item.key { try compile(key, into: temporary()) }
          try compile(item.value, into: temporary())
        }
        emit(.buildDict, a: register, b: start, c: items.count, span: span)
      }
      return
    }
    try viaTemporary(register, span) { (target: Int) in
      emit(.buildDict, a: target, b: 0, c: 0, span: span)
      for item in items {
        try scoped {
          if let key = item.key {
            let keyRegister = temporary()
            let value = temporary()
            try compile(key, into: keyRegister)
            try compile(item.value, into: value)
            emit(.dictSet, a: target, b: keyRegister, c: value, flags: 3, span: span)
          } else {
            let value = temporary()
            try compile(item.value, into: value)
            emit(.dictUpdate, a: target, b: value, flags: Instruction.consumesB, span: item.value.span)
          }
        }
      }
    }
  }

  // MARK: Formatted strings

  private func compileFormatted(_ parts: [FormattedPart], into register: Int, _ span: SourceSpan) throws {
    try scoped {
      let start = next
      var count = 0
      for part in parts {
        switch part {
        case .text(let text):
          emit(.loadConstant, a: temporary(), b: constant(.string(text), .string(ExactText(text))), span: span)
          count += 1
        case .field(let value, let source, let conversion, let format):
          if let source {
            emit(.loadConstant, a: temporary(), b: constant(.string(source), .string(ExactText(source))), span: span)
            count += 1
          }
          let target = temporary()
          count += 1
          try compile(value, into: target)
          let plain = conversion ?? (source != nil && format.isEmpty ? "r" : nil)
          try compileField(format, conversion: plain, target: target, value.span)
        }
      }
      emit(.joinStrings, a: register, b: start, c: count, span: span)
    }
  }

  private func compileField(
    _ format: [FormattedPart], conversion: Character?, target: Int, _ span: SourceSpan
  ) throws {
    try scoped {
      var specification = -1
      if !format.isEmpty {
        specification = temporary()
        try compileFormatted(format, into: specification, span)
      }
      let code = conversion?.asciiValue.map { Int($0) } ?? 0
      emit(.formatValue, a: target, b: target, c: specification, d: code, span: span)
    }
  }
}

extension Expression {
  /// What CPython's compiler folds into a constant.
  var isConstant: Bool {
    switch kind {
    case .none, .ellipsis, .bool, .int, .bigInt, .float, .imaginary, .string, .bytes: true
    case .unary(let op, let value): op != .not && value.isConstant
    case .tuple(let items): items.allSatisfy { $0.isConstant }
    default: false
    }
  }

  var isStarred: Bool { if case .starred = kind { true } else { false } }
}
