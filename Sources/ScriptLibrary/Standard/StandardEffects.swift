import Script

/// What the functions and classes of Python's own modules do beside giving a result.
enum StandardEffects {
  /// Applied to a module when it has been made.
  static func declare(in module: ModuleObject) {
    switch module.name {
    case "random": declareRandom(module)
    case "secrets": module.declare(.random, "token_bytes", "token_hex", "token_urlsafe", "randbelow", "choice", "randbits")
    case "uuid": module.declare(.random, "uuid1", "uuid4")
    case "os": module.declare(.random, "urandom")
    case "time":
      module.declare(
        .clock, "time", "time_ns", "perf_counter", "perf_counter_ns", "monotonic", "monotonic_ns", "process_time",
        "process_time_ns", "thread_time", "thread_time_ns", "localtime", "gmtime", "ctime", "asctime", "strftime")
    case "datetime":
      for name in ["datetime", "date"] { type(name, module)?.declare(.clock, "now", "utcnow", "today") }
    case "collections": declareCollections(module)
    case "heapq":
      module.declare(.changes(argument: 0), "heappush", "heappop", "heapify", "heapreplace", "heappushpop")
    case "bisect": module.declare(.changes(argument: 0), "insort", "insort_left", "insort_right")
    case "operator":
      module.declare(.changes(argument: 0), "setitem", "delitem", "iadd", "iconcat", "imul", "ior", "iand", "isub")
    case "sys":
      StreamObject.streamType.declare(.output, "write", "writelines")
    case "logging":
      module.declare(.output, "debug", "info", "warning", "error", "critical", "exception", "log")
      type("Logger", module)?.declare(
        .output, "debug", "info", "warning", "error", "critical", "exception", "log")
    case "warnings": module.declare(.output, "warn")
    default: break
    }
  }

  private static func type(_ name: String, _ module: ModuleObject) -> TypeObject? { module[name]?.as(TypeObject.self) }

  /// The functions are the methods of one generator.
  private static func declareRandom(_ module: ModuleObject) {
    type("Random", module)?.declare(
      .random, "seed", "setstate", "random", "uniform", "randint", "randrange", "choice", "choices", "shuffle", "sample",
      "gauss", "normalvariate", "expovariate", "triangular", "betavariate", "gammavariate", "lognormvariate",
      "paretovariate", "weibullvariate", "vonmisesvariate", "getrandbits", "randbytes")
  }

  private static func declareCollections(_ module: ModuleObject) {
    type("deque", module)?.declare(
      .changes(argument: 0), "append", "appendleft", "pop", "popleft", "extend", "extendleft", "clear", "reverse",
      "rotate", "remove", "insert")
    type("Counter", module)?.declare(.changes(argument: 0), "update", "subtract")
    type("defaultdict", module)?.declare(.changes(argument: 0), "__missing__")
    type("OrderedDict", module)?.declare(.changes(argument: 0), "move_to_end", "popitem")
  }
}
