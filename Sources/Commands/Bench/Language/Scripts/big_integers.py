# Big integers: factorials, Fibonacci numbers, modular powers, decimal text.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def is_probable_prime(n):
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for base in (2, 3, 5, 7, 11):
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def main():
    digits = sum(int(digit) for digit in str(factorial(1500)))
    primes = [k for k in range(1, 900) if is_probable_prime(2**89 + 2 * k + 1)]
    return digits, fibonacci(12000) % 10**12, len(primes), sum(primes), (3**5000).bit_length()


expected = (16749, 826839184000, 25, 9303, 7925)
