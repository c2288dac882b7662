import Script

/// What running a cell gave.
public struct CellResult {
  /// What the cell wrote to standard output.
  public var standardOutput = ""
  /// What it wrote to standard error: `tf.print`, warnings.
  public var standardError = ""
  /// What magics displayed: graphs, tables, times.
  public var display: [Display] = []
  /// The value of a last expression; nil when there is none or it is None.
  public var value: Handle?
  /// The repr of `value`.
  public var valueText: String?
  public var error: CellError?
  /// Wall time of the whole cell, in seconds.
  public var seconds = 0.0
  /// What the functions called in the cell did: traces and calls.
  public var notes: [String] = []
  /// What the linter says of traced functions that the cell defines or traces, a line each. Display: never output.
  public var warnings: [String] = []

  public init() {}

  /// How much of a stream is kept, in bytes: a cell may print without end.
  private static let limit = 1 << 26

  /// Adds what was written to a stream; what passes the limit is dropped, and the kept text says so.
  mutating func keep(_ text: String, in stream: WritableKeyPath<CellResult, String>) {
    guard self[keyPath: stream].utf8.count <= CellResult.limit else { return }
    self[keyPath: stream] += text
    if self[keyPath: stream].utf8.count > CellResult.limit { self[keyPath: stream] += "\n… the rest was not kept\n" }
  }
}

/// Text that a magic shows: never part of standard output.
public struct Display: Sendable {
  public var text: String
  /// Times, memory, addresses: differ from run to run.
  public var isVolatile: Bool

  public init(_ text: String, isVolatile: Bool = false) {
    self.text = text
    self.isVolatile = isVolatile
  }
}

/// How a cell ended when it failed.
public struct CellError {
  /// The exception's class, `ValueError`.
  public var type: String
  /// `str(exception)`.
  public var message: String
  /// The whole traceback with source lines and carets, as CPython prints it, and the hint.
  public var traceback: String
  /// Set when the error is `SystemExit`: the exit status that was asked for.
  public var exitStatus: Int?
  public var isInterrupt: Bool { type == "KeyboardInterrupt" }
}
