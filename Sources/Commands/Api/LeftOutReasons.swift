/// Why names of a record are not there.
struct LeftOutReasons {
  /// Names of a group (nil for all groups) and the reason. The first rule that fits counts.
  struct Rule {
    let group: String?
    let names: Set<String>
    let reason: String

    init(_ group: String?, _ names: String, _ reason: String) {
      self.group = group
      self.names = Set(names.split(separator: " ").map(String.init))
      self.reason = reason
    }
  }

  let rules: [Rule]
  /// Groups whose missing names have one reason.
  var groups: [String: String] = [:]
  /// Groups of which only the part that is here counts.
  var outside: Set<String> = []
  /// Parameters that nobody misses.
  var ignoredParameters: Set<String> = []

  /// The reason, if one is known.
  func reason(_ group: String, _ name: String) -> String? {
    for rule in rules where rule.group == nil || rule.group == group {
      if rule.names.contains(name) { return rule.reason }
    }
    return groups[group]
  }

  /// Whether the names of a group that are not there are left out on purpose: not counted as missing.
  func isOutside(_ group: String) -> Bool { outside.contains(group) }

  func isIgnoredParameter(_ name: String) -> Bool { ignoredParameters.contains(name) }
}
