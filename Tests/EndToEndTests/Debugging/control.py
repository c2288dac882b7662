import pdb


class A:
    def __enter__(self): return self
    def __exit__(self, *a): return False
    def m(self, k):
        return k + 1


def gen():
    yield 1
    yield 2


def rec(n):
    if n == 0:
        return 1
    elif n == 5:
        pass
    return n * rec(n - 1)


def f():
    breakpoint()
    a = A()
    for v in gen():
        b = a.m(v)
    while b < 5:
        b += 1
        continue
    with A() as h:
        pass
    try:
        1/0
    except ZeroDivisionError as e:
        err = str(e)
    finally:
        b = 0
    for q in [1, 2]: rec(q)
    match b:
        case 1: z = 1
        case 0:
            z = 2
    return b


f()
try:
    f2 = lambda: 1/0
    f2()
except Exception as e:
    pdb.post_mortem(e.__traceback__)
rec(2)
breakpoint()
rec(1)
