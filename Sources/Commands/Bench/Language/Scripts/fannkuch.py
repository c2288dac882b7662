# Fannkuch: the most flips of a pancake stack over all orders of n; list indexing and slices.
def fannkuch(n):
    order, count = list(range(n)), [0] * n
    most, checksum, sign, r = 0, 0, 1, n
    while True:
        while r > 1:
            count[r - 1] = r
            r -= 1
        if order[0]:
            stack, flips = order[:], 0
            top = stack[0]
            while top:
                stack[: top + 1] = stack[top::-1]
                flips += 1
                top = stack[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        sign = -sign
        while True:
            if r == n:
                return checksum, most
            order.insert(r, order.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


def main():
    return fannkuch(8)


expected = (1616, 22)
