import Diagnostics
import Script

/// `itertools`.
enum ItertoolsModule {
  typealias Step = (Interpreter) throws -> Handle?

  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("itertools")
    defineEndless(in: module)
    defineSelecting(in: module)
    defineJoining(in: module)
    defineGrouping(in: module)
    Combinatorics.define(in: module)
    return module
  }

  /// A class of iterators: `make` is given the arguments and gives what makes the steps.
  @discardableResult
  static func define(
    _ name: String, _ signature: String, in module: ModuleObject, _ make: @escaping (NativeCall) throws -> Step
  ) -> TypeObject {
    let parameters = ParameterList(signature)
    let type = TypeObject(name: name, module: "itertools") {
      (type: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      let bound = try parameters.bind(arguments, function: name, isMethod: false)
      let step = try make(NativeCall(arguments: bound, interpreter: interpreter))
      return Value(NativeIterator(type: type, step))
    }
    IteratorMethods.define(on: type)
    module[name] = .object(type)
    return type
  }

  // MARK: Endless ones

  private static func defineEndless(in module: ModuleObject) {
    define("count", "start=0, step=1", in: module) { (call: NativeCall) in
      var current = call[0]
      let step = call[1]
      return { (interpreter: Interpreter) in
        let value = current
        current = try interpreter.binary(.add, current, step)
        return value
      }
    }
    define("cycle", "iterable, /", in: module) { (call: NativeCall) in
      let source = try call.interpreter.makeIterator(call[0])
      var saved: [Handle] = []
      var position = -1
      return { (interpreter: Interpreter) in
        if position < 0 {
          if let element = try interpreter.next(source) {
            saved.append(element)
            return element
          }
          position = 0
        }
        if saved.isEmpty { return nil }
        defer { position = (position + 1) % saved.count }
        return saved[position]
      }
    }
    define("repeat", "object, times=...", in: module) { (call: NativeCall) in
      let object = call[0]
      var left: Int? = call[1].isUndefined ? nil : try call.interpreter.integer(call[1])
      return { (_: Interpreter) in
        guard let count = left else { return object }
        if count <= 0 { return nil }
        left = count - 1
        return object
      }
    }
  }

  // MARK: Selecting

  private static func defineSelecting(in module: ModuleObject) {
    for (name, wanted) in [("takewhile", true), ("filterfalse", false), ("dropwhile", true)] {
      define(name, "predicate, iterable, /", in: module) { (call: NativeCall) in
        let source = try call.interpreter.makeIterator(call[1])
        let predicate = call[0]
        var isFinished = false
        var hasStarted = false
        return { (interpreter: Interpreter) in
          while !isFinished, let element = try interpreter.next(source) {
            if name == "dropwhile" && hasStarted { return element }
            let answer = predicate.isNone ? element : try interpreter.call(predicate, [element])
            let holds = try interpreter.truth(answer)
            switch name {
            case "takewhile":
              if holds { return element }
              isFinished = true
            case "dropwhile":
              if !holds {
                hasStarted = true
                return element
              }
            default: if holds == wanted { return element }
            }
          }
          return nil
        }
      }
    }
    define("compress", "data, selectors", in: module) { (call: NativeCall) in
      let data = try call.interpreter.makeIterator(call[0])
      let selectors = try call.interpreter.makeIterator(call[1])
      return { (interpreter: Interpreter) in
        while let element = try interpreter.next(data), let selector = try interpreter.next(selectors) {
          if try interpreter.truth(selector) { return element }
        }
        return nil
      }
    }
    define("islice", "iterable, start, stop=..., step=..., /", in: module, slice)
  }

  private static func slice(_ call: NativeCall) throws -> Step {
    func bound(_ handle: Handle, _ missing: Int?, _ message: String) throws -> Int? {
      if handle.isNoneOrUndefined { return missing }
      guard let value = handle.asInt, value >= 0 else { throw Failure(.valueError, message) }
      return value
    }
    let hasStop = !call[2].isUndefined
    let message = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    let stopMessage = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    let start = hasStop ? try bound(call[1], 0, message) ?? 0 : 0
    let stop = hasStop ? try bound(call[2], nil, message) : try bound(call[1], nil, stopMessage)
    let step = call[3].isNoneOrUndefined ? 1 : call[3].asInt ?? 0
    if step < 1 { throw Failure(.valueError, "Step for islice() must be a positive integer or None.") }
    let source = try call.interpreter.makeIterator(call[0])
    var position = 0
    var wanted = start
    return { (interpreter: Interpreter) in
      if let stop, wanted >= stop {
        // What lies before the end is consumed, as CPython consumes it.
        while position < stop, try interpreter.next(source) != nil { position += 1 }
        position = stop
        return nil
      }
      while let element = try interpreter.next(source) {
        position += 1
        if position - 1 == wanted {
          let (next, overflow) = wanted.addingReportingOverflow(step)
          wanted = overflow ? Int.max : next
          return element
        }
      }
      return nil
    }
  }

  // MARK: Joining

  private static func chain(_ sources: Handle, _ interpreter: Interpreter) throws -> Step {
    let outer = try interpreter.makeIterator(sources)
    var inner: Handle?
    return { (interpreter: Interpreter) in
      while true {
        if let current = inner {
          if let element = try interpreter.next(current) { return element }
          inner = nil
        }
        guard let next = try interpreter.next(outer) else { return nil }
        inner = try interpreter.makeIterator(next)
      }
    }
  }

  private static func defineJoining(in module: ModuleObject) {
    let type = define("chain", "*iterables", in: module) { (call: NativeCall) in try chain(call[0], call.interpreter) }
    SharedSlots.generic(type)
    type.defineClassMethod("from_iterable", "cls, iterable, /") { (call: NativeCall) in
      .object(NativeIterator(type: type, try chain(call[1], call.interpreter)))
    }
    define("zip_longest", "*iterables, fillvalue=None", in: module) { (call: NativeCall) in
      var sources: [Handle?] = try call.variadic(0).map { try call.interpreter.makeIterator($0) }
      let fill = call[1]
      return { (interpreter: Interpreter) in
        var row: [Handle] = []
        for index in sources.indices {
          if let source = sources[index], let element = try interpreter.next(source) {
            row.append(element)
          } else {
            sources[index] = nil
            row.append(fill)
          }
        }
        return sources.allSatisfy({ $0 == nil }) ? nil : .tuple(row)
      }
    }
    define("starmap", "function, iterable, /", in: module) { (call: NativeCall) in
      let source = try call.interpreter.makeIterator(call[1])
      let function = call[0]
      return { (interpreter: Interpreter) in
        guard let arguments = try interpreter.next(source) else { return nil }
        return try interpreter.call(function, interpreter.elements(arguments))
      }
    }
    define("accumulate", "iterable, func=None, *, initial=None", in: module) { (call: NativeCall) in
      let source = try call.interpreter.makeIterator(call[0])
      let function = call[1]
      var total: Handle?
      var initial: Handle? = call[2].isNone ? nil : call[2]
      return { (interpreter: Interpreter) in
        if let first = initial {
          initial = nil
          total = first
          return first
        }
        guard let element = try interpreter.next(source) else { return nil }
        if let known = total {
          total = function.isNone
            ? try interpreter.binary(.add, known, element) : try interpreter.call(function, [known, element])
        } else {
          total = element
        }
        return total
      }
    }
  }

  // MARK: Grouping

  private static func defineGrouping(in module: ModuleObject) {
    define("pairwise", "iterable, /", in: module) { (call: NativeCall) in
      let source = try call.interpreter.makeIterator(call[0])
      var previous: Handle?
      return { (interpreter: Interpreter) in
        if previous == nil { previous = try interpreter.next(source) }
        guard let first = previous, let second = try interpreter.next(source) else { return nil }
        previous = second
        return .tuple([first, second])
      }
    }
    define("groupby", "iterable, key=None", in: module) { (call: NativeCall) in
      let state = GroupState(try call.interpreter.makeIterator(call[0]), key: call[1])
      return { (interpreter: Interpreter) in try state.nextGroup(interpreter) }
    }
    module.define("tee", "iterable, n=2, /") { (call: NativeCall) in
      let count = try call.interpreter.integer(call[1])
      if count < 0 { throw Failure(.valueError, "n must be >= 0") }
      let state = TeeState(try call.interpreter.makeIterator(call[0]))
      return .tuple((0..<min(count, 1 << 20)).map { (_: Int) in .object(state.branch()) })
    }
  }
}

