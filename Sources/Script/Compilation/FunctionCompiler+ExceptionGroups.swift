import Diagnostics

extension FunctionCompiler {
  /// `try` with `except*`: each handler takes its part of the group; what is left over and what the handlers raise is
  /// raised together at the end.
  func compileGroupHandlers(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], _ span: SourceSpan
  ) throws {
    let exception = temporary()
    let saved = temporary()
    let rest = temporary()
    let raised = temporary()
    let end = Label()
    let region = ProtectedRegion(register: exception)
    region.open(position)
    blocks.append(.protected(region))
    try compile(body)
    blocks.removeLast()
    region.close(position)
    try compile(orElse)
    emitJump(.jump, to: end, span: span)
    finish(region, handler: position)
    emit(.beginHandler, a: saved, b: exception, span: span)
    emit(.move, a: rest, b: exception, span: span)
    emit(.buildList, a: raised, b: raised, c: 0, span: span)
    for handler in handlers {
      try scoped { try compileGroupHandler(handler, rest: rest, raised: raised, saved: saved) }
    }
    emit(.listAppend, a: raised, b: rest, span: span)
    let nothing = Label()
    emitJump(.joinGroup, a: rest, b: exception, c: raised, to: nothing, span: span)
    emit(.endHandler, a: saved, span: span)
    emit(.reraise, b: rest, span: span)
    bind(nothing)
    emit(.endHandler, a: saved, span: span)
    for register in [exception, raised, rest] { emit(.clear, a: register, span: span) }
    bind(end)
  }

  private func compileGroupHandler(_ handler: ExceptHandler, rest: Int, raised: Int, saved: Int) throws {
    let part = temporary()
    let wanted = temporary()
    let savedPart = temporary()
    let second = temporary()
    let other = Label()
    try compileCleaned(saved: saved, name: nil, handler.span) {
      if let type = handler.type { try compile(type, into: wanted) }
      emitJump(.matchGroup, a: part, b: rest, c: wanted, to: other, span: handler.type?.span ?? handler.span)
    }
    emit(.beginHandler, a: savedPart, b: part, span: handler.span)
    if let name = handler.name { store(name.text, from: part, consuming: false, span: name.span) }
    let region = ProtectedRegion(register: second)
    region.open(position)
    blocks.append(.handler(saved: savedPart, name: handler.name, region))
    try compile(handler.body)
    blocks.removeLast()
    region.close(position)
    let done = Label()
    emitJump(.jump, to: done, span: handler.span)
    finish(region, handler: position)
    emit(.listAppend, a: raised, b: second, span: handler.span)
    bind(done)
    if let name = handler.name { unbind(name.text, span: name.span) }
    emit(.endHandler, a: savedPart, span: handler.span)
    bind(other)
    emit(.clear, a: part, span: handler.span)
  }
}
