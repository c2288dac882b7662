# Closures: functions that make functions, cells that are written, and decorators.
def counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    return advance


def memoized(function):
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = function(n)
        return known[n]

    return wrapper


def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x

    return composed


def main():
    counters = [counter(step) for step in range(1, 6)]
    for _ in range(20000):
        for advance in counters:
            advance()

    @memoized
    def paths(n):
        return 1 if n < 2 else paths(n - 1) + paths(n - 2)

    chain = compose(lambda x: x + 1, lambda x: x * 3, lambda x: x - 2)
    total = sum(advance() for advance in counters) + paths(60)
    for i in range(20000):
        total += chain(i)
    return total


expected = 2505331071976
