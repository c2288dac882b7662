import Ops

/// The counter behind the numbers in the names of functions and unnamed captures: one for the process, as in TensorFlow.
public enum UniqueNumber {
  public static func next() -> Int { TensorCounter.next() }

  /// The name of a traced function, `__inference_f_12`.
  public static func inferenceName(_ name: String) -> String { "__inference_\(name)_\(next())" }

  /// The name of a forward function that also hands out what its gradient needs, `__forward_f_12`.
  public static func forwardName(_ name: String) -> String { "__forward_\(name)_\(next())" }

  /// The name of a gradient function, `__backward_f_12`.
  public static func backwardName(_ name: String) -> String { "__backward_\(name)_\(next())" }

  /// The name of a branch or loop function in the scope of its node (`cond/` gives `cond_true_12`).
  public static func branchName(scope: String, _ name: String) -> String {
    let full = scope + name + "_\(next())"
    return String(full.map { (letter: Character) -> Character in letter == "/" ? "_" : letter })
  }
}
