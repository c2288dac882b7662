import Diagnostics

/// Something that code did beside computing its result: it printed, changed an object that it did not make, wrote a name
/// of a scope around it, or asked for a number that differs from run to run.
///
/// A function that is traced does all of this once, while tracing; the same code run eagerly does it on every call.
public struct Effect: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// `print(…)`, `sys.stdout.write(…)`
    case output
    /// `input()`
    case input
    /// `log.append(…)`, `log += […]`, `del table[key]`
    case mutation
    /// `table[key] = …`
    case itemWrite
    /// `self.count = …`, `setattr(…)`, `del self.count`
    case attributeWrite
    /// `global total`, then `total = …`
    case globalWrite
    /// `nonlocal total`, then `total = …`
    case nonlocalWrite
    /// `random.random()`, `np.random.normal()`
    case random
    /// `time.time()`, `datetime.now()`
    case clock
    /// `next(iterator)`, `for x in iterator` with an iterator made elsewhere
    case iteration
  }

  public let kind: Kind
  /// The text in the source that names what was done: `log.append`, `table['a']`, `self.count`, `total`, `print`.
  public let text: String
  /// The call or target in the user's code; nil where no script code runs.
  public let place: SourcePlace?
  /// The name of the function whose code did it.
  public let function: String

  public init(kind: Kind, text: String, place: SourcePlace?, function: String) {
    self.kind = kind
    self.text = text
    self.place = place
    self.function = function
  }

  /// Whether both were done by the same piece of source.
  public static func == (left: Effect, right: Effect) -> Bool {
    left.kind == right.kind && left.text == right.text && left.function == right.function
      && left.place?.file === right.place?.file && left.place?.span == right.place?.span
  }

  /// The number of the line, as tracebacks show it; nil without a place.
  public var lineNumber: Int? { place.map { $0.file.lineNumber(at: $0.span.start) } }

  /// Whether the same code run again may see other values, rather than change something.
  public var isQuestion: Bool { kind == .random || kind == .clock || kind == .input }
}

/// What a native function does beside giving a result, declared with the function, so that calls of it are seen by whoever
/// observes effects.
public enum NativeEffect: Sendable, Equatable {
  /// Writes to a stream.
  case output
  /// Reads from a stream.
  case input
  /// Changes the object that is its argument of this place; a method's receiver is argument 0.
  case changes(argument: Int)
  /// Writes an attribute of argument 0.
  case writesAttribute
  /// Takes the next value of the iterator that is argument 0.
  case advances
  /// Gives random numbers, or changes the state that they come from.
  case random
  /// Gives the time.
  case clock
}
