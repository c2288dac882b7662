/// Python side effects that occur in one execution and not in the other, or not at every call.
struct EffectComparison {
  let row: Row?
  /// For the sentence.
  let clauses: [String]

  init(_ comparison: Comparison) {
    row = nil
    clauses = []
  }
}
