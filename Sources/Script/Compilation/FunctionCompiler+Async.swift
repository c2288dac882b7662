import Diagnostics

/// `await`, `async for`, `async with`, and the values of asynchronous generators.
extension FunctionCompiler {
  /// `await` of what r[source] steps through (it is emptied).
  func emitAwait(_ source: Int, into register: Int, span: SourceSpan) {
    let mark = next
    let sent = temporary()
    emit(.loadNone, a: sent, span: span)
    emit(.yieldFrom, a: register, b: source, c: sent, span: span)
    next = mark
  }

  /// `yield` of the temporary `given`; in an asynchronous generator the value is marked, since awaiting yields, too.
  func emitYield(into register: Int, _ given: Int, span: SourceSpan) {
    if code.flavor == .asyncGenerator { emit(.wrapAsyncYield, a: given, b: given, span: span) }
    emit(.yield, a: register, b: given, span: span)
  }

  func compileAsyncFor(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement], _ span: SourceSpan
  ) throws {
    let iterator = temporary()
    try compile(iterable, into: iterator)
    emit(.asyncIterator, a: iterator, b: iterator, span: span)
    let again = Label()
    let turn = Label()
    let otherwise = Label()
    let exit = Label()
    bind(again)
    try compileAsyncNext(target, iterator, otherwise, span)
    blocks.append(.loop(exit: exit, again: turn))
    try compile(body)
    blocks.removeLast()
    bind(turn)
    emitJump(.jumpBack, to: again, span: iterable.span)
    bind(otherwise)
    try compile(orElse)
    bind(exit)
    emit(.clear, a: iterator, span: span)
  }

  /// Awaits the next element into the target, or goes to `end` when the iterator raises StopAsyncIteration.
  func compileAsyncNext(_ target: Expression, _ iterator: Int, _ end: Label, _ span: SourceSpan) throws {
    try scoped {
      let element = temporary()
      let exception = temporary()
      let region = ProtectedRegion(register: exception)
      let found = Label()
      region.open(position)
      emit(.asyncNext, a: element, b: iterator, span: span)
      emitAwait(element, into: element, span: span)
      region.close(position)
      emitJump(.jump, to: found, span: span)
      finish(region, handler: position)
      emitJump(.endAsyncFor, b: exception, to: end, span: span)
      bind(found)
      try assign(target, from: element)
    }
  }

  /// Awaits `__aexit__`, which lies bound in r[exit]; its answer comes to r[register].
  func emitAsyncExit(_ exit: Int, exception: Int?, into register: Int, span: SourceSpan) {
    emit(.exitAsyncContext, a: register, b: exit, c: exception ?? -1, span: span)
    emitAwait(register, into: register, span: span)
  }
}
