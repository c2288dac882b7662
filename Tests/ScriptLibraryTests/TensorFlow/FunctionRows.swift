/// More cells about traced functions, in the form of ``TracingRows``.
enum FunctionRows {
  static let text = #"""
    @tf.function(input_signature=[{"a": tf.TensorSpec([], tf.int32), "b": [tf.TensorSpec([], tf.int32)]}])
    def f(d): return d["a"] + d["b"][0]
    print(f({"a": 1, "b": [2]}).numpy(), f({"b": [tf.constant(3)], "a": tf.constant(4)}).numpy(), f.experimental_get_tracing_count())
    -----
    3 7 1
    =====
    @tf.function(input_signature=[tf.TensorSpec(None, tf.int32)])
    def f(x): return tf.rank(x)
    print(f(1).numpy(), f([[1]]).numpy(), f.experimental_get_tracing_count())
    -----
    0 2 1
    =====
    @tf.function(input_signature=[tf.TensorSpec([2], tf.int32)])
    def f(x): return x
    for bad in ([1, 2, 3], [[1, 2]], ["a", "b"], None, [1.5, 2.5]):
      try: print(f(bad))
      except Exception as e: print(type(e).__name__, str(e).split("`")[1])
    -----
    TypeError Can not cast TensorSpec(shape=(3,), dtype=tf.int32, name=None) to TensorSpec(shape=(2,), dtype=tf.int32, name=None)
    TypeError Can not cast TensorSpec(shape=(1, 2), dtype=tf.int32, name=None) to TensorSpec(shape=(2,), dtype=tf.int32, name=None)
    TypeError Cannot convert ['a', 'b'] to EagerTensor of dtype int32
    TypeError Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
    TypeError Cannot convert [1.5, 2.5] to EagerTensor of dtype int32
    =====
    class M:
      @tf.function(input_signature=[tf.TensorSpec([], tf.int32)])
      def m(self, x): return x * 2
    print(M().m(3).numpy())
    -----
    6
    =====
    calls = []
    @tf.function
    def f(x):
      calls.append(1)
      return x
    for shape in ([1], [2], [1], [2], [1, 1]): f(tf.zeros(shape))
    print(len(calls), f.experimental_get_tracing_count())
    -----
    3 3
    =====
    @tf.function(reduce_retracing=True)
    def f(x, y):
      print(x.shape, y.shape)
      return x
    f(tf.zeros([1]), tf.zeros([1])); f(tf.zeros([2]), tf.zeros([1])); f(tf.zeros([3]), tf.zeros([1])); f(tf.zeros([3]), tf.zeros([2]))
    -----
    (1,) (1,)
    (None,) (1,)
    (None,) (None,)
    =====
    @tf.function
    def f(x): print("trace", x.dtype); return x
    for v in (tf.constant(1), tf.constant(1, tf.int64), tf.constant(1.0), tf.constant("s"), tf.constant(True), tf.constant(1j)): f(v)
    print(f.experimental_get_tracing_count())
    -----
    trace <dtype: 'int32'>
    trace <dtype: 'int64'>
    trace <dtype: 'float32'>
    trace <dtype: 'string'>
    trace <dtype: 'bool'>
    trace <dtype: 'complex128'>
    6
    =====
    @tf.function
    def f(x): print("trace", x); return 0
    f("a"); f("a"); f(b"a"); f("b"); f(1 + 2j); f(2 ** 70); f(2 ** 70); f(float("nan")); f(float("nan"))
    -----
    trace a
    trace b'a'
    trace b
    trace (1+2j)
    trace 1180591620717411303424
    trace nan
    =====
    @tf.function
    def f(l): print("trace", len(l)); return tf.add_n(l)
    f([tf.constant(1)]); f([tf.constant(2)]); f([tf.constant(1), tf.constant(2)]); f((tf.constant(1),))
    -----
    trace 1
    trace 2
    trace 1
    =====
    @tf.function
    def f(d): print("trace", sorted(d)); return d["a"]
    f({"a": tf.constant(1)}); f({"a": tf.constant(2), "b": 1}); f({"b": 1, "a": tf.constant(2)}); f({"a": tf.constant(1), "b": 2})
    print(f.experimental_get_tracing_count())
    -----
    trace ['a']
    trace ['a', 'b']
    trace ['a', 'b']
    3
    =====
    from collections import OrderedDict
    @tf.function
    def f(d): print("trace", type(d).__name__); return d
    r = f(OrderedDict(a=tf.constant(1))); print(type(r).__name__)
    r = f({"a": tf.constant(1)}); print(type(r).__name__, f.experimental_get_tracing_count())
    -----
    trace OrderedDict
    OrderedDict
    OrderedDict 1
    =====
    class P:
      def __eq__(self, other): return isinstance(other, P)
      def __hash__(self): return 1
    @tf.function
    def f(p): print("trace"); return 0
    a, b = P(), P()
    f(a); f(b); f(a)
    -----
    trace
    =====
    @tf.function
    def f(g, x): print("trace"); return g(x)
    def h(x): return x + 1
    print(f(h, tf.constant(1)).numpy(), f(h, tf.constant(2)).numpy(), f(lambda x: x * 2, tf.constant(2)).numpy())
    -----
    trace
    trace
    2 3 4
    =====
    @tf.function
    def f(v): print("trace"); v.assign_add(1); return v.read_value()
    a, b = tf.Variable(1), tf.Variable(10)
    print(f(a).numpy(), f(b).numpy(), f(a).numpy(), a.numpy(), b.numpy())
    -----
    trace
    2 11 3 3 11
    =====
    @tf.function
    def f(v): print("trace", v.trainable); return v + 0
    f(tf.Variable(1.0)); f(tf.Variable(2.0, trainable=False)); f(tf.Variable(3.0))
    -----
    trace True
    trace False
    =====
    class M(tf.Module):
      def __init__(self): self.w = tf.Variable(1.0)
    @tf.function
    def f(m): print("trace"); return m.w + 1
    a, b = M(), M()
    b.w.assign(5.0)
    print(f(a).numpy(), f(b).numpy(), f(a).numpy())
    a.w.assign(7.0); print(f(a).numpy())
    -----
    trace
    trace
    2.0 6.0 2.0
    8.0
    =====
    k = 2
    @tf.function
    def f(x): return x * k
    print(f(1).numpy()); k = 3; print(f(1).numpy(), f(2).numpy())
    -----
    2
    2 6
    =====
    def make(n):
      @tf.function
      def f(x): return x + n
      return f
    a, b = make(1), make(2)
    print(a(1).numpy(), b(1).numpy())
    -----
    2 3
    =====
    @tf.function
    def outer(x):
      @tf.function
      def inner(y):
        print("inner")
        return y + x
      return inner(x) * inner(x)
    print(outer(tf.constant(2)).numpy())
    print([o.type for o in outer.get_concrete_function(tf.constant(2)).graph.get_operations()])
    -----
    inner
    16
    ['Placeholder', 'PartitionedCall', 'PartitionedCall', 'Mul', 'Identity']
    =====
    @tf.function
    def f(x):
      for i in tf.range(3):
        @tf.function
        def g(y): return y + i
        x = g(x)
      return x
    print(f(tf.constant(0)).numpy())
    -----
    3
    =====
    @tf.function
    def f(x):
      y = tf.Variable(0.0) if False else x
      with tf.init_scope():
        a = tf.constant(2.0)
      return y * a
    print(f(tf.constant(3.0)).numpy())
    -----
    6.0
    =====
    v = tf.Variable(0)
    @tf.function
    def f():
      v.assign_add(1)
      a = v.read_value()
      v.assign_add(10)
      b = v.read_value()
      v.assign(100)
      return a, b
    print([t.numpy() for t in f()], v.numpy())
    -----
    [np.int32(1), np.int32(11)] 100
    =====
    v = tf.Variable(1)
    @tf.function
    def f(x):
      if x > 0: v.assign_add(x)
      else: v.assign_sub(x)
      return v.read_value()
    print(f(tf.constant(2)).numpy(), f(tf.constant(-3)).numpy(), v.numpy())
    -----
    3 6 6
    =====
    v = tf.Variable(1.0)
    @tf.function
    def f(x): return v * x
    c = f.get_concrete_function(tf.TensorSpec([]))
    print(c.variables[0] is v, len(c.captured_inputs), c.trainable_variables[0].name)
    v.assign(3.0); print(c(tf.constant(2.0)).numpy())
    -----
    True 1 Variable:0
    6.0
    =====
    @tf.function
    def f(x): return x
    c = f.get_concrete_function(tf.TensorSpec([None], tf.int32))
    print(c(tf.constant([1, 2])).numpy(), c([1, 2, 3]).numpy() if False else "")
    try: c(tf.constant([1.0]))
    except Exception as e: print(type(e).__name__, str(e)[-80:][:40] != "")
    try: c()
    except Exception as e: print(type(e).__name__, str(e).split("\n")[1])
    -----
    [1 2] 
    InvalidArgumentError True
    TypeError Fallback to flat signature also failed due to: f(x) missing required arguments: x.
    =====
    @tf.function
    def f(x, y): return x, y
    c = f.get_concrete_function(tf.constant(1), tf.constant(2))
    print(c(y=tf.constant(5), x=tf.constant(6)))
    try: c(tf.constant(1), z=tf.constant(2))
    except Exception as e: print(str(e).split("\n")[1])
    -----
    (<tf.Tensor: shape=(), dtype=int32, numpy=6>, <tf.Tensor: shape=(), dtype=int32, numpy=5>)
    Fallback to flat signature also failed due to: f(x, y) missing required arguments: y.
    =====
    @tf.function
    def f(x): return x["a"] + x["b"][0]
    c = f.get_concrete_function({"a": tf.TensorSpec([]), "b": [tf.TensorSpec([])]})
    print(c.structured_input_signature)
    print(c({"a": tf.constant(1.0), "b": [tf.constant(2.0)]}).numpy(), c(tf.constant(1.0), tf.constant(2.0)).numpy())
    print([i.name for i in c.inputs])
    -----
    (({'a': TensorSpec(shape=(), dtype=tf.float32, name='x_a'), 'b': [TensorSpec(shape=(), dtype=tf.float32, name='x_b_0')]},), {})
    3.0 3.0
    ['x:0', 'x_1:0']
    =====
    @tf.function
    def f(x): return x
    print(repr(f.get_concrete_function(tf.TensorSpec([], tf.int32)))[:80])
    print(f.get_concrete_function(3).pretty_printed_signature())
    -----
    <ConcreteFunction (x: TensorSpec(shape=(), dtype=tf.int32, name=None)) -> Tensor
    Input Parameters:
      x (POSITIONAL_OR_KEYWORD): Literal[3]
    Output Type:
      TensorSpec(shape=(), dtype=tf.int32, name=None)
    Captures:
      None
    =====
    f = tf.function(lambda x, y=2: x + y)
    print(f(1).numpy(), f(1, y=3).numpy(), f.python_function(1), f.python_function.__name__)
    -----
    3 4 3 <lambda>
    =====
    f = tf.function(tf.add)
    print(f(1, 2).numpy(), f(tf.constant(1.0), tf.constant(2.0)).numpy())
    g = tf.function(len)
    print(g([1, 2]).numpy() if hasattr(g([1, 2]), 'numpy') else g([1, 2]))
    -----
    3 3.0
    2
    =====
    class C:
      def __init__(self, k): self.k = k
      def __call__(self, x): print("trace"); return x * self.k
    c = C(3); f = tf.function(c)
    print(f(tf.constant(2)).numpy()); c.k = 5; print(f(tf.constant(2)).numpy(), f(tf.constant(2.0)).numpy())
    -----
    trace
    6
    trace
    6 10.0
    =====
    class C:
      def go(self, x): print("trace"); return x + 1
    c = C(); f = tf.function(c.go)
    print(f(tf.constant(1)).numpy(), f(tf.constant(2)).numpy(), f.experimental_get_tracing_count())
    -----
    trace
    2 3 1
    =====
    class C:
      @property
      @tf.function
      def p(self): print("trace"); return tf.constant(1)
    try: print(C().p)
    except Exception as e: print(type(e).__name__)
    class D:
      @tf.function
      def __call__(self, x): print("call"); return x
    print(D()(tf.constant(1)).numpy())
    -----
    trace
    tf.Tensor(1, shape=(), dtype=int32)
    call
    1
    =====
    @tf.function
    def f(n):
      if n == 0: return tf.constant(1)
      return n * f(n - 1)
    print(f(3).numpy(), f.experimental_get_tracing_count())
    -----
    6 4
    =====
    def fib(n):
      if n < 2: return n
      return fib(n - 1) + fib(n - 2)
    print(tf.function(fib)(10))
    -----
    tf.Tensor(55, shape=(), dtype=int32)
    =====
    @tf.function
    def f(x):
      try: y = x.foo
      except AttributeError: y = x + 1
      return y
    print(f(tf.constant(1)).numpy())
    -----
    2
    =====
    @tf.function
    def f(x):
      print("python")
      tf.print("graph", x)
      return x
    f(1); f(1)
    -----
    python
    =====
    @tf.function(autograph=False)
    def f(x):
      return x if x.shape == () else tf.reduce_sum(x)
    print(f(tf.constant(1)).numpy(), f(tf.constant([1, 2])).numpy())
    -----
    1 3
    =====
    @tf.function(jit_compile=True)
    def f(x): return tf.reduce_sum(x * x)
    print(f(tf.constant([1.0, 2.0])).numpy(), f.function_spec.jit_compile)
    -----
    5.0 True
    =====
    @tf.function
    def f(x): return x.shape, x.dtype
    try: print(f(tf.constant([1])))
    except Exception as e: print(type(e).__name__, str(e)[-70:])
    -----
    TypeError nd return value of type DType, which is not a Tensor or ExtensionType.
    =====
    @tf.function
    def f(x): return [None, x, None]
    print(f(tf.constant(1)))
    @tf.function
    def g(x): return {}
    print(g(1))
    @tf.function
    def h(x): return [], (), {"a": []}
    print(h(1))
    -----
    [None, <tf.Tensor: shape=(), dtype=int32, numpy=1>, None]
    {}
    ([], (), {'a': []})
    =====
    @tf.function
    def f(x): return x, x
    a, b = f(tf.constant(1)); print(a is b, a.numpy(), b.numpy())
    -----
    False 1 1
    =====
    import numpy as np
    @tf.function
    def f(x): return np.float32(2) * x, np.array([1, 2])
    print(f(tf.constant(1.0)))
    -----
    (<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([1, 2])>)
    =====
    import numpy as np
    a = np.array([1.0, 2.0], np.float32)
    @tf.function
    def f(): return tf.constant(a) + 0
    print(f().numpy()); a[0] = 9; print(f().numpy())
    -----
    [1. 2.]
    [1. 2.]
    =====
    t = tf.constant([1, 2, 3])
    @tf.function
    def f(): return t * 2
    print(f().numpy(), len(f.get_concrete_function().captured_inputs))
    -----
    [2 4 6] 1
    =====
    big = tf.ones([200])
    @tf.function
    def f(): return big * 2
    c = f.get_concrete_function()
    print(len(c.captured_inputs), len(c.inputs), [o.type for o in c.graph.get_operations()])
    -----
    1 1 ['Placeholder', 'Const', 'Mul', 'Identity']
    =====
    @tf.function
    def f(x):
      with tf.name_scope("outer"):
        with tf.name_scope("inner"):
          y = x + 1
        z = tf.multiply(y, 2, name="twice")
      return z
    print([o.name for o in f.get_concrete_function(tf.constant(1)).graph.get_operations()])
    -----
    ['x', 'outer/inner/add/y', 'outer/inner/add', 'outer/twice/y', 'outer/twice', 'Identity']
    =====
    @tf.function
    def f(x):
      y = x + 1
      assert isinstance(y, tf.Tensor)
      print(y.op.type, y.op.name, y.graph is not None, y.name, [i.name for i in y.op.inputs], y.op.outputs)
      print(x.consumers()[0].name if x.consumers() else None)
      return y
    f(tf.constant(1))
    -----
    AddV2 add True add:0 ['x:0', 'add/y:0'] [<tf.Tensor 'add:0' shape=() dtype=int32>]
    add
    =====
    x = tf.constant(1)
    for name in ("op", "graph", "name", "value_index"):
      try: print(getattr(x, name))
      except Exception as e: print(type(e).__name__, e)
    try: x.foo
    except AttributeError as e: print(e)
    try: x.astype(tf.float32)
    except AttributeError as e: print(str(e).split("\n")[0])
    print(f"{x} {tf.constant([1.5, 2.0])} {tf.constant(2.5):.2f} {tf.constant(7):04d}")
    -----
    AttributeError Tensor.op is undefined when eager execution is enabled.
    AttributeError Tensor.graph is undefined when eager execution is enabled.
    AttributeError Tensor.name is undefined when eager execution is enabled.
    AttributeError Tensor.value_index is undefined when eager execution is enabled.
    'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'foo'
    EagerTensor object has no attribute 'astype'. 
    1 [1.5 2. ] 2.50 0007
    =====
    @tf.function
    def f(x):
      return f"{x}", str(x), repr(x)
    print([t.numpy() for t in f(tf.constant(1))])
    -----
    [b'Tensor("x:0", shape=(), dtype=int32)', b'Tensor("x:0", shape=(), dtype=int32)', b"<tf.Tensor 'x:0' shape=() dtype=int32>"]
    =====
    made = []
    @tf.function
    def f(x):
      if not made: made.append(tf.Variable(tf.ones([2]) * x))
      return made[0] * x
    print(f(tf.constant(2.0)).numpy(), f(tf.constant(3.0)).numpy(), f.experimental_get_tracing_count(), len(made))
    -----
    [4. 4.] [6. 6.] 2 1
    =====
    @tf.function
    def f():
      return tf.Variable(1.0)
    try: f()
    except ValueError as e: print(str(e).split("ValueError: ")[-1][:70])
    -----
    tf.function only supports singleton tf.Variables created on the first 
    =====
    class C:
      v = None
      @tf.function
      def go(self):
        if C.v is None: C.v = tf.Variable(5)
        return C.v.assign_add(1)
    print(C().go().numpy(), C().go().numpy() if False else "")
    -----
    6 
    =====
    g = tf.Graph() if False else None
    @tf.function
    def f(x, flag):
      if flag: return x + 1
      else: return x - 1
    print(f(tf.constant(1), True).numpy(), f(tf.constant(1), False).numpy(), f(tf.constant(1), tf.constant(True)).numpy(), f.experimental_get_tracing_count())
    -----
    2 0 2 3
    =====
    @tf.function
    def f(x):
      def helper(y):
        if y > 0: return y * 2
        return y
      return helper(x) + (lambda z: z + 1)(x)
    print(f(tf.constant(2)).numpy(), f(tf.constant(-2)).numpy())
    -----
    7 -3
    =====
    @tf.function
    def f(x):
      return g(x)
    def g(x):
      raise RuntimeError("inside g")
    try: f(1)
    except RuntimeError as e: print(e)
    -----
    in user code:

