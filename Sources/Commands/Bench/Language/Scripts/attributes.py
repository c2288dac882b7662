# Attributes: instances with dictionaries, with slots and with properties.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted:
    __slots__ = ("x", "y", "z")

    def __init__(self):
        self.x = 1
        self.y = 2
        self.z = 3


class Angle:
    limit = 360

    def __init__(self):
        self._degrees = 0

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        self._degrees = value % self.limit


def main():
    point, slotted, angle = Point(1, 2), Slotted(), Angle()
    for i in range(40000):
        point.x, point.y = point.y, point.x + 1
        slotted.x += slotted.y
        slotted.z = slotted.x - slotted.y
        angle.degrees = angle.degrees + 7
    return point.x + point.y, slotted.z, angle.degrees


expected = (40003, 79999, 280)
