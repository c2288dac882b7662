/// Lays exceptions out with what they came from, and groups with their members behind a margin, as CPython does.
struct TracebackLayout {
  /// Beyond these a group's members are only counted.
  private static let groupWidth = 15
  private static let groupDepth = 10

  private let interpreter: Interpreter
  private var text = ""
  /// How many groups are around what is being written; 0 writes no margin.
  private var depth = 0
  /// The last member of a group is on its way, and its frame is still open.
  private var needsClosing = false
  private var seen: [ExceptionObject] = []

  static func text(of exception: ExceptionObject, _ interpreter: Interpreter) -> String {
    var layout = TracebackLayout(interpreter: interpreter)
    layout.write(exception)
    return layout.text
  }

  private init(interpreter: Interpreter) { self.interpreter = interpreter }

  private var indent: String { String(repeating: " ", count: 2 * depth) }

  private mutating func emit(_ lines: String, margin: String = "|") {
    if depth == 0 {
      text += lines
      return
    }
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      text += "\(indent)\(margin) \(line)\n"
    }
  }

  /// The exception behind the ones that it came from, the first of them first.
  private mutating func write(_ exception: ExceptionObject) {
    var chain: [(message: String?, exception: ExceptionObject)] = []
    var cursor: ExceptionObject? = exception
    while let current = cursor, !seen.contains(where: { $0 === current }) {
      seen.append(current)
      if let cause = current.cause.as(ExceptionObject.self) {
        chain.append(("\nThe above exception was the direct cause of the following exception:\n\n", current))
        cursor = cause
      } else if current.cause.isNone, !current.suppressesContext, let context = current.context {
        chain.append(("\nDuring handling of the above exception, another exception occurred:\n\n", current))
        cursor = context
      } else {
        chain.append((nil, current))
        cursor = nil
      }
    }
    for (index, link) in chain.reversed().enumerated() {
      if index > 0, let message = link.message { emit(message) }
      writeAlone(link.exception)
    }
  }

  private mutating func writeAlone(_ exception: ExceptionObject) {
    let traceback = Traceback(exception)
    let isGroup = ExceptionGroups.isGroup(exception)
    if isGroup && depth > TracebackLayout.groupDepth {
      return emit("... (max_group_depth is \(TracebackLayout.groupDepth))\n")
    }
    let isOutermost = isGroup && depth == 0
    if isOutermost { depth += 1 }
    if !traceback.entries.isEmpty {
      let title = isGroup ? "Exception Group Traceback" : "Traceback"
      emit("\(title) (most recent call last):\n", margin: isOutermost ? "+" : "|")
      emit(traceback.framesText)
    }
    emit(Traceback.placeText(exception) + Traceback.summary(exception, interpreter) + "\n")
    if isGroup { writeMembers(ExceptionGroups.members(exception)) }
    if isOutermost { depth = 0 }
  }

  private mutating func writeMembers(_ members: [ExceptionObject]) {
    let width = TracebackLayout.groupWidth
    let shown = min(members.count, width + 1)
    needsClosing = false
    for index in 0..<shown {
      if index == shown - 1 { needsClosing = true }
      let isCut = index >= width
      text += "\(indent)\(index == 0 ? "+-" : "  ")+---------------- \(isCut ? "..." : "\(index + 1)") ----------------\n"
      depth += 1
      if isCut {
        let rest = members.count - width
        emit("and \(rest) more exception\(rest > 1 ? "s" : "")\n")
      } else {
        write(members[index])
      }
      if index == shown - 1 && needsClosing {
        text += "\(indent)+------------------------------------\n"
        needsClosing = false
      }
      depth -= 1
    }
  }
}
