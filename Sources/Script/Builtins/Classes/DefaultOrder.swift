import Diagnostics

/// `object.__lt__` and its neighbours: the answer of a class that defines no order of its own.
enum DefaultOrder {
  static func define(on object: TypeObject) {
    for op in [ComparisonOperator.less, .lessOrEqual, .greater, .greaterOrEqual] {
      let name = Names.comparison[Int(op.rawValue)].string
      object.defineFastMethod(name) { (arguments: Arguments, interpreter: Interpreter) in
        if arguments.count != 2 {
          throw Failure(.typeError, "expected 1 argument, got \(arguments.count - 1)")
        }
        // What a native class orders, it orders here, too. Classes themselves have none: theirs is the metaclass's.
        guard let target = arguments[0].object, target.kind != .type else { return SharedSlots.notImplemented }
        return try target.compare(op, arguments[1], interpreter) ?? SharedSlots.notImplemented
      }
    }
  }
}
