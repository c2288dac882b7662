x = 10


def outer():
    total = 0

    def add(v):
        nonlocal total
        total += v
        breakpoint()
        return total

    for i in range(2): add(i)
    try:
        add(3)
    finally:
        total = -1
    return total


class P:
    size = 3
    breakpoint()
    big = size * 2


outer()
