# Chaos: the game of points drawn to the knots of a spline; objects of vectors and a random walk.
class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def length(self):
        return (self.x * self.x + self.y * self.y) ** 0.5

    def mixed(self, other, part):
        return self * (1.0 - part) + other * part


class Spline:
    def __init__(self, points):
        self.points = points

    def at(self, t):
        layer = self.points
        while len(layer) > 1:
            layer = [a.mixed(b, t) for a, b in zip(layer, layer[1:])]
        return layer[0]


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 16807) % 2147483647
        return self.state % limit


def main():
    splines = [
        Spline([Vector(0, 0), Vector(1, 3), Vector(3, 2), Vector(4, 0)]),
        Spline([Vector(4, 0), Vector(3, -2), Vector(1, -1)]),
        Spline([Vector(1, 1), Vector(2, 2), Vector(2, -1), Vector(0, 1)]),
    ]
    random, point, grid = Random(42), Vector(1.0, 1.0), {}
    for _ in range(2500):
        spline = splines[random.below(3)]
        target = spline.at(random.below(1000) / 1000.0)
        if (target - point).length() > 1e-9:
            point = point.mixed(target, 0.5)
        cell = int(point.x * 4), int(point.y * 4)
        grid[cell] = grid.get(cell, 0) + 1
    return len(grid), max(grid.values()), round(point.x, 9), round(point.y, 9)


expected = (111, 86, 3.246142594, -0.300769588)