/// What the groups of one `groupby` share.
private final class GroupState {
  nonisolated(unsafe) static let grouperType: TypeObject = {
    let type = TypeObject.sealed("_grouper", module: "itertools")
    IteratorMethods.define(on: type)
    return type
  }()

  private let source: Handle
  private let key: Handle
  /// The element that has been read but not given, with its key.
  private var pending: (element: Handle, key: Handle)?
  private var currentKey: Handle?
  private var generation = 0

  init(_ source: Handle, key: Handle) {
    self.source = source
    self.key = key
  }

  private func read(_ interpreter: Interpreter) throws -> Bool {
    if pending != nil { return true }
    guard let element = try interpreter.next(source) else { return false }
    pending = (element, key.isNone ? element : try interpreter.call(key, [element]))
    return true
  }

  func nextGroup(_ interpreter: Interpreter) throws -> Handle? {
    generation += 1
    while try read(interpreter), let next = pending {
      if let currentKey, try interpreter.equals(currentKey, next.key) {
        pending = nil
        continue
      }
      currentKey = next.key
      let own = generation
      let group = NativeIterator(type: GroupState.grouperType) { (interpreter: Interpreter) in
        try self.member(of: own, next.key, interpreter)
      }
      return .tuple([next.key, .object(group)])
    }
    return nil
  }

  private func member(of group: Int, _ groupKey: Handle, _ interpreter: Interpreter) throws -> Handle? {
    guard group == generation, try read(interpreter), let next = pending else { return nil }
    guard try interpreter.equals(groupKey, next.key) else { return nil }
    pending = nil
    return next.element
  }
}

