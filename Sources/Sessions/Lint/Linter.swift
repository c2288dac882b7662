import Diagnostics
import Script

/// One kind of thing to find.
protocol LintRule {
  /// What stands in brackets behind a finding.
  static var name: String { get }
  /// Findings in one traced function.
  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding]
  /// Findings outside of functions.
  static func check(_ module: LintedModule) -> [LintFinding]
}

extension LintRule {
  static func check(_ function: LintedFunction, _ module: LintedModule) -> [LintFinding] { [] }
  static func check(_ module: LintedModule) -> [LintFinding] { [] }
}

/// Runs all rules over a module.
public enum Linter {
  /// In no order: findings are sorted by place.
  private static var rules: [any LintRule.Type] {
    [
      PrintRule.self, SideEffectRule.self, MutatedArgumentRule.self, TensorListRule.self, VariableRule.self,
      NumPyRule.self, UnrolledLoopRule.self, FrozenNumberRule.self, RandomRule.self, RetracingRule.self,
      MissingImportRule.self,
    ]
  }

  /// The findings in the order of the source.
  static func check(_ module: LintedModule) -> [LintFinding] {
    var findings: [LintFinding] = []
    for rule in rules {
      findings += rule.check(module)
      for function in module.functions { findings += rule.check(function, module) }
    }
    return findings.sorted { ($0.span.start, $0.span.end, $0.rule) < ($1.span.start, $1.span.end, $1.rule) }
  }

  /// The findings in a whole program.
  ///
  /// - Errors: `SyntaxError`.
  public static func check(_ file: SourceFile) throws -> [LintFinding] {
    check(LintedModule(file, try Parser.parseModule(file), isWhole: true))
  }
}
