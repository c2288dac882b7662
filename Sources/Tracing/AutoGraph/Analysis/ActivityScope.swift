import Script

/// What a stretch of code does to places: a statement, a block, or a function.
final class ActivityScope {
  let parent: ActivityScope?
  /// A scope of Python's own (a function, a class): what it binds stays inside.
  let isIsolated: Bool

  var read = PlaceSet()
  var modified = PlaceSet()
  var bound = PlaceSet()
  var deleted = PlaceSet()
  var globals = PlaceSet()
  var nonlocals = PlaceSet()
  var parameters = PlaceSet()
  /// Names that end with this scope though it isn't isolated: the `e` of `except E as e`.
  var isolatedNames = PlaceSet()

  init(parent: ActivityScope?, isIsolated: Bool) {
    self.parent = parent
    self.isIsolated = isIsolated
  }

  /// Hands on to the parent what it sees of this scope.
  func close() {
    guard let parent else { return }
    guard !isIsolated else {
      parent.read.formUnion(read.subtracting(bound))
      return
    }
    parent.read.formUnion(read.subtracting(isolatedNames))
    parent.modified.formUnion(modified.subtracting(isolatedNames))
    parent.bound.formUnion(bound.subtracting(isolatedNames))
    parent.globals.formUnion(globals)
    parent.nonlocals.formUnion(nonlocals)
  }
}

/// The activity of every part of a function, by node.
final class Activity {
  let table = PlaceTable()
  /// How places are written, by number.
  var expressions: [Int: Expression] = [:]
  /// Statements, tests, iterables, the items of `with` (by their expressions).
  var scopes: [ObjectIdentifier: ActivityScope] = [:]
  /// Bodies of `if` and loops, by statement.
  var bodies: [ObjectIdentifier: ActivityScope] = [:]
  var orElses: [ObjectIdentifier: ActivityScope] = [:]
  /// What each turn of a `for` does besides its body: the target and the extra test.
  var iterations: [ObjectIdentifier: ActivityScope] = [:]
  /// Functions by definition: their parameters, their bodies, both together.
  var parameters: [ObjectIdentifier: ActivityScope] = [:]
  var functionBodies: [ObjectIdentifier: ActivityScope] = [:]
  var functions: [ObjectIdentifier: ActivityScope] = [:]
}
