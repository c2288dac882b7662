# Methods: inheritance, super(), class and static methods, and operators of a class.
class Shape:
    made = 0

    def __init__(self, name):
        self.name = name
        Shape.made += 1

    def area(self):
        return 0

    def describe(self):
        return self.area() + len(self.name)

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def scale(value):
        return value * 2


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Cube(Square):
    def area(self):
        return 6 * super().area()


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __len__(self):
        return 2


def main():
    total = 0
    for i in range(8000):
        shapes = (Square(i), Cube(i), Square.unit())
        for shape in shapes:
            total += shape.describe()
        total += Shape.scale(i)
    place, step = Vector(0, 0), Vector(1, 2)
    for i in range(8000):
        place = place + step * i
        if place == step:
            total += len(place)
    return total, place.x, place.y


expected = (1194506820002, 31996000, 63992000)
