/// The door to the cycle collector for the `gc` module.
public enum GarbageCollection {
  /// Frees dead cycles; gives the number of objects in them.
  public static func collect() -> Int { CycleCollector.collect() }

  public static var isEnabled: Bool {
    get { CycleCollector.isEnabled }
    set { CycleCollector.isEnabled = newValue }
  }

  /// How many objects the collector knows.
  public static var trackedCount: Int { CycleCollector.count }
}
