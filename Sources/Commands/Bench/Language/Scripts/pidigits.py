# Digits of pi by a spigot over big integers.
def digits():
    numerator, accumulator, denominator, k = 1, 0, 1, 0
    while True:
        k += 1
        odd = k * 2 + 1
        accumulator = (accumulator + numerator * 2) * odd
        denominator *= odd
        numerator *= k
        if numerator <= accumulator:
            digit, rest = divmod(numerator * 3 + accumulator, denominator)
            if rest + numerator < denominator:
                yield digit
                accumulator -= denominator * digit
                accumulator *= 10
                numerator *= 10


def main():
    text = ""
    for digit in digits():
        text += str(digit)
        if len(text) == 900:
            return text[:10], text[-10:]


expected = ('3141592653', '7766914730')
