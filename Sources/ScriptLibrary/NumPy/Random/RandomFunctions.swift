import Script

/// `np.random`.
enum RandomFunctions {
  static func add(to namespace: APINamespace) {}
}
