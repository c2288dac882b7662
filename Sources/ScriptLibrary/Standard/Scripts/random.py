"""Numbers from the system's own source."""


class SystemRandom(Random):
    """Random numbers that no seed gives again."""

    def _bytes(self, count):
        import os
        return os.urandom(count)

    def random(self):
        return (int.from_bytes(self._bytes(7), "big") >> 3) * 2.0 ** -53

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        count = (k + 7) // 8
        return int.from_bytes(self._bytes(count), "big") >> (count * 8 - k)

    def randbytes(self, n):
        return self._bytes(n)

    def seed(self, *args, **kwds):
        """The source takes no seed."""

    def _refuse(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _refuse

    def randrange(self, start, stop=None, step=1):
        numbers = range(start) if stop is None else range(start, stop, step)
        if not numbers:
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {step})" if stop is not None
                             else "empty range for randrange()")
        return numbers[self._below(len(numbers))]

    def _below(self, n):
        bits = n.bit_length()
        while True:
            number = self.getrandbits(bits)
            if number < n:
                return number

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        rest = list(population)
        if counts is not None:
            rest = [item for item, count in zip(rest, counts) for _ in range(count)]
        if not 0 <= k <= len(rest):
            raise ValueError("Sample larger than population or is negative")
        self.shuffle(rest)
        return rest[:k]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        import bisect
        import itertools
        population = list(population)
        if cum_weights is None:
            if weights is None:
                return [population[self._below(len(population))] for _ in range(k)]
            cum_weights = list(itertools.accumulate(weights))
        total = cum_weights[-1] + 0.0
        return [population[bisect.bisect(cum_weights, self.random() * total, 0, len(population) - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()
