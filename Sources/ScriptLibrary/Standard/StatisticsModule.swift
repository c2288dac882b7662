import Diagnostics
import Script

/// `statistics`: medians and modes; the rest is in the script language.
enum StatisticsModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("statistics")
    let error = interpreter.makeExceptionClass(
      "StatisticsError", module: "statistics", base: ExceptionHierarchy.named("ValueError"))
    module["StatisticsError"] = .object(error)
    defineAverages(in: module, error)
    return module
  }

  private static func defineAverages(in module: ModuleObject, _ error: TypeObject) {
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
}
