# Calls: recursion with several arguments, defaults, keywords and star arguments.
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def weigh(a, b=2, *rest, scale=1, **named):
    return (a + b + len(rest) + len(named)) * scale


def main():
    total = ackermann(2, 40) + tak(12, 8, 4)
    for i in range(20000):
        total += weigh(i) + weigh(i, 3, scale=2) + weigh(i, 1, 2, 3, key=i)
    return total


expected = 800200088
