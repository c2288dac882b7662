/// The dicts of objects that have attributes but are no plain instances: functions, exceptions, instances of classes derived
/// from `list` or `str`. Few have any, so objects have a small number here instead of a reference.
enum AttributeDictionaries {
  private nonisolated(unsafe) static var dictionaries: [DictObject?] = [nil]
  /// Places that are free.
  private nonisolated(unsafe) static var vacant: [Int32] = []

  static subscript(index: Int32) -> DictObject? { dictionaries[Int(index)] }

  /// Keeps `dictionary` in place of what is at `index`; gives its index, 0 for none.
  static func replace(_ index: Int32, by dictionary: DictObject?) -> Int32 {
    if let dictionary {
      if index != 0 {
        let old = dictionaries[Int(index)]
        dictionaries[Int(index)] = dictionary
        withExtendedLifetime(old) {}
        return index
      }
      if let place = vacant.popLast() {
        dictionaries[Int(place)] = dictionary
        return place
      }
      dictionaries.append(dictionary)
      return Int32(truncatingIfNeeded: dictionaries.count - 1)
    }
    guard index != 0 else { return 0 }
    // What goes may run a finalizer, which may come here: the table is in order before.
    let old = dictionaries[Int(index)]
    dictionaries[Int(index)] = nil
    vacant.append(index)
    withExtendedLifetime(old) {}
    return 0
  }
}
