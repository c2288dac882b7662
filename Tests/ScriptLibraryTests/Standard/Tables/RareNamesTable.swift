/// Names of many modules that programs seldom meet, each once.
enum RareNamesTable {
  static let text = #"""
    from dataclasses import dataclass, field, InitVar, KW_ONLY, fields
    @dataclass
    class A:
        x: int
        scale: InitVar[int]
        _: KW_ONLY
        y: int = 3
        def __post_init__(self, scale): self.x *= scale
    print(A(2, 10), A(1, 2, y=5), [f.name for f in fields(A)])
    try: A(1, 2, 3)
    except TypeError as e: print(e)
    @dataclass
    class B:
        n: int
        start: InitVar[int] = 7
        total: int = field(init=False, default=0)
        def __post_init__(self, start): self.total = self.n + start
    print(B(1), B(1, 2), InitVar[int], hasattr(B(1), 'total'))
    @dataclass
    class C(B):
        m: int = 1
        def __post_init__(self, start): super().__post_init__(start * 2)
    print(C(1, 2, 5))
    --->
    A(x=20, y=3) A(x=2, y=5) ['x', 'y']
    A.__init__() takes 3 positional arguments but 4 were given
    B(n=1, total=8) B(n=1, total=3) dataclasses.InitVar[int] True
    C(n=1, total=5, m=5)
    ====
    import random
    r = random.Random(5)
    s = r.getstate()
    print(s[0], len(s[1]), s[1][:3], s[1][-1], s[2])
    a = [r.random() for _ in range(3)]
    r.setstate(s)
    print(a == [r.random() for _ in range(3)])
    random.seed(9)
    print(random.vonmisesvariate(1, 2), random.vonmisesvariate(0, 0), random.vonmisesvariate(-3, 4))
    random.gauss(0, 1)
    print(random.getstate()[2])
    try: r.setstate((1, (), None))
    except ValueError as e: print(e)
    x = random.SystemRandom()
    print(0 <= x.random() < 1, 1 <= x.randint(1, 6) <= 6, len(x.sample(range(10), 4)), x.choice('a'),
          isinstance(x, random.Random))
    try: x.getstate()
    except NotImplementedError as e: print(e)
    --->
    3 625 (2147483648, 2796186638, 190942503) 624 None
    True
    0.3946194876857517 5.444768683596541 3.288229743560885
    0.6181252152801249
    state with version 1 passed to Random.setstate() of version 3
    True True 4 a True
    System entropy source does not have state.
    ====
    def f(x, y=1, *a, k: int = 2) -> str:
        """Adds.

        More text
          indented.
        """
    class A:
        """A class.

        With text."""
        z = 5
        def __init__(self, a): self.a = a
        def m(self, q=3):
            """Method m."""
        @property
        def p(self):
            """The p."""
        @classmethod
        def c(cls): "makes"
        @staticmethod
        def s(x): pass
        def _private(self): "hidden"
    class B(A):
        x: int = 4
        def m(self): pass
        w = property(lambda self: 1)
    class D: pass
    help(f)
    help(A)
    help(B(1))
    help(A(1).m)
    help('nonsense_zzz')
    help(D)
    help(lambda x: 1)
    async def g(): pass
    help(g)
    print(help)
    --->
    Help on function f in module __main__:

    f(x, y=1, *a, k: int = 2) -> str
        Adds.
        
        More text
          indented.

    Help on class A in module __main__:

    class A(builtins.object)
     |  A(a)
     |  
     |  A class.
     |  
     |  With text.
     |  
     |  Methods defined here:
     |  
     |  __init__(self, a)
     |      Initialize self.  See help(type(self)) for accurate signature.
     |  
     |  m(self, q=3)
     |      Method m.
     |  
     |  ----------------------------------------------------------------------
     |  Class methods defined here:
     |  
     |  c() from builtins.type
     |      makes
     |  
     |  ----------------------------------------------------------------------
     |  Static methods defined here:
     |  
     |  s(x)
     |  
     |  ----------------------------------------------------------------------
     |  Readonly properties defined here:
     |  
     |  p
     |      The p.
     |  
     |  ----------------------------------------------------------------------
     |  Data descriptors defined here:
     |  
     |  __dict__
     |      dictionary for instance variables
     |  
     |  __weakref__
     |      list of weak references to the object
     |  
     |  ----------------------------------------------------------------------
     |  Data and other attributes defined here:
     |  
     |  z = 5

