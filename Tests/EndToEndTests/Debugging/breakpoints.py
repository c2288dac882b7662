import bdb


def count(n):
    total = 0
    for i in range(n):
        # a comment

        total += i
    return total


breakpoint()
count(5)
count(6)
count(3)
try:
    breakpoint()
    count(1)
except bdb.BdbQuit:
    print("left")
