# Lists: growth, slices, comprehensions, sorting, and lists as stacks, queues and matrices.
def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def main():
    numbers = [(i * 7919 + 13) % 10007 for i in range(8000)]
    ordered = merge_sort(numbers)
    same = ordered == sorted(numbers)
    largest = sorted(numbers, key=lambda n: -n)[:5]
    stack = []
    for n in numbers:
        if stack and n % 3 == 0:
            stack.pop()
        else:
            stack.append(n)
    matrix = [[(i * j) % 7 for j in range(24)] for i in range(24)]
    square = product(matrix, matrix)
    evens = [n for n in numbers if n % 2 == 0]
    numbers[10:20] = [0] * 3
    numbers.reverse()
    return same, largest, len(stack), square[3][:4], len(evens), len(numbers), numbers.index(0)


expected = (True, [10006, 10005, 10004, 10003, 10000], 2666, [0, 225, 240, 318], 4001, 7993, 4486)