    Help on B in module __main__ object:

    class B(A)
     |  B(a)
     |  
     |  Method resolution order:
     |      B
     |      A
     |      builtins.object
     |  
     |  Methods defined here:
     |  
     |  m(self)
     |      Method m.
     |  
     |  ----------------------------------------------------------------------
     |  Readonly properties defined here:
     |  
     |  w
     |  
     |  ----------------------------------------------------------------------
     |  Data and other attributes defined here:
     |  
     |  __annotations__ = {'x': <class 'int'>}
     |  
     |  x = 4
     |  
     |  ----------------------------------------------------------------------
     |  Methods inherited from A:
     |  
     |  __init__(self, a)
     |      Initialize self.  See help(type(self)) for accurate signature.
     |  
     |  ----------------------------------------------------------------------
     |  Class methods inherited from A:
     |  
     |  c() from builtins.type
     |      makes
     |  
     |  ----------------------------------------------------------------------
     |  Static methods inherited from A:
     |  
     |  s(x)
     |  
     |  ----------------------------------------------------------------------
     |  Readonly properties inherited from A:
     |  
     |  p
     |      The p.
     |  
     |  ----------------------------------------------------------------------
     |  Data descriptors inherited from A:
     |  
     |  __dict__
     |      dictionary for instance variables
     |  
     |  __weakref__
     |      list of weak references to the object
     |  
     |  ----------------------------------------------------------------------
     |  Data and other attributes inherited from A:
     |  
     |  z = 5

    Help on method m in module __main__:

    m(q=3) method of __main__.A instance
        Method m.

    No Python documentation found for 'nonsense_zzz'.
    Use help() to get the interactive help utility.
    Use help(str) for help on the str class.

    Help on class D in module __main__:

    class D(builtins.object)
     |  Data descriptors defined here:
     |  
     |  __dict__
     |      dictionary for instance variables
     |  
     |  __weakref__
     |      list of weak references to the object

    Help on function <lambda> in module __main__:

    <lambda> lambda x

    Help on function g in module __main__:

    async g()

