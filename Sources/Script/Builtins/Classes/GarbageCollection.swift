/// The door to the cycle collector for the `gc` module.
public enum GarbageCollection {
  /// Frees dead cycles; gives the number of objects in them.
  public static func collect() -> Int { CycleCollector.collect() }

  public static var isEnabled: Bool {
    get { CycleCollector.isEnabled }
    set { CycleCollector.isEnabled = newValue }
  }

  /// The objects that the collector knows.
  public static var tracked: [Handle] { CycleCollector.tracked.map { .object($0) } }

  /// What an object holds.
  public static func referents(of object: Object) -> [Handle] {
    var result: [Handle] = []
    object.traverse { (value: Value) in
      if value.isObject { result.append(Handle(value)) }
    }
    return result
  }

  /// How many objects the collector knows.
  public static var trackedCount: Int { CycleCollector.population }
}
