/// What every object can do: state and reduction, default order, attributes of classes, functions and exceptions.
enum ObjectsTable {
  static let text = #"""
    class P:
        def __init__(s): s.a = 1
    class S:
        __slots__ = ('x', 'y')
    class SD(P):
        __slots__ = ('z',)
    print(P().__getstate__(), object().__getstate__(), S().__getstate__())
    s = S(); s.x = 5
    print(s.__getstate__())
    d = SD(); d.z = 3
    print(d.__getstate__())
    p = P()
    print(p.__getstate__() is p.__dict__)
    --->
    {'a': 1} None None
    (None, {'x': 5})
    ({'a': 1}, {'z': 3})
    True
    ====
    import copyreg
    class P:
        def __init__(s): s.a = 1
    class L(list): pass
    class I(int): pass
    print(P().__reduce_ex__(4) == (copyreg.__newobj__, (P,), {'a': 1}, None, None))
    print(P().__reduce__() == (copyreg._reconstructor, (P, object, None), {'a': 1}))
    print((5).__reduce_ex__(4)[1:], I(3).__reduce_ex__(2)[1:], I(3).__reduce__()[1])
    r = L([1, 2]).__reduce_ex__(2)
    print(r[1:3], list(r[3]), r[4])
    r = {1: 2}.__reduce_ex__(4)
    print(r[1:4], list(r[4]))
    print(None.__reduce_ex__(4)[1:])
    for bad in (lambda: (5).__reduce__(), lambda: (x for x in ()).__reduce_ex__(4), lambda: P().__reduce_ex__('x'), lambda: memoryview(b'').__reduce_ex__(4)):
        try: bad()
        except TypeError as e: print(e)
    --->
    True
    True
    ((<class 'int'>, 5), None, None, None) ((<class '__main__.I'>, 3), None, None, None) (<class '__main__.I'>, <class 'int'>, 3)
    ((<class '__main__.L'>,), None) [1, 2] None
    ((<class 'dict'>,), None, None) [(1, 2)]
    ((<class 'NoneType'>,), None, None, None)
    cannot pickle 'int' object
    cannot pickle 'generator' object
    'str' object cannot be interpreted as an integer
    cannot pickle memoryview objects
    ====
    print({1}.__reduce__(), frozenset([1]).__reduce__(), range(5).__reduce__(), slice(1, 2).__reduce__())
    print(bytearray(b'ab').__reduce__(), bytearray(b'ab').__reduce_ex__(4), bytearray().__reduce__())
    print(ValueError(1).__reduce__(), OSError(2, 'x', 'f').__reduce__(), ImportError('m', name='n').__reduce__())
    print(len.__reduce__(), [].append.__reduce__()[1], zip([1]).__reduce__()[0], map(len, []).__reduce__()[0])
    r = enumerate('ab', 3); next(r)
    print(r.__reduce__()[1][1], reversed((1, 2)).__reduce__(), reversed((1, 2, 3)).__length_hint__())
    print('a'.__getnewargs__(), (1+2j).__getnewargs__(), (1,).__getnewargs__(), 1.5.__getnewargs__(), True.__getnewargs__(), b'x'.__getnewargs__())
    r = reversed('abcd'); r.__setstate__(1)
    print(list(r))
    z = zip([1], [2, 3]); z.__setstate__(True)
    try: list(z)
    except ValueError as e: print(e)
    --->
    (<class 'set'>, ([1],), None) (<class 'frozenset'>, ([1],), None) (<class 'range'>, (0, 5, 1)) (<class 'slice'>, (1, 2, None))
    (<class 'bytearray'>, ('ab', 'latin-1'), None) (<class 'bytearray'>, (b'ab',), None) (<class 'bytearray'>, (), None)
    (<class 'ValueError'>, (1,)) (<class 'FileNotFoundError'>, (2, 'x', 'f')) (<class 'ImportError'>, ('m',), {'name': 'n'})
    len ([], 'append') <class 'zip'> <class 'map'>
    4 (<class 'reversed'>, ((1, 2),), 1) 3
    ('a',) (1.0, 2.0) ((1,),) (1.5,) (1,) (b'x',)
    ['b', 'a']
    zip() argument 2 is longer than argument 1
    ====
    class P: pass
    print(object().__lt__(1), P().__ge__(P()), {}.__lt__({}), slice(1).__lt__(slice(2)), slice(1) < slice(2))
    print((3).__lt__(4), 'a'.__ge__('b'), [1].__le__([2]), (1.5).__gt__(1), {1}.__lt__({1, 2}))
    try: object() < object()
    except TypeError as e: print(e)
    class Q(P):
        def __lt__(self, other): return super().__lt__(other)
    try: Q() < Q()
    except TypeError as e: print(e)
    print(hasattr(P, '__lt__'), P.__lt__ is object.__lt__, type.__lt__(int, str))
    --->
    NotImplemented NotImplemented NotImplemented True True
    True False True True True
    '<' not supported between instances of 'object' and 'object'
    '<' not supported between instances of 'Q' and 'Q'
    True True NotImplemented
    ====
    e = OSError(2, 'no', 'f', None, 'g')
    print(e, e.args, e.filename, e.filename2, repr(e), type(e).__name__)
    e.filename = 'h'
    print(e.filename, str(OSError(2, 'no', 'f')), OSError(2, 'no').filename)
    try: import nothing_of_this_name
    except ImportError as e: print(e.name, e.path, e.msg)
    e = ImportError('m', name='n', path='p')
    print(e.name, e.path, e.msg, ImportError(1, 2).msg)
    e = ValueError('x')
    print(hasattr(e, '__notes__'))
    e.add_note('n')
    print(e.__notes__, e.__reduce__())
    e.__setstate__({'extra': 5})
    print(e.extra)
    try: e.__setstate__(5)
    except TypeError as x: print(x)
    --->
    [Errno 2] no: 'f' -> 'g' (2, 'no') f g FileNotFoundError(2, 'no') FileNotFoundError
    h [Errno 2] no: 'f' None
    nothing_of_this_name None No module named 'nothing_of_this_name'
    n p m None
    False
    ['n'] (<class 'ValueError'>, ('x',), {'__notes__': ['n']})
    5
    state is not a dictionary
    ====
    class A:
        def f(self): return 'A.f'
    class B(A):
        def f(self):
            s = super()
            return s.__thisclass__, s.__self__ is self, s.__self_class__, s.f()
    print(B().f())
    print((lambda x: x + 1).__call__(4), len.__call__('abc'), 'abc'.upper.__call__(), A().f.__call__())
    print(staticmethod(len).__wrapped__, classmethod(len).__isabstractmethod__, staticmethod(len).__name__)
    from abc import ABC, abstractmethod
    class C(ABC):
        @property
        @abstractmethod
        def p(self): pass
    print(C.__dict__['p'].__isabstractmethod__, C.__abstractmethods__)
    try: int.__abstractmethods__
    except AttributeError as e: print(e)
    p = property(lambda self: 1)
    try: p.__delete__(A())
    except AttributeError as e: print(e)
    --->
    (<class '__main__.B'>, True, <class '__main__.B'>, 'A.f')
    5 3 ABC A.f
    <built-in function len> False len
    True frozenset({'p'})
    __abstractmethods__
    property of 'A' object has no deleter
    ====
    class C: pass
    class D: x: int = 1
    class E(D): pass
    print(C.__annotations__, D.__annotations__, E.__annotations__)
    E.__annotations__ = {'y': str}
    print(E.__annotations__)
    try: int.__annotations__
    except AttributeError as e: print(e)
    print(int.__or__(3, 4), type.__or__(int, str), type.__ror__(int, None))
    s = {1, 2}
    s.__iand__({2, 3}); print(s)
    s.__ior__({5}); print(s, s.__isub__({5}) is s, s.__ixor__({9}) == {2, 9})
    print(range(0).__bool__(), 0j.__bool__(), b'a'.__bytes__(), enumerate[int])
    def g():
        try: yield 1
        finally: print('closed')
    x = g(); next(x); x.__del__()
    --->
    {} {'x': <class 'int'>} {}
    {'y': <class 'str'>}
    type object 'int' has no attribute '__annotations__'
    7 int | str None | int
    {2}
    {9, 2} True True
    False False b'a' enumerate[int]
    closed
    ====
    import copy
    class A:
        def __init__(self): self.a, self.cache = 1, [1]
        def __getstate__(self):
            state = self.__dict__.copy()
            del state['cache']
            return state
        def __setstate__(self, state):
            self.__dict__.update(state)
            self.cache = 'rebuilt'
    print(vars(copy.copy(A())), vars(copy.deepcopy(A())))
    class R:
        def __init__(self, n): self.n = n
        def __reduce__(self): return R, (self.n + 1,)
    print(copy.copy(R(1)).n, copy.deepcopy(R(5)).n)
    class S:
        __slots__ = ('x', 'y')
    s = S(); s.x = [1]
    t = copy.copy(s); u = copy.deepcopy(s)
    print(t.x is s.x, u.x, u.x is s.x, hasattr(t, 'y'))
    class N(tuple):
        def __new__(cls, a, b): return super().__new__(cls, (a, b))
        def __getnewargs__(self): return tuple(self)
    print(copy.copy(N(1, 2)), type(copy.deepcopy(N([1], 2))).__name__)
    e = ValueError('a', [1]); e.x = 3
    f = copy.copy(e)
    print(f, f is e, f.args, f.x, copy.deepcopy(e).args)
    class Node:
        def __init__(self): self.me = self
        def __getstate__(self): return self.__dict__
    n = copy.deepcopy(Node())
    print(n.me is n)
    --->
    {'a': 1, 'cache': 'rebuilt'} {'a': 1, 'cache': 'rebuilt'}
    2 6
    True [1] False False
    (1, 2) N
    ('a', [1]) False ('a', [1]) 3 ('a', [1])
    True
    ====
    """#
}
