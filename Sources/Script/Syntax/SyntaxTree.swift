import Diagnostics

/// A statement with its place.
///
/// Nodes are immutable and shared: the plain and the lowered code of a function are compiled from the same tree, and a
/// lowering pass builds new nodes around old ones, keeping their spans.
public final class Statement {
  public let kind: Kind
  public let span: SourceSpan

  public init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  public enum Kind {
    case expression(Expression)
    /// `targets[0] = targets[1] = … = value`.
    case assign(targets: [Expression], value: Expression)
    case augmentedAssign(target: Expression, BinaryOperator, value: Expression)
    case annotatedAssign(target: Expression, annotation: Expression, value: Expression?)
    case delete([Expression])
    case pass
    case `break`
    case `continue`
    case `return`(Expression?)
    case raise(Expression?, cause: Expression?)
    case assert(Expression, message: Expression?)
    case global([Name])
    case nonlocal([Name])
    case `import`([ImportAlias])
    case importFrom(module: String, level: Int, names: [ImportAlias], star: Bool)
    case `if`(test: Expression, body: [Statement], orElse: [Statement])
    case `while`(test: Expression, body: [Statement], orElse: [Statement])
    case `for`(target: Expression, iterable: Expression, body: [Statement], orElse: [Statement], isAsync: Bool)
    case with(items: [WithItem], body: [Statement], isAsync: Bool)
    case `try`(body: [Statement], handlers: [ExceptHandler], orElse: [Statement], finally: [Statement], isGroup: Bool)
    case function(FunctionDefinition)
    case `class`(ClassDefinition)
    case match(subject: Expression, cases: [MatchCase])

    // Made by lowering only (never by the parser): control flow that a tensor may decide.
    case loweredIf(test: Expression, body: [Statement], orElse: [Statement], ControlState)
    case loweredWhile(test: Expression, body: [Statement], ControlState)
    /// `extraTest` is the test that a lowered `break` leaves: the loop goes on while it is true.
    case loweredFor(
      target: Expression, iterable: Expression, extraTest: Expression?, body: [Statement], ControlState)
  }
}

/// An expression with its place.
public final class Expression {
  public let kind: Kind
  public let span: SourceSpan

  public init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  public enum Kind {
    case none
    case ellipsis
    case bool(Bool)
    case int(Int)
    /// An integer beyond 64 bits, as decimal digits.
    case bigInt(String)
    case float(Double)
    case imaginary(Double)
    case string(String)
    case bytes([UInt8])
    /// An f-string: literal text and replacement fields, in order.
    case formatted([FormattedPart])
    case name(String)
    case tuple([Expression])
    case list([Expression])
    case set([Expression])
    /// A key of nil is a `**mapping` entry.
    case dict([(key: Expression?, value: Expression)])
    /// `*value` in a call, a display or a target.
    case starred(Expression)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case and([Expression])
    case or([Expression])
    case compare(Expression, [(ComparisonOperator, Expression)])
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    case call(Expression, arguments: [Argument])
    case attribute(Expression, Name)
    case `subscript`(Expression, Expression)
    /// Only within a subscript.
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    case lambda(FunctionDefinition)
    case comprehension(Comprehension)
    /// `name := value`.
    case walrus(Name, Expression)
    case await(Expression)
    case yield(Expression?)
    case yieldFrom(Expression)

    // Made by lowering only.
    /// A conditional expression, `and`, `or`, `not`, `==` and `!=` that a tensor may decide; operands are run lazily.
    case loweredConditional(test: Expression, then: Expression, otherwise: Expression)
    case loweredAnd(Expression, Expression)
    case loweredOr(Expression, Expression)
    case loweredNot(Expression)
    case loweredEqual(Expression, Expression, negated: Bool)
    /// A call that converts what it calls.
    case loweredCall(Expression, arguments: [Argument])
    /// The value "undefined": may be stored and passed into a branch, raises when it is used.
    case undefined(name: String)
    /// What a lowered function returns: the value of the local variable, or None while that is undefined (no `return`
    /// was reached).
    case returned(name: String)
  }
}

/// An identifier with its place.
public struct Name: Sendable {
  public let text: String
  public let span: SourceSpan

  public init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

public enum FormattedPart {
  case text(String)
  /// `{value!conversion:format}`; `source` is the text with its `=` when the field is self-documenting.
  case field(value: Expression, source: String?, conversion: Character?, format: [FormattedPart])
}

public struct Argument {
  public enum Kind {
    case positional
    case keyword(Name)
    /// `*value`.
    case unpacked
    /// `**value`.
    case unpackedMapping
  }
  public let kind: Kind
  public let value: Expression

  public init(_ kind: Kind, _ value: Expression) {
    self.kind = kind
    self.value = value
  }
}

public struct ImportAlias {
  /// The dotted name.
  public let name: Name
  public let alias: Name?

  public init(name: Name, alias: Name?) {
    self.name = name
    self.alias = alias
  }
}

public struct WithItem {
  public let context: Expression
  public let target: Expression?

  public init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}

public struct ExceptHandler {
  public let type: Expression?
  public let name: Name?
  public let body: [Statement]
  public let span: SourceSpan

  public init(type: Expression?, name: Name?, body: [Statement], span: SourceSpan) {
    self.type = type
    self.name = name
    self.body = body
    self.span = span
  }
}

/// A `def` or a `lambda` (whose body is one `return`, and whose name is `<lambda>`).
public final class FunctionDefinition {
  public let name: Name
  public let parameters: Parameters
  public let body: [Statement]
  public let decorators: [Expression]
  public let returns: Expression?
  public let isAsync: Bool
  public let isLambda: Bool
  /// Whether the body has been lowered: it runs converted as it is.
  public let isLowered: Bool
  /// The whole definition, decorators included.
  public let span: SourceSpan

