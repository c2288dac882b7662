import Diagnostics
import Glibc
import Script

/// `statistics`, for floats and ints.
enum StatisticsModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("statistics")
    let error = interpreter.makeExceptionClass(
      "StatisticsError", module: "statistics", base: ExceptionHierarchy.named("ValueError"))
    module["StatisticsError"] = .object(error)
    defineAverages(in: module, error)
    defineSpread(in: module, error)
    return module
  }

  private static func numbers(
    _ handle: Handle, _ name: String, least: Int, _ error: TypeObject, _ interpreter: Interpreter
  ) throws -> [Handle] {
    let data = try interpreter.elements(handle)
    if data.count < least {
      let count = least == 1 ? "at least one data point" : "at least two data points"
      throw interpreter.error(error, [.string("\(name) requires \(count)")])
    }
    return data
  }

  /// An exact quotient of ints is an int again, as CPython's fractions give.
  private static func mean(_ data: [Handle], _ interpreter: Interpreter) throws -> Handle {
    if data.allSatisfy({ $0.asInt != nil }) {
      let sum = try data.reduce(Handle.int(0)) { try interpreter.binary(.add, $0, $1) }
      let rest = try interpreter.binary(.modulo, sum, .int(data.count))
      return try interpreter.binary(rest.asInt == 0 ? .floorDivide : .divide, sum, .int(data.count))
    }
    let sum = MathModule.exactSum(try data.map { try interpreter.double($0) })
    return .float(sum / Double(data.count))
  }

  private static func defineAverages(in module: ModuleObject, _ error: TypeObject) {
    module.define("mean", "data") { (call: NativeCall) in
      try mean(numbers(call[0], "mean", least: 1, error, call.interpreter), call.interpreter)
    }
    module.define("fmean", "data, weights=None") { (call: NativeCall) in
      if !call[1].isNone { throw Failure(.notImplementedError, "statistics.fmean() with weights") }
      let data = try numbers(call[0], "fmean", least: 1, error, call.interpreter)
      return .float(MathModule.exactSum(try data.map { try call.interpreter.double($0) }) / Double(data.count))
    }
    for (name, isLow, isHigh) in [("median", false, false), ("median_low", true, false), ("median_high", false, true)] {
      module.define(name, "data") { (call: NativeCall) in
        guard let sorted = call.interpreter.builtins["sorted"] else { return .none }
        let data = try call.interpreter.elements(call.interpreter.call(sorted, [call[0]]))
        if data.isEmpty { throw call.interpreter.error(error, [.string("no median for empty data")]) }
        let middle = data.count / 2
        if data.count % 2 == 1 || isHigh { return data[middle] }
        if isLow { return data[middle - 1] }
        let sum = try call.interpreter.binary(.add, data[middle - 1], data[middle])
        return try call.interpreter.binary(.divide, sum, .int(2))
      }
    }
    for name in ["mode", "multimode"] {
      module.define(name, "data") { (call: NativeCall) in
        let counter = try call.interpreter.call(.object(CounterClass.type), [call[0]])
        let pairs = try call.interpreter.elements(call.interpreter.callMethod(counter, "most_common"))
          .compactMap { $0.asSequence }
        guard let first = pairs.first else {
          if name == "multimode" { return .list([]) }
          throw call.interpreter.error(error, [.string("no mode for empty data")])
        }
        if name == "mode" { return first[0] }
        return .list(pairs.filter { $0[1].asInt == first[1].asInt }.map { $0[0] })
      }
    }
  }

  private static func defineSpread(in module: ModuleObject, _ error: TypeObject) {
    let rows: [(String, Bool, Bool)] = [
      ("variance", true, false), ("pvariance", false, false), ("stdev", true, true), ("pstdev", false, true),
    ]
    for (name, isSample, isRoot) in rows {
      module.define(name, "data, center=None") { (call: NativeCall) in
        let data = try numbers(call[0], name, least: isSample ? 2 : 1, error, call.interpreter)
        let values = try data.map { try call.interpreter.double($0) }
        let center = MathModule.exactSum(values) / Double(values.count)
        let squares = MathModule.exactSum(values.map { ($0 - center) * ($0 - center) })
        let variance = squares / Double(isSample ? values.count - 1 : values.count)
        if isRoot { return .float(variance.squareRoot()) }
        if data.allSatisfy({ $0.asInt != nil }), let whole = Int(exactly: variance) { return .int(whole) }
        return .float(variance)
      }
    }
  }
}
