import Diagnostics

extension FunctionCompiler {
  // MARK: Leaving blocks

  /// Emits what a jump out of the innermost blocks has to do first: `finally` bodies, `__exit__` calls, the end of
  /// handlers. Exceptions of that code belong to the blocks further out.
  func leaveBlocks(downTo bottom: Int, _ span: SourceSpan) throws {
    let saved = blocks
    while blocks.count > bottom {
      let block = blocks.removeLast()
      block.region?.close(position)
      switch block {
      case .loop, .protected: break
      case .finally(let statements, _): try compile(statements)
      case .context(let exit, _, let span, let isAsync):
        mark(span)
        if isAsync {
          emitAsyncExit(exit, exception: nil, into: temporary(), span: span)
        } else {
          emit(.exitContext, b: exit, span: span)
        }
      case .handler(let register, let name, _):
        if let name { unbind(name.text, span: name.span) }
        emit(.endHandler, a: register, span: span)
      }
    }
    blocks = saved
  }

  /// The regions that `leaveBlocks` closed go on behind the jump.
  func reopenBlocks(downTo bottom: Int) {
    for block in blocks.dropFirst(bottom) { block.region?.open(position) }
  }

  func finish(_ region: ProtectedRegion, handler: Int) {
    code.handlers += region.ranges(handler: handler)
  }

  // MARK: try

  func compileTry(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], _ finally: [Statement],
    isGroup: Bool, _ span: SourceSpan
  ) throws {
    // `try` is a line of its own to a debugger.
    emit(.nop, span: span)
    let compileHandlers = isGroup ? compileGroupHandlers : compileHandlers
    if finally.isEmpty { return try compileHandlers(body, handlers, orElse, span) }
    let exception = temporary()
    let saved = temporary()
    let end = Label()
    let region = ProtectedRegion(register: exception)
    region.open(position)
    blocks.append(.finally(finally, region))
    try compileHandlers(body, handlers, orElse, span)
    blocks.removeLast()
    region.close(position)
    try compile(finally)
    emitJump(.jump, to: end, span: span)
    finish(region, handler: position)
    emit(.beginHandler, a: saved, b: exception, span: span)
    try compileCleaned(saved: saved, name: nil, span) {
      try compile(finally)
    }
    emit(.endHandler, a: saved, span: span)
    emit(.reraise, b: exception, span: span)
    bind(end)
  }

  private func compileHandlers(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], _ span: SourceSpan
  ) throws {
    if handlers.isEmpty {
      try compile(body)
      return try compile(orElse)
    }
    let exception = temporary()
    let saved = temporary()
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
    for (index, handler) in handlers.enumerated() {
      if handler.type == nil && index < handlers.count - 1 {
        throw error("default 'except:' must be last", handler.span)
      }
      try compile(handler, exception: exception, saved: saved, end: end)
    }
    emit(.endHandler, a: saved, span: span)
    emit(.reraise, b: exception, span: span)
    bind(end)
  }

  private func compile(_ handler: ExceptHandler, exception: Int, saved: Int, end: Label) throws {
    let other = Label()
    mark(handler.span)
    if let type = handler.type {
      try scoped {
        let wanted = temporary()
        try compileCleaned(saved: saved, name: nil, handler.span) {
          try compile(type, into: wanted)
          emitJump(
            .jumpUnlessException, b: exception, c: wanted, to: other, flags: Instruction.consumesC, span: type.span)
        }
      }
    }
    if let name = handler.name { store(name.text, from: exception, consuming: false, span: name.span) }
    try compileCleaned(saved: saved, name: handler.name, handler.span) { try compile(handler.body) }
    if let name = handler.name { unbind(name.text, span: name.span) }
    emit(.endHandler, a: saved, span: handler.span)
    emit(.clear, a: exception, span: handler.span)
    emitJump(.jump, to: end, span: handler.span)
    bind(other)
  }

  /// Runs handler code; an exception in it ends the handler on its way out.
  func compileCleaned(
    saved: Int, name: Name?, _ span: SourceSpan, _ body: () throws -> Void
  ) throws {
    let second = temporary()
    let region = ProtectedRegion(register: second)
    let end = Label()
    region.open(position)
    blocks.append(.handler(saved: saved, name: name, region))
    try body()
    blocks.removeLast()
    region.close(position)
    emitJump(.jump, to: end, span: span)
    finish(region, handler: position)
    if let name { unbind(name.text, span: name.span) }
    emit(.endHandler, a: saved, span: span)
    emit(.reraise, b: second, span: span)
    bind(end)
  }

  // MARK: with

  func compileWith(_ items: ArraySlice<WithItem>, _ body: [Statement], isAsync: Bool, _ span: SourceSpan) throws {
    guard let item = items.first else { return try compileBody(body, span) }
    let exit = temporary()
    let exception = temporary()
    let saved = temporary()
    let value = temporary()
    try compile(item.context, into: value)
    if isAsync {
      emit(.enterAsyncContext, a: value, b: value, c: exit, span: span)
      emitAwait(value, into: value, span: span)
    } else {
      emit(.enterContext, a: value, b: value, c: exit, span: span)
    }
    let region = ProtectedRegion(register: exception)
    let end = Label()
    region.open(position)
    blocks.append(.context(exit: exit, region, span, isAsync: isAsync))
    if let target = item.target {
      try assign(target, from: value)
    } else {
      emit(.clear, a: value, span: span)
    }
    try compileWith(items.dropFirst(), body, isAsync: isAsync, span)
    blocks.removeLast()
    region.close(position)
    mark(span)
    if isAsync {
      emitAsyncExit(exit, exception: nil, into: value, span: span)
      emit(.clear, a: value, span: span)
    } else {
      emit(.exitContext, b: exit, span: span)
    }
    emitJump(.jump, to: end, span: span)
    finish(region, handler: position)
    mark(span)
    emit(.beginHandler, a: saved, b: exception, span: span)
    let suppressed = Label()
    try compileCleaned(saved: saved, name: nil, span) {
      if isAsync {
        emitAsyncExit(exit, exception: exception, into: value, span: span)
        emitJump(
          .jumpIf, b: value, to: suppressed, flags: Instruction.consumesB | Instruction.jumpsIfTrue,
          span: span)
      } else {
        emitJump(.exitContextWithException, b: exit, c: exception, to: suppressed, span: span)
      }
    }
    emit(.endHandler, a: saved, span: span)
    emit(.reraise, b: exception, span: span)
    bind(suppressed)
    emit(.endHandler, a: saved, span: span)
    emit(.clear, a: exception, span: span)
    bind(end)
  }
}

extension FunctionCompiler.Block {
  var region: ProtectedRegion? {
    switch self {
    case .loop: nil
    case .finally(_, let region), .context(_, let region, _, _), .handler(_, _, let region), .protected(let region): region
    }
  }
}
