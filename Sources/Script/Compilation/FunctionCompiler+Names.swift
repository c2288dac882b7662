import Diagnostics

/// Where a name lives in the code at hand.
enum NamePlace {
  case register(Int)
  /// A register that holds a cell.
  case cell(Int)
  case free(Int)
  case global
  /// In a class body's namespace, else global.
  case namespace
  /// In a class body's namespace, else in the closure.
  case namespaceOrFree(Int)
}

extension FunctionCompiler {
  func place(_ text: String) -> NamePlace {
    for comprehension in comprehensions.reversed() {
      switch comprehension.scope.place(text) {
      case .local: return .register(comprehension.registers[text] ?? 0)
      case .cell: return .cell(comprehension.registers[text] ?? 0)
      case .global: return .global
      default: continue
      }
    }
    switch scope.place(text) {
    case .local: return scope.kind == .classBody ? .namespace : .register(registers[text] ?? 0)
    case .cell: return scope.kind == .classBody ? .namespace : .cell(registers[text] ?? 0)
    case .free:
      let index = scope.freeNames.firstIndex(of: text) ?? 0
      return scope.kind == .classBody && !scope.nonlocals.contains(text) ? .namespaceOrFree(index) : .free(index)
    case .global, .outer: return code.usesNamespace && !scope.globals.contains(text) ? .namespace : .global
    }
  }

  func mangled(_ text: String) -> String { scope.mangle(text) }

  func load(_ text: String, into register: Int, span: SourceSpan) {
    let text = mangled(text)
    switch place(text) {
    case .register(let source): emit(.move, a: register, b: source, span: span)
    case .cell(let source): emit(.loadCell, a: register, b: source, c: name(text), span: span)
    case .free(let index): emit(.loadFree, a: register, b: index, c: name(text), span: span)
    case .global: emit(.loadGlobal, a: register, c: name(text), d: cache(), span: span)
    case .namespace: emit(.loadName, a: register, c: name(text), d: cache(), span: span)
    case .namespaceOrFree(let index): emit(.loadNameOrFree, a: register, b: index, c: name(text), span: span)
    }
  }

  /// What a lowered function returns: None while no `return` was reached.
  func loadReturned(_ text: String, into register: Int, _ span: SourceSpan) {
    switch place(mangled(text)) {
    case .register(let source): emit(.loadReturned, a: register, b: source, span: span)
    case .cell(let source): emit(.loadReturned, a: register, b: source, c: 1, span: span)
    default: load(text, into: register, span: span)
    }
  }

  /// Stores a temporary (which is emptied) or, if `consuming` is false, a copy of a register.
  func store(_ text: String, from register: Int, consuming: Bool = true, span: SourceSpan) {
    let text = mangled(text)
    let flags: UInt8 = consuming ? Instruction.consumesB : 0
    switch place(text) {
    case .register(let target): emit(consuming ? .take : .move, a: target, b: register, span: span)
    case .cell(let target): emit(.storeCell, a: target, b: register, flags: flags, span: span)
    case .free(let index): emit(.storeFree, a: index, b: register, flags: flags, span: span)
    case .global: emit(.storeGlobal, b: register, c: name(text), d: cache(), flags: flags, span: span)
    case .namespace, .namespaceOrFree: emit(.storeName, b: register, c: name(text), flags: flags, span: span)
    }
  }

  func delete(_ text: String, span: SourceSpan) {
    let text = mangled(text)
    switch place(text) {
    case .register(let target): emit(.deleteLocal, b: target, c: name(text), span: span)
    case .cell(let target): emit(.deleteCell, b: target, c: name(text), span: span)
    case .free(let index): emit(.deleteFree, b: index, c: name(text), span: span)
    case .global: emit(.deleteGlobal, c: name(text), span: span)
    case .namespace, .namespaceOrFree: emit(.deleteName, c: name(text), span: span)
    }
  }

  /// Unbinds the name of an `except … as name`, whether or not it is bound still.
  func unbind(_ text: String, span: SourceSpan) {
    if case .register(let target) = place(mangled(text)) {
      emit(.clear, a: target, span: span)
      return
    }
    let mark = next
    let empty = temporary()
    emit(.loadNone, a: empty, span: span)
    store(text, from: empty, span: span)
    delete(text, span: span)
    next = mark
  }

  /// The register of a plain local variable, if the name is one.
  func localRegister(_ text: String) -> Int? {
    if case .register(let register) = place(mangled(text)) { return register }
    return nil
  }
}
