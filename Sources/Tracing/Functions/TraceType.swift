import Diagnostics
import Script
import Tensors

/// What of an argument a trace depends on: a tensor's dtype and shape, a Python value, an object's identity.
public indirect enum TraceType {
  /// `name` is what the script asked the placeholder to be called; it plays no part in comparisons.
  case tensor(DType, PartialShape, name: String?)
  /// A Python value, compared by `==`: `1`, `1.0` and `True` share a trace.
  case literal(Handle)
  /// An object, held weakly.
  case reference(WeakObject)
  case variable(VariableKind)
  case list([TraceType])
  case tuple([TraceType])
  case namedTuple(String, fields: [String], [TraceType])
  /// In the order of the dict.
  case dict([Entry])
  /// An object that stands for its tensors, with the name of its kind: `IndexedSlicesSpec`.
  case composite(String, [TraceType])
  /// An instance that `__tf_flatten__` takes apart: its class, the metadata, the parts.
  case flattened(TypeObject, metadata: Handle, [TraceType])
  /// An instance that its class takes apart by `__attrs_attrs__`.
  case attributes(TypeObject, fields: [String], [TraceType])
  /// What `__tf_tracing_type__` of the argument gave.
  case declared(Handle)

  public struct Entry {
    public let key: Handle
    public let type: TraceType
  }

  /// Variables of one kind share a trace; `alias` tells which arguments are the same variable.
  public struct VariableKind: Equatable {
    public let dtype: DType
    public let shape: PartialShape
    public let isTrainable: Bool
    public let alias: Int
  }
}

/// An object that a trace must not keep alive.
public final class WeakObject {
  public private(set) weak var object: Object?
  private let description: String

  init(_ object: Object) {
    self.object = object
    description = "to '\(object.typeName)' at \(object.addressText)"
  }

  var text: String { object == nil ? "<weakref; dead>" : "<weakref at \(object?.addressText ?? ""); \(description)>" }
}
