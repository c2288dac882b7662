/// Branches and loop bodies that do not agree in what they give.
enum BranchPrograms {
  private static let scalar = "tf.constant(2.0)"

  static let rows: [FurtherPrograms.Row] = [
    branches("float and int number", "1.5", "2"), branches("numbers", "1.5", "2.5"), branches("tensor and number", "x", "1.0"),
    branches("tensor and int", "x", "1"), branches("float32 and float64", "x", "tf.cast(x, tf.float64)"),
    branches("scalar and vector", "x", "tf.stack([x, x])"), branches("vectors of two and three", "tf.stack([x, x])", "tf.stack([x, x, x])"),
    branches("matrix and vector", "tf.zeros([2, 2])", "tf.zeros([2])"), branches("bool and float", "True", "1.0"),
    branches("str and str", "'a'", "'b'"), branches("str and int", "'a'", "1"), branches("None and tensor", "None", "x"),
    branches("tensor and None", "x", "None"), branches("None and None", "None", "None"), branches("list and list", "[x, 1.0]", "[x, 2.0]"),
    branches("list and tuple", "[x, x]", "(x, x)"), branches("lists of two and one", "[x, x]", "[x]"),
    branches("dicts", "{'a': x}", "{'a': -x}"), branches("dicts of other keys", "{'a': x}", "{'b': x}"),
    branches("nested", "{'a': [x, (1.0, x)]}", "{'a': [x, (2.0, x)]}"), branches("named tuples", "Pair(x, 1.0)", "Pair(x, 2.0)"),
    branches("named tuple and tuple", "Pair(x, 1.0)", "(x, 2.0)"), branches("objects", "Box()", "Box()"),
    branches("same object", "box", "box"), branches("functions", "run", "show"), branches("variable and tensor", "variable", "x"),
    branches("variables", "variable", "variable"), branches("dtypes", "tf.float32", "tf.float64"),
    branches("empty lists", "[]", "[]"), branches("TensorArrays", "array.write(0, x)", "array.write(0, -x)"),
    branches("TensorArray and tensor", "array.write(0, x)", "x"),
    branches("range", "range(2)", "range(2)"), branches("big ints", "2 ** 40", "1"), branches("int32 and int64", "1", "tf.constant(1, tf.int64)"),
    ("return in one branch only", "def f(x):\n    if x > 1.0:\n        return x", scalar),
    ("return in one branch, other falls", "def f(x):\n    if x > 1.0:\n        return x\n    else:\n        x = x + 1.0", scalar),
    ("return None in both", "def f(x):\n    if x > 1.0:\n        return None\n    return None", scalar),
    ("bare return", "def f(x):\n    if x > 1.0:\n        return\n    variable.assign(x)", scalar),
    ("return of other dtypes", "def f(x):\n    if x > 1.0:\n        return x\n    return 1", scalar),
    ("return of other structure", "def f(x):\n    if x > 1.0:\n        return x, x\n    return x", scalar),
    ("return of tensor and None", "def f(x):\n    if x > 1.0:\n        return x\n    return None", scalar),
    ("early returns", "def f(x):\n    if x > 5.0:\n        return x\n    if x > 1.0:\n        return x * 10.0\n    return -x", scalar),
    ("return after nested if", "def f(x):\n    if x > 1.0:\n        if x > 5.0:\n            return x\n        x = x * 3.0\n    return -x", scalar),
    ("defined in one branch", "def f(x):\n    if x > 1.0:\n        y = x\n    return y", scalar),
    ("defined in else only", "def f(x):\n    if x > 1.0:\n        pass\n    else:\n        y = x\n    return y", scalar),
    ("defined in one branch, unused", "def f(x):\n    if x > 1.0:\n        y = x * 2.0\n        variable.assign(y)\n    return x", scalar),
    ("defined in both branches", "def f(x):\n    if x > 1.0:\n        y = x\n    else:\n        y = -x\n    return y", scalar),
    ("undefined anywhere", "def f(x):\n    if x > 1.0:\n        x = x + 1.0\n    return y", scalar),
    ("used after Python branch", "def f(x):\n    if not always:\n        y = x\n    return y", scalar),
    ("undefined used in branch", "def f(x):\n    if x > 1.0:\n        z = y + 1.0\n        y = x\n    else:\n        y = x\n        z = x\n    return z", scalar),
    ("swap", "def f(x):\n    a, b = x, -x\n    if x > 1.0:\n        a, b = b, a\n    return a, b", scalar),
    ("augmented", "def f(x):\n    y = x\n    if x > 1.0:\n        y += 1.0\n    else:\n        y *= 2.0\n    return y", scalar),
    ("item of list argument", "def f(x):\n    s = [x, x]\n    if x > 1.0:\n        s[1] = -x\n    return s", scalar),
    ("append in branch", "def f(x):\n    s = [x]\n    if x > 1.0:\n        s.append(x)\n    return s", scalar),
    ("append in both branches", "def f(x):\n    s = [x]\n    if x > 1.0:\n        s.append(x)\n    else:\n        s.append(-x)\n    return s", scalar),
    ("new dict key in branch", "def f(x):\n    s = {'a': x}\n    if x > 1.0:\n        s['b'] = x\n    return s", scalar),
    ("new attribute in branch", "def f(x):\n    s = Box()\n    if x > 1.0:\n        s.a = x\n    else:\n        s.a = -x\n    return s.a", scalar),
    ("attribute of attribute", "def f(x):\n    s = Box()\n    s.b = Box()\n    s.b.c = x\n    if x > 1.0:\n        s.b.c = x * 3.0\n    return s.b.c", scalar),
    ("leak from branch by list", "def f(x):\n    s = []\n    if x > 1.0:\n        s.append(x * 2.0)\n    return s[0]", scalar),
    ("leak from loop by list", "def f(x):\n    s = []\n    for v in tf.range(3):\n        s.append(x * 2.0)\n    return s[0]", scalar),
    ("leak from loop by attribute", "def f(x):\n    s = Box()\n    def g(v):\n        s.a = v\n    for v in tf.range(3):\n        g(v)\n    return s.a", scalar),
    ("side effect in both branches", "log = []\ndef f(x):\n    if x > 1.0:\n        log.append('then')\n    else:\n        log.append('else')\n    return x * float(len(log))", scalar),
    ("assign in branches", "def f(x):\n    if x > 1.0:\n        variable.assign(x)\n    else:\n        variable.assign(-x)\n    return variable.read_value()", scalar),
    ("raise in branch", "def f(x):\n    if x > 5.0:\n        raise ValueError('big')\n    return x", scalar),
    ("raise in both branches", "def f(x):\n    if x > 5.0:\n        raise ValueError('big')\n    else:\n        raise KeyError('small')\n    return x", scalar),
    ("nothing in branches", "def f(x):\n    if x > 5.0:\n        pass\n    return x", scalar),
    ("only a call in branch", "def f(x):\n    if x > 1.0:\n        variable.assign_add(1.0)\n    return variable.read_value()", scalar),
    loop("int to float", "s = 0", "s = s + 0.5"), loop("int times float", "s = 1", "s = s * 0.5"),
    loop("float32 to float64", "s = tf.constant(0.0)", "s = tf.cast(s, tf.float64)"), loop("int32 to int64", "s = 0", "s = tf.cast(i, tf.int64)"),
    loop("scalar to vector", "s = tf.constant(0.0)", "s = tf.stack([s, s])"), loop("vector of two to three", "s = tf.zeros([2])", "s = tf.zeros([3])"),
    loop("tensor to list", "s = tf.constant(0.0)", "s = [s]"), loop("list to longer list", "s = [0.0]", "s = s + [1.0]"),
    loop("tensor to None", "s = tf.constant(0.0)", "s = None"), loop("None to tensor", "s = None", "s = x"),
    loop("None to None", "s = None", "s = None"), loop("bool to int", "s = True", "s = 1"), loop("str to str", "s = 'a'", "s = s + 'b'"),
    loop("object to object", "s = Box()", "s = Box()"), loop("variable to tensor", "s = variable", "s = x"),
    loop("broadcasts", "s = tf.constant(0.0)", "s = s + tf.zeros([2])"), loop("deletes", "s = 1.0", "del s"),
    loop("new name, used after", "", "s = x"), loop("new list, used after", "", "s = [x, 1.0]"), loop("new str, used after", "", "s = 'a'"),
    loop("new object, used after", "", "s = Box()"), loop("new vector, used after", "", "s = tf.range(i)"),
    loop("new name, two turns", "", "s = s + x if i > 0 else x"), loop("own index", "", "s = i"),
    loop("index changed", "s = 0", "i = i + 10\n        s = i"),
  ]

  private static func branches(_ name: String, _ first: String, _ second: String) -> FurtherPrograms.Row {
    let start = "box = Box()\nbox.n = 1\n"
    let setup = first.hasPrefix("array") ? "    array = tf.TensorArray(tf.float32, size=1)\n" : ""
    let end = first.hasPrefix("array") && second.hasPrefix("array") ? "r.stack()" : "r"
    return (
      name,
      start + "def f(x):\n\(setup)    if x > 1.0:\n        r = \(first)\n    else:\n        r = \(second)\n    return \(end)",
      scalar
    )
  }

  private static func loop(_ name: String, _ setup: String, _ body: String) -> FurtherPrograms.Row {
    let start = setup.isEmpty ? "" : "    \(setup)\n"
    return (
      "loop: \(name)", "def f(x, n):\n\(start)    for i in tf.range(n):\n        \(body)\n    return s",
      "tf.constant(2.0), tf.constant(3)"
    )
  }
}
