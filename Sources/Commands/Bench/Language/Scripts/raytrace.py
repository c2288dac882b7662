# Ray tracing: spheres and a floor with light, shadow and reflection; many small objects and method calls.
class V:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return V(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return V(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1.0 / self.dot(self) ** 0.5)


class Sphere:
    def __init__(self, center, radius, shine):
        self.center, self.radius, self.shine = center, radius, shine

    def meets(self, start, way):
        between = self.center - start
        along = between.dot(way)
        reach = self.radius**2 - between.dot(between) + along * along
        if reach < 0:
            return None
        distance = along - reach**0.5
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.center).unit()

    def brightness(self, point):
        return 1.0


class Floor:
    shine = 0.1

    def meets(self, start, way):
        if way.y >= 0:
            return None
        return -(start.y + 1.0) / way.y

    def normal(self, point):
        return V(0.0, 1.0, 0.0)

    def brightness(self, point):
        return 0.9 if (int(point.x + 100) + int(point.z + 100)) % 2 else 0.2


class Scene:
    def __init__(self):
        self.things = [Sphere(V(0.0, 0.0, 4.0), 1.0, 0.4), Sphere(V(1.5, -0.4, 3.0), 0.6, 0.2), Floor()]
        self.light = V(-3.0, 4.0, 0.0)

    def first(self, start, way):
        nearest, found = None, None
        for thing in self.things:
            distance = thing.meets(start, way)
            if distance is not None and (nearest is None or distance < nearest):
                nearest, found = distance, thing
        return nearest, found

    def shade(self, start, way, depth):
        distance, thing = self.first(start, way)
        if thing is None or distance < 1e-6:
            return 0.3 + 0.3 * way.y
        point = start + way * distance
        normal = thing.normal(point)
        toward = (self.light - point).unit()
        lit = max(0.0, normal.dot(toward))
        if lit and self.first(point, toward)[1] is not None:
            lit = 0.0
        color = thing.brightness(point) * (0.1 + 0.9 * lit)
        if depth > 0 and thing.shine > 0:
            mirrored = way - normal * (2.0 * way.dot(normal))
            color += thing.shine * self.shade(point, mirrored, depth - 1)
        return color


def main():
    scene, total, width, height = Scene(), 0.0, 72, 48
    eye = V(0.0, 0.2, -1.0)
    for row in range(height):
        for column in range(width):
            way = V((column - width / 2) / width, (height / 2 - row) / width, 1.0).unit()
            total += scene.shade(eye, way, 2)
    return round(total, 8)


expected = 1518.7993115
