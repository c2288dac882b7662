# Floating-point loops: integration, a logistic map, Newton's method, a power series.
def integrate(count):
    total = 0.0
    width = 1.0 / count
    for i in range(count):
        x = (i + 0.5) * width
        total += 4.0 / (1.0 + x * x)
    return total * width


def logistic(steps):
    x = 0.4
    for _ in range(steps):
        x = 3.71 * x * (1.0 - x)
    return x


def root(value):
    x = value
    while abs(x * x - value) > 1e-12 * value:
        x = 0.5 * (x + value / x)
    return x


def exponential(x):
    term, total, n = 1.0, 1.0, 1
    while term > 1e-17 * total:
        term = term * x / n
        total += term
        n += 1
    return total


def main():
    roots = 0.0
    for i in range(1, 2500):
        roots += root(float(i))
    powers = 0.0
    for i in range(1200):
        powers += exponential(i * 0.001)
    return round(integrate(60000), 9), logistic(60000), round(roots, 6), round(powers, 9)


expected = (3.141592654, 0.8674005154983558, 83308.12628, 2318.957057618)
