# Mandelbrot: a picture as text, with complex numbers and with pairs of floats.
def escapes(c, limit):
    z = 0j
    for step in range(limit):
        if abs(z) > 2.0:
            return step
        z = z * z + c
    return limit


def escapes_in_floats(cr, ci, limit):
    zr = zi = 0.0
    for step in range(limit):
        if zr * zr + zi * zi > 4.0:
            return step
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
    return limit


def main():
    shades = " .:-=+*#%@"
    rows = []
    for y in range(24):
        row = ""
        for x in range(64):
            steps = escapes_in_floats(x / 22 - 2.2, y / 10 - 1.2, 60)
            row += shades[steps * 9 // 60]
        rows.append(row)
    total = sum(escapes(complex(x / 30 - 2, y / 10 - 1), 40) for x in range(90) for y in range(20))
    return rows[12], total


expected = ('     @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@*...      ', 26498)
