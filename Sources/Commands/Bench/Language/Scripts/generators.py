# Generators: pipelines, delegation, two-way communication, and lazy combination.
def naturals():
    n = 1
    while True:
        yield n
        n += 1


def take(count, items):
    for item in items:
        if count == 0:
            return
        count -= 1
        yield item


def keep(test, items):
    for item in items:
        if test(item):
            yield item


def leaves(tree):
    if isinstance(tree, tuple):
        for branch in tree:
            yield from leaves(branch)
    else:
        yield tree


def averager():
    total, count, mean = 0, 0, None
    while True:
        total += yield mean
        count += 1
        mean = total / count


def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item,) + rest


def build(depth):
    return depth if depth == 0 else (build(depth - 1), depth, build(depth - 1))


def main():
    odd = keep(lambda n: n % 2, naturals())
    total = sum(n * n for n in take(12000, odd))
    flat = sum(leaves(build(12)))
    average = averager()
    next(average)
    for i in range(12000):
        mean = average.send(i)
    orders = sum(1 for order in permutations((1, 2, 3, 4, 5, 6)) if order[0] < order[-1])
    return total, flat, mean, orders


expected = (2303999996000, 8178, 5999.5, 360)
