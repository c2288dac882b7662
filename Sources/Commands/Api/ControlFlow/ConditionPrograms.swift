/// What decides: conditional expressions, `and`, `or`, `not`, comparisons, and values of all kinds as conditions.
enum ConditionPrograms {
  private static let scalar = "tf.constant(2.0)"
  private static let two = "tf.constant(2.0), tf.constant(3)"

  static let expressions: [FurtherPrograms.Row] = [
    ("conditional expression", "def f(x):\n    return x if x > 1.0 else -x", scalar),
    ("of tensor and number", "def f(x):\n    return x if x > 1.0 else 0.0", scalar),
    ("of tensor and int", "def f(x):\n    return x if x > 1.0 else 0", scalar),
    ("of different shapes", "def f(x):\n    return x if x > 1.0 else tf.stack([x, x])", scalar),
    ("of different dtypes", "def f(x):\n    return x if x > 1.0 else tf.constant(1)", scalar),
    ("of lists", "def f(x):\n    return [x, x] if x > 1.0 else [x, x + 1.0]", scalar),
    ("of lists of other lengths", "def f(x):\n    return [x, x] if x > 1.0 else [x]", scalar),
    ("of tensor and None", "def f(x):\n    return x if x > 1.0 else None", scalar),
    ("of strings", "def f(x):\n    return 'yes' if x > 1.0 else 'no'", scalar),
    ("nested", "def f(x):\n    return x if x > 5.0 else (-x if x > 1.0 else x * 0.0)", scalar),
    ("in Python condition", "def f(x, k):\n    return (x if x > 1.0 else -x) if k else x * 0.0", scalar + ", True"),
    ("and", "def f(x, n):\n    return x > 1.0 and n > 5", two),
    ("or", "def f(x, n):\n    return x > 1.0 or n > 5", two),
    ("not", "def f(x, n):\n    return not x > 1.0", two),
    ("and, or, not", "def f(x, n):\n    return (x > 1.0 and not n > 5) or n < 0", two),
    ("and of a Python value", "def f(x, n):\n    return always and x > 1.0", two),
    ("and with a Python value", "def f(x, n):\n    return x > 1.0 and always", two),
    ("and of numbers", "def f(x, n):\n    return x and n", two),
    ("or of numbers", "def f(x, n):\n    return x or n", two),
    ("or of equal dtypes", "def f(x):\n    return x > 5.0 or x", scalar),
    ("not of a float", "def f(x):\n    return not x", scalar),
    ("and of vectors", "def f(x):\n    return x > 1.0 and x > 0.0", "tf.constant([1.0, 2.0])"),
    ("chained comparison", "def f(x, n):\n    return 1.0 < x < 3.0", two),
    ("chain of three", "def f(x, n):\n    return 1.0 < x <= 2.0 < 3.0", two),
    ("chain as test", "def f(x, n):\n    if 1.0 < x < 3.0:\n        return x\n    return -x", two),
    ("==", "def f(x, n):\n    return n == 3", two),
    ("!=", "def f(x, n):\n    return n != 3", two),
    ("== of other dtypes", "def f(x, n):\n    return x == n", two),
    ("== None", "def f(x, n):\n    return x == None", two),
    ("== as test", "def f(x, n):\n    if n == 3:\n        return x\n    return -x", two),
    ("== of lists", "def f(x, n):\n    return [x] == [x]", two),
    ("in tuple", "def f(x, n):\n    return n in (1, 2, 3)", two),
    ("is", "def f(x, n):\n    return x is x", two),
    ("conditional with call", "def g(x):\n    if x > 1.0:\n        return x\n    return -x\ndef f(x):\n    return g(x) if x > 0.0 else g(-x)", scalar),
    ("conditional of variable", "def f(x):\n    return variable + x if x > 1.0 else x", scalar),
    ("conditional that assigns", "def f(x):\n    y = variable.assign_add(x) if x > 1.0 else variable.assign_sub(x)\n    return y", scalar),
    ("and that does not run", "def f(x):\n    y = x > 5.0 and variable.assign(9.0) > 1.0\n    return variable.read_value()", scalar),
  ]

  static let conditions: [FurtherPrograms.Row] = [
    test("bool tensor", "x > 1.0"), test("float tensor", "x"), test("int tensor", "tf.cast(x, tf.int32)"),
    test("string tensor", "tf.constant('a')"), test("vector of bools", "tf.stack([x, x]) > 1.0"),
    test("vector of one bool", "tf.reshape(x, [1]) > 1.0"), test("matrix of one bool", "tf.reshape(x, [1, 1]) > 1.0"),
    test("empty vector", "tf.boolean_mask(tf.reshape(x, [1]), tf.reshape(x > 5.0, [1])) > 1.0"),
    test("variable", "variable > -1.0"), test("variable itself", "variable"), test("Python bool", "always"),
    test("Python list", "[]"), test("list of tensor", "[x > 5.0]"), test("None", "None"), test("string", "'a'"),
    test("constant tensor", "tf.constant(True)"), test("NumPy bool", "tf.constant(1.0).shape == ()"),
    test("static shape", "x.shape.rank == 0"), test("dynamic shape", "tf.shape(x)[0] > 1"),
    test("reduce_any", "tf.reduce_any(x > 1.0)"), test("numpy()", "x.numpy() > 1.0"), test("bool(x)", "bool(x > 1.0)"),
    test("not", "not x > 5.0"), test("and", "x > 1.0 and x < 3.0"), test("is tensor", "tf.is_tensor(x)"),
    loop("while bool", "x < 5.0"), loop("while float", "5.0 - x"), loop("while vector", "tf.stack([x, x]) < 5.0"),
    loop("while vector of one", "tf.reshape(x, [1]) < 5.0"), loop("while and", "x < 5.0 and x > 0.0"),
    loop("while not", "not x > 5.0"), loop("while call", "bound(x)"), loop("while constant", "tf.constant(False)"),
    loop("while True tensor and break", "tf.constant(True)", "    if x > 5.0:\n            break\n        x = x + 1.0"),
    loop("while reduce_all", "tf.reduce_all([x < 5.0])"), loop("while variable", "variable < 3.0", "variable.assign_add(1.0)"),
    loop("while assigns in test", "variable.assign_add(1.0) < 3.0"),
    loop("while list", "items", "    items.pop()\n        x = x + 1.0"),
  ]

  private static func test(_ name: String, _ condition: String) -> FurtherPrograms.Row {
    let argument = name == "dynamic shape" ? "tf.constant([1.0, 2.0])" : scalar
    return ("if \(name)", "def f(x):\n    if \(condition):\n        return x\n    return -x", argument)
  }

  private static func loop(_ name: String, _ condition: String, _ body: String = "x = x + 1.0") -> FurtherPrograms.Row {
    let start = "items = [1, 2]\ndef bound(x):\n    if x > 3.0:\n        return False\n    return True\n"
    let inner = body.drop { $0 == " " }
    return (name, start + "def f(x):\n    while \(condition):\n        \(inner)\n    return x", scalar)
  }
}
