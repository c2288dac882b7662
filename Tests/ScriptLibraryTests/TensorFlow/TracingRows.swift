/// Cells about traced functions: arguments, traces, concrete functions. A cell, `-----`, what TensorFlow 2.21 prints for it, `=====`.
/// Addresses, ids and the numbers of generated names are masked; warnings, which go to standard error, are left out.
enum TracingRows {
  static let text = #"""
    @tf.function
    def f(x):
      print("tracing", x)
      return x
    f(1); f(1); f(2); f(1.0); f(True); f("a"); f(None); f((1, 2)); f([1, 2]); f({"a": 1})
    print(f.experimental_get_tracing_count())
    -----
    tracing 1
    tracing 2
    tracing a
    tracing None
    tracing (1, 2)
    tracing [1, 2]
    tracing {'a': 1}
    7
    =====
    @tf.function
    def f(x):
      print("tracing", x)
      return x * 2
    f(tf.constant(1)); f(tf.constant(2)); f(tf.constant([1])); f(tf.constant([2])); f(tf.constant(1.0)); f(tf.constant([1, 2]))
    print(f.experimental_get_tracing_count())
    -----
    tracing Tensor("x:0", shape=(), dtype=int32)
    tracing Tensor("x:0", shape=(1,), dtype=int32)
    tracing Tensor("x:0", shape=(), dtype=float32)
    tracing Tensor("x:0", shape=(2,), dtype=int32)
    4
    =====
    @tf.function
    def f(x, y=1, *rest, z=2, **more):
      print("tracing", x, y, rest, z, more)
      return tf.constant(0)
    f(1); f(1, 1); f(x=1); f(1, z=2); f(1, y=1); f(1, 1, 3); f(1, 1, 3, q=4, p=5); f(1, 1, 3, p=5, q=4)
    print(f.experimental_get_tracing_count())
    -----
    tracing 1 1 () 2 {}
    tracing 1 1 (3,) 2 {}
    tracing 1 1 (3,) 2 {'p': 5, 'q': 4}
    3
    =====
    class P:
      def __init__(self): self.k = 0
    @tf.function
    def f(p):
      print("tracing")
      return tf.constant(p.k)
    a, b = P(), P()
    print(f(a).numpy(), f(a).numpy(), f(b).numpy())
    a.k = 5
    print(f(a).numpy())
    print(f.experimental_get_tracing_count())
    -----
    tracing
    tracing
    0 0 0
    0
    2
    =====
    import dataclasses
    @dataclasses.dataclass
    class D:
      x: int
      y: float = 0.0
    @tf.function
    def f(d):
      print("tracing", d)
      return tf.constant(d.x)
    try:
      f(D(1))
    except TypeError as e:
      print(type(e).__name__, e)
    -----
    TypeError Could not generate a generic TraceType for D(x=1, y=0.0).Please verify that it is immutable/hashable. Otherwise, consider implementing the Tracing Protocol for it.
    =====
    import dataclasses
    @dataclasses.dataclass(frozen=True)
    class D:
      x: int
      y: float = 0.0
    @tf.function
    def f(d):
      print("tracing", d)
      return tf.constant(d.x)
    print(f(D(1)).numpy(), f(D(1)).numpy(), f(D(2)).numpy())
    print(f.experimental_get_tracing_count())
    -----
    tracing D(x=1, y=0.0)
    tracing D(x=1, y=0.0)
    tracing D(x=2, y=0.0)
    1 1 2
    3
    =====
    v, w, u = tf.Variable(1.0), tf.Variable(2.0), tf.Variable([1.0])
    @tf.function
    def f(a, b):
      print("tracing")
      return a + b
    print(f(v, w).numpy(), f(w, v).numpy()); print(f(v, v).numpy()); print(f(u, v).numpy())
    print(f.experimental_get_tracing_count())
    -----
    tracing
    3.0 3.0
    tracing
    2.0
    tracing
    [2.]
    3
    =====
    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def f(x):
      print("tracing", x)
      return tf.reduce_sum(x)
    print(f(tf.constant([1.0, 2.0])).numpy(), f([1, 2, 3]).numpy(), f(tf.constant([1.0])).numpy())
    print(f.experimental_get_tracing_count(), f.input_signature)
    for bad in [tf.constant([[1.0]]), tf.constant([1]), tf.constant(1.0)]:
      try:
        f(bad)
      except Exception as e:
        print(type(e).__name__, e)
    -----
    tracing Tensor("x:0", shape=(None,), dtype=float32)
    3.0 6.0 1.0
    1 (TensorSpec(shape=(None,), dtype=tf.float32, name=None),)
    TypeError Binding inputs to tf.function failed due to `Can not cast TensorSpec(shape=(1, 1), dtype=tf.float32, name=None) to TensorSpec(shape=(None,), dtype=tf.float32, name=None)`. Received args: (<tf.Tensor: shape=(1, 1), dtype=float32, numpy=array([[1.]], dtype=float32)>,) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None)).
    TypeError Binding inputs to tf.function failed due to `Can not cast TensorSpec(shape=(1,), dtype=tf.int32, name=None) to TensorSpec(shape=(None,), dtype=tf.float32, name=None)`. Received args: (<tf.Tensor: shape=(1,), dtype=int32, numpy=array([1], dtype=int32)>,) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None)).
    TypeError Binding inputs to tf.function failed due to `Can not cast TensorSpec(shape=(), dtype=tf.float32, name=None) to TensorSpec(shape=(None,), dtype=tf.float32, name=None)`. Received args: (<tf.Tensor: shape=(), dtype=float32, numpy=1.0>,) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None)).
    =====
    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([], tf.int32)])
    def f(x, n):
      return x
    for args in [(), (tf.constant([1.0]),), (tf.constant([1.0]), 2, 3), ("a", 1), (tf.constant([1.0]), 2.5)]:
      try:
        print(f(*args))
      except Exception as e:
        print(type(e).__name__, e)
    try:
      f(tf.constant([1.0]), m=2)
    except Exception as e:
      print(type(e).__name__, e)
    -----
    TypeError Binding inputs to tf.function failed due to `missing a required argument: 'x'`. Received args: () and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), n: TensorSpec(shape=(), dtype=tf.int32, name=None)).
    TypeError Binding inputs to tf.function failed due to `missing a required argument: 'n'`. Received args: (<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>,) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), n: TensorSpec(shape=(), dtype=tf.int32, name=None)).
    TypeError Binding inputs to tf.function failed due to `too many positional arguments`. Received args: (<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>, 2, 3) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), n: TensorSpec(shape=(), dtype=tf.int32, name=None)).
    TypeError Binding inputs to tf.function failed due to `Cannot convert 'a' to EagerTensor of dtype float`. Received args: ('a', 1) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), n: TensorSpec(shape=(), dtype=tf.int32, name=None)).
    TypeError Binding inputs to tf.function failed due to `Cannot convert 2.5 to EagerTensor of dtype int32`. Received args: (<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>, 2.5) and kwargs: {} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), n: TensorSpec(shape=(), dtype=tf.int32, name=None)).
    TypeError Binding inputs to tf.function failed due to `missing a required argument: 'n'`. Received args: (<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>,) and kwargs: {'m': 2} for signature: (x: TensorSpec(shape=(None,), dtype=tf.float32, name=None), n: TensorSpec(shape=(), dtype=tf.int32, name=None)).
    =====
    try:
      @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
      def f(x, y): return x
      print("made")
    except Exception as e:
      print(type(e).__name__, e)
    try:
      @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)] * 3)
      def f(x, y): return x
      print("made")
    except Exception as e:
      print(type(e).__name__, e)
    try:
      @tf.function(input_signature=tf.TensorSpec([None], tf.float32))
      def f(x): return x
      print("made")
    except Exception as e:
      print(type(e).__name__, e)
    try:
      @tf.function(input_signature=[1])
      def f(x): return x
      print(f(1))
    except Exception as e:
      print(type(e).__name__, e)
    try:
      @tf.function(input_signature=())
      def f(): return tf.constant(1)
      print(f())
    except Exception as e:
      print(type(e).__name__, e)
    -----
    TypeError input_signature missing type constraint for y
    TypeError input_signature contains 1 extra type constraints.
    TypeError input_signature must be either a tuple or a list, got <class 'tensorflow.python.framework.tensor.TensorSpec'>.
    TypeError input_signature must be a possibly nested sequence of TensorSpec objects, got invalid args [1] with types [<class 'int'>].
    tf.Tensor(1, shape=(), dtype=int32)
    =====
    @tf.function(reduce_retracing=True)
    def f(x):
      print("tracing", x.shape)
      return x
    f(tf.constant([1])); f(tf.constant([1, 2])); f(tf.constant([1, 2, 3])); f(tf.constant([[1]])); f(tf.constant([[1, 2]])); f(tf.constant(1.0))
    print(f.experimental_get_tracing_count())
    -----
    tracing (1,)
    tracing (None,)
    tracing <unknown>
    tracing ()
    4
    =====
    @tf.function(experimental_relax_shapes=True)
    def f(x):
      print("tracing", x.shape)
      return x
    f(tf.constant([[1]])); f(tf.constant([[1, 2]])); f(tf.constant([[1, 2, 3]])); f(tf.constant([[1], [2]])); f(tf.constant([[1], [3]]))
    print(f.experimental_get_tracing_count())
    -----
    tracing (1, 1)
    tracing (1, None)
    tracing (None, None)
    3
    =====
    @tf.function(reduce_retracing=True)
    def f(x, n):
      print("tracing", x.shape, n)
      return x
    f(tf.constant([1]), 1); f(tf.constant([1, 2]), 1); f(tf.constant([1, 2, 3]), 2); f(tf.constant([1, 2, 3, 4]), 2)
    -----
    tracing (1,) 1
    tracing (None,) 1
    tracing (3,) 2
    tracing (None,) 2
    =====
    @tf.function
    def f(x):
      return x
    for i in range(7):
      f(i)
    -----

    =====
    for i in range(6):
      @tf.function
      def g(x):
        return x
      g(tf.constant(1))
    -----

    =====
    k = 3
    v = tf.Variable(10)
    @tf.function
    def f(x):
      return x * k + v
    print(f(tf.constant(1)).numpy())
    k = 5
    v.assign(20)
    print(f(tf.constant(1)).numpy(), f(tf.constant([1])).numpy())
    -----
    13
    23 [25]
    =====
    class M:
      def __init__(self, k): self.k = k
      @tf.function
      def go(self, x):
        print("tracing", self.k)
        return x * self.k
    a, b = M(2), M(3)
    print(a.go(tf.constant(1)).numpy(), b.go(tf.constant(1)).numpy(), a.go(tf.constant(2)).numpy())
    print(a.go.experimental_get_tracing_count(), M.go.experimental_get_tracing_count())
    print(M.go(a, tf.constant(3)).numpy())
    print(a.go is a.go)
    -----
    tracing 2
    tracing 3
    2 3 4
    1 0
    tracing 2
    6
    True
    =====
    import functools
    def g(x, k, m=1):
      print("tracing", k, m)
      return x * k + m
    f = tf.function(functools.partial(g, k=3))
    print(f(tf.constant(2)).numpy(), f(tf.constant(3)).numpy(), f(tf.constant(3), m=2).numpy())
    f = tf.function(functools.partial(g, tf.constant(2)))
    print(f(5).numpy(), f(k=5).numpy())
    print(f.experimental_get_tracing_count())
    -----
    tracing 3 1
    tracing 3 2
    7 10 11
    tracing 5 1
    11 11
    1
    =====
    class C:
      def __init__(self): self.w = tf.Variable(2.0)
      def __call__(self, x, y=1):
        print("tracing")
        return x * self.w + y
    f = tf.function(C())
    print(f(1.0).numpy(), f(1.0).numpy(), f(tf.constant(2.0), y=3).numpy(), f(tf.constant(3.0), 3).numpy())
    print(f.experimental_get_tracing_count())
    -----
    tracing
    tracing
    3.0 3.0 7.0 9.0
    2
    =====
    @tf.function
    def inner(x):
      print("inner")
      return x + 1
    v = tf.Variable(0)
    @tf.function
    def stateful(x):
      v.assign_add(x)
      return v.read_value()
    @tf.function
    def outer(x):
      print("outer")
      return inner(x) + inner(x) + stateful(x)
    print(outer(tf.constant(1)).numpy(), outer(tf.constant(2)).numpy())
    c = outer.get_concrete_function(tf.constant(1))
    print([op.type for op in c.graph.get_operations()])
    -----
    outer
    inner
    5 9
    ['Placeholder', 'PartitionedCall', 'PartitionedCall', 'AddV2', 'Placeholder', 'StatefulPartitionedCall', 'AddV2', 'Identity', 'NoOp']
    =====
    @tf.function
    def f(x):
      with tf.init_scope():
        print(tf.executing_eagerly(), tf.constant(1).numpy())
      print(tf.executing_eagerly(), tf.inside_function())
      return x
    f(tf.constant(1)); print(tf.executing_eagerly(), tf.inside_function())
    -----
    True 1
    False True
    True False
    =====
    v = tf.Variable(1)
    @tf.function
    def f():
      a = v.assign_add(1)
      with tf.control_dependencies([a]):
        b = tf.identity(v)
      v.assign(10)
      return b, v.read_value()
    print([t.numpy() for t in f()], v.numpy())
    -----
    [np.int32(2), np.int32(10)] 10
    =====
    @tf.function(autograph=False)
    def f(x):
      return tf.cond(x > 0, lambda: x, lambda: -x)
    print(f(tf.constant(-2)).numpy())
    @tf.function(jit_compile=True)
    def g(x):
      return x * 2 + 1
    print(g(tf.constant(3)).numpy(), g(tf.constant([1.0])).numpy())
    -----
    2
    7 [3.]
    =====
    @tf.function
    def f(x):
      print("running")
      return x + 1
    tf.config.run_functions_eagerly(True)
    print(tf.config.functions_run_eagerly())
    f(tf.constant(1)); print(f(tf.constant(1)))
    tf.config.run_functions_eagerly(False)
    f(tf.constant(1)); f(tf.constant(1))
    print(tf.config.functions_run_eagerly(), f.experimental_get_tracing_count())
    -----
    True
    running
    running
    tf.Tensor(2, shape=(), dtype=int32)
    running
    False 1
    =====
    @tf.function
    def f(x, y=2, *, z=3):
      return {"s": x + y, "p": (x * z, None)}
    c = f.get_concrete_function(tf.TensorSpec([None], tf.int32), z=tf.TensorSpec([], tf.int32))
    print(c.inputs)
    print(c.outputs)
    print(c.captured_inputs)
    print(c.structured_input_signature)
    print(c.structured_outputs)
    print(c.function_type)
    print(c.variables, c.trainable_variables)
    print(c.name)
    print(c.pretty_printed_signature())
    print(c.pretty_printed_signature(verbose=False))
    print(c)
    print(repr(c))
    print(c(tf.constant([1, 2]), z=tf.constant(4)))
    -----
    [<tf.Tensor 'x:0' shape=(None,) dtype=int32>, <tf.Tensor 'z:0' shape=() dtype=int32>]
    [<tf.Tensor 'Identity:0' shape=(None,) dtype=int32>, <tf.Tensor 'Identity_1:0' shape=(None,) dtype=int32>]
    []
    ((TensorSpec(shape=(None,), dtype=tf.int32, name='x'), 2), {'z': TensorSpec(shape=(), dtype=tf.int32, name='z')})
    {'s': <tf.Tensor 'Identity_1:0' shape=(None,) dtype=int32>, 'p': (<tf.Tensor 'Identity:0' shape=(None,) dtype=int32>, None)}
    (x: TensorSpec(shape=(None,), dtype=tf.int32, name=None), y: Literal[2], *, z: TensorSpec(shape=(), dtype=tf.int32, name=None)) -> Dict[['s', TensorSpec(shape=(None,), dtype=tf.int32, name=None)], ['p', Tuple[TensorSpec(shape=(None,), dtype=tf.int32, name=None), Literal[None]]]]
    () ()
    b'__inference_f_N'
    Input Parameters:
      x (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(None,), dtype=tf.int32, name=None)
      y (POSITIONAL_OR_KEYWORD): Literal[2]
      z (KEYWORD_ONLY): TensorSpec(shape=(), dtype=tf.int32, name=None)
    Output Type:
      Dict[['s', TensorSpec(shape=(None,), dtype=tf.int32, name=None)], ['p', Tuple[TensorSpec(shape=(None,), dtype=tf.int32, name=None), Literal[None]]]]
    Captures:
      None
    (x: TensorSpec(shape=(None,), dtype=tf.int32, name=None), y: Literal[2], *, z: TensorSpec(shape=(), dtype=tf.int32, name=None)) -> Dict[['s', TensorSpec(shape=(None,), dtype=tf.int32, name=None)], ['p', Tuple[TensorSpec(shape=(None,), dtype=tf.int32, name=None), Literal[None]]]]
    ConcreteFunction Input Parameters:
      x (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(None,), dtype=tf.int32, name=None)
      y (POSITIONAL_OR_KEYWORD): Literal[2]
      z (KEYWORD_ONLY): TensorSpec(shape=(), dtype=tf.int32, name=None)
    Output Type:
      Dict[['s', TensorSpec(shape=(None,), dtype=tf.int32, name=None)], ['p', Tuple[TensorSpec(shape=(None,), dtype=tf.int32, name=None), Literal[None]]]]
    Captures:
      None
    <ConcreteFunction (x: TensorSpec(shape=(None,), dtype=tf.int32, name=None), y: Literal[2], *, z: TensorSpec(shape=(), dtype=tf.int32, name=None)) -> Dict[['s', TensorSpec(shape=(None,), dtype=tf.int32, name=None)], ['p', Tuple[TensorSpec(shape=(None,), dtype=tf.int32, name=None), Literal[None]]]] at ADDRESS>
    {'s': <tf.Tensor: shape=(2,), dtype=int32, numpy=array([3, 4], dtype=int32)>, 'p': (<tf.Tensor: shape=(2,), dtype=int32, numpy=array([4, 8], dtype=int32)>, None)}
    =====
    v = tf.Variable(3.0, name="w")
    @tf.function
    def f(x):
      return x * v
    c = f.get_concrete_function(tf.TensorSpec([], tf.float32, name="inp"))
    print(c.structured_input_signature, c.inputs[0].name)
    print([x.dtype for x in c.captured_inputs], [x.name for x in c.variables], [x.name for x in c.trainable_variables])
    print(c(tf.constant(2.0)).numpy(), c(inp=tf.constant(4.0)).numpy())
    print(c.graph.name if hasattr(c.graph, 'name') else None)
    print(c.graph.captures[0][1] if False else len(c.graph.inputs))
    print(f.python_function.__name__, f.function_spec is not None)
    print(f.pretty_printed_concrete_signatures())
    print(f.function_spec.fullargspec if False else f.input_signature)
    -----
    ((TensorSpec(shape=(), dtype=tf.float32, name='inp'),), {}) inp:0
    [tf.resource] ['w:0'] ['w:0']
    6.0 12.0
    f
    2
    f True
    Input Parameters:
      x (POSITIONAL_OR_KEYWORD): TensorSpec(shape=(), dtype=tf.float32, name='inp')
    Output Type:
      TensorSpec(shape=(), dtype=tf.float32, name=None)
    Captures:
      ID: TensorSpec(shape=(), dtype=tf.resource, name=None)
    None
    =====
    @tf.function
    def f(x, y):
      return x - y
    c = f.get_concrete_function(tf.TensorSpec([], tf.int32), tf.TensorSpec([], tf.int32, name="why"))
    print(c(tf.constant(5), tf.constant(2)).numpy(), c(x=tf.constant(5), why=tf.constant(1)).numpy(), c(tf.constant(5), y=tf.constant(3)).numpy())
    for args, kw in [((), {}), ((tf.constant(1),), {}), ((1, 2, 3), {}), ((tf.constant(1.0), tf.constant(2)), {}), ((tf.constant(1), tf.constant(2)), {"z": 3})]:
      try:
        print(c(*args, **kw))
      except Exception as e:
        print(type(e).__name__, e)
    -----
    3 4 2
    TypeError Binding inputs to tf.function failed due to `missing a required argument: 'x'`. Received args: () and kwargs: {} for signature: (x: TensorSpec(shape=(), dtype=tf.int32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='why')) -> TensorSpec(shape=(), dtype=tf.int32, name=None).
    Fallback to flat signature also failed due to: f(x, why) missing required arguments: why, x.
    TypeError Binding inputs to tf.function failed due to `missing a required argument: 'y'`. Received args: (<tf.Tensor: shape=(), dtype=int32, numpy=1>,) and kwargs: {} for signature: (x: TensorSpec(shape=(), dtype=tf.int32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='why')) -> TensorSpec(shape=(), dtype=tf.int32, name=None).
    Fallback to flat signature also failed due to: f(x, why) missing required arguments: why.
    TypeError Binding inputs to tf.function failed due to `too many positional arguments`. Received args: (1, 2, 3) and kwargs: {} for signature: (x: TensorSpec(shape=(), dtype=tf.int32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='why')) -> TensorSpec(shape=(), dtype=tf.int32, name=None).
    Fallback to flat signature also failed due to: f(x, why) takes 2 positional arguments, got 3.
    InvalidArgumentError cannot compute __inference_f_N as input #0(zero-based) was expected to be a int32 tensor but is a float tensor [Op:__inference_f_N]
    TypeError Binding inputs to tf.function failed due to `got an unexpected keyword argument 'z'`. Received args: (<tf.Tensor: shape=(), dtype=int32, numpy=1>, <tf.Tensor: shape=(), dtype=int32, numpy=2>) and kwargs: {'z': 3} for signature: (x: TensorSpec(shape=(), dtype=tf.int32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='why')) -> TensorSpec(shape=(), dtype=tf.int32, name=None).
    Fallback to flat signature also failed due to: f(x, why) got unexpected keyword arguments: z.
    =====
    @tf.function
    def f(x):
      print("tracing")
      return x
    print(f.get_concrete_function(1) is f.get_concrete_function(1))
    c = f.get_concrete_function(tf.TensorSpec([None], tf.float32))
    f(tf.constant([1.0])); f(tf.constant([1.0, 2.0]))
    print(f.experimental_get_tracing_count())
    try:
      f.experimental_get_compiler_ir(tf.constant(1.0))(stage="hlo")
    except Exception as e:
      print(type(e).__name__)
    -----
    tracing
    True
    tracing
    2
    ValueError
    =====
    try:
      f = tf.function(3)
      f()
    except Exception as e:
      print(type(e).__name__, e)
    @tf.function
    def f(x): return x
    try:
      f()
    except Exception as e:
      print(type(e).__name__, e)
    try:
      f(1, 2)
    except Exception as e:
      print(type(e).__name__, e)
    try:
      f(1, z=2)
    except Exception as e:
      print(type(e).__name__, e)
    try:
      f(1, x=2)
    except Exception as e:
      print(type(e).__name__, e)
    -----
    TypeError 3 is not a callable object
    TypeError Binding inputs to tf.function failed due to `missing a required argument: 'x'`. Received args: () and kwargs: {} for signature: (x).
    TypeError Binding inputs to tf.function failed due to `too many positional arguments`. Received args: (1, 2) and kwargs: {} for signature: (x).
    TypeError Binding inputs to tf.function failed due to `got an unexpected keyword argument 'z'`. Received args: (1,) and kwargs: {'z': 2} for signature: (x).
    TypeError Binding inputs to tf.function failed due to `multiple values for argument 'x'`. Received args: (1,) and kwargs: {'x': 2} for signature: (x).
    =====
    @tf.function
    def f(x):
      v = tf.Variable(1.0)
      return v + x
    try:
      f(1.0)
    except Exception as e:
      print(type(e).__name__, e)
    -----
    ValueError in user code:

        File "<cell>", line 3, in f  *
            v = tf.Variable(1.0)

        ValueError: tf.function only supports singleton tf.Variables created on the first call. Make sure the tf.Variable is only created once or created outside tf.function. See https://www.tensorflow.org/guide/function#creating_tfvariables for more information.
    =====
    v = None
    @tf.function
    def f(x):
      global v
      if v is None:
        v = tf.Variable(1.0)
      return v.assign_add(x)
    print(f(1.0).numpy(), f(1.0).numpy(), f(2.0).numpy())
    print(f.experimental_get_tracing_count())
    -----
    2.0 3.0 5.0
    3
    =====
    made = []
    @tf.function
    def f(x):
      if x is not None:
        made.append(tf.Variable(1.0))
        return made[-1] + x
      return tf.constant(0.0)
    print(f(None).numpy())
    try:
      print(f(1.0).numpy())
    except Exception as e:
      print(type(e).__name__, e)
    -----
    0.0
    ValueError Creating variables on a non-first call to a function decorated with tf.function.
    =====
    class M(tf.Module):
      def __init__(self): self.v = None
      @tf.function
      def __call__(self, x):
        if self.v is None:
          self.v = tf.Variable(x)
        return self.v * x
    m = M()
    print(m(tf.constant(2.0)).numpy(), m(tf.constant(3.0)).numpy(), len(m.trainable_variables), m.__call__.experimental_get_tracing_count() if hasattr(m.__call__, 'experimental_get_tracing_count') else None)
    -----
    4.0 6.0 1 2
    =====
    s = tf.IndexedSlices(tf.constant([[1.0], [2.0]]), tf.constant([0, 2]), tf.constant([3, 1]))
    @tf.function
    def f(s):
      print("tracing", s)
      return s
    r = f(s)
    print(type(r).__name__, r.values.numpy(), r.indices.numpy(), r.dense_shape.numpy())
    r = f(s); print(f.experimental_get_tracing_count())
    @tf.function
    def g(x):
      return tf.IndexedSlices(x, tf.constant([0, 1])), tf.reduce_sum(x)
    r = g(tf.constant([[1.0], [2.0]]))
    print(type(r[0]).__name__, r[0].values.numpy(), r[0].dense_shape, r[1].numpy())
    c = g.get_concrete_function(tf.TensorSpec([2, 1]))
    print(c.structured_outputs[0], c.outputs)
    -----
    tracing IndexedSlices(indices=Tensor("s_1:0", shape=(2,), dtype=int32), values=Tensor("s:0", shape=(2, 1), dtype=float32), dense_shape=Tensor("s_2:0", shape=(2,), dtype=int32))
    IndexedSlices [[1.]
     [2.]] [0 2] [3 1]
    1
    IndexedSlices [[1.]
     [2.]] None 3.0
    IndexedSlices(indices=Tensor("Identity_1:0", shape=(2,), dtype=int32), values=Tensor("Identity:0", shape=(2, 1), dtype=float32)) [<tf.Tensor 'Identity:0' shape=(2, 1) dtype=float32>, <tf.Tensor 'Identity_1:0' shape=(2,) dtype=int32>, <tf.Tensor 'Identity_2:0' shape=() dtype=float32>]
    =====
    e = tf.Variable([[1.0], [2.0], [3.0]])
    @tf.function
    def f(i):
      with tf.GradientTape() as tape:
        y = tf.reduce_sum(tf.gather(e, i))
      return tape.gradient(y, e)
    g = f(tf.constant([0, 2]))
    print(type(g).__name__)
    print(tf.convert_to_tensor(g).numpy())
    -----
    IndexedSlices
    [[1.]
     [0.]
     [1.]]
    =====
    fs = []
    for i in range(3):
      @tf.function
      def f(x):
        print("tracing", i)
        return x + i
      fs.append(f)
      f(tf.constant(1))
    print([f(tf.constant(10)).numpy() for f in fs], [f(tf.constant(10.0)).numpy() for f in fs])
    fs = [tf.function(lambda x, i=i: x * i) for i in range(3)]
    print([f(tf.constant(10)).numpy() for f in fs])
    -----
    tracing 0
    tracing 1
    tracing 2
    tracing 2
    tracing 2
    tracing 2
    [np.int32(10), np.int32(11), np.int32(12)] [np.float32(12.0), np.float32(12.0), np.float32(12.0)]
    [np.int32(0), np.int32(10), np.int32(20)]
    =====
    @tf.function
    def f(a):
      print("tracing", a)
      return tf.nest.map_structure(lambda t: t + 1, a)
    print(f({"b": tf.constant(1), "a": [tf.constant(2), (tf.constant(3),)]}))
    print(f({"a": [tf.constant(2), (tf.constant(3),)], "b": tf.constant(1)}))
    print(f.experimental_get_tracing_count())
    f([]); f(()); f({}); 
    print(f.experimental_get_tracing_count())
    -----
    tracing {'b': <tf.Tensor 'a:0' shape=() dtype=int32>, 'a': [<tf.Tensor 'a_1:0' shape=() dtype=int32>, (<tf.Tensor 'a_2:0' shape=() dtype=int32>,)]}
    {'b': <tf.Tensor: shape=(), dtype=int32, numpy=2>, 'a': [<tf.Tensor: shape=(), dtype=int32, numpy=3>, (<tf.Tensor: shape=(), dtype=int32, numpy=4>,)]}
    {'b': <tf.Tensor: shape=(), dtype=int32, numpy=2>, 'a': [<tf.Tensor: shape=(), dtype=int32, numpy=3>, (<tf.Tensor: shape=(), dtype=int32, numpy=4>,)]}
    1
    tracing []
    tracing ()
    tracing {}
    4
    =====
    import numpy as np
    @tf.function
    def f(x):
      print("tracing", x)
      return x * 2
    print(f(np.array([1, 2])), f(np.array([3, 4])), f(np.float32(2)), f(np.float32(3)), f(np.int64(3)))
    print(f.experimental_get_tracing_count())
    -----
    tracing Tensor("x:0", shape=(2,), dtype=int64)
    tracing Tensor("x:0", shape=(), dtype=float32)
    tracing Tensor("x:0", shape=(), dtype=int64)
    tf.Tensor([2 4], shape=(2,), dtype=int64) tf.Tensor([6 8], shape=(2,), dtype=int64) tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(6, shape=(), dtype=int64)
    3
    =====
    class T:
      def __init__(self, n): self.n = n
      def __tf_tracing_type__(self, context):
        return TT(self.n > 0)
    class TT(tf.types.experimental.TraceType):
      def __init__(self, positive): self.positive = positive
      def is_subtype_of(self, other): return isinstance(other, TT) and self.positive == other.positive
      def most_specific_common_supertype(self, others): return self if all(self == o for o in others) else None
      def placeholder_value(self, placeholder_context): return T(1 if self.positive else -1)
      def __hash__(self): return hash(self.positive)
      def __eq__(self, other): return isinstance(other, TT) and self.positive == other.positive
    @tf.function
    def f(t):
      print("tracing", t.n)
      return tf.constant(t.n)
    print(f(T(3)).numpy(), f(T(5)).numpy(), f(T(-3)).numpy(), f.experimental_get_tracing_count())
    -----
    tracing 1
    tracing -1
    1 1 -1 2
    =====
    import weakref, gc
    class P: pass
    @tf.function
    def f(p):
      print("tracing")
      return tf.constant(1)
    p = P(); r = weakref.ref(p)
    f(p); f(p)
    del p; gc.collect()
    print(r() is None)
    f(P()); f(P())
    print(f.experimental_get_tracing_count())
    -----
    tracing
    True
    tracing
    tracing
    3
    =====
    @tf.autograph.experimental.do_not_convert
    def helper(x):
      if x > 0: return x
      return -x
    @tf.function
    def f(x): return helper(x)
    try:
      f(tf.constant(1))
    except Exception as e:
      print(type(e).__name__, str(e))
    -----
    OperatorNotAllowedInGraphError in user code:

        File "<cell>", line 6, in f  *
            def f(x): return helper(x)
        File "<cell>", line 3, in helper  **
            if x > 0: return x

        OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager execution mode or decorate this function with @tf.function. If you are using AutoGraph, you can try decorating this function with @tf.function. If that does not work, then you may be using an unsupported feature or your source code may not be visible to AutoGraph. See https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/limitations.md#access-to-source-code for more information.
    =====
    @tf.function
    def f(x):
      tf.print("value", x)
      x.set_shape([2])
      print(x.shape)
      return x
    f(tf.constant([1, 2]))
    c = f.get_concrete_function(tf.TensorSpec(None, tf.int32))
    print(c.structured_outputs, c.output_shapes, c.output_dtypes)
    print([o.type for o in c.graph.get_operations()])
    -----
    (2,)
    (2,)
    Tensor("Identity:0", shape=(2,), dtype=int32) (2,) <dtype: 'int32'>
    ['Placeholder', 'StringFormat', 'PrintV2', 'Identity', 'NoOp']
    =====
    v = tf.Variable(1.0)
    @tf.function
    def f(x):
      v.assign(x)
      v.assign_add(1.0)
      tf.debugging.assert_greater(x, 0.0)
      return v * 2
    print(f(3.0).numpy(), v.numpy())
    try:
      f(tf.constant(-1.0))
    except Exception as e:
      print(type(e).__name__)
    print(v.numpy())
    -----
    8.0 4.0
    InvalidArgumentError
    0.0
    =====
    @tf.function
    def g(x):
      return tf.TensorArray(tf.int32, 2).write(0, x).write(1, x)
    r = g(1)
    print(type(r).__name__, r.dtype, r.shape)
    c = g.get_concrete_function(1)
    print(c.structured_outputs)
    -----
    EagerTensor <dtype: 'variant'> ()
    <tensorflow.python.ops.tensor_array_ops.TensorArray object at ADDRESS>
    =====
    @tf.function
    def h(v): return v
    v = tf.Variable(3)
    r = h(v); print(type(r).__name__, r.numpy())
    @tf.function
    def k(): return v
    r = k(); print(type(r).__name__, r.numpy())
    -----
    EagerTensor 3
    EagerTensor 3
    =====
    @tf.function
    def f(x, y=2): return x
    fs = f.function_spec
    print(fs.fullargspec)
    print(fs.input_signature, fs.arg_names, fs.default_values, fs.jit_compile, fs.function_type)
    print(f.function_type)
    print(repr(f.function_type))
    print(f.name if hasattr(f, 'name') else 'none', f.__name__, f.__doc__, f.__module__, f.__wrapped__ is f.python_function)
    print(callable(f), isinstance(f, tf.types.experimental.PolymorphicFunction), isinstance(f, tf.types.experimental.GenericFunction), isinstance(f, tf.types.experimental.Callable))
    c = f.get_concrete_function(1)
    print(isinstance(c, tf.types.experimental.ConcreteFunction), isinstance(c, tf.types.experimental.Callable), isinstance(f, tf.types.experimental.ConcreteFunction))
    print(c.function_type)
    print(repr(c.function_type))
    for p in c.function_type.parameters.values(): print(p)
    print(c.function_type.output)
    -----
    FullArgSpec(args=['x', 'y'], varargs=None, varkw=None, defaults=(2,), kwonlyargs=[], kwonlydefaults=None, annotations={})
    None ['x', 'y'] {'y': 2} None (x, y=<captured_default_value>)
    (x, y=<captured_default_value>)
    Input Parameters:
      x (POSITIONAL_OR_KEYWORD): None
      y (POSITIONAL_OR_KEYWORD): None
    Output Type:
      None
    Captures:
      None
    f f  __main__ True
    True True True True
    True True False
    (x: Literal[1], y: Literal[2]) -> TensorSpec(shape=(), dtype=tf.int32, name=None)
    Input Parameters:
      x (POSITIONAL_OR_KEYWORD): Literal[1]
      y (POSITIONAL_OR_KEYWORD): Literal[2]
    Output Type:
      TensorSpec(shape=(), dtype=tf.int32, name=None)
    Captures:
      None
    x: Literal[1]
    y: Literal[2]
    TensorSpec(shape=(), dtype=tf.int32, name=None)
    =====
    class C:
      def __tf_flatten__(self): return (self.k,), (self.a, self.b)
      @classmethod
      def __tf_unflatten__(cls, metadata, components): return cls(*components, metadata[0])
      def __init__(self, a, b, k): self.a, self.b, self.k = a, b, k
      def __repr__(self): return f"C({self.a}, {self.b}, {self.k})"
    @tf.function
    def f(c):
      print("tracing", c)
      return C(c.a + 1, c.b, c.k)
    r = f(C(tf.constant(1), tf.constant(2), 3)); print(r)
    r = f(C(tf.constant(1), tf.constant(2), 4)); r = f(C(tf.constant(7), tf.constant(2), 3)); print(r)
    print(f.experimental_get_tracing_count())
    print(tf.nest.flatten(C(1, 2, 3)), tf.nest.map_structure(lambda x: x + 1, C(1, 2, 3)))
    -----
    tracing C(Tensor("c:0", shape=(), dtype=int32), Tensor("c_1:0", shape=(), dtype=int32), 3)
    C(2, 2, 3)
    tracing C(Tensor("c:0", shape=(), dtype=int32), Tensor("c_1:0", shape=(), dtype=int32), 4)
    C(8, 2, 3)
    2
    [1, 2] C(2, 3, 3)
    =====
    v = tf.Variable(2.0)
    @tf.function
    def h(x): return x * 2.0
    @tf.function
    def g(x, y=1): return h(x) + v, y
    d = g.get_concrete_function(tf.constant(1.0)).function_def
    print(type(d).__name__, d.signature.name[:14], [a.name for a in d.signature.input_arg], d.signature.is_stateful)
    print([(n.name, n.op, list(n.input)) for n in d.node_def])
    print(sorted(d.ret.items()), dict(d.control_ret))
    -----
    FunctionDef __inference_g_ ['x', 'add_readvariableop_resource'] True
    [('PartitionedCall', 'PartitionedCall', ['x']), ('add/ReadVariableOp', 'ReadVariableOp', ['add_readvariableop_resource']), ('add', 'AddV2', ['PartitionedCall:output:0', 'add/ReadVariableOp:value:0']), ('Identity', 'Identity', ['add:z:0', '^NoOp']), ('Const', 'Const', []), ('Identity_1', 'Identity', ['Const:output:0', '^NoOp']), ('NoOp', 'NoOp', ['^add/ReadVariableOp'])]
    [('identity', 'Identity:output:0'), ('identity_1', 'Identity_1:output:0')] {'add/ReadVariableOp': 'add/ReadVariableOp'}
    =====
    class Field:
      def __init__(self, name): self.name = name
    class P:
      __attrs_attrs__ = (Field("b"), Field("a"))
      def __init__(self, b, a): self.a, self.b = a, b
    print(tf.nest.flatten(P(1, [2, 3])), tf.nest.is_nested(P(1, 2)), tf.nest.map_structure(lambda x, y: x + y, P(1, 2), P(3, 4)).a)
    n = [0]
    @tf.function
    def f(p):
      n[0] += 1
      return P(p.a + p.b, p.a)
    r = f(P(tf.constant(1), tf.constant(2))); print(int(r.a), int(r.b))
    r = f(P(tf.constant(5), tf.constant(2))); print(int(r.a), int(r.b), n)
    r = f(P(tf.constant(5.), tf.constant(2.))); print(n)
    c = tf.function(lambda p: p.a).get_concrete_function(P(tf.constant(1), tf.constant(2.)))
    print(c.structured_outputs, [t.name for t in c.inputs]); print(c(P(tf.constant(1), tf.constant(3.))))
    print(c.pretty_printed_signature())
    -----
    [1, 2, 3] True 6
    2 3
    2 7 [1]
    [2]
    Tensor("Identity:0", shape=(), dtype=float32) ['p:0', 'p_1:0']
    tf.Tensor(3.0, shape=(), dtype=float32)
    Input Parameters:
      p (POSITIONAL_OR_KEYWORD): P[['b', TensorSpec(shape=(), dtype=tf.int32, name=None)], ['a', TensorSpec(shape=(), dtype=tf.float32, name=None)]]
    Output Type:
      TensorSpec(shape=(), dtype=tf.float32, name=None)
    Captures:
      None
    =====
    @tf.function
    def f(x, y, z): return x
    c = f.get_concrete_function(tf.TensorSpec([]), y=tf.TensorSpec([], tf.int32, "other"), z=5)
    print(c.structured_input_signature)
    print(c.pretty_printed_signature(False))
    print([i.name for i in c.inputs])
    for a, k in [((tf.constant(1.0), tf.constant(2)), {}), ((tf.constant(1.0),), dict(other=tf.constant(1))), ((), dict(x=tf.constant(1.0), other=tf.constant(1))), ((tf.constant(1.0), tf.constant(2), 5), {}), ((tf.constant(1.0), tf.constant(2), 6), {}), ((tf.constant(1.0),), dict(x=tf.constant(1.0), other=tf.constant(1))), (([1.0], 2, 5), {}), ((1.0, 2, 5), {}), ((tf.constant([1.0, 2.0]), 2, 5), {})]:
      try:
        print(c(*a, **k))
      except Exception as e: print(type(e).__name__, e)
    -----
    ((TensorSpec(shape=(), dtype=tf.float32, name='x'), TensorSpec(shape=(), dtype=tf.int32, name='other'), 5), {})
    (x: TensorSpec(shape=(), dtype=tf.float32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='other'), z: Literal[5]) -> TensorSpec(shape=(), dtype=tf.float32, name=None)
    ['x:0', 'other:0']
    tf.Tensor(1.0, shape=(), dtype=float32)
    tf.Tensor(1.0, shape=(), dtype=float32)
    tf.Tensor(1.0, shape=(), dtype=float32)
    tf.Tensor(1.0, shape=(), dtype=float32)
    TypeError Binding inputs to tf.function failed due to `Can not cast 6 to Literal[5]`. Received args: (<tf.Tensor: shape=(), dtype=float32, numpy=1.0>, <tf.Tensor: shape=(), dtype=int32, numpy=2>, 6) and kwargs: {} for signature: (x: TensorSpec(shape=(), dtype=tf.float32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='other'), z: Literal[5]) -> TensorSpec(shape=(), dtype=tf.float32, name=None).
    Fallback to flat signature also failed due to: f(x, other) takes 2 positional arguments, got 3.
    TypeError Binding inputs to tf.function failed due to `multiple values for argument 'x'`. Received args: (<tf.Tensor: shape=(), dtype=float32, numpy=1.0>,) and kwargs: {'x': <tf.Tensor: shape=(), dtype=float32, numpy=1.0>, 'other': <tf.Tensor: shape=(), dtype=int32, numpy=1>} for signature: (x: TensorSpec(shape=(), dtype=tf.float32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='other'), z: Literal[5]) -> TensorSpec(shape=(), dtype=tf.float32, name=None).
    Fallback to flat signature also failed due to: f(x, other) got two values for 'x'.
    TypeError Binding inputs to tf.function failed due to `Can not cast TensorSpec(shape=(1,), dtype=tf.float32, name=None) to TensorSpec(shape=(), dtype=tf.float32, name=None)`. Received args: ([1.0], 2, 5) and kwargs: {} for signature: (x: TensorSpec(shape=(), dtype=tf.float32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='other'), z: Literal[5]) -> TensorSpec(shape=(), dtype=tf.float32, name=None).
    Fallback to flat signature also failed due to: f(x, other) takes 2 positional arguments, got 3.
    tf.Tensor(1.0, shape=(), dtype=float32)
    TypeError Binding inputs to tf.function failed due to `Can not cast TensorSpec(shape=(2,), dtype=tf.float32, name=None) to TensorSpec(shape=(), dtype=tf.float32, name=None)`. Received args: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>, 2, 5) and kwargs: {} for signature: (x: TensorSpec(shape=(), dtype=tf.float32, name=None), y: TensorSpec(shape=(), dtype=tf.int32, name='other'), z: Literal[5]) -> TensorSpec(shape=(), dtype=tf.float32, name=None).
    Fallback to flat signature also failed due to: f(x, other) takes 2 positional arguments, got 3.
    =====
    v = tf.Variable([1.0, 2.0])
    @tf.function
    def f(w): return w * 2
    c = f.get_concrete_function(v)
    print(c.structured_input_signature, c.inputs, len(c.captured_inputs))
    print(c(v).numpy())
    print(c)
    -----
    ((VariableSpec(shape=(2,), dtype=tf.float32, trainable=True, alias_id=N),), {}) [<tf.Tensor 'w:0' shape=() dtype=resource>] 0
    [2. 4.]
    ConcreteFunction Input Parameters:
      w (POSITIONAL_OR_KEYWORD): VariableSpec(shape=(2,), dtype=tf.float32, trainable=True, alias_id=N)
    Output Type:
      TensorSpec(shape=(2,), dtype=tf.float32, name=None)
    Captures:
      None
    =====
    @tf.function
    def f(a, b): return a + b
    v = tf.Variable(1.0)
    print(f(v, v).numpy(), f(a=v, b=v).numpy(), f([v], v) if False else '')
    @tf.function
    def g(l): return l[0] + l[1]["k"]
    w = tf.Variable(2.0)
    print(g([v, {"k": w}]).numpy(), g([w, {"k": w}]).numpy(), g([w, {"k": v}]).numpy(), g.experimental_get_tracing_count())
    print(f.get_concrete_function(v, v).inputs)
    print(g.get_concrete_function([v, {"k": w}]).inputs)
    -----
    2.0 2.0 
    3.0 4.0 3.0 2
    [<tf.Tensor 'a:0' shape=() dtype=resource>]
    [<tf.Tensor 'l:0' shape=() dtype=resource>, <tf.Tensor 'l_1:0' shape=() dtype=resource>]
    =====
    import functools
    def base(a, b, *, c=3):
      print("tracing", a, b, c)
      return a + b + c
    p = functools.partial(base, 1)
    f = tf.function(p)
    print(f(2).numpy(), f(b=2).numpy(), f(2, c=3).numpy(), f.experimental_get_tracing_count())
    p = functools.partial(base, b=tf.constant(5))
    f = tf.function(p)
    print(f(2).numpy(), f(a=2).numpy(), f(2, b=tf.constant(6)).numpy(), f.experimental_get_tracing_count())
    try: f(2, 3)
    except Exception as e: print(type(e).__name__, e)
    -----
    tracing 1 2 3
    6 6 6 1
    tracing 2 Tensor("b:0", shape=(), dtype=int32) 3
    10 10 11 1
    TypeError Binding inputs to tf.function failed due to `too many positional arguments`. Received args: (2, 3) and kwargs: {} for signature: (a, *, b=<captured_default_value>, c=<captured_default_value>).
    =====
    @tf.function
    def f(x):
      if tf.inside_function(): print("inside")
      return x
    f(1)
    @tf.function
    def g(x):
      def inner(y):
        print("inner", y)
        return y * 2
      return inner(x) + inner(x)
    print(g(tf.constant(2)).numpy())
    lam = tf.function(lambda x: x * 3)
    print(lam(tf.constant(2)).numpy(), lam.python_function.__name__)
    def deco(fn):
      import functools
      @functools.wraps(fn)
      def w(*a, **k):
        print("wrapped")
        return fn(*a, **k)
      return w
    @tf.function
    @deco
    def h(x, y=1): return x + y
    print(h(tf.constant(1)).numpy(), h(tf.constant(1), 1).numpy(), h(tf.constant(1), y=1).numpy(), h.experimental_get_tracing_count())
    -----
    inside
    inner Tensor("x:0", shape=(), dtype=int32)
    inner Tensor("x:0", shape=(), dtype=int32)
    8
    6 <lambda>
    wrapped
    2 2 2 1
    =====
    class A:
      @tf.function
      def m(self, x):
        print("A.m", type(self).__name__)
        return x + 1
    class B(A):
      @tf.function
      def m(self, x):
        print("B.m")
        return super().m(x) * 2
      @classmethod
      @tf.function
      def cm(cls, x):
        print("cm", cls.__name__)
        return x
      @staticmethod
      @tf.function
      def sm(x):
        print("sm")
        return x
    b = B()
    print(b.m(tf.constant(1)).numpy(), b.m(tf.constant(2)).numpy())
    print(B.sm(tf.constant(1)).numpy(), b.sm(tf.constant(1)).numpy())
    -----
    B.m
    A.m B
    4 6
    sm
    1 1
    =====
    x = tf.constant(2.0)
    @tf.function
    def f(y):
      return x * y
    print(f(tf.constant(3.0)).numpy())
    c = f.get_concrete_function(tf.constant(3.0))
    print(c.captured_inputs, c.graph.captures, len(c.inputs))
    x = tf.constant(5.0)
    print(f(tf.constant(3.0)).numpy(), f(tf.constant([3.0])).numpy())
    -----
    6.0
    [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>] [(<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor 'mul/x:0' shape=() dtype=float32>)] 2
    6.0 [15.]
    =====
    @tf.function
    def f(x):
      raise ValueError("mine")
    try: f(1)
    except ValueError as e: print(str(e))
    class MyError(Exception): pass
    @tf.function
    def g(x):
      raise MyError("mine", 3)
    try: g(1)
    except Exception as e: print(type(e).__name__, e)
    @tf.function(autograph=False)
    def h(x):
      raise KeyError("mine")
    try: h(1)
    except Exception as e: print(type(e).__name__, e)
    @tf.function
    def k(x):
      return {}["a"]
    try: k(1)
    except Exception as e: print(type(e).__name__, e)
    -----
    in user code:

        File "<cell>", line 3, in f  *
            raise ValueError("mine")

        ValueError: mine

    MyError in user code:

        File "<cell>", line 9, in g  *
            raise MyError("mine", 3)

        MyError: ('mine', 3)

    KeyError 'mine'
    KeyError in user code:

        File "<cell>", line 19, in k  *
            return {}["a"]

        KeyError: 'a'
    =====
    @tf.function(reduce_retracing=True)
    def f(d):
      print("tracing", d["a"].shape, d["n"])
      return d["a"]
    f({"a": tf.constant([1]), "n": 1}); f({"a": tf.constant([1, 2]), "n": 1}); f({"a": tf.constant([1, 2, 3]), "n": 1}); f({"a": tf.constant([1, 2]), "n": 2}); f({"n": 2, "a": tf.constant([1, 2, 4, 5])})
    print(f.experimental_get_tracing_count())
    @tf.function(reduce_retracing=True)
    def g(x):
      print("tracing", x)
      return 0
    class P: pass
    p, q = P(), P()
    g(1); g(1); g(2); g(p); g(q); g("a"); g(tf.constant(1)); g(tf.Variable(1)); g(tf.Variable(2)); g(tf.Variable([1])); g(tf.Variable([1, 2])); g(tf.Variable([1, 2, 3]))
    -----
    tracing (1,) 1
    tracing (None,) 1
    tracing (2,) 2
    tracing (None,) 2
    4
    tracing 1
    tracing 2
    tracing <__main__.P object at ADDRESS>
    tracing <__main__.P object at ADDRESS>
    tracing a
    tracing Tensor("x:0", shape=(), dtype=int32)
    tracing <tf.Variable 'Variable:0' shape=() dtype=int32>
    tracing <tf.Variable 'Variable:0' shape=(1,) dtype=int32>
    =====
    @tf.function
    def f(x, training=False):
      if training: return x * 2
      return x
    print(f(tf.constant(1), True).numpy(), f(tf.constant(1), training=True).numpy(), f(tf.constant(1)).numpy(), f(tf.constant(1), training=tf.constant(True)).numpy(), f.experimental_get_tracing_count())
    -----
    2 2 1 2 3
    =====
    it = iter([1, 2, 3])
    @tf.function
    def f(): return tf.constant(next(it))
    print(f().numpy(), f().numpy())
    @tf.function
    def g(n):
      total = 0
      for i in range(n): total += i
      return total
    print(g(5), g(tf.constant(5)))
    -----
    1 1
    tf.Tensor(10, shape=(), dtype=int32) tf.Tensor(10, shape=(), dtype=int32)
    =====
    @tf.function
    def f(x): return x + 1
    print(f(tf.constant(1)), f(1), f(tf.Variable(2)))
    -----
    tf.Tensor(2, shape=(), dtype=int32) tf.Tensor(2, shape=(), dtype=int32) tf.Tensor(3, shape=(), dtype=int32)
    =====
    @tf.function
    def f(): return tf.constant([1, 2])
    print(f(), f.get_concrete_function()().numpy())
    -----
    tf.Tensor([1 2], shape=(2,), dtype=int32) [1 2]
    =====
    @tf.function
    def f(x): pass
    print(f(1), f.get_concrete_function(1).structured_outputs)
    -----
    None None
    =====
    @tf.function
    def f(*args): return tf.add_n(args)
    print(f(tf.constant(1), tf.constant(2)).numpy(), f(tf.constant(1)).numpy(), f.experimental_get_tracing_count())
    print(f.get_concrete_function(tf.constant(1), tf.constant(2)).structured_input_signature)
    -----
    3 1 2
    ((TensorSpec(shape=(), dtype=tf.int32, name='args_0'), TensorSpec(shape=(), dtype=tf.int32, name='args_1')), {})
    =====
    @tf.function
    def f(**kw): return kw["a"] - kw["b"]
    print(f(a=tf.constant(5), b=tf.constant(2)).numpy(), f(b=tf.constant(2), a=tf.constant(5)).numpy(), f.experimental_get_tracing_count())
    print(f.get_concrete_function(b=tf.constant(2), a=tf.constant(5)).structured_input_signature)
    -----
    3 3 1
    ((), {'a': TensorSpec(shape=(), dtype=tf.int32, name='a'), 'b': TensorSpec(shape=(), dtype=tf.int32, name='b')})
    =====
    @tf.function
    def f(x, /, y, *, z): return x + y + z
    print(f(1, 2, z=3).numpy(), f(1, y=2, z=3).numpy(), f.experimental_get_tracing_count(), f.function_type)
    -----
    6 6 1 (x, /, y, *, z)
    =====
    @tf.function
    def f(x, y=tf.constant(3)): return x + y
    print(f(tf.constant(1)).numpy(), f(tf.constant(1), tf.constant(4)).numpy(), f.experimental_get_tracing_count())
    -----
    4 5 1
    =====
    @tf.function(input_signature=[tf.TensorSpec([None, 2], tf.float32, name="rows"), tf.TensorSpec([], tf.int32)])
    def f(a, b=5): return tf.shape(a)[0] + b
    print(f([[1, 2]], 1).numpy(), f(tf.ones([3, 2]), 1).numpy(), f.experimental_get_tracing_count())
    print(f.get_concrete_function().structured_input_signature)
    -----
    2 4 1
    ((TensorSpec(shape=(None, 2), dtype=tf.float32, name='rows'), TensorSpec(shape=(), dtype=tf.int32, name='b')), {})
    """#
}
