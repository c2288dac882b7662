/// Code whose effects are reported: the same instructions at the same places, those that can have effects replaced.
///
/// Places, blocks, handlers and spans hold for both forms. A call from observed code enters observed code; plain code has
/// nothing to look at.
extension Code {
  /// The observed form, made when it is first asked for.
  var observed: Code {
    if observedOps != nil { return self }
    if let observedForm { return observedForm }
    let made = observedCopy()
    observedForm = made
    return made
  }

  private func observedCopy() -> Code {
    let copy = Code(name: name, qualifiedName: qualifiedName, file: file, definition: definition, scope: scope)
    copy.isLowered = isLowered
    copy.spans = spans
    copy.names = names
    copy.keywordNames = keywordNames
    copy.handlers = handlers
    copy.statements = statements
    copy.comprehensions = comprehensions
    copy.functionTemplates = functionTemplates
    copy.classTemplates = classTemplates
    copy.matchTemplates = matchTemplates
    copy.sites = sites
    copy.registerCount = registerCount
    copy.localCount = localCount
    copy.localNames = localNames
    copy.freeNames = freeNames
    copy.positionalOnlyCount = positionalOnlyCount
    copy.positionalCount = positionalCount
    copy.keywordOnlyCount = keywordOnlyCount
    copy.hasVariadic = hasVariadic
    copy.hasKeywords = hasKeywords
    copy.flavor = flavor
    copy.isIterableCoroutine = isIterableCoroutine
    copy.isClassBody = isClassBody
    copy.usesNamespace = usesNamespace
    copy.adoptMemory(of: self)
    copy.replaceEffects()
    return copy
  }

  /// Own instructions, constants, names and empty caches, equal to those of `original`.
  private func adoptMemory(of original: Code) {
    instructions.deallocate()
    instructions = .allocate(capacity: max(original.instructionCount, 1))
    instructions.initialize(from: original.instructions, count: original.instructionCount)
    instructionCount = original.instructionCount
    // What a debugger watches in the original, it will watch here for itself.
    for place in original.traps?.places ?? [] { instructions[place.pc].op = place.original }
    constants.deallocate()
    constants = .allocate(capacity: max(original.constantCount, 1))
    for index in 0..<original.constantCount { (constants + index).initialize(to: original.constants[index].retained()) }
    constantCount = original.constantCount
    nameReferences.deallocate()
    nameReferences = .allocate(capacity: max(names.count, 1))
    for (index, name) in names.enumerated() { (nameReferences + index).initialize(to: Unmanaged.passUnretained(name)) }
    caches.deallocate()
    caches = .allocate(capacity: max(original.cacheCount, 1))
    caches.initialize(repeating: InlineCache(), count: max(original.cacheCount, 1))
    cacheCount = original.cacheCount
    for index in 0..<cacheCount { caches[index].name = original.caches[index].name }
  }

  private func replaceEffects() {
    var originals: [Op] = []
    originals.reserveCapacity(instructionCount)
    for index in 0..<instructionCount {
      let i = instructions[index]
      originals.append(i.op)
      if let replaced = i.observedOp { instructions[index].op = replaced }
    }
    observedOps = originals
  }
}

extension Instruction {
  /// The operation that stands for this one in observed code; nil when it can have no effect or reports it anyway.
  fileprivate var observedOp: Op? {
    switch op {
    case .setItem, .deleteItem, .storeAttribute, .deleteAttribute, .storeGlobal, .deleteGlobal, .storeFree, .deleteFree,
      .makeIterator:
      return .observedEffect
    case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .binary, .addInt, .subtractInt, .multiplyInt,
      .floorDivideInt, .moduloInt:
      return flags & Instruction.isInPlace != 0 ? .observedEffect : nil
    case .call, .callMethod, .callGlobal, .callRange: return .observedCall
    default: return nil
    }
  }
}
