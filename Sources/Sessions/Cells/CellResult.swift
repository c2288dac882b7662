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
