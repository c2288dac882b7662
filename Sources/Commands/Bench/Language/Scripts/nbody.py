# n-body: planets around a sun, moved by a symplectic step; attribute and float work.
class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


def system():
    return [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47841760435743),
        Body(4.84, -1.16, -0.10, 0.606, 2.811, -0.025, 0.0377),
        Body(8.34, 4.12, -0.40, -1.010, 1.825, 0.008, 0.0113),
        Body(12.89, -15.11, -0.22, 1.082, 0.868, -0.010, 0.0017),
        Body(15.37, -25.91, 0.18, 0.979, 0.594, -0.034, 0.0020),
    ]


def advance(bodies, pairs, step):
    for first, second in pairs:
        dx, dy, dz = first.x - second.x, first.y - second.y, first.z - second.z
        squared = dx * dx + dy * dy + dz * dz
        pull = step / (squared * squared**0.5)
        one, other = first.mass * pull, second.mass * pull
        first.vx -= dx * other
        first.vy -= dy * other
        first.vz -= dz * other
        second.vx += dx * one
        second.vy += dy * one
        second.vz += dz * one
    for body in bodies:
        body.x += step * body.vx
        body.y += step * body.vy
        body.z += step * body.vz


def energy(bodies, pairs):
    total = 0.0
    for body in bodies:
        total += 0.5 * body.mass * (body.vx**2 + body.vy**2 + body.vz**2)
    for first, second in pairs:
        dx, dy, dz = first.x - second.x, first.y - second.y, first.z - second.z
        total -= first.mass * second.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def main():
    bodies = system()
    pairs = [(bodies[i], bodies[j]) for i in range(5) for j in range(i + 1, 5)]
    for _ in range(1500):
        advance(bodies, pairs, 0.01)
    return round(energy(bodies, pairs), 9)


expected = -0.169491854
