/// What a cell shows now beside what is recorded under it.
public struct OutputCheck: Sendable {
  /// One output that is not as recorded; nil where there is none on that side.
  public struct Difference: Sendable, Equatable {
    public let recorded: NotebookOutput?
    public let new: NotebookOutput?
  }

  /// Empty when everything is as recorded.
  public private(set) var differences: [Difference] = []
  /// What should be recorded: the recorded outputs as they stand where the new ones agree with them, else the new ones.
  public private(set) var merged: [NotebookOutput] = []

  /// - Parameter rewritesVolatile: whether `merged` takes times and the like from the new outputs.
  public init(recorded: [NotebookOutput], new: [NotebookOutput], rule: CheckRule, rewritesVolatile: Bool = false) {
    if rule.level == .skip {
      merged = recorded.isEmpty || rewritesVolatile ? new : recorded
      return
    }
    var waiting = Dictionary(grouping: recorded, by: \.kind)
    let joined = NotebookOutput.Kind.streams.filter { OutputCheck.agreeJoined(new, recorded, $0, rule) }
    for output in new {
      if joined.contains(output.kind) {
        // The same text in other pieces: all that is recorded stands where the first of the new ones came.
        merged += waiting.removeValue(forKey: output.kind) ?? []
        continue
      }
      let counterpart = waiting[output.kind]?.first
      if counterpart != nil { waiting[output.kind]?.removeFirst() }
      if output.kind == .volatile {
        merged.append(rewritesVolatile ? output : counterpart ?? output)
      } else if let counterpart, OutputCheck.agree(output, counterpart, rule) {
        merged.append(counterpart)
      } else {
        differences.append(Difference(recorded: counterpart, new: output))
        merged.append(output)
      }
    }
    for output in recorded where output.kind != .volatile {
      guard let index = waiting[output.kind]?.firstIndex(of: output) else { continue }
      waiting[output.kind]?.remove(at: index)
      differences.append(Difference(recorded: output, new: nil))
    }
  }

  /// Whether all that a stream was given is the same, but in other pieces: how the two streams alternate is no matter.
  private static func agreeJoined(
    _ new: [NotebookOutput], _ recorded: [NotebookOutput], _ kind: NotebookOutput.Kind, _ rule: CheckRule
  ) -> Bool {
    let (now, then) = (new.filter { $0.kind == kind }, recorded.filter { $0.kind == kind })
    guard !now.isEmpty, !then.isEmpty, now.count > 1 || then.count > 1 else { return false }
    if now.count == then.count, zip(now, then).allSatisfy({ agree($0, $1, rule) }) { return false }
    func text(_ outputs: [NotebookOutput]) -> String {
      outputs.map { $0.text + ($0.endsInNewline ? "\n" : "") }.joined()
    }
    return rule.accepts(text(now), recorded: text(then))
  }

  private static func agree(_ new: NotebookOutput, _ recorded: NotebookOutput, _ rule: CheckRule) -> Bool {
    guard new.endsInNewline == recorded.endsInNewline || rule.level != .exact else { return false }
    if recorded.kind == .error, rule.level == .type || rule.level == .shape {
      return new.text.prefix { $0 != ":" } == recorded.text.prefix { $0 != ":" }
    }
    return rule.accepts(new.text, recorded: recorded.text)
  }
}

extension OutputCheck.Difference {
  /// The two texts line by line: `- ` what is recorded, `+ ` what came, blanks before what both have.
  public var lines: [String] {
    let old = recorded.map { OutputLines.lines([$0]) } ?? []
    let now = new.map { OutputLines.lines([$0]) } ?? []
    return LineDifference(old, now).lines
  }
}

/// The shortest edit from some lines to others.
struct LineDifference {
  private(set) var lines: [String] = []
  /// Lines that both have and that stand far from any change are not shown.
  private static let context = 2

  init(_ old: [String], _ new: [String]) {
    let change = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var all: [(sign: String, text: String)] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        all.append(("-", old[left]))
        left += 1
      } else if right < new.count, inserted.contains(right) {
        all.append(("+", new[right]))
        right += 1
      } else {
        all.append((" ", old[left]))
        left += 1
        right += 1
      }
    }
    lines = LineDifference.shortened(all)
  }

  private static func shortened(_ all: [(sign: String, text: String)]) -> [String] {
    var lines: [String] = []
    var hidden = 0
    for (index, line) in all.enumerated() {
      let near = all[max(0, index - context)..<min(all.count, index + context + 1)]
      guard line.sign != " " || near.contains(where: { $0.sign != " " }) else {
        hidden += 1
        continue
      }
      if hidden > 0 { lines.append("  … \(hidden) equal line\(hidden == 1 ? "" : "s")") }
      hidden = 0
      lines.append("\(line.sign) \(line.text)")
    }
    if hidden > 0 { lines.append("  … \(hidden) equal line\(hidden == 1 ? "" : "s")") }
    return lines
  }
}
