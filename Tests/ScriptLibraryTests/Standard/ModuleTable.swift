/// Programs that use Python's modules, and what CPython 3.11 prints for them.
enum ModuleTable {
  static let text = #"""
    import math
    print(math.sqrt(2), math.factorial(20), math.gcd(12,18), math.comb(5,2), math.isqrt(10**20), math.log(8,2), math.floor(-1.5), math.fsum([.1]*10), math.lcm(4,6))
    --->
    1.4142135623730951 2432902008176640000 6 10 10000000000 3.0 -2 1.0 12
    ====
    import random
    random.seed(42)
    print(random.random(), random.randint(1,100), random.choice('abc'), random.sample(range(100),5), random.gauss(0,1), random.uniform(1,2))
    --->
    0.6394267984578837 4 c [35, 31, 28, 17, 94] 1.3138731944620898 1.5453665337483498
    ====
    import random
    random.seed(7)
    x=list(range(10))
    random.shuffle(x)
    print(x, random.choices([1,2,3],k=4), random.getrandbits(70), random.expovariate(2))
    --->
    [8, 3, 1, 4, 7, 0, 9, 6, 2, 5] [3, 1, 1, 2] 647309402353816049444 0.2762746974017914
    ====
    import random
    random.seed('hello')
    print(random.random(), random.randrange(0,100,7))
    --->
    0.3537754404730722 70
    ====
    import itertools as it
    print(list(it.chain([1],[2,3])), list(it.islice(it.count(5),3)), list(it.permutations('ab')), list(it.combinations(range(4),2)))
    --->
    [1, 2, 3] [5, 6, 7] [('a', 'b'), ('b', 'a')] [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    ====
    import itertools as it
    print(list(it.product('ab',repeat=2)), [(k,list(g)) for k,g in it.groupby('aabbc')], list(it.accumulate([1,2,3])), list(it.zip_longest([1],[2,3],fillvalue=0)))
    --->
    [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')] [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c'])] [1, 3, 6] [(1, 2), (0, 3)]
    ====
    import itertools as it
    print(list(it.takewhile(lambda x:x<3,range(9))), list(it.dropwhile(lambda x:x<3,range(5))), list(it.pairwise('abc')), list(it.repeat(1,3)), list(it.islice(range(10),1,8,3)))
    --->
    [0, 1, 2] [3, 4] [('a', 'b'), ('b', 'c')] [1, 1, 1] [1, 4, 7]
    ====
    from functools import *
    print(reduce(lambda a,b:a*b,[1,2,3,4]), partial(int,base=2)('101'), sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)))
    --->
    24 5 [3, 2, 1]
    ====
    from collections import *
    d=defaultdict(list)
    d['a'].append(1)
    print(d, Counter('hello').most_common(2), deque([1,2,3],maxlen=2), OrderedDict(a=1))
    --->
    defaultdict(<class 'list'>, {'a': [1]}) [('l', 2), ('h', 1)] deque([2, 3], maxlen=2) OrderedDict([('a', 1)])
    ====
    from collections import namedtuple
    P=namedtuple('P','x y')
    p=P(1,y=2)
    print(p, p.x, p._replace(x=5), p._asdict(), p==(1,2), P._fields)
    --->
    P(x=1, y=2) 1 P(x=5, y=2) {'x': 1, 'y': 2} True ('x', 'y')
    ====
    from collections import Counter
    c=Counter('abca')
    c.update('aa')
    print(c['a'], c['z'], c, c+Counter('b'), sorted(c.elements()))
    --->
    4 0 Counter({'a': 4, 'b': 1, 'c': 1}) Counter({'a': 4, 'b': 2, 'c': 1}) ['a', 'a', 'a', 'a', 'b', 'c']
    ====
    from collections import deque
    d=deque(range(5))
    d.rotate(2)
    d.appendleft(9)
    print(d, d.popleft(), len(d), list(reversed(d)), d[1])
    --->
    deque([3, 4, 0, 1, 2]) 9 5 [2, 1, 0, 4, 3] 4
    ====
    import operator as o
    print(o.add(1,2), o.itemgetter(1)([1,2]), o.attrgetter('real')(3), o.methodcaller('upper')('a'))
    --->
    3 2 3 A
    ====
    import string, copy
    a=[[1],2]
    b=copy.deepcopy(a)
    c=copy.copy(a)
    a[0].append(3)
    print(string.digits, b, c)
    --->
    0123456789 [[1], 2] [[1, 3], 2]
    ====
    import statistics as s
    print(s.mean([1,2,3,4]), s.median([3,1,2]), s.stdev([1,2,3,4]), s.mode('aab'))
    --->
    2.5 2 1.2909944487358056 a
    ====
    import sys
    print(sys.maxsize, sys.version_info[:2], sys.float_info.epsilon)
    sys.stdout.write('x\n')
    --->
    9223372036854775807 (3, 11) 2.220446049250313e-16
    x
    ====
    import types
    print(types.SimpleNamespace(a=1,b='x'))
    --->
    namespace(a=1, b='x')
    ====
    from functools import lru_cache, wraps
    @lru_cache(None)
    def fib(n):
        return n if n<2 else fib(n-1)+fib(n-2)
    print(fib(80), fib.cache_info(), fib.__name__)
    def deco(f):
        @wraps(f)
        def g(*a): return f(*a)+1
        return g
    @deco
    def h(x): return x
    print(h(1), h.__name__)
    --->
    23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81) fib
    2 h
    ====
    from contextlib import contextmanager, suppress
    @contextmanager
    def cm(x):
        print('in', x)
        try:
            yield x*2
        finally:
            print('out')
    with cm(3) as v: print(v)
    with suppress(ValueError): int('a')
    print('done')
    --->
    in 3
    6
    out
    done
    ====
    from dataclasses import dataclass, field, asdict, replace
    @dataclass(order=True)
    class P:
        x: int
        y: int = 2
        tags: list = field(default_factory=list)
    p=P(1); print(p, p==P(1), P(1)<P(2), asdict(p), replace(p,y=5))
    try: P()
    except TypeError as e: print(e)
    --->
    P(x=1, y=2, tags=[]) True True {'x': 1, 'y': 2, 'tags': []} P(x=1, y=5, tags=[])
    P.__init__() missing 1 required positional argument: 'x'
    ====
    from enum import Enum, IntEnum, auto
    class C(Enum):
        RED=1
        GREEN=auto()
    print(C.RED, repr(C.GREEN), C(2), C['RED'], [c.name for c in C], len(C), C.RED is C(1), C.RED==1)
    class I(IntEnum):
        A=1
        B=2
    print(I.A+1, I.B>I.A, repr(I.A))
    try: C(9)
    except ValueError as e: print(e)
    --->
    C.RED <C.GREEN: 2> C.GREEN C.RED ['RED', 'GREEN'] 2 True False
    2 True <I.A: 1>
    9 is not a valid C
    ====
    from abc import ABC, abstractmethod
    class A(ABC):
        @abstractmethod
        def f(self): ...
    class B(A):
        def f(self): return 1
    print(B().f())
    try: A()
    except TypeError as e: print(e)
    --->
    1
    Can't instantiate abstract class A with abstract method f
    ====
    from typing import List, Optional
    def f(x: List[int], y: Optional[str]=None) -> int: return len(x)
    print(f([1,2]))
    try:
        import nonexistent
    except ModuleNotFoundError as e: print(e)
    --->
    2
    No module named 'nonexistent'
    ====
    import timeit
    n=[0]
    def f(): n[0]+=1
    t=timeit.timeit(f, number=10); print(n[0], t>=0, len(timeit.repeat('x=1','y=2',repeat=3,number=5)))
    print(timeit.timeit('z+1', globals={'z':1}, number=3)>=0)
    --->
    10 True 3
    True
    ====
    """#
}