  public init(
    name: Name, parameters: Parameters, body: [Statement], decorators: [Expression] = [],
    returns: Expression? = nil, isAsync: Bool = false, isLambda: Bool = false, isLowered: Bool = false,
    span: SourceSpan
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.decorators = decorators
    self.returns = returns
    self.isAsync = isAsync
    self.isLambda = isLambda
    self.isLowered = isLowered
    self.span = span
  }
}

public struct Parameters {
  public struct Parameter {
    public let name: Name
    public let annotation: Expression?
    public let defaultValue: Expression?

    public init(name: Name, annotation: Expression? = nil, defaultValue: Expression? = nil) {
      self.name = name
      self.annotation = annotation
      self.defaultValue = defaultValue
    }
  }
  public var positionalOnly: [Parameter]
  public var positional: [Parameter]
  /// `*args`.
  public var variadic: Parameter?
  public var keywordOnly: [Parameter]
  /// `**kwargs`.
  public var keywords: Parameter?

  public init(
    positionalOnly: [Parameter] = [], positional: [Parameter] = [], variadic: Parameter? = nil,
    keywordOnly: [Parameter] = [], keywords: Parameter? = nil
  ) {
    self.positionalOnly = positionalOnly
    self.positional = positional
    self.variadic = variadic
    self.keywordOnly = keywordOnly
    self.keywords = keywords
  }
}

public final class ClassDefinition {
  public let name: Name
  /// Bases and class keyword arguments.
  public let arguments: [Argument]
  public let body: [Statement]
  public let decorators: [Expression]
  public let span: SourceSpan

  public init(name: Name, arguments: [Argument], body: [Statement], decorators: [Expression], span: SourceSpan) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    self.span = span
  }
}

public final class Comprehension {
  public enum Kind { case list, set, generator, dict }
  public struct Clause {
    public let target: Expression
    public let iterable: Expression
    public let conditions: [Expression]
    public let isAsync: Bool

    public init(target: Expression, iterable: Expression, conditions: [Expression], isAsync: Bool) {
      self.target = target
      self.iterable = iterable
      self.conditions = conditions
      self.isAsync = isAsync
    }
  }
  public let kind: Kind
  /// The element, or a dict comprehension's key.
  public let element: Expression
  /// A dict comprehension's value.
  public let value: Expression?
  public let clauses: [Clause]

  public init(kind: Kind, element: Expression, value: Expression?, clauses: [Clause]) {
    self.kind = kind
    self.element = element
    self.value = value
    self.clauses = clauses
  }
}

public struct MatchCase {
  public let pattern: Pattern
  public let guardTest: Expression?
  public let body: [Statement]

  public init(pattern: Pattern, guardTest: Expression?, body: [Statement]) {
    self.pattern = pattern
    self.guardTest = guardTest
    self.body = body
  }
}

public final class Pattern {
  public indirect enum Kind {
    /// Literals compare with `==`, `None`, `True` and `False` with `is`; dotted names are values.
    case value(Expression)
    /// nil is the wildcard `_`.
    case capture(Name?)
    case sequence([Pattern])
    /// Within a sequence; nil is `*_`.
    case star(Name?)
    case mapping(keys: [Expression], patterns: [Pattern], rest: Name?)
    case `class`(Expression, positional: [Pattern], keywords: [(Name, Pattern)])
    case or([Pattern])
    case `as`(Pattern, Name)
  }
  public let kind: Kind
  public let span: SourceSpan

  public init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// What static analysis knows of a lowered `if` or loop: the state that its blocks change.
public final class ControlState {
  /// A place that a block modifies and that outlives it.
  public enum Place: Hashable, Sendable {
    case name(String)
    /// A composite symbol as AutoGraph knows it, `o.a` or `d['a']`: the text is its identity.
    case composite(String)
  }
  /// In the order in which AutoGraph lists them: sorted by text.
  public let places: [Place]
  /// Parallel to `places`: how a composite is read and written. nil for a name.
  public let composites: [Expression?]
  /// How many of the first `places` are outputs that are live afterwards (`nouts`; the others are symbols whose values
  /// must only be restored).
  public let liveCount: Int
  /// `tf.autograph.experimental.set_loop_options` and the names that a message should use.
  public let options: [Argument]
  /// Names that the blocks modify and that nothing has defined before: AutoGraph marks them as undefined first. They
  /// are so anyway; listings show it.
  public let undefined: [String]

  public init(
    places: [Place], composites: [Expression?], liveCount: Int, options: [Argument] = [], undefined: [String] = []
  ) {
    self.places = places
    self.composites = composites
    self.liveCount = liveCount
    self.options = options
    self.undefined = undefined
  }
}

public enum UnaryOperator: UInt8, Sendable { case negate, plus, invert, not }

public enum BinaryOperator: UInt8, Sendable, CaseIterable {
  case add, subtract, multiply, matrixMultiply, divide, floorDivide, modulo, power
  case leftShift, rightShift, bitAnd, bitOr, bitXor

  /// The operator as it is written.
  public var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .matrixMultiply: "@"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    }
  }
}

public enum ComparisonOperator: UInt8, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, `is`, isNot, `in`, notIn
}