    Type help() for interactive help, or help(object) for help about object.
    ====
    for word in (exit, quit): print(word)
    try: exit(3)
    except SystemExit as e: print(e.code)
    try: quit()
    except SystemExit as e: print(e.code)
    --->
    Use exit() or Ctrl-D (i.e. EOF) to exit
    Use quit() or Ctrl-D (i.e. EOF) to exit
    3
    None
    ====
    import inspect
    # says hello
    def hello(a, b=2, *c, d, **e):
        v = 1
        return inspect.currentframe()
    frame = hello(1, d=5, q=7)
    print(frame.f_code.co_name, frame.f_locals, frame.f_lineno, inspect.isframe(frame))
    print(inspect.getargvalues(frame).args, inspect.getframeinfo(frame).function, inspect.getlineno(frame))
    print(inspect.getargs(hello.__code__))
    print(inspect.formatargvalues(['a', 'b'], 'c', 'e', {'a': 1, 'b': 2, 'c': (3,), 'e': {'f': 4}}))
    print(inspect.indentsize('   \tx'), inspect.formatannotationrelativeto(hello)(int))
    def gen():
        x = 5
        yield x
    g = gen()
    next(g)
    print(inspect.getgeneratorlocals(g))
    g.close()
    print(inspect.getgeneratorlocals(g))
    try: inspect.getargs(1)
    except TypeError as e: print(e)
    --->
    hello {'a': 1, 'b': 2, 'd': 5, 'c': (), 'e': {'q': 7}, 'v': 1} 5 True
    ['a', 'b', 'd'] hello 5
    Arguments(args=['a', 'b', 'd'], varargs='c', varkw='e')
    (a=1, b=2, *c=(3,), **e={'f': 4})
    8 int
    {'x': 5}
    {}
    1 is not a code object
    ====
    import sys, inspect
    def outer():
        a = 1
        return inner()
    def inner():
        b = 2
        f = sys._getframe()
        names = [f.f_code.co_name, f.f_back.f_code.co_name, f.f_back.f_back.f_code.co_name]
        return names, f.f_back.f_locals, sys._getframe(1).f_lineno, [e.function for e in inspect.stack()]
    print(outer(), sys._getframe().f_globals is globals())
    try: sys._getframe(50)
    except ValueError as e: print(e)
    def depth():
        f, n = inspect.currentframe(), 0
        while f: f, n = f.f_back, n + 1
        return n
    print(depth(), inspect.currentframe().f_back)
    --->
    (['inner', 'outer', '<module>'], {'a': 1}, 4, ['inner', 'outer', '<module>']) True
    call stack is not deep enough
    2 None
    ====
    import asyncio
    class P(asyncio.Protocol):
        def data_received(self, data): print('got', data)
    p = P()
    p.connection_made(None); p.data_received(b'x')
    print(p.eof_received(), issubclass(asyncio.Transport, asyncio.ReadTransport))
    async def main():
        reader = asyncio.StreamReader()
        async def feed():
            for part in (b'one\ntw', b'o\nthree', b'!rest'):
                await asyncio.sleep(0)
                reader.feed_data(part)
            reader.feed_eof()
        task = asyncio.create_task(feed())
        print(await reader.readline(), await reader.readline(), await reader.readuntil(b'!'), await reader.read())
        await task
        print(reader.at_eof(), await reader.read(3))
        other = asyncio.StreamReader(); other.feed_data(b'abc'); other.feed_eof()
        try: await other.readexactly(5)
        except asyncio.IncompleteReadError as e: print(e, e.partial, e.expected)
        third = asyncio.StreamReader(); third.feed_data(b'1\n2\n'); third.feed_eof()
        print([line async for line in third])
    asyncio.run(main())
    print(isinstance(asyncio.get_event_loop_policy(), asyncio.AbstractEventLoopPolicy))
    try: asyncio.set_event_loop_policy(3)
    except TypeError as e: print(e)
    --->
    got b'x'
    None True
    b'one\n' b'two\n' b'three!' b'rest'
    True b''
    3 bytes read on a total of 5 expected bytes b'abc' 5
    [b'1\n', b'2\n']
    True
    policy must be an instance of AbstractEventLoopPolicy or None, not 'int'
    ====
    import calendar
    c = calendar.HTMLCalendar()
    print(c.formatmonth(2024, 2))
    print(len(c.formatyear(2023)), len(c.formatyearpage(2023)), c.formatweekday(2))
    --->
    <table border="0" cellpadding="0" cellspacing="0" class="month">
    <tr><th colspan="7" class="month">February 2024</th></tr>
    <tr><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th>\#
    <th class="fri">Fri</th><th class="sat">Sat</th><th class="sun">Sun</th></tr>
    <tr><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td>\#
    <td class="thu">1</td><td class="fri">2</td><td class="sat">3</td><td class="sun">4</td></tr>
    <tr><td class="mon">5</td><td class="tue">6</td><td class="wed">7</td><td class="thu">8</td>\#
    <td class="fri">9</td><td class="sat">10</td><td class="sun">11</td></tr>
    <tr><td class="mon">12</td><td class="tue">13</td><td class="wed">14</td><td class="thu">15</td>\#
    <td class="fri">16</td><td class="sat">17</td><td class="sun">18</td></tr>
    <tr><td class="mon">19</td><td class="tue">20</td><td class="wed">21</td><td class="thu">22</td>\#
    <td class="fri">23</td><td class="sat">24</td><td class="sun">25</td></tr>
    <tr><td class="mon">26</td><td class="tue">27</td><td class="wed">28</td><td class="thu">29</td>\#
    <td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td></tr>
    </table>

