extension Interpreter {
  /// The name of a value's class as errors about operators say it: CPython's classes that are written in C have their module's name before
  /// it.
  func operandName(_ value: Value) -> String {
    let type = typeOf(value)
    if type.module == "builtins" || type.module == "__main__" { return type.name }
    let full = "\(type.module).\(type.name)"
    if type.module == "itertools" || TypeNames.long.contains(full) { return full }
    return type.name
  }
}

private enum TypeNames {
  /// Classes that are written in C there, whatever they are written in here.
  static let long: Set<String> = [
    "_io.BytesIO", "_io.StringIO", "_io.TextIOWrapper", "array.array", "collections.OrderedDict",
    "collections.defaultdict", "collections.deque", "datetime.date", "datetime.datetime", "datetime.time",
    "datetime.timedelta", "datetime.timezone", "datetime.tzinfo", "decimal.Context", "decimal.Decimal",
    "functools.partial", "operator.attrgetter", "operator.itemgetter", "operator.methodcaller", "re.Match",
    "re.Pattern", "types.GenericAlias", "types.SimpleNamespace", "types.UnionType",
  ]
}
