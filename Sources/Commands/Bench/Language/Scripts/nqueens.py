# Queens: all placements on an eight by eight board, by permutations and by bit masks.
def orders(items, chosen=()):
    if len(chosen) == len(items):
        yield chosen
        return
    for item in items:
        if item not in chosen:
            row = len(chosen)
            if all(abs(item - other) != row - i for i, other in enumerate(chosen)):
                yield from orders(items, chosen + (item,))


def masks(n, columns=0, left=0, right=0):
    full = (1 << n) - 1
    if columns == full:
        return 1
    count, free = 0, full & ~(columns | left | right)
    while free:
        place = free & -free
        free ^= place
        count += masks(n, columns | place, (left | place) << 1 & full, (right | place) >> 1)
    return count


def main():
    return sum(1 for _ in orders(range(7))), masks(9), masks(10)


expected = (40, 352, 724)
