import Diagnostics

extension FunctionCompiler {
  func compileMatch(_ subject: Expression, _ cases: [MatchCase], _ span: SourceSpan) throws {
    let value = temporary()
    try compile(subject, into: value)
    let end = Label()
    for one in cases {
      let other = Label()
      let free = next
      mark(one.pattern.span)
      var captures: [(name: Name, register: Int)] = []
      try match(one.pattern, value, &captures, other)
      for capture in captures {
        store(capture.name.text, from: capture.register, span: capture.name.span)
      }
      if let test = one.guardTest { try scoped { try jump(test, if: false, to: other) } }
      try compile(one.body)
      emitJump(.jump, to: end, span: span)
      bind(other)
      next = free
    }
    bind(end)
    emit(.clear, a: value, span: span)
  }

  private func capture(
    _ name: Name, _ register: Int, _ captures: inout [(name: Name, register: Int)], _ span: SourceSpan
  ) {
    let target: Int
    if let known = captures.first(where: { $0.name.text == name.text }) {
      target = known.register
    } else {
      target = temporary()
      captures.append((name, target))
    }
    emit(.move, a: target, b: register, span: span)
  }

  private func match(
    _ pattern: Pattern, _ subject: Int, _ captures: inout [(name: Name, register: Int)], _ failure: Label
  ) throws {
    let span = pattern.span
    switch pattern.kind {
    case .value(let expression):
      let value = temporary()
      try compile(expression, into: value)
      var op = ComparisonOperator.equal
      switch expression.kind {
      case .none, .bool: op = .is
      default: break
      }
      emitJump(.jumpCompare, a: Int(op.rawValue), b: subject, c: value, to: failure, span: span)
    case .capture(let name), .star(let name): if let name { capture(name, subject, &captures, span) }
    case .as(let inner, let name):
      try match(inner, subject, &captures, failure)
      capture(name, subject, &captures, span)
    case .or(let alternatives):
      let done = Label()
      for (index, alternative) in alternatives.enumerated() {
        if index == alternatives.count - 1 {
          try match(alternative, subject, &captures, failure)
        } else {
          let other = Label()
          try match(alternative, subject, &captures, other)
          emitJump(.jump, to: done, span: span)
          bind(other)
        }
      }
      bind(done)
    case .sequence(let patterns): try matchSequence(patterns, subject, &captures, failure, span)
    case .mapping(let keys, let patterns, let rest):
      try matchMapping(keys, patterns, rest, subject, &captures, failure, span)
    case .class(let type, let positional, let keywords):
      try matchClass(type, positional, keywords, subject, &captures, failure, span)
    }
  }

  private func matchSequence(
    _ patterns: [Pattern], _ subject: Int, _ captures: inout [(name: Name, register: Int)], _ failure: Label,
    _ span: SourceSpan
  ) throws {
    let star = patterns.firstIndex { if case .star = $0.kind { true } else { false } }
    emitJump(
      .matchSequence, a: star == nil ? 0 : 1, b: subject, c: patterns.count - (star == nil ? 0 : 1), to: failure,
      span: span)
    let start = next
    for _ in patterns { _ = temporary() }
    if let star {
      emit(.unpackStarred, a: start, b: subject, c: star, d: patterns.count - star - 1, span: span)
    } else {
      emit(.unpack, a: start, b: subject, c: patterns.count, span: span)
    }
    for (index, inner) in patterns.enumerated() { try match(inner, start + index, &captures, failure) }
  }

  private func matchMapping(
    _ keys: [Expression], _ patterns: [Pattern], _ rest: Name?, _ subject: Int,
    _ captures: inout [(name: Name, register: Int)], _ failure: Label, _ span: SourceSpan
  ) throws {
    emitJump(.matchMapping, b: subject, to: failure, span: span)
    let sources = try keys.map { (key: Expression) -> Int in
      let register = temporary()
      try compile(key, into: register)
      return register
    }
    let targets = patterns.map { _ in temporary() }
    let restRegister = rest.map { _ in temporary() }
    code.matchTemplates.append(
      MatchTemplate(sources: sources, names: [], positionalCount: 0, targets: targets, rest: restRegister))
    emitTemplate(.matchKeys, subject, failure, span)
    for (index, inner) in patterns.enumerated() { try match(inner, targets[index], &captures, failure) }
    if let rest, let restRegister { capture(rest, restRegister, &captures, span) }
  }

  private func matchClass(
    _ type: Expression, _ positional: [Pattern], _ keywords: [(Name, Pattern)], _ subject: Int,
    _ captures: inout [(name: Name, register: Int)], _ failure: Label, _ span: SourceSpan
  ) throws {
    let register = temporary()
    try compile(type, into: register)
    let patterns = positional + keywords.map { $0.1 }
    let targets = patterns.map { _ in temporary() }
    code.matchTemplates.append(
      MatchTemplate(
        sources: [register], names: keywords.map { StringObject.intern($0.0.text) },
        positionalCount: positional.count, targets: targets, rest: nil))
    emitTemplate(.matchClass, subject, failure, span)
    for (index, inner) in patterns.enumerated() { try match(inner, targets[index], &captures, failure) }
  }

  private func emitTemplate(_ op: Op, _ subject: Int, _ failure: Label, _ span: SourceSpan) {
    let place = emit(op, b: subject, d: code.matchTemplates.count - 1, span: span)
    failure.use(place, field: .c, &instructions)
  }
}
