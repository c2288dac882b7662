import Script

/// Looks recorded names up in an interpreter, and writes a page: group by group what is there, and why the rest is not.
///
/// A record has one group a line: its name, a colon, the names; indented lines go on. A name may be followed by the
/// parameters that a function of that name has, `abs(x,name)`: a function without one of them is there in part.
struct NameSurvey {
  /// A name that is not there, or only in part.
  private struct Gap {
    let name: String
    let reason: String
    let isPartial: Bool
  }

  private let interpreter: Interpreter
  private let reasons: LeftOutReasons
  private let showsAll: Bool
  private var found = 0
  private var partial = 0
  private var counted = 0
  private var outside = 0
  private(set) var page = ""

  /// - Parameters:
  ///   - groups: beginnings of names of groups; all groups if there is none.
  ///   - owner: the object whose attributes a group lists, nil if it is not there.
  ///   - isWord: names that count as found without being looked up.
  init(
    _ record: String, in interpreter: Interpreter, reasons: LeftOutReasons, showsAll: Bool, groups: [String],
    isWord: (String, String) -> Bool = { (_: String, _: String) -> Bool in false }, owner: (String) -> Handle?
  ) {
    self.interpreter = interpreter
    self.reasons = reasons
    self.showsAll = showsAll
    for (name, names) in NameSurvey.parsed(record)
    where groups.isEmpty || groups.contains(where: { (prefix: String) -> Bool in name.hasPrefix(prefix) }) {
      survey(name, names, owner(name)) { (word: String) -> Bool in isWord(name, word) }
    }
    finish()
  }

  private static func parsed(_ record: String) -> [(String, [String])] {
    var result: [(String, [String])] = []
    for line in record.split(separator: "\n") {
      var words = line.split(separator: " ").map(String.init)
      if line.hasPrefix(" ") {
        result[result.count - 1].1 += words
      } else {
        result.append((String(words.removeFirst().dropLast()), words))
      }
    }
    return result
  }

  private mutating func survey(_ group: String, _ entries: [String], _ owner: Handle?, _ isWord: (String) -> Bool) {
    var there: [String] = []
    var gaps: [Gap] = []
    for entry in entries {
      let parts = entry.split(separator: "(", maxSplits: 1)
      let name = String(parts[0])
      let parameters = parts.count < 2 ? [] : parts[1].dropLast().split(separator: ",").map(String.init)
      guard isWord(name) || has(name, owner) else {
        gaps.append(Gap(name: name, reason: reasons.reason(group, name) ?? "not yet", isPartial: false))
        continue
      }
      let lacking = isWord(name) ? [] : lackingParameters(name, owner, parameters)
      if lacking.isEmpty {
        there.append(name)
      } else {
        gaps.append(Gap(name: "\(name)(\(lacking.joined(separator: ",")))", reason: "without parameters", isPartial: true))
      }
    }
    let isOutside = reasons.isOutside(group)
    let missing = gaps.count { (gap: Gap) -> Bool in !gap.isPartial }
    if isOutside { outside += missing }
    counted += entries.count - (isOutside ? missing : 0)
    found += there.count
    partial += gaps.count - missing
    page += "\(group): \(there.count) of \(entries.count)\n"
    if showsAll { page += wrapped(there) }
    list(gaps)
  }

  private mutating func list(_ gaps: [Gap]) {
    var texts: [String] = []
    for gap in gaps where !texts.contains(gap.reason) { texts.append(gap.reason) }
    for text in texts {
      let names = gaps.filter { (gap: Gap) -> Bool in gap.reason == text }.map { (gap: Gap) -> String in gap.name }
      let isPartial = gaps.contains { (gap: Gap) -> Bool in gap.reason == text && gap.isPartial }
      page += (isPartial ? "  in part (\(text)):\n" : "  left out (\(text)):\n") + wrapped(names)
    }
  }

  private mutating func finish() {
    let percent = counted == 0 ? 0 : (Double(found) / Double(counted) * 1000).rounded() / 10
    page += "\n\(found) of \(counted) names are there: \(percent) %."
    if partial > 0 { page += " \(partial) are there in part." }
    if outside > 0 { page += " \(outside) more are left out as a whole." }
    page += "\n"
  }

  private func has(_ name: String, _ owner: Handle?) -> Bool {
    guard let owner else { return false }
    if let found = try? interpreter.findAttribute(owner, name), !found.isUndefined { return true }
    // A member that says it does not work eagerly is there.
    return !(owner.asObject is ModuleObject) && owner.type.find(name) != nil
  }

  private func lackingParameters(_ name: String, _ owner: Handle?, _ expected: [String]) -> [String] {
    guard !expected.isEmpty, let owner, let found = try? interpreter.findAttribute(owner, name),
      let function = found.as(NativeFunctionObject.self), let list = function.parameters
    else { return [] }
    if list.parameters.contains(where: { (parameter: ParameterList.Parameter) -> Bool in parameter.kind == .keywords }) {
      return []
    }
    let known = Set(list.parameters.map { (parameter: ParameterList.Parameter) -> String in parameter.name })
    return expected.filter { (name: String) -> Bool in
      !name.hasPrefix("*") && !known.contains(name) && !reasons.isIgnoredParameter(name)
    }
  }

  private func wrapped(_ names: [String]) -> String {
    var result = ""
    var line = "   "
    for name in names {
      if line.count + name.count + 1 > 100 {
        result += line + "\n"
        line = "   "
      }
      line += " " + name
    }
    return result + (line.count > 3 ? line + "\n" : "")
  }
}
