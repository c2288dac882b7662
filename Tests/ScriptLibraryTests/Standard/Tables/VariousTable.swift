/// Cells of several modules, and what CPython 3.11 prints.
enum VariousTable {
  static let text = #"""
    import io, pickle, copy
    s = io.StringIO('abc'); s.read(1)
    t = pickle.loads(pickle.dumps(s)); print(t.read(), t.getvalue(), copy.copy(s).read())
    b = io.BytesIO(b'abc'); b.read(1)
    print(pickle.loads(pickle.dumps(b)).read(), copy.deepcopy(b).getvalue())
    --->
    bc abc bc
    b'bc' b'abc'
    ====
    import decimal
    from decimal import Decimal
    for f in (lambda: Decimal(1) + 1.5, lambda: Decimal(1) < 'a', lambda: -None, lambda: len(Decimal(1))):
        try: f()
        except TypeError as e: print(e)
    import datetime, collections
    for f in (lambda: datetime.date(2024, 1, 1) + 1, lambda: datetime.date(2024, 1, 1) < 1, lambda: collections.Counter() + 1):
        try: f()
        except TypeError as e: print(e)
    with decimal.localcontext() as c:
        Decimal(1.5)
        print(c.flags[decimal.FloatOperation])
        c.traps[decimal.FloatOperation] = True
        try: Decimal(1.5)
        except decimal.FloatOperation as e: print(e)
    --->
    unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
    '<' not supported between instances of 'decimal.Decimal' and 'str'
    bad operand type for unary -: 'NoneType'
    object of type 'decimal.Decimal' has no len()
    unsupported operand type(s) for +: 'datetime.date' and 'int'
    '<' not supported between instances of 'datetime.date' and 'int'
    unsupported operand type(s) for +: 'Counter' and 'int'
    True
    [<class 'decimal.FloatOperation'>]
    ====
    import enum, inspect, copy
    class A(enum.Enum): X = 1
    class B(enum.Enum):
        "text"
        X = 1
    print(A.__doc__, B.__doc__)
    for c in (int, dict, range, str):
        try: print(inspect.signature(c))
        except ValueError as e: print(e)
    print(inspect.signature(list), copy.copy(slice(1, 2)))
    class P:
        def __getattr__(self, n): raise AttributeError(n)
    print(type(copy.copy(P())).__name__, type(copy.deepcopy(P())).__name__)
    import types, sys
    m = types.ModuleType('made'); m.a = 3
    sys.modules['made'] = m
    import made
    print(made.a, 'made' in sys.modules)
    del sys.modules['made']
    try: import made
    except ImportError as e: print(e)
    class O: b = 4
    sys.modules['thing'] = O()
    import thing
    from thing import b
    print(thing.b, b)
    sys.modules['none'] = None
    try: import none
    except ImportError as e: print(e)
    --->
    None text
    no signature found for builtin type <class 'int'>
    no signature found for builtin type <class 'dict'>
    no signature found for builtin type <class 'range'>
    no signature found for builtin type <class 'str'>
    (iterable=(), /) slice(1, 2, None)
    P P
    3 True
    No module named 'made'
    4 4
    import of none halted; None in sys.modules
    ====
    import functools
    @functools.lru_cache(None)
    def f(k): return 0 if k == 0 else 1 + f(k - 1)
    print(f(450))
    class G:
        def __init__(s, k): s.k = k
        def __getattr__(s, n): return 1 if s.k == 0 else getattr(G(s.k - 1), n)
    print(G(900).x)
    def deco(g):
        def w(*a): return g(*a)
        return w
    @deco
    def d(n): return 0 if n == 0 else d(n - 1)
    print(d(450))
    def bad(n): return sorted([1], key=lambda x: bad(n + 1))
    try: bad(0)
    except RecursionError as e: print(e)
    --->
    450
    1
    0
    maximum recursion depth exceeded
    ====
    import collections, itertools, functools, queue, asyncio
    print(collections.deque[int], itertools.chain[int], functools.partial[int], queue.Queue[int])
    d = collections.deque('abcabc')
    print(d.index('b'), d.index('b', 2), d.index('a', -3))
    try: d.index('a', 1, 3)
    except ValueError as e: print(e)
    --->
    collections.deque[int] itertools.chain[int] functools.partial[int] queue.Queue[int]
    1 4 3
    'a' is not in deque
    ====
    import asyncio, contextvars
    v=contextvars.ContextVar('v',default=0); w=contextvars.ContextVar('w')
    async def child(n):
        v.set(n); await asyncio.sleep(0.001); return v.get()
    async def main():
        v.set(10); print(await asyncio.gather(*(child(i) for i in range(3))), v.get()); await child(5); print(v.get())
        t=asyncio.create_task(child(7)); print(await t, v.get())
    asyncio.run(main()); print(v.get())
    c=contextvars.copy_context(); print(c.run(lambda: (v.set(3), v.get())[1]), v.get(), c[v], v in c, len(c), w in c)
    t=v.set(1); v.reset(t); print(v.get(), t.var is v, t.old_value)
    try: w.get()
    except LookupError as e: print('LookupError')
    print(w.get('d'), v.name, w.name)
    try: v.reset(t)
    except RuntimeError as e: print(str(e)[:30])
    --->
    [0, 1, 2] 10
    5
    7 5
    0
    3 0 3 True 1 False
    0 True <Token.MISSING>
    LookupError
    d v w
    <Token used var=<ContextVar na
    ====
    """#
}