    15022 15381 <th class="wed">Wed</th>
    ====
    import os, time, gc, sys, enum, uuid, typing
    print(os.WEXITSTATUS(256), os.WIFEXITED(256), os.WIFSIGNALED(9), os.WTERMSIG(9))
    print(os.waitstatus_to_exitcode(512), os.waitstatus_to_exitcode(9))
    print(os.major(os.makedev(8, 1)), os.minor(os.makedev(8, 1)), os.makedev(8, 1))
    print(os.O_DIRECT, os.P_NOWAIT, os.RTLD_LAZY, os.WNOHANG)
    print(os.sysconf('SC_PAGESIZE') == os.sysconf(30), os.sysconf('SC_LONG_BIT'))
    print(os.pathconf('.', 'PC_NAME_MAX') > 0, os.statvfs('.').f_bsize > 0)
    try: os.sysconf('nothing')
    except ValueError as e: print(e)
    print(time.clock_gettime(time.CLOCK_MONOTONIC) > 0, time.CLOCK_TAI, time.clock_getres(time.CLOCK_REALTIME))
    try: time.clock_gettime(99)
    except OSError as e: print(e)
    a = [1]; b = [a, 'x']
    print(sorted(map(str, gc.get_referents(b))), any(x is b for x in gc.get_referrers(a)))
    print(any(x is a for x in gc.get_objects()))
    print(sys.gettrace(), sys.getprofile(), sys.get_asyncgen_hooks(), sys.call_tracing(max, (1, 2)))
    print(uuid.int_, uuid.bytes_, uuid.Enum is enum.Enum)
    print(typing.AsyncGenerator[int, str], typing.ContextManager[int], typing.ByteString)
    --->
    1 True True 9
    2 -9
    8 1 2049
    16384 1 1 1
    True 64
    True True
    unrecognized configuration name
    True 11 1e-09
    [Errno 22] Invalid argument
    ['[1]', 'x'] True
    True
    None None asyncgen_hooks(firstiter=None, finalizer=None) 2
    <class 'int'> <class 'bytes'> True
    typing.AsyncGenerator[int, str] typing.ContextManager[int] typing.ByteString
    ====
    import doctest, unittest, io, types
    m = types.ModuleType('m')
    import sys
    sys.modules['m'] = m
    exec('def f():\n    """\n    >>> 1 + 1\n    2\n    >>> 1 + 1\n    3\n    """', m.__dict__)
    suite = doctest.DocTestSuite(m)
    print(suite.countTestCases())
    r = unittest.TestResult()
    suite.run(r)
    print(r.testsRun, len(r.failures), 'Expected:\n    3\nGot:\n    2' in r.failures[0][1])
    print(doctest.set_unittest_reportflags(doctest.REPORT_UDIFF))
    print(doctest.set_unittest_reportflags(0) == doctest.REPORT_UDIFF)
    print(unittest.registerResult(r), unittest.removeResult(r), unittest.removeResult(r))
    --->
    1
    1 1 True
    0
    True
    None True False
    ====
    import shutil, os
    u = shutil.disk_usage('.')
    print(u._fields, u.total >= u.used > 0)
    with open('x.bin', 'wb+') as f:
        f.write(b'0123456789'); f.flush()
        fd = os.open('x.bin', os.O_RDWR)
        print(os.pread(fd, 3, 4), os.pwrite(fd, b'AB', 1), os.read(fd, 4), os.writev(fd, [b'x', b'yz']))
        a, b = bytearray(2), bytearray(3)
        print(os.preadv(fd, [a, b], 0), a, b, os.lseek(fd, 0, 1))
        os.close(fd)
    os.remove('x.bin')
    --->
    ('total', 'used', 'free') True
    b'456' 2 b'0AB3' 3
    5 bytearray(b'0A') bytearray(b'B3x') 7
    ====
    import weakref
    class R:
        def __init__(self, n): self.n = n
    r = R(1)
    a, b = weakref.ref(r), weakref.ref(r)
    print(a == b, hash(a) == hash(b), a == weakref.ref(R(2)), {a: 1}[b])
    d = weakref.WeakKeyDictionary()
    d[r] = 'one'
    print(len(d), r in d, d[r], d.get(r), d.pop(r), len(d), d.pop(r, 'gone'))
    s = weakref.WeakSet([r])
    print(r in s, len(s), s.remove(r), len(s))
    class E:
        def __init__(self, n): self.n = n
        def __eq__(self, o): return self.n == o.n
        def __hash__(self): return hash(self.n)
    x, y = E(1), E(1)
    print(weakref.ref(x) == weakref.ref(y), weakref.ref(x) in {weakref.ref(y)})
    w = weakref.ref(x); h = hash(w)
    del x
    print(w() is None, hash(w) == h, w == w)
    x = R(2); w = weakref.ref(x); del x
    try: hash(w)
    except TypeError as e: print(e)
    --->
    True True False 1
    1 True one one one 0 gone
    True 1 None 0
    True True
    True True True
    weak object has gone away
    ====
    import types
    m = types.ModuleType('made', 'doc of it')
    print(m, m.__name__, m.__doc__, m.__annotations__)
    exec('x = 1', m.__dict__)
    print(m.x)
    try: types.ModuleType()
    except TypeError as e: print(e)
    --->
    <module 'made'> made doc of it {}
    1
    module() missing required argument 'name' (pos 1)
    ====
    import warnings, io, sys
    err = sys.stderr = io.StringIO()
    source = """
    x = 5
    def f(y):
        return y is 'a' or y is not 2.5, lambda: y is ()
    x is None, x is (1, z) if 0 else 1, x is -1
    assert (x, 'm')
    try: 3(4)
    except TypeError: pass
    try: [1](2)
    except TypeError: pass
    try: 'a'['b']
    except TypeError: pass
    try: {1}[0]
    except TypeError: pass
    try: (lambda: 1)[0]
    except TypeError: pass
    """
    exec(compile(source, 'made.py', 'exec'))
    for line in err.getvalue().split('\n'):
        if 'Warning' in line: print(line)
    --->
    made.py:4: SyntaxWarning: "is" with a literal. Did you mean "=="?
    made.py:4: SyntaxWarning: "is not" with a literal. Did you mean "!="?
    made.py:4: SyntaxWarning: "is" with a literal. Did you mean "=="?
    made.py:5: SyntaxWarning: "is" with a literal. Did you mean "=="?
    made.py:6: SyntaxWarning: assertion is always true, perhaps remove parentheses?
    made.py:7: SyntaxWarning: 'int' object is not callable; perhaps you missed a comma?
    made.py:9: SyntaxWarning: 'list' object is not callable; perhaps you missed a comma?
    made.py:11: SyntaxWarning: str indices must be integers or slices, not str; perhaps you missed a comma?
    made.py:13: SyntaxWarning: 'set' object is not subscriptable; perhaps you missed a comma?
    made.py:15: SyntaxWarning: 'function' object is not subscriptable; perhaps you missed a comma?
    ====
    from collections import ChainMap
    print(eval('a + b', {}, ChainMap({'a': 1}, {'b': 2})))
    class Up(dict):
        def __missing__(self, key):
            if key.isupper(): return key.lower()
            raise KeyError(key)
    print(eval('A + B', {}, Up()), eval('len(A)', {}, Up()))
    m = ChainMap({}, {'x': 5})
    exec('y = x * 2\nz = 1\nfor i in range(3): z += i', {}, m)
    print(m.maps[0])
    class Log:
        def __init__(self): self.seen = []
        def __getitem__(self, k):
            self.seen.append(k)
            raise KeyError(k)
    log = Log()
    try: eval('q', {}, log)
    except NameError as e: print(e, log.seen)
    try: eval('1', {}, 5)
    except TypeError as e: print(e)
    class Meta(type):
        @classmethod
        def __prepare__(cls, name, bases): return Up()
    class C(metaclass=Meta):
        value = SOMETHING
    print(C.value)
    --->
    3
    ab 1
    {'y': 10, 'z': 4, 'i': 2}
    name 'q' is not defined ['q']
    locals must be a mapping
    something
    ====
    a = bytearray(b'\x01\x00\x02\x00\xff\xff\x03\x00')
    m = memoryview(a)
    h = m.cast('h')
    print(h.tolist(), h.format, h.itemsize, len(h), h.nbytes, h.shape, h.strides, h[2], list(h[1:3]), 2 in h)
    h[0] = -5
    print(a, m.cast('H').tolist(), m.cast('i').tolist(), m.cast('Q')[0])
    print(m.cast('?').tolist()[:3], m.cast('b')[0], m.cast('c')[1])
    f = memoryview(bytearray(8)).cast('d')
    f[0] = 1.5
    print(f.tolist(), f.tobytes(), f.cast('B').tolist(), m.suboffsets, h.toreadonly().tolist())
    q = memoryview(bytearray(8)).cast('Q')
    for value in (2**64 - 1, 2**63, 5, True):
        q[0] = value
        print(q[0], q.tobytes().hex(), q.cast('B').cast('q')[0])
    for letter, value in (('b', -128), ('B', 255), ('i', -2**31), ('I', 2**32 - 1), ('q', -2**63), ('n', 2**63 - 1)):
        v = memoryview(bytearray(8)).cast(letter)
        v[0] = value
        refused = []
        for outside in (value - 1 if value < 0 else value + 1, 2**70, -2**70):
            try: v[0] = outside
            except ValueError as e: refused.append(e)
        print(v[0] == value, len(refused), *{str(e) for e in refused})
    for bad in (lambda: h.cast('i'), lambda: m.cast('z'), lambda: m[::2].cast('h'), lambda: m[1:].cast('h'),
                lambda: h.__setitem__(0, 70000), lambda: h.__setitem__(0, 'x'), lambda: q.__setitem__(0, -1),
                lambda: hash(h.toreadonly())):
        try: bad()
        except (TypeError, ValueError) as e: print(type(e).__name__, e)
    print(h == memoryview(bytes(a)).cast('h'), h == h.tolist(), memoryview(b'ab').cast('b') == memoryview(b'ab'))
    print(hash(memoryview(b'ab')) == hash(b'ab'))
    h[1:3] = memoryview(b'\x07\x00\x08\x00').cast('h')
    print(h.tolist())
    --->
    [1, 2, -1, 3] h 2 4 8 (4,) (2,) -1 [2, -1] True
    bytearray(b'\xfb\xff\x02\x00\xff\xff\x03\x00') [65531, 2, 65535, 3] [196603, 262143] 1125895612071931
    [True, True, True] -5 b'\xff'
    [1.5] b'\x00\x00\x00\x00\x00\x00\xf8?' [0, 0, 0, 0, 0, 0, 248, 63] () [-5, 2, -1, 3]
    18446744073709551615 ffffffffffffffff -1
    9223372036854775808 0000000000000080 -9223372036854775808
    5 0500000000000000 5
    1 0100000000000000 1
    True 3 memoryview: invalid value for format 'b'
    True 3 memoryview: invalid value for format 'B'
    True 3 memoryview: invalid value for format 'i'
    True 3 memoryview: invalid value for format 'I'
    True 3 memoryview: invalid value for format 'q'
    True 3 memoryview: invalid value for format 'n'
    TypeError memoryview: cannot cast between two non-byte formats
    ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
    TypeError memoryview: casts are restricted to C-contiguous views
    TypeError memoryview: length is not a multiple of itemsize
    ValueError memoryview: invalid value for format 'h'
    TypeError memoryview: invalid type for format 'h'
    ValueError memoryview: invalid value for format 'Q'
    ValueError memoryview: hashing is restricted to formats 'B', 'b' or 'c'
    True False True
    True
    [-5, 7, 8, 3]
    ====
    def f(a, b):
        c = 1
        def g(): return a + c + d
        d = 2
        return g
    print(f.__code__.co_cellvars, f(1, 2).__code__.co_freevars, (lambda: 1).__code__.co_cellvars)
    --->
    ('a', 'c', 'd') ('a', 'c', 'd') ()
    ====
    import weakref
    class N: pass
    n = N(); heard = []
    r = weakref.ref(n); s = weakref.ref(n, lambda w: heard.append(w() is None))
    print(r() is n, s() is n, r == s)
    m = n; del n
    print(r() is m, heard)
    del m
    print(r(), s(), heard)
    again = [N() for _ in range(50)]
    print(r(), all(weakref.ref(a)() is a for a in again))
    table = weakref.WeakValueDictionary({i: a for i, a in enumerate(again)})
    del again[10:]; a = None
    print(len(table), sorted(table)[-1])
    --->
    True True True
    True []
    None None [True]
    None True
    10 9
    ====
    """#
}
