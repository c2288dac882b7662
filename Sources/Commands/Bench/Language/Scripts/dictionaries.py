# Dictionaries and sets: counting, grouping, graphs, set algebra.
def words(count):
    syllables = ["ka", "to", "mi", "re", "su", "no"]
    state = 7
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        yield syllables[state % 6] + syllables[state // 64 % 6] + syllables[state // 4096 % 6]


def distances(graph, start):
    found, frontier = {start: 0}, [start]
    while frontier:
        following = []
        for node in frontier:
            for neighbour in graph[node]:
                if neighbour not in found:
                    found[neighbour] = found[node] + 1
                    following.append(neighbour)
        frontier = following
    return found


def main():
    counts, groups = {}, {}
    for word in words(25000):
        counts[word] = counts.get(word, 0) + 1
        groups.setdefault(word[0], set()).add(word)
    top = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
    graph = {n: {(n * 5 + 1) % 3000, (n * 3 + 7) % 3000, (n + 1) % 3000} for n in range(3000)}
    steps = distances(graph, 0)
    inverse = {}
    for node, distance in steps.items():
        inverse.setdefault(distance, []).append(node)
    first, second = set(range(0, 4000, 3)), set(range(0, 4000, 5))
    common = len(first & second) + len(first | second) * len(first - second)
    return top, sorted(len(group) for group in groups.values()), max(steps.values()), len(inverse), common


expected = ([('nonosu', 142), ('rerere', 142), ('tokaka', 141)], [36, 36, 36, 36, 36, 36], 13, 14, 1992356)
