import Diagnostics

/// Hears of the effects of the code that runs while it observes.
public protocol EffectObserver: AnyObject {
  /// - Parameters:
  ///   - effect: what was done, and where. It has been done already; what raised an error did not happen.
  ///   - subject: the object that was changed or asked, `.undefined` where there is none (`print`, a global name).
  ///   - values: what was given: the arguments of the call without the subject, or the value that was written.
  ///     Keep neither longer than the call, unless you mean to keep the objects alive.
  func observe(_ effect: Effect, subject: Handle, values: [Handle])
}

/// Collects effects in the order in which they occur.
public final class EffectLog: EffectObserver {
  public private(set) var effects: [Effect] = []

  public init() {}

  public func observe(_ effect: Effect, subject: Handle, values: [Handle]) { effects.append(effect) }
}

extension Interpreter {
  /// Runs `body` while `observer` hears of the effects of the script code in it: functions that `body` calls, and all that
  /// these call. Code that is on its way already (the cell that the call stands in) is not observed.
  ///
  /// Changes of objects that were made since the observation began are no effects. Observers may be nested; each hears of
  /// everything, and has its own beginning.
  ///
  /// Nothing is paid for this while nobody observes: observed functions run a copy of their code in which the instructions
  /// that can have effects are replaced by ones that report (``Code/observed``), and only natives look at a flag.
  public func observingEffects<Result>(by observer: any EffectObserver, _ body: () throws -> Result) rethrows -> Result {
    EffectObservation.begin(observer)
    defer { EffectObservation.end() }
    return try body()
  }

  /// The effects of `body`, and its result.
  public func collectingEffects<Result>(_ body: () throws -> Result) rethrows -> (result: Result, effects: [Effect]) {
    let log = EffectLog()
    let result = try observingEffects(by: log, body)
    return (result, log.effects)
  }
}

/// The observers at work, and the objects that were made since they began.
enum EffectObservation {
  /// Whether anybody observes. Natives and the making of objects look at it, hot instructions don't.
  nonisolated(unsafe) static var isActive = false

  private struct Entry {
    let observer: any EffectObserver
    /// The number of the first object that is made while it observes.
    let start: Int
  }

  /// One interpreter runs at a time, so the process has one list.
  nonisolated(unsafe) private static var entries: [Entry] = []
  nonisolated(unsafe) private static var clock = 0
  /// When the object at an address was made. An address that is used again gets its new object's number, and an object
  /// that is older than all observers can't come to live at one.
  nonisolated(unsafe) private static var births = AddressTable()

  static func begin(_ observer: any EffectObserver) {
    entries.append(Entry(observer: observer, start: clock))
    isActive = true
    NativeFunctionObject.isWatched = true
  }

  static func end() {
    entries.removeLast()
    guard entries.isEmpty else { return }
    isActive = false
    NativeFunctionObject.isWatched = CallCounter.isCounting
    births.removeAll()
  }

  /// Called by `Object.init` while anybody observes.
  @inline(never)
  static func noteBirth(_ object: Object) {
    births[UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())] = clock
    clock &+= 1
  }

  /// When the object was made: the number that observers compare with their beginning; nil for one that is older than all.
  private static func birth(of subject: Value) -> Int? {
    guard subject.isObject else { return nil }
    return births[subject.bits]
  }

  /// Whether a change of `subject` is an effect for anybody.
  static func concerns(_ subject: Value) -> Bool {
    guard let birth = birth(of: subject) else { return true }
    return entries.contains { $0.start > birth }
  }

  /// Tells the observers to whom it is an effect.
  static func report(_ effect: Effect, subject: Value, values: [Value]) {
    let birth = birth(of: subject)
    let handles = values.map { Handle($0) }
    for entry in entries where birth.map({ $0 < entry.start }) ?? true {
      entry.observer.observe(effect, subject: Handle(subject), values: handles)
    }
  }
}
