# Life: a glider gun's cells as a set of places; tuples, sets and comprehensions.
GUN = """
........................O...........
......................O.O...........
............OO......OO............OO
...........O...O....OO............OO
OO........O.....O...OO..............
OO........O...O.OO....O.O...........
..........O.....O.......O...........
...........O...O....................
............OO......................
"""


def cells(picture):
    return {(x, y) for y, line in enumerate(picture.split("\n")) for x, mark in enumerate(line) if mark == "O"}


def step(alive):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = (x + dx, y + dy)
                    counts[place] = counts.get(place, 0) + 1
    return {place for place, count in counts.items() if count == 3 or (count == 2 and place in alive)}


def main():
    alive = cells(GUN)
    for _ in range(150):
        alive = step(alive)
    return len(alive), sum(x for x, _ in alive), sum(y for _, y in alive)


expected = (61, 1583, 836)