        File "<cell>", line 3, in f  *
            return g(x)
        File "<cell>", line 5, in g  *
            raise RuntimeError("inside g")

        RuntimeError: inside g
    =====
    def deep(x): return x.nothing
    @tf.function
    def f(x): return [deep(x)]
    try: f(tf.constant(1))
    except AttributeError as e: print(e)
    -----
    in user code:

        File "<cell>", line 3, in f  *
            def f(x): return [deep(x)]
        File "<cell>", line 1, in deep  *
            def deep(x): return x.nothing

        AttributeError: 'SymbolicTensor' object has no attribute 'nothing'
    =====
    @tf.function
    def f(x): return undefined_name
    try: f(1)
    except NameError as e: print(e)
    -----
    in user code:

        File "<cell>", line 2, in f  *
            def f(x): return undefined_name

        NameError: name 'undefined_name' is not defined
    =====
    @tf.function
    def f(x): return x + "a"
    try: f(tf.constant(1))
    except Exception as e: print(type(e).__name__, str(e).split("\n")[-2].strip()[:90])
    -----
    TypeError TypeError: Input 'y' of 'AddV2' Op has type string that does not match type int32 of argum
    =====
    @tf.function
    def f(a, b): return tf.matmul(a, b)
    try: f(tf.ones([2, 3]), tf.ones([2, 3]))
    except Exception as e: print(type(e).__name__, str(e).split("\n")[5].strip()[:120])
    -----
    ValueError ValueError: Dimensions must be equal, but are 3 and 2 for '{{node MatMul}} = MatMul[T=DT_FLOAT, grad_a=false, grad_b=fal
    =====
    @tf.function
    def f(x): return x
    for call in (lambda: f(), lambda: f(1, 2), lambda: f(y=1), lambda: f(1, x=1)):
      try: call()
      except TypeError as e: print(str(e))
    -----
    Binding inputs to tf.function failed due to `missing a required argument: 'x'`. Received args: () and kwargs: {} for signature: (x).
    Binding inputs to tf.function failed due to `too many positional arguments`. Received args: (1, 2) and kwargs: {} for signature: (x).
    Binding inputs to tf.function failed due to `missing a required argument: 'x'`. Received args: () and kwargs: {'y': 1} for signature: (x).
    Binding inputs to tf.function failed due to `multiple values for argument 'x'`. Received args: (1,) and kwargs: {'x': 1} for signature: (x).
    =====
    @tf.function
    def f(x): return x
    try: f({1, 2})
    except TypeError as e: print(e)
    class U:
      __hash__ = None
      __slots__ = ()
    try: f(U())
    except TypeError as e: print(str(e)[:45])
    -----
    Could not generate a generic TraceType for {1, 2}.Please verify that it is immutable/hashable. Otherwise, consider implementing the Tracing Protocol for it.
    Could not generate a generic TraceType for <_
    =====
    @tf.function
    def f(x):
      "What f does."
      return x
    print(f.__name__, f.__doc__, f.python_function(3))
    -----
    f What f does. 3
    =====
    import functools
    f = functools.partial(tf.function(lambda x, y: x - y), y=1)
    print(f(5).numpy(), f(x=6).numpy())
    -----
    4 5
    =====
    @tf.function
    def f(x): return tf.nest.map_structure(lambda t: t * 2, x)
    print(f([tf.constant(1), (tf.constant(2), {"k": tf.constant(3)})]))
    -----
    [<tf.Tensor: shape=(), dtype=int32, numpy=2>, (<tf.Tensor: shape=(), dtype=int32, numpy=4>, {'k': <tf.Tensor: shape=(), dtype=int32, numpy=6>})]
    =====
    @tf.function
    def f(s): return s
    r = f(tf.IndexedSlices(tf.constant([[1.0]]), tf.constant([0])))
    print(type(r).__name__, r.values.numpy(), r.indices.numpy(), r.dense_shape)
    -----
    IndexedSlices [[1.]] [0] None
    =====
    @tf.function
    def f(a): return a.write(0, 5).stack()
    print(f(tf.TensorArray(tf.int32, 1)).numpy())
    -----
    [5]
    """#
}