/// What the branches of one `tee` share: the elements that some branch has not seen.
private final class TeeState {
  nonisolated(unsafe) static let teeType: TypeObject = {
    let type = TypeObject.sealed("_tee", module: "itertools")
    IteratorMethods.define(on: type)
    return type
  }()

  private let source: Handle
  private var buffer: [Handle] = []
  private var offset = 0
  private var positions: [Int] = []

  init(_ source: Handle) { self.source = source }

  func branch() -> NativeIterator {
    let number = positions.count
    positions.append(0)
    return NativeIterator(type: TeeState.teeType) { (interpreter: Interpreter) in
      try self.next(number, interpreter)
    }
  }

  private func next(_ branch: Int, _ interpreter: Interpreter) throws -> Handle? {
    let place = positions[branch] - offset
    if place == buffer.count {
      guard let element = try interpreter.next(source) else { return nil }
      buffer.append(element)
    }
    positions[branch] += 1
    let element = buffer[place]
    let seen = (positions.min() ?? 0) - offset
    if seen > 1024 {
      buffer.removeFirst(seen)
      offset += seen
    }
    return element
  }
}

/// `product`, `permutations`, `combinations`, `combinations_with_replacement`.
private enum Combinatorics {
  static func define(in module: ModuleObject) {
    ItertoolsModule.define("product", "*iterables, repeat=1", in: module) { (call: NativeCall) in
      let times = try call.interpreter.integer(call[1])
      if times < 0 { throw Failure(.valueError, "repeat argument cannot be negative") }
      let base = try call.variadic(0).map { try call.interpreter.elements($0) }
      guard base.isEmpty || times <= (1 << 20) / base.count else { throw Failure(.overflowError, "repeat argument too large") }
      let pools = (0..<times).flatMap { (_: Int) in base }
      var indices: [Int]? = pools.contains { $0.isEmpty } ? nil : pools.map { _ in 0 }
      return { (_: Interpreter) in
        guard var current = indices else { return nil }
        let row = Handle.tuple(zip(pools, current).map { $0[$1] })
        var place = pools.count - 1
        while place >= 0 {
          current[place] += 1
          if current[place] < pools[place].count { break }
          current[place] = 0
          place -= 1
        }
        indices = place < 0 ? nil : current
        return row
      }
    }
    ItertoolsModule.define("permutations", "iterable, r=None", in: module, permutations)
    ItertoolsModule.define("combinations", "iterable, r", in: module) { (call: NativeCall) in
      let (pool, size) = try poolAndSize(call)
      var indices: [Int]? = size > pool.count ? nil : Array(0..<size)
      return { (_: Interpreter) in
        guard var current = indices else { return nil }
        let row = Handle.tuple(current.map { pool[$0] })
        guard let place = (0..<size).last(where: { current[$0] != $0 + pool.count - size }) else {
          indices = nil
          return row
        }
        current[place] += 1
        for next in (place + 1)..<max(place + 1, size) { current[next] = current[next - 1] + 1 }
        indices = current
        return row
      }
    }
    ItertoolsModule.define("combinations_with_replacement", "iterable, r", in: module) { (call: NativeCall) in
      let (pool, size) = try poolAndSize(call)
      var indices: [Int]? = pool.isEmpty && size > 0 ? nil : Array(repeating: 0, count: size)
      return { (_: Interpreter) in
        guard var current = indices else { return nil }
        let row = Handle.tuple(current.map { pool[$0] })
        guard let place = (0..<size).last(where: { current[$0] != pool.count - 1 }) else {
          indices = nil
          return row
        }
        let next = current[place] + 1
        for index in place..<size { current[index] = next }
        indices = current
        return row
      }
    }
  }

  private static func poolAndSize(_ call: NativeCall) throws -> ([Handle], Int) {
    let pool = try call.interpreter.elements(call[0])
    let size = call[1].isNone ? pool.count : try call.interpreter.integer(call[1])
    if size < 0 { throw Failure(.valueError, "r must be non-negative") }
    if size > 1 << 24 { throw Failure(.memoryError, "") }
    return (pool, size)
  }

  private static func permutations(_ call: NativeCall) throws -> ItertoolsModule.Step {
    let (pool, size) = try poolAndSize(call)
    if size > pool.count { return { (_: Interpreter) in nil } }
    var indices = Array(pool.indices)
    var cycles = (0..<size).map { pool.count - $0 }
    var isFirst = true
    var isFinished = false
    return { (_: Interpreter) in
      if isFinished { return nil }
      if isFirst {
        isFirst = false
        return .tuple(indices.prefix(size).map { pool[$0] })
      }
      var place = size - 1
      while place >= 0 {
        cycles[place] -= 1
        if cycles[place] == 0 {
          indices.append(indices.remove(at: place))
          cycles[place] = pool.count - place
          place -= 1
        } else {
          indices.swapAt(place, pool.count - cycles[place])
          return .tuple(indices.prefix(size).map { pool[$0] })
        }
      }
      isFinished = true
      return nil
    }
  }
}
