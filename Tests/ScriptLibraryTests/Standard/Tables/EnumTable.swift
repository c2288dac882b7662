/// Cells of `enum` and what CPython 3.11 prints.
enum EnumTable {
  static let text = #"""
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    print(C.RED, repr(C.RED), C(2), C['BLUE'], list(C), len(C), C.RED.lower(), C.CRIMSON is C.RED, C.RED in C)
    print(C.__members__)
    --->
    C.RED <C.RED: 1> C.GREEN C.BLUE [<C.RED: 1>, <C.GREEN: 2>, <C.BLUE: 3>] 3 red True True
    {'RED': <C.RED: 1>, 'GREEN': <C.GREEN: 2>, 'BLUE': <C.BLUE: 3>, 'CRIMSON': <C.RED: 1>}
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    class I(IntEnum):
        A = 1
        B = 2
    print(I.A + 1, repr(I.A), str(I.A), f'{I.A}', I.A < I.B, I(2), I.A == 1, sorted([I.B, I.A]))
    --->
    2 <I.A: 1> 1 1 True 2 True [<I.A: 1>, <I.B: 2>]
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    class S(StrEnum):
        A = auto()
        B = 'x'
    print(S.A, repr(S.A), S.A == 'a', S.B.upper())
    --->
    a <S.A: 'a'> True X
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    class F(Flag):
        R = auto()
        W = auto()
        X = auto()
        RW = R | W
    print(F.R | F.W, repr(F.R | F.X), F.RW, list(F.RW), F.R in F.RW, ~F.R, F(0), bool(F(0)), F.R & F.W, list(F), F.R ^ F.RW)
    try: F(16)
    except ValueError as e: print(e)
    --->
    F.RW <F.R|X: 5> F.RW [<F.R: 1>, <F.W: 2>] True F.W|X F(0) False F(0) [<F.R: 1>, <F.W: 2>, <F.X: 4>] F.W
    <flag 'F'> invalid value 16
        given 0b0 10000
      allowed 0b0 00111
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    class P(IntFlag):
        A = 1
        B = 2
    print(P.A | P.B, repr(P.A | P.B), P.A | 8, repr(P.A | 8), ~P.A, P(3), repr(P(0)), P.A + 1)
    --->
    3 <P.A|B: 3> 9 <P.A|8: 9> 2 3 <P: 0> 2
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    class Planet(Enum):
        M = (1, 2)
        V = (3, 4)
        def __init__(self, a, b):
            self.a = a
            self.b = b
        @property
        def total(self): return self.a + self.b
    print(Planet.M.total, Planet.V.value, repr(Planet.M))
    --->
    3 (3, 4) <Planet.M: (1, 2)>
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    A = Enum('A', 'x y z')
    B = Enum('B', [('p', 5), ('q', 6)])
    print(list(A), A.x, list(B))
    --->
    [<A.x: 1>, <A.y: 2>, <A.z: 3>] A.x [<B.p: 5>, <B.q: 6>]
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    try:
        @unique
        class D(Enum):
            a = 1
            b = 1
    except ValueError as e: print(e)
    try:
        class E(C): pass
    except TypeError as e: print(e)
    try:
        class G(Enum):
            a = 1
            a = 2
    except TypeError as e: print(e)
    --->
    duplicate values found in <enum 'D'>: b -> a
    <enum 'E'> cannot extend <enum 'C'>
    'a' already defined as 1
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    class Mi(Enum):
        A = 1
        @classmethod
        def _missing_(cls, value): return cls.A
    class St(str, Enum):
        A = 'a'
    class Num(int, Enum):
        ONE = 1
    print(Mi(7), St.A, repr(St.A), f'{St.A}', St.A == 'a', Num.ONE, repr(Num.ONE), Num.ONE + 1)
    --->
    Mi.A St.A <St.A: 'a'> St.A True Num.ONE <Num.ONE: 1> 2
    ====
    from enum import *
    class C(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3
        CRIMSON = 1
        def lower(self): return self.name.lower()
    print(hash(C.RED) == hash('RED'), isinstance(C.RED, C), type(C), C, {C.RED: 1}[C.RED], C.RED == 1, C.RED != C.BLUE)
    match C.RED:
        case C.RED: print('ok')
    --->
    True True <class 'enum.EnumType'> <enum 'C'> 1 False True
    ok
    ====
    """#
}
