/// Cells about operands and arguments that don't fit, in the form of ``TracingRows``: what TensorFlow 2.21 printed.
enum OperandRows {
  static let text = #"""
    def shown(body):
      try: return body()
      except Exception as e: return type(e).__name__ + ": " + str(e).replace("\n", " ").strip()
    x, f = tf.constant([1, 2]), tf.constant([1.0, 2.0])
    for value in (0.5, "a", [0.5, 1.5]):
      print(shown(lambda: x - value), "|", shown(lambda: x * value), "|", shown(lambda: x // value))
      print(shown(lambda: x % value), "|", shown(lambda: x ** value), "|", shown(lambda: x < value))
      print(shown(lambda: x == value), "|", shown(lambda: x != value), "|", shown(lambda: x & value))
      print(shown(lambda: x + value))
    print(shown(lambda: "a" * x), "|", shown(lambda: 0.5 < x), "|", shown(lambda: f >= 1j), "|", shown(lambda: 2.5 * x))
    -----
    TypeError: Cannot convert 0.5 to EagerTensor of dtype int32 | TypeError: Cannot convert 0.5 to EagerTensor of dtype int32 | TypeError: Cannot convert 0.5 to EagerTensor of dtype int32
    TypeError: Cannot convert 0.5 to EagerTensor of dtype int32 | TypeError: Cannot convert 0.5 to EagerTensor of dtype int32 | TypeError: Cannot convert 0.5 to EagerTensor of dtype int32
    TypeError: Cannot convert 0.5 to EagerTensor of dtype int32 | TypeError: Cannot convert 0.5 to EagerTensor of dtype int32 | TypeError: Cannot convert 0.5 to EagerTensor of dtype int32
    InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name:
    TypeError: Cannot convert 'a' to EagerTensor of dtype int32 | TypeError: Cannot convert 'a' to EagerTensor of dtype int32 | TypeError: Cannot convert 'a' to EagerTensor of dtype int32
    TypeError: Cannot convert 'a' to EagerTensor of dtype int32 | TypeError: Cannot convert 'a' to EagerTensor of dtype int32 | TypeError: Cannot convert 'a' to EagerTensor of dtype int32
    TypeError: Cannot convert 'a' to EagerTensor of dtype int32 | TypeError: Cannot convert 'a' to EagerTensor of dtype int32 | TypeError: Cannot convert 'a' to EagerTensor of dtype int32
    InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a string tensor [Op:AddV2] name:
    TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32 | TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32 | TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32
    TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32 | TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32 | TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32
    TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32 | TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32 | TypeError: Cannot convert [0.5, 1.5] to EagerTensor of dtype int32
    InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name:
    TypeError: Cannot convert 'a' to EagerTensor of dtype int32 | TypeError: Cannot convert 0.5 to EagerTensor of dtype int32 | TypeError: Cannot convert 1j to EagerTensor of dtype float | TypeError: Cannot convert 2.5 to EagerTensor of dtype int32
    =====
    f, x, v = tf.constant([1.0, 2.0]), tf.constant([1, 2]), tf.Variable([1, 2])
    print([1.0, 2.0] * f, (1, 2) * x, [1, 2] + v, [3, 4] * v, 3 * [1])
    -----
    tf.Tensor([1. 4.], shape=(2,), dtype=float32) tf.Tensor([1 4], shape=(2,), dtype=int32) tf.Tensor([2 4], shape=(2,), dtype=int32) tf.Tensor([3 8], shape=(2,), dtype=int32) [1, 1, 1]
    =====
    v = tf.Variable([1, 2])
    for body in (lambda: v == None, lambda: v != None, lambda: tf.constant(1) == None):
      try: print(body())
      except ValueError as e: print(e)
    -----
    Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
    Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
    False
    =====
    for body in (lambda x: tf.add(x, 0.5), lambda x: tf.add(0.5, x), lambda x: tf.multiply(x, 0.5), lambda x: tf.matmul([x], [[0.5]]), lambda x: tf.divide("a", x)):
      try: print(body(tf.constant([1, 2])))
      except Exception as e: print(type(e).__name__, str(e).strip())
    -----
    InvalidArgumentError cannot compute AddV2 as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:AddV2] name:
    InvalidArgumentError cannot compute AddV2 as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:AddV2] name:
    TypeError Cannot convert 0.5 to EagerTensor of dtype int32
    InvalidArgumentError cannot compute MatMul as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:MatMul] name:
    TypeError Cannot convert 'a' to EagerTensor of dtype int32
    =====
    @tf.function
    def stacked(values): return tf.stack(values)
    for values in ([tf.constant([1, 2]), tf.constant([1.0, 2.0])], [tf.constant([1, 2]), [0.5, 1.5]], ["a", 1]):
      for run in (tf.stack, stacked):
        try: print(run(values))
        except Exception as e: print(type(e).__name__, str(e).strip().split("\n")[-1].split("TypeError: ")[-1].strip())
    -----
    InvalidArgumentError cannot compute Pack as input #1(zero-based) was expected to be a int32 tensor but is a float tensor [Op:Pack] name: stack
    TypeError Tensors in list passed to 'values' of 'Pack' Op have types [int32, float32] that don't all match.
    TypeError Cannot convert [0.5, 1.5] to EagerTensor of dtype int32
    TypeError Tensors in list passed to 'values' of 'Pack' Op have types [int32, float32] that don't all match.
    TypeError Cannot convert 1 to EagerTensor of dtype string
    TypeError Tensors in list passed to 'values' of 'Pack' Op have types [string, int32] that don't all match.
    =====
    for f in (tf.sqrt, tf.math.rsqrt, tf.math.reciprocal, tf.math.digamma):
      x = tf.constant([-4.0, 0.0, 1.0, float("inf")])
      with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
      print(tape.gradient(y, x, output_gradients=tf.zeros(4)).numpy())
    -----
    [0. 0. 0. 0.]
    [0. 0. 0. 0.]
    [0. 0. 0. 0.]
    [nan nan  0.  0.]
    =====
    def step(x, kept=[]):
      kept.append(x)
      return tf.add_n(kept)
    def put(d, l):
      d["a"] = 1; l.append(2); return d["b"]
    def rest(*a, **k):
      k["q"].append(1); a[1]["z"] = 1; return a[0]
    def same(l):
      l[0] = l[0]; return list(l)[0]
    def swap(d):
      d["a"], d["b"] = d["b"], d["a"]; return d["a"]
    class M:
      def step(self, l): l.append(1); return tf.constant(1)
    x = tf.constant(1.0)
    for f, a, k in ((step, (x,), {}), (step, (x, []), {}), (put, ({"b": x}, [1]), {}), (rest, (x, {}), {"q": [1]}), (same, ([x],), {}), (swap, ({"a": x, "b": x + 1},), {}), (M().step, ([],), {})):
      try: print(tf.function(f)(*a, **k))
      except ValueError as e: print(e)
    -----
    step(x, kept=[]) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: kept
    step(x, kept=[]) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: kept
    put(d, l) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: d, l
    rest(*a, **k) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: a, k
    tf.Tensor(1.0, shape=(), dtype=float32)
    swap(d) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: d
    M.step(l) should not modify its Python input arguments. Modifying a copy is allowed. The following parameter(s) were modified: l
    =====
    v, w = tf.Variable(2.7), tf.Variable([1, -2])
    @tf.function
    def f():
      return int(v), float(w), abs(w)
    print(*f())
    -----
    tf.Tensor(2, shape=(), dtype=int32) tf.Tensor([ 1. -2.], shape=(2,), dtype=float32) tf.Tensor([1 2], shape=(2,), dtype=int32)
    =====
    x = tf.constant(1)
    def kinds():
      return [tf.is_symbolic_tensor(x), tf.is_symbolic_tensor(x + 1), tf.is_symbolic_tensor(3)]
    print(kinds(), [t.numpy() for t in tf.function(kinds)()])
    -----
    [False, False, False] [np.False_, np.True_, np.False_]
    =====
    for body in (lambda t: tf.cast(t, tf.float64), lambda t: 3, lambda t: t):
      try: print(tf.py_function(body, [tf.constant(1.0)], tf.float32))
      except tf.errors.InvalidArgumentError: print("refused")
    -----
    refused
    tf.Tensor(3.0, shape=(), dtype=float32)
    tf.Tensor(1.0, shape=(), dtype=float32)
    =====
    def gradient(f):
      x = tf.constant(2.0)
      with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
      g = tape.gradient(y, x)
      return None if g is None else g.numpy().item()
    print(gradient(lambda x: tf.stop_gradient(x * x)), gradient(lambda x: tf.stop_gradient(x) * x), gradient(lambda x: x * tf.stop_gradient(x * x)))
    print(gradient(lambda x: tf.identity(x * x)), gradient(lambda x: tf.debugging.check_numerics(x * x, "m") * x), gradient(lambda x: tf.ensure_shape(x * x, [])))
    print(gradient(lambda x: tf.broadcast_to(x * x, [])), gradient(lambda x: tf.identity_n([x * x])[0]), gradient(lambda x: tf.transpose(x * x)), gradient(lambda x: tf.debugging.assert_all_finite(x * x, "m")))
    print(gradient(lambda x: tf.reshape(x * x, [])), gradient(lambda x: tf.squeeze(x * x)), gradient(lambda x: tf.cast(x * x, tf.float32)), gradient(lambda x: tf.clip_by_norm(x, 1.0)))
    try: gradient(lambda x: tf.raw_ops.PreventGradient(input=x * x, message="no"))
    except LookupError as e: print(e)
    -----
    None 2.0 4.0
    4.0 12.0 4.0
    4.0 4.0 4.0 4.0
    4.0 4.0 4.0 0.0
    Gradient explicitly disabled. Reason: b'no'
    =====
    for kind in (int, float, bool, str, object, "half", "int", 3):
      try: print(tf.as_dtype(kind))
      except TypeError as e: print(e)
    print([t.numpy() for t in reversed(tf.constant([1, 2]))])
    for value in (tf.constant(3), tf.Variable([1])):
      try: print(list(reversed(value)))
      except TypeError as e: print(e)
    -----
    Cannot convert the argument `type_value`: <class 'int'> to a TensorFlow DType.
    <dtype: 'float32'>
    <dtype: 'bool'>
    Cannot convert the argument `type_value`: <class 'str'> to a TensorFlow DType.
    <dtype: 'string'>
    <dtype: 'float16'>
    Cannot convert the argument `type_value`: 'int' to a TensorFlow DType.
    <dtype: 'int32'>
    [np.int32(2), np.int32(1)]
    Scalar tensor has no `len()`
    object of type 'ResourceVariable' has no len()
    """#
}
