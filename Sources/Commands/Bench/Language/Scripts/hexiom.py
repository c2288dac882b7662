# Hexiom: numbered tiles on a hexagonal board, each beside as many others as its number says; search with pruning.
class Board:
    def __init__(self, size):
        span = range(-size + 1, size)
        self.cells = [(q, r) for q in span for r in span if abs(q + r) < size]
        places = {cell: i for i, cell in enumerate(self.cells)}
        steps = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
        self.neighbours = []
        for q, r in self.cells:
            around = [(q + dq, r + dr) for dq, dr in steps]
            self.neighbours.append([places[cell] for cell in around if cell in places])


class Puzzle:
    def __init__(self, board, tiles):
        self.board, self.left = board, dict(tiles)
        self.placed = [None] * len(board.cells)
        self.tried = 0

    def fits(self, i):
        """Whether the tile at i, and its neighbours, can still have the right number of tiles beside them."""
        for place in [i] + self.board.neighbours[i]:
            tile = self.placed[place]
            if tile is None or tile < 0:
                continue
            beside = unknown = 0
            for neighbour in self.board.neighbours[place]:
                other = self.placed[neighbour]
                if other is None:
                    unknown += 1
                elif other >= 0:
                    beside += 1
            if beside > tile or beside + unknown < tile:
                return False
        return True

    def solve(self, i=0):
        if i == len(self.placed):
            return True
        for tile in sorted(self.left, reverse=True):
            if self.left[tile] == 0:
                continue
            self.tried += 1
            self.left[tile] -= 1
            self.placed[i] = tile
            if self.fits(i) and self.solve(i + 1):
                return True
            self.placed[i] = None
            self.left[tile] += 1
        return False


def scattered(board, seed):
    """How many tiles of each number lie on a board that is filled at random."""
    filled = []
    for _ in board.cells:
        seed = seed * 16807 % 2147483647
        filled.append(seed % 5 < 3)
    tiles = {-1: filled.count(False)}
    for i, is_filled in enumerate(filled):
        if is_filled:
            number = sum(filled[neighbour] for neighbour in board.neighbours[i])
            tiles[number] = tiles.get(number, 0) + 1
    return tiles


def main():
    board, solved, tried = Board(3), 0, 0
    for seed in range(1, 60):
        puzzle = Puzzle(board, scattered(board, seed * 7919))
        solved += puzzle.solve()
        tried += puzzle.tried
    return solved, tried


expected = (59, 39396)
