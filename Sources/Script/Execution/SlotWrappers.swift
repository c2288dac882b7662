import Diagnostics

/// The special methods of the builtin classes, as attributes: `int.__add__`, `super().__setitem__(…)`.
///
/// Each calls what the Swift class does, past any override in a class written in the script.
enum SlotWrappers {
  private enum Slot {
    case binary(BinaryOperator, reflected: Bool)
    case inPlace(BinaryOperator)
    case unary(UnaryOperator)
    case compare(ComparisonOperator)
    case length, getItem, setItem, deleteItem, contains, iterate, next, bool, repr, str, hash, format
  }

  static func install() {
    let arithmetic: [BinaryOperator] = [
      .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power,
    ]
    let bits: [BinaryOperator] = [.leftShift, .rightShift, .bitAnd, .bitOr, .bitXor]
    let orders: [ComparisonOperator] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
    define(on: .int, binary: arithmetic + bits, compare: orders, [.unary(.negate), .unary(.plus), .unary(.invert), .bool, .repr, .hash])
    define(on: .float, binary: arithmetic, compare: orders, [.unary(.negate), .unary(.plus), .bool, .repr, .hash])
    define(on: .complex, binary: [.add, .subtract, .multiply, .divide, .power], compare: [.equal, .notEqual], [.unary(.negate), .unary(.plus), .bool, .repr, .hash])
    let sequence: [Slot] = [.length, .getItem, .contains, .iterate, .repr]
    define(on: .str, binary: [.add, .multiply, .modulo], compare: orders, sequence + [.hash, .str, .format])
    define(on: .bytes, binary: [.add, .multiply, .modulo], compare: orders, sequence + [.hash])
    define(
      on: .bytearray, binary: [.add, .multiply, .modulo], compare: orders,
      sequence + [.setItem, .deleteItem, .inPlace(.add), .inPlace(.multiply)])
    define(on: .memoryview, binary: [], compare: [.equal, .notEqual], sequence + [.setItem, .deleteItem, .hash])
    define(on: .tuple, binary: [.add, .multiply], compare: orders, sequence + [.hash])
    define(
      on: .list, binary: [.add, .multiply], compare: orders,
      sequence + [.setItem, .deleteItem, .inPlace(.add), .inPlace(.multiply)])
    define(
      on: .dict, binary: [.bitOr], compare: [.equal, .notEqual],
      sequence + [.setItem, .deleteItem, .inPlace(.bitOr)])
    for type in [TypeObject.set, TypeObject.frozenset] {
      define(
        on: type, binary: [.bitOr, .bitAnd, .bitXor, .subtract], compare: orders,
        [.length, .contains, .iterate, .repr])
    }
    for op in [BinaryOperator.bitOr, .bitAnd, .bitXor, .subtract] {
      define(on: .set, Names.inPlace[Int(op.index)].string, .inPlace(op))
    }
    define(on: .range, binary: [], compare: [.equal, .notEqual], sequence + [.hash, .bool])
    define(on: .slice, binary: [], compare: orders, [.repr])
    TypeObject.list.define("__hash__", .none)
    TypeObject.dict.define("__hash__", .none)
    TypeObject.set.define("__hash__", .none)
    define(on: ExceptionHierarchy.named("BaseException"), binary: [], compare: [], [.repr, .str])
  }

  private static func define(
    on type: TypeObject, binary: [BinaryOperator], compare: [ComparisonOperator], _ others: [Slot]
  ) {
    for op in binary {
      define(on: type, Names.binary[Int(op.index)].string, .binary(op, reflected: false))
      define(on: type, Names.reflected[Int(op.index)].string, .binary(op, reflected: true))
    }
    for op in compare { define(on: type, Names.comparison[Int(op.rawValue)].string, .compare(op)) }
    for slot in others { define(on: type, name(slot), slot) }
  }

  private static func name(_ slot: Slot) -> String {
    switch slot {
    case .binary(let op, let reflected): (reflected ? Names.reflected : Names.binary)[Int(op.index)].string
    case .inPlace(let op): Names.inPlace[Int(op.index)].string
    case .unary(let op): Names.unary[Int(op.rawValue)].string
    case .compare(let op): Names.comparison[Int(op.rawValue)].string
    case .length: "__len__"
    case .getItem: "__getitem__"
    case .setItem: "__setitem__"
    case .deleteItem: "__delitem__"
    case .contains: "__contains__"
    case .iterate: "__iter__"
    case .next: "__next__"
    case .bool: "__bool__"
    case .repr: "__repr__"
    case .str: "__str__"
    case .hash: "__hash__"
    case .format: "__format__"
    }
  }

  private static func define(on type: TypeObject, _ name: String, _ slot: Slot) {
    if type.members.lookup(StringObject.intern(name)) != nil { return }
    let count = argumentCount(slot)
    type.defineFastMethod(name) { (arguments: Arguments, interpreter: Interpreter) in
      if arguments.count != count {
        throw Failure(.typeError, "expected \(count - 1) argument\(count == 2 ? "" : "s"), got \(arguments.count - 1)")
      }
      if !interpreter.typeOf(arguments[0]).isSubclass(of: type) {
        throw Failure(
          .typeError,
          "descriptor '\(name)' requires a '\(type.name)' object but received a '\(interpreter.typeName(arguments[0]))'")
      }
      return try perform(slot, arguments, interpreter) ?? Value(SingletonObject.notImplemented)
    }
  }

  private static func argumentCount(_ slot: Slot) -> Int {
    switch slot {
    case .binary, .inPlace, .compare, .getItem, .deleteItem, .contains, .format: 2
    case .setItem: 3
    default: 1
    }
  }

  private static func perform(_ slot: Slot, _ arguments: Arguments, _ interpreter: Interpreter) throws -> Value? {
    let receiver = arguments[0]
    switch slot {
    case .binary(let op, let reflected):
      if let result = try Numbers.plain(op, receiver, arguments[1], reflected: reflected) { return result }
      return try receiver.object?.binary(op, arguments[1], reflected: reflected, interpreter)
    case .inPlace(let op): return try receiver.object?.inPlace(op, arguments[1], interpreter)
    case .unary(let op): return try Numbers.plainUnary(op, receiver) ?? receiver.object?.unary(op, interpreter)
    case .compare(let op):
      if let result = Numbers.plainCompare(op, receiver, arguments[1]) { return .bool(result) }
      return try receiver.object?.compare(op, arguments[1], interpreter)
    case .length: return try receiver.object?.length(interpreter).map { .int($0) }
    case .getItem: return try receiver.object?.getItem(arguments[1], interpreter)
    case .setItem:
      try receiver.object?.setItem(arguments[1], arguments[2], interpreter)
      return Value.none
    case .deleteItem:
      try receiver.object?.deleteItem(arguments[1], interpreter)
      return Value.none
    case .contains: return try receiver.object?.contains(arguments[1], interpreter).map { .bool($0) }
    case .iterate: return try receiver.object?.makeIterator(interpreter)
    case .next: return try interpreter.next(receiver)
    case .bool: return .bool(try receiver.object?.truth(interpreter) ?? interpreter.truth(receiver))
    case .repr: return .string(try receiver.object?.repr(interpreter) ?? interpreter.repr(receiver))
    case .str: return .string(try receiver.object?.str(interpreter) ?? interpreter.str(receiver))
    case .hash: return .int(try receiver.object?.hash(interpreter) ?? interpreter.hash(receiver))
    case .format:
      return .string(try receiver.object?.format(arguments[1].asString ?? "", interpreter) ?? "")
    }
  }
}
