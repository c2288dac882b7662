import Diagnostics

extension Interpreter {
  /// Runs the frame on top, and those that it calls, until it gives a value, which the caller owns.
  ///
  /// - Parameters:
  ///   - block: the instructions to run, when only a part of the frame's code is wanted: the loop ends at their end, the
  ///     frame stays, and exceptions are handled only within.
  ///   - thrown: an exception that the frame starts with.
  func run(block: Range<Int>? = nil, throwing thrown: (any Error)? = nil) throws -> Value {
    let entry = top
    let frames = registers.frames
    var frame = frames + top
    var registers = frame.pointee.base
    var next = frame.pointee.next
    var constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
    let blockEnd = block.map { (range: Range<Int>) in
      frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.instructions } + range.upperBound
    }
    if let block {
      next = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.instructions } + block.lowerBound
    }
    var pending = thrown
    var raised: ExceptionObject?

    while true {
      do {
        if let error = pending {
          pending = nil
          throw error
        }
        instructions: while true {
          let i = next.pointee
          next += 1
          let b = Int(i.b)
          let c = Int(i.c)
          let target = registers + Int(i.a)
          switch i.op {
          // MARK: Moving values
          case .nop: break
          case .loadConstant: put(target, constants[b].retained())
          case .loadInt: put(target, .int(b))
          case .loadNone: put(target, .none)
          case .loadBool: put(target, .bool(b != 0))
          case .loadUndefined: put(target, .undefined)
          case .move:
            let value = registers[b]
            if value.isUndefined { throw UndefinedOperand() }
            put(target, value.retained())
          case .loadReturned:
            var value = registers[b]
            if c == 1 { value = value.unsafeAs(CellObject.self).content }
            put(target, value.isUndefined ? .none : value.retained())
          case .take:
            let value = registers[b]
            if value.isUndefined { throw UndefinedOperand() }
            registers[b] = .undefined
            put(target, value)
          case .clear: clear(target)
          case .deleteLocal:
            if registers[b].isUndefined { throw UndefinedOperand() }
            clear(registers + b)
          case .makeCell:
            let cell = Value(CellObject(target.pointee))
            target.pointee = cell
          case .loadCell:
            let value = registers[b].unsafeUnmanaged(CellObject.self)._withUnsafeGuaranteedRef { $0.content }
            if value.isUndefined { throw unboundCell(frame, c, isFree: false) }
            put(target, value.retained())
          case .storeCell:
            var value = registers[b]
            if value.isUndefined { throw UndefinedOperand() }
            if i.flags & Instruction.consumesB != 0 {
              registers[b] = .undefined
            } else {
              value = value.retained()
            }
            setCell(target.pointee, value)
          case .loadFree:
            let cell = frame.pointee.closure[b]
            let value = cell.unsafeUnmanaged(CellObject.self)._withUnsafeGuaranteedRef { $0.content }
            if value.isUndefined { throw unboundCell(frame, c, isFree: true) }
            put(target, value.retained())
          case .storeFree:
            var value = registers[b]
            if value.isUndefined { throw UndefinedOperand() }
            if i.flags & Instruction.consumesB != 0 {
              registers[b] = .undefined
            } else {
              value = value.retained()
            }
            setCell(frame.pointee.closure[Int(i.a)], value)
          case .deleteCell:
            let cell = registers[b].unsafeAs(CellObject.self)
            if cell.content.isUndefined { throw unboundCell(frame, c, isFree: false) }
            cell.clear()
          case .deleteFree:
            let cell = frame.pointee.closure[b].unsafeAs(CellObject.self)
            if cell.content.isUndefined { throw unboundCell(frame, c, isFree: true) }
            cell.clear()
          case .loadClosure: put(target, frame.pointee.closure[b].retained())
          case .loadGlobal:
            let cache = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.caches } + Int(i.d)
            if let value = cachedGlobal(frame, cache) {
              put(target, value.retained())
            } else {
              frame.pointee.next = next
              put(target, try loadGlobal(frame, c, cache))
            }
          case .storeGlobal:
            var value = registers[b]
            if value.isUndefined { throw UndefinedOperand() }
            if i.flags & Instruction.consumesB != 0 {
              registers[b] = .undefined
            } else {
              value = value.retained()
            }
            let cache = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.caches } + Int(i.d)
            let globals = frame.pointee.globalsReference
            if globals._withUnsafeGuaranteedRef({ $0.layout }) == cache.pointee.key {
              globals._withUnsafeGuaranteedRef { $0.replace(cache.pointee.index, value) }
            } else {
              storeGlobal(frame, c, cache, value)
            }
          case .deleteGlobal: try deleteGlobal(frame, c)
          case .loadName, .loadNameOrFree:
            frame.pointee.next = next
            put(target, try loadName(frame, i))
          case .storeName: try storeName(frame, i)
          case .deleteName: try deleteName(frame, c)
          case .storeAnnotation: storeAnnotation(frame, i)

          // MARK: Operators
          case .add:
            let x = registers[b]
            let y = registers[c]
            if x.isInt && y.isInt {
              let (sum, overflow) = x.uncheckedInt.addingReportingOverflow(y.uncheckedInt)
              if !overflow {
                put(target, .int(sum))
                continue
              }
            } else if x.isFloat && y.isFloat {
              put(target, .float(x.uncheckedFloat + y.uncheckedFloat))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.add, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .subtract:
            let x = registers[b]
            let y = registers[c]
            if x.isInt && y.isInt {
              let (difference, overflow) = x.uncheckedInt.subtractingReportingOverflow(y.uncheckedInt)
              if !overflow {
                put(target, .int(difference))
                continue
              }
            } else if x.isFloat && y.isFloat {
              put(target, .float(x.uncheckedFloat - y.uncheckedFloat))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.subtract, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .multiply:
            let x = registers[b]
            let y = registers[c]
            if x.isInt && y.isInt {
              let (product, overflow) = x.uncheckedInt.multipliedReportingOverflow(by: y.uncheckedInt)
              if !overflow {
                put(target, .int(product))
                continue
              }
            } else if x.isFloat && y.isFloat {
              put(target, .float(x.uncheckedFloat * y.uncheckedFloat))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.multiply, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .divide:
            let x = registers[b]
            let y = registers[c]
            if x.isFloat && y.isFloat && y.uncheckedFloat != 0 {
              put(target, .float(x.uncheckedFloat / y.uncheckedFloat))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.divide, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .floorDivide:
            let x = registers[b]
            let y = registers[c]
            if x.isInt && y.isInt && y.uncheckedInt > 0 {
              put(target, .int(Numbers.floorDivide(x.uncheckedInt, y.uncheckedInt)))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.floorDivide, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .modulo:
            let x = registers[b]
            let y = registers[c]
            if x.isInt && y.isInt && y.uncheckedInt > 0 {
              put(target, .int(Numbers.modulo(x.uncheckedInt, y.uncheckedInt)))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.modulo, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .addInt:
            let x = registers[b]
            if x.isInt {
              let (sum, overflow) = x.uncheckedInt.addingReportingOverflow(c)
              if !overflow {
                put(target, .int(sum))
                continue
              }
            } else if x.isFloat {
              put(target, .float(x.uncheckedFloat + Double(c)))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.add, i, frame, right: .int(c)) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .subtractInt:
            let x = registers[b]
            if x.isInt {
              let (difference, overflow) = x.uncheckedInt.subtractingReportingOverflow(c)
              if !overflow {
                put(target, .int(difference))
                continue
              }
            } else if x.isFloat {
              put(target, .float(x.uncheckedFloat - Double(c)))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.subtract, i, frame, right: .int(c)) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .multiplyInt:
            let x = registers[b]
            if x.isInt {
              let (product, overflow) = x.uncheckedInt.multipliedReportingOverflow(by: c)
              if !overflow {
                put(target, .int(product))
                continue
              }
            } else if x.isFloat {
              put(target, .float(x.uncheckedFloat * Double(c)))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.multiply, i, frame, right: .int(c)) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .floorDivideInt:
            let x = registers[b]
            if x.isInt {
              put(target, .int(Numbers.floorDivide(x.uncheckedInt, c)))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.floorDivide, i, frame, right: .int(c)) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .moduloInt:
            let x = registers[b]
            if x.isInt {
              put(target, .int(Numbers.modulo(x.uncheckedInt, c)))
              continue
            }
            frame.pointee.next = next
            if let entered = try operate(.modulo, i, frame, right: .int(c)) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .binary:
            frame.pointee.next = next
            let op = BinaryOperator(rawValue: UInt8(truncatingIfNeeded: i.d)) ?? .add
            if let entered = try operate(op, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .unary:
            let x = registers[b]
            if x.isFloat && i.d == 0 {
              put(target, .float(-x.uncheckedFloat))
              continue
            }
            frame.pointee.next = next
            try unary(i, registers)
          case .not:
            let x = registers[b]
            if x.isBool {
              put(target, .bool(!x.uncheckedBool))
              continue
            }
            frame.pointee.next = next
            let isTrue = try truth(x)
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
            put(target, .bool(!isTrue))
          case .compare:
            frame.pointee.next = next
            let op = ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: i.d)) ?? .equal
            if let entered = try enterComparison(op, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
              continue
            }
            try compare(i, registers)

          // MARK: Jumps
          case .jump: next = jump(frame, i.d)
          case .poll: if needsAttention { try attend(frame, next) }
          case .jumpBack:
            if needsAttention { try attend(frame, next) }
            next = jump(frame, i.d)
          case .jumpIf:
            let x = registers[b]
            let isTrue: Bool
            if x.isBool {
              isTrue = x.uncheckedBool
            } else if x.isInt {
              isTrue = x.uncheckedInt != 0
            } else {
              frame.pointee.next = next
              isTrue = try truth(x)
              if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
            }
            if isTrue == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpIfNone:
            let x = registers[b]
            if x.isUndefined { throw UndefinedOperand() }
            let isNone = x.isNone
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
            if isNone == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpLess:
            let x = registers[b]
            let y = registers[c]
            let result: Bool
            if x.isInt && y.isInt {
              result = x.uncheckedInt < y.uncheckedInt
            } else if x.isFloat && y.isFloat {
              result = x.uncheckedFloat < y.uncheckedFloat
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.less, i, frame) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try test(.less, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpLessOrEqual:
            let x = registers[b]
            let y = registers[c]
            let result: Bool
            if x.isInt && y.isInt {
              result = x.uncheckedInt <= y.uncheckedInt
            } else if x.isFloat && y.isFloat {
              result = x.uncheckedFloat <= y.uncheckedFloat
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.lessOrEqual, i, frame) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try test(.lessOrEqual, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpGreater:
            let x = registers[b]
            let y = registers[c]
            let result: Bool
            if x.isInt && y.isInt {
              result = x.uncheckedInt > y.uncheckedInt
            } else if x.isFloat && y.isFloat {
              result = x.uncheckedFloat > y.uncheckedFloat
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.greater, i, frame) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try test(.greater, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpGreaterOrEqual:
            let x = registers[b]
            let y = registers[c]
            let result: Bool
            if x.isInt && y.isInt {
              result = x.uncheckedInt >= y.uncheckedInt
            } else if x.isFloat && y.isFloat {
              result = x.uncheckedFloat >= y.uncheckedFloat
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.greaterOrEqual, i, frame) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try test(.greaterOrEqual, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpEqual:
            let x = registers[b]
            let y = registers[c]
            let result: Bool
            if x.isInt && y.isInt {
              result = x.uncheckedInt == y.uncheckedInt
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.equal, i, frame) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try test(.equal, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpNotEqual:
            let x = registers[b]
            let y = registers[c]
            let result: Bool
            if x.isInt && y.isInt {
              result = x.uncheckedInt != y.uncheckedInt
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.notEqual, i, frame) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try test(.notEqual, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpCompare:
            frame.pointee.next = next
            let op = ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: i.a)) ?? .equal
            if let entered = try enterComparison(op, i, frame) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
              continue
            }
            let result = try test(op, i, registers)
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpLessInt:
            let x = registers[b]
            let result: Bool
            if x.isInt {
              result = x.uncheckedInt < c
            } else if x.isFloat {
              result = x.uncheckedFloat < Double(c)
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.less, i, frame, right: .int(c)) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try testImmediate(.less, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpLessOrEqualInt:
            let x = registers[b]
            let result: Bool
            if x.isInt {
              result = x.uncheckedInt <= c
            } else if x.isFloat {
              result = x.uncheckedFloat <= Double(c)
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.lessOrEqual, i, frame, right: .int(c)) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try testImmediate(.lessOrEqual, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpGreaterInt:
            let x = registers[b]
            let result: Bool
            if x.isInt {
              result = x.uncheckedInt > c
            } else if x.isFloat {
              result = x.uncheckedFloat > Double(c)
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.greater, i, frame, right: .int(c)) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try testImmediate(.greater, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpGreaterOrEqualInt:
            let x = registers[b]
            let result: Bool
            if x.isInt {
              result = x.uncheckedInt >= c
            } else if x.isFloat {
              result = x.uncheckedFloat >= Double(c)
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.greaterOrEqual, i, frame, right: .int(c)) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try testImmediate(.greaterOrEqual, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpEqualInt:
            let x = registers[b]
            let result: Bool
            if x.isInt {
              result = x.uncheckedInt == c
            } else if x.isFloat {
              result = x.uncheckedFloat == Double(c)
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.equal, i, frame, right: .int(c)) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try testImmediate(.equal, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .jumpNotEqualInt:
            let x = registers[b]
            let result: Bool
            if x.isInt {
              result = x.uncheckedInt != c
            } else if x.isFloat {
              result = x.uncheckedFloat != Double(c)
            } else {
              frame.pointee.next = next
              if x.isInstance, let entered = try enterComparison(.notEqual, i, frame, right: .int(c)) {
                frame = entered
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
                continue
              }
              result = try testImmediate(.notEqual, i, registers)
            }
            if result == (i.flags & Instruction.jumpsIfTrue != 0) { next = jump(frame, i.d) }
          case .makeIterator:
            frame.pointee.next = next
            put(target, try makeIterator(registers[b]))
          case .forIterator:
            let iterator = registers[b]
            if stepRange(iterator, target) { continue }
            switch fastIteration(iterator, target) {
            case .value: break
            case .end:
              clear(registers + b)
              next = jump(frame, i.d)
            case .generator:
              frame.pointee.next = next
              if let resumed = try resumeInLoop(iterator, Int32(truncatingIfNeeded: Int(i.a))) {
                frame = resumed
                registers = frame.pointee.base
                next = frame.pointee.next
                constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
              } else {
                next = jump(frame, i.d)
              }
            case .other:
              frame.pointee.next = next
              if let value = try self.next(iterator) {
                put(target, value)
              } else {
                clear(registers + b)
                next = jump(frame, i.d)
              }
            }

          // MARK: Attributes and items
          case .loadAttribute:
            let object = registers[b]
            let cache = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.caches } + Int(i.d)
            if object.isInstance {
              let instance = object.unsafeUnmanaged(InstanceObject.self)
              let hit = instance._withUnsafeGuaranteedRef { (instance: InstanceObject) -> Value in
                if UInt(bitPattern: instance.shape.toOpaque()) == cache.pointee.second
                  && instance.typeReference._withUnsafeGuaranteedRef({ $0.version }) == cache.pointee.key
                {
                  return instance.slots[cache.pointee.index]
                }
                return .undefined
              }
              if !hit.isUndefined {
                let value = hit.retained()
                if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
                put(target, value)
                continue
              }
            }
            frame.pointee.next = next
            if let entered = try loadAttribute(i, frame, cache) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .storeAttribute:
            let object = registers[b]
            let cache = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.caches } + Int(i.d)
            let value = target.pointee
            if object.isInstance && !value.isUndefined {
              let instance = object.unsafeUnmanaged(InstanceObject.self)
              let isDone = instance._withUnsafeGuaranteedRef { storeCached($0, value, cache) }
              if isDone {
                if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
                continue
              }
            }
            frame.pointee.next = next
            if let entered = try storeAttribute(i, frame, cache) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .deleteAttribute:
            frame.pointee.next = next
            if registers[b].isUndefined { throw UndefinedOperand() }
            try deleteAttribute(registers[b], frame.pointee.code.names[c])
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
          case .loadMethod:
            let object = registers[b]
            let cache = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.caches } + Int(i.d)
            if object.isObject && isCachedMethod(object, cache) {
              let method = cache.pointee.value.retained()
              if i.flags & Instruction.consumesB != 0 && b == Int(i.a) + 1 {
                put(target, method)
              } else {
                put(target, method)
                put(target + 1, object.retained())
              }
              continue
            }
            frame.pointee.next = next
            try loadMethod(i, frame, cache)
          case .loadSuperMethod:
            frame.pointee.next = next
            try loadSuperMethod(
              i, frame, frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.caches } + Int(i.d))
          case .getItem:
            let container = registers[b]
            let key = registers[c]
            if key.isInt, let value = fastItem(container, key.uncheckedInt) {
              let result = value.retained()
              if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
              put(target, result)
              continue
            }
            frame.pointee.next = next
            let value = try getItem(container, key)
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
            if i.flags & Instruction.consumesC != 0 { clear(registers + c) }
            put(target, value)
          case .getItemInt:
            let container = registers[b]
            if let value = fastItem(container, c) {
              let result = value.retained()
              if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
              put(target, result)
              continue
            }
            frame.pointee.next = next
            let value = try getItem(container, .int(c))
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
            put(target, value)
          case .setItem:
            let container = registers[b]
            let key = registers[c]
            if key.isInt && !target.pointee.isUndefined
              && fastSetItem(container, key.uncheckedInt, target.pointee)
            {
              if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
              continue
            }
            frame.pointee.next = next
            try setItem(container, key, target.pointee)
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
            if i.flags & Instruction.consumesC != 0 { clear(registers + c) }
          case .deleteItem:
            frame.pointee.next = next
            try deleteItem(registers[b], registers[c])
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
            if i.flags & Instruction.consumesC != 0 { clear(registers + c) }
          case .getSlice:
            if fastSlice(registers[b], registers + c, target, consuming: i.flags & Instruction.consumesB != 0, registers + b) {
              continue
            }
            frame.pointee.next = next
            try getSlice(i, registers)
          case .buildSlice: buildSlice(registers + b, into: target)

          // MARK: Displays and unpacking
          case .buildTuple:
            let tuple = TupleObject(uninitializedCount: c)
            moveOut(registers + b, c, to: tuple.base)
            put(target, Value(tuple))
          case .buildList:
            put(target, Value(buildList(registers + b, c)))
          case .buildSet:
            frame.pointee.next = next
            put(target, try buildSet(registers + b, c, ofConstants: i.d > 0))
          case .buildDict:
            frame.pointee.next = next
            put(target, try buildDict(registers + b, c))
          case .listAppend:
            let value = registers[b]
            if value.isUndefined { throw UndefinedOperand() }
            registers[b] = .undefined
            target.pointee.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { $0.append(value) }
          case .setAdd, .dictSet, .listExtend, .setUpdate, .dictUpdate, .dictMerge, .listToTuple:
            frame.pointee.next = next
            try extend(i, registers)
          case .unpack:
            let source = registers[b]
            if !fastUnpack(source, target, c) {
              frame.pointee.next = next
              try unpack(source, target, c)
            }
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
          case .unpackStarred:
            frame.pointee.next = next
            try unpackStarred(registers[b], target, c, Int(i.d))
            if i.flags & Instruction.consumesB != 0 { clear(registers + b) }
          case .joinStrings: joinStrings(registers + b, c, into: target)
          case .formatValue:
            frame.pointee.next = next
            try formatValue(i, registers)

          // MARK: Calls
          case .call:
            let callee = registers[b]
            frame.pointee.next = next
            if let entered = try enterFast(callee, frame, registers + b, c, i) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
              continue
            }
            if let entered = try enterSlow(frame, registers + b, registers + b + 1, c, Int(i.d), i.a, isLowered: false) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .callGlobal:
            let cache = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.caches } + Int(i.d)
            frame.pointee.next = next
            if let callee = cachedGlobal(frame, cache) {
              put(registers + b, callee.retained())
            } else {
              put(registers + b, try loadGlobal(frame, cache.pointee.name, cache))
            }
            if let entered = try enterFast(registers[b], frame, registers + b, c, i) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
              continue
            }
            if let entered = try enterSlow(frame, registers + b, registers + b + 1, c, -1, i.a, isLowered: false) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .callMethod:
            frame.pointee.next = next
            // With a method the receiver is its first argument; else the callee lies where the receiver would.
            let isMethod = !registers[b].isUndefined
            let callee = registers + (isMethod ? b : b + 1)
            let count = isMethod ? c + 1 : c
            if let entered = try enterFast(callee.pointee, frame, callee, count, i) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
              continue
            }
            if let entered = try enterSlow(frame, callee, callee + 1, count, Int(i.d), i.a, isLowered: false) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .callLowered:
            frame.pointee.next = next
            if let entered = try enterSlow(frame, registers + b, registers + b + 1, c, Int(i.d), i.a, isLowered: true) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .callUnpacked, .callUnpackedLowered:
            frame.pointee.next = next
            if let entered = try enterUnpacked(frame, i, isLowered: i.op == .callUnpackedLowered) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }
          case .superNoArguments:
            frame.pointee.next = next
            put(target, try makeSuper(frame))
          case .returnValue, .returnNone:
            var result = Value.none
            if i.op == .returnValue {
              result = registers[b]
              if result.isUndefined { throw UndefinedOperand() }
              registers[b] = .undefined
            }
            if top == entry && blockEnd != nil {
              result.release()
              throw Failure(.runtimeError, "'return' can't leave a block that is being traced")
            }
            let mode = frame.pointee.mode
            let slot = frame.pointee.returnRegister
            let instance = frame.pointee.pending
            leave(frame)
            if mode == .boundary {
              return result
            }
            frame -= 1
            registers = frame.pointee.base
            next = frame.pointee.next
            constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            switch mode {
            case .call, .boundary: put(registers + Int(slot), result)
            case .initialize:
              let isNone = result.isNone
              if !isNone { try refuseInitializer(result, instance) }
              put(registers + Int(slot), instance)
            case .iteration:
              result.release()
              let loop = (next - 1).pointee
              clear(registers + Int(loop.b))
              next = jump(frame, loop.d)
            case .delegation:
              clear(registers + Int((next - 1).pointee.b))
              put(registers + Int(slot), result)
            case .discard: result.release()
            case .operation: try finishOperation((next - 1).pointee, registers, result)
            case .comparison:
              let test = (next - 1).pointee
              if try finishComparison(test, registers, result) { next = jump(frame, test.d) }
            }
          case .yield:
            let value = registers[b]
            registers[b] = .undefined
            frame.pointee.next = next
            let (mode, slot) = rest(frame)
            if mode == .boundary { return value }
            frame = frames + top
            registers = frame.pointee.base
            next = frame.pointee.next
            constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            put(registers + Int(slot), value)
          case .yieldFrom:
            frame.pointee.next = next
            if let entered = try enterDelegate(frame, i) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
              continue
            }
            if let value = try delegate(frame, i) {
              // Comes back to this instruction.
              frame.pointee.next = next - 1
              let (mode, slot) = rest(frame)
              if mode == .boundary { return value }
              frame = frames + top
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
              put(registers + Int(slot), value)
            }
          case .makeDelegate:
            frame.pointee.next = next
            put(target, try makeIterator(registers[b]))
          case .makeFunction: put(target, makeFunction(frame, i))
          case .makeClass:
            frame.pointee.next = next
            put(target, try makeClass(frame, i))

          // MARK: Modules
          case .importModule:
            frame.pointee.next = next
            put(target, try importModule(frame.pointee.code.names[c].string, first: i.d != 0).owned)
          case .importName:
            frame.pointee.next = next
            put(target, try importName(registers[b], frame.pointee.code.names[c]))
          case .importAll:
            frame.pointee.next = next
            try importAll(registers[b], into: frame.pointee.globals)
            clear(registers + b)

          // MARK: Exceptions
          case .raise:
            frame.pointee.next = next
            raised = try self.raised(b < 0 ? .undefined : registers[b], c < 0 ? .undefined : registers[c])
            break instructions
          case .reraise:
            frame.pointee.next = next
            throw Reraise(exception: registers[b].unsafeAs(ExceptionObject.self))
          case .raiseAssertion:
            frame.pointee.next = next
            throw assertionError(b < 0 ? .undefined : registers[b])
          case .beginHandler:
            put(target, handled)
            handled = registers[b].retained()
          case .endHandler:
            let old = handled
            handled = target.pointee
            target.pointee = .undefined
            old.release()
          case .jumpUnlessException:
            frame.pointee.next = next
            let isMatch = try matchesException(registers[b], registers[c])
            clear(registers + c)
            if !isMatch { next = jump(frame, i.d) }
          case .enterContext:
            frame.pointee.next = next
            try enterContext(i, registers)
          case .exitContext:
            frame.pointee.next = next
            try exitContext(registers + b)
          case .exitContextWithException:
            frame.pointee.next = next
            if try exitContext(registers + b, exception: registers[c]) { next = jump(frame, i.d) }

          // MARK: Rare ones
          case .awaitable, .asyncIterator, .asyncNext, .endAsyncFor, .wrapAsyncYield, .enterAsyncContext,
            .exitAsyncContext, .matchGroup, .joinGroup, .importRelative:
            frame.pointee.next = next
            if try performRare(i, frame) { next = jump(frame, i.d) }

          // MARK: Matching
          case .matchSequence:
            if !matchesSequence(registers[b], c, atLeast: i.a != 0) { next = jump(frame, i.d) }
          case .matchMapping: if !matchesMapping(registers[b]) { next = jump(frame, i.d) }
          case .matchKeys:
            frame.pointee.next = next
            if try !matchKeys(frame, i) { next = jump(frame, i.c) }
          case .matchClass:
            frame.pointee.next = next
            if try !matchClass(frame, i) { next = jump(frame, i.c) }

          // MARK: Lowered control flow
          case .loweredWhile:
            frame.pointee.next = next
            if let place = try decideWhile(i, registers) { next = jump(frame, place) }
          case .loweredIf, .loweredFor, .loweredConditional, .loweredAnd, .loweredOr:
            frame.pointee.next = next
            if try decide(i, registers) { next = jump(frame, i.c) }
          case .loweredNot, .loweredEqual:
            frame.pointee.next = next
            try loweredOperator(i, registers)
          case .blockEnd:
            if let blockEnd, next - 1 == blockEnd, top == entry { return .none }
            next = jump(frame, i.d)

          // MARK: Observed code
          case .observedEffect:
            frame.pointee.next = next
            try performObserved(frame, i)
          case .observedCall:
            frame.pointee.next = next
            if let entered = try enterObserved(frame, i) {
              frame = entered
              registers = frame.pointee.base
              next = frame.pointee.next
              constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
            }

          // MARK: Debugging
          case .trap:
            frame.pointee.next = next
            next = try trapped(frame)
          }
        }
      } catch {
        frame = frames + top
        frame.pointee.next = next
        try unwind(error, entry: entry, block: block)
        frame = frames + top
        registers = frame.pointee.base
        next = frame.pointee.next
        constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
      }
      // `raise` comes here without Swift's throwing, which allocates.
      if let exception = raised {
        raised = nil
        try unwind(exception, entry: entry, block: block)
        frame = frames + top
        registers = frame.pointee.base
        next = frame.pointee.next
        constants = frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.constants }
      }
    }
  }

  /// The instruction at a place of the frame's code.
  @inline(__always)
  private func jump(_ frame: UnsafeMutablePointer<Frame>, _ place: Int32) -> UnsafeMutablePointer<Instruction> {
    frame.pointee.codeReference._withUnsafeGuaranteedRef { $0.instructions } + Int(place)
  }

  /// Whether Ctrl-C was pressed or a collection is due.
  @inline(__always)
  var needsAttention: Bool {
    Interrupt.requested.load(ordering: .relaxed) != 0 || CycleCollector.isDue
  }

  @inline(never)
  func attend(_ frame: UnsafeMutablePointer<Frame>, _ next: UnsafeMutablePointer<Instruction>) throws {
    frame.pointee.next = next
    try Interrupt.poll()
    CycleCollector.collectIfDue()
  }
}

extension Value {
  /// An object of kind `instance`.
  var isInstance: Bool {
    @inline(__always) get { isObject && unmanaged._withUnsafeGuaranteedRef { $0.kind == .instance } }
  }
}

/// An exception that goes on its way without leaving another mark in the traceback.
struct Reraise: Error, @unchecked Sendable {
  let exception: ExceptionObject
}
