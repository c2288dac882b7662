import Diagnostics

/// One frame that an exception left.
public struct TracebackEntry {
  public let file: SourceFile
  /// The code's name; `<module>` at top level.
  public let function: String
  /// What was being evaluated.
  public let span: SourceSpan
  /// False for frames of the program's own making, which a traceback leaves out.
  public let isVisible: Bool
  /// Whether the frame ran lowered code.
  public let isConverted: Bool
  /// The frame's variables, where the interpreter keeps them.
  let frame: KeptFrame?

  public init(
    file: SourceFile, function: String, span: SourceSpan, isVisible: Bool = true, isConverted: Bool = false
  ) {
    self.init(file: file, function: function, span: span, isVisible: isVisible, isConverted: isConverted, frame: nil)
  }

  init(
    file: SourceFile, function: String, span: SourceSpan, isVisible: Bool = true, isConverted: Bool = false,
    frame: KeptFrame?
  ) {
    self.file = file
    self.function = function
    self.span = span
    self.isVisible = isVisible && !file.isLibrary
    self.isConverted = isConverted
    self.frame = frame
  }

  public var lineNumber: Int { file.lineNumber(at: span.start) }
}

/// A frame that an exception left, as it is noted on the way: what a traceback says of it is found out when somebody asks.
enum LeftFrame {
  /// The code, the place of the instruction in it, and the variables where they are kept.
  case ran(Code, place: Int, KeptFrame?)
  /// What a library or a script has put into the traceback.
  indirect case known(TracebackEntry)

  /// The frame's variables.
  var frame: KeptFrame? {
    switch self {
    case .ran(_, _, let frame): frame
    case .known(let entry): entry.frame
    }
  }

  /// What a traceback shows of frames, innermost first: the innermost last.
  static func entries(of frames: [LeftFrame]) -> [TracebackEntry] {
    var result: [TracebackEntry] = []
    for frame in frames.reversed() {
      switch frame {
      case .known(let entry): result.append(entry)
      case .ran(let code, let place, let kept): result += entries(of: code, at: place, kept).reversed()
      }
    }
    return result
  }

  /// Innermost first. Comprehensions run in their function's frame, but a traceback shows them as functions.
  private static func entries(of code: Code, at place: Int, _ kept: KeptFrame?) -> [TracebackEntry] {
    var result: [TracebackEntry] = []
    var span = code.span(at: place)
    let op = place >= 0 && place < code.instructionCount ? code.instructions[place].op : .nop
    var isLoop = op == .forIterator || op == .makeIterator
    for comprehension in code.comprehensions where comprehension.range.contains(place) {
      result.append(
        TracebackEntry(file: code.file, function: comprehension.name, span: span, isConverted: code.isLowered))
      span = comprehension.span
      isLoop = false
    }
    // In a `for` statement CPython marks the whole line, which is to say nothing of it.
    if isLoop { span = SourceSpan(start: span.start, end: span.start) }
    result.append(
      TracebackEntry(file: code.file, function: code.name, span: span, isConverted: code.isLowered, frame: kept))
    return result
  }
}
