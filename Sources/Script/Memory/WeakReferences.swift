/// A `weakref.ref`.
public final class WeakReferenceObject: Object {
  private weak var target: Object?
  let callback: Handle

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
