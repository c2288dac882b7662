import Script
import Tensors
import Tracing

/// Two results, walked side by side.
struct ValueComparison {
  /// The first thing that sets them apart, in words; nil when nothing does.
  let difference: String?
  /// The worst distance of all pairs of tensors that can be compared.
  let worst: BitDistance?
  /// What is not the same without being a difference: a Python number that became a tensor.
  let remark: String?

  var isEqual: Bool { difference == nil }
  /// How equal they are, if they are.
  var equality: String {
    guard let worst else { return "equal" }
    return remark == nil ? worst.text : "equal, once it is a tensor"
  }

  init(_ eager: Handle, _ graph: Handle, _ interpreter: Interpreter) {
    var walk = Walk(interpreter: interpreter)
    do {
      try walk.compare(eager, graph, "")
    } catch {
      walk.difference = walk.difference ?? "they can't be compared: \(interpreter.exception(for: error).typeName)"
    }
    difference = walk.difference
    worst = walk.worst
    remark = walk.remark
  }

  private struct Walk {
    let interpreter: Interpreter
    var difference: String?
    var worst: BitDistance?
    var remark: String?

    private mutating func differ(_ place: String, _ text: String) {
      if difference == nil { difference = place.isEmpty ? text : "\(place): \(text)" }
    }

    mutating func compare(_ eager: Handle, _ graph: Handle, _ place: String) throws {
      if eager.isIdentical(to: graph) { return }
      if Nest.isNested(eager) || Nest.isNested(graph) {
        try compareStructures(eager, graph, place)
      } else if let x = try tensor(eager, like: graph), let y = try tensor(graph, like: eager) {
        noteKinds(eager, graph, x)
        compareTensors(x, y, place)
      } else if !(try interpreter.equals(eager, graph)) {
        differ(place, "\(kind(eager)) eagerly, \(kind(graph)) as a graph")
      }
    }

    private func kind(_ value: Handle) -> String { ShortText.of(value, interpreter, limit: 40) }

    // MARK: Structures

    private mutating func compareStructures(_ eager: Handle, _ graph: Handle, _ place: String) throws {
      if let x = eager.as(DictObject.self), let y = graph.as(DictObject.self) {
        return try compareDicts(x, y, place)
      }
      guard let x = eager.asSequence, let y = graph.asSequence, x.count == y.count else {
        return differ(place, "\(skeleton(eager)) eagerly, \(skeleton(graph)) as a graph")
      }
      for (index, pair) in zip(x, y).enumerated() { try compare(pair.0, pair.1, "\(place)[\(index)]") }
    }

    private mutating func compareDicts(_ x: DictObject, _ y: DictObject, _ place: String) throws {
      guard x.count == y.count else {
        return differ(place, "\(x.count) keys eagerly, \(y.count) as a graph")
      }
      for item in x.items {
        let key = ShortText.of(item.key, interpreter, limit: 30)
        guard try interpreter.contains(.object(y), item.key) else {
          return differ(place, "the key \(key) eagerly only")
        }
        try compare(item.value, try interpreter.getItem(.object(y), item.key), "\(place)[\(key)]")
      }
    }

    private func skeleton(_ value: Handle) -> String {
      if let text = try? Nest.skeleton(value, interpreter), text.count < 40 { return text }
      return "a \(value.typeName)"
    }

    // MARK: Leaves

    /// The concrete tensor that a leaf is or stands for; a plain number next to a tensor takes its dtype.
    private func tensor(_ value: Handle, like other: Handle) throws -> Tensor? {
      if let tensor = value.asTensor { return tensor as? Tensor }
      if let holder = value.asObject as? any VariableHolding { return holder.resource.value }
      switch value {
      case .bool, .int, .float:
        guard let dtype = (other.asTensor ?? nil)?.dtype else { return nil }
        return try TensorConversion.tensor(value, dtype: dtype, interpreter) as? Tensor
      case .object(let object) where object is any TensorConvertible || value.asString != nil && other.asTensor != nil:
        return try TensorConversion.tensor(value, interpreter) as? Tensor
      default: return nil
      }
    }

    private mutating func noteKinds(_ eager: Handle, _ graph: Handle, _ tensor: Tensor) {
      guard eager.asTensor == nil, graph.asTensor != nil, !(eager.asObject is any VariableHolding) else { return }
      remark = "eagerly it is a \(eager.typeName); a graph gives tensors"
    }

    private mutating func compareTensors(_ x: Tensor, _ y: Tensor, _ place: String) {
      if x.dtype != y.dtype { return differ(place, "\(x.dtype.name) eagerly, \(y.dtype.name) as a graph") }
      if x.shape != y.shape { return differ(place, "\(x.kindText) eagerly, \(y.kindText) as a graph") }
      let distance = BitDistance(x, y)
      if worst.map({ ($0.ulps ?? 0, $0.differing) < (distance.ulps ?? 0, distance.differing) }) ?? true { worst = distance }
      if !distance.isEqual { differ(place, distance.text) }
    }
  }
}
