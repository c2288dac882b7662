# Spectral norm of an infinite matrix by power iteration; comprehensions, sums and a hot small function.
def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    count = len(v)
    return [sum(entry(i, j) * v[j] for j in range(count)) for i in range(count)]


def times_transposed(v):
    count = len(v)
    return [sum(entry(j, i) * v[j] for j in range(count)) for i in range(count)]


def main():
    u = [1.0] * 48
    for _ in range(6):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    uv = sum(a * b for a, b in zip(u, v))
    vv = sum(b * b for b in v)
    return round((uv / vv) ** 0.5, 9)


expected = 1.274190125
