# Integer loops: sieve, greatest common divisors, digits, bits.
def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    count = 0
    for flag in flags:
        if flag:
            count += 1
    return count


def greatest(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(limit):
    longest, best = 0, 0
    for start in range(1, limit):
        n, steps = start, 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > longest:
            longest, best = steps, start
    return longest, best


def bits(limit):
    total = 0
    for n in range(limit):
        n ^= n >> 3
        while n:
            n &= n - 1
            total += 1
    return total


def main():
    common = 0
    for a in range(1, 150):
        for b in range(1, 60):
            common += greatest(a, b)
    return sieve(100000), common, collatz(2500), bits(15000)


expected = (9592, 24797, (208, 2463), 103460)
