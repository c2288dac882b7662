def g(v):
    w = v * 2
    return w


def f(x, n=3):
    y = x + 1
    breakpoint()
    for i in range(n):
        y = g(y)
    if y > 3:
        y -= 1
    else:
        y = 0
    return y


print("got", f(1))
print("end")
