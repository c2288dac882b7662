import Diagnostics

/// A `weakref.ref`.
public final class WeakReferenceObject: Object {
  private weak var target: Object?
  let callback: Handle
  /// The target's hash, once it has been asked for: the reference keeps it when the target is gone.
  private var knownHash: Int?

  public init(_ target: Object, callback: Handle = .none) {
    self.target = target
    self.callback = callback
    super.init(type: .weakReference)
    if !callback.isNone {
      target.flags |= ObjectFlags.isWatched
      WeakReferences.watch(target, self)
    }
  }

  /// The object, or None once it is gone.
  public var referent: Handle { target.map { .object($0) } ?? .none }

  public override var isCallable: Bool { true }

  public override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try arguments.check("ref", 0)
    return referent.owned
  }

  /// References are equal when their targets are; dead ones only to themselves.
  public override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(WeakReferenceObject.self) else { return nil }
    var isSame = self === other
    if let target, let second = other.target { isSame = try interpreter.equals(.object(target), .object(second)) }
    return .bool(isSame == (op == .equal))
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    if let knownHash { return knownHash }
    guard let target else { throw Failure(.typeError, "weak object has gone away") }
    let hash = try interpreter.hash(.object(target))
    knownHash = hash
    return hash
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    guard let target else { return "<weakref at \(addressText); dead>" }
    return "<weakref at \(addressText); to '\(target.typeName)' at \(target.addressText)>"
  }
}

/// Callbacks of weak references, by the object that they wait for.
enum WeakReferences {
  private struct Watcher { weak var reference: WeakReferenceObject? }
  private nonisolated(unsafe) static var watchers: [ObjectIdentifier: [Watcher]] = [:]

  static func watch(_ target: Object, _ reference: WeakReferenceObject) {
    watchers[ObjectIdentifier(target), default: []].append(Watcher(reference: reference))
  }

  /// Called by `Object.deinit`.
  static func objectDied(_ object: Object) {
    guard let waiting = watchers.removeValue(forKey: ObjectIdentifier(object)) else { return }
    for watcher in waiting {
      guard let reference = watcher.reference, let interpreter = Finalizers.interpreter else { continue }
      _ = try? interpreter.call(reference.callback, [.object(reference)])
    }
  }
}
